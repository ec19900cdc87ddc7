//! `lisible syllables`: spoken syllables of words, from the command line or one a line on standard input.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::base::{Error, Language, Result, Texts};
use crate::output::escape;
use crate::text::syllables;
use clap::{Arg, ArgMatches};
use std::io::{BufRead, Write};

pub(super) static SYLLABLES: Subcommand = Subcommand {
    name: "syllables",
    about: Texts { fr: "Nombre de syllabes parlées de chaque mot", en: "Spoken syllables of each word" },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible syllables avenue ville maintenant      avenue 3, ville 1, maintenant 3
  lisible syllables --split analyse              a-na-lys(e)
  lisible syllables < mots.txt                   un mot par ligne",
        en: "\
Examples:
  lisible syllables avenue ville maintenant      avenue 3, ville 1, maintenant 3
  lisible syllables --split analyse              a-na-lys(e)
  lisible syllables < words.txt                  one word a line",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let words = Texts {
        fr: "Mots\u{202F}; sinon l’entrée standard, un par ligne",
        en: "Words; else standard input, one a line",
    };
    let split = Texts {
        fr: "Montre le découpage, le e muet entre parenthèses",
        en: "Shows the split, the mute e in brackets",
    };
    vec![
        arguments::positional("WORD", words, language).num_args(0..),
        arguments::switch("split", split, language),
        arguments::output(language),
    ]
}

fn run(matches: &ArgMatches, _: &Context) -> Result<Status> {
    let split = matches.get_flag("split");
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let mut answer = |word: &str| -> Result<()> {
        let word = word.trim();
        let count = syllables::of_token(word);
        let parts = if split { format!("\t{}", syllables::split(word)) } else { String::new() };
        let done = writeln!(out, "{}\t{count}{parts}", escape::visible(word));
        done.map_err(&failed)
    };
    if let Some(words) = matches.get_many::<String>("WORD") {
        words.into_iter().try_for_each(|word| answer(word))?;
    } else {
        let mut line = Vec::new();
        let mut input = std::io::stdin().lock();
        while input.read_until(b'\n', &mut line).map_err(|e| Error::io("-", e))? > 0 {
            answer(&String::from_utf8_lossy(&line))?;
            line.clear();
        }
    }
    out.finish()?;
    Ok(Status::Done)
}
