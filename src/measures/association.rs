//! How strongly a word is drawn to the neighbourhood of another: logDice, Dice, PMI, NPMI, t, log-likelihood, χ².
//!
//! PMI and log-likelihood see all lexical tokens of a corpus, but for those of the occurrences themselves, in four cells:
//! in a window or outside, this word or another (Evert 2008, surface cooccurrence). logDice sees frequencies alone.

use super::word_measure::WordMeasure;
use crate::base::Texts;

/// The four cells of a word and a neighbourhood, by their sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cooccurrence {
    /// Tokens of the word in the windows.
    pub together: u64,
    /// Tokens in the windows.
    pub near: u64,
    /// Tokens of the word.
    pub count: u64,
    /// All tokens.
    pub total: u64,
}

/// 14 + log₂(2 f(xy) / (f(x) + f(y))): pairs that keep to themselves have 14, and one less is half as exclusive. It does
/// not depend on the size of the corpus. `None` for what never stands together. In a window, a word may stand together
/// more often than the other occurs, and pass 14.
///
/// Source: Rychlý, P. (2008), A lexicographer-friendly association score, RASLAN, 6–9.
///
/// ```
/// use lisible::measures::association::log_dice;
/// assert_eq!(log_dice(10, 10, 10), Some(14.0));
/// assert_eq!(log_dice(5, 10, 10), Some(13.0));
/// assert_eq!(log_dice(0, 10, 10), None);
/// ```
pub fn log_dice(together: u64, one: u64, other: u64) -> Option<f64> {
    (together > 0 && one + other > 0).then(|| 14.0 + libm::log2(2.0 * together as f64 / (one as f64 + other as f64)))
}

/// Dice's coefficient, 2 f(xy) / (f(x) + f(y)), of which logDice is 14 + log₂. 1 for pairs that keep to themselves, 0 for what
/// never stands together; in a window it may pass 1, as logDice passes 14. `None` for two words that do not occur.
///
/// Source: Dice, L. R. (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302;
/// Smadja, F. and others (1996), Translating collocations for bilingual lexicons, Computational
/// Linguistics 22(1), 1–38.
///
/// ```
/// use lisible::measures::association::dice;
/// assert_eq!(dice(5, 10, 10), Some(0.5));
/// assert_eq!(dice(0, 10, 10), Some(0.0));
/// assert_eq!(dice(0, 0, 0), None);
/// ```
pub fn dice(together: u64, one: u64, other: u64) -> Option<f64> {
    (one > 0 || other > 0).then(|| 2.0 * together as f64 / (one as f64 + other as f64))
}

/// One of the four cells: what was observed, of which row and which column.
type Cell = (u64, u64, u64);

impl Cooccurrence {
    /// How often the word would stand in the windows by chance.
    pub fn expected(&self) -> Option<f64> {
        (self.total > 0).then(|| self.near as f64 * self.count as f64 / self.total as f64)
    }

    /// log₂ of observed over expected; `None` for what never stands together.
    ///
    /// Source: Church, K. & Hanks, P. (1990), Word association norms, mutual information, and lexicography, Computational
    /// Linguistics 16(1), 22–29.
    pub fn pmi(&self) -> Option<f64> {
        let expected = self.expected().filter(|&expected| expected > 0.0 && self.together > 0)?;
        Some(libm::log2(self.together as f64 / expected))
    }

    /// NPMI: PMI over −log₂ of the share of tokens that stand together: 1 for words that never go without each other, 0 for
    /// chance, −1 for words that never stand together. `None` without a token of either.
    ///
    /// Source: Bouma, G. (2009), Normalized (pointwise) mutual information in collocation extraction, GSCL, 31–40.
    ///
    /// ```
    /// use lisible::measures::association::Cooccurrence;
    /// let always = Cooccurrence { together: 10, near: 10, count: 10, total: 100 };
    /// assert_eq!(always.npmi(), Some(1.0));
    /// ```
    pub fn npmi(&self) -> Option<f64> {
        let expected = self.expected().filter(|&expected| expected > 0.0)?;
        if self.together == 0 {
            return Some(-1.0);
        }
        let surprise = -libm::log2(self.together as f64 / self.total as f64);
        Some(if surprise > 0.0 { libm::log2(self.together as f64 / expected) / surprise } else { 1.0 })
    }

    /// The t-score, (observed − expected) / √observed: frequent pairs come first; negative where the word avoids the
    /// neighbourhood, `None` for what never stands together.
    ///
    /// Source: Church, K., Gale, W., Hanks, P. & Hindle, D. (1991), Using statistics in lexical analysis, in Zernik,
    /// Lexical acquisition, 115–164.
    pub fn t_score(&self) -> Option<f64> {
        let observed = self.together as f64;
        (self.together > 0).then_some((observed - self.expected()?) / libm::sqrt(observed))
    }

    /// G², twice the sum of observed × ln(observed / expected) over the four cells; negative when the word is rarer there
    /// than by chance. `None` without a token, or when the sums do not hold the cells.
    ///
    /// Source: Dunning, T. (1993), Accurate methods for the statistics of surprise and coincidence, Computational
    /// Linguistics 19(1), 61–74.
    ///
    /// ```
    /// use lisible::measures::association::Cooccurrence;
    /// let swiss = Cooccurrence { together: 110, near: 2_552, count: 221, total: 31_777 };
    /// assert!((swiss.log_likelihood().unwrap() - 270.72).abs() < 0.005);
    /// ```
    pub fn log_likelihood(&self) -> Option<f64> {
        let surprise = |(observed, row, column): Cell| {
            let (as_observed, by_chance) = (product(observed, self.total), product(row, column));
            if observed > 0 { observed as f64 * log_of_ratio(as_observed, by_chance) } else { 0.0 }
        };
        let sum: f64 = self.cells()?.into_iter().map(surprise).sum();
        let attracts = self.together as f64 >= self.expected()?;
        Some(if attracts { 2.0 * sum } else { -2.0 * sum })
    }

    /// χ², the sum of (observed − expected)² / expected over the four cells, without Yates's correction; never negative. Not
    /// to be trusted where fewer than five are expected in a cell, as with most pairs of words: G² is. `None` as for
    /// [`Cooccurrence::log_likelihood`].
    ///
    /// Source: Pearson, K. (1900), On the criterion that a given system of deviations…, Philosophical Magazine 50(302),
    /// 157–175; Manning, C. D. & Schütze, H. (1999), Foundations of Statistical Natural Language Processing, 169–172.
    ///
    /// ```
    /// use lisible::measures::association::Cooccurrence;
    /// let always = Cooccurrence { together: 10, near: 10, count: 10, total: 100 };
    /// assert!((always.chi_squared().unwrap() - 100.0).abs() < 1e-9);
    /// ```
    pub fn chi_squared(&self) -> Option<f64> {
        let mut sum = 0.0;
        for (observed, row, column) in self.cells()? {
            let expected = row as f64 * (column as f64 / self.total as f64);
            if expected > 0.0 {
                sum += (observed as f64 - expected) * (observed as f64 - expected) / expected;
            }
        }
        (self.total > 0).then_some(sum)
    }

    /// The four cells; `None` when the sums do not hold them.
    fn cells(&self) -> Option<[Cell; 4]> {
        let Self { together, near, count, total } = *self;
        let (others, elsewhere) = (total.checked_sub(count)?, total.checked_sub(near)?);
        Some([
            (together, near, count),
            (near.checked_sub(together)?, near, others),
            (count.checked_sub(together)?, elsewhere, count),
            (elsewhere.checked_sub(count - count.min(together))?, elsewhere, others),
        ])
    }
}

fn product(one: u64, other: u64) -> u128 {
    u128::from(one) * u128::from(other)
}

/// ln(a / b). Of nearly equal numbers their difference counts: in a corpus of billions the two cells without the word differ
/// from chance by a few tokens, and their logarithms would drown in rounding.
fn log_of_ratio(a: u128, b: u128) -> f64 {
    let (gap, whole) = (a.abs_diff(b) as f64, b as f64);
    if 2.0 * gap > whole {
        libm::log(a as f64 / whole)
    } else {
        libm::log1p(if a < b { -gap / whole } else { gap / whole })
    }
}

/// What `list` and `explain` say of each.
pub static ASSOCIATIONS: &[WordMeasure] = &[
    WordMeasure {
        id: "log_dice",
        name: Texts { fr: "logDice", en: "logDice" },
        summary: Texts {
            fr: "À quel point deux mots ne vont pas l’un sans l’autre\u{A0}: un point de moins, deux fois moins exclusifs.",
            en: "How far two words never go without each other: one point less, half as exclusive.",
        },
        page: Texts {
            fr: "14 + log₂(2 f(xy) / (f(x) + f(y))), où f(xy) compte les fois où le mot est dans la fenêtre de \
                 l’autre, f(x) et f(y) leurs occurrences. Deux mots qui ne vont pas l’un sans l’autre ont 14\u{202F}; \
                 un point de moins, deux fois moins exclusifs. Dans une fenêtre, la valeur peut dépasser 14\u{A0}: le \
                 mot s’y trouve parfois plusieurs fois pour une occurrence de l’autre. Il ne dépend pas de la taille \
                 du corpus\u{A0}: c’est la mesure à prendre d’abord. Source\u{A0}: Rychlý (2008), A \
                 lexicographer-friendly association score, RASLAN, 6–9.",
            en: "14 + log₂(2 f(xy) / (f(x) + f(y))), where f(xy) counts the times the word stands in the window of the \
                 other, f(x) and f(y) their occurrences. Two words that never go without each other have 14; one point \
                 less, half as exclusive. In a window the value can pass 14: the word may stand there several times \
                 for one occurrence of the other. It does not depend on the size of the corpus: take it first. Source: \
                 Rychlý (2008), A lexicographer-friendly association score, RASLAN, 6–9.",
        },
    },
    WordMeasure {
        id: "pmi",
        name: Texts { fr: "Information mutuelle (PMI)", en: "Pointwise mutual information (PMI)" },
        summary: Texts {
            fr: "Combien de fois plus souvent que par hasard deux mots se trouvent ensemble, en puissances de deux.",
            en: "How many times as often as by chance two words stand together, in powers of two.",
        },
        page: Texts {
            fr: "log₂(observé / attendu)\u{A0}: 3, huit fois plus souvent que par hasard. L’attendu est la part du mot \
                 dans le corpus, rapportée aux mots des fenêtres. La mesure favorise les mots rares\u{A0}: à lire avec \
                 un minimum d’occurrences. Source\u{A0}: Church et Hanks (1990), Word association norms, mutual \
                 information, and lexicography, Computational Linguistics 16(1), 22–29.",
            en: "log₂(observed / expected): 3, eight times as often as by chance. What is expected is the share of the \
                 word in the corpus, of the tokens of the windows. It favours rare words: read it with a minimum of \
                 occurrences. Source: Church & Hanks (1990), Word association norms, mutual information, and \
                 lexicography, Computational Linguistics 16(1), 22–29.",
        },
    },
    WordMeasure {
        id: "npmi",
        name: Texts { fr: "Information mutuelle normalisée (NPMI)", en: "Normalised mutual information (NPMI)" },
        summary: Texts {
            fr: "Combien plus souvent que par hasard deux mots se trouvent ensemble, de −1 à 1.",
            en: "How much more often than by chance two words stand together, from −1 to 1.",
        },
        page: Texts {
            fr: "PMI divisée par −log₂ de la part des occurrences où les deux mots sont ensemble\u{A0}: 1 pour deux \
                 mots qui ne vont pas l’un sans l’autre, 0 pour le hasard, −1 pour deux mots qui ne sont jamais \
                 ensemble. Elle favorise moins les mots rares que la PMI. Source\u{A0}: Bouma (2009), Normalized \
                 (pointwise) mutual information in collocation extraction, GSCL, 31–40.",
            en: "PMI over −log₂ of the share of tokens where both words stand together: 1 for words that never go \
                 without each other, 0 for chance, −1 for words that are never together. It favours rare words less \
                 than PMI does. Source: Bouma (2009), Normalized (pointwise) mutual information in collocation \
                 extraction, GSCL, 31–40.",
        },
    },
    WordMeasure {
        id: "t_score",
        name: Texts { fr: "Score t", en: "T-score" },
        summary: Texts {
            fr: "L’écart au hasard de deux mots ensemble, les paires fréquentes d’abord.",
            en: "The gap from chance of two words together, frequent pairs first.",
        },
        page: Texts {
            fr: "(observé − attendu) / √observé\u{A0}: les paires fréquentes passent devant, celles que la grammaire demande souvent. \
                 Les occurrences n’étant pas indépendantes, ce n’est pas un test, mais un ordre. \
                 Source\u{A0}: Church, Gale, Hanks et Hindle (1991), Using statistics in lexical analysis.",
            en: "(observed − expected) / √observed: frequent pairs come first, often those that grammar asks for. Tokens are not \
                 independent: it is no test, but an order. \
                 Source: Church, Gale, Hanks & Hindle (1991), Using statistics in lexical analysis.",
        },
    },
    WordMeasure {
        id: "log_likelihood",
        name: Texts { fr: "Rapport de vraisemblance (G²)", en: "Log-likelihood ratio (G²)" },
        summary: Texts {
            fr: "À quel point il est sûr que deux mots s’attirent, ou s’évitent.",
            en: "How sure it is that two words attract, or avoid, each other.",
        },
        page: Texts {
            fr: "2 Σ O ln(O/E) sur quatre cases\u{A0}: dans les fenêtres ou ailleurs, ce mot ou un autre\u{202F}; \
                 négatif quand le mot évite le voisinage. Entre deux corpus (compare), les cases sont l’un ou l’autre \
                 corpus. Il dit combien l’écart est sûr, non combien il est fort\u{202F}; au-delà de 10,83, le hasard \
                 seul l’atteint moins d’une fois sur mille. C’est la variante à quatre cases de Dunning, non celle à \
                 deux cases de Rayson et Garside. Source\u{A0}: Dunning (1993), Accurate methods for the statistics of \
                 surprise and coincidence, Computational Linguistics 19(1), 61–74.",
            en: "2 Σ O ln(O/E) over four cells: in the windows or elsewhere, this word or another; negative when the \
                 word avoids the neighbourhood. Between two corpora (compare), the cells are one corpus or the other. \
                 It says how sure the difference is, not how strong; chance alone passes 10.83 less than once in a \
                 thousand. It is Dunning’s variant of four cells, not the one of two cells by Rayson and Garside. \
                 Source: Dunning (1993), Accurate methods for the statistics of surprise and coincidence, \
                 Computational Linguistics 19(1), 61–74.",
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    /// From the four cells, as the papers print them.
    fn cells(o11: u64, o12: u64, o21: u64, o22: u64) -> Cooccurrence {
        Cooccurrence { together: o11, near: o11 + o12, count: o11 + o21, total: o11 + o12 + o21 + o22 }
    }

    #[test]
    fn published_values_come_out() {
        // Dunning (1993), table 1.
        for (cells, expected) in [
            (cells(110, 2442, 111, 29_114), 270.72),
            (cells(29, 13, 123, 31_612), 263.90),
            (cells(10, 0, 3, 31_764), 167.23),
            (cells(9, 12, 429, 31_327), 48.94),
        ] {
            assert!((cells.log_likelihood().unwrap() - expected).abs() < 0.005, "{cells:?}");
        }
        // Church & Hanks (1990), page 24.
        let pmi = Cooccurrence { together: 8, near: 1_105, count: 44, total: 15_000_000 }.pmi().unwrap();
        assert!((pmi - 11.3).abs() < 0.05, "{pmi}");
        // Manning & Schütze (1999), pages 164 and 165: « new companies ».
        let t = Cooccurrence { together: 8, near: 15_828, count: 4_675, total: 14_307_668 }.t_score().unwrap();
        assert!((t - 0.999_932).abs() < 5e-7, "{t}");
        // Bouma (2009), page 36: always, by chance, never.
        let npmi =
            [(10, 0, 0, 90), (1, 9, 9, 81), (0, 10, 10, 80)].map(|(a, b, c, d)| cells(a, b, c, d).npmi().unwrap());
        assert!((npmi[0] - 1.0).abs() < 1e-12 && npmi[1].abs() < 1e-12 && (npmi[2] + 1.0).abs() < 1e-12, "{npmi:?}");
        // Smadja and others (1996), page 13: Dice 0.08, of which logDice is 14 + log₂.
        let (dice, log_dice) = (dice(130, 3_121, 143).unwrap(), log_dice(130, 3_121, 143).unwrap());
        assert!((dice - 0.08).abs() < 0.005, "{dice}");
        assert!((libm::exp2(log_dice - 14.0) - dice).abs() < 1e-12, "{log_dice}");
        // Manning & Schütze (1999), page 169: « new companies » again.
        let chi_squared = cells(8, 4_667, 15_820, 14_287_181).chi_squared().unwrap();
        assert!((chi_squared - 1.55).abs() < 0.005, "{chi_squared}");
    }

    #[test]
    fn a_rare_word_of_a_corpus_of_billions_has_its_likelihood() {
        // UCREL’s example, worked out to fifty digits; logarithms of ratios lose it from the seventh decimal on.
        let rare = Cooccurrence { together: 35, near: 112_289_776, count: 298, total: 1_672_006_755 };
        let value = rare.log_likelihood().unwrap();
        assert!((value - 9.976_072_009_618_91).abs() < 1e-12, "{value}");
    }

    #[test]
    fn what_avoids_is_negative_and_what_cannot_be_is_none() {
        let avoiding = cells(1, 99, 50, 850);
        assert!(avoiding.log_likelihood().unwrap() < 0.0 && avoiding.pmi().unwrap() < 0.0);
        assert!(cells(10, 90, 90, 810).log_likelihood().unwrap().abs() < 1e-9);
        assert!(avoiding.chi_squared().unwrap() > 0.0);
        assert_eq!((Cooccurrence::default().log_likelihood(), Cooccurrence::default().chi_squared()), (None, None));
        assert_eq!((Cooccurrence::default().npmi(), Cooccurrence::default().t_score()), (None, None));
        assert_eq!(Cooccurrence { together: 3, near: 2, count: 5, total: 9 }.log_likelihood(), None);
        assert_eq!(Cooccurrence { total: 9, near: 3, ..Cooccurrence::default() }.pmi(), None);
    }
}
