//! `lisible check`: style checks, for a terminal and for CI.
//!
//! `rules` says which rules hold for a file, `gate` what is fixed (`mending`) and what is not to be told (`scope`,
//! `accepted`), `outputs` where it goes.

mod accepted;
mod gate;
mod mending;
mod outputs;
pub(super) mod rules;
mod scope;

use super::context::Context;
use super::progress::Progress;
use super::{Status, Subcommand, arguments};
use crate::analysis::{self, CheckOptions, CheckTotals};
use crate::base::{Language, Result, Texts};
use crate::checks::Level;
use crate::report::{CheckSummary, CheckedDocument};
use clap::{Arg, ArgMatches, value_parser};
use gate::Gate;
use outputs::Outputs;
use rules::Rules;

pub(super) static CHECK: Subcommand = Subcommand {
    name: "check",
    about: Texts {
        fr: "Contrôle le style des textes, à la main et en intégration continue",
        en: "Checks the style of texts, by hand and in CI",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible check docs                            tous les textes d’un dossier
  lisible check --profile falc guide.md         facile à lire et à comprendre
  lisible check --format concise docs           une ligne par constat
  lisible check --fix docs                      corrige ce qui n’est pas à relire
  lisible check --since origin/main docs        les lignes modifiées seulement

Dans un texte Markdown, un commentaire tait des constats\u{A0}:
  <!-- lisible-ignore-next: typo/* -- raison -->    dans le bloc qui suit
  <!-- lisible-off: length/sentence -->             jusqu’à <!-- lisible-on -->
  <!-- lisible-ignore-file -->                      partout

Code de sortie\u{A0}: 0 rien à redire, 1 des constats, 2 quelque chose n’a pas pu être fait.",
        en: "\
Examples:
  lisible check docs                            every text of a folder
  lisible check --profile falc guide.md         easy to read
  lisible check --format concise docs           one line a finding
  lisible check --fix docs                      mends what needs no second look
  lisible check --since origin/main docs        changed lines only

In Markdown, a comment suppresses findings:
  <!-- lisible-ignore-next: typo/* -- reason -->    in the next block
  <!-- lisible-off: length/sentence -->             down to <!-- lisible-on -->
  <!-- lisible-ignore-file -->                      everywhere

Exit status: 0 nothing found, 1 findings, 2 something could not be done.",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let mut out = inputs(language);
    // A list of files will do.
    out[0] = out[0].clone().required(false).required_unless_present("files-from");
    out.extend(gate::arguments(language));
    out.extend(outputs::arguments(language));
    out
}

/// What is checked, and by which rules: for every command that checks.
pub(super) fn inputs(language: Language) -> Vec<Arg> {
    let threads = Texts { fr: "Nombre de fils d’exécution", en: "Number of threads" };
    let mut out = arguments::files(language);
    out.extend(rules::file_arguments(language));
    out.push(arguments::option("threads", "N", threads, language).value_parser(value_parser!(u16).range(1..)));
    out.extend(rules::arguments(language));
    out
}

/// Checks what the arguments of [`inputs`] ask for, with a progress bar on a terminal. `each` is given every document with
/// the level from which on its configuration wants to fail.
pub(super) fn each_document(
    matches: &ArgMatches,
    context: &Context,
    each: &mut dyn FnMut(CheckedDocument, Option<Level>) -> Result<()>,
) -> Result<CheckTotals> {
    let paths = rules::paths(matches)?;
    let mut rules = Rules::of(matches, &paths)?;
    let fail_levels = rules.fail_levels();
    let options = CheckOptions {
        threads: matches.get_one::<u16>("threads").map_or(0, |&n| usize::from(n)),
        no_ignore: matches.get_flag("no-ignore"),
        stdin_name: matches.get_one::<String>("stdin-filename").map(Into::into),
    };
    let progress = Progress::new(context.language, context.quiet());
    let done = analysis::check(&paths, &options, &progress, &mut |file| rules.of_file(file), &mut |document| {
        let level = fail_levels.of(&document.document);
        each(document, level)
    });
    progress.clear();
    if done.as_ref().is_ok_and(|totals| totals.documents == 0) {
        rules.say_nothing_was_checked(context);
    }
    done
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let mut gate = Gate::of(matches)?;
    let mut outputs = if gate.prints() { None } else { Some(Outputs::open(matches, context)?) };
    let mut summary = CheckSummary::default();
    let done = each_document(matches, context, &mut |document, fail_level| {
        let document = gate.pass(document)?;
        gate.weigh(&document, fail_level);
        summary.add(&document);
        outputs.as_mut().map_or(Ok(()), |outputs| outputs.document(&document))
    });
    let totals = done.inspect_err(|_| gate.stop(context))?;
    summary.regressions = gate.close();
    if let Some(outputs) = outputs {
        outputs.finish(&summary)?;
    }
    totals.errors.iter().for_each(|error| context.say_error(error));
    gate.finish(context)?;
    Ok(if totals.errors.is_empty() { gate.status() } else { Status::Incomplete })
}
