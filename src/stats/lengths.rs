//! HOT. A histogram in the making: short lengths in an array of fixed size, counted without a look at its bounds.

use super::Histogram;

const SHORT: usize = 256;

/// Counts lengths, then gives them as a [`Histogram`].
#[derive(Debug)]
pub(super) struct Lengths {
    short: [u32; SHORT],
    long: Histogram,
}

impl Default for Lengths {
    fn default() -> Self {
        Self { short: [0; SHORT], long: Histogram::default() }
    }
}

impl Lengths {
    /// Counts one length.
    #[inline]
    pub(super) fn add(&mut self, length: u64) {
        match usize::try_from(length).ok().and_then(|at| self.short.get_mut(at)) {
            // A text is shorter than 2^32 bytes, and so are its counts.
            Some(count) => *count += 1,
            None => self.long.add(length),
        }
    }

    /// What was counted; nothing is left.
    pub(super) fn take(&mut self) -> Histogram {
        let mut out = std::mem::take(&mut self.long);
        for (length, count) in (0..).zip(&mut self.short) {
            out.add_many(length, u64::from(std::mem::take(count)));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lengths_are_a_histogram(values in proptest::collection::vec(0_u64..600, 0..60)) {
            let mut lengths = Lengths::default();
            for &value in &values {
                lengths.add(value);
            }
            prop_assert_eq!(lengths.take(), values.into_iter().collect::<Histogram>());
            prop_assert_eq!(lengths.take(), Histogram::default());
        }
    }
}
