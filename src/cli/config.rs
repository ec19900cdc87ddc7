//! `lisible config`: what holds for a file and who says so, and the schema of configuration files.

use super::check::rules;
use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::base::{Error, Language, Result, Texts};
use crate::config::{schema, show};
use crate::output::escape;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use std::path::Path;

pub(super) static CONFIG: Subcommand = Subcommand {
    name: "config",
    about: Texts {
        fr: "Configuration de check\u{A0}: ce qui vaut pour un fichier, le schéma",
        en: "Configuration of check: what holds for a file, the schema",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible config show docs/guide.md            ce qui vaut pour ce fichier, et qui le dit
  lisible config schema > lisible.schema.json  le schéma JSON, pour un éditeur",
        en: "\
Examples:
  lisible config show docs/guide.md            what holds for this file, and who says so
  lisible config schema > lisible.schema.json  the JSON Schema, for an editor",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let action = Texts {
        fr: "show (ce qui vaut) ou schema (le schéma JSON)",
        en: "show (what holds) or schema (the JSON Schema)",
    };
    let path = Texts {
        fr: "Un fichier ou un dossier (par défaut\u{A0}: le dossier courant)",
        en: "A file or a folder (default: the working folder)",
    };
    let actions = PossibleValuesParser::new(["show", "schema"]);
    let mut out = vec![
        arguments::positional("ACTION", action, language)
            .required(true)
            .value_parser(actions)
            .hide_possible_values(true),
        arguments::positional("PATH", path, language),
    ];
    out.extend(rules::arguments(language));
    out.push(arguments::output(language));
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let path = matches.get_one::<String>("PATH").map(String::as_str);
    let text = match arguments::chosen(matches, "ACTION") {
        "schema" => schema_text(path, context)?,
        _ => shown(path.unwrap_or("."), matches, context)?,
    };
    let mut out = Destination::of(matches)?;
    out.print(&text)?;
    out.finish()?;
    Ok(Status::Done)
}

fn schema_text(path: Option<&str>, context: &Context) -> Result<String> {
    if path.is_some() {
        return Err(Error::invalid(
            "«\u{202F}config schema\u{202F}» ne prend pas de chemin\u{202F}; le schéma est le même partout",
            "'config schema' takes no path; the schema is the same everywhere",
        ));
    }
    Ok(format!("{:#}\n", schema(context.language)))
}

fn shown(path: &str, matches: &ArgMatches, context: &Context) -> Result<String> {
    let mut configuration = rules::configuration(matches)?;
    let is_folder = Path::new(path).is_dir();
    let said =
        if is_folder { configuration.of_folder(Path::new(path)) } else { configuration.of(Some(Path::new(path))) };
    let text = show(path, &said?, context.language);
    // Names of files and patterns may come from anywhere.
    Ok(text.lines().flat_map(|line| [escape::visible(line), "\n".into()]).collect())
}
