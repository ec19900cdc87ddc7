//! Which mentions are wanted: by kind, by what is counted, by size.

use crate::base::{Decimal, Error, Result};
use crate::lexicon::units;
use crate::numbers::{NounKeys, NumberKind};
use crate::numerals::digits;
use crate::report::NumberRecord;
use std::collections::BTreeSet;

/// What a mention must be to be given.
#[derive(Debug)]
pub(super) struct Filter {
    kinds: Vec<NumberKind>,
    /// Folded nouns and units; all when empty.
    nouns: BTreeSet<String>,
    min: Option<Decimal>,
    max: Option<Decimal>,
}

impl Filter {
    /// A filter for the arguments as they were typed.
    pub(super) fn new(kinds: &str, nouns: Option<&str>, min: Option<&str>, max: Option<&str>) -> Result<Self> {
        let nouns = nouns.map(self::nouns).unwrap_or_default();
        Ok(Self { kinds: self::kinds(kinds)?, nouns, min: bound("min", min)?, max: bound("max", max)? })
    }

    /// True when the mention is wanted. A range is when some of it lies between the bounds.
    pub(super) fn keeps(&self, record: &NumberRecord) -> bool {
        let named = |noun: &str| self.nouns.contains(noun);
        let counted =
            self.nouns.is_empty() || record.noun_key.as_deref().is_some_and(named) || record.unit.is_some_and(named);
        self.kinds.contains(&record.kind) && counted && self.holds(record)
    }

    fn holds(&self, record: &NumberRecord) -> bool {
        if self.min.is_none() && self.max.is_none() {
            return true;
        }
        let Some(value) = record.value else { return false };
        let highest = record.value_max.unwrap_or(value);
        self.min.is_none_or(|min| highest >= min) && self.max.is_none_or(|max| value <= max)
    }
}

/// The kinds that `--kind` names.
fn kinds(list: &str) -> Result<Vec<NumberKind>> {
    let mut out = Vec::new();
    for name in list.split(',').map(str::trim) {
        match name {
            "all" => out.extend(NumberKind::ALL),
            "quantity" => out.extend(NumberKind::ALL.iter().filter(|kind| kind.is_quantity())),
            _ => out.push(*NumberKind::ALL.iter().find(|kind| kind.id() == name).ok_or_else(|| unknown_kind(name))?),
        }
    }
    Ok(out)
}

fn unknown_kind(name: &str) -> Error {
    let known: Vec<_> = NumberKind::ALL.iter().map(|kind| kind.id()).collect();
    Error::invalid(
        format!(
            "sorte de nombre inconnue «\u{202F}{name}\u{202F}»\u{202F}; possibles\u{A0}: quantity, all, {}",
            known.join(", ")
        ),
        format!("unknown kind of number '{name}'; possible ones: quantity, all, {}", known.join(", ")),
    )
}

/// The nouns that `--noun` names, singular or plural, as mentions are grouped by; km and kilomètres name a unit.
fn nouns(list: &str) -> BTreeSet<String> {
    let mut keys = NounKeys::default();
    let mut out = BTreeSet::new();
    for name in list.split(',').map(str::trim) {
        let key = keys.key(name).to_owned();
        let unit = [name, key.as_str()].into_iter().find_map(units::unit).map(|unit| unit.name.to_owned());
        let id = units::all().map(|unit| unit.name).find(|id| *id == name).map(str::to_owned);
        out.extend(unit.or(id));
        out.insert(key);
    }
    out
}

/// A bound as French or English writes it: 11 000, 3,5, 0.5.
fn bound(option: &str, text: Option<&str>) -> Result<Option<Decimal>> {
    let Some(text) = text else { return Ok(None) };
    let value = digits::parse(text.trim()).or_else(|| text.trim().parse().ok());
    value.map(Some).ok_or_else(|| {
        Error::invalid(
            format!("--{option}\u{A0}: «\u{202F}{text}\u{202F}» n’est pas un nombre\u{202F}; par exemple --{option} 11000 ou --{option} 3,5"),
            format!("--{option}: '{text}' is no number; for example --{option} 11000 or --{option} 3.5"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_or_refused() {
        assert_eq!(kinds("money, percent").unwrap(), [NumberKind::Money, NumberKind::Percent]);
        assert_eq!(kinds("all").unwrap().len(), 17);
        assert!(kinds("quantity").unwrap().iter().all(|kind| kind.is_quantity()));
        assert!(kinds("argent").unwrap_err().to_string().contains("money"));
    }

    #[test]
    fn nouns_are_named_as_they_are_written() {
        let keys = |list: &str| nouns(list).into_iter().collect::<Vec<_>>();
        assert_eq!(keys("Soldats, chevaux"), ["cheval", "soldat"]);
        assert!(keys("km").contains(&"km".to_owned()) && keys("kilomètres").contains(&"km".to_owned()));
    }

    #[test]
    fn bounds_are_read_in_both_languages() {
        for text in ["11 000", "11000", "11\u{202F}000", " 11.000 "] {
            assert_eq!(bound("min", Some(text)).unwrap(), Some(11_000.into()), "{text}");
        }
        assert_eq!(bound("max", Some("3,5")).unwrap(), bound("max", Some("3.5")).unwrap());
        assert!(bound("min", Some("beaucoup")).unwrap_err().to_string().contains("--min"));
    }
}
