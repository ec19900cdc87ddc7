//! Classes of characters, as the tokenizer sees them, and what a look at all characters of a word tells. No words and
//! no rules here.

use crate::base::{is_apostrophe, is_grouping_space};

/// What a character can do in a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Letter,
    Digit,
    /// White space of every kind.
    Space,
    /// ' ’ ʼ
    Apostrophe,
    /// - and its typographic twins U+2010 and U+2011.
    Hyphen,
    /// Combining marks, soft hyphens, joiners: part of the word they stand in.
    Inner,
    /// Invisible between words: byte order marks and zero-width spaces.
    Invisible,
    /// All the rest.
    Mark,
}

use unicode_normalization::UnicodeNormalization;

use Class::{Apostrophe, Digit, Hyphen, Inner, Invisible, Letter, Mark, Space};

const ASCII: [Class; 128] = ascii();

const fn ascii() -> [Class; 128] {
    let mut out = [Mark; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        out[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Letter,
            b'0'..=b'9' => Digit,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => Space,
            b'\'' => Apostrophe,
            b'-' => Hyphen,
            _ => Mark,
        };
        byte += 1;
    }
    out
}

/// The class of a character. The twins of ASCII marks and the invisible come first, then every kind of white space
/// alike, before letters, digits and combining marks.
pub(super) fn class(c: char) -> Class {
    match c {
        '\0'..='\x7F' => ASCII[c as usize],
        _ if is_apostrophe(c) => Apostrophe,
        '\u{2010}' | '\u{2011}' => Hyphen,
        '\u{AD}' | '\u{200C}' | '\u{200D}' | '²' | '³' => Inner,
        '\u{200B}' | '\u{FEFF}' | '\u{2060}' => Invisible,
        'ª' | 'º' => Mark,
        _ if c.is_whitespace() => Space,
        _ if c.is_alphabetic() => Letter,
        _ if c.is_numeric() => Digit,
        _ if unicode_normalization::char::is_combining_mark(c) => Inner,
        _ => Mark,
    }
}

/// What one look at its characters tells of a word. It sorts out what nearly every word of a French text is not: what
/// may hold a digit is read with care, and so on; a character that no French word is written with may be anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Glance {
    traits: u8,
    /// Letters and digits of a word that [`Glance::is_known`].
    pub(super) letters: u32,
    /// Its capitals.
    pub(super) capitals: u32,
}

impl Glance {
    const FIGURE: u8 = 1;
    const CAPITAL: u8 = 2;
    const DIGIT: u8 = 4;
    const MARK: u8 = 8;
    /// Folding changes it.
    const WRITTEN: u8 = 16;
    /// Any letter but the consonants of ASCII.
    const VOWEL: u8 = 32;
    const UNKNOWN: u8 = 64;

    /// One look at all characters of `word`.
    pub(super) fn at(word: &str) -> Self {
        let mut glance = Self::default();
        for c in word.chars() {
            let traits = TRAITS.get(c as usize).copied().unwrap_or_else(|| traits(c));
            glance.traits |= traits;
            glance.letters += u32::from(traits & Self::FIGURE);
            glance.capitals += u32::from(traits & Self::CAPITAL) / u32::from(Self::CAPITAL);
        }
        glance
    }

    /// True when every character is known: the word is composed, and the other answers are certain.
    pub(super) fn is_known(self) -> bool {
        self.traits & Self::UNKNOWN == 0
    }

    /// True when folding surely leaves the word as it is.
    pub(super) fn is_folded(self) -> bool {
        self.traits & (Self::WRITTEN | Self::UNKNOWN) == 0
    }

    /// True when a capital may be in it.
    pub(super) fn may_hold_capital(self) -> bool {
        self.traits & (Self::CAPITAL | Self::UNKNOWN) != 0
    }

    /// True when a digit may be in it.
    pub(super) fn may_hold_digit(self) -> bool {
        self.traits & (Self::DIGIT | Self::UNKNOWN) != 0
    }

    /// True when it may hold more than letters, digits, hyphens and apostrophes.
    pub(super) fn may_hold_mark(self) -> bool {
        self.traits & (Self::MARK | Self::UNKNOWN) != 0
    }

    /// True when it surely holds another letter than the consonants of ASCII.
    pub(super) fn holds_vowel(self) -> bool {
        self.traits & Self::VOWEL != 0
    }
}

/// The traits of the characters up to œ.
static TRAITS: [u8; 'œ' as usize + 1] = {
    let mut out = [Glance::UNKNOWN; 'œ' as usize + 1];
    let mut at = 0_u8;
    loop {
        out[at as usize] = latin(at as char);
        if at == u8::MAX {
            break;
        }
        at += 1;
    }
    out['Œ' as usize] = Glance::FIGURE | Glance::CAPITAL | Glance::WRITTEN | Glance::VOWEL;
    out['œ' as usize] = Glance::FIGURE | Glance::VOWEL;
    out
};

const fn latin(c: char) -> u8 {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => Glance::FIGURE | Glance::VOWEL,
        'a'..='z' => Glance::FIGURE,
        'A'..='Z' => latin(c.to_ascii_lowercase()) | Glance::CAPITAL | Glance::WRITTEN,
        '0'..='9' => Glance::FIGURE | Glance::DIGIT,
        '-' | '\'' => 0,
        ' ' | '\t'..='\r' | '\u{A0}' => Glance::MARK | Glance::WRITTEN,
        '\0'..='\x7F' | '°' | '·' | '×' | '÷' => Glance::MARK,
        'À'..='Þ' => Glance::FIGURE | Glance::VOWEL | Glance::CAPITAL | Glance::WRITTEN,
        'ß'..='ÿ' => Glance::FIGURE | Glance::VOWEL,
        _ => Glance::UNKNOWN,
    }
}

/// The traits of the others.
fn traits(c: char) -> u8 {
    match c {
        '\u{2010}' | '\u{2011}' => Glance::WRITTEN,
        _ if is_apostrophe(c) => Glance::WRITTEN,
        _ if is_grouping_space(c) => Glance::MARK | Glance::WRITTEN,
        _ => Glance::UNKNOWN,
    }
}

/// The characters of a word composed, without marks and joiners of their own: É is one, in NFC and in NFD.
pub(super) fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    word.nfc().filter(|&c| class(c) != Inner || matches!(c, '²' | '³'))
}

/// The letter of a word of one letter.
pub(super) fn lone_letter(word: &str) -> Option<char> {
    let mut letters = letters(word);
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glance_knows_the_classes() {
        for c in '\0'..='\u{3000}' {
            let (glance, class) = (Glance::at(c.encode_utf8(&mut [0; 4])), class(c));
            if !glance.is_known() {
                continue;
            }
            let mark = matches!(class, Mark | Space);
            let written = super::super::fold(&c.to_string()) != c.to_string();
            let consonant = c.is_ascii_alphabetic() && !"aeiouy".contains(c.to_ascii_lowercase());
            assert_eq!(glance.letters, u32::from(matches!(class, Letter | Digit)), "{c:?}");
            assert_eq!(glance.may_hold_capital(), c.is_uppercase(), "{c:?}");
            assert_eq!(glance.may_hold_digit(), c.is_numeric(), "{c:?}");
            assert_eq!((glance.may_hold_mark(), glance.is_folded()), (mark, !written), "{c:?}");
            assert_eq!(glance.holds_vowel(), class == Letter && !consonant, "{c:?}");
            assert!(unicode_normalization::is_nfc_quick([c].into_iter()) == unicode_normalization::IsNormalized::Yes);
        }
        assert!(Glance::at("L’Œuvre-là n° 11\u{202F}000").is_known() && !Glance::at("e\u{301}").is_known());
    }

    #[test]
    fn kinds_of_space_and_apostrophe() {
        for c in [' ', '\u{A0}', '\u{202F}', '\u{2009}', '\u{3000}', '\n'] {
            assert_eq!(class(c), Space, "{c:?}");
        }
        for c in ['\'', '’', 'ʼ'] {
            assert_eq!(class(c), Apostrophe);
        }
        assert_eq!([class('é'), class('œ'), class('٣'), class('\u{301}')], [Letter, Letter, Digit, Inner]);
    }
}
