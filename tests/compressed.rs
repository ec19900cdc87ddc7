//! Compressed files say what the same files say when they are not compressed.

mod common;

use common::{lisible, root, stdout, text};
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::fs;
use std::io::Write;
use std::process::Stdio;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

/// The sample corpus with a long text and long records, as it is in `clair` and compressed in `serre`.
fn folders() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let corpus = root().join("tests/corpus");
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(&corpus)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    // Over a mebibyte each, and so cut into parts; compressed, they look small.
    for (name, source) in [("long.txt", "conte.txt"), ("long.jsonl", "messages.jsonl")] {
        let bytes = fs::read(corpus.join(source)).unwrap();
        files.push((name.into(), bytes.repeat((1_100 << 10) / bytes.len())));
    }
    for place in ["clair", "serre"] {
        fs::create_dir(folder.path().join(place)).unwrap();
    }
    for (number, (name, bytes)) in files.iter().enumerate() {
        fs::write(folder.path().join("clair").join(name), bytes).unwrap();
        let (name, bytes) = match number % 2 {
            0 => (format!("{name}.gz"), gzip(bytes)),
            _ => (format!("{name}.zst"), zstandard(bytes)),
        };
        assert!(bytes.len() < 1 << 20, "{name}");
        fs::write(folder.path().join("serre").join(name), bytes).unwrap();
    }
    folder
}

/// With the names that the plain files have.
fn plain_names(output: &str) -> String {
    [".txt", ".md", ".jsonl"].iter().fold(output.replace("/serre/", "/clair/"), |output, extension| {
        output.replace(&format!("{extension}.gz"), extension).replace(&format!("{extension}.zst"), extension)
    })
}

#[test]
fn a_compressed_folder_gives_the_same_bytes() {
    let folder = folders();
    for (arguments, files) in [
        (&["stats", "--format", "json"][..], ""),
        (&["words", "--format", "csv"], "loi.*"),
        (&["sentences", "--format", "jsonl", "--order", "text"], "messages.*"),
        (&["numbers", "--format", "jsonl", "--kind", "all"], "long.t*"),
    ] {
        let of = |place: &str, threads: &str| {
            let path = folder.path().join(place).join(files);
            stdout(&[arguments, &["--threads", threads, text(&path)]].concat())
        };
        let expected = of("clair", "1");
        assert!(expected.len() > 1_000);
        assert!(plain_names(&of("serre", "3")) == expected, "{arguments:?}");
    }
}

#[test]
fn one_file_is_read_whatever_its_name_and_its_way_in() {
    let folder = tempfile::tempdir().unwrap();
    let tale = fs::read(root().join("tests/corpus/conte.txt")).unwrap();
    let expected = stdout(&["tokens", "tests/corpus/conte.txt"]);
    let body = |tokens: &str| tokens.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    for (name, bytes) in [("a.txt.gz", gzip(&tale)), ("sans-extension", zstandard(&tale)), ("b.txt", gzip(&tale))] {
        let path = folder.path().join(name);
        fs::write(&path, &bytes).unwrap();
        assert_eq!(body(&stdout(&["tokens", text(&path)])), body(&expected), "{name}");
        let mut child = lisible(&["tokens", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(&bytes).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(body(&String::from_utf8(output.stdout).unwrap()), body(&expected), "{name}");
    }
}

#[test]
fn the_format_is_that_of_the_inner_name() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("a.md.gz", gzip("# Titre\n\n```\ncode exclu\n```\n\nUn chat dort.\n".as_bytes())),
        ("b.jsonl.zst", zstandard("{\"id\": \"avis\", \"text\": \"Deux chats dorment.\"}\n".as_bytes())),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let rows = common::json_lines(&["stats", "--format", "jsonl", text(folder.path())]);
    let formats: Vec<_> = rows.iter().map(|row| row["format"].as_str().unwrap()).collect();
    assert_eq!(formats, ["markdown", "jsonl"]);
    assert_eq!(rows[1]["document"], "avis");
    let refused = common::run(&["tokens", text(&folder.path().join("b.jsonl.zst"))]);
    assert_eq!(refused.status.code(), Some(2), "records are not cut together");
}
