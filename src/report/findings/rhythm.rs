//! The rhythm of sentences: whose is drawn, and the sentence over it.

use super::facts::{FEWEST_SENTENCES, ranked};
use super::sections::{pick, say};
use super::words::{Gender::Feminine, capitalised, grouped, percent, spelled};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::report::CorpusReport;

/// A sentence of fewer words is short.
pub const SHORT: u64 = 20;
/// Sentences up to which they are counted, not told by their share.
const COUNTED: u64 = 100;

/// The documents whose rhythm is drawn, by index: the only one, or those of the shortest and of the longest median sentence
/// and the hardest. None with fewer than five sentences is.
pub fn drawn(report: &CorpusReport) -> Vec<usize> {
    let median = |i: usize| report.documents[i].sentence_words_median;
    let long_enough = |i: &usize| report.documents[*i].rhythm.len() as u64 >= FEWEST_SENTENCES;
    let all: Vec<usize> = (0..report.documents.len()).filter(long_enough).collect();
    if all.len() < 2 {
        return all;
    }
    let by_median = |a: &&usize, b: &&usize| median(**a).unwrap_or(0.0).total_cmp(&median(**b).unwrap_or(0.0));
    let hardest = ranked(report).into_iter().rev().map(|(i, _)| i).find(|i| all.contains(i));
    // Of equal ones the first that was read.
    let (low, high) = (all.iter().min_by(by_median).copied(), all.iter().rev().max_by(by_median).copied());
    let mut out = Vec::new();
    for i in [low, high, hardest].into_iter().flatten() {
        if !out.contains(&i) {
            out.push(i);
        }
    }
    out
}

/// The title.
pub fn title(report: &CorpusReport, language: Language) -> String {
    let drawn = drawn(report);
    match drawn.as_slice() {
        [] => say(language, "Moins de cinq phrases : pas de rythme à montrer", "Fewer than five sentences"),
        [_] if report.documents.len() == 1 => of_one(report, language),
        _ => of_several(report, &drawn, language),
    }
}

/// « Deux phrases sur 18 font moins de 20 mots ».
fn of_one(report: &CorpusReport, language: Language) -> String {
    let lengths = &report.sentence_words;
    let short: u64 = lengths.bins.iter().filter(|bin| bin.length < SHORT).map(|bin| bin.count).sum();
    let all = grouped(lengths.count, language);
    match (short, lengths.count) {
        (0, _) => pick(
            language,
            || format!("Aucune phrase ne fait moins de {SHORT} mots"),
            || format!("No sentence has fewer than {SHORT} words"),
        ),
        (n, count) if n == count => pick(
            language,
            || format!("Toutes les phrases font moins de {SHORT} mots"),
            || format!("Every sentence has fewer than {SHORT} words"),
        ),
        (n, count) if count <= COUNTED => {
            let few = capitalised(&spelled(n, Feminine, language));
            let (s, verb) = if n > 1 { ("s", "font") } else { ("", "fait") };
            pick(
                language,
                || format!("{few} phrase{s} sur {all} {verb} moins de {SHORT} mots"),
                || format!("{few} of {all} sentences {} fewer than {SHORT} words", if n > 1 { "have" } else { "has" }),
            )
        }
        (n, count) => {
            let share = percent(n, count, language);
            pick(
                language,
                || format!("{share} des phrases font moins de {SHORT} mots"),
                || format!("{share} of the sentences have fewer than {SHORT} words"),
            )
        }
    }
}

/// « D’un document à l’autre, la phrase médiane va de 9 à 33 mots ».
fn of_several(report: &CorpusReport, drawn: &[usize], language: Language) -> String {
    let medians = drawn.iter().filter_map(|&i| report.documents[i].sentence_words_median);
    let (low, high) = medians.fold((f64::INFINITY, 0.0_f64), |(low, high), m| (low.min(m), high.max(m)));
    let shown = |value: f64| format_decimal(value, usize::from(value.fract() > 0.0), language);
    if !low.is_finite() || high - low < 1.0 {
        return say(
            language,
            "D’un document à l’autre, la phrase médiane est la même",
            "From document to document, the median sentence is the same",
        );
    }
    let (low, high) = (shown(low), shown(high));
    pick(
        language,
        || format!("D’un document à l’autre, la phrase médiane va de {low} à {high}{NO_BREAK}mots"),
        || format!("From document to document, the median sentence has {low} to {high} words"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{DocumentReport, LengthBin, LengthSummary, invented};

    fn document(name: &str, median: f64) -> DocumentReport {
        let stats = invented::stats(30, 600, 1_000);
        DocumentReport { sentence_words_median: Some(median), ..invented::document(name, &stats) }
    }

    #[test]
    fn the_ends_are_drawn_once_each() {
        let report = |medians: &[f64]| CorpusReport {
            documents: medians.iter().map(|&median| document("a", median)).collect(),
            ..CorpusReport::default()
        };
        assert!(drawn(&report(&[])).is_empty());
        assert_eq!(drawn(&report(&[12.0])), [0]);
        let three = drawn(&report(&[12.0, 9.0, 20.0]));
        assert_eq!(&three[..2], [1, 2]);
        assert!(three.len() <= 3);
        let title = title(&report(&[12.0, 9.0, 20.5]), Language::Fr);
        assert_eq!(title, "D’un document à l’autre, la phrase médiane va de 9 à 20,5\u{A0}mots");
    }

    #[test]
    fn short_sentences_of_a_text_are_counted() {
        let of = |short: u64, long: u64| {
            let bins = vec![LengthBin { length: 19, count: short }, LengthBin { length: 20, count: long }];
            let lengths = LengthSummary { count: short + long, bins, ..LengthSummary::default() };
            let report = CorpusReport {
                documents: vec![document("a", 20.0)],
                sentence_words: lengths,
                ..CorpusReport::default()
            };
            title(&report, Language::Fr)
        };
        assert_eq!(of(2, 16), "Deux phrases sur 18 font moins de 20 mots");
        assert_eq!(of(1, 16), "Une phrase sur 17 fait moins de 20 mots");
        assert_eq!(of(0, 16), "Aucune phrase ne fait moins de 20 mots");
        assert_eq!(of(16, 0), "Toutes les phrases font moins de 20 mots");
        assert_eq!(of(300, 700), "30\u{A0}% des phrases font moins de 20 mots");
    }
}
