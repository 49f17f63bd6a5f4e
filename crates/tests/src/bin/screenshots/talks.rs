//! Conversations that are pictured, on the page and on a bot's phone: what she does before the picture.

/// One thing that she does.
#[derive(Clone, Copy)]
pub(crate) enum Step {
    /// Writes this, in Ukrainian or in English.
    Says(&'static str, &'static str),
    /// Presses the button with this text of the content.
    Presses(&'static str),
    /// Writes the code that she has before her.
    Code,
}

/// A conversation that ends in a picture.
pub(crate) struct Told {
    /// The picture's name.
    pub(crate) name: &'static str,
    /// What is seen.
    pub(crate) says: &'static str,
    /// What she does after the first words.
    pub(crate) steps: &'static [Step],
    /// Only in this bot; where none is named, on the page and in both.
    pub(crate) only: Option<&'static str>,
    /// A text of the content that the last answer holds.
    pub(crate) ends: &'static str,
}

use Step::{Code, Presses, Says};

const WRITE: Step = Says("написати людині", "talk to a person");
const STORY: Step = Says("забрали паспорт і не платять", "they took my passport and do not pay");

/// All of them. The page shows those that no bot has alone.
pub(crate) const TALKS: &[Told] = &[
    Told { name: "tell", says: "telling: where it begins", steps: &[WRITE], only: None, ends: "tell-person-what" },
    Told {
        name: "reads",
        says: "telling: who reads it",
        steps: &[WRITE, Presses("tell-person-tell")],
        only: None,
        ends: "tell-help-reads",
    },
    Told {
        name: "told",
        says: "told",
        steps: &[WRITE, Presses("tell-person-tell"), Presses("tell-write-open"), STORY],
        only: None,
        ends: "tell-received-line",
    },
    Told {
        name: "code",
        says: "the code to come back",
        steps: &[WRITE, Presses("tell-person-tell"), Presses("tell-write-open"), STORY, Presses("tell-code-show")],
        only: None,
        ends: "tell-code-here",
    },
    Told {
        name: "returned",
        says: "come back with the code",
        steps: &[
            WRITE,
            Presses("tell-person-tell"),
            Presses("tell-write-open"),
            STORY,
            Presses("tell-code-show"),
            Code,
        ],
        only: None,
        ends: "tell-returned-what",
    },
    Told {
        name: "queue",
        says: "waiting for a human",
        steps: &[WRITE, Presses("tell-person-talk"), Presses("tell-answer-soon")],
        only: None,
        ends: "tell-queue-line",
    },
    Told {
        name: "sense",
        says: "what is happening to me: a question",
        steps: &[Says("що зі мною", "what is happening to me"), Presses("sense-start-begin")],
        only: None,
        ends: "sense-promised-ask",
    },
    Told {
        name: "ask-me",
        says: "“ask me about …”",
        steps: &[Says("запитай мене", "ask me")],
        only: Some("stay_safe_bot"),
        ends: "ask-what",
    },
    Told {
        name: "check-in",
        says: "“ask me about …”: which question",
        steps: &[
            Says("запитай мене", "ask me"),
            Presses("ask-set-open"),
            Says("20:00", "20:00"),
            Says("Україна", "Ukraine"),
            Presses("ask-often-once"),
        ],
        only: Some("stay_safe_bot"),
        ends: "ask-question-which",
    },
];
