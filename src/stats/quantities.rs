//! What is counted of number mentions: kinds, approximations, orders of magnitude, counted nouns.
//!
//! Nouns are part of the vocabulary and grow with it; their values do not: see `values`.

use super::Values;
use crate::base::{Decimal, Merge};
use crate::numbers::{Approximation, NumberKind, NumberMention};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::collections::BTreeMap;

/// Number mentions of a text or a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuantityStats {
    /// Mentions of every kind.
    pub kinds: BTreeMap<NumberKind, u64>,
    /// Quantities whose approximation is not exact.
    pub approximate: u64,
    /// Quantities by size: class to (exact, approximate) mentions. See [`QuantityStats::class`].
    pub magnitudes: BTreeMap<i32, (u64, u64)>,
    /// Quantities by unit, else by folded counted noun: « 12 km » and « douze kilomètres » go together. In no order that
    /// may be seen: who shows them sorts them.
    pub nouns: HashMap<String, NounCount, FixedState>,
}

/// What is counted with one noun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NounCount {
    /// Mentions.
    pub mentions: u64,
    /// Of those, not exact.
    pub approximate: u64,
    /// Documents that have one.
    pub documents: u64,
    /// The values that were given, of a range the lower one.
    pub values: Values,
    /// The highest upper bound of a range.
    pub highest_bound: Option<Decimal>,
}

impl NounCount {
    /// Counts one mention of a value, or of a range up to `bound`.
    pub fn add(&mut self, value: Option<Decimal>, bound: Option<Decimal>, approximation: Approximation) {
        self.mentions += 1;
        self.approximate += u64::from(!approximation.is_exact());
        if let Some(value) = value {
            self.values.add(value, 1);
        }
        self.highest_bound = self.highest_bound.max(bound);
    }

    /// The smallest and the largest value or bound, exact; `None` when there is none.
    pub fn extremes(&self) -> Option<(Decimal, Decimal)> {
        let (least, greatest) = self.values.extremes()?;
        Some((least, self.highest_bound.map_or(greatest, |bound| bound.max(greatest))))
    }
}

impl QuantityStats {
    /// Counts one mention; `noun` is its unit or folded noun, `None` when there is neither.
    pub fn add(&mut self, mention: &NumberMention, noun: Option<&str>) {
        *self.kinds.entry(mention.kind).or_default() += 1;
        if !mention.kind.is_quantity() {
            return;
        }
        let approximate = u64::from(!mention.approximation.is_exact());
        self.approximate += approximate;
        if let Some(class) = mention.value.and_then(Self::class) {
            let cell = self.magnitudes.entry(class).or_default();
            cell.0 += 1 - approximate;
            cell.1 += approximate;
        }
        if let Some(noun) = noun {
            self.nouns.entry_ref(noun).or_default().add(mention.value, mention.value_max, mention.approximation);
        }
    }

    /// Seals one document: each noun is counted as found in one.
    pub(super) fn close_document(&mut self) {
        self.nouns.values_mut().for_each(|count| count.documents = 1);
    }

    /// Quantities counted.
    pub fn quantities(&self) -> u64 {
        self.kinds.iter().filter(|(kind, _)| kind.is_quantity()).map(|(_, count)| count).sum()
    }

    /// The class of a positive value, five to the decade: class 0 begins at 1, 5 at 10, −5 at 0.1. `None` for zero and below.
    ///
    /// Bounds inside a decade are 10^(k/5) rounded to four digits, compared exactly.
    ///
    /// ```
    /// use lisible::stats::QuantityStats;
    /// assert_eq!(QuantityStats::class(1.into()), Some(0));
    /// assert_eq!(QuantityStats::class(2.into()), Some(1));
    /// assert_eq!(QuantityStats::class(11_000.into()), Some(20));
    /// assert_eq!(QuantityStats::class(0.into()), None);
    /// ```
    pub fn class(value: Decimal) -> Option<i32> {
        let magnitude = value.magnitude().filter(|_| value > Decimal::default())?;
        let leading = leading_digits(value)?;
        let inside = [1585, 2512, 3981, 6310].iter().filter(|&&bound| leading >= bound).count();
        Some(magnitude * 5 + i32::try_from(inside).ok()?)
    }
}

/// The first four digits of a positive value, zeros in front left out and missing ones added behind: 2500 for 0.25.
fn leading_digits(value: Decimal) -> Option<i128> {
    let Some(whole) = value.to_integer() else { return decimal_leading_digits(value) };
    let digits = whole.checked_ilog10()?;
    Some(if digits > 3 { whole / 10_i128.pow(digits - 3) } else { whole * 10_i128.pow(3 - digits) })
}

/// [`leading_digits`] of what is no whole number: seldom, and read off its text.
fn decimal_leading_digits(value: Decimal) -> Option<i128> {
    let text = value.to_string();
    let digits = text.chars().filter(char::is_ascii_digit).skip_while(|&c| c == '0');
    digits.chain("000".chars()).take(4).collect::<String>().parse().ok()
}

impl Merge for QuantityStats {
    fn merge(&mut self, other: Self) {
        self.approximate += other.approximate;
        for (kind, count) in other.kinds {
            *self.kinds.entry(kind).or_default() += count;
        }
        for (class, (exact, approximate)) in other.magnitudes {
            let cell = self.magnitudes.entry(class).or_default();
            cell.0 += exact;
            cell.1 += approximate;
        }
        if self.nouns.is_empty() {
            self.nouns = other.nouns;
            return;
        }
        for (noun, count) in other.nouns {
            self.nouns.entry(noun).or_default().merge(count);
        }
    }
}

impl Merge for NounCount {
    fn merge(&mut self, other: Self) {
        self.mentions += other.mentions;
        self.approximate += other.approximate;
        self.documents += other.documents;
        self.highest_bound = self.highest_bound.max(other.highest_bound);
        self.values.merge(other.values);
    }
}
