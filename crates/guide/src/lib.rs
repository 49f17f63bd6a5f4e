//! The dialogue engine: where a person stands, what an input does, what she sees. Pure: no clock, no
//! generator, no store; `step` takes a state and gives the next, and never panics whatever comes in.

mod answered;
mod around;
mod asking;
mod buttons;
mod clock;
mod countries;
mod cut;
mod data;
mod day;
mod effect;
mod enter;
mod filled;
mod icons;
mod line;
mod lines;
mod link;
mod looks_like;
mod moving;
mod outcome;
mod said;
mod silence;
mod state;
#[cfg(test)]
mod state_tests;
mod step;
mod telling;
mod typed;
mod view;
mod words;

pub use answered::Answered;
pub use around::{Answers, Around, Desks, Still};
pub use asking::{Wanted, minute_of_day};
pub use clock::{has_one_zone, minutes_ahead};
pub use content::{Consent, Door};
pub use countries::{countries, country_name};
pub use day::day;
pub use effect::{Effect, Event, Standing, WhenToAnswer};
pub use icons::ICONS;
pub use line::{about, checked, dated, opening};
pub use link::{Link, PAYLOAD_LIMIT, follow, landing, linkable, payload};
pub use silence::looked_at;
pub use state::{AlbumPlace, Note, STATE_LIMIT, State};
pub use step::step;
pub use telling::IDLE;
pub use typed::{is_expected, is_of_a_report};
pub use view::{View, ViewAction, ViewButton, view, view_through};
