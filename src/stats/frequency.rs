//! Frequency tables: how often each type occurs, in how many documents, and how it is capitalised.
//!
//! Keys are folded forms; folding itself is `text`'s work.

use crate::base::Merge;
use crate::text::{TypeId, TypeNames, Types};
use std::sync::{Arc, RwLockReadGuard};

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
    fn add(&mut self, other: Self) {
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
/// Tables whose types are numbered alike merge by number, as those of one analysis do; others merge by key.
#[derive(Clone, Debug, Default)]
pub struct FrequencyTable {
    types: Arc<Types>,
    /// The types of one text, each once, while nothing was merged into it.
    rows: Vec<TypeRow>,
    /// Documents of each of `rows`: 1 once it is closed.
    documents: u64,
    /// Counts by type, zeros included; empty while `rows` are kept.
    all: Vec<TypeCount>,
    /// Types of `all` that are counted.
    len: usize,
}

impl FrequencyTable {
    /// The table of one text.
    pub(super) fn of_text(types: Arc<Types>, rows: Vec<TypeRow>) -> Self {
        Self { types, rows, ..Self::default() }
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
        self.widen();
        let id = self.types.id(key);
        self.add_counts([(id, count)]);
    }

    /// The counts of `key`, zeros when it does not occur.
    pub fn get(&self, key: &str) -> TypeCount {
        let Some(wanted) = self.types.names().find(key) else { return TypeCount::default() };
        self.counts().find(|&(id, _)| id == wanted).map(|(_, count)| count).unwrap_or_default()
    }

    /// Number of types.
    pub fn len(&self) -> usize {
        self.rows.len() + self.len
    }

    /// True when nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How often each type occurs, in no order that may be shown.
    pub fn frequencies(&self) -> impl Iterator<Item = u64> {
        self.counts().map(|(_, count)| count.count)
    }

    /// The commonest first; equal counts in the order of their code points.
    pub fn ranked(&self) -> Ranked<'_> {
        let names = self.types.names();
        let mut order: Vec<_> = self.counts().collect();
        order.sort_unstable_by(|a, b| b.1.count.cmp(&a.1.count).then_with(|| names.key(a.0).cmp(names.key(b.0))));
        Ranked { names, order }
    }

    /// V₁: the types that occur once.
    pub fn hapaxes(&self) -> u64 {
        self.frequencies().filter(|&count| count == 1).count() as u64
    }

    /// The frequency spectrum: how many types occur once, twice…
    pub fn spectrum(&self) -> super::Histogram {
        self.frequencies().collect()
    }

    /// Marks every type as found in one document.
    pub(super) fn close_document(&mut self) {
        self.documents = 1;
        self.all.iter_mut().filter(|count| count.count > 0).for_each(|count| count.documents = 1);
    }

    /// Types and counts in no order that may be shown.
    fn counts(&self) -> impl Iterator<Item = (TypeId, TypeCount)> {
        let rows = self.rows.iter().map(|row| (row.id, row.counts(self.documents)));
        rows.chain((0..).zip(self.all.iter().copied()).filter(|(_, count)| count.count > 0))
    }

    /// Goes over from the list of a text to a place for each type.
    fn widen(&mut self) {
        let (rows, documents) = (std::mem::take(&mut self.rows), self.documents);
        self.add_counts(rows.iter().map(|row| (row.id, row.counts(documents))));
    }

    fn add_counts(&mut self, counts: impl IntoIterator<Item = (TypeId, TypeCount)>) {
        for (id, count) in counts {
            let at = id as usize;
            if at >= self.all.len() {
                self.all.resize((at + 1).max(self.all.len() * 3 / 2), TypeCount::default());
            }
            self.len += usize::from(self.all[at].count == 0 && count.count > 0);
            self.all[at].add(count);
        }
    }
}

impl TypeRow {
    fn counts(self, documents: u64) -> TypeCount {
        let Self { count, inside, capitalised, upper, .. } = self;
        let [count, inside, capitalised, upper] = [count, inside, capitalised, upper].map(u64::from);
        TypeCount { count, documents, inside, capitalised, upper }
    }
}

/// The types of a table from the commonest on. No type can be added while it is held.
#[derive(Debug)]
pub struct Ranked<'a> {
    names: RwLockReadGuard<'a, TypeNames>,
    order: Vec<(TypeId, TypeCount)>,
}

impl Ranked<'_> {
    /// Keys and counts.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, TypeCount)> {
        self.order.iter().map(|&(id, count)| (self.names.key(id), count))
    }
}

impl Merge for FrequencyTable {
    fn merge(&mut self, mut other: Self) {
        if self.is_empty() || self.all.is_empty() && !other.all.is_empty() {
            std::mem::swap(self, &mut other);
        }
        if other.is_empty() {
            return;
        }
        self.widen();
        if Arc::ptr_eq(&self.types, &other.types) {
            return self.add_counts(other.counts());
        }
        let names = other.types.names();
        let types = Arc::clone(&self.types);
        self.add_counts(other.counts().map(|(id, count)| (types.id(names.key(id)), count)));
    }
}

impl PartialEq for FrequencyTable {
    fn eq(&self, other: &Self) -> bool {
        let sorted = |table: &Self| -> Vec<(String, TypeCount)> {
            table.ranked().iter().map(|(key, count)| (key.to_owned(), count)).collect()
        };
        sorted(self) == sorted(other)
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
            prop_assert_eq!(&ab, &table(&[a, b].concat()));
        }
    }

    #[test]
    fn ranks_are_stable() {
        let words = ["été", "a", "b", "a", "été"].map(String::from);
        let table = table(&words);
        let ranked: Vec<_> = table.ranked().iter().map(|(key, c)| (key.to_owned(), c.count)).collect();
        assert_eq!(ranked, [("a".to_owned(), 2), ("été".to_owned(), 2), ("b".to_owned(), 1)]);
        assert_eq!(table.spectrum().bins().collect::<Vec<_>>(), [(1, 1), (2, 2)]);
        assert_eq!((table.hapaxes(), FrequencyTable::default().hapaxes()), (1, 0));
    }
}
