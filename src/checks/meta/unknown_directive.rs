//! `meta/unknown-directive`: a comment that is meant for lisible and that it does not understand.

use crate::base::{Message, Texts, nearest};
use crate::checks::suppressions::{DIRECTIVES, Directive};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Settings, Text};

pub(super) static UNKNOWN_DIRECTIVE: Rule = Rule {
    id: "meta/unknown-directive",
    name: Texts { fr: "Commentaire incompris", en: "Unknown comment" },
    summary: Texts {
        fr: "Un commentaire qui s’adresse à lisible et dont le mot n’existe pas, par exemple lisible-ignor-next.",
        en: "A comment that is meant for lisible and whose word does not exist, for instance lisible-ignor-next.",
    },
    rationale: Texts {
        fr: "Un commentaire mal écrit n’a aucun effet, et personne ne le voit.",
        en: "A comment with a slip has no effect, and nobody notices.",
    },
    source: Texts { fr: "Règle de lisible.", en: "A rule of lisible." },
    level: PerProfile::all(Level::Error),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("<!-- lisible-off: typo/* -->\n\nIl hésite.\n\n<!-- un lecteur attentif -->\n").markdown(),
        Example::bad("<!-- lisible-ignor-next -->\n\nIl hésite.\n", &["lisible-ignor-next"]).markdown(),
        Example::bad("<!-- lisble-off -->\n\nIl hésite.\n", &["lisble-off"]).markdown(),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for comment in &text.suppressions.0 {
        if let Directive::Unknown(word) = comment.directive {
            findings.add(Finding::in_source(word, message(word.of(text.source))));
        }
    }
}

fn message(word: &str) -> Message {
    let names = || DIRECTIVES.iter().map(|(name, _)| *name);
    if let Some(near) = nearest(word, names()) {
        return Message::new(
            format!("commentaire sans effet\u{A0}: écrivez {near}"),
            format!("this comment has no effect: write {near}"),
        );
    }
    let all = names().collect::<Vec<_>>().join(", ");
    Message::new(
        format!("commentaire sans effet\u{202F}; les mots possibles sont {all}"),
        format!("this comment has no effect; possible words are {all}"),
    )
}
