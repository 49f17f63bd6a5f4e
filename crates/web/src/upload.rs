//! A form with words and files, read as it comes in: each file goes on in small chunks, and whatever a sender makes of
//! the form, no more of it than a few of them stays in memory. The names in it are cleaned, its types only claims.

use crate::problem::Problem;
use app::{LARGEST_FILE, LARGEST_REPORT};
use axum::body::{Body, BodyDataStream, Bytes};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use domain::clean_file_name;
use futures_util::Stream;
use multer::{Constraints, Field, Multipart, SizeLimit, parse_boundary};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Instant, Sleep, sleep};

/// Characters of the words.
pub(crate) const LONGEST_TEXT: usize = 4_000;
/// Files of one form.
pub(crate) const MOST_FILES: usize = 10;

/// Fields of one form: the words, the files, and fields of files where none was chosen.
const MOST_FIELDS: usize = 2 * MOST_FILES;
/// What stands around the content: boundaries and the heads of fields.
const FRAME: u64 = 64 * 1024;
/// Bytes handed to the parser at once.
const SIP: usize = 16 * 1024;
/// Bytes the parser may take without making a field or a chunk of them: a head without an end is refused here.
const MOST_UNREAD: usize = 2 * SIP;
/// So long nothing has to come before a form is given up: on a line that is dead it would keep its place to the end of its
/// time, and the next try of hers has none.
const SILENT: Duration = Duration::from_secs(60);
/// Characters of a media type.
const LONGEST_MIME: usize = 100;

/// Where the files of a form go, one after the other. After an error nothing more is called: what was taken of the
/// file that had begun is the taker's to throw away.
pub(crate) trait Files: Send {
    /// A file begins; `name` is clean, `mime` a claim. There is at least one byte of it.
    fn begin(&mut self, name: Option<String>, mime: Option<String>)
    -> impl Future<Output = Result<(), Problem>> + Send;

    /// Its next bytes, not empty.
    fn bytes(&mut self, chunk: &[u8]) -> impl Future<Output = Result<(), Problem>> + Send;

    /// It came in whole.
    fn end(&mut self) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// Reads a form with the fields `text` (once at most) and `file`; gives the words, if there are any. A file without a
/// byte, as browsers send for a field that was left alone, is none.
pub(crate) async fn take(headers: &HeaderMap, body: Body, files: &mut impl Files) -> Result<Option<String>, Problem> {
    let kind = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let boundary = parse_boundary(kind).map_err(|_| Problem::Unreadable)?;
    let moved = Arc::new(AtomicBool::new(false));
    let sips = Sips {
        body: body.into_data_stream(),
        rest: Bytes::new(),
        silent: Box::pin(sleep(SILENT)),
        paused: true,
        unread: 0,
        moved: Arc::clone(&moved),
    };
    let mut form = Multipart::with_constraints(sips, boundary, constraints());
    let (mut text, mut fields, mut taken) = (None, 0, 0);
    while let Some(mut field) = form.next_field().await.map_err(problem)? {
        moved.store(true, Ordering::Relaxed);
        fields += 1;
        if fields > MOST_FIELDS {
            return Err(Problem::Unreadable);
        }
        if field.name() == Some("file") {
            taken += usize::from(file(&mut field, files, taken < MOST_FILES, &moved).await?);
        } else if text.replace(words(&mut field, &moved).await?).is_some() {
            return Err(Problem::Unreadable);
        }
    }
    Ok(text.flatten())
}

fn constraints() -> Constraints {
    let text = u64::try_from(4 * LONGEST_TEXT).unwrap_or(u64::MAX);
    let limits = SizeLimit::new().whole_stream(LARGEST_REPORT + FRAME).per_field(text).for_field("file", LARGEST_FILE);
    Constraints::new().allowed_fields(vec!["text", "file"]).size_limit(limits)
}

/// True when there was a file.
async fn file(
    field: &mut Field<'_>,
    files: &mut impl Files,
    has_room: bool,
    moved: &AtomicBool,
) -> Result<bool, Problem> {
    let name = field.file_name().and_then(clean_file_name);
    let mime = field.headers().get(CONTENT_TYPE).and_then(|m| m.to_str().ok());
    let mut claimed = Some((name, mime.filter(|m| m.len() <= LONGEST_MIME).map(str::to_owned)));
    while let Some(chunk) = field.chunk().await.map_err(problem)? {
        moved.store(true, Ordering::Relaxed);
        if chunk.is_empty() {
            continue;
        }
        if !has_room {
            return Err(Problem::TooLong);
        }
        if let Some((name, mime)) = claimed.take() {
            files.begin(name, mime).await?;
        }
        files.bytes(&chunk).await?;
    }
    if claimed.is_some() {
        return Ok(false);
    }
    files.end().await?;
    Ok(true)
}

async fn words(field: &mut Field<'_>, moved: &AtomicBool) -> Result<Option<String>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(problem)? {
        moved.store(true, Ordering::Relaxed);
        bytes.extend_from_slice(&chunk);
    }
    let text = String::from_utf8(bytes).map_err(|_| Problem::Unreadable)?.replace("\r\n", "\n");
    let text = text.trim();
    match text.chars().count() {
        0 => Ok(None),
        n if n > LONGEST_TEXT => Err(Problem::TooLong),
        _ => Ok(Some(text.to_owned())),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "stands in map_err")]
fn problem(error: multer::Error) -> Problem {
    match error {
        multer::Error::FieldSizeExceeded { .. } | multer::Error::StreamSizeExceeded { .. } => Problem::TooLong,
        _ => Problem::Unreadable,
    }
}

/// The body in small sips with a pause after each, and after each thing that was made of it. The parser takes whatever
/// is ready into its memory before it looks at what it has, so nothing is ready until it needs more.
struct Sips {
    body: BodyDataStream,
    rest: Bytes,
    /// Ends when nothing came for too long.
    silent: Pin<Box<Sleep>>,
    paused: bool,
    /// Bytes given since something was made of them.
    unread: usize,
    /// Set when a field or a chunk came out.
    moved: Arc<AtomicBool>,
}

impl Stream for Sips {
    type Item = Result<Bytes, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.moved.swap(false, Ordering::Relaxed) {
            self.unread = 0;
            self.paused = false;
        }
        if !self.paused {
            self.paused = true;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        while self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_next(cx) {
                Poll::Ready(Some(Ok(chunk))) => {
                    self.rest = chunk;
                    self.silent.as_mut().reset(Instant::now() + SILENT);
                }
                Poll::Ready(Some(Err(_))) => return Poll::Ready(Some(Err(io::ErrorKind::ConnectionReset.into()))),
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => {
                    ready!(self.silent.as_mut().poll(cx));
                    return Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())));
                }
            }
        }
        let size = self.rest.len().min(SIP);
        self.unread += size;
        if self.unread > MOST_UNREAD {
            return Poll::Ready(Some(Err(io::ErrorKind::InvalidData.into())));
        }
        self.paused = false;
        Poll::Ready(Some(Ok(self.rest.split_to(size))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, StatusCode};
    use axum::response::IntoResponse;
    use futures_util::{StreamExt, stream};
    use std::sync::atomic::AtomicUsize;

    /// What came in: name, type, size and whether it was whole. Of the bytes only their number is kept.
    #[derive(Default)]
    struct Met {
        files: Vec<(Option<String>, Option<String>, usize, bool)>,
        is_full: bool,
    }

    impl Files for Met {
        async fn begin(&mut self, name: Option<String>, mime: Option<String>) -> Result<(), Problem> {
            assert!(self.files.last().is_none_or(|f| f.3), "the one before ended");
            self.files.push((name, mime, 0, false));
            Ok(())
        }

        async fn bytes(&mut self, chunk: &[u8]) -> Result<(), Problem> {
            assert!((1..=MOST_UNREAD).contains(&chunk.len()), "{} bytes at once", chunk.len());
            let file = self.files.last_mut().unwrap();
            file.2 += chunk.len();
            if self.is_full { Err(Problem::TooLong) } else { Ok(()) }
        }

        async fn end(&mut self) -> Result<(), Problem> {
            self.files.last_mut().unwrap().3 = true;
            Ok(())
        }
    }

    fn part(head: &str, content: &[u8]) -> Vec<u8> {
        let head = format!("--XX\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        [head.as_bytes(), content, b"\r\n"].concat()
    }

    fn a_file(name: &str, content: &[u8]) -> Vec<u8> {
        part(&format!("name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png"), content)
    }

    fn form(parts: &[Vec<u8>]) -> Vec<u8> {
        [&parts.concat()[..], b"--XX--\r\n"].concat()
    }

    async fn read_with(kind: &str, body: Body, met: &mut Met) -> Result<Option<String>, StatusCode> {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_str(kind).unwrap())]);
        take(&headers, body, met).await.map_err(|problem| problem.into_response().status())
    }

    async fn read(body: impl Into<Body>) -> (Result<Option<String>, StatusCode>, Met) {
        let mut met = Met::default();
        (read_with("multipart/form-data; boundary=XX", body.into(), &mut met).await, met)
    }

    #[tokio::test]
    async fn words_and_files_come_in_one_after_the_other() {
        let parts = [
            part("name=\"text\"", " вони забрали паспорт\r\nі гроші ".as_bytes()),
            a_file("a.png", b"\x89PNG\r\n--X\r\n\r\n--"),
            a_file("", b""),
            part("name=\"file\"", &vec![7; 300_000]),
        ];
        let whole = form(&parts);
        for chunk in [1, 7, 5_000, whole.len()] {
            let chunks: Vec<_> = whole.chunks(chunk).map(|c| Ok::<_, io::Error>(Bytes::copy_from_slice(c))).collect();
            let (text, met) = read(Body::from_stream(stream::iter(chunks))).await;
            assert_eq!(text.unwrap().as_deref(), Some("вони забрали паспорт\nі гроші"), "{chunk}");
            let png = (Some("a.png".to_owned()), Some("image/png".to_owned()), 15, true);
            assert_eq!(met.files, [png, (None, None, 300_000, true)], "{chunk}");
        }
        let (text, met) = read(form(&[part("name=\"text\"", b" "), a_file("", b"")])).await;
        assert!(text.unwrap().is_none() && met.files.is_empty());
        assert!(read(form(&[])).await.0.unwrap().is_none());
    }

    #[tokio::test]
    async fn a_form_that_ends_too_early_is_unreadable_wherever_it_ends() {
        let whole = form(&[part("name=\"text\"", b"words"), a_file("a.png", &[7; 100])]);
        for end in 0..whole.len() - 4 {
            let (text, met) = read(whole[..end].to_vec()).await;
            assert_eq!(text, Err(StatusCode::BAD_REQUEST), "{end}");
            let is_whole = end > whole.len() - b"\r\n--XX--\r\n".len();
            assert!(is_whole || met.files.iter().all(|f| !f.3), "no half file is a whole one: {end}");
        }
        let broken = vec![Ok(Bytes::copy_from_slice(&whole[..whole.len() / 2])), Err(io::Error::other("gone"))];
        assert_eq!(read(Body::from_stream(stream::iter(broken))).await.0, Err(StatusCode::BAD_REQUEST));
    }

    #[tokio::test(start_paused = true)]
    async fn a_form_on_a_dead_line_is_given_up_and_one_that_comes_slowly_is_taken() {
        let whole = form(&[part("name=\"text\"", b"words")]);
        let chunks: Vec<_> = whole.chunks(20).map(Bytes::copy_from_slice).collect();
        let slow = stream::iter(chunks.clone()).then(|chunk| async move {
            sleep(SILENT - Duration::from_secs(1)).await;
            Ok::<_, io::Error>(chunk)
        });
        assert_eq!(read(Body::from_stream(slow)).await.0, Ok(Some("words".to_owned())));
        let (begun, from) = (stream::iter([Ok::<_, io::Error>(chunks[0].clone())]), Instant::now());
        let dead = Body::from_stream(begun.chain(stream::pending()));
        assert_eq!(read(dead).await.0, Err(StatusCode::BAD_REQUEST));
        assert!((SILENT..SILENT + Duration::from_secs(1)).contains(&from.elapsed()), "{:?}", from.elapsed());
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_unreadable() {
        let whole = form(&[part("name=\"text\"", b"words")]);
        for kind in [
            "multipart/form-data; boundary=YY",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "text/plain; boundary=XX",
            "",
        ] {
            let met = read_with(kind, whole.clone().into(), &mut Met::default()).await;
            assert_eq!(met, Err(StatusCode::BAD_REQUEST), "{kind}");
        }
        for parts in [
            &[part("name=\"other\"", b"x")][..],
            &[part("", b"x")],
            &[part("name=\"text\"", b"a"), part("name=\"text\"", b"b")],
            &[part("name=\"text\"", b"\xFF\xFE")],
        ] {
            assert_eq!(read(form(parts)).await.0, Err(StatusCode::BAD_REQUEST));
        }
    }

    #[tokio::test]
    async fn too_much_is_refused_as_soon_as_it_is_seen() {
        for (chars, want) in [(4_000, None), (4_001, Some(StatusCode::PAYLOAD_TOO_LARGE))] {
            let (text, _) = read(form(&[part("name=\"text\"", "ї".repeat(chars).as_bytes())])).await;
            assert_eq!(text.err(), want, "{chars}");
        }
        let largest = vec![7; 20 * 1024 * 1024];
        let (text, met) = read(form(&[a_file("a", &largest)])).await;
        assert!(text.is_ok() && met.files[0].3 && met.files[0].2 == largest.len());
        let (text, met) = read(form(&[a_file("a", &[&largest[..], b"x"].concat())])).await;
        assert_eq!(text, Err(StatusCode::PAYLOAD_TOO_LARGE));
        assert!(!met.files[0].3 && met.files[0].2 <= largest.len());
        // six files, each of a size that is allowed, are more than a form may hold
        let six = Bytes::from(a_file("a", &largest));
        let chunks = (0..6).map(move |_| Ok::<_, io::Error>(six.clone()));
        let (text, met) = read(Body::from_stream(stream::iter(chunks))).await;
        assert_eq!(text, Err(StatusCode::PAYLOAD_TOO_LARGE));
        assert_eq!(met.files.iter().filter(|f| f.3).count(), 5);
    }

    #[tokio::test]
    async fn a_form_that_never_comes_to_the_point_is_not_kept_in_memory() {
        let endless = |first: &'static [u8], then: &'static [u8]| {
            let given = Arc::new(AtomicUsize::new(0));
            let count = Arc::clone(&given);
            let rest = stream::repeat_with(move || {
                count.fetch_add(then.len(), Ordering::Relaxed);
                Ok::<_, io::Error>(Bytes::from_static(then))
            });
            let first = stream::iter([Ok(Bytes::from_static(first))]);
            (Body::from_stream(futures_util::StreamExt::chain(first, rest)), given)
        };
        for (first, then) in [
            (&b"--XX\r\nContent-Disposition: form-data; name=\""[..], &[b'a'; 1_000][..]),
            (b"--XX\r\n", b"X-A: b\r\nX-C: d\r\n"),
            (b"", &[b'-'; 1_000]),
            (b"--XX", &[b' '; 1_000]),
        ] {
            let (body, given) = endless(first, then);
            let (text, _) = read(body).await;
            assert_eq!(text, Err(StatusCode::BAD_REQUEST));
            assert!(given.load(Ordering::Relaxed) <= 3 * MOST_UNREAD);
        }
    }

    #[tokio::test]
    async fn a_thousand_tiny_fields_are_no_form_of_ours() {
        for (part, want, files) in [
            (part("name=\"text\"", b"x"), StatusCode::BAD_REQUEST, 0),
            (a_file("a", b"x"), StatusCode::PAYLOAD_TOO_LARGE, MOST_FILES),
            (a_file("a", b""), StatusCode::BAD_REQUEST, 0),
        ] {
            let (text, met) = read(form(&vec![part; 1_000])).await;
            assert_eq!((text, met.files.len()), (Err(want), files));
        }
        let ten = read(form(&vec![a_file("a", b"x"); MOST_FILES])).await;
        assert!(ten.0.is_ok() && ten.1.files.iter().all(|f| f.3));
    }

    #[tokio::test]
    async fn names_lead_nowhere_and_a_taker_that_is_full_ends_the_form() {
        for (name, want) in [
            ("../../etc/passwd", Some("passwd")),
            ("C:\\Users\\Maria\\a.png", Some("a.png")),
            ("a\u{202E}gnp.exe", Some("agnp.exe")),
            ("..", None),
        ] {
            let (_, met) = read(form(&[a_file(name, b"x")])).await;
            assert_eq!(met.files[0].0.as_deref(), want, "{name}");
        }
        let mut met = Met { is_full: true, ..Met::default() };
        let body = form(&[a_file("a", b"x"), a_file("b", b"x")]);
        let text = read_with("multipart/form-data; boundary=XX", body.into(), &mut met).await;
        assert_eq!((text, met.files.len()), (Err(StatusCode::PAYLOAD_TOO_LARGE), 1));
    }
}
