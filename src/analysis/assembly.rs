//! From outcomes in the order of the input to documents, and from documents to totals.

use super::draft::{Closed, Draft, Piece, Title};
use super::plan::{End, FileFacts};
use super::worker::Outcome;
use super::{Analysed, Options, Totals, Wanted};
use crate::base::{Error, Language, Merge, Message, Result};
use crate::input::{self, SkipReason};
use crate::report::{InputSummary, Skipped};
use crate::stats::{PartCounter, SliceCounter};

/// Skipped files and records that are listed by name.
const LISTED: usize = 1_000;

/// Folds outcomes into documents and totals.
pub(super) struct Assembly {
    totals: Totals,
    wanted: Wanted,
    parts: Option<PartCounter>,
    /// Of the only document.
    slices: Option<SliceCounter>,
    /// The language of the details of what was skipped.
    language: Language,
    /// The document whose parts are coming in.
    open: Option<Draft>,
    /// Good and bad records of the present file.
    records: (u64, u64),
    /// What was wrong with the first, while none was good.
    first_bad: Option<Message>,
}

impl Assembly {
    pub(super) fn new(skipped: Vec<input::Skipped>, errors: Vec<Error>, options: &Options) -> Self {
        let totals = Totals { errors, ..Totals::default() };
        let mut out = Self {
            totals,
            wanted: options.wanted.clone(),
            parts: options.wanted.parts.then(|| PartCounter::within(options.vocabulary_bytes)),
            slices: None,
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
            Outcome::Document { closed, facts } => {
                self.totals.input.read(facts);
                self.take(*closed, each)?;
            }
            Outcome::Part(piece) => self.part(*piece)?,
            Outcome::Records { name, records, bad, facts } => {
                self.records(&name, records, bad, each)?;
                if let Some(facts) = facts {
                    self.end_records(&name, facts);
                }
            }
            Outcome::End { name, end: End::Text(facts, extractor) } => {
                let mut draft = self.open.take().unwrap_or_else(|| Draft::new(&self.wanted));
                draft.gather()?;
                self.totals.input.read(facts);
                self.take(draft.close(Title { name, record: None, format: extractor.id }, facts), each)?;
            }
            Outcome::End { name, end: End::Records(facts) } => self.end_records(&name, facts),
            Outcome::End { end: End::Failed(skipped), .. } => self.fail(skipped),
        }
        Ok(())
    }

    /// Adds the next part of the document that is open.
    fn part(&mut self, piece: Piece) -> Result<()> {
        let draft = self.open.get_or_insert_with(|| Draft::new(&self.wanted));
        draft.make_room_for(&piece)?;
        draft.add(piece);
        Ok(())
    }

    /// Adds a document to the totals and hands it out.
    fn take(&mut self, closed: Closed, each: &mut dyn FnMut(Analysed) -> Result<()>) -> Result<()> {
        self.totals.input.left_out.merge(closed.left_out);
        if let Some(parts) = &mut self.parts {
            parts.add(&closed.stats)?;
            self.slices = closed.slices;
        }
        self.totals.stats.types.make_room_for(&closed.stats.types)?;
        self.totals.stats.merge(closed.stats);
        self.totals.neighbours.merge(closed.neighbours);
        if let Some(ngrams) = closed.ngrams {
            self.totals.ngrams.make_room_for(&ngrams)?;
            self.totals.ngrams.merge(ngrams);
        }
        each(closed.analysed)
    }

    fn records(
        &mut self,
        name: &str,
        records: Vec<Closed>,
        bad: Vec<input::BadRecord>,
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
        records.into_iter().try_for_each(|record| self.take(record, each))
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

    /// The totals, their vocabulary counted wherever it lies.
    pub(super) fn finish(mut self) -> Result<Totals> {
        self.totals.stats.types.settle()?;
        self.totals.ngrams.settle()?;
        self.totals.parts = match self.slices {
            Some(slices) => Some(slices.finish()?),
            None => self.parts.map(PartCounter::finish).transpose()?,
        };
        Ok(self.totals)
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
