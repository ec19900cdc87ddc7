//! Maas’s a² with the natural logarithm. Its square root a is left out: the warning says how to find it.

use super::diversity::log_tokens_and_types;
use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;

pub(super) static MAAS_A2: Measure = Measure {
    id: "maas_a2",
    name: Texts { fr: "a² de Maas", en: "Maas’s a²" },
    summary: Texts {
        fr: "Répétition du vocabulaire\u{A0}: de combien le nombre de formes reste en retrait du nombre d’occurrences, \
             à l’échelle logarithmique. Bas quand le vocabulaire est varié.",
        en: "Repetition of vocabulary: how far the number of types falls behind the number of tokens on a logarithmic \
             scale. Low when vocabulary is varied.",
    },
    formula: "(ln N − ln V) / (ln N)²",
    reference: "Maas, H.-D. (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes, \
                Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–96.",
    warning: Texts {
        fr: "Plusieurs valeurs portent ce nom. Celle-ci est a² en logarithme naturel, comme dans LexicalRichness. \
             lexical_diversity donne a² en base dix\u{A0}: multiplier par ln 10, soit 2,302585. quanteda et koRpus \
             donnent la racine a de cette dernière.",
        en: "Several values go by this name. This one is a² with the natural logarithm, as in LexicalRichness. \
             lexical_diversity gives a² in base ten: multiply by ln 10, or 2.302585. quanteda and koRpus give the \
             square root a of the latter.",
    },
    direction: Direction::HighIsRepetitive,
    usual: true,
    places: 4,
    reliability: Reliability::VOCABULARY,
    compute: |stats| log_tokens_and_types(stats).map(|(tokens, types)| (tokens - types) / (tokens * tokens)),
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // (3 ln 2 − 2 ln 2) / (3 ln 2)² = 1 / (9 ln 2) = 1 / 6.2383246250
        assert_close((MAAS_A2.compute)(&eight_tokens()), 0.160_299_448_98);
        assert_eq!((MAAS_A2.compute)(&Stats::default()), None);
    }

    #[test]
    fn one_token_has_no_value() {
        assert_eq!((MAAS_A2.compute)(&vocabulary(&[(1, 1)])), None);
    }
}
