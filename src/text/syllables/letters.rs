//! A word as the rules see it: composed lower-case letters, each with its place in the text.
//!
//! What the letters mean is the grammar's business.

use super::buffer::Buffer;
use crate::base::is_apostrophe;
use crate::text::alphabet;
use std::ops::Range;
use std::str::Chars;
use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

/// One letter with its accents, as written once composed and in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) folded: char,
    /// Bytes of the text that write it.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a word is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Letter(Letter),
    /// Anything else.
    Mark(char),
}

/// The signs of a word in order, combining marks and soft hyphens taken with the letter before them.
pub(super) struct Signs<'a> {
    word: &'a str,
    rest: Chars<'a>,
}

/// The spelling of a word: its letters, folded, and its components. Short ones need no memory of their own.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    letters: Buffer<char, 40>,
    components: Buffer<Component, 3>,
}

/// A word as the rules see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    /// All letters, folded.
    pub(super) letters: &'a [char],
    /// None is empty.
    pub(super) components: &'a [Component],
}

/// A piece of a word between hyphens, apostrophes, spaces and other marks.
#[derive(Clone, Copy, Debug, Default)]
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

impl<'a> Signs<'a> {
    pub(super) fn of(word: &'a str) -> Self {
        Self { word, rest: word.chars() }
    }

    /// How many bytes were read.
    fn offset(&self) -> usize {
        self.word.len() - self.rest.as_str().len()
    }

    /// True when nothing leans on the letter read last, as one byte tells of nearly all: those that lean stand behind
    /// them in Unicode, soft hyphens apart.
    fn stands_alone(&self) -> bool {
        self.rest.as_str().as_bytes().first().is_none_or(|&next| next < 0xCC && next != 0xC2)
    }

    /// The sign that begins with `c`, whatever it is.
    #[cold]
    fn any(&mut self, c: char) -> Option<Sign> {
        // What has no letter to lean on is nothing.
        let is_sign = |&c: &char| !leans_on_letter(c);
        let c = Some(c).filter(is_sign).or_else(|| self.rest.find(is_sign))?;
        if !c.is_alphabetic() || is_apostrophe(c) {
            return Some(Sign::Mark(c));
        }
        let start = self.offset() - c.len_utf8();
        let mut folded = known(c.to_lowercase().next().unwrap_or(c));
        while let Some(mark) = self.rest.clone().next().filter(|&c| leans_on_letter(c)) {
            folded = known(compose(folded, mark).unwrap_or(folded));
            self.rest.next();
        }
        Some(Sign::Letter(Letter { folded, start, end: self.offset() }))
    }
}

impl Iterator for Signs<'_> {
    type Item = Sign;

    #[inline]
    fn next(&mut self) -> Option<Sign> {
        let start = self.offset();
        let c = self.rest.next()?;
        match alphabet::folded(c) {
            Some(folded) if self.stands_alone() => Some(Sign::Letter(Letter { folded, start, end: self.offset() })),
            None if c.is_ascii() => Some(Sign::Mark(c)),
            _ => self.any(c),
        }
    }
}

/// Combining marks and soft hyphens.
fn leans_on_letter(c: char) -> bool {
    c == '\u{AD}' || is_combining_mark(c)
}

impl Spelling {
    /// Spells `word`; nothing was spelled before. Linear in its length.
    pub(super) fn spell(&mut self, word: &str) -> Word<'_> {
        let mut open = Component::default();
        for sign in Signs::of(word) {
            match sign {
                Sign::Letter(letter) => self.letters.push(letter.folded),
                Sign::Mark(mark) => {
                    self.close(Component { after: mark, ..open });
                    open = Component { from: self.letters.len(), before: mark, ..open };
                }
            }
        }
        self.close(open);
        Word { letters: self.letters.as_slice(), components: self.components.as_slice() }
    }

    /// Ends a component with the last letter, if it has any.
    fn close(&mut self, component: Component) {
        let to = self.letters.len();
        if component.from < to {
            self.components.push(Component { to, ..component });
        }
    }
}

/// The letter itself when French writes it, else its base letter: á is a, ø is o.
fn known(letter: char) -> char {
    if letter.is_ascii() || alphabet::folded(letter) == Some(letter) {
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
        Spelling::default().spell(word).letters.iter().collect()
    }

    #[test]
    fn accents_compose_and_capitals_fall() {
        assert_eq!(spelled("E\u{301}TE\u{301}"), "été");
        assert_eq!(spelled("señor Łódź"), "senorłodz");
        assert_eq!(spelled("a\u{AD}na\u{AD}lyse"), "analyse");
        let letter = Sign::Letter(Letter { folded: 't', start: 3, end: 4 });
        assert_eq!(Signs::of("e\u{301}t").nth(1), Some(letter));
        assert_eq!(Signs::of("\u{301}-\u{301}").collect::<Vec<_>>(), [Sign::Mark('-')]);
    }

    #[test]
    fn components_know_their_apostrophes() {
        let mut spelling = Spelling::default();
        let components = spelling.spell("aujourd’hui").components;
        assert_eq!(components.len(), 2);
        assert!(components[0].is_elided() && !components[1].is_joined());
        for nothing in ["", "-—’"] {
            assert!(Spelling::default().spell(nothing).components.is_empty());
        }
    }
}
