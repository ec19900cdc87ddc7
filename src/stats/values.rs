//! The values of what is counted with one noun, in bounded memory: all of them while they are few.
//!
//! Values that are too many are kept to their first digits, as many digits as leave few enough. How many that is depends
//! on the values alone, not on their order: values cut to six digits and then to three are those cut to three at once. So
//! merging stays associative and commutative, and the bound costs a median its last digits, nothing else.

use crate::base::{Decimal, Merge};

/// Different values that are kept of one noun.
const MOST_VALUES: usize = 10_000;

/// Values and how often each was given.
///
/// ```
/// use lisible::stats::Values;
/// let mut values = Values::default();
/// [12, 7, 12, 900].into_iter().for_each(|value: i128| values.add(value.into(), 1));
/// assert_eq!(values.extremes(), Some((7.into(), 900.into())));
/// assert_eq!(values.median(), Some(12.into()));
/// assert_eq!(Values::default().median(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Ascending.
    counts: Vec<(Decimal, u64)>,
    /// Once there were too many.
    rounded: Option<Box<Rounded>>,
}

/// What is known of values that are cut to their first digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rounded {
    digits: u32,
    least: Decimal,
    greatest: Decimal,
}

impl Values {
    /// Counts `value` `times` times.
    pub fn add(&mut self, value: Decimal, times: u64) {
        self.widen(value, value);
        self.count(value, times);
        self.limit(MOST_VALUES);
    }

    /// The smallest and the largest value, exact; `None` when there is none.
    pub fn extremes(&self) -> Option<(Decimal, Decimal)> {
        match &self.rounded {
            Some(rounded) => Some((rounded.least, rounded.greatest)),
            None => Some((self.counts.first()?.0, self.counts.last()?.0)),
        }
    }

    /// The lower median. Among more than 10,000 different values it is rounded towards zero, to three digits or more where
    /// they span less than eleven orders of magnitude.
    pub fn median(&self) -> Option<Decimal> {
        let middle = self.counts.iter().map(|(_, times)| times).sum::<u64>().div_ceil(2);
        let mut seen = 0;
        self.counts
            .iter()
            .find(|(_, times)| {
                seen += times;
                seen >= middle
            })
            .map(|&(value, _)| value)
    }

    fn count(&mut self, value: Decimal, times: u64) {
        let value = self.rounded.as_ref().map_or(value, |rounded| value.leading(rounded.digits));
        match self.counts.binary_search_by_key(&value, |&(known, _)| known) {
            Ok(at) => self.counts[at].1 += times,
            Err(at) => {
                if self.counts.is_empty() {
                    // Most nouns have one value.
                    self.counts.reserve_exact(1);
                }
                self.counts.insert(at, (value, times));
            }
        }
    }

    /// Extends the extremes, where they are kept apart.
    fn widen(&mut self, least: Decimal, greatest: Decimal) {
        if let Some(rounded) = &mut self.rounded {
            rounded.least = rounded.least.min(least);
            rounded.greatest = rounded.greatest.max(greatest);
        }
    }

    /// Cuts digits until at most `most` values are left.
    fn limit(&mut self, most: usize) {
        while self.counts.len() > most {
            let digits = match &self.rounded {
                Some(rounded) => rounded.digits,
                None => self.counts.iter().map(|(value, _)| value.digits()).max().unwrap_or(0),
            };
            if digits <= 1 {
                return;
            }
            self.round(digits - 1);
        }
    }

    /// Keeps so many digits, unless fewer are kept.
    fn round(&mut self, digits: u32) {
        let Some((least, greatest)) = self.extremes() else { return };
        let digits = self.rounded.as_ref().map_or(digits, |rounded| rounded.digits.min(digits));
        self.rounded = Some(Box::new(Rounded { digits, least, greatest }));
        let mut counts: Vec<(Decimal, u64)> = Vec::new();
        // What is cut stays in order.
        for (value, times) in self.counts.drain(..) {
            let value = value.leading(digits);
            match counts.last_mut().filter(|(last, _)| *last == value) {
                Some((_, all)) => *all += times,
                None => counts.push((value, times)),
            }
        }
        self.counts = counts;
    }

    fn merge_within(&mut self, mut other: Self, most: usize) {
        if other.counts.len() > self.counts.len() {
            std::mem::swap(self, &mut other);
        }
        if let Some(rounded) = &other.rounded {
            self.round(rounded.digits);
        }
        if let Some((least, greatest)) = other.extremes() {
            self.widen(least, greatest);
        }
        for (value, times) in other.counts {
            self.count(value, times);
        }
        self.limit(most);
    }
}

impl Merge for Values {
    fn merge(&mut self, other: Self) {
        self.merge_within(other, MOST_VALUES);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn values(of: &[(i128, u32)], most: usize) -> Values {
        let mut out = Values::default();
        for &(coefficient, scale) in of {
            let value = Decimal::new(coefficient, scale);
            out.widen(value, value);
            out.count(value, 1);
            out.limit(most);
        }
        out
    }

    proptest! {
        #[test]
        fn any_order_of_any_parts_gives_the_same(
            parts in vec(vec((prop_oneof![-3_000..3_000_i128, any::<i128>()], 0..5_u32), 0..40), 0..5), most in 20..60_usize,
        ) {
            let merged = |parts: &[Vec<(i128, u32)>]| {
                let mut all = Values::default();
                for part in parts {
                    all.merge_within(values(part, most), most);
                }
                all
            };
            let whole = values(&parts.concat(), most);
            prop_assert_eq!(&merged(&parts), &whole);
            let mut backwards: Vec<_> = parts.concat();
            backwards.reverse();
            prop_assert_eq!(&values(&backwards, most), &whole);
            // The definition: as many digits as leave few enough.
            let exact = values(&parts.concat(), usize::MAX);
            let cut = |digits: u32| exact.counts.iter().map(|(value, _)| value.leading(digits)).collect::<std::collections::BTreeSet<_>>();
            if let Some(rounded) = &whole.rounded {
                prop_assert!(cut(rounded.digits + 1).len() > most);
                prop_assert!(cut(rounded.digits).len() == whole.counts.len());
            } else {
                prop_assert!(exact.counts.len() <= most && whole == exact);
            }
            prop_assert_eq!(whole.extremes(), exact.extremes());
            let all = |values: &Values| values.counts.iter().map(|(_, times)| times).sum::<u64>();
            prop_assert_eq!(all(&whole), all(&exact));
            prop_assert!(whole.counts.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }

    #[test]
    fn many_values_cost_a_median_its_last_digits() {
        let mut values = Values::default();
        (1..=100_000_i128).for_each(|value| values.add(value.into(), 1));
        assert!(values.counts.len() <= MOST_VALUES);
        assert_eq!(values.extremes(), Some((1.into(), 100_000.into())));
        assert_eq!(values.median(), Some(50_000.into()));
    }
}
