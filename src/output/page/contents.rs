//! The order of the page, in one place: families of sections, and the sections of each. The page is built by it, and
//! the contents are read off the page, so that the two cannot differ.

use super::Section;
use super::markup::{prose, say};
use crate::base::{Language, Texts};

/// Sections about one thing, in the order of the page: a line of the contents.
struct Family {
    name: Texts,
    /// Identifiers of its sections; a chart's section has that of the chart.
    sections: &'static [&'static str],
}

const FAMILIES: [Family; 6] = [
    Family {
        name: Texts { fr: "Comparaison", en: "Comparison" },
        sections: &["keyness", "lengths_compared", "figures"],
    },
    Family {
        name: Texts { fr: "Difficulté", en: "Difficulty" },
        sections: &["documents", "causes", "registers", "map", "heatmap", "course", "sentences", "diagnosis"],
    },
    Family { name: Texts { fr: "Phrases", en: "Sentences" }, sections: &["sentence_lengths", "rhythm", "folders"] },
    Family {
        name: Texts { fr: "Mots", en: "Words" },
        sections: &["words", "dispersion", "distinctive", "zipf", "mattr", "heaps"],
    },
    Family { name: Texts { fr: "Nombres", en: "Numbers" }, sections: &["numbers", "nouns", "conflicts"] },
    Family { name: Texts { fr: "À propos", en: "About" }, sections: &["method", "left-out", "undrawn"] },
];

/// The identifiers of sections in the order of the page.
pub(super) fn order() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().flat_map(|family| family.sections.iter().copied())
}

/// Links to the sections as they come, a line for each family.
pub(super) fn contents(sections: &[Section], language: Language) -> String {
    let family = |section: &Section| FAMILIES.iter().position(|family| family.sections.contains(&section.id));
    let lines = sections.chunk_by(|a, b| family(a) == family(b)).map(|own| {
        let name = family(&own[0]).map_or("", |at| FAMILIES[at].name.get(language));
        let links: Vec<String> =
            own.iter().map(|s| format!("<a href=\"#{}\">{}</a>", s.id, prose(&s.name, language))).collect();
        format!("<p><b>{}</b> <span>{}</span></p>\n", prose(name, language), links.join(" "))
    });
    let lines: String = lines.collect();
    format!("<nav aria-label=\"{}\">\n{lines}</nav>\n", say(language, "Sommaire", "Contents"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{CHARTS, COMPARISON_CHARTS};

    #[test]
    fn every_chart_has_its_place() {
        let charts = CHARTS.iter().map(|chart| chart.id).chain(COMPARISON_CHARTS.iter().map(|chart| chart.id));
        for id in charts {
            assert_eq!(order().filter(|placed| *placed == id).count(), 1, "{id}");
        }
    }
}
