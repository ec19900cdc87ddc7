//! The repository checks itself: layers, file headers, sizes, registries, and who may use what.
//!
//! Formatting and lints are checked by rustfmt and clippy; what is checked here they cannot know.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the bottom up. Imports go to a lower rank, never up or sideways. Changing this table is an
/// architectural decision: say why in the commit.
const RANKS: &[(&str, u8)] = &[
    ("base", 0),
    ("lexicon", 1),
    ("input", 1),
    ("extract", 1),
    ("numerals", 2),
    ("text", 3),
    ("numbers", 4),
    ("stats", 5),
    ("measures", 6),
    ("checks", 7),
    ("config", 8),
    ("report", 8),
    ("gate", 9),
    ("analysis", 9),
    ("charts", 9),
    ("output", 10),
    // It runs the analysis and gives a report: charts and formats do not know where that comes from.
    ("bench", 10),
    ("cli", 11),
];

/// Crates and parts of the standard library that only few places may use, so that they can be replaced there.
const CONFINED: &[(&str, &[&str])] = &[
    ("rayon::", &["src/analysis"]),
    // What is measured stage by stage needs threads that do nothing else.
    // The analysis asks how many cores there are, and tells of a thread that panicked. All else goes through `abreast`.
    ("std::thread", &["src/bench", "src/analysis", "src/base/abreast"]),
    // Durations are what a benchmark gives; a progress bar shows them and they go nowhere else.
    ("std::time", &["src/bench/mod", "src/cli/progress"]),
    ("/proc/", &["src/bench"]),
    ("plotters", &["src/charts/painter"]),
    ("clap", &["src/cli"]),
    ("pulldown_cmark", &["src/extract/markdown"]),
    ("annotate_snippets", &["src/output/check/full"]),
    ("toml::", &["src/config"]),
    ("encoding_rs", &["src/input"]),
    // Pictures are compressed whole, which the writer of PNG does not offer.
    ("flate2::", &["src/input/compressed", "src/charts/indexed"]),
    ("ruzstd::", &["src/input/compressed"]),
    ("indicatif::", &["src/cli"]),
    ("similar::", &["src/gate/patch"]),
    ("process::Command", &["src/gate/git"]),
    // Files that go away by themselves: runs, results in the making, the part of a file that is timed.
    ("tempfile::", &["src/stats/runs/file", "src/output/folder", "src/bench/sample"]),
];

/// What no output may depend on.
const BANNED: &[(&str, &str)] = &[
    ("SystemTime", "no output depends on the clock"),
    ("std::collections::HashMap", "use hashbrown with a fixed seed, or a BTreeMap where order is seen"),
    ("env::var", "no output depends on the environment"),
    (".unwrap()", "errors are handled; a proof is stated with expect"),
    ("todo!", "nothing is left undone"),
];

const MOST_LINES: usize = 400;

/// Registries: folder, type of its members, table.
const REGISTRIES: &[(&str, &str, &str)] = &[
    ("src/measures", "Measure", "MEASURES"),
    ("src/measures/quality", "Signal", "SIGNALS"),
    ("src/extract", "Extractor", "EXTRACTORS"),
    ("src/charts", "Chart", "CHARTS"),
    ("src/charts", "BenchChart", "BENCH_CHARTS"),
    ("src/output/check", "CheckFormat", "CHECK_FORMATS"),
    ("src/checks/length", "Rule", "RULES"),
    ("src/checks/readability", "Rule", "RULES"),
    ("src/checks/structure", "Rule", "RULES"),
    ("src/checks/syntax", "Rule", "RULES"),
    ("src/checks/lexicon", "Rule", "RULES"),
    ("src/checks/inclusive", "Rule", "RULES"),
    ("src/checks/typo", "Rule", "RULES"),
    ("src/checks/numbers", "Rule", "RULES"),
    ("src/checks/dates", "Rule", "RULES"),
    ("src/checks/meta", "Rule", "RULES"),
];

#[test]
fn every_file_says_what_it_holds() {
    check(&["src", "tests", "benches/src", "benches/benches"], |path, text| {
        let first = text.lines().next().unwrap_or_default();
        (!first.starts_with("//! "))
            .then(|| format!("{path}: begin with `//!`: what the file holds and what it leaves out"))
    });
}

#[test]
fn imports_go_down() {
    check(&["src"], |path, text| {
        let (own, own_rank) = rank_of(path)?;
        let up = code(text).flat_map(crate_modules).find(|module| {
            let rank = RANKS.iter().find(|(name, _)| name == module).map(|(_, rank)| *rank);
            *module != own && rank.is_some_and(|rank| rank >= own_rank)
        })?;
        Some(format!("{path}: `{own}` (rank {own_rank}) imports `{up}`, which does not lie below it"))
    });
}

#[test]
fn every_module_has_a_rank() {
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            assert!(RANKS.iter().any(|(module, _)| *module == name), "src/{name} has no rank: add it to RANKS");
        }
    }
}

#[test]
fn files_stay_short() {
    check(&["src"], |path, text| {
        let lines = text.lines().take_while(|line| !is_test_mark(line)).count();
        (lines > MOST_LINES && !is_test_file(path))
            .then(|| format!("{path}: {lines} lines without tests; {MOST_LINES} at most: split it"))
    });
}

#[test]
fn crates_stay_where_they_belong() {
    check(&["src"], |path, text| {
        if is_test_file(path) {
            return None;
        }
        let stray = CONFINED.iter().find(|(name, homes)| {
            !homes.iter().any(|home| path.starts_with(home)) && code(text).any(|line| line.contains(name))
        })?;
        Some(format!("{path}: uses {}, which belongs to {}", stray.0, stray.1.join(", ")))
    });
}

#[test]
fn nothing_depends_on_chance() {
    check(&["src"], |path, text| {
        if is_test_file(path) {
            return None;
        }
        let (found, why) = BANNED.iter().find(|(name, _)| code(text).any(|line| line.contains(name)))?;
        Some(format!("{path}: uses {found}; {why}"))
    });
}

#[test]
fn every_member_is_registered() {
    for (folder, member, table) in REGISTRIES {
        let registry = fs::read_to_string(root().join(folder).join("mod.rs")).unwrap();
        let listed = registry
            .split(&format!("static {table}"))
            .nth(1)
            .unwrap_or_else(|| panic!("{folder}/mod.rs has no {table}"));
        let listed = listed.split("];").next().unwrap_or_default();
        for (path, text) in files(&[folder]) {
            for line in code(&text).filter(|line| line.contains(&format!(": {member} = {member} {{"))) {
                let name = line.split("static ").nth(1).and_then(|rest| rest.split(':').next()).unwrap_or_default();
                let is_listed = listed.split(['&', ',', '\n', ' ']).any(|entry| entry.ends_with(&format!("::{name}")));
                assert!(is_listed, "{path}: {name} is missing in {table} of {folder}/mod.rs");
            }
        }
    }
}

/// Runs a rule over all files and shows every breach at once.
fn check(folders: &[&str], rule: impl Fn(&str, &str) -> Option<String>) {
    let breaches: Vec<String> = files(folders).iter().filter_map(|(path, text)| rule(path, text)).collect();
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

/// The Rust files below some folders: path from the root with `/`, and text.
fn files(folders: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in folders {
        walk(&root().join(folder), &mut found);
    }
    found.sort();
    assert!(!found.is_empty());
    found
}

fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The module of a file and its rank; `lib.rs` and `main.rs` have none.
fn rank_of(path: &str) -> Option<(&'static str, u8)> {
    let module = path.strip_prefix("src/")?.split('/').next()?.trim_end_matches(".rs");
    RANKS.iter().find(|(name, _)| *name == module).copied()
}

/// Lines of code before the tests of a file, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().take_while(|line| !is_test_mark(line)).map(str::trim).filter(|line| !line.starts_with("//"))
}

/// The line from which on a file holds tests: not the one that declares a file of tests.
fn is_test_mark(line: &str) -> bool {
    line.trim() == "mod tests {"
}

/// True for a file that its folder declares for tests only.
fn is_test_file(path: &str) -> bool {
    let Some((folder, file)) = path.rsplit_once('/') else { return false };
    let in_folder = fs::read_to_string(root().join(folder).join("mod.rs"));
    let parent = in_folder.or_else(|_| fs::read_to_string(root().join(format!("{folder}.rs")))).unwrap_or_default();
    let name = file.trim_end_matches(".rs");
    let declared = |prefix: &str| parent.contains(&format!("#[cfg(test)]\n{prefix}mod {name};"));
    declared("") || declared("pub(super) ") || declared("pub(crate) ")
}

/// The top-level modules that a line names after `crate::`.
fn crate_modules(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).flat_map(|rest| {
        let list = rest
            .strip_prefix('{')
            .map_or(rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default(), |list| list);
        list.split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|name| RANKS.iter().any(|(module, _)| module == name))
    })
}
