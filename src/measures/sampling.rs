//! Drawing tokens without replacement: how likely a type is to be among them. What HD-D and the expected growth of the
//! vocabulary share.

/// Up to so many draws the chance is built up one by one; beyond, Stirling's series is as exact and takes no time.
const FEW: u64 = 64;
/// A chance of absence below e to the minus this much is none.
const CERTAIN: f64 = 40.0;

/// The chance, from 0 to 1, that a type with `count` of `tokens` tokens is among `sample` of them drawn without
/// replacement: 1 − C(tokens − count, sample) / C(tokens, sample).
///
/// Counts that no text has (a type with more tokens than there are) give 1.
pub(super) fn presence(tokens: u64, count: u64, sample: u64) -> f64 {
    // A draw of `sample` that misses `count` is a draw of `count` that misses `sample`.
    let (few, many) = (count.min(sample), count.max(sample));
    if few == 0 {
        0.0
    } else if tokens.saturating_sub(many) < few {
        // What is left over cannot hold all of them.
        1.0
    } else if few <= FEW {
        one_by_one(tokens, few, many)
    } else {
        by_series(tokens as f64, few as f64, many as f64)
    }
}

/// Each draw adds what it finds of what was not found: sums of positive terms, so that the smallest chance is exact to
/// its last digits.
fn one_by_one(tokens: u64, few: u64, many: u64) -> f64 {
    (0..few).fold(0.0, |found, i| found + (1.0 - found) * (many as f64 / (tokens - i) as f64))
}

/// ln Γ by Stirling's series. Of the four terms x ln x only what differs from ln of all tokens is summed, or the chance
/// would drown in their rounding.
fn by_series(tokens: f64, few: f64, many: f64) -> f64 {
    // What is left when one of them is drawn, the other, both; the chance is C(tokens − few, many) / C(tokens, many).
    let left = [tokens - few, tokens - many, tokens - few - many];
    // Below it would take the drawing of all but a handful to miss: no chance of that.
    if left[2] < FEW as f64 {
        return 1.0;
    }
    let logs = [few, many, few + many].map(|drawn| libm::log1p(-drawn / tokens));
    let leading = left[0] * logs[0] + left[1] * logs[1] - left[2] * logs[2];
    let half = 0.5 * (logs[0] + logs[1] - logs[2]);
    let twelfth = (1.0 / left[0] + 1.0 / left[1] - 1.0 / left[2] - 1.0 / tokens) / 12.0;
    let absence = leading + half + twelfth;
    if absence < -CERTAIN { 1.0 } else { -libm::expm1(absence.min(0.0)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The definition, factor by factor.
    fn naive(tokens: u64, count: u64, sample: u64) -> f64 {
        let factor = |i: u64| (tokens - i).saturating_sub(count) as f64 / (tokens - i) as f64;
        1.0 - (0..sample).map(factor).product::<f64>()
    }

    proptest! {
        #[test]
        fn both_ways_agree_with_the_definition(tokens in 1..20_000_u64, count in 1..20_000_u64, sample in 0..20_000_u64) {
            let (count, sample) = (count.min(tokens), sample.min(tokens));
            let (ours, theirs) = (presence(tokens, count, sample), naive(tokens, count, sample));
            prop_assert!((ours - theirs).abs() < 1e-10, "{} {}", ours, theirs);
        }
    }

    #[test]
    fn the_series_takes_over_without_a_step() {
        for (tokens, many) in [(1_000, 70), (1_000_000, 65), (1_000_000_000, 65), (1_000_000_000, 3_000_000)] {
            let (exact, series) = (one_by_one(tokens, 65, many), by_series(tokens as f64, 65.0, many as f64));
            assert!((exact - series).abs() < 1e-8 * exact, "{tokens} {many}: {exact} {series}");
        }
    }

    #[test]
    fn what_cannot_be_is_certain_or_nothing() {
        assert_eq!((presence(10, 3, 0), presence(0, 0, 0)), (0.0, 0.0));
        assert_eq!((presence(10, 3, 8), presence(10, 10, 1), presence(5, u64::MAX, u64::MAX)), (1.0, 1.0, 1.0));
        assert!((presence(u64::MAX, 1, 42) - 42.0 / u64::MAX as f64).abs() < 1e-30);
    }
}
