//! The command `lisible`: arguments in, library called, results out. One file a command; the only use of clap.
//!
//! Copy `words.rs` to add a command: a file, and its two lines here. Nothing is counted here, and formats are `output`'s.

mod arguments;
mod baseline;
mod bench;
mod check;
mod collocations;
mod compare;
mod completions;
mod concordance;
mod config;
mod context;
mod destination;
mod explain;
mod init;
mod list;
mod numbers;
mod progress;
mod quality;
mod refusal;
mod report;
mod sentences;
mod stats;
mod syllables;
mod tokens;
mod words;

use crate::base::{Error, Language, Result, Texts};
use clap::{Arg, ArgMatches, Command};
use context::Context;
use std::ffi::OsString;
use std::process::ExitCode;

/// A command, as the user types it.
struct Subcommand {
    name: &'static str,
    about: Texts,
    /// What to type, for the end of the help text.
    examples: Texts,
    arguments: fn(Language) -> Vec<Arg>,
    run: fn(&ArgMatches, &Context) -> Result<Status>,
}

/// How a command ended when nothing stopped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Done,
    /// Part of the input could not be read; the messages are out already.
    Incomplete,
    /// Something was found that the user asked to fail for.
    Findings,
}

/// Every command, in the order of the help page.
static SUBCOMMANDS: &[&Subcommand] = &[
    &report::REPORT,
    &stats::STATS,
    &words::WORDS,
    &sentences::SENTENCES,
    &numbers::NUMBERS,
    &concordance::CONCORDANCE,
    &collocations::COLLOCATIONS,
    &compare::COMPARE,
    &quality::QUALITY,
    &check::CHECK,
    &baseline::BASELINE,
    &config::CONFIG,
    &init::INIT,
    &tokens::TOKENS,
    &syllables::SYLLABLES,
    &bench::BENCH,
    &list::LIST,
    &explain::EXPLAIN,
    &completions::COMPLETIONS,
];

const ABOUT: Texts = Texts {
    fr: "Mesure les textes français\u{A0}: mots, phrases, lisibilité, nombres\u{202F}; un article ou un corpus entier.",
    en: "Measures French text: words, sentences, readability, numbers; one article or a whole corpus.",
};

const EXAMPLES: Texts = Texts {
    fr: "\
Exemples\u{A0}:
  lisible report textes -o rapport     le rapport d’un dossier, avec ses graphiques
  lisible stats article.txt            toutes les mesures d’un texte
  lisible explain kandel_moles_207     une formule, sa source, ses limites

Code de sortie\u{A0}: 0 tout est fait, 2 quelque chose n’a pas pu l’être, 130 interrompu.",
    en: "\
Examples:
  lisible report texts -o report       the report on a folder, with its charts
  lisible stats article.txt            every measure of a text
  lisible explain kandel_moles_207     a formula, its source, its limits

Exit status: 0 done, 2 something could not be done, 130 interrupted.",
};

/// Runs the command line `arguments`, the program's name first.
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    let language = asked_language(&arguments);
    let matches = match command(language).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(refused) => return refusal::show(&refused, language),
    };
    let context = Context::new(language, &matches);
    progress::heed_interrupts();
    let Some((name, matches)) = matches.subcommand() else { return ExitCode::from(2) };
    let Some(subcommand) = SUBCOMMANDS.iter().find(|c| c.name == name) else { return ExitCode::from(2) };
    match (subcommand.run)(matches, &context) {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::Findings) => ExitCode::from(1),
        Ok(Status::Incomplete) => ExitCode::from(2),
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            context.say_error(&error);
            ExitCode::from(if matches!(error, Error::Interrupted) { 130 } else { 2 })
        }
    }
}

/// The whole command line. Its texts are in `language`, so that `--help` is too.
fn command(language: Language) -> Command {
    let root = dressed(Command::new("lisible"), ABOUT, EXAMPLES, language)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name(language_text(language, "COMMANDE", "COMMAND"))
        .subcommand_help_heading(language_text(language, "Commandes\u{A0}", "Commands"))
        .args(arguments::global(language));
    SUBCOMMANDS.iter().fold(root, |root, subcommand| {
        let command = dressed(Command::new(subcommand.name), subcommand.about, subcommand.examples, language);
        root.subcommand(command.args((subcommand.arguments)(language)))
    })
}

/// A command with our own layout of help in `language`.
fn dressed(command: Command, about: Texts, examples: Texts, language: Language) -> Command {
    let usage = language_text(language, "Utilisation\u{A0}:", "Usage:");
    command
        .about(about.get(language))
        .after_help(examples.get(language))
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n"))
        .disable_help_flag(true)
        .max_term_width(100)
}

const fn language_text(language: Language, fr: &'static str, en: &'static str) -> &'static str {
    Texts { fr, en }.get(language)
}

/// The language of the messages, looked for before anything is parsed: refusals and help are in it too.
fn asked_language(arguments: &[OsString]) -> Language {
    let text: Vec<_> = arguments.iter().map(|a| a.to_string_lossy()).collect();
    let english = text.windows(2).any(|pair| pair[0] == "--messages" && pair[1] == "en")
        || text.iter().any(|a| a == "--messages=en");
    if english { Language::En } else { Language::Fr }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        for language in [Language::Fr, Language::En] {
            command(language).debug_assert();
        }
    }

    #[test]
    fn the_language_is_found_anywhere() {
        let of = |line: &str| asked_language(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("lisible stats --messages en a"), Language::En);
        assert_eq!(of("lisible --messages=en"), Language::En);
        assert_eq!(of("lisible stats en"), Language::Fr);
    }
}
