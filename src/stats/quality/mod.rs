//! What the signals of quality count in a raw text: lines, tokens, characters, and what comes again. Counts alone: the
//! shares and their thresholds are of `measures::quality`.
//!
//! The definitions are those of datatrove 0.10.1 (Apache-2.0), the filters that FineWeb-2 was made with, and so are the
//! words: those of spaCy, which datatrove takes for French. They are not the tokens of the rest of the library.

mod characters;
mod grams;
mod lines;
#[cfg(test)]
mod twin;
mod words;

use crate::base::Merge;
use characters::{is_symbol, length, stop_word};
use foldhash::fast::FixedState;
use grams::Grams;
use lines::Lines;
use std::hash::BuildHasher;
use words::Words;

pub use characters::STOP_WORDS;

/// Lengths of the runs of tokens of which the most frequent is looked for.
pub const TOP_GRAMS: [usize; 3] = [2, 3, 4];
/// Lengths of the runs of tokens that are looked for again.
pub const DUPLICATE_GRAMS: [usize; 6] = [5, 6, 7, 8, 9, 10];

/// Tokens, and lines, among which repetition is looked for: what follows in a longer text is a stretch of its own, so
/// that one thread needs 56 MiB at most. A stretch is about 5 MB of French.
const STRETCH: usize = 1 << 20;

/// What is counted in a text for the signals of quality. Parts of a document merge; repetition is that inside each part.
///
/// ```
/// use lisible::stats::QualityCounter;
/// let counts = QualityCounter::default().count("Le chat dort.\nLe chat dort.\n");
/// assert_eq!((counts.segments, counts.duplicate_lines, counts.ended_lines), (2, 1, 2));
/// assert_eq!((counts.tokens, counts.alphabetic_tokens, counts.words), (8, 6, 6));
/// // « Le chat » stands there twice: 7 characters each time.
/// assert_eq!(counts.top_grams[0], 14);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QualityCounts {
    /// Code points of the text without white space at its ends; combining marks are of the letter before.
    pub characters: u64,
    /// Line feeds inside the text.
    pub line_feeds: u64,
    /// Lines that are not empty: what stands between runs of line feeds.
    pub segments: u64,
    /// Those that stood there before.
    pub duplicate_lines: u64,
    /// Lines that hold more than white space.
    pub lines: u64,
    /// Those that end with a mark that ends a sentence.
    pub ended_lines: u64,
    /// All tokens, marks of punctuation too.
    pub tokens: u64,
    /// Those that hold a letter.
    pub alphabetic_tokens: u64,
    /// Those that hold something else than marks of punctuation.
    pub words: u64,
    /// Characters of the words.
    pub word_characters: u64,
    /// Which of [`STOP_WORDS`] occur, a bit each.
    pub stop_words: u32,
    /// For each of [`TOP_GRAMS`]: characters of all occurrences of the most frequent run, a space between two tokens.
    pub top_grams: [u64; TOP_GRAMS.len()],
    /// For each of [`DUPLICATE_GRAMS`]: characters of the tokens of runs that stood there before, none counted twice.
    pub duplicate_grams: [u64; DUPLICATE_GRAMS.len()],
}

impl Merge for QualityCounts {
    fn merge(&mut self, other: Self) {
        self.characters += other.characters;
        self.line_feeds += other.line_feeds;
        self.segments += other.segments;
        self.duplicate_lines += other.duplicate_lines;
        self.lines += other.lines;
        self.ended_lines += other.ended_lines;
        self.tokens += other.tokens;
        self.alphabetic_tokens += other.alphabetic_tokens;
        self.words += other.words;
        self.word_characters += other.word_characters;
        self.stop_words |= other.stop_words;
        let sums = self.top_grams.iter_mut().chain(&mut self.duplicate_grams);
        sums.zip(other.top_grams.iter().chain(&other.duplicate_grams)).for_each(|(sum, more)| *sum += more);
    }
}

/// Counts texts one after the other; its buffers are reused.
#[derive(Clone, Debug, Default)]
pub struct QualityCounter {
    words: Words,
    lines: Lines,
    grams: Grams,
}

impl QualityCounter {
    /// Counts a raw text: what an extractor would leave out is counted too. All zero for white space.
    pub fn count(&mut self, text: &str) -> QualityCounts {
        self.count_by(text, STRETCH)
    }

    /// The same with stretches of another length.
    fn count_by(&mut self, text: &str, stretch: usize) -> QualityCounts {
        let text = text.trim();
        let mut counts = QualityCounts { characters: length(text), ..QualityCounts::default() };
        self.lines.count(text, stretch, &mut counts);
        let hasher = FixedState::default();
        let Self { words, grams, .. } = self;
        words.cut(text, &mut |token| {
            let characters = length(token);
            counts.add_token(token, characters);
            grams.push(hasher.hash_one(token.as_bytes()), characters);
            if grams.len() == stretch {
                grams.settle(&mut counts);
            }
        });
        self.grams.settle(&mut counts);
        counts
    }
}

impl QualityCounts {
    fn add_token(&mut self, token: &str, characters: u64) {
        self.tokens += 1;
        self.alphabetic_tokens += u64::from(token.chars().any(char::is_alphabetic));
        if !token.chars().all(is_symbol) {
            self.words += 1;
            self.word_characters += characters;
        }
        if let Some(bit) = stop_word(token) {
            self.stop_words |= 1 << bit;
        }
    }

    /// True for a text that holds no token.
    pub fn is_empty(&self) -> bool {
        self.tokens == 0
    }
}
