//! The two languages that messages are written in. The locale of the machine is never read.

use serde::Serialize;

/// The language of what a reader sees. Keys, ids and machine output are English in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French, the default.
    #[default]
    Fr,
    /// English, on `--messages en`.
    En,
}

/// One message in both languages; a missing one does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The French text, with French typography.
    pub fr: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Texts {
    /// The text in `language`.
    ///
    /// ```
    /// use lisible::base::{Language, Texts};
    /// let words = Texts { fr: "mots", en: "words" };
    /// assert_eq!(words.get(Language::En), "words");
    /// ```
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Fr => self.fr,
            Language::En => self.en,
        }
    }
}
