//! Number mentions of a text that is cut already, sentence by sentence, where they are rare and where they are not.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lisible::numbers;
use lisible_benches::{BYTES, Kind, Part, Text, parts, prose};
use std::hint::black_box;

fn find(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("numbers");
    group.sample_size(10);
    for (name, text) in [("prose", prose()), ("numbers", Text::new(Kind::Numbers).head(BYTES))] {
        let parts = parts(&text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(name), |b| b.iter(|| find_all(&parts)));
    }
}

fn find_all(parts: &[Part]) {
    let mut mentions = Vec::new();
    for part in parts {
        for sentence in &part.document.sentences {
            mentions.clear();
            numbers::find(&part.prose, &part.document.tokens[sentence.tokens.clone()], &mut mentions);
            black_box(&mentions);
        }
    }
}

criterion_group!(benches, find);
criterion_main!(benches);
