//! Counting words, types, syllables and lengths of a text that is cut already, with all its forms known and with none.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use lisible::stats::Counter;
use lisible_benches::{Part, parts, prose};
use std::hint::black_box;

fn counting(criterion: &mut Criterion) {
    let text = prose();
    let parts = parts(&text);
    let mut group = criterion.benchmark_group("counting");
    group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
    let mut known = Counter::default();
    count(&mut known, &parts);
    group.bench_function("known forms", |b| b.iter(|| count(&mut known, &parts)));
    group.bench_function("new forms", |b| {
        b.iter_batched(Counter::default, |mut counter| count(&mut counter, &parts), BatchSize::PerIteration);
    });
}

fn count(counter: &mut Counter, parts: &[Part]) {
    for part in parts {
        black_box(counter.count(&part.prose, &part.blocks, &part.document, |_, _, _| ()));
    }
}

criterion_group!(benches, counting);
criterion_main!(benches);
