//! `lisible baseline`: the findings that a team accepts for now, and the measures that may only get better.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments, check, progress};
use crate::base::{Error, Language, Result, Texts};
use crate::gate::{Baseline, CORPUS, FILE_NAME, Place, Ratchets, Recorded, Recording, document_name};
use crate::measures;
use crate::output::escape::visible;
use crate::output::folder::AtomicFile;
use crate::report::Bound;
use crate::report::findings::words::{grouped, plural};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use std::io::Write;
use std::path::Path;

pub(super) static BASELINE: Subcommand = Subcommand {
    name: "baseline",
    about: Texts {
        fr: "Tient la référence\u{A0}: les constats acceptés, pour ne dire que les nouveaux",
        en: "Keeps the baseline: findings that are accepted, so that only new ones are told",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible baseline write docs                                 accepte tous les constats d’aujourd’hui
  lisible baseline write docs --measure words_per_sentence    de plus, les phrases ne s’allongeront plus
  lisible baseline prune docs                                 retire ce qui a été corrigé
  lisible baseline show                                       ce qui est accepté

Code de sortie\u{A0}: 0 c’est fait, 1 il y a des constats nouveaux (write sans --accept-new), 2 impossible.",
        en: "\
Examples:
  lisible baseline write docs                                 accepts every finding of today
  lisible baseline write docs --measure words_per_sentence    and sentences will grow no longer
  lisible baseline prune docs                                 takes out what was mended
  lisible baseline show                                       what is accepted

Exit status: 0 done, 1 there are new findings (write without --accept-new), 2 could not be done.",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let action = Texts {
        fr: "write (accepter ce qui est trouvé), prune (retirer ce qui a disparu) ou show (montrer)",
        en: "write (accept what is found), prune (take out what is gone) or show",
    };
    let accept = Texts {
        fr: "Accepte aussi les constats nouveaux et les mesures moins bonnes d’une référence qui existe",
        en: "Accepts new findings and worse measures of a baseline that exists, too",
    };
    let measure = Texts {
        fr: "Mesure qui ne devra plus empirer, par son identifiant\u{202F}; ID=max ou ID=min dit le sens. Répétable",
        en: "Measure that may not get worse from now on, by its id; ID=max or ID=min says which way. Repeatable",
    };
    let each = Texts {
        fr: "Retient les mesures de chaque document, et pas seulement de l’ensemble",
        en: "Records the measures of every document, not only of all together",
    };
    let actions = PossibleValuesParser::new(["write", "prune", "show"]);
    let mut out = vec![arguments::positional("ACTION", action, language).value_parser(actions).required(true)];
    out[0] = out[0].clone().hide_possible_values(true);
    out.extend(check::inputs(language).into_iter().map(|argument| match argument.get_id().as_str() {
        "PATHS" => argument.required(false),
        _ => argument,
    }));
    out.push(file(language));
    out.push(arguments::switch("accept-new", accept, language));
    out.push(arguments::option("measure", "ID", measure, language).action(ArgAction::Append));
    out.push(arguments::switch("per-document", each, language));
    out
}

/// `--baseline`.
pub(super) fn file(language: Language) -> Arg {
    let help = Texts {
        fr: "Fichier de référence (par défaut\u{A0}: lisible-baseline.json dans le dossier courant)",
        en: "Baseline file (default: lisible-baseline.json in the current folder)",
    };
    arguments::option("baseline", "FILE", help, language)
}

/// Where the baseline stands.
pub(super) fn place(matches: &ArgMatches) -> Place {
    Place::of(Path::new(matches.get_one::<String>("baseline").map_or(FILE_NAME, String::as_str)))
}

/// The paths to check, as a baseline names them.
pub(super) fn paths(matches: &ArgMatches, place: &Place) -> Vec<String> {
    let mut paths: Vec<String> =
        arguments::paths(matches).iter().map(|path| place.name(Path::new(path), path)).collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    match arguments::chosen(matches, "ACTION") {
        "show" => show(matches, context),
        _ if arguments::paths(matches).is_empty() => Err(Error::invalid(
            "il manque les textes à contrôler, par exemple «\u{202F}lisible baseline write docs\u{202F}»",
            "the texts to check are missing, for instance 'lisible baseline write docs'",
        )),
        "prune" => Job::of(matches, context)?.prune(),
        _ => Job::of(matches, context)?.write(),
    }
}

/// Texts that were checked beside a baseline.
struct Job<'a> {
    context: &'a Context,
    place: Place,
    earlier: Option<Baseline>,
    recording: Recording,
    ratchets: Ratchets,
    /// Measures to record, with the way in which they get worse.
    wanted: Vec<(String, Bound)>,
    per_document: bool,
    accept_new: bool,
    paths: Vec<String>,
}

impl<'a> Job<'a> {
    fn of(matches: &ArgMatches, context: &'a Context) -> Result<Self> {
        let place = place(matches);
        let earlier = if place.path.exists() { Some(Baseline::read(&place.path)?) } else { None };
        let wanted = wanted(matches)?;
        let recorded = earlier.iter().flat_map(|earlier| &earlier.measures).map(|recorded| recorded.measure.clone());
        let mut ratchets = Ratchets::new(recorded.chain(wanted.iter().map(|(id, _)| id.clone())));
        let mut recording = Recording::new(earlier.clone().unwrap_or_default(), &|name| place.exists(name));
        let totals = check::each_document(matches, context, &mut |mut document, _| {
            let name = document_name(&document, &place);
            ratchets.add(&name, std::mem::take(&mut document.stats));
            recording.add(&name, &document);
            Ok(())
        })?;
        totals.errors.iter().for_each(|error| context.say_error(error));
        if !totals.errors.is_empty() || totals.documents == 0 {
            return Err(Error::invalid(
                "la référence n’est pas écrite\u{A0}: tous les textes doivent pouvoir être lus",
                "the baseline is not written: every text must be readable",
            ));
        }
        ratchets.close();
        let paths = paths(matches, &place);
        let (per_document, accept_new) = (matches.get_flag("per-document"), matches.get_flag("accept-new"));
        Ok(Self { context, place, earlier, recording, ratchets, wanted, per_document, accept_new, paths })
    }

    fn write(self) -> Result<Status> {
        let recorded = self.earlier.as_ref().map_or(&[][..], |earlier| &earlier.measures);
        let worse = self.ratchets.regressions(recorded, &self.paths, &self.place.path.display().to_string());
        if !self.accept_new && recorded.iter().any(|recorded| self.is_of_other_paths(recorded)) {
            return Err(Error::invalid(
                "une mesure d’ensemble a été retenue sur d’autres chemins\u{202F}; --accept-new la remplace",
                "a measure of all texts was recorded of other paths; --accept-new replaces it",
            ));
        }
        let new = self.recording.new_findings();
        if self.earlier.is_some() && !self.accept_new && (new > 0 || !worse.is_empty()) {
            for regression in &worse {
                let sentence = |language| regression.sentence(language);
                self.context.say_error(&Error::invalid(sentence(Language::Fr), sentence(Language::En)));
            }
            self.refuse(new);
            return Ok(Status::Findings);
        }
        let mut baseline = self.recording.all();
        baseline.measures = self.measures(recorded);
        self.put(baseline)
    }

    fn prune(self) -> Result<Status> {
        let Some(earlier) = &self.earlier else {
            let path = self.place.path.display();
            return Err(Error::invalid(
                format!(
                    "{path}\u{A0}: pas de référence à réduire\u{202F}; écrivez-en une\u{A0}: lisible baseline write"
                ),
                format!("{path}: no baseline to prune; write one: lisible baseline write"),
            ));
        };
        let mut baseline = self.recording.pruned();
        baseline.measures = self.ratchets.tightened(&earlier.measures, &self.paths);
        let (gone, language) = (self.recording.gone(), self.context.language);
        let (n, s) = (grouped(gone, language), plural(gone, language));
        self.context.sum_up(&match language {
            Language::Fr => format!("{n} constat{s} en moins"),
            Language::En => format!("{n} finding{s} fewer"),
        });
        self.put(baseline)
    }

    /// Says why nothing is written.
    fn refuse(&self, new: u64) {
        let path = self.place.path.display();
        let (fr, en) = (grouped(new, Language::Fr), grouped(new, Language::En));
        let (s, es) = (plural(new, Language::Fr), plural(new, Language::En));
        let nx = if new > 1 { "nouveaux" } else { "nouveau" };
        self.context.say_error(&Error::invalid(
            format!(
                "{path} n’est pas réécrite\u{A0}: {fr} constat{s} {nx}\u{202F}; corrigez, ou acceptez avec --accept-new"
            ),
            format!("{path} is not written again: {en} new finding{es}; mend them, or accept them with --accept-new"),
        ));
    }

    /// True for a measure that is asked for again, of other texts.
    fn is_of_other_paths(&self, recorded: &Recorded) -> bool {
        let is_wanted = self.wanted.iter().any(|(id, _)| *id == recorded.measure);
        is_wanted && recorded.document == CORPUS && recorded.paths != self.paths
    }

    /// Measures as they are now: those that were recorded, and those that are asked for.
    fn measures(&self, recorded: &[Recorded]) -> Vec<Recorded> {
        let mut out: Vec<Recorded> = Vec::new();
        for (id, direction) in &self.wanted {
            for (document, value) in self.ratchets.values(id) {
                if document == CORPUS || self.per_document {
                    let paths = if document == CORPUS { self.paths.clone() } else { Vec::new() };
                    let (document, measure) = (document.to_owned(), id.clone());
                    out.push(Recorded { document, measure, direction: *direction, value, paths });
                }
            }
        }
        // What was recorded the same way only gets better.
        let same = |a: &Recorded, b: &Recorded| {
            (&a.document, &a.measure, a.direction) == (&b.document, &b.measure, b.direction)
        };
        out.retain(|new| self.accept_new || !recorded.iter().any(|recorded| same(new, recorded)));
        // What is asked for anew goes before what was recorded.
        let tightened = self.ratchets.tightened(recorded, &self.paths);
        let kept = if self.accept_new { self.ratchets.renewed(recorded, &self.paths) } else { tightened };
        out.extend(kept);
        out
    }

    fn put(&self, mut baseline: Baseline) -> Result<Status> {
        baseline.sort();
        let path = &self.place.path;
        let mut file = AtomicFile::create(path)?;
        file.write_all(baseline.written().as_bytes()).map_err(|error| Error::io(path, error))?;
        if progress::is_interrupted() {
            return Err(Error::Interrupted);
        }
        file.finish()?;
        let language = self.context.language;
        let (n, s) = (grouped(baseline.findings(), language), plural(baseline.findings(), language));
        let measures = baseline.measures.len() as u64;
        let (m, ms, path) = (grouped(measures, language), plural(measures, language), path.display());
        self.context.sum_up(&match language {
            Language::Fr => format!("{path}\u{A0}: {n} constat{s} accepté{s}, {m} mesure{ms} retenue{ms}"),
            Language::En => format!("{path}: {n} finding{s} accepted, {m} measure{ms} recorded"),
        });
        Ok(Status::Done)
    }
}

/// The measures that `--measure` names, each with the way in which it gets worse.
fn wanted(matches: &ArgMatches) -> Result<Vec<(String, Bound)>> {
    let asked = matches.get_many::<String>("measure").into_iter().flatten();
    asked
        .map(|text| {
            let (id, side) = text.split_once('=').map_or((text.as_str(), None), |(id, side)| (id, Some(side)));
            let Some(measure) = measures::by_id(id) else {
                return Err(Error::invalid(
                    format!("mesure inconnue «\u{202F}{id}\u{202F}»\u{202F}; «\u{202F}lisible list\u{202F}» les donne toutes"),
                    format!("unknown measure '{id}'; 'lisible list' gives them all"),
                ));
            };
            let bound = side.map_or_else(|| Bound::of(measure), Bound::by_name);
            bound.map(|bound| (id.to_owned(), bound)).ok_or_else(|| {
                Error::invalid(
                    format!("--measure {text}\u{A0}: dites dans quel sens, {id}=max ou {id}=min"),
                    format!("--measure {text}: say which way, {id}=max or {id}=min"),
                )
            })
        })
        .collect()
}

/// What is accepted, a line an entry; with paths, what is below them.
fn show(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let place = place(matches);
    let baseline = Baseline::read(&place.path)?;
    let paths = paths(matches, &place);
    let is_below = |name: &str, path: &str| {
        path == "." || name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_shown = |name: &str| paths.is_empty() || paths.iter().any(|path| is_below(name, path));
    let mut out = Destination::standard();
    for (key, entry) in baseline.entries.iter().filter(|(key, _)| is_shown(&key.document)) {
        let line = format!("{}: {} × {}: {}", key.document, entry.count, key.rule, entry.text);
        out.print(&format!("{}\n", visible(&line)))?;
    }
    for recorded in baseline.measures.iter().filter(|recorded| is_shown(&recorded.document)) {
        let sign = if recorded.direction == Bound::AtMost { '≤' } else { '≥' };
        let line = format!("{}: {} {sign} {}", recorded.document, recorded.measure, recorded.value);
        out.print(&format!("{}\n", visible(&line)))?;
    }
    out.finish()?;
    let (n, s) = (grouped(baseline.findings(), context.language), plural(baseline.findings(), context.language));
    context.sum_up(&match context.language {
        Language::Fr => format!("{}\u{A0}: {n} constat{s} accepté{s}", place.path.display()),
        Language::En => format!("{}: {n} finding{s} accepted", place.path.display()),
    });
    Ok(Status::Done)
}
