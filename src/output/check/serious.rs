//! The most serious of many findings, for what shows only so many. Memory depends on how many are shown, not found.

use crate::checks::Level;
use crate::report::{DiagnosticRecord, LocatedFinding, LocatedFindings};

/// Keeps the most serious findings, the first ones of each level.
#[derive(Debug)]
pub(super) struct MostSerious {
    most: usize,
    /// By level: errors, warnings, notes. With each its number in the order of findings.
    kept: [Vec<(u64, DiagnosticRecord)>; 3],
    seen: u64,
}

impl MostSerious {
    /// Keeps as many as `most`.
    pub(super) fn new(most: usize) -> Self {
        Self { most, kept: <[_; 3]>::default(), seen: 0 }
    }

    /// Takes findings.
    pub(super) fn add(&mut self, findings: &LocatedFindings<'_>) {
        for finding in findings.iter() {
            self.add_one(&finding);
        }
    }

    fn add_one(&mut self, finding: &LocatedFinding<'_>) {
        self.seen += 1;
        let level = &mut self.kept[rank(finding.found.level)];
        if level.len() < self.most {
            // The text around it is not shown: it would be most of the memory.
            level.push((self.seen, DiagnosticRecord { context: String::new(), ..finding.record() }));
        }
    }

    /// What is kept, the most serious first; at one level in the order of findings.
    pub(super) fn take(&mut self) -> Vec<DiagnosticRecord> {
        self.numbered().into_iter().map(|(_, record)| record).collect()
    }

    /// What is kept in the order of findings.
    pub(super) fn take_in_order(&mut self) -> Vec<DiagnosticRecord> {
        let mut kept = self.numbered();
        kept.sort_by_key(|(number, _)| *number);
        kept.into_iter().map(|(_, record)| record).collect()
    }

    /// How many are not kept.
    pub(super) fn left_out(&self) -> u64 {
        self.seen.saturating_sub(self.most as u64)
    }

    fn numbered(&mut self) -> Vec<(u64, DiagnosticRecord)> {
        std::mem::take(&mut self.kept).into_iter().flatten().take(self.most).collect()
    }
}

/// 0 for the most serious.
pub(super) fn rank(level: Level) -> usize {
    match level {
        Level::Error => 0,
        Level::Warning => 1,
        Level::Info | Level::Off => 2,
    }
}
