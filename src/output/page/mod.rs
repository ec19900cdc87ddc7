//! `report.html`: the report as one page that stands alone.
//!
//! Finding first, then the evidence: title, lead, findings, key figures, a section a chart with its data, the hardest
//! sentences, the counted nouns, the figures that contradict each other, the method, what was left out, what is not
//! drawn. Their order is in `contents`. No script is needed, nothing is fetched, and every text of the corpus goes
//! through [`super::escape`]. No clock, host or command line: the same report gives the same bytes.

mod charts;
mod comparison;
mod conflicts;
mod contents;
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
mod undrawn;

pub use comparison::comparison;

use super::escape;
use crate::base::Language;
use crate::report::CorpusReport;
use crate::report::findings::page as findings;
use charts::Outcome;
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
        contents::contents(sections, language),
        body.concat(),
        opening::foot(language),
    )
}

fn sections(report: &CorpusReport, language: Language) -> Vec<Section> {
    if report.counts.words == 0 {
        // Where nothing was read, the reasons come first.
        return vec![left_out::section_of(report, language), method::section_of(report, language)];
    }
    let (mut out, mut undrawn) = (Vec::new(), Vec::new());
    for id in contents::order() {
        match id {
            "sentences" => out.extend(sentences::section_of(report, language)),
            "conflicts" => out.extend(conflicts::section_of(report, language)),
            "method" => out.push(method::section_of(report, language)),
            "left-out" => out.push(left_out::section_of(report, language)),
            "undrawn" => out.extend(undrawn::section_of(&undrawn, language)),
            _ => match crate::charts::by_id(id).map(|chart| charts::section_of(chart, report, language)) {
                Some(Outcome::Drawn(section)) => out.push(section),
                Some(Outcome::Undrawn(line)) => undrawn.push(line),
                Some(Outcome::Unexpected) | None => {}
            },
        }
    }
    out
}
