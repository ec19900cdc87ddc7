//! `structure/duplicate-heading`: two headings alike under the same heading.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use crate::extract::BlockKind;
use crate::text::fold;
use std::collections::BTreeSet;

pub(super) static DUPLICATE_HEADING: Rule = Rule {
    id: "structure/duplicate-heading",
    name: Texts { fr: "Titre répété", en: "Repeated heading" },
    summary: Texts {
        fr: "Deux titres de même niveau et de mêmes mots sous un même titre. «\u{202F}Exemple\u{202F}» dans deux chapitres n’est pas relevé.",
        en: "Two headings of one level with the same words below one heading. “Example” in two chapters is not found.",
    },
    rationale: Texts {
        fr: "Dans la table des matières, le lecteur ne sait pas lequel choisir\u{202F}; un lien vers le second mène au premier.",
        en: "In the table of contents readers do not know which to choose; a link to the second leads to the first.",
    },
    source: Texts { fr: "La règle est la nôtre.", en: "The rule is ours." },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Off, Level::Warning]),
    parameters: &[],
    precision: Some(Precision { right: 12, read: 12 }),
    examples: &[
        Example::good("# Le port\n\n## Horaires\n\nÀ midi.\n\n# La gare\n\n## Horaires\n\nLe soir.").markdown(),
        Example::bad("# Le port\n\n## Horaires\n\nÀ midi.\n\n## horaires\n\nLe soir.", &["horaires"]).markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    // The headings that are open, from the highest: level, and the words of those below it.
    let mut open: Vec<(u8, BTreeSet<String>)> = vec![(0, BTreeSet::new())];
    for block in text.blocks().iter().filter(|block| block.kind == BlockKind::Heading && block.depth > 0) {
        while open.last().is_some_and(|(level, _)| *level >= block.depth) {
            open.pop();
        }
        // The level is a part of the words: under a title without second levels, a third and a fourth may be alike.
        let words = format!("{}{}", block.depth, fold(block.span.of(text.prose())));
        if open.last_mut().is_some_and(|(_, below)| !below.insert(words)) {
            findings.add(Finding::at(block.span, message()));
        }
        open.push((block.depth, BTreeSet::new()));
    }
}

fn message() -> Message {
    Texts {
        fr: "titre déjà donné au même endroit\u{A0}: dites ce qui distingue les deux",
        en: "heading given before in the same place: say what sets the two apart",
    }
    .into()
}
