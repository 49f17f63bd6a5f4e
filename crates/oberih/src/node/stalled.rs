//! A stream that ends where nothing of what is written to it is taken any more. Whoever asks for much and reads nothing would
//! hold it, and what was made for him, for as long as the other limits let him.

use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// A stream of which a write is an error once it waited so long and nothing was taken meanwhile.
pub(super) struct Stalled<S> {
    stream: S,
    longest: Duration,
    /// Since the last bytes were taken, where one waits.
    waits: Option<Pin<Box<Sleep>>>,
}

impl<S> Stalled<S> {
    pub(super) fn new(stream: S, longest: Duration) -> Self {
        Self { stream, longest, waits: None }
    }

    /// What is given where the stream gave this.
    fn since<T>(&mut self, given: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if given.is_ready() {
            self.waits = None;
            return given;
        }
        let longest = self.longest;
        let waits = self.waits.get_or_insert_with(|| Box::pin(sleep(longest)));
        match waits.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Stalled<S> {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Stalled<S> {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let given = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.since(given, context)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let given = Pin::new(&mut this.stream).poll_write_vectored(context, bytes);
        this.since(given, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    const LONG: Duration = Duration::from_secs(600);

    #[tokio::test]
    async fn a_write_of_which_nothing_is_taken_ends_and_one_that_is_read_does_not() {
        let (ours, _theirs) = duplex(8);
        let written = Stalled::new(ours, Duration::from_millis(100)).write_all(&[7; 100]).await;
        assert_eq!(written.unwrap_err().kind(), ErrorKind::TimedOut);
        let (ours, mut theirs) = duplex(8);
        let reads = tokio::spawn(async move {
            let mut all = Vec::new();
            theirs.read_to_end(&mut all).await.unwrap();
            all
        });
        Stalled::new(ours, LONG).write_all(&[7; 100]).await.unwrap();
        assert_eq!(reads.await.unwrap(), [7; 100]);
    }

    #[tokio::test]
    async fn what_is_taken_begins_the_wait_anew() {
        let (ours, mut theirs) = duplex(8);
        let mut ours = Stalled::new(ours, LONG);
        ours.write_all(&[7; 8]).await.unwrap();
        let more = tokio::time::timeout(Duration::ZERO, ours.write_all(&[8; 8])).await;
        assert!(more.is_err() && ours.waits.is_some(), "it waits");
        theirs.read_exact(&mut [0; 8]).await.unwrap();
        ours.write_all(&[8; 8]).await.unwrap();
        assert!(ours.waits.is_none());
    }
}
