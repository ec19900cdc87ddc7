//! `dates/capital`: a capital on a month or a day of the week. Feasts named by their date (le 14 Juillet) keep it.

use super::calendar::{Name, may_begin, name};
use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::{Space, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static CAPITAL: Rule = Rule {
    id: "dates/capital",
    name: Texts { fr: "Majuscule au mois ou au jour", en: "Capital on a month or a day" },
    summary: Texts {
        fr: "Un nom de mois ou de jour avec une majuscule dans une date\u{A0}: le 3 Mars 2024, le Lundi 4 mai.",
        en: "The name of a month or a day with a capital in a date: le 3 Mars 2024, le Lundi 4 mai.",
    },
    rationale: Texts {
        fr: "Mois et jours sont des noms communs en français\u{202F}; seules les fêtes prennent la majuscule.",
        en: "Months and days are common nouns in French; only feasts have a capital.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Le 14 Juillet, le 3 mars 2024. Lundi 4 mai, il part. LE 3 MARS 2024. Mme Avril, 2 Mars."),
        Example::bad("Il part le 3 Mars 2024 et rentre le Lundi 4 mai.", &["Mars", "Lundi"])
            .fixed("Il part le 3 mars 2024 et rentre le lundi 4 mai."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate() {
        let first = text.prose().as_bytes()[token.span.start as usize];
        if token.kind != TokenKind::Word || !first.is_ascii_uppercase() || !may_begin(first) {
            continue;
        }
        let Some(name) = name(text.key(at)) else { continue };
        let common = match name {
            Name::Month => is_month_of_date(text, at),
            Name::Day => is_day_of_date(text, at),
        };
        let small = text.written(at)[1..].chars().all(char::is_lowercase);
        if common && small {
            let lower = text.written(at).to_lowercase();
            let message =
                Message::new(format!("pas de majuscule\u{A0}: écrivez {lower}"), format!("no capital: write {lower}"));
            let span: Span<Prose> = token.span;
            findings.add(Finding::at(span, message).fix(Safety::Safe, [(span, lower)]));
        }
    }
}

/// « 3 Mars 2024 »: a day before it and a year behind it.
fn is_month_of_date(text: &Text<'_>, at: usize) -> bool {
    let day = at.checked_sub(1).is_some_and(|at| is_day_number(text.written(at)));
    let year = text.written(at + 1);
    day && near(text, at) && near(text, at + 1) && year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// « le Lundi 4 mai »: inside a sentence, before a day and a month.
fn is_day_of_date(text: &Text<'_>, at: usize) -> bool {
    let inside = at > 0
        && near(text, at)
        && text.tokens()[at - 1].kind.is_lexical()
        && text.written(at - 1).starts_with(char::is_lowercase);
    inside && is_day_number(text.written(at + 1)) && near(text, at + 1) && name(text.key(at + 2)) == Some(Name::Month)
}

fn near(text: &Text<'_>, at: usize) -> bool {
    matches!(before(text, at), Space::Breakable | Space::NoBreak(_))
}

fn is_day_number(written: &str) -> bool {
    written == "1er" || written.len() <= 2 && written.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}
