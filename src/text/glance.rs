//! HOT. One look at the characters of a form, before anything else is done with it.
//!
//! It sorts out what nearly every word of a French text is not: what may hold a digit is read with care, and so on. The
//! letters of a word that is nothing but letters are folded on the way.

use super::alphabet;
use crate::base::{is_apostrophe, is_grouping_space};

/// What a look at a form tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glance {
    traits: u8,
    /// How many characters it has.
    length: usize,
    /// The first ones, folded where they are letters of French.
    folded: [char; LONGEST],
}

/// No word of French has more letters, save for fun.
const LONGEST: usize = 32;

const FIGURE: u8 = 1;
const CAPITAL: u8 = 2;
const DIGIT: u8 = 4;
const MARK: u8 = 8;
/// Folding changes it.
const WRITTEN: u8 = 16;
/// Any letter but the consonants of ASCII.
const VOWEL: u8 = 32;
/// No letter of French.
const OTHER: u8 = 64;
/// It may be anything.
const UNKNOWN: u8 = 128;

impl Glance {
    /// One look at all characters of `form`.
    pub(super) fn at(form: &str) -> Self {
        let (mut traits, mut length) = (0, 0);
        let mut folded = ['\0'; LONGEST];
        for c in form.chars() {
            let sign = sign(c);
            traits |= sign.traits;
            if let Some(place) = folded.get_mut(length) {
                *place = sign.folded;
            }
            length += 1;
        }
        Self { traits, length, folded }
    }

    fn may_hold(&self, trait_: u8) -> bool {
        self.traits & (trait_ | UNKNOWN) != 0
    }

    /// True when every character is known: the form is composed, and the other answers are certain.
    pub(super) fn is_known(&self) -> bool {
        !self.may_hold(0)
    }

    /// True when folding surely leaves the form as it is.
    pub(super) fn is_folded(&self) -> bool {
        !self.may_hold(WRITTEN)
    }

    /// True when a capital may be in it.
    pub(super) fn may_hold_capital(&self) -> bool {
        self.may_hold(CAPITAL)
    }

    /// True when a digit may be in it.
    pub(super) fn may_hold_digit(&self) -> bool {
        self.may_hold(DIGIT)
    }

    /// True when it may hold more than letters, digits, hyphens and apostrophes.
    pub(super) fn may_hold_mark(&self) -> bool {
        self.may_hold(MARK)
    }

    /// True when it surely holds another letter than the consonants of ASCII.
    pub(super) fn holds_vowel(&self) -> bool {
        self.traits & VOWEL != 0
    }

    /// How many letters and digits `form` has, which was looked at and is known.
    pub(super) fn figures(&self, form: &str) -> usize {
        if self.may_hold(OTHER) { form.chars().filter(|&c| sign(c).traits & FIGURE != 0).count() } else { self.length }
    }

    /// The form in lower case, if it is written with letters of French alone and not too long.
    pub(super) fn letters(&self) -> Option<&[char]> {
        self.folded.get(..self.length).filter(|_| !self.may_hold(OTHER))
    }
}

#[derive(Clone, Copy)]
struct Sign {
    folded: char,
    traits: u8,
}

fn sign(c: char) -> Sign {
    SIGNS.get(c as usize).copied().unwrap_or_else(|| other(c))
}

/// The characters up to œ.
static SIGNS: [Sign; alphabet::END] = {
    let mut out = [Sign { folded: '\0', traits: OTHER | UNKNOWN }; alphabet::END];
    let mut c = '\0';
    while c <= 'œ' {
        if let Some(folded) = alphabet::folded(c) {
            let is_vowel = !folded.is_ascii_lowercase() || matches!(folded, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
            let vowel = if is_vowel { VOWEL } else { 0 };
            let capital = if c == folded { 0 } else { CAPITAL | WRITTEN };
            out[c as usize] = Sign { folded, traits: FIGURE | vowel | capital };
        } else {
            out[c as usize].traits = OTHER | no_letter_of_french(c);
        }
        c = char::from_u32(c as u32 + 1).expect("the next character is one");
    }
    out
};

const fn no_letter_of_french(c: char) -> u8 {
    match c {
        '0'..='9' => FIGURE | DIGIT,
        '-' | '\'' => 0,
        ' ' | '\t'..='\r' | '\u{A0}' => MARK | WRITTEN,
        '\0'..='\x7F' | '°' | '·' | '×' | '÷' => MARK,
        'À'..='Þ' => FIGURE | VOWEL | CAPITAL | WRITTEN,
        'ß'..='ÿ' => FIGURE | VOWEL,
        _ => UNKNOWN,
    }
}

/// The characters beyond œ.
fn other(c: char) -> Sign {
    let traits = match c {
        '\u{2010}' | '\u{2011}' => WRITTEN,
        _ if is_apostrophe(c) => WRITTEN,
        _ if is_grouping_space(c) => MARK | WRITTEN,
        _ => UNKNOWN,
    };
    Sign { folded: '\0', traits: OTHER | traits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::bytes::{Class, class};
    use crate::text::fold;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    #[test]
    fn a_glance_knows_the_classes() {
        for c in '\0'..='\u{3000}' {
            let (glance, class) = (Glance::at(c.encode_utf8(&mut [0; 4])), class(c));
            if !glance.is_known() {
                continue;
            }
            let mark = matches!(class, Class::Mark | Class::Space);
            let written = fold(&c.to_string()) != c.to_string();
            let consonant = c.is_ascii_alphabetic() && !"aeiouy".contains(c.to_ascii_lowercase());
            assert_eq!(
                glance.figures(&c.to_string()),
                usize::from(matches!(class, Class::Letter | Class::Digit)),
                "{c:?}"
            );
            assert_eq!(glance.may_hold_capital(), c.is_uppercase(), "{c:?}");
            assert_eq!(glance.may_hold_digit(), c.is_numeric(), "{c:?}");
            assert_eq!((glance.may_hold_mark(), glance.is_folded()), (mark, !written), "{c:?}");
            assert_eq!(glance.holds_vowel(), class == Class::Letter && !consonant, "{c:?}");
            assert!(is_nfc_quick([c].into_iter()) == IsNormalized::Yes, "{c:?}");
            let letters: String = glance.letters().unwrap_or_default().iter().collect();
            assert!(letters.is_empty() || letters == fold(&c.to_string()), "{c:?}");
        }
        assert!(Glance::at("L’Œuvre-là n° 11\u{202F}000").is_known() && !Glance::at("e\u{301}").is_known());
    }

    #[test]
    fn letters_are_folded_on_the_way() {
        let letters = |form| Glance::at(form).letters().map(|letters| letters.iter().collect::<String>());
        assert_eq!(letters("Œuvré").as_deref(), Some("œuvré"));
        assert_eq!(letters("").as_deref(), Some(""));
        for other in ["l'", "a-t", "1er", "ano\u{AD}", "señor", "etc.", &"a".repeat(33)] {
            assert_eq!(letters(other), None, "{other}");
        }
    }
}
