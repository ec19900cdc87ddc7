//! Titles of the sections that say where a difficulty comes from, among which texts it stands and how it goes along a text.

use super::causes::signed;
use super::facts;
use super::sections::{pick, say};
use super::words::{Gender::Masculine, TITLE, capitalised, fitted, grouped, quoted, spelled};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::measures::factors::Cause;
use crate::measures::registers::{Percentile, REGISTERS, Register};
use crate::report::{CorpusReport, DistinctiveWord};

/// The cause that says most of a text with a score: what makes it hard, or what makes it easier than a text of level B1.
pub fn leading(report: &CorpusReport) -> Option<&Cause> {
    let known = report.difficulty.as_ref().filter(|_| report.measures.headline().is_some())?;
    if known.is_eased() { known.causes.last() } else { known.causes.first() }
}

/// Of where the difficulty comes from.
pub fn causes(report: &CorpusReport, language: Language) -> String {
    let Some(leading) = leading(report) else {
        return say(language, "Pas assez de texte pour dire d’où vient la difficulté", "Not enough text to tell why");
    };
    if leading.points.abs() < 1.0 {
        return say(
            language,
            "Rien ne rend ce texte plus difficile qu’un texte B1",
            "Nothing makes this text harder than one of level B1",
        );
    }
    let name = capitalised(leading.factor.name.get(language));
    let s = if leading.points.abs() < 1.5 { "" } else { "s" };
    if leading.points < 0.0 {
        let points = signed(leading.points, language);
        return pick(
            language,
            || format!("{name}{NO_BREAK}: ce qui facilite le plus ({points} point{s})"),
            || format!("{name}: what helps most ({points} point{s})"),
        );
    }
    let points = format_decimal(leading.points, 0, language);
    pick(
        language,
        || format!("{name}{NO_BREAK}: le premier facteur ({points} point{s})"),
        || format!("{name}: the first factor ({points} point{s})"),
    )
}

/// Of where the text stands among public ones: the register whose median is nearest.
pub fn registers(report: &CorpusReport, language: Language) -> String {
    let Some((score, _)) = report.measures.headline() else {
        return say(language, "Texte trop court pour être comparé", "Text too short to compare");
    };
    let gap = |register: &&Register| (register.difficulty[3] - score).abs();
    let Some(nearest) = REGISTERS.iter().min_by(|a, b| gap(a).total_cmp(&gap(b))) else { return String::new() };
    let name = nearest.name.get(language);
    let kind = name.split(',').next().unwrap_or(name);
    match (nearest.percentile(score), language) {
        (Some(Percentile::Above95), Language::Fr) => {
            format!("Plus difficile que plus de 95{NO_BREAK}% des textes de chaque registre")
        }
        (Some(Percentile::Above95), Language::En) => "Harder than over 95% of the texts of every register".into(),
        // The middle of the nearest register: that it is harder than about half of it would say little.
        (Some(Percentile::At(40..=60)), _) => {
            let name = quoted(name, TITLE, language);
            pick(
                language,
                || format!("Au niveau du registre {name}"),
                || format!("On a level with the register {name}"),
            )
        }
        (Some(Percentile::At(percent)), Language::Fr) => {
            format!("Plus difficile que {percent}{NO_BREAK}% des {} ({})", nearest.noun.fr, kind.to_lowercase())
        }
        (Some(Percentile::At(percent)), Language::En) => {
            format!("Harder than {percent}% of the {} ({})", nearest.noun.en, kind.to_lowercase())
        }
        (_, Language::Fr) => format!("Plus facile que plus de 95{NO_BREAK}% des textes de chaque registre"),
        (_, Language::En) => "Easier than over 95% of the texts of every register".into(),
    }
}

/// Of the course of difficulty along a text.
pub fn course(report: &CorpusReport, language: Language) -> String {
    let drawn = facts::course(report);
    let [only] = drawn.as_slice() else {
        return match drawn.as_slice() {
            [] => say(language, "Moins de quatre passages : trop peu pour une courbe", "Fewer than four passages"),
            drawn if !facts::is_from_end_to_end(report) => {
                let n = capitalised(&spelled(drawn.len() as u64, Masculine, language));
                pick(
                    language,
                    || format!("{n} documents, du plus facile au plus difficile, par passage"),
                    || format!("{n} documents, from the easiest to the hardest, passage by passage"),
                )
            }
            _ => say(
                language,
                "Du document le plus facile au plus difficile, passage par passage",
                "From the easiest document to the hardest, passage by passage",
            ),
        };
    };
    let slices = report.documents[*only].slices.iter();
    let scored: Vec<(usize, f64)> = slices.enumerate().filter_map(|(i, s)| Some((i, s.difficulty?))).collect();
    let hardest = scored.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1));
    let Some(&(at, score)) = hardest else { return String::new() };
    let (n, score) = (at + 1, format_decimal(score, 0, language));
    pick(
        language,
        || format!("Le passage {n} est le plus difficile{NO_BREAK}: {score} points"),
        || format!("Passage {n} is the hardest: {score} points"),
    )
}

/// Of the words that set the text apart, as many of the surest as are drawn.
pub const DISTINCTIVE: usize = 15;

/// The words that set the text apart most surely, from the one it has how many times more often on.
pub fn distinctive_words(report: &CorpusReport) -> Vec<&DistinctiveWord> {
    let mut words: Vec<&DistinctiveWord> = report.distinctive_words.iter().take(DISTINCTIVE).collect();
    words.sort_by(|a, b| b.log_ratio.total_cmp(&a.log_ratio).then_with(|| a.word.cmp(&b.word)));
    words
}

/// Of the words of [`distinctive_words`], the place of the one that the title names: the first that occurs five times or more,
/// as a great ratio of three occurrences is no news; else the first.
pub fn named(words: &[&DistinctiveWord]) -> Option<usize> {
    words.iter().position(|word| word.count >= 5).or(if words.is_empty() { None } else { Some(0) })
}

/// How many times more often than ordinary French, with a decimal below ten.
///
/// ```
/// use lisible::base::Language;
/// use lisible::report::findings::why::times_more;
/// assert_eq!(times_more(3.0, Language::Fr), "8,0");
/// assert_eq!(times_more(11.0, Language::Fr), "2\u{202F}048");
/// ```
pub fn times_more(log_ratio: f64, language: Language) -> String {
    let times = libm::exp2(log_ratio);
    format_decimal(times, usize::from(times < 9.95), language)
}

/// Of the words that set the text apart from ordinary French: one of them, with its figures.
pub fn distinctive(report: &CorpusReport, language: Language) -> String {
    let several = report.counts.documents > 1;
    let text = match (several, language) {
        (true, Language::Fr) => "ces textes",
        (false, Language::Fr) => "ce texte",
        (true, Language::En) => "these texts",
        (false, Language::En) => "this text",
    };
    let words = distinctive_words(report);
    let Some(first) = named(&words).map(|at| words[at]) else {
        return pick(
            language,
            || format!("Aucun mot ne distingue {text} du français courant"),
            || format!("No word sets {text} apart"),
        );
    };
    // The ratio alone would not say how much it rests on.
    let (count, times) = (grouped(first.count, language), times_more(first.log_ratio, language));
    fitted(|most| {
        let word = quoted(&capitalised(&first.display), most, language);
        pick(
            language,
            || format!("{word}, vu {count} fois{NO_BREAK}: {times} fois plus qu’ailleurs"),
            || format!("{word}, seen {count} times: {times} times as often as elsewhere"),
        )
    })
}
