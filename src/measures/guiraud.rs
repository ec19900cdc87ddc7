//! Guiraud’s R, the root type-token ratio.

use super::diversity::tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static GUIRAUD: Measure = Measure {
    id: "guiraud",
    name: Texts { fr: "R de Guiraud", en: "Guiraud’s R" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: formes distinctes, rapportées à la racine du nombre d’occurrences.",
        en: "Diversity of vocabulary: distinct types over the square root of the number of tokens.",
    },
    formula: "V / √N",
    reference: "Guiraud, P. (1954), Les Caractères statistiques du vocabulaire, Paris, Presses universitaires de \
                France.",
    warning: Texts {
        fr: "La racine corrige la longueur en partie seulement\u{A0}: la valeur en dépend encore.",
        en: "The square root corrects for length in part only: the value still depends on it.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 2,
    reliability: Reliability::VOCABULARY,
    compute: |stats| tokens_and_types(stats).map(|(tokens, types)| types / tokens.sqrt()),
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 4 / √8 = √2
        assert_close((GUIRAUD.compute)(&eight_tokens()), std::f64::consts::SQRT_2);
        assert_eq!((GUIRAUD.compute)(&Stats::default()), None);
    }
}
