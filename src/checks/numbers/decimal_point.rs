//! `numbers/decimal-point`: a point for the decimal comma in a quantity. Versions, addresses and sections are none.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, Locale, PerProfile, Rule, Safety, Settings, Text};
use crate::numbers::{NumberForm, NumberKind, NumberMention};

pub(super) static DECIMAL_POINT: Rule = Rule {
    id: "numbers/decimal-point",
    name: Texts { fr: "Point décimal", en: "Decimal point" },
    summary: Texts {
        fr: "Un point à la place de la virgule décimale dans un pourcentage, une somme ou une mesure.",
        en: "A point for the decimal comma in a percentage, a sum of money or a measure.",
    },
    rationale: Texts {
        fr: "En français, la virgule annonce les décimales\u{202F}; le point est l’usage anglais.",
        en: "In French a comma begins the decimals; the point is English usage.",
    },
    source: Texts {
        fr: "Conférence générale des poids et mesures, 22e (2003)\u{A0}: point ou virgule selon la langue, la virgule en français.",
        en: "General Conference on Weights and Measures, 22nd (2003): point or comma by the language, the comma in French.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Une hausse de 3,5 %. La version 3.5, l’article 12.3, 192.168.0.1."),
        Example::bad("Une hausse de 3.5 % sur 2.25 km.", &["3.5", "2.25"]).fixed("Une hausse de 3,5 % sur 2,25 km."),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    for mention in text.mentions() {
        let money = mention.kind == NumberKind::Money && settings.locale == Locale::Switzerland;
        let written = mention.span.of(text.prose());
        if !money && is_measured(mention) && has_point(written) {
            let mended = written.replacen('.', ",", 1);
            let message = Message::new(
                format!("point décimal\u{A0}: écrivez {mended}"),
                format!("decimal point: write {mended}"),
            );
            findings.add(Finding::at(mention.span, message).fix(Safety::Unsafe, [(mention.span, mended)]));
        }
    }
}

fn is_measured(mention: &NumberMention) -> bool {
    use NumberKind::{Duration, Measure, Money, Percent};
    let digits = matches!(mention.form, NumberForm::Digits | NumberForm::Mixed);
    digits && mention.unit.is_some() && matches!(mention.kind, Duration | Measure | Money | Percent)
}

/// One point between digits; three digits behind it may be thousands.
fn has_point(written: &str) -> bool {
    let Some((whole, rest)) = written.split_once('.') else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let whole_is_number =
        !whole.is_empty() && whole.trim_start_matches(['-', '+', '\u{2212}']).bytes().all(|b| b.is_ascii_digit());
    whole_is_number && (digits > 0 && digits != 3 || digits == 3 && whole == "0") && !rest.contains('.')
}
