//! TOML as a tree in which every key and value knows its place, so that a mistake can be shown.
//!
//! What the keys mean is not known here.

use super::near::unknown;
use super::origin::{Origin, Place};
use crate::base::{Error, LineIndex, Message, Result, SourceText, Texts};
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) item: Item,
    pub(super) at: Place,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Text(String),
    Number(f64),
    Flag(bool),
    List(Vec<Node>),
    Table(Table),
    /// A date or a time: nothing here is one.
    Time,
}

/// Keys and values in the order of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(pub(super) Vec<(Key, Node)>);

/// A key, without quotes.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) at: Place,
}

impl Key {
    /// The key is none of `known`.
    pub(super) fn unknown(&self, known: &[&str]) -> Error {
        self.at.error(&unknown(KEY, &self.name, known, ""))
    }
}

const KEY: Texts = Texts { fr: "clé inconnue", en: "unknown key" };

/// Reads TOML; `label` names the file in messages.
pub(super) fn parse(text: &str, label: &Arc<str>) -> Result<Table> {
    let source = SourceText::whole(text);
    let places = Places { index: LineIndex::new(&source), label };
    match DeTable::parse(text) {
        Ok(table) => Ok(places.table(table.get_ref())),
        Err(error) => {
            let why = error.message().to_owned();
            let at = places.place(error.span().map_or(0, |span| span.start));
            Err(at.error(&Message::new(format!("TOML incorrect ({why})"), format!("bad TOML ({why})"))))
        }
    }
}

struct Places<'a> {
    index: LineIndex<'a>,
    label: &'a Arc<str>,
}

impl Places<'_> {
    fn place(&self, byte: usize) -> Place {
        let position = self.index.position(byte);
        Place { file: Arc::clone(self.label), line: position.line, column: position.column }
    }

    fn table(&self, table: &DeTable<'_>) -> Table {
        let mut entries: Vec<_> = table.iter().collect();
        // The parser gives them by name.
        entries.sort_by_key(|(key, _)| key.span().start);
        let entry = |(key, value): (&Spanned<_>, _)| {
            let name: &std::borrow::Cow<'_, str> = key.get_ref();
            (Key { name: name.clone().into_owned(), at: self.place(key.span().start) }, self.node(value))
        };
        Table(entries.into_iter().map(entry).collect())
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let item = match value.get_ref() {
            DeValue::String(text) => Item::Text(text.clone().into_owned()),
            DeValue::Integer(number) => Item::Number(whole(number.as_str(), number.radix())),
            DeValue::Float(number) => Item::Number(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(flag) => Item::Flag(*flag),
            DeValue::Datetime(_) => Item::Time,
            DeValue::Array(items) => Item::List(items.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => Item::Table(self.table(table)),
        };
        Node { item, at: self.place(value.span().start) }
    }
}

/// A whole number; what is too large for one is none.
fn whole(digits: &str, radix: u32) -> f64 {
    i64::from_str_radix(digits, radix).map_or(f64::NAN, |number| number as f64)
}

/// The kinds of value that a key may want.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Text,
    Number,
    Flag,
    Texts,
    Table,
    Tables,
}

impl Kind {
    fn texts(self) -> Texts {
        match self {
            Self::Text => Texts { fr: "un texte entre guillemets", en: "a text in quotes" },
            Self::Number => Texts { fr: "un nombre positif", en: "a positive number" },
            Self::Flag => Texts { fr: "true ou false", en: "true or false" },
            Self::Texts => Texts { fr: "une liste de textes\u{A0}: [\"…\"]", en: "a list of texts: [\"…\"]" },
            Self::Table => Texts { fr: "une table\u{A0}: { … }", en: "a table: { … }" },
            Self::Tables => Texts { fr: "une liste de tables\u{A0}: [[…]]", en: "a list of tables: [[…]]" },
        }
    }
}

impl Node {
    pub(super) fn origin(&self) -> Origin {
        Origin::Written(self.at.clone())
    }

    /// The value of `key` is not of the kind that it wants.
    pub(super) fn not(&self, kind: Kind, key: &str) -> Error {
        self.neither(kind.texts(), key)
    }

    /// The same with our own words for what is wanted.
    pub(super) fn neither(&self, wanted: Texts, key: &str) -> Error {
        let Texts { fr, en } = wanted;
        self.at.error(&Message::new(format!("«\u{202F}{key}\u{202F}» attend {fr}"), format!("'{key}' wants {en}")))
    }

    pub(super) fn text(&self, key: &str) -> Result<&str> {
        if let Item::Text(text) = &self.item { Ok(text) } else { Err(self.not(Kind::Text, key)) }
    }

    pub(super) fn flag(&self, key: &str) -> Result<bool> {
        if let Item::Flag(flag) = self.item { Ok(flag) } else { Err(self.not(Kind::Flag, key)) }
    }

    /// Any finite number.
    pub(super) fn number(&self, key: &str) -> Result<f64> {
        match self.item {
            Item::Number(number) if number.is_finite() => Ok(number),
            _ => Err(self.neither(Texts { fr: "un nombre", en: "a number" }, key)),
        }
    }

    pub(super) fn table(&self, key: &str) -> Result<&Table> {
        if let Item::Table(table) = &self.item { Ok(table) } else { Err(self.not(Kind::Table, key)) }
    }

    /// A list of texts, each with its place.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<(&str, &Place)>> {
        let Item::List(items) = &self.item else { return Err(self.not(Kind::Texts, key)) };
        items.iter().map(|item| Ok((item.text(key)?, &item.at))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_knows_its_place() {
        let table = parse("b = 0x10\na = \"é\"\n[t]\nc = [ 'x' ]\n", &"f".into()).unwrap();
        let names: Vec<_> =
            table.0.iter().map(|(key, node)| (key.name.as_str(), node.at.line, node.at.column)).collect();
        assert_eq!(names[..2], [("b", 1, 5), ("a", 2, 5)]);
        assert!((table.0[0].1.number("b").unwrap() - 16.0).abs() < 1e-9);
        assert_eq!(table.0[2].1.table("t").unwrap().0[0].1.texts("c").unwrap()[0].0, "x");
    }

    #[test]
    fn mistakes_are_shown() {
        let error = parse("a = 1\nb = \n", &"f.toml".into()).unwrap_err();
        assert!(error.to_string().starts_with("f.toml:2:"), "{error}");
        let table = parse("a = 99999999999999999999\nb = 1979-05-27", &"f".into()).unwrap();
        assert!(table.0.iter().all(|(_, node)| node.number("a").is_err()));
        assert!(parse(&"[".repeat(100_000), &"f".into()).is_err());
    }
}
