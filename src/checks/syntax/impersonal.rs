//! `syntax/impersonal`: a turn without anybody who acts.

use crate::base::Texts;
use crate::checks::advice::report;
use crate::checks::interests::Interest;
use crate::checks::phrases::Phrases;
use crate::checks::{Example, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use std::sync::LazyLock;

pub(super) static IMPERSONAL: Rule = Rule {
    id: "syntax/impersonal",
    name: Texts { fr: "Tournure impersonnelle", en: "Impersonal turn" },
    summary: Texts {
        fr: "Une tournure en «\u{202F}il\u{202F}» sans personne qui agit\u{A0}: «\u{202F}il convient de\u{202F}», «\u{202F}il est à noter que\u{202F}».",
        en: "A turn with an “il” that is nobody: “il convient de”, “il est à noter que”.",
    },
    rationale: Texts {
        fr: "Le lecteur ne sait pas qui doit agir. «\u{202F}Il est à noter que\u{202F}» n’ajoute rien.",
        en: "Readers do not learn who has to act. “Il est à noter que” adds nothing.",
    },
    source: Texts {
        fr: "DISIC, Référentiel de rédaction en langage simplifié, 7.4\u{202F}; guide de rédaction du Yukon. La liste est la nôtre.",
        en: "DISIC, Référentiel de rédaction en langage simplifié, 7.4; writing guide of Yukon. The list is ours.",
    },
    level: PerProfile([Level::Info, Level::Warning, Level::Warning, Level::Info, Level::Info]),
    parameters: &[],
    precision: Some(Precision { right: 48, read: 50 }),
    examples: &[
        Example::good("Vous devez signer. Il convient lui-même de son erreur."),
        Example::bad(
            "Il convient de signer. Il n’est pas nécessaire d’attendre.",
            &["Il convient de", "Il n’est pas nécessaire d’"],
        ),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/impersonal.tsv"), Interest::Impersonal));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    report(text, &LIST, findings);
}
