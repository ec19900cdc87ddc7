//! A picture as a PNG of 256 colours: charts have few, and the rest are blends along the edges of letters.

use crate::base::{Error, Result};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use png::chunk::IDAT;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};
use std::io::Write;
use std::ops::Range;

/// 300 dots an inch, in dots a metre.
const DENSITY: u32 = 11_811;
/// How hard to compress, to 9: four times as fast as 9 for files that are 2 % larger.
const LEVEL: u32 = 4;
/// A palette holds so many.
const COLOURS: usize = 256;

type Rgb = [u8; 3];

/// `pixels`, three bytes each, as PNG with `texts` by keyword. The bytes depend on nothing else.
pub(super) fn encode((width, height): (u32, u32), pixels: &[u8], texts: &[(&str, &str)]) -> Result<Vec<u8>> {
    let (palette, indices) = index(pixels);
    let compressed = compress(&indices, width as usize);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: DENSITY, yppu: DENSITY, unit: Unit::Meter }));
    let written = texts
        .iter()
        .try_for_each(|(keyword, text)| encoder.add_itxt_chunk((*keyword).into(), (*text).into()))
        .and_then(|()| encoder.write_header())
        // The writer puts the end when it is dropped.
        .and_then(|mut writer| writer.write_chunk(IDAT, &compressed));
    written.map_err(|error| {
        Error::invalid(
            format!("un graphique n’a pas pu être écrit en PNG\u{A0}: {error}"),
            format!("a chart could not be written as PNG: {error}"),
        )
    })?;
    Ok(bytes)
}

/// The rows of a picture as PNG has them, compressed at once: row by row, as the encoder writes them, takes twice as long.
fn compress(indices: &[u8], width: usize) -> Vec<u8> {
    let mut unfiltered = Vec::with_capacity(indices.len() + indices.len() / width.max(1));
    for row in indices.chunks(width.max(1)) {
        unfiltered.push(0);
        unfiltered.extend_from_slice(row);
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    // Writing to memory does not fail.
    let _ = encoder.write_all(&unfiltered);
    encoder.finish().unwrap_or_default()
}

/// The commonest colours, and for each pixel the nearest of them.
fn index(pixels: &[u8]) -> (Vec<Rgb>, Vec<u8>) {
    let pixels = pixels.as_chunks::<3>().0;
    let mut counts: HashMap<Rgb, usize, FixedState> = HashMap::default();
    each_run(pixels, |colour, run| *counts.entry(colour).or_default() += run.len());
    let mut ranked: Vec<(Rgb, usize)> = counts.iter().map(|(colour, count)| (*colour, *count)).collect();
    ranked.sort_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
    let palette: Vec<Rgb> = ranked.iter().take(COLOURS).map(|(colour, _)| *colour).collect();
    let place = |colour: Rgb, rank: usize| u8::try_from(rank).unwrap_or_else(|_| nearest(colour, &palette));
    let places: HashMap<Rgb, u8, FixedState> =
        ranked.iter().enumerate().map(|(rank, &(colour, _))| (colour, place(colour, rank))).collect();
    let mut indices = vec![0; pixels.len()];
    each_run(pixels, |colour, run| {
        let place = places[&colour];
        indices[run].iter_mut().for_each(|index| *index = place);
    });
    (palette, indices)
}

/// Hands out each colour with the pixels that have it one after the other.
fn each_run(pixels: &[Rgb], mut hand_out: impl FnMut(Rgb, Range<usize>)) {
    let mut start = 0;
    while let Some(&colour) = pixels.get(start) {
        let end = start + run_length(&pixels[start..], colour);
        hand_out(colour, start..end);
        start = end;
    }
}

/// How many of the first pixels are `colour`. Most of a chart is paper, looked at many pixels at a time; most runs, at the
/// edges of letters, are one pixel.
fn run_length(pixels: &[Rgb], colour: Rgb) -> usize {
    const FEW: usize = 4;
    const MANY: usize = 32;
    let alike = |pixels: &[Rgb]| pixels.iter().take_while(|pixel| **pixel == colour).count();
    let few = alike(&pixels[..pixels.len().min(FEW)]);
    if few < FEW {
        return few;
    }
    let many = [colour; MANY];
    let whole = pixels.as_chunks::<MANY>().0.iter().take_while(|chunk| **chunk == many).count() * MANY;
    whole + alike(&pixels[whole..])
}

fn nearest(colour: Rgb, palette: &[Rgb]) -> u8 {
    let distance =
        |other: &Rgb| -> u32 { colour.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum() };
    (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(other)).map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_what_they_are() {
        let pixels = [[1, 2, 3], [9, 9, 9], [1, 2, 3]].concat();
        assert_eq!(index(&pixels), (vec![[1, 2, 3], [9, 9, 9]], vec![0, 1, 0]));
    }

    #[test]
    fn rare_colours_take_the_nearest() {
        let mut pixels: Vec<u8> = (0..=255_u8).flat_map(|v| [v, 0, 0, v, 0, 0]).collect();
        pixels.extend([200, 3, 0]);
        let (palette, indices) = index(&pixels);
        assert_eq!(palette.len(), 256);
        assert_eq!(palette[usize::from(indices[512])], [200, 0, 0]);
        assert_eq!(index(&[]), (vec![], vec![]));
    }
}
