//! What checks give: documents with their diagnostics, and the records that outputs write. `located` makes them.

use super::Place;
use crate::base::{Message, SourceText};
use crate::checks::{Diagnostic, Level, Rule, Ruleset, Safety};
use crate::extract::Extractor;
use crate::stats::Stats;
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;

/// A document that was checked, with all that fixes need.
#[derive(Clone, Debug)]
pub struct CheckedDocument {
    /// Its path as given.
    pub document: Arc<str>,
    /// Where it can be written; `None` for standard input.
    pub path: Option<PathBuf>,
    /// Its text.
    pub source: SourceText,
    /// True when the file is UTF-8 without a flaw, so that a fix changes nothing else.
    pub is_utf8: bool,
    /// How its prose is taken out.
    pub extractor: &'static Extractor,
    /// The rules that hold for it.
    pub rules: Arc<Ruleset>,
    /// What was found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings comments of the text suppress.
    pub suppressed: u64,
    /// What was counted, until somebody takes it.
    pub stats: Stats,
    /// Words that were checked.
    pub words: u64,
    /// Sentences that were checked.
    pub sentences: u64,
}

/// One finding as outputs write it.
#[derive(Clone, Debug, Serialize)]
pub struct DiagnosticRecord {
    /// The rule.
    #[serde(serialize_with = "rule_id")]
    pub rule: &'static Rule,
    /// How serious it is.
    pub level: Level,
    /// Where it begins, and its bytes.
    #[serde(flatten)]
    pub place: Place,
    /// Where it ends: the line of its last character, and the column after it.
    pub end_line: u64,
    /// One past its last character, in code points from 1.
    pub end_column: u64,
    /// Columns in UTF-16 units, as SARIF and editors count.
    pub utf16_column: u64,
    /// One past its last unit.
    pub utf16_end_column: u64,
    /// What is wrong and what to do.
    #[serde(skip)]
    pub message: Message,
    /// What was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<f64>,
    /// The limit it passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<f64>,
    /// As written; shortened.
    pub text: String,
    /// The sentence or block it stands in; shortened.
    pub context: String,
    /// What mends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<FixRecord>,
    /// Names the finding wherever its line moves: 16 hexadecimal digits.
    pub fingerprint: String,
    /// From 1: which of the findings of this fingerprint it is in its document.
    pub occurrence: u64,
    /// Where it stands, in every way of counting.
    #[serde(skip)]
    pub region: Region,
}

impl DiagnosticRecord {
    /// True for a finding on the document as a whole, which stands nowhere.
    pub fn is_of_document(&self) -> bool {
        self.place.byte_end == 0
    }
}

/// A fix as outputs write it.
#[derive(Clone, Debug, Serialize)]
pub struct FixRecord {
    /// Whether it may be applied without a look.
    pub safety: Safety,
    /// Changes in the order of the text.
    pub edits: Vec<EditRecord>,
    /// All of them as one change, for outputs that know no other; none where they are far apart.
    #[serde(skip)]
    pub whole: Option<EditRecord>,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct EditRecord {
    /// What is replaced.
    #[serde(flatten)]
    pub region: Region,
    /// What stands there now, for outputs that show it; cut where it is long.
    #[serde(skip)]
    pub original: String,
    /// What stands there afterwards.
    pub replacement: String,
}

/// A stretch of a source in every way of counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Region {
    /// First byte.
    pub byte_start: u64,
    /// One past the last.
    pub byte_end: u64,
    /// From 1.
    pub line: u64,
    /// From 1, in code points.
    pub column: u64,
    /// From 1.
    pub end_line: u64,
    /// One past the last character.
    pub end_column: u64,
    /// In UTF-16 units.
    pub utf16_column: u64,
    /// One past the last unit.
    pub utf16_end_column: u64,
    /// In bytes, as reviewdog counts.
    #[serde(skip)]
    pub byte_column: u64,
    /// One past the last byte.
    #[serde(skip)]
    pub byte_end_column: u64,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde gives a reference
fn rule_id<S: serde::Serializer>(rule: &&'static Rule, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(rule.id)
}
