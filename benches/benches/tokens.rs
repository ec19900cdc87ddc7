//! Tokens and sentences: what `Document::cut` makes of extracted prose, into buffers that are there already.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lisible::text::Document;
use lisible_benches::{BYTES, Kind, Text, parts, prose};
use std::hint::black_box;

fn tokens(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tokens");
    group.sample_size(10);
    for (name, text) in [("prose", prose()), ("numbers", Text::new(Kind::Numbers).head(BYTES))] {
        let parts = parts(&text);
        let mut document = Document::default();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(name), |b| {
            b.iter(|| {
                for part in &parts {
                    document.cut(black_box(&part.prose), &part.blocks);
                    black_box(&document);
                }
            });
        });
    }
}

criterion_group!(benches, tokens);
criterion_main!(benches);
