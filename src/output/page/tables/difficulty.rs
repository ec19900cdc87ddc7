//! The tables of what makes a text hard, where, and beside what.

use crate::base::Language;
use crate::measures::registers::{Percentile, REGISTERS};
use crate::output::page::markup::{Cell, Table, document_label, say};
use crate::report::CorpusReport;
use crate::report::findings::causes::shown_value;
use crate::report::findings::facts;
use crate::report::findings::words::capitalised;

/// What makes the text hard, in points.
pub(super) fn causes(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Points par rapport à un passage moyen de niveau B1", "Points against a B1 passage");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Facteur", "Factor"), "")
        .column(say(language, "Valeur", "Value"), "")
        .column("Points", "r");
    for cause in &report.difficulty.as_ref()?.causes {
        let name = capitalised(cause.factor.name.get(language));
        let points = Cell::decimal(Some(cause.points), 1, language);
        table.row([Cell::Text(name), Cell::Text(shown_value(cause, language)), points]);
    }
    table.html()
}

/// The difficulty of registers beside.
pub(super) fn registers(report: &CorpusReport, language: Language) -> Option<String> {
    let (score, _) = report.measures.headline()?;
    let caption =
        say(language, "Difficulté de textes publics, par registre", "Difficulty of public texts, by register");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Registre", "Register"), "")
        .column("Documents", "r")
        .column("5 %", "r opt")
        .column(say(language, "Médiane", "Median"), "r")
        .column("95 %", "r opt")
        .column(say(language, "Plus faciles", "Easier"), "r");
    for register in &REGISTERS {
        let [low, .., high] = register.difficulty;
        let percent = match register.percentile(score)? {
            Percentile::Below5 => "< 5".into(),
            Percentile::At(percent) => percent.to_string(),
            Percentile::Above95 => "> 95".into(),
        };
        let percent = format!("{percent}{}", if language == Language::Fr { "\u{A0}%" } else { "%" });
        table.row([
            Cell::Text(register.name.get(language).to_owned()),
            Cell::count(u64::from(register.documents), language),
            Cell::decimal(Some(low), 0, language),
            Cell::decimal(Some(register.difficulty[3]), 0, language),
            Cell::decimal(Some(high), 0, language),
            Cell::Text(percent),
        ]);
    }
    table.html()
}

/// The passages of the documents whose course is drawn.
pub(super) fn course(report: &CorpusReport, language: Language) -> Option<String> {
    let several = report.documents.len() > 1;
    let caption = say(language, "Passages dans l’ordre de lecture", "Passages in the order of reading");
    let mut table = Table::new(caption, "sort", language);
    if several {
        table = table.column("Document", "name");
    }
    table = table
        .column("Passage", "r")
        .column(say(language, "Phrases", "Sentences"), "r")
        .column(say(language, "Mots", "Words"), "r")
        .column(say(language, "Difficulté", "Difficulty"), "r");
    for document in facts::course(report).into_iter().map(|i| &report.documents[i]) {
        let name = || several.then(|| Cell::Document(document_label(&document.document, document.record)));
        for (n, slice) in (1..).zip(&document.slices) {
            let counts = [n, slice.sentences, slice.words].map(|count| Cell::count(count, language));
            let score = Cell::decimal(slice.difficulty, 0, language);
            table.row(name().into_iter().chain(counts).chain([score]));
        }
    }
    table.html()
}
