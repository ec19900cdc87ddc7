//! From outcomes in the order of the input to documents, and from documents to totals.

use super::plan::{End, FileFacts};
use super::selection::TopSentences;
use super::worker::{Outcome, Piece, RecordPiece};
use super::{Analysed, Options, Totals, Wanted};
use crate::base::{Error, Language, Merge, Message, Result};
use crate::extract::Extractor;
use crate::input::{self, SkipReason};
use crate::measures::quantile::quantile;
use crate::report::{Counts, DocumentReport, InputSummary, Measures, Skipped, SliceBuilder};
use crate::stats::SentenceCounts;
use std::sync::Arc;

/// Skipped files and records that are listed by name.
const LISTED: usize = 1_000;

/// Folds outcomes into documents and totals.
pub(super) struct Assembly {
    totals: Totals,
    wanted: Wanted,
    /// The language of the details of what was skipped.
    language: Language,
    /// The document whose parts are coming in.
    open: Option<Open>,
    /// Good and bad records of the present file.
    records: (u64, u64),
    /// What was wrong with the first, while none was good.
    first_bad: Option<Message>,
}

struct Open {
    piece: Piece,
    slices: SliceBuilder,
    sentences: TopSentences,
}

impl Assembly {
    pub(super) fn new(skipped: Vec<input::Skipped>, errors: Vec<Error>, options: &Options) -> Self {
        let totals = Totals { errors, ..Totals::default() };
        let mut out = Self {
            totals,
            wanted: options.wanted,
            language: options.language,
            open: None,
            records: (0, 0),
            first_bad: None,
        };
        for file in skipped {
            if file.reason == SkipReason::Unreadable {
                out.totals.errors.push(file.clone().into());
            }
            out.skip(file);
        }
        out
    }

    pub(super) fn add(&mut self, outcome: Outcome, each: &mut dyn FnMut(Analysed) -> Result<()>) -> Result<()> {
        match outcome {
            Outcome::File { name, facts, extractor, piece } => {
                self.part(piece);
                self.end_text(&name, facts, extractor, each)
            }
            Outcome::Part(piece) => {
                self.part(piece);
                Ok(())
            }
            Outcome::Records { name, records, bad, encoding, facts } => {
                self.records(&name, records, bad, encoding, each)?;
                facts.map_or(Ok(()), |facts| {
                    self.end_records(&name, facts);
                    Ok(())
                })
            }
            Outcome::End { name, end: End::Text(facts, extractor) } => self.end_text(&name, facts, extractor, each),
            Outcome::End { name, end: End::Records(facts) } => {
                self.end_records(&name, facts);
                Ok(())
            }
            Outcome::End { end: End::Failed(skipped), .. } => {
                self.fail(skipped);
                Ok(())
            }
        }
    }

    /// Adds the next part of the document that is open.
    fn part(&mut self, piece: Piece) {
        let wanted = self.wanted.sentences;
        let open = self.open.get_or_insert_with(|| Open {
            piece: Piece::default(),
            slices: SliceBuilder::default(),
            sentences: TopSentences::new(wanted),
        });
        for &(words, syllables) in &piece.lengths {
            open.slices.add(words, syllables);
        }
        for record in piece.sentences {
            open.sentences.add(SentenceCounts::from(&record), || record);
        }
        open.piece.stats.merge(piece.stats);
        open.piece.left_out.merge(piece.left_out);
        open.piece.numbers.extend(piece.numbers);
    }

    fn end_text(
        &mut self,
        name: &Arc<str>,
        facts: FileFacts,
        extractor: &'static Extractor,
        each: &mut dyn FnMut(Analysed) -> Result<()>,
    ) -> Result<()> {
        if self.open.is_none() {
            self.part(Piece::default());
        }
        self.totals.input.read(facts);
        self.close(name, None, extractor.id, facts, each)
    }

    /// Closes the document that is open and hands it out.
    fn close(
        &mut self,
        name: &Arc<str>,
        record: Option<u64>,
        format: &'static str,
        facts: FileFacts,
        each: &mut dyn FnMut(Analysed) -> Result<()>,
    ) -> Result<()> {
        let Some(Open { piece, slices, sentences }) = self.open.take() else { return Ok(()) };
        let Piece { mut stats, left_out, numbers, .. } = piece;
        stats.close_document();
        self.totals.input.left_out.merge(left_out);
        let report = DocumentReport {
            document: Arc::clone(name),
            record,
            format,
            encoding: facts.encoding,
            repairs: facts.repairs,
            forced_cuts: facts.forced_cuts,
            left_out,
            counts: Counts::from(&stats),
            sentence_words_median: quantile(&stats.sentence_words, 1, 2),
            sentence_words_p90: quantile(&stats.sentence_words, 9, 10),
            sentence_words_max: stats.sentence_words.max(),
            measures: Measures::of(&stats),
            slices: slices.finish(),
        };
        self.totals.stats.merge(stats);
        each(Analysed { report, sentences: sentences.into_rows(), numbers })
    }

    fn records(
        &mut self,
        name: &Arc<str>,
        records: Vec<RecordPiece>,
        bad: Vec<input::BadRecord>,
        encoding: &'static str,
        each: &mut dyn FnMut(Analysed) -> Result<()>,
    ) -> Result<()> {
        self.records.0 += records.len() as u64;
        self.records.1 += bad.len() as u64;
        for record in bad {
            if self.records.0 == 0 {
                self.first_bad.get_or_insert_with(|| record.detail.clone());
            }
            self.skip(record.skipped(name));
        }
        for RecordPiece { name, line, piece } in records {
            self.part(piece);
            let facts = FileFacts { encoding, ..FileFacts::default() };
            self.close(&name, Some(line), "jsonl", facts, each)?;
        }
        Ok(())
    }

    /// A file of records none of which could be read is a failure of the whole file.
    fn end_records(&mut self, name: &str, facts: FileFacts) {
        self.totals.input.read(facts);
        let (good, bad) = std::mem::take(&mut self.records);
        let first_bad = self.first_bad.take().unwrap_or_default();
        if good == 0 && bad > 0 {
            self.totals.errors.push(Error::invalid(
                format!("{name}\u{A0}: aucun enregistrement lisible\u{202F}; {}", first_bad.fr),
                format!("{name}: no readable record; {}", first_bad.en),
            ));
        }
    }

    /// Drops what was read of a document that failed; records that are out and the others' results stay. A binary file
    /// is no failure.
    fn fail(&mut self, skipped: input::Skipped) {
        self.open = None;
        self.records = (0, 0);
        self.first_bad = None;
        if skipped.reason != SkipReason::Binary {
            self.totals.errors.push(skipped.clone().into());
        }
        self.skip(skipped);
    }

    fn skip(&mut self, skipped: input::Skipped) {
        let reason = skipped.reason.id();
        let input = &mut self.totals.input;
        *input.skipped_by_reason.entry(reason).or_default() += 1;
        if input.skipped.len() < LISTED {
            input.skipped.push(Skipped {
                name: skipped.name,
                reason,
                detail: skipped.detail.get(self.language).to_owned(),
            });
        }
    }

    pub(super) fn finish(self) -> Totals {
        self.totals
    }
}

impl InputSummary {
    fn read(&mut self, facts: FileFacts) {
        self.files += 1;
        self.bytes += facts.bytes;
        self.repairs += facts.repairs;
        self.forced_cuts += facts.forced_cuts;
        *self.encodings.entry(facts.encoding).or_default() += 1;
    }
}
