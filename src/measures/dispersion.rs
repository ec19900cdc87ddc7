//! How evenly a word is spread over the parts of a corpus: DP, normalised DP, Juilland's D, Carroll's D2, Rosengren's S,
//! Lyne's D3, Zhang's DC, the Kullback-Leibler divergence. Those of positions (ARF, ALD, AWT) are in `spacing`.
//!
//! None depends on the order of the parts: DP is one division of integers, and the others sum what they sum in order of
//! size. What a part is (a document, a bucket of documents, a slice of one) is `stats`' business. A part without a token
//! is no part.

use super::word_measure::WordMeasure;
use crate::base::Texts;

/// What one part of a corpus has of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartCount {
    /// Tokens of the word.
    pub count: u64,
    /// All tokens of the part.
    pub size: u64,
}

/// Gries's DP, half the sum of |v/f − s| over the parts, where v/f is the share of the word's occurrences that the part
/// has, and s its share of all tokens. 0 = spread evenly; close to 1 = in one small place. `None` for a word that does
/// not occur, and with fewer than two parts.
///
/// Source: Gries, S. Th. (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus
/// Linguistics 13(4), 403–437.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, dp};
/// let parts = |counts: [u64; 3]| counts.map(|count| PartCount { count, size: 10 });
/// assert_eq!(dp(&parts([4, 4, 4])), Some(0.0));
/// assert_eq!(dp(&parts([2, 1, 0])), Some(1.0 / 3.0));
/// assert_eq!(dp(&parts([0, 0, 0])), None);
/// assert_eq!(dp(&parts([3, 0, 0])[..1]), None);
/// ```
pub fn dp(parts: &[PartCount]) -> Option<f64> {
    Spread::of(parts).map(|spread| spread.dp())
}

/// DP over the most it can reach, 1 less the share of the smallest part: from 0, spread evenly, to 1, in the smallest
/// part alone. `None` where DP is.
///
/// Source: Lijffijt, J. & Gries, S. Th. (2012), Correction to “Dispersions and adjusted frequencies in corpora”,
/// International Journal of Corpus Linguistics 17(1), 147–149.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, dp_norm};
/// let parts = [2, 1, 0].map(|count| PartCount { count, size: 10 });
/// assert_eq!(dp_norm(&parts), Some(0.5));
/// ```
pub fn dp_norm(parts: &[PartCount]) -> Option<f64> {
    Spread::of(parts).map(|spread| spread.dp_norm())
}

/// Juilland's D, 1 − V/√(n − 1), where V is the coefficient of variation of the word's relative frequencies in the n
/// parts, with the standard deviation of a population. 1 = spread evenly, 0 = in one part; with many parts it is close
/// to 1 for most words. `None` where DP is.
///
/// Source: Juilland, A. & Chang-Rodríguez, E. (1964), Frequency dictionary of Spanish words, Mouton.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, juilland_d};
/// let parts = |counts: [u64; 5]| counts.map(|count| PartCount { count, size: 10 });
/// assert_eq!(juilland_d(&parts([3, 3, 3, 3, 3])), Some(1.0));
/// assert!((juilland_d(&parts([0, 4, 3, 2, 1])).unwrap() - 0.6464).abs() < 0.00005);
/// ```
pub fn juilland_d(parts: &[PartCount]) -> Option<f64> {
    Spread::of(parts).map(|spread| spread.juilland_d(parts))
}

/// DP, normalised DP and Juilland's D of one word, found together from the parts that have it. `None` where DP is.
///
/// ```
/// use lisible::measures::dispersion::{Division, PartCount, spread};
/// let having = [2, 1].map(|count| PartCount { count, size: 10 });
/// let [dp, dp_norm, juilland_d] = spread(&Division::of(&[10, 10, 10]), &having).unwrap();
/// assert_eq!((dp, dp_norm), (1.0 / 3.0, 0.5));
/// assert!((juilland_d - 0.4226).abs() < 0.00005);
/// ```
pub fn spread(division: &Division, having: &[PartCount]) -> Option<[f64; 3]> {
    Spread::within(*division, having).map(|spread| [spread.dp(), spread.dp_norm(), spread.juilland_d(having)])
}

/// Carroll's D2, the entropy of the word's relative frequencies over its maximum, log n. 1 = spread evenly, 0 = in one
/// part. `None` where DP is.
///
/// Source: Carroll, J. B. (1970), An alternative to Juilland’s usage coefficient, Computer Studies in the Humanities and
/// Verbal Behavior 3(2), 61–65.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, carroll_d2};
/// let parts = [2, 1, 1, 1, 0].map(|count| PartCount { count, size: 10 });
/// assert!((carroll_d2(&parts).unwrap() - 0.8277).abs() < 0.00005);
/// ```
pub fn carroll_d2(parts: &[PartCount]) -> Option<f64> {
    let spread = Spread::of(parts)?;
    let rates = rates(parts);
    let sum: f64 = rates.iter().sum();
    let shares = rates.iter().map(|rate| rate / sum);
    Some(-shares.map(|share| share * libm::log(share)).sum::<f64>() / libm::log(spread.division.parts as f64))
}

/// Rosengren's S, the squared sum of √(s v) over the parts, over f. 1 = spread evenly; at least the share of the smallest
/// part. `None` where DP is.
///
/// Source: Rosengren, I. (1971), The quantitative concept of language and its relation to the structure of frequency
/// dictionaries, Études de linguistique appliquée 1, 103–127.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, rosengren_s};
/// let parts = [1, 2, 3, 4, 5].map(|count| PartCount { count, size: 10 });
/// assert!((rosengren_s(&parts).unwrap() - 0.937).abs() < 0.0005);
/// ```
pub fn rosengren_s(parts: &[PartCount]) -> Option<f64> {
    let Spread { count, division, .. } = Spread::of(parts)?;
    let root = |part: PartCount| libm::sqrt(part.size as f64 / division.size as f64 * part.count as f64);
    let sum: f64 = sorted(sized(parts).map(root)).iter().sum();
    Some(sum * sum / count as f64)
}

/// Lyne's D3, 1 − χ²/4f, where χ² compares the word's occurrences in the parts with those that their sizes let expect.
/// 1 = spread evenly; with more than five parts it falls below 0 for a word in few of them. `None` where DP is. Lyne takes
/// parts of one size, as Wordless does whatever their sizes; here sizes count.
///
/// Source: Lyne, A. A. (1985), Dispersion, in The Vocabulary of French Business Correspondence, Slatkine-Champion, 101–124.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, lyne_d3};
/// let parts = [1, 2, 3, 4, 5].map(|count| PartCount { count, size: 10 });
/// assert!((lyne_d3(&parts).unwrap() - 0.944).abs() < 0.0005);
/// ```
pub fn lyne_d3(parts: &[PartCount]) -> Option<f64> {
    let Spread { count, division, .. } = Spread::of(parts)?;
    let (frequency, tokens) = (count as f64, division.size as f64);
    let apart = |part: PartCount| {
        let expected = frequency * (part.size as f64 / tokens);
        (part.count as f64 - expected) * (part.count as f64 - expected) / expected
    };
    let chi_squared: f64 = sorted(sized(parts).map(apart)).iter().sum();
    Some(1.0 - chi_squared / (4.0 * frequency))
}

/// Zhang's DC, distributional consistency: the squared mean of the square roots of the word's relative frequencies in the
/// parts, over their mean. 1 = spread evenly, 1/n = in one of n parts. `None` where DP is. In parts of one size, which
/// Zhang takes, it is Rosengren's S.
///
/// Source: Zhang, H., Huang, C. & Yu, S. (2004), Distributional consistency: as a general method for defining a core
/// lexicon, LREC, 1119–1122.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, zhang_dc};
/// let parts = [0, 0, 0, 7].map(|count| PartCount { count, size: 10 });
/// assert!((zhang_dc(&parts).unwrap() - 0.25).abs() < 1e-12);
/// ```
pub fn zhang_dc(parts: &[PartCount]) -> Option<f64> {
    let spread = Spread::of(parts)?;
    let rates = rates(parts);
    let roots: f64 = rates.iter().map(|rate| libm::sqrt(*rate)).sum();
    Some(roots * roots / (spread.division.parts as f64 * rates.iter().sum::<f64>()))
}

/// The Kullback-Leibler divergence of the word's distribution over the parts from their sizes, Σ (v/f) log₂((v/f)/s),
/// in bits. 0 = spread evenly; at most log₂ of 1 over the share of the smallest part. `None` where DP is.
///
/// Source: Gries, S. Th. (2020), Analyzing dispersion, in Paquot & Gries (eds.), A Practical Handbook of Corpus Linguistics,
/// Springer, 99–118.
///
/// ```
/// use lisible::measures::dispersion::{PartCount, kl_divergence};
/// let parts = [0, 0, 0, 7].map(|count| PartCount { count, size: 10 });
/// assert_eq!(kl_divergence(&parts), Some(2.0));
/// ```
pub fn kl_divergence(parts: &[PartCount]) -> Option<f64> {
    let Spread { count, division, .. } = Spread::of(parts)?;
    let bits = |part: PartCount| {
        let share = part.count as f64 / count as f64;
        share * libm::log2(share * (division.size as f64 / part.size as f64))
    };
    Some(sorted(sized(parts).filter(|part| part.count > 0).map(bits)).iter().sum::<f64>().max(0.0))
}

/// The Kullback-Leibler divergence x on a scale from 0, spread evenly, to 1, which is never reached: 1 − e^−x. `None` where
/// DP is. Source as for [`kl_divergence`].
///
/// ```
/// use lisible::measures::dispersion::{PartCount, kl_divergence_norm};
/// let parts = [4, 4].map(|count| PartCount { count, size: 10 });
/// assert_eq!(kl_divergence_norm(&parts), Some(0.0));
/// ```
pub fn kl_divergence_norm(parts: &[PartCount]) -> Option<f64> {
    kl_divergence(parts).map(|bits| -libm::expm1(-bits))
}

fn sized(parts: &[PartCount]) -> impl Iterator<Item = PartCount> + Clone {
    parts.iter().copied().filter(|part| part.size > 0)
}

/// How a corpus is divided: what the measures of all its words have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Division {
    /// Tokens of all parts.
    size: u64,
    /// Tokens of the smallest part that has one.
    smallest: u64,
    /// Parts with a token.
    parts: u64,
}

impl Division {
    /// Into parts of those sizes, in tokens; empty ones are no parts.
    pub fn of(sizes: &[u64]) -> Self {
        let sizes = || sizes.iter().copied().filter(|&size| size > 0);
        Self { size: sizes().sum(), smallest: sizes().min().unwrap_or(0), parts: sizes().count() as u64 }
    }
}

/// What DP is computed from.
#[derive(Clone, Copy)]
struct Spread {
    /// The sum of |v N − n f| over the parts.
    distance: u128,
    /// f.
    count: u64,
    division: Division,
}

impl Spread {
    fn of(parts: &[PartCount]) -> Option<Self> {
        let sizes: Vec<u64> = parts.iter().map(|part| part.size).collect();
        Self::within(Division::of(&sizes), parts)
    }

    /// `having` holds every part that has the word. Those without it, each at a distance of n f, are counted together.
    fn within(division: Division, having: &[PartCount]) -> Option<Self> {
        let Division { size: whole, parts, .. } = division;
        let having = || sized(having).filter(|part| part.count > 0);
        let (count, size) = having().fold((0, 0), |(count, size), part| (count + part.count, size + part.size));
        if count == 0 || parts < 2 {
            return None;
        }
        let product = |a: u64, b: u64| u128::from(a) * u128::from(b);
        let apart = |part: PartCount| product(part.count, whole).abs_diff(product(part.size, count));
        let without = whole.saturating_sub(size);
        Some(Self { distance: having().map(apart).sum::<u128>() + product(without, count), count, division })
    }

    fn dp(&self) -> f64 {
        self.distance as f64 / (2.0 * self.count as f64 * self.division.size as f64)
    }

    fn dp_norm(&self) -> f64 {
        let Division { size, smallest, .. } = self.division;
        self.distance as f64 / (2.0 * self.count as f64 * (size - smallest) as f64)
    }

    fn juilland_d(&self, parts: &[PartCount]) -> f64 {
        let (rates, n) = (rates(parts), self.division.parts as f64);
        let mean = rates.iter().sum::<f64>() / n;
        let without = (self.division.parts - rates.len() as u64) as f64;
        let deviations = rates.iter().map(|rate| (rate - mean) * (rate - mean)).sum::<f64>();
        let variance = (without * mean * mean + deviations) / n;
        1.0 - libm::sqrt(variance) / mean / libm::sqrt(n - 1.0)
    }
}

/// The relative frequency in each part that has the word, ascending. Most words are in few parts.
fn rates(parts: &[PartCount]) -> Vec<f64> {
    let having = sized(parts).filter(|part| part.count > 0);
    sorted(having.map(|part| part.count as f64 / part.size as f64))
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

/// What `list` and `explain` say of those that tables show.
pub static DISPERSIONS: &[WordMeasure] = &[
    WordMeasure {
        id: "dp",
        name: Texts { fr: "Dispersion (DP de Gries)", en: "Dispersion (Gries’s DP)" },
        summary: Texts {
            fr: "À quel point un mot se concentre dans une partie du corpus\u{A0}: 0, réparti partout\u{202F}; 1, à un seul endroit.",
            en: "How far a word keeps to one part of the corpus: 0, spread evenly; 1, in one place.",
        },
        page: Texts {
            fr: "½ Σ |v/f − s|, où v/f est la part des occurrences du mot qui se trouve dans une partie du corpus, et \
                 s la part de tout le texte que celle-ci représente. 0\u{A0}: le mot est réparti partout à \
                 proportion\u{202F}; près de 1\u{A0}: il est à un seul endroit, petit. Un mot rare a forcément une \
                 valeur haute\u{A0}: comparez des mots de fréquence voisine.\n\nLes parties sont les documents, \
                 jusqu’à 256\u{202F}; au-delà, 256 groupes de documents, formés d’après leur contenu, si bien que \
                 l’ordre des fichiers n’y change rien. Un fichier seul est découpé en tranches égales, 60 au plus, de \
                 100 occurrences environ au moins\u{202F}; un texte qui n’en donne pas deux n’a pas de dispersion. La \
                 dispersion est donnée pour les 100\u{202F}000 mots les plus fréquents.\n\nSource\u{A0}: Gries (2008), \
                 Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), \
                 403–437.",
            en: "½ Σ |v/f − s|, where v/f is the share of the word’s occurrences that a part of the corpus has, and s \
                 its share of the whole text. 0: the word is spread evenly; close to 1: it is in one small place. The \
                 value of a rare word is high of necessity: compare words of about the same frequency.\n\nThe parts \
                 are the documents up to 256; beyond, 256 buckets of documents made by their content, so that the \
                 order of files changes nothing. A single file is cut in equal slices, at most 60, of about 100 tokens \
                 at least; a text too short for two has no dispersion. It is given for the 100,000 commonest \
                 words.\n\nSource: Gries (2008), Dispersions and adjusted frequencies in corpora, International \
                 Journal of Corpus Linguistics 13(4), 403–437.",
        },
    },
    WordMeasure {
        id: "dp_norm",
        name: Texts { fr: "Dispersion normée (DPnorm)", en: "Normalised dispersion (DPnorm)" },
        summary: Texts {
            fr: "DP rapportée à son maximum\u{A0}: 0, réparti partout à proportion\u{202F}; 1, dans la seule partie la \
                 plus petite.",
            en: "DP over its maximum: 0, spread evenly; 1, in the smallest part alone.",
        },
        page: Texts {
            fr: "DP / (1 − min s), où s est la part du texte que représente chaque partie du corpus. DP n’atteint pas \
                 tout à fait 1\u{202F}; rapportée à son maximum, elle se compare d’un corpus à l’autre, surtout quand \
                 les parties sont peu nombreuses. 0\u{A0}: réparti partout à proportion\u{202F}; 1\u{A0}: dans la \
                 seule partie la plus petite. Voir aussi dp. Source\u{A0}: Lijffijt et Gries (2012), Correction to \
                 «\u{202F}Dispersions and adjusted frequencies in corpora\u{202F}», International Journal of Corpus \
                 Linguistics 17(1), 147–149.",
            en: "DP / (1 − min s), where s is the share of the text that each part of the corpus has. DP does not \
                 quite reach 1; over its maximum it can be compared from corpus to corpus, above all where parts are \
                 few. 0: spread evenly; 1: in the smallest part alone. See also dp. Source: Lijffijt & Gries (2012), \
                 Correction to “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus \
                 Linguistics 17(1), 147–149.",
        },
    },
    WordMeasure {
        id: "juilland_d",
        name: Texts { fr: "D de Juilland", en: "Juilland’s D" },
        summary: Texts {
            fr: "À quel point la fréquence d’un mot est égale partout\u{A0}: 1, réparti partout\u{202F}; 0, dans une seule partie.",
            en: "How equal the frequency of a word is everywhere: 1, spread evenly; 0, in one part.",
        },
        page: Texts {
            fr: "1 − V/√(n − 1), où V est l’écart type des fréquences relatives du mot dans les n parties du corpus (écart type \
                 de population), divisé par leur moyenne. Le sens est inverse de celui de DP\u{A0}: 1, réparti partout\u{202F}; 0, \
                 dans une seule partie. Avec beaucoup de parties, presque tous les mots approchent de 1\u{A0}: préférez alors \
                 dp. Source\u{A0}: Juilland et Chang-Rodríguez (1964), Frequency dictionary of Spanish words, Mouton.",
            en: "1 − V/√(n − 1), where V is the standard deviation of the word’s relative frequencies in the n parts of the \
                 corpus (that of a population) over their mean. It runs against DP: 1, spread evenly; 0, in one part. With \
                 many parts almost all words come close to 1: take dp then. Source: Juilland & Chang-Rodríguez (1964), \
                 Frequency dictionary of Spanish words, Mouton.",
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Dispersion = fn(&[PartCount]) -> Option<f64>;

    /// All that lie between 0 and 1.
    const SHARES: [Dispersion; 7] = [dp, dp_norm, juilland_d, carroll_d2, rosengren_s, zhang_dc, kl_divergence_norm];

    fn parts(counts: &[u64], sizes: &[u64]) -> Vec<PartCount> {
        counts.iter().zip(sizes).map(|(&count, &size)| PartCount { count, size }).collect()
    }

    fn near(value: Option<f64>, expected: f64) -> bool {
        (value.unwrap() - expected).abs() < 1e-9
    }

    #[test]
    fn published_values_come_out() {
        // Gries (2008), the corpus of five parts.
        let gries = parts(&[1, 2, 3, 4, 5], &[9, 10, 10, 10, 11]);
        assert!(near(dp(&gries), 0.18));
        assert!(near(dp_norm(&gries), 0.219_512_195_121_951_2));
        assert!(near(juilland_d(&gries), 0.785_150_453_450_450_8));
        assert!(near(carroll_d2(&gries), 0.937_921_303_297_995_6));
        assert!(near(rosengren_s(&gries), 0.949_816_342_304_240_8));
        assert!(near(kl_divergence(&gries), 0.136_971_729_365_220_8));
        assert!(near(kl_divergence_norm(&gries), 0.128_005_122_367_634_2));
        // Wordless, test_measures_dispersion.py, commit c03b2f4b, after Gries (2008), pages 407 and 408.
        let equal = parts(&[1, 2, 3, 4, 5], &[1; 5]);
        for (measure, expected) in [(rosengren_s as Dispersion, 0.937), (lyne_d3, 0.944), (zhang_dc, 0.937)] {
            assert!((measure(&equal).unwrap() - expected).abs() < 0.0005);
        }
        // Carroll (1970), pages 14 and 13.
        assert!((juilland_d(&parts(&[0, 4, 3, 2, 1], &[1; 5])).unwrap() - 0.6464).abs() < 5e-5);
        assert!((carroll_d2(&parts(&[2, 1, 1, 1, 0], &[1; 5])).unwrap() - 0.8277).abs() < 5e-5);
        // Lijffijt & Gries (2012), page 148.
        let three = parts(&[2, 1, 0], &[1, 1, 1]);
        assert!(near(dp(&three), 1.0 / 3.0) && near(dp_norm(&three), 0.5));
        assert!(near(dp(&parts(&[50, 25, 15, 10], &[1; 4])), 0.25));
    }

    #[test]
    fn a_part_without_a_token_is_no_part() {
        let (with, without) = (parts(&[1, 0, 3], &[8, 0, 9]), parts(&[1, 3], &[8, 9]));
        for measure in SHARES.into_iter().chain([lyne_d3 as Dispersion, kl_divergence]) {
            assert_eq!(measure(&with), measure(&without));
            assert_eq!(measure(&with[..2]), None);
            assert_eq!(measure(&[]), None);
        }
    }

    proptest! {
        #[test]
        fn values_lie_in_their_range_and_no_order_matters(
            mut parts in proptest::collection::vec((0_u64..50, 0_u64..200), 2..40),
            by in 0_usize..40,
        ) {
            for part in &mut parts {
                part.1 += part.0;
            }
            let parts: Vec<_> = parts.into_iter().map(|(count, size)| PartCount { count, size }).collect();
            let mut turned = parts.clone();
            turned.rotate_left(by % parts.len());
            for measure in [lyne_d3 as Dispersion, kl_divergence] {
                prop_assert_eq!(measure(&parts), measure(&turned));
            }
            prop_assert!(lyne_d3(&parts).is_none_or(|value| value <= 1.0));
            for measure in SHARES {
                let value = measure(&parts);
                prop_assert_eq!(value, measure(&turned));
                prop_assert!(value.is_none_or(|value| (-1e-9..=1.0 + 1e-9).contains(&value)), "{:?}", value);
            }
        }
    }
}
