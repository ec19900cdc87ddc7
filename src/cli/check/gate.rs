//! What is done with findings before they are told: fixes, baseline, changed lines; and when they make the command fail.

use super::super::arguments;
use super::super::context::Context;
use crate::base::{Language, Result, Texts};
use crate::checks::Level;
use crate::report::CheckedDocument;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

/// Options that CI needs.
pub(super) fn arguments(language: Language) -> Vec<Arg> {
    let fail = Texts {
        fr: "Gravité à partir de laquelle le code de sortie est 1\u{A0}: info, warning (par défaut), error, never",
        en: "Level from which the exit status is 1: info, warning (default), error, never",
    };
    let levels = PossibleValuesParser::new(["info", "warning", "error", "never"]);
    vec![arguments::option("fail-level", "LEVEL", fail, language).value_parser(levels)]
}

/// What stands between findings and the outputs.
pub(super) struct Gate {
    fail_level: Option<Level>,
}

impl Gate {
    /// What the command line asks for.
    pub(super) fn of(matches: &ArgMatches) -> Result<Self> {
        let fail_level = match arguments::chosen(matches, "fail-level") {
            "never" => None,
            level => Some(Level::by_id(level).unwrap_or(Level::Warning)),
        };
        Ok(Self { fail_level })
    }

    /// The document with the findings that are to be told.
    pub(super) fn pass(&mut self, document: CheckedDocument) -> Result<CheckedDocument> {
        Ok(document)
    }

    /// Says what was not told.
    pub(super) fn finish(&mut self, _: &Context) -> Result<()> {
        Ok(())
    }

    /// From which level on the command fails; `None` for never.
    pub(super) fn fail_level(&self) -> Option<Level> {
        self.fail_level
    }
}
