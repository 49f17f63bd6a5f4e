//! What a panic says. Its words may hold what somebody wrote, a text that was cut in the middle of a letter for instance:
//! only the place in the program reaches the journal.

use std::io::Write;

/// From now on a panic says where it was, and nothing else.
pub(super) fn say_only_where() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "somewhere".to_owned(), ToString::to_string);
        // by hand: what writes the journal may be what panicked
        let _ = writeln!(std::io::stderr(), "oberih: a part panicked at {place}");
    }));
}
