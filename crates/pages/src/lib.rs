//! What pages of people and of staff share: layout, components, static files, security headers. No page lives
//! here, no use case is called, and no word a person reads is written here: words come from the content.

mod assets;
mod headers;
mod layout;

pub use assets::{asset, script_path, style_path};
pub use headers::{no_store, secure};
pub use layout::{Frame, page};
