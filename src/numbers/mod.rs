//! Number mentions in context: value, approximation, unit, counted noun.
//!
//! What a numeral is worth is `numerals`' business; here the words around it decide what it counts. A sentence is cut
//! into `atoms`; at each of them `numeral` reads the longest numeral, and the rules below are asked in turn, the surest
//! first: labels, dates, ranges, units, and the plain count at last. Every rule looks at a bounded number of atoms, so
//! reading is linear.

mod approximation;
mod articles;
mod atoms;
mod dates;
mod found;
mod labels;
mod mention;
mod noun;
mod numeral;
mod numeral_nouns;
mod ranges;
mod sharing;
#[cfg(test)]
mod tests;
mod units;

pub use mention::{Approximation, NumberForm, NumberKind, NumberMention};

use crate::base::Decimal;
use crate::lexicon::plurals::singular;
use crate::numerals;
use crate::text::{Token, TokenKind, fold};
use atoms::Atoms;
use found::Found;
use numeral::{Numeral, Shape};

/// Appends the number mentions of one sentence, in order, every kind of them; `tokens` are those of the sentence and
/// `prose` the text they were cut from. Nothing is appended for no tokens. Never fails; linear in the sentence.
///
/// ```
/// use lisible::numbers::{Approximation, find};
/// use lisible::{extract, text::Document};
/// let text = "Environ 12 000 harengs nord-atlantiques passent.";
/// let extracted = (extract::plain().extract)(text);
/// let mut document = Document::default();
/// document.cut(&extracted.prose, &extracted.blocks);
/// let mut mentions = Vec::new();
/// find(text, &document.tokens, &mut mentions);
/// assert_eq!(mentions[0].value, Some(12_000.into()));
/// assert_eq!(mentions[0].approximation, Approximation::About);
/// assert_eq!(mentions[0].noun_phrase.unwrap().of(text), "harengs nord-atlantiques");
/// ```
pub fn find(prose: &str, tokens: &[Token], out: &mut Vec<NumberMention>) {
    // A longer run of tokens is a table or an attack: it is read piece by piece, in bounded memory.
    for piece in tokens.chunks(LONGEST) {
        find_in(prose, piece, out);
    }
}

/// Tokens that are looked at together; ten times the longest sentence of a law.
const LONGEST: usize = 4096;

fn find_in(prose: &str, tokens: &[Token], out: &mut Vec<NumberMention>) {
    if !(0..tokens.len()).any(|at| may_be_number(prose, tokens, at)) {
        return;
    }
    let atoms = Atoms::cut(prose, tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        match mention(&atoms, at) {
            Some(mention) => {
                at = mention.resume.max(at + 1);
                found.push(mention);
            }
            None => at += 1,
        }
    }
    sharing::share(&atoms, &mut found);
    out.extend(found.iter().map(|mention| mention.record(&atoms)));
}

/// The key that mentions are grouped by: the folded noun in the singular where that is regular or listed, each part of a
/// compound by itself. What is no plural, and the empty string, stay as they are.
///
/// ```
/// use lisible::numbers::noun_key;
/// assert_eq!(noun_key("soldats"), "soldat");
/// assert_eq!(noun_key("années-lumière"), "année-lumière");
/// assert_eq!(noun_key("mois"), "mois");
/// ```
pub fn noun_key(folded_noun: &str) -> String {
    folded_noun.split('-').map(singular).collect::<Vec<_>>().join("-")
}

/// True for a token that makes its sentence worth reading: a digit, a number word, a Roman numeral in capitals; un and une
/// only beside a word that can make them numbers.
fn may_be_number(prose: &str, tokens: &[Token], at: usize) -> bool {
    let raw = tokens[at].span.of(prose);
    match tokens[at].kind {
        TokenKind::Number => true,
        TokenKind::Word if raw.len() > 80 => false,
        // Most words are written as they are folded.
        TokenKind::Word if atoms::is_folded(raw) => match raw {
            "un" | "une" => one_may_count(prose, tokens, at),
            _ => numerals::is_number_word(raw),
        },
        TokenKind::Word => {
            let roman = || {
                raw.starts_with(['I', 'V', 'X', 'L', 'C', 'D', 'M'])
                    && raw.as_bytes().get(1).copied().is_none_or(is_roman)
            };
            let folded = || match fold(raw) {
                one if one == "un" || one == "une" => one_may_count(prose, tokens, at),
                other => numerals::is_number_word(&other),
            };
            atoms::has_digit(raw) || roman() || folded()
        }
        TokenKind::Mark => raw.contains(|c| numerals::nouns::fraction_sign(c).is_some()),
        TokenKind::Elided | TokenKind::Clitic | TokenKind::Address => false,
    }
}

/// True for what may follow the first letter of a Roman numeral: another, or its ending.
fn is_roman(byte: u8) -> bool {
    b"IVXLCDMer".contains(&byte) || !byte.is_ascii()
}

/// What `articles` asks of un and une where no other number word stands: seul, a unit, a word of measure.
fn one_may_count(prose: &str, tokens: &[Token], at: usize) -> bool {
    let near = |at: usize| tokens.get(at).map(|token| fold(token.span.of(prose))).unwrap_or_default();
    let after = near(at + 1);
    let before = at.checked_sub(1).map(near).unwrap_or_default();
    matches!(after.as_str(), "seul" | "seule")
        || units::is_unit_word(&after)
        || matches!(before.as_str(), "numéro" | "n°" | "environ" | "moins" | "plus" | "maximum" | "minimum" | "d'")
}

/// The mention that begins at atom `at`, by the first rule that applies.
fn mention(s: &Atoms<'_>, at: usize) -> Option<Found> {
    let capital = s.text(at).starts_with(|c: char| c.is_ascii_uppercase());
    let word = s.is_word(at);
    if word && !capital && !s.is_number_word(at) || !word && s.is_plain_mark(at) {
        return None;
    }
    if let Some(found) = units::half(s, at) {
        return Some(found);
    }
    let numeral = numeral::read(s, at)?;
    if let Some(found) =
        labels::glued(s, &numeral).or_else(|| dates::read(s, &numeral)).or_else(|| labels::read(s, &numeral))
    {
        return Some(found);
    }
    if let Some(found) = ranges::score(s, &numeral).or_else(|| ranges::read(s, &numeral)) {
        return Some(found);
    }
    if articles::is_no_number(s, &numeral) {
        return None;
    }
    match numeral.shape {
        Shape::Ordinal => Some(ordinal(s, &numeral)),
        Shape::Fraction => Some(fraction(s, &numeral)),
        Shape::Multiple => Some(Found::of(&numeral, NumberKind::Multiplicative)),
        Shape::Roman => None,
        Shape::Code => Some(Found::of(&numeral, NumberKind::Label)),
        Shape::Cardinal | Shape::Article | Shape::Collective => Some(quantity(s, &numeral)),
    }
}

/// A rank, with its noun: « la troisième pile ».
fn ordinal(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    Found::of(numeral, NumberKind::Ordinal).counting(noun::counted(s, numeral.end, false, false))
}

/// A share of something: « un tiers de la facture », « trois quarts d’heure » (a duration), « une demi-heure ».
fn fraction(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    let share = Found::of(numeral, NumberKind::Fraction);
    let of = usize::from(s.is_de(numeral.end));
    match units::find(s, numeral.end + of).filter(|found| found.unit.word && of == 1) {
        Some(found) => {
            let mut out = share;
            out.apply_unit(s, &found);
            out
        }
        None => share.counting(noun::complement(s, numeral.end)),
    }
}

/// A count, a measure, a collective, a multiple.
fn quantity(s: &Atoms<'_>, numeral: &Numeral) -> Found {
    let collective = numeral.shape == Shape::Collective;
    let mut out = if s.folded(numeral.end) == "fois" && numeral.shape != Shape::Article {
        let noun = noun::Counted { noun: numeral.end, from: numeral.end, to: numeral.end + 1 };
        Found::of(numeral, NumberKind::Multiplicative).until(numeral.end + 1).counting(Some(noun))
    } else if let Some(found) = miles(s, numeral).or_else(|| units::read(s, numeral)) {
        found
    } else {
        let kind = if collective { NumberKind::Collective } else { NumberKind::Cardinal };
        let plural = numeral.value.is_none_or(|value| value >= 2.into());
        Found::of(numeral, kind).counting(noun::counted(s, numeral.end, plural, numeral.takes_de))
    };
    // « une quinzaine », « une huitaine » of nothing else are days.
    if collective
        && out.counted.is_none()
        && out.unit.is_none()
        && matches!(s.folded(numeral.end - 1), "quinzaine" | "huitaine")
    {
        (out.kind, out.unit) = (NumberKind::Duration, Some("day"));
    }
    if collective && !is_dozen(s, &out) {
        out.approximation = Approximation::About;
    }
    out
}

/// « à vingt milles de la côte »: mille has no s, so with one, and no noun behind it, it is a mile.
fn miles(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let last = numeral.end - 1;
    let named = s.folded(last) == "milles" && numeral.first > 0;
    if !named || numeral.factor != 1000.into() || noun::counted(s, numeral.end, true, false).is_some() {
        return None;
    }
    let mut out = Found::of(numeral, NumberKind::Measure).until(last);
    out.value = Decimal::ratio(numeral.integer()?, 1000);
    out.unit = Some("mi");
    out.counted = Some(noun::Counted { noun: last, from: last, to: last + 1 });
    (out.tail, out.resume) = (last + 1, last + 1);
    Some(out)
}

/// A dozen of what is sold by the dozen is twelve.
fn is_dozen(s: &Atoms<'_>, found: &Found) -> bool {
    let noun = found.counted.map_or("", |counted| s.folded(counted.noun));
    s.folded(found.end - 1).contains("douzaine") && matches!(noun, "œufs" | "oeufs" | "huîtres" | "escargots" | "roses")
}
