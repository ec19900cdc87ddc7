//! Björnsson’s LIX. It needs no syllables, so it carries over to other languages.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

/// Letters from which Björnsson calls a word long.
pub(super) const LONG_WORD_LETTERS: u64 = 7;

pub(super) static LIX: Measure = Measure {
    id: "lix",
    name: Texts { fr: "LIX", en: "LIX" },
    summary: Texts {
        fr: "Difficulté de lecture\u{A0}: mots par phrase, plus le pourcentage de mots longs. Conçu pour passer d’une \
             langue à l’autre.",
        en: "Reading difficulty: words per sentence plus the percentage of long words. Made to carry over from one \
             language to another.",
    },
    formula: "W/S + 100 W₇/W",
    reference: "Björnsson, C. H. (1968), Läsbarhet, Stockholm, Liber; Björnsson, C. H. (1983), Readability of \
                newspapers in 11 languages, Reading Research Quarterly 18(4), 480–497.",
    warning: Texts {
        fr: "Les paliers connus (moins de 30 très facile, plus de 60 très difficile) sont ceux du suédois. Björnsson \
             trouvait 47 en moyenne à la presse suédoise et 55 à la française\u{A0}: en français, il faut les relever \
             d’environ 8 points.",
        en: "The known bands (under 30 very easy, over 60 very hard) are those of Swedish. Björnsson found 47 on \
             average for Swedish newspapers and 55 for French ones: for French, raise them by about 8 points.",
    },
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::PASSAGE,
    compute: |stats| {
        let long = stats.word_letters.count_from(LONG_WORD_LETTERS);
        Some(ratio(stats.words, stats.sentences)? + 100.0 * ratio(long, stats.words)?)
    },
};

#[cfg(test)]
mod tests {
    use super::super::worked::{assert_close, passage};
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn worked_example() {
        // 100 / 5 + 100 × 30 / 100 = 20 + 30
        assert_close((LIX.compute)(&passage()), 50.0);
        assert_eq!((LIX.compute)(&Stats::default()), None);
    }

    #[test]
    fn six_letters_are_not_long_and_seven_are() {
        let word_letters = [6, 7].into_iter().collect();
        let stats = Stats { words: 2, sentences: 1, word_letters, ..Stats::default() };
        assert_close((LIX.compute)(&stats), 2.0 + 50.0);
    }
}
