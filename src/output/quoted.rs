//! Sentences for a reader at a terminal: each quoted whole, under its difficulty and its place, with what makes it hard.

use super::escape;
use super::records::RecordWriter;
use crate::base::{Language, NARROW, format_decimal};
use crate::report::SentenceRecord;
use crate::report::findings::causes::{of_sentence, signed};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Columns before a quotation.
const INDENT: usize = 6;
/// A quotation is never set wider, however wide the terminal: it is to be read.
const WIDEST: usize = 100;
/// … nor narrower.
const NARROWEST: usize = 30;
/// Code points of a sentence that are shown.
const SHOWN: usize = 600;
/// Causes told of a sentence.
const CAUSES: usize = 5;

/// Writes sentences one under the other.
///
/// ```
/// use lisible::base::Language;
/// use lisible::output::quoted::QuotedSentences;
/// use lisible::output::records::RecordWriter;
/// # use lisible::report::{Place, SentenceRecord};
/// # use lisible::stats::SentenceCounts;
/// # let place = Place { document: "a.md".into(), record: None, byte_start: 0, byte_end: 9, line: 3, column: 1 };
/// # let record = SentenceRecord::new(place, &SentenceCounts::default(), Vec::new(), "Il pleut.".into());
/// let mut out = Vec::new();
/// QuotedSentences::new(&mut out, 80, Language::En).add(&record).unwrap();
/// assert_eq!(String::from_utf8(out).unwrap(), "   —  a.md:3:1\n      “Il pleut.”\n\n");
/// ```
#[derive(Debug)]
pub struct QuotedSentences<W> {
    out: W,
    width: usize,
    language: Language,
}

impl<W: Write> QuotedSentences<W> {
    /// Sentences on `out`, `width` columns wide at most.
    pub fn new(out: W, width: usize, language: Language) -> Self {
        Self { out, width: width.min(WIDEST), language }
    }
}

impl<W: Write> RecordWriter<SentenceRecord> for QuotedSentences<W> {
    fn add(&mut self, record: &SentenceRecord) -> io::Result<()> {
        let score = record.difficulty.map_or_else(|| "—".into(), |score| format_decimal(score, 0, self.language));
        let mut text = format!("{score:>4}  {}\n", escape::visible(&record.place.to_string()));
        let room = self.width.saturating_sub(INDENT).max(NARROWEST);
        wrap(&quotation(record, self.language), room, &mut text);
        wrap(&reasons(record, self.language), room, &mut text);
        text.push('\n');
        self.out.write_all(text.as_bytes())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.out.flush()
    }
}

fn quotation(record: &SentenceRecord, language: Language) -> String {
    let text = escape::visible(&record.text);
    let cut = text.char_indices().nth(SHOWN).map_or_else(|| text.to_string(), |(at, _)| format!("{} […]", &text[..at]));
    match language {
        Language::Fr => format!("«{NARROW}{cut}{NARROW}»"),
        Language::En => format!("“{cut}”"),
    }
}

/// « 48 mots +21 ; 6 virgules +4 »; empty where nothing is harder than in a B1 passage.
fn reasons(record: &SentenceRecord, language: Language) -> String {
    let told = of_sentence(&record.causes, &record.rare_words, CAUSES, language);
    let told: Vec<String> = told
        .iter()
        .map(|(cause, points)| format!("{} {}", escape::visible(cause), signed(*points, language)))
        .collect();
    told.join(if language == Language::Fr { "\u{202F}; " } else { "; " })
}

/// Appends `text` in lines of at most `room` columns behind the indent; a longer word stands alone.
fn wrap(text: &str, room: usize, out: &mut String) {
    let mut column = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = word.width();
        if column > 0 && column + 1 + length <= room {
            out.push(' ');
            column += 1 + length;
        } else {
            if column > 0 {
                out.push('\n');
            }
            out.push_str(&" ".repeat(INDENT));
            column = length;
        }
        out.push_str(word);
    }
    if column > 0 {
        out.push('\n');
    }
}
