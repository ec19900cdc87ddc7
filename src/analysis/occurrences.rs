//! Occurrences of a pattern: which are wanted, in which order, and lists that keep the first of an order.

use crate::report::OccurrenceRecord;
use crate::text::Pattern;
use std::sync::Arc;

/// Which occurrences to give.
#[derive(Clone, Debug)]
pub struct OccurrenceSelection {
    /// Of what.
    pub pattern: Arc<Pattern>,
    /// In which order.
    pub order: OccurrenceOrder,
    /// The first so many of the order. All are counted.
    pub most: usize,
    /// How much text to give around each.
    pub context: ContextWidth,
}

/// The order of occurrences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OccurrenceOrder {
    /// That of the texts.
    #[default]
    Document,
    /// By the words on their left, the nearest first.
    Left,
    /// By the words on their right.
    Right,
    /// That of the texts, of a sample that depends on this number and on the places of the occurrences alone.
    Sample(u64),
}

/// How much of the paragraph stands on each side of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextWidth {
    /// So many code points, whole words where one fits.
    Characters(usize),
    /// So many graphic words.
    Words(usize),
}

/// What an occurrence is chosen by: the lowest are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OrderKey {
    pub(super) chance: u64,
    pub(super) words: String,
}

/// The first occurrences of an order, and how many there are; equals keep the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Occurrences {
    total: u64,
    order: OccurrenceOrder,
    most: usize,
    rows: Vec<Row>,
    /// No later occurrence at or above it can enter.
    limit: Option<OrderKey>,
    next: u64,
}

#[derive(Clone, Debug)]
struct Row {
    key: OrderKey,
    /// In the order of the text.
    number: u64,
    record: OccurrenceRecord,
}

impl Occurrences {
    /// An empty list of the first `most` of an order.
    pub fn new(order: OccurrenceOrder, most: usize) -> Self {
        Self { order, most, ..Self::default() }
    }

    /// An empty list of what is wanted.
    pub(super) fn wanted(selection: Option<&OccurrenceSelection>) -> Self {
        selection.map_or_else(Self::default, |selection| Self::new(selection.order, selection.most))
    }

    /// How many occurrences there are, those that are not kept too.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Counts an occurrence and keeps it if it has a chance; `record` is made only then.
    pub(super) fn add(&mut self, key: OrderKey, record: impl FnOnce() -> OccurrenceRecord) {
        self.total += 1;
        self.keep(key, record);
    }

    /// Counts an occurrence that has no chance.
    pub(super) fn pass(&mut self) {
        self.total += 1;
    }

    /// What the words that occurrences are put in order by must not be above, once the list is full.
    pub(super) fn limit_of_words(&self) -> Option<&str> {
        self.limit.as_ref().map(|limit| limit.words.as_str())
    }

    fn keep(&mut self, key: OrderKey, record: impl FnOnce() -> OccurrenceRecord) {
        let full = self.order == OccurrenceOrder::Document && self.rows.len() >= self.most;
        if self.most == 0 || full || self.limit.as_ref().is_some_and(|limit| key >= *limit) {
            return;
        }
        self.rows.push(Row { key, number: self.next, record: record() });
        self.next += 1;
        if self.order != OccurrenceOrder::Document && self.rows.len() >= self.most.saturating_mul(2) {
            self.cut();
            self.limit = self.rows.last().map(|row| row.key.clone());
        }
    }

    /// Adds those of what follows in the text.
    pub fn append(&mut self, next: Self) {
        self.total += next.total;
        for Row { key, record, .. } in next.chosen() {
            self.keep(key, || record);
        }
    }

    fn cut(&mut self) {
        if self.order != OccurrenceOrder::Document {
            self.rows.sort_by(|a, b| (&a.key, a.number).cmp(&(&b.key, b.number)));
        }
        self.rows.truncate(self.most);
    }

    fn chosen(mut self) -> Vec<Row> {
        self.cut();
        if matches!(self.order, OccurrenceOrder::Sample(_)) {
            self.rows.sort_by_key(|row| row.number);
        }
        self.rows
    }

    /// The occurrences in their order.
    pub fn into_rows(self) -> Vec<OccurrenceRecord> {
        self.chosen().into_iter().map(|row| row.record).collect()
    }
}

/// A number that looks like chance, from a seed and the place of an occurrence: the same on every machine.
pub(super) fn chance(seed: u64, document: &str, record: Option<u64>, byte: u64) -> u64 {
    // FNV-1a, then the finalizer of SplitMix64: neighbours must not be chosen together.
    let fnv = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
    let place = [seed, record.unwrap_or(0), byte].map(u64::to_le_bytes);
    let hash = document.as_bytes().iter().fold(0xCBF2_9CE4_8422_2325, fnv);
    let hash = place.as_flattened().iter().fold(hash, fnv);
    let hash = (hash ^ hash >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let hash = (hash ^ hash >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Place;

    fn record(byte: u64) -> OccurrenceRecord {
        let place = Place {
            document: "a".into(),
            record: None,
            byte_start: byte,
            byte_end: byte + 1,
            line: 1,
            column: byte + 1,
        };
        OccurrenceRecord { place, before: String::new(), text: "mot".into(), after: String::new() }
    }

    /// Occurrences of so many bytes, whose words are their numbers backwards, in lists of three.
    fn chosen(order: OccurrenceOrder, most: usize, bytes: u64) -> (u64, Vec<u64>) {
        let mut all = Occurrences::new(order, most);
        for first in (0..bytes).step_by(3) {
            let mut part = Occurrences::new(order, most);
            for byte in first..bytes.min(first + 3) {
                let words = format!("{:03}", (bytes - byte) / 2);
                let key = match order {
                    OccurrenceOrder::Sample(seed) => {
                        OrderKey { chance: chance(seed, "a", None, byte), words: String::new() }
                    }
                    OccurrenceOrder::Document => OrderKey::default(),
                    _ => OrderKey { chance: 0, words },
                };
                part.add(key, || record(byte));
            }
            all.append(part);
        }
        (all.total(), all.into_rows().into_iter().map(|record| record.place.byte_start).collect())
    }

    #[test]
    fn the_first_of_every_order_are_kept() {
        assert_eq!(chosen(OccurrenceOrder::Document, 4, 20), (20, vec![0, 1, 2, 3]));
        // Equal words keep the order of the text.
        assert_eq!(chosen(OccurrenceOrder::Left, 4, 20), (20, vec![19, 17, 18, 15]));
        assert_eq!(chosen(OccurrenceOrder::Right, usize::MAX, 5).1, [4, 2, 3, 0, 1]);
        assert_eq!(chosen(OccurrenceOrder::Document, 0, 9), (9, vec![]));
    }

    #[test]
    fn a_sample_is_in_the_order_of_the_text_and_depends_on_its_seed() {
        let (_, one) = chosen(OccurrenceOrder::Sample(1), 10, 100);
        let (_, other) = chosen(OccurrenceOrder::Sample(2), 10, 100);
        assert!(one.is_sorted() && one.len() == 10 && one != other);
        let all: Vec<u64> = (0..100).collect();
        assert_eq!(chosen(OccurrenceOrder::Sample(1), 200, 100).1, all);
        // About half of a sample of half stands in the first half of the text.
        let (_, half) = chosen(OccurrenceOrder::Sample(7), 500, 1_000);
        let first = half.iter().filter(|&&byte| byte < 500).count();
        assert!((200..300).contains(&first), "{first}");
    }
}
