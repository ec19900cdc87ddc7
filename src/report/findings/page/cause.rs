//! What makes a hard text hard: what its sentences carry or its words.

use crate::report::{Band, CorpusReport, SentenceRecord};

/// The hard sentences of ten words or more, `None` where the report may not hold them all.
pub(super) fn all_hard_sentences(report: &CorpusReport) -> Option<&[SentenceRecord]> {
    let all = report.hardest_sentences.as_slice();
    let hard = all.partition_point(|s| band(s).is_some_and(Band::is_hard));
    (hard < all.len() || all.len() as u64 == report.counts.sentences).then(|| &all[..hard])
}

/// The band of a sentence: indicative.
pub(super) fn band(sentence: &SentenceRecord) -> Option<Band> {
    sentence.difficulty.map(Band::of)
}

/// What makes a hard text hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    Sentences,
    Words,
    Both,
}

/// By the points that the length of sentences and the words add to those of an average B1 passage: three fifths of them
/// or more by one of both.
pub(super) fn cause(report: &CorpusReport) -> Cause {
    let Some(difficulty) = &report.difficulty else { return Cause::Both };
    let (length, words) = (difficulty.by_length.max(0.0), difficulty.by_words.max(0.0));
    match length / (length + words) {
        share if share >= 0.6 => Cause::Sentences,
        share if share <= 0.4 => Cause::Words,
        _ => Cause::Both,
    }
}
