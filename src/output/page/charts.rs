//! A section for each chart: its finding, the chart drawn for wide and for narrow screens, how to read it, its data.

use super::markup::{details, prose, say, section};
use super::{Section, nouns, tables};
use crate::base::Language;
use crate::charts::{Chart, Width, svg};
use crate::output::escape;
use crate::report::CorpusReport;

/// The section of a chart; none for what a corpus does not have.
pub(super) fn section_of(chart: &'static Chart, report: &CorpusReport, language: Language) -> Option<Section> {
    let figure = drawn(chart, report, language);
    // Not every corpus has several documents, folders or headings: nobody misses them.
    let expected = match chart.id {
        "documents" => report.documents.len() > 1,
        "folders" | "heatmap" | "rhythm" => figure.is_some(),
        _ => true,
    };
    if !expected {
        return None;
    }
    let figure = figure.unwrap_or_else(|| framed(&absent(language)));
    let data = tables::data(chart.id, report, language);
    let data = data.map(|table| details(say(language, "Voir les données", "Show the data"), &table, language));
    let more = match chart.id {
        "nouns" => nouns::table(report, language),
        _ => None,
    };
    let more = data.into_iter().chain(more).collect::<String>();
    let body = format!("{figure}<div class=\"more\">{more}</div>");
    let (title, subtitle) = ((chart.title)(report, language), (chart.subtitle)(report, language));
    Some(section(chart.id, chart.name.get(language), &title, &subtitle, &body, language))
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

/// In place of an empty frame: the title has the reason.
fn absent(language: Language) -> String {
    let text = say(
        language,
        "Rien n’est dessiné ici : il n’y a pas de quoi tracer ce graphique.",
        "Nothing is drawn here: there is not enough for this chart.",
    );
    format!("<p class=\"none\">{}</p>", prose(text, language))
}
