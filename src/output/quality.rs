//! What the signals of quality say of a corpus, for a reader: how much passes, why the rest does not, the worst documents.

use super::records::RecordWriter;
use super::table::{Align, Cell, Table};
use crate::base::{Language, NO_BREAK, Texts, format_decimal, format_grouped};
use crate::measures::quality::PRESET;
use crate::report::{QualityRecord, QualitySummary};
use std::io::{self, Write};

/// Reasons that are named beside a document.
const REASONS: usize = 3;

/// Sums documents up, and writes the summary when the last one is in.
#[derive(Debug)]
pub struct QualityTables<W: Write> {
    out: W,
    summary: QualitySummary,
    language: Language,
    width: usize,
    colours: bool,
}

impl<W: Write> QualityTables<W> {
    /// Tables on `out`, in a terminal so many columns wide; `documents` are named.
    pub fn new(out: W, documents: usize, language: Language, width: usize, colours: bool) -> Self {
        Self { out, summary: QualitySummary::naming(documents), language, width, colours }
    }

    fn table(&self) -> Table {
        let mut table = Table::new(self.language);
        table.colours(self.colours);
        table
    }

    fn text(&self, fr: &'static str, en: &'static str) -> &'static str {
        Texts { fr, en }.get(self.language)
    }

    /// Documents read, and how many pass.
    fn head(&self) -> String {
        let QualitySummary { documents, passed, .. } = self.summary;
        let plural = |count: u64| if count > 1 { "s" } else { "" };
        let [read, kept] = [documents, passed].map(|count| format_grouped(count.into(), self.language));
        let share = share(passed, documents);
        let share = share.map(|share| self.percent(share)).map(|share| format!(" ({share})")).unwrap_or_default();
        match self.language {
            Language::Fr => {
                let (s, es) = (plural(documents), if passed > 1 { "nt" } else { "" });
                format!("{read} document{s} lu{s}, {kept} passe{es}{share} les seuils {PRESET}\n")
            }
            Language::En => {
                let (s, es) = (plural(documents), if passed == 1 { "es" } else { "" });
                format!("{read} document{s} read, {kept} pass{es}{share} the thresholds {PRESET}\n")
            }
        }
    }

    fn percent(&self, share: f64) -> String {
        let number = format_decimal(share, 1, self.language);
        match self.language {
            Language::Fr => format!("{number}{NO_BREAK}%"),
            Language::En => format!("{number}%"),
        }
    }

    fn reasons(&self) -> Table {
        let mut table = self.table();
        table
            .column(self.text("Raison", "Reason"), Align::Left)
            .column(self.text("Signal", "Signal"), Align::Left)
            .column(self.text("Seuil", "Threshold"), Align::Left)
            .column("Documents", Align::Right)
            .column("%", Align::Right);
        let empty = self.text("Document vide", "Empty document");
        for (id, signal, count) in self.summary.reasons() {
            table.row([
                Cell::Text(id.to_owned()),
                Cell::Text(signal.map_or(empty, |signal| signal.name.get(self.language)).to_owned()),
                Cell::Text(signal.map(|signal| signal.shown_limit(self.language)).unwrap_or_default()),
                Cell::Count(count),
                Cell::Number(share(count, self.summary.documents), 1),
            ]);
        }
        table
    }

    fn worst(&self) -> Table {
        let mut table = self.table();
        table
            .column(self.text("Pires documents", "Worst documents"), Align::Name)
            .column(self.text("Raisons", "Reasons"), Align::Right)
            .column(self.text("Dont", "Among them"), Align::Left);
        for record in self.summary.clone().worst() {
            table.row([
                Cell::Text(name(&record)),
                Cell::Count(record.reasons.len() as u64),
                Cell::Text(self.values(&record)),
            ]);
        }
        table
    }

    /// The first reasons with their values.
    fn values(&self, record: &QualityRecord) -> String {
        let failed = record.signals.iter().filter(|signal| record.reasons.contains(&signal.signal.id));
        let shown = failed.take(REASONS).map(|failed| match failed.value {
            Some(value) => format!("{} {}", failed.signal.id, failed.signal.shown(value, self.language)),
            None => failed.signal.id.to_owned(),
        });
        let shown: Vec<String> = shown.collect();
        if shown.is_empty() { record.reasons.join(", ") } else { shown.join(", ") }
    }
}

/// A document, and its line where it is a record of a file.
fn name(record: &QualityRecord) -> String {
    match record.record {
        Some(line) => format!("{}:{line}", record.document),
        None => record.document.to_string(),
    }
}

/// A share of documents in hundredths.
fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| 100.0 * part as f64 / whole as f64)
}

impl<W: Write> RecordWriter<QualityRecord> for QualityTables<W> {
    fn add(&mut self, record: &QualityRecord) -> io::Result<()> {
        self.summary.add(record.clone());
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        let mut page = self.head();
        for table in [self.reasons(), self.worst()].iter().filter(|table| !table.is_empty()) {
            page.push('\n');
            page.push_str(&table.render(Some(self.width)));
        }
        self.out.write_all(page.as_bytes())?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::QualityCounter;

    fn page(texts: &[&str], language: Language) -> String {
        let mut out = Vec::new();
        let mut tables: Box<QualityTables<_>> = Box::new(QualityTables::new(&mut out, 10, language, 200, false));
        for text in texts {
            let counts = QualityCounter::default().count(text);
            tables.add(&QualityRecord::new("\u{1b}[31m.txt".into(), Some(3), &counts)).unwrap();
        }
        tables.finish().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn nothing_read_nothing_said_of_reasons() {
        assert_eq!(page(&[], Language::Fr), "0 document lu, 0 passe les seuils fineweb2-fr\n");
        assert_eq!(page(&[], Language::En), "0 document read, 0 pass the thresholds fineweb2-fr\n");
    }

    #[test]
    fn names_cannot_drive_the_terminal() {
        let page = page(&["", "Menu\nMenu"], Language::Fr);
        assert!(page.contains("Document vide") && page.contains(":3"), "{page}");
        assert!(!page.contains('\u{1b}'));
    }
}
