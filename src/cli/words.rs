//! `lisible words`: word frequencies.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::Wanted;
use crate::base::{Language, Result, Texts};
use crate::output::csv::WordRows;
use crate::output::jsonl::JsonLines;
use crate::output::records::{RecordWriter, TableRows};
use crate::output::table::{Align, Cell, Table};
use crate::report::{WordRow, each_word};
use clap::{Arg, ArgMatches};
use std::ops::ControlFlow;

/// Rows of a table when nobody says how many.
const TABLE_ROWS: usize = 30;

pub(super) static WORDS: Subcommand = Subcommand {
    name: "words",
    about: Texts {
        fr: "Fréquence des mots\u{A0}: occurrences, par million, documents, rang",
        en: "Word frequencies: occurrences, per million, documents, rank",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible words roman.txt                        les trente mots les plus fréquents
  lisible words --content --top 15 textes        quinze mots pleins
  lisible words --format csv textes > mots.csv   tous les mots",
        en: "\
Examples:
  lisible words novel.txt                        the thirty commonest words
  lisible words --content --top 15 texts         fifteen content words
  lisible words --format csv texts > words.csv   every word",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let top = Texts {
        fr: "Nombre de mots, 0 pour tous (par défaut\u{A0}: 30 dans un tableau, tous ailleurs)",
        en: "Number of words, 0 for all (default: 30 in a table, all elsewhere)",
    };
    let content = Texts {
        fr: "Mots pleins seulement\u{A0}: ni mots grammaticaux, ni nombres en chiffres",
        en: "Content words only: no grammatical words, no numbers in digits",
    };
    let mut out = arguments::input(language);
    out.extend([
        arguments::top(top, language),
        arguments::switch("content", content, language),
        arguments::max_types(language),
        arguments::format(&["table", "csv", "jsonl"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let format = arguments::chosen(matches, "format");
    let top = arguments::rows(matches, if format == "table" { TABLE_ROWS } else { 0 });
    let content_only = matches.get_flag("content");
    let (totals, status) =
        context.analyse(matches, &arguments::options(matches, Wanted::default(), context.language), &mut |_| Ok(()))?;
    let (width, table) = (out.width(), table(&out, context));
    let mut writer: Box<dyn RecordWriter<WordRow> + '_> = match format {
        "csv" => Box::new(WordRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ => Box::new(TableRows::new(&mut out, table, Some(width), cells)),
    };
    let (types, kept) = (&totals.stats.types, arguments::kept_types(matches));
    context.sum_up_types(types.beyond(kept));
    let among = if content_only { kept } else { kept.min(top) };
    let mut left = top;
    each_word(types, totals.stats.tokens, among, &mut |row| {
        if row.content || !content_only {
            writer.add(&row).map_err(&failed)?;
            left -= 1;
        }
        Ok(if left > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(status)
}

fn table(out: &Destination, context: &Context) -> Table {
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(context.text(Texts { fr: "Rang", en: "Rank" }), Align::Right)
        .column(context.text(Texts { fr: "Mot", en: "Word" }), Align::Left)
        .column("Occurrences", Align::Right)
        .column(context.text(Texts { fr: "Par million", en: "Per million" }), Align::Right)
        .column("Documents", Align::Right);
    table
}

fn cells(row: &WordRow) -> Vec<Cell> {
    vec![
        Cell::Count(row.rank),
        Cell::Text(row.display.clone()),
        Cell::Count(row.count),
        Cell::Number(Some(row.per_million), 0),
        Cell::Count(row.documents),
    ]
}
