//! Exact histograms of small integers, so that quantiles and means are exact and merge.

use crate::base::Merge;
use std::collections::BTreeMap;

/// How often each length occurs. Lengths below 256 stand in an array, the rest in a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// Counts of 0..256; only as long as needed, without trailing zeros.
    short: Vec<u64>,
    long: BTreeMap<u64, u64>,
}

const PLACES: usize = 256;
const SHORT: u64 = PLACES as u64;
/// Places that are made room for at once.
const LEAST: usize = 32;

impl Histogram {
    /// How often each value from 0 on occurs, the rest left out.
    pub(super) fn of_counts(counts: &[u32]) -> Self {
        let used = counts.iter().rposition(|&count| count > 0).map_or(0, |last| last + 1);
        debug_assert!(used as u64 <= SHORT);
        Self { short: counts[..used].iter().map(|&count| u64::from(count)).collect(), long: BTreeMap::new() }
    }

    /// Counts one value.
    pub fn add(&mut self, value: u64) {
        self.add_many(value, 1);
    }

    /// Counts `value` `times` times.
    pub fn add_many(&mut self, value: u64, times: u64) {
        if times == 0 {
            return;
        }
        match usize::try_from(value).ok().filter(|_| value < SHORT) {
            Some(at) => {
                if at >= self.short.len() {
                    if at >= self.short.capacity() {
                        // Once for most texts.
                        self.short.reserve((at + 1).next_power_of_two().max(LEAST) - self.short.len());
                    }
                    self.short.resize(at + 1, 0);
                }
                self.short[at] += times;
            }
            None => *self.long.entry(value).or_default() += times,
        }
    }

    /// What is left when `part`, all of which was counted here, is taken away.
    ///
    /// ```
    /// use lisible::stats::Histogram;
    /// let all: Histogram = [3, 3, 9, 400].into_iter().collect();
    /// let part: Histogram = [3, 400].into_iter().collect();
    /// assert_eq!(all.without(&part), [3, 9].into_iter().collect());
    /// ```
    #[must_use]
    pub fn without(&self, part: &Self) -> Self {
        let mut out = self.clone();
        out.short.iter_mut().zip(&part.short).for_each(|(count, less)| *count = count.saturating_sub(*less));
        let used = out.short.iter().rposition(|&count| count > 0).map_or(0, |last| last + 1);
        out.short.truncate(used);
        for (value, less) in &part.long {
            if let Some(count) = out.long.get_mut(value) {
                *count = count.saturating_sub(*less);
            }
        }
        out.long.retain(|_, count| *count > 0);
        out
    }

    /// Values counted.
    pub fn total(&self) -> u64 {
        self.short.iter().sum::<u64>() + self.long.values().sum::<u64>()
    }

    /// Sum of all values.
    pub fn sum(&self) -> u64 {
        self.bins().map(|(value, count)| value * count).sum()
    }

    /// The largest value, `None` when nothing was counted.
    pub fn max(&self) -> Option<u64> {
        self.bins().last().map(|(value, _)| value)
    }

    /// (value, count) for each value that occurs, ascending.
    pub fn bins(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        let short = (0..).zip(self.short.iter().copied()).filter(|&(_, count)| count > 0);
        short.chain(self.long.iter().map(|(&value, &count)| (value, count)))
    }

    /// How many values are at least `least`.
    ///
    /// ```
    /// use lisible::stats::Histogram;
    /// let lengths: Histogram = [3, 9, 12, 400].into_iter().collect();
    /// assert_eq!(lengths.count_from(9), 3);
    /// ```
    pub fn count_from(&self, least: u64) -> u64 {
        self.bins().filter(|&(value, _)| value >= least).map(|(_, count)| count).sum()
    }

    /// The two middle values for a quantile of `numerator / denominator`: equal unless the rank falls between two.
    ///
    /// The rank is h = (n − 1) · q, as in R's type 7; the caller interpolates. `None` when empty.
    pub fn around(&self, numerator: u64, denominator: u64) -> Option<(u64, u64, u64)> {
        let scaled = self.total().checked_sub(1)? * numerator;
        let (below, rest) = (scaled / denominator, scaled % denominator);
        let low = self.nth(below)?;
        let high = if rest == 0 { low } else { self.nth(below + 1)? };
        Some((low, high, rest))
    }

    /// The value of rank `rank`, from 0.
    fn nth(&self, rank: u64) -> Option<u64> {
        let mut seen = 0;
        self.bins()
            .find(|&(_, count)| {
                seen += count;
                seen > rank
            })
            .map(|(value, _)| value)
    }
}

impl FromIterator<u64> for Histogram {
    fn from_iter<I: IntoIterator<Item = u64>>(values: I) -> Self {
        // Most texts have thousands of values, nearly all of them short: room for those is made at once.
        let mut short = vec![0; PLACES];
        let mut long = BTreeMap::new();
        for value in values {
            match usize::try_from(value).ok().and_then(|at| short.get_mut(at)) {
                Some(count) => *count += 1,
                None => *long.entry(value).or_default() += 1,
            }
        }
        short.truncate(short.iter().rposition(|&count| count > 0).map_or(0, |last| last + 1));
        Self { short, long }
    }
}

impl Merge for Histogram {
    fn merge(&mut self, mut other: Self) {
        if self.short.len() < other.short.len() {
            std::mem::swap(&mut self.short, &mut other.short);
        }
        self.short.iter_mut().zip(other.short).for_each(|(count, more)| *count += more);
        for (value, more) in other.long {
            *self.long.entry(value).or_default() += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantiles_are_exact() {
        let lengths: Histogram = (1..=10).collect();
        assert_eq!(lengths.around(1, 2), Some((5, 6, 1)));
        assert_eq!(lengths.around(9, 10), Some((9, 10, 1)));
        assert_eq!(Histogram::default().around(1, 2), None);
        assert_eq!([7].into_iter().collect::<Histogram>().around(9, 10), Some((7, 7, 0)));
    }

    proptest! {
        #[test]
        fn merging_is_a_commutative_monoid(a in proptest::collection::vec(0_u64..600, 0..40), b in proptest::collection::vec(0_u64..600, 0..40)) {
            let (x, y): (Histogram, Histogram) = (a.iter().copied().collect(), b.iter().copied().collect());
            let mut xy = x.clone();
            xy.merge(y.clone());
            let mut yx = y;
            yx.merge(x.clone());
            let both: Histogram = a.iter().chain(&b).copied().collect();
            prop_assert_eq!(&xy, &yx);
            prop_assert_eq!(&xy, &both);
            let mut identity = Histogram::default();
            identity.merge(both.clone());
            prop_assert_eq!(identity, both);
        }
    }
}
