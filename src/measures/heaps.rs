//! How the vocabulary grows: the types that so many tokens of a text are expected to hold, and the law of Herdan and Heaps
//! fitted to that.
//!
//! The expectation is over all samples of n tokens, so it follows from the frequency table: it merges, it is smooth, and it
//! does not depend on the order of documents. The growth in the order of the text is another thing and is not computed.

use super::sampling::presence;
use crate::base::Texts;
use crate::stats::Histogram;
use serde::Serialize;

/// Steps of the curve.
pub const STEPS: u64 = 40;
/// Parts of a step that have a point as well, as so many of 100: the curve is steepest and bends most where it begins.
const EARLY: [u64; 6] = [4, 10, 25, 50, 150, 250];
/// Points a decade where the law is fitted, and decades, down from the whole text.
const POINTS: u32 = 20;
const DECADES: u32 = 2;
/// From so many tokens on, growth is told by the last thousand; below, by the last tenth.
const LONG: u64 = 10_000;

/// How the vocabulary of a text grows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct VocabularyGrowth {
    /// The curve at forty equal steps, or at every token of a shorter text, and at six points more in its first three steps
    /// (a thousandth, a 400th, a 160th, an 80th, 3 and 5 80ths of the text), so that its bend is smooth; no point twice, the
    /// last is the whole text.
    pub curve: Vec<GrowthPoint>,
    /// The end of the curve: 1,000 tokens, a tenth of a text under 10,000.
    pub last_tokens: u64,
    /// How many types these last tokens are expected to add.
    pub last_types: f64,
    /// K of types = K · tokens^β; `None` below two points.
    pub heaps_k: Option<f64>,
    /// β: the slope of ln types on ln tokens, by ordinary least squares over 41 points of the expected curve evenly spaced
    /// in ln tokens, from a hundredth of the text to all of it. Falls as a text gets longer.
    pub heaps_beta: Option<f64>,
}

/// One point of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GrowthPoint {
    /// Tokens drawn at random from the text.
    pub tokens: u64,
    /// Types they are expected to hold.
    pub types: f64,
}

/// What `explain` says of it: id, name, text.
pub static HERDAN_HEAPS: (&str, Texts, Texts) = (
    "herdan_heaps",
    Texts { fr: "Loi de Herdan-Heaps", en: "Herdan–Heaps law" },
    Texts {
        fr: "Le nombre de mots distincts croît comme une puissance du nombre de mots lus\u{A0}: V(n) = K n^β. La \
             courbe est l’espérance de V(n), Σ (1 − C(N−f, n) / C(N, n)) sur les mots de fréquence f\u{A0}: ce que \
             contiennent en moyenne n occurrences tirées au hasard parmi N. Elle se calcule sur la table des \
             fréquences et ne dépend pas de l’ordre des textes\u{202F}; dans l’ordre de lecture, les mots nouveaux \
             viennent par paquets, d’ordinaire un peu plus tard. β est la pente de ln V sur ln n, par les moindres \
             carrés ordinaires sur 41 points de cette courbe également espacés en ln n, du centième du texte au texte \
             entier\u{202F}; il baisse quand le texte s’allonge\u{A0}: ne le comparez qu’entre textes de même taille. \
             Sources\u{A0}: Herdan (1960), Type-Token Mathematics\u{202F}; Heaps (1978), Information \
             Retrieval\u{202F}; Baayen (2001), Word Frequency Distributions, pour l’espérance.",
        en: "The number of distinct words grows as a power of the number of words read: V(n) = K n^β. The curve is the \
             expectation of V(n), Σ (1 − C(N−f, n) / C(N, n)) over words of frequency f: what n tokens drawn at random \
             from N hold on average. It follows from the frequency table and does not depend on the order of texts; in \
             the order of reading new words come in clusters, as a rule somewhat later. β is the slope of ln V on ln \
             n, by ordinary least squares over 41 points of this curve evenly spaced in ln n, from a hundredth of the \
             text to all of it; it falls as a text gets longer: compare it between texts of one size alone. Sources: \
             Herdan (1960), Type-Token Mathematics; Heaps (1978), Information Retrieval; Baayen (2001), Word Frequency \
             Distributions, for the expectation.",
    },
);

/// The types that `sample` tokens drawn without replacement are expected to hold, from 0 to the types of the spectrum.
///
/// Source: Baayen, R. H. (2001), Word Frequency Distributions, Dordrecht, Kluwer, 2.5 (hypergeometric interpolation).
///
/// ```
/// use lisible::measures::heaps::expected_types;
/// // « a a b »: one token holds one type, two hold 1 + 2/3.
/// let spectrum = [2, 1].into_iter().collect();
/// assert_eq!(expected_types(&spectrum, 1), 1.0);
/// assert!((expected_types(&spectrum, 2) - 5.0 / 3.0).abs() < 1e-12);
/// assert_eq!(expected_types(&spectrum, 3), 2.0);
/// assert_eq!(expected_types(&Default::default(), 9), 0.0);
/// ```
pub fn expected_types(spectrum: &Histogram, sample: u64) -> f64 {
    let tokens = tokens(spectrum);
    spectrum.bins().map(|(count, types)| types as f64 * presence(tokens, count, sample)).sum()
}

fn tokens(spectrum: &Histogram) -> u64 {
    spectrum.bins().fold(0, |sum, (count, types)| sum.saturating_add(count.saturating_mul(types)))
}

impl VocabularyGrowth {
    /// The growth of the vocabulary of a frequency spectrum; empty for an empty one.
    ///
    /// ```
    /// use lisible::measures::heaps::VocabularyGrowth;
    /// let growth = VocabularyGrowth::of(&vec![1; 500].into_iter().collect());
    /// // Every word is new.
    /// assert!((growth.heaps_beta.unwrap() - 1.0).abs() < 1e-9);
    /// assert_eq!(growth.curve.len(), 46);
    /// ```
    pub fn of(spectrum: &Histogram) -> Self {
        let all = tokens(spectrum);
        if all == 0 {
            return Self::default();
        }
        let point = |tokens: u64| GrowthPoint { tokens, types: expected_types(spectrum, tokens) };
        let curve = places(all).into_iter().map(point).collect();
        let last_tokens = if all >= LONG { 1_000 } else { all.div_ceil(10) };
        let last_types = point(all).types - point(all - last_tokens).types;
        let law = power_law(log_spaced(all).into_iter().map(point));
        Self {
            curve,
            last_tokens,
            last_types: last_types.max(0.0),
            heaps_k: law.map(|(k, _)| k),
            heaps_beta: law.map(|(_, beta)| beta),
        }
    }
}

/// Where the curve has its points, in tokens, ascending, each once.
fn places(all: u64) -> Vec<u64> {
    let mut hundredths: Vec<u64> = EARLY.into_iter().chain((1..=STEPS).map(|step| 100 * step)).collect();
    hundredths.sort_unstable();
    let mut places: Vec<u64> = hundredths.into_iter().map(|hundredths| share(all, hundredths)).collect();
    places.dedup();
    places
}

/// So many hundredths of a fortieth of `all`, rounded up.
fn share(all: u64, hundredths: u64) -> u64 {
    u64::try_from((u128::from(all) * u128::from(hundredths)).div_ceil(u128::from(100 * STEPS))).unwrap_or(all)
}

/// Samples evenly spaced in their logarithm, the smallest first.
fn log_spaced(all: u64) -> Vec<u64> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, at most `all`")]
    let sample = |i: u32| (all as f64 * libm::pow(10.0, -f64::from(i) / f64::from(POINTS))).round() as u64;
    let mut samples: Vec<u64> = (0..=DECADES * POINTS).rev().map(|i| sample(i).clamp(1, all)).collect();
    samples.dedup();
    samples
}

/// K and β of the law V(n) = K n^β through given points, by ordinary least squares of ln V on ln n. `None` below two
/// different numbers of tokens, and where a point has no token or no type.
///
/// Source: Herdan, G. (1960), Type-token Mathematics, The Hague, Mouton; Heaps, H. S. (1978), Information Retrieval, New York,
/// Academic Press.
///
/// ```
/// use lisible::measures::heaps::{GrowthPoint, power_law};
/// let point = |tokens, types| GrowthPoint { tokens, types };
/// let (k, beta) = power_law([point(100, 20.0), point(400, 40.0)]).unwrap();
/// assert!((k - 2.0).abs() < 1e-12 && (beta - 0.5).abs() < 1e-12);
/// assert_eq!(power_law([point(100, 20.0)]), None);
/// assert_eq!(power_law([point(100, 20.0), point(400, 0.0)]), None);
/// ```
pub fn power_law(points: impl IntoIterator<Item = GrowthPoint>) -> Option<(f64, f64)> {
    let logs = points.into_iter().map(|point| (libm::log(point.tokens as f64), libm::log(point.types)));
    let logs: Vec<(f64, f64)> = logs.collect();
    let count = logs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|log| log.0), mean(|log| log.1));
    let across: f64 = logs.iter().map(|log| (log.0 - x) * (log.1 - y)).sum();
    let along: f64 = logs.iter().map(|log| (log.0 - x) * (log.0 - x)).sum();
    let beta = across / along;
    Some((libm::exp(y - beta * x), beta)).filter(|(k, beta)| along > 0.0 && k.is_finite() && beta.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// C(n, k) exactly, of small numbers.
    fn choose(n: u64, k: u64) -> u128 {
        if k > n { 0 } else { (0..k).fold(1, |all, i| all * u128::from(n - i) / u128::from(i + 1)) }
    }

    proptest! {
        #[test]
        fn small_tables_agree_with_binomials(counts in proptest::collection::vec(1..9_u64, 1..10), sample in 0..80_u64) {
            let tokens: u64 = counts.iter().sum();
            let sample = sample.min(tokens);
            let absent = |count: u64| choose(tokens - count, sample) as f64 / choose(tokens, sample) as f64;
            let direct: f64 = counts.iter().map(|&count| 1.0 - absent(count)).sum();
            let ours = expected_types(&counts.into_iter().collect(), sample);
            prop_assert!((ours - direct).abs() < 1e-9, "{} {}", ours, direct);
        }

        #[test]
        fn the_curve_rises_ever_less_from_one_to_all(
            counts in proptest::collection::vec(prop_oneof![1..5_u64, 1..200_u64, 1..5_000_u64], 1..60),
        ) {
            let types = counts.len() as f64;
            let spectrum: Histogram = counts.into_iter().collect();
            prop_assert!((expected_types(&spectrum, 1) - 1.0).abs() < 1e-9);
            prop_assert!((expected_types(&spectrum, tokens(&spectrum)) - types).abs() < 1e-9);
            let growth = VocabularyGrowth::of(&spectrum);
            let mut before = (0.0, 0.0, f64::INFINITY);
            for point in &growth.curve {
                let (x, y) = (point.tokens as f64, point.types);
                let slope = (y - before.1) / (x - before.0);
                prop_assert!(slope >= -1e-9 && slope <= before.2 + 1e-9, "{:?}", growth);
                before = (x, y, slope);
            }
            prop_assert!((before.1 - types).abs() < 1e-9);
            prop_assert!(growth.heaps_beta.is_none_or(|beta| (-1e-9..=1.0 + 1e-9).contains(&beta)), "{:?}", growth);
        }
    }

    #[test]
    fn a_law_through_given_points_is_that_of_others() {
        // Types every 25 tokens of a French press article in its order; ordinary least squares by scipy.
        let types = [
            24, 42, 60, 78, 92, 104, 116, 131, 142, 154, 166, 177, 190, 200, 210, 221, 230, 238, 250, 260, 268, 281,
            292, 299, 304, 313,
        ];
        let points = (1..).zip(types).map(|(i, types)| GrowthPoint { tokens: 25 * i, types: f64::from(types) });
        let (k, beta) = power_law(points).unwrap();
        assert!((k - 2.047_147_480_53).abs() < 1e-9 && (beta - 0.780_724_202_16).abs() < 1e-9, "{k} {beta}");
    }

    #[test]
    fn the_bend_has_points_of_its_own_and_half_the_text_is_one() {
        let early = places(40_000);
        assert_eq!(early[..9], [40, 100, 250, 500, 1_000, 1_500, 2_000, 2_500, 3_000]);
        for all in (1..300).chain([719, 40_000, u64::MAX]) {
            let places = places(all);
            assert!(places.is_sorted_by(|a, b| a < b) && places[0] >= 1, "{all}: {places:?}");
            assert!(places.last() == Some(&all) && places.contains(&all.div_ceil(2)), "{all}: {places:?}");
            assert!(all > STEPS || places.len() as u64 == all, "{all}: {places:?}");
        }
    }

    #[test]
    fn the_last_words_bring_what_hapaxes_promise() {
        // 20,000 tokens, 1,000 of them hapaxes: each of the last thousand is new with a chance of about 1 in 20.
        let spectrum: Histogram = std::iter::repeat_n(1, 1_000).chain(std::iter::repeat_n(19, 1_000)).collect();
        let growth = VocabularyGrowth::of(&spectrum);
        assert_eq!(growth.last_tokens, 1_000);
        assert!((growth.last_types - 50.0).abs() < 1e-6, "{growth:?}");
        let short = VocabularyGrowth::of(&[1, 1, 1].into_iter().collect());
        assert_eq!((short.curve.len(), short.last_tokens), (3, 1));
        let one = VocabularyGrowth::of(&[1].into_iter().collect());
        assert_eq!((one.heaps_beta, one.curve.len()), (None, 1));
    }
}
