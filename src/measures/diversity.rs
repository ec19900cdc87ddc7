//! What the measures of vocabulary share: tokens, types and repeated pairs, from the frequency table.
//!
//! Sums are of integers, so they do not depend on the order of the table.

use crate::stats::Stats;

/// Tokens and types, `None` for a text without any.
pub(super) fn tokens_and_types(stats: &Stats) -> Option<(f64, f64)> {
    let types = stats.types.len();
    (stats.tokens > 0 && types > 0).then_some((stats.tokens as f64, types as f64))
}

/// Natural logarithms of tokens and types; `None` below two tokens, where ln N is zero.
pub(super) fn log_tokens_and_types(stats: &Stats) -> Option<(f64, f64)> {
    let (tokens, types) = tokens_and_types(stats).filter(|_| stats.tokens > 1)?;
    Some((libm::log(tokens), libm::log(types)))
}

/// Σ m² Vₘ − N, that is Σ m (m − 1) Vₘ: ordered pairs of two tokens of one type. Exact until the last step.
pub(super) fn repeats(stats: &Stats) -> f64 {
    let pairs =
        |(m, types): (u64, u64)| (u128::from(m) * u128::from(m.saturating_sub(1))).saturating_mul(u128::from(types));
    stats.types.spectrum().bins().map(pairs).fold(0, u128::saturating_add) as f64
}

/// Σ m² Vₘ, of integers.
pub(super) fn squares(stats: &Stats) -> u128 {
    let square = |(m, types): (u64, u64)| (u128::from(m) * u128::from(m)).saturating_mul(u128::from(types));
    stats.types.spectrum().bins().map(square).fold(0, u128::saturating_add)
}

/// The types that occur `times` times.
pub(super) fn occurring(stats: &Stats, times: u64) -> u64 {
    stats.types.spectrum().bins().find(|&(m, _)| m == times).map_or(0, |(_, types)| types)
}
