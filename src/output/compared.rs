//! A comparison as tables for a terminal: figures side by side, the words of each side, the numbers that differ.

use super::escape;
use super::marks::{Marks, is_counted};
use super::table::{Align, Cell, Table};
use crate::base::{Language, Texts, format_decimal};
use crate::measures::MEASURES;
use crate::report::findings::causes::signed;
use crate::report::findings::compared::{causes, keyness, lengths, names, numbers, times_more, title};
use crate::report::findings::counts::{COUNTS, DOCUMENTS};
use crate::report::findings::facts::counted;
use crate::report::findings::words::grouped;
use crate::report::{ComparedCorpus, CorpusComparison, Keyword, NumberRecord};

/// Pairs of numbers, and numbers of one side.
const NUMBERS: usize = 20;
/// Characters shown before a number, and after it.
const CONTEXT: usize = 30;

/// Everything that a comparison says, at most `width` columns wide where that is possible.
pub fn tables(comparison: &CorpusComparison, width: usize, colours: bool, language: Language) -> String {
    let style = Style { width, colours, language };
    let causes = causes(comparison, language);
    let line = |text: &str| format!("{}\n", escape::visible(text));
    let mut parts = vec![line(&title(comparison, language))];
    if !causes.is_empty() {
        let lead = if language == Language::Fr {
            "D’où vient l’écart, en points\u{A0}:"
        } else {
            "Where the gap comes from, in points:"
        };
        parts.push(line(&format!("{lead} {causes}")));
    }
    parts.push(line(&lengths(comparison, language)));
    parts.push(figures(comparison, &style));
    parts.push(line(&keyness(comparison, language)));
    let names = names(comparison, language);
    for (name, words) in names.iter().zip([&comparison.keywords.first, &comparison.keywords.second]) {
        parts.extend((!words.is_empty()).then(|| keywords(name, words, &names, &style)));
    }
    parts.push(line(&numbers(comparison, language)));
    parts.extend(changed(comparison, &names, &style));
    parts.join("\n")
}

/// How tables are written.
struct Style {
    width: usize,
    colours: bool,
    language: Language,
}

impl Style {
    fn table(&self) -> Table {
        let mut table = Table::new(self.language);
        table.colours(self.colours);
        table
    }

    fn pick(&self, fr: &'static str, en: &'static str) -> &'static str {
        Texts { fr, en }.get(self.language)
    }
}

fn figures(comparison: &CorpusComparison, style: &Style) -> String {
    let language = style.language;
    let mut table = style.table();
    table.column("", Align::Left);
    for name in names(comparison, language) {
        table.column(&name, Align::Right);
    }
    table.column(style.pick("Écart", "Change"), Align::Right);
    let sides = [&comparison.first, &comparison.second];
    for (name, count) in [DOCUMENTS].into_iter().chain(COUNTS) {
        let [a, b] = sides.map(|side| count(&side.counts));
        let change = signed(b as f64 - a as f64, language);
        table.row([Cell::Text(name.get(language).into()), Cell::Count(a), Cell::Count(b), Cell::Text(change)]);
    }
    let mut marks = Marks::default();
    for (i, measure) in MEASURES.iter().enumerate().filter(|(_, measure)| measure.usual) {
        let [a, b] = sides.map(|side| side.measures.0[i]);
        if !sides.iter().zip([a, b]).any(|(side, score)| is_counted(&score, side.counts.tokens)) {
            continue;
        }
        let change = a.value.zip(b.value).map_or_else(|| "—".into(), |(a, b)| change(b - a, measure.places, language));
        let [a, b] = [a, b].map(|score| marks.cell(&score, language));
        table.row([Cell::Text(measure.name.get(language).into()), a, b, Cell::Text(change)]);
        if measure.id == "difficulty" {
            table.row(levels(sides, style));
        }
    }
    table.render(Some(style.width)) + &marks.notes(language)
}

fn levels(sides: [&ComparedCorpus; 2], style: &Style) -> [Cell; 3] {
    let level = |side: &ComparedCorpus| {
        let shown = side.difficulty.as_ref().and_then(|summary| summary.shown_levels(style.language));
        Cell::Text(shown.unwrap_or_else(|| "—".into()))
    };
    [Cell::Text(style.pick("Niveau (CECR)", "Level (CEFR)").into()), level(sides[0]), level(sides[1])]
}

/// « +1,25 », « −0,3 », « 0 ».
pub(super) fn change(value: f64, places: usize, language: Language) -> String {
    let shown = format_decimal(value.abs(), places, language);
    let is_nothing = shown.chars().all(|c| matches!(c, '0' | ',' | '.'));
    match value {
        _ if is_nothing => shown,
        v if v < 0.0 => format!("\u{2212}{shown}"),
        _ => format!("+{shown}"),
    }
}

fn keywords(name: &str, words: &[Keyword], names: &[String; 2], style: &Style) -> String {
    let mut table = style.table();
    let heading = format!("{} {name}", style.pick("Plus dans", "More in"));
    table
        .column(&heading, Align::Left)
        .column(&names[0], Align::Right)
        .column(&names[1], Align::Right)
        .column(style.pick("Fois plus", "Times"), Align::Right)
        .column("Log ratio", Align::Right)
        .column("G²", Align::Right)
        .column(style.pick("Spécificité", "Specificity"), Align::Right)
        .column(style.pick("p corrigé", "Corrected p"), Align::Right);
    for word in words {
        table.row([
            Cell::Text(word.display.clone()),
            Cell::Count(word.first_count),
            Cell::Count(word.second_count),
            Cell::Text(times_more(word, style.language)),
            Cell::Number(word.log_ratio, 2),
            Cell::Number(Some(word.log_likelihood.abs()), 1),
            Cell::Number(word.specificity, 1),
            Cell::Text(shown_p(word.p_holm, style.language)),
        ]);
    }
    table.render(Some(style.width))
}

/// « 0,012 », « < 0,001 ».
pub(super) fn shown_p(p: f64, language: Language) -> String {
    if p < 0.001 { format!("<\u{A0}{}", format_decimal(0.001, 3, language)) } else { format_decimal(p, 3, language) }
}

/// The numbers that differ, then those of one version alone.
fn changed(comparison: &CorpusComparison, names: &[String; 2], style: &Style) -> Vec<String> {
    let numbers = &comparison.numbers;
    let mut out = Vec::new();
    if !numbers.changed.is_empty() {
        let mut table = style.table();
        table.column(style.pick("Nom compté", "Counted noun"), Align::Left);
        for name in names {
            table.column(name, Align::Left);
        }
        for pair in numbers.changed.iter().take(NUMBERS) {
            let noun = counted(&pair.noun, style.language).to_owned();
            table
                .row([noun, placed(&pair.first, style.language), placed(&pair.second, style.language)].map(Cell::Text));
        }
        out.push(table.render(Some(style.width)) + &more(numbers.changed.len(), style));
    }
    for (name, alone) in names.iter().zip([&numbers.only_first, &numbers.only_second]) {
        let alone = alone.as_deref().unwrap_or_default();
        if !alone.is_empty() {
            let mut table = style.table();
            table
                .column(&format!("{} {name}", style.pick("Seulement dans", "Only in")), Align::Left)
                .column(style.pick("Place", "Place"), Align::Name);
            for number in alone.iter().take(NUMBERS) {
                table.row([in_context(number), place(number)].map(Cell::Text));
            }
            out.push(table.render(Some(style.width)) + &more(alone.len(), style));
        }
    }
    out
}

fn more(rows: usize, style: &Style) -> String {
    let more = grouped(rows.saturating_sub(NUMBERS) as u64, style.language);
    match (rows > NUMBERS, style.language) {
        (false, _) => String::new(),
        (true, Language::Fr) => format!("… et {more} autres\u{202F}; --format json les donne\n"),
        (true, Language::En) => format!("… and {more} more; --format json gives them\n"),
    }
}

/// « ≈11 000 (avant.md:3:12) ».
fn placed(number: &NumberRecord, language: Language) -> String {
    format!("{} ({})", number.shown_value(language), place(number))
}

/// The mention with a few words before and after.
fn in_context(number: &NumberRecord) -> String {
    let start = number.before.char_indices().rev().nth(CONTEXT).map_or(0, |(at, _)| at);
    let end = number.after.char_indices().nth(CONTEXT).map_or(number.after.len(), |(at, _)| at);
    let cut = |cut: bool| if cut { "…" } else { "" };
    let (before, after) = (&number.before[start..], &number.after[..end]);
    let (first, last) = (cut(start > 0 && !before.starts_with('…')), cut(end < number.after.len()));
    format!("{first}{before}{}{after}{last}", number.text)
}

/// « avant.md:3:12 ».
pub(super) fn place(number: &NumberRecord) -> String {
    let place = &number.place;
    let record = place.record.map(|record| format!(":{record}")).unwrap_or_default();
    format!("{}{record}:{}:{}", place.document, place.line, place.column)
}
