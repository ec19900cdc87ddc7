//! Anderson’s RIX: the long words of a sentence.

use super::lix::LONG_WORD_LETTERS;
use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static RIX: Measure = Measure {
    id: "rix",
    name: Texts { fr: "RIX", en: "RIX" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: nombre moyen de mots longs par phrase. Le LIX en plus simple.",
        en: "Reading difficulty: the mean number of long words in a sentence. A simpler LIX.",
    },
    formula: "W₇ / S",
    reference: "Anderson, J. (1983), Lix and Rix: variations on a little-known readability index, Journal of Reading \
                26(6), 490–496.",
    warning: Texts {
        fr: "La table d’Anderson, qui en tire une classe, est faite pour l’anglais\u{A0}: la valeur n’est pas un \
             niveau scolaire français.",
        en: "Anderson’s table, which turns it into a grade, is made for English: the value is no school grade for \
             French.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 2,
    reliability: Reliability::PASSAGE,
    compute: |stats| ratio(stats.word_letters.count_from(LONG_WORD_LETTERS), stats.sentences),
};

#[cfg(test)]
mod tests {
    use super::super::worked::passage;
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn thirty_long_words_in_five_sentences() {
        assert_eq!((RIX.compute)(&passage()), Some(6.0));
        assert_eq!((RIX.compute)(&Stats::default()), None);
    }
}
