//! Pictures as small as the repository wants them: at most 256 colours, which is what our pages have but for the
//! edges of letters.

use anyhow::{Context, Result};
use std::collections::HashMap;

/// The same picture with a palette of its own.
pub fn small_png(picture: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().context("read a picture")?;
    let mut pixels = vec![0; reader.output_buffer_size().context("a picture too large")?];
    let info = reader.next_frame(&mut pixels)?;
    let colours: Vec<[u8; 3]> = pixels.chunks_exact(4).map(|p| [p[0], p[1], p[2]]).collect();
    let mut counts: HashMap<[u8; 3], u32> = HashMap::new();
    for c in &colours {
        *counts.entry(*c).or_default() += 1;
    }
    let mut by_count: Vec<([u8; 3], u32)> = counts.into_iter().collect();
    by_count.sort_by_key(|(c, n)| (std::cmp::Reverse(*n), *c));
    let palette = palette(&by_count);
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let indices: Vec<u8> = colours.iter().map(|c| *known.entry(*c).or_insert_with(|| nearest(&palette, *c))).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(out)
}

/// The most frequent colours, then those farthest from all chosen: a small flag keeps its own.
fn palette(by_count: &[([u8; 3], u32)]) -> Vec<[u8; 3]> {
    let (first, rest) = by_count.split_at(by_count.len().min(112));
    let mut chosen: Vec<[u8; 3]> = first.iter().map(|(c, _)| *c).collect();
    let mut left: Vec<([u8; 3], u32)> =
        rest.iter().map(|(c, _)| (*c, chosen.iter().map(|p| apart(p, *c)).min().unwrap_or(0))).collect();
    while chosen.len() < 256 {
        let Some((at, _)) = left.iter().enumerate().max_by_key(|(_, (_, far))| *far) else { break };
        let (colour, _) = left.swap_remove(at);
        chosen.push(colour);
        for (c, far) in &mut left {
            *far = (*far).min(apart(&colour, *c));
        }
    }
    chosen
}

fn apart(a: &[u8; 3], b: [u8; 3]) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let best = palette.iter().enumerate().min_by_key(|(_, c)| apart(c, colour)).map_or(0, |(at, _)| at);
    u8::try_from(best).unwrap_or(u8::MAX)
}
