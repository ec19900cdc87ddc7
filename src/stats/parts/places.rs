//! How often each type occurs at each place, a place being a number. Exact, in bounded memory: what goes beyond lies in
//! sorted runs, whose keys are the type and the place.
//!
//! Additions are only noted; they are put in order and added up when as many have come as there were before.

use super::super::FrequencyTable;
use super::super::TypeCount;
use super::super::runs::{Row, RunWriter, Runs};
use super::EachType;
use crate::base::Result;
use crate::text::{TypeId, Types};
use std::sync::Arc;

/// Pairs of type and place, each once, beyond which they go to disk: as many again may wait beside them.
const MOST_PAIRS: usize = 8 << 20;
/// Additions that wait at least before they are put in order: eight megabytes, so that most corpora are sorted once.
const LEAST_WAITING: usize = 1 << 19;
/// Pairs that are put in order by means of a copy: sixteen megabytes.
const MOST_COPIED: usize = 1 << 20;
/// Between type and place in the key of a run. It comes before every other character, so that a type stays together.
const BETWEEN: char = '\0';

/// Types at places.
#[derive(Debug, Default)]
pub(super) struct PlaceCounts {
    types: Arc<Types>,
    /// Type and place, and a count.
    pairs: Vec<(u64, u64)>,
    /// So many stand in order, each once.
    in_order: usize,
    runs: Runs,
    /// `None` for [`MOST_PAIRS`].
    most_pairs: Option<usize>,
}

fn pair(id: TypeId, place: u32) -> u64 {
    u64::from(id) << 32 | u64::from(place)
}

#[expect(clippy::cast_possible_truncation, reason = "a pair is two numbers of 32 bits")]
fn unpaired(pair: u64) -> (TypeId, u32) {
    ((pair >> 32) as u32, pair as u32)
}

impl PlaceCounts {
    /// Empty, with so many bytes of memory, `None` for 256 MiB. No count depends on it.
    pub(super) fn within(bytes: Option<usize>) -> Self {
        Self { most_pairs: bytes.map(|bytes| bytes / 32), ..Self::default() }
    }

    /// Adds the types of a text that are numbered by `types`, with their places and counts.
    pub(super) fn add(&mut self, types: &Arc<Types>, rows: impl IntoIterator<Item = (TypeId, u32, u64)>) {
        if self.pairs.is_empty() {
            self.types = Arc::clone(types);
        }
        if Arc::ptr_eq(&self.types, types) {
            self.pairs.extend(rows.into_iter().map(|(id, place, count)| (pair(id, place), count)));
        } else {
            let (own, names) = (Arc::clone(&self.types), types.names());
            let renumbered = |(id, place, count)| (pair(own.id(names.key(id)), place), count);
            self.pairs.extend(rows.into_iter().map(renumbered));
        }
        if self.pairs.len() - self.in_order > self.in_order.max(LEAST_WAITING) {
            self.put_in_order();
        }
    }

    /// Adds all types of a table at one place.
    pub(super) fn add_table(&mut self, table: &FrequencyTable, place: u32) -> Result<()> {
        let (types, counts) = table.in_memory();
        self.make_room_for(types, 0)?;
        self.add(types, counts.map(|(id, count)| (id, place, count.count)));
        if let Some(mut rows) = table.on_disk()? {
            let (mut out, mut row) = (RunWriter::new()?, Row::default());
            while rows.next(&mut row)? {
                out.add(&key(&row.key, place), row.count)?;
            }
            self.runs.extend([out.finish()?]);
        }
        Ok(())
    }

    /// Before what `types` number is added: puts on disk what is in memory when it is too much or numbered as before;
    /// its places under `tag`.
    pub(super) fn make_room_for(&mut self, types: &Types, tag: u32) -> Result<()> {
        let most = self.most_pairs.unwrap_or(MOST_PAIRS);
        if self.pairs.len() > 2 * most {
            self.put_in_order();
        }
        if self.pairs.len() > most && self.in_order == self.pairs.len() || types.follows(&self.types) {
            self.spill(tag)?;
        }
        self.runs.compact()
    }

    /// Moves what is in memory from place to place.
    pub(super) fn move_to(&mut self, place: impl Fn(u32) -> u32) {
        for (key, _) in &mut self.pairs {
            let (id, from) = unpaired(*key);
            *key = pair(id, place(from));
        }
        self.put_in_order();
    }

    fn put_in_order(&mut self) {
        match by_type(&self.pairs, self.types.names().len()) {
            Some(sorted) => self.pairs = sorted,
            None => self.pairs.sort_unstable_by_key(|&(key, _)| key),
        }
        self.pairs.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        self.in_order = self.pairs.len();
    }

    /// Where the types in memory are numbered.
    pub(super) fn types(&self) -> &Types {
        &self.types
    }

    /// Everything that is in memory: a numbering, and types with their places and counts.
    pub(super) fn into_memory(self) -> (Arc<Types>, impl Iterator<Item = (TypeId, u32, u64)>) {
        debug_assert!(self.runs.is_empty());
        let row = |(key, count)| {
            let (id, place) = unpaired(key);
            (id, place, count)
        };
        (self.types, self.pairs.into_iter().map(row))
    }

    fn spill(&mut self, tag: u32) -> Result<()> {
        self.put_in_order();
        if !self.pairs.is_empty() {
            let names = self.types.names();
            let rows = self.pairs.iter().map(|&(pair, count)| (unpaired(pair), count));
            let mut rows: Vec<(String, u64)> =
                rows.map(|((id, place), count)| (key(names.key(id), tag | place), count)).collect();
            rows.sort_unstable();
            let mut out = RunWriter::new()?;
            rows.iter()
                .try_for_each(|(key, count)| out.add(key, TypeCount { count: *count, ..TypeCount::default() }))?;
            self.runs.extend([out.finish()?]);
        }
        self.pairs = Vec::new();
        self.in_order = 0;
        Ok(())
    }

    /// Makes ready to be read: all in order, and in one place.
    pub(super) fn settle(&mut self, tag: u32) -> Result<()> {
        self.put_in_order();
        if self.runs.is_empty() { Ok(()) } else { self.spill(tag) }
    }

    /// Gives every type with the parts that have it, in no order, and its count in each; `part` is the part of a place,
    /// below `parts`. Settled before.
    pub(super) fn each_type(&self, parts: usize, part: &dyn Fn(u32) -> usize, each: EachType<'_>) -> Result<()> {
        let mut sums = Sums::new(parts);
        let names = self.types.names();
        for rows in self.pairs.chunk_by(|a, b| a.0 >> 32 == b.0 >> 32) {
            sums.add_all(rows, part);
            sums.hand_out(names.key(unpaired(rows[0].0).0), each);
        }
        let (mut rows, mut row, mut word) = (self.runs.merged(None)?, Row::default(), String::new());
        while rows.next(&mut row)? {
            let Some((key, place)) = row.key.rsplit_once(BETWEEN) else { continue };
            if key != word {
                sums.hand_out(&word, each);
                key.clone_into(&mut word);
            }
            sums.add(part(u32::from_str_radix(place, 16).unwrap_or_default()), row.count.count);
        }
        sums.hand_out(&word, each);
        Ok(())
    }

    /// The same of a few words, which are looked up where all types are in memory.
    pub(super) fn each_of(
        &self,
        words: &[&str],
        parts: usize,
        part: &dyn Fn(u32) -> usize,
        each: EachType<'_>,
    ) -> Result<()> {
        if !self.runs.is_empty() {
            return self.each_type(parts, part, &mut |word, having| {
                if words.contains(&word) {
                    each(word, having);
                }
            });
        }
        let mut sums = Sums::new(parts);
        let names = self.types.names();
        for (word, id) in words.iter().filter_map(|word| Some((word, names.find(word)?))) {
            let from = self.pairs.partition_point(|&(key, _)| unpaired(key).0 < id);
            let rows = &self.pairs[from..];
            sums.add_all(&rows[..rows.partition_point(|&(key, _)| unpaired(key).0 == id)], part);
            sums.hand_out(word, each);
        }
        Ok(())
    }
}

/// `pairs` in order, by counting those of each of so many types: a sort of that many documents takes longer than to read
/// them. `None` where copies or counters would take too much memory.
fn by_type(pairs: &[(u64, u64)], types: usize) -> Option<Vec<(u64, u64)>> {
    if pairs.len() > MOST_COPIED || types > pairs.len() {
        return None;
    }
    let mut ends = vec![0_usize; types + 1];
    for &(key, _) in pairs {
        ends[unpaired(key).0 as usize + 1] += 1;
    }
    for id in 0..types {
        ends[id + 1] += ends[id];
    }
    let mut sorted = vec![(0, 0); pairs.len()];
    for &pair in pairs {
        let at = &mut ends[unpaired(pair.0).0 as usize];
        sorted[*at] = pair;
        *at += 1;
    }
    // Documents come in order, so that the places of a type stand in order, unless they were moved.
    for of_type in sorted.chunk_by_mut(|a, b| a.0 >> 32 == b.0 >> 32) {
        if !of_type.is_sorted_by_key(|&(key, _)| key) {
            of_type.sort_unstable_by_key(|&(key, _)| key);
        }
    }
    Some(sorted)
}

/// The counts of one type in the parts of a corpus, of which few have it.
struct Sums {
    /// By part.
    of: Vec<u64>,
    having: Vec<(usize, u64)>,
}

impl Sums {
    fn new(parts: usize) -> Self {
        Self { of: vec![0; parts], having: Vec::new() }
    }

    fn add_all(&mut self, rows: &[(u64, u64)], part: &dyn Fn(u32) -> usize) {
        for &(key, count) in rows {
            self.add(part(unpaired(key).1), count);
        }
    }

    fn add(&mut self, part: usize, count: u64) {
        if self.of[part] == 0 && count > 0 {
            self.having.push((part, 0));
        }
        self.of[part] += count;
    }

    /// Hands out what was added, if anything was, and begins anew.
    fn hand_out(&mut self, word: &str, each: EachType<'_>) {
        for (part, count) in &mut self.having {
            *count = std::mem::take(&mut self.of[*part]);
        }
        if !self.having.is_empty() {
            each(word, &self.having);
        }
        self.having.clear();
    }
}

fn key(word: &str, place: u32) -> String {
    format!("{word}{BETWEEN}{place:x}")
}
