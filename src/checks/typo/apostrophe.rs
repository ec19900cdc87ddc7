//! `typo/apostrophe`: straight and curly apostrophes in one text. Quotation marks are no business of this rule.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::token_at;
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Rule, Safety, Settings, Text};
use crate::extract::OBJECT;
use crate::text::TokenKind;

pub(super) static APOSTROPHE: Rule = Rule {
    id: "typo/apostrophe",
    name: Texts { fr: "Apostrophe", en: "Apostrophe" },
    summary: Texts {
        fr: "Des apostrophes droites et des apostrophes courbes dans un même texte\u{A0}: les moins nombreuses sont signalées, ou celles que le projet refuse.",
        en: "Straight and curly apostrophes in one text: the fewer are flagged, or those that the project refuses.",
    },
    rationale: Texts {
        fr: "Deux formes d’un même signe se voient, et une recherche n’en trouve qu’une.",
        en: "Two forms of one sign are noticed, and a search finds only one of them.",
    },
    source: Texts {
        fr: "Usage typographique\u{A0}: apostrophe courbe (U+2019)\u{202F}; la cohérence suffit par défaut.",
        en: "Typographic usage: the curly apostrophe (U+2019); by default it is enough to be consistent.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[Parameter {
        name: "form",
        summary: Texts {
            fr: "consistent\u{A0}: une seule forme par texte\u{202F}; curly\u{A0}: courbe\u{202F}; straight\u{A0}: droite",
            en: "consistent: one form in a text; curly; straight",
        },
        default: Initial::Choice(&["consistent", "curly", "straight"]),
    }],
    precision: None,
    examples: &[
        Example::good("L’homme qu’il voit. 'Oui', dit-on."),
        Example::good("L'homme d'hier, aujourd'hui."),
        Example::bad("L’homme d’hier n'est plus.", &["'"]).fixed("L’homme d’hier n’est plus."),
        Example::bad("L'homme d'hier n’est plus.", &["’"]).fixed("L'homme d'hier n'est plus."),
    ],
    check,
};

const STRAIGHT: char = '\'';
const CURLY: char = '’';

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let straight: Vec<usize> = places(text, STRAIGHT).collect();
    let flagged = match settings.choice("form") {
        "curly" => STRAIGHT,
        "straight" => CURLY,
        _ => {
            let curly = if straight.is_empty() { 0 } else { places(text, CURLY).count() };
            if straight.is_empty() || curly == 0 {
                return;
            }
            if straight.len() > curly { CURLY } else { STRAIGHT }
        }
    };
    if flagged == STRAIGHT {
        straight.into_iter().for_each(|at| flag(text, at, flagged, findings));
    } else {
        places(text, CURLY).for_each(|at| flag(text, at, flagged, findings));
    }
}

/// Where an apostrophe of this form stands between letters, or between a letter and what an elided word stands before.
fn places<'a>(text: &Text<'a>, apostrophe: char) -> impl Iterator<Item = usize> + 'a {
    let prose = text.prose();
    let mut buffer = [0; 4];
    let needle = apostrophe.encode_utf8(&mut buffer).as_bytes().to_vec();
    let finder = memchr::memmem::Finder::new(&needle).into_owned();
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(&prose.as_bytes()[from..])?;
        from = at + apostrophe.len_utf8();
        Some(at)
    })
    .filter(move |&at| joins(prose, at, apostrophe))
}

fn joins(prose: &str, at: usize, apostrophe: char) -> bool {
    let letter_before = prose[..at].chars().next_back().is_some_and(char::is_alphabetic);
    let after = prose[at + apostrophe.len_utf8()..].chars().next();
    letter_before && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '«' | '“' | OBJECT))
}

fn flag(text: &Text<'_>, at: usize, flagged: char, findings: &mut Findings<'_>) {
    if token_at(text, at).is_some_and(|(_, token)| token.kind == TokenKind::Address) {
        return;
    }
    let span: Span<Prose> = Span::new(at, at + flagged.len_utf8());
    let (other, message) = if flagged == STRAIGHT { (CURLY, TO_CURLY) } else { (STRAIGHT, TO_STRAIGHT) };
    findings.add(Finding::at(span, Message::from(message)).fix(Safety::Safe, [(span, other.to_string())]));
}

const TO_CURLY: Texts =
    Texts { fr: "apostrophe droite\u{A0}: mettez ’ (U+2019)", en: "straight apostrophe: put ’ (U+2019)" };
const TO_STRAIGHT: Texts = Texts {
    fr: "apostrophe courbe parmi des apostrophes droites\u{A0}: mettez '",
    en: "a curly apostrophe among straight ones: put '",
};
