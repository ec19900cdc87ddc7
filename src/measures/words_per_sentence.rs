//! Mean sentence length in words. Copy this file to add a measure.

use super::measure::{Direction, Measure, Reliability, ratio};
use crate::base::Texts;

pub(super) static WORDS_PER_SENTENCE: Measure = Measure {
    id: "words_per_sentence",
    name: Texts { fr: "Mots par phrase", en: "Words per sentence" },
    summary: Texts {
        fr: "Longueur moyenne des phrases. C’est ce qui prédit le mieux, à soi seul, la difficulté d’un texte.",
        en: "Mean sentence length. The best single predictor of how hard a text is.",
    },
    formula: "W / S",
    reference: "Flesch, R. (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233.",
    warning: Texts { fr: "", en: "" },
    direction: Direction::HighIsHard,
    usual: true,
    places: 1,
    reliability: Reliability::ALWAYS,
    compute: |stats| ratio(stats.words, stats.sentences),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Stats;

    #[test]
    fn thirty_five_words_in_two_sentences() {
        let stats = Stats { words: 35, sentences: 2, ..Stats::default() };
        assert_eq!((WORDS_PER_SENTENCE.compute)(&stats), Some(17.5));
        assert_eq!((WORDS_PER_SENTENCE.compute)(&Stats::default()), None);
    }
}
