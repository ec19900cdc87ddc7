//! MTLD: how many tokens in a row keep the ratio of types to tokens at 0.72. The factors are counted in `stats`.

use super::measure::{Direction, Measure, Reliability};
use crate::base::Texts;
use crate::stats::{Factors, LexicalFactors, Stats};

pub(super) static MTLD_OPEN: Measure = Measure {
    id: "mtld_open",
    name: Texts { fr: "MTLD (règle ouverte, 0,72)", en: "MTLD (open rule, 0.72)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: combien d’occurrences de suite, en moyenne, avant que le TTR ne tombe sous 0,72. \
             Moyenne de la lecture à l’endroit et à l’envers.",
        en: "Diversity of vocabulary: how many tokens in a row, on average, before the TTR falls below 0.72. The mean of \
             reading forward and backward.",
    },
    formula: "(N/Fa + N/Fr) / 2",
    reference: "McCarthy, P. M. & Jarvis, S. (2010), MTLD, vocd-D, and HD-D: a validation study of sophisticated \
                approaches to lexical diversity assessment, Behavior Research Methods 42(2), 381–392.",
    warning: Texts {
        fr: "Se compte sur demande (--mtld) et par document seulement\u{A0}: il dépend de l’ordre des mots et n’a pas \
             de valeur pour plusieurs documents ensemble, ni au-delà de quatre millions d’occurrences. Trois règles \
             incompatibles portent ce nom. Règle ouverte\u{A0}: un facteur se ferme quand le TTR passe sous 0,72, \
             comme dans koRpus\u{202F}; LexicalRichness et Wordless le ferment dès 0,72 (voir mtld_closed), et \
             lexical_diversity demande en plus dix occurrences. Le dernier segment, inachevé, compte pour (1 − TTR) / \
             (1 − 0,72). Sans valeur quand aucun mot ne revient.",
        en: "Counted on demand (--mtld) and per document only: it depends on the order of words and has no value for \
             several documents together, nor beyond four million tokens. Three incompatible rules go by this name. \
             Open rule: a factor closes when the TTR falls below 0.72, as in koRpus; LexicalRichness and Wordless \
             close it at 0.72 (see mtld_closed), and lexical_diversity asks for ten tokens besides. The last stretch, \
             unfinished, counts for (1 − TTR) / (1 − 0.72). No value when no word is repeated.",
    },
    direction: Direction::HighIsVaried,
    usual: true,
    places: 1,
    reliability: Reliability::SEQUENCE,
    compute,
};

fn compute(stats: &Stats) -> Option<f64> {
    let LexicalFactors::Document(of) = stats.factors else { return None };
    tokens_a_factor(of.tokens, of.open)
}

/// The mean over both directions of tokens over factors; `None` where there is no factor, nor a part of one.
pub(super) fn tokens_a_factor(tokens: u64, both_ways: [Factors; 2]) -> Option<f64> {
    let [forward, backward] = both_ways.map(counted);
    (forward > 0.0 && backward > 0.0).then(|| f64::midpoint(tokens as f64 / forward, tokens as f64 / backward))
}

/// Factors, the one that is not whole counted by how far its ratio has fallen from 1 to 0.72.
fn counted(factors: Factors) -> f64 {
    let Factors { whole, rest_tokens, rest_types } = factors;
    let fallen = rest_tokens.saturating_sub(rest_types) as f64 / rest_tokens.max(1) as f64;
    whole as f64 + fallen / (1.0 - 0.72)
}

#[cfg(test)]
mod tests {
    use super::super::measure::Status;
    use super::super::worked::{assert_close, in_order as stats};
    use super::*;
    use crate::base::Merge;

    #[test]
    fn worked_example() {
        // Forward: a b c a, of ratio 3/4, is no factor; one b more, 3/5, is one; d is left, of ratio 1. Backward: d b a c is 1,
        // then b 4/5, and a 4/6 is a factor.
        assert_close(compute(&stats(&[1, 2, 3, 1, 2, 4])), 6.0);
        // Ten tokens, one of them thrice: no whole factor. LexicalRichness has the same.
        assert_close(compute(&stats(&[1, 2, 3, 4, 2, 5, 6, 7, 2, 8])), 14.0);
    }

    #[test]
    fn nothing_that_comes_back_and_several_documents_have_no_value() {
        // LexicalRichness gives the number of tokens, a value that says nothing of the vocabulary.
        assert_eq!(compute(&stats(&[1, 2, 3])), None);
        let mut two = stats(&[1, 1, 2]);
        two.merge(stats(&[1, 1, 2]));
        assert_eq!(MTLD_OPEN.score(&two).status, Status::PerDocument);
        let unasked = Stats { tokens: 9, ..Stats::default() };
        assert_eq!(MTLD_OPEN.score(&unasked).status, Status::NotCounted);
        assert_eq!(MTLD_OPEN.score(&stats(&[1, 2, 3])).status, Status::Undefined);
        assert_eq!(MTLD_OPEN.score(&stats(&[1, 1, 2])).status, Status::ShortText);
    }

    #[test]
    fn a_ratio_of_exactly_the_threshold_does_not_close() {
        // Eighteen types, seven of them twice: 18/25 at the end. The closed rule would count a whole factor.
        let tokens: Vec<u64> = (0..18).chain(0..7).collect();
        let factors = stats(&tokens).factors;
        let LexicalFactors::Document(of) = factors else { panic!("{factors:?}") };
        assert_eq!(of.open[0], Factors { whole: 0, rest_tokens: 25, rest_types: 18 });
        assert_eq!(of.closed[0], Factors { whole: 1, rest_tokens: 0, rest_types: 0 });
    }
}
