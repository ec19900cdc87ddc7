//! `meta/unknown-rule`: a comment that names a rule which does not exist.

use crate::base::{Message, Texts, nearest};
use crate::checks::suppressions::matches;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Settings, Text, rules};

pub(super) static UNKNOWN_RULE: Rule = Rule {
    id: "meta/unknown-rule",
    name: Texts { fr: "Règle inconnue dans un commentaire", en: "Unknown rule in a comment" },
    summary: Texts {
        fr: "Un commentaire lisible-… qui nomme une règle ou une catégorie qui n’existe pas.",
        en: "A lisible-… comment that names a rule or a category which does not exist.",
    },
    rationale: Texts {
        fr: "Un nom mal écrit ne tait rien, et personne ne le voit.",
        en: "A name with a slip suppresses nothing, and nobody notices.",
    },
    source: Texts { fr: "Règle de lisible.", en: "A rule of lisible." },
    level: PerProfile::all(Level::Error),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("<!-- lisible-off: typo/*, length/sentence -- citation -->\n\nIl hésite.\n").markdown(),
        Example::bad(
            "<!-- lisible-off: typo/elipsis, typographie/* -->\n\nIl hésite.\n",
            &["typo/elipsis", "typographie/*"],
        )
        .markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for id in text.suppressions.0.iter().flat_map(|comment| &comment.ids) {
        let name = id.of(text.source);
        if !rules().any(|rule| matches(name, rule.id)) {
            findings.add(Finding::in_source(*id, message(name)));
        }
    }
}

fn message(name: &str) -> Message {
    if let Some(near) = nearest(name, rules().map(|rule| rule.id)) {
        return Message::new(
            format!("règle inconnue, sans effet\u{A0}: vouliez-vous dire {near}\u{202F}?"),
            format!("unknown rule, without effect: did you mean {near}?"),
        );
    }
    Message::new(
        "règle inconnue, sans effet\u{202F}; «\u{202F}lisible list\u{202F}» les donne toutes",
        "unknown rule, without effect; 'lisible list' gives them all",
    )
}
