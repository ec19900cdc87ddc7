//! Configuration of `check` through the program: which files are checked, by which rules, and that a mistake is never a
//! finding; the JSON Schema against good and bad configurations.

mod common;

use common::{lisible, stdout};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};

/// Long for everybody: 34 words.
const LONG: &str = "Le bassin ouvre à l’aube et ferme à la nuit, quand le gardien a fait le tour des quais, relevé les \
                    amarres, noté le nom des barques et rangé les clés dans son armoire.\n";

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn output(folder: &Path, arguments: &[&str], input: Option<&str>) -> Output {
    let mut command = lisible(arguments);
    command.current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // It may have refused the command line already.
    let _ = stdin.write_all(input.unwrap_or_default().as_bytes());
    drop(stdin);
    child.wait_with_output().unwrap()
}

/// Checks sentences alone; gives the status and the places that were found.
fn check(folder: &Path, arguments: &[&str], input: Option<&str>) -> (i32, Vec<String>) {
    let fixed = ["check", "--format", "concise", "--select", "length/sentence"];
    let output = output(folder, &[&fixed[..], arguments].concat(), input);
    let text = String::from_utf8(output.stdout).unwrap();
    let places = text.lines().filter_map(|line| line.split(": ").next()).map(str::to_owned).collect();
    (output.status.code().unwrap(), places)
}

fn refusal(folder: &Path, arguments: &[&str]) -> String {
    let output = output(folder, arguments, None);
    let message = String::from_utf8(output.stderr).unwrap().replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
    message
}

#[test]
fn every_file_has_the_configuration_above_it() {
    let folder = folder(&[
        ("a.md", LONG),
        ("press/lisible.toml", "profile = 'press'"),
        ("press/a.md", LONG),
        ("press/deep/down/a.md", LONG),
        ("strict/lisible.toml", "extend = '../press/lisible.toml'\nrules.'length/sentence'.max = 10"),
        ("strict/a.md", LONG),
    ]);
    let found = ["a.md:1:1", "strict/a.md:1:1"].map(str::to_owned).to_vec();
    assert_eq!(check(folder.path(), &["."], None), (1, found.clone()));
    for threads in ["1", "4"] {
        assert_eq!(check(folder.path(), &[".", "--threads", threads], None).1, found);
    }
    assert_eq!(check(&folder.path().join("press"), &["../a.md", "a.md"], None).1, ["../a.md:1:1"]);
}

#[test]
fn files_are_excluded_unless_they_are_named() {
    let folder = folder(&[
        ("lisible.toml", "exclude = ['vendor', 'docs/*.txt']"),
        ("a.md", LONG),
        ("vendor/a.md", LONG),
        ("docs/a.txt", LONG),
    ]);
    assert_eq!(check(folder.path(), &["."], None).1, ["a.md:1:1"]);
    assert_eq!(check(folder.path(), &["vendor/a.md", "./docs/a.txt"], None).1.len(), 2);
    assert_eq!(check(folder.path(), &["vendor/a.md", "--force-exclude"], None), (0, vec![]));
    assert_eq!(check(&folder.path().join("docs"), &["a.txt", "--force-exclude"], None), (0, vec![]));
    assert_eq!(check(folder.path(), &[".", "--exclude", "*.md"], None), (0, vec![]));
}

#[test]
fn files_come_from_a_list() {
    let folder = folder(&[("a.md", LONG), ("b.md", LONG), ("c.rs", LONG), ("list", "a.md\r\nc.rs\n\n")]);
    assert_eq!(check(folder.path(), &["--files-from", "list"], None).1, ["a.md:1:1"]);
    assert_eq!(check(folder.path(), &["--files-from", "-", "b.md"], Some("a.md\n")).1, ["a.md:1:1", "b.md:1:1"]);
    assert_eq!(check(folder.path(), &["--files-from", "-"], Some("")), (0, vec![]));
    assert_eq!(check(folder.path(), &["--files-from", "-"], Some("absent.md\n")).0, 2);
    assert!(refusal(folder.path(), &["check", "--files-from", "-", "-"]).contains("entrée standard"));
    assert!(refusal(folder.path(), &["check", "--files-from", "absent"]).contains("absent : ce fichier"));
}

#[test]
fn standard_input_has_a_name() {
    let folder = folder(&[
        ("lisible.toml", "profile = 'press'"),
        ("strict/lisible.toml", "exclude = ['no.md']\nrules.'length/sentence'.max = 10"),
    ]);
    let markdown = format!("```\n{LONG}```\n\n{LONG}");
    assert_eq!(check(folder.path(), &["-"], Some(LONG)), (0, vec![]));
    let named = |name: &str| check(folder.path(), &["-", "--stdin-filename", name], Some(&markdown));
    assert_eq!(named("strict/a.md"), (1, vec!["strict/a.md:5:1".into()]));
    assert_eq!(named("absent/a.md"), (0, vec![]));
    assert_eq!(named("strict/no.md").1.len(), 1, "it is named");
    let forced = ["-", "--stdin-filename", "strict/no.md", "--force-exclude"];
    assert_eq!(check(folder.path(), &forced, Some(&markdown)), (0, vec![]));
}

#[test]
fn every_document_fails_at_its_own_level() {
    let folder = folder(&[("a/lisible.toml", "fail_level = 'error'"), ("a/a.md", LONG), ("b/b.md", LONG)]);
    assert_eq!(check(folder.path(), &["a"], None), (0, vec!["a/a.md:1:1".into()]));
    assert_eq!(check(folder.path(), &["a", "b"], None).0, 1);
    assert_eq!(check(folder.path(), &["a", "--fail-level", "warning"], None).0, 1);
    assert_eq!(check(folder.path(), &["a", "b", "--fail-level", "never"], None).0, 0);
    assert_eq!(check(folder.path(), &["a", "b", "--config", "fail_level='never'"], None).0, 0);
}

#[test]
fn a_bad_configuration_is_no_finding() {
    let folder =
        folder(&[("a.md", LONG), ("x/lisible.toml", "profile = 'flac'"), ("x/a.md", LONG), ("other.toml", "a=")]);
    let message = refusal(folder.path(), &["check", "."]);
    assert!(
        message.contains("x/lisible.toml:1:11 : valeur inconnue « flac » ; vouliez-vous dire « falc » ?"),
        "{message}"
    );
    assert!(refusal(folder.path(), &["check", "--config", "other.toml", "a.md"]).contains("TOML incorrect"));
    assert!(refusal(folder.path(), &["check", "--config", "a.toml", "--config", "b.toml", "a.md"]).contains("un seul"));
    assert!(refusal(folder.path(), &["check", "--config", "other.toml", "--isolated", "a.md"]).contains("s’excluent"));
    assert!(refusal(folder.path(), &["check", "--config", "root = true", "a.md"]).contains("dans un fichier"));
    assert!(refusal(folder.path(), &["config", "show", "x"]).contains("x/lisible.toml:1:11"));
    assert_eq!(check(folder.path(), &["a.md"], None).0, 1, "what lies elsewhere is not read");
}

#[test]
fn init_writes_what_check_reads() {
    for (profile, found) in [("falc", 1), ("press", 0)] {
        let folder = folder(&[("a.md", LONG)]);
        let made = output(folder.path(), &["init", "--profile", profile, "--quiet"], None);
        assert!(made.status.success() && made.stdout.is_empty() && made.stderr.is_empty());
        assert_eq!(check(folder.path(), &["."], None).0, found, "{profile}");
        let before = fs::read(folder.path().join("lisible.toml")).unwrap();
        refusal(folder.path(), &["init"]);
        assert_eq!(fs::read(folder.path().join("lisible.toml")).unwrap(), before);
    }
}

#[test]
fn the_schema_says_what_the_program_says() {
    let schema: Value = serde_json::from_str(&stdout(&["config", "schema"])).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let is_valid = |toml: &str| validator.is_valid(&json_of(toml));
    let good = [
        "",
        "profile = 'falc'\nlocale = 'fr-CA'\npreview = true\nfail_level = 'never'\nroot = true\nextend = 'x.toml'",
        "select = ['typo', 'length/sentence', 'num*']\nignore = ['*']\nexclude = ['a']\ninclude = ['b']",
        "rules = { 'length/sentence' = { max = 25, level = 'info' }, 'typo/*' = 'off', typo = { level = 'error' } }",
        "measures = { lix = { max = 45.5 } }\nvocabulary = { acronyms = ['RGAA'], terms = { a = 'b' } }",
        "[[overrides]]\nfiles = ['a']\nprofile = 'press'\n[[overrides]]\nsections = ['A*']\nrules = { 'typo' = 'off' }",
    ];
    let bad = [
        "exlude = []",
        "profile = 'flac'",
        "locale = 'fr'",
        "preview = 1",
        "fail_level = 'off'",
        "select = ['typos']",
        "rules = { 'length/sentense' = 'off' }",
        "rules = { 'length/sentence' = { max = -1 } }",
        "rules = { 'length/sentence' = { maxi = 1 } }",
        "rules = { 'length/*' = { max = 1 } }",
        "rules = { 'length/sentence' = 'warn' }",
        "measures = { lixx = { max = 1 } }",
        "measures = { lix = 1 }",
        "measures = { lix = { mxa = 1 } }",
        "vocabulary = { acronyms = 'a' }",
        "vocabulary = { words = [] }",
        "overrides = {}",
        "overrides = [{ rules = {} }]",
        "overrides = [{ files = ['a'], extend = 'b' }]",
    ];
    let folder = folder(&[("a.md", "Oui.\n"), ("x.toml", "")]);
    let is_taken = |toml: &str| {
        fs::write(folder.path().join("lisible.toml"), toml).unwrap();
        output(folder.path(), &["config", "show", "a.md"], None).status.success()
    };
    for toml in good {
        assert!(is_valid(toml) && is_taken(toml), "{toml}");
    }
    for toml in bad {
        assert!(!is_valid(toml) && !is_taken(toml), "{toml}");
    }
    let template = output(folder.path(), &["config", "schema", "--messages", "en"], None);
    assert!(String::from_utf8(template.stdout).unwrap().contains("Whom the text is for"));
}

/// TOML as the JSON that says the same.
fn json_of(toml: &str) -> Value {
    serde_json::to_value(toml::from_str::<toml::Table>(toml).unwrap()).unwrap()
}

#[test]
fn rules_are_listed_and_explained() {
    let listed = stdout(&["list", "rules", "--format", "jsonl", "--profile", "falc"]);
    let rules: Vec<Value> = listed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let sentence = rules.iter().find(|rule| rule["id"] == "length/sentence").unwrap();
    assert_eq!((&sentence["level"], &sentence["fixable"]), (&Value::from("error"), &Value::from(false)));
    for rule in &rules {
        for language in ["fr", "en"] {
            let page = stdout(&["explain", rule["id"].as_str().unwrap(), "--messages", language]);
            assert!(page.contains("<!-- lisible-ignore-next: "), "{page}");
        }
    }
    assert!(stdout(&["explain", "LENGTH/Sentence"]).starts_with("Phrase longue (length/sentence)"));
}
