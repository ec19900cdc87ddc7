//! Counts and reports of our own invention, for tests: from so many words, sentences and syllables to everything that a
//! difficulty is computed from.

use super::{DifficultySummary, Measures, SentenceRecord, Slice};
use crate::stats::{DifficultyCounts, Passage, SentenceCounts, Stats};

/// Counts that go with so many words, sentences and syllables: sentences of one length, words neither common nor rare.
pub(crate) fn passage(sentences: u64, words: u64, syllables: u64) -> Passage {
    let letters = syllables * 27 / 10;
    let content = words / 2;
    let difficulty = DifficultyCounts {
        long_tokens: syllables.saturating_sub(words) * 45 / 100,
        squared_letters: letters * letters / words.max(1) + 9 * words,
        content,
        log_ranks: content * 471_859, // 7.2
        ..DifficultyCounts::default()
    };
    let each = words / sentences.max(1);
    let mut sentence_tokens = crate::stats::Histogram::default();
    sentence_tokens.add_many(each, sentences);
    Passage { sentences, words, tokens: words, letters, syllables, difficulty, sentence_tokens }
}

/// The statistics of a document of so many words, sentences and syllables.
pub(crate) fn stats(sentences: u64, words: u64, syllables: u64) -> Stats {
    let passage = passage(sentences, words, syllables);
    Stats {
        documents: 1,
        sentences,
        words,
        tokens: passage.tokens,
        letters: passage.letters,
        syllables,
        difficulty: passage.difficulty,
        sentence_words: passage.sentence_tokens.clone(),
        sentence_tokens: passage.sentence_tokens,
        ..Stats::default()
    }
}

/// A stretch of a document.
pub(crate) fn slice(sentences: u64, words: u64, syllables: u64) -> Slice {
    Slice::of(&passage(sentences, words, syllables), None)
}

/// The measures and the difficulty of a document.
pub(crate) fn measured(stats: &Stats) -> (Measures, Option<DifficultySummary>) {
    (Measures::of(stats), DifficultySummary::of(stats))
}

/// A sentence of so many words and syllables, at a place of the caller's.
pub(crate) fn sentence(place: super::Place, words: u64, syllables: u64, text: &str) -> SentenceRecord {
    let Passage { tokens, letters, difficulty, .. } = passage(1, words, syllables);
    let counts = SentenceCounts { words, tokens, letters, syllables, difficulty };
    SentenceRecord::new(place, &counts, Vec::new(), text.into())
}
