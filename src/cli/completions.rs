//! `lisible completions`: what a shell needs to complete our commands and options.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments, command};
use crate::base::{Language, Result, Texts};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use clap_complete::Shell;

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

pub(super) static COMPLETIONS: Subcommand = Subcommand {
    name: "completions",
    about: Texts { fr: "Complétion des commandes pour un interpréteur", en: "Completion of commands for a shell" },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible completions bash > ~/.local/share/bash-completion/completions/lisible
  lisible completions fish > ~/.config/fish/completions/lisible.fish",
        en: "\
Examples:
  lisible completions bash > ~/.local/share/bash-completion/completions/lisible
  lisible completions fish > ~/.config/fish/completions/lisible.fish",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let shell = Texts { fr: "bash, elvish, fish, powershell ou zsh", en: "bash, elvish, fish, powershell or zsh" };
    let argument = arguments::positional("SHELL", shell, language).required(true).hide_possible_values(true);
    vec![argument.value_parser(PossibleValuesParser::new(SHELLS)), arguments::output(language)]
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let shell = arguments::chosen(matches, "SHELL").parse().unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(context.language), "lisible", &mut script);
    let mut out = Destination::of(matches)?;
    out.print(&String::from_utf8_lossy(&script))?;
    out.finish()?;
    Ok(Status::Done)
}
