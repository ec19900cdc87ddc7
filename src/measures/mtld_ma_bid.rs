//! MTLD as a moving average in both directions: the mean length of the factors that begin at each token and end in the text.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;
use crate::stats::{FactorLengths, LexicalFactors};

pub(super) static MTLD_MA_BID: Measure = Measure {
    id: "mtld_ma_bid",
    name: Texts { fr: "MTLD mobile (deux sens, 0,72)", en: "Moving-average MTLD (both ways, 0.72)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: à partir de chaque occurrence, combien il en faut pour que le TTR tombe \
             sous 0,72, en moyenne. Moyenne de la lecture à l’endroit et à l’envers.",
        en: "Diversity of vocabulary: from each token on, how many it takes for the TTR to fall below 0.72, on \
             average. The mean of reading forward and backward.",
    },
    formula: "(La/Ma + Lr/Mr) / 2",
    reference: "McCarthy, P. M. & Jarvis, S. (2010), MTLD, vocd-D, and HD-D: a validation study of sophisticated \
                approaches to lexical diversity assessment, Behavior Research Methods 42(2), 381–392; Kyle, K., \
                Crossley, S. A. & Jarvis, S. (2021), Assessing the validity of lexical diversity indices using direct \
                judgements, Language Assessment Quarterly 18(2), 154–170.",
    warning: Texts {
        fr: "Se compte sur demande (--mtld) et par document seulement. La moyenne mobile est proposée par McCarthy et \
             Jarvis (2010)\u{202F}; la variante est celle de Kyle et al. (2021), dans lexical_diversity et \
             TAALED\u{A0}: un facteur a dix occurrences au moins, se ferme sous 0,72, et ce qui n’est pas fermé au \
             bout du texte ne compte pas. Le MTLD-MA de koRpus suit une autre règle. Sans valeur quand aucun facteur \
             ne se ferme.",
        en: "Counted on demand (--mtld) and per document only. The moving average was proposed by McCarthy and Jarvis \
             (2010); the variant is that of Kyle et al. (2021), in lexical_diversity and TAALED: a factor has ten \
             tokens at least, closes below 0.72, and what is not closed at the end of the text does not count. The \
             MTLD-MA of koRpus follows another rule. No value when no factor closes.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 1,
    reliability: Reliability::SEQUENCE,
    compute: |stats| {
        let LexicalFactors::Document(of) = stats.factors else { return None };
        let mean = |lengths: FactorLengths| ratio(lengths.tokens, lengths.factors);
        Some(f64::midpoint(mean(of.moving.forward)?, mean(of.moving.backward)?))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, in_order};
    use super::*;

    #[test]
    fn worked_example() {
        // Either way one type ten times over, from three tokens; from the others there are no ten.
        assert_close((MTLD_MA_BID.compute)(&in_order(&[1; 12])), 10.0);
        // Nine types, the last of them five times. Forward 9/13, 8/12, 7/10 and 6/10; backward 6/10 and 7/10, then none.
        let tokens = [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9];
        let (forward, backward) = ((13.0 + 12.0 + 10.0 + 10.0) / 4.0, 20.0 / 2.0);
        assert_close((MTLD_MA_BID.compute)(&in_order(&tokens)), f64::midpoint(forward, backward));
    }

    #[test]
    fn what_never_falls_has_no_value() {
        assert_eq!((MTLD_MA_BID.compute)(&in_order(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1])), None);
    }
}
