//! The words that one corpus has more often than another, surely: keyness. Formulas are in `measures`.

use super::display;
use crate::base::Result;
use crate::lexicon::is_content_word;
use crate::measures::keyness::{Contrast, holm};
use crate::measures::{quantile, specificity::specificity};
use crate::stats::{FrequencyTable, TypeCount};
use serde::Serialize;

/// A word that is surely more frequent on one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Keyword {
    /// The folded form.
    pub word: String,
    /// As a reader expects it.
    pub display: String,
    /// False for grammatical words and numbers in digits.
    pub content: bool,
    /// Occurrences in the first corpus.
    pub first_count: u64,
    /// Occurrences in the second one.
    pub second_count: u64,
    /// Occurrences per million lexical tokens in the first corpus.
    pub first_per_million: f64,
    /// The same in the second one.
    pub second_per_million: f64,
    /// Documents of the first corpus that have it.
    pub first_documents: u64,
    /// Documents of the second one.
    pub second_documents: u64,
    /// G² of four cells, negative where the second has more. See [`Contrast::log_likelihood`].
    pub log_likelihood: f64,
    /// See [`Contrast::log_likelihood_two_cells`].
    pub log_likelihood_two_cells: Option<f64>,
    /// See [`Contrast::log_ratio`].
    pub log_ratio: Option<f64>,
    /// See [`Contrast::percent_difference`].
    pub percent_difference: Option<f64>,
    /// See [`Contrast::simple_maths`].
    pub simple_maths: Option<f64>,
    /// See [`Contrast::odds_ratio`].
    pub odds_ratio: Option<f64>,
    /// See [`specificity`].
    pub specificity: Option<f64>,
    /// How likely chance alone is to set the corpora so far apart by this word.
    pub p: f64,
    /// The same, corrected for the number of words that were tested. See [`holm`].
    pub p_holm: f64,
}

impl Keyword {
    /// True when the first corpus has it more often.
    pub fn is_of_first(&self) -> bool {
        self.log_likelihood >= 0.0
    }
}

/// What keywords are put in order by, on each side the strongest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeywordOrder {
    /// How sure: log-likelihood.
    #[default]
    LogLikelihood,
    /// How many times more often: log ratio.
    LogRatio,
    /// Lafon's specificity.
    Specificity,
}

impl KeywordOrder {
    fn strength(self, word: &Keyword) -> f64 {
        let value = match self {
            Self::LogLikelihood => Some(word.log_likelihood),
            Self::LogRatio => word.log_ratio,
            Self::Specificity => word.specificity,
        };
        value.map_or(0.0, f64::abs)
    }
}

/// Which words are tested, and which are listed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeywordSelection {
    /// Fewest occurrences in both corpora together of a word that is tested.
    pub least: u64,
    /// True to test grammatical words and numbers in digits too.
    pub all: bool,
    /// Words are listed whose corrected p is at most this; 1 for all.
    pub most_p: f64,
    /// Their order.
    pub order: KeywordOrder,
}

impl Default for KeywordSelection {
    /// Content words of three occurrences or more, of which one false finding or more is less likely than once in twenty.
    fn default() -> Self {
        Self { least: 3, all: false, most_p: 0.05, order: KeywordOrder::default() }
    }
}

/// The keywords of two corpora.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Keywords {
    /// Words that were tested: what p-values are corrected for.
    pub tested: u64,
    /// Words that passed, on either side; the lists may be cut.
    pub passed: u64,
    /// Fewest occurrences in both corpora together of a word that was tested.
    pub least: u64,
    /// The limit of corrected p-values.
    pub most_p: f64,
    /// True when content words alone were tested.
    pub content_only: bool,
    /// Those that the first corpus has more often, the strongest first.
    pub first: Vec<Keyword>,
    /// Those that the second corpus has more often.
    pub second: Vec<Keyword>,
}

impl Keywords {
    /// The keywords of two tables, of so many tokens each. A type is in no list when a corpus is empty.
    ///
    /// # Errors
    /// When a part of a table lies on disk and cannot be read.
    pub fn of(
        (first, first_total): (&FrequencyTable, u64),
        (second, second_total): (&FrequencyTable, u64),
        selection: KeywordSelection,
    ) -> Result<Self> {
        let (mut tested, mut found) = (0, Vec::new());
        first.beside(second, &mut |key, a, b| {
            let contrast = Contrast { first: a.count, second: b.count, first_total, second_total };
            if a.count + b.count < selection.least || !(selection.all || is_content_word(key)) {
                return;
            }
            tested += 1;
            // A corrected p is never smaller: others cannot pass.
            if contrast.p().is_some_and(|p| p <= selection.most_p) {
                found.extend(keyword(key, a, b, contrast));
            }
        })?;
        let mut found = passing(found, tested, selection.most_p);
        let passed = found.len() as u64;
        found.sort_by(|a, b| {
            let strength = |word| selection.order.strength(word);
            strength(b).total_cmp(&strength(a)).then_with(|| surest_first(a, b))
        });
        let (first, second) = found.into_iter().partition(Keyword::is_of_first);
        let KeywordSelection { least, most_p, all, .. } = selection;
        Ok(Self { tested, passed, least, most_p, content_only: !all, first, second })
    }

    /// Leaves at most `most` words on each side.
    #[must_use]
    pub fn cut(mut self, most: usize) -> Self {
        self.first.truncate(most);
        self.second.truncate(most);
        self
    }
}

fn surest_first(a: &Keyword, b: &Keyword) -> std::cmp::Ordering {
    b.log_likelihood.abs().total_cmp(&a.log_likelihood.abs()).then_with(|| a.word.cmp(&b.word))
}

/// The words whose corrected p is at most `most`, with it.
fn passing(mut words: Vec<Keyword>, tested: u64, most: f64) -> Vec<Keyword> {
    words.sort_by(surest_first);
    let p: Vec<f64> = words.iter().map(|word| word.p).collect();
    for (word, corrected) in words.iter_mut().zip(holm(&p, tested)) {
        word.p_holm = corrected;
    }
    words.retain(|word| word.p_holm <= most);
    words
}

fn keyword(key: &str, a: TypeCount, b: TypeCount, contrast: Contrast) -> Option<Keyword> {
    let both = TypeCount {
        count: a.count + b.count,
        documents: a.documents + b.documents,
        inside: a.inside + b.inside,
        capitalised: a.capitalised + b.capitalised,
        upper: a.upper + b.upper,
    };
    Some(Keyword {
        word: key.to_owned(),
        display: display(key, both),
        content: is_content_word(key),
        first_count: a.count,
        second_count: b.count,
        first_per_million: quantile::per_million(a.count, contrast.first_total),
        second_per_million: quantile::per_million(b.count, contrast.second_total),
        first_documents: a.documents,
        second_documents: b.documents,
        log_likelihood: contrast.log_likelihood()?,
        log_likelihood_two_cells: contrast.log_likelihood_two_cells(),
        log_ratio: contrast.log_ratio(),
        percent_difference: contrast.percent_difference(),
        simple_maths: contrast.simple_maths(),
        odds_ratio: contrast.odds_ratio(),
        specificity: specificity(&contrast),
        p: contrast.p()?,
        p_holm: 1.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(words: &[(&str, u64)]) -> FrequencyTable {
        let mut out = FrequencyTable::default();
        for &(word, count) in words {
            out.add(word, TypeCount { count, documents: 1, inside: count, ..TypeCount::default() });
        }
        out
    }

    fn names(words: &[Keyword]) -> Vec<&str> {
        words.iter().map(|word| word.word.as_str()).collect()
    }

    #[test]
    fn each_side_has_its_words() {
        let first = table(&[("guerre", 60), ("ville", 30), ("de", 900), ("pont", 5)]);
        let second = table(&[("paix", 50), ("ville", 31), ("de", 300), ("pont", 2)]);
        let selection = KeywordSelection::default();
        let words = Keywords::of((&first, 10_000), (&second, 10_000), selection).unwrap();
        assert_eq!((names(&words.first), names(&words.second)), (vec!["guerre"], vec!["paix"]));
        assert_eq!((words.tested, words.passed), (4, 2));
        assert!(words.first[0].p_holm > words.first[0].p && words.second[0].log_ratio.unwrap() < -5.0);
        let all = KeywordSelection { all: true, ..selection };
        let words = Keywords::of((&first, 10_000), (&second, 10_000), all).unwrap();
        assert_eq!(names(&words.first), ["de", "guerre"]);
        let by_ratio = KeywordSelection { order: KeywordOrder::LogRatio, ..all };
        let words = Keywords::of((&first, 10_000), (&second, 10_000), by_ratio).unwrap();
        assert_eq!(names(&words.cut(1).first), ["guerre"]);
    }

    #[test]
    fn swapping_the_corpora_swaps_the_lists() {
        let first = table(&[("guerre", 60), ("ville", 30), ("pont", 9)]);
        let second = table(&[("paix", 50), ("ville", 31), ("pont", 1)]);
        let selection = KeywordSelection { most_p: 1.0, ..KeywordSelection::default() };
        let one = Keywords::of((&first, 9_000), (&second, 10_000), selection).unwrap();
        let other = Keywords::of((&second, 10_000), (&first, 9_000), selection).unwrap();
        assert_eq!(names(&one.first), names(&other.second));
        assert_eq!(names(&one.second), names(&other.first));
        assert_eq!(one.passed, 4);
    }

    #[test]
    fn nothing_is_tested_in_nothing() {
        let empty = FrequencyTable::default();
        let words = Keywords::of((&empty, 0), (&empty, 0), KeywordSelection::default()).unwrap();
        assert_eq!((words.tested, words.first.len(), words.second.len()), (0, 0, 0));
    }
}
