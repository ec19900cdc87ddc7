//! Records of JSONL: one JSON object a line, of which we read the text and the id and skip the rest.

use super::cut::MAX_RECORD_BYTES;
use super::{SkipReason, Skipped};
use crate::base::{Message, SourceText};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// File name extensions of JSONL, lower case, without the dot.
pub const JSONL_EXTENSIONS: &[&str] = &["jsonl", "ndjson"];

/// The fields that hold a document's text, the likeliest first.
const TEXT_NAMES: &[&str] = &["text", "content", "body", "texte"];
/// The fields that hold a document's id, the likeliest first.
const ID_NAMES: &[&str] = &["id", "_id", "url", "doc_id"];
/// How many field names a message quotes.
const QUOTED_NAMES: usize = 10;

/// Which fields of a record are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The field of the text; `None`: the first known name in the first record that has one.
    pub text: Option<String>,
    /// The field of the id; `None`: the first known name in that same record.
    pub id: Option<String>,
}

impl Columns {
    /// The columns named, with what is not named guessed from the records of `part`, the first of its file.
    ///
    /// Call it once a file: the parts of one file are read alike.
    ///
    /// ```
    /// use lisible::base::SourceText;
    /// use lisible::input::Columns;
    /// let part = SourceText::whole(r#"{"url": "a.fr", "content": "Bonjour."}"#);
    /// let columns = Columns::default().resolve(&part);
    /// assert_eq!((columns.text.as_deref(), columns.id.as_deref()), (Some("content"), Some("url")));
    /// ```
    #[must_use]
    pub fn resolve(&self, part: &SourceText) -> Self {
        if self.text.is_some() && self.id.is_some() {
            return self.clone();
        }
        for (_, line) in lines(part) {
            let Ok(Names(names)) = serde_json::from_str(line) else { continue };
            let first = |known: &[&str]| known.iter().find(|k| names.iter().any(|n| n == *k)).map(ToString::to_string);
            let text = self.text.clone().filter(|text| names.contains(text)).or_else(|| first(TEXT_NAMES));
            if text.is_some() && (self.text.is_none() || self.text == text) {
                return Self { text, id: self.id.clone().or_else(|| first(ID_NAMES)) };
            }
        }
        self.clone()
    }
}

/// One document of a JSONL file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id, a string or a number, where it has one; otherwise it is named `FILE:LINE`.
    pub id: Option<String>,
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its text.
    pub text: String,
}

impl Record {
    /// The name of the document: its id, else `FILE:LINE`.
    pub fn name(&self, file: &str) -> String {
        self.id.clone().unwrap_or_else(|| format!("{file}:{}", self.line))
    }
}

/// A line that is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRecord {
    /// Its line in the file, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub detail: Message,
}

impl BadRecord {
    /// The same as something skipped in `file`.
    pub fn skipped(self, file: &str) -> Skipped {
        Skipped { name: format!("{file}:{}", self.line), reason: SkipReason::BadRecord, detail: self.detail }
    }
}

/// The records of `part` in order, a part read with [`CutAt::LineEnd`](super::CutAt::LineEnd). Blank lines are none.
///
/// Where the field of the text is not named, both are guessed from the part itself: see [`Columns::resolve`].
///
/// ```
/// use lisible::base::SourceText;
/// use lisible::input::{Columns, records};
/// let part = SourceText::whole("{\"id\": 7, \"text\": \"Oui.\"}\n\n[]\n");
/// let found: Vec<_> = records(&part, &Columns::default()).collect();
/// assert_eq!(found[0].as_ref().unwrap().name("a.jsonl"), "7");
/// assert_eq!(found[1].as_ref().unwrap_err().line, 3);
/// ```
pub fn records(part: &SourceText, columns: &Columns) -> impl Iterator<Item = Result<Record, BadRecord>> {
    let columns = if columns.text.is_none() { columns.resolve(part) } else { columns.clone() };
    lines(part).map(move |(line, json)| {
        read(json, &columns).map_err(|detail| BadRecord { line, detail }).map(|(id, text)| Record { id, line, text })
    })
}

/// The lines that are not blank, with their numbers in the file. What goes on with a line of the part before, which
/// was too long, is left out: the line is a bad record already.
fn lines(part: &SourceText) -> impl Iterator<Item = (u64, &str)> {
    let mut number = part.line_base;
    let mut rest = Some(part.text.as_str());
    let mut continued = part.column_base > 0;
    std::iter::from_fn(move || {
        loop {
            let text = rest?;
            let end = memchr::memchr(b'\n', text.as_bytes());
            let line = &text[..end.unwrap_or(text.len())];
            rest = end.map(|end| &text[end + 1..]);
            number += 1;
            if !std::mem::take(&mut continued) && !line.trim().is_empty() {
                return Some((number, line));
            }
        }
    })
}

/// Id and text of a record, or what is wrong with it.
fn read(json: &str, columns: &Columns) -> Result<(Option<String>, String), Message> {
    if json.len() + 4 > MAX_RECORD_BYTES {
        return Err(Message::new("ligne de plus de 256\u{A0}Mio", "line of more than 256 MiB"));
    }
    let Some(name) = columns.text.as_deref() else {
        return Err(missing(json, &Message::new("aucun champ de texte connu", "no known text field")));
    };
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let fields = Fields::read(&mut deserializer, name, columns.id.as_deref())
        .and_then(|fields| deserializer.end().map(|()| fields))
        .map_err(|error| malformed(&error))?;
    let Some(text) = fields.text else {
        return Err(missing(
            json,
            &Message::new(format!("le champ «\u{202F}{name}\u{202F}» manque"), format!("no field '{name}'")),
        ));
    };
    let text = serde_json::from_str::<Text>(text.get()).map_err(|_| {
        let fr = format!("le champ «\u{202F}{name}\u{202F}» n’est pas une chaîne de caractères");
        Message::new(fr, format!("the field '{name}' is no string"))
    })?;
    Ok((fields.id.and_then(id), text.0))
}

fn malformed(error: &serde_json::Error) -> Message {
    if error.is_data() {
        return Message::new("la ligne n’est pas un objet JSON", "the line is no JSON object");
    }
    let (fr, en) = if error.is_eof() {
        ("objet JSON inachevé", "unfinished JSON object")
    } else {
        ("JSON mal formé", "malformed JSON")
    };
    let at = error.column();
    Message::new(format!("{fr}, à l’octet {at} de la ligne"), format!("{en}, at byte {at} of the line"))
}

/// A message that says which fields there are and how to name the right one.
fn missing(json: &str, what: &Message) -> Message {
    let names = match serde_json::from_str::<Names>(json) {
        Ok(Names(names)) => names,
        Err(error) => return malformed(&error),
    };
    let more = if names.len() > QUOTED_NAMES { ", …" } else { "" };
    let found = names.iter().take(QUOTED_NAMES).map(String::as_str).collect::<Vec<_>>().join(", ");
    Message::new(
        format!("{}\u{202F}; champs trouvés\u{A0}: {found}{more}\u{202F}; nommez le bon avec --text-column", what.fr),
        format!("{}; fields found: {found}{more}; name the right one with --text-column", what.en),
    )
}

/// An id is a string that is not blank, or a number as it is written.
fn id(raw: &RawValue) -> Option<String> {
    let json = raw.get();
    if json.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
        return Some(json.into());
    }
    let Text(text) = serde_json::from_str(json).ok()?;
    Some(text).filter(|text| !text.trim().is_empty())
}

/// The two fields we read, unparsed; of a name that comes twice, the last.
#[derive(Default)]
struct Fields<'a> {
    text: Option<&'a RawValue>,
    id: Option<&'a RawValue>,
}

impl<'a> Fields<'a> {
    fn read<D: Deserializer<'a>>(deserializer: D, text: &str, id: Option<&str>) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor { text, id })
    }
}

struct FieldsVisitor<'c> {
    text: &'c str,
    id: Option<&'c str>,
}

impl<'a> Visitor<'a> for FieldsVisitor<'_> {
    type Value = Fields<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Fields<'a>, M::Error> {
        let mut fields = Fields::default();
        while let Some(Text(name)) = map.next_key()? {
            if name == self.text {
                fields.text = Some(map.next_value()?);
            } else if self.id == Some(name.as_str()) {
                fields.id = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(fields)
    }
}

/// The names of the fields of an object, in order.
struct Names(Vec<String>);

impl<'a> Deserialize<'a> for Names {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        struct NamesVisitor;
        impl<'a> Visitor<'a> for NamesVisitor {
            type Value = Names;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Names, M::Error> {
                let mut names = Vec::new();
                while let Some((Text(name), IgnoredAny)) = map.next_entry()? {
                    names.push(name);
                }
                Ok(Names(names))
            }
        }
        deserializer.deserialize_map(NamesVisitor)
    }
}

/// A string whose lone surrogates (`"\ud83d"`, which programs do write) become U+FFFD instead of an error.
struct Text(String);

impl<'a> Deserialize<'a> for Text {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl Visitor<'_> for TextVisitor {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Text, E> {
                Ok(Text(String::from_utf8_lossy(bytes).into_owned()))
            }
            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text(text.into()))
            }
        }
        deserializer.deserialize_bytes(TextVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_all(source: &str, columns: &Columns) -> Vec<Result<Record, BadRecord>> {
        records(&SourceText::whole(source), columns).collect()
    }

    fn named(text: &str) -> Columns {
        Columns { text: Some(text.into()), id: None }
    }

    #[test]
    fn text_and_id_are_guessed_from_the_first_record() {
        let source = "{\"a\": [1, {\"text\": 2}], \"url\": \"x.fr\", \"body\": \"L\\u2019\u{e9}t\u{e9}\"}\r\n\
                      \n{\"body\": \"Deux.\", \"text\": \"Non.\"}";
        let found = read_all(source, &Columns::default());
        let first = Record { id: Some("x.fr".into()), line: 1, text: "L’été".into() };
        let second = Record { id: None, line: 3, text: "Deux.".into() };
        assert_eq!(second.name("b.jsonl"), "b.jsonl:3");
        assert_eq!(found, [Ok(first), Ok(second)]);
    }

    #[test]
    fn ids_are_strings_or_numbers() {
        for (json, id) in [
            ("7", Some("7")),
            ("\"a\"", Some("a")),
            ("-1.50", Some("-1.50")),
            ("null", None),
            ("\" \"", None),
            ("[1]", None),
        ] {
            let found = read_all(&format!("{{\"text\": \"\", \"id\": {json}}}"), &Columns::default());
            assert_eq!(found[0].as_ref().unwrap().id.as_deref(), id, "{json}");
        }
    }

    #[test]
    fn a_bad_record_says_what_is_wrong() {
        let detail = |line: &str, columns: &Columns| read_all(line, columns).remove(0).unwrap_err().detail.fr;
        let guess = Columns::default();
        let missing = detail("{\"titre\": \"a\", \"corps\": \"b\"}", &guess);
        assert!(missing.contains("titre, corps") && missing.contains("--text-column"), "{missing}");
        let unknown = detail("{\"text\": \"a\"}", &named("corps"));
        assert!(
            unknown.contains("« corps »".replace(' ', "\u{202F}").as_str()) && unknown.contains(": text"),
            "{unknown}"
        );
        assert!(detail("{\"text\": 12}", &guess).contains("chaîne"));
        assert!(detail("[\"text\"]", &named("text")).contains("objet JSON"));
        assert!(detail("{\"text\": \"a\"", &named("text")).contains("inachevé"));
        assert!(detail("{\"text\": \"a\"} x", &guess).contains("mal formé"));
        assert!(detail("Bonjour.", &guess).contains("mal formé"));
    }

    #[test]
    fn one_bad_record_does_not_spoil_the_next() {
        let found = read_all("x\n{\"text\": \"Oui.\"}\n", &Columns::default());
        assert!(found[0].is_err());
        assert_eq!(found[1].as_ref().unwrap().line, 2);
        let skipped = found[0].clone().unwrap_err().skipped("a.jsonl");
        assert_eq!((skipped.name.as_str(), skipped.reason), ("a.jsonl:1", SkipReason::BadRecord));
    }

    #[test]
    fn a_later_part_goes_on() {
        let text = "fin\"}\n{\"text\": \"Oui.\"}".to_owned();
        let part = SourceText { text, byte_base: 90, line_base: 4, column_base: 80 };
        let found: Vec<_> = records(&part, &named("text")).collect();
        assert_eq!(found.len(), 1, "the rest of a line that was too long is not a second bad record");
        assert_eq!(found[0].as_ref().unwrap().line, 6);
    }

    #[test]
    fn lone_surrogates_and_deep_fields() {
        let found = read_all("{\"text\": \"a\\ud83d b\", \"x\": \"\\ud83d\"}", &Columns::default());
        assert!(found[0].as_ref().unwrap().text.starts_with("a\u{FFFD}"));
        let deep = format!("{{\"x\": {}{}, \"text\": \"Oui.\"}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(read_all(&deep, &Columns::default())[0].as_ref().unwrap().text, "Oui.");
    }

    #[test]
    fn named_columns_win() {
        let columns = Columns { text: Some("corps".into()), id: Some("clé".into()) };
        let found = read_all("{\"text\": \"Non.\", \"id\": 1, \"corps\": \"Oui.\", \"clé\": \"k\"}", &columns);
        assert_eq!(found[0], Ok(Record { id: Some("k".into()), line: 1, text: "Oui.".into() }));
    }

    #[test]
    fn columns_stay_the_same_from_part_to_part() {
        let first = Columns::default().resolve(&SourceText::whole("{\"text\": \"Un.\"}"));
        let found = read_all("{\"id\": 2, \"text\": \"Deux.\"}", &first);
        assert_eq!(found[0].as_ref().unwrap().id, None, "the first record has no id");
        assert_eq!(Columns { text: Some("a".into()), id: None }.resolve(&SourceText::whole("x")).id, None);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>(), id in "[a-z]{1,5}") {
            let json = serde_json::json!({ "id": id, "x": { "text": [1.5, null] }, "text": text }).to_string();
            let found = read_all(&json, &Columns::default());
            prop_assert_eq!(&found[..], &[Ok(Record { id: Some(id), line: 1, text })]);
        }

        #[test]
        fn any_lines_are_records_or_bad(source in any::<String>()) {
            let found = read_all(&source, &Columns::default());
            let lines = source.split('\n').filter(|line| !line.trim().is_empty()).count();
            prop_assert_eq!(found.len(), lines);
        }
    }
}
