//! The part of a frequency table that lies in memory, its types numbered.

use super::TypeCount;
use super::frequency::TypeRow;
use super::runs::{Order, Row};
use crate::text::{TypeId, Types};
use std::cmp::Reverse;
use std::sync::Arc;

/// Types and their counts.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
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

impl Memory {
    /// The types of one text.
    pub(super) fn of_text(types: Arc<Types>, rows: Vec<TypeRow>) -> Self {
        Self { types, rows, ..Self::default() }
    }

    pub(super) fn add(&mut self, key: &str, count: TypeCount) {
        self.widen();
        let id = self.types.id(key);
        self.add_counts([(id, count)]);
    }

    pub(super) fn get(&self, key: &str) -> TypeCount {
        let Some(wanted) = self.types.names().find(key) else { return TypeCount::default() };
        self.counts().find(|&(id, _)| id == wanted).map(|(_, count)| count).unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len() + self.len
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the types are numbered.
    pub(super) fn types(&self) -> &Arc<Types> {
        &self.types
    }

    pub(super) fn frequencies(&self) -> impl Iterator<Item = u64> {
        let counts = self.all.iter().map(|count| count.count).filter(|&count| count > 0);
        self.rows.iter().map(|row| u64::from(row.count)).chain(counts)
    }

    /// True when it holds types of a numbering that followed the one of what `other` holds.
    pub(super) fn follows(&self, other: &Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.types.follows(&other.types)
    }

    pub(super) fn close_document(&mut self) {
        self.documents = 1;
        self.all.iter_mut().filter(|count| count.count > 0).for_each(|count| count.documents = 1);
    }

    pub(super) fn merge(&mut self, mut other: Self) {
        let narrow = self.all.is_empty() && !other.all.is_empty() && !self.types.follows(&other.types);
        if self.is_empty() || narrow {
            std::mem::swap(self, &mut other);
        }
        if other.is_empty() {
            return;
        }
        self.widen();
        if Arc::ptr_eq(&self.types, &other.types) {
            self.add_rows(&other.rows, other.documents);
            return self.add_all(&other.all);
        }
        let names = other.types.names();
        let types = Arc::clone(&self.types);
        self.add_counts(other.counts().map(|(id, count)| (types.id(names.key(id)), count)));
    }

    /// The first `most` rows in an order.
    pub(super) fn sorted(&self, order: Order, most: usize) -> Sorted<'_> {
        self.at_places(self.sorted_places(order, most))
    }

    /// Rows at places that [`Memory::sorted_places`] gave, if nothing was added since.
    pub(super) fn at_places(&self, places: Vec<u32>) -> Sorted<'_> {
        Sorted { memory: self, places: places.into_iter() }
    }

    /// Where the first `most` rows in an order stand.
    pub(super) fn sorted_places(&self, order: Order, most: usize) -> Vec<u32> {
        let names = self.types.names();
        let compare = |a: &u32, b: &u32| {
            let [(a, a_count), (b, b_count)] = [self.at(*a), self.at(*b)];
            order.compare((a_count.count, names.key(a)), (b_count.count, names.key(b)))
        };
        let mut places: Vec<u32> = self.places().collect();
        if most < places.len() {
            places.select_nth_unstable_by(most, compare);
            places.truncate(most);
        }
        match order {
            Order::Key => places.sort_unstable_by(compare),
            Order::Rank => self.rank(&mut places),
        }
        places
    }

    /// Puts the commonest first, equal counts by key: by count alone, and then those of one count by the first bytes of
    /// their keys, which seldom leaves keys to be compared.
    fn rank(&self, places: &mut [u32]) {
        let count = |place: u32| self.at(place).1.count;
        places.sort_unstable_by_key(|&place| Reverse(count(place)));
        let names = self.types.names();
        let key = |place: u32| names.key(self.at(place).0);
        let mut keyed: Vec<(u64, u32)> = Vec::new();
        for equals in places.chunk_by_mut(|&a, &b| count(a) == count(b)) {
            keyed.clear();
            keyed.extend(equals.iter().map(|&place| (first_bytes(key(place)), place)));
            keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| key(a.1).cmp(key(b.1))));
            equals.iter_mut().zip(&keyed).for_each(|(place, keyed)| *place = keyed.1);
        }
    }

    /// Where types stand, in no order that may be shown.
    fn places(&self) -> impl Iterator<Item = u32> {
        let rows = (0..).zip(&self.rows).map(|(at, _)| at);
        rows.chain((0..).zip(&self.all).filter(|(_, count)| count.count > 0).map(|(at, _)| at))
    }

    fn at(&self, place: u32) -> (TypeId, TypeCount) {
        self.rows
            .get(place as usize)
            .map_or_else(|| (place, self.all[place as usize]), |row| (row.id, row.counts(self.documents)))
    }

    /// Types and counts in no order that may be shown.
    pub(super) fn counts(&self) -> impl Iterator<Item = (TypeId, TypeCount)> {
        self.places().map(|place| self.at(place))
    }

    /// Goes over from the list of a text to a place for each type.
    fn widen(&mut self) {
        let (rows, documents) = (std::mem::take(&mut self.rows), self.documents);
        self.add_rows(&rows, documents);
    }

    /// Adds the types of one text. Every document comes through here: room for all is made at once.
    fn add_rows(&mut self, rows: &[TypeRow], documents: u64) {
        self.make_room(rows.iter().map(|row| row.id as usize + 1).max().unwrap_or(0));
        for row in rows {
            let all = &mut self.all[row.id as usize];
            self.len += usize::from(all.count == 0) & usize::from(row.count > 0);
            all.add(row.counts(documents));
        }
    }

    /// Adds the counts of a table whose types are numbered alike.
    fn add_all(&mut self, counts: &[TypeCount]) {
        self.make_room(counts.len());
        for (all, count) in self.all.iter_mut().zip(counts) {
            self.len += usize::from(all.count == 0) & usize::from(count.count > 0);
            all.add(*count);
        }
    }

    fn add_counts(&mut self, counts: impl IntoIterator<Item = (TypeId, TypeCount)>) {
        for (id, count) in counts {
            self.make_room(id as usize + 1);
            let all = &mut self.all[id as usize];
            self.len += usize::from(all.count == 0) & usize::from(count.count > 0);
            all.add(count);
        }
    }

    fn make_room(&mut self, types: usize) {
        if types > self.all.len() {
            self.all.resize(types.max(self.all.len() * 3 / 2), TypeCount::default());
        }
    }
}

/// The first eight bytes as a number, in the order of keys; keys of the same may differ after them.
fn first_bytes(key: &str) -> u64 {
    let mut bytes = [0; 8];
    let len = key.len().min(bytes.len());
    bytes[..len].copy_from_slice(&key.as_bytes()[..len]);
    u64::from_be_bytes(bytes)
}

/// The types of a table in some order. Types may be added to their numbering meanwhile.
#[derive(Debug)]
pub(super) struct Sorted<'a> {
    memory: &'a Memory,
    places: std::vec::IntoIter<u32>,
}

impl Sorted<'_> {
    /// Sets `row` to the next one; false at the end.
    pub(super) fn next(&mut self, row: &mut Row) -> bool {
        let Some(place) = self.places.next() else { return false };
        let (id, count) = self.memory.at(place);
        row.set(self.memory.types.names().key(id), count);
        true
    }
}
