//! Which lines of a file were changed since a revision, as git says. The only place that runs another program.
//!
//! The repository is that in which the file stands, wherever the command was started. What is compared is the file on
//! disk with the point at which the work branched off from the revision.

use super::{Changed, Diff, slashed};
use crate::base::{Error, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The changes since a revision, of as many repositories as the files stand in.
#[derive(Debug)]
pub struct Since {
    revision: String,
    /// The repository of each folder that was asked for.
    folders: BTreeMap<PathBuf, PathBuf>,
    repositories: BTreeMap<PathBuf, Repository>,
}

/// What git says of a repository.
#[derive(Debug)]
struct Repository {
    diff: Diff,
    /// Files that git knows: all others are new.
    tracked: BTreeSet<String>,
}

impl Since {
    /// The changes since `revision`: a branch, a tag, a commit.
    ///
    /// # Errors
    /// When it cannot be a revision. Whether there is such a one shows when a file is asked for.
    pub fn new(revision: &str) -> Result<Self> {
        if revision.trim().is_empty() {
            return Err(Error::invalid(
                "--since est vide\u{202F}; donnez une branche ou un commit, par exemple origin/main",
                "--since is empty; give a branch or a commit, for instance origin/main",
            ));
        }
        // git would take it for an option.
        if revision.starts_with('-') {
            return Err(unknown(revision, Path::new("."), ""));
        }
        Ok(Self { revision: revision.into(), folders: BTreeMap::new(), repositories: BTreeMap::new() })
    }

    /// What of the file at `path` was changed; `None` for nothing.
    ///
    /// # Errors
    /// When the file stands in no repository, when git is missing or does not know the revision.
    pub fn of(&mut self, path: &Path) -> Result<Option<Changed>> {
        let path = fs::canonicalize(path).map_err(|error| Error::io(path, error))?;
        let root = self.root(&path)?;
        if !self.repositories.contains_key(&root) {
            let repository = Repository::read(&root, &self.revision)?;
            self.repositories.insert(root.clone(), repository);
        }
        let repository = &self.repositories[&root];
        let name = slashed(path.strip_prefix(&root).unwrap_or(&path));
        if !repository.tracked.contains(&name) {
            return Ok(Some(Changed::Whole));
        }
        Ok(repository.diff.of(&name).cloned())
    }

    /// The folder of the repository in which a file stands.
    fn root(&mut self, path: &Path) -> Result<PathBuf> {
        let folder = path.parent().unwrap_or(path);
        if let Some(root) = self.folders.get(folder) {
            return Ok(root.clone());
        }
        let Some(root) = folder.ancestors().find(|folder| folder.join(".git").exists()) else {
            let path = path.display();
            return Err(Error::invalid(
                format!(
                    "{path}\u{A0}: hors de tout dépôt git\u{202F}; --since en demande un, sinon donnez --diff-file"
                ),
                format!("{path}: in no git repository, which --since needs; else give --diff-file"),
            ));
        };
        self.folders.insert(folder.into(), root.into());
        Ok(root.into())
    }
}

impl Repository {
    fn read(root: &Path, revision: &str) -> Result<Self> {
        let commit = format!("{revision}^{{commit}}");
        let found = git(root, &["rev-parse", "--verify", "--quiet", &commit])?;
        if !found.status.success() {
            return Err(unknown(revision, root, &said(&found)));
        }
        let commit = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        // What others did on the branch since is not our change.
        let base = git(root, &["merge-base", &commit, "HEAD"])?;
        let base = if base.status.success() { String::from_utf8_lossy(&base.stdout).trim().to_owned() } else { commit };
        let mut options = vec!["diff", "--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff"];
        options.extend(["--no-textconv", "--find-renames", "--ignore-submodules=all", "--no-relative"]);
        options.extend(["--src-prefix=a/", "--dst-prefix=b/", &base, "--"]);
        let diff = Diff::parse(&text(root, &options)?)?;
        let tracked = text(root, &["ls-files", "-z"])?;
        Ok(Self { diff, tracked: tracked.split('\0').map(str::to_owned).collect() })
    }
}

/// What git writes, which must succeed.
fn text(root: &Path, arguments: &[&str]) -> Result<String> {
    let output = git(root, arguments)?;
    if !output.status.success() {
        let (root, said) = (root.display(), said(&output));
        return Err(Error::invalid(
            format!("{root}\u{A0}: git {} a échoué\u{A0}: {said}", arguments[0]),
            format!("{root}: git {} failed: {said}", arguments[0]),
        ));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs git in the folder of a repository. Its messages are English, whatever the locale.
fn git(root: &Path, arguments: &[&str]) -> Result<Output> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["-c", "core.quotePath=false"]).args(arguments);
    command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0").stdin(Stdio::null());
    command.output().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::invalid(
            "git est introuvable\u{202F}; installez-le, ou donnez --diff-file",
            "git was not found; install it, or give --diff-file",
        ),
        _ => Error::io("git", error),
    })
}

/// The reason that git gives, in one line.
fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned()
}

fn unknown(revision: &str, root: &Path, said: &str) -> Error {
    let root = root.display();
    let (more_fr, more_en) =
        if said.is_empty() { (String::new(), String::new()) } else { (format!(" ({said})"), format!(" ({said})")) };
    Error::invalid(
        format!(
            "révision inconnue de git dans {root}\u{A0}: {revision}{more_fr}\u{202F}; en intégration continue, récupérez l’historique (fetch-depth: 0)"
        ),
        format!("revision unknown to git in {root}: {revision}{more_en}; in CI, fetch the history (fetch-depth: 0)"),
    )
}
