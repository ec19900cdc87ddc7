//! A sentence cut finer than its tokens: digits, words and marks apart, so that 20 °C, 20°C and « vingt degrés » can be
//! read by the same rules. No rule is here.
//!
//! Tokens keep numbers whole (1971-72, 24/02/2022, 2e); the rules want their parts. Every other token is an atom as it
//! stands: words keep their hyphens, « vingt-et-un » is one atom of three number words. Rules look at few atoms of a
//! sentence, so what they ask of one (its folded form, its facts) is worked out when it is first asked.

use super::facts::{self, Facts, FactsId, Known, Trait};
use super::memory::{Form, Memory, Note};
use super::shape::{has_digit, is_folded};
use crate::base::{Decimal, Prose, Span, is_apostrophe, is_grouping_space};
use crate::lexicon::number_context::{Role, Roles, roles};
use crate::numerals::words::NumberWord;
use crate::numerals::{digits, nouns, words};
use crate::text::{Token, TokenKind, fold};
use std::cell::{Cell, RefMut};

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

/// The atoms of one sentence.
pub(super) struct Atoms<'a> {
    prose: &'a str,
    /// Tokens, and the parts of those that hold digits; digits and fraction signs are of kind `Number`.
    list: &'a [Token],
    notes: &'a [Cell<Note>],
    memory: &'a Memory,
    known: &'static Known,
}

impl Memory {
    /// Cuts the tokens of one sentence, and gathers the atoms of the tokens that `triggers` points to.
    pub(super) fn cut<'a>(
        &'a mut self,
        prose: &'a str,
        tokens: &'a [Token],
        triggers: impl Iterator<Item = usize>,
    ) -> Atoms<'a> {
        self.forget();
        let mut copied = 0;
        for at in triggers {
            let kind = tokens[at].kind;
            let digit = kind == TokenKind::Number || has_digit(&prose.as_bytes()[tokens[at].span.range()]);
            if !digit || kind == TokenKind::Address {
                self.starts.push(self.cut.len() + at - copied);
                continue;
            }
            let text = tokens[at].span.of(prose);
            self.cut.extend_from_slice(&tokens[copied..at]);
            copied = at + 1;
            let split = tokens.get(copied).is_some_and(|next| self.names_a_page(prose, text, *next));
            self.lex(tokens[at].span.start as usize, text, split);
        }
        if copied > 0 {
            self.cut.extend_from_slice(&tokens[copied..]);
        }
        self.remember(if copied > 0 { self.cut.len() } else { tokens.len() });
        let list = if copied > 0 { self.cut.as_slice() } else { tokens };
        Atoms { prose, list, notes: self.notes(list.len()), memory: self, known: Known::get() }
    }

    /// « page 12 300 élèves »: after a label word, and before a plural noun, a grouping space ends the label.
    fn names_a_page(&self, prose: &str, text: &str, next: Token) -> bool {
        let noun = next.span.of(prose);
        let may_be = next.kind == TokenKind::Word && noun.ends_with(['s', 'x']) && text.contains(is_grouping_space);
        let Some(before) = self.cut.last().filter(|_| may_be) else { return false };
        let word = matches!(before.kind, TokenKind::Word | TokenKind::Elided | TokenKind::Clitic);
        let label = if word { facts::label(&fold(before.span.of(prose))) } else { facts::label(before.span.of(prose)) };
        label.has(Role::Label) && !roles(&fold(noun)).has(Role::Function)
    }

    /// Cuts a token that holds digits; `split` cuts it at its first grouping space too.
    fn lex(&mut self, base: usize, text: &str, split: bool) {
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let rest = &text[at..];
            let (length, kind) = if c.is_ascii_digit() {
                let length = if split && at == 0 { run(rest, |c| c.is_ascii_digit()) } else { digits_length(rest) };
                self.figure(AtomKind::Digits(digits::parse(&rest[..length])));
                (length, TokenKind::Number)
            } else if let Some((numerator, denominator)) = nouns::fraction_sign(c) {
                self.figure(AtomKind::Fraction(numerator, denominator));
                (c.len_utf8(), TokenKind::Number)
            } else if is_letter(c) {
                (run(rest, |c| !c.is_ascii_digit() && !is_separator(c)), TokenKind::Word)
            } else {
                (c.len_utf8(), TokenKind::Mark)
            };
            if kind != TokenKind::Mark {
                self.starts.push(self.cut.len());
            }
            if !is_grouping_space(c) {
                let span = Span::new(base + at, base + at + length);
                self.cut.push(Token { span, kind, opens_word: false });
            }
            at += length;
        }
    }
}

impl<'a> Atoms<'a> {
    /// How many atoms there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The atoms of the tokens that numbers may begin at.
    pub(super) fn starts(&self) -> &'a [usize] {
        &self.memory.starts
    }

    /// What atom `i` is, `None` past the end.
    pub(super) fn kind(&self, i: usize) -> Option<AtomKind> {
        Some(match self.list.get(i)?.kind {
            TokenKind::Word | TokenKind::Elided | TokenKind::Clitic => AtomKind::Word,
            TokenKind::Number => self.memory.figure_at(self.notes[i].get().facts),
            TokenKind::Mark => AtomKind::Mark,
            TokenKind::Address => AtomKind::Address,
        })
    }

    /// True when atom `i` is a word.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(is_word)
    }

    /// True when atom `i` is a mark.
    pub(super) fn is_mark(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|atom| atom.kind == TokenKind::Mark)
    }

    /// True when atom `i` is a run of digits.
    pub(super) fn is_digits(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|atom| atom.kind == TokenKind::Number)
            && matches!(self.memory.figure_at(self.notes[i].get().facts), AtomKind::Digits(_))
    }

    /// Atom `i` as written, empty past the end.
    pub(super) fn text(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |atom| atom.span.of(self.prose))
    }

    /// Atom `i` as written, as bytes.
    fn bytes(&self, i: usize) -> &'a [u8] {
        self.list.get(i).map_or(b"", |atom| &self.prose.as_bytes()[atom.span.range()])
    }

    /// Atom `i` folded, empty past the end.
    #[inline]
    pub(super) fn folded(&self, i: usize) -> &str {
        let raw = self.text(i);
        if self.is_as_written(i) { raw } else { self.memory.folded(i, raw) }
    }

    /// True when atom `i` is written as it is folded; only words are folded.
    #[inline]
    pub(super) fn is_as_written(&self, i: usize) -> bool {
        match self.notes.get(i).map(|note| note.get().form) {
            Some(Form::Unknown) => self.look_at(i) == Form::Folded,
            Some(Form::Unfolded) => false,
            Some(Form::Folded) | None => true,
        }
    }

    fn look_at(&self, i: usize) -> Form {
        let form = if self.is_word(i) && !is_folded(self.bytes(i)) { Form::Unfolded } else { Form::Folded };
        self.notes[i].set(Note { form, ..self.notes[i].get() });
        form
    }

    /// What is known of atom `i`; nothing of digits, nor past the end.
    #[inline]
    pub(super) fn facts(&self, i: usize) -> &'static Facts {
        if self.list.get(i).is_none_or(|atom| atom.kind == TokenKind::Number) {
            return self.known.facts(facts::NONE);
        }
        let found = self.notes[i].get().facts;
        self.known.facts(if found == facts::UNKNOWN { self.look_up(i) } else { found })
    }

    fn look_up(&self, i: usize) -> FactsId {
        let folded = if self.is_as_written(i) { self.bytes(i) } else { self.folded(i).as_bytes() };
        let facts = self.known.id(folded);
        self.notes[i].set(Note { facts, ..self.notes[i].get() });
        facts
    }

    /// True when atom `i` has this trait.
    pub(super) fn is(&self, i: usize, wanted: Trait) -> bool {
        self.facts(i).is(wanted)
    }

    /// True when atom `i` is a word that may be part of a number in words.
    pub(super) fn is_number_word(&self, i: usize) -> bool {
        self.is_word(i) && self.is(i, Trait::NumberWord)
    }

    /// Folded atom `back` places before `i`, empty before the beginning.
    pub(super) fn before(&self, i: usize, back: usize) -> &str {
        i.checked_sub(back).map_or("", |at| self.folded(at))
    }

    /// Atom `i` folded, in the singular and without the full stop of an abbreviation, to look up label words.
    pub(super) fn label_stem(&self, i: usize) -> &str {
        facts::label_stem(self.folded(i))
    }

    /// The roles of the label word that atom `i` is, none for any other.
    pub(super) fn label(&self, i: usize) -> Roles {
        let folded = self.folded(i);
        if folded.ends_with("..") { facts::label(folded) } else { self.facts(i).label }
    }

    /// True when nothing stands between atom `i` and the one before.
    pub(super) fn is_glued(&self, i: usize) -> bool {
        i > 0 && i < self.list.len() && self.list[i - 1].span.end == self.list[i].span.start
    }

    /// First byte of atom `i`; the end of the last one past the end.
    pub(super) fn start(&self, i: usize) -> usize {
        let end = || self.list.last().map_or(0, |atom| atom.span.end);
        self.list.get(i).map_or_else(end, |atom| atom.span.start) as usize
    }

    /// One past the last byte of atom `i`, which is there.
    pub(super) fn end(&self, i: usize) -> usize {
        self.list.get(i).map_or_else(|| self.start(i), |atom| atom.span.end as usize)
    }

    /// True when atom `i` is a number word, or number words joined by hyphens.
    pub(super) fn has_number_words(&self, i: usize) -> bool {
        self.is_word(i) && self.facts(i).has_number_words()
    }

    /// The first of the number words of atom `i`.
    pub(super) fn first_number_word(&self, i: usize) -> Option<NumberWord> {
        if !self.has_number_words(i) {
            return None;
        }
        self.facts(i).word.or_else(|| self.folded(i).split('-').next().and_then(words::classify))
    }

    /// What `read` makes of the number words from atom `i` on, to the end of their run or past the longest number.
    pub(super) fn read_number_words<T>(&self, i: usize, read: impl Fn(&[NumberWord]) -> T) -> T {
        if let Some(word) = self.facts(i).word.filter(|_| !self.has_number_words(i + 1)) {
            return read(&[word]);
        }
        let mut run = self.memory.words.borrow_mut();
        run.clear();
        let mut at = i;
        while self.has_number_words(at) && run.len() < LONGEST_NUMBER {
            match self.facts(at).word {
                Some(word) => run.push(word),
                None => run.extend(self.folded(at).split('-').filter_map(words::classify)),
            }
            at += 1;
        }
        read(&run)
    }

    /// The atom after the first `count` number words from atom `i` on; `None` when they end inside a compound.
    pub(super) fn after_number_words(&self, i: usize, mut count: usize) -> Option<usize> {
        let mut at = i;
        while count > 0 {
            let words = if self.facts(at).word.is_some() { 1 } else { self.folded(at).split('-').count() };
            count = count.checked_sub(words)?;
            at += 1;
        }
        Some(at)
    }

    /// The span of atoms `first..end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span<Prose> {
        Span::new(self.start(first), self.end(end.saturating_sub(1)).max(self.start(first)))
    }

    /// The text of atoms `first..end`, which are there, from one end to the other.
    pub(super) fn joined(&self, first: usize, end: usize) -> &'a str {
        self.span(first, end).of(self.prose)
    }

    /// Two empty texts to put a unit together, as written and folded.
    pub(super) fn unit_buffers(&self) -> RefMut<'_, (String, String)> {
        self.memory.unit.borrow_mut()
    }

    /// True when atom `i` has this role.
    pub(super) fn has(&self, i: usize, role: Role) -> bool {
        self.facts(i).roles.has(role)
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

/// More number words than any number has: seven scale words of fifteen words each, and the decimals.
const LONGEST_NUMBER: usize = 256;

fn is_word(atom: &Token) -> bool {
    matches!(atom.kind, TokenKind::Word | TokenKind::Elided | TokenKind::Clitic)
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
