//! `lisible sentences`: sentences with their lengths and places.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::{Rank, SentenceSelection, TopSentences, Wanted};
use crate::base::{Language, Result, Texts};
use crate::output::csv::SentenceRows;
use crate::output::jsonl::JsonLines;
use crate::output::quoted::QuotedSentences;
use crate::output::records::{RecordWriter, TableRows};
use crate::output::table::{Align, Cell, Table};
use crate::report::SentenceRecord;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

/// Rows of a table, and of the other formats, when nobody says how many.
const TABLE_ROWS: usize = 20;
const FILE_ROWS: usize = 1_000;

pub(super) static SENTENCES: Subcommand = Subcommand {
    name: "sentences",
    about: Texts {
        fr: "Phrases avec leur longueur et leur place, les plus longues ou les plus difficiles d’abord",
        en: "Sentences with their lengths and places, longest or hardest first",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible sentences rapport.md                              les vingt phrases les plus longues
  lisible sentences --hardest --top 5 rapport.md            les cinq plus difficiles, et pourquoi
  lisible sentences --order text --format jsonl textes      toutes, dans l’ordre du texte",
        en: "\
Examples:
  lisible sentences report.md                               the twenty longest sentences
  lisible sentences --hardest --top 5 report.md             the five hardest, and why
  lisible sentences --order text --format jsonl texts       all, in the order of the text",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let order = Texts {
        fr: "Ordre\u{A0}: longest (les plus longues d’abord, par défaut), hardest (les plus difficiles), text (l’ordre du texte)",
        en: "Order: longest first (default), hardest first, or text (the order of the text)",
    };
    let top = Texts {
        fr: "Nombre de phrases, 0 pour toutes (par défaut\u{A0}: 20 dans un tableau, 1000 ailleurs, toutes avec --order text)",
        en: "Number of sentences, 0 for all (default: 20 in a table, 1000 elsewhere, all with --order text)",
    };
    let hardest = Texts {
        fr: "Les plus difficiles d’abord, avec ce qui les rend difficiles\u{A0}: comme --order hardest",
        en: "Hardest first, with what makes them hard: the same as --order hardest",
    };
    let order = arguments::option("order", "ORDER", order, language);
    let mut out = arguments::input(language);
    out.extend([
        order.value_parser(PossibleValuesParser::new(["longest", "hardest", "text"])).default_value("longest"),
        arguments::switch("hardest", hardest, language).conflicts_with("order"),
        arguments::top(top, language),
        arguments::format(&["table", "jsonl", "csv"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let format = arguments::chosen(matches, "format");
    let most = if format == "table" { TABLE_ROWS } else { FILE_ROWS };
    let order = if matches.get_flag("hardest") { "hardest" } else { arguments::chosen(matches, "order") };
    let (selection, mut left) = match order {
        "text" => (SentenceSelection::All, arguments::rows(matches, 0)),
        "hardest" => (SentenceSelection::Hardest(arguments::rows(matches, most)), 0),
        _ => (SentenceSelection::Longest(arguments::rows(matches, most)), 0),
    };
    let options = arguments::options(matches, Wanted { sentences: selection, ..Wanted::default() }, context.language);
    let (width, table, language) = (out.width(), table(&out, context), context.language);
    let mut writer: Box<dyn RecordWriter<SentenceRecord> + '_> = match format {
        "csv" => Box::new(SentenceRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ if order == "hardest" => Box::new(QuotedSentences::new(&mut out, width, language)),
        _ => Box::new(TableRows::new(&mut out, table, Some(width), move |record: &SentenceRecord| cells(record))),
    };
    let mut top = TopSentences::new(selection);
    let (_, status) = context.analyse(matches, &options, &mut |analysed| {
        for record in analysed.sentences {
            if selection != SentenceSelection::All {
                top.add(Rank::from(&record), || record);
            } else if left > 0 {
                left -= 1;
                writer.add(&record).map_err(&failed)?;
            }
        }
        Ok(())
    })?;
    top.into_rows().iter().try_for_each(|record| writer.add(record)).map_err(&failed)?;
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(status)
}

fn table(out: &Destination, context: &Context) -> Table {
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(context.text(Texts { fr: "Place", en: "Place" }), Align::Name)
        .column(context.text(Texts { fr: "Mots", en: "Words" }), Align::Right)
        .column(context.text(Texts { fr: "Syllabes", en: "Syllables" }), Align::Right)
        .column(context.text(Texts { fr: "Difficulté", en: "Difficulty" }), Align::Right)
        .column(context.text(Texts { fr: "Phrase", en: "Sentence" }), Align::Left);
    table
}

fn cells(record: &SentenceRecord) -> Vec<Cell> {
    vec![
        Cell::Text(record.place.to_string()),
        Cell::Count(record.words),
        Cell::Count(record.syllables),
        Cell::Number(record.difficulty, 0),
        Cell::Text(record.text.clone()),
    ]
}
