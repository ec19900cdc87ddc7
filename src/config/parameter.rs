//! Values of parameters of rules, as a configuration writes them, checked against what the rule allows.

use super::near::unknown;
use super::tree::{Item, Kind, Node, Table};
use crate::base::{Message, Result, Texts};
use crate::checks::{Bounds, Initial, Parameter, Value};
use crate::measures::{MEASURES, Measure};
use std::collections::BTreeMap;

/// The value that `node` gives to `parameter`.
pub(super) fn value(parameter: &Parameter, node: &Node) -> Result<Value> {
    let key = parameter.name;
    Ok(match &parameter.default {
        Initial::Number(_) => match node.item {
            Item::Number(number) if number.is_finite() && number >= 0.0 => Value::Number(number),
            _ => return Err(node.not(Kind::Number, key)),
        },
        Initial::Flag(_) => Value::Flag(node.flag(key)?),
        Initial::Choice(names) => Value::Choice(choice(names, node, key)?),
        Initial::Words => Value::Words(words(node, key)?),
        Initial::Replacements => Value::Replacements(replacements(node, key)?),
        Initial::Limits(_) => Value::Limits(limits(node.table(key)?)?),
    })
}

/// One of a few names.
pub(super) fn choice(names: &[&'static str], node: &Node, key: &str) -> Result<&'static str> {
    let name = node.text(key)?;
    names.iter().find(|known| **known == name).copied().ok_or_else(|| node.at.error(&unknown(VALUE, name, names, "")))
}

const VALUE: Texts = Texts { fr: "valeur inconnue", en: "unknown value" };

/// Words or phrases, none of them empty.
pub(super) fn words(node: &Node, key: &str) -> Result<Vec<String>> {
    let texts = node.texts(key)?;
    if let Some((_, at)) = texts.iter().find(|(text, _)| text.trim().is_empty()) {
        return Err(at.error(&EMPTY.into()));
    }
    Ok(texts.iter().map(|(text, _)| (*text).to_owned()).collect())
}

const EMPTY: Texts = Texts { fr: "texte vide\u{202F}; ôtez-le", en: "empty text; remove it" };

/// What is written, and what should be.
pub(super) fn replacements(node: &Node, key: &str) -> Result<BTreeMap<String, String>> {
    let mut out = BTreeMap::new();
    for (from, to) in &node.table(key)?.0 {
        let text = to.text(&from.name)?;
        if from.name.trim().is_empty() {
            return Err(from.at.error(&EMPTY.into()));
        }
        out.insert(from.name.clone(), text.to_owned());
    }
    Ok(out)
}

/// The measures that can have limits: all but those that are counted on demand, which a check does not.
pub(super) fn limited() -> impl Iterator<Item = &'static Measure> {
    MEASURES.iter().copied().filter(|measure| !measure.reliability.in_order)
}

/// The lowest and highest value of measures.
pub(super) fn limits(table: &Table) -> Result<BTreeMap<String, Bounds>> {
    let mut out = BTreeMap::new();
    for (key, node) in &table.0 {
        let ids: Vec<&str> = limited().map(|measure| measure.id).collect();
        if !ids.contains(&key.name.as_str()) {
            return Err(key.at.error(&unknown(MEASURE, &key.name, &ids, "lisible list measures")));
        }
        out.insert(key.name.clone(), bounds(node, &key.name)?);
    }
    Ok(out)
}

const MEASURE: Texts = Texts { fr: "mesure inconnue", en: "unknown measure" };

fn bounds(node: &Node, measure: &str) -> Result<Bounds> {
    let mut bounds = Bounds::default();
    for (key, value) in &node.table(measure)?.0 {
        match key.name.as_str() {
            "min" => bounds.min = Some(value.number("min")?),
            "max" => bounds.max = Some(value.number("max")?),
            _ => return Err(key.unknown(&["min", "max"])),
        }
    }
    if bounds.min.zip(bounds.max).is_some_and(|(min, max)| min > max) {
        return Err(node.at.error(&Message::new("min dépasse max", "min is above max")));
    }
    Ok(bounds)
}

/// `new` in the place of `old`: tables grow by their keys, all else is replaced.
pub(super) fn merged(old: Option<&Value>, new: &Value) -> Value {
    match (old, new) {
        (Some(Value::Limits(old)), Value::Limits(new)) => Value::Limits(grown(old, new)),
        (Some(Value::Replacements(old)), Value::Replacements(new)) => Value::Replacements(grown(old, new)),
        _ => new.clone(),
    }
}

fn grown<T: Clone>(old: &BTreeMap<String, T>, new: &BTreeMap<String, T>) -> BTreeMap<String, T> {
    let entries = old.iter().chain(new);
    entries.map(|(key, value)| (key.clone(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::parse;
    use super::*;
    use crate::checks::PerProfile;

    const SUMMARY: Texts = Texts { fr: "essai", en: "test" };

    fn read(default: Initial, toml: &str) -> Result<Value> {
        let table = parse(&format!("p = {toml}"), &"f".into()).unwrap();
        value(&Parameter { name: "p", summary: SUMMARY, default }, &table.0[0].1)
    }

    fn refused(default: Initial, toml: &str) -> String {
        read(default, toml).unwrap_err().to_string()
    }

    #[test]
    fn every_kind_takes_its_own() {
        let number = || Initial::Number(PerProfile::all(1.0));
        assert_eq!(read(number(), "1_000").unwrap(), Value::Number(1000.0));
        assert_eq!(read(Initial::Flag(PerProfile::all(true)), "false").unwrap(), Value::Flag(false));
        assert_eq!(read(Initial::Choice(&["a", "b"]), "'b'").unwrap(), Value::Choice("b"));
        assert_eq!(read(Initial::Words, "['RGAA']").unwrap(), Value::Words(vec!["RGAA".into()]));
        let terms = BTreeMap::from([("e-mail".to_owned(), "courriel".to_owned())]);
        assert_eq!(read(Initial::Replacements, "{ e-mail = 'courriel' }").unwrap(), Value::Replacements(terms));
        let limits = BTreeMap::from([("lix".to_owned(), Bounds { min: None, max: Some(45.0) })]);
        assert_eq!(read(Initial::Limits(PerProfile::all(&[])), "{ lix.max = 45 }").unwrap(), Value::Limits(limits));
    }

    #[test]
    fn every_kind_refuses_others() {
        let limits = || Initial::Limits(PerProfile::all(&[]));
        for wrong in ["-1", "inf", "nan", "'1'", "true", "[1]"] {
            assert!(refused(Initial::Number(PerProfile::all(1.0)), wrong).contains("attend un nombre positif"));
        }
        assert!(refused(Initial::Choice(&["strict", "curly"]), "'stric'").contains("strict"));
        assert!(refused(Initial::Words, "['a', 1]").contains("f:1:11"));
        assert!(refused(Initial::Words, "['']").contains("vide"));
        assert!(refused(Initial::Replacements, "{ a = 1 }").contains("«\u{202F}a\u{202F}» attend un texte"));
        assert!(refused(limits(), "{ kandel_moles = { min = 1 } }").contains("kandel_moles_20"));
        assert!(refused(limits(), "{ lix = { maxi = 1 } }").contains("max"));
        assert!(refused(limits(), "{ lix = { min = 2, max = 1 } }").contains("min dépasse max"));
    }

    #[test]
    fn tables_grow_and_lists_are_replaced() {
        let limits = |id: &str| Value::Limits(BTreeMap::from([(id.to_owned(), Bounds::default())]));
        let Value::Limits(both) = merged(Some(&limits("lix")), &limits("rix")) else { panic!("not limits") };
        assert_eq!(both.len(), 2);
        let words = |word: &str| Value::Words(vec![word.to_owned()]);
        assert_eq!(merged(Some(&words("a")), &words("b")), words("b"));
    }
}
