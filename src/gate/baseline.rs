//! The file of findings that are accepted, and of measures that may only get better: its shape, reading and writing.
//!
//! Findings are known by what they say, not by their line, so that the file needs no earlier text; two alike in a
//! document are counted.

use super::{Recorded, slashed};
use crate::base::{Error, Message, Result};
use crate::checks::Diagnostic;
use crate::report::CheckedDocument;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the file where nobody gives another.
pub const FILE_NAME: &str = "lisible-baseline.json";

/// The version of the shape.
const SCHEMA_VERSION: u32 = 1;

/// What tells an accepted finding from all others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The path of the document from the folder of the baseline.
    pub document: String,
    /// The id of the rule.
    pub rule: String,
    /// 16 hexadecimal digits.
    pub fingerprint: String,
}

impl Key {
    /// That of a finding in the text `source` of the document that the baseline calls `document`.
    pub fn of(document: &str, source: &str, found: &Diagnostic) -> Self {
        Self {
            document: document.to_owned(),
            rule: found.rule.id.to_owned(),
            fingerprint: format!("{:016x}", found.fingerprint(source)),
        }
    }
}

/// What is known of an accepted finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// How many of them there may be.
    pub count: u64,
    /// What was found, shortened: for readers alone.
    pub text: String,
}

/// Findings that are accepted, and measures that may only get better.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baseline {
    /// Findings.
    pub entries: BTreeMap<Key, Entry>,
    /// Measures, by document and id.
    pub measures: Vec<Recorded>,
}

/// The file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    schema_version: u32,
    #[serde(default)]
    entries: Vec<Line>,
    #[serde(default)]
    measures: Vec<Recorded>,
}

/// An entry as written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    document: String,
    rule: String,
    fingerprint: String,
    count: u64,
    #[serde(default)]
    text: String,
}

impl Baseline {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// When it cannot be read, is of a later version or of another shape.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
        Self::parse(&text).map_err(|reason| {
            let path = path.display();
            Error::invalid(format!("{path}\u{A0}: {}", reason.fr), format!("{path}: {}", reason.en))
        })
    }

    /// Reads the text of such a file.
    ///
    /// # Errors
    /// Why it is none, without the name of the file.
    pub fn parse(text: &str) -> std::result::Result<Self, Message> {
        let shape: Shape = serde_json::from_str(text).map_err(|error| {
            let line = error.line();
            Message::new(
                format!("référence illisible à la ligne {line}\u{202F}; restaurez-la, ou supprimez-la et réécrivez-la"),
                format!("malformed baseline at line {line}; restore it, or remove it and write it again"),
            )
        })?;
        if shape.schema_version != SCHEMA_VERSION {
            let version = shape.schema_version;
            return Err(Message::new(
                format!("référence de version {version}\u{202F}; ce lisible connaît la version {SCHEMA_VERSION}"),
                format!("baseline of version {version}; this lisible knows version {SCHEMA_VERSION}"),
            ));
        }
        let mut baseline = Self { entries: BTreeMap::new(), measures: shape.measures };
        for line in shape.entries {
            let Line { document, rule, fingerprint, count, text } = line;
            if count == 0 || fingerprint.len() != 16 || !fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return Err(Message::new(
                    format!("référence illisible\u{A0}: entrée de {document} sans empreinte ou sans nombre"),
                    format!("malformed baseline: an entry of {document} lacks its fingerprint or count"),
                ));
            }
            // Twice where two branches were merged: the larger number holds.
            let entry = baseline.entries.entry(Key { document, rule, fingerprint }).or_default();
            *entry = Entry { count: entry.count.max(count), text };
        }
        if let Some(recorded) = baseline.measures.iter().find(|recorded| !recorded.is_sound()) {
            let id = &recorded.measure;
            return Err(Message::new(
                format!("référence illisible\u{A0}: mesure inconnue «\u{202F}{id}\u{202F}»"),
                format!("malformed baseline: unknown measure '{id}'"),
            ));
        }
        baseline.sort();
        Ok(baseline)
    }

    /// The text of the file: sorted, an entry a line, so that changes are easy to read and to merge.
    ///
    /// ```
    /// use lisible::gate::Baseline;
    /// let empty = Baseline::default().written();
    /// assert_eq!(Baseline::parse(&empty), Ok(Baseline::default()));
    /// ```
    pub fn written(&self) -> String {
        let entries = self.entries.iter().map(|(key, entry)| {
            let Key { document, rule, fingerprint } = key.clone();
            json(&Line { document, rule, fingerprint, count: entry.count, text: entry.text.clone() })
        });
        let (entries, measures) = (list(entries), list(self.measures.iter().map(json)));
        format!(
            "{{\n  \"schema_version\": {SCHEMA_VERSION},\n  \"entries\": {entries},\n  \"measures\": {measures}\n}}\n"
        )
    }

    /// How many findings are accepted.
    pub fn findings(&self) -> u64 {
        self.entries.values().map(|entry| entry.count).sum()
    }

    /// Puts the measures in their order; of two of one document and id the first stays.
    pub fn sort(&mut self) {
        self.measures.sort_by(|a, b| (&a.document, &a.measure).cmp(&(&b.document, &b.measure)));
        self.measures.dedup_by(|a, b| (&a.document, &a.measure) == (&b.document, &b.measure));
    }
}

/// On one line, with a space after each mark.
fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("text and numbers can always be written")
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.map(|line| format!("    {line}")).collect();
    if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n  ]", lines.join(",\n")) }
}

/// Where a baseline stands: documents are named from there.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file, as given.
    pub path: PathBuf,
    folder: Option<PathBuf>,
}

impl Place {
    /// The place of the baseline at `path`, which need not exist.
    pub fn of(path: &Path) -> Self {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self { path: path.into(), folder: fs::canonicalize(parent).ok() }
    }

    /// The name of a file or folder in the baseline: its path from there, `name` where it is not below.
    pub fn name(&self, path: &Path, name: &str) -> String {
        let below = || {
            let full = fs::canonicalize(path).ok()?;
            let below = slashed(full.strip_prefix(self.folder.as_ref()?).ok()?);
            Some(if below.is_empty() { ".".to_owned() } else { below })
        };
        below().unwrap_or_else(|| name.to_owned())
    }

    /// True when there is still a document of a name.
    pub fn exists(&self, name: &str) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.join(name).exists())
    }
}

/// The name of a checked document in a baseline.
pub fn document_name(document: &CheckedDocument, place: &Place) -> String {
    document.path.as_ref().map_or_else(|| document.document.to_string(), |path| place.name(path, &document.document))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Bound;

    fn key(document: &str) -> Key {
        Key { document: document.into(), rule: "typo/ellipsis".into(), fingerprint: "00112233aabbccdd".into() }
    }

    #[test]
    fn what_is_written_is_read() {
        let entry = Entry { count: 2, text: "« ... »".into() };
        let measure = Recorded {
            document: "*".into(),
            measure: "words_per_sentence".into(),
            direction: Bound::AtMost,
            value: 18.25,
            paths: vec!["docs".into()],
        };
        let baseline =
            Baseline { entries: [(key("b.md"), entry.clone()), (key("a.md"), entry)].into(), measures: vec![measure] };
        let text = baseline.written();
        assert_eq!(
            text,
            "{\n  \"schema_version\": 1,\n  \"entries\": [\n    {\"document\":\"a.md\",\"rule\":\"typo/ellipsis\",\
             \"fingerprint\":\"00112233aabbccdd\",\"count\":2,\"text\":\"« ... »\"},\n    {\"document\":\"b.md\",\
             \"rule\":\"typo/ellipsis\",\"fingerprint\":\"00112233aabbccdd\",\"count\":2,\"text\":\"« ... »\"}\n  ],\n  \
             \"measures\": [\n    {\"document\":\"*\",\"measure\":\"words_per_sentence\",\"direction\":\"at_most\",\
             \"value\":18.25,\"paths\":[\"docs\"]}\n  ]\n}\n"
        );
        assert_eq!(Baseline::parse(&text), Ok(baseline));
    }

    #[test]
    fn what_is_malformed_is_refused() {
        let entry = |rest: &str| format!(r#"{{"schema_version":1,"entries":[{{"document":"a","rule":"r",{rest}}}]}}"#);
        let bad = [
            String::new(),
            "{}".into(),
            "[]".into(),
            r#"{"schema_version":2}"#.into(),
            r#"{"schema_version":1,"entrées":[]}"#.into(),
            r#"{"schema_version":1,"measures":[{"document":"*","measure":"magie","direction":"at_most","value":1}]}"#
                .into(),
            entry(r#""fingerprint":"0011","count":1"#),
            entry(r#""fingerprint":"00112233aabbccdd","count":0"#),
            entry(r#""fingerprint":"00112233aabbccdd","count":-1"#),
        ];
        for text in bad {
            assert!(Baseline::parse(&text).is_err(), "{text}");
        }
        let merged = entry(r#""fingerprint":"00112233aabbccdd","count":1"#);
        assert_eq!(Baseline::parse(&merged).unwrap().findings(), 1);
    }
}
