//! `lisible bench`: the shape of what it gives, what it compares with, and what it refuses. No duration decides a test.

mod common;

use common::{run, stdout, text};
use serde_json::Value;
use std::fs;
use std::process::Output;

const TALE: &str = "tests/corpus/conte.txt";

/// One run of each stage on one thread.
fn bench<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [&["bench", "--quiet", "--threads", "1", "--repetitions", "1"], arguments].concat()
}

fn refused(output: &Output, message: &str) {
    let stderr = String::from_utf8_lossy(&output.stderr).replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains(message) && !stderr.contains("panicked"), "{message:?} is not in {stderr:?}");
    assert!(output.stdout.is_empty());
}

#[test]
fn a_result_is_written_read_back_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let (before, picture) = (folder.path().join("avant.json"), folder.path().join("debit.png"));
    let (before, picture) = (text(&before), text(&picture));
    assert_eq!(stdout(&bench(&["--format", "json", "-o", before, "--chart", picture, TALE])), "");
    let first: Value = serde_json::from_str(&fs::read_to_string(before).unwrap()).unwrap();
    assert_eq!((first["schema_version"].as_u64(), first["repetitions"].as_u64()), (Some(1), Some(1)));
    assert_eq!(first["corpus"]["files"], 1);
    assert!(first.get("comparison").is_none());
    let stages: Vec<&str> =
        first["measurements"].as_array().unwrap().iter().map(|m| m["stage"].as_str().unwrap()).collect();
    assert_eq!(stages, ["read", "decode", "prose", "tokens", "words", "numbers", "full"]);
    assert!(fs::read(picture).unwrap().starts_with(b"\x89PNG"));

    let second: Value =
        serde_json::from_str(&stdout(&bench(&["--format", "json", "--against", before, TALE]))).unwrap();
    let comparison = &second["comparison"];
    assert_eq!((&comparison["same_corpus"], &comparison["same_machine"]), (&Value::Bool(true), &Value::Bool(true)));
    let rows = comparison["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 7);
    assert!(rows.iter().all(|row| row["verdict"] == "too_few_runs" && row["ratio"].as_f64().unwrap() > 0.0));
}

#[test]
fn tables_are_in_the_language_that_was_asked_for() {
    let french = stdout(&bench(&[TALE]));
    assert!(
        french.contains("Étape") && french.contains("analyse complète") && french.contains("1 fichier,"),
        "{french}"
    );
    assert!(french.contains("Texte trop court") || french.lines().count() == 10, "{french}");
    let english = stdout(&bench(&["--messages", "en", TALE]));
    assert!(english.contains("Tokens/s") && english.contains("full analysis"), "{english}");
}

#[test]
fn only_the_beginning_of_a_large_corpus_is_measured() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("grand.txt");
    fs::write(&path, "Le chat dort sur le banc.\n".repeat(60_000)).unwrap();
    let result = stdout(&bench(&["--megabytes", "1", "--format", "json", text(&path)]));
    let result: Value = serde_json::from_str(&result).unwrap();
    assert_eq!(result["corpus"]["cut"], true);
    assert!((900_000..=1_000_000).contains(&result["corpus"]["bytes"].as_u64().unwrap()));
}

#[test]
fn nothing_to_measure() {
    let folder = tempfile::tempdir().unwrap();
    refused(&run(&bench(&[text(folder.path())])), "aucun mot à mesurer");
    let empty = folder.path().join("vide.txt");
    fs::write(&empty, "").unwrap();
    refused(&run(&bench(&[text(&empty)])), "aucun mot à mesurer");
    let picture = folder.path().join("debit.png");
    refused(
        &run(&bench(&["absent.txt", "--chart", text(&picture)])),
        "absent.txt : ce fichier ou ce dossier n’existe pas",
    );
    assert!(!picture.exists(), "nothing is left behind");
    refused(&run(&["bench"]), "il manque");
    refused(&run(&["bench", "--repetitions", "0", TALE]), "--repetitions");
}

#[test]
fn other_files_are_no_earlier_results() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("avant.json");
    let against = |content: &str| {
        fs::write(&path, content).unwrap();
        run(&bench(&["--against", text(&path), TALE]))
    };
    refused(&run(&bench(&["--against", "absent.json", TALE])), "absent.json : ce fichier");
    refused(&against("Le chat dort."), "ce n’est pas du JSON");
    refused(&against("{\"schema_version\": 1}"), "donnez un fichier de lisible bench --format json");
    refused(&against("{\"schema_version\": 7, \"measurements\": []}"), "version 7 au lieu de 1");
    refused(&against("{\"schema_version\": 1, \"measurements\": []}"), "résultat incomplet");
}

#[test]
fn an_unreadable_file_does_not_lose_the_others() {
    let output = run(&bench(&["--format", "json", "absent.txt", TALE]));
    assert_eq!(output.status.code(), Some(2));
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(result["corpus"]["files"], 1);
}
