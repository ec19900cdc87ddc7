//! `lexicon/forbidden`: a word that the project does not want.

use crate::base::{Message, Texts};
use crate::checks::advice::span_of;
use crate::checks::terms::Terms;
use crate::checks::{
    Example, Finding, Findings, Given, Initial, Level, Parameter, PerProfile, Precision, Rule, Settings, Text,
};

pub(super) static FORBIDDEN: Rule = Rule {
    id: "lexicon/forbidden",
    name: Texts { fr: "Mot proscrit", en: "Forbidden word" },
    summary: Texts {
        fr: "Un mot ou une tournure que le projet ne veut pas voir, au singulier comme au pluriel.",
        en: "A word or phrase that the project does not want, in the singular and the plural.",
    },
    rationale: Texts {
        fr: "Chaque projet a ses mots à éviter\u{A0}: ceux d’un concurrent, d’une ancienne version, d’un jargon.",
        en: "Every project has words to avoid: those of a competitor, of an old version, of a jargon.",
    },
    source: Texts { fr: "Choix du projet.", en: "The project’s choice." },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Warning, Level::Warning]),
    parameters: &[Parameter {
        name: "words",
        summary: Texts { fr: "les mots et tournures à éviter", en: "the words and phrases to avoid" },
        default: Initial::Words,
    }],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good("Une idée révolutionnaire."),
        Example::bad("Des idées révolutionnaires, un Clic droit.", &["révolutionnaires", "Clic droit"])
            .given("words", Given::Words(&["révolutionnaire", "clic droit"])),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let terms = Terms::new(settings.words("words").iter().map(|word| (word.as_str(), "")));
    terms.find(text, |tokens, _, _| {
        let span = span_of(text, &tokens);
        let written = span.of(text.prose());
        findings.add(Finding::at(
            span,
            Message::new(
                format!("«\u{202F}{written}\u{202F}» est proscrit dans ce projet"),
                format!("“{written}” is forbidden in this project"),
            ),
        ));
    });
}
