//! What is done once for each form of the vocabulary: folding, syllables, and learning it with all its facts.
//!
//! A rate here is one of distinct forms, not of running text: a text of 8 MB holds some 60,000.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use lisible::text::{TokenKind, Vocabulary, key, syllables};
use lisible_benches::{parts, prose};
use std::collections::BTreeSet;
use std::hint::black_box;

fn forms(criterion: &mut Criterion) {
    let forms = distinct_forms();
    let mut group = criterion.benchmark_group("forms");
    group.sample_size(10).throughput(Throughput::Elements(forms.len() as u64));
    group.bench_function("fold", |b| {
        b.iter(|| {
            for (raw, kind) in &forms {
                black_box(key(raw, *kind));
            }
        });
    });
    group.bench_function("syllables", |b| {
        b.iter(|| forms.iter().map(|(raw, _)| u64::from(syllables::of_token(raw))).sum::<u64>());
    });
    group.bench_function("learn", |b| {
        let learn = |mut vocabulary: Vocabulary| {
            for (raw, kind) in &forms {
                black_box(vocabulary.form(raw, 0, raw.len(), *kind));
            }
            vocabulary
        };
        b.iter_batched(Vocabulary::default, learn, BatchSize::PerIteration);
    });
}

/// Every lexical form of the text, in the order of its first occurrence.
fn distinct_forms() -> Vec<(String, TokenKind)> {
    let mut seen = BTreeSet::new();
    let mut forms = Vec::new();
    for part in parts(&prose()) {
        for token in part.document.tokens.iter().filter(|token| token.kind.is_lexical()) {
            let raw = token.span.of(&part.prose);
            if seen.insert(raw.to_owned()) {
                forms.push((raw.to_owned(), token.kind));
            }
        }
    }
    forms
}

criterion_group!(benches, forms);
criterion_main!(benches);
