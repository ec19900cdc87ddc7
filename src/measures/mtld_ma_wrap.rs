//! MTLD as a moving average: the mean length of the factors that begin at each token, the text beginning anew at its end.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;
use crate::stats::LexicalFactors;

pub(super) static MTLD_MA_WRAP: Measure = Measure {
    id: "mtld_ma_wrap",
    name: Texts { fr: "MTLD mobile (en boucle, 0,72)", en: "Moving-average MTLD (wrap-around, 0.72)" },
    summary: Texts {
        fr: "Diversité du vocabulaire\u{A0}: à partir de chaque occurrence, combien il en faut pour que le TTR tombe \
             sous 0,72, en moyenne. Au bout du texte, la lecture reprend au début.",
        en: "Diversity of vocabulary: from each token on, how many it takes for the TTR to fall below 0.72, on \
             average. At the end of the text, reading goes on at its beginning.",
    },
    formula: "Lb / Fb",
    reference: "McCarthy, P. M. & Jarvis, S. (2010), MTLD, vocd-D, and HD-D: a validation study of sophisticated \
                approaches to lexical diversity assessment, Behavior Research Methods 42(2), 381–392; Kyle, K., \
                Crossley, S. A. & Jarvis, S. (2021), Assessing the validity of lexical diversity indices using direct \
                judgements, Language Assessment Quarterly 18(2), 154–170.",
    warning: Texts {
        fr: "Se compte sur demande (--mtld) et par document seulement. La moyenne mobile est proposée par McCarthy et \
             Jarvis (2010)\u{202F}; la variante est celle de Kyle et al. (2021), dans lexical_diversity et \
             TAALED\u{A0}: un facteur a dix occurrences au moins et se ferme sous 0,72. Le MTLD-MA de koRpus suit une \
             autre règle. Sans valeur quand aucun facteur ne se ferme.",
        en: "Counted on demand (--mtld) and per document only. The moving average was proposed by McCarthy and Jarvis \
             (2010); the variant is that of Kyle et al. (2021), in lexical_diversity and TAALED: a factor has ten \
             tokens at least and closes below 0.72. The MTLD-MA of koRpus follows another rule. No value when no \
             factor closes.",
    },
    direction: Direction::HighIsVaried,
    usual: false,
    places: 1,
    reliability: Reliability::SEQUENCE,
    compute: |stats| {
        let LexicalFactors::Document(of) = stats.factors else { return None };
        ratio(of.moving.wrapped.tokens, of.moving.wrapped.factors)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, in_order};
    use super::*;

    #[test]
    fn worked_example() {
        // Seven types, the last of them four times: from any token on, round the end, the tenth brings 7/10.
        assert_close((MTLD_MA_WRAP.compute)(&in_order(&[1, 2, 3, 4, 5, 6, 7, 7, 7, 7])), 10.0);
        // Nine types, the last of them five times: 9/13 after the whole text, or sooner where all five stand near.
        let lengths = [13, 12, 10, 10, 10, 10, 10, 10, 10, 10, 13, 13, 13];
        let tokens = [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9];
        assert_close((MTLD_MA_WRAP.compute)(&in_order(&tokens)), f64::from(lengths.iter().sum::<i32>()) / 13.0);
    }

    #[test]
    fn what_never_falls_has_no_value() {
        assert_eq!((MTLD_MA_WRAP.compute)(&in_order(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1])), None);
    }
}
