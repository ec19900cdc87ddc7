//! `numbers/large-unanchored`: a great number that says nothing of what it counts.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Rule, Settings, Text};
use crate::numbers::{NumberForm, NumberKind};

pub(super) static LARGE_UNANCHORED: Rule = Rule {
    id: "numbers/large-unanchored",
    name: Texts { fr: "Grand nombre sans objet", en: "Great number of nothing" },
    summary: Texts {
        fr: "Un grand nombre sans unité, sans nom compté et sans mot qui l’approche (environ, plus de).",
        en: "A great number without a unit, a counted noun or a word that makes it round (about, more than).",
    },
    rationale: Texts {
        fr: "Un grand nombre ne dit rien tant que le lecteur ignore ce qu’il compte.",
        en: "A great number says nothing until readers know what it counts.",
    },
    source: Texts {
        fr: "Référentiel Rédaction en langage simplifié (DISIC), règle 5.2\u{202F}; le seuil est le nôtre.",
        en: "Référentiel Rédaction en langage simplifié (DISIC), rule 5.2; the limit is ours.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Info, Level::Off]),
    parameters: &[Parameter {
        name: "min",
        summary: Texts { fr: "un nombre est grand à partir de", en: "a number is great from" },
        default: Initial::Number(PerProfile::all(1000.0)),
    }],
    precision: None,
    examples: &[
        Example::good(
            "Ils étaient 11\u{202F}000 soldats en 2024, pour 3\u{202F}500 euros, page 1200, soit environ 12\u{202F}000.",
        ),
        Example::bad("Le total atteint 11\u{202F}500.", &["11\u{202F}500"]),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let min = settings.number("min");
    for mention in text.mentions().iter().filter(|mention| mention.kind == NumberKind::Cardinal) {
        let anchored = mention.noun.is_some() || mention.unit.is_some() || !mention.approximation.is_exact();
        let value = mention.value.map_or(0.0, |value| value.to_f64());
        if !anchored && value >= min && mention.form == NumberForm::Digits {
            findings.add(Finding::at(mention.span, Message::from(MESSAGE)).measured(value, min));
        }
    }
}

const MESSAGE: Texts = Texts {
    fr: "grand nombre sans objet\u{A0}: dites ce qu’il compte",
    en: "a great number of nothing: say what it counts",
};
