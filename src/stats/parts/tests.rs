//! Parts hold what a naive twin counts, whatever the order of documents, and wherever the counts lie.

use super::super::{FrequencyTable, Stats, TypeCount};
use super::*;
use crate::text::{Form, Types};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

type Counted = BTreeMap<String, Vec<u64>>;

fn counted(parts: &Parts) -> Counted {
    let mut out = Counted::new();
    let mut each = |word: &str, having: &[(usize, u64)]| {
        let mut counts = vec![0; parts.sizes().len()];
        for &(part, count) in having {
            counts[part] += count;
        }
        assert!(having.iter().all(|&(_, count)| count > 0));
        assert!(out.insert(word.into(), counts).is_none());
    };
    parts.each_type(&mut each).unwrap();
    out
}

/// A closed document of those words; its table on disk when `spilled`.
fn document(words: &[String], spilled: bool) -> Stats {
    let letters = words.iter().map(|word| word.chars().count() as u64).sum();
    let mut stats = Stats { tokens: words.len() as u64, letters, ..Stats::default() };
    for word in words {
        stats.types.add(word, TypeCount { count: 1, ..TypeCount::default() });
    }
    if spilled {
        stats.types.spill().unwrap();
    }
    stats
}

fn parts(documents: &[Vec<String>], bytes: Option<usize>, spilled: bool) -> Parts {
    let mut counter = PartCounter::within(bytes);
    for words in documents {
        counter.add(&document(words, spilled)).unwrap();
    }
    counter.finish().unwrap()
}

fn twin(documents: &[Vec<String>]) -> Counted {
    let mut out = Counted::new();
    for (at, words) in documents.iter().enumerate() {
        for word in words {
            out.entry(word.clone()).or_insert_with(|| vec![0; documents.len()])[at] += 1;
        }
    }
    out
}

fn texts(most: usize) -> impl Strategy<Value = Vec<Vec<String>>> {
    vec(vec("[abé]{1,2}", 0..9), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn few_documents_are_parts(documents in texts(12)) {
        let expected = twin(&documents);
        for (bytes, spilled) in [(None, false), (Some(1), false), (None, true)] {
            let parts = parts(&documents, bytes, spilled);
            prop_assert_eq!(parts.kind(), PartKind::Documents);
            prop_assert_eq!(parts.sizes(), documents.iter().map(|words| words.len() as u64).collect::<Vec<_>>());
            prop_assert_eq!(counted(&parts), expected.clone());
            let asked = ["a", "ab", "absent"];
            let mut found = Vec::new();
            parts.each_of(&asked, &mut |word, having| found.push((word.to_owned(), having.len()))).unwrap();
            found.sort_unstable();
            let having = |word: &&str| Some((word.to_string(), expected.get(*word)?.iter().filter(|&&n| n > 0).count()));
            prop_assert_eq!(found, asked.iter().filter_map(having).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_order_of_many_documents_matters(documents in vec(vec("[abé]{1,2}", 0..4), 257..400), by in 0..300_usize) {
        let mut turned = documents.clone();
        turned.rotate_left(by % documents.len());
        let first = parts(&documents, None, false);
        prop_assert_eq!((first.kind(), first.sizes().len()), (PartKind::Buckets, MOST_PARTS));
        for (documents, bytes, spilled) in [(&turned, None, false), (&documents, Some(9_999), false)] {
            let other = parts(documents, bytes, spilled);
            prop_assert_eq!(first.sizes(), other.sizes());
            prop_assert_eq!(counted(&first), counted(&other));
        }
    }

    #[test]
    fn slices_hold_the_text_in_its_order(tokens in vec(0..6_usize, 0..3_000), cut in 0..3_000_usize, times in 1..9_usize) {
        let types = Arc::new(Types::default());
        let ids: Vec<_> = ('a'..='f').map(|letter| types.id(&letter.to_string())).collect();
        let forms: Vec<Form> = tokens.iter().map(|&at| Form::of_type(ids[at])).collect();
        let (first, second) = forms.split_at(cut.min(forms.len()));
        let count = |bytes| {
            let mut all = SliceCounter::within(bytes);
            for _ in 0..times {
                for part in [first, second] {
                    let mut counter = SliceCounter::default();
                    counter.add(&types, part);
                    all.make_room_for(&counter).unwrap();
                    all.append(counter);
                }
            }
            all.finish().unwrap()
        };
        let (parts, spilled) = (count(None), count(Some(1)));
        prop_assert_eq!(counted(&parts), counted(&spilled));
        let (total, slices) = ((forms.len() * times) as u64, parts.sizes().len() as u64);
        prop_assert_eq!(parts.sizes().iter().sum::<u64>(), total);
        prop_assert_eq!(slices, (total / 100).clamp(1, MOST_SLICES as u64));
        prop_assert!(parts.sizes().iter().all(|size| slices < 2 || size.abs_diff(total / slices) * 4 <= total / slices));
        let mut before = vec![0; parts.sizes().len()];
        for counts in counted(&parts).values() {
            before.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        prop_assert_eq!(before, parts.sizes());
    }
}

#[test]
fn copies_of_a_document_are_parts_of_their_own() {
    let copy = vec![vec!["mot".to_owned()]; 3];
    assert_eq!(counted(&parts(&copy, None, false))["mot"], [1, 1, 1]);
    assert!(counted(&PartCounter::default().finish().unwrap()).is_empty());
    assert_eq!(FrequencyTable::default().len(), 0);
}
