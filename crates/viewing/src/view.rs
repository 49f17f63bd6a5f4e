//! The parent's side: it starts the child, hands it the bytes, and believes nothing it says without looking.

use crate::answer::{self, Fault, HEAD, Remade};
use crate::{FileType, LARGEST_PICTURE};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// What a child may cost. Its memory is limited by itself (1 GiB of addresses); how many run at once is the caller's.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// After this it is killed.
    pub time: Duration,
    /// Bytes of the new picture.
    pub picture: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // A picture of the largest size that cannot be packed at all is a PNG of 16.1 MiB.
        Self { time: Duration::from_secs(10), picture: 20 * 1024 * 1024 }
    }
}

/// A picture that can be looked at. No `Debug`: it is a person's.
pub struct Viewed {
    /// A JPEG or a PNG of our own making, without metadata.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub mime: &'static str,
    /// Pixels, 1 to `LONGEST_SIDE`.
    pub width: u32,
    /// Pixels, 1 to `LONGEST_SIDE`.
    pub height: u32,
}

/// Why there is nothing to look at.
#[derive(Debug, thiserror::Error)]
pub enum NotViewed {
    /// No picture by its content, whatever its name says: give it out as a download.
    #[error("not a JPEG, PNG, WebP or GIF picture")]
    NotAPicture,
    /// More than `LARGEST_PICTURE` bytes.
    #[error("the picture has more than 20 MiB")]
    TooLarge,
    /// More than `MOST_PIXELS`.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// Its bytes make no picture.
    #[error("the picture is broken")]
    Broken,
    /// The child took too long and was killed.
    #[error("the picture took too long")]
    TooSlow,
    /// The child died, or answered nonsense: perhaps an attack, perhaps a picture that needs too much memory.
    #[error("the picture ended the process that looked at it")]
    Died,
    /// This system offers no lock.
    #[error("this system cannot lock a process down (seccomp): pictures cannot be viewed here")]
    NotLocked,
    /// No child could be started.
    #[error("no process to view a picture could be started")]
    NotStarted(#[source] io::Error),
}

impl From<Fault> for NotViewed {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NotAPicture => Self::NotAPicture,
            Fault::TooLarge => Self::TooLarge,
            Fault::TooManyPixels => Self::TooManyPixels,
            Fault::Broken => Self::Broken,
            Fault::NotLocked => Self::NotLocked,
        }
    }
}

/// The program that runs now, also after its file was replaced by a newer one.
pub fn own_program() -> PathBuf {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { running } else { std::env::current_exe().unwrap_or(running) }
}

/// Makes a picture safe to look at. `program` with `args` must call `child_main` first of all.
/// The child gets no environment and no open file; it is killed when this future is dropped.
pub async fn view(program: &Path, args: &[&str], bytes: &[u8], limits: Limits) -> Result<Viewed, NotViewed> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(NotViewed::TooLarge);
    }
    if !crate::sniff(bytes).is_picture() {
        return Err(NotViewed::NotAPicture);
    }
    let mut child = Command::new(program)
        .args(args)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(NotViewed::NotStarted)?;
    let Ok(answer) = timeout(limits.time, ask(&mut child, bytes, limits.picture)).await else {
        // Waited for, so that no dead child stays behind.
        let _ = child.kill().await;
        return Err(NotViewed::TooSlow);
    };
    let Some(answer) = answer.and_then(answer::read) else {
        let _ = child.kill().await;
        return Err(NotViewed::Died);
    };
    let Remade { kind, width, height, bytes } = answer?;
    let mime = if kind == FileType::Png { "image/png" } else { "image/jpeg" };
    Ok(Viewed { bytes, mime, width, height })
}

/// The whole answer; `None` when the child did not end well or said too much.
async fn ask(child: &mut Child, bytes: &[u8], largest: usize) -> Option<Vec<u8>> {
    let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    // A child that ends early breaks this pipe; what it said tells why.
    let give = async move {
        let _ = stdin.write_all(bytes).await;
    };
    let most = u64::try_from(HEAD + largest).ok()?;
    let mut said = Vec::new();
    let take = async {
        let mut stdout = stdout.take(most + 1);
        stdout.read_to_end(&mut said).await.ok().filter(|n| *n <= HEAD + largest)
    };
    let ((), taken) = tokio::join!(give, take);
    taken?;
    child.wait().await.ok().filter(std::process::ExitStatus::success)?;
    Some(said)
}
