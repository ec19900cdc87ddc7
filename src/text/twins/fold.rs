//! The naive twin of `fold`: normalise, map each character, normalise again; no text is too simple for it.
//!
//! Lower case is taken character by character: a fold that looked at neighbours (the final sigma) would tell apart
//! forms that this one counts alike.

use crate::text::TokenKind;
use crate::text::bytes::{Class, class};
use unicode_normalization::UnicodeNormalization;

pub(super) fn fold(raw: &str) -> String {
    let composed: String = raw.nfc().collect();
    let kept: Vec<char> = composed.chars().filter(|&c| !vanishes(c)).collect();
    let mapped: String = kept.into_iter().map(ascii_twin).collect();
    let lower: String = mapped.chars().flat_map(char::to_lowercase).collect();
    // What vanished or changed case may let its neighbours compose: T̈ has no capital of its own, ẗ has.
    lower.nfc().collect()
}

fn vanishes(c: char) -> bool {
    matches!(class(c), Class::Space | Class::Invisible) || matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}')
}

fn ascii_twin(c: char) -> char {
    match class(c) {
        Class::Apostrophe => '\'',
        Class::Hyphen => '-',
        _ => c,
    }
}

pub(super) fn key(raw: &str, kind: TokenKind) -> String {
    let folded: Vec<char> = fold(raw).chars().collect();
    match folded.as_slice() {
        ['-', 't', '-', rest @ ..] | ['-', rest @ ..] if kind == TokenKind::Clitic => rest.iter().collect(),
        _ => folded.into_iter().collect(),
    }
}

mod tests {
    use super::*;
    use crate::text::twins::strategies;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fold_is_its_twin(text in strategies::text()) {
            prop_assert_eq!(crate::text::fold(&text), fold(&text));
        }

        #[test]
        fn folding_twice_changes_nothing(text in strategies::text()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn composition_does_not_matter(text in strategies::text()) {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(fold(&nfd), fold(&text));
        }
    }
}
