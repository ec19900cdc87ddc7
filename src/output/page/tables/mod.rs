//! The data behind each chart as a table: for who cannot see it, and for who wants the figures.

mod difficulty;
mod documents;
mod lengths;
mod numbers;
mod sections;
mod vocabulary;
mod words;

use super::MOST_ROWS;
use super::markup::prose;
use crate::base::Language;
use crate::report::findings::words::grouped;
use crate::report::{CorpusReport, DocumentReport};

/// The table under the chart called `id`, `None` where there is nothing in it.
pub(super) fn data(id: &str, report: &CorpusReport, language: Language) -> Option<String> {
    match id {
        "sentence_lengths" => lengths::sentence_lengths(report, language),
        "rhythm" => lengths::rhythm(report, language),
        "folders" => lengths::folders(report, language),
        "words" => words::words(report, language),
        "dispersion" => words::dispersion(report, language),
        "distinctive" => words::distinctive(report, language),
        "zipf" => vocabulary::zipf(report, language),
        "heaps" => vocabulary::growth(report, language),
        "mattr" => words::mattr(report, language),
        "documents" => documents::documents(report, language),
        "map" => documents::map(report, language),
        "heatmap" => sections::heatmap(report, language),
        "causes" => difficulty::causes(report, language),
        "course" => difficulty::course(report, language),
        "registers" => difficulty::registers(report, language),
        "diagnosis" => documents::diagnosis(report, language),
        "numbers" => numbers::numbers(report, language),
        _ => None,
    }
}

/// The documents that a table shows: all of them, or the hardest with those without a score last.
fn shown(report: &CorpusReport) -> Vec<&DocumentReport> {
    let mut all: Vec<&DocumentReport> = report.documents.iter().collect();
    let key = |document: &&DocumentReport| document.headline().map_or(f64::INFINITY, |(score, _)| -score);
    all.sort_by(|a, b| key(a).total_cmp(&key(b)));
    all.truncate(MOST_ROWS);
    all
}

/// Which documents a table shows, where it does not show them all, and where the others are.
fn cut(report: &CorpusReport, language: Language) -> String {
    let all = report.counts.documents;
    let text = match (language, all > MOST_ROWS as u64) {
        (Language::Fr, false) => "Toutes les mesures de chaque document sont dans".to_owned(),
        (Language::En, false) => "Every measure of each document is in".to_owned(),
        (Language::Fr, true) if report.input.documents_cut => format!(
            "Les {MOST_ROWS} plus difficiles des {} premiers documents ; les {} documents sont dans",
            grouped(report.documents.len() as u64, language),
            grouped(all, language)
        ),
        (Language::En, true) if report.input.documents_cut => format!(
            "The {MOST_ROWS} hardest of the first {} documents; all {} are in",
            grouped(report.documents.len() as u64, language),
            grouped(all, language)
        ),
        (Language::Fr, true) => format!(
            "Les {MOST_ROWS} documents les plus difficiles ; les {} documents sont dans",
            grouped(all, language)
        ),
        (Language::En, true) => format!("The {MOST_ROWS} hardest documents; all {} are in", grouped(all, language)),
    };
    source(&text, "documents.csv", language)
}

/// A line that leads to the file with everything.
pub(super) fn source(text: &str, file: &str, language: Language) -> String {
    format!("<p class=\"src\">{} <a href=\"{file}\">{file}</a>.</p>", prose(text, language))
}
