//! Title, lead and findings of a report as a whole: what it opens with. Thresholds pick the words.
//!
//! Every sentence can be checked on the figures of the report. None judges an author or names a cause that was not
//! measured.

mod cause;
mod lead;
mod summary;
#[cfg(test)]
mod tests;
mod title;

pub use lead::lead;
pub use summary::findings;
pub use title::title;

use super::words::quoted;
use crate::base::{Language, NARROW, NO_BREAK};
use crate::report::{Band, CorpusReport};

/// A name in running text is cut after so many characters.
const NAME: usize = 80;

/// A sentence of a summary, some of its words standing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Its stretches in order.
    pub parts: Vec<Part>,
}

/// A stretch of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Plain text, with the typography of its language.
    pub text: String,
    /// True for what stands out.
    pub strong: bool,
}

impl Finding {
    /// The sentence without emphasis.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect()
    }

    /// Reads `**` as the beginning and the end of emphasis.
    fn parse(text: &str) -> Self {
        let stretches = text.split("**").enumerate().filter(|(_, text)| !text.is_empty());
        Self { parts: stretches.map(|(i, text)| Part { text: text.into(), strong: i % 2 == 1 }).collect() }
    }
}

/// The difficulty of the whole, on pooled counts, where there is text enough for one.
pub fn headline(report: &CorpusReport) -> Option<(f64, Band)> {
    report.measures.headline()
}

/// The last part of a path: what tells a document from its neighbours in running text.
fn short_name(path: &str, language: Language) -> String {
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or(path);
    quoted(&plain(name), NAME, language)
}

/// Corpus text without what emphasis is read from, on one line.
fn plain(text: &str) -> String {
    let text = text.replace(|c: char| c.is_control(), " ");
    text.replace("**", "∗∗")
}

/// Wording with the spaces of its language: in French thin before ; ! ? and inside « », unbroken before a colon.
///
/// ```
/// use lisible::base::Language;
/// use lisible::report::findings::page::typeset;
/// assert_eq!(typeset("« Oui » : non ?", Language::Fr), "«\u{202F}Oui\u{202F}»\u{A0}: non\u{202F}?");
/// ```
pub fn typeset(text: &str, language: Language) -> String {
    if language == Language::En {
        return text.to_owned();
    }
    let mut out = text.replace(" :", &format!("{NO_BREAK}:"));
    for mark in [";", "!", "?", "»"] {
        out = out.replace(&format!(" {mark}"), &format!("{NARROW}{mark}"));
    }
    out.replace("« ", &format!("«{NARROW}"))
}
