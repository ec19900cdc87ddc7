//! The table of counted nouns, each with one mention in context.

use super::markup::{Cell, Table, quantity, quoted_language, say};
use crate::base::{Language, NO_BREAK};
use crate::output::escape;
use crate::report::findings::facts::counted;
use crate::report::{CorpusReport, NounRow, NumberRecord};

/// Nouns in the table.
const NOUNS: usize = 10;
/// Characters of the sentence kept on either side of a mention.
const CONTEXT: usize = 46;
/// Characters of a noun.
const NOUN: usize = 24;

/// The nouns most counted, `None` where nothing was counted.
pub(super) fn table(report: &CorpusReport, language: Language) -> Option<String> {
    let caption = say(
        language,
        "Les noms et unités les plus comptés ; ≈ : part des mentions approximatives",
        "The nouns and units most counted; ≈: share of approximate mentions",
    );
    let mut table = Table::new(caption, "stack", language)
        .column(say(language, "Nom compté", "Counted noun"), "")
        .column("Mentions", "r")
        .column("≈", "r opt")
        .column(say(language, "Médiane", "Median"), "r")
        .column(say(language, "Étendue", "Range"), "r opt")
        .column(say(language, "Exemple", "Example"), "long");
    for row in report.numbers.nouns.iter().take(NOUNS) {
        table.row(cells(row, language));
    }
    table.html()
}

fn cells(row: &NounRow, language: Language) -> [Cell; 6] {
    let name = clip(counted(&row.noun, language), NOUN, false);
    let range = match (row.min, row.max) {
        (Some(min), Some(max)) if min == max => quantity(min, language),
        (Some(min), Some(max)) => {
            let (min, max) = (quantity(min, language), quantity(max, language));
            format!("{min}{NO_BREAK}{}{NO_BREAK}{max}", say(language, "à", "to"))
        }
        _ => "—".into(),
    };
    [
        Cell::Text(name),
        Cell::count(row.mentions, language),
        Cell::share(row.approximate, row.mentions, language),
        Cell::Number(row.median.map_or_else(|| "—".into(), |median| quantity(median, language)), None),
        Cell::Number(range, None),
        Cell::Html(row.example.as_ref().map(|record| example(record, language)).unwrap_or_default()),
    ]
}

/// The mention with its noun marked, between a little of its sentence.
pub(super) fn example(record: &NumberRecord, language: Language) -> String {
    let noun = record.noun.as_deref().or((record.unit == Some("percent")).then_some("%")).unwrap_or_default();
    let spaces = record.after.len() - record.after.trim_start().len();
    let follows = !noun.is_empty() && record.after[spaces..].starts_with(noun);
    let (with, after) = record.after.split_at(if follows { spaces + noun.len() } else { 0 });
    let marked = escape::html(&record.text).into_owned() + &escape::html(with);
    let (before, after) = (clip(&record.before, CONTEXT, true), clip(after, CONTEXT, false));
    let (before, after) = (escape::html(&before), escape::html(&after));
    format!("<span class=\"ctx\"{}>{before}<mark>{marked}</mark>{after}</span>", quoted_language(language))
}

/// At most `most` characters of the start of `text`, or of its end, cut between words where there are any.
fn clip(text: &str, most: usize, keep_end: bool) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    if keep_end {
        let end: String = text.chars().skip(count - most).collect();
        let end = end.split_once(char::is_whitespace).map_or(end.as_str(), |(_, rest)| rest);
        return format!("…{end}");
    }
    let start: String = text.chars().take(most).collect();
    let start = start.rfind(char::is_whitespace).filter(|at| *at > 0).map_or(start.as_str(), |at| &start[..at]);
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clipping_keeps_whole_words() {
        assert_eq!(clip("un deux trois quatre", 12, false), "un deux…");
        assert_eq!(clip("un deux trois quatre", 12, true), "…quatre");
        assert_eq!(clip("insécable", 4, false), "insé…");
        assert_eq!(clip(" et puis", 30, false), " et puis");
    }
}
