//! What is counted, noun by noun, from the mentions themselves: for a selection of them, which the counts of a corpus
//! know nothing of.

use super::{NounRow, NumberRecord};
use crate::stats::NounCount;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Mentions by unit, else by noun. It grows with the nouns, not with the mentions.
///
/// ```
/// use lisible::report::NounTally;
/// assert!(NounTally::default().into_rows().is_empty());
/// ```
#[derive(Debug, Default)]
pub struct NounTally(BTreeMap<String, Tally>);

#[derive(Debug)]
struct Tally {
    count: NounCount,
    /// The text of the last mention.
    document: (Arc<str>, Option<u64>),
    first: NumberRecord,
}

impl NounTally {
    /// Adds a mention, in the order of the input; one that counts nothing named is passed over.
    pub fn add(&mut self, record: &NumberRecord) {
        let Some(noun) = record.unit.or(record.noun_key.as_deref()) else { return };
        let document = (Arc::clone(&record.place.document), record.place.record);
        let add = |tally: &mut Tally| tally.count.add(record.value, record.value_max, record.approximation);
        if let Some(tally) = self.0.get_mut(noun) {
            add(tally);
            if tally.document != document {
                tally.count.documents += 1;
                tally.document = document;
            }
            return;
        }
        let count = NounCount { documents: 1, ..NounCount::default() };
        let mut tally = Tally { count, document, first: record.clone() };
        add(&mut tally);
        self.0.insert(noun.to_owned(), tally);
    }

    /// A row for each noun, the most counted first.
    pub fn into_rows(self) -> Vec<NounRow> {
        let mut rows: Vec<NounRow> =
            self.0.into_iter().map(|(noun, tally)| NounRow::new(noun, &tally.count, Some(tally.first))).collect();
        // Equals stay in the order of their nouns.
        rows.sort_by_key(|row| std::cmp::Reverse(row.mentions));
        rows
    }
}
