//! Frequency tables: how often each type occurs, in how many documents, and how it is capitalised.
//!
//! Keys are folded forms; folding itself is `text`'s work. What lies in memory is in `memory`, what lies on disk in `runs`.

use super::Histogram;
use super::memory::{Memory, Sorted};
use super::runs::{Merged, Order, Row, Runs, Source, commonest, rank};
use crate::base::{Merge, Result};
use crate::text::{TypeId, Types};
use serde::Serialize;
use std::cmp::Ordering;
use std::sync::{Arc, OnceLock};

/// What is counted of one type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypeCount {
    /// Occurrences.
    pub count: u64,
    /// Closed documents it occurs in.
    pub documents: u64,
    /// Occurrences inside a sentence (not its first word).
    pub inside: u64,
    /// Of those, with a capital first letter: tells names from words.
    pub capitalised: u64,
    /// Of those, in capitals throughout (two letters or more): tells acronyms.
    pub upper: u64,
}

impl TypeCount {
    pub(super) fn add(&mut self, other: Self) {
        self.count += other.count;
        self.documents += other.documents;
        self.inside += other.inside;
        self.capitalised += other.capitalised;
        self.upper += other.upper;
    }
}

/// What one text has of one type: a text is shorter than 2^32 bytes, and so are its counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypeRow {
    pub(super) id: TypeId,
    pub(super) count: u32,
    pub(super) inside: u32,
    pub(super) capitalised: u32,
    pub(super) upper: u32,
}

/// Types and their counts. Equality and iteration in sorted order do not depend on how it was built.
///
/// Tables whose types are numbered alike merge by number, as those of one analysis do; others merge by key. A part of the
/// counts may lie on disk, in sorted runs that add up: an analysis puts them there when a vocabulary outgrows its memory.
/// What such a table says is as exact, and costs a pass over the runs; [`FrequencyTable::settle`] makes the first one, and
/// tells when they cannot be read.
#[derive(Clone, Debug, Default)]
pub struct FrequencyTable {
    memory: Memory,
    /// In the order of their keys.
    runs: Runs,
    /// Of all types, once it was asked for.
    spectrum: OnceLock<Histogram>,
    /// Where all types in memory stand by rank, once they were asked for: a report asks several times.
    places: OnceLock<Vec<u32>>,
    /// The runs and what is in memory by rank, once they were asked for.
    ranked: OnceLock<Runs>,
}

/// Types beyond the commonest ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TypesLeftOut {
    /// How many types.
    pub types: u64,
    /// Their occurrences.
    pub tokens: u64,
}

/// Rows that are picked in memory when runs are ranked; beyond, they are sorted on disk.
const PICKED: usize = 100_000;
/// Bytes of rows that are sorted at once to rank runs.
const SORTED_BYTES: usize = 64 << 20;

impl FrequencyTable {
    /// The table of one text.
    pub(super) fn of_text(types: Arc<Types>, rows: Vec<TypeRow>) -> Self {
        Self { memory: Memory::of_text(types, rows), ..Self::default() }
    }

    /// Adds to the counts of `key`.
    ///
    /// ```
    /// use lisible::stats::{FrequencyTable, TypeCount};
    /// let mut table = FrequencyTable::default();
    /// table.add("guerre", TypeCount { count: 2, ..TypeCount::default() });
    /// table.add("guerre", TypeCount { count: 1, ..TypeCount::default() });
    /// assert_eq!(table.get("guerre").count, 3);
    /// assert_eq!(table.get("paix").count, 0);
    /// ```
    pub fn add(&mut self, key: &str, count: TypeCount) {
        self.forget();
        self.memory.add(key, count);
    }

    /// The counts of `key`, zeros when it does not occur; of runs that can be read.
    pub fn get(&self, key: &str) -> TypeCount {
        let mut all = self.memory.get(key);
        if let Some(count) = self.find_in_runs(key).ok().flatten() {
            all.add(count);
        }
        all
    }

    fn find_in_runs(&self, key: &str) -> Result<Option<TypeCount>> {
        let (mut rows, mut row) = (self.runs.merged(None)?, Row::default());
        while rows.next(&mut row)? {
            match row.key.as_str().cmp(key) {
                Ordering::Less => (),
                Ordering::Equal => return Ok(Some(row.count)),
                Ordering::Greater => break,
            }
        }
        Ok(None)
    }

    /// Number of types.
    pub fn len(&self) -> u64 {
        if self.runs.is_empty() { self.memory.len() as u64 } else { self.spectrum().total() }
    }

    /// True when nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.memory.is_empty() && self.runs.is_empty()
    }

    /// V₁: the types that occur once.
    pub fn hapaxes(&self) -> u64 {
        self.spectrum().bins().take_while(|&(count, _)| count <= 1).map(|(_, types)| types).sum()
    }

    /// The frequency spectrum: how many types occur once, twice… Found once, then kept. Empty when there are runs that
    /// cannot be read, which [`FrequencyTable::settle`] tells.
    pub fn spectrum(&self) -> &Histogram {
        self.spectrum.get_or_init(|| self.count_spectrum().unwrap_or_default())
    }

    fn count_spectrum(&self) -> Result<Histogram> {
        if self.runs.is_empty() {
            return Ok(self.memory.frequencies().collect());
        }
        let (mut spectrum, mut rows, mut row) = (Histogram::default(), self.merged()?, Row::default());
        while rows.next(&mut row)? {
            spectrum.add(row.count.count);
        }
        Ok(spectrum)
    }

    /// Reads what lies on disk, so that nothing that is asked of counts and spectrum later can fail.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn settle(&self) -> Result<()> {
        if !self.runs.is_empty() && self.spectrum.get().is_none() {
            let spectrum = self.count_spectrum()?;
            self.spectrum.get_or_init(|| spectrum);
        }
        Ok(())
    }

    /// What is beyond the `most` commonest types; `None` when there is nothing.
    ///
    /// ```
    /// use lisible::stats::{FrequencyTable, TypeCount};
    /// let mut table = FrequencyTable::default();
    /// for (key, count) in [("de", 9), ("la", 7), ("paix", 2), ("guerre", 1)] {
    ///     table.add(key, TypeCount { count, ..TypeCount::default() });
    /// }
    /// let beyond = table.beyond(2).unwrap();
    /// assert_eq!((beyond.types, beyond.tokens), (2, 3));
    /// assert_eq!(table.beyond(4), None);
    /// ```
    pub fn beyond(&self, most: usize) -> Option<TypesLeftOut> {
        let types = self.len().checked_sub(most as u64).filter(|&types| types > 0)?;
        let (mut left, mut tokens) = (types, 0);
        for (count, types) in self.spectrum().bins() {
            let rare = types.min(left);
            tokens += rare * count;
            left -= rare;
        }
        Some(TypesLeftOut { types, tokens })
    }

    /// The `most` commonest, the first one first; equal counts in the order of their code points.
    ///
    /// # Errors
    /// When a part of the table lies on disk and cannot be read, or not be sorted there.
    pub fn ranked(&self, most: usize) -> Result<Ranked<'_>> {
        self.ranked_within(most, PICKED, SORTED_BYTES)
    }

    pub(super) fn ranked_within(&self, most: usize, picked: usize, sorted_bytes: usize) -> Result<Ranked<'_>> {
        let by_rank = Runs::new(Order::Rank);
        let rows = if self.runs.is_empty() {
            by_rank.merged(Some(Source::Memory(self.ranked_in_memory(most))))?
        } else if let Some(ranked) = self.ranked.get() {
            ranked.merged(None)?
        } else if most <= picked {
            by_rank.merged(Some(Source::Rows(commonest(self.merged()?, most)?.into_iter())))?
        } else {
            let ranked = rank(self.merged()?, sorted_bytes)?;
            self.ranked.get_or_init(|| ranked).merged(None)?
        };
        Ok(Ranked { rows, row: Row::default(), left: most })
    }

    fn ranked_in_memory(&self, most: usize) -> Sorted<'_> {
        if most < self.memory.len() {
            return self.memory.sorted(Order::Rank, most);
        }
        let places = self.places.get_or_init(|| self.memory.sorted_places(Order::Rank, usize::MAX));
        self.memory.at_places(places.clone())
    }

    /// Gives every type of this table and of `other` with the counts of both, in the order of their keys.
    ///
    /// ```
    /// use lisible::stats::{FrequencyTable, TypeCount};
    /// let (mut first, mut second) = (FrequencyTable::default(), FrequencyTable::default());
    /// first.add("paix", TypeCount { count: 2, ..TypeCount::default() });
    /// second.add("guerre", TypeCount { count: 1, ..TypeCount::default() });
    /// let mut rows = Vec::new();
    /// first.beside(&second, &mut |key, a, b| rows.push((key.to_owned(), a.count, b.count))).unwrap();
    /// assert_eq!(rows, [("guerre".into(), 0, 1), ("paix".into(), 2, 0)]);
    /// ```
    ///
    /// # Errors
    /// When a part of a table lies on disk and cannot be read.
    pub fn beside(&self, other: &Self, each: &mut dyn FnMut(&str, TypeCount, TypeCount)) -> Result<()> {
        let (mut own, mut others) = (self.merged()?, other.merged()?);
        let (mut a, mut b) = (Row::default(), Row::default());
        let (mut more_own, mut more_others) = (own.next(&mut a)?, others.next(&mut b)?);
        while more_own || more_others {
            let order = match (more_own, more_others) {
                (true, true) => a.key.cmp(&b.key),
                (own, _) => {
                    if own {
                        Ordering::Less
                    } else {
                        Ordering::Greater
                    }
                }
            };
            let count = |row: &Row, absent| if order == absent { TypeCount::default() } else { row.count };
            let key = if order == Ordering::Greater { &b.key } else { &a.key };
            each(key, count(&a, Ordering::Greater), count(&b, Ordering::Less));
            if order != Ordering::Greater {
                more_own = own.next(&mut a)?;
            }
            if order != Ordering::Less {
                more_others = others.next(&mut b)?;
            }
        }
        Ok(())
    }

    /// Marks every type as found in one document. What lies on disk must have been gathered.
    pub(crate) fn close_document(&mut self) {
        debug_assert!(self.runs.is_empty() || self.runs.len() == 1 && self.memory.is_empty());
        self.memory.close_document();
        self.runs.close_document();
    }

    /// Before `next` is merged: puts on disk what is in memory when the types of `next` are numbered anew, so that the
    /// numbering before can be forgotten, and merges runs where there are many.
    ///
    /// # Errors
    /// When there is no room on disk.
    pub(crate) fn make_room_for(&mut self, next: &Self) -> Result<()> {
        if next.memory.follows(&self.memory) {
            self.spill()?;
        }
        self.runs.compact()
    }

    /// Puts on disk what is in memory.
    pub(super) fn spill(&mut self) -> Result<()> {
        if !self.memory.is_empty() {
            let sorted = Source::Memory(self.memory.sorted(Order::Key, usize::MAX));
            let run = Runs::default().merged(Some(sorted))?.write()?;
            self.runs.extend([run]);
            self.memory = Memory::default();
            self.places.take();
        }
        Ok(())
    }

    /// Merges all to one run where there is any: the document of the table can be closed then.
    ///
    /// # Errors
    /// When there is no room on disk.
    pub(crate) fn gather(&mut self) -> Result<()> {
        if !self.runs.is_empty() {
            let all = self.merged()?.write()?;
            (self.memory, self.runs) = (Memory::default(), Runs::default());
            self.runs.extend([all]);
        }
        Ok(())
    }

    /// The types that are in memory, in no order that may be shown, and where they are numbered.
    pub(super) fn in_memory(&self) -> (&Arc<Types>, impl Iterator<Item = (TypeId, TypeCount)>) {
        (self.memory.types(), self.memory.counts())
    }

    /// The rows that lie on disk, in the order of their keys; `None` where there are none.
    pub(super) fn on_disk(&self) -> Result<Option<Merged<'_>>> {
        if self.runs.is_empty() { Ok(None) } else { self.runs.merged(None).map(Some) }
    }

    /// All rows in the order of their keys.
    fn merged(&self) -> Result<Merged<'_>> {
        self.runs.merged(Some(Source::Memory(self.memory.sorted(Order::Key, usize::MAX))))
    }

    /// Forgets what was found out, before something is added.
    fn forget(&mut self) {
        self.spectrum.take();
        self.places.take();
        self.ranked.take();
    }

    fn same(&self, other: &Self) -> Result<bool> {
        let (mut own, mut others) = (self.merged()?, other.merged()?);
        let (mut a, mut b) = (Row::default(), Row::default());
        loop {
            let more = (own.next(&mut a)?, others.next(&mut b)?);
            if more != (true, true) || a != b {
                return Ok(more == (false, false));
            }
        }
    }
}

impl TypeRow {
    pub(super) fn counts(self, documents: u64) -> TypeCount {
        let Self { count, inside, capitalised, upper, .. } = self;
        let [count, inside, capitalised, upper] = [count, inside, capitalised, upper].map(u64::from);
        TypeCount { count, documents, inside, capitalised, upper }
    }
}

/// The types of a table from the commonest on.
#[derive(Debug)]
pub struct Ranked<'a> {
    rows: Merged<'a>,
    row: Row,
    left: usize,
}

impl Ranked<'_> {
    /// The next key and its counts, `None` at the end.
    ///
    /// # Errors
    /// When what lies on disk cannot be read.
    pub fn next_type(&mut self) -> Result<Option<(&str, TypeCount)>> {
        if self.left == 0 || !self.rows.next(&mut self.row)? {
            return Ok(None);
        }
        self.left -= 1;
        Ok(Some((&self.row.key, self.row.count)))
    }
}

impl Merge for FrequencyTable {
    fn merge(&mut self, other: Self) {
        if other.is_empty() {
            return;
        }
        self.forget();
        self.memory.merge(other.memory);
        self.runs.extend(other.runs.into_iter());
    }
}

impl PartialEq for FrequencyTable {
    /// False when a part of one lies on disk and cannot be read.
    fn eq(&self, other: &Self) -> bool {
        self.same(other).unwrap_or(false)
    }
}

impl Eq for FrequencyTable {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(words: &[String]) -> FrequencyTable {
        let mut out = FrequencyTable::default();
        for word in words {
            out.add(word, TypeCount { count: 1, ..TypeCount::default() });
        }
        out
    }

    proptest! {
        #[test]
        fn merging_counts_all(a in proptest::collection::vec("[abc]{1,2}", 0..30), b in proptest::collection::vec("[abc]{1,2}", 0..30)) {
            let mut ab = table(&a);
            ab.merge(table(&b));
            let mut ba = table(&b);
            ba.merge(table(&a));
            prop_assert_eq!(&ab, &ba);
            let (mut beside, mut total) = (FrequencyTable::default(), 0);
            table(&a).beside(&table(&b), &mut |key, first, second| {
                total += first.count + second.count;
                beside.add(key, TypeCount { count: first.count + second.count, ..TypeCount::default() });
            }).unwrap();
            prop_assert_eq!(total, (a.len() + b.len()) as u64);
            prop_assert_eq!(&beside, &ab);
            prop_assert_eq!(&ab, &table(&[a, b].concat()));
        }
    }

    #[test]
    fn ranks_are_stable() {
        let words = ["été", "a", "b", "a", "été"].map(String::from);
        let table = table(&words);
        let mut ranked = table.ranked(usize::MAX).unwrap();
        for expected in [("a", 2), ("été", 2), ("b", 1)] {
            assert_eq!(ranked.next_type().unwrap().map(|(key, c)| (key, c.count)), Some(expected));
        }
        assert!(ranked.next_type().unwrap().is_none());
        assert_eq!(table.spectrum().bins().collect::<Vec<_>>(), [(1, 1), (2, 2)]);
        assert_eq!((table.hapaxes(), FrequencyTable::default().hapaxes()), (1, 0));
    }
}
