//! What names a finding for good: its rule, the words found and the words around them.
//!
//! White space and no-break spaces count as one space, so that a line broken elsewhere is the same finding.
//!
//! FNV-1a, 64 bits (Fowler, Noll and Vo): the value stands in baselines and in the memory of forges, so it may never change.

use crate::base::{Source, Span};

/// The fingerprint of a finding of the rule `id` at `span` of `source`, in its sentence or block.
pub(super) fn fingerprint(id: &str, source: &str, span: Span<Source>, context: Option<Span<Source>>) -> u64 {
    let mut hash = Fnv(FNV_OFFSET);
    id.bytes().for_each(|byte| hash.take(byte));
    let around = context.map(|context| near(source, span, context));
    for part in [Some(span), around].into_iter().flatten() {
        hash.take(0xFF);
        hash.take_words(part.of(source).as_bytes());
    }
    hash.0
}

/// The part of a context that tells a finding from others: a sentence may be as long as a book, and hold as many findings.
fn near(source: &str, span: Span<Source>, context: Span<Source>) -> Span<Source> {
    let from = floor(source, (span.start as usize).saturating_sub(CONTEXT_BYTES)).max(context.start as usize);
    let to = floor(source, (span.end as usize + CONTEXT_BYTES).min(source.len())).min(context.end as usize);
    Span::new(from, to.max(from))
}

/// Bytes on each side of a finding that tell it from others like it.
const CONTEXT_BYTES: usize = 200;
const FNV_OFFSET: u64 = 0xCBF2_9CE4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01B3;

/// The last place between two characters that is not after `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

struct Fnv(u64);

impl Fnv {
    #[inline]
    fn take(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
    }

    /// Takes the words of a text, a space after each.
    fn take_words(&mut self, text: &[u8]) {
        let (mut at, mut inside) = (0, false);
        while at < text.len() {
            let gap = space(&text[at..]);
            if gap == 0 {
                self.take(text[at]);
                inside = true;
                at += 1;
                continue;
            }
            if inside {
                self.take(b' ');
            }
            inside = false;
            at += gap;
        }
        if inside {
            self.take(b' ');
        }
    }
}

/// The bytes of the white space that a text begins with, 0 where it begins with something else. In the middle of a
/// character there is none: no byte that white space begins with stands there.
#[inline]
fn space(text: &[u8]) -> usize {
    match text[0] {
        b' ' | b'\t'..=b'\r' => 1,
        0xC2 if matches!(text.get(1), Some(0x85 | 0xA0)) => 2,
        0xE1..=0xE3 => {
            usize::from(matches!(
                text.get(..3),
                Some(
                    [0xE1, 0x9A, 0x80]
                        | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF]
                        | [0xE2, 0x81, 0x9F]
                        | [0xE3, 0x80, 0x80]
                )
            )) * 3
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, word by word.
    fn twin(text: &str) -> u64 {
        let mut hash = Fnv(FNV_OFFSET);
        for word in text.split_whitespace() {
            word.bytes().chain([b' ']).for_each(|byte| hash.take(byte));
        }
        hash.0
    }

    fn in_one_pass(text: &str) -> u64 {
        let mut hash = Fnv(FNV_OFFSET);
        hash.take_words(text.as_bytes());
        hash.0
    }

    #[test]
    fn white_space_is_what_unicode_says() {
        for c in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let text = c.encode_utf8(&mut buffer);
            assert_eq!(space(text.as_bytes()), if c.is_whitespace() { c.len_utf8() } else { 0 }, "{c:?}");
        }
    }

    #[test]
    fn the_value_never_changes() {
        let text = "Un  port\nd’hiver, un quai\u{A0}!";
        let whole = Span::new(0, text.len());
        assert_eq!(fingerprint("typo/essai", text, Span::new(0, 8), Some(whole)), 0xEB6B_9D91_75EA_377A);
        assert_eq!(fingerprint("typo/essai", text, Span::new(0, 0), None), 0xB1F1_F8AD_0A23_5D30);
    }

    proptest! {
        #[test]
        fn words_are_taken_in_one_pass(text in "[a-cé’œ\u{A0}\u{85}\u{202F}\u{2009}\u{3000}\u{1680}\u{205F}\u{2028} \t\n]{0,40}") {
            prop_assert_eq!(in_one_pass(&text), twin(&text));
        }

        #[test]
        fn any_words_are(text in "\\PC{0,40}") {
            prop_assert_eq!(in_one_pass(&text), twin(&text));
        }
    }
}
