//! Errors: what went wrong, where, and what to do. No printing, no exit status here.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The result of anything that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something could not be done.
///
/// `Display` gives one French sentence that names the place and, where there is one, the remedy.
#[derive(Debug)]
pub enum Error {
    /// A file or folder could not be read or written.
    Io {
        /// The path as the user named it.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Standard output could not be written (a full disk, a closed pipe).
    Output(io::Error),
    /// The request or its input makes no sense; the sentence says what to change.
    Invalid(String),
    /// The user interrupted the work.
    Interrupted,
}

impl Error {
    /// An input or output error at `path`.
    pub fn io(path: impl AsRef<Path>, source: io::Error) -> Self {
        Self::Io { path: path.as_ref().to_path_buf(), source }
    }

    /// True for a reader that closed its end of the pipe: success, as far as we are concerned.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(e) | Self::Io { source: e, .. } if e.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, source } => write!(f, "{} : {}", path.display(), reason(source)),
            Self::Output(source) => write!(f, "sortie standard : {}", reason(source)),
            Self::Invalid(message) => f.write_str(message),
            Self::Interrupted => f.write_str("interrompu : rien n’a été écrit"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } | Self::Output(source) => Some(source),
            Self::Invalid(_) | Self::Interrupted => None,
        }
    }
}

/// The system's reason in French for the usual cases, so that messages do not depend on a locale.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "ce fichier ou ce dossier n’existe pas ; vérifiez le chemin".into(),
        io::ErrorKind::PermissionDenied => "accès refusé ; vérifiez les droits de lecture et d’écriture".into(),
        io::ErrorKind::StorageFull => "le disque est plein ; libérez de la place ou écrivez ailleurs".into(),
        io::ErrorKind::IsADirectory => "c’est un dossier ; nommez un fichier".into(),
        _ => error.to_string(),
    }
}
