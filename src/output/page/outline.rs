//! The difficulty section by section, where texts have headings.

use super::markup::{Cell, Table, document_label, say, section};
use super::{MOST_ROWS, Section};
use crate::base::{Language, NO_BREAK};
use crate::report::findings::words::{grouped, plural};
use crate::report::{Band, CorpusReport, DocumentReport, SectionRow};

/// Sections of several documents that are listed: the hardest.
const HARDEST: usize = 30;

/// The section of the page, `None` where no text has a section with a difficulty.
pub(super) fn section_of(report: &CorpusReport, language: Language) -> Option<Section> {
    let mut rows: Vec<(&DocumentReport, &SectionRow)> =
        report.documents.iter().flat_map(|document| document.sections.iter().map(move |row| (document, row))).collect();
    let scored: Vec<f64> = rows.iter().filter_map(|(_, row)| row.difficulty).collect();
    if scored.is_empty() {
        return None;
    }
    let several = report.documents.len() > 1;
    if several {
        rows.retain(|(_, row)| row.difficulty.is_some());
        rows.sort_by(|a, b| b.1.difficulty.unwrap_or(f64::MIN).total_cmp(&a.1.difficulty.unwrap_or(f64::MIN)));
        rows.truncate(HARDEST);
    }
    rows.truncate(MOST_ROWS);
    let name = say(language, "Section par section", "Section by section");
    let table = format!("<div>{}</div>", table(&rows, several, language)?);
    Some(section("outline", name, &title(&scored, language), &subtitle(&scored, several, language), &table, language))
}

fn title(scored: &[f64], language: Language) -> String {
    let hard = scored.iter().filter(|score| Band::of(**score).is_hard()).count() as u64;
    let (n, all) = (grouped(hard, language), grouped(scored.len() as u64, language));
    match (language, hard) {
        (Language::Fr, 0) => "Aucune section n’est difficile".into(),
        (Language::Fr, 1) => format!("Une section sur {all} est difficile"),
        (Language::Fr, _) => format!("{n} sections sur {all} sont difficiles"),
        (Language::En, 0) => "No section is difficult".into(),
        (Language::En, 1) => format!("One section of {all} is difficult"),
        (Language::En, _) => format!("{n} sections of {all} are difficult"),
    }
}

fn subtitle(scored: &[f64], several: bool, language: Language) -> String {
    let count = scored.len() as u64;
    let (n, s) = (grouped(count, language), plural(count, language));
    let which = match (several, language) {
        (false, _) => String::new(),
        (true, Language::Fr) => format!(" Les {HARDEST} plus difficiles au plus."),
        (true, Language::En) => format!(" At most the {HARDEST} hardest."),
    };
    match language {
        Language::Fr => format!(
            "Difficulté de ce qui suit chaque titre, de trois phrases ou plus.{which} n{NO_BREAK}={NO_BREAK}{n} section{s}."
        ),
        Language::En => format!(
            "Difficulty of what stands under each heading, of three sentences or more.{which} n{NO_BREAK}={NO_BREAK}{n} \
             section{s}."
        ),
    }
}

fn table(rows: &[(&DocumentReport, &SectionRow)], several: bool, language: Language) -> Option<String> {
    let caption = say(language, "Sections et leur difficulté", "Sections and their difficulty");
    let mut table = Table::new(caption, "sort", language);
    if several {
        table = table.column("Document", "opt");
    }
    table = table
        .column("Section", "")
        .column(say(language, "Ligne", "Line"), "r opt")
        .column(say(language, "Phrases", "Sentences"), "r opt")
        .column(say(language, "Mots", "Words"), "r")
        .column(say(language, "Difficulté", "Difficulty"), "r")
        .column(say(language, "Bande", "Band"), "opt");
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
