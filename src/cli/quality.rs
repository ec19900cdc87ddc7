//! `lisible quality`: the signals by which those who choose training data keep a document or drop it.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::Wanted;
use crate::base::{Language, Result, Texts};
use crate::output::csv::QualityRows;
use crate::output::jsonl::JsonLines;
use crate::output::quality::QualityTables;
use crate::output::records::RecordWriter;
use crate::report::QualityRecord;
use clap::{Arg, ArgMatches};

/// Documents that the table names when nobody says how many.
const DOCUMENTS: usize = 10;

pub(super) static QUALITY: Subcommand = Subcommand {
    name: "quality",
    about: Texts {
        fr: "Signaux de qualité de données d’entraînement, avec les seuils français de FineWeb-2",
        en: "Quality signals of training data, with the French thresholds of FineWeb-2",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible quality corpus.jsonl.zst                                 ce qui passe, et pourquoi le reste ne passe pas
  lisible quality --format jsonl corpus.jsonl -o qualite.jsonl     un enregistrement par document
  lisible explain duplicate_5_grams                                un signal, son seuil, sa source",
        en: "\
Examples:
  lisible quality corpus.jsonl.zst                                 what passes, and why the rest does not
  lisible quality --format jsonl corpus.jsonl -o quality.jsonl     one record a document
  lisible explain duplicate_5_grams                                a signal, its threshold, its source",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let top = Texts {
        fr: "Nombre de documents que nomme le tableau, les pires, 0 pour tous (par défaut\u{A0}: 10)",
        en: "Number of documents that the table names, the worst, 0 for all (default: 10)",
    };
    let mut out = arguments::input(language);
    out.extend([
        arguments::top(top, language),
        arguments::format(&["table", "jsonl", "csv"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let wanted = Wanted { quality: true, ..Wanted::default() };
    let options = arguments::options(matches, wanted, context.language);
    let (width, colours, language) = (out.width(), out.colours(), context.language);
    let mut writer: Box<dyn RecordWriter<QualityRecord> + '_> = match arguments::chosen(matches, "format") {
        "csv" => Box::new(QualityRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ => {
            let documents = arguments::rows(matches, DOCUMENTS);
            Box::new(QualityTables::new(&mut out, documents, language, width, colours))
        }
    };
    let (_, status) = context.analyse(matches, &options, &mut |analysed| {
        let record = QualityRecord::new(analysed.report.document, analysed.report.record, &analysed.quality);
        writer.add(&record).map_err(&failed)
    })?;
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(status)
}
