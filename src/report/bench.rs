//! What `lisible bench` gives: how fast each stage went, on what texts and what machine, and how that compares with an
//! earlier run. Shapes only; `bench` measures, and compares.

use super::Counts;
use crate::base::Texts;
use serde::{Deserialize, Serialize};

/// How far into the analysis a measurement goes. Stages are cumulative: each does all that those before it do, from
/// the files on, so that the difference between two neighbours is the cost of the later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The bytes of the files.
    Read,
    /// Their encoding found and the text decoded.
    Decode,
    /// The prose taken out of its format, records of JSONL one by one.
    Prose,
    /// The prose cut into tokens and sentences, which one function does.
    Tokens,
    /// Words, types, syllables and lengths counted.
    Words,
    /// The number mentions found.
    Numbers,
    /// All that `stats` does: counts of documents merged, measures computed.
    Full,
}

impl Stage {
    /// Every stage in order.
    pub const ALL: [Self; 7] =
        [Self::Read, Self::Decode, Self::Prose, Self::Tokens, Self::Words, Self::Numbers, Self::Full];

    /// Its name for a reader; the plus sign says that the stages before it are included.
    pub fn name(self) -> Texts {
        match self {
            Self::Read => Texts { fr: "lecture", en: "reading" },
            Self::Decode => Texts { fr: "+ décodage", en: "+ decoding" },
            Self::Prose => Texts { fr: "+ extraction", en: "+ extraction" },
            Self::Tokens => Texts { fr: "+ mots et phrases", en: "+ tokens, sentences" },
            Self::Words => Texts { fr: "+ comptes", en: "+ counts" },
            Self::Numbers => Texts { fr: "+ nombres", en: "+ numbers" },
            Self::Full => Texts { fr: "analyse complète", en: "full analysis" },
        }
    }
}

/// The result of a benchmark; also read back, to compare a later run with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BenchReport {
    /// The version of this shape; see [`super::SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The version of the program that was measured.
    pub lisible: String,
    /// Where it ran.
    pub machine: Machine,
    /// What it read.
    pub corpus: BenchCorpus,
    /// Timed runs of each measurement; one more, untimed, comes before them.
    pub repetitions: u64,
    /// One for each stage and number of threads, by number of threads, then by stage.
    pub measurements: Vec<Measurement>,
    /// Beside an earlier run, when one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
}

/// The machine, as far as it can be told without asking much.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Operating system: `linux`, `macos`, `windows`.
    pub os: String,
    /// Architecture: `x86_64`, `aarch64`.
    pub architecture: String,
    /// Processor, where the system names it in a file (Linux); else null.
    pub processor: Option<String>,
    /// Threads that can run at once.
    pub cores: u64,
}

/// The texts that were measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BenchCorpus {
    /// Files read.
    pub files: u64,
    /// Files that were found and not read: no text, or unreadable.
    pub skipped: u64,
    /// Documents.
    pub documents: u64,
    /// Bytes of decoded text (UTF-8): what every rate is over.
    pub bytes: u64,
    /// Graphic words.
    pub words: u64,
    /// Lexical tokens.
    pub tokens: u64,
    /// Types.
    pub types: u64,
    /// Sentences.
    pub sentences: u64,
    /// True when there was more than the limit allowed.
    pub cut: bool,
}

impl BenchCorpus {
    /// With the counts of the analysis.
    #[must_use]
    pub fn counted(self, counts: &Counts) -> Self {
        let Counts { documents, words, tokens, types, sentences, .. } = *counts;
        Self { documents, words, tokens, types, sentences, ..self }
    }
}

/// The durations of one measurement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The middle one; the mean of the two middle ones of an even number.
    pub median: f64,
    /// The shortest.
    pub min: f64,
    /// The longest.
    pub max: f64,
}

impl Spread {
    /// The spread of `values`; `None` of none, or of what is no positive number.
    ///
    /// ```
    /// use lisible::report::Spread;
    /// assert_eq!(Spread::of(&[3.0, 1.0, 2.0]), Some(Spread { median: 2.0, min: 1.0, max: 3.0 }));
    /// assert_eq!(Spread::of(&[]), None);
    /// ```
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = (*sorted.first()?, *sorted.last()?);
        let median = f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        Self { median, min, max }.checked()
    }

    /// Itself when its numbers can be: positive, finite and in order.
    pub fn checked(self) -> Option<Self> {
        let sound = self.min > 0.0 && self.min <= self.median && self.median <= self.max && self.max.is_finite();
        sound.then_some(self)
    }
}

/// One stage on so many threads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// The stage.
    pub stage: Stage,
    /// Threads.
    pub threads: u64,
    /// Wall-clock seconds of one run over the whole corpus.
    pub seconds: Spread,
    /// Millions of bytes of decoded text a second, by the median.
    pub megabytes_per_second: f64,
    /// Lexical tokens a second, by the median; for every stage, also those that see no token yet.
    pub tokens_per_second: f64,
    /// How many times faster than on one thread, by the medians; null where one thread was not measured.
    pub speedup: Option<f64>,
    /// The most memory that the process held during it, what earlier measurements left to it included; null where the
    /// system does not say (elsewhere than on Linux).
    pub peak_memory_bytes: Option<u64>,
}

impl Measurement {
    /// Megabytes a second of the slowest and the fastest run.
    pub fn rates(&self, bytes: u64) -> (f64, f64) {
        let megabytes = bytes as f64 / 1e6;
        (megabytes / self.seconds.max, megabytes / self.seconds.min)
    }
}

/// An earlier run beside this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The version that was measured then.
    pub lisible: String,
    /// True when the texts were the same, as far as their counts tell.
    pub same_corpus: bool,
    /// True when the machine was of the same kind.
    pub same_machine: bool,
    /// One for each measurement that both runs have.
    pub rows: Vec<ComparisonRow>,
}

/// One measurement, then and now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// The stage.
    pub stage: Stage,
    /// Threads.
    pub threads: u64,
    /// Megabytes a second then.
    pub before: f64,
    /// Megabytes a second now.
    pub after: f64,
    /// `after / before`: above 1 is faster.
    pub ratio: f64,
    /// Whether that is more than chance.
    pub verdict: Verdict,
}

/// Whether two measurements differ by more than their spreads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every run now was faster than every run then.
    Faster,
    /// Every run now was slower than every run then.
    Slower,
    /// The spreads overlap.
    Same,
    /// Fewer than three runs on one side: their spread says nothing.
    TooFewRuns,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        assert_eq!(Spread::of(&[4.0, 1.0, 2.0, 3.0]).map(|s| s.median), Some(2.5));
        assert_eq!(Spread::of(&[0.0, 1.0]), None);
        assert_eq!(Spread::of(&[f64::NAN]), None);
        assert_eq!(Spread { median: 3.0, min: 1.0, max: 2.0 }.checked(), None);
    }

    #[test]
    fn stages_are_named_as_in_the_json() {
        let ids: Vec<String> = Stage::ALL.iter().map(|stage| serde_json::to_string(stage).unwrap()).collect();
        assert_eq!(ids.join(" "), r#""read" "decode" "prose" "tokens" "words" "numbers" "full""#);
        assert!(Stage::ALL.is_sorted());
    }
}
