//! A section for each chart: its finding, the chart drawn for wide and for narrow screens, how to read it, its data.

use super::markup::{details, prose, say, section};
use super::undrawn::Undrawn;
use super::{Section, nouns, tables};
use crate::base::Language;
use crate::charts::{Chart, Width, svg};
use crate::output::escape;
use crate::report::CorpusReport;

/// What a chart comes to on the page of a report.
pub(super) enum Outcome {
    /// A section of its own.
    Drawn(Section),
    /// A line that says why there is none.
    Undrawn(Undrawn),
    /// Nothing, of what not every corpus has: nobody misses it.
    Unexpected,
}

/// The section of a chart, or what stands in its place.
pub(super) fn section_of(chart: &'static Chart, report: &CorpusReport, language: Language) -> Outcome {
    let title = (chart.title)(report, language);
    let data = tables::data(chart.id, report, language);
    let Some(figure) = drawn(chart, report, language) else {
        // Of the tables of what is too little to draw, these say something.
        let data = data.filter(|_| ["documents", "sentence_lengths"].contains(&chart.id));
        let line = Undrawn { id: chart.id, name: chart.name.get(language), reason: title, data };
        return if is_expected(chart.id, report) { Outcome::Undrawn(line) } else { Outcome::Unexpected };
    };
    let data = data.map(|table| details(say(language, "Voir les données", "Show the data"), &table, language));
    let more = match chart.id {
        "nouns" => nouns::table(report, language),
        // Where each noun is counted once, its chart is not drawn: what is counted stands with the quantities, in context.
        "numbers" if report.numbers.nouns.first().is_some_and(|noun| noun.mentions < 2) => {
            nouns::table(report, language)
        }
        _ => None,
    };
    let more = data.into_iter().chain(more).collect::<String>();
    let body = format!("{figure}<div class=\"more\">{more}</div>");
    let subtitle = (chart.subtitle)(report, language);
    Outcome::Drawn(section(chart.id, chart.name.get(language), &title, &subtitle, &body, language))
}

/// False for what not every corpus has: several documents, folders, headings.
fn is_expected(id: &str, report: &CorpusReport) -> bool {
    match id {
        "documents" => report.documents.len() > 1,
        "folders" | "heatmap" | "rhythm" => false,
        _ => true,
    }
}

/// The chart with how to read it; `None` where there is nothing to draw.
pub(super) fn drawn<R>(chart: &Chart<R>, report: &R, language: Language) -> Option<String> {
    Some(framed(&figure(chart, report, language)?) + &note(chart, language))
}

fn framed(figure: &str) -> String {
    format!("<div class=\"fig\">{figure}</div>\n")
}

fn figure<R>(chart: &Chart<R>, report: &R, language: Language) -> Option<String> {
    let drawn = |width, class| Some(svg(&(chart.draw)(report, width, language)?, class));
    let (wide, narrow) = (drawn(Width::Wide, "w")?, drawn(Width::Narrow, "n")?);
    // A chart escapes markup by itself; names in it may still lie about their direction.
    Some(format!("<figure>{}\n{}</figure>", escape::visible(&wide), escape::visible(&narrow)))
}

fn note<R>(chart: &Chart<R>, language: Language) -> String {
    let lead = say(language, "Lire ce graphique.", "How to read this chart.");
    let summary = prose(chart.summary.get(language), language);
    format!("<aside class=\"note\"><p><b>{lead}</b> {summary}</p></aside>\n")
}
