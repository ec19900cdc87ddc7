//! The difficulty of sections under headings: the title over them.

use super::words::grouped;
use crate::base::Language;
use crate::report::{Band, CorpusReport};

/// The difficulty of every section that has one.
pub fn scores(report: &CorpusReport) -> Vec<f64> {
    report.documents.iter().flat_map(|document| &document.sections).filter_map(|row| row.difficulty).collect()
}

/// The title.
pub fn title(report: &CorpusReport, language: Language) -> String {
    let scored = scores(report);
    let hard = scored.iter().filter(|score| Band::of(**score).is_hard()).count() as u64;
    let (n, all) = (grouped(hard, language), grouped(scored.len() as u64, language));
    match (language, hard) {
        (Language::Fr, _) if scored.is_empty() => "Aucune section de trois phrases sous un titre".into(),
        (Language::En, _) if scored.is_empty() => "No section of three sentences under a heading".into(),
        (Language::Fr, 0) => "Aucune section n’est difficile".into(),
        (Language::Fr, 1) => format!("Une section sur {all} est difficile"),
        (Language::Fr, _) => format!("{n} sections sur {all} sont difficiles"),
        (Language::En, 0) => "No section is difficult".into(),
        (Language::En, 1) => format!("One section of {all} is difficult"),
        (Language::En, _) => format!("{n} sections of {all} are difficult"),
    }
}
