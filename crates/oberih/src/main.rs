//! The one binary.

use std::process::ExitCode;

/// A fifth of an update's work was the allocator of the C library; see docs/decisions/0023.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    oberih::cli::run()
}
