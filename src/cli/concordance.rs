//! `lisible concordance`: a word or phrase in its contexts.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::{ContextWidth, OccurrenceOrder, OccurrenceSelection, Occurrences, Totals, Wanted};
use crate::base::{Error, Language, Result, Texts, format_decimal};
use crate::measures::quantile;
use crate::output::concordance::ConcordanceLines;
use crate::output::csv::OccurrenceRows;
use crate::output::json;
use crate::output::jsonl::JsonLines;
use crate::output::records::RecordWriter;
use crate::report::findings::words::{grouped, plural};
use crate::report::{Concordance, OccurrenceRecord, SCHEMA_VERSION};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, value_parser};

/// Rows of a table, and of a JSON document, when nobody says how many.
const TABLE_ROWS: usize = 50;
const JSON_ROWS: usize = 10_000;
/// Rows that are put in order at most: twice as many are held.
const SORTED_ROWS: usize = 100_000;
/// Code points of context on each side of an occurrence, where there is no terminal to fill.
const CONTEXT: ContextWidth = ContextWidth::Characters(80);

pub(super) static CONCORDANCE: Subcommand = Subcommand {
    name: "concordance",
    about: Texts { fr: "Un mot ou une expression dans tous ses contextes", en: "A word or phrase in all its contexts" },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible concordance histoire romans                        trouve aussi l’histoire et Histoire
  lisible concordance --sort right \"mise en *\" textes       par ce qui suit
  lisible concordance --forms protéger textes                protège, protégeait, protégées…
  lisible concordance --format csv anti* textes > kwic.csv   toutes les occurrences",
        en: "\
Examples:
  lisible concordance histoire novels                        finds l’histoire and Histoire too
  lisible concordance --sort right \"mise en *\" texts        by what follows
  lisible concordance --forms protéger texts                 protège, protégeait, protégées…
  lisible concordance --format csv anti* texts > kwic.csv    every occurrence",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let context = Texts {
        fr: "Contexte de chaque côté, dans le paragraphe\u{A0}: 60 (caractères) ou 8w (mots)\u{202F}; par défaut la largeur \
             du terminal, 80 caractères ailleurs",
        en: "Context on each side, within the paragraph: 60 (characters) or 8w (words); by default what the terminal \
             holds, 80 characters elsewhere",
    };
    let sort = Texts {
        fr: "Ordre\u{A0}: document (celui des textes, par défaut), left (par les mots à gauche), right (à droite)",
        en: "Order: document (that of the texts, default), left (by the words on the left), right",
    };
    let top = Texts {
        fr: "Nombre d’occurrences données, 0 pour toutes (par défaut\u{A0}: 50 dans un tableau, 10\u{202F}000 en json, toutes \
             ailleurs\u{202F}; triées, 100\u{202F}000 au plus)",
        en: "Number of occurrences given, 0 for all (default: 50 in a table, 10,000 in json, all elsewhere; sorted, \
             100,000 at most)",
    };
    let random = Texts {
        fr: "Échantillon de N occurrences, dans l’ordre des textes\u{202F}; toujours le même pour une même graine",
        en: "A sample of N occurrences in the order of the texts; always the same for one seed",
    };
    let seed = Texts { fr: "Graine de l’échantillon (par défaut\u{A0}: 0)", en: "Seed of the sample (default: 0)" };
    let sort = arguments::option("sort", "ORDER", sort, language);
    let random = arguments::option("random", "N", random, language).value_parser(value_parser!(u32).range(1..));
    let mut out = Vec::from(arguments::pattern(language));
    out.extend(arguments::input(language));
    out.extend([
        arguments::option("context", "N", context, language),
        sort.value_parser(PossibleValuesParser::new(["document", "left", "right"])).default_value("document"),
        arguments::top(top, language).alias("limit"),
        random.conflicts_with_all(["sort", "top"]),
        arguments::option("seed", "S", seed, language).value_parser(value_parser!(u64)).requires("random"),
        arguments::format(&["table", "json", "jsonl", "csv"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let pattern = arguments::pattern_of(matches)?;
    let format = arguments::chosen(matches, "format");
    let (order, most) = order(matches, format);
    let mut out = Destination::of(matches)?;
    let width = context_width(matches, format, &out)?;
    let selection = OccurrenceSelection { pattern, order, most, context: width };
    let wanted = Wanted { occurrences: Some(selection), ..Wanted::default() };
    let options = arguments::options(matches, wanted, context.language);
    let found = if format == "json" {
        let mut all = Occurrences::new(order, most);
        let found = gather(matches, context, &options, &mut |occurrences| {
            all.append(occurrences);
            Ok(())
        })?;
        let concordance = found.concordance(arguments::chosen(matches, "WORD"), all.into_rows());
        let failed = out.failure();
        json::write(&mut out, &concordance).map_err(&failed)?;
        found
    } else {
        stream(matches, context, &options, (order, most), &mut out)?
    };
    out.finish()?;
    found.sum_up(context, most);
    Ok(found.status)
}

/// The order that was asked for, and how many of its occurrences are given.
fn order(matches: &ArgMatches, format: &str) -> (OccurrenceOrder, usize) {
    if let Some(&sample) = matches.get_one::<u32>("random") {
        let seed = matches.get_one::<u64>("seed").copied().unwrap_or(0);
        return (OccurrenceOrder::Sample(seed), usize::try_from(sample).unwrap_or(usize::MAX));
    }
    let default = match format {
        "table" => TABLE_ROWS,
        "json" => JSON_ROWS,
        _ => 0,
    };
    let most = arguments::rows(matches, default);
    match arguments::chosen(matches, "sort") {
        "left" => (OccurrenceOrder::Left, most.min(SORTED_ROWS)),
        "right" => (OccurrenceOrder::Right, most.min(SORTED_ROWS)),
        _ => (OccurrenceOrder::Document, most),
    }
}

fn context_width(matches: &ArgMatches, format: &str, out: &Destination) -> Result<ContextWidth> {
    let Some(text) = matches.get_one::<String>("context") else {
        return Ok(if format == "table" { ContextWidth::Characters(out.width()) } else { CONTEXT });
    };
    let (digits, width): (_, fn(usize) -> ContextWidth) = match text.strip_suffix('w') {
        Some(words) => (words, ContextWidth::Words),
        None => (text.as_str(), ContextWidth::Characters),
    };
    digits.parse().map(width).map_err(|_| {
        Error::invalid(
            format!("--context\u{A0}: «\u{202F}{text}\u{202F}» n’est pas une largeur\u{202F}; par exemple 60 (caractères) ou 8w (mots)"),
            format!("--context: '{text}' is no width; for example 60 (characters) or 8w (words)"),
        )
    })
}

/// What was found in all, and how the reading went.
struct Found {
    total: u64,
    documents: u64,
    tokens: u64,
    status: Status,
}

/// Gives the occurrences of every document in order.
fn gather(
    matches: &ArgMatches,
    context: &Context,
    options: &crate::analysis::Options,
    each: &mut dyn FnMut(Occurrences) -> Result<()>,
) -> Result<Found> {
    let (mut total, mut documents) = (0, 0);
    let (Totals { stats, .. }, status) = context.analyse(matches, options, &mut |analysed| {
        total += analysed.occurrences.total();
        documents += u64::from(analysed.occurrences.total() > 0);
        each(analysed.occurrences)
    })?;
    Ok(Found { total, documents, tokens: stats.tokens, status })
}

/// Writes occurrences as records: in the order of the texts as soon as they are found, else when the last one is.
fn stream(
    matches: &ArgMatches,
    context: &Context,
    options: &crate::analysis::Options,
    (order, most): (OccurrenceOrder, usize),
    out: &mut Destination,
) -> Result<Found> {
    let failed = out.failure();
    let (width, colours) = (out.width(), out.colours());
    let mut writer: Box<dyn RecordWriter<OccurrenceRecord> + '_> = match arguments::chosen(matches, "format") {
        "csv" => Box::new(OccurrenceRows::new(out).map_err(&failed)?),
        "jsonl" => Box::new(JsonLines::new(out)),
        _ => Box::new(ConcordanceLines::new(out, width, colours)),
    };
    let mut left = most;
    let mut all = Occurrences::new(order, most);
    let found = gather(matches, context, options, &mut |occurrences| {
        if order != OccurrenceOrder::Document {
            all.append(occurrences);
            return Ok(());
        }
        let rows = if left > 0 { occurrences.into_rows() } else { Vec::new() };
        let rows = &rows[..rows.len().min(left)];
        left -= rows.len();
        rows.iter().try_for_each(|record| writer.add(record)).map_err(&failed)
    })?;
    all.into_rows().iter().try_for_each(|record| writer.add(record)).map_err(&failed)?;
    writer.finish().map_err(&failed)?;
    Ok(found)
}

impl Found {
    fn per_million(&self) -> f64 {
        quantile::per_million(self.total, self.tokens)
    }

    fn concordance(&self, word: &str, occurrences: Vec<OccurrenceRecord>) -> Concordance {
        Concordance {
            schema_version: SCHEMA_VERSION,
            word: word.to_owned(),
            total: self.total,
            documents: self.documents,
            per_million: self.per_million(),
            occurrences,
        }
    }

    /// Says how many there are, and how many of them were given.
    fn sum_up(&self, context: &Context, most: usize) {
        let language = context.language;
        let (n, d) = (grouped(self.total, language), grouped(self.documents, language));
        let (s, ds) = (plural(self.total, language), plural(self.documents, language));
        let million = format_decimal(self.per_million(), 1, language);
        let given = u64::try_from(most).unwrap_or(u64::MAX);
        let cut = if given < self.total { Some(grouped(given, language)) } else { None };
        context.sum_up(&match (language, cut) {
            (Language::Fr, None) => format!("{n} occurrence{s} dans {d} document{ds}\u{202F}; {million} par million de mots"),
            (Language::Fr, Some(given)) => format!(
                "{n} occurrence{s} dans {d} document{ds}\u{202F}; {million} par million de mots\u{202F}; données\u{A0}: {given} (voir --top)"
            ),
            (Language::En, None) => format!("{n} occurrence{s} in {d} document{ds}; {million} per million words"),
            (Language::En, Some(given)) => {
                format!("{n} occurrence{s} in {d} document{ds}; {million} per million words; given: {given} (see --top)")
            }
        });
    }
}
