//! The widths of texts, from the packaged typeface: the same on every machine.
//!
//! No shaping and no fallback faces: a glyph that the typeface lacks is as wide as its empty box.

use ab_glyph::{Font, FontRef, GlyphId};
use std::sync::LazyLock;

/// Which typeface a text is measured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// On a page the reader's machine picks the typeface; `DejaVu` Sans is wider than those it picks from.
    Page,
    /// In a picture: `DejaVu` Sans Condensed, as wide as other faces are by default.
    Picture,
}

type Packaged = LazyLock<FontRef<'static>>;

static PAGE: Packaged = LazyLock::new(|| open(dejavu::sans::regular()));
static PAGE_BOLD: Packaged = LazyLock::new(|| open(dejavu::sans::bold()));
static PICTURE: Packaged = LazyLock::new(|| open(dejavu::sans_condensed::regular()));
static PICTURE_BOLD: Packaged = LazyLock::new(|| open(dejavu::sans_condensed::bold()));

fn open(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(bytes).expect("the packaged typeface is well formed: a test opens every face")
}

/// The font of a face.
pub(super) fn font(face: Face, bold: bool) -> &'static FontRef<'static> {
    match (face, bold) {
        (Face::Page, false) => &PAGE,
        (Face::Page, true) => &PAGE_BOLD,
        (Face::Picture, false) => &PICTURE,
        (Face::Picture, true) => &PICTURE_BOLD,
    }
}

/// Font units to the em.
pub(super) fn units_per_em(font: &FontRef<'_>) -> f32 {
    font.units_per_em().unwrap_or(2048.0)
}

/// The glyphs of `text` and where each begins, in font units; at the end the whole length.
pub(super) fn glyphs(text: &str, font: &FontRef<'_>) -> (Vec<(GlyphId, f32)>, f32) {
    let mut placed = Vec::with_capacity(text.len());
    let mut at = 0.0;
    for glyph in text.chars().map(|c| font.glyph_id(c)) {
        if let Some(&(before, _)) = placed.last() {
            at += font.kern_unscaled(before, glyph);
        }
        placed.push((glyph, at));
        at += font.h_advance_unscaled(glyph);
    }
    (placed, at)
}

/// Units across of `text` set in `size`.
pub(super) fn length(text: &str, size: f64, bold: bool, face: Face) -> f64 {
    let font = font(face, bold);
    f64::from(glyphs(text, font).1 / units_per_em(font)) * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_the_signs_of_french() {
        for (face, bold) in [Face::Page, Face::Picture].into_iter().flat_map(|f| [(f, false), (f, true)]) {
            let font = font(face, bold);
            for c in "éÉàçœŒ«»’…−≈→←°%—–\u{A0}\u{202F}".chars() {
                assert_ne!(font.glyph_id(c), GlyphId(0), "{c:?} in {face:?}");
            }
        }
    }

    #[test]
    fn widths_add_up() {
        let digits = length("0000", 12.5, false, Face::Page);
        assert!((digits - 4.0 * length("0", 12.5, false, Face::Page)).abs() < 1e-4);
        assert!(length("0000", 12.5, false, Face::Picture) < digits);
        assert!(length("mots", 12.0, true, Face::Page) > length("mots", 12.0, false, Face::Page));
        assert!(length("", 12.0, false, Face::Page).abs() < 1e-9);
        assert!(length("\u{202F}", 12.0, false, Face::Page) > 1.0);
    }
}
