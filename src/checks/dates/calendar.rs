//! Names of months and days, for the rules on dates.

use crate::base::{Table, table};
use std::sync::LazyLock;

/// Months, the first first.
pub(super) const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// What a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    Month,
    Day,
}

static NAMES: LazyLock<Table<Name>> = LazyLock::new(|| {
    let months = MONTHS.iter().chain(&["aout", "fevrier", "decembre"]).map(|month| (*month, Name::Month));
    table(months.chain(DAYS.iter().map(|day| (*day, Name::Day))))
});

/// What a folded word names, `None` for any other.
pub(super) fn name(key: &str) -> Option<Name> {
    NAMES.get(key).copied()
}

/// True for a word that may be a month or a day by its first byte.
pub(super) fn may_begin(byte: u8) -> bool {
    matches!(byte | 0x20, b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd' | b'l' | b'v')
}

/// The month of a number, from 1.
pub(super) fn month(number: u32) -> Option<&'static str> {
    MONTHS.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}
