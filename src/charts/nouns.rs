//! What the text counts: the nouns and units most often met with a number.

use super::Chart;
use super::bars::{self, Bar, Bars};
use super::label::cut;
use super::picture::PLOT_HEIGHT;
use super::scene::{Scene, Width};
use crate::base::{Language, NO_BREAK, Texts};
use crate::report::findings::words::{grouped, percent, plural};
use crate::report::findings::{facts, sections};
use crate::report::{CorpusReport, NounRow};

pub(super) static NOUNS: Chart = Chart {
    id: "nouns",
    name: Texts { fr: "Ce que l’on compte", en: "What is counted" },
    summary: Texts {
        fr: "Les noms et les unités que les nombres du texte comptent. La partie estompée, et la colonne de \
             droite, disent la part des mentions approximatives (environ, près de, plus de).",
        en: "The nouns and units that the numbers of the text count. The muted part, and the right column, are the \
             share of approximate mentions (about, nearly, more than).",
    },
    title: sections::nouns,
    subtitle,
    draw,
};

const ROWS: usize = 15;
/// Rows on the page, where a table follows.
const PAGE_ROWS: usize = 10;
/// A noun is cut after so many characters.
const NOUN: usize = 24;

fn subtitle(report: &CorpusReport, language: Language) -> String {
    let count = report.numbers.quantities;
    let (n, s) = (grouped(count, language), plural(count, language));
    match language {
        Language::Fr => {
            format!(
                "Noms et unités les plus comptés. Partie estompée{NO_BREAK}: approximatif. \
                 n{NO_BREAK}={NO_BREAK}{n} quantité{s}."
            )
        }
        Language::En => {
            let y = if count == 1 { "y" } else { "ies" };
            format!("Nouns and units most often counted. Muted: approximate. n{NO_BREAK}={NO_BREAK}{n} quantit{y}.")
        }
    }
}

fn draw(report: &CorpusReport, width: Width, language: Language) -> Option<Scene> {
    let most = width.pick(PAGE_ROWS, PAGE_ROWS, ROWS);
    let rows: Vec<&NounRow> = report.numbers.nouns.iter().take(most).collect();
    // Bars of one mention each, all as long, show nothing.
    rows.first().filter(|first| first.mentions > 1)?;
    let bar = |row: &&NounRow| Bar {
        name: cut(facts::counted(&row.noun, language), NOUN),
        value: row.mentions as f64,
        muted: row.approximate as f64,
        shown: grouped(row.mentions, language),
        second: share(row, language),
    };
    let bar_rows: Vec<Bar> = rows.iter().map(bar).collect();
    let bars = Bars {
        heading: "mentions".into(),
        second_heading: if language == Language::Fr { "part ≈".into() } else { "share ≈".into() },
        found: bars::longest(&bar_rows),
        rows: bar_rows,
        description: describe(&rows, language),
    };
    bars::draw(&bars, width, (width == Width::Picture).then_some(PLOT_HEIGHT))
}

fn share(row: &NounRow, language: Language) -> String {
    percent(row.approximate, row.mentions, language)
}

fn describe(rows: &[&NounRow], language: Language) -> String {
    let name = |row: &NounRow| cut(facts::counted(&row.noun, language), NOUN);
    let list: Vec<String> = rows.iter().map(|r| format!("{} {}", name(r), grouped(r.mentions, language))).collect();
    match language {
        Language::Fr => format!("Noms et unités les plus comptés{NO_BREAK}: {}.", list.join(", ")),
        Language::En => format!("Nouns and units most often counted: {}.", list.join(", ")),
    }
}
