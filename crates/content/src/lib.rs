//! What people read: the model, the loader, the checker. Pure: files come in as text, `now` as an argument;
//! nothing here reads a disk, a clock or a store.

mod alphabet;
mod answers;
mod bot;
mod bundle;
mod card;
mod check;
mod deed;
mod diff;
mod finding;
mod hours;
mod knowledge;
mod load;
mod matcher;
mod model;
mod raw;
mod review;
mod screen;
mod services;
mod spoken;
mod stats;
mod telling;
#[cfg(feature = "testing")]
pub mod testing;
mod texts;
mod two_scripts;
mod written;

pub use bot::{Bot, Command};
pub use bundle::{Bundle, BundleError};
pub use card::{Card, CardLine};
pub use deed::{AnswerTime, Deed, Do};
pub use diff::diff;
pub use finding::{Finding, Severity};
pub use hours::{Hours, Opening};
pub use knowledge::{Indicator, Origin, RedFlag, Scheme, Strength, Term};
pub use load::{Loaded, load, load_to_run, load_with};
pub use matcher::{Matcher, normalise};
pub use model::{Content, Fact, Source};
pub use review::{Review, ReviewError, review};
pub use screen::{Ask, AskKind, Choice, Class, Kind, SCREEN_NAME_BYTES, Screen, ScreenIx, Target};
pub use services::{CountryServices, Listed, Serves, Service, ServiceQuery};
pub use stats::{CountryStats, GuideStats, LanguageStats, Level, Stats, stats};
pub use telling::{Arrival, Consent, Door, Need};
pub use texts::{Texts, on_the_web};
pub use written::{Written, written};
