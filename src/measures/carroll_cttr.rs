//! Carroll’s corrected type-token ratio.

use super::diversity::tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static CARROLL_CTTR: Measure = Measure {
    id: "carroll_cttr",
    name: Texts { fr: "CTTR de Carroll", en: "Carroll’s CTTR" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: le R de Guiraud divisé par √2, sous le nom que lui donnent les auteurs de \
             langue anglaise.",
        en: "Diversity of vocabulary: Guiraud’s R divided by √2, under the name authors in English give it.",
    },
    formula: "V / √(2 N)",
    reference: "Carroll, J. B. (1964), Language and Thought, Englewood Cliffs, Prentice-Hall.",
    warning: Texts {
        fr: "La racine corrige la longueur en partie seulement\u{A0}: la valeur en dépend encore.",
        en: "The square root corrects for length in part only: the value still depends on it.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 2,
    reliability: Reliability::VOCABULARY,
    compute: |stats| tokens_and_types(stats).map(|(tokens, types)| types / (2.0 * tokens).sqrt()),
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 4 / √16
        assert_close((CARROLL_CTTR.compute)(&eight_tokens()), 1.0);
        assert_eq!((CARROLL_CTTR.compute)(&Stats::default()), None);
    }
}
