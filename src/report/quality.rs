//! What the signals of quality say of each document, and of all together.

use crate::measures::quality::{EMPTY, PRESET, SIGNALS, Signal};
use crate::stats::QualityCounts;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::cmp::Reverse;
use std::sync::Arc;

/// The signals of one document.
#[derive(Clone, Debug, Serialize)]
pub struct QualityRecord {
    /// Its path as given, with `/`, or the id of its JSONL record.
    pub document: Arc<str>,
    /// The line of the JSONL file, for a record of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<u64>,
    /// The set of thresholds.
    pub preset: &'static str,
    /// True when every signal passes.
    pub pass: bool,
    /// Each signal in the order of the registry; in JSON by id.
    #[serde(serialize_with = "by_id")]
    pub signals: Vec<SignalRecord>,
    /// The ids of the signals that do not pass; `empty` alone for a document without a token.
    pub reasons: Vec<&'static str>,
}

/// One signal of one document.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SignalRecord {
    /// Which.
    #[serde(skip)]
    pub signal: &'static Signal,
    /// Its value; `None` where it is undefined.
    pub value: Option<f64>,
    /// True when its limit admits the value.
    pub pass: bool,
}

fn by_id<S: Serializer>(signals: &[SignalRecord], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(signals.len()))?;
    signals.iter().try_for_each(|record| map.serialize_entry(record.signal.id, record))?;
    map.end()
}

impl QualityRecord {
    /// The record of a document with those counts.
    ///
    /// ```
    /// use lisible::{report::QualityRecord, stats::QualityCounts};
    /// let record = QualityRecord::new("vide.txt".into(), None, &QualityCounts::default());
    /// assert_eq!((record.pass, record.reasons), (false, vec!["empty"]));
    /// ```
    pub fn new(document: Arc<str>, record: Option<u64>, counts: &QualityCounts) -> Self {
        let signals: Vec<SignalRecord> = SIGNALS
            .iter()
            .map(|&signal| {
                let value = signal.value(counts);
                SignalRecord { signal, value, pass: signal.limit.admits(value) }
            })
            .collect();
        let failed = signals.iter().filter(|record| !record.pass).map(|record| record.signal.id);
        let reasons = if counts.is_empty() { vec![EMPTY] } else { failed.collect() };
        Self { document, record, preset: PRESET, pass: reasons.is_empty(), signals, reasons }
    }
}

/// How many documents pass, why the others do not, and which are the worst.
#[derive(Clone, Debug)]
pub struct QualitySummary {
    /// Documents read.
    pub documents: u64,
    /// Those that pass.
    pub passed: u64,
    empty: u64,
    /// Documents that do not pass, for each signal.
    failed: Vec<u64>,
    /// The first of those with the most reasons.
    worst: Vec<QualityRecord>,
    most: usize,
}

impl QualitySummary {
    /// A summary that names so many documents.
    pub fn naming(most: usize) -> Self {
        Self { documents: 0, passed: 0, empty: 0, failed: vec![0; SIGNALS.len()], worst: Vec::new(), most }
    }

    /// Adds the next document.
    pub fn add(&mut self, record: QualityRecord) {
        self.documents += 1;
        if record.pass {
            self.passed += 1;
            return;
        }
        if record.reasons == [EMPTY] {
            self.empty += 1;
        } else {
            let failed = self.failed.iter_mut().zip(&record.signals);
            failed.for_each(|(count, signal)| *count += u64::from(!signal.pass));
        }
        self.worst.push(record);
        if self.worst.len() >= self.most.saturating_mul(2).max(1) {
            self.cut();
        }
    }

    /// The documents with the most reasons keep the order of the input where they are equals.
    fn cut(&mut self) {
        self.worst.sort_by_key(|record| Reverse(record.reasons.len()));
        self.worst.truncate(self.most);
    }

    /// Why documents do not pass: reason, its signal where it is one, documents; the most frequent first.
    pub fn reasons(&self) -> Vec<(&'static str, Option<&'static Signal>, u64)> {
        let signals = SIGNALS.iter().zip(&self.failed).map(|(signal, &count)| (signal.id, Some(*signal), count));
        let mut reasons: Vec<_> = signals.chain([(EMPTY, None, self.empty)]).filter(|reason| reason.2 > 0).collect();
        reasons.sort_by_key(|reason| Reverse(reason.2));
        reasons
    }

    /// The documents with the most reasons.
    pub fn worst(mut self) -> Vec<QualityRecord> {
        self.cut();
        self.worst
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::QualityCounter;

    fn summary(texts: &[&str]) -> QualitySummary {
        let mut counter = QualityCounter::default();
        let mut summary = QualitySummary::naming(2);
        for (at, text) in texts.iter().enumerate() {
            summary.add(QualityRecord::new(at.to_string().into(), None, &counter.count(text)));
        }
        summary
    }

    const GOOD: &str = "Le vent s’est levé dans la nuit et la tempête a couché les arbres du parc. À l’aube, un voisin \
                        est venu dire que la route était coupée. Nous avons donc remis la visite au lendemain.";

    #[test]
    fn the_worst_come_first_and_equals_in_order() {
        let summary = summary(&["", GOOD, "1 2\n3 4\n5 6", "Accueil\nAccueil\nAccueil", " ", "1 2\n3 4\n5 6"]);
        assert_eq!((summary.documents, summary.passed), (6, 1));
        let reasons = summary.reasons();
        assert!(reasons.windows(2).all(|pair| pair[0].2 >= pair[1].2));
        assert!(reasons.iter().any(|&(id, signal, count)| id == "empty" && signal.is_none() && count == 2));
        let worst: Vec<String> = summary.worst().iter().map(|record| record.document.to_string()).collect();
        assert_eq!(worst, ["2", "5"]);
    }

    #[test]
    fn no_document_is_named_when_none_is_wanted() {
        let mut summary = QualitySummary::naming(0);
        summary.add(QualityRecord::new("a".into(), None, &QualityCounts::default()));
        assert!(summary.worst().is_empty());
    }
}
