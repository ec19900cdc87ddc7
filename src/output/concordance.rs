//! Occurrences for a terminal, a line each: the place, then the word in the middle of its context, all words one below the
//! other. It asks nothing of the terminal: the caller says how wide it is and whether colours are on.

use super::escape::visible;
use super::records::RecordWriter;
use super::table::{Align, GAP, columns, cut, cut_start};
use crate::report::OccurrenceRecord;
use std::io::{self, Write};

/// Occurrences that the columns are fitted to. Later ones are cut where they need more.
const FITTED: usize = 500;
/// No terminal is narrower.
const LEAST: usize = 20;

/// Writes occurrences one by one.
///
/// ```
/// use lisible::output::{concordance::ConcordanceLines, records::RecordWriter};
/// use lisible::report::{OccurrenceRecord, Place};
/// let place = Place { document: "a.txt".into(), record: None, byte_start: 3, byte_end: 7, line: 1, column: 4 };
/// let record =
///     OccurrenceRecord { place, before: "Le ".into(), text: "chat".into(), after: " dort.".into() };
/// let mut out = Vec::new();
/// let mut lines: Box<dyn RecordWriter<OccurrenceRecord>> = Box::new(ConcordanceLines::new(&mut out, 40, false));
/// lines.add(&record)?;
/// lines.finish()?;
/// assert_eq!(String::from_utf8(out).unwrap(), "a.txt:1:4           Le chat dort.\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct ConcordanceLines<W: Write> {
    out: W,
    width: usize,
    colours: bool,
    /// The first ones, until the columns are known.
    held: Vec<OccurrenceRecord>,
    layout: Option<Layout>,
}

/// Columns of a terminal.
#[derive(Clone, Copy, Debug)]
struct Layout {
    place: usize,
    /// Before the word.
    before: usize,
    /// The word and what stands after it.
    rest: usize,
}

impl<W: Write> ConcordanceLines<W> {
    /// Lines of at most `width` columns on `out`; `colours` sets the word in bold.
    pub fn new(out: W, width: usize, colours: bool) -> Self {
        Self { out, width: width.max(LEAST), colours, held: Vec::new(), layout: None }
    }

    /// Fits the columns to the occurrences that are held and writes them.
    fn settle(&mut self) -> io::Result<()> {
        let held = std::mem::take(&mut self.held);
        let widest = |width: fn(&OccurrenceRecord) -> usize| held.iter().map(width).max().unwrap_or(0);
        let place = widest(|record| columns(&visible(&record.place.to_string()))).min(self.width / 4);
        let room = self.width.saturating_sub(place + GAP);
        let word = widest(|record| columns(&visible(&record.text))).min(room / 3);
        let before = (room - word) / 2;
        self.layout = Some(Layout { place, before, rest: room - before });
        held.iter().try_for_each(|record| self.write(record))
    }

    fn write(&mut self, record: &OccurrenceRecord) -> io::Result<()> {
        let Some(Layout { place, before, rest }) = self.layout else { return Ok(()) };
        let padded = |text: &str, width: usize| " ".repeat(width.saturating_sub(columns(text)));
        let name = cut(&visible(&record.place.to_string()), place, Align::Name);
        let left = cut_start(&visible(&record.before), before);
        let word = cut(&visible(&record.text), rest, Align::Left);
        let room = rest.saturating_sub(columns(&word));
        // Not even an ellipsis fits where there is no room.
        let right = if room > 0 { cut(&visible(&record.after), room, Align::Left) } else { String::new() };
        let bold = if self.colours { anstyle::Style::new().bold() } else { anstyle::Style::new() };
        let (name_gap, left_gap) = (padded(&name, place + GAP), padded(&left, before));
        writeln!(self.out, "{name}{name_gap}{left_gap}{left}{bold}{word}{bold:#}{}", right.trim_end())
    }
}

impl<W: Write> RecordWriter<OccurrenceRecord> for ConcordanceLines<W> {
    fn add(&mut self, record: &OccurrenceRecord) -> io::Result<()> {
        if self.layout.is_some() {
            return self.write(record);
        }
        self.held.push(record.clone());
        if self.held.len() == FITTED { self.settle() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        if self.layout.is_none() {
            self.settle()?;
        }
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Place;
    use proptest::prelude::*;

    fn record(document: &str, before: &str, text: &str, after: &str) -> OccurrenceRecord {
        let place = Place { document: document.into(), record: None, byte_start: 0, byte_end: 1, line: 3, column: 14 };
        OccurrenceRecord { place, before: before.into(), text: text.into(), after: after.into() }
    }

    fn lines(records: &[OccurrenceRecord], width: usize, colours: bool) -> String {
        let mut out = Vec::new();
        let mut lines = Box::new(ConcordanceLines::new(&mut out, width, colours));
        for record in records {
            lines.add(record).unwrap();
        }
        lines.finish().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn words_stand_one_below_the_other() {
        let records = [
            record("a.txt", "", "Histoire", " de France, en douze volumes reliés."),
            record("un-dossier/au-nom-long/b.txt", "…et voici toute l’", "histoire", "."),
        ];
        let text = lines(&records, 60, false);
        let starts: Vec<usize> =
            text.lines().map(|line| columns(&line[..line.to_lowercase().find("histoire").unwrap()])).collect();
        assert_eq!(starts[0], starts[1], "{text}");
        assert!(text.lines().all(|line| columns(line) <= 60), "{text}");
        assert!(lines(&records, 60, true).contains("\u{1B}[1mHistoire\u{1B}[0m"));
    }

    #[test]
    fn a_word_that_fills_the_line_leaves_no_room_for_an_ellipsis() {
        let text = lines(&[record("a", "", &"mot".repeat(40), " après")], LEAST, false);
        assert!(text.lines().all(|line| columns(line) <= LEAST), "{text}");
    }

    #[test]
    fn hostile_text_drives_no_terminal() {
        let text = lines(&[record("\u{1B}]0;x\u{7}", "\u{1B}[31m", "\u{202E}a\nb", "\u{9B}31m\r")], 80, false);
        assert_eq!(text.lines().count(), 1);
        assert!(!text.contains(['\u{1B}', '\u{7}', '\u{9B}', '\u{202E}']));
    }

    proptest! {
        #[test]
        fn lines_fit(parts in proptest::array::uniform4("\\PC{0,60}"), width in 0_usize..100) {
            let [document, before, text, after] = &parts;
            for line in lines(&[record(document, before, text, after)], width, false).lines() {
                prop_assert!(columns(line) <= width.max(LEAST), "{line:?}");
            }
        }
    }
}
