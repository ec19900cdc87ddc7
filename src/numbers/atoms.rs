//! A sentence cut finer than its tokens: digits, words and marks apart, so that 20 °C, 20°C and « vingt degrés » can be
//! read by the same rules. No rule is here.
//!
//! Tokens keep numbers whole (1971-72, 24/02/2022, 2e); the rules want their parts. Words keep their hyphens:
//! « vingt-et-un » is one atom of three number words.

use crate::base::{Decimal, Prose, Span, is_apostrophe, is_grouping_space};
use crate::lexicon::number_context::{Role, has_role};
use crate::numerals::{digits, is_number_word, nouns, words};
use crate::text::{Token, TokenKind, fold};

/// What an atom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtomKind {
    /// A run of digits with its grouping and decimal signs; no value when it is no number (24.02.2022).
    Digits(Option<Decimal>),
    /// A vulgar fraction sign: numerator, denominator.
    Fraction(i128, i128),
    /// A word.
    Word,
    /// One mark.
    Mark,
    /// An address: never part of a number.
    Address,
}

#[derive(Clone, Debug)]
struct Atom {
    start: usize,
    end: usize,
    kind: AtomKind,
    folded: Folded,
    /// A word that may be part of a number in words.
    number_word: bool,
    /// Its number words, a range of `Atoms::words`.
    words: (usize, usize),
    /// Where the unbroken run of number words that it is in ends.
    run_end: usize,
}

/// Where the folded form of an atom stands: most words are written as they are folded.
#[derive(Clone, Copy, Debug)]
enum Folded {
    AsWritten,
    Kept(usize, usize),
}

/// The atoms of one sentence.
pub(super) struct Atoms<'a> {
    prose: &'a str,
    folded: String,
    list: Vec<Atom>,
    words: Vec<words::NumberWord>,
}

impl<'a> Atoms<'a> {
    /// Cuts the tokens of one sentence.
    pub(super) fn cut(prose: &'a str, tokens: &[Token]) -> Self {
        let mut atoms = Self { prose, folded: String::new(), list: Vec::new(), words: Vec::new() };
        for (i, token) in tokens.iter().enumerate() {
            let span = token.span.range();
            let text = token.span.of(prose);
            match token.kind {
                TokenKind::Address => atoms.push(span.start, span.end, AtomKind::Address),
                TokenKind::Word | TokenKind::Elided | TokenKind::Clitic if !has_digit(text) => {
                    atoms.push(span.start, span.end, AtomKind::Word);
                }
                TokenKind::Mark if !text.contains(|c| nouns::fraction_sign(c).is_some()) => {
                    atoms.push(span.start, span.end, AtomKind::Mark);
                }
                _ => {
                    let split = tokens.get(i + 1).is_some_and(|next| atoms.names_a_page(text, next));
                    atoms.lex(span.start, text, split);
                }
            }
        }
        atoms.link_runs();
        atoms
    }

    /// « page 12 300 élèves »: after a label word, and before a plural noun, a grouping space ends the label.
    fn names_a_page(&self, text: &str, next: &Token) -> bool {
        let noun = next.span.of(self.prose);
        let plural =
            next.kind == TokenKind::Word && noun.ends_with(['s', 'x']) && !has_role(&fold(noun), Role::Function);
        plural
            && text.contains(is_grouping_space)
            && self.list.last().is_some_and(|_| has_role(self.label_stem(self.list.len() - 1), Role::Label))
    }

    /// Cuts a token that holds digits; `split` cuts it at its first grouping space too.
    fn lex(&mut self, base: usize, text: &str, split: bool) {
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let rest = &text[at..];
            let (length, kind) = if c.is_ascii_digit() {
                let length = if split && at == 0 { run(rest, |c| c.is_ascii_digit()) } else { digits_length(rest) };
                (length, AtomKind::Digits(digits::parse(&rest[..length])))
            } else if let Some((numerator, denominator)) = nouns::fraction_sign(c) {
                (c.len_utf8(), AtomKind::Fraction(numerator, denominator))
            } else if is_letter(c) {
                (run(rest, |c| !c.is_ascii_digit() && !is_separator(c)), AtomKind::Word)
            } else {
                (c.len_utf8(), AtomKind::Mark)
            };
            if !is_grouping_space(c) {
                self.push(base + at, base + at + length, kind);
            }
            at += length;
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: AtomKind) {
        let raw = &self.prose[start..end];
        let word = kind == AtomKind::Word;
        let folded = if word && !is_folded(raw) {
            let from = self.folded.len();
            self.folded.push_str(&fold(raw));
            Folded::Kept(from, self.folded.len())
        } else {
            Folded::AsWritten
        };
        let first = self.words.len();
        let mut atom = Atom { start, end, kind, folded, number_word: false, words: (first, first), run_end: first };
        if word {
            let form = folded.of(raw, &self.folded);
            self.words.extend(words::split(form));
            atom.number_word = is_number_word(form);
            atom.words.1 = self.words.len();
        }
        self.list.push(atom);
    }

    /// Number words of neighbouring atoms run on until an atom that is none.
    fn link_runs(&mut self) {
        let mut end = self.words.len();
        for atom in self.list.iter_mut().rev() {
            if atom.words.0 == atom.words.1 {
                end = atom.words.0;
            }
            atom.run_end = end;
        }
    }

    /// How many atoms there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// What atom `i` is, `None` past the end.
    pub(super) fn kind(&self, i: usize) -> Option<AtomKind> {
        self.list.get(i).map(|atom| atom.kind)
    }

    /// True when atom `i` is a word.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(AtomKind::Word)
    }

    /// True for a comma, a semicolon, a full stop or a quotation mark, at which no number begins.
    pub(super) fn is_plain_mark(&self, i: usize) -> bool {
        matches!(self.text(i), "," | ";" | "." | ":" | "!" | "?" | "«" | "»" | "\"" | ")" | "…")
    }

    /// Atom `i` as written, empty past the end.
    pub(super) fn text(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |atom| &self.prose[atom.start..atom.end])
    }

    /// Atom `i` folded, empty past the end.
    pub(super) fn folded(&self, i: usize) -> &str {
        self.list.get(i).map_or("", |atom| atom.folded.of(&self.prose[atom.start..atom.end], &self.folded))
    }

    /// True when atom `i` is a word that may be part of a number in words.
    pub(super) fn is_number_word(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|atom| atom.number_word)
    }

    /// Folded atom `back` places before `i`, empty before the beginning.
    pub(super) fn before(&self, i: usize, back: usize) -> &str {
        i.checked_sub(back).map_or("", |at| self.folded(at))
    }

    /// Atom `i` folded, in the singular and without the full stop of an abbreviation, to look up label words.
    pub(super) fn label_stem(&self, i: usize) -> &str {
        let folded = self.folded(i).trim_end_matches('.');
        if has_role(folded, Role::Label) { folded } else { folded.strip_suffix('s').unwrap_or(folded) }
    }

    /// True when nothing stands between atom `i` and the one before.
    pub(super) fn is_glued(&self, i: usize) -> bool {
        i > 0 && i < self.list.len() && self.list[i - 1].end == self.list[i].start
    }

    /// First byte of atom `i`; the end of the last one past the end.
    pub(super) fn start(&self, i: usize) -> usize {
        self.list.get(i).map_or_else(|| self.list.last().map_or(0, |atom| atom.end), |atom| atom.start)
    }

    /// One past the last byte of atom `i`, which is there.
    pub(super) fn end(&self, i: usize) -> usize {
        self.list.get(i).map_or_else(|| self.start(i), |atom| atom.end)
    }

    /// The number words from atom `i` on, to the end of their run.
    pub(super) fn number_words(&self, i: usize) -> &[words::NumberWord] {
        self.list.get(i).filter(|atom| atom.words.0 < atom.words.1).map_or(&[], |a| &self.words[a.words.0..a.run_end])
    }

    /// The atom after the first `count` number words from atom `i` on; `None` when they end inside a compound.
    pub(super) fn after_words(&self, i: usize, count: usize) -> Option<usize> {
        let end = self.list.get(i)?.words.0 + count;
        let mut at = i;
        while self.list.get(at).is_some_and(|atom| atom.words.1 < end) {
            at += 1;
        }
        (self.list.get(at)?.words.1 == end).then_some(at + 1)
    }

    /// The span of atoms `first..end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span<Prose> {
        Span::new(self.start(first), self.end(end.saturating_sub(1)).max(self.start(first)))
    }

    /// True when atom `i` has this role.
    pub(super) fn has(&self, i: usize, role: Role) -> bool {
        has_role(self.folded(i), role)
    }

    /// True when the atom before `i` has this role.
    pub(super) fn has_before(&self, i: usize, role: Role) -> bool {
        i > 0 && self.has(i - 1, role)
    }

    /// True when atom `i` is « de » or « d’ ».
    pub(super) fn is_de(&self, i: usize) -> bool {
        matches!(self.folded(i), "de" | "d'")
    }
}

impl Folded {
    fn of<'s>(self, raw: &'s str, kept: &'s str) -> &'s str {
        match self {
            Self::AsWritten => raw,
            Self::Kept(start, end) => &kept[start..end],
        }
    }
}

/// True for what is written as it is folded: small letters of ASCII and à to ÿ, a straight apostrophe.
pub(super) fn is_folded(raw: &str) -> bool {
    let mut bytes = raw.bytes();
    while let Some(byte) = bytes.next() {
        let small = match byte {
            b'a'..=b'z' | b'\'' => true,
            // The small letters à to ÿ, and ÷ among them.
            0xC3 => matches!(bytes.next(), Some(0xA0..=0xB6 | 0xB8..=0xBF)),
            _ => false,
        };
        if !small {
            return false;
        }
    }
    true
}

/// True for a token that holds what counts: an ASCII digit.
pub(super) fn has_digit(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

/// True for letters; U+02BC is an apostrophe like the others, though Unicode has it among them.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_apostrophe(c)
}

/// True for what parts letters from letters inside a token with digits.
fn is_separator(c: char) -> bool {
    !is_letter(c) && !matches!(c, '²' | '³' | '.' | '°' | 'º' | '\u{300}'..='\u{36F}')
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Length of the run of digits at the beginning of `text`, with the single grouping and decimal signs between digits.
fn digits_length(text: &str) -> usize {
    let mut end = run(text, |c| c.is_ascii_digit());
    while let Some(c) = text[end..].chars().next() {
        let next = run(&text[end + c.len_utf8()..], |c| c.is_ascii_digit());
        let joins = is_grouping_space(c) || is_apostrophe(c) || matches!(c, '.' | ',');
        if !joins || next == 0 {
            break;
        }
        end += c.len_utf8() + next;
    }
    end
}
