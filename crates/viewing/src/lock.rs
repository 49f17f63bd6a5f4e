//! How the child gives up everything it does not need, before it looks at a single byte: no memory without end, no
//! endless work, no core file, no file (also none that was open), no network, no other process. Kernels without Landlock lose the second wall
//! around files, not the first; without seccomp nothing is decoded at all.

/// The child could not lock itself down, so it must not look at anything.
#[derive(Debug, thiserror::Error)]
#[error("this system cannot lock a process down (seccomp): pictures cannot be viewed here")]
pub struct NotLocked;

/// Locks this process down, for good. Afterwards it can read standard input, write standard output and error, use
/// memory, and end; the first other wish to the system kills it.
/// Call it while the process has one thread: the lock is the calling thread's.
#[cfg(target_os = "linux")]
pub fn lock_down() -> Result<(), NotLocked> {
    linux::close().and_then(|()| linux::limit()).and_then(|()| linux::shut()).map_err(|_| NotLocked)
}

/// Nothing else than Linux can do this.
#[cfg(not(target_os = "linux"))]
pub fn lock_down() -> Result<(), NotLocked> {
    Err(NotLocked)
}

#[cfg(target_os = "linux")]
mod linux {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, Scope};
    use nix::sys::resource::{Resource, getrlimit, setrlimit};
    use seccompiler::SeccompCmpArgLen::Dword;
    use seccompiler::SeccompCmpOp::{Eq, Le, MaskedEq};
    use seccompiler::{BpfProgram, SeccompAction, SeccompCondition, SeccompFilter, SeccompRule};
    use std::error::Error;

    /// Bytes of addresses: a picture of the most pixels, decoded, made small and turned, needs two thirds of it.
    const MEMORY: u64 = 1 << 30;
    /// Seconds of work; the parent's own limit is in passed time.
    const WORK: u64 = 8;

    /// Closes what was left open by whoever started us. Our own files close themselves when a program starts; those of
    /// a service manager or a build tool do not.
    pub(super) fn close() -> Result<(), Box<dyn Error>> {
        let open: Vec<i32> = std::fs::read_dir("/proc/self/fd")?
            .filter_map(|file| file.ok()?.file_name().to_str()?.parse().ok())
            .filter(|file| *file > 2)
            .collect();
        for file in open {
            // The list itself was one of them and is closed already.
            let _ = nix::unistd::close(file);
        }
        Ok(())
    }

    pub(super) fn limit() -> Result<(), Box<dyn Error>> {
        for (what, limit) in [
            (Resource::RLIMIT_AS, MEMORY),
            (Resource::RLIMIT_CPU, WORK),
            (Resource::RLIMIT_FSIZE, 0),
            // One, not zero: a kernel that pipes cores to a program asks only for one, and no core fits into a byte.
            (Resource::RLIMIT_CORE, 1),
        ] {
            let (_, most) = getrlimit(what)?;
            let limit = limit.min(most);
            setrlimit(what, limit, limit)?;
        }
        // The second wall. That it is missing or half there is no fault: the first lets no file be opened either.
        let _ = no_files();
        setrlimit(Resource::RLIMIT_NOFILE, 0, 0)?;
        Ok(())
    }

    fn no_files() -> Result<(), RulesetError> {
        let newest = ABI::V6;
        Ruleset::default()
            .handle_access(AccessFs::from_all(newest))?
            .handle_access(AccessNet::from_all(newest))?
            .scope(Scope::from_all(newest))?
            .create()?
            .restrict_self()?;
        Ok(())
    }

    pub(super) fn shut() -> Result<(), Box<dyn Error>> {
        let when = |conditions: Vec<SeccompCondition>| SeccompRule::new(conditions).map(|rule| vec![rule]);
        let number = |flag: nix::libc::c_int| u64::try_from(flag);
        // Memory that is nobody's file and is never run.
        let not_run = SeccompCondition::new(2, Dword, MaskedEq(number(nix::libc::PROT_EXEC)?), 0)?;
        let anonymous = number(nix::libc::MAP_ANONYMOUS)?;
        let no_file = SeccompCondition::new(3, Dword, MaskedEq(anonymous), anonymous)?;
        let mut allowed: Vec<(nix::libc::c_long, Vec<SeccompRule>)> = vec![
            (nix::libc::SYS_read, when(vec![SeccompCondition::new(0, Dword, Eq, 0)?])?),
            (nix::libc::SYS_write, when(vec![SeccompCondition::new(0, Dword, Le, 2)?])?),
            (nix::libc::SYS_mmap, when(vec![not_run.clone(), no_file])?),
            (nix::libc::SYS_mprotect, when(vec![not_run])?),
        ];
        allowed.extend(
            [
                nix::libc::SYS_munmap,
                nix::libc::SYS_mremap,
                nix::libc::SYS_brk,
                nix::libc::SYS_madvise,
                nix::libc::SYS_futex,
                nix::libc::SYS_clock_gettime,
                nix::libc::SYS_getrandom,
                nix::libc::SYS_sigaltstack,
                nix::libc::SYS_rt_sigreturn,
                nix::libc::SYS_exit,
                nix::libc::SYS_exit_group,
            ]
            .map(|call| (call, Vec::new())),
        );
        let filter = SeccompFilter::new(
            allowed.into_iter().collect(),
            SeccompAction::KillProcess,
            SeccompAction::Allow,
            std::env::consts::ARCH.try_into()?,
        )?;
        let program: BpfProgram = filter.try_into()?;
        seccompiler::apply_filter(&program)?;
        Ok(())
    }
}
