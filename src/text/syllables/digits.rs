//! Digits read aloud: numbers with their grouping, decimals, ordinals, and the letters beside them.
//!
//! What a number is worth, and what it counts, is `numbers`' business. Numbers are read as in France.

use super::reading::Reading;
use super::{acronyms, aloud};
use crate::base::{is_apostrophe, is_grouping_space};
use crate::numerals::{Orthography, Variety, spell, spell_ordinal};

/// Longer strings of digits are labels, read digit by digit.
const LONGEST: usize = 12;

/// Syllables of what is written with digits, read aloud: 11 000 is *onze mille* (2), 3,5 *trois virgule cinq* (4,
/// the e of *virgule* being final), 1er *premier*, 2e *deuxième*, 19h30 *dix-neuf heures trente*.
///
/// Groups of three digits may be parted by any space, a point or an apostrophe. Years are cardinals. Decimals: zeros
/// first, then up to three digits as one number, more digit by digit. A string of more than 12 digits is read digit
/// by digit. Letters beside digits are read or spelled (A380, CO2); symbols, % among them, are not counted.
/// `None` when `raw` holds no digit.
///
/// ```
/// use lisible::text::syllables::count_digits;
/// assert_eq!(count_digits("11 000"), Some(2));
/// assert_eq!(count_digits("mot"), None);
/// ```
pub fn count(raw: &str) -> Option<u32> {
    aloud(raw).map(|words| Reading::of(&words).syllables())
}

/// The words that `raw` is read as; `None` when it holds no digit.
pub(super) fn aloud(raw: &str) -> Option<String> {
    if !raw.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut words = Words::default();
    let mut rest = raw;
    for (sign, word) in [("-", "moins"), ("\u{2212}", "moins"), ("+", "plus")] {
        if let Some(number) = rest.strip_prefix(sign).filter(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        {
            words.push(word);
            rest = number;
            break;
        }
    }
    while let Some(first) = rest.chars().next() {
        rest = match first {
            '0'..='9' => number(rest, &mut words),
            _ if first.is_alphabetic() => letters(rest, &mut words),
            _ => &rest[first.len_utf8()..],
        };
    }
    Some(words.0)
}

/// Words with spaces between them.
#[derive(Default)]
struct Words(String);

impl Words {
    fn push(&mut self, word: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(word);
    }

    fn push_each(&mut self, digits: &str) {
        for digit in digits.bytes() {
            self.push(&cardinal(u64::from(digit.wrapping_sub(b'0'))));
        }
    }

    /// Leading zeros one by one, then a number; digit by digit beyond `longest` digits.
    fn push_number(&mut self, digits: &str, longest: usize) {
        let significant = digits.trim_start_matches('0');
        if digits.len() > longest {
            return self.push_each(digits);
        }
        self.push_each(&digits[..digits.len() - significant.len()]);
        if let Ok(value) = significant.parse() {
            self.push(&cardinal(value));
        }
    }
}

fn cardinal(value: u64) -> String {
    spell(value, Variety::France, Orthography::Traditional).unwrap_or_default()
}

/// Reads the number that begins `text`, gives what follows it.
fn number<'a>(text: &'a str, words: &mut Words) -> &'a str {
    let (digits, rest) = whole_part(text);
    if let Some((ordinal, rest)) = ordinal(&digits, rest) {
        words.push(&ordinal);
        return rest;
    }
    words.push_number(&digits, LONGEST);
    match fraction(rest) {
        Some((sign, decimals, rest)) => {
            words.push(if sign == ',' { "virgule" } else { "point" });
            words.push_number(decimals, 3);
            rest
        }
        None => sequence(rest, words),
    }
}

/// Reads the rest of 1.2.3 or 1,2,3, whose marks are no decimal signs.
fn sequence<'a>(text: &'a str, words: &mut Words) -> &'a str {
    let mut rest = text;
    while let Some((part, next)) = rest.strip_prefix(['.', ',']).map(digits).filter(|(part, _)| !part.is_empty()) {
        words.push_number(part, LONGEST);
        rest = next;
    }
    rest
}

/// The digits that begin `text`, groups of three joined, and what follows them.
fn whole_part(text: &str) -> (String, &str) {
    let (first, mut rest) = digits(text);
    let mut joined = first.to_owned();
    let separator = rest.chars().next().filter(|&c| c == '.' || is_grouping_space(c) || is_apostrophe(c));
    if let Some(separator) = separator.filter(|_| (1..=3).contains(&first.len()) && !first.starts_with('0')) {
        let mut after = rest;
        while let Some((group, next)) = after.strip_prefix(separator).map(digits).filter(|(group, _)| group.len() == 3)
        {
            joined.push_str(group);
            after = next;
        }
        rest = after;
    }
    (joined, rest)
}

/// Decimal sign, decimals and what follows; none in 1.2.3, which is a version or a date.
fn fraction(text: &str) -> Option<(char, &str, &str)> {
    let sign = text.chars().next().filter(|c| matches!(c, ',' | '.'))?;
    let (decimals, rest) = digits(&text[1..]);
    let goes_on = rest.strip_prefix(sign).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    (!decimals.is_empty() && !goes_on).then_some((sign, decimals, rest))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// The ordinal when the letters after `digits` are an ending: 1er, 2e, 3ème, 2nd.
fn ordinal<'a>(digits: &str, text: &'a str) -> Option<(String, &'a str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (ending, rest) = text.split_at(end);
    if digits.len() > LONGEST || ending.is_empty() || ending.len() > 8 {
        return None;
    }
    let value: u64 = digits.parse().ok()?;
    let word = match ending.strip_suffix('s').unwrap_or(ending) {
        "re" | "ère" | "ʳᵉ" | "ᵉʳᵉ" if value == 1 => "première".to_owned(),
        "er" | "ᵉʳ" if value == 1 => "premier".to_owned(),
        "nd" | "nde" | "ᵈ" | "ᵈᵉ" if value == 2 => "second".to_owned(),
        "e" | "è" | "ᵉ" | "ème" | "eme" | "ième" => {
            spell_ordinal(value, Variety::France, Orthography::Traditional)?
        }
        _ => return None,
    };
    Some((word, rest))
}

/// Reads the letters that begin `text`, gives what follows them.
fn letters<'a>(text: &'a str, words: &mut Words) -> &'a str {
    let (run, rest) = text.split_at(text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()));
    let is_capital = run.len() == 1 && run.bytes().all(|b| b.is_ascii_alphabetic());
    match run {
        "h" | "H" if !words.0.is_empty() => words.push("heures"),
        "n" | "N" if rest.starts_with(['°', 'º']) => words.push("numéro"),
        _ if is_capital || acronyms::is_spelled(run) => words.push(&aloud::spelled(run)),
        _ => words.push(&aloud::word(run)),
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_aloud() {
        for (raw, expected) in [
            ("11 000", "onze mille"),
            ("11\u{202F}000", "onze mille"),
            ("1.200.000", "un million deux cent mille"),
            ("10’000", "dix mille"),
            ("3,5", "trois virgule cinq"),
            ("3,05", "trois virgule zéro cinq"),
            ("0.5", "zéro point cinq"),
            ("3,1416", "trois virgule un quatre un six"),
            ("1er", "premier"),
            ("1re", "première"),
            ("2e", "deuxième"),
            ("2nde", "second"),
            ("21ème", "vingt et unième"),
            ("2022", "deux mille vingt-deux"),
            ("007", "zéro zéro sept"),
            ("0", "zéro"),
            ("-6", "moins six"),
            ("12%", "douze"),
            ("A380", "a trois cent quatre-vingts"),
            ("CO2", "cé o deux"),
            ("COVID-19", "COVID dix-neuf"),
            ("19h30", "dix-neuf heures trente"),
            ("5km", "cinq kilomètre"),
            ("n°5", "numéro cinq"),
            ("1971-72", "mille neuf cent soixante et onze soixante-douze"),
            ("1.2.3", "un deux trois"),
            ("1234567890123", "un deux trois quatre cinq six sept huit neuf zéro un deux trois"),
        ] {
            assert_eq!(aloud(raw).as_deref(), Some(expected), "{raw}");
        }
        assert_eq!(aloud(""), None);
        assert_eq!(aloud("mot"), None);
    }

    #[test]
    fn syllables_are_those_of_the_words() {
        assert_eq!(count("11 000"), Some(2));
        assert_eq!(count("3,5"), Some(4));
        assert_eq!(count("A380"), Some(6));
        assert_eq!(count("2e"), Some(2));
    }
}
