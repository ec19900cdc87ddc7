//! Herdan’s C, the logarithmic type-token ratio. The base of the logarithm cancels.

use super::diversity::log_tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static HERDAN: Measure = Measure {
    id: "herdan",
    name: Texts { fr: "C de Herdan", en: "Herdan’s C" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: rapport des logarithmes du nombre de formes et du nombre d’occurrences.",
        en: "Diversity of vocabulary: the logarithm of types over the logarithm of tokens.",
    },
    formula: "ln V / ln N",
    reference: "Herdan, G. (1960), Type-token Mathematics, The Hague, Mouton.",
    warning: Texts {
        fr: "Varie peu d’un texte à l’autre, souvent entre 0,8 et 1\u{A0}: des écarts d’un centième comptent. Dépend \
             encore de la longueur.",
        en: "Varies little from text to text, often between 0.8 and 1: differences of a hundredth matter. It still \
             depends on length.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| log_tokens_and_types(stats).map(|(tokens, types)| types / tokens),
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // ln 4 / ln 8 = 2 ln 2 / 3 ln 2
        assert_close((HERDAN.compute)(&eight_tokens()), 2.0 / 3.0);
        assert_eq!((HERDAN.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_token_has_no_value() {
        // ln 1 / ln 1 = 0 / 0
        assert_eq!((HERDAN.compute)(&vocabulary(&[(1, 1)])), None);
    }
}
