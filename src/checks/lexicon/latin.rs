//! `lexicon/latin`: a Latin phrase where French says the same.

use crate::base::Texts;
use crate::checks::advice::report;
use crate::checks::interests::Interest;
use crate::checks::phrases::Phrases;
use crate::checks::{Example, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use std::sync::LazyLock;

pub(super) static LATIN: Rule = Rule {
    id: "lexicon/latin",
    name: Texts { fr: "Latin", en: "Latin" },
    summary: Texts {
        fr: "Une locution latine\u{A0}: «\u{202F}in fine\u{202F}», «\u{202F}a contrario\u{202F}», «\u{202F}ipso facto\u{202F}».",
        en: "A Latin phrase: “in fine”, “a contrario”, “ipso facto”.",
    },
    rationale: Texts {
        fr: "Beaucoup de lecteurs ne connaissent pas ces mots, ou seulement à peu près.",
        en: "Many readers do not know these words, or know them only roughly.",
    },
    source: Texts {
        fr: "Légifrance, Guide de légistique, 3.3.1. La liste est la nôtre.",
        en: "Légifrance, Guide de légistique, 3.3.1. The list is ours.",
    },
    level: PerProfile([Level::Off, Level::Warning, Level::Warning, Level::Off, Level::Off]),
    parameters: &[],
    precision: Some(Precision { right: 25, read: 28 }),
    examples: &[
        Example::good("À la fin, la commission décide."),
        Example::bad("In fine, la commission décide ipso facto.", &["In fine", "ipso facto"])
            .fixed("À la fin, la commission décide automatiquement."),
        Example::bad("Une clause sui generis.", &["sui generis"]),
    ],
    check,
};

pub(in crate::checks) static LIST: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_str!("data/latin.tsv"), Interest::Latin));

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    report(text, &LIST, findings);
}
