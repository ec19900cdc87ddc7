//! Errors: what went wrong, where, and what to do, in both languages. No printing, no exit status here.

use super::{Language, Message, Texts};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The result of anything that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something could not be done.
///
/// [`Error::message`] gives one sentence that names the place and, where there is one, the remedy.
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
    Invalid(Message),
    /// The user interrupted the work.
    Interrupted,
}

impl Error {
    /// An input or output error at `path`.
    pub fn io(path: impl AsRef<Path>, source: io::Error) -> Self {
        Self::Io { path: path.as_ref().to_path_buf(), source }
    }

    /// A request that makes no sense, said in both languages.
    pub fn invalid(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Invalid(Message::new(fr, en))
    }

    /// True for a reader that closed its end of the pipe: success, as far as we are concerned.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(e) | Self::Io { source: e, .. } if e.kind() == io::ErrorKind::BrokenPipe)
    }

    /// What went wrong, where, and what to do.
    ///
    /// ```
    /// use lisible::base::{Error, Language};
    /// let error = Error::io("absent.txt", std::io::ErrorKind::NotFound.into());
    /// assert_eq!(error.message(Language::En), "absent.txt: no such file or folder; check the path");
    /// ```
    pub fn message(&self, language: Language) -> String {
        let at = |place: &str, reason: Message| match language {
            Language::Fr => format!("{place}\u{A0}: {}", reason.fr),
            Language::En => format!("{place}: {}", reason.en),
        };
        match self {
            Self::Io { path, source } => at(&path.display().to_string(), io_reason(source)),
            Self::Output(source) => at(STANDARD_OUTPUT.get(language), io_reason(source)),
            Self::Invalid(message) => message.get(language).to_owned(),
            Self::Interrupted => INTERRUPTED.get(language).to_owned(),
        }
    }
}

const STANDARD_OUTPUT: Texts = Texts { fr: "sortie standard", en: "standard output" };
const INTERRUPTED: Texts = Texts {
    fr: "interrompu\u{A0}: aucun fichier n’est écrit à moitié",
    en: "interrupted: no file is half written",
};

impl fmt::Display for Error {
    /// The French message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::Fr))
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

/// The system's reason for the usual cases in our own words, so that messages do not depend on a locale.
pub fn io_reason(error: &io::Error) -> Message {
    let (fr, en) = match error.kind() {
        io::ErrorKind::NotFound => (
            "ce fichier ou ce dossier n’existe pas\u{202F}; vérifiez le chemin",
            "no such file or folder; check the path",
        ),
        io::ErrorKind::PermissionDenied => (
            "accès refusé\u{202F}; vérifiez les droits de lecture et d’écriture",
            "permission denied; check the rights to read and write",
        ),
        io::ErrorKind::StorageFull => (
            "le disque est plein\u{202F}; libérez de la place ou écrivez ailleurs",
            "the disk is full; make room or write elsewhere",
        ),
        io::ErrorKind::NotADirectory => ("un dossier du chemin est un fichier", "a folder of the path is a file"),
        io::ErrorKind::ReadOnlyFilesystem => (
            "ce disque ne peut pas être écrit\u{202F}; écrivez ailleurs",
            "this disk cannot be written; write elsewhere",
        ),
        io::ErrorKind::InvalidFilename => ("le nom est trop long ou interdit", "the name is too long or not allowed"),
        io::ErrorKind::ResourceBusy => {
            ("ce dossier est occupé\u{202F}; donnez-en un autre", "this folder is busy; give another")
        }
        io::ErrorKind::IsADirectory => ("c’est un dossier\u{202F}; nommez un fichier", "this is a folder; name a file"),
        io::ErrorKind::BrokenPipe => ("le lecteur s’est arrêté", "the reader stopped"),
        _ => return Message::new(error.to_string(), error.to_string()),
    };
    Message::new(fr, en)
}
