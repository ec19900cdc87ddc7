//! Units of measure and currencies: from a form as written to its normalised unit and class. What is a unit in a given
//! sentence (the pied that measures or the one that walks) is left to `numbers`.

use super::entries::entries;
use super::unit_names;
use crate::base::{Table, Texts, table};
use std::sync::LazyLock;

const LIST: &str = include_str!("data/units.tsv");

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitClass {
    /// Euros and other currencies.
    Money,
    /// Seconds to millennia.
    Time,
    /// Percent, per mille, percentage points.
    Percent,
    /// Lengths, masses, temperatures and every other measure.
    Other,
}

/// One form of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// As written: a symbol or one to three words.
    pub form: &'static str,
    /// The normalised name: `km`, `EUR`, `percent`, `degree_celsius`, `year`.
    pub name: &'static str,
    /// What it measures.
    pub class: UnitClass,
    /// True for a word (kilomètres), false for a symbol (km).
    pub word: bool,
    /// True for a word that is more often something else: pied, once, écu.
    pub common: bool,
}

static UNITS: LazyLock<Table<Unit>> =
    LazyLock::new(|| table(entries(LIST).filter_map(row).map(|unit| (unit.form, unit))));

/// Every beginning of every form.
static STARTS: LazyLock<Table<()>> = LazyLock::new(|| {
    let ends = |form: &'static str| form.char_indices().map(move |(at, c)| &form[..at + c.len_utf8()]);
    table(entries(LIST).filter_map(row).flat_map(|unit| ends(unit.form)).map(|start| (start, ())))
});

fn row(line: &'static str) -> Option<Unit> {
    let mut fields = line.split('\t');
    let (form, name, class) = (fields.next()?, fields.next()?, fields.next()?);
    let class = match class {
        "money" => UnitClass::Money,
        "time" => UnitClass::Time,
        "percent" => UnitClass::Percent,
        _ => UnitClass::Other,
    };
    let spelling = fields.next()?;
    Some(Unit { form, name, class, word: spelling != "symbol", common: spelling == "common" })
}

/// The unit that `form` writes, case and all; several words are set apart by one space. `None` when we know no such unit.
///
/// ```
/// use lisible::lexicon::units;
/// assert_eq!(units::unit("kg").unwrap().name, "kg");
/// assert_eq!(units::unit("degrés Celsius"), None);
/// assert_eq!(units::unit("degrés celsius").unwrap().name, "degree_celsius");
/// ```
pub fn unit(form: &str) -> Option<&'static Unit> {
    UNITS.get(form)
}

/// True when some unit is written with `start` at its beginning.
///
/// ```
/// use lisible::lexicon::units;
/// assert!(units::is_start("degrés") && units::is_start("k"));
/// assert!(!units::is_start("soldats") && !units::is_start(":"));
/// ```
pub fn is_start(start: &str) -> bool {
    start.is_empty() || STARTS.contains_key(start)
}

/// Every unit, in no order.
pub fn all() -> impl Iterator<Item = &'static Unit> {
    UNITS.values()
}

/// The normalised name `id` as a reader knows it; `None` for a symbol that is shown as it is and for what is no unit.
///
/// ```
/// use lisible::lexicon::units;
/// assert_eq!(units::display("year").map(|name| name.fr), Some("an"));
/// assert_eq!(units::display("km"), None);
/// ```
pub fn display(id: &str) -> Option<Texts> {
    unit_names::of(id)
}

#[cfg(test)]
mod tests {
    use super::super::entries::assert_in_order;
    use super::*;

    /// Symbols in small letters that readers know.
    const KNOWN: [&str; 6] = ["kbit", "kcal", "mbar", "mmol", "nmol", "µmol"];

    /// True for a normalised name that may be shown as it is.
    fn is_symbol(name: &str) -> bool {
        name.chars().any(|c| c.is_uppercase() || c.is_ascii_digit() || c == '/')
            || name.chars().count() <= 3
            || KNOWN.contains(&name)
    }

    #[test]
    fn every_unit_has_a_name_or_is_a_symbol() {
        for unit in UNITS.values() {
            assert!(display(unit.name).is_some() || is_symbol(unit.name), "{} has no name for a reader", unit.name);
        }
        assert!(!is_symbol("nanosecond"));
    }

    #[test]
    fn the_list_is_sorted_unique_and_whole() {
        assert_in_order(LIST, str::to_owned);
        assert_eq!(UNITS.len(), entries(LIST).count());
        assert!(UNITS.values().all(|unit| !unit.name.is_empty() && !unit.name.contains(' ')));
    }

    #[test]
    fn classes_and_case() {
        assert_eq!(unit("€").map(|u| (u.name, u.class)), Some(("EUR", UnitClass::Money)));
        assert_eq!(unit("Ko").map(|u| u.name), Some("ko"));
        assert_eq!(unit("ans").map(|u| (u.name, u.class)), Some(("year", UnitClass::Time)));
        assert!(unit("km").is_some_and(|u| !u.word) && unit("kilomètres").is_some_and(|u| u.word));
        assert!(unit("pieds").is_some_and(|u| u.common && u.word));
        assert_eq!(unit("KG"), None);
        assert_eq!(unit(""), None);
    }
}
