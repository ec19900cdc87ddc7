//! Dates, years, centuries and times of day: recognised so that they are not counted as quantities.

use super::atoms::{AtomKind, Atoms};
use super::facts::Trait;
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, labels, noun, units};
use crate::lexicon::number_context::Role;

/// What may stand after the first number of a date, a time or a century, beside months.
pub(super) const AFTER_FIRST: [&str; 18] = [
    "siècle",
    "siècles",
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
    if in_words && !s.is(numeral.end, Trait::Dates) && !is_decade_named(s, numeral) {
        return None;
    }
    of_any_kind(s, numeral)
}

/// [`read`] without haste.
pub(super) fn of_any_kind(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    century(s, numeral)
        .or_else(|| numeric_date(s, numeral))
        .or_else(|| day_and_month(s, numeral))
        .or_else(|| time(s, numeral))
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
    if month && calendar && is_year(s, numeral) && years_joined(s, numeral).is_none() {
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
    (digits && s.has_before(numeral.first, Role::Weekday) && !hour).then(date)
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
        let weekday = usize::from(s.has(at + 1, Role::Weekday));
        let next = joined.then(|| numeral::read(s, at + 1 + weekday)).flatten().filter(is_day)?;
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

fn is_century_word(s: &Atoms<'_>, at: usize) -> bool {
    matches!(s.folded(at), "siècle" | "siècles" | "s." | "millénaire")
}

/// 19 h 30, 14h, 12:30, « huit heures du matin », « à huit heures et demie ».
fn time(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let hour = numeral.integer().filter(|hour| (0..=24).contains(hour))?;
    if !matches!(numeral.shape, Shape::Cardinal | Shape::Article) || numeral.factor != 1.into() && hour != 1 {
        return None;
    }
    let at = numeral.end;
    if s.is_as_written(at) && !s.is(at, Trait::Dates) {
        return None;
    }
    let time = Found::of(numeral, NumberKind::Time).without_value();
    if s.text(at) == ":" && s.is_glued(at) && s.is_glued(at + 1) && is_minutes(s, at + 1) {
        let seconds = s.text(at + 2) == ":" && s.is_glued(at + 3) && is_minutes(s, at + 3);
        return Some(time.until(if seconds { at + 4 } else { at + 2 }));
    }
    let digits = matches!(s.text(at), "h" | "H" | "hr");
    if !digits && !matches!(s.folded(at), "heure" | "heures") {
        return None;
    }
    if digits && is_minutes(s, at + 1) {
        // « 1 h 30 » by itself is how long something takes; from six on, most often when it begins.
        let clock = !is_lasting(s, numeral) && (hour >= 6 || is_clock(s, numeral)) && !is_minute_word(s, at + 2);
        return clock.then(|| time.until(at + 2));
    }
    let end = time_end(s, at + 1);
    let said = end > at + 1 && (hour != 1 || is_clock(s, numeral)) && !is_lasting(s, numeral);
    // « 24h/24 », « à 200 km à l’heure » are no times.
    let whole_day = s.text(at + 1) == "/" && s.is_glued(at + 1);
    (!whole_day && (said || is_clock(s, numeral))).then(|| time.until(end))
}

/// Two digits that can be minutes.
fn is_minutes(s: &Atoms<'_>, at: usize) -> bool {
    let text = s.text(at);
    text.len() == 2 && text.parse().is_ok_and(|minutes: u32| minutes < 60)
}

fn is_minute_word(s: &Atoms<'_>, at: usize) -> bool {
    units::find(s, at).is_some_and(|found| found.unit.name == "minute")
}

/// One past what is said after « heures »: et demie, et quart, moins dix, du matin, minutes in words; `at` when nothing is.
fn time_end(s: &Atoms<'_>, at: usize) -> usize {
    match (s.folded(at), s.folded(at + 1), s.folded(at + 2)) {
        ("et", "demi" | "demie" | "quart", _) | ("trois", "quarts", _) | ("du", "matin" | "soir", _) => at + 2,
        ("moins", "le", "quart") | ("et", "trois", "quarts") | ("de", "l'", "après-midi") => at + 3,
        ("moins", ..) => numeral::read(s, at + 1).filter(|n| n.shape == Shape::Cardinal).map_or(at, |n| n.end),
        ("précises" | "pile" | "tapantes" | "sonnantes", ..) => at + 1,
        _ => match numeral::read(s, at) {
            Some(n) if n.shape == Shape::Cardinal && n.integer().is_some_and(|m| m < 60) && !s.is_word(n.end) => n.end,
            _ => at,
        },
    }
}

/// Words before an hour of the clock.
fn is_clock(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let i = numeral.first;
    match s.before(i, 1) {
        "à" | "vers" | "dès" => !matches!(s.before(i, 2), "jusqu'" | "quant") || numeral.form == NumberForm::Digits,
        "avant" | "après" => numeral.form == NumberForm::Digits && s.text(numeral.end).len() == 1,
        // « de 14 h à 18 h », « entre 7 h et 9 h »: both are times, told by the second.
        "de" | "entre" => {
            let second = s.text(numeral.end + 1);
            let joined = matches!(second, "à" | "et");
            joined && numeral::read(s, numeral.end + 2).is_some_and(|n| s.folded(n.end).starts_with('h'))
                || s.before(i, 1) == "de" && is_minutes(s, numeral.end + 1)
        }
        // The second: « … 7 h et 9 h ».
        "et" => s.before(i, 2).starts_with('h') && numeral.form == NumberForm::Digits,
        "-" | "–" => s.before(i, 2) == "h",
        _ => false,
    }
}

/// « pendant deux heures », « en 2 h 30 », « dure 1 h 30 »: how long, not when.
fn is_lasting(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let word = s.before(numeral.first, 1);
    matches!(word, "pendant" | "en" | "dans" | "durant" | "depuis" | "environ" | "a" | "pour" | "après")
        || word.starts_with("dur")
        || s.is_de(numeral.first.wrapping_sub(1)) && s.before(numeral.first, 2).starts_with("durée")
}

/// 2014, 1914-1918, 1971-72, « les années 90 », « en 375 », « vers 731 », 493 av. J.-C.
fn years(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
    let i = numeral.first;
    let year = || Found::of(numeral, NumberKind::Year);
    if is_decade_named(s, numeral) {
        return Some(year());
    }
    if !numeral.is_plain(1..=2100) {
        return None;
    }
    if is_year(s, numeral) {
        if labels::names(s, numeral) {
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
    let told = before_christ || early || s.before(i, 1) == "an" && !noun_after(s, numeral);
    (told && !labels::names(s, numeral)).then(year)
}

/// « les années 90 », « les années trente ».
fn is_decade_named(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let decade =
        numeral.integer().is_some_and(|value| value % 10 == 0 && (10..=2100).contains(&value) || value >= 1000);
    decade && numeral.shape == Shape::Cardinal && matches!(s.before(numeral.first, 1), "années" | "ans")
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
