//! What people read: the model, the loader, the checker. Pure: files come in as text, `now` as an argument;
//! nothing here reads a disk, a clock or a store.

mod bundle;
mod check;
mod finding;
mod hours;
mod load;
mod matcher;
mod model;
mod raw;
mod services;
mod texts;

pub use bundle::{Bundle, BundleError};
pub use finding::{Finding, Severity};
pub use hours::{Hours, Opening};
pub use load::{Loaded, load};
pub use matcher::{Matcher, normalise};
pub use model::{
    Ask, AskKind, Bot, Card, Choice, Class, Command, Content, Do, Fact, Kind, Screen, ScreenIx, Source, Target,
};
pub use services::{CountryServices, Listed, Serves, Service, ServiceQuery};
pub use texts::Texts;
