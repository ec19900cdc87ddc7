//! Flesch’s reading ease with its English coefficients, for those who compare. French has `kandel_moles_207`.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static FLESCH: Measure = Measure {
    id: "flesch",
    name: Texts { fr: "Flesch (coefficients anglais)", en: "Flesch reading ease (English coefficients)" },
    summary: Texts {
        fr: "Facilité de lecture, telle que Flesch l’a réglée sur l’anglais. De 0, très difficile, à 100, très facile.",
        en: "Reading ease as Flesch fitted it on English. From 0, very hard, to 100, very easy.",
    },
    formula: "206.835 − 1.015 W/S − 84.6 Sy/W",
    reference: "Flesch, R. (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233.",
    warning: Texts {
        fr: "Ne pas lire sur l’échelle de Flesch\u{A0}: les mots français ont plus de syllabes que les anglais, et un \
             texte français paraît plus difficile qu’il n’est. Pour le français, voir kandel_moles_207.",
        en: "Do not read it on Flesch’s scale: French words have more syllables than English ones, so a French text \
             looks harder than it is. For French, see kandel_moles_207.",
    },
    direction: Direction::HighIsEasy,
    usual: true,
    places: 1,
    reliability: Reliability { range: Some((0.0, 100.0)), ..Reliability::PASSAGE },
    compute: |stats| {
        Some(206.835 - 1.015 * ratio(stats.words, stats.sentences)? - 84.6 * ratio(stats.syllables, stats.words)?)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 206.835 − 1.015 × 20 − 84.6 × 1.6 = 206.835 − 20.3 − 135.36
        assert_close((FLESCH.compute)(&passage()), 51.175);
        assert_eq!((FLESCH.compute)(&Stats::default()), None);
    }
}
