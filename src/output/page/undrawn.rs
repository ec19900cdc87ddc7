//! The charts that have too little to show, each on a line with its reason: a reader of a short text sees what matters.

use super::Section;
use super::markup::{details, prose, say, section};
use crate::base::Language;

/// A chart that is not drawn.
pub(super) struct Undrawn {
    /// Its identifier: a link to its section leads to its line.
    pub(super) id: &'static str,
    /// Its name for a reader.
    pub(super) name: &'static str,
    /// What keeps it from being drawn: the title that its section would have.
    pub(super) reason: String,
    /// A table that tells something all the same, as HTML.
    pub(super) data: Option<String>,
}

/// The section, `None` where every chart is drawn.
pub(super) fn section_of(undrawn: &[Undrawn], language: Language) -> Option<Section> {
    if undrawn.is_empty() {
        return None;
    }
    let items: String = undrawn.iter().map(|chart| item(chart, language)).collect();
    let (name, title) = (
        say(language, "Non dessiné", "Not drawn"),
        say(language, "Ce qui n’est pas dessiné, et pourquoi", "What is not drawn, and why"),
    );
    let subtitle = match undrawn {
        [_] => say(
            language,
            "Ce graphique demande un texte plus long ou plus riche.",
            "This chart takes a longer or richer text.",
        ),
        _ => say(
            language,
            "Ces graphiques demandent un texte plus long ou plus riche.",
            "These charts take a longer or richer text.",
        ),
    };
    Some(section("undrawn", name, title, subtitle, &format!("<dl class=\"lines\">\n{items}</dl>"), language))
}

fn item(chart: &Undrawn, language: Language) -> String {
    let data =
        chart.data.as_ref().map(|table| details(say(language, "Voir les données", "Show the data"), table, language));
    format!(
        "<div id=\"{}\"><dt>{}</dt><dd>{}{}</dd></div>\n",
        chart.id,
        prose(chart.name, language),
        prose(&chart.reason, language),
        data.unwrap_or_default()
    )
}
