//! All of it or nothing: what people send, their places in a queue, and what a desk does are kept whole, or whoever did it
//! hears that they were not.

#![expect(clippy::unwrap_used, reason = "tests")]

mod also_told;
mod answers;
mod desk;
mod followed;
mod held_beside;
mod her_data;
mod her_hours;
mod left;
mod lists;
mod moving;
mod not_reached;
mod queue;
mod refused;
mod rotated;
mod searched;
mod taking;
mod told_once;
mod warnings;

pub(crate) use queue::{at_the_queue, village_at};
