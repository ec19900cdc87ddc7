//! Sichel’s S: the share of types that occur twice.

use super::diversity::occurring;
use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static SICHEL_S: Measure = Measure {
    id: "sichel_s",
    name: Texts { fr: "S de Sichel", en: "Sichel’s S" },
    summary: Texts {
        fr: "Part des formes qui paraissent exactement deux fois.",
        en: "The share of types that occur exactly twice.",
    },
    formula: "V₂ / V",
    reference: "Sichel, H. S. (1975), On a distribution law for word frequencies, Journal of the American Statistical \
                Association 70(351), 542–547.",
    warning: Texts {
        fr: "Selon Sichel, varie peu avec la longueur du texte, d’où son intérêt\u{202F}; sur un texte court, quelques \
             formes la changent beaucoup.",
        en: "According to Sichel it varies little with the length of the text, hence its interest; on a short text a \
             few types change it much.",
    },
    direction: Direction::Neutral,
    usual: false,
    places: 3,
    reliability: Reliability::VOCABULARY,
    compute: |stats| ratio(occurring(stats, 2), stats.types.len()),
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, eight_tokens, vocabulary};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // One type of four occurs twice.
        assert_close((SICHEL_S.compute)(&eight_tokens()), 0.25);
        assert_eq!((SICHEL_S.compute)(&Stats::default()), None);
    }

    #[test]
    fn no_type_that_occurs_twice_is_zero() {
        assert_eq!((SICHEL_S.compute)(&vocabulary(&[(1, 5), (3, 2)])), Some(0.0));
    }
}
