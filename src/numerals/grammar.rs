//! The grammar of numbers in words: from a sequence of number words to a value and how many words it took.
//!
//! Both orthographies and every regional system are one grammar, since compounds were taken apart before. What does
//! not combine is left for the next number: « trois quatre » is two numbers, and « mille mille mille » three.
//! Every reading looks at most a constant number of words past what it takes, so a text of number words is linear.

use super::words::{NumberWord, Worth};
use crate::base::Decimal;

/// A number read off the front of a sequence of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is worth.
    pub value: Decimal,
    /// Words taken; at least one.
    pub words: usize,
    /// True when its last word is an ordinal.
    pub ordinal: bool,
    /// What its last word multiplies the others by: 1000 for « quinze mille », 100 for « trois cents », else 1.
    pub factor: Decimal,
    /// True when it ends in a scale noun (million), which takes « de » before what it counts.
    pub scale_noun: bool,
}

/// Reads the longest number at the front of `words`; `None` when no number begins there, or when it is too long to hold.
///
/// ```
/// use lisible::numerals::{grammar, words};
/// let words: Vec<_> = ["deux", "cent", "vingt-et-un", "mille"].iter().flat_map(|w| words::split(w)).collect();
/// let reading = grammar::read(&words).unwrap();
/// assert_eq!((reading.value, reading.words), (221_000.into(), 6));
/// assert_eq!(grammar::read(&[]), None);
/// ```
pub fn read(words: &[NumberWord]) -> Option<Reading> {
    let mut reader = Reader { words, at: 0, ordinal: false };
    let (whole, factor) = reader.whole()?;
    let mut value = Decimal::from(whole);
    let mut factor = Decimal::from(factor);
    if let Some(fraction) = reader.fraction(whole) {
        (value, factor) = (fraction, 1.into());
        (value, factor) = reader.multiplied(value).unwrap_or((value, factor));
    }
    Some(reader.finish(value, factor))
}

/// Goes on after a coefficient in digits: « 3,5 » then `millions`. `None` when the first word is no multiplier.
///
/// ```
/// use lisible::numerals::{grammar, words};
/// let millions = words::split("millions");
/// let reading = grammar::scaled("3.5".parse().unwrap(), &millions).unwrap();
/// assert_eq!((reading.value, reading.words), (3_500_000.into(), 1));
/// ```
pub fn scaled(coefficient: Decimal, words: &[NumberWord]) -> Option<Reading> {
    let mut reader = Reader { words, at: 0, ordinal: false };
    let (value, factor) = reader.multiplied(coefficient)?;
    Some(reader.finish(value, factor))
}

struct Reader<'a> {
    words: &'a [NumberWord],
    at: usize,
    ordinal: bool,
}

impl Reader<'_> {
    /// The worth of the word `ahead` places on; nothing after an ordinal, which ends its number.
    fn peek(&self, ahead: usize) -> Option<Worth> {
        self.words.get(self.at + ahead).filter(|_| !self.ordinal).map(|word| word.worth)
    }

    fn take(&mut self, words: usize) {
        self.at += words;
        self.ordinal = self.words[..self.at].last().is_some_and(|word| word.ordinal);
    }

    /// A multiplier may be an ordinal (deux centième), not one in the plural or after un: « trois centièmes » and
    /// « un millième » are fractions.
    fn multiplier(&self, worth: Worth) -> bool {
        let one = self.at == 1 && self.words[0].worth == Worth::Unit(1);
        let fraction = |word: &NumberWord| word.ordinal && (word.plural && self.at > 0 || one);
        self.peek(0) == Some(worth) && !self.words.get(self.at).is_some_and(fraction)
    }

    fn finish(mut self, mut value: Decimal, factor: Decimal) -> Reading {
        let scale_noun = matches!(self.words[..self.at].last(), Some(NumberWord { worth: Worth::Scale(_), .. }));
        // « trois millions et demi », « deux et demi »; after any other multiplier « et demi » belongs to a noun.
        let halves = self.peek(0) == Some(Worth::And) && self.peek(1) == Some(Worth::Half);
        let half = || Decimal::new(5, 1).checked_mul(factor).and_then(|half| value.checked_add(half));
        if halves
            && (scale_noun || factor == 1.into())
            && let Some(sum) = half()
        {
            value = sum;
            self.take(2);
        }
        Reading { value, words: self.at, ordinal: self.ordinal, factor, scale_noun }
    }

    /// A whole number with its scales in falling order: « deux milliards trois cents millions quatre mille un ».
    fn whole(&mut self) -> Option<(i128, i128)> {
        if let Some(rank) = self.rank_of_scale() {
            return Some((rank, 1));
        }
        let (mut part, mut factor) = self.below_million()?;
        let mut total = 0_i128;
        let mut limit = u8::MAX;
        while let Some(Worth::Scale(power)) = self.peek(0).filter(|w| matches!(w, Worth::Scale(p) if *p < limit)) {
            let scale = 10_i128.checked_pow(u32::from(power))?;
            if !self.multiplier(Worth::Scale(power)) {
                break;
            }
            self.take(1);
            total = total.checked_add(part.checked_mul(scale)?)?;
            (part, limit, factor) = (0, power, if total == part { 1 } else { scale });
            let before = (self.at, self.ordinal);
            let Some((next, next_factor)) = self.below_million() else { continue };
            // « un million deux millions »: the second scale is no smaller, so another number has begun.
            if matches!(self.peek(0), Some(Worth::Scale(p)) if p >= limit) || next >= scale {
                (self.at, self.ordinal) = before;
                break;
            }
            (part, factor) = (next, if matches!(self.peek(0), Some(Worth::Scale(_))) { next_factor } else { 1 });
        }
        Some((total.checked_add(part)?, factor))
    }

    /// « le millionième »: the only scale word that needs nothing before it.
    fn rank_of_scale(&mut self) -> Option<i128> {
        let Some(NumberWord { worth: Worth::Scale(power), ordinal: true, .. }) = self.words.get(self.at) else {
            return None;
        };
        self.take(1);
        10_i128.checked_pow(u32::from(*power))
    }

    /// 0 to 999 999, and what its last word multiplies.
    fn below_million(&mut self) -> Option<(i128, i128)> {
        let coefficient = self.below_thousand();
        if !self.multiplier(Worth::Thousand) || coefficient.is_some_and(|(value, _)| !(1..1000).contains(&value)) {
            return coefficient;
        }
        self.take(1);
        let value = coefficient.map_or(1, |(value, _)| value) * 1000;
        match self.rest(Self::below_thousand, Worth::Thousand) {
            Some(rest) => Some((value + rest, 1)),
            None => Some((value, if coefficient.is_some() { 1000 } else { 1 })),
        }
    }

    /// 0 to 999, or 1100 to 1900 in hundreds (onze cents), and what its last word multiplies.
    fn below_thousand(&mut self) -> Option<(i128, i128)> {
        let coefficient = self.below_hundred();
        let hundreds = match coefficient {
            _ if !self.multiplier(Worth::Hundred) => return coefficient.map(|value| (value, 1)),
            None => 1,
            Some(value @ (2..=9 | 11..=19)) => value,
            Some(value) => return Some((value, 1)),
        };
        self.take(1);
        let factor = if coefficient.is_some() { 100 } else { 1 };
        match self.rest(|reader| reader.below_hundred().map(|value| (value, 1)), Worth::Hundred) {
            Some(rest) => Some((hundreds * 100 + rest, 1)),
            None => Some((hundreds * 100, factor)),
        }
    }

    /// What is added after a multiplier, unless it belongs to the next number: « deux cent mille quatorze mille » is two.
    fn rest(&mut self, part: impl Fn(&mut Self) -> Option<(i128, i128)>, multiplier: Worth) -> Option<i128> {
        let before = (self.at, self.ordinal);
        // « mille et une nuits »: et joins un alone.
        if self.peek(0) == Some(Worth::And) && self.peek(1) == Some(Worth::Unit(1)) {
            self.take(2);
            return Some(1);
        }
        let found = part(self).map(|(value, _)| value).filter(|value| (1..1000).contains(value));
        // « deux mille neuf cents milles »: mille has no s, so those are miles, and no multiplier.
        let miles = self.words.get(self.at).is_some_and(|word| word.plural && word.worth == Worth::Thousand);
        if found.is_none() || self.peek(0) == Some(multiplier) && !miles {
            (self.at, self.ordinal) = before;
            return None;
        }
        found
    }

    /// 0 to 99.
    fn below_hundred(&mut self) -> Option<i128> {
        match (self.peek(0)?, self.peek(1)) {
            (Worth::Zero, _) => {
                self.take(1);
                Some(0)
            }
            (Worth::Unit(4), Some(Worth::Ten(20))) if !self.words[self.at].ordinal => {
                self.take(2);
                Some(80 + self.after_ten(80))
            }
            (Worth::Unit(value), _) => {
                self.take(1);
                Some(value.into())
            }
            (Worth::Teen(_), _) => self.teen(),
            (Worth::Ten(value), _) => {
                self.take(1);
                Some(i128::from(value) + self.after_ten(value))
            }
            _ => None,
        }
    }

    /// dix to dix-neuf.
    fn teen(&mut self) -> Option<i128> {
        let Some(Worth::Teen(value)) = self.peek(0) else { return None };
        self.take(1);
        match self.peek(0) {
            Some(Worth::Unit(unit @ 7..=9)) if value == 10 => {
                self.take(1);
                Some(10 + i128::from(unit))
            }
            _ => Some(value.into()),
        }
    }

    /// The units after a ten, with « et » before un and onze; dix to dix-neuf after soixante and quatre-vingts.
    fn after_ten(&mut self, ten: u8) -> i128 {
        let takes_teens = ten == 60 || ten == 80;
        match (self.peek(0), self.peek(1)) {
            (Some(Worth::And), Some(Worth::Unit(1))) => {
                self.take(2);
                1
            }
            (Some(Worth::And), Some(Worth::Teen(11))) if takes_teens => {
                self.take(2);
                11
            }
            (Some(Worth::Unit(unit)), next) if !(unit == 4 && next == Some(Worth::Ten(20))) => {
                self.take(1);
                unit.into()
            }
            (Some(Worth::Teen(_)), _) if takes_teens => self.teen().unwrap_or(0),
            _ => 0,
        }
    }

    /// « virgule » and the digits after it, in words: zeros, then numbers whose digits are set one after the other.
    fn fraction(&mut self, whole: i128) -> Option<Decimal> {
        let before = (self.at, self.ordinal);
        if self.peek(0) != Some(Worth::Point) {
            return None;
        }
        self.take(1);
        let mut digits = String::new();
        while digits.len() < 12 && self.peek(0).is_some_and(is_counting) {
            let value = self.below_thousand()?.0;
            digits.push_str(&value.to_string());
            if value > 9 {
                break;
            }
        }
        let value = Decimal::from_digits(&whole.to_string(), &digits).filter(|_| !digits.is_empty());
        if value.is_none() {
            (self.at, self.ordinal) = before;
        }
        value
    }

    /// A coefficient that need not be whole, then mille or a scale word: « trois virgule cinq millions ».
    fn multiplied(&mut self, coefficient: Decimal) -> Option<(Decimal, Decimal)> {
        let mut value = coefficient;
        let mut factor = Decimal::from(1);
        if self.multiplier(Worth::Thousand) {
            factor = 1000.into();
            value = value.checked_mul(factor)?;
            self.take(1);
        }
        if let Some(Worth::Scale(power)) = self.peek(0) {
            let scale = Decimal::from(10_i128.checked_pow(u32::from(power))?);
            value = value.checked_mul(scale)?;
            factor = factor.checked_mul(scale)?;
            self.take(1);
        }
        (factor != 1.into()).then_some((value, factor))
    }
}

/// True for a word that can stand after « virgule » and before a multiplier.
fn is_counting(worth: Worth) -> bool {
    matches!(worth, Worth::Zero | Worth::Unit(_) | Worth::Teen(_) | Worth::Ten(_) | Worth::Hundred)
}

#[cfg(test)]
mod tests {
    use super::super::{Orthography, Variety, spell, spell_ordinal, words};
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<NumberWord> {
        text.split(' ').flat_map(words::split).collect()
    }

    fn value(text: &str) -> String {
        let words = split(text);
        let reading = read(&words).unwrap_or_else(|| panic!("{text} is no number"));
        assert_eq!(reading.words, words.len(), "{text} is not read to its end");
        reading.value.to_string()
    }

    /// Every number that begins in the text, one after the other.
    fn values(text: &str) -> Vec<String> {
        let words = split(text);
        let mut at = 0;
        let mut out = Vec::new();
        while at < words.len() {
            let Some(reading) = read(&words[at..]) else { break };
            out.push(reading.value.to_string());
            at += reading.words;
        }
        out
    }

    #[test]
    fn below_a_hundred_in_every_region() {
        for (text, expected) in [
            ("vingt et un", "21"),
            ("vingt-et-une", "21"),
            ("trente-deux", "32"),
            ("soixante et onze", "71"),
            ("soixante-dix-huit", "78"),
            ("septante et un", "71"),
            ("quatre-vingts", "80"),
            ("quatre vingt", "80"),
            ("quatre-vingt-un", "81"),
            ("quatre-vingt-dix-neuf", "99"),
            ("huitante-trois", "83"),
            ("octante", "80"),
            ("nonante-neuf", "99"),
            ("dix sept", "17"),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn hundreds_and_thousands_with_or_without_s() {
        for (text, expected) in [
            ("cent", "100"),
            ("deux cents", "200"),
            ("deux cent", "200"),
            ("sept cents vingt et un milles douze", "721012"),
            ("vingt-et-un-mille", "21000"),
            ("trois mille deux cents", "3200"),
            ("onze cents", "1100"),
            ("dix-neuf cent soixante-treize", "1973"),
            ("mil neuf cent vingt", "1920"),
            ("mille et une", "1001"),
            ("quatre-vingt mille", "80000"),
            ("cent un mille", "101000"),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn the_long_scale() {
        for (text, expected) in [
            ("un million", "1000000"),
            ("deux milliards trois cents millions quatre mille un", "2300004001"),
            ("mille milliards", "1000000000000"),
            ("un billion", "1000000000000"),
            ("trois trillions", "3000000000000000000"),
            ("trois millions et demi", "3500000"),
            ("trois virgule cinq millions", "3500000"),
            (
                "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent nonante-neuf mille neuf cent nonante-neuf",
                "999999999999",
            ),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn digits_after_virgule() {
        for (text, expected) in [
            ("trois virgule cinq", "3.5"),
            ("zéro virgule zéro trois", "0.03"),
            ("trois virgule un quatre", "3.14"),
            ("dix virgule vingt-cinq", "10.25"),
            ("deux et demi", "2.5"),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
        assert_eq!(read(&split("trois virgule")).unwrap().words, 1);
    }

    #[test]
    fn what_does_not_combine_is_left() {
        assert_eq!(values("un deux trois"), ["1", "2", "3"]);
        assert_eq!(values("mille mille mille"), ["1000", "1000", "1000"]);
        assert_eq!(values("deux-cent-mille quatorze-mille"), ["200000", "14000"]);
        assert_eq!(values("trois millions cinq millions"), ["3000000", "5000000"]);
        assert_eq!(values("vingt dix"), ["20", "10"]);
        assert_eq!(values("quatre-vingt-dix cinq"), ["90", "5"]);
        assert_eq!(values("deux cents trois cents"), ["200", "300"]);
    }

    #[test]
    fn ordinals_end_their_number() {
        for (text, expected) in [("vingt et unième", "21"), ("deux centième", "200"), ("dix-septième", "17")] {
            assert_eq!(value(text), expected);
            assert!(read(&split(text)).unwrap().ordinal);
        }
        assert_eq!(values("trois centièmes"), ["3", "100"]);
        assert_eq!(values("un millième"), ["1", "1000"]);
        assert_eq!(values("un millionième"), ["1", "1000000"]);
        assert_eq!((value("millionième"), value("deux milliardième")), ("1000000".into(), "2000000000".into()));
        assert_eq!(values("deuxième vingt"), ["2", "20"]);
    }

    #[test]
    fn milles_after_a_whole_number_are_miles() {
        assert_eq!(values("deux mille neuf cents milles"), ["2900", "1000"]);
        assert_eq!(value("deux milles trois"), "2003");
    }

    #[test]
    fn the_factor_is_what_a_range_shares() {
        let factor = |text: &str| read(&split(text)).unwrap().factor.to_string();
        assert_eq!(factor("quinze mille"), "1000");
        assert_eq!(factor("trois cents"), "100");
        assert_eq!(factor("deux millions"), "1000000");
        assert_eq!(factor("quinze"), "1");
        assert_eq!(factor("mille"), "1");
        assert_eq!(factor("deux mille un"), "1");
    }

    #[test]
    fn overflow_and_nonsense_are_none() {
        assert_eq!(read(&split("et un")), None);
        assert_eq!(read(&split("millions")), None);
        assert_eq!(read(&split("virgule cinq")), None);
        let long = "neuf cent mille quadrillions ".repeat(400);
        assert!(values(long.trim()).len() <= 400);
    }

    /// Ten thousand and one numbers spread over the whole range, and all the small ones, in every way we spell.
    #[test]
    fn reads_what_the_speller_writes() {
        let spread = (0..=10_000_u64).map(|i| i * 99_999_999).map(|value| value.min(999_999_999_999));
        for value in (0..2_000).chain(spread) {
            for variety in [Variety::France, Variety::Belgium, Variety::Switzerland] {
                for orthography in [Orthography::Traditional, Orthography::Reform1990] {
                    let text = spell(value, variety, orthography).unwrap();
                    let words = split(&text);
                    let reading = read(&words).unwrap_or_else(|| panic!("{text} is no number"));
                    assert_eq!((reading.value, reading.words), (i128::from(value).into(), words.len()), "{text}");
                }
            }
        }
    }

    #[test]
    fn reads_the_ordinals_that_the_speller_writes() {
        for value in (2..1_100).chain((3_000..2_000_000).step_by(7_919)) {
            let text = spell_ordinal(value, Variety::France, Orthography::Traditional).unwrap();
            let words = split(&text);
            let reading = read(&words).unwrap_or_else(|| panic!("{text} is no number"));
            assert_eq!((reading.value, reading.words), (i128::from(value).into(), words.len()), "{text}");
            assert!(reading.ordinal, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics_and_every_reading_advances(at in prop::collection::vec(0_usize..20, 0..30)) {
            const FORMS: [&str; 20] = ["un", "deux", "quatre", "sept", "dix", "onze", "vingt", "soixante", "cent", "mille",
                "million", "milliards", "quadrillion", "et", "virgule", "demi", "zéro", "centième", "millièmes", "unième"];
            let words: Vec<_> = at.iter().flat_map(|&i| words::split(FORMS[i])).collect();
            for start in 0..words.len() {
                if let Some(reading) = read(&words[start..]) {
                    prop_assert!(reading.words >= 1 && start + reading.words <= words.len());
                }
                let _ = scaled("3.5".parse().unwrap(), &words[start..]);
            }
        }
    }
}
