//! The Coleman-Liau index: letters and sentences per word.

use super::measure::{AMERICAN_GRADE, Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static COLEMAN_LIAU: Measure = Measure {
    id: "coleman_liau",
    name: Texts { fr: "Coleman-Liau", en: "Coleman-Liau index" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: lettres par mot et phrases par mot. La longueur des mots y pèse plus \
             qu’ailleurs.",
        en: "Reading difficulty: letters per word and sentences per word. Word length weighs more here than elsewhere.",
    },
    formula: "5.88 C/W − 29.6 S/W − 15.8",
    reference: "Coleman, M. & Liau, T. L. (1975), A computer readability formula designed for machine scoring, Journal \
                of Applied Psychology 60(2), 283–284.",
    warning: AMERICAN_GRADE,
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::PASSAGE,
    compute: |stats| {
        Some(5.88 * ratio(stats.letters, stats.words)? - 29.6 * ratio(stats.sentences, stats.words)? - 15.8)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 5.88 × 4.8 − 29.6 × 0.05 − 15.8 = 28.224 − 1.48 − 15.8
        assert_close((COLEMAN_LIAU.compute)(&passage()), 10.944);
        assert_eq!((COLEMAN_LIAU.compute)(&Stats::default()), None);
    }
}
