//! What was not read, and why.

use super::compressed::Damage;
use crate::base::{Error, Language, Message, Texts, io_reason};
use std::fmt;
use std::io;

/// Why a file or a record was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// It is no text.
    Binary,
    /// Its name, or that of its folder, begins with a dot.
    Hidden,
    /// We read no files with its extension.
    UnknownFormat,
    /// The system does not let us read it, or what is compressed in it is damaged.
    Unreadable,
    /// A line of JSONL that is no record.
    BadRecord,
    /// A link to a folder, or one that leads nowhere.
    Link,
}

impl SkipReason {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::Binary, Self::Hidden, Self::UnknownFormat, Self::Unreadable, Self::BadRecord, Self::Link];

    /// Its English identifier, as in the JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::Hidden => "hidden",
            Self::UnknownFormat => "unknown_format",
            Self::Unreadable => "unreadable",
            Self::BadRecord => "bad_record",
            Self::Link => "link",
        }
    }

    /// The reason for a reader.
    pub fn texts(self) -> Texts {
        match self {
            Self::Binary => Texts { fr: "fichier binaire", en: "binary file" },
            Self::Hidden => Texts { fr: "fichier caché", en: "hidden file" },
            Self::UnknownFormat => Texts { fr: "format inconnu", en: "unknown format" },
            Self::Unreadable => Texts { fr: "illisible", en: "unreadable" },
            Self::BadRecord => Texts { fr: "enregistrement incorrect", en: "bad record" },
            Self::Link => Texts { fr: "lien non suivi", en: "link not followed" },
        }
    }
}

/// A file or record that was not read.
///
/// Also the error of reading one file, since that never stops the others; as an [`Error`] it stops a command that
/// reads one file only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Its path as given; `FILE:LINE` for a record.
    pub name: String,
    /// Why.
    pub reason: SkipReason,
    /// What the system or the decoder said; empty where the reason says all.
    pub detail: Message,
}

impl Skipped {
    /// A file that the system does not let us read, or whose compressed data are damaged.
    pub(super) fn unreadable(name: &str, error: &io::Error) -> Self {
        let detail = Damage::message(error).unwrap_or_else(|| io_reason(error));
        Self { name: name.into(), reason: SkipReason::Unreadable, detail }
    }
}

impl Skipped {
    /// Name, reason and detail in one sentence.
    pub fn message(&self, language: Language) -> String {
        let colon = if language == Language::Fr { "\u{A0}: " } else { ": " };
        let detail = if self.detail.is_empty() { String::new() } else { format!(" ({})", self.detail.get(language)) };
        format!("{}{colon}{}{detail}", self.name, self.reason.texts().get(language))
    }
}

impl fmt::Display for Skipped {
    /// The French message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::Fr))
    }
}

impl std::error::Error for Skipped {}

impl From<Skipped> for Error {
    fn from(skipped: Skipped) -> Self {
        Self::invalid(skipped.message(Language::Fr), skipped.message(Language::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_and_why() {
        let skipped = Skipped::unreadable("a.txt", &io::Error::from(io::ErrorKind::PermissionDenied));
        let text = Error::from(skipped).to_string();
        assert!(text.starts_with("a.txt\u{A0}: illisible (accès refusé"), "{text}");
        let binary = Skipped { name: "b".into(), reason: SkipReason::Binary, detail: Message::default() };
        assert_eq!(binary.to_string(), "b\u{A0}: fichier binaire");
    }

    #[test]
    fn ids_are_distinct() {
        let ids: std::collections::BTreeSet<_> = SkipReason::ALL.iter().map(|reason| reason.id()).collect();
        assert_eq!(ids.len(), SkipReason::ALL.len());
    }
}
