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
use crate::measures::Status;
use crate::measures::kandel_moles_207;
use crate::report::{Band, CorpusReport};

/// The sentence that losses are counted from: so many words…
pub const REFERENCE_WORDS: f64 = 15.0;
/// … of so many syllables.
pub const REFERENCE_SYLLABLES: f64 = 1.7;

/// What Kandel-Moles (207) takes for each word of the mean sentence, and for each syllable of the mean word.
const COEFFICIENTS: (f64, f64) = (kandel_moles_207::PER_WORD, kandel_moles_207::PER_SYLLABLE);

/// A name in running text is cut after so many characters.
const NAME: usize = 48;

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

/// The points of Kandel-Moles (207) that a text loses against the reference sentence; negative where it gains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Losses {
    /// By the length of its sentences.
    pub length: f64,
    /// By the length of its words.
    pub words: f64,
}

impl Losses {
    /// The losses of one sentence or of a mean; `None` without a word.
    ///
    /// ```
    /// use lisible::report::findings::page::Losses;
    /// let losses = Losses::of(25, 1, 50).unwrap();
    /// assert_eq!(format!("{:.2} {:.2}", losses.length, losses.words), "10.15 22.08");
    /// assert_eq!(Losses::of(0, 0, 0), None);
    /// ```
    pub fn of(words: u64, sentences: u64, syllables: u64) -> Option<Self> {
        let (length, size) = (words as f64 / sentences as f64, syllables as f64 / words as f64);
        (words > 0 && sentences > 0).then_some(Self {
            length: COEFFICIENTS.0 * (length - REFERENCE_WORDS),
            words: COEFFICIENTS.1 * (size - REFERENCE_SYLLABLES),
        })
    }

    /// The score of the reference sentence, from which the losses are taken.
    pub fn reference_score() -> f64 {
        207.0 - COEFFICIENTS.0 * REFERENCE_WORDS - COEFFICIENTS.1 * REFERENCE_SYLLABLES
    }
}

/// The score of the whole, Kandel-Moles (207) on pooled counts, where there is text enough for one.
pub fn headline(report: &CorpusReport) -> Option<(f64, Band)> {
    let score = report.measures.get("kandel_moles_207")?;
    let believed = matches!(score.status, Status::Ok | Status::OutOfRange);
    score.value.filter(|_| believed).map(|value| (value, Band::of(value)))
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
