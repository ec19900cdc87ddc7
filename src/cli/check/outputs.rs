//! Where findings are written, and in which formats.

use super::super::arguments;
use super::super::context::Context;
use super::super::destination::Destination;
use crate::base::{Language, Result};
use crate::output::check::{self, CheckFormat, Manner};
use crate::report::{CheckSummary, CheckedDocument};
use clap::{Arg, ArgMatches};

/// Options on formats.
pub(super) fn arguments(language: Language) -> Vec<Arg> {
    vec![arguments::format(&["full", "concise"], language), arguments::output(language)]
}

/// The outputs of one run.
pub(super) struct Outputs {
    out: Destination,
    format: &'static CheckFormat,
    manner: Manner,
    documents: Vec<CheckedDocument>,
}

impl Outputs {
    /// What the command line asks for.
    pub(super) fn open(matches: &ArgMatches, context: &Context) -> Result<Self> {
        let out = Destination::of(matches)?;
        let manner = Manner { language: context.language, colours: out.colours(), width: out.width() };
        let format = check::by_id(arguments::chosen(matches, "format")).unwrap_or(check::CHECK_FORMATS[0]);
        Ok(Self { out, format, manner, documents: Vec::new() })
    }

    /// Takes a document.
    pub(super) fn document(&mut self, document: &CheckedDocument) -> Result<()> {
        self.documents.push(document.clone());
        Ok(())
    }

    /// Writes all and puts files in their places.
    pub(super) fn finish(mut self, summary: &CheckSummary) -> Result<()> {
        let failed = self.out.failure();
        let mut writer = (self.format.open)(&mut self.out, self.manner);
        for document in &self.documents {
            writer.document(&document.document, &document.records()).map_err(&failed)?;
        }
        writer.finish(summary).map_err(&failed)?;
        self.out.finish()
    }
}
