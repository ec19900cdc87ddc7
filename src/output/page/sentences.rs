//! The hardest sentences, quoted, with what makes each of them hard.

use super::Section;
use super::markup::{document_label, document_name, prose, quoted_language, say, section};
use super::tables::source;
use crate::base::{Language, NARROW, NO_BREAK, format_decimal};
use crate::output::escape;
use crate::report::findings::causes;
use crate::report::findings::words::{Gender::Feminine, capitalised, grouped, spelled};
use crate::report::{Band, CorpusReport, SentenceRecord};
use std::sync::Arc;

/// Sentences quoted.
const QUOTED: usize = 10;
/// Sentences quoted where none reaches 50 points.
const FEW: usize = 3;
/// Causes told of each.
const CAUSES: usize = 4;
/// Characters of the beginning and of the end of a long sentence.
const HEAD: usize = 300;
const TAIL: usize = 110;

/// The section, `None` without a sentence.
pub(super) fn section_of(report: &CorpusReport, language: Language) -> Option<Section> {
    let mut chosen = chosen(report);
    let hard = chosen.iter().filter(|sentence| band(sentence) >= Some(Band::FairlyHard)).count();
    // Where some are hard, the others need no mending; where none is, the hardest are shown as such.
    chosen.truncate(if hard > 0 { hard } else { FEW });
    let count = u64::try_from(chosen.len()).ok().filter(|count| *count > 0)?;
    let n = capitalised(&spelled(count, Feminine, language));
    let several = report.counts.documents > 1;
    let title = match (language, count, several) {
        (Language::Fr, ..) if hard == 0 => "Aucune phrase n’atteint 50 points".to_owned(),
        (Language::En, ..) if hard == 0 => "No sentence reaches 50 points".to_owned(),
        (Language::Fr, 1, _) => "La phrase la plus difficile".to_owned(),
        (Language::Fr, _, true) => format!("{n} phrases parmi les plus difficiles"),
        (Language::Fr, _, false) => format!("Les {} phrases les plus difficiles", spelled(count, Feminine, language)),
        (Language::En, 1, _) => "The hardest sentence".to_owned(),
        (Language::En, _, true) => format!("{n} sentences among the hardest"),
        (Language::En, _, false) => format!("The {} hardest sentences", spelled(count, Feminine, language)),
    };
    let most = chosen.iter().map(|s| told(s, language).iter().map(|(_, points)| points).sum()).fold(0.0, f64::max);
    let items: String = chosen.iter().map(|s| item(s, most, several, language)).collect();
    let link =
        say(language, "Les plus difficiles, avec leur place, sont dans", "The hardest, with their places, are in");
    let body = format!("<div><ol class=\"hard\">\n{items}</ol>{}</div>", source(link, "sentences.csv", language));
    let name = say(language, "Phrases difficiles", "Difficult sentences");
    Some(section("sentences", name, &title, &subtitle(several, language), &body, language))
}

fn subtitle(several: bool, language: Language) -> String {
    let one = match (language, several) {
        (_, false) => "",
        (Language::Fr, true) => "Une au plus par document. ",
        (Language::En, true) => "At most one per document. ",
    };
    let rest = say(
        language,
        "À gauche, la difficulté, indicative sur une seule phrase ; elle peut dépasser 100. La barre montre d’où elle vient : les points de plus \
         qu’un passage moyen de niveau B1.",
        "On the left the difficulty, indicative on a single sentence; it can pass 100. The bar shows where it comes from: points more than \
         an average passage of level B1.",
    );
    format!("{one}{rest}")
}

fn band(sentence: &SentenceRecord) -> Option<Band> {
    sentence.difficulty.map(Band::of)
}

/// The hardest, each text once, at most one of each document when there are several.
fn chosen(report: &CorpusReport) -> Vec<&SentenceRecord> {
    let mut seen: Vec<(&Arc<str>, Option<u64>)> = Vec::new();
    let mut out = Vec::new();
    for sentence in &report.hardest_sentences {
        let document = (&sentence.place.document, sentence.place.record);
        let repeated = out.iter().any(|other: &&SentenceRecord| other.text == sentence.text);
        if repeated || report.counts.documents > 1 && seen.contains(&document) {
            continue;
        }
        seen.push(document);
        out.push(sentence);
        if out.len() == QUOTED {
            break;
        }
    }
    out
}

/// What makes a sentence hard, the heaviest first.
fn told(sentence: &SentenceRecord, language: Language) -> Vec<(String, f64)> {
    causes::of_sentence(&sentence.causes, &sentence.rare_words, CAUSES, language)
}

fn item(sentence: &SentenceRecord, most: f64, several: bool, language: Language) -> String {
    let score = sentence.difficulty.map_or_else(|| "—".into(), |score| format_decimal(score, 0, language));
    let line = format!("{}{NO_BREAK}{}", say(language, "ligne", "line"), grouped(sentence.place.line, language));
    let place = if several {
        format!("{}, {line}", document_name(&document_label(&sentence.place.document, sentence.place.record)))
    } else {
        capitalised(&line)
    };
    let (start, end) = if language == Language::Fr {
        (format!("«{NARROW}"), format!("{NARROW}»"))
    } else {
        ("“".into(), "”".into())
    };
    let quoted = escape::html(&quotation(&sentence.text)).into_owned();
    let reasons = reasons(&told(sentence, language), most, language);
    format!(
        "<li><div class=\"hd\">{score}</div><div><p class=\"who\">{place}</p>\
         <blockquote{}>{start}{quoted}{end}</blockquote>{reasons}</div></li>\n",
        quoted_language(language)
    )
}

/// The bar and what it says.
fn reasons(told: &[(String, f64)], most: f64, language: Language) -> String {
    let segment = |(i, (_, points)): (usize, &(String, f64))| {
        let class = if i == 0 { "cl" } else { "cs" };
        format!("<span class=\"{class}\" style=\"width:{:.1}%\"></span>", points / most.max(1.0) * 100.0)
    };
    let bar: String = told.iter().enumerate().map(segment).collect();
    let item = |(i, (text, points)): (usize, &(String, f64))| {
        let class = if i == 0 { "cl" } else { "cs" };
        let text = prose(text, language);
        format!("<span class=\"it\"><i class=\"{class}\"></i>{text} {}</span>", causes::signed(*points, language))
    };
    let items: Vec<String> = told.iter().enumerate().map(item).collect();
    format!("<div class=\"contrib\"><div class=\"trk\" aria-hidden=\"true\">{bar}</div>{}</div>", items.join(" "))
}

/// The sentence, or its beginning and its end, cut between words. A mark that closes, or goes on with, what was quoted before
/// it is left out: after our own it would look like an empty quotation.
fn quotation(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| c == '»' || c == '”' || c.is_whitespace());
    let count = text.chars().count();
    if count <= HEAD + TAIL + 20 {
        return text.to_owned();
    }
    let head: String = text.chars().take(HEAD).collect();
    let tail: String = text.chars().skip(count - TAIL).collect();
    let head = head.rfind(char::is_whitespace).map_or(head.as_str(), |at| &head[..at]);
    let tail = tail.split_once(char::is_whitespace).map_or(tail.as_str(), |(_, rest)| rest);
    format!("{head} […] {tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_quotations_lose_their_middle_between_words() {
        let text = (0..200).map(|i| format!("mot{i}")).collect::<Vec<_>>().join(" ");
        let short = quotation(&text);
        assert!(short.chars().count() <= HEAD + TAIL + 5);
        let (head, tail) = short.split_once(" […] ").unwrap();
        assert!(text.starts_with(&format!("{head} ")) && text.ends_with(&format!(" {tail}")));
        assert_eq!(quotation("Court."), "Court.");
        assert_eq!(quotation("»\u{A0}J’ai, huissier, etc.\u{A0}»"), "J’ai, huissier, etc.\u{A0}»");
        assert_eq!(quotation(&"é".repeat(500)).chars().filter(|c| *c == 'é').count(), HEAD + TAIL);
    }
}
