//! Times of day, told from how long something takes.

use super::atoms::Atoms;
use super::facts::Trait;
use super::found::Found;
use super::numeral::{self, Numeral, Shape};
use super::{NumberForm, NumberKind, units};

/// 19 h 30, 14h, 12:30, « huit heures du matin », « à huit heures et demie ».
pub(super) fn read(s: &Atoms<'_>, numeral: &Numeral) -> Option<Found> {
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
    let said = (end > at + 1 || is_struck(s, at + 1)) && (hour != 1 || is_clock(s, numeral)) && !is_lasting(s, numeral);
    // « 24h/24 », « à 200 km à l’heure » are no times.
    let whole_day = s.text(at + 1) == "/" && s.is_glued(at + 1);
    (!whole_day && (said || is_clock(s, numeral))).then(|| time.until(end))
}

/// « midi et demi », « minuit un quart », « midi moins dix »: told from the number word at `at`, with what stands before.
pub(super) fn around_noon(s: &Atoms<'_>, at: usize) -> Option<Found> {
    let joined = usize::from(matches!(s.before(at, 1), "et" | "moins" | "un" | "le"));
    let less = usize::from(joined == 1 && s.before(at, 1) == "le" && s.before(at, 2) == "moins");
    let first = at.checked_sub(1 + joined + less).filter(|first| matches!(s.folded(*first), "midi" | "minuit"))?;
    let numeral = Numeral::new(first, at + 1, None, NumberForm::Words, Shape::Cardinal);
    let end = match s.folded(at) {
        "demi" | "demie" | "quart" if joined == 1 => at + 1,
        _ if s.folded(first + 1) == "et" => return None,
        _ => {
            let minutes = numeral::read(s, at).filter(|n| matches!(n.shape, Shape::Cardinal | Shape::Fraction))?;
            let quarter = minutes.shape == Shape::Fraction && s.folded(minutes.end - 1).starts_with("quart");
            let few = quarter || minutes.integer().is_some_and(|minutes| (2..60).contains(&minutes));
            (few && !s.is_word(minutes.end)).then_some(minutes.end)?
        }
    };
    Some(Found::of(&numeral, NumberKind::Time).until(end))
}

/// « dix heures sonnaient », « dix heures venaient de sonner »
fn is_struck(s: &Atoms<'_>, at: usize) -> bool {
    let struck = if matches!(s.folded(at), "venaient" | "viennent") && s.is_de(at + 1) { at + 2 } else { at };
    s.folded(struck).starts_with("sonn")
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
        ("et", "demi" | "demie" | "quart", _)
        | ("un", "quart", _)
        | ("trois", "quarts", _)
        | ("du", "matin" | "soir", _) => at + 2,
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
    // « à une heure de chemin » is how far, « à une heure de l’après-midi » when.
    let of = s.is_de(numeral.end + 1) && !matches!(s.folded(numeral.end + 2), "l'" | "la" | "relevée");
    match s.before(i, 1) {
        "à" | "vers" | "dès" if of => false,
        // « d’ici à vingt-quatre heures »
        "à" if s.before(i, 2) == "ici" => false,
        // « A neuf heures », where the accent of a capital is left out.
        "a" if s.text(i - 1) == "A" => !of,
        "à" | "vers" | "dès" => !matches!(s.before(i, 2), "jusqu'" | "quant") || numeral.form == NumberForm::Digits,
        "les" => matches!(s.before(i, 2), "vers" | "sur") && !of,
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
        _ => is_said_time(s, i) && !of,
    }
}

/// « il est dix heures », « il n’était pas encore onze heures »
fn is_said_time(s: &Atoms<'_>, i: usize) -> bool {
    let mut at = i;
    while at > 0 && at + 3 > i && matches!(s.before(at, 1), "déjà" | "pas" | "encore" | "que" | "bientôt" | "presque")
    {
        at -= 1;
    }
    let negated = usize::from(s.before(at, 2) == "n'");
    matches!(s.before(at, 1), "est" | "était" | "sera") && s.before(at, 2 + negated) == "il"
}

/// « pendant deux heures », « en 2 h 30 », « dure 1 h 30 »: how long, not when.
fn is_lasting(s: &Atoms<'_>, numeral: &Numeral) -> bool {
    let word = s.before(numeral.first, 1);
    if numeral.first > 0 && s.text(numeral.first - 1) == "A" {
        return false;
    }
    matches!(word, "pendant" | "en" | "dans" | "durant" | "depuis" | "environ" | "a" | "pour" | "après")
        || word.starts_with("dur")
        || s.is_de(numeral.first.wrapping_sub(1)) && s.before(numeral.first, 2).starts_with("durée")
}
