//! What is done with findings before they are told: fixes, changed lines, baseline; and when they make the command fail.

use super::super::context::Context;
use super::super::{Status, arguments};
use super::accepted::Accepted;
use super::mending::Mending;
use super::scope::Scope;
use crate::base::{Language, LineIndex, Result, Texts};
use crate::checks::Level;
use crate::gate::Changed;
use crate::report::findings::words::{grouped, plural};
use crate::report::{CheckedDocument, Regression};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, value_parser};

/// Options that CI needs.
pub(super) fn arguments(language: Language) -> Vec<Arg> {
    let fail = Texts {
        fr: "Gravité à partir de laquelle le code de sortie est 1\u{A0}: info, warning (par défaut), error, never",
        en: "Level from which the exit status is 1: info, warning (default), error, never",
    };
    let warnings = Texts {
        fr: "Nombre d’avertissements que le code de sortie 0 supporte (par défaut\u{A0}: 0)",
        en: "Number of warnings that the exit status 0 bears (default: 0)",
    };
    let zero = Texts { fr: "Code de sortie 0 quels que soient les constats", en: "Exit status 0 whatever is found" };
    let levels = PossibleValuesParser::new(["info", "warning", "error", "never"]);
    let mut out = super::mending::arguments(language).to_vec();
    out.extend(super::scope::arguments(language));
    out.extend(super::accepted::arguments(language));
    out.push(arguments::option("fail-level", "LEVEL", fail, language).value_parser(levels));
    out.push(arguments::option("max-warnings", "N", warnings, language).value_parser(value_parser!(u64)));
    out.push(arguments::switch("exit-zero", zero, language));
    out
}

/// What stands between findings and the outputs.
pub(super) struct Gate {
    mending: Option<Mending>,
    scope: Option<Scope>,
    accepted: Option<Accepted>,
    /// What the command line says, [`Level::Off`] for never; it goes before what the configuration of a document says.
    fail_level: Option<Level>,
    /// Findings at or above the level of their documents: warnings, and all others.
    failing_warnings: u64,
    failing_others: u64,
    max_warnings: u64,
    exit_zero: bool,
    suppressed: u64,
}

impl Gate {
    /// What the command line asks for.
    pub(super) fn of(matches: &ArgMatches) -> Result<Self> {
        let fail_level = match arguments::chosen(matches, "fail-level") {
            "never" => Some(Level::Off),
            level => Level::by_id(level),
        };
        Ok(Self {
            mending: Mending::of(matches),
            scope: Scope::of(matches)?,
            accepted: Accepted::of(matches)?,
            fail_level,
            failing_warnings: 0,
            failing_others: 0,
            max_warnings: matches.get_one::<u64>("max-warnings").copied().unwrap_or(0),
            exit_zero: matches.get_flag("exit-zero"),
            suppressed: 0,
        })
    }

    /// True when a text or a diff goes to standard output, and findings do not.
    pub(super) fn prints(&self) -> bool {
        self.mending.as_ref().is_some_and(Mending::prints)
    }

    /// The document with the findings that are to be told.
    pub(super) fn pass(&mut self, mut document: CheckedDocument) -> Result<CheckedDocument> {
        let mut changed = match &mut self.scope {
            Some(scope) => scope.of_document(&document)?,
            None => Some(Changed::Whole),
        };
        if let Some(mending) = &mut self.mending {
            mending.mend(&mut document, &mut changed)?;
        }
        self.suppressed += document.suppressed;
        let concerned = concerned(&document, changed.as_ref());
        let held = match &mut self.accepted {
            Some(accepted) => accepted.hold(&mut document, &concerned),
            None => vec![false; concerned.len()],
        };
        let mut told = concerned.iter().zip(&held).map(|(concerned, held)| *concerned && !held);
        let hidden = concerned.iter().zip(&held).filter(|(concerned, held)| !**concerned && !**held).count();
        document.diagnostics.retain(|_| told.next().unwrap_or(true));
        if let Some(mending) = &mut self.mending {
            mending.remain += document.diagnostics.len() as u64;
        }
        document.stats = crate::stats::Stats::default();
        if let Some(scope) = &mut self.scope {
            scope.hidden += hidden as u64;
        }
        Ok(document)
    }

    /// Ends the documents: the measures that got worse than the baseline allows.
    pub(super) fn close(&mut self) -> Vec<Regression> {
        self.accepted.as_mut().map(Accepted::close).unwrap_or_default()
    }

    /// Says what was done and what was not told.
    pub(super) fn finish(&mut self, context: &Context) -> Result<()> {
        if let Some(mending) = &mut self.mending {
            mending.finish(context)?;
        }
        if let Some(scope) = &self.scope {
            scope.say(context);
        }
        if let Some(accepted) = &mut self.accepted {
            accepted.finish(context);
        }
        if self.suppressed > 0 {
            let (n, s) = (grouped(self.suppressed, context.language), plural(self.suppressed, context.language));
            context.sum_up(&match context.language {
                Language::Fr => format!("{n} constat{s} tu{s} par des commentaires du texte"),
                Language::En => format!("{n} finding{s} suppressed by comments of the text"),
            });
        }
        Ok(())
    }

    /// Counts the findings of a document that make the command fail, `configured` being the level of its configuration.
    pub(super) fn weigh(&mut self, document: &CheckedDocument, configured: Option<Level>) {
        let Some(from) = self.fail_level.or(configured).filter(|level| *level > Level::Off) else { return };
        for found in document.diagnostics.iter().filter(|found| found.level >= from) {
            let counter =
                if found.level == Level::Warning { &mut self.failing_warnings } else { &mut self.failing_others };
            *counter += 1;
        }
    }

    /// Says what was done before something stopped the command.
    pub(super) fn stop(&self, context: &Context) {
        self.mending.iter().for_each(|mending| mending.stop(context));
    }

    /// How the command ends.
    pub(super) fn status(&self) -> Status {
        let found = self.failing_others > 0 || self.failing_warnings > self.max_warnings;
        let would_change = self.mending.as_ref().is_some_and(Mending::would_change);
        let is_diff = self.mending.as_ref().is_some_and(Mending::is_diff);
        let is_worse = self.accepted.as_ref().is_some_and(Accepted::fails);
        if self.mending.as_ref().is_some_and(Mending::failed) {
            Status::Incomplete
        } else if !self.exit_zero && (would_change || !is_diff && (found || is_worse)) {
            Status::Findings
        } else {
            Status::Done
        }
    }
}

/// By finding, whether it belongs to what was changed.
fn concerned(document: &CheckedDocument, changed: Option<&Changed>) -> Vec<bool> {
    let found = &document.diagnostics;
    match changed {
        None => vec![false; found.len()],
        Some(Changed::Whole) => vec![true; found.len()],
        Some(changed) => {
            let index = LineIndex::new(&document.source);
            found.iter().map(|found| changed.concerns(found, &index)).collect()
        }
    }
}
