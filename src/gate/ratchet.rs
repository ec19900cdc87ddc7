//! Measures that may only get better: what was recorded, and what it is now.

use crate::base::Merge;
use crate::measures;
use crate::report::{Bound, Regression};
use crate::stats::Stats;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What stands for the document in a measure of all of them together.
pub const CORPUS: &str = "*";

/// A measure is worse when it passes what was recorded by over this share of it: one more sentence is no step back.
const TOLERANCE: f64 = 0.005;

/// A measure as it was when it was recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// The document, or [`CORPUS`].
    pub document: String,
    /// The id of the measure.
    pub measure: String,
    /// On which side it may not get worse.
    pub direction: Bound,
    /// What it was.
    pub value: f64,
    /// For the corpus: the paths that were checked. Of other paths nothing can be said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<String>,
}

impl Recorded {
    /// True for a measure that we know.
    pub(super) fn is_sound(&self) -> bool {
        measures::by_id(&self.measure).is_some() && self.value.is_finite()
    }

    /// True when `now` is worse, by more than what counts for nothing.
    fn is_worse(&self, now: f64) -> bool {
        let places = measures::by_id(&self.measure).map_or(0, |measure| i32::try_from(measure.places).unwrap_or(0));
        let borne = (self.value.abs() * TOLERANCE).max(0.5 * 10_f64.powi(-places));
        self.by(now) > borne
    }

    /// How much worse `now` is; negative where it is better.
    fn by(&self, now: f64) -> f64 {
        match self.direction {
            Bound::AtMost => now - self.value,
            Bound::AtLeast => self.value - now,
        }
    }
}

/// Measures of the documents that are being checked.
#[derive(Debug, Default)]
pub struct Ratchets {
    wanted: BTreeSet<String>,
    /// By document and measure.
    values: BTreeMap<(String, String), f64>,
    corpus: Stats,
}

impl Ratchets {
    /// Measures by id; none costs nothing.
    pub fn new(wanted: impl IntoIterator<Item = String>) -> Self {
        Self { wanted: wanted.into_iter().collect(), ..Self::default() }
    }

    /// Takes what was counted in a document.
    pub fn add(&mut self, document: &str, stats: Stats) {
        if !self.wanted.is_empty() {
            self.measure(document, &stats);
            self.corpus.merge(stats);
        }
    }

    /// Ends the corpus.
    pub fn close(&mut self) {
        let corpus = std::mem::take(&mut self.corpus);
        self.measure(CORPUS, &corpus);
    }

    fn measure(&mut self, document: &str, stats: &Stats) {
        for id in &self.wanted {
            if let Some(value) = measures::by_id(id).and_then(|measure| measure.score(stats).value) {
                self.values.insert((document.to_owned(), id.clone()), rounded(value));
            }
        }
    }

    /// The value of a measure; `None` where the document was not checked or has none.
    pub fn value(&self, document: &str, measure: &str) -> Option<f64> {
        self.values.get(&(document.to_owned(), measure.to_owned())).copied()
    }

    /// Documents with a measure, and its value; the corpus is one.
    pub fn values(&self, measure: &str) -> impl Iterator<Item = (&str, f64)> {
        let own = self.values.iter().filter(move |((_, id), _)| id == measure);
        own.map(|((document, _), value)| (document.as_str(), *value))
    }

    /// Measures that got worse, in the order of `recorded`, what the file `baseline` holds. `paths` were checked.
    pub fn regressions(&self, recorded: &[Recorded], paths: &[String], baseline: &str) -> Vec<Regression> {
        let worse = |recorded: &Recorded| {
            let value = self.comparable(recorded, paths).filter(|now| recorded.is_worse(*now))?;
            Some(Regression {
                document: (recorded.document != CORPUS).then(|| recorded.document.clone()),
                baseline: baseline.to_owned(),
                measure: recorded.measure.clone(),
                direction: recorded.direction,
                recorded: recorded.value,
                value,
            })
        };
        recorded.iter().filter_map(worse).collect()
    }

    /// How many recorded measures could not be compared, because other paths were checked.
    pub fn incomparable(&self, recorded: &[Recorded], paths: &[String]) -> usize {
        recorded.iter().filter(|recorded| recorded.document == CORPUS && recorded.paths != paths).count()
    }

    /// What was recorded, with every measure that got better as it is now.
    pub fn tightened(&self, recorded: &[Recorded], paths: &[String]) -> Vec<Recorded> {
        let better = |recorded: &Recorded| self.comparable(recorded, paths).filter(|now| recorded.by(*now) < 0.0);
        let tightened = |recorded: &Recorded| {
            let value = better(recorded).unwrap_or(recorded.value);
            Recorded { value, ..recorded.clone() }
        };
        recorded.iter().map(tightened).collect()
    }

    /// What was recorded, with every measure as it is now.
    pub fn renewed(&self, recorded: &[Recorded], paths: &[String]) -> Vec<Recorded> {
        let now = |recorded: &Recorded| self.comparable(recorded, paths).unwrap_or(recorded.value);
        recorded.iter().map(|recorded| Recorded { value: now(recorded), ..recorded.clone() }).collect()
    }

    fn comparable(&self, recorded: &Recorded, paths: &[String]) -> Option<f64> {
        let same = recorded.document != CORPUS || recorded.paths == paths;
        same.then(|| self.value(&recorded.document, &recorded.measure)).flatten()
    }
}

/// Four decimals: more would be noise in a file that people read.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stats(sentences: u64, words: u64) -> Stats {
        Stats { sentences, words, ..Stats::default() }
    }

    fn recorded(document: &str, value: f64) -> Recorded {
        let (measure, direction) = ("words_per_sentence".to_owned(), Bound::AtMost);
        let paths = if document == CORPUS { vec!["docs".to_owned()] } else { Vec::new() };
        Recorded { document: document.to_owned(), measure, direction, value, paths }
    }

    fn measured() -> Ratchets {
        let mut ratchets = Ratchets::new(["words_per_sentence".to_owned()]);
        ratchets.add("a.md", stats(10, 200));
        ratchets.add("b.md", stats(10, 100));
        ratchets.close();
        ratchets
    }

    #[test]
    fn what_got_worse() {
        let ratchets = measured();
        let paths = ["docs".to_owned()];
        let worse = |recorded: &[Recorded], paths: &[String]| -> Vec<f64> {
            ratchets.regressions(recorded, paths, "base.json").iter().map(|regression| regression.value).collect()
        };
        let all = [recorded(CORPUS, 14.0), recorded("a.md", 19.95), recorded("b.md", 9.0), recorded("c.md", 1.0)];
        assert_eq!(worse(&all, &paths), [15.0, 10.0], "a.md is worse by less than what counts");
        assert_eq!(worse(&all, &[]), [10.0], "of other paths the corpus is another");
        assert_eq!(ratchets.incomparable(&all, &[]), 1);
        let high = [Recorded { direction: Bound::AtLeast, ..recorded("b.md", 11.0) }];
        assert_eq!(worse(&high, &paths), [10.0]);
    }

    #[test]
    fn what_got_better_is_kept() {
        let paths = ["docs".to_owned()];
        let tightened = measured().tightened(&[recorded(CORPUS, 16.0), recorded("b.md", 9.0)], &paths);
        assert_eq!(tightened.iter().map(|recorded| recorded.value).collect::<Vec<_>>(), [15.0, 9.0]);
    }
}
