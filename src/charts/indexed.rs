//! A picture as a PNG of 256 colours: charts have few, and the rest are blends along the edges of letters.

use crate::base::{Error, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter, PixelDimensions, Unit};
use std::collections::BTreeMap;

/// 300 dots an inch, in dots a metre.
const DENSITY: u32 = 11_811;
/// A palette holds so many.
const COLOURS: usize = 256;

type Rgb = [u8; 3];

/// `pixels`, three bytes each, as PNG with `texts` by keyword. The bytes depend on nothing else.
pub(super) fn encode((width, height): (u32, u32), pixels: &[u8], texts: &[(&str, &str)]) -> Result<Vec<u8>> {
    let (palette, indices) = index(pixels);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: DENSITY, yppu: DENSITY, unit: Unit::Meter }));
    let written = texts
        .iter()
        .try_for_each(|(keyword, text)| encoder.add_itxt_chunk((*keyword).into(), (*text).into()))
        .and_then(|()| encoder.write_header())
        .and_then(|mut writer| writer.write_image_data(&indices).and_then(|()| writer.finish()));
    written.map_err(|error| {
        Error::invalid(
            format!("un graphique n’a pas pu être écrit en PNG\u{A0}: {error}"),
            format!("a chart could not be written as PNG: {error}"),
        )
    })?;
    Ok(bytes)
}

/// The commonest colours, and for each pixel the nearest of them.
fn index(pixels: &[u8]) -> (Vec<Rgb>, Vec<u8>) {
    let runs = || {
        let colours = pixels.as_chunks::<3>().0;
        colours.chunk_by(|a, b| a == b).map(|run| (run[0], run.len()))
    };
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    runs().for_each(|(colour, length)| *counts.entry(colour).or_default() += length);
    let mut ranked: Vec<(Rgb, usize)> = counts.iter().map(|(colour, count)| (*colour, *count)).collect();
    ranked.sort_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
    let palette: Vec<Rgb> = ranked.iter().take(COLOURS).map(|(colour, _)| *colour).collect();
    let places: BTreeMap<Rgb, u8> = counts.into_keys().map(|colour| (colour, nearest(colour, &palette))).collect();
    let mut indices = Vec::with_capacity(pixels.len() / 3);
    runs().for_each(|(colour, length)| indices.resize(indices.len() + length, places[&colour]));
    (palette, indices)
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
