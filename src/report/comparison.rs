//! Two corpora, or two versions of one text, side by side: what `lisible compare` says.

use super::{
    Counts, DifficultySummary, InputSummary, Keywords, LengthSummary, Measures, NumberChanges, SCHEMA_VERSION,
};
use crate::measures::factors::Factor;
use crate::measures::jackknife::student;
use crate::stats::{GROUPS, Stats};
use serde::Serialize;

/// Two corpora side by side.
#[derive(Clone, Debug, Serialize)]
pub struct CorpusComparison {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The first corpus: the text before, or the one that is asked about.
    pub first: ComparedCorpus,
    /// The second one: the text after, or the one to measure by.
    pub second: ComparedCorpus,
    /// The second difficulty less the first; `None` where one of them is undefined.
    pub difficulty: Option<DifficultyGap>,
    /// The words that tell them apart.
    pub keywords: Keywords,
    /// The numbers that differ.
    pub numbers: NumberChanges,
}

/// One of two corpora.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedCorpus {
    /// The paths as given.
    pub paths: Vec<String>,
    /// What was read and what was not.
    pub input: InputSummary,
    /// What was counted.
    pub counts: Counts,
    /// Every measure, on the pooled counts.
    #[serde(flatten)]
    pub measures: Measures,
    /// How hard it is and why.
    pub difficulty: Option<DifficultySummary>,
    /// Sentence lengths in words.
    pub sentence_words: LengthSummary,
    /// Word lengths in letters.
    pub word_letters: LengthSummary,
}

impl ComparedCorpus {
    /// What `stats` comes to.
    pub fn new(paths: Vec<String>, input: InputSummary, stats: &Stats) -> Self {
        Self {
            paths,
            input,
            counts: Counts::from(stats),
            measures: Measures::of(stats),
            difficulty: DifficultySummary::of(stats),
            sentence_words: LengthSummary::from(&stats.sentence_words),
            word_letters: LengthSummary::from(&stats.word_letters),
        }
    }
}

/// By how much the second corpus is harder than the first.
#[derive(Clone, Debug, Serialize)]
pub struct DifficultyGap {
    /// Points that the second is harder.
    pub points: f64,
    /// What another choice of sentences would change, as a standard error; `None` when one side has too few sentences to
    /// tell.
    pub standard_error: Option<f64>,
    /// True when the gap is more than chance in the choice of sentences explains, at 95 %, and both texts are long enough.
    pub is_sure: bool,
    /// Where the points come from, the heaviest first.
    pub causes: Vec<GapCause>,
}

/// One part of a gap.
#[derive(Clone, Debug, Serialize)]
pub struct GapCause {
    /// The factor.
    #[serde(serialize_with = "id")]
    pub factor: &'static Factor,
    /// Points that the second is harder by it.
    pub points: f64,
    /// Its value in the first corpus.
    pub first: Option<f64>,
    /// Its value in the second one.
    pub second: Option<f64>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields so")]
fn id<S: serde::Serializer>(factor: &&'static Factor, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(factor.id)
}

impl DifficultyGap {
    /// The gap between two corpora; `None` where one has no score.
    ///
    /// The doubt about the scale is the same on both sides and falls out; what is left is the choice of sentences.
    pub fn between(first: &ComparedCorpus, second: &ComparedCorpus) -> Option<Self> {
        let (a, b) = (first.difficulty.as_ref()?, second.difficulty.as_ref()?);
        let points = b.score - a.score;
        let standard_error = a.standard_error.zip(b.standard_error).map(|(a, b)| libm::hypot(a, b));
        let believed = a.level.is_some() && b.level.is_some();
        let sentences = first.counts.sentences.min(second.counts.sentences);
        let groups = usize::try_from(sentences).unwrap_or(GROUPS).min(GROUPS);
        let beyond_chance = |error: f64| points.abs() > student(groups.saturating_sub(1)) * error;
        Some(Self {
            points,
            standard_error,
            is_sure: believed && standard_error.is_some_and(beyond_chance),
            causes: causes(a, b),
        })
    }
}

fn causes(a: &DifficultySummary, b: &DifficultySummary) -> Vec<GapCause> {
    let cause = |one: &crate::measures::factors::Cause| {
        let other = b.causes.iter().find(|other| other.factor.id == one.factor.id)?;
        let points = other.points - one.points;
        Some(GapCause { factor: one.factor, points, first: one.value, second: other.value })
    };
    let mut out: Vec<GapCause> = a.causes.iter().filter_map(cause).collect();
    out.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then_with(|| a.factor.id.cmp(b.factor.id)));
    out
}

impl CorpusComparison {
    /// The two side by side.
    pub fn new(first: ComparedCorpus, second: ComparedCorpus, keywords: Keywords, numbers: NumberChanges) -> Self {
        let difficulty = DifficultyGap::between(&first, &second);
        Self { schema_version: SCHEMA_VERSION, first, second, difficulty, keywords, numbers }
    }
}
