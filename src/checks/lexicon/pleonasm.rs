//! `lexicon/pleonasm`: words that say the same thing twice.

use crate::base::Texts;
use crate::checks::advice::report;
use crate::checks::interests::Interest;
use crate::checks::phrases::Phrases;
use crate::checks::{Example, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use std::sync::LazyLock;

pub(super) static PLEONASM: Rule = Rule {
    id: "lexicon/pleonasm",
    name: Texts { fr: "Pléonasme", en: "Pleonasm" },
    summary: Texts {
        fr: "Des mots qui disent deux fois la même chose\u{A0}: «\u{202F}prévoir à l’avance\u{202F}», «\u{202F}au jour d’aujourd’hui\u{202F}».",
        en: "Words that say the same thing twice: “prévoir à l’avance”, “au jour d’aujourd’hui”.",
    },
    rationale: Texts {
        fr: "Le second mot n’apprend rien et fait douter du premier.",
        en: "The second word tells nothing and casts doubt on the first.",
    },
    source: Texts {
        fr: "Académie française, Dire, ne pas dire, pour plusieurs d’entre eux. La liste est la nôtre.",
        en: "Académie française, Dire, ne pas dire, for several of them. The list is ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Warning, Level::Warning]),
    parameters: &[],
    precision: Some(Precision { right: 22, read: 23 }),
    examples: &[
        Example::good("Il faut prévoir une avance. Elle monte en haut de la tour."),
        Example::bad("Nous prévoyons à l’avance un repas, voire même deux.", &["prévoyons à l’avance", "voire même"])
            .fixed("Nous prévoyons un repas, voire deux."),
        Example::bad("Au jour d’aujourd’hui, puis ensuite demain.", &["Au jour d’aujourd’hui", "puis ensuite"])
            .fixed("Aujourd’hui, puis demain."),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/pleonasms.tsv"), Interest::Pleonasm));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    report(text, &LIST, findings);
}
