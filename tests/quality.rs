//! `lisible quality` under stress: threads, large and compressed files, the order of arguments, and files that hold
//! nothing or cannot be read. What a signal counts is tested beside it.

mod common;

use common::{json_lines, lisible, root, run, stdout, text};
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

const JSONL: [&str; 3] = ["quality", "--format", "jsonl"];

/// As text is cut into parts of about a mebibyte.
const PART: usize = 1 << 20;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

/// `length` bytes of prose, or a few less, so that no letter is cut.
fn prose(length: usize) -> String {
    let tale = fs::read_to_string(root().join("tests/corpus/conte.txt")).unwrap();
    let mut out = tale.repeat(length.div_ceil(tale.len()));
    let end = (0..=length).rev().find(|&at| out.is_char_boundary(at)).unwrap();
    out.truncate(end);
    out
}

/// Short records of the JSONL file.
const RECORDS: usize = 100;

/// Records of a tale that begins later and later, one longer than a part, one that is none.
fn records() -> String {
    let tale = prose(30_000);
    let letters: Vec<char> = tale.chars().collect();
    let record = |i: usize, text: &str| serde_json::json!({ "id": format!("n{i}"), "text": text }).to_string() + "\n";
    let mut out: String =
        (0..RECORDS).map(|i| record(i, &letters[i * 50..][..3_000].iter().collect::<String>())).collect();
    out += &record(RECORDS, &prose(PART + PART / 5));
    out + "{\"id\": \"sans texte\"}\n"
}

/// Files on both sides of the sizes where reading changes its way, with their names.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut out: Vec<(String, Vec<u8>)> = [3_000, PART - 1, PART + PART / 4 + 2]
        .map(|length| (format!("t{length}.txt"), prose(length).into_bytes()))
        .into();
    let utf16: Vec<u8> = format!("\u{FEFF}{}", prose(600_000)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    out.extend([
        ("vide.txt".to_owned(), Vec::new()),
        ("blanc.txt".to_owned(), b"\n\n \t\r\n".to_vec()),
        // Smaller on disk than as text, and larger.
        ("latin.txt".to_owned(), b"\xC9t\xE9 d\xE9j\xE0 f\xEAt\xE9, \xE0 l'\xE9cole.\n".repeat(36_000)),
        ("utf16.txt".to_owned(), utf16),
        ("notice.md".to_owned(), format!("# Notice\n\n{}", prose(9_000).replace('\n', "\r\n")).into_bytes()),
        ("avis.jsonl".to_owned(), records().into_bytes()),
    ]);
    out
}

/// Writes every file whole, as `NAME.gz` and as `NAME.zst`, each kind in a folder of its own.
fn folders() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let place = |kind: &str, name: &str| folder.path().join(kind).join(name);
    for kind in ["clair", "gz", "zst"] {
        fs::create_dir(folder.path().join(kind)).unwrap();
    }
    for (name, bytes) in files() {
        fs::write(place("clair", &name), &bytes).unwrap();
        fs::write(place("gz", &format!("{name}.gz")), gzip(&bytes)).unwrap();
        fs::write(place("zst", &format!("{name}.zst")), zstandard(&bytes)).unwrap();
    }
    folder
}

fn quality(threads: &str, paths: &[&Path]) -> String {
    let paths: Vec<&str> = paths.iter().map(|path| text(path)).collect();
    stdout(&[&JSONL[..], &["--threads", threads], &paths].concat())
}

#[test]
fn neither_threads_nor_compression_matter() {
    let folder = folders();
    let expected = quality("1", &[&folder.path().join("clair")]);
    assert_eq!(expected.lines().count(), files().len() + RECORDS, "a record a file, of one many");
    for (kind, threads) in [("clair", "2"), ("clair", "8"), ("gz", "8"), ("zst", "2")] {
        let found = quality(threads, &[&folder.path().join(kind)]);
        let end = format!(".{kind}\"");
        let found = found.replace(&format!("/{kind}/"), "/clair/").replace(&end, "\"");
        assert!(found == expected, "{kind}, {threads} threads: {}", difference(&found, &expected));
    }
}

/// The first lines that differ.
fn difference<'a>(found: &'a str, expected: &'a str) -> String {
    let differing = found.lines().zip(expected.lines()).find(|(a, b)| a != b);
    differing.map_or_else(|| "more or fewer lines".to_owned(), |(a, b)| format!("{a}\n{b}"))
}

#[test]
fn a_large_file_comes_in_by_any_way() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = prose(5 * PART / 4).into_bytes();
    let path = folder.path().join("long.txt");
    fs::write(&path, &bytes).unwrap();
    let expected = &json_lines(&[&JSONL[..], &[text(&path)]].concat())[0]["signals"];
    for bytes in [gzip(&bytes), bytes.clone()] {
        let mut child =
            lisible(&[&JSONL[..], &["-"]].concat()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        // A pipe takes little at a time, and the program writes nothing before the end.
        child.stdin.take().unwrap().write_all(&bytes).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let row: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(&row["signals"], expected);
    }
}

#[test]
fn the_order_of_arguments_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let place = |(name, bytes): (String, Vec<u8>)| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let some = ["avis.jsonl", "t3000.txt", "vide.txt", "notice.md", "utf16.txt"];
    let paths: Vec<PathBuf> =
        files().into_iter().filter(|(name, _)| some.contains(&name.as_str())).map(place).collect();
    assert_eq!(paths.len(), some.len());
    let mut paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    let expected = quality("2", &paths);
    paths.rotate_left(2);
    assert!(quality("2", &paths) == expected, "{paths:?}");
    paths.reverse();
    assert!(quality("2", &[&paths[..], &paths[1..2]].concat()) == expected, "one file twice");
}

#[test]
fn an_empty_file_has_one_reason() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("vide.txt", &b""[..]), ("blanc.txt", b" \n\n"), ("vide.md", b""), ("gz.txt.gz", &gzip(b""))]
    {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let rows = json_lines(&[&JSONL[..], &[text(folder.path())]].concat());
    assert_eq!(rows.len(), 4);
    for row in rows {
        assert_eq!(row["reasons"], serde_json::json!(["empty"]), "{row}");
        assert_eq!(row["signals"]["duplicate_lines"]["value"], serde_json::Value::Null, "{row}");
    }
}

#[test]
fn a_file_that_cannot_be_read_takes_nothing_from_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let good = ["court.txt", "long.txt"].map(|name| folder.path().join(name));
    fs::write(&good[0], prose(3_000)).unwrap();
    fs::write(&good[1], prose(PART + 1)).unwrap();
    let expected = quality("1", &[&good[0], &good[1]]);
    // Several parts of it are counted before the damage is found.
    let mut altered = gzip(prose(5 * PART / 4).as_bytes());
    let check = altered.len() - 6;
    altered[check] ^= 1;
    let bad = folder.path().join("abime.txt.gz");
    fs::write(&bad, altered).unwrap();
    let absent = folder.path().join("absent.txt");
    for (path, message) in [(&bad, "les données compressées sont abîmées"), (&absent, "n’existe pas")] {
        for threads in ["1", "8"] {
            let paths = [text(&good[1]), text(path), text(&good[0])];
            let output = run(&[&JSONL[..], &["--threads", threads], &paths].concat());
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{said}");
            assert!(said.contains(message) && said.contains(text(path)), "{said}");
            assert!(String::from_utf8(output.stdout).unwrap() == expected, "{threads} threads beside {path:?}");
        }
    }
    let written = folder.path().join("qualite.jsonl");
    let output = run(&[&JSONL[..], &["-o", text(&written), text(&bad), text(&good[0]), text(&good[1])]].concat());
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(fs::read_to_string(written).unwrap() == expected);
}
