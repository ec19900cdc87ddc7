//! What the integration tests share: running the program and looking at what it says.

#![allow(dead_code, unreachable_pub, reason = "each test file uses its part of it")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program in an empty surrounding, at the root of the repository.
pub fn lisible(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lisible"));
    command.args(arguments).current_dir(root()).env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

/// Runs the program.
pub fn run(arguments: &[&str]) -> Output {
    lisible(arguments).output().unwrap()
}

/// Runs the program, which must succeed, and gives its standard output.
pub fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Standard output, one JSON value a line.
pub fn json_lines(arguments: &[&str]) -> Vec<serde_json::Value> {
    stdout(arguments).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
