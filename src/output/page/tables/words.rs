//! The tables of words: the commonest ones, where they stand, those of the text's own, how varied they are.

use super::source;
use crate::base::Language;
use crate::output::escape;
use crate::output::page::markup::{Cell, Table, prose, say};
use crate::report::CorpusReport;
use crate::report::findings::dispersion::ranked;
use crate::report::findings::diversity;
use crate::stats::PartKind;

/// Words of the data under the chart of words.
const WORDS: usize = 40;
/// Rare words named.
const RARE: usize = 30;

/// The commonest content words.
pub(super) fn words(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Mots pleins les plus fréquents", "Commonest content words");
    let several = report.counts.documents > 1;
    let mut table = Table::new(caption, "sort", language)
        .column(say(language, "Rang", "Rank"), "r")
        .column(say(language, "Mot", "Word"), "")
        .column("Occurrences", "r")
        .column(say(language, "Par million", "Per million"), "r opt");
    if several {
        table = table.column("Documents", "r");
    }
    let dispersion = report.content_words.iter().any(|row| row.dispersion.is_some_and(|it| it.dp.is_some()));
    if dispersion {
        table = table.column("DP", "r opt");
    }
    for (rank, row) in (1..).zip(report.content_words.iter().take(WORDS)) {
        let cells = [
            Cell::count(rank, language),
            Cell::Text(row.display.clone()),
            Cell::count(row.count, language),
            Cell::decimal(Some(row.per_million), 0, language),
            Cell::count(row.documents, language),
        ];
        let cells = cells.into_iter().take(if several { 5 } else { 4 });
        let dp = dispersion.then(|| Cell::decimal(row.dispersion.and_then(|it| it.dp), 2, language));
        table.row(cells.chain(dp));
    }
    let link = match report.types_left_out {
        None => say(language, "Toutes les formes sont dans", "Every form is in"),
        Some(_) => say(language, "Toutes les formes gardées sont dans", "Every form that is kept is in"),
    };
    Some(table.html()? + &source(link, "words.csv", language))
}

/// What sets the text apart from ordinary French.
pub(super) fn distinctive(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Mots propres au texte", "Words of its own");
    let mut table = Table::new(caption, "sort", language)
        .column(say(language, "Mot", "Word"), "")
        .column("Occurrences", "r")
        .column(say(language, "Par million", "Per million"), "r opt")
        .column(say(language, "Fois plus", "Times more"), "r")
        .column(say(language, "Zipf courant", "Ordinary Zipf"), "r opt")
        .column("G²", "r opt");
    for word in report.distinctive_words.iter().take(WORDS) {
        table.row([
            Cell::Text(word.display.clone()),
            Cell::count(word.count, language),
            Cell::decimal(Some(word.per_million), 0, language),
            Cell::decimal(Some(libm::exp2(word.log_ratio)), 1, language),
            Cell::decimal(Some(word.commonness), 1, language),
            Cell::decimal(Some(word.log_likelihood), 1, language),
        ]);
    }
    Some(table.html()? + &rare(report, language))
}

/// The rare words of a text, in a line.
fn rare(report: &CorpusReport, language: Language) -> String {
    let words: Vec<&str> = report.rare_words.iter().take(RARE).map(|row| row.display.as_str()).collect();
    if words.is_empty() {
        return String::new();
    }
    let lead = say(
        language,
        "Mots rares, hors des 30 000 formes courantes, les plus employés d’abord :",
        "Rare words, outside the 30,000 common forms, the most used first:",
    );
    format!("<p class=\"src\">{} {}.</p>", prose(lead, language), escape::html(&words.join(", ")))
}

/// The words of the chart, from the most concentrated on.
pub(super) fn dispersion(report: &CorpusReport, language: Language) -> Option<String> {
    let spread = report.words_by_part.as_ref()?;
    let caption =
        say(language, "Mots fréquents, du plus concentré au mieux réparti", "Common words, from the most concentrated");
    let parts = match (spread.kind, language) {
        (PartKind::Documents, _) => "Documents",
        (PartKind::Buckets, Language::Fr) => "Groupes",
        (PartKind::Buckets, Language::En) => "Groups",
        (PartKind::Slices, Language::Fr) => "Tranches",
        (PartKind::Slices, Language::En) => "Slices",
    };
    let mut table = Table::new(caption, "sort", language)
        .column(say(language, "Mot", "Word"), "")
        .column("Occurrences", "r")
        .column(parts, "r")
        .column("DP", "r")
        .column("DPnorm", "r opt")
        .column(say(language, "D de Juilland", "Juilland’s D"), "r opt");
    for word in ranked(spread) {
        table.row([
            Cell::Text(word.display.clone()),
            Cell::count(word.counts.iter().sum(), language),
            Cell::count(word.counts.iter().filter(|&&count| count > 0).count() as u64, language),
            Cell::decimal(word.dispersion.dp, 2, language),
            Cell::decimal(word.dispersion.dp_norm, 2, language),
            Cell::decimal(word.dispersion.juilland_d, 2, language),
        ]);
    }
    table.html()
}

/// The stretches of the document whose variety is drawn.
pub(super) fn mattr(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(
        language,
        "Passages dans l’ordre : mots, et formes différentes par fenêtre de 100 (MATTR)",
        "Stretches in order: words, and different forms in a window of 100 (MATTR)",
    );
    let mut table = Table::new(caption, "sort tight", language)
        .column("Passage", "r")
        .column(say(language, "Mots", "Words"), "r")
        .column("MATTR", "r");
    let (_, stretches) = diversity::course(report)?;
    for (n, stretch) in (1..).zip(&stretches) {
        let [n, words] = [n, stretch.words].map(|count| Cell::count(count, language));
        table.row([n, words, Cell::decimal(Some(stretch.mattr), 3, language)]);
    }
    table.html()
}
