//! What the counts of a text are called, wherever a table lists them. Measures have their names in their own files.

use crate::base::Texts;
use crate::report::Counts;

/// What reads a count.
pub type Count = fn(&Counts) -> u64;

/// Every count that a table shows, in its order; of several documents, their number stands before.
///
/// ```
/// use lisible::report::{Counts, findings::counts::COUNTS};
/// let (name, sentences) = COUNTS[1];
/// assert_eq!((name.en, sentences(&Counts { sentences: 3, ..Counts::default() })), ("Sentences", 3));
/// ```
pub const COUNTS: [(Texts, Count); 8] = [
    (Texts { fr: "Paragraphes", en: "Paragraphs" }, |c| c.paragraphs),
    (Texts { fr: "Phrases", en: "Sentences" }, |c| c.sentences),
    (Texts { fr: "Mots", en: "Words" }, |c| c.words),
    (Texts { fr: "Occurrences (mots élidés à part)", en: "Tokens (elided words apart)" }, |c| c.tokens),
    (Texts { fr: "Formes distinctes", en: "Types" }, |c| c.types),
    (Texts { fr: "Formes vues une seule fois", en: "Hapaxes" }, |c| c.hapaxes),
    (Texts { fr: "Syllabes", en: "Syllables" }, |c| c.syllables),
    (Texts { fr: "Quantités", en: "Quantities" }, |c| c.quantities),
];

/// How many documents there are.
pub const DOCUMENTS: (Texts, Count) = (Texts { fr: "Documents", en: "Documents" }, |c| c.documents);
