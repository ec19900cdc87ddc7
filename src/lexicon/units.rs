//! Units of measure and currencies: from a form as written to its normalised unit and class. What is a unit in a given
//! sentence (the pied that measures or the one that walks) is left to `numbers`.

use super::entries::{List, count, cut, same};
use super::unit_names;
use crate::base::Texts;

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

static FORMS: List<{ count(LIST) }> = List::new(LIST);

/// Of each entry of the list.
static UNITS: [Unit; count(LIST)] = {
    let list = List::<{ count(LIST) }>::new(LIST);
    let mut all = [Unit { form: "", name: "", class: UnitClass::Other, word: false, common: false }; count(LIST)];
    let mut entry = 0;
    while entry < all.len() {
        all[entry] = unit_of(list.key(entry), list.rest(entry));
        entry += 1;
    }
    all
};

const fn unit_of(form: &'static str, columns: &'static str) -> Unit {
    let (name, rest) = cut(columns, b'\t');
    let (class, spelling) = cut(rest, b'\t');
    let class = if same(class, "money") {
        UnitClass::Money
    } else if same(class, "time") {
        UnitClass::Time
    } else if same(class, "percent") {
        UnitClass::Percent
    } else {
        UnitClass::Other
    };
    Unit { form, name, class, word: !same(spelling, "symbol"), common: same(spelling, "common") }
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
    FORMS.find(form).map(|entry| &UNITS[entry])
}

/// True when some unit is written with `start` at its beginning.
///
/// ```
/// use lisible::lexicon::units;
/// assert!(units::is_start("degrés") && units::is_start("k"));
/// assert!(!units::is_start("soldats") && !units::is_start(":"));
/// ```
pub fn is_start(start: &str) -> bool {
    start.is_empty() || FORMS.has_start(start)
}

/// Every unit, in no order.
pub fn all() -> impl Iterator<Item = &'static Unit> {
    UNITS.iter()
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
        for unit in &UNITS {
            assert!(display(unit.name).is_some() || is_symbol(unit.name), "{} has no name for a reader", unit.name);
        }
        assert!(!is_symbol("nanosecond"));
    }

    #[test]
    fn the_list_is_sorted_unique_and_whole() {
        assert_in_order(LIST, str::to_owned);
        assert!(UNITS.iter().all(|known| unit(known.form) == Some(known)));
        assert!(UNITS.iter().all(|unit| !unit.name.is_empty() && !unit.name.contains(' ')));
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
