//! Brunet’s W with the exponent −0.172.

use super::diversity::tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static BRUNET_W_172: Measure = Measure {
    id: "brunet_w_172",
    name: Texts { fr: "W de Brunet (0,172)", en: "Brunet’s W (0.172)" },
    summary: Texts {
        fr: "Répétition du vocabulaire\u{A0}: une échelle faite pour peu varier avec la longueur du texte, souvent \
             entre 10 et 20. Bas quand le vocabulaire est varié.",
        en: "Repetition of vocabulary: a scale made to vary little with the length of the text, often between 10 and \
             20. Low when vocabulary is varied.",
    },
    formula: "N^(V^−0.172)",
    reference: "Brunet, É. (1978), Le vocabulaire de Jean Giraudoux. Structure et évolution, Genève, Slatkine.",
    warning: Texts {
        fr: "L’exposant est −0,172, comme dans Wordless\u{202F}; d’autres prennent −0,165, ce qui donne des valeurs \
             plus hautes. Ne comparer qu’à exposant égal.",
        en: "The exponent is −0.172, as in Wordless; others take −0.165, which gives higher values. Compare at the \
             same exponent only.",
    },
    direction: Direction::HighIsRepetitive,
    usual: false,
    places: 2,
    reliability: Reliability::VOCABULARY,
    compute: |stats| {
        let (tokens, types) = tokens_and_types(stats)?;
        Some(libm::pow(tokens, libm::pow(types, -0.172)))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 4^−0.172 = 0.7878631; 8^0.7878631 = e^(0.7878631 × 2.0794415)
        let types = libm::exp(-0.172 * libm::log(4.0));
        assert_close((BRUNET_W_172.compute)(&eight_tokens()), libm::exp(types * libm::log(8.0)));
        assert_eq!((BRUNET_W_172.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_type_has_as_much_as_tokens() {
        assert_close((BRUNET_W_172.compute)(&vocabulary(&[(9, 1)])), 9.0);
    }
}
