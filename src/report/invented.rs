//! Counts and reports of our own invention, for tests: from so many words, sentences and syllables to everything that a
//! difficulty is computed from.

use super::{Beat, Counts, DifficultySummary, DocumentReport, Measures, SentenceRecord, Slice};
use crate::extract::LeftOut;
use crate::stats::{DifficultyCounts, LocalWindows, Passage, SentenceCounts, Stats};

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
    // The longer the words, the fewer come again: 70 distinct ones of 100 where a word has a syllable and a half.
    let windows = LocalWindows { tokens: words, distances: (words * 40 + syllables * 20).min(words * 100) };
    Passage { sentences, words, tokens: words, letters, syllables, difficulty, sentence_tokens, windows }
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

/// A document of those statistics, without slices or sections.
pub(crate) fn document(path: &str, stats: &Stats) -> DocumentReport {
    let (measures, difficulty) = measured(stats);
    DocumentReport {
        document: path.into(),
        record: None,
        format: "text",
        encoding: "utf-8",
        repairs: 0,
        forced_cuts: 0,
        left_out: LeftOut::default(),
        counts: Counts::from(stats),
        sentence_words_median: None,
        sentence_words_p90: None,
        sentence_words_max: None,
        sentence_words: stats.sentence_words.clone(),
        measures,
        difficulty,
        rhythm: rhythm(stats),
        slices: Vec::new(),
        sections: Vec::new(),
    }
}

/// Sentences in order, from half to one and a half times as long as the mean, three to a paragraph.
pub(crate) fn rhythm(stats: &Stats) -> Vec<Beat> {
    let mean = u32::try_from(stats.words / stats.sentences.max(1)).unwrap_or(u32::MAX / 2);
    let beat = |i: u32| Beat { words: mean / 2 + mean * (i * 7 % 11) / 10, opens: i.is_multiple_of(3) };
    (0..150).take(usize::try_from(stats.sentences).unwrap_or(usize::MAX)).map(beat).collect()
}

/// A sentence of so many words and syllables, at a place of the caller's.
pub(crate) fn sentence(place: super::Place, words: u64, syllables: u64, text: &str) -> SentenceRecord {
    let Passage { tokens, letters, difficulty, .. } = passage(1, words, syllables);
    let counts = SentenceCounts { words, tokens, letters, syllables, difficulty, ..SentenceCounts::default() };
    SentenceRecord::new(place, &counts, Vec::new(), text.into())
}
