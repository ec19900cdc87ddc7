//! What makes a text or a sentence hard, in words that a writer can act on.

use super::words::{grouped, plural};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::measures::factors::Cause;
use crate::report::CauseRecord;

/// No cause of fewer points is told: it would be noise.
const LEAST_POINTS: f64 = 1.0;

/// What makes a sentence hard, the heaviest cause first, at most `most`, each with its points: « 48 mots ».
///
/// ```
/// use lisible::base::Language;
/// use lisible::report::{CauseRecord, findings::causes};
/// let causes = [
///     CauseRecord { id: "sentence_length", points: 21.4, value: Some(48.0) },
///     CauseRecord { id: "commas", points: 3.2, value: Some(6.0) },
/// ];
/// let told = causes::of_sentence(&causes, &[], 4, Language::Fr);
/// assert_eq!(told, [("48 mots".into(), 21.4), ("6 virgules".into(), 3.2)]);
/// ```
pub fn of_sentence(causes: &[CauseRecord], rare: &[String], most: usize, language: Language) -> Vec<(String, f64)> {
    let told = causes.iter().filter(|cause| cause.points >= LEAST_POINTS);
    told.take(most).filter_map(|cause| Some((sentence(cause, rare, language)?, cause.points))).collect()
}

fn sentence(cause: &CauseRecord, rare: &[String], language: Language) -> Option<String> {
    let value = cause.value?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of a sentence")]
    let count = value.round() as u64;
    let (n, s) = (grouped(count, language), plural(count, language));
    let decimal = format_decimal(value, 1, language);
    let fr = language == Language::Fr;
    Some(match cause.id {
        "sentence_length" if fr => format!("{n} mot{s}"),
        "sentence_length" => format!("{n} word{s}"),
        "long_words" if fr => format!("{n} mot{s} de trois syllabes ou plus"),
        "long_words" => format!("{n} word{s} of three syllables or more"),
        "word_length" if fr => format!("mots de {decimal} lettres en moyenne"),
        "word_length" => format!("words of {decimal} letters on average"),
        "commas" if fr => format!("{n} virgule{s}"),
        "commas" => format!("{n} comma{s}"),
        "participles" if fr => format!("{n} mot{s} en -é ou -ée"),
        "participles" => format!("{n} word{s} in -é or -ée"),
        "abstract_nouns" if fr => format!("{n} mot{s} en -tion, -ité, -ance…"),
        "abstract_nouns" => format!("{n} word{s} in -tion, -ité, -ance…"),
        "noun_chains" if fr => format!("{n} fois de, du ou des"),
        "noun_chains" => format!("{n} times de, du or des"),
        "connectives" if fr => format!("{n} mot{s} de liaison"),
        "connectives" => format!("{n} connective{s}"),
        "uncommon_words" if rare.is_empty() => if fr { "mots peu courants" } else { "uncommon words" }.to_owned(),
        "uncommon_words" if fr => format!("mots peu courants ({})", rare.join(", ")),
        "uncommon_words" => format!("uncommon words ({})", rare.join(", ")),
        _ => return None,
    })
}

/// The value of a cause, as a table or a chart shows it beside its name; empty where it is undefined.
pub fn shown_value(cause: &Cause, language: Language) -> String {
    let Some(value) = cause.value else { return String::new() };
    let fr = language == Language::Fr;
    let per_sentence = if fr { "par phrase" } else { "a sentence" };
    match cause.factor.id {
        "sentence_length" => {
            let words = match fr {
                true if value < 1.95 => "mot",
                true => "mots",
                false => "words",
            };
            format!("{} {words} {per_sentence}", format_decimal(value, 1, language))
        }
        "word_length" if fr => format!("{} lettres", format_decimal(value, 2, language)),
        "word_length" => format!("{} letters", format_decimal(value, 2, language)),
        "uncommon_words" if fr => format!("rang moyen {}", format_decimal(value, 0, language)),
        "uncommon_words" => format!("mean rank {}", format_decimal(value, 0, language)),
        "repetition" => format!("{}{}%", format_decimal(100.0 * value, 0, language), if fr { "\u{A0}" } else { "" }),
        _ => format!("{} {per_sentence}", format_decimal(value, 1, language)),
    }
}

/// What makes a text hard, with its mean value: « 35,3 mots par phrase ». Only counts have one.
pub fn of_text(cause: &Cause, language: Language) -> String {
    let name = cause.factor.name.get(language);
    let Some(value) = cause.value else { return name.to_owned() };
    let fr = language == Language::Fr;
    let mean = format_decimal(value, 1, language);
    match cause.factor.id {
        "sentence_length" if fr => format!("{mean} mot{} par phrase", if value < 1.95 { "" } else { "s" }),
        "sentence_length" => format!("{mean} words a sentence"),
        "word_length" if fr => format!("{mean} lettres par mot"),
        "word_length" => format!("{mean} letters a word"),
        "uncommon_words" if fr => format!("{name} (rang moyen {})", format_decimal(value, 0, language)),
        "uncommon_words" => format!("{name} (mean rank {})", format_decimal(value, 0, language)),
        "repetition" => format!("{name} ({}{NO_BREAK}%)", format_decimal(100.0 * value, 0, language)),
        "noun_chains" if fr => format!("{mean} fois de, du ou des par phrase"),
        "noun_chains" => format!("{mean} times de, du or des a sentence"),
        // In French what is below two is singular.
        _ if fr && value < 1.95 => {
            format!("{mean} {} par phrase", name.replace("mots", "mot").replace("virgules", "virgule"))
        }
        _ if fr => format!("{mean} {name} par phrase"),
        _ => format!("{mean} {name} a sentence"),
    }
}

/// Points with their sign: « +13 », « −4 ».
///
/// ```
/// use lisible::{base::Language, report::findings::causes::signed};
/// assert_eq!(signed(13.2, Language::Fr), "+13");
/// assert_eq!(signed(-4.4, Language::Fr), "−4");
/// assert_eq!(signed(-0.2, Language::Fr), "0");
/// ```
pub fn signed(points: f64, language: Language) -> String {
    signed_to(points, 0, language)
}

/// The same with so many decimals: « −0,4 ».
///
/// ```
/// use lisible::{base::Language, report::findings::causes::signed_to};
/// assert_eq!(signed_to(-0.42, 1, Language::Fr), "−0,4");
/// assert_eq!(signed_to(0.02, 1, Language::Fr), "0,0");
/// ```
pub fn signed_to(points: f64, places: usize, language: Language) -> String {
    let rounded = format_decimal(points.abs(), places, language);
    match points {
        _ if !rounded.contains(|c: char| matches!(c, '1'..='9')) => rounded,
        p if p < 0.0 => format!("\u{2212}{rounded}"),
        _ => format!("+{rounded}"),
    }
}
