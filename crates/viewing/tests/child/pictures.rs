//! What comes out for what goes in.

use crate::{Tests, view};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::{Cursor, Write};
use std::process::{Command, Stdio};
use viewing::{FileType, NotViewed, Viewed, sniff};

/// What must not be found in what is shown.
const MARK: &[u8] = b"taken at 56.0000 N, 3.0000 E";

pub(crate) fn tests() -> Tests {
    vec![
        ("a_picture_is_turned_as_its_exif_says_and_says_nothing_itself", turned),
        ("a_gif_with_a_comment_becomes_its_first_frame", gif),
        ("what_can_be_seen_through_stays_so", seen_through),
        ("a_large_picture_is_made_small_and_a_small_one_left", scaled),
        ("the_largest_picture_fits_into_the_childs_memory", largest),
        ("nothing_that_hangs_behind_a_picture_comes_along", polyglot),
        ("what_is_no_picture_is_none_whatever_its_name", no_picture),
        ("a_bomb_of_pixels_is_told_by_its_head", bombs),
        ("gibibytes_packed_into_a_small_picture_or_archive_harm_nobody", packed),
        ("a_picture_that_ends_too_early_is_shown_as_far_as_it_goes_or_refused", truncated),
        ("no_single_wrong_byte_harms_anybody", flipped),
        ("too_many_bytes_are_refused_on_both_sides", too_large),
    ]
}

/// 40 x 20, the left half red, the right half blue.
fn halves() -> RgbImage {
    RgbImage::from_fn(40, 20, |x, _| if x < 20 { Rgb([250, 0, 0]) } else { Rgb([0, 0, 250]) })
}

pub(crate) fn red_and_blue(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(halves()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// EXIF that says "turn a quarter to the right" and where the picture was taken.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let length = u32::try_from(MARK.len()).unwrap();
    let (directory, end) = (8, 0u32.to_le_bytes());
    let place = directory + 2 + 3 * 12 + 4;
    let mark = place + 2 + 12 + 4;
    [
        &b"II\x2A\0\x08\0\0\0\x03\0"[..],
        &entry(0x010E, 2, length, mark),
        &entry(0x0112, 3, 1, 6),
        &entry(0x8825, 4, 1, place),
        &end,
        &b"\x01\0"[..],
        &entry(0x0001, 2, 2, u32::from(b'N')),
        &end,
        MARK,
    ]
    .concat()
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|w| w == what)
}

fn pixels(viewed: &Viewed) -> RgbaImage {
    let format = if viewed.mime == "image/png" { ImageFormat::Png } else { ImageFormat::Jpeg };
    let picture = image::load_from_memory_with_format(&viewed.bytes, format).unwrap().into_rgba8();
    assert_eq!((picture.width(), picture.height()), (viewed.width, viewed.height));
    picture
}

fn is_red(p: &Rgba<u8>) -> bool {
    p.0[0] > 200 && p.0[2] < 60
}

fn is_blue(p: &Rgba<u8>) -> bool {
    p.0[2] > 200 && p.0[0] < 60
}

/// Only what a picture needs stands in it: a JPEG without EXIF, comment or profile; a PNG without extra chunks.
fn is_bare(viewed: &Viewed) {
    let bytes = &viewed.bytes;
    assert!(!holds(bytes, MARK) && !holds(bytes, b"Exif") && !holds(bytes, b"ICC_PROFILE"));
    if viewed.mime == "image/png" {
        let mut rest = &bytes[8..];
        while let Some((head, more)) = rest.split_first_chunk::<8>() {
            let kind = &head[4..];
            assert!([&b"IHDR"[..], b"IDAT", b"IEND"].contains(&kind), "{}", String::from_utf8_lossy(kind));
            let length = u32::from_be_bytes(*head.first_chunk().unwrap());
            rest = &more[usize::try_from(length).unwrap() + 4..];
        }
    } else {
        let mut rest = &bytes[2..];
        while let [0xFF, marker, high, low, ..] = rest {
            assert!(matches!(marker, 0xE0 | 0xC0..=0xC4 | 0xDA..=0xDD), "{marker:X}");
            if *marker == 0xDA {
                break;
            }
            rest = &rest[2 + usize::from(u16::from_be_bytes([*high, *low]))..];
        }
    }
}

fn turned() {
    let picture = halves();
    let (mut jpeg, mut png, mut webp) = (Vec::new(), Vec::new(), Vec::new());
    let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 95);
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.encode_image(&picture).unwrap();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.write_image(picture.as_raw(), 40, 20, image::ExtendedColorType::Rgb8).unwrap();
    let mut encoder = WebPEncoder::new_lossless(&mut webp);
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.write_image(picture.as_raw(), 40, 20, image::ExtendedColorType::Rgb8).unwrap();
    for (kind, bytes) in [(FileType::Jpeg, jpeg), (FileType::Png, png), (FileType::Webp, webp)] {
        assert!(sniff(&bytes) == kind && holds(&bytes, MARK), "{kind:?}");
        let viewed = view(&bytes).unwrap();
        assert_eq!((viewed.mime, viewed.width, viewed.height), ("image/jpeg", 20, 40), "{kind:?}");
        is_bare(&viewed);
        let shown = pixels(&viewed);
        assert!(is_red(shown.get_pixel(10, 4)) && is_blue(shown.get_pixel(10, 36)), "{kind:?}");
    }
}

fn gif() {
    let mut bytes = red_and_blue(ImageFormat::Gif);
    assert_eq!(bytes.pop(), Some(0x3B));
    bytes.extend([0x21, 0xFE, u8::try_from(MARK.len()).unwrap()]);
    bytes.extend(MARK);
    bytes.extend([0, 0x3B]);
    let viewed = view(&bytes).unwrap();
    assert_eq!((viewed.mime, viewed.width, viewed.height), ("image/jpeg", 40, 20));
    is_bare(&viewed);
    assert!(is_red(pixels(&viewed).get_pixel(4, 10)));
}

fn seen_through() {
    for (alpha, mime) in [(128, "image/png"), (255, "image/jpeg")] {
        let picture = RgbaImage::from_fn(30, 30, |x, _| Rgba([250, 0, 0, if x == 3 { alpha } else { 255 }]));
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(picture).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let viewed = view(bytes.get_ref()).unwrap();
        assert_eq!(viewed.mime, mime);
        is_bare(&viewed);
        assert_eq!(pixels(&viewed).get_pixel(3, 3).0[3], alpha);
    }
}

fn scaled() {
    for (from, to) in [
        ((6_000, 3_000), (2_048, 1_024)),
        ((1_000, 5_000), (410, 2_048)),
        ((1, 9_000), (1, 2_048)),
        ((2_048, 2_048), (2_048, 2_048)),
        ((1, 1), (1, 1)),
    ] {
        let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(from.0, from.1, Rgb([250, 0, 0])));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let viewed = view(bytes.get_ref()).unwrap();
        assert_eq!((viewed.width, viewed.height), to, "{from:?}");
        assert!(is_red(pixels(&viewed).get_pixel(0, 0)));
    }
}

/// As many pixels as are decoded at all, with all channels.
fn largest() {
    let picture = DynamicImage::ImageRgba8(RgbaImage::from_pixel(8_000, 8_000, Rgba([250, 0, 0, 200])));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let viewed = view(bytes.get_ref()).unwrap();
    assert_eq!((viewed.width, viewed.height), (2_048, 2_048));
}

fn polyglot() {
    let tail = [b"PK\x03\x04<script>", MARK, b"</script>PK\x05\x06"].concat();
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let bytes = [red_and_blue(format), tail.clone()].concat();
        let viewed = view(&bytes).unwrap_or_else(|e| panic!("{format:?}: {e}"));
        is_bare(&viewed);
        assert!(!holds(&viewed.bytes, b"script") && !holds(&viewed.bytes, b"PK\x03\x04"), "{format:?}");
        assert_eq!((viewed.width, viewed.height), (40, 20));
    }
}

fn no_picture() {
    let archive = [&b"PK\x03\x04\x14\0\0\0\x08\0"[..], &[0; 1_000]].concat();
    for bytes in [
        &b""[..],
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        b"<html><script>alert(1)</script>",
        b"GIF8<html>",
        &archive,
        b"%PDF-1.7",
        b"\0\0\0\x18ftypheic\0\0\0\0",
        b"hello",
    ] {
        assert!(matches!(view(bytes), Err(NotViewed::NotAPicture)), "{:?}", String::from_utf8_lossy(bytes));
        let (_, answer) = child_says(bytes);
        assert_eq!(answer, [1], "the child does not rely on its parent");
    }
}

fn crc(bytes: &[u8]) -> [u8; 4] {
    let step =
        |c: u32, b: u8| (0..8).fold(c ^ u32::from(b), |c, _| (c >> 1) ^ (0xEDB8_8320 & 0u32.wrapping_sub(c & 1)));
    (!bytes.iter().fold(!0, |c, b| step(c, *b))).to_be_bytes()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [&kind[..], content].concat();
    [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &body, &crc(&body)].concat()
}

fn bombs() {
    for (width, height) in [(60_000u32, 60_000u32), (8_001, 8_000), (u32::MAX >> 1, 1), (1 << 20, 1 << 20)] {
        let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), b"\x08\x02\0\0\0"].concat();
        let png = [
            &b"\x89PNG\r\n\x1A\n"[..],
            &chunk(b"IHDR", &head),
            &chunk(b"IDAT", b"\x78\x9C\x03\0\0\0\0\x01"),
            &chunk(b"IEND", b""),
        ];
        assert!(matches!(view(&png.concat()), Err(NotViewed::TooManyPixels)), "{width} x {height}");
    }
    let mut gif = red_and_blue(ImageFormat::Gif);
    gif[6..10].fill(0xFF);
    assert!(matches!(view(&gif), Err(NotViewed::TooManyPixels)));
    let mut jpeg = red_and_blue(ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].fill(0xFF);
    assert!(matches!(view(&jpeg), Err(NotViewed::TooManyPixels)));
}

/// Two gibibytes of zeros in two mebibytes: what one mebibyte is packed into, up to a whole byte, again and again.
fn zeros() -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&vec![0_u8; 1 << 20]).unwrap();
    packer.flush().unwrap();
    let whole = packer.get_ref().repeat(2_048);
    assert!(whole.len() < 3 << 20, "{}", whole.len());
    let sum = (((2u32 << 30) % 65_521) << 16) | 1;
    [&b"\x78\xDA"[..], &whole, b"\x03\0", &sum.to_be_bytes()].concat()
}

fn packed() {
    let bomb = zeros();
    // what stands behind the pixels is left as it is: the picture is as black as its first rows
    let head = [&40u32.to_be_bytes()[..], &20u32.to_be_bytes(), b"\x08\x02\0\0\0"].concat();
    let picture = [&b"\x89PNG\r\n\x1A\n"[..], &chunk(b"IHDR", &head), &chunk(b"IDAT", &bomb), &chunk(b"IEND", b"")];
    let viewed = view(&picture.concat()).unwrap();
    assert_eq!((viewed.width, viewed.height), (40, 20));
    assert!(pixels(&viewed).pixels().all(|p| p.0[..3].iter().all(|channel| *channel < 4)));
    // words are not unpacked at all
    let picture = red_and_blue(ImageFormat::Png);
    let with = |kind: &[u8; 4], before: &[u8]| {
        let chunk = chunk(kind, &[before, &bomb].concat());
        [&picture[..33], &chunk, &picture[33..]].concat()
    };
    let shown = |viewed: &Viewed| {
        is_bare(viewed);
        let shown = pixels(viewed);
        assert!(is_red(shown.get_pixel(4, 10)) && is_blue(shown.get_pixel(36, 10)));
    };
    for (kind, before) in [(b"zTXt", &b"Comment\0\0"[..]), (b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0")] {
        shown(&view(&with(kind, before)).unwrap());
    }
    // a profile is, as far as the decoder's memory goes: then the picture is shown without it, or the child has no more memory
    // or time and ends
    match view(&with(b"iCCP", b"profile\0\0")) {
        Ok(viewed) => shown(&viewed),
        Err(NotViewed::Died | NotViewed::TooSlow | NotViewed::TooManyPixels) => {}
        Err(e) => panic!("{e}"),
    }
    let archive = [&b"PK\x03\x04\x14\0\0\0\x08\0"[..], &[0; 20], &bomb[2..]].concat();
    assert!(matches!(view(&archive), Err(NotViewed::NotAPicture)));
    assert_eq!(child_says(&archive), (true, vec![1]));
}

fn truncated() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = red_and_blue(format);
        let mut refused = 0;
        for end in (1..whole.len()).step_by(whole.len() / 40 + 1) {
            let (ended_well, answer) = child_says(&whole[..end]);
            match answer.as_slice() {
                [0, ..] if ended_well => {}
                [1 | 4] if ended_well => refused += 1,
                _ => panic!("{format:?} cut at {end}: {:?}", answer.first()),
            }
        }
        assert!(refused > 10, "{format:?}: {refused}");
    }
}

fn flipped() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = red_and_blue(format);
        for at in (0..whole.len()).step_by(whole.len() / 40 + 1) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xA5;
            let (ended_well, answer) = child_says(&bytes);
            assert!(ended_well && matches!(answer.as_slice(), [0, ..] | [1 | 3 | 4]), "{format:?} at {at}");
        }
    }
}

fn too_large() {
    let mut bytes = red_and_blue(ImageFormat::Jpeg);
    bytes.resize(viewing::LARGEST_PICTURE, 0);
    assert!(view(&bytes).is_ok(), "what hangs behind it does no harm");
    bytes.push(0);
    assert!(matches!(view(&bytes), Err(NotViewed::TooLarge)));
    bytes.resize(21 * 1024 * 1024, 0);
    assert_eq!(child_says(&bytes), (true, vec![2]));
}

/// What the child itself says, whatever its parent would have refused before.
fn child_says(bytes: &[u8]) -> (bool, Vec<u8>) {
    let mut child = Command::new(crate::myself())
        .arg("view-picture")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // a child that has seen enough breaks the pipe
    let _ = child.stdin.take().unwrap().write_all(bytes);
    let said = child.wait_with_output().unwrap();
    (said.status.success(), said.stdout)
}
