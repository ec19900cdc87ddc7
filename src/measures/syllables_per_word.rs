//! Mean word length in syllables. How syllables are counted is `text`'s work.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static SYLLABLES_PER_WORD: Measure = Measure {
    id: "syllables_per_word",
    name: Texts { fr: "Syllabes par mot", en: "Syllables per word" },
    summary: Texts {
        fr: "Longueur moyenne des mots à l’oreille. Les mots longs sont le plus souvent les plus rares.",
        en: "Mean length of words as spoken. Long words are mostly the rarer ones.",
    },
    formula: "Sy / W",
    reference: "Flesch, R. (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233.",
    warning: Texts {
        fr: "Un mot s’étend d’un blanc à l’autre\u{A0}: «\u{202F}l’ami\u{202F}» et «\u{202F}dit-il\u{202F}» sont un \
             mot chacun.",
        en: "A word runs from white space to white space: “l’ami” and “dit-il” are one word each.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 2,
    reliability: Reliability::ALWAYS,
    compute: |stats| ratio(stats.syllables, stats.words),
};

#[cfg(test)]
mod tests {
    use super::super::worked::passage;
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn a_hundred_and_sixty_syllables_in_a_hundred_words() {
        assert_eq!((SYLLABLES_PER_WORD.compute)(&passage()), Some(1.6));
        assert_eq!((SYLLABLES_PER_WORD.compute)(&Stats::default()), None);
    }
}
