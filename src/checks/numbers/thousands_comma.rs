//! `numbers/thousands-comma`: thousands set apart by a comma, as in English.

use crate::base::{Message, NARROW, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};

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
    precision: Some(Precision { right: 1, read: 1 }),
    examples: &[
        Example::good("Ils étaient 11\u{202F}000, dont 3,5 % de femmes ; la tige mesure 0,125 mètre."),
        Example::bad("Le budget atteint 1,250,000 euros.", &["1,250,000"])
            .fixed("Le budget atteint 1\u{202F}250\u{202F}000 euros."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for mention in text.mentions().iter().filter(|mention| mention.kind.is_quantity()) {
        let written = mention.span.of(text.prose());
        if is_grouped(written) {
            let mended = written.replace(',', &NARROW.to_string());
            let message = Message::new(
                format!("virgule entre les milliers\u{A0}: écrivez {mended}"),
                format!("comma between thousands: write {mended}"),
            );
            findings.add(Finding::at(mention.span, message).fix(Safety::Unsafe, [(mention.span, mended)]));
        }
    }
}

/// Two commas at least, or it may be a decimal: 1,250,000.
fn is_grouped(written: &str) -> bool {
    let mut groups = written.split(',');
    let first = groups.next().unwrap_or_default();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(first) && first.len() <= 3 && groups.clone().count() >= 2 && groups.all(|g| g.len() == 3 && is_number(g))
}
