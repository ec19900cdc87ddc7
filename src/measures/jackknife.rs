//! How sure a score is: the delete-a-group jackknife of Quenouille (1956) and Tukey (1958), over sixteen groups of sentences.
//!
//! Each group is left out in turn; how much the score moves tells its error. Sentences go to the groups in turn, so that
//! neighbours, which are alike, are in different groups: the error is that of another choice of sentences on the same
//! subjects, not of another subject.

use super::difficulty::{Evidence, score};
use crate::stats::{DifficultyCounts, Passage, Stats};

/// The standard error of the difficulty score, in points, with the groups it was estimated from; `None` for fewer than five
/// sentences, and where the score is undefined. How often words come again is taken to be the same in every group.
///
/// ```
/// use lisible::{measures::jackknife::standard_error, stats::Stats};
/// assert_eq!(standard_error(&Stats::default()), None);
/// ```
pub fn standard_error(stats: &Stats) -> Option<(f64, usize)> {
    let groups = stats.groups.all();
    let count = groups.clone().count();
    if count < FEWEST {
        return None;
    }
    let repetition = Some(stats.repetition.totals());
    let without = |group: &Passage| score(&Evidence::of_passage(&rest(stats, group), repetition));
    let scores: Vec<f64> = groups.map(without).collect::<Option<_>>()?;
    let mean = scores.iter().sum::<f64>() / count as f64;
    let squares: f64 = scores.iter().map(|score| (score - mean) * (score - mean)).sum();
    Some((libm::sqrt(squares * (count - 1) as f64 / count as f64), count))
}

/// No error is estimated from fewer sentences.
const FEWEST: usize = 5;

/// All sentences but those of a group.
fn rest(stats: &Stats, group: &Passage) -> Passage {
    Passage {
        sentences: stats.sentences - group.sentences,
        words: stats.words - group.words,
        tokens: stats.tokens - group.tokens,
        letters: stats.letters - group.letters,
        syllables: stats.syllables - group.syllables,
        difficulty: difference(stats.difficulty, group.difficulty),
        sentence_tokens: stats.sentence_tokens.without(&group.sentence_tokens),
        ..Passage::default()
    }
}

fn difference(all: DifficultyCounts, part: DifficultyCounts) -> DifficultyCounts {
    DifficultyCounts {
        commas: all.commas - part.commas,
        long_tokens: all.long_tokens - part.long_tokens,
        squared_letters: all.squared_letters - part.squared_letters,
        participles: all.participles - part.participles,
        abstract_nouns: all.abstract_nouns - part.abstract_nouns,
        de: all.de - part.de,
        connectives: all.connectives - part.connectives,
        content: all.content - part.content,
        log_ranks: all.log_ranks - part.log_ranks,
    }
}

/// What a standard error is multiplied by for 95 %: Student's t for so many degrees of freedom, from 1 to 15; beyond either
/// end, that of the end.
///
/// ```
/// use lisible::measures::jackknife::student;
/// assert_eq!((student(0), student(15), student(900)), (12.706, 2.131, 2.131));
/// ```
pub fn student(freedom: usize) -> f64 {
    const T: [f64; 15] =
        [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131];
    T[freedom.clamp(1, T.len()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counter, SentenceCounts};

    /// Repeatable numbers that look drawn by chance.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, most: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % most
        }
    }

    /// A sentence of 4 to 43 words, long words among them or not.
    fn sentence(chance: &mut Chance) -> SentenceCounts {
        let (words, weight) = (4 + chance.below(40), 13 + chance.below(8));
        let (syllables, content) = (words * weight / 10, words / 2);
        let difficulty = DifficultyCounts {
            commas: chance.below(1 + words / 8),
            long_tokens: (syllables - words) / 2,
            squared_letters: words * 28,
            participles: chance.below(3),
            abstract_nouns: chance.below(3),
            de: chance.below(4),
            connectives: chance.below(2),
            content,
            log_ranks: content * (380_000 + 10_000 * chance.below(20)),
        };
        SentenceCounts {
            words,
            tokens: words,
            letters: words * weight / 4,
            syllables,
            difficulty,
            ..SentenceCounts::default()
        }
    }

    fn difficulty(sentences: &[SentenceCounts]) -> f64 {
        let mut passage = Passage::default();
        for sentence in sentences {
            passage.add(sentence);
        }
        score(&Evidence::of_passage(&passage, None)).unwrap()
    }

    /// The error as sampling defines it: the score of texts of as many sentences, drawn among these.
    fn bootstrap(sentences: &[SentenceCounts], chance: &mut Chance) -> f64 {
        let draw = |chance: &mut Chance| -> Vec<SentenceCounts> {
            let at = |chance: &mut Chance| usize::try_from(chance.below(sentences.len() as u64)).unwrap();
            sentences.iter().map(|_| sentences[at(chance)]).collect()
        };
        let scores: Vec<f64> = (0..600).map(|_| difficulty(&draw(chance))).collect();
        let mean = scores.iter().sum::<f64>() / 600.0;
        (scores.iter().map(|score| (score - mean) * (score - mean)).sum::<f64>() / 599.0).sqrt()
    }

    fn jackknife(sentences: &[SentenceCounts]) -> f64 {
        let mut stats = Stats::default();
        let mut whole = Passage::default();
        for sentence in sentences {
            whole.add(sentence);
            stats.groups.add(sentence);
        }
        stats.sentences = whole.sentences;
        stats.words = whole.words;
        stats.tokens = whole.tokens;
        stats.letters = whole.letters;
        stats.syllables = whole.syllables;
        stats.difficulty = whole.difficulty;
        stats.sentence_tokens = whole.sentence_tokens;
        standard_error(&stats).unwrap().0
    }

    #[test]
    fn the_jackknife_says_what_a_bootstrap_says() {
        let mut chance = Chance(7);
        let mut ratios: Vec<f64> = (0..12)
            .map(|_| {
                let sentences: Vec<SentenceCounts> = (0..80).map(|_| sentence(&mut chance)).collect();
                jackknife(&sentences) / bootstrap(&sentences, &mut chance)
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        // Sixteen groups scatter by a fifth or so; the middle of many texts does not.
        let middle = f64::midpoint(ratios[5], ratios[6]);
        assert!((0.75..1.35).contains(&middle), "{ratios:?}");
        assert!(ratios.iter().all(|ratio| (0.4..2.2).contains(ratio)), "{ratios:?}");
    }

    #[test]
    fn sentences_all_alike_leave_no_doubt() {
        let alike = [sentence(&mut Chance(3)); 40];
        assert!(jackknife(&alike) < 1e-9);
        assert_eq!(standard_error(&Counter::default().begin("")), None);
    }
}
