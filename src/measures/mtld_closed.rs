//! MTLD by the closed rule: a factor ends where the ratio of types to tokens is 0.72, not only below.

use super::measure::{Direction, Measure, Reliability};
use super::mtld_open::tokens_a_factor;
use crate::base::Texts;
use crate::stats::LexicalFactors;

pub(super) static MTLD_CLOSED: Measure = Measure {
    id: "mtld_closed",
    name: Texts { fr: "MTLD (règle fermée, 0,72)", en: "MTLD (closed rule, 0.72)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: combien d’occurrences de suite, en moyenne, avant que le TTR n’atteigne \
             0,72. Moyenne de la lecture à l’endroit et à l’envers.",
        en: "Diversity of vocabulary: how many tokens in a row, on average, before the TTR reaches 0.72. The mean of \
             reading forward and backward.",
    },
    formula: "(N/Ga + N/Gr) / 2",
    reference: "McCarthy, P. M. & Jarvis, S. (2010), MTLD, vocd-D, and HD-D: a validation study of sophisticated \
                approaches to lexical diversity assessment, Behavior Research Methods 42(2), 381–392.",
    warning: Texts {
        fr: "Se compte sur demande (--mtld) et par document seulement. C’est la règle de LexicalRichness et de \
             Wordless\u{202F}; mtld_open est celle de koRpus. L’écart est petit sur un texte long, mais les deux ne se \
             comparent pas. Le dernier segment, inachevé, compte pour (1 − TTR) / (1 − 0,72). Sans valeur quand aucun \
             mot ne revient, où LexicalRichness donne le nombre d’occurrences.",
        en: "Counted on demand (--mtld) and per document only. This is the rule of LexicalRichness and Wordless; \
             mtld_open is that of koRpus. They differ little on a long text, but must not be compared. The last \
             stretch, unfinished, counts for (1 − TTR) / (1 − 0.72). No value when no word is repeated, where \
             LexicalRichness gives the number of tokens.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 1,
    reliability: Reliability::SEQUENCE,
    compute: |stats| {
        let LexicalFactors::Document(of) = stats.factors else { return None };
        tokens_a_factor(of.tokens, of.closed)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, in_order};
    use super::*;

    #[test]
    fn worked_example() {
        // Eighteen types, seven of them twice: 18/25, a whole factor forward. Backward the seven come first, and again last.
        let tokens: Vec<u64> = (0..18).chain(0..7).collect();
        assert_close((MTLD_CLOSED.compute)(&in_order(&tokens)), 25.0);
        // Five types in turn: every seven tokens, of ratio 5/7, make a factor; two of a hundred are left over.
        let tokens: Vec<u64> = (0..100).map(|token| token % 5).collect();
        assert_close((MTLD_CLOSED.compute)(&in_order(&tokens)), 100.0 / 14.0);
    }

    #[test]
    fn nothing_that_comes_back_has_no_value() {
        // Seven tokens of seven types: LexicalRichness gives 7, which says nothing of the vocabulary.
        assert_eq!((MTLD_CLOSED.compute)(&in_order(&[1, 2, 3, 4, 5, 6, 7])), None);
    }
}
