//! Arguments that several commands share, and what they mean to the library.

use super::language_text;
use crate::analysis::{Options, Wanted};
use crate::base::{Language, Result, Texts};
use crate::input::Columns;
use crate::text::{Pattern, Reach};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::sync::Arc;

/// An option with a help text in both languages.
pub(super) fn option(name: &'static str, value: &'static str, help: Texts, language: Language) -> Arg {
    headed(Arg::new(name).long(name).value_name(value).help(help.get(language)), language)
}

/// A switch.
pub(super) fn switch(name: &'static str, help: Texts, language: Language) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help.get(language))
        .help_heading(options_heading(language))
}

/// A positional argument.
pub(super) fn positional(name: &'static str, help: Texts, language: Language) -> Arg {
    Arg::new(name).value_name(name).help(help.get(language)).help_heading(language_text(
        language,
        "Arguments\u{A0}",
        "Arguments",
    ))
}

/// French sets a space before a colon, which clap adds.
fn options_heading(language: Language) -> &'static str {
    language_text(language, "Options\u{A0}", "Options")
}

/// The help texts say defaults and choices themselves: clap would say them in English.
fn headed(arg: Arg, language: Language) -> Arg {
    arg.help_heading(options_heading(language)).hide_possible_values(true).hide_default_value(true)
}

/// What every command takes, wherever it stands on the line.
pub(super) fn global(language: Language) -> Vec<Arg> {
    let messages = Texts {
        fr: "Langue des messages\u{A0}: fr (par défaut) ou en",
        en: "Language of the messages: fr (default) or en",
    };
    let quiet = Texts {
        fr: "Ni progression ni résumé\u{202F}; les erreurs restent",
        en: "No progress, no summary; errors remain",
    };
    let help = Texts { fr: "Affiche cette aide", en: "Shows this help" };
    let version = Texts { fr: "Affiche la version", en: "Shows the version" };
    vec![
        option("messages", "LANG", messages, language)
            .value_parser(PossibleValuesParser::new(["fr", "en"]))
            .global(true),
        switch("quiet", quiet, language).short('q').global(true),
        switch("help", help, language).short('h').action(ArgAction::Help).global(true),
        switch("version", version, language).short('V').action(ArgAction::Version),
    ]
}

/// The files to read.
pub(super) fn files(language: Language) -> Vec<Arg> {
    let paths = Texts {
        fr: "Fichiers, dossiers, motifs (*.txt) ou - pour l’entrée standard\u{202F}; .gz et .zst aussi",
        en: "Files, folders, globs (*.txt) or - for standard input; .gz and .zst too",
    };
    let no_ignore = Texts { fr: "Lit aussi ce que .gitignore exclut", en: "Reads what .gitignore leaves out too" };
    vec![positional("PATHS", paths, language).num_args(1..).required(true), switch("no-ignore", no_ignore, language)]
}

/// Files to read and how: for every command that analyses a corpus.
pub(super) fn input(language: Language) -> Vec<Arg> {
    let threads = Texts {
        fr: "Nombre de fils d’exécution\u{202F}; le résultat n’en dépend pas (par défaut\u{A0}: tous les cœurs)",
        en: "Number of threads; no result depends on it (default: all cores)",
    };
    let memory = Texts {
        fr: "Mémoire du vocabulaire, en Mio (par défaut\u{A0}: 256)\u{202F}; ce qui la dépasse va dans des fichiers \
             temporaires (dossier TMPDIR), sans changer le résultat",
        en: "Memory for the vocabulary, in MiB (default: 256); what goes beyond is kept in temporary files (folder \
             TMPDIR) and changes no result",
    };
    let mut arguments = files(language);
    arguments.push(option("threads", "N", threads, language).value_parser(value_parser!(u16).range(1..)));
    arguments.push(option("memory", "MIB", memory, language).value_parser(value_parser!(u32).range(1..)));
    arguments.extend(columns(language));
    arguments
}

/// The columns of JSONL files.
pub(super) fn columns(language: Language) -> [Arg; 2] {
    let text = Texts {
        fr: "Colonne du texte dans les fichiers JSONL (sinon text, content, body ou texte)",
        en: "Column of the text in JSONL files (else text, content, body or texte)",
    };
    let id = Texts {
        fr: "Colonne de l’identifiant dans les fichiers JSONL (sinon id, _id, url ou doc_id)",
        en: "Column of the identifier in JSONL files (else id, _id, url or doc_id)",
    };
    [option("text-column", "NAME", text, language), option("id-column", "NAME", id, language)]
}

/// `--format`, the first name being the default.
pub(super) fn format(names: &'static [&'static str], language: Language) -> Arg {
    let (default, others) = names.split_first().expect("a command has a format");
    let text = match language {
        Language::Fr => format!("Format de sortie\u{A0}: {default} (par défaut), {}", others.join(", ")),
        Language::En => format!("Output format: {default} (default), {}", others.join(", ")),
    };
    let arg = headed(Arg::new("format").long("format").value_name("FORMAT").help(text), language);
    arg.value_parser(PossibleValuesParser::new(names)).default_value(*default)
}

/// What is looked for, and how far it reaches.
pub(super) fn pattern(language: Language) -> [Arg; 3] {
    let word = Texts {
        fr: "Mot ou expression («\u{202F}mise en œuvre\u{202F}»)\u{202F}; * au début ou à la fin d’un mot pour toute suite de lettres",
        en: "Word or phrase (“mise en œuvre”); * at the start or at the end of a word for any letters",
    };
    let forms = Texts {
        fr: "Aussi le pluriel et le singulier\u{202F}; d’un infinitif, les formes simples du verbe s’il est régulier ou connu",
        en: "Plural and singular too; of an infinitive, the simple forms of the verb if it is regular or known",
    };
    let exact = Texts { fr: "Avec les mêmes majuscules", en: "With the same capitals" };
    [
        positional("WORD", word, language).required(true),
        switch("forms", forms, language),
        switch("exact", exact, language).conflicts_with("forms"),
    ]
}

/// What the arguments of [`pattern`] look for.
pub(super) fn pattern_of(matches: &ArgMatches) -> Result<Arc<Pattern>> {
    let reach = match (matches.get_flag("exact"), matches.get_flag("forms")) {
        (true, _) => Reach::Exact,
        (_, true) => Reach::Forms,
        _ => Reach::Type,
    };
    Pattern::new(chosen(matches, "WORD"), reach).map(Arc::new)
}

/// `--output`, a file.
pub(super) fn output(language: Language) -> Arg {
    let help = Texts {
        fr: "Fichier à écrire, en entier ou pas du tout (par défaut\u{A0}: sortie standard)",
        en: "File to write, whole or not at all (default: standard output)",
    };
    option("output", "FILE", help, language).short('o')
}

/// `--top`, how many rows.
pub(super) fn top(help: Texts, language: Language) -> Arg {
    option("top", "N", help, language).value_parser(value_parser!(usize))
}

/// What the arguments of [`input`] ask of the library.
pub(super) fn options(matches: &ArgMatches, wanted: Wanted, language: Language) -> Options {
    Options {
        threads: matches.get_one::<u16>("threads").map_or(0, |&n| usize::from(n)),
        no_ignore: matches.get_flag("no-ignore"),
        columns: columns_of(matches),
        exclude: None,
        vocabulary_bytes: matches.get_one::<u32>("memory").map(|&mib| bytes(mib)),
        wanted,
        language,
    }
}

fn bytes(mebibytes: u32) -> usize {
    usize::try_from(u64::from(mebibytes) << 20).unwrap_or(usize::MAX)
}

/// `--mtld`, to count lexical factors.
pub(super) fn mtld(language: Language) -> Arg {
    let help = Texts {
        fr: "Compte aussi le MTLD de chaque document, ses variantes et le MSTTR, qui demandent plus de temps et de mémoire",
        en: "Counts the MTLD of each document, its variants and MSTTR too, which takes more time and memory",
    };
    switch("mtld", help, language)
}

/// `--max-types`, how many types are kept.
pub(super) fn max_types(language: Language) -> Arg {
    let help = Texts {
        fr: "Ne garde que les N formes les plus fréquentes, 0 pour toutes (par défaut)\u{202F}; les totaux les comptent \
             toutes, et ce qui est écarté est dit",
        en: "Keeps only the N commonest types, 0 for all (default); totals count them all, and what is left out is said",
    };
    option("max-types", "N", help, language).value_parser(value_parser!(usize))
}

/// How many types `--max-types` keeps.
pub(super) fn kept_types(matches: &ArgMatches) -> usize {
    matches.get_one::<usize>("max-types").copied().filter(|&types| types > 0).unwrap_or(usize::MAX)
}

/// What the arguments of [`columns`] name.
pub(super) fn columns_of(matches: &ArgMatches) -> Columns {
    let text = |name| matches.get_one::<String>(name).cloned();
    Columns { text: text("text-column"), id: text("id-column") }
}

/// The paths to read.
pub(super) fn paths(matches: &ArgMatches) -> Vec<String> {
    matches.get_many::<String>("PATHS").into_iter().flatten().cloned().collect()
}

/// The value of an option that has a default.
pub(super) fn chosen<'a>(matches: &'a ArgMatches, name: &str) -> &'a str {
    matches.get_one::<String>(name).map_or("", String::as_str)
}

/// How many rows `--top` asks for, `default` when it is not given; 0 stands for all.
pub(super) fn rows(matches: &ArgMatches, default: usize) -> usize {
    match matches.get_one::<usize>("top").copied().unwrap_or(default) {
        0 => usize::MAX,
        rows => rows,
    }
}
