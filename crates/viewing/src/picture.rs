//! From the bytes of a picture to a new one that holds its pixels and nothing else. Runs in the locked child only.

use crate::answer::{Fault, Remade};
use crate::{FileType, LARGEST_PICTURE, LONGEST_SIDE, MOST_PIXELS, sniff};
use image::codecs::jpeg::JpegEncoder;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Bytes a decoder may take; the most pixels with four channels of sixteen bits.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
const JPEG_QUALITY: u8 = 85;

/// Makes the new picture: upright as its EXIF says, at most `LONGEST_SIDE` wide and high, a PNG when one can see
/// through it and a JPEG otherwise. Of a moving picture the first frame.
pub(crate) fn remake(bytes: &[u8]) -> Result<Remade, Fault> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(Fault::TooLarge);
    }
    let format = match sniff(bytes) {
        FileType::Jpeg => ImageFormat::Jpeg,
        FileType::Png => ImageFormat::Png,
        FileType::Webp => ImageFormat::WebP,
        FileType::Gif => ImageFormat::Gif,
        _ => return Err(Fault::NotAPicture),
    };
    encoded(decoded(bytes, format)?)
}

fn decoded(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, Fault> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| fault(&e))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(Fault::TooManyPixels);
    }
    // A picture lying on its side is better than none.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|e| fault(&e))?;
    if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture = picture.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    picture.apply_orientation(turned);
    Ok(picture)
}

fn encoded(picture: DynamicImage) -> Result<Remade, Fault> {
    let (width, height) = (picture.width(), picture.height());
    let mut bytes = Cursor::new(Vec::new());
    let kind = if picture.color().has_alpha() && is_seen_through(&picture) {
        let pixels = DynamicImage::ImageRgba8(picture.into_rgba8());
        pixels.write_to(&mut bytes, ImageFormat::Png).map_err(|e| fault(&e))?;
        FileType::Png
    } else {
        let pixels = picture.into_rgb8();
        JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&pixels).map_err(|e| fault(&e))?;
        FileType::Jpeg
    };
    Ok(Remade { kind, width, height, bytes: bytes.into_inner() })
}

fn is_seen_through(picture: &DynamicImage) -> bool {
    match picture {
        DynamicImage::ImageRgba8(p) => p.pixels().any(|p| p.0[3] != u8::MAX),
        DynamicImage::ImageLumaA8(p) => p.pixels().any(|p| p.0[1] != u8::MAX),
        other => other.to_rgba8().pixels().any(|p| p.0[3] != u8::MAX),
    }
}

fn fault(error: &ImageError) -> Fault {
    match error {
        ImageError::Limits(_) => Fault::TooManyPixels,
        _ => Fault::Broken,
    }
}
