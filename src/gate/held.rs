//! Which findings a baseline holds back, and which of its entries nothing answers to any more.

use super::{Baseline, Key};
use crate::checks::{Level, Ruleset};
use std::collections::{BTreeMap, BTreeSet};

/// A baseline that is being used up. A document that is gone was renamed: what was accepted in it is accepted wherever
/// it is found, as often as it was.
#[derive(Debug, Default)]
pub struct Held {
    /// How many findings are still accepted.
    left: BTreeMap<Key, u64>,
    /// By rule and fingerprint: documents that are gone.
    gone: BTreeMap<(String, String), Vec<String>>,
    /// Entries of which nothing is known: their rule is off, or their document was not checked.
    unknown: BTreeSet<Key>,
    seen: BTreeSet<String>,
}

impl Held {
    /// What `baseline` accepts; `exists` says whether there is still a document of a name.
    pub fn new(baseline: &Baseline, exists: &dyn Fn(&str) -> bool) -> Self {
        let mut held = Self::default();
        let documents: BTreeSet<&str> = baseline.entries.keys().map(|key| key.document.as_str()).collect();
        let there: BTreeSet<&str> = documents.into_iter().filter(|name| exists(name)).collect();
        for (key, entry) in &baseline.entries {
            held.left.insert(key.clone(), entry.count);
            if there.contains(key.document.as_str()) {
                held.unknown.insert(key.clone());
            } else {
                let alike = held.gone.entry((key.rule.clone(), key.fingerprint.clone())).or_default();
                alike.push(key.document.clone());
            }
        }
        held
    }

    /// A document is going to be asked for, which was checked by `rules`.
    pub fn open(&mut self, document: &str, rules: &Ruleset) {
        self.seen.insert(document.to_owned());
        let first = Key { document: document.to_owned(), rule: String::new(), fingerprint: String::new() };
        let own = self.left.range(first..).map(|(key, _)| key).take_while(|key| key.document == document);
        let is_off = |key: &&Key| rules.settings(&key.rule).is_some_and(|settings| settings.level == Level::Off);
        let known: Vec<Key> = own.filter(|key| !is_off(key)).cloned().collect();
        for key in known {
            self.unknown.remove(&key);
        }
    }

    /// True for a finding that is accepted; it is then used up.
    pub fn take(&mut self, key: &Key) -> bool {
        if let Some(left) = self.left.get_mut(key).filter(|left| **left > 0) {
            *left -= 1;
            return true;
        }
        let documents = self.gone.get(&(key.rule.clone(), key.fingerprint.clone()));
        for document in documents.into_iter().flatten() {
            let other = Key { document: document.clone(), ..key.clone() };
            if let Some(left) = self.left.get_mut(&other).filter(|left| **left > 0) {
                *left -= 1;
                return true;
            }
        }
        false
    }

    /// Entries that nothing answers to any more, with how many findings are missing.
    pub fn stale(&self) -> impl Iterator<Item = (&Key, u64)> {
        let known = self.left.iter().filter(|(key, left)| **left > 0 && !self.unknown.contains(*key));
        known.map(|(key, left)| (key, *left))
    }

    /// Entries of which nothing is known.
    pub fn unknown(&self) -> impl Iterator<Item = &Key> {
        self.unknown.iter()
    }

    /// True for a document that was asked for.
    pub fn was_seen(&self, document: &str) -> bool {
        self.seen.contains(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Locale, Profile};
    use crate::gate::Entry;

    fn key(document: &str, rule: &str, fingerprint: u64) -> Key {
        Key { document: document.into(), rule: rule.into(), fingerprint: format!("{fingerprint:016x}") }
    }

    fn baseline(entries: &[(Key, u64)]) -> Baseline {
        let entry = |count: u64| Entry { count, text: String::new() };
        let entries = entries.iter().map(|(key, count)| (key.clone(), entry(*count)));
        Baseline { entries: entries.collect(), measures: Vec::new() }
    }

    const RULE: &str = "length/sentence";

    fn rules() -> Ruleset {
        Ruleset::of(Profile::Public, Locale::France)
    }

    #[test]
    fn a_third_is_new() {
        let mut held = Held::new(&baseline(&[(key("a", RULE, 1), 2)]), &|_| true);
        held.open("a", &rules());
        let taken: Vec<bool> = (0..3).map(|_| held.take(&key("a", RULE, 1))).collect();
        assert_eq!(taken, [true, true, false]);
        assert!(!held.take(&key("b", RULE, 1)), "another document that is still there");
        assert_eq!(held.stale().count(), 0);
    }

    #[test]
    fn what_was_renamed_is_known_again() {
        let mut held = Held::new(&baseline(&[(key("a", RULE, 1), 1), (key("b", RULE, 1), 1)]), &|_| false);
        held.open("c", &rules());
        let taken: Vec<bool> = (0..3).map(|_| held.take(&key("c", RULE, 1))).collect();
        assert_eq!(taken, [true, true, false]);
    }

    #[test]
    fn what_is_stale() {
        let entries = [(key("a", RULE, 1), 2), (key("a", "meta/suppression-reason", 1), 1), (key("b", RULE, 1), 1)];
        let mut held = Held::new(&baseline(&entries), &|_| true);
        assert_eq!(held.stale().count(), 0, "nothing is known of what was not checked");
        held.open("a", &rules());
        assert!(held.take(&key("a", RULE, 1)));
        let stale: Vec<_> = held.stale().map(|(key, left)| (key.rule.as_str(), left)).collect();
        assert_eq!(stale, [(RULE, 1)], "nothing is known of a rule that is off");
        let gone = Held::new(&baseline(&entries), &|name| name != "b");
        assert_eq!(gone.stale().count(), 1);
    }
}
