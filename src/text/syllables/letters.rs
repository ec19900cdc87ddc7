//! A word as the rules see it: composed lower-case letters, each with its place in the text.
//!
//! What the letters mean is the grammar's business.

use crate::base::is_apostrophe;
use std::ops::Range;
use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

/// One letter with its accents, as written once composed and in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) folded: char,
    /// Bytes of the text that write it.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A piece of a word between hyphens, apostrophes, spaces and other marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Component {
    /// Index of its first letter.
    pub(super) from: usize,
    /// One past its last letter.
    pub(super) to: usize,
    /// The mark right before it; NUL at the beginning of the text.
    pub(super) before: char,
    /// The mark right after it; NUL at the end of the text.
    pub(super) after: char,
}

impl Component {
    /// True when an apostrophe follows: its last vowel is elided.
    pub(super) fn is_elided(self) -> bool {
        is_apostrophe(self.after)
    }

    /// True when the next component belongs to the same word: an e before it is inside.
    pub(super) fn is_joined(self) -> bool {
        self.after != '\0' && !self.after.is_whitespace() && !is_inclusive(self.after)
    }

    /// True for the feminine or plural ending of an inclusive form: étudiant·e·s, citoyen(ne).
    pub(super) fn is_inclusive(self) -> bool {
        is_inclusive(self.before)
    }
}

/// The marks of inclusive forms.
fn is_inclusive(mark: char) -> bool {
    matches!(mark, '·' | '•' | '‧' | '⋅' | '(')
}

/// True for a letter of the alphabet that writes a vowel, any accent included.
pub(super) fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'à'
            | 'â'
            | 'ä'
            | 'e'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'i'
            | 'î'
            | 'ï'
            | 'o'
            | 'ô'
            | 'ö'
            | 'u'
            | 'ù'
            | 'û'
            | 'ü'
            | 'y'
            | 'ÿ'
            | 'œ'
            | 'æ'
    )
}

/// The letters of `word` and its components. Linear in the length of `word`.
pub(super) fn letters(word: &str) -> (Vec<Letter>, Vec<Component>) {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    let mut components = Vec::new();
    let (mut from, mut before) = (0, '\0');
    for (start, c) in word.char_indices() {
        let end = start + c.len_utf8();
        if is_combining_mark(c) || c == '\u{AD}' {
            if let Some(last) = letters.last_mut().filter(|last| last.end == start) {
                *last = Letter { folded: known(compose(last.folded, c).unwrap_or(last.folded)), end, ..*last };
            }
        } else if c.is_alphabetic() && !is_apostrophe(c) {
            letters.push(Letter { folded: known(c.to_lowercase().next().unwrap_or(c)), start, end });
        } else {
            components.push(Component { from, to: letters.len(), before, after: c });
            (from, before) = (letters.len(), c);
        }
    }
    components.push(Component { from, to: letters.len(), before, after: '\0' });
    components.retain(|component| component.from < component.to);
    (letters, components)
}

/// The letter itself when French writes it, else its base letter: á is a, ø is o.
fn known(letter: char) -> char {
    if letter.is_ascii() || is_vowel(letter) || letter == 'ç' {
        return letter;
    }
    let mut base = letter;
    decompose_canonical(letter, |part| {
        if !is_combining_mark(part) {
            base = part;
        }
    });
    match base {
        'ø' => 'o',
        'ı' => 'i',
        _ => base,
    }
}

/// The bytes that letters `from..to` stand on, marks between them included.
pub(super) fn bytes(letters: &[Letter], range: Range<usize>) -> Range<usize> {
    match letters.get(range) {
        Some([first, .., last]) => first.start..last.end,
        Some([only]) => only.start..only.end,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(word: &str) -> String {
        letters(word).0.iter().map(|l| l.folded).collect()
    }

    #[test]
    fn accents_compose_and_capitals_fall() {
        assert_eq!(spelled("E\u{301}TE\u{301}"), "été");
        assert_eq!(spelled("señor Łódź"), "senorłodz");
        assert_eq!(spelled("a\u{AD}na\u{AD}lyse"), "analyse");
        assert_eq!(letters("e\u{301}t").0[1], Letter { folded: 't', start: 3, end: 4 });
    }

    #[test]
    fn components_know_their_apostrophes() {
        let (_, components) = letters("aujourd’hui");
        assert_eq!(components.len(), 2);
        assert!(components[0].is_elided() && !components[1].is_joined());
        assert!(letters("-—’").1.is_empty() && letters("").1.is_empty());
    }
}
