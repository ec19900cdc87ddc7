//! What titles are worded with: numbers in words, shares, quoted words, plurals. No thresholds here.

use crate::base::{Language, NARROW, NO_BREAK, format_decimal, format_grouped};

/// Titles are at most this long, in characters.
pub const TITLE: usize = 70;

const FRENCH: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];

const ENGLISH: [&str; 17] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen",
];

/// The gender of what is counted; it shows in « un » alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// un document
    Masculine,
    /// une phrase
    Feminine,
}

/// `count` in words up to sixteen, in digits from there on.
///
/// ```
/// use lisible::base::Language;
/// use lisible::report::findings::words::{Gender, spelled};
/// assert_eq!(spelled(1, Gender::Feminine, Language::Fr), "une");
/// assert_eq!(spelled(16, Gender::Masculine, Language::En), "sixteen");
/// assert_eq!(spelled(11_000, Gender::Masculine, Language::Fr), "11\u{202F}000");
/// ```
pub fn spelled(count: u64, gender: Gender, language: Language) -> String {
    let words = match language {
        Language::Fr => FRENCH,
        Language::En => ENGLISH,
    };
    match usize::try_from(count).ok().and_then(|n| words.get(n)) {
        Some(_) if count == 1 && gender == Gender::Feminine && language == Language::Fr => "une".into(),
        Some(word) => (*word).into(),
        None => grouped(count, language),
    }
}

/// `count` in digits, its thousands apart.
pub fn grouped(count: u64, language: Language) -> String {
    format_grouped(count.into(), language)
}

/// `text` with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A share as a percentage: no decimals, one below 10 %. It is never 0 for what is there, nor 100 where something is
/// missing; nothing of nothing is 0.
///
/// ```
/// use lisible::base::Language;
/// use lisible::report::findings::words::percent;
/// assert_eq!(percent(364, 1_000, Language::Fr), "36\u{A0}%");
/// assert_eq!(percent(182, 10_000, Language::Fr), "1,8\u{A0}%");
/// assert_eq!(percent(1, 10_000, Language::En), "under 0.1%");
/// ```
pub fn percent(part: u64, whole: u64, language: Language) -> String {
    let value = 100.0 * part as f64 / whole.max(1) as f64;
    let (number, trace) = match value {
        v if v > 0.0 && v < 0.05 => (format_decimal(0.1, 1, language), true),
        v if v > 0.0 && v < 9.95 => (format_decimal(v, 1, language), false),
        v if part < whole => (format_decimal(v.min(99.0), 0, language), false),
        v => (format_decimal(v, 0, language), false),
    };
    match (language, trace) {
        (Language::Fr, false) => format!("{number}{NO_BREAK}%"),
        (Language::Fr, true) => format!("moins de {number}{NO_BREAK}%"),
        (Language::En, false) => format!("{number}%"),
        (Language::En, true) => format!("under {number}%"),
    }
}

/// `word` between the quotation marks of the language, cut after `most` characters.
pub fn quoted(word: &str, most: usize, language: Language) -> String {
    let cut = match word.chars().nth(most) {
        Some(_) => word.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        None => word.to_owned(),
    };
    match language {
        Language::Fr => format!("«{NARROW}{cut}{NARROW}»"),
        Language::En => format!("“{cut}”"),
    }
}

/// The first title that is short enough, from words cut after 24 characters down to 6.
pub fn fitted(title: impl Fn(usize) -> String) -> String {
    let lengths = [24, 18, 14, 10, 6];
    let fits = |title: &String| title.chars().count() <= TITLE;
    let cut = || title(6).chars().take(TITLE - 1).chain(['…']).collect();
    lengths.into_iter().map(&title).find(fits).unwrap_or_else(cut)
}

/// How often: « une fois », « 36 fois ».
pub fn times(count: u64, language: Language) -> String {
    match (count, language) {
        (1, Language::Fr) => "une fois".into(),
        (1, Language::En) => "once".into(),
        (2, Language::En) => "twice".into(),
        (n, Language::Fr) => format!("{}{NO_BREAK}fois", grouped(n, language)),
        (n, Language::En) => format!("{} times", grouped(n, language)),
    }
}

/// The ending of a plural: French counts from two, English all but one.
pub fn plural(count: u64, language: Language) -> &'static str {
    let many = match language {
        Language::Fr => count > 1,
        Language::En => count != 1,
    };
    if many { "s" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_never_lie_at_the_ends() {
        let fr = |part, whole| percent(part, whole, Language::Fr);
        assert_eq!(fr(0, 8), "0\u{A0}%");
        assert_eq!(fr(0, 0), "0\u{A0}%");
        assert_eq!(fr(8, 8), "100\u{A0}%");
        assert_eq!(fr(999, 1_000), "99\u{A0}%");
        assert_eq!(fr(u64::MAX - 1, u64::MAX), "99\u{A0}%");
        assert_eq!(fr(949, 10_000), "9,5\u{A0}%");
        assert_eq!(fr(996, 10_000), "10\u{A0}%");
    }

    #[test]
    fn quotation_marks_have_their_spaces() {
        assert_eq!(quoted("article", 24, Language::Fr), "«\u{202F}article\u{202F}»");
        assert_eq!(quoted("constitution", 6, Language::En), "“const…”");
        assert_eq!(capitalised("état"), "État");
    }
}
