//! The lead of a report: what was read, and from where to where it goes.

use super::super::facts::ranked;
use super::super::words::{grouped, plural};
use super::{short_name, typeset};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::report::{Band, CorpusReport};

/// The lead under the title: what was read.
pub fn lead(report: &CorpusReport, language: Language) -> String {
    let fr = language == Language::Fr;
    let counts = &report.counts;
    let text = match (counts.documents, counts.words) {
        (0, _) if fr => "Aucun fichier de texte parmi ceux qui ont été trouvés : il n’y a rien à mesurer.".into(),
        (0, _) => "There is no text file among those found: there is nothing to measure.".into(),
        (_, 0) if fr => "On n’y trouve ni lettre ni chiffre : il n’y a rien à mesurer.".into(),
        (_, 0) => "They hold neither letter nor digit: there is nothing to measure.".into(),
        (1, _) => lead_of_one(report, language),
        _ => lead_of_several(report, language),
    };
    typeset(&text, language)
}

fn lead_of_one(report: &CorpusReport, language: Language) -> String {
    let (words, sentences) = (report.counts.words, report.counts.sentences);
    let name = report.documents.first().map_or(String::new(), |d| short_name(&d.document, language));
    let (w, s) = (grouped(words, language), grouped(sentences, language));
    let (ws, ss) = (plural(words, language), plural(sentences, language));
    let median = report.sentence_words.median.filter(|_| sentences > 1);
    let median = median.map(|m| format_decimal(m, usize::from(m.fract() != 0.0), language));
    let ms = match (language, report.sentence_words.median) {
        (Language::Fr, Some(m)) if m < 2.0 => "",
        (Language::En, Some(m)) if (m - 1.0).abs() < 1e-9 => "",
        _ => "s",
    };
    match (language, median) {
        (Language::Fr, None) => format!("{name} : {w} mot{ws} et {s} phrase{ss}."),
        (Language::Fr, Some(m)) => {
            format!("{name} : {w} mot{ws} et {s} phrase{ss}. La phrase médiane compte {m} mot{ms}.")
        }
        (Language::En, None) => format!("{name}: {w} word{ws} and {s} sentence{ss}."),
        (Language::En, Some(m)) => {
            format!("{name}: {w} word{ws} and {s} sentence{ss}. The median sentence has {m} word{ms}.")
        }
    }
}

fn lead_of_several(report: &CorpusReport, language: Language) -> String {
    let fr = language == Language::Fr;
    let sentences = report.counts.sentences;
    let (n, s) = (grouped(sentences, language), plural(sentences, language));
    let read = match language {
        Language::Fr => format!("{} en {n} phrase{s}.", amount(report.counts.words, "mot", language)),
        Language::En => format!("{} in {n} sentence{s}.", amount(report.counts.words, "word", language)),
    };
    let scores = ranked(report);
    let (Some((_, easiest)), Some((_, hardest))) = (scores.first(), scores.last()) else { return read };
    if scores.len() < 2 || report.input.documents_cut {
        return read;
    }
    let shown = |score: f64| format_decimal(score, 0, language);
    let (easy, hard) = (Band::of(*easiest).name().get(language), Band::of(*hardest).name().get(language));
    let range = match (easy == hard, fr) {
        (true, true) => {
            format!(
                "La difficulté des documents va de {} à {}, toujours dans la bande « {easy} »",
                shown(*easiest),
                shown(*hardest)
            )
        }
        (false, true) => {
            format!(
                "La difficulté des documents va de {} (« {easy} ») à {} (« {hard} »)",
                shown(*easiest),
                shown(*hardest)
            )
        }
        (true, false) => {
            format!(
                "The difficulty of the documents runs from {} to {}, all in the band “{easy}”",
                shown(*easiest),
                shown(*hardest)
            )
        }
        (false, false) => {
            format!(
                "The difficulty of the documents runs from {} (“{easy}”) to {} (“{hard}”)",
                shown(*easiest),
                shown(*hardest)
            )
        }
    };
    let short = report.counts.documents.saturating_sub(scores.len() as u64);
    let unscored = match (short, fr) {
        (0, _) => String::new(),
        (1, true) => " ; un document est trop court pour un score".into(),
        (n, true) => format!(" ; {} documents sont trop courts pour un score", grouped(n, language)),
        (1, false) => "; one document is too short for a score".into(),
        (n, false) => format!("; {} documents are too short for a score", grouped(n, language)),
    };
    format!("{read} {range}{unscored}.")
}

/// A count with its noun: from a million on « 3,01 millions de mots ».
fn amount(count: u64, noun: &str, language: Language) -> String {
    let s = plural(count, language);
    let (value, scale) = match count {
        1_000_000_000.. => (count as f64 / 1e9, ["milliard", "billion"]),
        1_000_000.. => (count as f64 / 1e6, ["million", "million"]),
        _ => return format!("{}{NO_BREAK}{noun}{s}", grouped(count, language)),
    };
    let shown = format_decimal(value, 2, language);
    match language {
        Language::Fr => format!("{shown}{NO_BREAK}{}{} de {noun}{s}", scale[0], if value >= 2.0 { "s" } else { "" }),
        Language::En => format!("{shown}{NO_BREAK}{} {noun}{s}", scale[1]),
    }
}
