//! `lexicon/confusion`: a word written for another that sounds alike.

use crate::base::Texts;
use crate::checks::advice::report;
use crate::checks::interests::Interest;
use crate::checks::phrases::Phrases;
use crate::checks::{Example, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use std::sync::LazyLock;

pub(super) static CONFUSION: Rule = Rule {
    id: "lexicon/confusion",
    name: Texts { fr: "Confusion de mots", en: "Confused words" },
    summary: Texts {
        fr: "Un mot écrit pour un autre qui se prononce de même, là où l’entourage ne laisse pas de doute\u{A0}: «\u{202F}quand à moi\u{202F}» pour «\u{202F}quant à moi\u{202F}».",
        en: "A word written for another that sounds alike, where the words around leave no doubt: “quand à moi” for “quant à moi”.",
    },
    rationale: Texts {
        fr: "C’est une faute, que les correcteurs d’orthographe laissent passer\u{A0}: les deux mots existent.",
        en: "It is a mistake that spell checkers let pass: both words exist.",
    },
    source: Texts {
        fr: "Dictionnaires d’usage. La liste est la nôtre.",
        en: "Dictionaries of usage. The list is ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Warning, Level::Warning]),
    parameters: &[],
    precision: Some(Precision { right: 16, read: 16 }),
    examples: &[
        Example::good("Quant à moi, je pars. Malgré que j’en aie, au temps pour moi. Quand à la fin il vint."),
        Example::bad("Quand à moi, je viens comme même.", &["Quand à moi", "comme même"])
            .fixed("Quant à moi, je viens quand même."),
        Example::bad("Elle fait parti des élues, malgré qu’elle soit absente.", &["fait parti des", "malgré qu’"])
            .fixed("Elle fait partie des élues, malgré qu’elle soit absente."),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/confusions.tsv"), Interest::Confusion));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    report(text, &LIST, findings);
}
