//! A state that is as full as it can be: what is stored of it, and what is read again.

use crate::asking::Asking;
use crate::cut::cut;
use crate::effect::Standing;
use crate::moving::Moving;
use crate::state::{AlbumPlace, Note, STATE_LIMIT, State};
use crate::telling::{Human, Pending};
use content::{Consent, SCREEN_NAME_BYTES};
use domain::{Attachment, AttachmentKind, Language, Timestamp};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
/// Letters of four bytes, more than any answer may hold.
const GOTHIC: &str = "𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷𐌸𐌹";

/// Everything there is a place for, at its longest; screens with names of so many bytes.
fn full(name_bytes: usize) -> State {
    let screen = |n: usize| format!("guide/{n:0>width$}", width = name_bytes - "guide/".len());
    let letters = GOTHIC.repeat(20);
    let mut state = State::reading(&screen(0), Language::parse("uk").unwrap(), None);
    state.at = NOW.unix_micros();
    for n in 1..20 {
        state.go(&screen(n));
        state.push_call(&screen(n));
        state.keep(&format!("answer-{n}"), &letters);
        state.keep(&format!("ask-answer-{n}"), &letters);
    }
    state.note = Some(Note::Offer((0..3).map(screen).collect()));
    state.goes_on_with(&letters);
    state.album_in = Some(AlbumPlace::Report(cut(&letters, 48)));
    state.telling.told(Some(&letters), Some(&letters));
    state.telling.come_back(&letters, Standing::Withdrawn, true);
    state.telling.erases(NOW);
    (state.telling.human, state.telling.held) = (Some(Human::Waiting), true);
    state.telling.consents = Consent::ALL.into_iter().map(|c| (c, false)).collect();
    state.telling.pending =
        Some(Pending::Word { name: "ask-not-free".to_owned(), then: screen(1), failed: Some(screen(2)) });
    let place = Attachment { live: Some(60), share: Some(i64::MAX), ..Attachment::of(AttachmentKind::Location) };
    state.telling.shared = Moving::begin(&place, false, true, NOW);
    state.place_came(Some(&letters));
    state.telling.shared = Moving::begin(&place, true, true, NOW);
    (state.asking.plan, state.asking.back) = (Some(Asking::word(&letters)), Some(Asking::word(&letters)));
    state
}

#[test]
fn the_fullest_state_in_the_longest_letters_is_read_again() {
    let state = full(SCREEN_NAME_BYTES);
    let bytes = state.to_bytes();
    assert!(bytes.len() <= STATE_LIMIT, "{} bytes", bytes.len());
    let read = State::from_bytes(&bytes).unwrap();
    assert_eq!((&read.screen, &read.language, &read.note), (&state.screen, &state.language, &state.note));
    assert_eq!((&read.telling, &read.asking), (&state.telling, &state.asking), "what she tells and is asked goes on");
    assert_eq!((&read.album, &read.album_in, read.at), (&state.album, &state.album_in, state.at));
    assert_eq!(read.trail.last(), state.trail.last(), "the screen she came from");
}

#[test]
fn answers_in_the_longest_letters_stay_beside_a_report_and_a_question() {
    let mut state = full(24);
    // what is there for one moment only
    (state.note, state.album, state.album_in) = (None, None, None);
    (state.telling.pending, state.telling.shared) = (None, None);
    assert_eq!((state.answers.len(), state.trail.len(), state.calls.len()), (12, 8, 4));
    assert!(state.answers.values().all(|answer| answer.chars().count() == 30));
    let bytes = state.to_bytes();
    let read = State::from_bytes(&bytes).unwrap();
    assert_eq!(read, state);
}

#[test]
fn answers_of_any_bytes_leave_room_for_what_is_told() {
    for letter in ["\0", "\"", "я", "𐌰"] {
        let mut state = full(SCREEN_NAME_BYTES);
        for n in 1..20 {
            state.keep(&format!("ask-answer-{n}"), &letter.repeat(500));
            state.keep(&format!("answer-{n}"), &letter.repeat(500));
        }
        let bytes = state.to_bytes();
        assert!(bytes.len() <= STATE_LIMIT, "{} bytes", bytes.len());
        let read = State::from_bytes(&bytes).unwrap();
        assert_eq!((&read.telling, &read.asking), (&state.telling, &state.asking), "{letter:?}");
    }
}
