//! Whole journeys through the public doors: a node, a Bot API of its own, people who write. Tests, benches and
//! storms begin here; nothing of the product does.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a harness may stop at once")]

pub mod alone;
mod browser;
mod cut;
mod dropped;
pub mod evenings;
mod found;
pub mod lines;
pub mod linked;
mod needs;
mod office;
pub mod page;
mod phones;
mod place;
mod png;
mod raw;
pub mod serve;
mod talk;
mod terminal;
pub mod town;
pub mod town_evening;
mod turned;
pub mod village;
mod world;

pub use browser::Browser;
pub use cut::Line;
pub use dropped::polled;
pub use found::colleague;
pub use needs::needs;
pub use office::Office;
pub use page::Page;
pub use place::{Engine, Place};
pub use png::small_png;
pub use raw::Raw;
pub use talk::{Seen, Talk, buttons, encoded};
pub use terminal::{Terminal, the_step_before_counts};
pub use turned::TurnedClock;
pub use world::{UNHELD, World, WorldOptions, bots};
