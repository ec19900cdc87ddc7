//! `structure/empty-section`: a heading with nothing below it.

use super::between::nothing_between;
use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use crate::extract::BlockKind;

pub(super) static EMPTY_SECTION: Rule = Rule {
    id: "structure/empty-section",
    name: Texts { fr: "Section vide", en: "Empty section" },
    summary: Texts {
        fr: "Un titre suivi aussitôt d’un titre de même niveau ou plus haut, ou de la fin du texte. Du code, un tableau ou une image remplissent une section.",
        en: "A heading followed at once by one of the same or a higher level, or by the end of the text. Code, a table or a picture fill a section.",
    },
    rationale: Texts {
        fr: "Le lecteur qui vient à ce titre n’y trouve rien\u{A0}: le texte est inachevé, ou le titre de trop.",
        en: "Readers who go to this heading find nothing: the text is unfinished, or the heading is one too many.",
    },
    source: Texts { fr: "La règle est la nôtre.", en: "The rule is ours." },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 12, read: 12 }),
    examples: &[
        Example::good("# Le port\n\n## Le quai\n\nLa mer monte.\n\n## La grue\n\n```\nhisser\n```\n").markdown(),
        Example::good("# Le port").markdown(),
        Example::bad("# Le port\n\n## Le quai\n\n## La grue\n\nElle hisse.\n\n# La ville\n", &["Le quai", "La ville"])
            .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let blocks = text.blocks();
    if blocks.len() < 2 {
        return; // A page that is a title alone takes its content from elsewhere.
    }
    for (at, block) in
        blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Heading && block.depth > 0)
    {
        let next = blocks.get(at + 1);
        let goes_on = next.is_some_and(|next| next.kind != BlockKind::Heading || next.depth > block.depth);
        if !goes_on && nothing_between(text, block.span, next.map(|next| next.span)) {
            findings.add(Finding::at(block.span, message()));
        }
    }
}

fn message() -> Message {
    Texts {
        fr: "rien sous ce titre\u{A0}: écrivez la section, retirez le titre, ou descendez le suivant d’un niveau",
        en: "nothing below this heading: write the section, remove the heading, or lower the next by a level",
    }
    .into()
}
