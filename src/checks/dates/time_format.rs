//! `dates/time-format`: times written 10h30, 10H or 10:30 for 10 h 30.

use crate::base::{Message, NO_BREAK, Prose, Span, Texts};
use crate::checks::spacing::{Space, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::numbers::NumberKind;
use crate::text::TokenKind;

pub(super) static TIME_FORMAT: Rule = Rule {
    id: "dates/time-format",
    name: Texts { fr: "Écriture de l’heure", en: "Times of day" },
    summary: Texts {
        fr: "Une heure collée, avec un H majuscule, un deux-points ou une espace sécable\u{A0}: 10h30, 10H, 10:30.",
        en: "A time without spaces, with a capital H, a colon or a breakable space: 10h30, 10H, 10:30.",
    },
    rationale: Texts {
        fr: "Le symbole de l’heure est h, entre deux espaces insécables\u{A0}: 10\u{A0}h\u{A0}30.",
        en: "The symbol of the hour is h, between two no-break spaces: 10\u{A0}h\u{A0}30.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale\u{202F}; Office québécois de la langue française.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale; Office québécois de la langue française.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Il part à 10\u{A0}h\u{A0}30 et rentre à 18\u{202F}h. Un rapport de 3:2, un écran 16:9, H24."),
        Example::bad("Il part à 10h30, rentre à 18H et dort à 22 h 15.", &["10h30", "18H", "22 h 15"])
            .fixed("Il part à 10\u{A0}h\u{A0}30, rentre à 18\u{A0}h et dort à 22\u{A0}h\u{A0}15."),
        Example::bad("Il part à 10:30 demain.", &["10:30"]).fixed("Il part à 10\u{A0}h\u{A0}30 demain."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate().skip(1) {
        let h = token.span.len() == 1 && matches!(text.prose().as_bytes()[token.span.start as usize], b'h' | b'H');
        if h && token.kind == TokenKind::Word && text.tokens()[at - 1].kind == TokenKind::Number {
            with_letter(text, at, findings);
        }
    }
    for mention in text.mentions().iter().filter(|mention| mention.kind == NumberKind::Time) {
        let written = mention.span.of(text.prose());
        let Some((hour, minutes)) = written.split_once(':').filter(|_| written.len() <= 5) else { continue };
        if hour.len() <= 2 && minutes.len() == 2 && minutes.bytes().all(|byte| byte.is_ascii_digit()) {
            add(mention.span, hour, Some(minutes), Safety::Unsafe, findings);
        }
    }
}

/// 10h, 10H30, « 10 h 30 »: `at` is the letter.
fn with_letter(text: &Text<'_>, at: usize, findings: &mut Findings<'_>) {
    let hour = text.written(at - 1);
    if hour.len() > 2 || !hour.bytes().all(|byte| byte.is_ascii_digit()) || before(text, at) == Space::Other {
        return;
    }
    let minutes = text.written(at + 1);
    let timed =
        minutes.len() == 2 && minutes.bytes().all(|byte| byte.is_ascii_digit()) && before(text, at + 1) != Space::Other;
    // « 24h/24 » is a phrase of its own; « 5 H » may be a label.
    if text.written(at) == "H" && before(text, at) != Space::Glued && !timed {
        return;
    }
    let no_break = |at: usize| matches!(before(text, at), Space::NoBreak(_));
    if text.written(at) == "h" && no_break(at) && (!timed || no_break(at + 1)) {
        return;
    }
    let end = if timed { at + 1 } else { at };
    let span: Span<Prose> = Span::new(text.tokens()[at - 1].span.start as usize, text.tokens()[end].span.end as usize);
    add(span, hour, timed.then_some(minutes), Safety::Safe, findings);
}

fn add(span: Span<Prose>, hour: &str, minutes: Option<&str>, safety: Safety, findings: &mut Findings<'_>) {
    let time = match minutes {
        Some(minutes) => format!("{hour}{NO_BREAK}h{NO_BREAK}{minutes}"),
        None => format!("{hour}{NO_BREAK}h"),
    };
    let message = Message::new(
        format!("heure mal écrite\u{A0}: écrivez {time}, avec des espaces insécables"),
        format!("time wrongly written: write {time}, with no-break spaces"),
    );
    findings.add(Finding::at(span, message).fix(safety, [(span, time)]));
}
