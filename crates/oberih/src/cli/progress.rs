//! How far it is, for what takes longer than a second. Where standard error is no terminal nothing is shown.

use super::out::say;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// So many of so many.
pub(crate) fn of(all: u64, what: &'static str) -> ProgressBar {
    styled(ProgressBar::with_draw_target(Some(all), target()), "{msg} {bar:30} {pos} of {len}, {eta} left", what)
}

/// So many, of nobody knows how many.
pub(crate) fn counting(what: &'static str) -> ProgressBar {
    styled(ProgressBar::with_draw_target(None, target()), "{msg} {spinner} {pos}", what)
}

fn target() -> ProgressDrawTarget {
    ProgressDrawTarget::stderr_with_hz(5)
}

fn styled(bar: ProgressBar, template: &str, what: &'static str) -> ProgressBar {
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// The progress of bytes: a bar in a terminal, a line at each quarter elsewhere.
pub(super) struct Progress {
    bar: ProgressBar,
    what: &'static str,
    total: Option<u64>,
    quarters: u64,
}

impl Progress {
    /// Begins. `total`: bytes; none where nobody knows.
    pub(super) fn new(what: &'static str, total: Option<u64>) -> Self {
        let (bar, form) = match total {
            Some(total) => (ProgressBar::new(total), "{msg} {wide_bar} {bytes}/{total_bytes} {eta}"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg} {bytes} {elapsed}"),
        };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        bar.set_message(what);
        Self { bar, what, total, quarters: 0 }
    }

    /// So many bytes are done.
    pub(super) fn at(&mut self, done: u64) {
        let total = self.total.unwrap_or(u64::MAX);
        self.bar.set_position(done.min(total));
        let quarters = done.saturating_mul(4).checked_div(total).unwrap_or(0).min(4);
        if self.bar.is_hidden() && quarters > self.quarters && quarters < 4 {
            self.quarters = quarters;
            say!("{}: {} %", self.what, quarters * 25);
        }
    }

    /// It is done, or is given up.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
