//! `numbers/thousands-point`: thousands set apart by a point, as in Germany or Italy.

use crate::base::{Message, NARROW, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::numbers::{NumberForm, NumberKind, NumberMention};

pub(super) static THOUSANDS_POINT: Rule = Rule {
    id: "numbers/thousands-point",
    name: Texts { fr: "Point entre les milliers", en: "Point between thousands" },
    summary: Texts {
        fr: "Un nombre dont les milliers sont séparés par un point\u{A0}: 1.200.000 euros, 11.000 soldats.",
        en: "A number whose thousands are set apart by a point: 1.200.000 euros, 11.000 soldats.",
    },
    rationale: Texts {
        fr: "Le point se lit aussi comme un signe décimal anglais\u{A0}: le nombre devient douteux.",
        en: "A point is read as an English decimal sign too: the number becomes doubtful.",
    },
    source: Texts {
        fr: "Conférence générale des poids et mesures, 22e (2003)\u{A0}: ni point ni virgule entre les tranches de trois chiffres.",
        en: "General Conference on Weights and Measures, 22nd (2003): neither point nor comma between groups of three digits.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("La version 1.200.000, 3.141 kg, 11\u{202F}000 soldats."),
        Example::bad("Il en coûte 1.200.000 euros pour 11.000 soldats.", &["1.200.000", "11.000"])
            .fixed("Il en coûte 1\u{202F}200\u{202F}000 euros pour 11\u{202F}000 soldats."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for mention in text.mentions().iter().filter(|mention| mention.kind.is_quantity()) {
        let written = mention.span.of(text.prose());
        let points = points(written);
        if points > 1 || points == 1 && counts_whole_things(mention) {
            let mended = written.replace('.', &NARROW.to_string());
            let message = Message::new(
                format!("point entre les milliers\u{A0}: écrivez {mended}"),
                format!("point between thousands: write {mended}"),
            );
            findings.add(Finding::at(mention.span, message).fix(Safety::Unsafe, [(mention.span, mended)]));
        }
    }
}

/// How many points stand between groups of three digits, when the number is written so and no other way.
fn points(written: &str) -> usize {
    let mut groups = written.split('.');
    let first = groups.next().unwrap_or_default();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let begins = is_number(first) && first.len() <= 3 && !first.starts_with('0');
    let count = groups.clone().count();
    if begins && groups.all(|group| group.len() == 3 && is_number(group)) { count } else { 0 }
}

fn counts_whole_things(mention: &NumberMention) -> bool {
    mention.kind == NumberKind::Cardinal && mention.noun.is_some() && mention.form == NumberForm::Digits
}
