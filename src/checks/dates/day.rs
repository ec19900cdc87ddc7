//! `dates/day`: how the day of a date is written: 1er janvier, 2 mars, without a zero before it.

use super::calendar::{Name, may_begin, name};
use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::{Space, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static DAY: Rule = Rule {
    id: "dates/day",
    name: Texts { fr: "Jour du mois", en: "Day of the month" },
    summary: Texts {
        fr: "Le jour d’une date mal écrit\u{A0}: le 1 janvier, le 2e mars, le 03 mai.",
        en: "The day of a date wrongly written: le 1 janvier, le 2e mars, le 03 mai.",
    },
    rationale: Texts {
        fr: "Seul le premier du mois se dit avec un ordinal\u{202F}; le zéro ne se lit pas.",
        en: "Only the first of the month is said with an ordinal; the zero is not read.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 1, read: 1 }),
    examples: &[
        Example::good("Le 1er janvier, le 2 mars, le 31 mai. La page 1 mai figure aussi."),
        Example::bad("Le 1 janvier, le 2e mars et le 03 mai.", &["1", "2e", "03"])
            .fixed("Le 1er janvier, le 2 mars et le 3 mai."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate().skip(1) {
        if text.tokens()[at - 1].kind != TokenKind::Number || token.kind != TokenKind::Word {
            continue;
        }
        if !may_begin(text.prose().as_bytes()[token.span.start as usize]) {
            continue;
        }
        let near = matches!(before(text, at), Space::Breakable | Space::NoBreak(_));
        if !near || name(text.key(at)) != Some(Name::Month) || !is_dated(text, at - 1) {
            continue;
        }
        let Some(day) = mended(text.written(at - 1)) else { continue };
        let message =
            Message::new(format!("jour mal écrit\u{A0}: écrivez {day}"), format!("day wrongly written: write {day}"));
        let span: Span<Prose> = text.tokens()[at - 1].span;
        findings.add(Finding::at(span, message).fix(Safety::Safe, [(span, day)]));
    }
}

/// A word of time or an article before the day: « page 1 mai » has none.
fn is_dated(text: &Text<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let words = ["le", "du", "au", "dès", "depuis", "avant", "après", "jusqu'au"];
    words.contains(&text.key(before)) || name(text.key(before)) == Some(Name::Day)
}

/// The day as it should be, `None` where it is.
fn mended(written: &str) -> Option<String> {
    let digits = written.len() - written.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, ending) = written.split_at(digits);
    let day = number.parse::<u8>().ok().filter(|day| number.len() <= 2 && (1..=31).contains(day))?;
    let known = matches!(ending, "" | "e" | "ème" | "eme" | "er" | "ier");
    let right = if day == 1 { "1er".to_owned() } else { day.to_string() };
    (known && right != written).then_some(right)
}
