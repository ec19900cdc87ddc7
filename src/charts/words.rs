//! The commonest content words as bars: occurrences, and occurrences per million.

use super::Chart;
use super::bars::{self, Bar, Bars};
use super::picture::PLOT_HEIGHT;
use super::scene::{Scene, Width};
use crate::base::{Language, NO_BREAK, Texts, format_decimal};
use crate::report::findings::sections;
use crate::report::findings::words::{Gender, grouped, plural, spelled};
use crate::report::{CorpusReport, WordRow};

pub(super) static WORDS: Chart = Chart {
    id: "words",
    name: Texts { fr: "Mots fréquents", en: "Frequent words" },
    summary: Texts {
        fr: "Les mots pleins les plus fréquents, tels qu’ils sont écrits\u{A0}: le singulier et le pluriel \
             comptent à part. Mots grammaticaux et nombres en chiffres sont écartés. La fréquence par million \
             permet de comparer des textes de longueurs différentes.",
        en: "The commonest content words as they are written: singular and plural count apart. Function words and \
             numbers in digits are left out. The frequency per million compares texts of different lengths.",
    },
    title: sections::words,
    subtitle,
    draw,
};

/// Rows of a text; a short one has fewer.
const ROWS: usize = 15;
const SHORT_ROWS: usize = 8;
/// Below this many words a text is short.
const SHORT: u64 = 200;

fn rows(report: &CorpusReport) -> &[WordRow] {
    let most = if report.counts.words < SHORT { SHORT_ROWS } else { ROWS };
    &report.content_words[..report.content_words.len().min(most)]
}

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let shown = rows(report).len() as u64;
    let number = spelled(shown, Gender::Masculine, language);
    let n = grouped(report.counts.tokens, language);
    let s = plural(report.counts.tokens, language);
    match (language, shown) {
        (Language::Fr, 0 | 1) => {
            format!("Le mot plein le plus fréquent, tel qu’il est écrit. n{NO_BREAK}={NO_BREAK}{n} occurrence{s}.")
        }
        (Language::Fr, _) => {
            format!(
                "Les {number} mots pleins les plus fréquents, tels qu’ils sont écrits. n{NO_BREAK}={NO_BREAK}{n} \
                 occurrence{s}."
            )
        }
        (Language::En, 0 | 1) => {
            format!("The commonest content word, as it is written. n{NO_BREAK}={NO_BREAK}{n} token{s}.")
        }
        (Language::En, _) => {
            format!("The {number} commonest content words, as they are written. n{NO_BREAK}={NO_BREAK}{n} token{s}.")
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let rows = rows(report);
    // Bars of one occurrence each, all as long, show nothing.
    rows.first().filter(|first| first.count > 1)?;
    // One text is counted; texts together are compared, so that per million comes first.
    let counted = report.counts.documents <= 1;
    let bar = |row: &WordRow| {
        let places = usize::from(row.per_million < 10.0);
        let (count, rate) = (grouped(row.count, language), format_decimal(row.per_million, places, language));
        let (shown, second) = if counted { (count, rate) } else { (rate, count) };
        Bar { name: row.display.clone(), value: row.count as f64, muted: 0.0, shown, second }
    };
    let per_million = match (language, width) {
        (Language::Fr, Width::Narrow) => "par million",
        (Language::Fr, _) => "par million d’occurrences",
        (Language::En, Width::Narrow) => "per million",
        (Language::En, _) => "per million tokens",
    };
    let (heading, second_heading) = if counted { ("occurrences", per_million) } else { (per_million, "occurrences") };
    let bar_rows: Vec<Bar> = rows.iter().map(bar).collect();
    let bars = Bars {
        heading: heading.into(),
        second_heading: second_heading.into(),
        found: bars::longest(&bar_rows),
        rows: bar_rows,
        description: describe(rows, language),
    };
    bars::draw(&bars, width, (width == Width::Picture).then_some(PLOT_HEIGHT))
}

fn describe(rows: &[WordRow], language: Language) -> String {
    let list: Vec<String> = rows.iter().map(|r| format!("{} {}", r.display, grouped(r.count, language))).collect();
    match language {
        Language::Fr => format!("Mots pleins les plus fréquents{NO_BREAK}: {}.", list.join(", ")),
        Language::En => format!("Commonest content words: {}.", list.join(", ")),
    }
}
