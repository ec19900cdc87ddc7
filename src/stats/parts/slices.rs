//! One text as equal slices, cut as its tokens come in, in bounded memory.
//!
//! Its length is not known before its end: stretches of equal length are counted, and paired whenever there are too
//! many. What is left is at least sixteen times as fine as the slices.

use super::places::PlaceCounts;
use super::{PartKind, Parts, Reading, TAG};
use crate::base::Result;
use crate::text::{Form, Types};
use std::sync::Arc;

/// The most slices of a text.
pub const MOST_SLICES: usize = 60;
/// Tokens of a slice, at least about so many: a shorter one has too few words to tell where a word is missing.
const LEAST_TOKENS: u64 = 100;
/// Stretches held.
const HELD: usize = 16 * MOST_SLICES;
/// Tokens of the shortest stretch.
const SHORTEST: u64 = 5;

/// Counts the types of one text by stretch, token by token; its parts are put together in their order.
#[derive(Debug)]
pub struct SliceCounter {
    places: PlaceCounts,
    /// Tokens of each stretch.
    stretches: Vec<u64>,
    /// Tokens that fill one.
    full: u64,
    /// How often stretches were paired.
    level: u32,
}

impl Default for SliceCounter {
    fn default() -> Self {
        Self::within(None)
    }
}

impl SliceCounter {
    /// A counter within so many bytes of memory, `None` for 256 MiB. No count depends on it.
    pub fn within(bytes: Option<usize>) -> Self {
        Self { places: PlaceCounts::within(bytes), stretches: Vec::new(), full: SHORTEST, level: 0 }
    }

    /// Adds the next tokens, whose types are numbered by `types`.
    ///
    /// # Panics
    /// Never: stretches are few.
    pub fn add(&mut self, types: &Arc<Types>, forms: &[Form]) {
        let mut left = forms;
        while !left.is_empty() {
            let place = self.next_place();
            let room = usize::try_from(self.full - self.stretches[place]).unwrap_or(usize::MAX);
            let (own, rest) = left.split_at(room.min(left.len()));
            self.stretches[place] += own.len() as u64;
            let place = u32::try_from(place).expect("stretches are few");
            self.places.add(types, own.iter().map(|form| (form.type_id, place, 1)));
            left = rest;
        }
    }

    /// Adds the next part of the text, which was counted by itself.
    ///
    /// # Panics
    /// Never: stretches are few.
    pub fn append(&mut self, next: Self) {
        let mut to: Vec<usize> = Vec::with_capacity(next.stretches.len());
        for size in next.stretches {
            let level = self.level;
            let place = self.next_place();
            if self.level > level {
                for place in &mut to {
                    *place >>= self.level - level;
                }
            }
            self.stretches[place] += size;
            to.push(place);
        }
        let (types, rows) = next.places.into_memory();
        let place = |place: u32| u32::try_from(to[place as usize]).expect("stretches are few");
        self.places.add(&types, rows.map(|(id, from, count)| (id, place(from), count)));
    }

    /// Before `next` is added: puts on disk what is in memory when that is too much.
    ///
    /// # Errors
    /// When there is no room on disk.
    pub fn make_room_for(&mut self, next: &Self) -> Result<()> {
        self.places.make_room_for(next.places.types(), self.level * TAG)
    }

    /// The stretch that is not full, a new one where there is none.
    fn next_place(&mut self) -> usize {
        if self.stretches.last().is_none_or(|&size| size >= self.full) {
            if self.stretches.len() == HELD {
                self.stretches = self.stretches.chunks(2).map(|pair| pair.iter().sum()).collect();
                self.places.move_to(|place| place / 2);
                self.full *= 2;
                self.level += 1;
            }
            self.stretches.push(0);
        }
        self.stretches.len() - 1
    }

    /// The types in at most [`MOST_SLICES`] slices of about as many tokens each.
    ///
    /// # Errors
    /// When there is no room on disk.
    pub fn finish(mut self) -> Result<Parts> {
        self.places.move_to(|place| (self.level * TAG) | place);
        self.places.settle(0)?;
        let total: u64 = self.stretches.iter().sum();
        let most = (total / LEAST_TOKENS).clamp(1, MOST_SLICES as u64);
        let mut sizes = vec![0; usize::try_from(most).unwrap_or(1)];
        let (mut slices, mut before) = (Vec::with_capacity(self.stretches.len()), 0);
        for size in &self.stretches {
            // Where its middle lies: exact, for a text has fewer than 2^57 tokens.
            let slice = usize::try_from((2 * before + size) * most / (2 * total.max(1))).unwrap_or(0);
            sizes[slice] += size;
            slices.push(slice);
            before += size;
        }
        let reading = Reading::Slices { level: self.level, slices };
        Ok(Parts { kind: PartKind::Slices, sizes, places: self.places, reading })
    }
}
