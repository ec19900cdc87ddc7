//! `dates/format`: a date in digits alone within a sentence.

use super::calendar::month;
use crate::base::{Message, NO_BREAK, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::extract::BlockKind;
use crate::numbers::NumberKind;

pub(super) static FORMAT: Rule = Rule {
    id: "dates/format",
    name: Texts { fr: "Date en chiffres", en: "Date in digits" },
    summary: Texts {
        fr: "Une date tout en chiffres dans une phrase\u{A0}: 03/03/2024 au lieu de 3 mars 2024.",
        en: "A date in digits alone within a sentence: 03/03/2024 for 3 mars 2024.",
    },
    rationale: Texts {
        fr: "Le mois en lettres se lit d’un trait et ne se confond pas avec le jour.",
        en: "A month in words is read at a glance and is not taken for the day.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Service d’information du Gouvernement\u{202F}; Référentiel Rédaction en langage simplifié (DISIC), règle 5.3.",
        en: "Editorial charter of the French Government Information Service; Référentiel Rédaction en langage simplifié (DISIC), rule 5.3.",
    },
    level: PerProfile([Level::Info, Level::Warning, Level::Warning, Level::Warning, Level::Off]),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Le 3 mars 2024, il part. Version 2024.03, ratio 3/4, page 12-3."),
        Example::bad("Il part le 03/03/2024 et revient le 01-04-2024.", &["03/03/2024", "01-04-2024"])
            .fixed("Il part le 3\u{A0}mars 2024 et revient le 1er\u{A0}avril 2024."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (index, sentence) in text.sentences().iter().enumerate() {
        let dates = text.mentions_of(index).iter().filter(|mention| mention.kind == NumberKind::Date);
        for mention in dates {
            let Some(date) = in_words(mention.span.of(text.prose())) else { continue };
            // A date alone, in a title or a list, is a label.
            if text.blocks()[sentence.block].kind == BlockKind::Heading || sentence.tokens.len() < 8 {
                continue;
            }
            let message = Message::new(
                format!("date en chiffres\u{A0}: écrivez {date}"),
                format!("date in digits: write {date}"),
            );
            findings.add(Finding::at(mention.span, message).fix(Safety::Unsafe, [(mention.span, date)]));
        }
    }
}

/// `03/04/2024` is 3 avril 2024: day, month and year of four digits, in French order or that of ISO 8601.
fn in_words(written: &str) -> Option<String> {
    let mut parts = written.split(['/', '-', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (day, year) = if first.len() == 4 { (third, first) } else { (first, third) };
    let number = |text: &str| if text.len() <= 2 { text.parse::<u32>().ok() } else { None };
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let (day, month) = (number(day).filter(|day| (1..=31).contains(day))?, month(number(second)?)?);
    let day = if day == 1 { "1er".to_owned() } else { day.to_string() };
    is_year.then(|| format!("{day}{NO_BREAK}{month} {year}"))
}
