//! `lisible collocations`: the words that a word or phrase keeps company with.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::{NeighbourSelection, Wanted};
use crate::base::{Language, Result, Texts};
use crate::output::csv::CollocateRows;
use crate::output::jsonl::JsonLines;
use crate::output::records::{RecordWriter, TableRows};
use crate::output::table::{Align, Cell, Table};
use crate::report::findings::words::{grouped, plural};
use crate::report::{Collocate, CollocateOrder, collocates};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, value_parser};

/// Rows of a table when nobody says how many.
const TABLE_ROWS: usize = 30;
/// Tokens on each side, and times together, when nobody says how many.
const WINDOW: u16 = 5;
const LEAST: u64 = 3;

pub(super) static COLLOCATIONS: Subcommand = Subcommand {
    name: "collocations",
    about: Texts {
        fr: "Les mots qui accompagnent un mot ou une expression\u{A0}: logDice, PMI, G²",
        en: "The words that keep company with a word or phrase: logDice, PMI, G²",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible collocations guerre romans                      mots pleins, à cinq mots de distance au plus
  lisible collocations --left 0 --right 1 mise textes     ce qui suit immédiatement
  lisible collocations --all --sort together eau textes   mots grammaticaux aussi, les plus fréquents d’abord
  lisible explain log_dice                                ce que dit la mesure",
        en: "\
Examples:
  lisible collocations guerre novels                      content words, five tokens away at most
  lisible collocations --left 0 --right 1 mise texts      what follows at once
  lisible collocations --all --sort together eau texts    grammatical words too, commonest first
  lisible explain log_dice                                what the measure says",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let window = Texts {
        fr: "Mots de distance au plus, de chaque côté, dans la phrase (par défaut\u{A0}: 5)",
        en: "Tokens away at most, on each side, within the sentence (default: 5)",
    };
    let left = Texts { fr: "La même chose à gauche (avant) seulement", en: "The same on the left (before) alone" };
    let right = Texts { fr: "La même chose à droite (après) seulement", en: "The same on the right (after) alone" };
    let least = Texts {
        fr: "Nombre minimal de fois ensemble (par défaut\u{A0}: 3)",
        en: "Least number of times together (default: 3)",
    };
    let all = Texts { fr: "Mots grammaticaux et nombres aussi", en: "Grammatical words and numbers too" };
    let sort = Texts {
        fr: "Ordre\u{A0}: log_dice (par défaut), pmi, npmi, t_score, log_likelihood ou together (fois ensemble)",
        en: "Order: log_dice (default), pmi, npmi, t_score, log_likelihood or together (times together)",
    };
    let top = Texts {
        fr: "Nombre de mots, 0 pour tous (par défaut\u{A0}: 30 dans un tableau, tous ailleurs)",
        en: "Number of words, 0 for all (default: 30 in a table, all elsewhere)",
    };
    let tokens = |name, help| arguments::option(name, "N", help, language).value_parser(value_parser!(u16));
    let sort = arguments::option("sort", "ORDER", sort, language);
    let mut out = Vec::from(arguments::pattern(language));
    out.extend(arguments::input(language));
    out.extend([
        tokens("window", window),
        tokens("left", left),
        tokens("right", right),
        arguments::option("min-count", "N", least, language).value_parser(value_parser!(u64)),
        arguments::switch("all", all, language),
        sort.value_parser(PossibleValuesParser::new([
            "log_dice",
            "pmi",
            "npmi",
            "t_score",
            "log_likelihood",
            "together",
        ]))
        .default_value("log_dice"),
        arguments::top(top, language),
        arguments::format(&["table", "csv", "jsonl"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let pattern = arguments::pattern_of(matches)?;
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let tokens = |name| matches.get_one::<u16>(name).copied();
    let side = |name| usize::from(tokens(name).or(tokens("window")).unwrap_or(WINDOW));
    let neighbours = NeighbourSelection { pattern, left: side("left"), right: side("right") };
    let wanted = Wanted { neighbours: Some(neighbours), ..Wanted::default() };
    let (totals, status) =
        context.analyse(matches, &arguments::options(matches, wanted, context.language), &mut |_| Ok(()))?;
    let (all, least) = (matches.get_flag("all"), matches.get_one::<u64>("min-count").copied().unwrap_or(LEAST));
    let (types, tokens) = (&totals.stats.types, totals.stats.tokens);
    let rows = collocates(&totals.neighbours, types, tokens, least, order(matches), |row| all || row.content)?;
    let format = arguments::chosen(matches, "format");
    let (width, table) = (out.width(), table(&out, context));
    let mut writer: Box<dyn RecordWriter<Collocate> + '_> = match format {
        "csv" => Box::new(CollocateRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ => Box::new(TableRows::new(&mut out, table, Some(width), cells)),
    };
    let top = arguments::rows(matches, if format == "table" { TABLE_ROWS } else { 0 });
    rows.iter().take(top).try_for_each(|row| writer.add(row)).map_err(&failed)?;
    writer.finish().map_err(&failed)?;
    out.finish()?;
    sum_up(context, totals.neighbours.occurrences, rows.len() as u64);
    Ok(status)
}

fn order(matches: &ArgMatches) -> CollocateOrder {
    match arguments::chosen(matches, "sort") {
        "pmi" => CollocateOrder::Pmi,
        "npmi" => CollocateOrder::Npmi,
        "t_score" => CollocateOrder::TScore,
        "log_likelihood" => CollocateOrder::LogLikelihood,
        "together" => CollocateOrder::Together,
        _ => CollocateOrder::LogDice,
    }
}

fn sum_up(context: &Context, occurrences: u64, words: u64) {
    let language = context.language;
    let (n, w) = (grouped(occurrences, language), grouped(words, language));
    let (s, ws) = (plural(occurrences, language), plural(words, language));
    context.sum_up(&match language {
        Language::Fr => format!("{n} occurrence{s}\u{202F}; {w} mot{ws} dans le voisinage"),
        Language::En => format!("{n} occurrence{s}; {w} word{ws} in the neighbourhood"),
    });
}

fn table(out: &Destination, context: &Context) -> Table {
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(context.text(Texts { fr: "Rang", en: "Rank" }), Align::Right)
        .column(context.text(Texts { fr: "Mot", en: "Word" }), Align::Left)
        .column(context.text(Texts { fr: "Ensemble", en: "Together" }), Align::Right)
        .column(context.text(Texts { fr: "Avant", en: "Before" }), Align::Right)
        .column(context.text(Texts { fr: "Après", en: "After" }), Align::Right)
        .column("Occurrences", Align::Right)
        .column("logDice", Align::Right)
        .column("PMI", Align::Right)
        .column("G²", Align::Right);
    table
}

fn cells(row: &Collocate) -> Vec<Cell> {
    vec![
        Cell::Count(row.rank),
        Cell::Text(row.display.clone()),
        Cell::Count(row.together),
        Cell::Count(row.left),
        Cell::Count(row.right),
        Cell::Count(row.count),
        Cell::Number(row.log_dice, 2),
        Cell::Number(row.pmi, 2),
        Cell::Number(row.log_likelihood, 1),
    ]
}
