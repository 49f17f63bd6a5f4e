//! What the pages of people and of staff share: layout, components, static files, security headers, the stream of
//! events. No page lives here, no use case is called, and no word a person reads is written here: words come from
//! the content, through the caller.

mod assets;
mod events;
mod headers;
mod icon;
mod keys;
mod layout;
mod numbers;

pub use assets::{asset, script_path, style_path};
pub use events::events;
pub use headers::secure;
pub use icon::{Icon, icon};
pub use keys::{call_key, press_key, sms_key, way_key};
pub use layout::{Frame, Leave, Way, page};
pub use numbers::Numbers;
