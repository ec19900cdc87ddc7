//! Decoding: bytes in memory to text in parts, by encoding. No file is read.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lisible::input::TextReader;
use lisible_benches::prose;
use std::hint::black_box;
use std::io::Cursor;
use std::sync::Arc;

fn decode(criterion: &mut Criterion) {
    let text = prose();
    let utf16: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let mut group = criterion.benchmark_group("decode");
    group.sample_size(10);
    for (encoding, bytes) in [("utf-8", text.into_bytes()), ("utf-16", utf16)] {
        let bytes: Arc<[u8]> = bytes.into();
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(encoding), |b| b.iter(|| read(Arc::clone(&bytes))));
    }
}

fn read(bytes: Arc<[u8]>) {
    let length = bytes.len() as u64;
    let mut reader = TextReader::from_read("text.txt", Box::new(Cursor::new(bytes)), length).expect("it is text");
    while let Some(part) = reader.next_part().expect("it is text") {
        black_box(part);
    }
}

criterion_group!(benches, decode);
criterion_main!(benches);
