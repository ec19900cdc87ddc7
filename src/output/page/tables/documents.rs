//! The tables with a line a document.

use super::{cut, shown};
use crate::base::Language;
use crate::measures::kandel_moles_207;
use crate::output::page::MOST_ROWS;
use crate::output::page::markup::{Cell, Table, document_label, say};
use crate::report::{Band, CorpusReport, DocumentReport, Slice};

/// The documents with their main figures.
pub(super) fn documents(report: &CorpusReport, language: Language) -> Option<String> {
    let caption =
        say(language, "Documents, du plus difficile au plus facile", "Documents, from the hardest to the easiest");
    let mut table = Table::new(caption, "sort", language)
        .column("Document", "name")
        .column(say(language, "Mots", "Words"), "r")
        .column(say(language, "Phrases", "Sentences"), "r opt")
        .column(say(language, "Médiane", "Median"), "r opt")
        .column("p90", "r opt")
        .column(say(language, "Difficulté", "Difficulty"), "r")
        .column(say(language, "Niveau", "Level"), "opt")
        .column("Kandel-Moles", "r opt");
    for document in shown(report) {
        let headline = document.headline();
        let whole =
            |value: Option<f64>| Cell::decimal(value, usize::from(value.is_some_and(|v| v.fract() != 0.0)), language);
        table.row([
            Cell::Document(document_label(&document.document, document.record)),
            Cell::count(document.counts.words, language),
            Cell::count(document.counts.sentences, language),
            whole(document.sentence_words_median),
            whole(document.sentence_words_p90),
            Cell::decimal(headline.map(|(score, _)| score), 0, language),
            Cell::Text(levels_or_reason(document, language)),
            Cell::decimal(document.measures.value("kandel_moles_207"), 1, language),
        ]);
    }
    Some(table.html()? + &cut(report, language))
}

fn levels_or_reason(document: &DocumentReport, language: Language) -> String {
    let levels = document.difficulty.as_ref().and_then(|summary| summary.shown_levels(language));
    levels.unwrap_or_else(|| say(language, "texte court", "short text").to_owned())
}

/// How many passages of each document are in each band.
pub(super) fn map(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Passages par bande", "Passages by band");
    let mut table = Table::new(caption, "sort", language).column("Document", "name");
    for band in Band::ALL {
        table = table.column(band.name().get(language), "r");
    }
    for document in shown(report) {
        let bands: Vec<Band> = document.slices.iter().filter_map(|slice| slice.difficulty).map(Band::of).collect();
        // A text too short for a score has passages in no band: that is not nought.
        let count = |band: Band| {
            let count = bands.iter().filter(|b| **b == band).count() as u64;
            if bands.is_empty() { Cell::decimal(None, 0, language) } else { Cell::count(count, language) }
        };
        let name = Cell::Document(document_label(&document.document, document.record));
        table.row([name].into_iter().chain(Band::ALL.map(count)));
    }
    let note = if report.documents.len() > MOST_ROWS { cut(report, language) } else { String::new() };
    Some(table.html()? + &note)
}

/// The two means that the formula is made of.
pub(super) fn diagnosis(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Longueur moyenne des phrases et des mots", "Mean length of sentences and words");
    let one = report.documents.len() == 1;
    let mut table = Table::new(caption, "sort", language)
        .column(if one { "Passage" } else { "Document" }, if one { "r" } else { "name" })
        .column(say(language, "Mots par phrase", "Words per sentence"), "r")
        .column(say(language, "Syllabes par mot", "Syllables per word"), "r")
        .column("Kandel-Moles", "r");
    let row = |name: Cell, slice: Slice| {
        let per = |part: u64, whole: u64| (whole > 0).then(|| part as f64 / whole as f64);
        [
            name,
            Cell::decimal(per(slice.words, slice.sentences), 1, language),
            Cell::decimal(per(slice.syllables, slice.words), 2, language),
            Cell::decimal(kandel_moles_207::score(slice.sentences, slice.words, slice.syllables), 1, language),
        ]
    };
    if let [only] = report.documents.as_slice() {
        (1..).zip(&only.slices).for_each(|(n, slice)| table.row(row(Cell::count(n, language), *slice)));
        return table.html();
    }
    for document in shown(report).into_iter().filter(|document| document.headline().is_some()) {
        let counts = &document.counts;
        let (sentences, words, syllables) = (counts.sentences, counts.words, counts.syllables);
        let whole = Slice { sentences, words, syllables, ..Slice::default() };
        table.row(row(Cell::Document(document_label(&document.document, document.record)), whole));
    }
    let note = if report.documents.len() > MOST_ROWS { cut(report, language) } else { String::new() };
    Some(table.html()? + &note)
}
