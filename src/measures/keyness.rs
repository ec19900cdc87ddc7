//! Keyness: how much more often, and how surely, one corpus has a word than another.
//!
//! Two log-likelihoods go by one name. That of four cells (Dunning) counts all other words as well; that of two cells
//! (Rayson and Garside) leaves them out, and is a little smaller. Both are given, each by its own name. The hypergeometric
//! test is in `specificity`.

use super::association::Cooccurrence;
use super::word_measure::WordMeasure;
use crate::base::Texts;

/// A word in two corpora.
///
/// ```
/// use lisible::measures::keyness::Contrast;
/// // Gabrielatos & Marchi (2011), page 18.
/// let word = Contrast { first: 206_523, second: 178_174, first_total: 959_641, second_total: 1_562_358 };
/// assert_eq!(word.percent_difference().map(|share| share.round()), Some(89.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contrast {
    /// Its occurrences in the first corpus.
    pub first: u64,
    /// Its occurrences in the second one.
    pub second: u64,
    /// All tokens of the first corpus.
    pub first_total: u64,
    /// All tokens of the second one.
    pub second_total: u64,
}

/// What a count of zero is taken for in a ratio, so that the ratio exists.
const FOR_ZERO: f64 = 0.5;
/// Occurrences per million added on both sides by [`Contrast::simple_maths`].
const SMOOTHING: f64 = 1.0;

impl Contrast {
    /// G² of four cells, twice the sum of observed × ln(observed / expected); negative when the second corpus has more.
    /// `None` where both corpora are empty.
    ///
    /// Source: Dunning, T. (1993), Accurate methods for the statistics of surprise and coincidence, Computational
    /// Linguistics 19(1), 61–74.
    pub fn log_likelihood(&self) -> Option<f64> {
        let count = self.first.checked_add(self.second)?;
        let total = self.first_total.checked_add(self.second_total)?;
        Cooccurrence { together: self.first, near: self.first_total, count, total }.log_likelihood()
    }

    /// LL of two cells, the words alone; negative when the second corpus has more. `None` where both corpora are empty.
    ///
    /// Source: Rayson, P. & Garside, R. (2000), Comparing corpora using frequency profiling, Workshop on Comparing
    /// Corpora, ACL, 1–6.
    pub fn log_likelihood_two_cells(&self) -> Option<f64> {
        let total = self.first_total as f64 + self.second_total as f64;
        if total == 0.0 {
            return None;
        }
        let count = self.first as f64 + self.second as f64;
        let cell = |observed: u64, size: u64| {
            let (observed, expected) = (observed as f64, size as f64 * count / total);
            if observed > 0.0 { observed * libm::log(observed / expected) } else { 0.0 }
        };
        let sum = 2.0 * (cell(self.first, self.first_total) + cell(self.second, self.second_total));
        let first_has_more = self.first as f64 >= self.first_total as f64 * count / total;
        Some(if first_has_more { sum } else { -sum })
    }

    /// How likely chance alone is to set the corpora so far apart: of χ² with one degree of freedom at G². From 0 to 1.
    pub fn p(&self) -> Option<f64> {
        self.log_likelihood().map(|value| libm::erfc(libm::sqrt(libm::fabs(value) / 2.0)))
    }

    /// log₂ of how many times more often the first corpus has it, a count of zero taken for a half: 1 is twice, −1 half.
    /// `None` where a corpus is empty or neither has the word.
    ///
    /// Source: Hardie, A. (2014), Log Ratio – an informal introduction, CASS, Lancaster.
    pub fn log_ratio(&self) -> Option<f64> {
        if self.first + self.second == 0 {
            return None;
        }
        let share = |count: u64, total: u64| {
            let count = if count == 0 { FOR_ZERO } else { count as f64 };
            (total > 0).then(|| count / total as f64)
        };
        Some(libm::log2(share(self.first, self.first_total)? / share(self.second, self.second_total)?))
    }

    /// %DIFF: how much more often the first corpus has it, in per cent of the second. `None` where the second has none.
    ///
    /// Source: Gabrielatos, C. & Marchi, A. (2011), Keyness: matching metrics to definitions, Portsmouth.
    pub fn percent_difference(&self) -> Option<f64> {
        let (first, second) = self.per_million()?;
        (second > 0.0).then(|| 100.0 * (first - second) / second)
    }

    /// (per million + 1) of the first corpus over that of the second: rare words weigh less.
    ///
    /// Source: Kilgarriff, A. (2009), Simple maths for keywords, Corpus Linguistics conference, Liverpool.
    pub fn simple_maths(&self) -> Option<f64> {
        self.per_million().map(|(first, second)| (first + SMOOTHING) / (second + SMOOTHING))
    }

    /// The odds of the word in the first corpus over those in the second. `None` where the second has none of it, or the
    /// first nothing else.
    ///
    /// Source: Pojanapunya, P. & Watson Todd, R. (2018), Log-likelihood and odds ratio, Corpus Linguistics and Linguistic
    /// Theory 14(1), 133–167.
    pub fn odds_ratio(&self) -> Option<f64> {
        let first = self.first as f64 * self.second_total.checked_sub(self.second)? as f64;
        let second = self.second as f64 * self.first_total.checked_sub(self.first)? as f64;
        (second > 0.0).then(|| first / second)
    }

    fn per_million(&self) -> Option<(f64, f64)> {
        let share = |count: u64, total: u64| (total > 0).then(|| 1e6 * count as f64 / total as f64);
        Some((share(self.first, self.first_total)?, share(self.second, self.second_total)?))
    }
}

/// Of `tests` p-values the smallest, ascending: what each becomes so that among all that pass a limit, one false finding or
/// more is no likelier than the limit.
///
/// Source: Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics
/// 6(2), 65–70.
///
/// ```
/// use lisible::measures::keyness::holm;
/// assert_eq!(holm(&[0.01, 0.02, 0.5], 4), [0.04, 0.06, 1.0]);
/// assert!(holm(&[], 0).is_empty());
/// ```
pub fn holm(ascending: &[f64], tests: u64) -> Vec<f64> {
    let mut least = 0.0_f64;
    let left = (0..).map(|before| tests.saturating_sub(before));
    ascending
        .iter()
        .zip(left)
        .map(|(&p, left)| {
            least = least.max((p * left as f64).min(1.0));
            least
        })
        .collect()
}

/// What `list` and `explain` say of each.
pub static KEYNESS: &[WordMeasure] = &[
    WordMeasure {
        id: "log_ratio",
        name: Texts { fr: "Log ratio", en: "Log ratio" },
        summary: Texts {
            fr: "Combien de fois plus souvent un corpus emploie un mot que l’autre, en puissances de deux.",
            en: "How many times more often one corpus has a word than the other, in powers of two.",
        },
        page: Texts {
            fr: "Logarithme en base deux du rapport des fréquences\u{A0}: 1, deux fois plus dans le premier \
                 corpus\u{202F}; 3, huit fois\u{202F}; −1, deux fois moins. Zéro occurrence est compté pour 0,5, sans \
                 quoi le rapport n’existe pas. Il dit combien l’écart est fort, non combien il est sûr\u{A0}: à lire \
                 avec le p corrigé. Source\u{A0}: Hardie (2014), Log Ratio – an informal introduction, CASS, \
                 Lancaster.",
            en: "Base-two logarithm of the ratio of frequencies: 1, twice as often in the first corpus; 3, eight \
                 times; −1, half as often. A count of zero is taken for 0.5, or there would be no ratio. It says how \
                 strong the gap is, not how sure: read it with the corrected p. Source: Hardie (2014), Log Ratio – an \
                 informal introduction, CASS, Lancaster.",
        },
    },
    WordMeasure {
        id: "log_likelihood_two_cells",
        name: Texts { fr: "Log-vraisemblance à deux cases", en: "Log-likelihood of two cells" },
        summary: Texts {
            fr: "À quel point il est sûr qu’un corpus emploie plus un mot que l’autre, autres mots laissés de côté.",
            en: "How sure it is that one corpus has a word more often than the other, all other words left out.",
        },
        page: Texts {
            fr: "2 (a ln(a/E₁) + b ln(b/E₂)), où a et b comptent le mot dans chaque corpus et E₁, E₂ ce qu’ils en \
                 auraient si sa fréquence était la même. C’est la variante de Rayson et Garside, celle du calculateur \
                 de Lancaster (UCREL)\u{202F}; elle laisse de côté les autres mots et vaut un peu moins que celle à \
                 quatre cases (log_likelihood), d’où vient ici le p. Négative quand le second corpus en a plus. \
                 Source\u{A0}: Rayson et Garside (2000), Comparing corpora using frequency profiling, Workshop on \
                 Comparing Corpora, ACL, 1–6.",
            en: "2 (a ln(a/E₁) + b ln(b/E₂)), where a and b count the word in each corpus, and E₁, E₂ what they would \
                 have were it equally frequent. This is the variant of Rayson and Garside, that of Lancaster’s \
                 calculator (UCREL); it leaves out all other words and is a little below the one of four cells \
                 (log_likelihood), which p comes from here. Negative when the second corpus has more. Source: Rayson & \
                 Garside (2000), Comparing corpora using frequency profiling, Workshop on Comparing Corpora, ACL, 1–6.",
        },
    },
    WordMeasure {
        id: "percent_difference",
        name: Texts { fr: "%DIFF", en: "%DIFF" },
        summary: Texts {
            fr: "De combien pour cent la fréquence d’un mot dépasse celle de l’autre corpus.",
            en: "By how many per cent the frequency of a word passes that of the other corpus.",
        },
        page: Texts {
            fr: "Écart des fréquences en pour cent de celle du second corpus\u{A0}: 100, deux fois plus\u{202F}; −50, deux fois moins. \
                 Sans valeur quand le second corpus n’a pas le mot. \
                 Source\u{A0}: Gabrielatos et Marchi (2011), Keyness: matching metrics to definitions, Portsmouth.",
            en: "The gap of frequencies in per cent of that of the second corpus: 100, twice as often; −50, half as often. No value \
                 where the second corpus does not have the word. \
                 Source: Gabrielatos & Marchi (2011), Keyness: matching metrics to definitions, Portsmouth.",
        },
    },
    WordMeasure {
        id: "simple_maths",
        name: Texts { fr: "Simple maths", en: "Simple maths" },
        summary: Texts {
            fr: "Le rapport des fréquences d’un mot entre deux corpus, adouci pour les mots rares.",
            en: "The ratio of the frequencies of a word in two corpora, smoothed for rare words.",
        },
        page: Texts {
            fr: "(par million dans le premier + 1) / (par million dans le second + 1)\u{A0}: le score des mots-clés de Sketch Engine, avec \
                 N = 1. Le 1 ajouté évite que les mots rares l’emportent. \
                 Source\u{A0}: Kilgarriff (2009), Simple maths for keywords, Corpus Linguistics, Liverpool.",
            en: "(per million in the first + 1) / (per million in the second + 1): the keyword score of Sketch Engine, with N = 1. The 1 \
                 that is added keeps rare words from winning. \
                 Source: Kilgarriff (2009), Simple maths for keywords, Corpus Linguistics, Liverpool.",
        },
    },
    WordMeasure {
        id: "odds_ratio",
        name: Texts { fr: "Rapport des cotes", en: "Odds ratio" },
        summary: Texts {
            fr: "Le rapport des cotes d’un mot entre deux corpus.",
            en: "The ratio of the odds of a word in two corpora.",
        },
        page: Texts {
            fr: "La cote du mot (ses occurrences rapportées à celles des autres mots) dans le premier corpus, divisée \
                 par sa cote dans le second. Sans valeur quand le second corpus n’a pas le mot. Source\u{A0}: \
                 Pojanapunya et Watson Todd (2018), Log-likelihood and odds ratio: keyness statistics for different \
                 purposes of keyword analysis, Corpus Linguistics and Linguistic Theory 14(1), 133–167.",
            en: "The odds of the word (its tokens against those of all other words) in the first corpus, divided by \
                 its odds in the second. No value where the second corpus does not have the word. Source: Pojanapunya \
                 & Watson Todd (2018), Log-likelihood and odds ratio: keyness statistics for different purposes of \
                 keyword analysis, Corpus Linguistics and Linguistic Theory 14(1), 133–167.",
        },
    },
    WordMeasure {
        id: "specificity",
        name: Texts { fr: "Spécificité (Lafon)", en: "Specificity (Lafon)" },
        summary: Texts {
            fr: "À quel point une part si grande, ou si petite, des occurrences serait rare par hasard, en puissances de dix.",
            en: "How rare so large, or so small, a part of the tokens would be by chance, in powers of ten.",
        },
        page: Texts {
            fr: "Logarithme décimal, changé de signe, de la probabilité que le premier corpus ait autant d’occurrences \
                 du mot, ou plus, si les mots des deux corpus réunis étaient distribués au hasard\u{A0}: 3 quand elle \
                 est d’un millième, 6 d’un millionième. Quand le mot y est plus rare qu’attendu, la probabilité est \
                 celle d’en avoir autant, ou moins, et la valeur est négative. C’est la spécificité de TXM et \
                 d’IRaMuTeQ, calculée par la loi hypergéométrique, exacte, sans plafond (TXM s’arrête à 1\u{202F}000). \
                 Source\u{A0}: Lafon (1980), Sur la variabilité de la fréquence des formes dans un corpus, Mots 1, \
                 127–165.",
            en: "Minus the decimal logarithm of the probability that the first corpus has as many tokens of the word, \
                 or more, were the words of both corpora dealt at random: 3 when it is one in a thousand, 6 one in a \
                 million. Where the word is rarer there than expected, the probability is that of as many or fewer, \
                 and the value is negative. It is the specificity of TXM and IRaMuTeQ, by the hypergeometric law, \
                 exact, without a ceiling (TXM stops at 1,000). Source: Lafon (1980), Sur la variabilité de la \
                 fréquence des formes dans un corpus, Mots 1, 127–165.",
        },
    },
    WordMeasure {
        id: "p_holm",
        name: Texts { fr: "p corrigé (Holm)", en: "Corrected p (Holm)" },
        summary: Texts {
            fr: "La probabilité que le hasard seul fasse un tel écart, corrigée pour le nombre de mots testés.",
            en: "The probability that chance alone makes such a gap, corrected for the number of words tested.",
        },
        page: Texts {
            fr: "p est la probabilité qu’un écart aussi grand vienne du seul hasard (χ² à un degré de liberté sur G²). \
                 À tester mille mots, une cinquantaine passeraient 0,05 pour rien\u{A0}: la correction de Holm \
                 multiplie p, du plus petit au plus grand, par le nombre de mots qui restent à tester. Sous 0,05, la \
                 liste entière a moins d’une chance sur vingt de contenir ne serait-ce qu’une fausse trouvaille, si \
                 les occurrences sont indépendantes\u{202F}; or un mot revient dans le texte qui parle de lui\u{A0}: \
                 regardez aussi dans combien de documents il est. Source\u{A0}: Holm (1979), A simple sequentially \
                 rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), 65–70.",
            en: "p is the probability that chance alone makes so large a gap (χ² with one degree of freedom at G²). Of \
                 a thousand words tested, some fifty would pass 0.05 for nothing: Holm’s correction multiplies p, from \
                 the smallest to the largest, by the number of words left to test. Below 0.05, the whole list has less \
                 than one chance in twenty of holding even one false finding, if tokens are independent; but a word \
                 comes again in the text that is about it: look at how many documents have it. Source: Holm (1979), A \
                 simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), \
                 65–70.",
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(first: u64, second: u64, first_total: u64, second_total: u64) -> Contrast {
        Contrast { first, second, first_total, second_total }
    }

    fn near(value: Option<f64>, expected: f64, tolerance: f64) {
        let value = value.unwrap();
        assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
    }

    #[test]
    fn both_log_likelihoods_come_out() {
        // The formulas of UCREL’s log-likelihood page, and Dunning’s.
        for (word, two, four, ratio) in [
            (contrast(35, 263, 112_289_776, 1_559_716_979), 9.976_069_865_4, 9.976_072_182_1, 0.886_349_812_7),
            (contrast(206_523, 178_174, 959_641, 1_562_358), 38_531.759_387_849, 45_784.791_495_318, 0.916_174_002_5),
            (contrast(1, 10, 1_000, 1_000), -8.547_243_830_6, -8.587_967_951_5, -libm::log2(10.0)),
            (contrast(0, 5, 1_000, 2_000), -4.054_651_081_1, -4.058_823_544_0, -2.321_928_094_9),
        ] {
            near(word.log_likelihood_two_cells(), two, 1e-6);
            near(word.log_likelihood(), four, 1e-6);
            near(word.log_ratio(), ratio, 1e-9);
        }
        // Seven of ten words against two of nine, of the test of another program.
        near(contrast(3, 7, 10, 9).log_likelihood(), -4.534_939_332_256, 1e-9);
    }

    #[test]
    fn published_effect_sizes_come_out() {
        near(contrast(206_523, 178_174, 959_641, 1_562_358).percent_difference(), 88.7, 0.05);
        near(contrast(35, 263, 112_289_776, 1_559_716_979).simple_maths(), 1.1224, 5e-5);
        near(contrast(16_217, 735, 2_796_938, 2_087_946).odds_ratio(), 16.6, 0.05);
    }

    #[test]
    fn p_is_that_of_chi_squared() {
        // G² of 3.841 is passed by chance once in twenty.
        let even = contrast(50, 50, 1_000, 1_000);
        near(even.p(), 1.0, 1e-9);
        let p = contrast(20, 10, 1_000, 1_000).p().unwrap();
        assert!((0.05..0.08).contains(&p), "{p}");
    }

    #[test]
    fn what_cannot_be_divided_is_none() {
        let nothing = Contrast::default();
        assert_eq!((nothing.log_likelihood(), nothing.log_likelihood_two_cells(), nothing.p()), (None, None, None));
        assert_eq!((nothing.log_ratio(), nothing.percent_difference(), nothing.simple_maths()), (None, None, None));
        let only_first = contrast(3, 0, 10, 10);
        assert_eq!((only_first.percent_difference(), only_first.odds_ratio()), (None, None));
        assert!(only_first.log_ratio().unwrap() > 2.0);
        assert_eq!(contrast(3, 3, 10, 0).log_ratio(), None);
    }

    #[test]
    fn corrected_values_never_fall() {
        assert_eq!(holm(&[0.0, 0.001, 0.001_01, 0.4], 100), [0.0, 0.099, 0.099, 1.0]);
    }
}
