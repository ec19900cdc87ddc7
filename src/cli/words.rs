//! `lisible words`: word frequencies.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::Wanted;
use crate::base::{Error, Language, Result, Texts};
use crate::output::csv::{InflectionRows, WordRows};
use crate::output::jsonl::JsonLines;
use crate::output::records::{RecordWriter, TableRows};
use crate::output::table::{Align, Cell, Table};
use crate::report::findings::words::grouped as thousands;
use crate::report::{Dispersions, InflectedForm, InflectionRow, Inflections, WordOrder, WordRow, each_word};
use crate::stats::{FrequencyTable, LONGEST_NGRAM};
use crate::text::{Pattern, Reach};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, value_parser};
use std::ops::ControlFlow;

/// Rows of a table when nobody says how many.
const TABLE_ROWS: usize = 30;

pub(super) static WORDS: Subcommand = Subcommand {
    name: "words",
    about: Texts {
        fr: "Fréquence des mots, ou de leurs suites\u{A0}: occurrences, par million, documents, rang",
        en: "Frequencies of words, or of their sequences: occurrences, per million, documents, rank",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible words roman.txt                        les trente mots les plus fréquents
  lisible words --content --top 15 textes        quinze mots pleins
  lisible words --ngrams 3 --content textes      suites de trois mots, comme «\u{202F}mise en œuvre\u{202F}»
  lisible words --content --dispersion textes    ceux qui sont partout, ceux d’un seul document
  lisible words --group inflections textes       singulier et pluriel comptés ensemble
  lisible words --format csv textes > mots.csv   tous les mots",
        en: "\
Examples:
  lisible words novel.txt                        the thirty commonest words
  lisible words --content --top 15 texts         fifteen content words
  lisible words --ngrams 3 --content texts       sequences of three words, like “mise en œuvre”
  lisible words --content --dispersion texts     those found everywhere, those of one document
  lisible words --group inflections texts        singular and plural counted together
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
        fr: "Mots pleins seulement\u{A0}: ni mots grammaticaux, ni nombres en chiffres\u{202F}; suites qui commencent et \
             finissent par un mot plein",
        en: "Content words only: no grammatical words, no numbers in digits; sequences that begin and end with one",
    };
    let ngrams = Texts {
        fr: "Suites de N mots (2 à 5), dans la phrase et sans ponctuation entre eux",
        en: "Sequences of N words (2 to 5), within sentences and without a mark between them",
    };
    let least = Texts { fr: "Nombre minimal d’occurrences", en: "Least number of occurrences" };
    let start = Texts {
        fr: "Seulement ce qui commence par ce mot ou cette expression\u{202F}; * pour toute suite de lettres (anti*)",
        en: "Only what begins with this word or phrase; * for any letters (anti*)",
    };
    let dispersion = Texts {
        fr: "Avec la dispersion de chaque mot dans le corpus (explain dp, dp_norm, juilland_d)",
        en: "With the dispersion of each word over the corpus (explain dp, dp_norm, juilland_d)",
    };
    let group = Texts {
        fr: "inflections\u{A0}: compte ensemble singulier et pluriel, masculin et féminin, quand l’orthographe suffit à le \
             dire\u{202F}; toutes les formes sont données (explain inflections)",
        en: "inflections: counts singular and plural, masculine and feminine together, where spelling is enough to tell; \
             every form is given (explain inflections)",
    };
    let sort = Texts {
        fr: "Ordre\u{A0}: count (par défaut), word (alphabétique), ending (par la fin du mot), documents ou dp (les plus \
             concentrés d’abord)\u{202F}; le rang reste celui du nombre d’occurrences",
        en: "Order: count (default), word (alphabetical), ending (by the end of the word), documents or dp (the most \
             concentrated first); the rank remains that of the count",
    };
    let orders = PossibleValuesParser::new(WordOrder::ALL.map(|(name, _)| name));
    let ngrams = arguments::option("ngrams", "N", ngrams, language);
    let mut out = arguments::input(language);
    out.extend([
        arguments::top(top, language),
        ngrams.value_parser(value_parser!(u8).range(2..=i64::from(LONGEST_NGRAM))),
        arguments::switch("content", content, language),
        arguments::switch("dispersion", dispersion, language).conflicts_with("ngrams"),
        arguments::option("group", "WHAT", group, language).value_parser(PossibleValuesParser::new(["inflections"])),
        arguments::option("sort", "ORDER", sort, language).value_parser(orders),
        arguments::option("min-count", "N", least, language).value_parser(value_parser!(u64)),
        arguments::option("starting-with", "WORDS", start, language),
        arguments::max_types(language),
        arguments::format(&["table", "csv", "jsonl"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    if matches.contains_id("group") {
        return run_grouped(matches, context);
    }
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let format = arguments::chosen(matches, "format");
    let top = arguments::rows(matches, if format == "table" { TABLE_ROWS } else { 0 });
    let filter = Filter::of(matches)?;
    let ngrams = matches.get_one::<u8>("ngrams").map(|&len| usize::from(len));
    let order = order_of(matches)?;
    let dispersion = matches.get_flag("dispersion") || order == WordOrder::Dp;
    let wanted = Wanted { ngrams, parts: dispersion, ..Wanted::default() };
    let (totals, status) =
        context.analyse(matches, &arguments::options(matches, wanted, context.language), &mut |_| Ok(()))?;
    let (width, table) = (out.width(), table(&out, context, ngrams.is_some(), dispersion));
    let mut writer: Box<dyn RecordWriter<WordRow> + '_> = match format {
        "csv" if dispersion => Box::new(WordRows::with_dispersion(&mut out).map_err(&failed)?),
        "csv" => Box::new(WordRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ => Box::new(TableRows::new(&mut out, table, Some(width), cells)),
    };
    let types = if ngrams.is_some() { &totals.ngrams } else { &totals.stats.types };
    let kept = arguments::kept_types(matches);
    context.sum_up_types(types.beyond(kept));
    let by_count = order == WordOrder::Count;
    let among = if filter.keeps_all() && by_count { kept.min(top) } else { kept };
    let dispersions = totals.parts.as_ref().map(|parts| Dispersions::of(parts, types, among)).transpose()?;
    context.sum_up_parts(totals.parts.as_ref());
    let (mut left, mut held) = (top, Vec::new());
    each_word(types, totals.stats.tokens, among, &mut |row| {
        let count = row.count;
        if filter.keeps(&row) {
            let row = match &dispersions {
                Some(dispersions) => dispersions.add_to(row),
                None => row,
            };
            if by_count {
                writer.add(&row).map_err(&failed)?;
                left -= 1;
            } else {
                held.push(row);
            }
        }
        // The first that is too rare is the last to be looked at.
        Ok(if left > 0 && count >= filter.least { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    order.sort(&mut held);
    held.iter().take(top).try_for_each(|row| writer.add(row)).map_err(&failed)?;
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(status)
}

fn order_of(matches: &ArgMatches) -> Result<WordOrder> {
    let name = arguments::chosen(matches, "sort");
    let order = WordOrder::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, order)| order);
    if order == Some(WordOrder::Dp) && matches.contains_id("ngrams") {
        return Err(Error::invalid(
            "la dispersion est celle d’un mot\u{A0}: --sort dp ne va pas avec --ngrams",
            "dispersion is that of a word: --sort dp does not go with --ngrams",
        ));
    }
    Ok(order.unwrap_or_default())
}

/// The same with regular inflections counted together: the whole table is looked at before the first row is known.
fn run_grouped(matches: &ArgMatches, context: &Context) -> Result<Status> {
    refuse_beside_group(matches)?;
    let mut out = Destination::of(matches)?;
    let failed = out.failure();
    let format = arguments::chosen(matches, "format");
    let top = arguments::rows(matches, if format == "table" { TABLE_ROWS } else { 0 });
    let filter = Filter::of(matches)?;
    let options = arguments::options(matches, Wanted::default(), context.language);
    let (totals, status) = context.analyse(matches, &options, &mut |_| Ok(()))?;
    let kept = arguments::kept_types(matches);
    context.sum_up_types(totals.stats.types.beyond(kept));
    let words = grouped(&totals.stats.types, totals.stats.tokens, kept)?;
    context.sum_up_inflections(words.forms, words.groups);
    let (width, table) = (out.width(), grouped_table(&out, context));
    let cells = |row: &InflectionRow| grouped_cells(row, context.language);
    let mut writer: Box<dyn RecordWriter<InflectionRow> + '_> = match format {
        "csv" => Box::new(InflectionRows::new(&mut out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(&mut out)),
        _ => Box::new(TableRows::new(&mut out, table, Some(width), cells)),
    };
    for row in words.rows.iter().filter(|row| filter.keeps_group(row)).take(top) {
        writer.add(row).map_err(&failed)?;
    }
    writer.finish().map_err(&failed)?;
    out.finish()?;
    Ok(status)
}

/// Sequences have no inflections, and how evenly a word is spread is known of each form only.
fn refuse_beside_group(matches: &ArgMatches) -> Result<()> {
    let refused = if matches.contains_id("sort") {
        Texts {
            fr: "un groupe de formes est rangé par le nombre d’occurrences\u{A0}: --sort ne va pas avec --group",
            en: "a group of forms is ranked by its count: --sort does not go with --group",
        }
    } else if matches.contains_id("ngrams") {
        Texts {
            fr: "--group inflections regroupe les formes d’un mot, et non celles d’une suite de mots\u{A0}: --ngrams est de trop",
            en: "--group inflections groups the forms of a word, not of a sequence of words: leave --ngrams out",
        }
    } else if matches.get_flag("dispersion") {
        Texts {
            fr: "la dispersion est celle d’une forme, et non d’un groupe de formes\u{A0}: --dispersion ne va pas avec --group",
            en: "dispersion is that of a form, not of a group of forms: --dispersion does not go with --group",
        }
    } else {
        return Ok(());
    };
    Err(Error::invalid(refused.fr, refused.en))
}

fn grouped(types: &FrequencyTable, tokens: u64, among: usize) -> Result<Inflections> {
    let mut rows = Vec::new();
    each_word(types, tokens, among, &mut |row| {
        rows.push(row);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Inflections::of(rows, tokens))
}

/// Which rows are given.
struct Filter {
    content: bool,
    least: u64,
    start: Option<Pattern>,
}

impl Filter {
    fn of(matches: &ArgMatches) -> Result<Self> {
        let start = matches.get_one::<String>("starting-with");
        Ok(Self {
            content: matches.get_flag("content"),
            least: matches.get_one::<u64>("min-count").copied().unwrap_or(0),
            start: start.map(|start| Pattern::new(start, Reach::Type)).transpose()?,
        })
    }

    fn keeps_all(&self) -> bool {
        !self.content && self.start.is_none()
    }

    fn keeps(&self, row: &WordRow) -> bool {
        (row.content || !self.content) && row.count >= self.least && self.takes(&row.word)
    }

    /// One of its forms is enough to begin as asked.
    fn keeps_group(&self, row: &InflectionRow) -> bool {
        let starts = row.forms.iter().any(|form| self.takes(&form.word));
        (row.content || !self.content) && row.count >= self.least && starts
    }

    fn takes(&self, word: &str) -> bool {
        self.start.as_ref().is_none_or(|pattern| {
            let words: Vec<&str> = word.split(' ').take(pattern.len()).collect();
            words.len() == pattern.len() && words.iter().enumerate().all(|(at, word)| pattern.takes(at, word))
        })
    }
}

fn table(out: &Destination, context: &Context, ngrams: bool, dispersion: bool) -> Table {
    let word = if ngrams { Texts { fr: "Suite", en: "Sequence" } } else { Texts { fr: "Mot", en: "Word" } };
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(context.text(Texts { fr: "Rang", en: "Rank" }), Align::Right)
        .column(context.text(word), Align::Left)
        .column("Occurrences", Align::Right)
        .column(context.text(Texts { fr: "Par million", en: "Per million" }), Align::Right)
        .column("Documents", Align::Right);
    if dispersion {
        let juilland = Texts { fr: "D de Juilland", en: "Juilland’s D" };
        table.column("DP", Align::Right).column("DPnorm", Align::Right).column(context.text(juilland), Align::Right);
    }
    table
}

fn cells(row: &WordRow) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Count(row.rank),
        Cell::Text(row.display.clone()),
        Cell::Count(row.count),
        Cell::Number(Some(row.per_million), 0),
        Cell::Count(row.documents),
    ];
    if let Some(dispersion) = &row.dispersion {
        cells.extend([dispersion.dp, dispersion.dp_norm, dispersion.juilland_d].map(|value| Cell::Number(value, 2)));
    }
    cells
}

fn grouped_table(out: &Destination, context: &Context) -> Table {
    let mut table = Table::new(context.language);
    table
        .colours(out.colours())
        .column(context.text(Texts { fr: "Rang", en: "Rank" }), Align::Right)
        .column(context.text(Texts { fr: "Mot", en: "Word" }), Align::Left)
        .column("Occurrences", Align::Right)
        .column(context.text(Texts { fr: "Par million", en: "Per million" }), Align::Right)
        .column(context.text(Texts { fr: "Documents (au moins)", en: "Documents (at least)" }), Align::Right)
        .column(context.text(Texts { fr: "Formes", en: "Forms" }), Align::Left);
    table
}

fn grouped_cells(row: &InflectionRow, language: Language) -> Vec<Cell> {
    let form = |form: &InflectedForm| format!("{} {}", form.word, thousands(form.count, language));
    // A form that stands alone is its word.
    let listed = row.forms.iter().filter(|_| row.forms.len() > 1).map(form);
    vec![
        Cell::Count(row.rank),
        Cell::Text(row.display.clone()),
        Cell::Count(row.count),
        Cell::Number(Some(row.per_million), 0),
        Cell::Count(row.documents_at_least),
        Cell::Text(listed.collect::<Vec<_>>().join(", ")),
    ]
}
