//! Makes a baseline of what is found: all of it, or what of an earlier one is still there.

use super::{Baseline, Entry, Held, Key};
use crate::report::CheckedDocument;
use std::collections::BTreeMap;

/// Characters of a finding that a baseline shows.
const TEXT_CHARACTERS: usize = 60;

/// A baseline in the making, beside the one that it follows on.
#[derive(Debug, Default)]
pub struct Recording {
    earlier: Baseline,
    held: Held,
    /// Everything that is found.
    found: BTreeMap<Key, Entry>,
    /// What of it was accepted already.
    kept: BTreeMap<Key, Entry>,
    new: u64,
}

impl Recording {
    /// Follows on `earlier`; `exists` says whether there is still a document of a name.
    pub fn new(earlier: Baseline, exists: &dyn Fn(&str) -> bool) -> Self {
        let held = Held::new(&earlier, exists);
        Self { earlier, held, ..Self::default() }
    }

    /// Takes the findings of a document, which is called `name` in the baseline.
    pub fn add(&mut self, name: &str, document: &CheckedDocument) {
        self.held.open(name, &document.rules);
        for found in &document.diagnostics {
            let key = Key::of(name, &document.source.text, found);
            let is_held = self.held.take(&key);
            self.new += u64::from(!is_held);
            let text = shortened(found.span.of(&document.source.text));
            let lists = [Some(&mut self.found), is_held.then_some(&mut self.kept)];
            for list in lists.into_iter().flatten() {
                let entry = list.entry(key.clone()).or_default();
                entry.count += 1;
                if entry.text.is_empty() {
                    entry.text.clone_from(&text);
                }
            }
        }
    }

    /// How many findings the earlier baseline does not accept.
    pub fn new_findings(&self) -> u64 {
        self.new
    }

    /// How many findings of the earlier baseline are gone.
    pub fn gone(&self) -> u64 {
        self.held.stale().map(|(_, count)| count).sum()
    }

    /// Everything that was found; of what was not checked, what the earlier baseline says. Measures are the earlier ones.
    pub fn all(&self) -> Baseline {
        self.with(&self.found)
    }

    /// What of the earlier baseline is still there.
    pub fn pruned(&self) -> Baseline {
        self.with(&self.kept)
    }

    fn with(&self, entries: &BTreeMap<Key, Entry>) -> Baseline {
        let unknown = self.held.unknown().filter_map(|key| Some((key.clone(), self.earlier.entries.get(key)?.clone())));
        let entries = unknown.chain(entries.clone()).collect();
        Baseline { entries, measures: self.earlier.measures.clone() }
    }
}

/// On one line, cut with … where it is longer.
fn shortened(text: &str) -> String {
    let start: String = text.chars().take(TEXT_CHARACTERS * 4).collect();
    let words = start.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = words.chars().take(TEXT_CHARACTERS).collect();
    if short.len() < words.len() || start.len() < text.len() {
        short.push('…');
    }
    short
}
