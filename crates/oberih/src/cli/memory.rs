//! A process that holds keys gives its memory to nobody: no core file when it dies, no look into it by another process of
//! the same user.

/// Shuts the process's memory, for good. Called before a key is read and before a thread is started. Errors: the system
/// does not let it.
#[cfg(target_os = "linux")]
pub(super) fn keep_to_ourselves() -> anyhow::Result<()> {
    use anyhow::Context;
    use nix::sys::prctl::set_dumpable;
    use nix::sys::resource::{Resource, getrlimit, setrlimit};

    // one byte, not none: a kernel that pipes cores to a program asks only for one, and no core fits into a byte
    let shut = getrlimit(Resource::RLIMIT_CORE)
        .and_then(|(_, most)| setrlimit(Resource::RLIMIT_CORE, most.min(1), most.min(1)))
        .and_then(|()| set_dumpable(false));
    shut.context("this system does not let the process shut its memory (core limit, PR_SET_DUMPABLE): allow it both")
}

/// No huge pages, wherever the system gives them to everybody: a node at rest holds half as much again with them. mimalloc's
/// `no_thp` asks for none, and keeps none away. Called first thing, before there is memory to speak of. A kernel that does
/// not know it gives more memory, and that is all.
#[cfg(target_os = "linux")]
pub(super) fn keep_small() {
    let _ = nix::sys::prctl::set_thp_disable(true);
}

/// Elsewhere there is no such thing to ask for; nodes run on Linux.
#[cfg(not(target_os = "linux"))]
pub(super) fn keep_small() {}

/// Elsewhere there is no such thing to ask for; nodes run on Linux.
#[cfg(not(target_os = "linux"))]
pub(super) fn keep_to_ourselves() -> anyhow::Result<()> {
    Ok(())
}
