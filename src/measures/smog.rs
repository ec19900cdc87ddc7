//! McLaughlin’s SMOG with its published regression, not the mental shortcut 3 + √P.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

/// Syllables from which a word is polysyllabic, for SMOG and Fog alike.
pub(super) const POLYSYLLABLE: u64 = 3;

pub(super) static SMOG: Measure = Measure {
    id: "smog",
    name: Texts { fr: "SMOG", en: "SMOG grade" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: mots d’au moins trois syllabes dans trente phrases.",
        en: "Reading difficulty: words of three syllables or more in thirty sentences.",
    },
    formula: "1.043 √(30 P/S) + 3.1291",
    reference: "McLaughlin, G. H. (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646.",
    warning: Texts {
        fr: "Réglé sur l’anglais et sur des extraits de trente phrases. Contreras et ses collègues (1999) trouvent au \
             français des valeurs nettement plus hautes qu’à l’anglais. La valeur n’est pas un niveau scolaire\u{202F}; \
             elle sert à classer des textes entre eux.",
        en: "Fitted on English and on samples of thirty sentences. Contreras and colleagues (1999) find values for \
             French significantly higher than for English. The value is no school grade; use it to rank texts against \
             one another.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability { sentences: 30, ..Reliability::PASSAGE },
    compute: |stats| {
        let polysyllables = stats.word_syllables.count_from(POLYSYLLABLE);
        Some(1.043 * (30.0 * ratio(polysyllables, stats.sentences)?).sqrt() + 3.1291)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 1.043 × √(30 × 24 / 5) + 3.1291 = 1.043 × √144 + 3.1291 = 12.516 + 3.1291
        assert_close((SMOG.compute)(&passage()), 15.6451);
        assert_eq!((SMOG.compute)(&Stats::default()), None);
    }
}
