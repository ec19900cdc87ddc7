//! The title of a report.

use super::super::facts::ranked;
use super::super::words::{Gender::Masculine, capitalised, grouped, plural, spelled};
use super::cause::{Cause, cause};
use super::{headline, typeset};
use crate::base::{Language, format_decimal};
use crate::report::{Band, CorpusReport};

/// The title of the report: its main finding.
pub fn title(report: &CorpusReport, language: Language) -> String {
    let fr = language == Language::Fr;
    let text = match (report.counts.documents, report.counts.words) {
        (0, _) if fr => "Aucun texte n’a été lu".into(),
        (0, _) => "No text was read".into(),
        (_, 0) if fr => "Les textes lus ne contiennent aucun mot".into(),
        (_, 0) => "The texts read hold no word".into(),
        (1, _) => title_of_one(report, language),
        _ => title_of_several(report, language),
    };
    typeset(&text, language)
}

fn title_of_one(report: &CorpusReport, language: Language) -> String {
    let fr = language == Language::Fr;
    let words = report.counts.words;
    let Some((score, band)) = headline(report) else {
        let (n, s) = (grouped(words, language), plural(words, language));
        return match language {
            Language::Fr if words == 1 => "Un texte d’un mot, trop court pour un score".into(),
            Language::Fr => format!("Un texte de {n} mot{s}, trop court pour un score"),
            Language::En => format!("A text of {n} word{s}, too short for a score"),
        };
    };
    let (name, points) = (band.name().get(language), on_scale(score, language));
    if band.is_hard() {
        return match (cause(report), fr) {
            (Cause::Sentences, true) => format!("Un texte {name}, surtout par la longueur de ses phrases"),
            (Cause::Words, true) => format!("Un texte {name}, surtout par ses mots"),
            (Cause::Both, true) => format!("Un texte {name}, par ses phrases et par ses mots"),
            (Cause::Sentences, false) => format!("A {name} text, mostly by the length of its sentences"),
            (Cause::Words, false) => format!("A {name} text, mostly by its words"),
            (Cause::Both, false) => format!("A {name} text, by its sentences and by its words"),
        };
    }
    match (band, fr) {
        (Band::Standard, true) => format!("Un texte de difficulté standard : {points}"),
        (_, true) => format!("Un texte {name} : difficulté {points}"),
        (Band::Easy, false) => format!("An easy text: difficulty {points}"),
        (_, false) => format!("A {name} text: difficulty {points}"),
    }
}

/// “47 of 100”; a difficulty that lies off its scale is told as it is.
pub(super) fn on_scale(score: f64, language: Language) -> String {
    let points = format_decimal(score, 0, language);
    match (score.round(), language) {
        (..0.0, Language::Fr) => format!("{points}, sous l’échelle de 0 à 100"),
        (..0.0, Language::En) => format!("{points}, below the scale of 0 to 100"),
        (..=100.0, Language::Fr) => format!("{points} sur 100"),
        (..=100.0, Language::En) => format!("{points} of 100"),
        (_, Language::Fr) => format!("{points}, au-delà de l’échelle de 0 à 100"),
        (_, Language::En) => format!("{points}, beyond the scale of 0 to 100"),
    }
}

/// So many scores are told by the half in the middle: those at both ends say little of the others.
const MANY: usize = 20;

fn middle_half(scores: &[(usize, f64)], documents: u64, language: Language) -> String {
    let at = |quarter: usize| format_decimal(scores[(quarter * (scores.len() - 1) + 2) / 4].1, 0, language);
    let (low, high, known) = (at(1), at(3), scores.len() as u64);
    let (n, all) = (grouped(known, language), grouped(documents, language));
    match (known == documents, language) {
        (true, Language::Fr) => format!("{all} documents : la moitié entre {low} et {high} sur 100"),
        (true, Language::En) => format!("{all} documents: half of them between {low} and {high} of 100"),
        (false, Language::Fr) => format!("{n} documents notés sur {all} : la moitié entre {low} et {high} sur 100"),
        (false, Language::En) => format!("{n} documents scored of {all}: half of them between {low} and {high} of 100"),
    }
}

fn title_of_several(report: &CorpusReport, language: Language) -> String {
    let fr = language == Language::Fr;
    let all = capitalised(&spelled(report.counts.documents, Masculine, language));
    let scores = ranked(report);
    if report.input.documents_cut {
        let points = headline(report).map_or_else(|| "—".into(), |(score, _)| on_scale(score, language));
        return match language {
            Language::Fr => format!("{all} documents : ensemble, difficulté {points}"),
            Language::En => format!("{all} documents: together, difficulty {points}"),
        };
    }
    let (Some((_, easiest)), Some((_, hardest))) = (scores.first(), scores.last()) else {
        return if fr {
            format!("{all} documents, trop courts pour un score")
        } else {
            format!("{all} documents, too short for a score")
        };
    };
    if scores.len() == 1 {
        return match language {
            Language::Fr => format!("{all} documents, dont un seul assez long pour un score"),
            Language::En => format!("{all} documents, only one long enough for a score"),
        };
    }
    if scores.len() >= MANY {
        return middle_half(&scores, report.counts.documents, language);
    }
    let all = of_which_scored(scores.len() as u64, report.counts.documents, language);
    let gap = hardest - easiest;
    let points = format_decimal(gap, 0, language);
    let all_hard = Band::of(*easiest).is_hard() && scores.len() as u64 == report.counts.documents;
    match (gap, fr) {
        (10.0.., true) => format!("{all} : {points} points de difficulté les séparent"),
        (10.0.., false) => format!("{all}: {points} points of difficulty between them"),
        (_, true) if all_hard => format!("{all}, tous difficiles"),
        (_, false) if all_hard => format!("{all}, all difficult"),
        (3.0.., true) => format!("{all} : un écart modeste de {points} points"),
        (3.0.., false) => format!("{all}: a modest gap of {points} points"),
        (_, true) => format!("{all} de même difficulté"),
        (_, false) => format!("{all} of the same difficulty"),
    }
}

/// “Three documents”, “Three documents scored of four”.
fn of_which_scored(scored: u64, documents: u64, language: Language) -> String {
    let n = capitalised(&spelled(scored, Masculine, language));
    match (scored == documents, language) {
        (true, _) => format!("{n} documents"),
        (false, Language::Fr) => format!("{n} documents notés sur {}", grouped(documents, language)),
        (false, Language::En) => format!("{n} documents scored of {}", grouped(documents, language)),
    }
}
