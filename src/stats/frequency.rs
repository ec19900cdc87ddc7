//! Frequency tables: how often each type occurs, in how many documents, and how it is capitalised.
//!
//! Keys are folded forms; folding itself is `text`'s work.

use crate::base::Merge;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

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

/// Types and their counts. Equality and iteration in sorted order do not depend on how it was built.
#[derive(Clone, Debug, Default)]
pub struct FrequencyTable {
    keys: String,
    entries: Vec<Entry>,
    index: HashTable<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    start: usize,
    len: usize,
    hash: u64,
    count: TypeCount,
}

/// The same seed everywhere: no output depends on it, and nothing changes from run to run.
fn hash(key: &str) -> u64 {
    FixedState::with_seed(0x6c69_7369_626c_6500).hash_one(key)
}

impl FrequencyTable {
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
        self.add_hashed(key, hash(key), count);
    }

    fn add_hashed(&mut self, key: &str, hash: u64, count: TypeCount) {
        let (keys, entries) = (&self.keys, &self.entries);
        if let Some(&id) = self.index.find(hash, |&id| entries[id as usize].key(keys) == key) {
            self.entries[id as usize].count.add(count);
            return;
        }
        let entry = Entry { start: self.keys.len(), len: key.len(), hash, count };
        self.keys.push_str(key);
        let id = u32::try_from(self.entries.len()).expect("2^32 types would take 256 GiB of memory");
        self.entries.push(entry);
        let entries = &self.entries;
        self.index.insert_unique(hash, id, |&id| entries[id as usize].hash);
    }

    /// The counts of `key`, zeros when it does not occur.
    pub fn get(&self, key: &str) -> TypeCount {
        let found = self.index.find(hash(key), |&id| self.entries[id as usize].key(&self.keys) == key);
        found.map_or_else(TypeCount::default, |&id| self.entries[id as usize].count)
    }

    /// Number of types.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Types and counts in no order that may be shown.
    pub fn iter(&self) -> impl Iterator<Item = (&str, TypeCount)> {
        self.entries.iter().map(|entry| (entry.key(&self.keys), entry.count))
    }

    /// The commonest first; equal counts in the order of their code points.
    pub fn ranked(&self) -> Vec<(&str, TypeCount)> {
        let mut all: Vec<_> = self.iter().collect();
        all.sort_unstable_by(|a, b| b.1.count.cmp(&a.1.count).then_with(|| a.0.cmp(b.0)));
        all
    }

    /// V₁: the types that occur once.
    pub fn hapaxes(&self) -> u64 {
        self.entries.iter().filter(|entry| entry.count.count == 1).count() as u64
    }

    /// The frequency spectrum: how many types occur once, twice…
    pub fn spectrum(&self) -> super::Histogram {
        self.entries.iter().map(|entry| entry.count.count).collect()
    }

    /// Marks every type as found in one document.
    pub(super) fn close_document(&mut self) {
        self.entries.iter_mut().for_each(|entry| entry.count.documents = 1);
    }
}

impl Entry {
    fn key(self, keys: &str) -> &str {
        &keys[self.start..self.start + self.len]
    }
}

impl Merge for FrequencyTable {
    fn merge(&mut self, other: Self) {
        if self.is_empty() {
            *self = other;
            return;
        }
        for entry in &other.entries {
            self.add_hashed(entry.key(&other.keys), entry.hash, entry.count);
        }
    }
}

impl PartialEq for FrequencyTable {
    fn eq(&self, other: &Self) -> bool {
        self.ranked() == other.ranked()
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
        let ranked: Vec<_> = table.ranked().into_iter().map(|(key, c)| (key.to_owned(), c.count)).collect();
        assert_eq!(ranked, [("a".to_owned(), 2), ("été".to_owned(), 2), ("b".to_owned(), 1)]);
        assert_eq!(table.spectrum().bins().collect::<Vec<_>>(), [(1, 1), (2, 2)]);
        assert_eq!((table.hapaxes(), FrequencyTable::default().hapaxes()), (1, 0));
    }
}
