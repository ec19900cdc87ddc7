//! The hardest sentences, quoted, with the points that their length and their words cost.

use super::findings::Losses;
use super::markup::{document_label, document_name, say, section};
use super::tables::source;
use super::{Section, findings};
use crate::base::{Language, NARROW, NO_BREAK, format_decimal};
use crate::output::escape;
use crate::report::findings::words::{Gender::Feminine, capitalised, grouped, plural, spelled};
use crate::report::{CorpusReport, SentenceRecord};
use std::sync::Arc;

/// Sentences quoted.
const QUOTED: usize = 5;
/// Characters of the beginning and of the end of a long sentence.
const HEAD: usize = 300;
const TAIL: usize = 110;

/// The section, `None` without a sentence.
pub(super) fn section_of(report: &CorpusReport, language: Language) -> Option<Section> {
    let chosen = chosen(report);
    let count = u64::try_from(chosen.len()).ok().filter(|count| *count > 0)?;
    let n = capitalised(&spelled(count, Feminine, language));
    let several = report.counts.documents > 1;
    let title = match (language, count, several) {
        (Language::Fr, 1, _) => "La phrase la plus difficile".to_owned(),
        (Language::Fr, _, true) => format!("{n} phrases parmi les plus difficiles"),
        (Language::Fr, _, false) => format!("Les {} phrases les plus difficiles", spelled(count, Feminine, language)),
        (Language::En, 1, _) => "The hardest sentence".to_owned(),
        (Language::En, _, true) => format!("{n} sentences among the hardest"),
        (Language::En, _, false) => format!("The {} hardest sentences", spelled(count, Feminine, language)),
    };
    let subtitle = subtitle(several, language);
    let losses: Vec<Option<Losses>> = chosen.iter().map(|s| Losses::of(s.words, 1, s.syllables)).collect();
    let most = losses.iter().flatten().map(|l| l.length.max(0.0) + l.words.max(0.0)).fold(0.0, f64::max);
    let items: String =
        chosen.iter().zip(&losses).map(|(s, losses)| item(s, *losses, most, several, language)).collect();
    let link =
        say(language, "Les plus difficiles, avec leur place, sont dans", "The hardest, with their places, are in");
    let body = format!("<div><ol class=\"hard\">\n{items}</ol>{}</div>", source(link, "sentences.csv", language));
    let name = say(language, "Phrases difficiles", "Difficult sentences");
    Some(section("sentences", name, &title, &subtitle, &body, language))
}

fn subtitle(several: bool, language: Language) -> String {
    let score = format_decimal(Losses::reference_score(), 0, language);
    let (words, syllables) = (
        format_decimal(findings::REFERENCE_WORDS, 0, language),
        format_decimal(findings::REFERENCE_SYLLABLES, 1, language),
    );
    match language {
        Language::Fr => format!(
            "{} À gauche, le score, indicatif sur une seule phrase ; il peut être négatif. La barre montre les points \
             perdus par rapport à une phrase repère ({words} mots, {syllables} syllabe par mot, score {score}).",
            if several { "Une au plus par document." } else { "" }
        ),
        Language::En => format!(
            "{} On the left the score, indicative on a single sentence; it may be negative. The bar shows the points \
             lost against a reference sentence ({words} words, {syllables} syllables per word, score {score}).",
            if several { "At most one per document." } else { "" }
        ),
    }
    .trim_start()
    .to_owned()
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

fn item(sentence: &SentenceRecord, losses: Option<Losses>, most: f64, several: bool, language: Language) -> String {
    let score = format_decimal(sentence.kandel_moles_207, 0, language);
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
    let losses = losses.map_or_else(String::new, |losses| contribution(sentence, losses, most, language));
    format!(
        "<li><div class=\"hd\">{score}</div><div><p class=\"who\">{place}</p>\
         <blockquote>{start}{quoted}{end}</blockquote>{losses}</div></li>\n"
    )
}

/// The bar and what it says; a gain has no bar.
fn contribution(sentence: &SentenceRecord, losses: Losses, most: f64, language: Language) -> String {
    let width = |points: f64| if most > 0.0 { points.max(0.0) / most * 100.0 } else { 0.0 };
    let span =
        |class: &str, points: f64| format!("<span class=\"{class}\" style=\"width:{:.1}%\"></span>", width(points));
    let bar = format!(
        "<div class=\"trk\" aria-hidden=\"true\">{}{}</div>",
        span("cl", losses.length),
        span("cs", losses.words)
    );
    let per_word = format_decimal(sentence.syllables as f64 / sentence.words.max(1) as f64, 2, language);
    let (w, s) = (grouped(sentence.words, language), plural(sentence.words, language));
    let (length, words) = match language {
        Language::Fr => (
            (["longueur", "brièveté"], format!("({w} mot{s})")),
            (["mots longs", "mots courts"], format!("({per_word} syll./mot)")),
        ),
        Language::En => (
            (["length", "shortness"], format!("({w} word{s})")),
            (["long words", "short words"], format!("({per_word} syll./word)")),
        ),
    };
    let part = |class: &str, ([loss, gain], detail): ([&str; 2], String), points: f64| {
        let rounded = format_decimal(points.abs(), 0, language);
        let unit = format!("point{}", if points.abs() >= 1.5 { "s" } else { "" });
        let (key, name, sign) = if points > 0.0 {
            (format!("<i class=\"{class}\"></i>"), loss, '\u{2212}')
        } else {
            (String::new(), gain, '+')
        };
        format!("<span class=\"it\">{key}{name} {sign}{rounded} {unit} {detail}</span>")
    };
    format!(
        "<div class=\"contrib\">{bar}{} {}</div>",
        part("cl", length, losses.length),
        part("cs", words, losses.words)
    )
}

/// The sentence, or its beginning and its end, cut between words.
fn quotation(text: &str) -> String {
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
        assert_eq!(quotation(&"é".repeat(500)).chars().filter(|c| *c == 'é').count(), HEAD + TAIL);
    }
}
