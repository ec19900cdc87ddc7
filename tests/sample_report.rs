//! The report on the sample corpus: what the repository holds is what the program makes, byte for byte, picture for picture.

mod common;

use common::{root, run, text};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below a folder: path from it, and content.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The pixels of a picture: how they are packed may change with the encoder, what is seen may not.
fn pixels(picture: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    pixels.truncate(info.buffer_size());
    (info.width, info.height, pixels)
}

fn assert_same(made: &Path, kept: &Path) {
    let (made, kept) = (files(made), files(kept));
    assert_eq!(made.keys().collect::<Vec<_>>(), kept.keys().collect::<Vec<_>>());
    for (name, bytes) in &made {
        let is_picture = name.starts_with("charts/");
        let same = if is_picture { pixels(bytes) == pixels(&kept[name]) } else { bytes == &kept[name] };
        assert!(
            same,
            "{name} differs: run `cargo run --release -- report tests/corpus -o reports/exemple` and look at it"
        );
    }
}

#[test]
fn the_sample_report_is_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    for threads in ["1", "3"] {
        let made = folder.path().join(threads);
        let output = run(&["report", "tests/corpus", "-o", text(&made), "--threads", threads]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_same(&made, &root().join("reports/exemple"));
    }
}
