//! Lafon's specificity: how unlikely a word's share of a part is, had the words of the whole been dealt at random.
//!
//! The hypergeometric law, exact to about twelve figures for any size: its terms by Loader's saddle-point form, the tail by
//! the ratio of neighbouring terms. The χ² tests are in `keyness`.

use super::keyness::Contrast;
use std::f64::consts::{LN_10, TAU};

/// Terms of a tail that are added up; long before, they are too small to show.
const MOST_TERMS: usize = 50_000_000;

/// ± the power of ten that the chance is below: 3 is once in a thousand, positive where the first corpus has more than its
/// share, negative where it has less. 0 where nothing could be otherwise; `None` when a corpus is smaller than its word, or
/// both together hold 2⁶⁴ tokens.
///
/// P(X ≥ f) for a word with its share or more, P(X ≤ f) below, as in TXM; no upper limit.
///
/// Source: Lafon, P. (1980), Sur la variabilité de la fréquence des formes dans un corpus, Mots 1, 127–165.
///
/// ```
/// use lisible::measures::{keyness::Contrast, specificity::specificity};
/// // Two of two marked balls among five drawn of ten: 2/9.
/// let drawn = Contrast { first: 2, second: 0, first_total: 5, second_total: 5 };
/// assert!((specificity(&drawn).unwrap() - (9.0_f64 / 2.0).log10()).abs() < 1e-12);
/// ```
pub fn specificity(word: &Contrast) -> Option<f64> {
    if word.first > word.first_total || word.second > word.second_total {
        return None;
    }
    // Products of two 64-bit numbers are the largest there are below.
    let count = u128::from(word.first.checked_add(word.second)?);
    let total = u128::from(word.first_total.checked_add(word.second_total)?);
    if count == 0 {
        return Some(0.0);
    }
    let (x, part) = (u128::from(word.first), u128::from(word.first_total));
    let law = Hypergeometric { count, part, total };
    // Rounding may bring a certainty a hair above one.
    Some(if x * total >= count * part {
        (-law.log_upper(x) / LN_10).max(0.0)
    } else {
        (law.log_lower(x) / LN_10).min(0.0)
    })
}

/// How many of `count` marked ones are among `part` drawn of `total`.
struct Hypergeometric {
    count: u128,
    part: u128,
    total: u128,
}

impl Hypergeometric {
    /// ln P(X ≥ x).
    fn log_upper(&self, x: u128) -> f64 {
        self.log_term(x) + libm::log(sum((x + 1..=self.count.min(self.part)).map(|next| self.ratio(next))))
    }

    /// ln P(X ≤ x).
    fn log_lower(&self, x: u128) -> f64 {
        let least = (self.count + self.part).saturating_sub(self.total);
        self.log_term(x) + libm::log(sum((least + 1..=x).rev().map(|this| 1.0 / self.ratio(this))))
    }

    /// P(X = x) / P(X = x − 1).
    fn ratio(&self, x: u128) -> f64 {
        let up = (self.count - x + 1) as f64 * (self.part - x + 1) as f64;
        up / (x as f64 * (self.total + x - self.count - self.part) as f64)
    }

    /// ln P(X = x), by Loader (2000), Fast and accurate computation of binomial probabilities.
    fn log_term(&self, x: u128) -> f64 {
        let p = self.part as f64 / self.total as f64;
        let q = (self.total - self.part) as f64 / self.total as f64;
        log_binomial(x, self.count, p, q) + log_binomial(self.part - x, self.total - self.count, p, q)
            - log_binomial(self.part, self.total, p, q)
    }
}

/// 1 + r₁ + r₁r₂ + …, until terms that fall no longer show.
fn sum(ratios: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for ratio in ratios.take(MOST_TERMS) {
        term *= ratio;
        sum += term;
        if ratio < 1.0 && term < sum * f64::EPSILON * (1.0 - ratio) {
            break;
        }
    }
    sum
}

/// ln of the chance of `x` hits in `n` shots that each hit with `p` = 1 − `q`.
fn log_binomial(x: u128, n: u128, p: f64, q: f64) -> f64 {
    let (hits, shots, misses) = (x as f64, n as f64, (n - x) as f64);
    if x == 0 || x == n {
        let sure = if x == 0 { q } else { p };
        return if n == 0 { 0.0 } else { shots * libm::log(sure) };
    }
    let scale = 0.5 * libm::log(TAU * hits * misses / shots);
    stirling_error(shots)
        - stirling_error(hits)
        - stirling_error(misses)
        - deviance(hits, shots * p)
        - deviance(misses, shots * q)
        - scale
}

/// ln n! less Stirling’s formula.
fn stirling_error(n: f64) -> f64 {
    if n <= 15.0 {
        return libm::lgamma(n + 1.0) - (n + 0.5) * libm::log(n) + n - 0.5 * libm::log(TAU);
    }
    let square = n * n;
    let series = 1.0 / 1_260.0 - (1.0 / 1_680.0 - 1.0 / (1_188.0 * square)) / square;
    (1.0 / 12.0 - (1.0 / 360.0 - series / square) / square) / n
}

/// x ln(x/m) + m − x, by its series where x is near m, so that nothing is lost.
fn deviance(x: f64, mean: f64) -> f64 {
    let apart = x - mean;
    if libm::fabs(apart) >= 0.1 * (x + mean) {
        return x * libm::log(x / mean) + mean - x;
    }
    let v = apart / (x + mean);
    let (mut sum, mut power) = (apart * v, 2.0 * x * v);
    for odd in (3..).step_by(2) {
        power *= v * v;
        let more = sum + power / f64::from(odd);
        if libm::fabs(more - sum) <= libm::fabs(sum) * (f64::EPSILON / 2.0) {
            break;
        }
        sum = more;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By adding up products of whole numbers.
    fn naive(x: u128, count: u128, part: u128, total: u128) -> f64 {
        let choose = |n: u128, k: u128| (0..k).fold(1_u128, |all, i| all * (n - i) / (i + 1));
        let least = (count + part).saturating_sub(total);
        let all = choose(total, part) as f64;
        let term = |k: u128| (choose(count, k) * choose(total - count, part - k)) as f64 / all;
        if x * total >= count * part {
            -libm::log10((x..=count.min(part)).map(term).sum())
        } else {
            libm::log10((least..=x).map(term).sum())
        }
    }

    #[test]
    fn small_tables_agree_with_counting() {
        for total in [1_u64, 2, 7, 20, 40] {
            for part in 0..=total {
                for count in 1..=total {
                    for first in (count + part).saturating_sub(total)..=count.min(part) {
                        let word =
                            Contrast { first, second: count - first, first_total: part, second_total: total - part };
                        let (value, expected) =
                            (specificity(&word).unwrap(), naive(first.into(), count.into(), part.into(), total.into()));
                        assert!((value - expected).abs() < 1e-10, "{word:?}: {value} is not {expected}");
                    }
                }
            }
        }
    }

    #[test]
    fn large_tables_are_finite_and_of_the_right_sign() {
        let billions =
            Contrast { first: 2_000_000, second: 1_000_000, first_total: 1_000_000_000, second_total: 1_000_000_000 };
        let value = specificity(&billions).unwrap();
        // G² / (2 ln 10), less the logarithm of a root.
        let expected = billions.log_likelihood().unwrap() / (2.0 * LN_10);
        assert!((value / expected - 1.0).abs() < 1e-4, "{value}, {expected}");
        let fewer = Contrast { first: 1_000_000, second: 2_000_000, ..billions };
        assert!((specificity(&fewer).unwrap() + value).abs() < 1e-3);
        let even = Contrast { first: 1_000_000, second: 1_000_000, ..billions };
        assert!((0.0..0.31).contains(&specificity(&even).unwrap()));
        let most = Contrast { first: u64::MAX - 5, second: 1, first_total: u64::MAX - 5, second_total: 5 };
        assert!(specificity(&most).unwrap().is_finite());
        assert_eq!(specificity(&Contrast { second_total: 6, ..most }), None);
    }

    #[test]
    fn what_cannot_be_is_none_and_what_must_be_is_nothing() {
        assert_eq!(specificity(&Contrast { first: 3, first_total: 2, ..Contrast::default() }), None);
        assert_eq!(specificity(&Contrast::default()), Some(0.0));
        assert_eq!(specificity(&Contrast { first: 3, first_total: 9, ..Contrast::default() }), Some(0.0));
    }
}
