//! `numbers/thousands-comma`: thousands set apart by a comma, as in English.

use crate::base::{Message, NARROW, Prose, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::numbers::{NumberForm, NumberKind};
use crate::text::TokenKind;

pub(super) static THOUSANDS_COMMA: Rule = Rule {
    id: "numbers/thousands-comma",
    name: Texts { fr: "Virgule entre les milliers", en: "Comma between thousands" },
    summary: Texts {
        fr: "Un nombre dont les milliers sont séparés par une virgule (1,250,000)\u{A0}: en français, la virgule annonce les décimales.",
        en: "A number whose thousands are set apart by a comma (1,250,000): in French a comma begins the decimals.",
    },
    rationale: Texts {
        fr: "Un lecteur français lit «\u{202F}11,000\u{202F}» onze. Les milliers se séparent par une espace insécable.",
        en: "A French reader takes “11,000” for eleven. Thousands are set apart by a no-break space.",
    },
    source: Texts {
        fr: "Conférence générale des poids et mesures, 9e (1948) et 22e (2003)\u{A0}: tranches de trois chiffres séparées par une espace, jamais par un point ni une virgule.",
        en: "General Conference on Weights and Measures, 9th (1948) and 22nd (2003): groups of three digits set apart by a space, never by a point or a comma.",
    },
    level: PerProfile::all(Level::Error),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good(
            "Ils étaient 11\u{202F}000, dont 3,5 % de femmes\u{202F}; la tige mesure 0,125 mètre et pèse 1,250 kg.",
        ),
        Example::good("Les articles 211,212,213 et un taux de 3,125 %."),
        Example::bad("Le budget atteint 1,250,000 euros.", &["1,250,000"])
            .fixed("Le budget atteint 1\u{202F}250\u{202F}000 euros."),
        Example::bad("Environ 11,000 soldats s’entraînent.", &["11,000"])
            .fixed("Environ 11\u{202F}000 soldats s’entraînent."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate() {
        if token.kind != TokenKind::Number || token.span.len() < 5 {
            continue;
        }
        let Some(groups) = groups(text, at) else { continue };
        let span: Span<Prose> = Span::new(token.span.start as usize, token.span.start as usize + groups.len());
        let commas = groups.bytes().filter(|&byte| byte == b',').count();
        let sure = commas > 1 && !is_list(text, groups, at);
        if sure || commas == 1 && counts_whole_things(text, span) {
            let mended = groups.replace(',', &NARROW.to_string());
            let message = Message::new(
                format!("virgule entre les milliers\u{A0}: écrivez {mended}"),
                format!("comma between thousands: write {mended}"),
            );
            findings.add(Finding::at(span, message).fix(Safety::Unsafe, [(span, mended)]));
        }
    }
}

/// Groups of three digits joined by commas from the token on, which may end in the middle of them: 1,250,000.
fn groups<'a>(text: &Text<'a>, at: usize) -> Option<&'a str> {
    let start = text.tokens()[at].span.start as usize;
    let rest = &text.prose()[start..];
    let digits = |text: &str| text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let first = digits(rest);
    if !(1..=3).contains(&first) || rest.starts_with('0') || text.prose()[..start].ends_with([',', '.']) {
        return None;
    }
    let mut end = first;
    // Nobody counts beyond so many groups.
    while end < 40 && rest[end..].starts_with(',') && digits(&rest[end + 1..]) == 3 {
        end += 4;
    }
    let closed = !rest[end..].starts_with(|c: char| c.is_alphanumeric()) && !rest[end..].starts_with(',')
        || rest[end..].starts_with(", ");
    (end > first && closed).then(|| &rest[..end])
}

/// « 211,212,213 »: numbers that name, in a list without spaces.
fn is_list(text: &Text<'_>, groups: &str, at: usize) -> bool {
    let full = groups.find(',') == Some(3);
    let rising = || groups.split(',').is_sorted_by(|one, next| one < next);
    let named = |at: usize| matches!(text.key(at), "articles" | "article" | "pages" | "p." | "n°" | "numéros" | "art.");
    let before = at.checked_sub(1);
    full && rising()
        || before.is_some_and(|before| named(before) || matches!(text.written(before), "(" | "{" | "=" | "["))
}

/// « 11,000 soldats »: a count of things has no thousandths; a measure may have.
fn counts_whole_things(text: &Text<'_>, span: Span<Prose>) -> bool {
    let after = text.mentions().partition_point(|mention| mention.span.end <= span.start);
    let Some(mention) = text.mentions().get(after).filter(|mention| mention.span == span) else { return false };
    let whole = mention.kind == NumberKind::Cardinal && mention.noun.is_some() && mention.unit.is_none();
    let plural = || mention.noun.is_some_and(|noun| noun.of(text.prose()).ends_with(['s', 'x']));
    mention.form == NumberForm::Digits && whole && plural()
}
