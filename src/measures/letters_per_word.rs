//! Mean word length in letters.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static LETTERS_PER_WORD: Measure = Measure {
    id: "letters_per_word",
    name: Texts { fr: "Lettres par mot", en: "Letters per word" },
    summary: Texts {
        fr: "Longueur moyenne des mots à l’œil. Elle dit moins que la longueur des phrases.",
        en: "Mean length of words as written. It says less than the length of sentences.",
    },
    formula: "C / W",
    reference: "Smith, E. A. & Senter, R. J. (1967), Automated Readability Index, AMRL-TR-66-220, Wright-Patterson \
                Air Force Base.",
    warning: Texts {
        fr: "Un mot s’étend d’un blanc à l’autre\u{A0}: «\u{202F}l’ami\u{202F}» est un mot de quatre lettres.",
        en: "A word runs from white space to white space: “l’ami” is one word of four letters.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 2,
    reliability: Reliability::ALWAYS,
    compute: |stats| ratio(stats.letters, stats.words),
};

#[cfg(test)]
mod tests {
    use super::super::worked::passage;
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn four_hundred_and_eighty_letters_in_a_hundred_words() {
        assert_eq!((LETTERS_PER_WORD.compute)(&passage()), Some(4.8));
        assert_eq!((LETTERS_PER_WORD.compute)(&Stats::default()), None);
    }
}
