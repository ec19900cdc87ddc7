//! How a check went as a whole: how many documents, how many findings of each level and rule.

use super::CheckedDocument;
use crate::checks::Level;
use serde::Serialize;
use std::collections::BTreeMap;

/// How a check went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CheckSummary {
    /// Documents that were checked.
    pub documents: u64,
    /// Documents with a finding.
    pub documents_with_findings: u64,
    /// Words that were checked.
    pub words: u64,
    /// Findings that were given.
    pub findings: u64,
    /// Of them, by level.
    pub errors: u64,
    /// To be mended.
    pub warnings: u64,
    /// Worth knowing.
    pub infos: u64,
    /// Of them, those with a safe fix.
    pub fixable: u64,
    /// Of them, those with a fix that needs a look.
    pub unsafely_fixable: u64,
    /// Findings by rule id.
    pub rules: BTreeMap<&'static str, RuleCount>,
}

/// The findings of one rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// Findings.
    pub findings: u64,
    /// Documents with one.
    pub documents: u64,
}

impl CheckSummary {
    /// Adds a document with the findings that are given of it.
    pub fn add(&mut self, document: &CheckedDocument) {
        use crate::checks::Safety::{Safe, Unsafe};
        self.documents += 1;
        self.words += document.words;
        self.documents_with_findings += u64::from(!document.diagnostics.is_empty());
        self.findings += document.diagnostics.len() as u64;
        let mut here: BTreeMap<&'static str, u64> = BTreeMap::new();
        for found in &document.diagnostics {
            match found.level {
                Level::Error => self.errors += 1,
                Level::Warning => self.warnings += 1,
                Level::Info | Level::Off => self.infos += 1,
            }
            let safety = found.fix.as_ref().map(|fix| fix.safety);
            self.fixable += u64::from(safety == Some(Safe));
            self.unsafely_fixable += u64::from(safety == Some(Unsafe));
            *here.entry(found.rule.id).or_default() += 1;
        }
        for (rule, findings) in here {
            let count = self.rules.entry(rule).or_default();
            count.findings += findings;
            count.documents += 1;
        }
    }

    /// The most serious level of what was found.
    pub fn worst(&self) -> Level {
        match (self.errors, self.warnings, self.infos) {
            (0, 0, 0) => Level::Off,
            (0, 0, _) => Level::Info,
            (0, ..) => Level::Warning,
            _ => Level::Error,
        }
    }
}
