//! What CI adds to checks, on real files and repositories: fixes, changed lines, baselines, ratchets, exit statuses.

mod common;

use common::lisible;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A folder of texts in which the program runs.
struct Folder(TempDir);

/// How the program ended: exit status, standard output, standard error.
type Ended = (i32, String, String);

impl Folder {
    fn of(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        String::from_utf8(fs::read(self.path().join(name)).unwrap()).unwrap()
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, line: &str) -> Ended {
        self.run_on(line, "")
    }

    fn run_on(&self, line: &str, input: &str) -> Ended {
        let arguments: Vec<&str> = line.split(' ').chain(["--messages", "en"]).collect();
        let mut command = lisible(&arguments);
        command.current_dir(self.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // The program need not read it.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    /// The lines that `check` tells of, as `document:line`, and its exit status.
    fn check(&self, arguments: &str) -> (i32, Vec<String>) {
        let (status, out, _) = self.run(&format!("check --format concise {arguments}"));
        let place = |line: &str| line.split(':').take(2).collect::<Vec<_>>().join(":");
        (status, out.lines().map(place).collect())
    }

    /// Runs git, and says whether it is there and did what it was asked to.
    fn git(&self, line: &str) -> bool {
        let who = ["-c", "user.name=Essai", "-c", "user.email=essai@example.org", "-c", "core.autocrlf=false"];
        let command = Command::new("git").arg("-C").arg(self.path()).args(who).args(line.split(' ')).output();
        command.is_ok_and(|output| output.status.success())
    }

    /// A repository in which everything is committed; none where git is missing.
    fn repository(files: &[(&str, &str)]) -> Option<Self> {
        let folder = Self::of(files);
        let steps = ["init -q", "add -A", "commit -q -m debut", "tag depart"];
        if !folder.git("--version") {
            eprintln!("git is missing: not tested");
            return None;
        }
        assert!(steps.iter().all(|step| folder.git(step)));
        Some(folder)
    }
}

const THREE: &str = "Il attend...\n\nElle arrive...\n\nIls partent...\n";

#[test]
fn only_changed_lines_are_told() {
    let Some(folder) = Folder::repository(&[("docs/a.md", THREE), ("docs/b.md", THREE), ("c.md", "Rien.\n")]) else {
        return;
    };
    folder.write("docs/a.md", THREE.replace("Elle arrive...", "Elle hésite...\n\nElle arrive..."));
    folder.write("docs/neuf été.md", THREE);
    assert!(folder.git("mv docs/b.md docs/d.md"));
    let told = ["docs/a.md:3", "docs/neuf été.md:1", "docs/neuf été.md:3", "docs/neuf été.md:5"];
    for arguments in ["--since depart .", "--since HEAD docs c.md"] {
        let (status, lines) = folder.check(arguments);
        assert_eq!((status, lines), (1, told.map(str::to_owned).to_vec()), "{arguments}");
    }
    let (status, out, said) = folder.run("check --since HEAD --format concise docs/d.md");
    assert_eq!((status, out.as_str()), (0, ""), "what is only renamed is not changed");
    assert!(said.contains("3 findings outside the changed lines"), "{said}");
    let (status, _, said) = folder.run("check --since HEAD c.md");
    assert!(status == 0 && said.contains("0 findings outside"), "{said}");
}

#[test]
fn the_work_of_others_is_not_ours() {
    let Some(folder) = Folder::repository(&[("a.md", THREE), ("b.md", THREE)]) else { return };
    assert!(folder.git("checkout -q -b travail"));
    folder.write("b.md", format!("{THREE}\nVoilà...\n"));
    assert!(folder.git("commit -q -a -m travail") && folder.git("checkout -q -b autre depart"));
    folder.write("a.md", "Tout va bien.\n");
    assert!(folder.git("commit -q -a -m autre") && folder.git("checkout -q travail"));
    assert_eq!(folder.check("--since autre a.md b.md"), (1, vec!["b.md:7".to_owned()]));
}

#[test]
fn what_git_does_not_know_is_an_error() {
    let Some(folder) = Folder::repository(&[("a.md", THREE)]) else { return };
    for (revision, reason) in [
        ("nulle-part", "fetch-depth: 0"),
        ("0000000000000000000000000000000000000000", "fetch-depth: 0"),
        ("--output=b.md", "revision unknown"),
        ("", "--since is empty"),
    ] {
        let (status, out, said) = folder.run(&format!("check --since={revision} a.md"));
        assert_eq!((status, out.as_str()), (2, ""), "{revision}");
        assert!(said.contains(reason), "{said}");
    }
    assert!(!folder.path().join("b.md").exists());
    let outside = Folder::of(&[("a.md", THREE)]);
    let (status, _, said) = outside.run("check --since HEAD a.md");
    assert!(status == 2 && said.contains("no git repository"), "{said}");
    let arguments = ["check", "--since", "HEAD", "a.md", "--messages", "en"];
    let without = lisible(&arguments).current_dir(folder.path()).env("PATH", "").output().unwrap();
    assert_eq!(without.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&without.stderr).contains("git was not found"));
}

#[test]
fn a_diff_from_elsewhere() {
    let folder = Folder::of(&[("docs/a.md", THREE), ("b.md", THREE)]);
    let diff = "--- a/docs/a.md\n+++ b/docs/a.md\n@@ -2,2 +2,2 @@\n \n-Elle vient.\n+Elle arrive...\n";
    folder.write("c.diff", diff);
    assert_eq!(folder.check("--diff-file c.diff docs b.md"), (1, vec!["docs/a.md:3".to_owned()]));
    let (status, out, said) = folder.run_on("check --diff-file - --format concise docs", diff);
    assert!(status == 1 && out.lines().count() == 1 && said.contains("2 findings outside"), "{out}{said}");
    assert_eq!(folder.run_on("check --diff-file - docs", "ceci n’est pas un diff").0, 2);
    assert_eq!(folder.run_on("check --diff-file - -", diff).0, 2);
    assert_eq!(folder.run("check --diff-file absent.diff docs").0, 2);
    assert_eq!(folder.run("check --diff-file c.diff --since HEAD docs").0, 2);
}

#[test]
fn a_baseline_holds_back_what_was_there() {
    let folder = Folder::of(&[("docs/a.md", THREE), ("docs/b.md", "Bien.\n")]);
    let (status, _, said) = folder.run("baseline write docs");
    assert!(status == 0 && said.contains("3 findings accepted"), "{said}");
    let (status, out, said) = folder.run("check --format concise docs");
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(said.contains("3 findings accepted by the baseline lisible-baseline.json"), "{said}");
    assert_eq!(folder.check("--no-baseline docs").1.len(), 3);
    // From another folder, the file is found by name and so are its documents.
    let baseline = folder.path().join("lisible-baseline.json");
    let docs = folder.path().join("docs");
    let elsewhere = Folder::of(&[]);
    let line = format!("check --format concise --baseline {} {}", baseline.display(), docs.display());
    assert_eq!(elsewhere.run(&line).0, 0);
    // Lines move, a file is renamed, a line is broken elsewhere.
    folder.write("docs/a.md", format!("# Titre\n\nDu texte.\n\n{THREE}"));
    fs::rename(docs.join("a.md"), docs.join("c.md")).unwrap();
    assert_eq!(folder.check("docs"), (0, vec![]));
    // One more is new, even if it says the same.
    folder.write("docs/c.md", format!("{THREE}\nIl attend...\n"));
    assert_eq!(folder.check("docs"), (1, vec!["docs/c.md:7".to_owned()]));
}

#[test]
fn a_baseline_does_not_grow_by_itself() {
    let folder = Folder::of(&[("a.md", "Il attend...\n"), ("b.md", "Elle arrive...\n")]);
    assert_eq!(folder.run("baseline write a.md b.md").0, 0);
    let before = folder.read("lisible-baseline.json");
    folder.write("a.md", "Il attend...\n\nIl attend...\n");
    let (status, _, said) = folder.run("baseline write a.md");
    assert!(status == 1 && said.contains("1 new finding;") && said.contains("--accept-new"), "{said}");
    assert_eq!(folder.read("lisible-baseline.json"), before);
    assert_eq!(folder.run("baseline write --accept-new a.md").0, 0);
    let after = folder.read("lisible-baseline.json");
    assert!(after.contains("\"count\":2") && after.contains("b.md"), "what was not checked stays: {after}");
    assert_eq!(folder.check("a.md b.md"), (0, vec![]));
    let (_, shown, _) = folder.run("baseline show a.md");
    assert_eq!(shown, "a.md: 2 × typo/ellipsis: ...\n");
}

#[test]
fn what_was_mended_is_pruned() {
    let folder = Folder::of(&[("a.md", THREE), ("b.md", THREE)]);
    assert_eq!(folder.run("baseline prune a.md").0, 2, "nothing to prune");
    assert_eq!(folder.run("baseline write a.md b.md").0, 0);
    folder.write("a.md", "Il attend...\n\nVoilà...\n");
    fs::remove_file(folder.path().join("b.md")).unwrap();
    let (status, lines) = folder.check("a.md");
    assert_eq!((status, lines), (1, vec!["a.md:3".to_owned()]));
    let (_, _, said) = folder.run("check a.md");
    assert!(said.contains("5 findings of the baseline lisible-baseline.json are gone"), "{said}");
    folder.write("a.md", "Il attend...\n");
    assert_eq!(folder.run("check a.md").0, 0);
    assert_eq!(folder.run("check --strict a.md").0, 1);
    let (status, _, said) = folder.run("baseline prune a.md");
    assert!(status == 0 && said.contains("5 findings fewer"), "{said}");
    assert_eq!(folder.run("baseline show").1, "a.md: 1 × typo/ellipsis: ...\n");
    assert_eq!(folder.run("check --strict a.md").0, 0);
    let pruned = folder.read("lisible-baseline.json");
    assert_eq!(folder.run("baseline prune a.md").0, 0);
    assert_eq!(folder.read("lisible-baseline.json"), pruned);
}

#[test]
fn a_bad_baseline_is_an_error() {
    let folder = Folder::of(&[("a.md", THREE), ("lisible-baseline.json", "{\"schema_version\": 1, \"entrees\": []}")]);
    let (status, out, said) = folder.run("check a.md");
    assert!(status == 2 && out.is_empty() && said.contains("malformed baseline"), "{said}");
    assert_eq!(folder.run("baseline write a.md").0, 2);
    assert_eq!(folder.run("check --baseline absent.json a.md").0, 2);
    assert_eq!(folder.run("check --no-baseline a.md").0, 1);
    assert_eq!(folder.run("baseline write --baseline autre.json").0, 2, "no texts");
    assert_eq!(folder.run("baseline write --baseline autre.json absent.md").0, 2);
    assert!(!folder.path().join("autre.json").exists());
}

#[test]
fn measures_may_not_get_worse() {
    let short = "Le port dort. La mer monte.\n";
    let folder = Folder::of(&[("docs/a.md", short), ("docs/b.md", short)]);
    let (status, _, said) = folder.run("baseline write docs --measure words_per_sentence --per-document");
    assert!(status == 0 && said.contains("3 measures recorded"), "{said}");
    assert_eq!(folder.run("check docs").0, 0);
    folder.write("docs/b.md", "Le port dort et la mer monte vers les barques.\n");
    let (status, _, said) = folder.run("check docs");
    assert_eq!(status, 1);
    assert!(said.contains("all texts: Words per sentence: 5.33, at most 3.00"), "{said}");
    assert!(said.contains("docs/b.md: Words per sentence: 10.00, at most 3.00"), "{said}");
    // Programs are told the same.
    let (status, out, _) = folder.run("check --format json docs");
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let told: Vec<_> = json["regressions"].as_array().unwrap().iter().map(|told| told["document"].as_str()).collect();
    assert_eq!((status, told), (1, vec![None, Some("docs/b.md")]));
    let (_, out, _) = folder.run("check --format sarif docs");
    let sarif: serde_json::Value = serde_json::from_str(&out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let place = |at: usize| &results[at]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(results[0]["ruleId"], "ratchet/words_per_sentence");
    assert_eq!((place(0), place(1)), (&"lisible-baseline.json".into(), &"docs/b.md".into()));
    let (_, out, _) = folder.run("check --format json --no-baseline docs");
    assert!(out.contains("\"regressions\":[],"), "{out}");
    let (status, _, said) = folder.run("check docs/a.md");
    assert!(status == 0 && said.contains("measures of all texts not compared"), "{said}");
    assert_eq!(folder.run("check --exit-zero docs").0, 0);
    assert_eq!(folder.run("baseline write docs").0, 1);
    assert_eq!(folder.run("baseline write docs --accept-new").0, 0);
    assert_eq!(folder.run("check docs").0, 0);
    folder.write("docs/b.md", short);
    assert_eq!(folder.run("baseline prune docs").0, 0);
    let shown = folder.run("baseline show").1;
    assert!(shown.starts_with("*: words_per_sentence ≤ 3\n"), "{shown}");
    for bad in ["magie", "ttr", "ttr=plus"] {
        assert_eq!(folder.run(&format!("baseline write docs --measure {bad}")).0, 2, "{bad}");
    }
    assert_eq!(folder.run("baseline write docs --measure ttr=min").0, 0);
    assert_eq!(folder.run("baseline write docs/a.md --measure ttr=min").0, 2, "of other paths");
    assert_eq!(folder.run("baseline write docs/a.md --measure ttr=min --accept-new").0, 0);
}

#[test]
fn fixes_change_nothing_else() {
    let folder = Folder::of(&[]);
    let before = "\u{FEFF}Il attend...\r\n\r\n```\r\nnon...\r\n```\r\n\r\nElle arrive...";
    folder.write("a.md", before);
    folder.write("b.txt", b"Il h\xE9site... et part. \xC0 demain...\n");
    let (status, out, said) = folder.run("check --fix --format concise a.md b.txt");
    assert!(said.contains("2 fixes made in 1 document") && said.contains("1 document not mended"), "{said}");
    assert_eq!((status, out.lines().count()), (1, 2), "what remains is told: {out}");
    let after = "\u{FEFF}Il attend…\r\n\r\n```\r\nnon...\r\n```\r\n\r\nElle arrive…";
    assert_eq!(folder.read("a.md"), after);
    assert_eq!(fs::read(folder.path().join("b.txt")).unwrap(), b"Il h\xE9site... et part. \xC0 demain...\n");
    assert_eq!(folder.run("check --fix a.md").0, 0);
    assert_eq!(folder.read("a.md"), after);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "nothing half written is left");
}

#[test]
fn unsafe_fixes_are_asked_for() {
    let comment = "<!-- lisible-ignore-next: typo/ellipsis -->\n\nRien.\n";
    let folder = Folder::of(&[("a.md", comment)]);
    assert_eq!(folder.check("a.md"), (1, vec!["a.md:1".to_owned()]));
    assert_eq!(folder.run("check --unsafe-fixes a.md").0, 0);
    assert_eq!(folder.read("a.md"), "Rien.\n");
}

#[test]
fn a_diff_shows_and_writes_nothing() {
    let folder = Folder::of(&[("docs/a.md", THREE), ("docs/b.md", "Bien.\n")]);
    let (status, diff, said) = folder.run("check --diff docs");
    assert!(status == 1 && said.contains("3 fixes proposed in 1 document"), "{said}");
    assert!(
        diff.starts_with("--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,5 +1,5 @@\n-Il attend...\n+Il attend…\n"),
        "{diff}"
    );
    assert_eq!(folder.read("docs/a.md"), THREE);
    folder.write("c.diff", &diff);
    if folder.git("init -q") {
        assert!(folder.git("apply c.diff"));
        assert_eq!(folder.read("docs/a.md"), THREE.replace("...", "…"));
        assert_eq!(folder.run("check --diff docs"), (0, String::new(), folder.run("check --diff docs").2));
    }
}

#[test]
fn standard_input_is_mended_to_standard_output() {
    let folder = Folder::of(&[]);
    let (status, out, _) = folder.run_on("check --fix -", "Il attend...\r\n");
    assert_eq!((status, out.as_str()), (0, "Il attend…\r\n"));
    assert_eq!(folder.run_on("check --fix -", "Bien.").1, "Bien.");
    let (status, diff, _) = folder.run_on("check --diff -", "Il attend...\n");
    assert!(status == 1 && diff.contains("+Il attend…\n"), "{diff}");
}

#[test]
fn only_changed_lines_are_mended() {
    let Some(folder) = Folder::repository(&[("a.md", THREE)]) else { return };
    folder.write("a.md", THREE.replace("Elle arrive...", "Elle hésite..."));
    assert_eq!(folder.run("check --fix --since HEAD a.md").0, 0);
    assert_eq!(folder.read("a.md"), THREE.replace("Elle arrive...", "Elle hésite…"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::of(&[("a.md", THREE), ("b.md", THREE)]);
    fs::set_permissions(folder.path().join("a.md"), fs::Permissions::from_mode(0o444)).unwrap();
    let (status, out, said) = folder.run("check --fix --format concise a.md b.md");
    assert_eq!((status, out.lines().count()), (2, 3), "its findings are told: {out}");
    assert!(said.contains("a.md: permission denied"), "{said}");
    assert_eq!((folder.read("a.md"), folder.read("b.md")), (THREE.to_owned(), THREE.replace("...", "…")));
}

#[test]
fn exit_statuses() {
    let folder = Folder::of(&[("a.md", THREE)]);
    let status = |arguments: &str| folder.run(&format!("check {arguments} a.md")).0;
    assert_eq!(status("--fail-level warning"), 1);
    assert_eq!(status("--fail-level error"), 0);
    assert_eq!(status("--fail-level never"), 0);
    assert_eq!(status("--max-warnings 3"), 0);
    assert_eq!(status("--max-warnings 2"), 1);
    assert_eq!(status("--exit-zero"), 0);
    assert_eq!(folder.run("check --exit-zero a.md absent.md").0, 2);
}
