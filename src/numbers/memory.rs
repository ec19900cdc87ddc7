//! What is kept of the atoms of one sentence while it is read, in buffers that the next sentence takes over.
//!
//! Rules read atoms and nothing else, so what is worked out on demand stands in cells.

use super::atoms::AtomKind;
use super::facts::FactsId;
use crate::numerals::words::NumberWord;
use crate::text::{Token, fold};
use std::cell::{Cell, OnceCell, RefCell};

/// The buffers of one finder.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The atoms, when they are not the tokens themselves.
    pub(super) cut: Vec<Token>,
    /// The atoms at which numbers may begin.
    pub(super) starts: Vec<usize>,
    /// Digits and fraction signs with the atoms that they are, in order.
    figures: Vec<(usize, AtomKind)>,
    notes: Vec<Cell<Note>>,
    folds: Folds,
    /// The run of number words that is being read.
    pub(super) words: RefCell<Vec<NumberWord>>,
    /// A unit as written and folded, while its atoms are put together.
    pub(super) unit: RefCell<(String, String)>,
}

/// What was found out about one atom.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Note {
    /// Its facts, of a figure its place among the figures; 0 until it is asked for.
    pub(super) facts: FactsId,
    /// How it is written.
    pub(super) form: Form,
}

/// How an atom is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Not looked at.
    #[default]
    Unknown,
    /// As it is folded.
    Folded,
    /// With capitals or other signs that folding changes.
    Unfolded,
}

impl Memory {
    /// Forgets the last sentence.
    pub(super) fn forget(&mut self) {
        self.cut.clear();
        self.starts.clear();
        self.figures.clear();
        self.folds.forget();
    }

    /// Takes down the figure that the next atom cut is.
    pub(super) fn figure(&mut self, kind: AtomKind) {
        self.figures.push((self.cut.len(), kind));
    }

    /// Makes room for what is asked about so many atoms.
    pub(super) fn remember(&mut self, atoms: usize) {
        if self.notes.len() < atoms {
            self.notes.resize(atoms, Cell::default());
            self.folds.make_room(atoms);
        }
        self.notes[..atoms].fill(Cell::default());
        for (at, (atom, _)) in self.figures.iter().enumerate() {
            self.notes[*atom].get_mut().facts = u32::try_from(at).expect("figures are fewer than bytes");
        }
    }

    /// What is noted of the first `atoms` atoms.
    pub(super) fn notes(&self, atoms: usize) -> &[Cell<Note>] {
        &self.notes[..atoms]
    }

    /// The figure with this number.
    pub(super) fn figure_at(&self, number: u32) -> AtomKind {
        self.figures.get(number as usize).map_or(AtomKind::Digits(None), |(_, kind)| *kind)
    }

    /// Atom `i` folded, which is not as it is written.
    pub(super) fn folded(&self, i: usize, raw: &str) -> &str {
        self.folds.get(i, raw)
    }
}

/// The folded forms of the atoms that were asked for.
#[derive(Debug, Default)]
struct Folds {
    forms: Vec<OnceCell<String>>,
    used: RefCell<Vec<usize>>,
    spare: RefCell<Vec<String>>,
}

impl Folds {
    fn forget(&mut self) {
        for at in self.used.get_mut().drain(..) {
            self.spare.get_mut().extend(self.forms[at].take());
        }
    }

    fn make_room(&mut self, atoms: usize) {
        if self.forms.len() < atoms {
            self.forms.resize_with(atoms, OnceCell::new);
        }
    }

    fn get(&self, i: usize, raw: &str) -> &str {
        self.forms[i].get_or_init(|| {
            self.used.borrow_mut().push(i);
            let mut form = self.spare.borrow_mut().pop().unwrap_or_default();
            form.clear();
            if raw.is_ascii() && !raw.contains(|c: char| c.is_ascii_whitespace() || c == '\u{B}') {
                form.push_str(raw);
                form.make_ascii_lowercase();
            } else {
                form.push_str(&fold(raw));
            }
            form
        })
    }
}
