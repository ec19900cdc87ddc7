//! Gunning’s Fog index as the French-speaking users of SATO compute it: long words by letters.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

/// Letters from which SATO calls a word long.
const SATO_LETTERS: u64 = 9;

pub(super) static GUNNING_FOG_SATO: Measure = Measure {
    id: "gunning_fog_sato",
    name: Texts { fr: "Fog de Gunning (SATO)", en: "Gunning Fog (SATO)" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: l’indice de Gunning où, selon l’usage de SATO, un mot est long à partir de \
             neuf lettres.",
        en: "Reading difficulty: Gunning’s index where, as in SATO, a word is long from nine letters on.",
    },
    formula: "0.4 (W/S + 100 W₉/W)",
    reference: "Gunning, R. (1952), The Technique of Clear Writing, New York, McGraw-Hill; SATO, Université du Québec \
                à Montréal, ling.uqam.ca/forum/sato/messages/107c.html.",
    warning: Texts {
        fr: "Le facteur 0,4 reste celui de l’anglais\u{A0}: la valeur n’est pas un niveau scolaire français. Selon la \
             page citée de SATO, l’indice n’a pas passé le test de la corrélation statistique sur des textes \
             scolaires.",
        en: "The factor 0.4 is still that of English: the value is no school grade for French. The page of SATO in the \
             source says that the index failed the test of statistical correlation on school texts.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::PASSAGE,
    compute: |stats| {
        let long = stats.word_letters.count_from(SATO_LETTERS);
        Some(0.4 * (ratio(stats.words, stats.sentences)? + 100.0 * ratio(long, stats.words)?))
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 0.4 × (20 + 100 × 10 / 100) = 0.4 × 30
        assert_close((GUNNING_FOG_SATO.compute)(&passage()), 12.0);
        assert_eq!((GUNNING_FOG_SATO.compute)(&Stats::default()), None);
    }

    #[test]
    fn eight_letters_are_not_long_and_nine_are() {
        let word_letters = [8, 9].into_iter().collect();
        let stats = Stats { words: 2, sentences: 1, word_letters, ..Stats::default() };
        assert_close((GUNNING_FOG_SATO.compute)(&stats), 0.4 * (2.0 + 50.0));
    }
}
