//! A document in the making: its parts in the order of the text, then the document closed and measured.

use super::plan::FileFacts;
use super::selection::{Rank, TopSentences};
use super::{Analysed, Occurrences, Wanted};
use crate::base::{Merge, Result};
use crate::extract::LeftOut;
use crate::measures::quantile::quantile;
use crate::report::{
    BEATS, Beat, Counts, DifficultySummary, DocumentReport, Measures, NumberRecord, SectionRow, SentenceRecord,
    SliceBuilder,
};
use crate::stats::{FrequencyTable, Neighbours, QualityCounts, SentenceCounts, SliceCounter, Stats};
use std::sync::Arc;

/// Counts and records of a document, or of a part of one.
#[derive(Default)]
pub(super) struct Piece {
    pub stats: Stats,
    pub left_out: LeftOut,
    /// The counts of every sentence in order.
    pub counts: Vec<SentenceCounts>,
    pub sentences: Vec<SentenceRecord>,
    pub numbers: Vec<NumberRecord>,
    /// Its first sentences.
    pub rhythm: Vec<Beat>,
    /// What stands under each heading: only of a text that is read whole.
    pub sections: Vec<SectionRow>,
    pub occurrences: Occurrences,
    pub neighbours: Neighbours,
    pub ngrams: Option<FrequencyTable>,
    /// Its types in slices: only of a text that is read alone.
    pub slices: Option<SliceCounter>,
    pub quality: QualityCounts,
}

/// A document of which the last part may not have come yet.
pub(super) struct Draft {
    stats: Stats,
    left_out: LeftOut,
    slices: SliceBuilder,
    sentences: TopSentences,
    numbers: Vec<NumberRecord>,
    rhythm: Vec<Beat>,
    sections: Vec<SectionRow>,
    occurrences: Occurrences,
    neighbours: Neighbours,
    ngrams: Option<FrequencyTable>,
    types_by_slice: Option<SliceCounter>,
    quality: QualityCounts,
}

/// What a document is called and where it was found.
#[derive(Clone)]
pub(super) struct Title {
    pub name: Arc<str>,
    /// Its line in a file of records.
    pub record: Option<u64>,
    pub format: &'static str,
}

/// A document that is complete: what is said of it, and its counts for the totals.
pub(super) struct Closed {
    pub analysed: Analysed,
    pub stats: Stats,
    pub neighbours: Neighbours,
    pub ngrams: Option<FrequencyTable>,
    pub slices: Option<SliceCounter>,
    pub left_out: LeftOut,
}

/// Most texts are one piece, whose records need not move.
fn append<T>(all: &mut Vec<T>, more: Vec<T>) {
    if all.is_empty() { *all = more } else { all.extend(more) }
}

impl Draft {
    pub(super) fn new(wanted: &Wanted) -> Self {
        Self {
            stats: Stats::default(),
            left_out: LeftOut::default(),
            slices: SliceBuilder::default(),
            sentences: TopSentences::new(wanted.sentences),
            numbers: Vec::new(),
            rhythm: Vec::new(),
            sections: Vec::new(),
            occurrences: Occurrences::wanted(wanted.occurrences.as_ref()),
            neighbours: Neighbours::default(),
            ngrams: wanted.ngrams.map(|_| FrequencyTable::default()),
            types_by_slice: None,
            quality: QualityCounts::default(),
        }
    }

    /// Adds the next part.
    pub(super) fn add(&mut self, piece: Piece) {
        for counts in &piece.counts {
            self.slices.add(counts);
        }
        for record in piece.sentences {
            self.sentences.add(Rank::from(&record), || record);
        }
        self.stats.merge(piece.stats);
        self.left_out.merge(piece.left_out);
        append(&mut self.numbers, piece.numbers);
        let room = BEATS.saturating_sub(self.rhythm.len());
        self.rhythm.extend(piece.rhythm.into_iter().take(room));
        append(&mut self.sections, piece.sections);
        self.occurrences.append(piece.occurrences);
        self.neighbours.merge(piece.neighbours);
        if let (Some(all), Some(more)) = (&mut self.ngrams, piece.ngrams) {
            all.merge(more);
        }
        match (&mut self.types_by_slice, piece.slices) {
            (Some(all), Some(more)) => all.append(more),
            (all, first) => *all = all.take().or(first),
        }
        self.quality.merge(piece.quality);
    }

    /// Before `piece` is added: puts the vocabulary so far on disk when that of `piece` is numbered anew.
    pub(super) fn make_room_for(&mut self, piece: &Piece) -> Result<()> {
        if let (Some(all), Some(more)) = (&mut self.ngrams, &piece.ngrams) {
            all.make_room_for(more)?;
        }
        if let (Some(all), Some(more)) = (&mut self.types_by_slice, &piece.slices) {
            all.make_room_for(more)?;
        }
        self.stats.types.make_room_for(&piece.stats.types)
    }

    /// Makes ready to be closed a document whose vocabulary lies on disk.
    pub(super) fn gather(&mut self) -> Result<()> {
        if let Some(ngrams) = &mut self.ngrams {
            ngrams.gather()?;
        }
        self.stats.types.gather()?;
        self.stats.types.settle()
    }

    pub(super) fn close(self, title: Title, facts: FileFacts) -> Closed {
        let Self {
            mut stats,
            left_out,
            slices,
            sentences,
            numbers,
            rhythm,
            sections,
            occurrences,
            neighbours,
            mut ngrams,
            types_by_slice,
            quality,
        } = self;
        stats.close_document();
        ngrams.iter_mut().for_each(FrequencyTable::close_document);
        let report = DocumentReport {
            document: title.name,
            record: title.record,
            format: title.format,
            encoding: facts.encoding,
            repairs: facts.repairs,
            forced_cuts: facts.forced_cuts,
            left_out,
            counts: Counts::from(&stats),
            sentence_words_median: quantile(&stats.sentence_words, 1, 2),
            sentence_words_p90: quantile(&stats.sentence_words, 9, 10),
            sentence_words_max: stats.sentence_words.max(),
            sentence_words: stats.sentence_words.clone(),
            measures: Measures::of(&stats),
            difficulty: DifficultySummary::of(&stats),
            rhythm,
            slices: slices.finish(Some(stats.repetition.totals())),
            sections,
        };
        let analysed = Analysed { report, sentences: sentences.into_rows(), numbers, occurrences, quality };
        Closed { analysed, stats, neighbours, ngrams, slices: types_by_slice, left_out }
    }
}
