//! The figures of one noun that contradict each other, side by side.

use super::Section;
use super::markup::{Cell, Table, document_label, document_name, say, section};
use super::nouns::example;
use crate::base::{Language, Texts};
use crate::report::findings::facts::counted;
use crate::report::findings::words::{Gender::Masculine, capitalised, grouped, spelled};
use crate::report::{Conflict, CorpusReport, NumberRecord};

/// Pairs in the table.
const PAIRS: usize = 10;

const SUBTITLE: Texts = Texts {
    fr: "Deux documents comptent le même nom, avec les mêmes mots autour, et aucune valeur ne convient aux deux : l’un \
         des deux se trompe peut-être, ou ils ne parlent pas de la même chose. Les plus ressemblants d’abord.",
    en: "Two documents count the same noun, with the same words around it, and no value fits both: one of them may be \
         wrong, or they do not speak of the same thing. Those most alike come first.",
};

/// The section, `None` where nothing contradicts anything.
pub(super) fn section_of(report: &CorpusReport, language: Language) -> Option<Section> {
    let shown = &report.numbers.conflicts[..report.numbers.conflicts.len().min(PAIRS)];
    let caption = say(language, "Les chiffres à rapprocher, avec leur place", "Figures to compare, with their places");
    let mut table = Table::new(caption, "stack", language)
        .column(say(language, "Nom compté", "Counted noun"), "")
        .column(say(language, "Un document", "One document"), "long")
        .column(say(language, "Un autre", "Another one"), "long");
    for Conflict { noun, first, second, .. } in shown {
        let noun = Cell::Text(counted(noun, language).to_owned());
        table.row([noun, Cell::Html(placed(first, language)), Cell::Html(placed(second, language))]);
    }
    let title = title(u64::try_from(shown.len()).unwrap_or(u64::MAX), language);
    let mut subtitle = SUBTITLE.get(language).to_owned();
    subtitle.extend(left_out(report.numbers.uncompared, language));
    Some(section("conflicts", Conflict::NAME.get(language), &title, &subtitle, &table.html()?, language))
}

/// What the table cannot know, `None` where every mention was compared.
fn left_out(mentions: u64, language: Language) -> Option<String> {
    let n = grouped(mentions, language);
    let said = match (language, mentions) {
        (_, 0) => return None,
        (Language::Fr, 1) => " Une mention n’a pas été comparée : 50\u{202F}000 la précèdent.".to_owned(),
        (Language::Fr, _) => format!(" {n} mentions n’ont pas été comparées : 50\u{202F}000 les précèdent."),
        (Language::En, 1) => " One mention was not compared: 50,000 stand before it.".to_owned(),
        (Language::En, _) => format!(" {n} mentions were not compared: 50,000 stand before them."),
    };
    Some(said)
}

fn title(pairs: u64, language: Language) -> String {
    let n = capitalised(&spelled(pairs, Masculine, language));
    match (language, pairs) {
        (Language::Fr, 1) => "Un chiffre à vérifier d’un document à l’autre".to_owned(),
        (Language::Fr, _) => format!("{n} chiffres à vérifier d’un document à l’autre"),
        (Language::En, 1) => "One figure to check from one document to another".to_owned(),
        (Language::En, _) => format!("{n} figures to check from one document to another"),
    }
}

/// The mention in its sentence, with its place below.
fn placed(record: &NumberRecord, language: Language) -> String {
    let document = document_label(&record.place.document, record.place.record);
    format!("{}<br><small>{}:{}</small>", example(record, language), document_name(&document), record.place.line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::page::sample;

    #[test]
    fn mentions_that_were_not_compared_are_told() {
        let mut report = sample::corpus(20);
        let html = |report: &CorpusReport| section_of(report, Language::Fr).expect("the sample has pairs").html;
        assert!(!html(&report).contains("comparées"));
        report.numbers.uncompared = 1234;
        assert!(html(&report).contains("1\u{202F}234 mentions n’ont pas été comparées"));
        assert_eq!(left_out(0, Language::En), None);
    }
}
