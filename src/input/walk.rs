//! What a folder holds, and the folders inside it.
//!
//! `.gitignore` counts where git would read it, inside a repository; settings of the user or of the machine do not.

use super::SkipReason;
use crate::base::{Message, Texts, io_reason};
use ignore::{DirEntry, WalkBuilder};
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// One file, or something that could be one.
#[derive(Debug)]
pub(super) struct Walked {
    /// The path, beginning with the folder as it was given.
    pub(super) path: PathBuf,
    /// The path that tells it from everything else; `None` when it has none.
    pub(super) canonical: Option<PathBuf>,
    /// Its size, or why it is not read and what the system said.
    pub(super) what: Result<u64, (SkipReason, Message)>,
}

/// Everything in `root`, in no order. What is in `exclude`, a canonical path, is left out, and so is what
/// `.gitignore` excludes, unless `no_ignore`.
pub(super) fn walk(root: &Path, no_ignore: bool, exclude: Option<&Path>) -> Vec<Walked> {
    let place = Place { root: root.into(), canonical: fs::canonicalize(root).ok() };
    let hidden = Arc::new(Mutex::new(Vec::new()));
    let mut out = Vec::new();
    let filter = {
        let (place, hidden, exclude) = (place.clone(), Arc::clone(&hidden), exclude.map(Path::to_path_buf));
        move |entry: &DirEntry| {
            if entry.depth() == 0 {
                return true;
            }
            if is_hidden(entry) {
                hidden.lock().unwrap_or_else(PoisonError::into_inner).push(entry.path().to_path_buf());
                return false;
            }
            exclude.is_none() || place.canonical(entry.path()) != exclude
        }
    };
    let mut builder = WalkBuilder::new(root);
    builder.standard_filters(false).git_ignore(!no_ignore).parents(!no_ignore).filter_entry(filter);
    for entry in builder.build() {
        match entry {
            Err(error) => out.push(failed(root, &error)),
            Ok(entry) if entry.depth() > 0 => {
                if let Some(what) = entry.file_type().and_then(|kind| examine(&entry, kind)) {
                    out.push(place.walked(entry.path(), entry.path_is_symlink(), what));
                }
            }
            Ok(_) => {}
        }
    }
    let hidden = std::mem::take(&mut *hidden.lock().unwrap_or_else(PoisonError::into_inner));
    let hidden = hidden.iter().filter(|path| !is_housekeeping(path));
    out.extend(hidden.map(|path| place.walked(path, false, Err((SkipReason::Hidden, Message::default())))));
    out.retain(|walked| {
        exclude.is_none_or(|exclude| !walked.canonical.as_ref().is_some_and(|c| c.starts_with(exclude)))
    });
    out
}

/// The folder that is walked.
#[derive(Clone, Debug)]
struct Place {
    root: PathBuf,
    canonical: Option<PathBuf>,
}

impl Place {
    /// The canonical path of something that is reached from the root without a link.
    fn canonical(&self, path: &Path) -> Option<PathBuf> {
        Some(self.canonical.as_ref()?.join(path.strip_prefix(&self.root).ok()?))
    }

    fn walked(&self, path: &Path, is_link: bool, what: Result<u64, (SkipReason, Message)>) -> Walked {
        let canonical = if is_link && what.is_ok() { fs::canonicalize(path).ok() } else { self.canonical(path) };
        Walked { path: path.into(), canonical, what }
    }
}

/// What is to be said of an entry; nothing of a folder, whose entries come by themselves.
fn examine(entry: &DirEntry, kind: FileType) -> Option<Result<u64, (SkipReason, Message)>> {
    if kind.is_dir() {
        return None;
    }
    if kind.is_symlink() {
        return Some(follow(entry.path()));
    }
    if !kind.is_file() {
        return Some(Err((SkipReason::Unreadable, NEITHER.into())));
    }
    Some(
        entry
            .metadata()
            .map(|metadata| metadata.len())
            .map_err(|error| (SkipReason::Unreadable, error.io_error().map(io_reason).unwrap_or_default())),
    )
}

const NEITHER: Texts = Texts { fr: "ni un fichier ni un dossier", en: "neither a file nor a folder" };
const FOLDER_LINK: Texts = Texts {
    fr: "lien vers un dossier\u{202F}; nommez ce dossier pour le lire",
    en: "link to a folder; name the folder to read it",
};
const DEAD_LINK: Texts =
    Texts { fr: "lien vers un fichier qui n’existe pas", en: "link to a file that does not exist" };

/// Links to files are followed. A link to a folder may lead out of the corpus, or back into it without end.
fn follow(path: &Path) -> Result<u64, (SkipReason, Message)> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(metadata.len()),
        Ok(metadata) if metadata.is_dir() => Err((SkipReason::Link, FOLDER_LINK.into())),
        Ok(_) => Err((SkipReason::Unreadable, NEITHER.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err((SkipReason::Link, DEAD_LINK.into())),
        Err(error) => Err((SkipReason::Link, io_reason(&error))),
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// What belongs to version control, or is a report of ours in the making: nobody would think of it as texts.
fn is_housekeeping(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with(".git") || name.starts_with(".lisible-") || matches!(&*name, ".hg" | ".svn" | ".jj" | ".DS_Store")
}

/// An entry that could not be read.
fn failed(root: &Path, error: &ignore::Error) -> Walked {
    let detail = error.io_error().map_or_else(|| Message::new(error.to_string(), error.to_string()), io_reason);
    let path = path_of(error).unwrap_or(root).to_path_buf();
    Walked { canonical: fs::canonicalize(&path).ok(), path, what: Err((SkipReason::Unreadable, detail)) }
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        ignore::Error::Loop { child, .. } => Some(child),
        _ => None,
    }
}
