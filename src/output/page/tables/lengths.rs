//! The tables of sentence lengths: of all, of folders, in order.

use crate::base::Language;
use crate::measures::quantile::quantile;
use crate::output::page::markup::{Cell, Table, document_label, say};
use crate::report::findings::{folders, rhythm};
use crate::report::{CorpusReport, LengthBin};

/// Sentences by length.
pub(super) fn sentence_lengths(report: &CorpusReport, language: Language) -> Option<String> {
    const STEP: u64 = 5;
    const LAST: u64 = 60;
    let lengths = &report.sentence_words;
    let caption = say(language, "Phrases par tranche de longueur, en mots", "Sentences by length, in words");
    let mut table = Table::new(caption, "tight", language)
        .column(say(language, "Mots", "Words"), "")
        .column(say(language, "Phrases", "Sentences"), "r")
        .column(say(language, "Part", "Share"), "r");
    let longest = lengths.max.unwrap_or(0);
    for start in (1..=longest.min(LAST + 1)).step_by(5) {
        let end = if start > LAST { u64::MAX } else { start + STEP - 1 };
        let inside = |bin: &&LengthBin| (start..=end).contains(&bin.length);
        let count: u64 = lengths.bins.iter().filter(inside).map(|bin| bin.count).sum();
        let range = match language {
            Language::Fr if start > LAST => format!("plus de {LAST}"),
            Language::En if start > LAST => format!("over {LAST}"),
            Language::Fr => format!("{start} à {end}"),
            Language::En => format!("{start} to {end}"),
        };
        table.row([Cell::Text(range), Cell::count(count, language), Cell::share(count, lengths.count, language)]);
    }
    table.html()
}

/// Sentence lengths by folder.
pub(super) fn folders(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Longueur des phrases par dossier, en mots", "Length of sentences by folder, in words");
    let mut table = Table::new(caption, "sort", language)
        .column(say(language, "Dossier", "Folder"), "name")
        .column("Documents", "r")
        .column(say(language, "Phrases", "Sentences"), "r")
        .column(say(language, "Premier quart", "First quarter"), "r opt")
        .column(say(language, "Médiane", "Median"), "r")
        .column(say(language, "Dernier quart", "Last quarter"), "r opt")
        .column("p90", "r opt");
    for folder in folders::folders(report) {
        let at = |numerator, denominator| {
            let value = quantile(&folder.lengths, numerator, denominator);
            Cell::decimal(value, usize::from(value.is_some_and(|v| v.fract() != 0.0)), language)
        };
        table.row([
            Cell::Document(folder.label(language)),
            Cell::count(folder.documents, language),
            Cell::count(folder.lengths.total(), language),
            at(1, 4),
            at(1, 2),
            at(3, 4),
            at(9, 10),
        ]);
    }
    table.html()
}

/// The documents whose rhythm is drawn, with the lengths of their sentences in order.
pub(super) fn rhythm(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(language, "Mots de chaque phrase, dans l’ordre", "Words of each sentence, in order");
    let mut table = Table::new(caption, "stack", language)
        .column("Document", "name")
        .column(say(language, "Phrases", "Sentences"), "r")
        .column(say(language, "Médiane", "Median"), "r")
        .column(say(language, "Longueurs dans l’ordre", "Lengths in order"), "long");
    for document in rhythm::drawn(report).into_iter().map(|i| &report.documents[i]) {
        let lengths: Vec<String> = document.rhythm.iter().map(|beat| beat.words.to_string()).collect();
        table.row([
            Cell::Document(document_label(&document.document, document.record)),
            Cell::count(document.counts.sentences, language),
            Cell::decimal(document.sentence_words_median, 1, language),
            Cell::Text(lengths.join(" ")),
        ]);
    }
    table.html()
}
