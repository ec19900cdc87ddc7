//! `lisible numbers`: number mentions with what they count, one by one, by noun, or where they contradict each other.

mod filter;
mod rows;

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::{NumberSelection, Wanted};
use crate::base::{Language, Result, Texts};
use crate::output::csv::{ConflictRows, NounRows, NumberRows};
use crate::output::jsonl::JsonLines;
use crate::output::records::{RecordWriter, TableRows};
use crate::report::{Conflict, Conflicts, NounRow, NounTally, NumberRecord};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use filter::Filter;

/// Rows of a table of nouns or conflicts, when nobody says how many.
const TABLE_ROWS: usize = 30;

pub(super) static NUMBERS: Subcommand = Subcommand {
    name: "numbers",
    about: Texts {
        fr: "Nombres du texte\u{A0}: valeur, approximation, unité, nom compté, place",
        en: "Numbers of the text: value, approximation, unit, counted noun, place",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible numbers article.txt                          les quantités
  lisible numbers --kind all --format csv textes       dates, rangs et étiquettes aussi
  lisible numbers --noun soldats --min 1000 textes     à partir de mille soldats
  lisible numbers --by noun textes                     ce que l’on compte, et de combien à combien
  lisible numbers --by conflict depeches               les chiffres qui se contredisent",
        en: "\
Examples:
  lisible numbers article.txt                          the quantities
  lisible numbers --kind all --format csv texts        dates, ranks and labels too
  lisible numbers --noun soldats --min 1000 texts      a thousand soldiers and more
  lisible numbers --by noun texts                      what is counted, from how many to how many
  lisible numbers --by conflict dispatches             figures that contradict each other",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let kind = Texts {
        fr: "Sortes\u{A0}: quantity (par défaut), all, ou une liste (cardinal,percent,money,date…)",
        en: "Kinds: quantity (default), all, or a list (cardinal,percent,money,date…)",
    };
    let noun = Texts {
        fr: "Noms ou unités comptés, au singulier ou au pluriel (soldats,km)",
        en: "Counted nouns or units, singular or plural (soldats,km)",
    };
    let min = Texts { fr: "Valeur la plus petite (1000, 3,5)", en: "The smallest value (1000, 3.5)" };
    let max = Texts { fr: "Valeur la plus grande", en: "The largest value" };
    let by = Texts {
        fr: "Une ligne par mention (mention, par défaut), par nom ou unité (noun), ou par paire de mentions qui se \
             contredisent d’un document à l’autre (conflict)",
        en: "A row for each mention (default), noun or unit (noun), or pair of mentions of two documents that \
             contradict each other (conflict)",
    };
    let top = Texts {
        fr: "Nombre de lignes, 0 pour toutes (par défaut\u{A0}: 30 dans un tableau de noms ou de paires, toutes ailleurs)",
        en: "Number of rows, 0 for all (default: 30 in a table of nouns or pairs, all elsewhere)",
    };
    let bound = |name, help| arguments::option(name, "N", help, language).allow_hyphen_values(true);
    let by = arguments::option("by", "ROW", by, language);
    let mut out = arguments::input(language);
    out.extend([
        arguments::option("kind", "KINDS", kind, language).default_value("quantity"),
        arguments::option("noun", "NOUNS", noun, language),
        bound("min", min),
        bound("max", max),
        by.value_parser(PossibleValuesParser::new(["mention", "noun", "conflict"])).default_value("mention"),
        arguments::top(top, language),
        arguments::format(&["table", "jsonl", "csv"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let text = |name| matches.get_one::<String>(name).map(String::as_str);
    let filter = Filter::new(arguments::chosen(matches, "kind"), text("noun"), text("min"), text("max"))?;
    let mut out = Destination::of(matches)?;
    let status = match arguments::chosen(matches, "by") {
        "noun" => by_noun(matches, context, &filter, &mut out)?,
        "conflict" => by_conflict(matches, context, &filter, &mut out)?,
        _ => by_mention(matches, context, &filter, &mut out)?,
    };
    out.finish()?;
    Ok(status)
}

/// Gives the mentions that are wanted, one by one, in the order of the input.
fn each_mention(
    matches: &ArgMatches,
    context: &Context,
    filter: &Filter,
    each: &mut dyn FnMut(&NumberRecord) -> Result<()>,
) -> Result<Status> {
    let wanted = Wanted { numbers: NumberSelection::All, ..Wanted::default() };
    let options = arguments::options(matches, wanted, context.language);
    let (_, status) = context.analyse(matches, &options, &mut |analysed| {
        analysed.numbers.iter().filter(|number| filter.keeps(number)).try_for_each(&mut *each)
    })?;
    Ok(status)
}

fn by_mention(matches: &ArgMatches, context: &Context, filter: &Filter, out: &mut Destination) -> Result<Status> {
    let failed = out.failure();
    let (width, table, language) = (out.width(), rows::mentions(out, context), context.language);
    let mut writer: Box<dyn RecordWriter<NumberRecord> + '_> = match arguments::chosen(matches, "format") {
        "csv" => Box::new(NumberRows::new(out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(out)),
        _ => Box::new(TableRows::new(out, table, Some(width), move |record: &NumberRecord| {
            rows::mention(record, language)
        })),
    };
    let mut left = arguments::rows(matches, 0);
    let status = each_mention(matches, context, filter, &mut |record| {
        if left == 0 {
            return Ok(());
        }
        left -= 1;
        writer.add(record).map_err(&failed)
    })?;
    writer.finish().map_err(&failed)?;
    Ok(status)
}

fn by_noun(matches: &ArgMatches, context: &Context, filter: &Filter, out: &mut Destination) -> Result<Status> {
    let failed = out.failure();
    let mut tally = NounTally::default();
    let status = each_mention(matches, context, filter, &mut |record| {
        tally.add(record);
        Ok(())
    })?;
    let format = arguments::chosen(matches, "format");
    let (width, table, language) = (out.width(), rows::nouns(out, context), context.language);
    let mut writer: Box<dyn RecordWriter<NounRow> + '_> = match format {
        "csv" => Box::new(NounRows::new(out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(out)),
        _ => Box::new(TableRows::new(out, table, Some(width), move |row: &NounRow| rows::noun(row, language))),
    };
    for row in tally.into_rows().iter().take(most(matches, format)) {
        writer.add(row).map_err(&failed)?;
    }
    writer.finish().map_err(&failed)?;
    Ok(status)
}

fn by_conflict(matches: &ArgMatches, context: &Context, filter: &Filter, out: &mut Destination) -> Result<Status> {
    let failed = out.failure();
    let mut conflicts = Conflicts::default();
    let status = each_mention(matches, context, filter, &mut |record| {
        conflicts.add(record.clone());
        Ok(())
    })?;
    context.sum_up_uncompared(conflicts.left_out());
    let format = arguments::chosen(matches, "format");
    let found = conflicts.find(most(matches, format));
    let mut writer: Box<dyn RecordWriter<Conflict> + '_> = match format {
        "csv" => Box::new(ConflictRows::new(out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(out)),
        _ => return rows::write_conflicts(&found, out, context).map_err(&failed).map(|()| status),
    };
    found.iter().try_for_each(|conflict| writer.add(conflict)).map_err(&failed)?;
    writer.finish().map_err(&failed)?;
    Ok(status)
}

fn most(matches: &ArgMatches, format: &str) -> usize {
    arguments::rows(matches, if format == "table" { TABLE_ROWS } else { 0 })
}
