//! `lisible check`: style checks, for a terminal and for CI.
//!
//! `rules` says which rules hold for a file, `gate` what is fixed and what is not to be told, `outputs` where it goes.

mod gate;
mod outputs;
pub(super) mod rules;

use super::context::Context;
use super::progress::Progress;
use super::{Status, Subcommand, arguments};
use crate::analysis::{self, CheckOptions};
use crate::base::{Language, Result, Texts};
use crate::report::CheckSummary;
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

Code de sortie\u{A0}: 0 rien à redire, 1 des constats, 2 quelque chose n’a pas pu être fait.",
        en: "\
Examples:
  lisible check docs                            every text of a folder
  lisible check --profile falc guide.md         easy to read
  lisible check --format concise docs           one line a finding

Exit status: 0 nothing found, 1 findings, 2 something could not be done.",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let threads = Texts { fr: "Nombre de fils d’exécution", en: "Number of threads" };
    let mut out = arguments::files(language);
    // A list of files will do.
    out[0] = out[0].clone().required(false).required_unless_present("files-from");
    out.extend(rules::file_arguments(language));
    out.push(arguments::option("threads", "N", threads, language).value_parser(value_parser!(u16).range(1..)));
    out.extend(rules::arguments(language));
    out.extend(gate::arguments(language));
    out.extend(outputs::arguments(language));
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let paths = rules::paths(matches)?;
    let mut rules = Rules::of(matches, &paths)?;
    let mut gate = Gate::of(matches)?;
    let mut outputs = Outputs::open(matches, context)?;
    let options = CheckOptions {
        threads: matches.get_one::<u16>("threads").map_or(0, |&n| usize::from(n)),
        no_ignore: matches.get_flag("no-ignore"),
        stdin_name: matches.get_one::<String>("stdin-filename").map(Into::into),
    };
    let mut summary = CheckSummary::default();
    let progress = Progress::new(context.language, context.quiet());
    let fail_levels = rules.fail_levels();
    let mut fails = false;
    let done = analysis::check(&paths, &options, &progress, &mut |file| rules.of_file(file), &mut |document| {
        let document = gate.pass(document)?;
        summary.add(&document);
        fails |= fail_levels.fails(&document);
        outputs.document(&document)
    });
    progress.clear();
    let totals = done?;
    outputs.finish(&summary)?;
    totals.errors.iter().for_each(|error| context.say_error(error));
    gate.finish(context)?;
    if totals.documents == 0 {
        rules.say_nothing_was_checked(context);
    }
    // What the command line says goes before what files say.
    let fails = if matches.contains_id("fail-level") {
        gate.fail_level().is_some_and(|level| summary.worst() >= level)
    } else {
        fails
    };
    Ok(match fails {
        _ if !totals.errors.is_empty() => Status::Incomplete,
        true => Status::Findings,
        false => Status::Done,
    })
}
