//! What histograms come to: means, quantiles, shares. No formula of readability here.

use crate::stats::Histogram;

/// The mean, `None` for nothing.
///
/// ```
/// use lisible::measures::quantile::mean;
/// assert_eq!(mean(&[2, 4, 9].into_iter().collect()), Some(5.0));
/// assert_eq!(mean(&Default::default()), None);
/// ```
pub fn mean(values: &Histogram) -> Option<f64> {
    super::measure::ratio(values.sum(), values.total())
}

/// The population standard deviation, `None` for nothing. Sums are exact integers before the one division.
///
/// ```
/// use lisible::measures::quantile::standard_deviation;
/// assert_eq!(standard_deviation(&[2, 4, 4, 4, 5, 5, 7, 9].into_iter().collect()), Some(2.0));
/// ```
pub fn standard_deviation(values: &Histogram) -> Option<f64> {
    let total = u128::from(values.total());
    if total == 0 {
        return None;
    }
    let sum: u128 = values.bins().map(|(value, count)| u128::from(value) * u128::from(count)).sum();
    let squares: u128 = values.bins().map(|(value, count)| u128::from(value).pow(2) * u128::from(count)).sum();
    let spread = (total * squares).saturating_sub(sum * sum);
    Some((spread as f64).sqrt() / total as f64)
}

/// The quantile `numerator / denominator`, type 7 of Hyndman & Fan (1996), the default of R and of `numpy`.
///
/// ```
/// use lisible::measures::quantile::quantile;
/// let lengths = (1..=10).collect();
/// assert_eq!(quantile(&lengths, 1, 2), Some(5.5));
/// assert_eq!(quantile(&lengths, 9, 10), Some(9.1));
/// assert_eq!(quantile(&Default::default(), 1, 2), None);
/// ```
pub fn quantile(values: &Histogram, numerator: u64, denominator: u64) -> Option<f64> {
    let (low, high, rest) = values.around(numerator, denominator)?;
    // One division of integers: the nearest double to the exact value.
    let exact = u128::from(low) * u128::from(denominator) + u128::from(high - low) * u128::from(rest);
    Some(exact as f64 / denominator as f64)
}

/// Occurrences per million; 0 of nothing.
pub fn per_million(count: u64, tokens: u64) -> f64 {
    if tokens == 0 { 0.0 } else { count as f64 * 1e6 / tokens as f64 }
}

/// Ranks from 1 to `last`, at most 22 a decade, evenly spaced on a log axis; both ends are always there.
///
/// ```
/// use lisible::measures::quantile::log_ranks;
/// assert_eq!(log_ranks(3), [1, 2, 3]);
/// assert_eq!(log_ranks(0), [0; 0]);
/// assert!(log_ranks(1_000_000).len() <= 6 * 22 + 1);
/// ```
pub fn log_ranks(last: usize) -> Vec<usize> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank is far below 2^53 and not negative"
    )]
    let rank = |step: u32| libm::pow(10.0, f64::from(step) / 22.0).round() as usize;
    // 22 steps a decade, and a rank has at most 20 digits.
    let mut ranks: Vec<usize> = (0..22 * 20).map(rank).take_while(|&rank| rank < last).collect();
    ranks.extend((last > 0).then_some(last));
    ranks.dedup();
    ranks
}
