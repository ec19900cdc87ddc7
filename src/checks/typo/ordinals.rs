//! `typo/ordinals`: 2ème, 1ère, `XXème` for 2e, 1re, `XXe`. 2d, 2de, 2nd and 2nde are right.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::{Space, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::numerals::roman;
use crate::text::TokenKind;

pub(super) static ORDINALS: Rule = Rule {
    id: "typo/ordinals",
    name: Texts { fr: "Abréviation des ordinaux", en: "Abbreviated ordinals" },
    summary: Texts {
        fr: "Une abréviation d’ordinal trop longue\u{A0}: 1ère, 2ème, XXème au lieu de 1re, 2e, XXe.",
        en: "An abbreviated ordinal that is too long: 1ère, 2ème, XXème for 1re, 2e, XXe.",
    },
    rationale: Texts {
        fr: "L’abréviation ne garde que la dernière lettre, ou les deux dernières pour premier et première.",
        en: "The abbreviation keeps the last letter only, the last two for premier and première.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: Some(Precision { right: 10, read: 10 }),
    examples: &[
        Example::good("Le 1er, la 1re, le 2e, la 2nde, le 2d tour, le XXe siècle. Dès lors, la même crème."),
        Example::bad("La 1ère fois, le 2ème tour, le XXème siècle.", &["1ère", "2ème", "XXème"])
            .fixed("La 1re fois, le 2e tour, le XXe siècle."),
        Example::bad("Les 3èmes et le 1ier, au 4 ème étage.", &["3èmes", "1ier", "4 ème"])
            .fixed("Les 3es et le 1er, au 4e étage."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate() {
        let written = token.span.of(text.prose());
        let found = match token.kind {
            TokenKind::Number if !written.ends_with(|c: char| c.is_ascii_digit()) => glued(written),
            TokenKind::Word if is_roman_letter(written) => roman_ordinal(written),
            TokenKind::Word if written.starts_with(['i', 'e', 'è']) && ending(written).is_some() => apart(text, at),
            _ => None,
        };
        let Some(mended) = found else { continue };
        let first = if token.kind == TokenKind::Word && !is_roman_letter(written) { at - 1 } else { at };
        let span: Span<Prose> = Span::new(text.tokens()[first].span.start as usize, token.span.end as usize);
        let message = Message::new(
            format!("abréviation d’ordinal\u{A0}: écrivez {mended}"),
            format!("abbreviated ordinal: write {mended}"),
        );
        findings.add(Finding::at(span, message).fix(Safety::Safe, [(span, mended)]));
    }
}

/// 2ème: digits and their ending.
fn glued(written: &str) -> Option<String> {
    let digits = written.find(|c: char| !c.is_ascii_digit()).filter(|&digits| digits > 0)?;
    mended(&written[..digits], &written[digits..])
}

/// « 2 ème »: an ending behind a number.
fn apart(text: &Text<'_>, at: usize) -> Option<String> {
    let number = at.checked_sub(1).filter(|&number| text.tokens()[number].kind == TokenKind::Number)?;
    let digits = text.written(number);
    let near = matches!(before(text, at), Space::Breakable | Space::NoBreak(_));
    (near && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| mended(digits, text.written(at)))?
}

/// What to write for digits and an ending that is too long.
fn mended(digits: &str, ending_written: &str) -> Option<String> {
    let (first, plural) = ending(ending_written)?;
    let short = match (first, digits == "1") {
        (Ending::Premier, true) => "er",
        (Ending::Premiere, true) => "re",
        (Ending::Other, false) => "e",
        _ => return None,
    };
    Some(format!("{digits}{short}{}", if plural { "s" } else { "" }))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Premier,
    Premiere,
    Other,
}

/// What an ending that is too long stands for, and whether it is a plural.
fn ending(written: &str) -> Option<(Ending, bool)> {
    let (single, plural) = written.strip_suffix('s').map_or((written, false), |single| (single, true));
    let ending = match single {
        "ier" => Ending::Premier,
        "ère" | "ere" | "ière" | "iere" => Ending::Premiere,
        "ème" | "eme" | "ième" | "ieme" | "è" => Ending::Other,
        _ => return None,
    };
    Some((ending, plural))
}

fn is_roman_letter(written: &str) -> bool {
    written.starts_with(['I', 'V', 'X', 'L', 'C', 'D', 'M'])
}

/// `XXème`, `Ière`.
fn roman_ordinal(written: &str) -> Option<String> {
    let numeral = written.find(|c: char| !c.is_ascii_uppercase())?;
    // « Dès » is a word.
    let (first, plural) = ending(&written[numeral..]).filter(|_| !matches!(&written[numeral..], "è" | "ès"))?;
    let numeral = &written[..numeral];
    roman::parse(numeral)?;
    let short = match (first, numeral == "I") {
        (Ending::Premier, true) => "er",
        (Ending::Premiere, true) => "re",
        (Ending::Other, false) => "e",
        _ => return None,
    };
    Some(format!("{numeral}{short}{}", if plural { "s" } else { "" }))
}
