//! Dates, years and centuries: recognised so that they are not counted as quantities.

use super::atoms::{AtomKind, Atoms};
use super::facts::Trait;
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, labels, noun, times, units};
use crate::lexicon::number_context::Role;

/// What may stand after the first number of a date, a time or a century, beside months.
pub(super) const AFTER_FIRST: [&str; 20] = [
    "siècle",
    "siècles",
    "siecle",
    "siecles",
    "s.",
    "millénaire",
    "heure",
    "heures",
    "h",
    "hr",
    ":",
    "et",
    "ou",
    "au",
    "à",
    ",",
    "-",
    "–",
    "/",
    "&",
];

/// The date, year, century or time that the numeral belongs to, `None` when it is none of them.
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    // « deux soldats » is none of them: in words, the next word tells, or « les années trente ».
    let in_words = matches!(numeral.form, NumberForm::Words | NumberForm::Mixed);
    let year = || is_decade_named(s, numeral) || is_year_in_words(s, numeral);
    if in_words && !s.is(numeral.end, Trait::Dates) && !year() {
        return None;
    }
    of_any_kind(s, numeral)
}

/// [`read`] without haste.
pub(super) fn of_any_kind(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    century(s, numeral)
        .or_else(|| numeric_date(s, numeral))
        .or_else(|| day_and_month(s, numeral))
        .or_else(|| times::read(s, numeral))
        .or_else(|| years(s, numeral))
}

/// True for digits alone that may be a year as they stand: 1000 to 2100, no grouping.
fn is_year(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    numeral.is_plain(1000..=2100) && s.text(numeral.end - 1).len() == 4
}

/// 24/02/2022, 2022-02-24, 24.02.2022, 24-02-22.
fn numeric_date(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    if numeral.form != NumberForm::Digits {
        return None;
    }
    let date = || Found::of(numeral, NumberKind::Date).without_value();
    let i = numeral.first;
    if numeral.shape == Shape::Code {
        let parts: Vec<&str> = s.text(i).split('.').collect();
        return is_calendar_date(&parts).then(date);
    }
    // Every date that is left has a mark after its first number.
    if !s.is_glued(i + 1) || s.is_word(i + 1) {
        return None;
    }
    let mark = s.text(i + 1);
    // « le 24/12 »: day and month alone need a word before them.
    let short = mark == "/" && s.is_glued(i + 1) && s.is_glued(i + 2) && !(s.text(i + 3) == "/" && s.is_glued(i + 3));
    let dated = matches!(s.before(i, 1), "le" | "du" | "au" | "dès") || s.has_before(i, Role::Weekday);
    if short && dated && is_calendar_date(&[s.text(i), s.text(i + 2), "00"]) {
        return Some(date().until(i + 3));
    }
    // 2025-10: a month of a year; 2007-08 is more often a season of two years.
    let month = matches!(mark, "-" | "\u{2011}") && s.is_glued(i + 1) && s.is_glued(i + 2) && s.text(i + 3) != mark;
    let calendar = is_calendar_date(&["01", s.text(i + 2), "00"]);
    if month
        && calendar
        && numeral.is_plain(1800..=2100)
        && years_joined(s, numeral).is_none()
        && !labels::names_any(s, numeral)
    {
        return Some(date().until(i + 3));
    }
    let glued =
        (i + 1..i + 5).all(|at| s.is_glued(at)) && matches!(mark, "/" | "-" | "\u{2011}") && s.text(i + 3) == mark;
    (glued && is_calendar_date(&[s.text(i), s.text(i + 2), s.text(i + 4)])).then(|| date().until(i + 5))
}

/// Day, month and year of two or four digits, in French or ISO order.
fn is_calendar_date(parts: &[&str]) -> bool {
    let [first, month, last] = parts else { return false };
    let within =
        |text: &str, most: u32| text.len() <= 2 && text.parse().is_ok_and(|value: u32| (1..=most).contains(&value));
    let year = |text: &str| matches!(text.len(), 2 | 4) && text.bytes().all(|b| b.is_ascii_digit());
    within(month, 12) && (within(first, 31) && year(last) || first.len() == 4 && year(first) && within(last, 31))
}

/// True for a numeral that may be a day of the month: 1 to 31 in digits or words, 1er, premier.
fn is_day(numeral: &Numeral) -> bool {
    let first = numeral.shape == Shape::Ordinal && numeral.integer() == Some(1);
    let day = numeral.shape == Shape::Cardinal && numeral.integer().is_some_and(|day| (1..=31).contains(&day));
    first || day
}

/// 24 février 2022, 1er mars, « du 9 au 11 février », « les 4, 5 et 6 mars », « lundi 4 ».
fn day_and_month(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    if !is_day(numeral) {
        return None;
    }
    let date = || Found::of(numeral, NumberKind::Date).without_value();
    if !s.is_as_written(numeral.end) || s.is(numeral.end, Trait::Dates) {
        if let Some(end) = month_and_year(s, numeral.end) {
            return Some(date().until(end));
        }
        if let Some(end) = further_days(s, numeral.end) {
            return Some(date().until(end));
        }
    }
    let digits = numeral.form == NumberForm::Digits;
    let hour = s.is_glued(numeral.end) && s.is_word(numeral.end);
    (digits && !hour && (s.has_before(numeral.first, Role::Weekday) || is_day_alone(s, numeral))).then(date)
}

/// « Le 12, elle repartit », « le 15 de ce mois »: after le a number counts nothing unless a noun follows.
fn is_day_alone(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let month = s.is_de(numeral.end) && s.folded(numeral.end + 1) == "ce" && s.folded(numeral.end + 2) == "mois";
    let closed = matches!(s.text(numeral.end), "," | "") || month;
    s.before(numeral.first, 1) == "le" && closed && numeral.end == numeral.first + 1
}

/// One past the month at `at` and the year after it.
fn month_and_year(s: &Atoms<'_>, at: usize) -> Option<usize> {
    // « 3 mars » but not « 3 Mars »: names of months have no capital, except at large in titles and in capitals.
    s.has(at, Role::Month).then(|| {
        let year = numeral::read(s, at + 1).filter(|year| {
            let digits = year.is_plain(0..=2100) && s.text(at + 1).len() == 4;
            let words =
                year.form == NumberForm::Words && year.integer().is_some_and(|value| (1000..=2100).contains(&value));
            digits || words && noun::counted(s, year.end, true, false).is_none()
        });
        year.map_or(at + 1, |year| year.end)
    })
}

/// « au 11 février », « et 5 mars », « -11 février 2007 »: up to four more days before one month.
fn further_days(s: &Atoms<'_>, mut at: usize) -> Option<usize> {
    for _ in 0..4 {
        let joined = matches!(s.folded(at), "au" | "et" | "ou" | "," | "à" | "-" | "–" | "/" | "&");
        // « le 3 et le 5 mai »
        let article = usize::from(s.folded(at + 1) == "le");
        let weekday = usize::from(s.has(at + 1 + article, Role::Weekday));
        let next = joined.then(|| numeral::read(s, at + 1 + article + weekday)).flatten().filter(is_day)?;
        if let Some(end) = month_and_year(s, next.end) {
            return Some(end);
        }
        at = next.end;
    }
    None
}

/// XXIe siècle, « dix-neuvième siècle », « aux `XVIIe` et `XVIIIe` siècles ».
fn century(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let ranked = numeral.shape == Shape::Ordinal && numeral.integer().is_some_and(|rank| (1..=30).contains(&rank));
    if !(ranked || numeral.shape == Shape::Roman && is_century_word(s, numeral.end)) {
        return None;
    }
    let century = Found::of(numeral, NumberKind::Century);
    if is_century_word(s, numeral.end) {
        return Some(century.until(numeral.end + 1));
    }
    let joined = matches!(s.folded(numeral.end), "et" | "-" | "–" | "," | "ou" | "au" | "/" | "à");
    let next = numeral.end + 1 + usize::from(matches!(s.folded(numeral.end + 1), "le" | "du"));
    let another = joined.then(|| numeral::read(s, next)).flatten();
    let shares = another.is_some_and(|n| n.shape == Shape::Ordinal && is_century_word(s, n.end));
    // « au XIXe » goes without saying, in Roman numerals above the tenth.
    let alone = numeral.form == NumberForm::Roman
        && numeral.integer() > Some(10)
        && matches!(s.before(numeral.first, 1), "au" | "du" | "le" | "fin" | "début")
        && !s.is_word(numeral.end);
    (shares || alone).then_some(century)
}

/// « aux `XVIe-XVIIe` siècles »: two centuries in one word.
pub(super) fn centuries(s: &Atoms<'_>, at: usize) -> Option<Found> {
    if !s.text(at).starts_with(numeral::ROMAN) || !is_century_word(s, at + 1) {
        return None;
    }
    let ((first, last), folded) = (s.text(at).split_once('-')?, s.folded(at).split_once('-')?);
    let (low, _) = numeral::roman_parts(first, folded.0)?;
    let (high, _) = numeral::roman_parts(last, folded.1).filter(|(high, _)| *high > low && *high <= 30)?;
    let (low, high) = (i128::from(low).into(), i128::from(high).into());
    let numeral = Numeral::new(at, at + 1, Some(low), NumberForm::Roman, Shape::Ordinal);
    Some(Found { value_max: Some(high), ..Found::of(&numeral, NumberKind::Century).until(at + 2) })
}

fn is_century_word(s: &Atoms<'_>, at: usize) -> bool {
    matches!(s.folded(at), "siècle" | "siècles" | "siecle" | "siecles" | "s." | "millénaire")
}

/// 2014, 1914-1918, 1971-72, « les années 90 », « en 375 », « vers 731 », 493 av. J.-C.
fn years(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let i = numeral.first;
    let year = || Found::of(numeral, NumberKind::Year);
    if is_decade_named(s, numeral) || is_year_in_words(s, numeral) {
        return Some(year());
    }
    if let Some(end) = hidden_digits(s, numeral) {
        return Some(year().without_value().until(end));
    }
    if !numeral.is_plain(1..=2100) {
        return None;
    }
    if is_year(s, numeral) {
        // « la saison 2010 », « l’édition 2026 »
        let weak = s.has_before(i, Role::Year) || s.has_before(i, Role::WeakLabel);
        if labels::names_any(s, numeral) && !(weak && numeral.is_plain(1900..=2100)) {
            return None;
        }
        if let Some(found) = years_joined(s, numeral) {
            return Some(found);
        }
        let opened = s.has_before(i, Role::Year) || s.has_before(i, Role::Month);
        return (opened && !is_measured(s, numeral) || !is_counting(s, numeral)).then(year);
    }
    let before_christ = matches!(s.folded(numeral.end), "av." | "ap." | "av" | "ap" | "avant" | "après")
        && matches!(s.folded(numeral.end + 1), "j.-c." | "j.-c" | "jésus-christ" | "jc" | ".");
    let early = matches!(s.before(i, 1), "en" | "vers" | "an" | "l'an")
        && !noun_after(s, numeral)
        && numeral.integer() >= Some(32);
    // « en mai 68 »
    let short =
        s.has_before(i, Role::Month) && s.text(i).len() == 2 && numeral.is_plain(32..=99) && !noun_after(s, numeral);
    let told = before_christ || early || short || s.before(i, 1) == "an" && !noun_after(s, numeral);
    (told && !labels::names(s, numeral)).then(year)
}

/// « en mil neuf cent quatorze », « l’an mil »: mil is a year by itself.
pub(super) fn is_year_in_words(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let within = numeral.form == NumberForm::Words
        && numeral.shape == Shape::Cardinal
        && numeral.integer().is_some_and(|value| (1000..=2100).contains(&value));
    let told = || matches!(s.before(numeral.first, 1), "en" | "an" | "année") && numeral.end > numeral.first + 1;
    let mil = || matches!(s.folded(numeral.first).split('-').next(), Some("mil"));
    within && (mil() || told()) && units::after(s, numeral).is_none() && !noun_after(s, numeral)
}

/// « en 18.. », « en 19** », « vers 17… »: novels hide the last digits of a year. One past what hides them.
fn hidden_digits(s: &Atoms<'_>, numeral: &Numeral) -> Option<usize> {
    if !numeral.is_plain(10..=20) || !s.is_glued(numeral.end) {
        return None;
    }
    let mark = s.text(numeral.end).get(..1);
    let hides = |at: usize| {
        let hides = matches!(s.text(at), "." | ".." | "..." | "…" | "*" | "**" | "***");
        hides && s.is_glued(at) && s.text(at).get(..1) == mark
    };
    let opened = s.has_before(numeral.first, Role::Year) || s.has_before(numeral.first, Role::Month);
    let mut end = numeral.end;
    while end < numeral.end + 3 && hides(end) {
        end += 1;
    }
    let hidden = end > numeral.end + 1 || end > numeral.end && s.text(numeral.end) != ".";
    (opened && hidden).then_some(end)
}

/// « les années 90 », « les années trente ».
fn is_decade_named(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let decade =
        numeral.integer().is_some_and(|value| value % 10 == 0 && (10..=2100).contains(&value) || value >= 1000);
    decade && numeral.shape == Shape::Cardinal && matches!(s.before(numeral.first, 1), "années" | "annees" | "ans")
}

/// 1914-1918, 2007-08, 2012/2013: both years; the second in full.
fn years_joined(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let at = numeral.end;
    let joined = matches!(s.text(at), "-" | "–" | "/" | "\u{2011}") && (s.is_glued(at) == s.is_glued(at + 1));
    let Some(AtomKind::Digits(Some(last))) = s.kind(at + 1).filter(|_| joined) else { return None };
    let (first, last) = (numeral.integer()?, last.to_integer()?);
    let full = match s.text(at + 1).len() {
        4 => last,
        2 => first - first % 100 + last,
        _ => return None,
    };
    let follows = full > first && full <= 2100 && full - first < 400;
    follows.then(|| Found { value_max: Some(full.into()), ..Found::of(numeral, NumberKind::Year).until(at + 2) })
}

/// « en 1500 mètres »: a unit after it makes a quantity even of what a year-word opens.
fn is_measured(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    units::find(s, numeral.end)
        .is_some_and(|found| found.unit.word || s.text(found.first).len() > 1 || s.is_glued(found.first))
}

/// True when a year-like number counts: a unit, a currency or a plural noun stands beside it.
fn is_counting(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let at = numeral.end;
    let money = numeral.first > 0 && matches!(s.before(numeral.first, 1), "$" | "€" | "£");
    money
        || units::after(s, numeral).is_some()
        || s.text(at) == "%"
        || noun_after(s, numeral)
        || s.has_number_words(at) && s.folded(at) != "et"
}

/// A plural noun just after the numeral: « 1500 soldats », not « 1944 fut ».
fn noun_after(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let counted = noun::counted(s, numeral.end, true, false);
    counted.is_some_and(|c| s.text(c.noun).starts_with(char::is_lowercase) && s.folded(c.noun).ends_with(['s', 'x']))
}
