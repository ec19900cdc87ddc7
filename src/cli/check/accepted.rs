//! `--baseline`: findings that are accepted already, and measures that may only get better.

use super::super::context::Context;
use super::super::{arguments, baseline};
use crate::base::{Error, Language, Message, Result, Texts};
use crate::gate::{Baseline, Held, Key, Place, Ratchets, document_name};
use crate::report::findings::words::{grouped, plural};
use crate::report::{CheckedDocument, Regression};
use clap::{Arg, ArgMatches};
use std::collections::BTreeMap;

/// Options on the baseline.
pub(super) fn arguments(language: Language) -> [Arg; 3] {
    let none = Texts { fr: "Dit tous les constats, acceptés ou non", en: "Tells every finding, accepted or not" };
    let strict = Texts {
        fr: "Code de sortie 1 aussi quand la référence accepte des constats qui ont disparu",
        en: "Exit status 1 also when the baseline accepts findings that are gone",
    };
    let none = arguments::switch("no-baseline", none, language).conflicts_with("baseline");
    [baseline::file(language), none, arguments::switch("strict", strict, language)]
}

/// What is accepted.
pub(super) struct Accepted {
    place: Place,
    baseline: Baseline,
    held: Held,
    ratchets: Ratchets,
    /// The documents whose measures are recorded: the name that the baseline gives them, and the one that findings have.
    named: BTreeMap<String, String>,
    regressions: Vec<Regression>,
    paths: Vec<String>,
    strict: bool,
    count: u64,
    fails: bool,
}

impl Accepted {
    /// What the command line asks for, else what the file of the usual name in the current folder says.
    pub(super) fn of(matches: &ArgMatches) -> Result<Option<Self>> {
        let place = baseline::place(matches);
        let is_named = matches.contains_id("baseline");
        if matches.get_flag("no-baseline") || !is_named && !place.path.exists() {
            return Ok(None);
        }
        let baseline = Baseline::read(&place.path)?;
        let held = Held::new(&baseline, &|name| place.exists(name));
        let ratchets = Ratchets::new(baseline.measures.iter().map(|recorded| recorded.measure.clone()));
        let (paths, strict) = (baseline::paths(matches, &place), matches.get_flag("strict"));
        let named = baseline.measures.iter().map(|recorded| (recorded.document.clone(), recorded.document.clone()));
        let (named, regressions) = (named.collect(), Vec::new());
        Ok(Some(Self { place, baseline, held, ratchets, named, regressions, paths, strict, count: 0, fails: false }))
    }

    /// By finding of a document, whether it is accepted. Of several alike, those that are not `concerned` by what was
    /// changed are the accepted ones.
    pub(super) fn hold(&mut self, document: &mut CheckedDocument, concerned: &[bool]) -> Vec<bool> {
        let name = document_name(document, &self.place);
        self.held.open(&name, &document.rules);
        self.ratchets.add(&name, std::mem::take(&mut document.stats));
        if let Some(named) = self.named.get_mut(&name) {
            *named = document.document.to_string();
        }
        let mut held = vec![false; document.diagnostics.len()];
        for changed in [false, true] {
            for (number, found) in document.diagnostics.iter().enumerate() {
                if concerned.get(number) == Some(&changed) {
                    held[number] = self.held.take(&Key::of(&name, &document.source.text, found));
                }
            }
        }
        self.count += held.iter().filter(|held| **held).count() as u64;
        held
    }

    /// Ends the documents: the measures that got worse.
    pub(super) fn close(&mut self) -> Vec<Regression> {
        self.ratchets.close();
        let file = self.place.path.display().to_string();
        self.regressions = self.ratchets.regressions(&self.baseline.measures, &self.paths, &file);
        for regression in &mut self.regressions {
            if let Some(document) = &mut regression.document {
                *document = self.named.get(document).unwrap_or(document).clone();
            }
        }
        self.regressions.clone()
    }

    /// True when a measure got worse, or when something accepted is gone and that is not allowed.
    pub(super) fn fails(&self) -> bool {
        self.fails
    }

    /// Says what is held back, what is gone and what got worse.
    pub(super) fn finish(&mut self, context: &Context) {
        let language = context.language;
        let file = self.place.path.display().to_string();
        let (n, s) = (grouped(self.count, language), plural(self.count, language));
        context.sum_up(&match language {
            Language::Fr => format!("{n} constat{s} accepté{s} par la référence {file}"),
            Language::En => format!("{n} finding{s} accepted by the baseline {file}"),
        });
        let gone: u64 = self.held.stale().map(|(_, count)| count).sum();
        if gone > 0 {
            let (n, s) = (grouped(gone, language), plural(gone, language));
            let message = Message::new(
                format!(
                    "{n} constat{s} de la référence {file} en trop\u{202F}; retirez-les\u{A0}: lisible baseline prune"
                ),
                format!("{n} finding{s} of the baseline {file} are gone; take them out: lisible baseline prune"),
            );
            self.fails = self.strict;
            if self.strict {
                context.say_error(&Error::Invalid(message));
            } else {
                context.sum_up(message.get(language));
            }
        }
        for regression in &self.regressions {
            self.fails = true;
            context.say_error(&Error::invalid(regression.sentence(Language::Fr), regression.sentence(Language::En)));
        }
        if self.ratchets.incomparable(&self.baseline.measures, &self.paths) > 0 {
            context.sum_up(context.text(Texts {
                fr: "mesures d’ensemble non comparées\u{A0}: la référence a été faite sur d’autres chemins",
                en: "measures of all texts not compared: the baseline was made of other paths",
            }));
        }
    }
}
