//! What makes a hard text hard: its sentences or its words. Nothing else is measured, so nothing else is named.

use super::Losses;
use crate::report::{Band, CorpusReport, SentenceRecord};

/// The hard sentences of ten words or more, `None` where the report may not hold them all.
pub(super) fn all_hard_sentences(report: &CorpusReport) -> Option<&[SentenceRecord]> {
    let all = report.hardest_sentences.as_slice();
    let hard = all.partition_point(|s| Band::of(s.kandel_moles_207).is_hard());
    (hard < all.len() || all.len() as u64 == report.counts.sentences).then(|| &all[..hard])
}

/// What makes a hard text hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    Sentences,
    Words,
    Both,
}

/// How many hard sentences lose most by their length, by their words, and all of them.
pub(super) fn first_factors(report: &CorpusReport) -> Option<(u64, u64, u64)> {
    let hard = all_hard_sentences(report).filter(|hard| !hard.is_empty())?;
    let losses = hard.iter().filter_map(|s| Losses::of(s.words, 1, s.syllables));
    Some(losses.fold((0, 0, 0), |(length, words, all), loss| {
        (length + u64::from(loss.length > loss.words), words + u64::from(loss.words > loss.length), all + 1)
    }))
}

/// By its hard sentences where they are all known, else by the share of the points lost on the mean sentence.
pub(super) fn cause(report: &CorpusReport) -> Cause {
    if let Some((length, words, all)) = first_factors(report) {
        return match () {
            () if 2 * length > all => Cause::Sentences,
            () if 2 * words > all => Cause::Words,
            () => Cause::Both,
        };
    }
    let counts = &report.counts;
    let Some(loss) = Losses::of(counts.words, counts.sentences, counts.syllables) else { return Cause::Both };
    let (length, words) = (loss.length.max(0.0), loss.words.max(0.0));
    match length / (length + words) {
        share if share > 2.0 / 3.0 => Cause::Sentences,
        share if share < 1.0 / 3.0 => Cause::Words,
        _ => Cause::Both,
    }
}
