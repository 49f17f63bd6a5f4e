//! How many files and connections the process may have open. Most systems give 1,024 and let it ask for more, and a node
//! that is asked for by many needs a connection for each.

/// Asks for all that it may have. Where the system gives none of it, what there is has to do.
#[cfg(target_os = "linux")]
pub(super) fn as_many_as_there_are() {
    use nix::sys::resource::{Resource, getrlimit, setrlimit};

    let _ = getrlimit(Resource::RLIMIT_NOFILE).and_then(|(_, most)| setrlimit(Resource::RLIMIT_NOFILE, most, most));
}

/// Elsewhere there is no such thing to ask for; nodes run on Linux.
#[cfg(not(target_os = "linux"))]
pub(super) fn as_many_as_there_are() {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use nix::sys::resource::{Resource, getrlimit};

    #[test]
    fn nothing_is_left_that_it_could_have() {
        super::as_many_as_there_are();
        let (now, most) = getrlimit(Resource::RLIMIT_NOFILE).unwrap();
        assert_eq!(now, most);
    }
}
