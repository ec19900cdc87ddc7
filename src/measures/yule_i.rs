//! Yule’s I, on the types.

use super::diversity::squares;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static YULE_I: Measure = Measure {
    id: "yule_i",
    name: Texts { fr: "I de Yule", en: "Yule’s I" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: le carré du nombre de formes, divisé par la différence entre la somme des \
             carrés des fréquences et le nombre de formes.",
        en: "Diversity of vocabulary: the square of the number of types over the difference between the sum of squared \
             frequencies and the number of types.",
    },
    formula: "V² / (Σ m² Vₘ − V)",
    reference: "Yule, G. U. (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press; Oakes, \
                M. P. (1998), Statistics for Corpus Linguistics, Edinburgh University Press.",
    warning: Texts {
        fr: "Deux valeurs portent ce nom. Celle-ci compte les formes, comme dans LexicalRichness\u{202F}; là où N \
             remplace V, elle n’est que 10 000 divisé par yule_k. Sans valeur quand aucune forme ne revient.",
        en: "Two values go by this name. This one counts types, as in LexicalRichness; where N stands for V, it is \
             only 10,000 over yule_k. No value when no type is repeated.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 1,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let types = u128::from(stats.types.len());
        let repeated = squares(stats).checked_sub(types).filter(|&repeated| repeated > 0)?;
        Some(types as f64 * types as f64 / repeated as f64)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 4² / (22 − 4)
        assert_close((YULE_I.compute)(&eight_tokens()), 16.0 / 18.0);
        assert_eq!((YULE_I.compute)(&Stats::default()), None);
    }

    #[test]
    fn nothing_repeated_has_no_value() {
        assert_eq!((YULE_I.compute)(&vocabulary(&[(1, 12)])), None);
    }
}
