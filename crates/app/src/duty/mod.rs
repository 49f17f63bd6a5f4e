//! Who is on when: desks, their shifts and holidays, and what may be promised from them. Pure: no clock, no
//! configuration format, no queue. Whoever offers a human, or says when one answers, asks here.

mod desk;
mod opening;
#[cfg(test)]
mod scan;
mod span;
#[cfg(test)]
mod tests;

pub use desk::{Desk, DeskKind, DeskName, DeskNameError, Holiday, Shift};
pub use opening::Open;
pub use span::{Span, SpanError};
