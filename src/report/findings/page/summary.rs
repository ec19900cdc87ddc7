//! The findings of a report: up to four sentences, each with its figures.

use super::super::facts::{counted, ranked};
use super::super::words::{grouped, percent, plural, quoted};
use super::cause::{all_hard_sentences, band};
use super::title::on_scale;
use super::{Finding, NAME, headline, plain, short_name, typeset};
use crate::base::{Language, format_decimal};
use crate::measures::difficulty::shortened;
use crate::measures::registers::{self, Percentile};
use crate::report::findings::causes::{of_text, signed};
use crate::report::{Band, CorpusReport, NounRow, NumberSummary};

/// No sentence is asked to be shorter than this, in words.
const SHORTEST: f64 = 8.0;

/// Up to four findings: the score, the sentences or the documents at both ends, what makes it hard, the quantities.
pub fn findings(report: &CorpusReport, language: Language) -> Vec<Finding> {
    if report.counts.words == 0 {
        return Vec::new();
    }
    let sentences = match report.counts.documents {
        1 => [score_of_one(report, language), Some(hard_sentences(report, language)), main_cause(report, language)],
        _ => [score_of_several(report, language), extremes(report, language), Some(long_sentences(report, language))],
    };
    let all = sentences.into_iter().flatten().chain([quantities(&report.numbers, language)]);
    all.map(|text| Finding::parse(&typeset(&text, language))).collect()
}

fn score_of_one(report: &CorpusReport, language: Language) -> Option<String> {
    let Some((score, band)) = headline(report) else { return no_score(report, language) };
    let (points, name) = (on_scale(score, language), band.name().get(language));
    let levels = levels(report, language);
    let found = match language {
        Language::Fr => format!("Sa difficulté est de **{points}** (« {name} », {levels})."),
        Language::En => format!("Its difficulty is **{points}** (“{name}”, {levels})."),
    } + &among_public_pages(score, language);
    let Some((fewer, next)) = words_to_next_band(report, score, band) else { return Some(found) };
    let (s, next) = (plural(fewer, language), next.name().get(language));
    Some(match language {
        Language::Fr => {
            format!("{found} Avec {fewer} mot{s} de moins par phrase, le texte serait dans la bande « {next} ».")
        }
        Language::En => {
            format!("{found} With {fewer} word{s} fewer per sentence the text would be in the band “{next}”.")
        }
    })
}

/// « niveau B1–B2 », of a report with a score.
fn levels(report: &CorpusReport, language: Language) -> String {
    report.difficulty.as_ref().map(|summary| summary.told_levels(language)).unwrap_or_default()
}

/// Where a score stands among the pages of service-public.fr, which everybody has to read.
fn among_public_pages(score: f64, language: Language) -> String {
    let percentile = registers::by_id("administration").and_then(|register| register.percentile(score));
    let than = |fr: &str, en: &str| match language {
        Language::Fr => format!(" {fr} fiches de service-public.fr pour les particuliers."),
        Language::En => format!(" {en} pages of service-public.fr for private persons."),
    };
    match percentile {
        None => String::new(),
        Some(Percentile::Below5) => {
            than("C’est plus facile que plus de 95 % des", "That is easier than over 95% of the")
        }
        Some(Percentile::Above95) => {
            than("C’est plus difficile que plus de 95 % des", "That is harder than over 95% of the")
        }
        Some(Percentile::At(percent)) => than(
            &format!("C’est plus difficile que {percent} % des"),
            &format!("That is harder than {percent}% of the"),
        ),
    }
}

/// Why a short text has no score.
fn no_score(report: &CorpusReport, language: Language) -> Option<String> {
    let needs = report.measures.get("difficulty")?.measure.reliability;
    let (words, sentences) = (report.counts.words, report.counts.sentences);
    let (w, s) = (grouped(words, language), grouped(sentences, language));
    let (ws, ss) = (plural(words, language), plural(sentences, language));
    Some(match language {
        Language::Fr => format!(
            "Le texte compte **{w} mot{ws} et {s} phrase{ss}** ; un score demande au moins {} mots et {} phrases.",
            needs.words, needs.sentences
        ),
        Language::En => format!(
            "The text has **{w} word{ws} and {s} sentence{ss}**; a score takes at least {} words and {} sentences.",
            needs.words, needs.sentences
        ),
    })
}

/// How many words fewer per sentence would lift the text by a band, where sentences would not become too short for it.
fn words_to_next_band(report: &CorpusReport, score: f64, band: Band) -> Option<(u64, Band)> {
    let easier = band.step().checked_sub(1)?;
    let mean = report.counts.words as f64 / report.counts.sentences.max(1) as f64;
    let causes = &report.difficulty.as_ref()?.causes;
    let long_words = causes.iter().find(|cause| cause.factor.id == "long_words")?.value?;
    let enough = |fewer: &u64| {
        let share = (mean - *fewer as f64) / mean;
        mean - *fewer as f64 >= SHORTEST && Band::of(score + shortened(share, long_words)) <= Band::ALL[easier]
    };
    Some(((1..=100).find(enough)?, Band::ALL[easier]))
}

fn score_of_several(report: &CorpusReport, language: Language) -> Option<String> {
    let (score, band) = headline(report)?;
    let (points, name) = (on_scale(score, language), band.name().get(language));
    let levels = levels(report, language);
    let found = match language {
        Language::Fr => {
            format!("Ensemble, leur difficulté est de **{points}** (« {name} », {levels}).")
        }
        Language::En => format!("Together their difficulty is **{points}** (“{name}”, {levels})."),
    };
    Some(match hard_documents(report, language) {
        Some(hard) => format!("{found} {hard}"),
        None => found,
    })
}

/// How many of the documents with a score are hard, where the report holds them all.
fn hard_documents(report: &CorpusReport, language: Language) -> Option<String> {
    let scores = ranked(report);
    if report.input.documents_cut || scores.len() < 2 {
        return None;
    }
    let hard = scores.iter().filter(|(_, score)| Band::of(*score).is_hard()).count() as u64;
    let (n, mut all) = (grouped(hard, language), grouped(scores.len() as u64, language));
    if report.counts.documents > scores.len() as u64 {
        all += if language == Language::Fr { " notés" } else { " scored" };
    }
    Some(match (hard, language) {
        (0, Language::Fr) => "Aucun n’atteint 70 points.".into(),
        (1, Language::Fr) => format!("**Un document sur {all}** atteint 70 points."),
        (_, Language::Fr) => format!("**{n} documents sur {all}** atteignent 70 points."),
        (0, Language::En) => "None reaches 70 points.".into(),
        (1, Language::En) => format!("**One document of {all}** reaches 70 points."),
        (_, Language::En) => format!("**{n} documents of {all}** reach 70 points."),
    })
}

fn extremes(report: &CorpusReport, language: Language) -> Option<String> {
    let scores = ranked(report);
    let (easiest, hardest) = (scores.first()?, scores.last()?);
    if scores.len() < 2 || report.input.documents_cut {
        return None;
    }
    let name = |(index, _): &(usize, f64)| short_name(&report.documents[*index].document, language);
    let points = |(_, score): &(usize, f64)| format_decimal(*score, 0, language);
    Some(match language {
        Language::Fr => format!(
            "Le plus difficile est {} (**{}**), le plus facile {} (**{}**).",
            name(hardest),
            points(hardest),
            name(easiest),
            points(easiest)
        ),
        Language::En => format!(
            "The hardest is {} (**{}**), the easiest {} (**{}**).",
            name(hardest),
            points(hardest),
            name(easiest),
            points(easiest)
        ),
    })
}

/// How many of the sentences of one text are hard, where the report holds them all.
fn hard_sentences(report: &CorpusReport, language: Language) -> String {
    let known = headline(report).and_then(|_| all_hard_sentences(report));
    let Some(hard) = known else { return long_sentences(report, language) };
    let very = hard.iter().filter(|s| band(s) == Some(Band::VeryHard)).count() as u64;
    let (hard, all) = (hard.len() as u64, report.counts.sentences);
    let (k, n) = (grouped(hard, language), grouped(all, language));
    let over_90 = match (very, language) {
        (0, _) => String::new(),
        (_, Language::Fr) => format!(", dont {} à 90 ou plus", grouped(very, language)),
        (_, Language::En) => format!(", {} of them at 90 or more", grouped(very, language)),
    };
    let found = match (language, hard) {
        (Language::Fr, 0) => "**Aucune phrase de dix mots ou plus** n’atteint 70 points.".into(),
        (Language::Fr, 1) => format!("**Une phrase sur {n}**, de dix mots ou plus, atteint 70 points."),
        (Language::Fr, _) if hard == all => format!("**Les {n} phrases** atteignent toutes 70 points{over_90}."),
        (Language::Fr, _) => {
            format!("**{k} phrases de dix mots ou plus** (sur {n} phrases) atteignent 70 points{over_90}.")
        }
        (Language::En, 0) => "**No sentence of ten words or more** reaches 70 points.".into(),
        (Language::En, 1) => format!("**One sentence of {n}**, of ten words or more, reaches 70 points."),
        (Language::En, _) => {
            format!("**{k} sentences of ten words or more** (of {n} sentences) reach 70 points{over_90}.")
        }
    };
    let longest = report.sentence_words.max.unwrap_or(0);
    let (m, s) = (grouped(longest, language), plural(longest, language));
    match language {
        Language::Fr => format!("{found} La plus longue compte {m} mot{s}."),
        Language::En => format!("{found} The longest has {m} word{s}."),
    }
}

/// The three causes that add most to a text of more than average difficulty.
fn main_cause(report: &CorpusReport, language: Language) -> Option<String> {
    headline(report).filter(|(_, band)| *band >= Band::FairlyHard)?;
    let causes = &report.difficulty.as_ref()?.causes;
    let told: Vec<String> = causes
        .iter()
        .filter(|cause| cause.points >= 1.0)
        .take(3)
        .map(|cause| format!("**{}** ({} points)", of_text(cause, language), signed(cause.points, language)))
        .collect();
    let (last, rest) = told.split_last()?;
    let and = if language == Language::Fr { "et" } else { "and" };
    let enumeration = if rest.is_empty() { last.clone() } else { format!("{} {and} {last}", rest.join(", ")) };
    Some(match language {
        Language::Fr => format!("Ce qui la relève le plus par rapport à un texte de niveau B1 : {enumeration}."),
        Language::En => format!("What raises it most above a text of level B1: {enumeration}."),
    })
}

/// What share of the sentences is longer than the ninth decile, counted, not assumed.
fn long_sentences(report: &CorpusReport, language: Language) -> String {
    let lengths = &report.sentence_words;
    let max = lengths.max.unwrap_or(0);
    let (m, s) = (grouped(max, language), plural(max, language));
    let limit =
        lengths.bins.iter().map(|bin| bin.length).rfind(|&length| lengths.p90.is_some_and(|p90| length as f64 <= p90));
    let (Some(limit), true) = (limit, lengths.count >= 10) else {
        return if language == Language::Fr {
            format!("La phrase la plus longue compte **{m} mot{s}**.")
        } else {
            format!("The longest sentence has **{m} word{s}**.")
        };
    };
    let longer: u64 = lengths.bins.iter().filter(|bin| bin.length > limit).map(|bin| bin.count).sum();
    let share = longer as f64 / lengths.count as f64;
    let (limit, ls) = (grouped(limit, language), plural(limit, language));
    match (language, share) {
        (Language::Fr, 0.0) => format!("La phrase la plus longue compte **{m} mot{s}**."),
        (Language::Fr, 0.09..0.11) => {
            format!("Une phrase sur dix dépasse **{limit} mot{ls}** ; la plus longue en compte {m}.")
        }
        (Language::Fr, _) => format!(
            "{} des phrases dépassent **{limit} mot{ls}** ; la plus longue en compte {m}.",
            percent(longer, lengths.count, language)
        ),
        (Language::En, 0.0) => format!("The longest sentence has **{m} word{s}**."),
        (Language::En, 0.09..0.11) => {
            format!("One sentence in ten has more than **{limit} word{ls}**; the longest has {m}.")
        }
        (Language::En, _) => format!(
            "{} of the sentences have more than **{limit} word{ls}**; the longest has {m}.",
            percent(longer, lengths.count, language)
        ),
    }
}

fn quantities(numbers: &NumberSummary, language: Language) -> String {
    if let (1, Some(only)) = (numbers.quantities, numbers.first.first()) {
        let noun = only.noun_phrase.as_deref().or(only.noun.as_deref()).unwrap_or_default();
        let mention = quoted(plain(&format!("{} {noun}", only.text)).trim(), NAME, language);
        return match language {
            Language::Fr => format!("Une seule quantité y est donnée : **{mention}**."),
            Language::En => format!("It gives one quantity: **{mention}**."),
        };
    }
    let (n, a) = (grouped(numbers.quantities, language), grouped(numbers.approximate, language));
    let (s, approximate) = (plural(numbers.quantities, language), plural(numbers.approximate, language));
    let found = match (language, numbers.quantities, numbers.approximate) {
        (Language::Fr, 0, _) => return "Aucune quantité n’y est donnée.".into(),
        (Language::En, 0, _) => return "No quantity is given.".into(),
        (Language::Fr, _, 0) => format!("**{n} quantité{s}**, sans mot d’approximation"),
        (Language::Fr, ..) => format!("**{n} quantité{s}**, dont {a} approximative{approximate}"),
        (Language::En, _, 0) => format!("**{n} quantities**, none approximate"),
        (Language::En, ..) => format!("**{n} quantities**, {a} of them approximate"),
    };
    format!("{found}{}.", most_counted(numbers, language))
}

/// The three nouns most counted, as the end of a sentence.
fn most_counted(numbers: &NumberSummary, language: Language) -> String {
    let noun = |row: &NounRow| {
        let name = quoted(&plain(counted(&row.noun, language)), 24, language);
        format!("{name} ({})", grouped(row.mentions, language))
    };
    let nouns: Vec<String> = numbers.nouns.iter().filter(|row| row.mentions > 1).take(3).map(noun).collect();
    match (language, nouns.as_slice()) {
        (_, []) => String::new(),
        (Language::Fr, [only]) => format!(" ; ce qui est le plus compté : {only}"),
        (Language::En, [only]) => format!("; what is counted most: {only}"),
        (Language::Fr, [rest @ .., last]) => {
            format!(" ; ce qui est le plus compté : {} et {last}", rest.join(", "))
        }
        (Language::En, [rest @ .., last]) => format!("; what is counted most: {} and {last}", rest.join(", ")),
    }
}
