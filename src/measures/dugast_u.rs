//! Dugast’s U with the natural logarithm: the inverse of Maas’s a².

use super::diversity::log_tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static DUGAST_U: Measure = Measure {
    id: "dugast_u",
    name: Texts { fr: "U de Dugast", en: "Dugast’s U" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: l’inverse du a² de Maas, haut quand le nombre de formes suit de près le \
             nombre d’occurrences, à l’échelle logarithmique.",
        en: "Diversity of vocabulary: the inverse of Maas’s a², high when the number of types follows the number of \
             tokens closely on a logarithmic scale.",
    },
    formula: "(ln N)² / (ln N − ln V)",
    reference: "Dugast, D. (1979), Vocabulaire et stylistique, tome 1, Théâtre et dialogue, Genève, Slatkine.",
    warning: Texts {
        fr: "Deux valeurs portent ce nom. Celle-ci est en logarithme naturel, comme dans LexicalRichness et \
             Wordless\u{202F}; diviser par ln 10, soit 2,302585, pour la base dix de quanteda et de koRpus. Sans \
             valeur quand aucune forme ne revient.",
        en: "Two values go by this name. This one takes the natural logarithm, as in LexicalRichness and Wordless; \
             divide by ln 10, or 2.302585, for the base ten of quanteda and koRpus. No value when no type is repeated.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 1,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let (tokens, types) = log_tokens_and_types(stats).filter(|&(tokens, types)| tokens > types)?;
        Some(tokens * tokens / (tokens - types))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // (3 ln 2)² / (3 ln 2 − 2 ln 2) = 9 ln 2
        assert_close((DUGAST_U.compute)(&eight_tokens()), 6.238_324_625_04);
        assert_eq!((DUGAST_U.compute)(&Stats::default()), None);
    }

    #[test]
    fn nothing_repeated_has_no_value() {
        assert_eq!((DUGAST_U.compute)(&vocabulary(&[(1, 12)])), None);
    }
}
