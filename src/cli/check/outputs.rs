//! Where findings are written, and in which formats: several at once.
//!
//! Standard output has `--format`, unless a file is named for it or `-o FORMAT=-` takes its place. How the check went is
//! said on standard error, whatever is written.

use super::super::arguments;
use super::super::context::Context;
use super::super::destination::Destination;
use crate::base::{Error, Language, Result, Texts, slips};
use crate::output::check::{self, CHECK_FORMATS, CheckFormat, DiagnosticWriter, Manner};
use crate::report::{CheckSummary, CheckedDocument};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use std::path::{Path, PathBuf};

/// Options on formats.
pub(super) fn arguments(language: Language) -> Vec<Arg> {
    let ids = || CHECK_FORMATS.iter().map(|format| format.id);
    let (default, others) = (CHECK_FORMATS[0].id, ids().skip(1).collect::<Vec<_>>().join(", "));
    let format = match language {
        Language::Fr => format!("Format de sortie\u{A0}: {default} (par défaut), {others}"),
        Language::En => format!("Output format: {default} (default), {others}"),
    };
    let output = Texts {
        fr: "Fichier à écrire, en entier ou pas du tout\u{202F}; FORMAT=FILE, répétable, en écrit d’autres à côté de la sortie standard",
        en: "File to write, whole or not at all; FORMAT=FILE, repeatable, writes others beside standard output",
    };
    let statistics = Texts {
        fr: "Le nombre de constats de chaque règle, comme --format statistics",
        en: "How many findings each rule has, as --format statistics",
    };
    let named = Texts { fr: "", en: "" };
    vec![
        arguments::option("format", "FORMAT", named, language)
            .help(format)
            .value_parser(PossibleValuesParser::new(ids()))
            .default_value(default),
        arguments::switch("statistics", statistics, language).conflicts_with("format"),
        arguments::option("output", "[FORMAT=]FILE", output, language).short('o').action(ArgAction::Append),
    ]
}

/// The outputs of one run.
pub(super) struct Outputs<'a> {
    open: Vec<Output>,
    context: &'a Context,
}

struct Output {
    out: Destination,
    writer: Box<dyn DiagnosticWriter>,
}

impl<'a> Outputs<'a> {
    /// What the command line asks for.
    pub(super) fn open(matches: &ArgMatches, context: &'a Context) -> Result<Self> {
        let open = wanted(matches)?.into_iter().map(|(format, path)| Output::open(format, path, context));
        Ok(Self { open: open.collect::<Result<_>>()?, context })
    }

    /// Writes a document.
    pub(super) fn document(&mut self, document: &CheckedDocument) -> Result<()> {
        let findings = document.located();
        self.each(|output| {
            output.writer.document(&mut output.out, &document.document, &findings).map_err(output.out.failure())
        })
    }

    /// Ends all and puts files in their places.
    pub(super) fn finish(mut self, summary: &CheckSummary) -> Result<()> {
        self.each(|output| output.writer.finish(&mut output.out, summary).map_err(output.out.failure()))?;
        let others = self.open.len() > 1;
        for output in self.open {
            match output.out.finish() {
                // The last bytes may be the first that nobody reads.
                Err(error) if others && error.is_broken_pipe() => {}
                done => done?,
            }
        }
        self.context.sum_up(&summary.sentence(self.context.language));
        Ok(())
    }

    /// A reader that has seen enough ends its output; the command goes on while it writes another.
    fn each(&mut self, mut write: impl FnMut(&mut Output) -> Result<()>) -> Result<()> {
        let mut closed = None;
        for mut output in std::mem::take(&mut self.open) {
            match write(&mut output) {
                Ok(()) => self.open.push(output),
                Err(error) if error.is_broken_pipe() => closed = Some(error),
                Err(error) => return Err(error),
            }
        }
        closed.filter(|_| self.open.is_empty()).map_or(Ok(()), Err)
    }
}

impl Output {
    fn open(format: &'static CheckFormat, path: Option<PathBuf>, context: &Context) -> Result<Self> {
        let mut out = Destination::at(path)?;
        let manner = Manner { language: context.language, colours: out.colours(), width: out.width() };
        let mut writer = (format.open)(manner);
        writer.begin(&mut out).map_err(out.failure())?;
        Ok(Self { out, writer })
    }
}

/// A format and its file; standard output without one.
type Wanted = (&'static CheckFormat, Option<PathBuf>);

/// Every format with its place, standard output first.
fn wanted(matches: &ArgMatches) -> Result<Vec<Wanted>> {
    let format = if matches.get_flag("statistics") { "statistics" } else { arguments::chosen(matches, "format") };
    let format = check::by_id(format).unwrap_or(CHECK_FORMATS[0]);
    let (mut named, mut plain) = (Vec::new(), Vec::new());
    for value in matches.get_many::<String>("output").into_iter().flatten() {
        match split(value)? {
            (Some(format), path) => named.push((format, path)),
            (None, path) => plain.push((format, path)),
        }
    }
    if plain.is_empty() && named.iter().all(|(_, path)| path.is_some()) {
        plain.push((format, None));
    }
    plain.extend(named);
    plain.sort_by_key(|(_, path)| path.is_some());
    match plain.iter().enumerate().find(|(at, (_, path))| plain[..*at].iter().any(|(_, before)| before == path)) {
        Some((_, (_, path))) => Err(twice(path.as_deref())),
        None => Ok(plain),
    }
}

/// `FORMAT=FILE` or `FILE`. What looks like a format must be one: a path with `=` in it is written `./a=b`.
fn split(value: &str) -> Result<(Option<&'static CheckFormat>, Option<PathBuf>)> {
    let is_name =
        |name: &&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    let place = |path: &str| (path != "-").then(|| PathBuf::from(path));
    match value.split_once('=').filter(|(name, _)| is_name(name)) {
        Some((name, path)) if !path.is_empty() => match check::by_id(name) {
            Some(format) => Ok((Some(format), place(path))),
            None => Err(unknown(name)),
        },
        Some((name, _)) => Err(Error::invalid(
            format!("--output {name}=\u{A0}: il manque le fichier"),
            format!("--output {name}=: the file is missing"),
        )),
        None => Ok((None, place(value))),
    }
}

fn unknown(name: &str) -> Error {
    let formats = || CHECK_FORMATS.iter().map(|format| format.id);
    let all = formats().collect::<Vec<_>>().join(", ");
    let near = formats().map(|id| (slips(name, id), id)).min().filter(|(slips, _)| *slips <= 3);
    let (fr, en) = near.map_or_else(Default::default, |(_, id)| {
        (format!("\u{202F}; vouliez-vous dire {id}\u{202F}?"), format!("; did you mean {id}?"))
    });
    Error::invalid(
        format!("format inconnu «\u{202F}{name}\u{202F}» pour --output\u{202F}; possibles\u{A0}: {all}{fr}"),
        format!("unknown format '{name}' for --output; possible ones: {all}{en}"),
    )
}

fn twice(path: Option<&Path>) -> Error {
    match path {
        Some(path) => Error::invalid(
            format!("{}\u{A0}: deux sorties iraient dans ce fichier\u{202F}; donnez-en un à chacune", path.display()),
            format!("{}: two outputs would go to this file; give each its own", path.display()),
        ),
        None => Error::invalid(
            "deux sorties iraient à la sortie standard\u{202F}; donnez un fichier à l’une",
            "two outputs would go to standard output; give one a file",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(value: &str) -> std::result::Result<(Option<&'static str>, Option<String>), String> {
        let (format, path) = split(value).map_err(|error| error.message(Language::En))?;
        Ok((format.map(|format| format.id), path.map(|path| path.display().to_string())))
    }

    #[test]
    fn a_format_may_stand_before_the_file() {
        assert_eq!(said("sarif=a=b.json"), Ok((Some("sarif"), Some("a=b.json".into()))));
        assert_eq!(said("github-summary=-"), Ok((Some("github-summary"), None)));
        assert_eq!(said("out.txt"), Ok((None, Some("out.txt".into()))));
        assert_eq!(said("./a=b.txt"), Ok((None, Some("./a=b.txt".into()))));
        assert_eq!(said("-"), Ok((None, None)));
        assert!(said("sarfi=x").is_err_and(|error| error.ends_with("did you mean sarif?")));
        assert!(said("pdf-with-pictures=x").is_err_and(|error| error.ends_with("markdown")));
        assert!(said("sarif=").is_err_and(|error| error.ends_with("the file is missing")));
    }

    #[test]
    fn letters_that_differ() {}
}
