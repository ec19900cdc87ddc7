//! Reading one numeral off the atoms: digits, words, both together, collectives, fractions, Roman numerals. What it is
//! used for is decided elsewhere.

use super::NumberForm;
use super::atoms::{AtomKind, Atoms};
use super::numeral_nouns::{bare_noun, compound, scale_of_scale, with_noun};
use super::{commas, powers};
use crate::base::Decimal;
use crate::numerals::nouns::{self, NumeralNoun};
use crate::numerals::words::NumberWord;
use crate::numerals::{grammar, roman};

/// What a numeral is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A number.
    Cardinal,
    /// un or une alone: most often an article.
    Article,
    /// 2e, deuxième, premier.
    Ordinal,
    /// une dizaine, trois centaines, des milliers.
    Collective,
    /// un tiers, ½, 2/3.
    Fraction,
    /// double, triple.
    Multiple,
    /// `XIV`; with its ending (`XIVe`) an ordinal.
    Roman,
    /// Digits that are no number: 24.02.2022, 1.2.3.
    Code,
}

/// A numeral: atoms `first..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) value: Option<Decimal>,
    /// What its last word multiplies: 1000 in « quinze mille ».
    pub(super) factor: Decimal,
    pub(super) form: NumberForm,
    pub(super) shape: Shape,
    /// True after million and dizaine, which take « de » before what they count.
    pub(super) takes_de: bool,
}

impl Numeral {
    pub(super) fn new(first: usize, end: usize, value: Option<Decimal>, form: NumberForm, shape: Shape) -> Self {
        Self { first, end, value, factor: 1.into(), form, shape, takes_de: false }
    }

    /// The half that « demi- » says at the head of a word.
    pub(super) fn half(first: usize, end: usize) -> Self {
        Self::new(first, end, Some(Decimal::new(5, 1)), NumberForm::Words, Shape::Fraction)
    }

    /// The value when it is a whole number that fits.
    pub(super) fn integer(&self) -> Option<i128> {
        self.value?.to_integer()
    }

    /// True for a whole number in digits alone within these bounds.
    pub(super) fn is_plain(&self, bounds: std::ops::RangeInclusive<i128>) -> bool {
        self.form == NumberForm::Digits
            && self.shape == Shape::Cardinal
            && self.integer().is_some_and(|value| bounds.contains(&value))
    }
}

/// The numeral at atom `i`, the longest; `None` when none is written there.
pub(super) fn read(s: &Atoms<'_>, i: usize) -> Option<Numeral> {
    let simple = match s.kind(i)? {
        AtomKind::Digits(value) => in_digits(s, i, value),
        AtomKind::Fraction(..) => sign_of_fraction(s, i, i, 0.into())?,
        AtomKind::Word => match in_words(s, i).or_else(|| compound(s, i)) {
            Some(numeral) => numeral,
            None => return bare_noun(s, i).or_else(|| in_roman(s, i)),
        },
        AtomKind::Mark | AtomKind::Address => return None,
    };
    Some(with_noun(s, simple).or_else(|| with_fraction(s, simple)).unwrap_or_else(|| below_zero(s, simple)))
}

/// « cinq et un quart », « vingt et deux tiers »: a whole number and a share of one.
fn with_fraction(s: &Atoms<'_>, whole: Numeral) -> Option<Numeral> {
    let plain = whole.shape == Shape::Cardinal && whole.form == NumberForm::Words && !whole.takes_de;
    if !plain || s.folded(whole.end) != "et" || s.before(whole.first, 1) == "entre" {
        return None;
    }
    let count = in_words(s, whole.end + 1)?;
    let (value, end) = match s.facts(count.end).noun {
        // « un tiers » alone is a third party, here it is none.
        Some((NumeralNoun::Part(parts), false)) if count.shape == Shape::Article => {
            (nouns::share(1.into(), i128::from(parts).into())?, count.end + 1)
        }
        _ => with_noun(s, count).filter(|part| part.shape == Shape::Fraction).and_then(|n| Some((n.value?, n.end)))?,
    };
    let sum = whole.value?.checked_add(value).filter(|_| value < 1.into())?;
    Some(Numeral { end, value: Some(sum), factor: 1.into(), ..whole })
}

/// « moins cinq degrés », « il fait moins dix », « Température : - 5 °C »: a sign set apart is one where a temperature
/// follows, after « il fait », and where nothing else stands in the sentence.
fn below_zero(s: &Atoms<'_>, numeral: Numeral) -> Numeral {
    let Some(sign) = numeral.first.checked_sub(1).filter(|_| numeral.shape == Shape::Cardinal) else { return numeral };
    let word = s.folded(sign) == "moins";
    // « 3 - 5 °C » is a range, « in-4° » a book.
    let opened = sign == 0 || matches!(s.text(sign - 1), ":" | "(" | "," | ";" | "=");
    let dash =
        matches!(s.text(sign), "-" | "\u{2212}" | "–") && opened && (!s.is_glued(sign) || s.before(sign, 1) == "(");
    if !word && !dash {
        return numeral;
    }
    let after = s.folded(numeral.end);
    let cold = after.starts_with("degré") || matches!(after, "°" | "°c" | "°f" | "celsius" | "fahrenheit");
    let weather = word && matches!(s.before(sign, 1), "fait" | "faisait" | "fera") && !s.is_word(numeral.end);
    let whole = sign == 0 && (numeral.end == s.len() || numeral.end + 1 == s.len() && is_one_letter(after));
    // « (- 4 %) »; at the head of a sentence a dash begins an item of a list.
    let share = dash && sign > 0 && after == "%";
    match numeral.value.filter(|value| (cold || weather || whole || share) && *value > 0.into()) {
        Some(value) => Numeral { first: sign, value: Some(value.negated()), ..numeral },
        None => numeral,
    }
}

/// A symbol of one letter, %, or a currency sign.
fn is_one_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '%' | '€' | '$' | '£')) && letters.next().is_none()
}

/// Digits, with their sign, ordinal ending, fraction and scale words.
fn in_digits(s: &Atoms<'_>, i: usize, value: Option<Decimal>) -> Numeral {
    let Some(mut value) = value else {
        return Numeral::new(i, i + 1, None, NumberForm::Digits, Shape::Code);
    };
    if let Some((whole, end)) = commas::read(s, i, value) {
        return Numeral::new(i, end, Some(whole), NumberForm::Digits, Shape::Cardinal);
    }
    if let Some(part) = commas::bare_decimals(s, i) {
        return scaled(s, i - 1, i, part)
            .unwrap_or_else(|| Numeral::new(i - 1, i + 1, Some(part), NumberForm::Digits, Shape::Cardinal));
    }
    let first = if is_sign(s, i) { i - 1 } else { i };
    if first < i && !s.text(first).starts_with('+') {
        value = value.negated();
    }
    if let Some((value, end)) = powers::scientific(s, i, value) {
        return Numeral::new(first, end, value, NumberForm::Digits, Shape::Cardinal);
    }
    if s.is_glued(i + 1) && is_ordinal_ending(s.folded(i + 1)) {
        return Numeral::new(first, i + 2, Some(value), NumberForm::Digits, Shape::Ordinal);
    }
    if let Some(numeral) = written_fraction(s, i, value) {
        return numeral;
    }
    if let Some(numeral) = whole_and_fraction(s, first, i, value) {
        return numeral;
    }
    if matches!(s.kind(i + 1), Some(AtomKind::Fraction(..))) {
        return sign_of_fraction(s, i + 1, first, value).unwrap_or(Numeral::new(
            first,
            i + 1,
            Some(value),
            NumberForm::Digits,
            Shape::Cardinal,
        ));
    }
    if let Some(numeral) = powers::read(s, first, i, value) {
        return numeral;
    }
    scaled(s, first, i, value).unwrap_or(Numeral::new(first, i + 1, Some(value), NumberForm::Digits, Shape::Cardinal))
}

/// A minus or plus glued to the digits, with nothing glued before it: -6, not 10-6.
fn is_sign(s: &Atoms<'_>, i: usize) -> bool {
    let sign = i > 0 && s.is_glued(i) && matches!(s.text(i - 1), "-" | "\u{2212}" | "+");
    sign && (!s.is_glued(i - 1) || matches!(s.before(i, 2), "(" | "[" | "~" | "«"))
}

/// The endings of ordinals in digits: 1er, 2nd, 3e, 4ème, 5ᵉ.
fn is_ordinal_ending(text: &str) -> bool {
    const ENDINGS: [&str; 24] = [
        "e", "er", "re", "ers", "res", "es", "ère", "ères", "ere", "eres", "è", "ème", "èmes", "eme", "emes", "ième",
        "ièmes", "ieme", "iemes", "nd", "nde", "nds", "ndes", "me",
    ];
    ENDINGS.contains(&text) || text.chars().all(|c| matches!(c, 'ᵉ' | 'ʳ' | 'ˢ' | 'ᵈ' | 'ⁿ'))
}

/// 1/2, 3/4: glued, a proper fraction with a usual denominator; 24/02 and 15/20 are none.
fn written_fraction(s: &Atoms<'_>, i: usize, value: Decimal) -> Option<Numeral> {
    let glued = s.is_glued(i + 1) && s.is_glued(i + 2) && s.text(i + 1) == "/";
    let Some(AtomKind::Digits(Some(parts))) = s.kind(i + 2).filter(|_| glued) else { return None };
    let (above, below) = (value.to_integer()?, parts.to_integer()?);
    // 15/20 and 3/10 are marks more often than parts; 24/30, 169/176 are parts of a whole.
    let usual = below <= 9999 && !matches!(below, 20) && !s.text(i).starts_with('0') && !s.text(i + 2).starts_with('0');
    // 2010/2011 are years.
    let usual = usual && !(above >= 1000 && below == above + 1);
    let another = s.text(i + 3) == "/" && s.is_glued(i + 3);
    let proper = usual && above > 0 && above < below && !another && (i == 0 || s.before(i, 1) != "/" || !s.is_glued(i));
    let value = nouns::share(value, parts)?;
    proper.then(|| Numeral::new(i, i + 3, Some(value), NumberForm::Digits, Shape::Fraction))
}

/// 1 1/2, 5 2/3: a small whole number and a fraction of few parts.
fn whole_and_fraction(s: &Atoms<'_>, first: usize, i: usize, whole: Decimal) -> Option<Numeral> {
    let Some(AtomKind::Digits(Some(above))) = s.kind(i + 1).filter(|_| !s.is_glued(i + 1)) else { return None };
    let few =
        whole > 0.into() && whole < 100.into() && whole.is_integer() && matches!(s.text(i + 3), "2" | "3" | "4" | "8");
    let part = written_fraction(s, i + 1, above).filter(|_| few)?;
    let sum = whole.checked_add(part.value?)?;
    Some(Numeral::new(first, part.end, Some(sum), NumberForm::Digits, Shape::Cardinal))
}

/// ½, or 2 ½: a fraction alone, added to the whole number before it.
fn sign_of_fraction(s: &Atoms<'_>, i: usize, first: usize, whole: Decimal) -> Option<Numeral> {
    let Some(AtomKind::Fraction(numerator, denominator)) = s.kind(i) else { return None };
    let part = Decimal::ratio(numerator, denominator)?;
    let shape = if first == i { Shape::Fraction } else { Shape::Cardinal };
    Some(Numeral::new(first, i + 1, Some(whole.checked_add(part)?), NumberForm::Digits, shape))
}

/// 3,5 millions; 11 mille; 100k; 1 milliard 200 millions.
fn scaled(s: &Atoms<'_>, first: usize, i: usize, value: Decimal) -> Option<Numeral> {
    if let Some(numeral) = scale_letter(s, first, i, value) {
        return Some(numeral);
    }
    let (reading, end) = read_words(s, i + 1, |words| grammar::scaled(value, words))?;
    let mut numeral = Numeral::new(first, end, Some(reading.value), NumberForm::Mixed, Shape::Cardinal);
    numeral.factor = reading.factor;
    numeral.takes_de = reading.scale_noun;
    // What follows in digits below the scale is part of the number: 2 millions 500 000, 1 milliard 200 millions.
    while let Some(longer) = with_rest(s, &numeral).filter(|_| numeral.takes_de) {
        numeral = longer;
    }
    Some(numeral)
}

/// The number with the next digits and their scale added, when these are below its own scale; scales fall, so this ends.
fn with_rest(s: &Atoms<'_>, numeral: &Numeral) -> Option<Numeral> {
    let Some(AtomKind::Digits(Some(rest))) = s.kind(numeral.end).filter(|_| !s.is_glued(numeral.end)) else {
        return None;
    };
    let mut longer = Numeral { end: numeral.end + 1, factor: 1.into(), takes_de: false, ..*numeral };
    let mut value = rest;
    if let Some((reading, end)) = read_words(s, longer.end, |words| grammar::scaled(rest, words)) {
        (value, longer.end, longer.factor, longer.takes_de) = (reading.value, end, reading.factor, reading.scale_noun);
    } else if s.text(numeral.end).len() < 3 {
        return None;
    }
    let below = value < numeral.factor && longer.factor < numeral.factor;
    longer.value = numeral.value?.checked_add(value);
    (below && longer.value.is_some()).then_some(longer)
}

impl Numeral {
    pub(super) fn starting(self, first: usize) -> Self {
        Self { first, ..self }
    }
}

/// 100k, 1,2M: a letter for thousand or million, glued.
fn scale_letter(s: &Atoms<'_>, first: usize, i: usize, value: Decimal) -> Option<Numeral> {
    let factor: i128 = match s.text(i + 1) {
        "k" => 1000,
        // 4K is a name, 100K a number; 3M is a firm.
        "K" if value >= 30.into() || value < 0.into() => 1000,
        // « 3,2 Md d’euros »; « 2 Md € » is read with its currency.
        "Md" | "Mds" | "Mrd" | "Mrds" if s.is_de(i + 2) || s.is_glued(i + 1) => 1_000_000_000,
        "M" if value != 3.into() || s.is_de(i + 2) || s.len() == 2 => 1_000_000,
        _ => return None,
    };
    let plain = (s.is_glued(i + 1) || s.is_de(i + 2) && s.text(i + 1) != "k") && !s.is_glued(i + 2);
    let value = value.checked_mul(Decimal::from(factor)).filter(|_| plain)?;
    let numeral = Numeral::new(first, i + 2, Some(value), NumberForm::Mixed, Shape::Cardinal);
    Some(Numeral { takes_de: s.is_de(i + 2), ..numeral })
}

/// Reads number words from atom `i` on with `grammar`; `None` when they end inside a compound.
pub(super) fn read_words(
    s: &Atoms<'_>,
    i: usize,
    grammar: impl Fn(&[NumberWord]) -> Option<grammar::Reading>,
) -> Option<(grammar::Reading, usize)> {
    if !s.has_number_words(i) {
        return None;
    }
    let reading = s.read_number_words(i, grammar)?;
    Some((reading, s.after_number_words(i, reading.words)?))
}

/// A number in words: « deux cent mille », « vingt et unième », un.
fn in_words(s: &Atoms<'_>, i: usize) -> Option<Numeral> {
    let (reading, end) = read_words(s, i, grammar::read)?;
    let alone = end == i + 1 && reading.value == 1.into() && matches!(s.folded(i), "un" | "une");
    let shape = match reading.ordinal {
        true => Shape::Ordinal,
        false if alone => Shape::Article,
        false => Shape::Cardinal,
    };
    let mut numeral = Numeral::new(i, end, Some(reading.value), NumberForm::Words, shape);
    numeral.factor = reading.factor;
    numeral.takes_de = reading.scale_noun;
    scale_of_scale(s, &mut numeral);
    // « deux millions 500 000 », « trois mille 500 »
    while let Some(longer) = with_rest(s, &numeral).filter(|_| numeral.factor >= 1000.into()) {
        numeral = Numeral { form: NumberForm::Mixed, ..longer };
    }
    Some(numeral)
}

/// The capitals that Roman numerals are made of.
pub(super) const ROMAN: [char; 7] = ['I', 'V', 'X', 'L', 'C', 'D', 'M'];

/// `XIV`, `XIVe`: in capitals; the ending in small letters makes it an ordinal. Lone letters need their context.
fn in_roman(s: &Atoms<'_>, i: usize) -> Option<Numeral> {
    let (value, ordinal) = roman_parts(s.text(i), s.folded(i))?;
    // Article L232-5, L.232-5: the letter belongs to the code.
    let stop = usize::from(s.text(i + 1) == "." && s.is_glued(i + 1));
    if s.is_digits(i + 1 + stop) && s.is_glued(i + 1 + stop) {
        return None;
    }
    let shape = if ordinal { Shape::Ordinal } else { Shape::Roman };
    Some(Numeral::new(i, i + 1, Some(i128::from(value).into()), NumberForm::Roman, shape))
}

/// The value of a Roman numeral in capitals, and whether it has the ending of an ordinal; `folded` is the same word.
pub(super) fn roman_parts(text: &str, folded: &str) -> Option<(u32, bool)> {
    let capitals = text.bytes().take_while(|b| b"IVXLCDM".contains(b)).count();
    let value = roman::parse(&text[..capitals])?;
    // Capitals fold to as many bytes, and the ending is composed.
    let ending = folded.get(capitals..)?;
    let ordinal = !ending.is_empty();
    // Ce, De, Le, Me, Mer: a lone letter above ten is never an ordinal.
    let ends = if value == 1 {
        matches!(ending, "er" | "re" | "ère" | "ᵉʳ")
    } else {
        matches!(ending, "e" | "è" | "ème" | "ᵉ" | "es")
    };
    if ordinal && (!ends || capitals == 1 && value > 10) {
        return None;
    }
    Some((value, ordinal))
}
