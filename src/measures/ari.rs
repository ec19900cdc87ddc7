//! The Automated Readability Index: letters instead of syllables.

use super::measure::{AMERICAN_GRADE, Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static ARI: Measure = Measure {
    id: "ari",
    name: Texts { fr: "ARI", en: "Automated Readability Index" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: lettres par mot et mots par phrase. Ne demande aucune syllabe.",
        en: "Reading difficulty: letters per word and words per sentence. It needs no syllables.",
    },
    formula: "4.71 C/W + 0.5 W/S − 21.43",
    reference: "Smith, E. A. & Senter, R. J. (1967), Automated Readability Index, AMRL-TR-66-220, Wright-Patterson \
                Air Force Base.",
    warning: AMERICAN_GRADE,
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::PASSAGE,
    compute: |stats| {
        Some(4.71 * ratio(stats.letters, stats.words)? + 0.5 * ratio(stats.words, stats.sentences)? - 21.43)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 4.71 × 4.8 + 0.5 × 20 − 21.43 = 22.608 + 10 − 21.43
        assert_close((ARI.compute)(&passage()), 11.178);
        assert_eq!((ARI.compute)(&Stats::default()), None);
    }
}
