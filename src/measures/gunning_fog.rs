//! Gunning’s Fog index without its exceptions. The French practice, by letters, is `gunning_fog_sato`.

use super::measure::{Direction, Measure, Reliability, ratio};
use super::smog::POLYSYLLABLE;
use crate::base::Texts;

pub(super) static GUNNING_FOG: Measure = Measure {
    id: "gunning_fog",
    name: Texts { fr: "Fog de Gunning", en: "Gunning Fog" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: mots par phrase, plus le pourcentage de mots d’au moins trois syllabes.",
        en: "Reading difficulty: words per sentence plus the percentage of words of three syllables or more.",
    },
    formula: "0.4 (W/S + 100 P/W)",
    reference: "Gunning, R. (1952), The Technique of Clear Writing, New York, McGraw-Hill.",
    warning: Texts {
        fr: "Réglé sur l’anglais\u{A0}: la valeur n’est pas un nombre d’années d’études en français. Gunning écarte \
             des mots difficiles les noms propres, certains composés et les formes fléchies\u{202F}; ici, tout mot \
             d’au moins trois syllabes compte.",
        en: "Fitted on English: the value is no number of school years for French. Gunning leaves proper names, some \
             compounds and inflected forms out of the hard words; here every word of three syllables or more counts.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::PASSAGE,
    compute: |stats| {
        let polysyllables = stats.word_syllables.count_from(POLYSYLLABLE);
        Some(0.4 * (ratio(stats.words, stats.sentences)? + 100.0 * ratio(polysyllables, stats.words)?))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 0.4 × (20 + 100 × 24 / 100) = 0.4 × 44
        assert_close((GUNNING_FOG.compute)(&passage()), 17.6);
        assert_eq!((GUNNING_FOG.compute)(&Stats::default()), None);
    }
}
