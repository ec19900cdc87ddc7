//! Digits read aloud: numbers with their grouping, decimals, ordinals, and the letters beside them.
//!
//! What a number is worth, and what it counts, is `numbers`' business. Numbers are read as in France.

use super::acronyms;
use super::aloud::{self, Counter, Voice};
use crate::base::{is_apostrophe, is_grouping_space};
use crate::numerals::{Orthography, Variety, spell_ordinal};
use crate::text::glance::Glance;

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
    let mut voice = Counter::default();
    say(raw, &mut voice).then_some(voice.syllables)
}

/// Reads `raw` aloud; false, and nothing is said, when it holds no digit.
pub(super) fn say(raw: &str, voice: &mut impl Voice) -> bool {
    if !raw.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let mut rest = raw;
    let word = if raw.starts_with('+') { "plus" } else { "moins" };
    let unsigned =
        raw.strip_prefix(['-', '\u{2212}', '+']).filter(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    if let Some(unsigned) = unsigned {
        voice.say(word);
        rest = unsigned;
    }
    let mut after_words = unsigned.is_some();
    while let Some(first) = rest.chars().next() {
        let is_letter = first.is_alphabetic();
        rest = match first {
            '0'..='9' => number(rest, voice),
            _ if is_letter => letters(rest, after_words, voice),
            _ => &rest[first.len_utf8()..],
        };
        after_words |= is_letter || first.is_ascii_digit();
    }
    true
}

/// Leading zeros one by one, then a number; digit by digit beyond `longest` digits. What is no digit parts groups.
fn say_number(written: &str, longest: usize, voice: &mut impl Voice) {
    let digits = || written.bytes().filter(u8::is_ascii_digit).map(|b| u64::from(b - b'0'));
    let by_digit = written.len() > longest && digits().count() > longest;
    let mut value = 0;
    for digit in digits() {
        if by_digit || value == 0 && digit == 0 {
            voice.count(digit);
        } else {
            value = value * 10 + digit;
        }
    }
    if value > 0 {
        voice.count(value);
    }
}

/// Reads the number that begins `text`, gives what follows it.
fn number<'a>(text: &'a str, voice: &mut impl Voice) -> &'a str {
    let (whole, rest) = digits(text);
    // Nearly all numbers end with their digits.
    if rest.is_empty() || rest.starts_with('-') {
        say_number(whole, LONGEST, voice);
        return rest;
    }
    let (whole, rest) = whole_part(text);
    if let Some((ordinal, rest)) = ordinal(whole, rest) {
        voice.say(&ordinal);
        return rest;
    }
    say_number(whole, LONGEST, voice);
    match fraction(rest) {
        Some((sign, decimals, rest)) => {
            voice.say(if sign == ',' { "virgule" } else { "point" });
            say_number(decimals, 3, voice);
            rest
        }
        None => sequence(rest, voice),
    }
}

/// Reads the rest of 1.2.3 or 1,2,3, whose marks are no decimal signs.
fn sequence<'a>(text: &'a str, voice: &mut impl Voice) -> &'a str {
    let mut rest = text;
    while let Some((part, next)) = rest.strip_prefix(['.', ',']).map(digits).filter(|(part, _)| !part.is_empty()) {
        say_number(part, LONGEST, voice);
        rest = next;
    }
    rest
}

/// The digits that begin `text`, groups of three with the marks between them, and what follows.
fn whole_part(text: &str) -> (&str, &str) {
    let (first, rest) = digits(text);
    let mut end = first.len();
    let separator = rest.chars().next().filter(|&c| c == '.' || is_grouping_space(c) || is_apostrophe(c));
    if let Some(separator) = separator.filter(|_| (1..=3).contains(&first.len()) && !first.starts_with('0')) {
        let group = |end: usize| text[end..].strip_prefix(separator).is_some_and(|next| digits(next).0.len() == 3);
        while group(end) {
            end += separator.len_utf8() + 3;
        }
    }
    text.split_at(end)
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

/// The ordinal when the letters after the digits of `written` are an ending: 1er, 2e, 3ème, 2nd.
fn ordinal<'a>(written: &str, text: &'a str) -> Option<(String, &'a str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (ending, rest) = text.split_at(end);
    let digits = || written.bytes().filter(u8::is_ascii_digit).map(|b| u64::from(b - b'0'));
    if ending.is_empty() || ending.len() > 8 || digits().count() > LONGEST {
        return None;
    }
    let value = digits().fold(0, |value, digit| value * 10 + digit);
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
fn letters<'a>(text: &'a str, after_words: bool, voice: &mut impl Voice) -> &'a str {
    let (run, rest) = text.split_at(text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()));
    let is_capital = run.len() == 1 && run.bytes().all(|b| b.is_ascii_alphabetic());
    match run {
        "h" | "H" if after_words => voice.say("heures"),
        "n" | "N" if rest.starts_with(['°', 'º']) => voice.say("numéro"),
        _ if is_capital || acronyms::is_spelled(run) => voice.spell(run),
        _ => aloud::say_word(run, &Glance::at(run), voice),
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aloud(raw: &str) -> Option<String> {
        let mut voice = crate::text::syllables::tests::Writer::default();
        say(raw, &mut voice).then_some(voice.0)
    }

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
