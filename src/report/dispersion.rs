//! How evenly words are spread over the parts of a corpus: of each listed word, and where the commonest ones stand.

use super::WordRow;
use crate::base::Result;
use crate::measures::dispersion::{Division, PartCount, spread};
use crate::stats::{FrequencyTable, PartKind, Parts};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::Serialize;

/// Words whose dispersion is measured: the commonest ones. A rarer word of a corpus that has more stands too seldom for
/// its dispersion to say anything.
pub const DISPERSED: usize = 100_000;
/// Words of which a report says how often they occur in each part.
pub const BY_PART: usize = 15;

/// How evenly one word is spread; all `None` for a corpus of fewer than two parts, and beyond the [`DISPERSED`] commonest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Dispersion {
    /// Gries's DP: 0 = spread evenly, close to 1 = in one place.
    pub dp: Option<f64>,
    /// DP over the most it can reach here.
    pub dp_norm: Option<f64>,
    /// Juilland's D, which runs the other way: 1 = spread evenly.
    pub juilland_d: Option<f64>,
}

impl Dispersion {
    /// Of a word that occurs so often in parts of those sizes.
    ///
    /// ```
    /// use lisible::report::Dispersion;
    /// assert_eq!(Dispersion::of(&[2, 1, 0], &[10, 10, 10]).dp_norm, Some(0.5));
    /// assert_eq!(Dispersion::of(&[2], &[10]), Dispersion::default());
    /// ```
    pub fn of(counts: &[u64], sizes: &[u64]) -> Self {
        let parts: Vec<_> = counts.iter().zip(sizes).map(|(&count, &size)| PartCount { count, size }).collect();
        Self::within(&Division::of(sizes), &parts)
    }

    /// Of a word of which `having` holds every part that has it.
    fn within(division: &Division, having: &[PartCount]) -> Self {
        let [dp, dp_norm, juilland_d] = spread(division, having).map_or([None; 3], |values| values.map(Some));
        Self { dp, dp_norm, juilland_d }
    }
}

/// The dispersion of words in the parts of one corpus.
struct Spreader<'a> {
    sizes: &'a [u64],
    division: Division,
    /// The parts that have the word at hand.
    having: Vec<PartCount>,
}

impl<'a> Spreader<'a> {
    fn new(parts: &'a Parts) -> Self {
        Self { sizes: parts.sizes(), division: Division::of(parts.sizes()), having: Vec::new() }
    }

    fn dispersion(&mut self, having: &[(usize, u64)]) -> Dispersion {
        self.having.clear();
        self.having.extend(having.iter().map(|&(part, count)| PartCount { count, size: self.sizes[part] }));
        Dispersion::within(&self.division, &self.having)
    }
}

/// The dispersion of the commonest words, by word.
#[derive(Debug, Default)]
pub struct Dispersions(HashMap<Box<str>, Dispersion, FixedState>);

impl Dispersions {
    /// Of `among` the commonest types, at most [`DISPERSED`] of them.
    ///
    /// # Errors
    /// When a part of the counts lies on disk and cannot be read.
    pub fn of(parts: &Parts, types: &FrequencyTable, among: usize) -> Result<Self> {
        let (most, mut spreader) = (among.min(DISPERSED), Spreader::new(parts));
        let mut all: HashMap<Box<str>, Dispersion, FixedState> = HashMap::default();
        let few = usize::try_from(types.len()).ok().filter(|&types| types <= most);
        all.reserve(few.unwrap_or(most));
        if few.is_some() {
            parts.each_type(&mut |word, having| {
                all.insert(word.into(), spreader.dispersion(having));
            })?;
            return Ok(Self(all));
        }
        let mut ranked = types.ranked(most)?;
        while let Some((key, _)) = ranked.next_type()? {
            all.insert(key.into(), Dispersion::default());
        }
        parts.each_type(&mut |word, having| {
            if let Some(dispersion) = all.get_mut(word) {
                *dispersion = spreader.dispersion(having);
            }
        })?;
        Ok(Self(all))
    }

    /// Of `word`, as it stands in a [`WordRow`].
    pub fn get(&self, word: &str) -> Dispersion {
        self.0.get(word).copied().unwrap_or_default()
    }

    /// `row` with the dispersion of its word.
    #[must_use]
    pub fn add_to(&self, row: WordRow) -> WordRow {
        WordRow { dispersion: Some(self.get(&row.word)), ..row }
    }
}

/// Where the commonest content words stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WordsByPart {
    /// What the parts are.
    pub kind: PartKind,
    /// Lexical tokens of each part, in the order of the parts.
    pub sizes: Vec<u64>,
    /// The [`BY_PART`] commonest content words, the commonest first.
    pub words: Vec<WordByPart>,
}

/// Where one word stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WordByPart {
    /// The folded form.
    pub word: String,
    /// As a reader expects it.
    pub display: String,
    /// Its occurrences in each part, in the order of the parts.
    pub counts: Vec<u64>,
    /// How evenly it is spread.
    #[serde(flatten)]
    pub dispersion: Dispersion,
}

impl WordsByPart {
    /// Of the first of `rows`; `None` where there are fewer than two parts with a token, or no word.
    ///
    /// # Errors
    /// When a part of the counts lies on disk and cannot be read.
    pub fn of(parts: &Parts, rows: &[WordRow]) -> Result<Option<Self>> {
        let rows = &rows[..rows.len().min(BY_PART)];
        if rows.is_empty() || parts.sizes().iter().filter(|&&size| size > 0).count() < 2 {
            return Ok(None);
        }
        let word = |row: &WordRow| WordByPart {
            word: row.word.clone(),
            display: row.display.clone(),
            counts: vec![0; parts.sizes().len()],
            dispersion: Dispersion::default(),
        };
        let mut words: Vec<WordByPart> = rows.iter().map(word).collect();
        let mut spreader = Spreader::new(parts);
        let names: Vec<&str> = rows.iter().map(|row| row.word.as_str()).collect();
        parts.each_of(&names, &mut |word, having| {
            if let Some(spread) = words.iter_mut().find(|spread| spread.word == word) {
                for &(part, count) in having {
                    spread.counts[part] = count;
                }
                spread.dispersion = spreader.dispersion(having);
            }
        })?;
        Ok(Some(Self { kind: parts.kind(), sizes: parts.sizes().to_vec(), words }))
    }
}
