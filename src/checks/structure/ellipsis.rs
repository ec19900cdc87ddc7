//! `structure/ellipsis`: sentences that are left open. How three points are typed is `typo/ellipsis`.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Profile, Rule, Settings, Text};

pub(super) static ELLIPSIS: Rule = Rule {
    id: "structure/ellipsis",
    name: Texts { fr: "Points de suspension", en: "Ellipsis" },
    summary: Texts {
        fr: "Des points de suspension. Ceux d’une coupure entre crochets ou parenthèses, d’une citation, d’un blanc à remplir, et ceux qui suivent «\u{202F}etc.\u{202F}», ne sont pas relevés ici.",
        en: "An ellipsis. Those of a cut in brackets, of a quotation, of a blank to fill in, and those after “etc.”, are not found here.",
    },
    rationale: Texts {
        fr: "Ce qui n’est pas dit, le lecteur doit le deviner\u{A0}: dites-le, ou écrivez «\u{202F}etc.\u{202F}».",
        en: "What is not said readers must guess: say it, or write “etc.”.",
    },
    source: Texts {
        fr: "Service d’information du Gouvernement, charte rédactionnelle\u{A0}: points de suspension rares\u{202F}; DISIC, Référentiel rédaction en langage simplifié, 4.2.",
        en: "French government information service, editorial guidelines: ellipses are rare; DISIC, Référentiel rédaction en langage simplifié, 4.2.",
    },
    level: PerProfile([Level::Off, Level::Info, Level::Warning, Level::Off, Level::Info]),
    parameters: &[],
    precision: Some(Precision { right: 42, read: 43 }),
    examples: &[
        Example::good("«\u{202F}Le port […] est ouvert (…) au public.\u{202F}» Des pommes, etc…")
            .of(Profile::Administration),
        Example::bad("Le port, la gare, le phare… Que dire...", &["…", "..."]).of(Profile::Administration),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.marks() {
        if !matches!(token.span.of(text.prose()), "…" | "...") {
            continue;
        }
        let after = text.written(at + 1);
        let before = at.checked_sub(1).map_or("", |before| text.key(before));
        let cut = matches!((before, after), ("[", "]") | ("(", ")"));
        // What is quoted is not ours to end; a label of a button is written so.
        let quoted = matches!(after, "»" | "”" | "\"");
        if !cut && !quoted && after != "/" && !BLANK.contains(&before) {
            findings.add(Finding::at(token.span, message()));
        }
    }
}

/// Before a blank that a reader fills in (« né le … »), and « etc. ».
const BLANK: &[&str] = &[
    "/", "a", "au", "aux", "d'", "de", "des", "du", "etc", "etc.", "la", "le", "les", "moins", "par", "pour", "sur",
    "à",
];

fn message() -> Message {
    Texts {
        fr: "points de suspension\u{A0}: finissez la phrase, ou la liste par «\u{202F}etc.\u{202F}»",
        en: "ellipsis: end the sentence, or the list with “etc.”",
    }
    .into()
}
