//! Extraction: from a text in memory to its prose and blocks, plain text and Markdown.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lisible::extract::EXTRACTORS;
use lisible_benches::{BYTES, Kind, Text, prose};
use std::hint::black_box;

fn extract(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("extract");
    group.sample_size(10);
    for extractor in EXTRACTORS {
        let text = match extractor.id {
            "markdown" => Text::new(Kind::Markdown).head(BYTES),
            _ => prose(),
        };
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(extractor.id), |b| {
            b.iter(|| black_box((extractor.extract)(black_box(&text))));
        });
    }
}

criterion_group!(benches, extract);
criterion_main!(benches);
