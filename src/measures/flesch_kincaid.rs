//! The Flesch-Kincaid grade of the US Navy, for ranking only.

use super::measure::{AMERICAN_GRADE, Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static FLESCH_KINCAID: Measure = Measure {
    id: "flesch_kincaid",
    name: Texts { fr: "Flesch-Kincaid", en: "Flesch-Kincaid grade" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: longueur des phrases et des mots, pondérée pour prédire une classe \
             américaine.",
        en: "Reading difficulty: sentence and word length, weighted to predict an American school grade.",
    },
    formula: "0.39 W/S + 11.8 Sy/W − 15.59",
    reference: "Kincaid, J. P., Fishburne, R. P., Rogers, R. L. & Chissom, B. S. (1975), Derivation of new readability \
                formulas for Navy enlisted personnel, Research Branch Report 8-75, Naval Technical Training Command.",
    warning: AMERICAN_GRADE,
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::PASSAGE,
    compute: |stats| {
        Some(0.39 * ratio(stats.words, stats.sentences)? + 11.8 * ratio(stats.syllables, stats.words)? - 15.59)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 0.39 × 20 + 11.8 × 1.6 − 15.59 = 7.8 + 18.88 − 15.59
        assert_close((FLESCH_KINCAID.compute)(&passage()), 11.09);
        assert_eq!((FLESCH_KINCAID.compute)(&Stats::default()), None);
    }
}
