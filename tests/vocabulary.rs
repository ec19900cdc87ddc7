//! A vocabulary larger than its memory: the same bytes as with memory enough, and errors that say what to do.

mod common;

use common::{lisible, stdout, text};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A word for each number, of letters alone and never the same.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 12] = ["ba", "co", "di", "fé", "gu", "lan", "mo", "ni", "rou", "sa", "tê", "vin"];
    let mut word = String::from("z");
    for _ in 0..6 {
        word.push_str(SYLLABLES[number % 12]);
        number /= 12;
    }
    word
}

/// Sentences of words that come once, twice and often.
fn prose(words: std::ops::Range<usize>) -> String {
    let mut out = String::new();
    for number in words {
        let (rare, common) = (word(number), word(number % 97));
        let end = if number % 9 == 0 { ".\n\n" } else { "," };
        let _ = write!(out, "La {rare} de {common} et {rare2}{end} ", rare2 = word(number / 2));
    }
    out
}

/// A file that is cut into parts, files that are not, and records: some 40,000 types, three times what 1 MiB holds.
fn corpus(folder: &Path) {
    fs::write(folder.join("grand.txt"), prose(0..20_000)).unwrap();
    for at in 0..4 {
        fs::write(folder.join(format!("petit-{at}.txt")), prose(at * 7_000..at * 7_000 + 1_000)).unwrap();
    }
    let record = |at: usize| {
        let text = prose(at * 30..at * 30 + 50).replace('\n', " ");
        format!("{{\"id\":\"n{at}\",\"text\":\"{text}\"}}\n")
    };
    fs::write(folder.join("avis.jsonl"), (900..1_200).map(record).collect::<String>()).unwrap();
}

/// The files of a folder and of its folders.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.insert(text(&path).rsplit('/').next().unwrap().to_owned(), fs::read(&path).unwrap());
        }
    }
    out
}

#[test]
fn memory_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    corpus(folder.path());
    let path = text(folder.path());
    for (command, threads) in [
        (&["stats", "--format", "json"][..], &["1", "2", "7"][..]),
        (&["stats", "--format", "jsonl"], &["2"]),
        (&["words", "--format", "csv"], &["1", "7"]),
        (&["words", "--content", "--max-types", "30000", "--format", "jsonl"], &["2"]),
    ] {
        let whole = stdout(&[command, &[path]].concat());
        for threads in threads {
            let spilled = stdout(&[command, &["--memory", "1", "--threads", threads, path]].concat());
            assert!(spilled == whole, "{command:?} on {threads} threads");
        }
    }
    let reports = tempfile::tempdir().unwrap();
    let report = |name: &str, options: &[&str]| {
        let target = reports.path().join(name);
        stdout(&[&["report", path, "--max-types", "25000", "-o", text(&target)], options].concat());
        files(&target)
    };
    let (whole, spilled) = (report("entier", &[]), report("disque", &["--memory", "1", "--threads", "2"]));
    assert!(whole.len() > 6 && whole.keys().eq(spilled.keys()));
    for (name, bytes) in whole {
        assert!(spilled[&name] == bytes, "{name}");
    }
}

#[test]
fn what_is_left_out_is_said() {
    let path = "tests/corpus/conte.txt";
    let all = stdout(&["words", "--format", "csv", path]);
    let output = lisible(&["words", "--format", "csv", "--max-types", "10", path]).output().unwrap();
    let kept = String::from_utf8(output.stdout).unwrap();
    assert!(kept.lines().eq(all.lines().take(11)));
    let counts: Vec<u64> = all.lines().skip(11).map(|row| row.split(',').nth(3).unwrap().parse().unwrap()).collect();
    let said = String::from_utf8(output.stderr).unwrap();
    let grouped = counts.len().to_string();
    assert!(said.starts_with("écarté\u{A0}: ") && said.contains(&grouped), "{said}");
    let stats = |options: &[&str]| -> Value {
        serde_json::from_str(&stdout(&[&["stats", "--format", "json", path], options].concat())).unwrap()
    };
    let (mut cut, whole) = (stats(&["--max-types", "10"]), stats(&[]));
    let left_out = cut.as_object_mut().unwrap().remove("types_left_out").unwrap();
    assert_eq!(left_out["types"], counts.len());
    assert_eq!(left_out["tokens"], counts.iter().sum::<u64>());
    assert_eq!(cut, whole);
    assert_eq!(stats(&["--max-types", "0"]), whole);
    assert_eq!(stats(&["--max-types", "100000"]), whole);
}

#[test]
fn no_room_for_temporary_files_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("grand.txt"), prose(0..50_000)).unwrap();
    let (nowhere, target) = (folder.path().join("absent"), folder.path().join("mots.csv"));
    let arguments = ["words", "--memory", "1", "--format", "csv", "-o", text(&target), text(folder.path())];
    let run = |messages: &str| {
        let mut command = lisible(&arguments);
        // The last one is for Windows.
        command.args(["--messages", messages]).env("TMPDIR", &nowhere).env("TMP", &nowhere);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(!target.exists());
        String::from_utf8(output.stderr).unwrap()
    };
    for (language, told) in [("fr", "plus de mémoire avec --memory"), ("en", "more memory with --memory")] {
        let said = run(language);
        assert!(said.contains(told) && said.contains("TMPDIR") && said.contains("absent"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}
