//! `report.html`: the report as one page that stands alone.
//!
//! Finding first, then the evidence: title, lead, findings, key figures, a section a chart with its data, the hardest
//! sentences, the counted nouns, the figures that contradict each other, the method, what was left out. No script is needed, nothing is fetched, and every text
//! of the corpus goes through [`super::escape`]. No clock, host or command line: the same report gives the same bytes.

mod charts;
mod comparison;
mod conflicts;
mod left_out;
mod markup;
mod method;
mod nouns;
mod opening;
#[cfg(test)]
pub(super) mod sample;
mod sentences;
mod tables;
#[cfg(test)]
mod tests;

pub use comparison::comparison;

use super::escape;
use crate::base::{Language, Texts};
use crate::report::CorpusReport;
use crate::report::findings::page as findings;
use markup::{prose, say};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Nothing is fetched and no script runs but ours, whatever a document says. A test has the digest to write here when the
/// script changes.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; \
                      script-src 'sha256-RqsPeczYe1BePb8lmHDiwfNlM+RdZ1OSYfOYvOCH4rc='; base-uri 'none'; \
                      form-action 'none'";

/// No table of the page is longer; the CSV files beside it hold every row.
const MOST_ROWS: usize = 200;

/// A section of the page with its entry in the contents.
struct Section {
    id: &'static str,
    /// Its short name, for the contents.
    name: String,
    /// HTML of the whole section.
    html: String,
}

/// The page. Its links lead to the CSV files that stand beside it in a report folder.
///
/// ```
/// use lisible::{base::Language, output::page, report::CorpusReport};
/// let page = page::html(&CorpusReport::default(), Language::Fr);
/// assert!(page.starts_with("<!doctype html>\n<html lang=\"fr\">") && page.contains("Aucun texte n’a été lu"));
/// ```
pub fn html(report: &CorpusReport, language: Language) -> String {
    let sections = sections(report, language);
    let title = findings::title(report, language);
    whole(&title, &opening::opening(report, &prose(&title, language), language), &sections, language)
}

/// A page of `sections` after an opening.
fn whole(title: &str, opening: &str, sections: &[Section], language: Language) -> String {
    let head = format!(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n",
        escape::html(title),
    );
    let body: Vec<&str> = sections.iter().map(|section| section.html.as_str()).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n{head}</head>\n<body>\n{}<main>\n{opening}{}{}</main>\n{}\
         <script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        say(language, "fr", "en"),
        opening::mast(sections, language),
        contents(sections, language),
        body.concat(),
        opening::foot(language),
    )
}

fn sections(report: &CorpusReport, language: Language) -> Vec<Section> {
    let mut out = Vec::new();
    if report.counts.words > 0 {
        for chart in crate::charts::CHARTS {
            out.extend(charts::section_of(chart, report, language));
            if chart.id == "map" {
                out.extend(sentences::section_of(report, language));
            }
            if chart.id == "nouns" {
                out.extend(conflicts::section_of(report, language));
            }
        }
    }
    let (method, left_out) = (method::section_of(report, language), left_out::section_of(report, language));
    // Where nothing was read, the reasons come first.
    out.extend(if report.counts.words > 0 { [method, left_out] } else { [left_out, method] });
    out
}

/// What a section is about, for the contents: those of one family stand on one line.
const FAMILIES: [(Texts, &[&str]); 5] = [
    (Texts { fr: "Comparaison", en: "Comparison" }, &["keyness", "lengths_compared", "figures"]),
    (Texts { fr: "Phrases", en: "Sentences" }, &["sentence_lengths", "rhythm", "folders", "sentences"]),
    (Texts { fr: "Mots", en: "Words" }, &["words", "distinctive", "zipf", "heaps", "mattr", "dispersion"]),
    (Texts { fr: "Nombres", en: "Numbers" }, &["numbers", "nouns", "conflicts"]),
    (Texts { fr: "À propos", en: "About" }, &["method", "left-out"]),
];

/// Links to the sections, a line for each family; what is of none tells of difficulty.
fn contents(sections: &[Section], language: Language) -> String {
    let family = |section: &&Section| FAMILIES.iter().position(|(_, ids)| ids.contains(&section.id));
    let line = |name: &str, of: Option<usize>| {
        let own = sections.iter().filter(|section| family(section) == of);
        let links: Vec<String> =
            own.map(|s| format!("<a href=\"#{}\">{}</a>", s.id, prose(&s.name, language))).collect();
        if links.is_empty() {
            return String::new();
        }
        format!("<p><b>{}</b> <span>{}</span></p>\n", prose(name, language), links.join(" "))
    };
    let lines = (0..FAMILIES.len()).map(|at| line(FAMILIES[at].0.get(language), Some(at)));
    let lines = line(say(language, "Difficulté", "Difficulty"), None) + &lines.collect::<String>();
    format!("<nav aria-label=\"{}\">\n{lines}</nav>\n", say(language, "Sommaire", "Contents"))
}
