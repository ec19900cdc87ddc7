//! Plain-text tables for a terminal: columns aligned by display width, numbers on the right in the reader's typography.
//!
//! It asks nothing of the terminal: the caller says how wide it is and whether colours are on.

use super::escape;
use crate::base::{Language, format_decimal, format_grouped};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthChar;

/// Blank columns between two columns.
pub(super) const GAP: usize = 2;

/// A column of text is never cut below this width.
const LEAST: usize = 8;

/// How a column stands and where its cells are cut when the table is too wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text: on the left, cut at its end.
    Left,
    /// A path or a name: on the left, cut in its middle, since both ends tell.
    Name,
    /// A number: on the right, never cut.
    Right,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text of any origin; what could drive the terminal is neutralised.
    Text(String),
    /// A count.
    Count(u64),
    /// A number with its decimals; a dash where there is none.
    Number(Option<f64>, usize),
}

/// A table in the making.
///
/// ```
/// use lisible::base::Language;
/// use lisible::output::table::{Align, Cell, Table};
/// let mut table = Table::new(Language::Fr);
/// table.column("Document", Align::Name).column("Mots", Align::Right);
/// table.row([Cell::Text("été.txt".into()), Cell::Count(12_000)]);
/// assert_eq!(table.render(None), "Document    Mots\nété.txt   12\u{202F}000\n");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Table {
    language: Language,
    colours: bool,
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without columns, its numbers in the typography of `language`.
    pub fn new(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// Sets the header in bold: only when the caller knows that what reads it understands colours.
    pub fn colours(&mut self, on: bool) -> &mut Self {
        self.colours = on;
        self
    }

    /// Adds a column on the right of the others.
    pub fn column(&mut self, heading: &str, align: Align) -> &mut Self {
        self.columns.push((escape::visible(heading).into_owned(), align));
        self
    }

    /// Adds a row: one cell a column, missing ones empty, further ones left out.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> &mut Self {
        let mut row: Vec<String> = cells.into_iter().take(self.columns.len()).map(|c| self.shown(&c)).collect();
        row.resize(self.columns.len(), String::new());
        self.rows.push(row);
        self
    }

    /// Rows so far.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True without a row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table with its header, each line ended, no white space at their ends; empty without columns.
    ///
    /// With a `width` in columns of the terminal, text columns are cut, the widest first, until the lines fit; numbers
    /// never are, so a line may be longer when there is no room for them.
    pub fn render(&self, width: Option<usize>) -> String {
        if self.columns.is_empty() {
            return String::new();
        }
        let widths = self.widths(width);
        let bold = if self.colours { anstyle::Style::new().bold() } else { anstyle::Style::new() };
        let mut out = String::new();
        let header: Vec<&str> = self.columns.iter().map(|(heading, _)| heading.as_str()).collect();
        let line = self.line(&header, &widths);
        let _ = writeln!(out, "{bold}{line}{bold:#}");
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            out.push_str(&self.line(&cells, &widths));
            out.push('\n');
        }
        out
    }

    fn shown(&self, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) => escape::visible(text).into_owned(),
            Cell::Count(count) => format_grouped(i128::from(*count), self.language),
            Cell::Number(Some(value), places) => format_decimal(*value, *places, self.language),
            Cell::Number(None, _) => "—".into(),
        }
    }

    fn line(&self, cells: &[&str], widths: &[usize]) -> String {
        let mut line = String::new();
        for ((cell, &width), (_, align)) in cells.iter().zip(widths).zip(&self.columns) {
            let cell = cut(cell, width, *align);
            let padding = " ".repeat(width.saturating_sub(columns(&cell)));
            match align {
                Align::Right => line.extend([padding.as_str(), &cell]),
                Align::Left | Align::Name => line.extend([cell.as_str(), &padding]),
            }
            line.push_str(&" ".repeat(GAP));
        }
        line.truncate(line.trim_end_matches(' ').len());
        line
    }

    /// The width of every column, those of text lowered until the line fits.
    fn widths(&self, limit: Option<usize>) -> Vec<usize> {
        let widest = |i: usize| self.rows.iter().map(|row| columns(&row[i])).max().unwrap_or(0);
        let mut widths: Vec<usize> =
            self.columns.iter().enumerate().map(|(i, (heading, _))| columns(heading).max(widest(i))).collect();
        let Some(limit) = limit else { return widths };
        let gaps = GAP * (widths.len() - 1);
        loop {
            let excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(limit);
            let cuttable = (0..widths.len()).filter(|&i| self.columns[i].1 != Align::Right && widths[i] > LEAST);
            let Some(widest) = cuttable.max_by_key(|&i| (widths[i], i)) else { return widths };
            if excess == 0 {
                return widths;
            }
            // Down to the next widest, so that no column gives way while a wider one stands.
            let others = (0..widths.len()).filter(|&i| i != widest && self.columns[i].1 != Align::Right);
            let next = others.map(|i| widths[i]).max().unwrap_or(0).min(widths[widest] - 1);
            let step = excess.min(widths[widest] - next);
            widths[widest] = (widths[widest] - step).max(LEAST);
        }
    }
}

/// `text` in at most `width` columns, an ellipsis where something was left out.
pub(super) fn cut(text: &str, width: usize, align: Align) -> String {
    if columns(text) <= width || align == Align::Right {
        return text.to_owned();
    }
    let Some(room) = width.checked_sub(1) else { return String::new() };
    let tail = if align == Align::Name { room / 2 } else { 0 };
    let end: String = taken(text.chars().rev(), tail).chars().rev().collect();
    let start = taken(text.chars(), room - columns(&end));
    format!("{start}…{end}")
}

/// Columns of a terminal, character by character: terminals disagree on what sequences of emoji take.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// The end of `text` in at most `width` columns, an ellipsis where something was left out.
pub(super) fn cut_start(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let end = taken(text.chars().rev(), width.saturating_sub(1));
    "…".chars().take(width).chain(end.chars().rev()).collect()
}

/// The first characters that fit `width` columns.
fn taken(chars: impl Iterator<Item = char>, width: usize) -> String {
    let mut used = 0;
    chars
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used <= width
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[(&str, u64)]) -> Table {
        let mut table = Table::new(Language::Fr);
        table.column("Document", Align::Name).column("Mots", Align::Right);
        for &(name, count) in rows {
            table.row([Cell::Text(name.into()), Cell::Count(count)]);
        }
        table
    }

    #[test]
    fn wide_characters_and_accents_line_up() {
        let text = table(&[("日本.txt", 7), ("e\u{301}te\u{301}.txt", 1_200), ("a.txt", 3)]).render(None);
        assert_eq!(text, "Document   Mots\n日本.txt      7\ne\u{301}te\u{301}.txt   1\u{202F}200\na.txt         3\n");
        let widths: Vec<_> = text.lines().map(columns).collect();
        assert!(widths.iter().all(|w| *w == widths[0]), "{widths:?}");
    }

    #[test]
    fn long_names_lose_their_middle_and_numbers_nothing() {
        let text = table(&[("dossier/tres/long/article-final.md", 123_456)]).render(Some(26));
        assert_eq!(text, "Document              Mots\ndossier/…final.md  123\u{202F}456\n");
        assert!(table(&[("a", u64::MAX)]).render(Some(5)).contains("18\u{202F}446"));
    }

    #[test]
    fn numbers_follow_the_language() {
        let mut table = Table::new(Language::En);
        table.column("Score", Align::Right);
        table.row([Cell::Number(Some(-1234.5), 1)]).row([Cell::Number(None, 1)]).row([]);
        assert_eq!(table.render(None), "   Score\n\u{2212}1,234.5\n       —\n\n");
    }

    #[test]
    fn hostile_text_drives_no_terminal() {
        let text = table(&[("\u{1B}]0;titre\u{7}\nfaux 9\u{9B}31m\u{202E}", 1)]).render(None);
        assert_eq!(text.lines().count(), 2);
        assert!(!text.contains(['\u{1B}', '\u{7}', '\u{9B}', '\u{202E}']));
    }

    #[test]
    fn bold_only_on_demand() {
        let mut table = table(&[("a", 1)]);
        assert!(!table.render(None).contains('\u{1B}'));
        assert!(table.colours(true).render(None).starts_with("\u{1B}[1mDocument  Mots\u{1B}[0m\n"));
        assert_eq!(Table::default().render(Some(80)), "");
    }

    proptest! {
        #[test]
        fn lines_fit_where_numbers_leave_room(names in proptest::collection::vec("\\PC{0,60}", 1..6), width in 20_usize..90) {
            let rows: Vec<(&str, u64)> = names.iter().map(|name| (name.as_str(), 12)).collect();
            for line in table(&rows).render(Some(width)).lines() {
                prop_assert!(columns(line) <= width, "{line:?}");
            }
        }
    }
}
