//! The numbers that differ from one corpus, or one version of a text, to another.

use super::{Conflict, Conflicts, NumberRecord};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::Serialize;

/// Pairs of numbers, and numbers of one version alone, that are listed.
const NUMBERS: usize = 100;

/// The numbers that differ from one corpus to the other.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NumberChanges {
    /// Figures of one noun that contradict each other, those most alike in what stands beside them first, at most 100; the
    /// first of each is of the first corpus. See [`Conflicts`].
    pub changed: Vec<Conflict>,
    /// Where both sides are one document: quantities of the first that the second has not, at most 100.
    pub only_first: Option<Vec<NumberRecord>>,
    /// Where both sides are one document: quantities of the second that the first has not, at most 100.
    pub only_second: Option<Vec<NumberRecord>>,
    /// Mentions that were not compared, because 50,000 of their side stood before them.
    pub uncompared: u64,
}

impl NumberChanges {
    /// What changed between the two collections of `numbers`; `versions` when each is one document.
    pub fn of(numbers: &Conflicts, versions: bool) -> Self {
        let changed = numbers.find(NUMBERS);
        let (only_first, only_second) = if versions { alone(numbers, &changed) } else { (None, None) };
        Self { changed, only_first, only_second, uncompared: numbers.left_out() }
    }
}

/// What only the first version says, and only the second.
fn alone(numbers: &Conflicts, changed: &[Conflict]) -> (Option<Vec<NumberRecord>>, Option<Vec<NumberRecord>>) {
    let [first, second] = numbers.sides();
    let only_first = without(first.clone(), second.clone(), changed.iter().map(|pair| &pair.first));
    let only_second = without(second, first, changed.iter().map(|pair| &pair.second));
    (Some(only_first), Some(only_second))
}

/// The mentions that `others` do not have as often, but for those that changed.
fn without<'a>(
    mentions: impl Iterator<Item = &'a NumberRecord>,
    others: impl Iterator<Item = &'a NumberRecord>,
    changed: impl Iterator<Item = &'a NumberRecord>,
) -> Vec<NumberRecord> {
    let mut left = HashMap::<String, u64, FixedState>::default();
    for other in others {
        *left.entry(meaning(other)).or_default() += 1;
    }
    let changed: Vec<u64> = changed.map(|record| record.place.byte_start).collect();
    let mut is_known = |record: &NumberRecord| {
        let known = left.get_mut(&meaning(record)).filter(|known| **known > 0);
        known.map(|known| *known -= 1).is_some()
    };
    let alone = mentions.filter(|record| !is_known(record) && !changed.contains(&record.place.byte_start));
    alone.take(NUMBERS).cloned().collect()
}

/// What a mention says: what is counted, and how much.
fn meaning(record: &NumberRecord) -> String {
    let counted = record.unit.or(record.noun_key.as_deref()).unwrap_or_default();
    let [low, high] = [record.value, record.value_max].map(|bound| bound.map(|bound| bound.to_string()));
    format!("{counted} {} {}", low.unwrap_or_default(), high.unwrap_or_default())
}
