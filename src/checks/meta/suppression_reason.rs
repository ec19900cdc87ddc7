//! `meta/suppression-reason`: a comment that suppresses findings and does not say why. Off unless asked for.

use crate::base::{Message, Texts};
use crate::checks::suppressions::Directive;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Settings, Text};

pub(super) static SUPPRESSION_REASON: Rule = Rule {
    id: "meta/suppression-reason",
    name: Texts { fr: "Commentaire sans raison", en: "Comment without a reason" },
    summary: Texts {
        fr: "Un commentaire qui tait des constats sans dire pourquoi, après deux traits d’union.",
        en: "A comment that suppresses findings and does not say why, after two hyphens.",
    },
    rationale: Texts {
        fr: "Qui relit le texte doit savoir si l’exception vaut encore.",
        en: "Whoever reads the text again must know whether the exception still holds.",
    },
    source: Texts { fr: "Règle de lisible.", en: "A rule of lisible." },
    level: PerProfile::all(Level::Off),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good(
            "<!-- lisible-off: typo/* -- citation -->\n\nIl hésite.\n\n<!-- lisible-on -->\n\n<!-- à relire -->\n",
        )
        .markdown(),
        Example::bad("<!-- lisible-ignore-next: typo/* -->\n\nIl hésite.\n", &["<!-- lisible-ignore-next: typo/* -->"])
            .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for comment in text.suppressions.0.iter().filter(|comment| !comment.has_reason) {
        if matches!(comment.directive, Directive::Next | Directive::Off | Directive::File) {
            findings.add(Finding::in_source(comment.span, Message::from(NO_REASON)));
        }
    }
}

const NO_REASON: Texts = Texts {
    fr: "dites pourquoi, après deux traits d’union\u{A0}: <!-- lisible-off: typo/* -- citation -->",
    en: "say why, after two hyphens: <!-- lisible-off: typo/* -- quotation -->",
};
