//! Laws that hold for the whole program: what does not change a text does not change what is said of it.

mod common;

use common::{json_lines, lisible, stdout, text};
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::process::Stdio;
use unicode_normalization::UnicodeNormalization;

/// A short article with all that may be written in several ways.
const ARTICLE: &str = "\
Environ 11 000 soldats, dont l’élite de l’armée, s’entraînent à l’été. « Qu’est-ce que c’est ? » demande-t-il.\n\
Deux de ses alliés, 3 500 000 euros et 12 % des voix : voilà l’œuvre d’aujourd’hui !\n";

/// Initials and abbreviations with marks on their letters.
const INITIALS: &str = "É. Zola écrit. Il part c.-à-d. demain. J.-É. Blanc et É.-J. Petit à l’É.N.A. attendent.\n";

/// Runs a command on standard input.
fn on(input: &str, arguments: &[&str]) -> String {
    let mut child = lisible(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Counts and measures of a text; code points are left out, they do differ.
fn figures(input: &str) -> Value {
    let mut value: Value = serde_json::from_str(&on(input, &["stats", "--format", "jsonl", "-"])).unwrap();
    value["counts"].as_object_mut().unwrap().remove("characters");
    value.as_object_mut().unwrap().remove("encoding");
    value
}

/// (value, approximation, folded noun) of every number.
fn numbers(input: &str) -> Vec<(Value, Value, Value)> {
    let lines = on(input, &["numbers", "--format", "jsonl", "-"]);
    let rows = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    rows.map(|row| (row["value"].clone(), row["approximation"].clone(), row["noun_key"].clone())).collect()
}

#[test]
fn spelling_variants_give_the_same_figures() {
    let (expected, expected_numbers) = (figures(ARTICLE), numbers(ARTICLE));
    assert_eq!(expected["counts"]["sentences"], 3);
    assert_eq!(expected_numbers.len(), 4, "{expected_numbers:?}");
    let variants = [
        ARTICLE.nfd().collect::<String>(),
        ARTICLE.replace('’', "'"),
        ARTICLE.replace('’', "ʼ"),
        ARTICLE.replace("11 000", "11\u{A0}000").replace("3 500 000", "3\u{202F}500\u{202F}000"),
        ARTICLE.replace("11 000", "11\u{2009}000").replace("3 500 000", "3\u{A0}500\u{A0}000"),
        ARTICLE.replace(" %", "\u{A0}%").replace(" ?", "\u{202F}?").replace("« ", "«\u{A0}").replace(" »", "\u{A0}»"),
        ARTICLE.replace('\n', "\r\n"),
        format!("\u{FEFF}{ARTICLE}"),
        ARTICLE.replace("alliés", "al\u{AD}liés"),
    ];
    for variant in variants {
        assert_eq!(figures(&variant), expected, "{variant}");
        assert_eq!(numbers(&variant), expected_numbers, "{variant}");
    }
}

#[test]
fn composed_and_decomposed_letters_give_the_same_figures() {
    let expected = figures(INITIALS);
    assert_eq!(expected["counts"]["sentences"], 3);
    assert_eq!(figures(&INITIALS.nfd().collect::<String>()), expected);
}

#[test]
fn threads_do_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    // Large enough to be cut into parts, beside many small files.
    let tale = fs::read_to_string(common::root().join("tests/corpus/conte.txt")).unwrap();
    fs::write(folder.path().join("grand.txt"), tale.repeat(250)).unwrap();
    for i in 0..40 {
        let start: String = tale.chars().take(200 + i * 37).collect();
        fs::write(folder.path().join(format!("petit-{i:02}.txt")), start).unwrap();
    }
    let path = text(folder.path());
    for command in [
        &["stats", "--format", "json"][..],
        &["words", "--format", "csv"],
        &["words", "--group", "inflections", "--format", "csv"],
        &["sentences", "--format", "jsonl"],
        &["sentences", "--order", "hardest", "--top", "50", "--format", "csv"],
        &["numbers", "--kind", "all", "--format", "jsonl"],
        &["concordance", "de", "--format", "csv"],
        &["concordance", "la *", "--sort", "left", "--top", "300", "--format", "jsonl"],
        &["collocations", "la", "--all", "--min-count", "1", "--format", "csv"],
        &["words", "--ngrams", "3", "--format", "csv"],
        &["words", "--ngrams", "2", "--memory", "1", "--format", "csv"],
        &["concordance", "--forms", "dire", "--random", "40", "--format", "json"],
    ] {
        let with = |threads| stdout(&[command, &["--threads", threads, path]].concat());
        let one = with("1");
        assert_eq!(with("2"), one, "{command:?}");
        assert_eq!(with("7"), one, "{command:?}");
    }
}

#[test]
fn order_and_repetition_of_paths_do_not_matter() {
    let one = stdout(&["stats", "--format", "json", "tests/corpus/sport.txt", "tests/corpus/conte.txt"]);
    let other = stdout(&[
        "stats",
        "--format",
        "json",
        "tests/corpus/conte.txt",
        "tests/corpus/sport.txt",
        "tests/corpus/conte.txt",
    ]);
    assert_eq!(one, other);
}

#[test]
fn offsets_point_at_what_they_say() {
    for name in ["actualite.txt", "recette.md", "manuel.md", "presse-nfd.txt"] {
        let path = format!("tests/corpus/{name}");
        let source = fs::read_to_string(common::root().join(&path)).unwrap();
        for row in json_lines(&["numbers", "--kind", "all", "--format", "jsonl", &path]) {
            let at = |key: &str| usize::try_from(row[key].as_u64().unwrap()).unwrap();
            let found: String = source[at("byte_start")..at("byte_end")].split_whitespace().collect();
            let said: String = row["text"].as_str().unwrap().split_whitespace().collect();
            assert_eq!(found, said, "{path}");
            let line = source.lines().nth(at("line") - 1).unwrap();
            let shown: String = line.chars().skip(at("column") - 1).collect();
            let first = row["text"].as_str().unwrap().split_whitespace().next().unwrap();
            assert!(shown.starts_with(first), "{path}:{}", row["line"]);
        }
    }
}

/// Any text at all: the program neither panics nor loses a character.
#[test]
fn arbitrary_text_is_survived() {
    let folder = tempfile::tempdir().unwrap();
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let texts = "(\\PC|[a-zéÀ0-9 .,'’«»!?()\\-\n\u{301}\u{AD}]|mille |l'|M\\. |12 000 ){0,300}";
    let law = |input: String| {
        let path = folder.path().join("texte.txt");
        fs::write(&path, &input).unwrap();
        for command in [
            &["stats"][..],
            &["words", "--ngrams", "4"],
            &["sentences"],
            &["numbers"],
            &["concordance", "--sort", "left", "*e", "--top", "0"],
        ] {
            assert!(common::run(&[command, &[text(&path)]].concat()).status.success(), "{command:?}: {input:?}");
        }
        let conllu = stdout(&["tokens", text(&path)]);
        let tokens = conllu.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
        let said: String = tokens.filter_map(|line| line.split('\t').nth(1)).collect();
        let solid = |text: &str| {
            text.chars().filter(|c| !c.is_whitespace() && !"\u{200B}\u{FEFF}\u{2060}".contains(*c)).collect::<String>()
        };
        assert_eq!(solid(&said), solid(&input));
        Ok(())
    };
    runner.run(&proptest::strategy::Strategy::prop_map(texts, |t| t), law).unwrap();
}
