//! `typo/guillemets`: no-break spaces inside « », and « » for other quotation marks. Pairs are found in `quotes`.

use super::policy;
use super::quotes::{Pair, Style, pairs};
use crate::base::{Message, NARROW, NO_BREAK, Prose, Span, Texts};
use crate::checks::spacing::{Fault, Faulty, Space, Wanted, before, gap, glued, name_of};
use crate::checks::{Example, Finding, Findings, Level, Locale, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static GUILLEMETS: Rule = Rule {
    id: "typo/guillemets",
    name: Texts { fr: "Guillemets", en: "Quotation marks" },
    summary: Texts {
        fr: "Guillemets droits ou anglais au lieu de «\u{202F}\u{202F}», et espace sécable ou absente à l’intérieur. Des guillemets anglais peuvent s’emboîter dans des guillemets français.",
        en: "Straight or English quotation marks instead of « », and a breakable or missing space inside. English ones may stand inside French ones.",
    },
    rationale: Texts {
        fr: "Le français cite entre «\u{202F}\u{202F}»\u{202F}; une espace ordinaire laisse le guillemet seul en bout de ligne.",
        en: "French quotes between « »; an ordinary space lets the mark stand alone at the end of a line.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale\u{202F}; charte rédactionnelle du Service d’information du Gouvernement.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale; editorial charter of the French Government Information Service.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[policy::SPACES],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good("Il dit\u{A0}: «\u{202F}Le “vieux” port est là.\u{202F}» Un écran de 27\", un seul \"."),
        Example::bad("Il dit « bonjour » et «au revoir».", &["« ", " »", "«", "»"])
            .fixed("Il dit «\u{A0}bonjour\u{A0}» et «\u{A0}au revoir\u{A0}»."),
        Example::bad("Le mot “port” et l’autre, \"quai\".", &["“port”", "\"quai\""])
            .fixed("Le mot «\u{A0}port\u{A0}» et l’autre, «\u{A0}quai\u{A0}»."),
        Example::bad("Elle lit «\u{A0}le \"vieux\" port\u{A0}».", &["\"vieux\""])
            .fixed("Elle lit «\u{A0}le “vieux” port\u{A0}»."),
        Example::bad("Il dit « bonjour ».", &["« ", " »"])
            .fixed("Il dit «\u{202F}bonjour\u{202F}».")
            .in_locale(Locale::Switzerland),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let wanted = wanted(settings);
    let mut quotes = false;
    for (at, token) in text.marks() {
        if token.kind != TokenKind::Mark {
            continue;
        }
        let faulty = match token.span.of(text.prose()) {
            "«" => inside_opening(text, at, wanted),
            "»" => inside_closing(text, at, wanted),
            "\"" | "“" | "”" => {
                quotes = true;
                None
            }
            _ => None,
        };
        if let Some(found) = faulty {
            let message = space_message(found.fault, wanted.space);
            findings.add(Finding::at(found.span, message).fix(Safety::Safe, [found.edit]));
        }
    }
    if quotes {
        for pair in pairs(text) {
            replace(text, &pair, wanted, findings);
        }
    }
}

fn wanted(settings: &Settings) -> Wanted {
    let space = if settings.locale == Locale::Switzerland { NARROW } else { NO_BREAK };
    Wanted { space: Some(space), strict: policy::is_strict(settings) }
}

/// The space after «; a « that touches the word before it closes, in the German way.
fn inside_opening(text: &Text<'_>, at: usize, wanted: Wanted) -> Option<Faulty> {
    let touches_word = at > 0 && glued(text, at) && text.tokens()[at - 1].kind != TokenKind::Elided;
    let closes = touches_word && text.tokens()[at - 1].kind.is_lexical() && !glued(text, at + 1);
    (!closes && text.written(at + 1) != "»").then(|| wanted.after(text, at))?
}

/// The space before »; one that touches the next word, or stands at the beginning of a paragraph, opens.
fn inside_closing(text: &Text<'_>, at: usize, wanted: Wanted) -> Option<Faulty> {
    let opens = glued(text, at + 1) && text.tokens()[at + 1].kind.is_lexical() && !glued(text, at);
    let empty = at > 0 && text.written(at - 1) == "«";
    (!opens && !empty && before(text, at) != Space::Other).then(|| wanted.before(text, at))?
}

/// Other marks become « », or “ ” inside « ».
fn replace(text: &Text<'_>, pair: &Pair, wanted: Wanted, findings: &mut Findings<'_>) {
    if pair.style == Style::Curly && pair.nested {
        return;
    }
    let space = wanted.space.map(String::from).unwrap_or_default();
    let (open, close) =
        if pair.nested { ("“".into(), "”".into()) } else { (format!("«{space}"), format!("{space}»")) };
    let tokens = text.tokens();
    let span = Span::new(tokens[pair.open].span.start as usize, tokens[pair.close].span.end as usize);
    let message = if pair.nested { NESTED } else { pair.style.message() };
    let edits = [(with_space_after(text, pair.open), open), (with_space_before(text, pair.close), close)];
    findings.add(Finding::at(span, Message::from(message)).fix(Safety::Safe, edits));
}

/// A mark and the spaces behind it.
fn with_space_after(text: &Text<'_>, at: usize) -> Span<Prose> {
    let mark = text.tokens()[at].span;
    let end = gap(text, at + 1).filter(|_| before(text, at + 1) != Space::Other).map_or(mark.end, |gap| gap.end);
    Span::new(mark.start as usize, end as usize)
}

/// A mark and the spaces before it.
fn with_space_before(text: &Text<'_>, at: usize) -> Span<Prose> {
    let mark = text.tokens()[at].span;
    let start = gap(text, at).filter(|_| before(text, at) != Space::Other).map_or(mark.start, |gap| gap.start);
    Span::new(start as usize, mark.end as usize)
}

const NESTED: Texts = Texts {
    fr: "guillemets droits dans une citation\u{A0}: mettez “ ”",
    en: "straight quotation marks inside a quotation: put “ ”",
};

fn space_message(fault: Fault, space: Option<char>) -> Message {
    let (fr, en) = name_of(space);
    let (what_fr, what_en) = match fault {
        Fault::Missing => ("espace manquante", "missing space"),
        Fault::Kind => ("autre espace insécable", "another no-break space"),
        Fault::Breakable | Fault::Needless => ("espace sécable", "breakable space"),
    };
    Message::new(
        format!("{what_fr} à l’intérieur des guillemets\u{A0}: mettez {fr}"),
        format!("{what_en} inside the quotation marks: put {en}"),
    )
}
