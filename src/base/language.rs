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

/// One message in both languages, made at run time: it names a path, a column, a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// The French text, with French typography.
    pub fr: String,
    /// The English text.
    pub en: String,
}

impl Message {
    /// A message in both languages.
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Self { fr: fr.into(), en: en.into() }
    }

    /// The text in `language`.
    ///
    /// ```
    /// use lisible::base::{Language, Message};
    /// let absent = Message::new("a.txt : absent", "a.txt: missing");
    /// assert_eq!(absent.get(Language::En), "a.txt: missing");
    /// ```
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }

    /// True when there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.fr.is_empty()
    }
}

impl From<Texts> for Message {
    fn from(texts: Texts) -> Self {
        Self::new(texts.fr, texts.en)
    }
}
