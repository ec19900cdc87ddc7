//! HOT. From a token as written to the key it is counted under.
//!
//! NFC, lower case, ’ and ʼ as ', typographic hyphens as -, soft hyphens and zero-width characters removed, spaces in
//! numbers removed, a clitic without its hyphen and euphonic t. Counting folds each raw form once; the rules that
//! cut tokens and sentences fold the few words they look up.

use super::bytes::{Class, class};
use super::glance::Glance;
use super::{TokenKind, alphabet};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The folded form of a piece of text that is not a clitic.
///
/// ```
/// use lisible::text::fold;
/// assert_eq!(fold("L’ÉTAT"), "l'état");
/// assert_eq!(fold("e\u{301}te\u{301}"), "été");
/// assert_eq!(fold("11\u{202F}000"), "11000");
/// assert_eq!(fold(""), "");
/// ```
pub fn fold(raw: &str) -> String {
    let glance = Glance::at(raw);
    if glance.is_folded() {
        return raw.to_owned();
    }
    let mut out = String::new();
    fold_into(raw, &glance, &mut out);
    out
}

/// [`fold`] of what was glanced at: `raw` itself where nothing changes, else what stands in `out` afterwards.
#[inline]
fn fold_into<'a>(raw: &'a str, glance: &Glance, out: &'a mut String) -> &'a str {
    if glance.is_folded() {
        return raw;
    }
    fold_written(raw, glance, out);
    out
}

/// Folds what folding changes, or may change.
fn fold_written(raw: &str, glance: &Glance, out: &mut String) {
    out.clear();
    if raw.is_ascii() && !glance.may_hold_mark() {
        out.push_str(raw);
        return out.make_ascii_lowercase();
    }
    if glance.is_known() || is_nfc_quick(raw.chars()) == IsNormalized::Yes {
        fold_chars(raw.chars(), out);
    } else {
        fold_chars(raw.nfc(), out);
    }
    // What vanished or became small may let its neighbours compose: T̈ has no capital of its own, ẗ has.
    if !glance.is_known() && is_nfc_quick(out.chars()) != IsNormalized::Yes {
        *out = out.nfc().collect();
    }
}

fn fold_chars(chars: impl Iterator<Item = char>, out: &mut String) {
    for c in chars {
        if let Some(letter) = alphabet::folded(c) {
            out.push(letter);
            continue;
        }
        match class(c) {
            Class::Apostrophe => out.push('\''),
            Class::Hyphen => out.push('-'),
            Class::Space | Class::Invisible => {}
            Class::Inner if matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}') => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// The key of a token: [`fold`], and a clitic without its hyphen and euphonic t.
///
/// ```
/// use lisible::text::{TokenKind, key};
/// assert_eq!(key("-t-il", TokenKind::Clitic), "il");
/// assert_eq!(key("-Elle", TokenKind::Clitic), "elle");
/// ```
pub fn key(raw: &str, kind: TokenKind) -> String {
    key_into(raw, kind, &Glance::at(raw), &mut String::new()).to_owned()
}

/// Folds many tokens with one buffer.
#[derive(Debug, Default)]
pub struct Folder {
    out: String,
}

impl Folder {
    /// The [`key`] of a token.
    ///
    /// ```
    /// use lisible::text::{Folder, TokenKind};
    /// let mut folder = Folder::default();
    /// assert_eq!(folder.key("L’", TokenKind::Elided), "l'");
    /// assert_eq!(folder.key("été", TokenKind::Word), "été");
    /// ```
    pub fn key<'a>(&'a mut self, raw: &'a str, kind: TokenKind) -> &'a str {
        key_into(raw, kind, &Glance::at(raw), &mut self.out)
    }
}

/// [`key`] of what was glanced at, in `out` or in `raw`: few forms change when they are folded.
pub(super) fn key_into<'a>(raw: &'a str, kind: TokenKind, glance: &Glance, out: &'a mut String) -> &'a str {
    let folded = fold_into(raw, glance, out);
    if kind != TokenKind::Clitic {
        return folded;
    }
    let bare = folded.trim_start_matches('-');
    bare.strip_prefix("t-").unwrap_or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn spelling_variants_fold_alike(text in "[a-zA-Zéèêàçœ'’ -]{0,20}") {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(fold(&nfd), fold(&text));
            prop_assert_eq!(fold(&text.replace('’', "'")), fold(&text));
            prop_assert_eq!(fold(&text.replace(' ', "\u{202F}")), fold(&text));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }

    #[test]
    fn invisible_characters_are_ignored() {
        assert_eq!(fold("anti\u{AD}constitution\u{200B}nel"), "anticonstitutionnel");
        assert_eq!(fold("porte\u{2011}parole"), "porte-parole");
    }

    #[test]
    fn every_space_vanishes_from_plain_text_too() {
        assert_eq!(fold("a\u{B}b\u{C}\t c"), "abc");
    }

    #[test]
    fn what_can_compose_after_folding_is_composed() {
        assert_eq!(fold("T\u{308}"), "\u{1E97}");
        assert_eq!(fold("e\u{AD}\u{301}"), "é");
        assert_eq!(fold(&fold("İ\u{316}")), fold("İ\u{316}"));
    }
}
