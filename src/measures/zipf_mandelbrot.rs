//! The law of Zipf and Mandelbrot, p(r) = (r + β)^−α / Σ (k + β)^−α, fitted to ranks 1 to V by maximum likelihood.
//!
//! For each β the likelihood has one maximum in α, where the expected ln(r + β) is the observed one: Newton's method,
//! held inside a bracket. The best β is where the slope of what is left changes its sign: halving in ln β, then chords, each
//! of which begins with the α of the last one. All steps are the same on every machine. No regression on logarithms: it
//! weighs the thousands of hapaxes and a few commonest words alike.

use super::power_sums::{LogSums, PowerSums};
use crate::base::Texts;
use crate::stats::Histogram;
use serde::Serialize;

/// The law as it fits a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ZipfMandelbrot {
    /// α, the slope of the curve once ranks are large, from 0 to 30. Around 1 in prose.
    pub alpha: f64,
    /// β, how far the curve bends at the commonest words, from 0, where it is Zipf's law, to the number of types.
    pub beta: f64,
    /// N / Σ (k + β)^−α: the word of rank r is expected scale / (r + β)^α times.
    pub scale: f64,
    /// Mean negative log-likelihood of a token, in nats: the lower, the better the fit. It compares laws on one text, not
    /// texts.
    pub mean_nll: f64,
    /// True when the text does not tell the parameters: 1 + β half as large again, or a third smaller, would do as well
    /// (likelihood ratio, 95 %), or one of them ran away to its limit. Compare `mean_nll` then, not parameters.
    pub weakly_identified: bool,
}

/// α of prose, about: where the search begins.
const USUAL: f64 = 1.0;
/// α beyond is no law of words.
const STEEPEST: f64 = 30.0;
/// Half the 95 % quantile of χ² with one degree of freedom: how much log-likelihood makes a difference.
const DIFFERENCE: f64 = 1.920_729_410_347;
/// A β that is known must tell 1 + β from so many times that.
const LIKE: f64 = 1.5;
/// Below, β is nought.
const LEAST_BETA: f64 = 1e-6;
/// After so many the slope is nearly a line.
const HALVINGS: u32 = 10;
const MOST_CHORDS: u32 = 60;
/// From one chord to the next ln β moves so little once it is found.
const FOUND: f64 = 1e-13;

/// What `explain` says of it: id, name, text.
pub static ZIPF_MANDELBROT: (&str, Texts, Texts) = (
    "zipf_mandelbrot",
    Texts { fr: "Loi de Zipf-Mandelbrot", en: "Zipf–Mandelbrot law" },
    Texts {
        fr: "La fréquence d’un mot décroît selon son rang\u{A0}: p(r) = (r + β)^−α / Σ (k + β)^−α, la part du mot de \
             rang r parmi V mots distincts. α est la pente de la courbe sur deux axes logarithmiques, proche de 1 en \
             prose\u{202F}; β dit de combien elle fléchit aux mots les plus fréquents, 0 pour la loi de Zipf. \
             L’ajustement est au maximum de vraisemblance sur les rangs, non une droite tracée à travers les \
             logarithmes. Comme les rangs viennent du même texte que les fréquences, α est un peu biaisé\u{A0}: ne le \
             comparez qu’entre textes de tailles proches. «\u{202F}Mal déterminé\u{202F}» (weakly_identified) veut \
             dire que 1 + β multiplié ou divisé par 1,5 conviendrait aussi bien (rapport de vraisemblance, 95\u{A0}%), \
             ou qu’un paramètre a atteint sa limite\u{A0}: comparez alors mean_nll, la log-vraisemblance négative \
             moyenne d’une occurrence, en nats. Sources\u{A0}: Mandelbrot (1953), An informational theory of the \
             statistical structure of language, Communication Theory, 486–502\u{202F}; Pilgrim et Hills (2021), Bias \
             in Zipf’s law estimators, Scientific Reports 11, 17309, sur le biais\u{202F}; Mačutek (2022), Journal of \
             Quantitative Linguistics, sur les paramètres qui s’échappent.",
        en: "The frequency of a word falls with its rank: p(r) = (r + β)^−α / Σ (k + β)^−α, the share of the word of \
             rank r among V distinct words. α is the slope of the curve on two logarithmic axes, near 1 in prose; β \
             says how far it bends at the commonest words, 0 for Zipf’s law. The fit is by maximum likelihood over \
             ranks, not a line drawn through logarithms. As ranks come from the same text as frequencies, α is \
             somewhat biased: compare it between texts of similar size alone. “Weakly identified” (weakly_identified) \
             means that 1 + β multiplied or divided by 1.5 would do as well (likelihood ratio, 95%), or that a \
             parameter has reached its limit: compare mean_nll then, the mean negative log-likelihood of a token, in \
             nats. Sources: Mandelbrot (1953), An informational theory of the statistical structure of language, \
             Communication Theory, 486–502; Pilgrim & Hills (2021), Bias in Zipf’s law estimators, Scientific Reports \
             11, 17309, on the bias; Mačutek (2022), Journal of Quantitative Linguistics, on parameters that run away.",
    },
);

impl ZipfMandelbrot {
    /// The law that fits a frequency spectrum best; `None` below three types, and where all are equally frequent.
    ///
    /// Source: Mandelbrot, B. (1953), An informational theory of the statistical structure of language, in W. Jackson
    /// (ed.), Communication Theory, 486–502.
    ///
    /// ```
    /// use lisible::measures::zipf_mandelbrot::ZipfMandelbrot;
    /// // A thousand words by Zipf's own law.
    /// let spectrum = (1..=1000_u64).map(|rank| 1_000_000_000 / rank).collect();
    /// let law = ZipfMandelbrot::fit(&spectrum).unwrap();
    /// assert!((law.alpha - 1.0).abs() < 1e-4 && law.beta < 1e-3 && !law.weakly_identified);
    /// assert_eq!(ZipfMandelbrot::fit(&Default::default()), None);
    /// ```
    pub fn fit(spectrum: &Histogram) -> Option<Self> {
        let ranks = Ranks::new(spectrum).filter(|ranks| ranks.types > 2.0 && ranks.classes.len() > 1)?;
        let most = ranks.types;
        let best = ranks.best_beta(most);
        let tokens = ranks.tokens;
        // Whether another β explains the whole text as well.
        let alike = |beta: f64| (ranks.at(beta, best.alpha).mean_nll - best.mean_nll) * tokens < DIFFERENCE;
        let ran_away = best.beta >= most || best.alpha >= STEEPEST - 1e-6;
        let [more, less] = [(1.0 + best.beta) * LIKE - 1.0, (1.0 + best.beta) / LIKE - 1.0];
        let flat = || alike(more) || less >= 0.0 && alike(less);
        Some(Self {
            alpha: best.alpha,
            beta: best.beta,
            scale: tokens * libm::exp(-best.log_normaliser),
            mean_nll: best.mean_nll,
            weakly_identified: ran_away || flat(),
        })
    }

    /// How often the word of rank `rank`, from 1, is expected.
    ///
    /// ```
    /// use lisible::measures::zipf_mandelbrot::ZipfMandelbrot;
    /// let law = ZipfMandelbrot { alpha: 1.0, beta: 1.0, scale: 60.0, mean_nll: 1.0, weakly_identified: false };
    /// assert!((law.expected(2.0) - 20.0).abs() < 1e-9);
    /// ```
    pub fn expected(&self, rank: f64) -> f64 {
        self.scale * libm::pow(rank + self.beta, -self.alpha)
    }
}

/// α of Zipf's own law, p(r) = r^−α / Σ k^−α, fitted to ranks 1 to V by maximum likelihood: [`ZipfMandelbrot`] without β. From 0
/// to 30; around 1 in prose. `None` below two types, and where all are equally frequent.
///
/// Source: Zipf, G. K. (1935), The Psycho-biology of Language, Boston, Houghton Mifflin; for the fit, Piantadosi, S. T.
/// (2014), Zipf’s word frequency law in natural language, Psychonomic Bulletin & Review 21(5), 1112–1130.
///
/// ```
/// use lisible::measures::zipf_mandelbrot::zipf_alpha;
/// let spectrum = (1..=1000_u64).map(|rank| 1_000_000_000 / rank).collect();
/// assert!((zipf_alpha(&spectrum).unwrap() - 1.0).abs() < 1e-6);
/// assert_eq!(zipf_alpha(&[4, 4, 4].into_iter().collect()), None);
/// ```
pub fn zipf_alpha(spectrum: &Histogram) -> Option<f64> {
    let ranks = Ranks::new(spectrum).filter(|ranks| ranks.classes.len() > 1)?;
    Some(ranks.at(0.0, USUAL).alpha)
}

/// Counts by rank: classes of equal counts, the commonest first.
struct Ranks {
    /// (count, ranks before the class, ranks up to its end).
    classes: Vec<(f64, f64, f64)>,
    tokens: f64,
    types: f64,
}

/// The best law of one β.
struct Profile {
    alpha: f64,
    beta: f64,
    mean_nll: f64,
    log_normaliser: f64,
    /// The derivative of `mean_nll` by β.
    slope: f64,
}

impl Ranks {
    fn new(spectrum: &Histogram) -> Option<Self> {
        let mut bins: Vec<(u64, u64)> = spectrum.bins().filter(|&(count, _)| count > 0).collect();
        bins.reverse();
        let (mut classes, mut tokens, mut types) = (Vec::with_capacity(bins.len()), 0.0, 0.0);
        for (count, more) in bins {
            let (count, more) = (count as f64, more as f64);
            classes.push((count, types, types + more));
            types += more;
            tokens += count * more;
        }
        (tokens > 0.0).then_some(Self { classes, tokens, types })
    }

    /// Means over the tokens of ln(r + β) and of 1 / (r + β).
    fn observed(&self, beta: f64) -> (f64, f64) {
        let (mut log, mut inverse) = (0.0, 0.0);
        for &(count, from, to) in &self.classes {
            let sums = LogSums::over(from, to, beta);
            log += count * sums.log;
            inverse += count * sums.inverse;
        }
        (log / self.tokens, inverse / self.tokens)
    }

    /// The best law with this β, searched from an α that may be near.
    fn at(&self, beta: f64, near: f64) -> Profile {
        let (log, inverse) = self.observed(beta);
        let model = PowerSums::new(self.types, beta);
        // The expected logarithm falls as α grows: one root, between these two.
        let (mut low, mut high) = (0.0, STEEPEST);
        let mut alpha = near;
        for _ in 0..100 {
            let sums = model.at(alpha);
            let excess = sums.mean_log() - log;
            if excess > 0.0 {
                low = alpha;
            } else {
                high = alpha;
            }
            let newton = alpha + excess / sums.variance_log().max(1e-300);
            let is_newton = newton > low && newton < high;
            let next = if is_newton { newton } else { f64::midpoint(low, high) };
            let moved = (next - alpha).abs();
            alpha = next;
            // What a step of Newton's leaves is about the square of what it moved.
            if moved <= if is_newton { 1e-7 } else { 1e-13 } * (1.0 + alpha) {
                break;
            }
        }
        let sums = model.at(alpha);
        let log_normaliser = libm::log(sums.power);
        let slope = alpha * (inverse - sums.mean_inverse());
        Profile { alpha, beta, mean_nll: alpha * log + log_normaliser, log_normaliser, slope }
    }

    /// The best law with a β up to `most`.
    fn best_beta(&self, most: f64) -> Profile {
        let zipf = self.at(0.0, USUAL);
        if zipf.slope >= 0.0 {
            return zipf;
        }
        let highest = self.at(most, zipf.alpha);
        if highest.slope <= 0.0 {
            return highest;
        }
        let least = self.at(LEAST_BETA, zipf.alpha);
        if least.slope >= 0.0 {
            return least;
        }
        let end = |profile: &Profile| (libm::log(profile.beta), profile.slope);
        self.between(end(&least), end(&highest), least)
    }

    /// The best law between a β where the mean falls and one where it climbs, both as (ln β, slope).
    fn between(&self, mut low: (f64, f64), mut high: (f64, f64), mut last: Profile) -> Profile {
        // A chord that leaves one end alone again and again gives that end less weight (the Illinois rule).
        let (mut stayed_low, mut stayed_high) = (false, false);
        for step in 0..HALVINGS + MOST_CHORDS {
            let chord = (low.0 * high.1 - high.0 * low.1) / (high.1 - low.1);
            let is_chord = step >= HALVINGS && chord > low.0 && chord < high.0;
            let next = if is_chord { chord } else { f64::midpoint(low.0, high.0) };
            let moved = (next - libm::log(last.beta)).abs();
            last = self.at(libm::exp(next), last.alpha);
            if moved <= FOUND * (1.0 + next.abs()) {
                break;
            }
            if last.slope < 0.0 {
                high.1 /= if stayed_high { 2.0 } else { 1.0 };
                (low, stayed_low, stayed_high) = ((next, last.slope), false, is_chord);
            } else {
                low.1 /= if stayed_low { 2.0 } else { 1.0 };
                (high, stayed_low, stayed_high) = ((next, last.slope), is_chord, false);
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_law_that_was_put_in_comes_out() {
        for (types, alpha, beta) in [(5_000_u32, 1.1, 2.7), (300, 0.8, 0.0), (20_000, 1.4, 40.0)] {
            let count = |rank: u32| (1e14 * libm::pow(f64::from(rank) + beta, -alpha)).round();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 2^53 and positive")]
            let law = ZipfMandelbrot::fit(&(1..=types).map(|rank| count(rank) as u64).collect()).unwrap();
            assert!((law.alpha - alpha).abs() < 1e-6 && (law.beta - beta).abs() < 1e-4, "{law:?}");
            assert!(!law.weakly_identified && (law.expected(1.0) / count(1) - 1.0).abs() < 1e-4, "{law:?}");
        }
    }

    #[test]
    fn a_press_article_does_not_tell_its_beta() {
        // A French press article of 662 tokens; fitted apart by scipy’s Nelder–Mead: α 0.741795, β 0.475104.
        let classes = [
            (1, 223),
            (2, 44),
            (3, 22),
            (4, 8),
            (5, 2),
            (6, 5),
            (7, 1),
            (8, 3),
            (9, 1),
            (10, 3),
            (11, 1),
            (15, 1),
            (19, 2),
            (21, 1),
            (22, 1),
            (36, 1),
        ];
        let spectrum: Histogram =
            classes.iter().flat_map(|&(count, types)| std::iter::repeat_n(count, types)).collect();
        let law = ZipfMandelbrot::fit(&spectrum).unwrap();
        assert!((law.alpha - 0.741_795).abs() < 1e-4 && (law.beta - 0.475_104).abs() < 1e-4, "{law:?}");
        assert!((law.mean_nll - 5.242_190_890_86).abs() < 1e-9 && law.weakly_identified, "{law:?}");
        // Zipf’s own law, by its maximum likelihood equation.
        let alpha = zipf_alpha(&spectrum).unwrap();
        assert!((alpha - 0.705_948_505_74).abs() < 1e-9, "{alpha}");
    }

    #[test]
    fn what_is_no_such_law_is_said() {
        let geometric: Histogram = (0..50).map(|rank| 1_u64 << (50 - rank)).collect();
        assert!(ZipfMandelbrot::fit(&geometric).unwrap().weakly_identified);
        assert!(ZipfMandelbrot::fit(&[9, 1, 1].into_iter().collect()).unwrap().weakly_identified);
        assert_eq!(ZipfMandelbrot::fit(&[4; 40].into_iter().collect()), None);
        assert_eq!(ZipfMandelbrot::fit(&[9, 1].into_iter().collect()), None);
    }

    proptest! {
        #[test]
        fn no_other_law_nearby_is_likelier(counts in proptest::collection::vec(1..400_u64, 3..200)) {
            let spectrum: Histogram = counts.iter().copied().collect();
            let Some(law) = ZipfMandelbrot::fit(&spectrum) else { return Ok(()) };
            prop_assert!(law.alpha.is_finite() && law.beta.is_finite() && law.mean_nll >= 0.0);
            let mut ranked = counts;
            ranked.sort_unstable_by(|a, b| b.cmp(a));
            let tokens: u64 = ranked.iter().sum();
            let nll = |alpha: f64, beta: f64| {
                let logs: Vec<f64> = (1..=ranked.len()).map(|rank| libm::log(rank as f64 + beta)).collect();
                let normaliser: f64 = logs.iter().map(|log| libm::exp(-alpha * log)).sum();
                let sum: f64 = ranked.iter().zip(&logs).map(|(&count, log)| count as f64 * log).sum();
                alpha * sum / tokens as f64 + libm::log(normaliser)
            };
            prop_assert!((nll(law.alpha, law.beta) - law.mean_nll).abs() < 1e-9);
            let most = ranked.len() as f64;
            for (up, right) in [(1.01, 1.0), (0.99, 1.0), (1.0, 1.01), (1.0, 0.99), (1.01, 1.02), (0.99, 0.98)] {
                let (alpha, beta) = ((law.alpha * up).min(STEEPEST), (law.beta * right).min(most));
                prop_assert!(nll(alpha, beta) >= law.mean_nll - 1e-9, "{} {}: {:?}", alpha, beta, law);
            }
        }
    }
}
