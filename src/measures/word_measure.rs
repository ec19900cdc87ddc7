//! Measures of a word in a text, beside those of a whole text: what `list` and `explain` say of them. They are computed
//! by functions of their own, from the counts of the word.

use super::association::ASSOCIATIONS;
use super::dispersion::DISPERSIONS;
use super::keyness::KEYNESS;
use crate::base::Texts;

/// What a reader is told of a measure of words.
#[derive(Debug)]
pub struct WordMeasure {
    /// English identifier: a key of JSON and a column of CSV.
    pub id: &'static str,
    /// Its name.
    pub name: Texts,
    /// What it says, in a sentence.
    pub summary: Texts,
    /// Formula, reading and source.
    pub page: Texts,
}

/// Every measure of words.
///
/// ```
/// assert!(lisible::measures::word_measures().any(|measure| measure.id == "dp"));
/// assert!(lisible::measures::word_measures().any(|measure| measure.id == "log_dice"));
/// ```
pub fn word_measures() -> impl Iterator<Item = &'static WordMeasure> {
    ASSOCIATIONS.iter().chain(KEYNESS).chain(DISPERSIONS)
}
