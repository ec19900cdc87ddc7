//! `lisible tokens`: how a text is cut into tokens and sentences, for other tools.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis;
use crate::base::{Error, Language, Result, SourceText, Texts};
use crate::extract;
use crate::input::{self, InputFile, JSONL_EXTENSIONS, TextReader};
use crate::output::tokens::{Part, TokenFormat, TokenWriter};
use crate::text::Document;
use clap::{Arg, ArgMatches};
use std::io::Write;

pub(super) static TOKENS: Subcommand = Subcommand {
    name: "tokens",
    about: Texts {
        fr: "Mots et phrases, tels que découpés, pour d’autres outils",
        en: "Tokens and sentences, as they are cut, for other tools",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible tokens article.txt                        CoNLL-U
  lisible tokens --format vertical roman.txt        pour CWB, TXM, Sketch Engine
  lisible tokens - < article.txt                    l’entrée standard",
        en: "\
Examples:
  lisible tokens article.txt                        CoNLL-U
  lisible tokens --format vertical novel.txt        for CWB, TXM, Sketch Engine
  lisible tokens - < article.txt                    standard input",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let file = Texts {
        fr: "Un fichier, ou - pour l’entrée standard\u{202F}; .gz et .zst aussi",
        en: "A file, or - for standard input; .gz and .zst too",
    };
    vec![
        arguments::positional("FILE", file, language).required(true),
        arguments::format(&["conllu", "vertical", "jsonl"], language),
        arguments::output(language),
    ]
}

fn run(matches: &ArgMatches, _: &Context) -> Result<Status> {
    let file = the_file(arguments::chosen(matches, "FILE"))?;
    if JSONL_EXTENSIONS.contains(&file.extension.as_str()) {
        return Err(Error::invalid(
            format!(
                "{}\u{A0}: des enregistrements JSONL ne se découpent pas ensemble\u{202F}; donnez un texte",
                file.name
            ),
            format!("{}: records of JSONL are not cut together; give a text", file.name),
        ));
    }
    let format = arguments::chosen(matches, "format");
    let format =
        TokenFormat::ALL.iter().find(|(name, _)| *name == format).map_or(TokenFormat::Conllu, |(_, format)| *format);
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let mut writer = TokenWriter::new(&mut out, format);
    writer.begin(&file.name).map_err(&failed)?;
    let extractor = extract::by_extension(&file.extension).unwrap_or_else(extract::plain);
    let mut reader = TextReader::open(&file)?;
    if extractor.whole {
        write(&mut writer, &reader.read_whole()?, extractor).map_err(&failed)?;
    } else {
        while let Some(source) = reader.next_part()? {
            write(&mut writer, &source, extractor).map_err(&failed)?;
        }
    }
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(Status::Done)
}

fn write<W: Write>(
    writer: &mut TokenWriter<W>,
    source: &SourceText,
    extractor: &extract::Extractor,
) -> std::io::Result<()> {
    let extracted = (extractor.extract)(&source.text);
    let mut document = Document::default();
    document.cut(&extracted.prose, &extracted.blocks);
    writer.add(Part {
        source,
        prose: &extracted.prose,
        blocks: &extracted.blocks,
        map: &extracted.map,
        tokens: &document,
    })
}

/// The one file that `path` names.
fn the_file(path: &str) -> Result<InputFile> {
    let mut found = input::discover(&[path.to_owned()], &analysis::discover_options(false, None));
    if let Some(error) = found.errors.pop() {
        return Err(error);
    }
    match (found.files.pop(), found.files.is_empty()) {
        (Some(file), true) => Ok(file),
        _ => Err(Error::invalid(
            format!("{path}\u{A0}: un seul fichier est attendu\u{202F}; nommez-le"),
            format!("{path}: one file is expected; name it"),
        )),
    }
}
