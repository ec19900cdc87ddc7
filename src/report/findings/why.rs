//! Titles of the sections that say where a difficulty comes from, among which texts it stands and how it goes along a text.

use super::facts;
use super::sections::{pick, say};
use super::words::{capitalised, fitted, quoted};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::measures::registers::{Percentile, REGISTERS, Register};
use crate::report::CorpusReport;

/// Of where the difficulty comes from.
pub fn causes(report: &CorpusReport, language: Language) -> String {
    let first = report.difficulty.as_ref().and_then(|difficulty| difficulty.causes.first());
    let Some(first) = first else {
        return say(language, "Pas assez de texte pour dire d’où vient la difficulté", "Not enough text to tell why");
    };
    if first.points < 1.0 {
        return say(
            language,
            "Rien ne rend ce texte plus difficile qu’un texte B1",
            "Nothing makes this text harder than one of level B1",
        );
    }
    let (name, points) = (capitalised(first.factor.name.get(language)), format_decimal(first.points, 0, language));
    pick(
        language,
        || format!("{name}{NO_BREAK}: le premier facteur ({points} points)"),
        || format!("{name}: the first factor ({points} points)"),
    )
}

/// Of where the text stands among public ones: the register whose median is nearest.
pub fn registers(report: &CorpusReport, language: Language) -> String {
    let Some((score, _)) = report.measures.headline() else {
        return say(language, "Texte trop court pour être comparé", "Text too short to compare");
    };
    let gap = |register: &&Register| (register.difficulty[3] - score).abs();
    let Some(nearest) = REGISTERS.iter().min_by(|a, b| gap(a).total_cmp(&gap(b))) else { return String::new() };
    let name = nearest.name.get(language);
    match (nearest.percentile(score), language) {
        (Some(Percentile::Above95), Language::Fr) => {
            format!("Plus difficile que 95{NO_BREAK}% de tous les registres comparés")
        }
        (Some(Percentile::Above95), Language::En) => "Harder than 95% of every register compared".into(),
        (Some(Percentile::At(percent)), Language::Fr) => {
            format!("{name}{NO_BREAK}: plus dur que {percent}{NO_BREAK}% des textes")
        }
        (Some(Percentile::At(percent)), Language::En) => format!("{name}: harder than {percent}% of the texts"),
        (_, Language::Fr) => format!("Plus facile que 95{NO_BREAK}% de tous les registres comparés"),
        (_, Language::En) => "Easier than 95% of every register compared".into(),
    }
}

/// Of the course of difficulty along a text.
pub fn course(report: &CorpusReport, language: Language) -> String {
    let drawn = facts::course(report);
    let [only] = drawn.as_slice() else {
        return match drawn.as_slice() {
            [] => say(language, "Moins de cinq passages : trop peu pour une courbe", "Fewer than five passages"),
            _ => say(
                language,
                "Du document le plus facile au plus difficile, passage par passage",
                "From the easiest document to the hardest, passage by passage",
            ),
        };
    };
    let slices = report.documents[*only].slices.iter();
    let scored: Vec<(usize, f64)> = slices.enumerate().filter_map(|(i, s)| Some((i, s.difficulty?))).collect();
    let hardest = scored.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1));
    let Some(&(at, score)) = hardest else { return String::new() };
    let (n, score) = (at + 1, format_decimal(score.clamp(0.0, 100.0), 0, language));
    pick(
        language,
        || format!("Le passage {n} est le plus difficile{NO_BREAK}: {score} sur 100"),
        || format!("Passage {n} is the hardest: {score} of 100"),
    )
}

/// Of the words that set the text apart from ordinary French.
pub fn distinctive(report: &CorpusReport, language: Language) -> String {
    let words = &report.distinctive_words;
    let Some(first) = words.first() else {
        return say(language, "Aucun mot ne distingue ce texte du français courant", "No word sets this text apart");
    };
    fitted(|most| {
        let name = |word: &str| quoted(word, most, language);
        match (words.get(1), language) {
            (None, Language::Fr) => format!("{} distingue ce texte du français courant", name(&first.display)),
            (None, Language::En) => format!("{} sets this text apart from ordinary French", name(&first.display)),
            (Some(second), Language::Fr) => {
                format!("{} et {} le distinguent le plus", name(&capitalised(&first.display)), name(&second.display))
            }
            (Some(second), Language::En) => {
                format!("{} and {} set it apart most", name(&capitalised(&first.display)), name(&second.display))
            }
        }
    })
}
