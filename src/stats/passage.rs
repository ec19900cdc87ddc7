//! The counts of a sentence, and of passages of many: what their difficulty is computed from. The whole text is
//! [`Stats`](super::Stats).

use super::{DifficultyCounts, Histogram, LocalWindows};
use crate::base::Merge;

/// The counts of one sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentenceCounts {
    /// Graphic words.
    pub words: u64,
    /// Lexical tokens.
    pub tokens: u64,
    /// Letters and digits.
    pub letters: u64,
    /// Spoken syllables.
    pub syllables: u64,
    /// What the difficulty score counts beside.
    pub difficulty: DifficultyCounts,
    /// What it has of the windows of 100 tokens.
    pub windows: LocalWindows,
}

/// The counts of some sentences, wherever they stand.
///
/// ```
/// use lisible::base::Merge;
/// use lisible::stats::{Passage, SentenceCounts};
/// let mut passage = Passage::default();
/// passage.add(&SentenceCounts { words: 7, tokens: 8, ..SentenceCounts::default() });
/// passage.merge(passage.clone());
/// assert_eq!((passage.sentences, passage.words), (2, 14));
/// assert_eq!(passage.sentence_tokens.count_from(8), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Sentences with at least one word.
    pub sentences: u64,
    /// Graphic words.
    pub words: u64,
    /// Lexical tokens.
    pub tokens: u64,
    /// Letters and digits.
    pub letters: u64,
    /// Spoken syllables.
    pub syllables: u64,
    /// What the difficulty score counts beside.
    pub difficulty: DifficultyCounts,
    /// Sentence lengths in lexical tokens.
    pub sentence_tokens: Histogram,
    /// What they have of the windows of 100 tokens.
    pub windows: LocalWindows,
}

impl Passage {
    /// Adds a sentence.
    pub fn add(&mut self, sentence: &SentenceCounts) {
        self.add_counts(sentence);
        self.sentence_tokens.add(sentence.tokens);
        self.windows.merge(sentence.windows);
    }

    /// Adds a sentence whose length is counted elsewhere, and whose windows are.
    pub(super) fn add_counts(&mut self, sentence: &SentenceCounts) {
        self.sentences += 1;
        self.words += sentence.words;
        self.tokens += sentence.tokens;
        self.letters += sentence.letters;
        self.syllables += sentence.syllables;
        self.difficulty.merge(sentence.difficulty);
    }
}

impl Merge for Passage {
    fn merge(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.tokens += other.tokens;
        self.letters += other.letters;
        self.syllables += other.syllables;
        self.difficulty.merge(other.difficulty);
        self.sentence_tokens.merge(other.sentence_tokens);
        self.windows.merge(other.windows);
    }
}
