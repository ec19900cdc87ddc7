//! What is known of a form as written, whatever stands around it: its size, its capitals, whether it may be a number.

use super::bytes::{self, Class};
use super::glance::Glance;
use super::{TokenKind, fold, syllables};
use crate::numerals;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// What is known of a form as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four facts that do not depend on each other")]
pub struct FormFacts {
    /// Spoken syllables.
    pub syllables: u32,
    /// Letters and digits.
    pub letters: u32,
    /// Its first letter is a capital.
    pub capitalised: bool,
    /// Two letters or more, all capitals.
    pub upper: bool,
    /// A digit, a number word or a Roman numeral: its sentence is searched for number mentions.
    pub number: bool,
    /// Said in two ways: the words around it may change its syllables.
    pub homograph: bool,
}

impl FormFacts {
    /// What is known of `raw`, a lexical token of that kind. Nothing is remembered: see [`super::Vocabulary`].
    ///
    /// ```
    /// use lisible::text::{FormFacts, TokenKind};
    /// let facts = FormFacts::of("Guerre", TokenKind::Word);
    /// assert_eq!((facts.syllables, facts.letters, facts.capitalised), (1, 6, true));
    /// ```
    pub fn of(raw: &str, kind: TokenKind) -> Self {
        let glance = &Glance::at(raw);
        Self::with_key(raw, kind, glance, fold::key_into(raw, kind, glance, &mut String::new()))
    }

    /// [`Self::of`] a form that was glanced at and folded.
    pub(super) fn with_key(raw: &str, kind: TokenKind, glance: &Glance, key: &str) -> Self {
        let number = kind == TokenKind::Number || numerals::is_number_word(key) || is_figure(raw, glance);
        let (syllables, homograph) = (syllables::of_form(raw, glance), syllables::is_homograph(key));
        Self { syllables, number, homograph, ..letters(raw, glance) }
    }
}

/// What follows the capital of first, folded: Ier, Ire.
pub(super) const FIRST_ENDINGS: &[&str] = &["er", "re", "ère", "ᵉʳ"];

/// What follows the capitals of the other ordinals, folded: `XXIe`, `IIᵉ`.
pub(super) const ORDINAL_ENDINGS: &[&str] = &["e", "es", "è", "ème", "ᵉ"];

/// True for the form of a lexical token that may be part of a number: a number in digits, a number word, what holds a
/// digit or is written like a Roman numeral. Where no token of a sentence is one, it holds no number.
///
/// ```
/// use lisible::text::{TokenKind, may_number};
/// for raw in ["11 000", "2e", "deux", "Une", "dizaines", "A380", "XIVe"] {
///     assert!(may_number(raw, if raw.starts_with(char::is_numeric) { TokenKind::Number } else { TokenKind::Word }));
/// }
/// assert!(!may_number("maison", TokenKind::Word) && !may_number("et", TokenKind::Word));
/// ```
pub fn may_number(raw: &str, kind: TokenKind) -> bool {
    let glance = Glance::at(raw);
    kind == TokenKind::Number || is_figure(raw, &glance) || numerals::is_number_word(&fold::key(raw, kind))
}

/// True for what holds a digit (A380) or is written like a Roman numeral (XXIe, I, XIX-XX, XVIe-XVIIe). Le, Ce and Des are words:
/// a lone letter above ten has no ending.
fn is_figure(raw: &str, glance: &Glance) -> bool {
    if glance.may_hold_digit() && raw.contains(char::is_numeric) {
        return true;
    }
    if !glance.may_hold_capital() {
        return false;
    }
    let rest = raw.trim_start_matches(['I', 'V', 'X', 'L', 'C', 'D', 'M']);
    let capitals = &raw[..raw.len() - rest.len()];
    let endings = match capitals {
        "" => return false,
        "I" => FIRST_ENDINGS,
        "L" | "C" | "D" | "M" => &[],
        _ => ORDINAL_ENDINGS,
    };
    let ending = fold::fold(rest);
    // XIX-XX, XVIe-XVIIe
    let first = ending.split('-').next().unwrap_or_default();
    first.is_empty() || endings.contains(&first)
}

/// Letters and capitals of the composed form, so that NFC and NFD agree in every script.
fn letters(raw: &str, glance: &Glance) -> FormFacts {
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    if glance.is_known() && !glance.may_hold_capital() {
        return FormFacts { letters: number(glance.figures(raw)), ..FormFacts::default() };
    }
    let composed: Cow<'_, str> = if glance.is_known() { raw.into() } else { raw.nfc().collect() };
    let of = |class| composed.chars().filter(move |&c| bytes::class(c) == class);
    let letters =
        if glance.is_known() { glance.figures(raw) } else { of(Class::Letter).count() + of(Class::Digit).count() };
    let mut cased = of(Class::Letter).map(char::is_uppercase);
    let upper = cased.next() == Some(true) && cased.next() == Some(true) && cased.all(|is_capital| is_capital);
    let start = raw.trim_start_matches(|c| bytes::class(c) == Class::Hyphen);
    let capitalised = start.starts_with(char::is_uppercase);
    FormFacts { letters: number(letters), capitalised, upper, ..FormFacts::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_looks_like_a_numeral_may_number() {
        for raw in [
            "XXIe",
            "MDCCCLXXXVIII",
            "MDCCCLXXXVIIIe",
            "Ier",
            "Ire",
            "IIe",
            "IV",
            "I",
            "XIXème",
            "XIXe\u{300}me",
            "XIIᵉ",
            "XIX-XX",
            "A380",
            "MCMXIV",
        ] {
            assert!(is_figure(raw, &Glance::at(raw)), "{raw}");
        }
        for raw in ["Il", "La", "Le", "Ce", "Des", "Dans", "L'", "Ils", "Mer", "Des", "Vers", "Chine", "DE", "", "é"] {
            assert!(!is_figure(raw, &Glance::at(raw)), "{raw}");
        }
    }

    #[test]
    fn letters_and_capitals() {
        let facts = |raw| FormFacts::of(raw, TokenKind::Word);
        assert_eq!((facts("ÉTAT").upper, facts("É").upper, facts("État").upper), (true, false, false));
        assert_eq!((facts("한국").letters, facts("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}").letters), (2, 2));
        assert_eq!((facts("nord-coréennes").letters, facts("core\u{301}en").letters), (13, 6));
        assert!(facts("État").capitalised && facts("E\u{301}tat").capitalised && !facts("état").capitalised);
    }
}
