//! Telegram: a small client of the Bot API, receiving by polling or webhook, delivery, the bot's profile.
//! An update is confirmed only after `take` says that it is durable. The token and what people write reach no log.

mod attachment;
mod batch;
mod bots;
mod client;
mod deliver;
mod error;
mod file;
mod health;
mod pace;
mod poll;
mod profile;
mod raw;
mod split;
mod strangers;
mod update;
mod watch;
mod webhook;

pub use bots::Bots;
pub use client::{Counts, Telegram};
pub use error::{ApiError, Class, Refusal};
pub use file::{Download, LARGEST_DOWNLOAD};
pub use health::{BotHealth, OTHER_POLLER};
pub use pace::Pace;
pub use poll::{Polling, poll};
pub use profile::{Command, Named, Profile, ProfileSetUp, ProfileWords, set_up};
pub use split::parts;
pub use update::{ALLOWED, Normalised, What, normalise};
pub use watch::{Expected, ExpectedName, Look, OTHER_NAME, OTHER_USERNAME, OTHER_WEBHOOK, look};
pub use webhook::{HOOK_ROUTE, SecretError, Webhook, router};
