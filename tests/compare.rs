//! `lisible compare`: what stands on one side and not on the other, whatever the threads and the order of files.

mod common;

use common::lisible;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

const BEFORE: &str = "Le conseil a voté hier. Le budget compte 11 000 euros pour la rue du Port. Les élus ont parlé \
                      longtemps. Le maire a remercié les habitants. La séance a pris fin tard.\n";
const AFTER: &str = "Le conseil a voté hier. Le budget compte 110 000 euros pour la rue du Port. Les élus ont parlé \
                     longtemps. Le maire a remercié les 40 habitants. La séance a pris fin tard.\n";

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Runs the program in a folder.
fn output(folder: &Path, arguments: &[&str]) -> Output {
    lisible(arguments).current_dir(folder).output().unwrap()
}

fn json(folder: &TempDir, arguments: &[&str]) -> Value {
    let line = [&["compare"], arguments, &["--format", "json", "-q"]].concat();
    let done = output(folder.path(), &line);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn a_figure_that_changed_is_found_whatever_its_size() {
    let folder = folder(&[("v1.txt", BEFORE), ("v2.txt", AFTER)]);
    let result = json(&folder, &["v1.txt", "--with", "v2.txt"]);
    let changed = result["numbers"]["changed"].as_array().unwrap();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert_eq!((&changed[0]["first"]["value"], &changed[0]["second"]["value"]), (&11_000.into(), &110_000.into()));
    assert_eq!(result["numbers"]["only_second"].as_array().unwrap().len(), 1);
    assert_eq!(result["numbers"]["only_first"].as_array().unwrap().len(), 0);
}

#[test]
fn a_text_does_not_differ_from_itself() {
    let folder = folder(&[("v1.txt", BEFORE)]);
    let result = json(&folder, &["v1.txt", "--with", "v1.txt", "--all"]);
    assert_eq!(result["first"]["counts"], result["second"]["counts"]);
    assert_eq!(result["difficulty"]["points"], 0.0);
    assert_eq!((&result["keywords"]["passed"], &result["difficulty"]["is_sure"]), (&0.into(), &false.into()));
    assert_eq!(result["numbers"]["changed"].as_array().unwrap().len(), 0);
}

#[test]
fn threads_and_order_change_nothing() {
    let folder = folder(&[("a/1.txt", BEFORE), ("a/2.txt", AFTER), ("b.md", "# Titre\n\nUn chat, deux chats.\n")]);
    let mut outputs = Vec::new();
    for threads in ["1", "3"] {
        outputs.push(json(&folder, &["a", "--with", "b.md", "--max-p", "1", "--all", "--threads", threads]));
    }
    let mut other = json(&folder, &["a/2.txt", "a/1.txt", "--with", "b.md", "--max-p", "1", "--all"]);
    assert_eq!(outputs[0], outputs[1]);
    other["first"]["paths"] = outputs[0]["first"]["paths"].clone();
    assert_eq!(outputs[0]["keywords"], other["keywords"]);
    assert_eq!(outputs[0]["first"]["measures"], other["first"]["measures"]);
}

#[test]
fn the_page_stands_alone_and_runs_nothing_of_the_texts() {
    let hostile = "<script>alert(1)</script> <b>gras</b> & \"guillemets\" 11 000 <i>euros</i>. ".repeat(6);
    let folder = folder(&[("<img src=x>.txt", &hostile), ("v2.txt", AFTER)]);
    let line = ["compare", "<img src=x>.txt", "--with", "v2.txt", "--format", "html", "--max-p", "1"];
    let done = output(folder.path(), &line);
    assert!(done.status.success());
    let page = String::from_utf8(done.stdout).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.contains("&lt;img src=x&gt;"));
    assert!(!page.contains("<img") && !page.contains("<script>alert") && !page.contains("http:"));
}
