//! `structure/heading-jump`: a heading more than one level below the one before.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use crate::extract::BlockKind;

pub(super) static HEADING_JUMP: Rule = Rule {
    id: "structure/heading-jump",
    name: Texts { fr: "Niveau de titre sauté", en: "Skipped heading level" },
    summary: Texts {
        fr: "Un titre qui descend de plus d’un niveau sous le titre précédent. Le premier titre d’un texte peut être de tout niveau.",
        en: "A heading more than one level below the heading before. The first heading of a text may be of any level.",
    },
    rationale: Texts {
        fr: "Un lecteur d’écran parcourt les titres par niveau\u{A0}: un niveau sauté lui fait croire qu’une partie manque.",
        en: "A screen reader goes through headings by level: a skipped one makes its user believe that a part is missing.",
    },
    source: Texts {
        fr: "RGAA 4, critère 9.1\u{A0}: la hiérarchie entre les titres est pertinente.",
        en: "RGAA 4, criterion 9.1: headings are nested in a meaningful way.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 27, read: 27 }),
    examples: &[
        Example::good("### Le port\n\nIl a plu.\n\n#### Le quai\n\nLa mer monte.\n\n## La ville\n\nOn dort.")
            .markdown(),
        Example::bad("# Le port\n\nIl a plu.\n\n### Le quai\n\nLa mer monte.", &["Le quai"]).markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let mut before: Option<u8> = None;
    for block in text.blocks().iter().filter(|block| block.kind == BlockKind::Heading && block.depth > 0) {
        if let Some(level) = before.filter(|&level| block.depth > level.saturating_add(1)) {
            findings.add(Finding::at(block.span, message(level, block.depth)));
        }
        before = Some(block.depth);
    }
}

fn message(from: u8, to: u8) -> Message {
    let wanted = from.saturating_add(1);
    Message::new(
        format!("titre de niveau {to} après un titre de niveau {from}\u{A0}: passez-le au niveau {wanted}"),
        format!("heading of level {to} after one of level {from}: make it level {wanted}"),
    )
}
