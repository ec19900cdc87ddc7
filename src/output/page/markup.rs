//! The few pieces of HTML that sections share: our own wording, tables, section frames. It knows no report.

use super::Section;
use crate::base::{Decimal, Language, NARROW, NO_BREAK, format_decimal, format_grouped};
use crate::output::escape;
use crate::report::findings::page::typeset;
use crate::report::findings::words::percent;

/// The text in `language`.
pub(super) fn say<'a>(language: Language, fr: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// The attribute of a quotation on a page that is not in French: a voice must change its language there.
pub(super) fn quoted_language(language: Language) -> &'static str {
    say(language, "", " lang=\"fr\"")
}

/// Our own wording as HTML: typeset, escaped, and the names of the formula kept on one line.
pub(super) fn prose(text: &str, language: Language) -> String {
    let text = typeset(text, language);
    escape::html(&text).replace("Kandel-Moles", "<span class=\"gut\">Kandel-Moles</span>")
}

/// The name of a document as HTML, its folders dimmed, free to break where its parts meet; where it is longer than any
/// path should be, its middle is left out, and all of it shown on demand.
pub(super) fn document_name(name: &str) -> String {
    const MOST: usize = 260;
    let count = name.chars().count();
    if count <= MOST {
        // What tells a document from its neighbours is the end of its path.
        let (folders, file) = name.rsplit_once('/').filter(|(_, file)| !file.is_empty()).unwrap_or(("", name));
        let [folders, file, name] = [folders, file, name].map(|part| breakable(&escape::html(part)));
        return match folders.as_str() {
            "" => name,
            _ => format!("<span class=\"dir\">{folders}/</span><wbr>{file}"),
        };
    }
    let start: String = name.chars().take(MOST / 2).collect();
    let end: String = name.chars().skip(count - MOST / 2).collect();
    let short = breakable(&escape::html(&format!("{start}…{end}")));
    format!("<span title=\"{}\">{short}</span>", escape::html(name))
}

/// HTML text with soft breaks after a slash or a line, before a full stop but that of the extension; browsers break after
/// hyphens by themselves, but not before a digit.
fn breakable(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 32);
    let mut before = '/';
    let extension = html.rfind('.');
    for (at, c) in html.char_indices() {
        let stop = c == '.' && before != '.' && Some(at) != extension;
        let soft = before == '/' || before == '_' || before == '-' && c.is_ascii_digit() || stop;
        if soft && !out.is_empty() && c != '/' {
            out.push_str("<wbr>");
        }
        out.push(c);
        before = c;
    }
    out
}

/// The name of a document, with its line where it is a record of a JSONL file.
pub(super) fn document_label(name: &str, record: Option<u64>) -> String {
    record.map_or_else(|| name.to_owned(), |record| format!("{name}:{record}"))
}

/// A section: its heading, and what stands under it.
pub(super) fn section(
    id: &'static str,
    name: &str,
    title: &str,
    subtitle: &str,
    body: &str,
    language: Language,
) -> Section {
    let (title, subtitle) = (prose(title, language), prose(subtitle, language));
    let html = format!(
        "<section id=\"{id}\" aria-labelledby=\"h-{id}\">\n<div class=\"hdr\"><h2 id=\"h-{id}\">{title}</h2>\
         <p class=\"sub\">{subtitle}</p></div>\n{body}\n</section>\n"
    );
    Section { id, name: name.to_owned(), html }
}

/// What is hidden until asked for, and not printed: the data of a chart.
pub(super) fn details(summary: &str, body: &str, language: Language) -> String {
    format!("<details><summary>{}</summary>{body}</details>", prose(summary, language))
}

/// What is hidden on a screen until asked for, and printed all the same.
pub(super) fn details_in_print(summary: &str, body: &str, language: Language) -> String {
    format!("<details class=\"print\"><summary>{}</summary>{body}</details>", prose(summary, language))
}

/// One cell of a table.
pub(super) enum Cell {
    /// Text of any origin.
    Text(String),
    /// A document's name.
    Document(String),
    /// HTML that was escaped already.
    Html(String),
    /// A number as shown, and what it sorts by; no value sorts last.
    Number(String, Option<f64>),
}

impl Cell {
    /// A count.
    pub(super) fn count(count: u64, language: Language) -> Self {
        Self::Number(format_grouped(count.into(), language), Some(count as f64))
    }

    /// A number with its decimals, a dash where there is none.
    pub(super) fn decimal(value: Option<f64>, places: usize, language: Language) -> Self {
        Self::Number(value.map_or_else(|| "—".into(), |v| format_decimal(v, places, language)), value)
    }

    /// A part of a whole as a percentage.
    pub(super) fn share(part: u64, whole: u64, language: Language) -> Self {
        let share = (whole > 0).then(|| part as f64 / whole as f64);
        Self::Number(percent(part, whole, language), share)
    }

    fn html(&self) -> String {
        match self {
            Self::Text(text) => escape::html(text).into_owned(),
            Self::Document(name) => document_name(name),
            Self::Html(html) => html.clone(),
            Self::Number(shown, _) => escape::html(shown).into_owned(),
        }
    }
}

/// A table in the making.
pub(super) struct Table {
    language: Language,
    caption: String,
    class: &'static str,
    columns: Vec<(String, &'static str)>,
    rows: Vec<String>,
}

impl Table {
    /// A table; `class` is `sort` for one that may be sorted, and `stack` for one that stacks its cells on a phone.
    pub(super) fn new(caption: &str, class: &'static str, language: Language) -> Self {
        Self { language, caption: caption.to_owned(), class, columns: Vec::new(), rows: Vec::new() }
    }

    /// Adds a column; `class` is `name` for documents, `r` for numbers, `opt` for what a phone leaves out, `long` for what it
    /// puts below, `keep` for what stays on one line.
    pub(super) fn column(mut self, heading: &str, class: &'static str) -> Self {
        self.columns.push((heading.to_owned(), class));
        self
    }

    /// Adds a row, one cell a column.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let cells: Vec<String> =
            cells.into_iter().zip(&self.columns).map(|(cell, (_, class))| self.cell(&cell, class)).collect();
        self.rows.push(format!("<tr>{}</tr>\n", cells.concat()));
    }

    fn cell(&self, cell: &Cell, class: &str) -> String {
        let value = match cell {
            Cell::Number(shown, value) if self.class.starts_with("sort") && !is_plain(shown) => {
                format!(" data-v=\"{}\"", value.map(short).unwrap_or_default())
            }
            _ => String::new(),
        };
        format!("<td{}{value}>{}</td>", attribute(class), cell.html())
    }

    /// The table as HTML, in a frame that scrolls where it is too wide; `None` without a row.
    pub(super) fn html(self) -> Option<String> {
        if self.rows.is_empty() {
            return None;
        }
        let heading = |(text, class): &(String, &str)| {
            format!("<th scope=\"col\"{}>{}</th>", attribute(class), prose(text, self.language))
        };
        let headings: Vec<String> = self.columns.iter().map(heading).collect();
        // On a phone a name stands above the figures of its row.
        let named = self.class != "stack" && self.columns.iter().any(|(_, class)| *class == "name");
        let class = if named { format!("{} named", self.class) } else { self.class.to_owned() };
        Some(format!(
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table{}>\n<caption>{}</caption>\n\
             <thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>",
            escape::html(&typeset(&self.caption, self.language)),
            attribute(&class),
            prose(&self.caption, self.language),
            headings.concat(),
            self.rows.concat(),
        ))
    }
}

fn attribute(class: &str) -> String {
    if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") }
}

/// True for a number that the script reads as the page shows it, and for the dash where there is none: most cells, so
/// that they need not say their value twice.
fn is_plain(shown: &str) -> bool {
    shown == "—"
        || shown.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '%' | '\u{2212}' | NARROW | NO_BREAK))
}

/// What a cell sorts by, to four decimals.
fn short(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// An exact value as a reader sees it: every digit up to a million, from there on three digits and the scale.
pub(super) fn quantity(value: Decimal, language: Language) -> String {
    let (text, magnitude) = (value.to_string(), value.magnitude().unwrap_or(0));
    if magnitude >= 15 {
        return format!(
            "≈{NO_BREAK}{}{NO_BREAK}×{NO_BREAK}10^{magnitude}",
            format_decimal(value.to_f64() / libm::pow(10.0, f64::from(magnitude)), 1, language)
        );
    }
    let units = [(12, 1e12, "billions", "trillion"), (9, 1e9, "milliards", "billion"), (6, 1e6, "millions", "million")];
    if let Some((_, unit, fr, en)) = units.into_iter().find(|(from, ..)| magnitude >= *from) {
        let scaled = value.to_f64() / unit;
        let digits = format_decimal(scaled, 2, language);
        let digits = digits.trim_end_matches('0').trim_end_matches([',', '.']);
        let fr = if scaled.abs() < 2.0 { fr.trim_end_matches('s') } else { fr };
        return format!("{digits}{NO_BREAK}{}", say(language, fr, en));
    }
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(4));
    format_decimal(value.to_f64(), places, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_short_and_right() {
        let fr = |text: &str| quantity(text.parse().unwrap(), Language::Fr);
        assert_eq!(fr("11000"), "11\u{202F}000");
        assert_eq!(fr("-3.5"), "\u{2212}3,5");
        assert_eq!(fr("12000000"), "12\u{A0}millions");
        assert_eq!(fr("1500000"), "1,5\u{A0}million");
        assert_eq!(fr("0"), "0");
        assert_eq!(fr("100000000"), "100\u{A0}millions");
        assert_eq!(fr("12345678901234567890"), "≈\u{A0}1,2\u{A0}×\u{A0}10^19");
    }

    #[test]
    fn long_names_keep_both_ends() {
        let long = format!("dossier/{}/fin-2.txt", "x".repeat(300));
        let html = document_name(&long);
        assert!(
            html.contains("title=\"dossier/") && html.contains("…") && html.ends_with("/<wbr>fin-<wbr>2.txt</span>")
        );
        assert_eq!(document_name("a_b/c/<d>"), "<span class=\"dir\">a_<wbr>b/<wbr>c/</span><wbr>&lt;d&gt;");
        assert_eq!(document_name("/seul.tar.gz"), "/<wbr>seul<wbr>.tar.gz");
        assert_eq!(document_name("dossier/"), "dossier/");
    }

    #[test]
    fn a_table_without_rows_is_none() {
        assert!(Table::new("x", "", Language::Fr).column("a", "").html().is_none());
        let mut table = Table::new("Notes", "sort", Language::Fr).column("Nom", "").column("Score", "r");
        table.row([Cell::Text("<a>".into()), Cell::decimal(Some(-1.25), 1, Language::Fr)]);
        table.row([Cell::Text("b".into()), Cell::share(1, 10_000, Language::Fr)]);
        let html = table.html().unwrap();
        assert!(html.contains("<td>&lt;a&gt;</td><td class=\"r\">\u{2212}1,2</td>"), "{html}");
        assert!(html.contains("<td class=\"r\" data-v=\"0.0001\">moins de 0,1\u{A0}%</td>"), "{html}");
    }
}
