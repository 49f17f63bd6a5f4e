//! What the pages of people and of staff share: layout, components, static files, security headers, the stream of
//! events. No page lives here, no use case is called, and no word a person reads is written here: words come from
//! the content, through the caller.

mod assets;
mod code;
mod events;
mod headers;
mod icon;
mod keys;
mod layout;
mod numbers;
mod paper;
mod parts;
mod sign;

pub use assets::{asset, begin_script_path, chat_script_path, look_style_path, script_path, style_path};
pub use code::code;
pub use events::events;
pub use headers::secure;
pub use icon::{Icon, icon};
pub use keys::{call_key, icon_key, mail_key, main_key, press_key, sms_key, way_key};
pub use layout::{Direction, Frame, Leave, Way, page};
pub use numbers::Numbers;
pub use paper::{Sheet, paper};
pub use parts::{card, notice, words_field};
pub use sign::{label, signs};
