//! What a file is, by its bytes. Where two readings are possible, the more dangerous one is given.

/// How many of a file's first bytes `sniff` wants to see; more change nothing.
pub const SNIFFED: usize = 4_096;

macro_rules! types {
    ($($name:ident, $word:literal, $says:literal;)+) => {
        /// What a file is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FileType {
            $(#[doc = $says] $name,)+
        }

        impl FileType {
            /// The word in the store.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// From the word in the store.
            pub fn parse(raw: &str) -> Option<Self> {
                match raw {
                    $($word => Some(Self::$name),)+
                    _ => None,
                }
            }

            /// Each of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

types! {
    Jpeg, "jpeg", "A JPEG picture.";
    Png, "png", "A PNG picture.";
    Webp, "webp", "A WebP picture.";
    Gif, "gif", "A GIF picture, moving or not.";
    Heic, "heic", "A picture as newer phones keep it (HEIC, HEIF, AVIF); nothing here decodes it.";
    Mp4, "mp4", "An MP4 or 3GP video.";
    Mov, "mov", "A QuickTime video.";
    Webm, "webm", "A WebM or Matroska video.";
    Ogg, "ogg", "Sound in Ogg, as the messenger records voices.";
    Mp3, "mp3", "Sound in MP3.";
    M4a, "m4a", "Sound in MPEG-4.";
    Wav, "wav", "Sound in WAV.";
    Pdf, "pdf", "A PDF.";
    Office, "office", "A document of an office program, new or old.";
    Zip, "zip", "A ZIP archive of something else.";
    Svg, "svg", "An SVG: a drawing that can hold programs.";
    Html, "html", "Text with marks that a browser might run.";
    Text, "text", "Plain text in UTF-8.";
    Unknown, "unknown", "None of these.";
}

impl FileType {
    /// True where `view` can make a picture of it. An SVG is a program, not a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Gif)
    }
}

/// What a file with these first bytes is. Reads at most `SNIFFED` bytes; never fails.
/// A file with two faces (a picture with an archive behind it) is what its head says: only the pixels of a picture are
/// ever shown, and everything else is given out as a download.
pub fn sniff(bytes: &[u8]) -> FileType {
    let head = &bytes[..bytes.len().min(SNIFFED)];
    let at = |from: usize, what: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(what));
    match head {
        [0xFF, 0xD8, 0xFF, ..] => FileType::Jpeg,
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => FileType::Png,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => FileType::Gif,
        [b'R', b'I', b'F', b'F', ..] if at(8, b"WEBP") => FileType::Webp,
        [b'R', b'I', b'F', b'F', ..] if at(8, b"WAVE") => FileType::Wav,
        [b'O', b'g', b'g', b'S', ..] => FileType::Ogg,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => FileType::Webm,
        [b'I', b'D', b'3', ..] => FileType::Mp3,
        [b'%', b'P', b'D', b'F', b'-', ..] => FileType::Pdf,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileType::Office,
        [b'P', b'K', 3, 4, ..] => archive(head),
        _ if at(4, b"ftyp") => boxes(head),
        // MPEG audio without a tag: eleven bits set, layer III, a bit rate and a sampling rate that exist.
        [0xFF, b, c, ..] if b & 0xE6 == 0xE2 && !matches!(c >> 4, 0 | 15) && c & 0x0C != 0x0C => FileType::Mp3,
        _ => words(head, bytes.len() > head.len()),
    }
}

/// Which archive: the documents of office programs begin with a file of a known name.
fn archive(head: &[u8]) -> FileType {
    let name = head.get(30..).unwrap_or_default();
    let office = [
        &b"[Content_Types].xml"[..],
        b"_rels/",
        b"word/",
        b"xl/",
        b"ppt/",
        b"docProps/",
        b"mimetypeapplication/vnd.oasis",
    ];
    if office.iter().any(|n| name.starts_with(n)) { FileType::Office } else { FileType::Zip }
}

/// Which of the formats that are made of boxes: the brand stands in the first.
fn boxes(head: &[u8]) -> FileType {
    match head.get(8..12).unwrap_or_default() {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" | b"avif" | b"avis" => {
            FileType::Heic
        }
        b"qt  " => FileType::Mov,
        b"M4A " | b"M4B " => FileType::M4a,
        _ => FileType::Mp4,
    }
}

fn words(head: &[u8], is_cut: bool) -> FileType {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // A character may be cut in two where the file goes on.
        Err(e) if is_cut && e.error_len().is_none() => {
            std::str::from_utf8(&head[..e.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return FileType::Unknown,
    };
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.trim_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']).is_empty() || text.contains(is_control) {
        return FileType::Unknown;
    }
    let small = text.to_ascii_lowercase();
    // A browser that guesses takes any mark for a page; so do we.
    let has_mark = || {
        small.match_indices('<').any(|(at, _)| {
            small[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '/'))
        })
    };
    if small.contains("<svg") {
        FileType::Svg
    } else if has_mark() {
        FileType::Html
    } else {
        FileType::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(brand: &[u8; 4]) -> Vec<u8> {
        [b"\0\0\0\x18ftyp", &brand[..], b"\0\0\0\0"].concat()
    }

    fn packed(name: &[u8]) -> Vec<u8> {
        [b"PK\x03\x04", &[0; 26][..], name].concat()
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let long = format!("{}ї", "a".repeat(SNIFFED - 1));
        for (bytes, want) in [
            (&b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..], FileType::Jpeg),
            (b"\x89PNG\r\n\x1A\n", FileType::Png),
            (b"RIFF\x10\0\0\0WEBPVP8 ", FileType::Webp),
            (b"RIFF\x10\0\0\0WAVEfmt ", FileType::Wav),
            (b"RIFF\x10\0\0\0AVI LIST", FileType::Unknown),
            (b"GIF89a", FileType::Gif),
            (&boxed(b"heic"), FileType::Heic),
            (&boxed(b"avif"), FileType::Heic),
            (&boxed(b"isom"), FileType::Mp4),
            (&boxed(b"qt  "), FileType::Mov),
            (&boxed(b"M4A "), FileType::M4a),
            (b"OggS\0\x02", FileType::Ogg),
            (b"\x1A\x45\xDF\xA3", FileType::Webm),
            (b"ID3\x04", FileType::Mp3),
            (b"\xFF\xFB\x90\x64", FileType::Mp3),
            (b"\xFF\xFE<\0h\0t\0m\0l\0", FileType::Unknown),
            (b"%PDF-1.7", FileType::Pdf),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileType::Office),
            (&packed(b"[Content_Types].xml"), FileType::Office),
            (&packed(b"mimetypeapplication/vnd.oasis.opendocument.text"), FileType::Office),
            (&packed(b"photo.jpg"), FileType::Zip),
            (b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">", FileType::Svg),
            (b"\xEF\xBB\xBF  <SVG onload=alert(1)>", FileType::Svg),
            (b"<!DOCTYPE html><title>", FileType::Html),
            (b"he wrote: <script>alert(1)</script>", FileType::Html),
            ("Він написав мені: 3 < 5, I <3 you".as_bytes(), FileType::Text),
            (long.as_bytes(), FileType::Text),
            (&long.as_bytes()[..SNIFFED], FileType::Unknown),
            (b"", FileType::Unknown),
            (b" \n", FileType::Unknown),
            (b"abc\0def", FileType::Unknown),
            (b"\x80\x81", FileType::Unknown),
            (b"\xFF\xD8", FileType::Unknown),
            (b"BM\x36\0", FileType::Unknown),
        ] {
            assert_eq!(sniff(bytes), want, "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
        }
    }

    #[test]
    fn every_type_comes_back_from_the_store_and_only_pictures_are_viewed() {
        for t in FileType::ALL {
            assert_eq!(FileType::parse(t.as_str()), Some(*t));
        }
        assert_eq!(FileType::parse("exe"), None);
        let viewed: Vec<_> = FileType::ALL.iter().filter(|t| t.is_picture()).map(|t| t.as_str()).collect();
        assert_eq!(viewed, ["jpeg", "png", "webp", "gif"]);
    }
}
