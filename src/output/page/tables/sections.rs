//! The table of sections under headings.

use super::source;
use crate::base::Language;
use crate::output::page::MOST_ROWS;
use crate::output::page::markup::{Cell, Table, document_label, say};
use crate::report::findings::words::grouped;
use crate::report::{Band, CorpusReport, DocumentReport, SectionRow};

/// The sections of a document in order; of several, the hardest.
pub(super) fn heatmap(report: &CorpusReport, language: Language) -> Option<String> {
    let several = report.documents.len() > 1;
    let mut rows: Vec<(&DocumentReport, &SectionRow)> =
        report.documents.iter().flat_map(|document| document.sections.iter().map(move |row| (document, row))).collect();
    if several {
        rows.retain(|(_, row)| row.difficulty.is_some());
        rows.sort_by(|a, b| b.1.difficulty.unwrap_or(f64::MIN).total_cmp(&a.1.difficulty.unwrap_or(f64::MIN)));
    }
    let all = rows.len() as u64;
    rows.truncate(MOST_ROWS);
    let kept = rows.len() as u64;
    Some(table(&rows, several, language)? + &rest(kept, all, several, language))
}

/// What is left out, and where it is: of several documents those sections that are easier.
fn rest(kept: u64, all: u64, several: bool, language: Language) -> String {
    if kept == all {
        return String::new();
    }
    let (n, all) = (grouped(kept, language), grouped(all, language));
    let text = match (language, several) {
        (Language::Fr, true) => format!("Les {n} sections les plus difficiles ; les {all} sont dans"),
        (Language::Fr, false) => format!("Les {n} premières sections ; les {all} sont dans"),
        (Language::En, true) => format!("The {n} hardest sections; all {all} are in"),
        (Language::En, false) => format!("The first {n} sections; all {all} are in"),
    };
    source(&text, "report.json", language)
}

fn table(rows: &[(&DocumentReport, &SectionRow)], several: bool, language: Language) -> Option<String> {
    let caption = say(language, "Sections et leur difficulté", "Sections and their difficulty");
    let mut table = Table::new(caption, "sort", language);
    if several {
        table = table.column("Document", "name");
    }
    table = table
        .column("Section", "")
        .column(say(language, "Ligne", "Line"), "r opt")
        .column(say(language, "Phrases", "Sentences"), "r opt")
        .column(say(language, "Mots", "Words"), "r opt")
        .column(say(language, "Difficulté", "Difficulty"), "r")
        .column(say(language, "Bande", "Band"), "opt keep");
    for (document, row) in rows {
        let indent =
            if several { String::new() } else { "\u{A0}\u{A0}".repeat(usize::from(row.depth.clamp(1, 6) - 1)) };
        let name = several.then(|| Cell::Document(document_label(&document.document, document.record)));
        let score = Cell::decimal(row.difficulty, 0, language);
        let band = row.difficulty.map_or("", |score| Band::of(score).name().get(language));
        let counts = [row.line, row.sentences, row.words].map(|count| Cell::count(count, language));
        let title = Cell::Text(indent + &row.title);
        let ends = [score, Cell::Text(band.to_owned())];
        table.row(name.into_iter().chain([title]).chain(counts).chain(ends));
    }
    table.html()
}
