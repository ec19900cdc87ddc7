//! `numbers/thousands-space`: a breakable space, or a point, between the thousands of a quantity. Digits without any
//! are left alone: they may be a code.

use crate::base::{Message, NARROW, Prose, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::numbers::NumberForm;

pub(super) static THOUSANDS_SPACE: Rule = Rule {
    id: "numbers/thousands-space",
    name: Texts { fr: "Espace entre les milliers", en: "Space between thousands" },
    summary: Texts {
        fr: "Un nombre dont les milliers sont séparés par une espace sécable (11 000).",
        en: "A number whose thousands are set apart by a breakable space (11 000).",
    },
    rationale: Texts {
        fr: "Une espace ordinaire laisse le nombre se couper en deux à la fin d’une ligne.",
        en: "With an ordinary space the number may be cut in two at the end of a line.",
    },
    source: Texts {
        fr: "Conférence générale des poids et mesures, 22e (2003)\u{A0}: tranches de trois chiffres séparées par une espace\u{202F}; l’espace est insécable d’après l’Imprimerie nationale.",
        en: "General Conference on Weights and Measures, 22nd (2003): groups of three digits set apart by a space; the space is no-break by the Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Il y a 11\u{202F}000 soldats, 12\u{A0}500 civils, 25000 voix et le 06 12 345 678."),
        Example::bad("Il y a 11 000 soldats et 1 250 000 habitants.", &["11 000", "1 250 000"])
            .fixed("Il y a 11\u{202F}000 soldats et 1\u{202F}250\u{202F}000 habitants."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    let quantities = text.mentions().iter().filter(|mention| mention.kind.is_quantity());
    for mention in quantities.filter(|mention| matches!(mention.form, NumberForm::Digits | NumberForm::Mixed)) {
        let start = mention.span.start as usize;
        let written = mention.span.of(text.prose());
        let spaces: Vec<Span<Prose>> =
            breakable(written).map(|(from, to)| Span::new(start + from, start + to)).collect();
        if spaces.is_empty() {
            continue;
        }
        let message = Message::from(MESSAGE);
        let edits = spaces.into_iter().map(|span| (span, NARROW.to_string()));
        findings.add(Finding::at(mention.span, message).fix(Safety::Safe, edits));
    }
}

/// Where a space that may be broken stands before three digits and behind a digit.
fn breakable(written: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let groups = written.char_indices().filter(|&(_, c)| matches!(c, ' ' | '\u{2009}'));
    groups.map(|(at, c)| (at, at + c.len_utf8())).filter(|&(from, to)| {
        let digits = written[to..].bytes().take(4).take_while(u8::is_ascii_digit).count();
        digits == 3 && written[..from].ends_with(|c: char| c.is_ascii_digit())
    })
}

const MESSAGE: Texts = Texts {
    fr: "espace sécable entre les milliers\u{A0}: mettez une espace fine insécable (U+202F)",
    en: "breakable space between thousands: put a narrow no-break space (U+202F)",
};
