//! The opening of the page: mast, title, lead, findings, key figures with the scale of difficulty; and the foot.

use super::markup::{prose, say};
use super::{Section, findings};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::output::escape;
use crate::report::findings::words::{capitalised, grouped, plural};
use crate::report::{Band, CorpusReport};

/// Silent reading of an adult, in words per minute.
pub(super) const WORDS_PER_MINUTE: u64 = 230;

/// The line above the page, and the link past it.
pub(super) fn mast(sections: &[Section], language: Language) -> String {
    let first = sections.first().map_or("", |section| section.id);
    format!(
        "<a class=\"skip\" href=\"#h-{first}\">{}</a>\n<header class=\"mast\"><span><b>lisible</b>, {}</span>\
         <span>version {}</span></header>\n",
        say(language, "Aller aux résultats", "Skip to the results"),
        say(language, "rapport de lisibilité", "readability report"),
        env!("CARGO_PKG_VERSION"),
    )
}

/// The line under the page.
pub(super) fn foot(language: Language) -> String {
    let text = say(
        language,
        "Ce fichier est autonome : il s’ouvre sans connexion, et rien de ce qu’il contient ne quitte votre machine.",
        "This file stands alone: it opens offline, and nothing it holds leaves your machine.",
    );
    format!("<footer class=\"foot\"><p>{}</p></footer>\n", prose(text, language))
}

/// Title, lead, findings and key figures.
pub(super) fn opening(report: &CorpusReport, title: &str, language: Language) -> String {
    let lead = prose(&findings::lead(report, language), language);
    let sentence = |finding: findings::Finding| {
        let part = |part: &findings::Part| {
            let text = prose(&part.text, language);
            if part.strong { format!("<b>{text}</b>") } else { text }
        };
        format!("<li>{}</li>\n", finding.parts.iter().map(part).collect::<String>())
    };
    let found: String = findings::findings(report, language).into_iter().map(sentence).collect();
    let found = if found.is_empty() { found } else { format!("<ol class=\"find\">\n{found}</ol>\n") };
    let figures = if report.counts.words == 0 { String::new() } else { figures(report, language) };
    format!("<h1>{title}</h1>\n<p class=\"dek\">{lead}</p>\n{found}{figures}")
}

fn figures(report: &CorpusReport, language: Language) -> String {
    let counts = &report.counts;
    let (n, s) = (grouped(counts.types, language), plural(counts.types, language));
    let distinct = match language {
        Language::Fr => format!("{n} forme{s} distincte{s}"),
        Language::En => format!("{n} distinct form{s}"),
    };
    let (among, noun) = match counts.documents {
        1 => (counts.paragraphs, say(language, "paragraphe", "paragraph")),
        documents => (documents, "document"),
    };
    let among = format!("{} {noun}{}", grouped(among, language), plural(among, language));
    let figures = [
        figure(say(language, "Mots", "Words"), &large(counts.words, language), &distinct, language),
        figure(say(language, "Phrases", "Sentences"), &large(counts.sentences, language), &among, language),
        median(report, language),
        reading(counts.words, language),
        score(report, language),
    ];
    format!("<dl class=\"kpi\">\n{}</dl>\n", figures.concat())
}

fn figure(name: &str, value: &str, note: &str, language: Language) -> String {
    format!("<div><dt>{name}</dt><dd>{value}</dd><dd>{}</dd></div>\n", prose(note, language))
}

/// A count with millions in words, as HTML.
fn large(count: u64, language: Language) -> String {
    let scale = |value: f64, fr: &str, en: &str| {
        let s = if language == Language::Fr && value >= 2.0 { "s" } else { "" };
        format!("{} <small>{}{s}</small>", format_decimal(value, 2, language), say(language, fr, en))
    };
    match count {
        1_000_000_000.. => scale(count as f64 / 1e9, "milliard", "billion"),
        1_000_000.. => scale(count as f64 / 1e6, "million", "million"),
        _ => grouped(count, language),
    }
}

fn median(report: &CorpusReport, language: Language) -> String {
    let shown = |value: f64| format_decimal(value, usize::from(value.fract() != 0.0), language);
    let lengths = &report.sentence_words;
    let value = lengths.median.map_or_else(
        || "—".into(),
        |median| {
            // French has its plural from two on, English from anything but one.
            let one = if language == Language::Fr { median < 2.0 } else { (median - 1.0).abs() < 1e-9 };
            let words = if one { say(language, "mot", "word") } else { say(language, "mots", "words") };
            format!("{} <small>{words}</small>", shown(median))
        },
    );
    let note = lengths.p90.map_or_else(String::new, |p90| {
        let p90 = format_decimal(p90, usize::from(p90.fract() != 0.0), language);
        match language {
            Language::Fr => format!("9{NO_BREAK}sur{NO_BREAK}10 : au plus {p90}"),
            Language::En => format!("9{NO_BREAK}in{NO_BREAK}10: at most {p90}"),
        }
    });
    figure(say(language, "Phrase médiane", "Median sentence"), &value, &note, language)
}

fn reading(words: u64, language: Language) -> String {
    let seconds = words.saturating_mul(60) / WORDS_PER_MINUTE;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let value = match (hours, minutes) {
        (0, 0) => format!("{rest} <small>s</small>"),
        (0, _) => format!("{minutes} <small>min</small> {rest:02} <small>s</small>"),
        _ => format!("{} <small>h</small> {minutes:02}", grouped(hours, language)),
    };
    let note = match language {
        Language::Fr => format!("à {WORDS_PER_MINUTE} mots/min"),
        Language::En => format!("at {WORDS_PER_MINUTE} words/min"),
    };
    figure(say(language, "Lecture", "Reading"), &value, &note, language)
}

fn score(report: &CorpusReport, language: Language) -> String {
    let name = say(language, "Difficulté (expérimentale)", "Difficulty (experimental)");
    let Some((score, band)) = findings::headline(report) else {
        let reason = say(
            language,
            "Pas de score : il faut au moins 100 mots et 5 phrases.",
            "No score: it takes at least 100 words and 5 sentences.",
        );
        return format!("<div class=\"wide\"><dt>{name}</dt><dd>—</dd><dd>{}</dd></div>\n", prose(reason, language));
    };
    let levels = report.difficulty.as_ref().map(|summary| summary.told_levels(language)).unwrap_or_default();
    let is_on_scale = (0.0..=100.0).contains(&score.round());
    let unit =
        if is_on_scale { "/100" } else { say(language, "hors de l’échelle 0–100", "off the scale 0–100") };
    format!(
        "<div class=\"wide\"><dt>{name}</dt><dd>{} <small>{}, {}</small></dd><dd>{}</dd><dd>{}</dd></div>\n",
        format_decimal(score, 0, language),
        unit,
        escape::html(band.name().get(language)),
        scale(score, band, language),
        prose(&beside(report, &levels, language), language),
    )
}

/// The levels, and the classic formula beside.
fn beside(report: &CorpusReport, levels: &str, language: Language) -> String {
    let classic = report.measures.value("kandel_moles_207").map(|value| format_decimal(value, 1, language));
    let classic = classic.unwrap_or_else(|| "—".into());
    match language {
        Language::Fr => format!("{}. Kandel-Moles (207) : {classic}", capitalised(levels)),
        Language::En => format!("{}. Kandel-Moles (207): {classic}", capitalised(levels)),
    }
}

/// The six bands from 0 to 100 with a triangle at the score; beyond the ends it stands at the end.
fn scale(score: f64, band: Band, language: Language) -> String {
    const UNITS: f64 = 2.5;
    let shown = format_decimal(score, 0, language);
    let text = match language {
        Language::Fr => format!("Échelle de 0 à 100 ; le repère est à {shown}, bande « {} ».", band.name().fr),
        Language::En => format!("Scale from 0 to 100; the mark is at {shown}, band “{}”.", band.name().en),
    };
    let mut limits = vec![0.0];
    limits.extend(Band::BOUNDS);
    limits.push(100.0);
    let band = |(step, ends): (usize, &[f64])| {
        let gap = if ends[1] < 100.0 { 1.5 } else { 0.0 };
        let (x, width) = (ends[0] * UNITS, (ends[1] - ends[0]) * UNITS - gap);
        format!("<rect x=\"{x}\" y=\"10\" width=\"{width}\" height=\"8\" class=\"d{step}\"/>")
    };
    let tick = |limit: &f64| {
        format!("<text x=\"{}\" y=\"32\" class=\"m\" text-anchor=\"middle\">{limit}</text>", limit * UNITS)
    };
    format!(
        "<svg viewBox=\"0 0 250 36\" role=\"img\" aria-label=\"{}\">{}{}<path d=\"M{:.1} 1h10l-5 8z\"/></svg>",
        escape::html(&findings::typeset(&text, language)),
        limits.windows(2).enumerate().map(band).collect::<Vec<_>>().concat(),
        // Under the bounds alone: the ends would touch their neighbours.
        Band::BOUNDS.iter().map(tick).collect::<Vec<_>>().concat(),
        score.clamp(0.0, 100.0) * UNITS - 5.0
    )
}
