//! Telling, a human, coming back, and "Ask me about ...": walked as a person walks it, with a platform that answers at once.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod person;

mod asking {
    mod again;
    mod clock;
    mod corrections;
    mod expected;
    mod plan;
    mod setting;
    mod who_is_told;
    mod words;
}

mod telling {
    mod code;
    mod human;
    mod moving;
    mod privacy;
    mod returning;
    mod sharing;
    mod silence;
    mod story;
    mod things;
    mod who_reads;
    mod words;
}
