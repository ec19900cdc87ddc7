//! What a benchmark found, in one sentence: what more threads bring, else how fast one is.

use super::words::{Gender, capitalised, spelled};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::report::{BenchReport, Measurement, Stage};

/// Below it, more threads bring nothing worth a title.
const WORTH: f64 = 1.05;

/// The measurements of the full analysis from the fewest threads to the most.
fn full(report: &BenchReport) -> Vec<&Measurement> {
    let mut rows: Vec<_> = report.measurements.iter().filter(|m| m.stage == Stage::Full).collect();
    rows.sort_by_key(|m| m.threads);
    rows
}

/// The finding, at most 70 characters.
pub fn title(report: &BenchReport, language: Language) -> String {
    let Some(most) = full(report).pop() else {
        return match language {
            Language::Fr => "Rien n’a été mesuré".into(),
            Language::En => "Nothing was measured".into(),
        };
    };
    match most.speedup.filter(|_| most.threads > 1) {
        Some(gain) => threads(most.threads, gain, language),
        None => alone(most, language),
    }
}

fn threads(count: u64, gain: f64, language: Language) -> String {
    let who = capitalised(&spelled(count, Gender::Masculine, language));
    let times = format_decimal(gain, 1, language);
    match (language, gain >= WORTH) {
        (Language::Fr, true) => format!("{who} fils d’exécution analysent {times} fois plus vite qu’un"),
        (Language::En, true) => format!("{who} threads analyse {times} times as fast as one"),
        (Language::Fr, false) => format!("{who} fils d’exécution n’analysent pas plus vite qu’un"),
        (Language::En, false) => format!("{who} threads analyse no faster than one"),
    }
}

fn alone(measurement: &Measurement, language: Language) -> String {
    let rate = measurement.megabytes_per_second;
    let rate = format_decimal(rate, usize::from(rate < 10.0), language);
    match language {
        Language::Fr => format!("L’analyse complète lit {rate}{NO_BREAK}Mo de texte par seconde"),
        Language::En => format!("The full analysis reads {rate}{NO_BREAK}MB of text a second"),
    }
}
