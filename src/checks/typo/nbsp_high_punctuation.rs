//! `typo/nbsp-high-punctuation`: the space before ; : ! ? by the usage of each country.

use super::policy;
use crate::base::{Message, NARROW, NO_BREAK, Texts};
use crate::checks::spacing::{Fault, Space, Wanted, before, glued, name_of};
use crate::checks::{Example, Finding, Findings, Level, Locale, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::extract::OBJECT;
use crate::text::TokenKind;

pub(super) static NBSP_HIGH_PUNCTUATION: Rule = Rule {
    id: "typo/nbsp-high-punctuation",
    name: Texts { fr: "Espace avant la ponctuation haute", en: "Space before tall punctuation" },
    summary: Texts {
        fr: "L’espace avant «\u{202F};\u{202F}», «\u{202F}:\u{202F}», «\u{202F}!\u{202F}» et «\u{202F}?\u{202F}» manque ou n’est pas insécable. Le Canada n’en met qu’avant le deux-points.",
        en: "The space before ; : ! ? is missing or may be broken at the end of a line. Canada has one before the colon only.",
    },
    rationale: Texts {
        fr: "Une espace ordinaire laisse le signe partir seul au début de la ligne suivante.",
        en: "With an ordinary space the mark may go to the beginning of the next line by itself.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale\u{202F}; Office québécois de la langue française pour le Canada\u{202F}; usage suisse\u{A0}: une fine partout.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale; Office québécois de la langue française for Canada; Swiss usage: a thin space everywhere.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[policy::SPACES],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good(
            "Vraiment\u{202F}? Oui\u{A0}! Voici\u{A0}: à 12:30, un écran 16:9, https://exemple.fr/?a=b (?) Hein\u{202F}?!",
        ),
        Example::good(
            "Une espace précède les signes « » : ! ; ? et le pour cent, ou les seuls signes ; : ! ? de la liste.",
        ),
        Example::bad("Vient-il ? Non! Pourquoi: il dort ;", &[" ?", "!", ":", " ;"])
            .fixed("Vient-il\u{202F}? Non\u{202F}! Pourquoi\u{A0}: il dort\u{202F};"),
        Example::bad("Vient-il ? Voici : rien!", &[" ?", " :"])
            .fixed("Vient-il? Voici\u{A0}: rien!")
            .in_locale(Locale::Canada),
        Example::bad("Voici : rien\u{202F}!", &[" :"])
            .fixed("Voici\u{202F}: rien\u{202F}!")
            .in_locale(Locale::Switzerland),
        Example::good("Un bouton `valider`: rien. :smile: ;-) std::vec").markdown().in_locale(Locale::Canada),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.marks() {
        if token.kind != TokenKind::Mark || token.span.len() != 1 {
            continue;
        }
        let mark = text.written(at);
        if !matches!(mark, ";" | ":" | "!" | "?") || !is_punctuation(text, at, mark) {
            continue;
        }
        let wanted = wanted(settings, mark);
        let Some(found) = wanted.before(text, at) else { continue };
        if found.fault == Fault::Missing && !is_after_word(text, at) {
            continue;
        }
        let message = message(found.fault, mark, wanted.space);
        findings.add(Finding::at(found.span, message).fix(Safety::Safe, [found.edit]));
    }
}

/// The space before a mark by the usage of a country.
fn wanted(settings: &Settings, mark: &str) -> Wanted {
    let space = match settings.locale {
        Locale::Canada => (mark == ":").then_some(NO_BREAK),
        Locale::Switzerland => Some(NARROW),
        Locale::France | Locale::Belgium => Some(if mark == ":" { NO_BREAK } else { NARROW }),
    };
    Wanted { space, strict: policy::is_strict(settings) }
}

/// True for a mark that ends a clause: not « (?) », « ?! », 3:2, `::`, ;-), :smile:, &nbsp; or what stands after a
/// mark that opens.
fn is_punctuation(text: &Text<'_>, at: usize, mark: &str) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let lexical = text.tokens()[before].kind.is_lexical();
    let closes =
        matches!(text.written(before), ")" | "]" | "»" | "”" | "\"" | "%" | "°" | "’" | "…" | "..." | "€" | "$");
    if !lexical && !closes && !text.written(before).starts_with(OBJECT) {
        return false;
    }
    if before > 0 && glued(text, at) && glued(text, before) && matches!(text.written(before - 1), "&" | "#" | ":") {
        return false;
    }
    !is_glued_on(text, at, mark) && !is_listed(text, at)
}

/// True for signs that are named one after the other: « : ! ; ? ».
fn is_listed(text: &Text<'_>, at: usize) -> bool {
    let sign = |at: usize| matches!(text.written(at), ";" | ":" | "!" | "?");
    let named = !text.tokens()[at - 1].kind.is_lexical() || sign(at + 2);
    named && sign(at + 1) && !glued(text, at + 1)
}

/// True when what follows touches the mark and makes it something else.
fn is_glued_on(text: &Text<'_>, at: usize, mark: &str) -> bool {
    if !glued(text, at + 1) {
        return false;
    }
    let next = text.written(at + 1);
    let listed = mark == ";" && matches!(next, "…" | "...");
    let joined =
        listed || text.tokens()[at + 1].kind.is_lexical() || matches!(next, "/" | "\\" | "=" | "_" | "|" | "&");
    let smiles = matches!(next, "-" | "(" | ")" | "'" | "*" | ":" | ";");
    joined || matches!(mark, ":" | ";") && smiles
}

/// True where a missing space is surely missing: after a word of French, not an address, a path, code or a quotation
/// mark.
fn is_after_word(text: &Text<'_>, at: usize) -> bool {
    let before = at - 1;
    match text.tokens()[before].kind {
        TokenKind::Word | TokenKind::Clitic => {
            let first = before.checked_sub(1).filter(|_| glued(text, before));
            !first.is_some_and(|first| matches!(text.written(first), "/" | "\\" | "_" | "@" | "." | "=" | "<" | "~"))
        }
        TokenKind::Number => text.written(at) != ":" || self::before(text, at + 1) != Space::Glued,
        TokenKind::Mark => matches!(text.written(before), ")" | "]" | "»" | "%"),
        TokenKind::Elided | TokenKind::Address => false,
    }
}

fn message(fault: Fault, mark: &str, space: Option<char>) -> Message {
    let (fr, en) = name_of(space);
    match fault {
        Fault::Needless => Message::new(
            format!("espace avant «\u{202F}{mark}\u{202F}»\u{A0}: supprimez-la"),
            format!("space before “{mark}”: remove it"),
        ),
        Fault::Missing => Message::new(
            format!("espace manquante avant «\u{202F}{mark}\u{202F}»\u{A0}: mettez {fr}"),
            format!("missing space before “{mark}”: put {en}"),
        ),
        Fault::Breakable => Message::new(
            format!("espace sécable avant «\u{202F}{mark}\u{202F}»\u{A0}: mettez {fr}"),
            format!("breakable space before “{mark}”: put {en}"),
        ),
        Fault::Kind => Message::new(
            format!("autre espace insécable avant «\u{202F}{mark}\u{202F}»\u{A0}: mettez {fr}"),
            format!("another no-break space before “{mark}”: put {en}"),
        ),
    }
}
