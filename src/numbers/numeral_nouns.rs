//! Numerals that are or hold a noun: « une dizaine », « deux millions de milliards », « un tiers », « la moitié », « le double ».

use super::NumberForm;
use super::atoms::Atoms;
use super::numeral::{Numeral, Shape, read_words};
use crate::base::Decimal;
use crate::numerals::grammar;
use crate::numerals::nouns::{self, NumeralNoun};
use crate::numerals::words::{NumberWord, Worth, split};

/// « deux millions de milliards »: scales multiply through « de ».
pub(super) fn scale_of_scale(s: &Atoms<'_>, numeral: &mut Numeral) {
    if !numeral.takes_de || !s.is_de(numeral.end) {
        return;
    }
    if let Some(scale) = bare_scale(s, numeral.end + 1) {
        numeral.end += 2;
        numeral.value = numeral.value.and_then(|value| value.checked_mul(scale));
    }
}

/// The worth of a lone scale word or millier: what « des centaines de … » is multiplied by.
fn bare_scale(s: &Atoms<'_>, i: usize) -> Option<Decimal> {
    if let Some((NumeralNoun::Collective(1000), _)) = s.facts(i).noun {
        return Some(1000.into());
    }
    match s.first_number_word(i)? {
        NumberWord { worth: Worth::Scale(power), ordinal: false, .. } if s.after_number_words(i, 1) == Some(i + 1) => {
            Some(10_i128.checked_pow(u32::from(power))?.into())
        }
        NumberWord { worth: Worth::Thousand, ordinal: false, .. } if s.before(i, 1) == "de" => Some(1000.into()),
        _ => None,
    }
}

/// A compound that is no number by itself: trois-quarts, demi-douzaine.
pub(super) fn compound(s: &Atoms<'_>, i: usize) -> Option<Numeral> {
    // « une demi douzaine » is often written.
    if let ("demi" | "demie", Some((NumeralNoun::Collective(worth), false))) = (s.folded(i), s.facts(i + 1).noun) {
        let first = if i > 0 && s.folded(i - 1) == "une" { i - 1 } else { i };
        let value = Decimal::new(5, 1).checked_mul(i128::from(worth).into());
        let half = Numeral::new(first, i + 2, value, NumberForm::Words, Shape::Collective);
        return Some(Numeral { takes_de: true, ..half });
    }
    let (head, last) = s.folded(i).rsplit_once('-')?;
    let (noun, _) = nouns::noun(last)?;
    let count: Decimal = if head == "demi" {
        Decimal::new(5, 1)
    } else {
        let words = split(head);
        grammar::read(&words).filter(|r| r.words == words.len() && !r.ordinal)?.value
    };
    let numeral = match noun {
        NumeralNoun::Part(parts) => {
            Numeral::new(i, i + 1, nouns::share(count, i128::from(parts).into()), NumberForm::Words, Shape::Fraction)
        }
        NumeralNoun::Collective(worth) => {
            let value = count.checked_mul(i128::from(worth).into());
            Numeral { takes_de: true, ..Numeral::new(i, i + 1, value, NumberForm::Words, Shape::Collective) }
        }
        NumeralNoun::Multiple(_) | NumeralNoun::Rank(_) => return None,
    };
    // « une demi-douzaine »: the article before it is part of the numeral.
    Some(if i > 0 && matches!(s.folded(i - 1), "un" | "une") { numeral.starting(i - 1) } else { numeral })
}

/// A numeral noun after a number: « deux dizaines », « un tiers », « trois quarts », « cinq sixièmes ».
pub(super) fn with_noun(s: &Atoms<'_>, count: Numeral) -> Option<Numeral> {
    if !matches!(count.shape, Shape::Cardinal | Shape::Article) || count.takes_de {
        return None;
    }
    let value = count.value?;
    let end = count.end;
    if !s.is_number_word(end) {
        return None;
    }
    let form = if count.form == NumberForm::Words { NumberForm::Words } else { NumberForm::Mixed };
    if let Some(worth) = plural_part(s, end).or_else(|| single_part(s, &count)) {
        return Some(Numeral::new(count.first, end + 1, nouns::share(value, worth.into()), form, Shape::Fraction));
    }
    match s.facts(end).noun? {
        (NumeralNoun::Collective(worth), _) => {
            let value = value.checked_mul(i128::from(worth).into());
            let mut numeral = Numeral::new(count.first, end + 1, value, form, Shape::Collective);
            numeral.takes_de = true;
            scale_of_scale(s, &mut numeral);
            Some(numeral)
        }
        (NumeralNoun::Part(parts), _) if !is_thing(s, end) && (count.shape == Shape::Cardinal || is_share(s, end)) => {
            let value = nouns::share(value, i128::from(parts).into());
            Some(Numeral::new(count.first, end + 1, value, form, Shape::Fraction))
        }
        _ => None,
    }
}

/// « dixièmes » and the like after a cardinal, and what they divide by.
fn plural_part(s: &Atoms<'_>, i: usize) -> Option<i128> {
    let (reading, end) = read_words(s, i, grammar::read)?;
    let plural = s.folded(i).ends_with('s') && reading.ordinal && end == i + 1;
    reading.value.to_integer().filter(|parts| plural && *parts >= 3)
}

/// « un cinquième de »: below a fifth French says demi, tiers, quart, and « un deuxième » is a rank. « battu d’un
/// dixième » goes without « de ».
fn single_part(s: &Atoms<'_>, count: &Numeral) -> Option<i128> {
    let (reading, end) = read_words(s, count.end, grammar::read).filter(|_| count.shape == Shape::Article)?;
    let share = reading.ordinal && end == count.end + 1;
    let margin = matches!(s.before(count.first, 1), "d'" | "à" | "au" | "en" | "par" | "pour");
    let round = |parts: i128| margin && matches!(parts, 10 | 100 | 1000) && !s.is_word(end);
    reading.value.to_integer().filter(|parts| share && (is_of(s, end) && *parts >= 5 || round(*parts)))
}

/// True when « de », « du », « des » or « d’ » stands at `i`.
fn is_of(s: &Atoms<'_>, i: usize) -> bool {
    s.is_de(i) || matches!(s.folded(i), "du" | "des")
}

/// « un tiers » is a third party five times in six where law is written: a share needs « de » after it, or a word of
/// quantity before.
fn is_share(s: &Atoms<'_>, noun: usize) -> bool {
    // « plus d’un tiers », « réduit d’un tiers », not « l’accord d’un tiers ».
    let less = s.before(noun, 2) == "d'" && {
        let word = s.before(noun, 3);
        let change = ["hausse", "baisse", "réduction", "augmentation", "diminution", "chute", "recul"].contains(&word);
        matches!(word, "plus" | "moins" | "près" | "environ" | "réduit" | "réduite" | "accru")
            || change
            || word.ends_with('é')
    };
    is_of(s, noun + 1)
        || less
        || matches!(s.before(noun, 2), "environ" | "pour" | "presque" | "quasiment")
        || matches!(s.folded(noun + 1), "environ")
}

/// « un quart de finale », « un quart d’heure » as a noun of its own is no share; the second is a duration, left in.
fn is_thing(s: &Atoms<'_>, noun: usize) -> bool {
    s.is_de(noun + 1) && matches!(s.folded(noun + 2), "finale" | "finales" | "ton" | "tour" | "cercle")
}

/// A numeral noun with no number before it: « la moitié », « des dizaines », « le double », « premier ».
pub(super) fn bare_noun(s: &Atoms<'_>, i: usize) -> Option<Numeral> {
    if let Some(numeral) = bare_scale_noun(s, i) {
        return Some(numeral);
    }
    let (noun, plural) = s.facts(i).noun?;
    let definite = matches!(s.before(i, 1), "le" | "la");
    let words = NumberForm::Words;
    match noun {
        // « quelques secondes » are time.
        NumeralNoun::Rank(_) if s.folded(i) == "secondes" => None,
        // « tant de tours à la seconde », « par seconde »
        NumeralNoun::Rank(2) if s.folded(i) == "seconde" && is_rate(s, i) => None,
        NumeralNoun::Rank(rank) => Some(Numeral::new(i, i + 1, Some(i128::from(rank).into()), words, Shape::Ordinal)),
        NumeralNoun::Part(parts) => {
            let of = is_of(s, i + 1) && !is_thing(s, i);
            // « la moitié sont partis »; « le tiers » alone is a third party, « sa moitié » a spouse.
            let alone = parts == 2 && !plural && s.before(i, 1) == "la" && s.before(i, 2) != "à";
            let share = alone && !is_thing(s, i)
                || of && (definite || parts == 2 && matches!(s.before(i, 1), "une" | "plus" | "moins"));
            let value = Decimal::ratio(1, parts.into());
            let first = if definite || s.before(i, 1) == "une" { i - 1 } else { i };
            share.then(|| Numeral::new(first, i + 1, value, words, Shape::Fraction))
        }
        NumeralNoun::Multiple(times) => {
            let meant = matches!(s.before(i, 1), "le" | "du" | "au") && (is_of(s, i + 1) || !s.is_word(i + 1));
            meant.then(|| Numeral::new(i, i + 1, Some(i128::from(times).into()), words, Shape::Multiple))
        }
        NumeralNoun::Collective(worth) => {
            let vague = plural || matches!(s.before(i, 1), "quelque" | "par");
            let worth = Some(Decimal::from(i128::from(worth))).filter(|_| !vague);
            let round = matches!(s.before(i, 1), "bon" | "bonne" | "petit" | "petite" | "gros" | "grosse")
                && matches!(s.before(i, 2), "un" | "une" | "d'");
            let meant = plural
                || round
                || s.is_de(i + 1) && matches!(s.before(i, 1), "la" | "cette" | "sa" | "le" | "ce" | "bonne" | "petite");
            let mut numeral = Numeral::new(i, i + 1, worth, words, Shape::Collective);
            numeral.takes_de = true;
            scale_of_scale(s, &mut numeral);
            meant.then_some(numeral)
        }
    }
}

/// True for « à la » and « par » before a unit of time, with no noun behind.
fn is_rate(s: &Atoms<'_>, i: usize) -> bool {
    let per = s.before(i, 1) == "par" || s.before(i, 1) == "la" && s.before(i, 2) == "à";
    per && super::noun::counted(s, i + 1, false, false).is_none()
}

/// « des millions de personnes », « quelques milliards »: an order of magnitude without value; « le million » has one.
fn bare_scale_noun(s: &Atoms<'_>, i: usize) -> Option<Numeral> {
    let scale = bare_scale(s, i).filter(|_| s.folded(i) != "mille")?;
    let plural = s.folded(i).ends_with('s');
    let definite = matches!(s.before(i, 1), "le" | "du" | "au" | "ce" | "chaque" | "premier");
    let value = Some(scale).filter(|_| !plural);
    let mut numeral = Numeral::new(i, i + 1, value, NumberForm::Words, Shape::Collective);
    numeral.takes_de = true;
    scale_of_scale(s, &mut numeral);
    // « parler en millions », « le mot « milliards » »: what is counted in, not how many.
    let cited = s.before(i, 1) == "en" || s.before(i, 1) == "«" && s.text(i + 1) == "»";
    ((plural || definite) && !cited).then_some(numeral)
}
