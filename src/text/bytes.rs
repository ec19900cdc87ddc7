//! Classes of characters, as the tokenizer sees them. No words and no rules here.

use crate::base::is_apostrophe;

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

/// The characters of a word composed, without marks and joiners of their own: É is one, in NFC and in NFD.
pub(super) fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    word.nfc().filter(|&c| class(c) != Inner || matches!(c, '²' | '³'))
}

/// The letter of a word of one letter.
pub(super) fn lone_letter(word: &str) -> Option<char> {
    if word.is_ascii() {
        return word.chars().next().filter(|_| word.len() == 1);
    }
    let mut letters = letters(word);
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

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
