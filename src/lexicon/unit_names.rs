//! The names of units for a reader, where the normalised name is none. Units whose symbol is known are left out: km, kWh.

use crate::base::Texts;

/// What a reader sees in place of the normalised name `id`; `None` for a symbol shown as it is and for what is no unit.
pub(super) fn of(id: &str) -> Option<Texts> {
    NAMES.iter().find(|(known, ..)| *known == id).map(|&(_, fr, en)| Texts { fr, en })
}

/// Normalised name, French, English.
const NAMES: &[(&str, &str, &str)] = &[
    ("percent", "pour cent", "percent"),
    ("permille", "pour mille", "per mille"),
    ("percentage_point", "point", "point"),
    ("basis_point", "point de base", "basis point"),
    ("EUR", "euro", "euro"),
    ("USD", "dollar", "dollar"),
    ("GBP", "livre sterling", "pound"),
    ("CHF", "franc suisse", "Swiss franc"),
    ("FRF", "franc", "franc"),
    ("CAD", "dollar canadien", "Canadian dollar"),
    ("JPY", "yen", "yen"),
    ("DEM", "mark", "mark"),
    ("BEF", "franc belge", "Belgian franc"),
    ("ITL", "lire", "lira"),
    ("XOF", "franc CFA", "CFA franc"),
    ("cent", "centime", "cent"),
    ("sou", "sou", "sou"),
    ("ecu", "écu", "ecu"),
    ("louis", "louis", "louis"),
    ("livre", "livre", "livre"),
    ("balle", "balle", "balle"),
    ("millennium", "millénaire", "millennium"),
    ("century", "siècle", "century"),
    ("decade", "décennie", "decade"),
    ("year", "an", "year"),
    ("half_year", "semestre", "half-year"),
    ("quarter", "trimestre", "quarter"),
    ("month", "mois", "month"),
    ("week", "semaine", "week"),
    ("day", "jour", "day"),
    ("night", "nuit", "night"),
    ("hour", "heure", "hour"),
    ("minute", "minute", "minute"),
    ("second", "seconde", "second"),
    ("millisecond", "milliseconde", "millisecond"),
    ("mi", "mille", "mile"),
    ("ft", "pied", "foot"),
    ("in", "pouce", "inch"),
    ("yd", "yard", "yard"),
    ("degree", "degré", "degree"),
    ("degree_celsius", "°C", "°C"),
    ("degree_fahrenheit", "°F", "°F"),
    ("kelvin", "kelvin", "kelvin"),
    ("m2", "m²", "m²"),
    ("m3", "m³", "m³"),
    ("km2", "km²", "km²"),
    ("km3", "km³", "km³"),
    ("cm2", "cm²", "cm²"),
    ("cm3", "cm³", "cm³"),
    ("mm2", "mm²", "mm²"),
    ("mm3", "mm³", "mm³"),
    ("hab/km2", "hab./km²", "people/km²"),
    ("EUR/m2", "€/m²", "€/m²"),
    ("EUR/h", "€/h", "€/h"),
    ("EUR/mois", "€/mois", "€/month"),
    ("light_year", "année-lumière", "light-year"),
    ("league", "lieue", "league"),
    ("acre", "acre", "acre"),
    ("arpent", "arpent", "arpent"),
    ("a", "are", "are"),
    ("ha", "hectare", "hectare"),
    ("t", "tonne", "tonne"),
    ("krona", "couronne", "krona"),
    ("peso", "peso", "peso"),
    ("barrel", "baril", "barrel"),
    ("gallon", "gallon", "gallon"),
    ("parsec", "parsec", "parsec"),
    ("o", "octet", "byte"),
    ("dpi", "ppp", "dpi"),
    ("carat", "carat", "carat"),
    ("pixel", "pixel", "pixel"),
    ("kohm", "kΩ", "kΩ"),
    ("ohm", "ohm", "ohm"),
    ("microsecond", "microseconde", "microsecond"),
    ("nanosecond", "nanoseconde", "nanosecond"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_named_once_and_in_full() {
        for (at, (id, fr, en)) in NAMES.iter().enumerate() {
            assert!(NAMES[..at].iter().all(|(earlier, ..)| earlier != id), "{id} stands twice");
            assert!(!fr.is_empty() && !en.is_empty(), "{id}");
        }
        assert_eq!(of(""), None);
    }
}
