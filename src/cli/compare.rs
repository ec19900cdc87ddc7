//! `lisible compare`: two corpora, or two versions of one text, side by side.

use super::context::Context;
use super::destination::Destination;
use super::{Status, Subcommand, arguments};
use crate::analysis::ComparisonBuilder;
use crate::base::{Error, Language, Result, Texts};
use crate::charts::{self, COMPARISON_CHARTS};
use crate::output::csv::KeywordRows;
use crate::output::{compared, json, page};
use crate::report::{CorpusComparison, KeywordOrder, KeywordSelection};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, value_parser};
use std::io::Write as _;

/// Words of each side in a table.
const TABLE_ROWS: usize = 15;
/// Words of each side in JSON and on a page.
const LISTED: usize = 500;

pub(super) static COMPARE: Subcommand = Subcommand {
    name: "compare",
    about: Texts {
        fr: "Deux corpus, ou deux versions d’un texte, côte à côte\u{A0}: longueurs, difficulté, mots propres, nombres",
        en: "Two corpora, or two versions of a text, side by side: lengths, difficulty, keywords, numbers",
    },
    examples: Texts {
        fr: "\
Exemples\u{A0}:
  lisible compare avant.md --with apres.md                     ce qu’une réécriture a changé
  lisible compare textes/2023 --with textes/2024               deux corpus
  lisible compare romans --with codes --format html -o comparaison.html
  lisible compare romans --with codes --format png -o mots.png le graphique des mots
  lisible compare romans --with codes --format csv --max-p 1   tous les mots testés
  lisible explain log_ratio                                    ce que dit la mesure",
        en: "\
Examples:
  lisible compare before.md --with after.md                    what a rewriting changed
  lisible compare texts/2023 --with texts/2024                 two corpora
  lisible compare novels --with codes --format html -o comparison.html
  lisible compare novels --with codes --format png -o words.png  the chart of words
  lisible compare novels --with codes --format csv --max-p 1   every word that was tested
  lisible explain log_ratio                                    what the measure says",
    },
    arguments: list,
    run,
};

fn list(language: Language) -> Vec<Arg> {
    let with = Texts {
        fr: "L’autre côté\u{A0}: fichiers, dossiers ou motifs",
        en: "The other side: files, folders or globs",
    };
    let least = Texts {
        fr: "Nombre minimal d’occurrences d’un mot, des deux côtés ensemble (par défaut\u{A0}: 3)",
        en: "Fewest occurrences of a word, on both sides together (default: 3)",
    };
    let all = Texts { fr: "Mots grammaticaux et nombres aussi", en: "Grammatical words and numbers too" };
    let most_p = Texts {
        fr: "Plus grand p corrigé (Holm) d’un mot donné, 1 pour tous (par défaut\u{A0}: 0.05)",
        en: "Greatest corrected p (Holm) of a word that is given, 1 for all (default: 0.05)",
    };
    let sort = Texts {
        fr: "Ordre des mots\u{A0}: log_likelihood (par défaut), log_ratio ou specificity",
        en: "Order of the words: log_likelihood (default), log_ratio or specificity",
    };
    let top = Texts {
        fr: "Nombre de mots de chaque côté, 0 pour tous (par défaut\u{A0}: 15 dans un tableau, 500 ailleurs, tous en CSV)",
        en: "Number of words of each side, 0 for all (default: 15 in a table, 500 elsewhere, all in CSV)",
    };
    let chart = Texts {
        fr: "Graphique de --format png\u{A0}: keyness (par défaut) ou lengths_compared",
        en: "Chart of --format png: keyness (default) or lengths_compared",
    };
    let names = COMPARISON_CHARTS.iter().map(|chart| chart.id);
    let mut out = arguments::input(language);
    out.extend([
        arguments::option("with", "PATHS", with, language).num_args(1..).required(true),
        arguments::option("min-count", "N", least, language).value_parser(value_parser!(u64)),
        arguments::switch("all", all, language),
        arguments::option("max-p", "P", most_p, language),
        arguments::option("sort", "ORDER", sort, language)
            .value_parser(PossibleValuesParser::new(["log_likelihood", "log_ratio", "specificity"]))
            .default_value("log_likelihood"),
        arguments::top(top, language),
        arguments::option("chart", "ID", chart, language)
            .value_parser(PossibleValuesParser::new(names))
            .default_value("keyness"),
        arguments::format(&["table", "json", "csv", "html", "png"], language),
        arguments::output(language),
    ]);
    out
}

fn run(matches: &ArgMatches, context: &Context) -> Result<Status> {
    let selection = selection(matches)?;
    let mut out = Destination::of(matches)?;
    let format = arguments::chosen(matches, "format");
    if format == "png" && out.is_terminal() {
        return Err(Error::invalid(
            "une image ne s’affiche pas dans un terminal\u{202F}; ajoutez -o mots.png",
            "a picture does not show on a terminal; add -o words.png",
        ));
    }
    let default = match format {
        "table" => TABLE_ROWS,
        "csv" => 0,
        _ => LISTED,
    };
    let most = arguments::rows(matches, if default == 0 { usize::MAX } else { default });
    let (comparison, status) = compare(matches, (selection, most), context)?;
    write(&comparison, format, arguments::chosen(matches, "chart"), &mut out, context)?;
    out.finish()?;
    Ok(status)
}

/// Analyses both sides, one after the other.
fn compare(
    matches: &ArgMatches,
    (selection, most): (KeywordSelection, usize),
    context: &Context,
) -> Result<(CorpusComparison, Status)> {
    let options = arguments::options(matches, ComparisonBuilder::WANTED, context.language);
    let mut builder = ComparisonBuilder::default();
    let analyse = |paths: &[String], builder: &mut ComparisonBuilder| {
        context.analyse_paths(paths, &options, &mut |analysed| {
            builder.add(analysed);
            Ok(())
        })
    };
    let paths = arguments::paths(matches);
    let (totals, first) = analyse(&paths, &mut builder)?;
    builder.end_first(paths, totals);
    let paths: Vec<String> = matches.get_many::<String>("with").into_iter().flatten().cloned().collect();
    let (totals, second) = analyse(&paths, &mut builder)?;
    let comparison = builder.finish(paths, totals, selection, most)?;
    context.sum_up_uncompared(comparison.numbers.uncompared);
    Ok((comparison, if first == Status::Done { second } else { first }))
}

fn selection(matches: &ArgMatches) -> Result<KeywordSelection> {
    let default = KeywordSelection::default();
    Ok(KeywordSelection {
        least: matches.get_one::<u64>("min-count").copied().unwrap_or(default.least),
        all: matches.get_flag("all"),
        most_p: matches.get_one::<String>("max-p").map_or(Ok(default.most_p), |text| share(text))?,
        order: match arguments::chosen(matches, "sort") {
            "log_ratio" => KeywordOrder::LogRatio,
            "specificity" => KeywordOrder::Specificity,
            _ => KeywordOrder::LogLikelihood,
        },
    })
}

/// A number from 0 to 1, with a point or a comma.
fn share(text: &str) -> Result<f64> {
    let value = text.replace(',', ".").parse().ok().filter(|value| (0.0..=1.0).contains(value));
    value.ok_or_else(|| {
        Error::invalid(
            format!("--max-p\u{A0}: «\u{202F}{text}\u{202F}» ne convient pas\u{202F}; donnez un nombre de 0 à 1, par exemple 0.01"),
            format!("--max-p: '{text}' does not suit; give a number from 0 to 1, for instance 0.01"),
        )
    })
}

fn write(
    comparison: &CorpusComparison,
    format: &str,
    chart: &str,
    out: &mut Destination,
    context: &Context,
) -> Result<()> {
    let (failed, language) = (out.failure(), context.language);
    match format {
        "json" => json::write(out, comparison).map_err(failed),
        "csv" => {
            let mut rows = KeywordRows::new(out).map_err(&failed)?;
            let mut words = comparison.keywords.first.iter().chain(&comparison.keywords.second);
            words.try_for_each(|word| rows.add(word)).map_err(&failed)?;
            rows.finish().map(drop).map_err(failed)
        }
        "html" => out.print(&page::comparison(comparison, language)),
        "png" => {
            let chart = COMPARISON_CHARTS.iter().find(|known| known.id == chart);
            let picture = chart.map_or(Ok(None), |chart| charts::png(chart, comparison, language))?;
            out.write_all(&picture.ok_or_else(nothing_to_draw)?).map_err(failed)
        }
        _ => {
            let (width, colours) = (out.width(), out.colours());
            out.print(&compared::tables(comparison, width, colours, language))
        }
    }
}

fn nothing_to_draw() -> Error {
    Error::invalid(
        "rien à dessiner\u{A0}: aucun mot ne distingue sûrement les deux côtés, ou il y a trop peu de phrases\u{202F}; \
         essayez --max-p 1 ou --min-count 1",
        "nothing to draw: no word surely tells the two sides apart, or there are too few sentences; try --max-p 1 or \
         --min-count 1",
    )
}
