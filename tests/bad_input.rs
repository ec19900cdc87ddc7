//! Bad input and bad surroundings: a clear message, the right exit status, no panic, nothing half written, and the
//! results of the other files kept. One test a case.

mod common;

use common::{lisible, run, text};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};

const GOOD: &str = "Le chat dort. La souris danse.\n";

/// A folder with one good file.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bon.txt"), GOOD).unwrap();
    folder
}

fn stats(path: &Path) -> Output {
    run(&["stats", "--format", "jsonl", text(path)])
}

/// Checks status and message, that nothing panicked, and gives the documents that came out.
fn documents(output: &Output, status: i32, message: &str) -> Vec<serde_json::Value> {
    let stderr = String::from_utf8_lossy(&output.stderr).replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(output.status.code(), Some(status), "{stderr}");
    assert!(!stderr.contains("panicked"), "{stderr}");
    assert!(stderr.contains(message), "{message:?} is not in {stderr:?}");
    let stdout = String::from_utf8_lossy(&output.stdout);
    stdout.lines().filter(|line| line.starts_with('{')).map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn words(document: &serde_json::Value) -> u64 {
    document["counts"]["words"].as_u64().unwrap()
}

#[test]
fn missing_path() {
    let output = run(&["stats", "--format", "jsonl", "absent.txt", "tests/corpus/sport.txt"]);
    let rows = documents(&output, 2, "absent.txt : ce fichier ou ce dossier n’existe pas ; vérifiez le chemin");
    assert_eq!(rows.len(), 1, "the other file is analysed");
}

#[test]
fn missing_path_in_english() {
    let output = run(&["stats", "--messages", "en", "--format", "csv", "absent.txt"]);
    documents(&output, 2, "error: absent.txt: no such file or folder");
}

#[cfg(unix)]
#[test]
fn unreadable_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let closed = folder.path().join("ferme.txt");
    fs::write(&closed, GOOD).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&closed).is_ok() {
        return; // The superuser reads everything.
    }
    assert_eq!(documents(&stats(folder.path()), 2, "ferme.txt : accès refusé").len(), 1);
}

#[test]
fn binary_file() {
    let folder = folder();
    fs::write(folder.path().join("image.txt"), [0x89, b'P', b'N', b'G', 0, 0, 1, 2, 0, 3]).unwrap();
    let rows = documents(&stats(folder.path()), 0, "écartés : 1 × fichier binaire");
    assert_eq!(rows.len(), 1, "the binary file is left out");
    let json = common::stdout(&["stats", "--format", "json", text(folder.path())]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["input"]["skipped_by_reason"]["binary"], 1);
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Compressed files that are cut short, altered, lengthened or empty: none of their words is counted.
#[test]
fn damaged_compressed_file() {
    // Its parts are counted before the damage is found.
    let long = gzip("Le chat dort. La souris danse.\n\n".repeat(80_000).as_bytes());
    let (mut altered, half) = (long.clone(), long.len() / 2);
    altered[long.len() - 6] ^= 1;
    let cases = [
        ("coupe.txt.gz", long[..half].to_vec(), "les données compressées s’arrêtent trop tôt ; copiez"),
        ("altere.txt.gz", altered, "les données compressées sont abîmées ; copiez"),
        ("suivi.txt.gz", [&long[..], b"la suite"].concat(), "autre chose suit les données compressées ; décompressez"),
        ("vide.txt.zst", Vec::new(), "les données compressées s’arrêtent trop tôt ; copiez"),
        ("fenetre.txt.zst", b"\x28\xB5\x2F\xFD\0\xFF\x01\0\0".to_vec(), "une fenêtre de plus de 128 Mio"),
    ];
    for (name, bytes, message) in cases {
        let folder = folder();
        fs::write(folder.path().join(name), bytes).unwrap();
        let rows = documents(&stats(folder.path()), 2, message);
        assert_eq!(rows.len(), 1, "{name} is left out");
        let output = run(&["stats", "--format", "json", "--messages", "en", text(folder.path())]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&json["counts"]["words"], &json["input"]["files"]), (&6.into(), &1.into()), "{name}");
        assert_eq!(json["input"]["skipped"][0]["reason"], "unreadable", "{name}");
    }
}

/// A few kilobytes that stand for many megabytes are read in parts, like a file of that size.
#[test]
fn compressed_bomb() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombe.txt.gz");
    let bomb = gzip("mot ".repeat(18 << 18).as_bytes());
    assert!(bomb.len() < 100_000);
    fs::write(&path, bomb).unwrap();
    let rows = documents(&stats(&path), 0, "");
    assert_eq!((words(&rows[0]), &rows[0]["forced_cuts"]), (18 << 18, &1.into()));
}

#[test]
fn invalid_utf8() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("abime.txt");
    let mut bytes = "L’été est là. ".repeat(40).into_bytes();
    bytes.extend(b"Un octet \xFF perdu. Un autre \xC3");
    fs::write(&path, bytes).unwrap();
    let rows = documents(&stats(&path), 0, "");
    assert_eq!(rows[0]["encoding"], "UTF-8");
    assert_eq!(rows[0]["repairs"], 2);
}

#[test]
fn empty_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vide.txt");
    fs::write(&path, "").unwrap();
    let rows = documents(&stats(&path), 0, "");
    assert_eq!(words(&rows[0]), 0);
    assert_eq!(rows[0]["measures"]["kandel_moles_207"], serde_json::Value::Null);
    assert_eq!(rows[0]["status"]["kandel_moles_207"], "undefined");
    for command in ["words", "sentences", "numbers", "tokens"] {
        assert!(run(&[command, text(&path)]).status.success(), "{command}");
    }
    let report = folder.path().join("rapport");
    assert!(run(&["report", text(&path), "-o", text(&report)]).status.success());
    assert!(report.join("report.html").exists());
}

#[test]
fn a_table_without_a_word_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("signes.txt");
    for content in ["", "!!! …"] {
        fs::write(&path, content).unwrap();
        let output = run(&["stats", "--all-measures", text(&path)]);
        let table = String::from_utf8_lossy(&output.stdout);
        assert!(table.ends_with("—\nAucun mot\u{A0}: rien à mesurer.\n"), "{table}");
        assert!(table.contains("MATTR") && !table.contains("MTLD"), "nobody asked for it: {table}");
    }
    fs::write(&path, "Oui.").unwrap();
    let output = run(&["stats", text(&path)]);
    let table = String::from_utf8_lossy(&output.stdout);
    assert!(!table.contains("MTLD") && !table.contains("rien à mesurer"), "{table}");
}

#[test]
fn empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    documents(&stats(folder.path()), 2, "aucun document à lire");
    let report = folder.path().join("rapport");
    let output = run(&["report", text(folder.path()), "-o", text(&report)]);
    documents(&output, 2, "aucun document à lire");
    assert!(!report.exists(), "nothing is left behind");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn unknown_column() {
    let folder = folder();
    let path = folder.path().join("avis.jsonl");
    fs::write(&path, "{\"id\": 1, \"text\": \"Un avis.\"}\n").unwrap();
    let output = run(&["stats", "--format", "jsonl", "--text-column", "avis", text(folder.path())]);
    let rows = documents(&output, 2, "avis");
    assert_eq!(rows.len(), 1, "the plain text is analysed");
}

#[test]
fn bad_record() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("avis.jsonl");
    fs::write(&path, "{\"text\": \"Un avis.\"}\n{oups\n\n{\"text\": \"Deux mots.\"}\n").unwrap();
    let rows = documents(&stats(&path), 0, "écartés : 1 × enregistrement incorrect");
    assert_eq!(rows.iter().map(|row| row["record"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 4]);
    let json = common::stdout(&["stats", "--format", "json", text(&path)]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["input"]["skipped_by_reason"]["bad_record"], 1);
}

#[cfg(unix)]
#[test]
fn folder_link_that_loops() {
    let folder = folder();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("encore")).unwrap();
    assert_eq!(documents(&stats(folder.path()), 0, "").len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = lisible(&["words", "tests/corpus"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    documents(&output, 2, "sortie standard : le disque est plein");
    let output = run(&["words", "tests/corpus", "-o", "/dev/full"]);
    documents(&output, 2, "/dev/full : le disque est plein");
    assert!(Path::new("/dev/full").exists());
}

#[cfg(unix)]
#[test]
fn closed_pipe() {
    let mut child =
        lisible(&["tokens", "tests/corpus/conte.txt"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
}

/// A line of many megabytes, given by a pipe so that nothing is written to disk. A gigabyte takes the same memory:
/// the continuous integration does not have the time for it.
#[test]
fn huge_line() {
    let mut child = lisible(&["stats", "--format", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        let piece = "mot ".repeat(1 << 18);
        (0..36).for_each(|_| stdin.write_all(piece.as_bytes()).unwrap());
    });
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    let rows = documents(&output, 0, "");
    assert_eq!(words(&rows[0]), 36 << 18);
    assert_eq!(rows[0]["forced_cuts"], 2);
}

#[test]
fn missing_path_keeps_the_earlier_report() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("rapport");
    assert!(run(&["report", "tests/corpus/sport.txt", "-o", text(&report)]).status.success());
    let before = fs::read(report.join("report.json")).unwrap();
    documents(&run(&["report", "absent.txt", "-o", text(&report)]), 2, "absent.txt");
    assert_eq!(fs::read(report.join("report.json")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn pipe_named_as_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("tuyau.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let path = pipe.clone();
    let feeder = std::thread::spawn(move || fs::write(path, GOOD).unwrap());
    assert_eq!(words(&documents(&stats(&pipe), 0, "")[0]), 6);
    feeder.join().unwrap();
}

#[test]
fn decimals_without_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zeros.txt");
    fs::write(&path, format!("Il mesure 0,{}1 km.", "0".repeat(70_000))).unwrap();
    assert_eq!(documents(&stats(&path), 0, "").len(), 1);
}

#[test]
fn records_are_not_cut_into_tokens_together() {
    documents(&run(&["tokens", "tests/corpus/messages.jsonl"]), 2, "donnez un texte");
}

/// Ctrl-C, and a request to terminate: nothing is replaced, nothing is left.
#[cfg(unix)]
#[test]
fn interruption_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let tale = fs::read_to_string(common::root().join("tests/corpus/conte.txt")).unwrap();
    fs::write(folder.path().join("grand.txt"), tale.repeat(3_000)).unwrap();
    let report = folder.path().join("rapport");
    for signal in ["-INT", "-TERM"] {
        let mut command = lisible(&["report", text(folder.path()), "-o", text(&report)]);
        let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(400));
        assert!(std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }
}

#[cfg(unix)]
#[test]
fn closed_pipe_of_a_table() {
    for arguments in
        [&["numbers", "--kind", "all", "--format", "csv"][..], &["sentences", "--order", "text", "--format", "csv"]]
    {
        let mut child = lisible(&[arguments, &["tests/corpus"]].concat())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn report_does_not_replace_what_it_did_not_write() {
    let folder = folder();
    let output = run(&["report", "tests/corpus/sport.txt", "-o", text(folder.path())]);
    documents(&output, 2, "");
    assert_eq!(fs::read_to_string(folder.path().join("bon.txt")).unwrap(), GOOD);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn unknown_words_on_the_command_line() {
    documents(&run(&["stats", "--treads", "2", "x"]), 2, "option inconnue : --treads ; vouliez-vous dire --threads");
    documents(&run(&["stat", "x"]), 2, "commande inconnue : stat ; vouliez-vous dire stats");
    documents(&run(&["stats", "--threads", "zéro", "x"]), 2, "un nombre entier est attendu");
    documents(&run(&["words", "--format", "xml", "x"]), 2, "possibles : table, csv, jsonl");
    documents(&run(&["numbers", "--kind", "argent", "x"]), 2, "money");
    documents(&run(&["explain", "kandel_mole"]), 2, "kandel_moles_20");
    documents(&run(&["stats"]), 2, "il manque");
}
