//! From two analyses to a comparison, in bounded memory.

use super::{Analysed, NumberSelection, Totals, Wanted};
use crate::base::Result;
use crate::report::{ComparedCorpus, Conflicts, CorpusComparison, KeywordSelection, Keywords, NumberChanges};
use crate::stats::Stats;

/// Gathers what a comparison says; give it the documents of the first corpus, then its totals, then those of the second.
///
/// ```
/// use lisible::analysis::{ComparisonBuilder, Options, Unobserved, run};
/// use lisible::report::KeywordSelection;
/// let paths = |name: &str| vec![format!("tests/corpus/{name}.txt")];
/// let options = Options { wanted: ComparisonBuilder::WANTED, ..Options::default() };
/// let mut builder = ComparisonBuilder::default();
/// let mut analyse = |paths: &[String], builder: &mut ComparisonBuilder| {
///     run(paths, &options, &Unobserved, &mut |analysed| Ok(builder.add(analysed))).unwrap()
/// };
/// let totals = analyse(&paths("administration"), &mut builder);
/// builder.end_first(paths("administration"), totals);
/// let totals = analyse(&paths("administration-clair"), &mut builder);
/// let comparison =
///     builder.finish(paths("administration-clair"), totals, KeywordSelection::default(), usize::MAX).unwrap();
/// assert!(comparison.difficulty.unwrap().points < 0.0);
/// ```
#[derive(Debug, Default)]
pub struct ComparisonBuilder {
    numbers: Conflicts,
    first: Option<(ComparedCorpus, Stats)>,
}

impl ComparisonBuilder {
    /// The records to ask for.
    pub const WANTED: Wanted = Wanted {
        factors: false,
        parts: false,
        sentences: super::SentenceSelection::None,
        limit: None,
        numbers: NumberSelection::Quantities,
        sections: false,
        rhythm: false,
        occurrences: None,
        neighbours: None,
        ngrams: None,
        quality: false,
    };

    /// Adds the next document of the corpus that is read.
    pub fn add(&mut self, analysed: Analysed) {
        analysed.numbers.into_iter().for_each(|record| self.numbers.add(record));
    }

    /// Ends the first corpus, which was read from `paths`.
    pub fn end_first(&mut self, paths: Vec<String>, totals: Totals) {
        self.numbers.begin_second();
        self.first = Some((ComparedCorpus::new(paths, totals.input, &totals.stats), totals.stats));
    }

    /// The comparison; the second corpus was read from `paths`. At most `most` keywords on each side are kept.
    ///
    /// # Errors
    /// When a part of a vocabulary lies on disk and cannot be read.
    pub fn finish(
        self,
        paths: Vec<String>,
        totals: Totals,
        selection: KeywordSelection,
        most: usize,
    ) -> Result<CorpusComparison> {
        let Totals { stats, input, .. } = totals;
        let (first, own) = self.first.unwrap_or_else(|| {
            let nothing = Stats::default();
            (ComparedCorpus::new(Vec::new(), crate::report::InputSummary::default(), &nothing), nothing)
        });
        let keywords = Keywords::of((&own.types, own.tokens), (&stats.types, stats.tokens), selection)?.cut(most);
        let versions = own.documents == 1 && stats.documents == 1;
        let numbers = NumberChanges::of(&self.numbers, versions);
        Ok(CorpusComparison::new(first, ComparedCorpus::new(paths, input, &stats), keywords, numbers))
    }
}
