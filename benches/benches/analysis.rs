//! The full analysis from files to documents and totals, as `lisible stats` does it: one file and many, on one thread
//! and two.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lisible::analysis::{self, Options, Unobserved};
use lisible_benches::prose;
use std::fs;
use std::hint::black_box;
use std::path::Path;

/// Bytes of each of many files: an article, a chapter.
const FILE_BYTES: usize = 20_000;

fn full(criterion: &mut Criterion) {
    let text = prose();
    let folder = tempfile::tempdir().expect("a folder for the texts");
    write(folder.path(), &text).expect("room for the texts");
    let mut group = criterion.benchmark_group("analysis");
    group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
    for (name, path) in [("one file", "one.txt"), ("many files", "many")] {
        let paths = [folder.path().join(path).to_string_lossy().into_owned()];
        for threads in [1, 2] {
            let options = Options { threads, no_ignore: true, ..Options::default() };
            group.bench_function(BenchmarkId::new(name, threads), |b| b.iter(|| run(&paths, &options)));
        }
    }
}

fn run(paths: &[String], options: &Options) {
    let mut each = |document| {
        black_box(document);
        Ok(())
    };
    black_box(analysis::run(paths, options, &Unobserved, &mut each).expect("the texts are there"));
}

/// The text as one file and as many.
fn write(folder: &Path, text: &str) -> std::io::Result<()> {
    fs::write(folder.join("one.txt"), text)?;
    let many = folder.join("many");
    fs::create_dir(&many)?;
    let mut piece = String::new();
    let mut number = 0;
    for line in text.split_inclusive('\n') {
        piece.push_str(line);
        if piece.len() >= FILE_BYTES {
            fs::write(many.join(format!("{number:06}.txt")), &piece)?;
            piece.clear();
            number += 1;
        }
    }
    fs::write(many.join(format!("{number:06}.txt")), piece)
}

criterion_group!(benches, full);
criterion_main!(benches);
