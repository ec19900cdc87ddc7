//! `typo/ellipsis`: three full stops for an ellipsis, and an ellipsis after etc.

use crate::base::{Message, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};

pub(super) static ELLIPSIS: Rule = Rule {
    id: "typo/ellipsis",
    name: Texts { fr: "Points de suspension", en: "Ellipsis" },
    summary: Texts {
        fr: "Trois points tapés un à un au lieu de «\u{202F}…\u{202F}», et des points de suspension après «\u{202F}etc.\u{202F}».",
        en: "Three full stops typed one by one instead of “…”, and an ellipsis after “etc.”.",
    },
    rationale: Texts {
        fr: "Le caractère «\u{202F}…\u{202F}» n’est jamais coupé en fin de ligne\u{202F}; «\u{202F}etc.\u{202F}» dit déjà que la liste continue.",
        en: "The character “…” is never broken at the end of a line; “etc.” says already that the list goes on.",
    },
    source: Texts {
        fr: "Usage typographique\u{202F}; Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Typographic usage; Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good("Peut-être… ou pas. Des pommes, des poires, etc."),
        Example::bad("Il hésite... puis part.", &["..."]).fixed("Il hésite… puis part."),
        Example::bad("Des pommes, des poires, etc…", &["…"]).fixed("Des pommes, des poires, etc."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.marks() {
        let after_etc = at > 0 && matches!(text.key(at - 1), "etc" | "etc.");
        let (replacement, message) = match token.span.of(text.prose()) {
            "..." | "…" if after_etc => (if text.key(at - 1) == "etc" { "." } else { "" }, AFTER_ETC),
            "..." => ("…", THREE_POINTS),
            _ => continue,
        };
        let span = Span::new(token.span.start as usize, token.span.end as usize);
        findings.add(Finding::at(span, Message::from(message)).fix(Safety::Safe, [(span, replacement.to_owned())]));
    }
}

const THREE_POINTS: Texts =
    Texts { fr: "trois points au lieu de «\u{202F}…\u{202F}»", en: "three full stops instead of “…”" };
const AFTER_ETC: Texts = Texts {
    fr: "points de suspension après «\u{202F}etc.\u{202F}», qui les rend inutiles",
    en: "an ellipsis after “etc.”, which makes it needless",
};
