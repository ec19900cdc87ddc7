//! `numbers/unit-symbol`: symbols of units that are written otherwise: Km, Kgs, m2, mn.

use crate::base::{Message, Prose, Span, Table, Texts, table};
use crate::checks::spacing::{Space, before};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::text::TokenKind;
use std::sync::LazyLock;

pub(super) static UNIT_SYMBOL: Rule = Rule {
    id: "numbers/unit-symbol",
    name: Texts { fr: "Symbole d’unité", en: "Symbol of a unit" },
    summary: Texts {
        fr: "Un symbole d’unité mal écrit après un nombre\u{A0}: Km pour km, kgs pour kg, m2 pour m², mn pour min.",
        en: "The symbol of a unit wrongly written after a number: Km for km, kgs for kg, m2 for m², mn for min.",
    },
    rationale: Texts {
        fr: "Les symboles sont les mêmes dans toutes les langues\u{202F}; ils ne prennent ni majuscule libre ni pluriel.",
        en: "Symbols are the same in all languages; they take neither a capital at will nor a plural.",
    },
    source: Texts {
        fr: "Bureau international des poids et mesures, brochure sur le SI.",
        en: "International Bureau of Weights and Measures, SI brochure.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Il court 5\u{A0}km en 20\u{A0}min, porte 3\u{A0}kg et habite 40\u{A0}m²."),
        Example::bad("Il court 5 Km en 20 mn et habite 40 m2.", &["Km", "mn", "m2"])
            .fixed("Il court 5 km en 20 min et habite 40 m²."),
    ],
    check,
};

/// What is written, and what should be.
static WRONG: LazyLock<Table<&'static str>> = LazyLock::new(|| {
    table([
        ("Km", "km"),
        ("KM", "km"),
        ("kms", "km"),
        ("Kms", "km"),
        ("Kg", "kg"),
        ("KG", "kg"),
        ("kgs", "kg"),
        ("Kgs", "kg"),
        ("m2", "m²"),
        ("m3", "m³"),
        ("km2", "km²"),
        ("km3", "km³"),
        ("cm2", "cm²"),
        ("cm3", "cm³"),
        ("mm2", "mm²"),
        ("Cm", "cm"),
        ("Mm", "mm"),
        ("mn", "min"),
        ("mns", "min"),
        ("hrs", "h"),
        ("hr", "h"),
        ("sec", "s"),
        ("secs", "s"),
        ("grs", "g"),
        ("gr", "g"),
        ("mgs", "mg"),
        ("KWh", "kWh"),
        ("Kwh", "kWh"),
        ("kwh", "kWh"),
        ("KW", "kW"),
        ("Kw", "kW"),
        ("Khz", "kHz"),
        ("Mhz", "MHz"),
        ("Ghz", "GHz"),
        ("KHz", "kHz"),
        ("db", "dB"),
        ("Ha", "ha"),
    ])
});

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate().skip(1) {
        let number = text.tokens()[at - 1].kind == TokenKind::Number;
        if !number || token.kind != TokenKind::Word || token.span.len() > 4 || before(text, at) == Space::Other {
            continue;
        }
        let Some(mended) = WRONG.get(text.written(at)) else { continue };
        let message = Message::new(
            format!("symbole d’unité mal écrit\u{A0}: écrivez {mended}"),
            format!("symbol of a unit wrongly written: write {mended}"),
        );
        let span: Span<Prose> = token.span;
        findings.add(Finding::at(span, message).fix(Safety::Safe, [(span, (*mended).to_owned())]));
    }
}
