//! Flesch’s formula fitted to French, in the variant koRpus uses. The other is `kandel_moles_207`.

use super::kandel_moles_207::REFERENCE;
use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static KANDEL_MOLES_209: Measure = Measure {
    id: "kandel_moles_209",
    name: Texts { fr: "Kandel-Moles (variante 209)", en: "Kandel-Moles (variant 209)" },
    summary: Texts {
        fr: "Facilité de lecture\u{A0}: la formule de Flesch ajustée au français, avec les coefficients de koRpus. De \
             0, très difficile, à 100, très facile.",
        en: "Reading ease: Flesch’s formula fitted to French, with the coefficients of koRpus. From 0, very hard, to \
             100, very easy.",
    },
    formula: "209 − 1.15 W/S − 68 Sy/W",
    reference: REFERENCE,
    warning: Texts {
        fr: "L’article de 1958 n’a pas été consulté. Deux variantes circulent sous son nom et nous ignorons laquelle \
             est l’originale. Celle-ci est celle de koRpus\u{202F}; textstat, Yoast et la plupart des outils emploient \
             l’autre. Ne pas comparer une valeur de l’une à une valeur de l’autre.",
        en: "The paper of 1958 was not seen. Two variants go by its name and which one is the original is unresolved. \
             This one is used by koRpus; textstat, Yoast and most tools use the other. Do not compare a value of one \
             with a value of the other.",
    },
    direction: Direction::HighIsEasy,
    usual: true,
    places: 1,
    reliability: Reliability { range: Some((0.0, 100.0)), ..Reliability::PASSAGE },
    compute: |stats| {
        Some(209.0 - 1.15 * ratio(stats.words, stats.sentences)? - 68.0 * ratio(stats.syllables, stats.words)?)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 209 − 1.15 × 20 − 68 × 1.6 = 209 − 23 − 108.8
        assert_close((KANDEL_MOLES_209.compute)(&passage()), 77.2);
        assert_eq!((KANDEL_MOLES_209.compute)(&Stats::default()), None);
    }
}
