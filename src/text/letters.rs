//! HOT. Where the letters of a text stand: one bit a byte, for the scanner of tokens.
//!
//! ```text
//! for each 64 bytes:
//!     A-Z and a-z by their range; À-ÿ without × and ÷, œ and Œ by their two bytes, sixteen at a time
//! the letters from a byte on end at the first zero bit
//! ```
//! Deviations, each with what it paid (`benches`: tokens):
//! 1. Bits are made for many paragraphs at once, not at each word: a word then takes a shift and a count.
//! 2. `wide` compiles to SSE2 on every x86-64 and to NEON on every aarch64, and to plain arithmetic elsewhere: one path,
//!    nothing to choose at run time. The bits are a twentieth of the time, so wider registers would gain little.
//!
//! Letters of other alphabets are none here: the rules of `tokens` know them.

use std::ops::Range;
use wide::u8x16;

/// The letters of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letters {
    /// The byte of the text that the first bit is of, a multiple of 64.
    base: usize,
    /// A bit a byte, the lowest first, and one word more.
    bits: Vec<u64>,
}

impl Letters {
    /// Finds the letters of `range`, which is of whole characters; those found before are forgotten, their memory kept.
    pub(super) fn find(&mut self, text: &str, range: Range<usize>) {
        self.bits.clear();
        self.base = range.start / 64 * 64;
        let (chunks, rest) = text.as_bytes()[self.base..range.end].as_chunks::<64>();
        let mut last = [0; 64];
        last[..rest.len()].copy_from_slice(rest);
        let mut leads = Leads::default();
        for chunk in chunks.iter().chain([&last]) {
            let bits = bits(chunk, &mut leads);
            // The first byte of a letter that the chunk before ends with.
            if let Some(before) = self.bits.last_mut().filter(|_| bits.completes) {
                *before |= 1 << 63;
            }
            self.bits.push(bits.letters);
        }
        self.bits.push(0);
    }

    /// Where the run of letters at byte `at` ends, no later than the range; `at` itself where there is none.
    #[inline]
    pub(super) fn end(&self, at: usize) -> usize {
        let (word, shift) = ((at - self.base) / 64, at % 64);
        let Some(&[low, high]) = self.bits.get(word..).and_then(|bits| bits.first_chunk()) else { return at };
        let run = (low >> shift | high << 1 << (63 - shift)).trailing_ones() as usize;
        if run < 64 { at + run } else { self.end(at + 64) }
    }
}

/// Whether the byte before a chunk may be the first of a letter: 1 or 0.
#[derive(Clone, Copy, Default)]
struct Leads {
    accent: u64,
    ligature: u64,
}

struct Bits {
    letters: u64,
    /// Its first byte is the second of a letter.
    completes: bool,
}

/// One bit a byte of `chunk` that is part of a letter.
#[inline]
fn bits(chunk: &[u8; 64], leads: &mut Leads) -> Bits {
    let (mut ascii, mut accents, mut ligatures, mut signs, mut oe) = (0, 0, 0, 0, 0);
    for (i, sixteen) in chunk.as_chunks::<16>().0.iter().enumerate() {
        let bytes = u8x16::new(*sixteen);
        let at = |mask: u8x16| u64::from(mask.to_bitmask()) << (16 * i);
        let equal = |byte: u8| bytes.simd_eq(u8x16::splat(byte));
        let from_a = (bytes | u8x16::splat(0x20)) - u8x16::splat(b'a');
        ascii |= at(from_a.min(u8x16::splat(25)).simd_eq(from_a));
        accents |= at(equal(0xC3));
        ligatures |= at(equal(0xC5));
        // × and ÷, œ and Œ by their second bytes.
        signs |= at(equal(0x97) | equal(0xB7));
        oe |= at(equal(0x92) | equal(0x93));
    }
    let seconds = (accents << 1 | leads.accent) & !signs | (ligatures << 1 | leads.ligature) & oe;
    *leads = Leads { accent: accents >> 63, ligature: ligatures >> 63 };
    Bits { letters: ascii | seconds | seconds >> 1, completes: seconds & 1 == 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, a character at a time.
    fn end_slowly(text: &str, at: usize) -> usize {
        let letter = |c: char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ÿ' | 'œ' | 'Œ') && !matches!(c, '×' | '÷');
        text[at..].find(|c| !letter(c)).map_or(text.len(), |length| at + length)
    }

    proptest! {
        #[test]
        fn bits_are_letters(text in "[a-zA-ZéÀœŒ×÷ÿŸŷ0 '’.\u{301}]{0,150}|[aéœ]{0,300}") {
            let mut letters = Letters::default();
            letters.find("ce qui fut là avant", 0..20);
            letters.find(&text, 0..text.len());
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(letters.end(at), end_slowly(&text, at), "{} in {:?}", at, text);
            }
            if let Some((start, _)) = text.char_indices().nth(70) {
                letters.find(&text, start..text.len());
                prop_assert_eq!(letters.end(start), end_slowly(&text, start));
            }
        }
    }
}
