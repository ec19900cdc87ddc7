//! What sets a word of a text apart from ordinary written French: how many times more often it stands there, and how sure
//! that is. Between two texts there is another comparison; here the reference is taken to be known.

use super::measure::ratio;

/// The base-2 logarithm of how many times more often a word stands in the text than in ordinary French (Hardie 2014, whose
/// log ratio this is): 1 for twice, 0 for as often. `commonness` is on the Zipf scale. `None` for an empty text or a word that
/// it does not have.
///
/// ```
/// use lisible::measures::reference::log_ratio;
/// // Zipf 6 is a thousand in a million; here it is eight thousand.
/// assert_eq!(log_ratio(8, 1_000, 6.0), Some(3.0));
/// assert_eq!(log_ratio(0, 1_000, 6.0), None);
/// ```
pub fn log_ratio(count: u64, tokens: u64, commonness: f64) -> Option<f64> {
    let share = ratio(count, tokens).filter(|share| *share > 0.0)?;
    Some(libm::log2(share / expected(commonness)))
}

/// The log-likelihood ratio G² of so many occurrences (Dunning 1993), the reference being known without error: 10.8 is
/// reached once in a thousand words by chance. `None` as for [`log_ratio`].
///
/// ```
/// use lisible::measures::reference::log_likelihood;
/// // 2 (8 ln 8 + 992 ln (0.992 / 0.999)) = 33.27 − 13.95
/// let value = log_likelihood(8, 1_000, 6.0).unwrap();
/// assert!((value - 19.32).abs() < 0.01);
/// ```
pub fn log_likelihood(count: u64, tokens: u64, commonness: f64) -> Option<f64> {
    let share = ratio(count, tokens).filter(|share| *share > 0.0)?;
    let expected = expected(commonness);
    let rest = tokens.saturating_sub(count) as f64;
    let others = if rest > 0.0 { rest * libm::log((1.0 - share) / (1.0 - expected)) } else { 0.0 };
    Some(2.0 * (count as f64 * libm::log(share / expected) + others))
}

/// The share of tokens that a word of that commonness has.
fn expected(commonness: f64) -> f64 {
    libm::exp10(commonness - 9.0)
}
