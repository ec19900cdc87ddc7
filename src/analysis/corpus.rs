//! From analysed documents to the report on a corpus, in bounded memory.

use super::selection::{Rank, TopSentences};
use super::{Analysed, SentenceSelection, SharedLimit, Totals};
use crate::base::Result;
use crate::measures::heaps::VocabularyGrowth;
use crate::measures::zipf_mandelbrot::ZipfMandelbrot;
use crate::report::{
    Conflicts, CorpusReport, Counts, DifficultySummary, Dispersions, DocumentReport, InputSummary, LengthSummary,
    Measures, NumberRecord, SCHEMA_VERSION, TOP, WORDS, WordRow, WordsByPart, distinctive_words, summarise_numbers,
    word_rows, zipf,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Documents that a report lists.
pub const DOCUMENTS: usize = 10_000;
/// Sentences that a report lists, and number mentions.
pub const SENTENCES: usize = 1_000;
/// Nouns of which an example is held: the rarest half goes when there are more. A report shows a hundred.
const EXAMPLES: usize = 20_000;

/// Gathers what a report says; give it every document in order, then the totals.
///
/// ```
/// use lisible::analysis::{CorpusBuilder, Options, Unobserved, run};
/// let mut corpus = CorpusBuilder::default();
/// let options = Options { wanted: CorpusBuilder::WANTED, ..Options::default() };
/// let totals = run(&["tests/corpus".into()], &options, &Unobserved, &mut |analysed| Ok(corpus.add(analysed))).unwrap();
/// let dispersions = corpus.dispersions(&totals).unwrap();
/// let report = corpus.finish(&totals, &dispersions).unwrap();
/// assert_eq!(report.counts.documents, report.documents.len() as u64);
/// ```
#[derive(Debug)]
pub struct CorpusBuilder {
    /// Types that lists are taken from, the commonest ones.
    kept_types: usize,
    documents: Vec<DocumentReport>,
    documents_cut: bool,
    hardest: TopSentences,
    /// That of the list of the hardest.
    limit: Arc<SharedLimit>,
    first_numbers: Vec<NumberRecord>,
    /// The first mention of counted nouns and units.
    examples: BTreeMap<String, Example>,
    conflicts: Conflicts,
}

/// A mention, and how many of its noun came since.
#[derive(Debug)]
struct Example {
    record: NumberRecord,
    mentions: u64,
}

impl Default for CorpusBuilder {
    fn default() -> Self {
        let limit = Arc::<SharedLimit>::default();
        Self {
            kept_types: usize::MAX,
            documents: Vec::new(),
            documents_cut: false,
            hardest: TopSentences::new(Self::WANTED.sentences).telling(Arc::clone(&limit)),
            limit,
            first_numbers: Vec::new(),
            examples: BTreeMap::new(),
            conflicts: Conflicts::default(),
        }
    }
}

impl CorpusBuilder {
    /// The records to ask for.
    pub const WANTED: super::Wanted = super::Wanted {
        sentences: SentenceSelection::Hardest(SENTENCES),
        limit: None,
        numbers: super::NumberSelection::Quantities,
        sections: true,
        rhythm: true,
        occurrences: None,
        neighbours: None,
        ngrams: None,
        factors: false,
        parts: true,
        quality: false,
    };

    /// The same, and that no document gives sentences which are too easy for the list of this builder.
    pub fn wanted(&self) -> super::Wanted {
        super::Wanted { limit: Some(Arc::clone(&self.limit)), ..Self::WANTED }
    }

    /// A builder whose lists know the so many commonest types alone; totals are of all.
    pub fn keeping(types: usize) -> Self {
        Self { kept_types: types, ..Self::default() }
    }

    /// Adds the next document.
    pub fn add(&mut self, analysed: Analysed) {
        if self.documents.len() < DOCUMENTS {
            self.documents.push(analysed.report);
        } else {
            self.documents_cut = true;
        }
        for record in analysed.sentences {
            self.hardest.add(Rank::from(&record), || record);
        }
        for record in analysed.numbers {
            if let Some(noun) = record.unit.or(record.noun_key.as_deref()) {
                match self.examples.get_mut(noun) {
                    Some(example) => example.mentions += 1,
                    None => self.add_example(noun.to_owned(), record.clone()),
                }
            }
            if self.first_numbers.len() < SENTENCES {
                self.first_numbers.push(record.clone());
            }
            self.conflicts.add(record);
        }
    }

    fn add_example(&mut self, noun: String, record: NumberRecord) {
        if self.examples.len() == EXAMPLES {
            let mut mentions: Vec<u64> = self.examples.values().map(|example| example.mentions).collect();
            let (_, &mut middle, _) = mentions.select_nth_unstable(EXAMPLES / 2);
            self.examples.retain(|_, example| example.mentions > middle);
        }
        self.examples.insert(noun, Example { record, mentions: 1 });
    }

    /// The dispersion of every word that the report lists, or its table of words.
    ///
    /// # Errors
    /// When a part of the vocabulary lies on disk and cannot be read.
    pub fn dispersions(&self, totals: &Totals) -> Result<Dispersions> {
        let of = |parts| Dispersions::of(parts, &totals.stats.types, self.kept_types);
        Ok(totals.parts.as_ref().map(of).transpose()?.unwrap_or_default())
    }

    /// The report; `dispersions` are those of its words: see [`CorpusBuilder::dispersions`].
    ///
    /// # Errors
    /// When a part of the vocabulary lies on disk and cannot be read.
    pub fn finish(self, totals: &Totals, dispersions: &Dispersions) -> Result<CorpusReport> {
        let Totals { stats, input, parts, .. } = totals;
        let measured = |rows: Vec<WordRow>| rows.into_iter().map(|row| dispersions.add_to(row)).collect::<Vec<_>>();
        let (distinctive_words, rare_words) = distinctive_words(&stats.types, stats.tokens, self.kept_types)?;
        let words = word_rows(&stats.types, stats.tokens, self.kept_types, WORDS, |_| true)?;
        let content_words = word_rows(&stats.types, stats.tokens, self.kept_types, TOP, |row| row.content)?;
        let words_by_part = parts.as_ref().map(|parts| WordsByPart::of(parts, &content_words)).transpose()?.flatten();
        Ok(CorpusReport {
            schema_version: SCHEMA_VERSION,
            input: InputSummary { documents_cut: self.documents_cut, ..input.clone() },
            types_left_out: stats.types.beyond(self.kept_types),
            counts: Counts::from(stats),
            measures: Measures::of(stats),
            difficulty: DifficultySummary::of(stats),
            sentence_words: LengthSummary::from(&stats.sentence_words),
            sentence_tokens: LengthSummary::from(&stats.sentence_tokens),
            word_letters: LengthSummary::from(&stats.word_letters),
            word_syllables: LengthSummary::from(&stats.word_syllables),
            words: measured(words),
            content_words: measured(content_words),
            distinctive_words,
            rare_words: measured(rare_words),
            words_by_part,
            zipf: zipf(&stats.types),
            zipf_mandelbrot: ZipfMandelbrot::fit(stats.types.spectrum()),
            growth: VocabularyGrowth::of(stats.types.spectrum()),
            documents: self.documents,
            hardest_sentences: self.hardest.into_rows(),
            numbers: summarise_numbers(
                &stats.quantities,
                self.first_numbers,
                self.examples.into_iter().map(|(noun, example)| (noun, example.record)).collect(),
                &self.conflicts,
            ),
        })
    }
}
