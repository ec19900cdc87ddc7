//! Where a value comes from: a place in a file, an option, the profile, or nobody said anything.

use crate::base::{Error, Language, Message};
use crate::checks::Profile;
use std::sync::Arc;

/// A place in a configuration file, or in what an option says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file as seen from the working folder; `--config` for that option.
    pub file: Arc<str>,
    /// From 1.
    pub line: u64,
    /// From 1, in code points.
    pub column: u64,
}

impl Place {
    /// An error here, which the reader can go and see.
    pub(super) fn error(&self, message: &Message) -> Error {
        let at = self.label();
        Error::invalid(format!("{at}\u{A0}: {}", message.fr), format!("{at}: {}", message.en))
    }

    fn label(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Who said a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody: it is so by itself.
    Default,
    /// The profile.
    Profile(Profile),
    /// The rule is in preview, and nobody asks for it.
    Preview,
    /// A file, or `--config`.
    Written(Place),
    /// An option of the command line.
    Option(&'static str),
}

impl Origin {
    /// For a reader.
    pub fn message(&self, language: Language) -> String {
        let (fr, en) = match self {
            Self::Default => ("par défaut".to_owned(), "default".to_owned()),
            Self::Profile(profile) => (format!("profil {}", profile.id()), format!("profile {}", profile.id())),
            Self::Preview => ("en préversion".to_owned(), "in preview".to_owned()),
            Self::Written(place) => (place.label(), place.label()),
            Self::Option(name) => (format!("--{name}"), format!("--{name}")),
        };
        if language == Language::Fr { fr } else { en }
    }

    /// An error in what was said.
    pub(super) fn error(&self, message: &Message) -> Error {
        match self {
            Self::Written(place) => place.error(message),
            Self::Option(name) => {
                Error::invalid(format!("--{name}\u{A0}: {}", message.fr), format!("--{name}: {}", message.en))
            }
            _ => Error::Invalid(message.clone()),
        }
    }
}

/// A value and who said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    /// What holds.
    pub value: T,
    /// Who said so.
    pub origin: Origin,
}

impl<T> Setting<T> {
    pub(super) fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}
