//! A vocabulary as large as that of real French, and how often each of its words is drawn.
//!
//! The samples hold some 1,500 words; real texts of 200 MB hold 250,000, more than a processor keeps at hand, and that
//! is what counting words costs. So words are invented from the samples' own, letter by letter: each letter is one that
//! follows the two before it somewhere in the samples (*comparture*, *débrance*). The words mean nothing; their
//! letters, lengths, accents and endings are French enough to cost what French words cost.
//!
//! Frequencies follow Zipf's law as large corpora show it, in two pieces (Ferrer i Cancho and Solé, *Two regimes in the
//! frequency of words*, Journal of Quantitative Linguistics 8, 2001): nearly 1/rank for the common words, 1/rank² for
//! the rest. With integers alone, so that every machine draws the same words.

use crate::random::Random;
use std::collections::{BTreeMap, HashSet};

/// Words in all: more than 200 MB of text can use up.
const WORDS: usize = 1 << 19;
/// The rank where the second piece of the law begins.
const COMMON: u64 = 1 << 13;
/// Added to the rank in the first piece (Mandelbrot): the commonest content word is no more than half a percent of them.
const SHIFT: u64 = 25;
/// The shortest and the longest invented word, in letters.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=16;

/// Words by rank, with the sums of their weights.
#[derive(Debug)]
pub(crate) struct Words {
    list: Vec<String>,
    /// The weights of a word and of all before it.
    sums: Vec<u64>,
}

impl Words {
    /// The words of the samples, each once and in lower case, the commonest first, and invented ones after them.
    pub(crate) fn grown_from(samples: Vec<String>) -> Self {
        let letters = Letters::of(&samples);
        let mut known: HashSet<String> = samples.iter().cloned().collect();
        let mut list = samples;
        let mut random = Random::new(WORDS as u64);
        while list.len() < WORDS {
            let word = letters.word(&mut random);
            if LENGTHS.contains(&word.chars().count()) && known.insert(word.clone()) {
                list.push(word);
            }
        }
        let sums = (1..=WORDS as u64).scan(0, |sum, rank| {
            *sum += weight(rank);
            Some(*sum)
        });
        Self { sums: sums.collect(), list }
    }

    /// A word as often as its rank says.
    pub(crate) fn draw(&self, random: &mut Random) -> &str {
        let all = self.sums.last().copied().unwrap_or_default();
        let at = random.below(all);
        &self.list[self.sums.partition_point(|sum| *sum <= at)]
    }

    /// The same, beginning with a vowel or an h: what may stand after l’.
    pub(crate) fn draw_elided(&self, random: &mut Random) -> &str {
        loop {
            let word = self.draw(random);
            if word.starts_with(|c| "aàâeéèêhiîoôuûy".contains(c)) {
                return word;
            }
        }
    }
}

/// How often the word of a rank is drawn, beside the others; the two pieces meet at [`COMMON`].
fn weight(rank: u64) -> u64 {
    let unit = 1_u64 << 50;
    if rank <= COMMON { unit / (rank + SHIFT) } else { unit / (COMMON + SHIFT) * COMMON / rank * COMMON / rank }
}

/// Which letters follow which two, as often as in the samples. NUL stands before a word and after it.
struct Letters(BTreeMap<[char; 2], Vec<char>>);

impl Letters {
    fn of(words: &[String]) -> Self {
        let mut after: BTreeMap<[char; 2], Vec<char>> = BTreeMap::new();
        for word in words {
            let mut before = ['\0'; 2];
            for letter in word.chars().chain(['\0']) {
                after.entry(before).or_default().push(letter);
                before = [before[1], letter];
            }
        }
        Self(after)
    }

    fn word(&self, random: &mut Random) -> String {
        let (mut word, mut before) = (String::new(), ['\0'; 2]);
        loop {
            let letter = *random.of(&self.0[&before]);
            if letter == '\0' {
                return word;
            }
            word.push(letter);
            before = [before[1], letter];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_fall_and_their_pieces_meet() {
        assert!((1..WORDS as u64).all(|rank| weight(rank) >= weight(rank + 1) && weight(rank + 1) > 0));
        let (left, right) = (weight(COMMON), weight(COMMON + 1));
        assert!(left - right < left / 1000);
    }

    #[test]
    fn words_are_invented_from_letters_that_follow_each_other() {
        let letters = Letters::of(&["abc".into(), "abd".into()]);
        let mut random = Random::new(0);
        let drawn: HashSet<String> = (0..50).map(|_| letters.word(&mut random)).collect();
        assert_eq!(drawn, ["abc".to_owned(), "abd".to_owned()].into());
    }
}
