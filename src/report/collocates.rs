//! From neighbours to the words that a word keeps company with, and how strongly.

use super::display;
use crate::base::Result;
use crate::lexicon::is_content_word;
use crate::measures::association::{Cooccurrence, log_dice};
use crate::stats::{FrequencyTable, Neighbours};
use serde::Serialize;

/// A word in the company of another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Collocate {
    /// From 1, in the order of the list.
    pub rank: u64,
    /// The folded form.
    pub word: String,
    /// As a reader expects it.
    pub display: String,
    /// Its tokens within a window.
    pub together: u64,
    /// Of those, before the word that was asked for.
    pub left: u64,
    /// Of those, after it.
    pub right: u64,
    /// Its tokens in the corpus.
    pub count: u64,
    /// See [`log_dice`].
    pub log_dice: Option<f64>,
    /// See [`Cooccurrence::pmi`].
    pub pmi: Option<f64>,
    /// See [`Cooccurrence::npmi`].
    pub npmi: Option<f64>,
    /// See [`Cooccurrence::t_score`].
    pub t_score: Option<f64>,
    /// See [`Cooccurrence::log_likelihood`].
    pub log_likelihood: Option<f64>,
    /// False for grammatical words and numbers in digits.
    pub content: bool,
}

/// What collocates are put in order by, the highest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CollocateOrder {
    /// logDice.
    #[default]
    LogDice,
    /// PMI.
    Pmi,
    /// NPMI.
    Npmi,
    /// T-score.
    TScore,
    /// Log-likelihood.
    LogLikelihood,
    /// How often they stand together.
    Together,
}

impl CollocateOrder {
    fn value(self, row: &Collocate) -> f64 {
        let value = match self {
            Self::LogDice => row.log_dice,
            Self::Pmi => row.pmi,
            Self::Npmi => row.npmi,
            Self::TScore => row.t_score,
            Self::LogLikelihood => row.log_likelihood,
            Self::Together => Some(row.together as f64),
        };
        value.unwrap_or(f64::NEG_INFINITY)
    }
}

/// The collocates that stand together `least` times at least and that `keep` keeps, in order; equals by code points.
///
/// `types` and `tokens` are those of the corpus that `neighbours` were counted in.
///
/// # Errors
/// When a part of the table lies on disk and cannot be read.
pub fn collocates(
    neighbours: &Neighbours,
    types: &FrequencyTable,
    tokens: u64,
    least: u64,
    order: CollocateOrder,
    keep: impl Fn(&Collocate) -> bool,
) -> Result<Vec<Collocate>> {
    let (mut rows, mut ranked) = (Vec::new(), types.ranked(usize::MAX)?);
    // One pass over the types, wherever they lie.
    while let Some((key, count)) = ranked.next_type()? {
        let Some(near) = neighbours.types.get(key).filter(|near| near.together() >= least.max(1)) else { continue };
        let cells = Cooccurrence {
            together: near.together(),
            near: neighbours.near,
            count: count.count.saturating_sub(near.own),
            total: tokens.saturating_sub(neighbours.own),
        };
        let row = Collocate {
            rank: 0,
            word: key.to_owned(),
            display: display(key, count),
            together: near.together(),
            left: near.left,
            right: near.right,
            count: count.count,
            log_dice: log_dice(near.together(), neighbours.occurrences, count.count),
            pmi: cells.pmi(),
            npmi: cells.npmi(),
            t_score: cells.t_score(),
            log_likelihood: cells.log_likelihood(),
            content: is_content_word(key),
        };
        if keep(&row) {
            rows.push(row);
        }
    }
    rows.sort_by(|a, b| order.value(b).total_cmp(&order.value(a)).then_with(|| a.word.cmp(&b.word)));
    (1..).zip(&mut rows).for_each(|(rank, row)| row.rank = rank);
    Ok(rows)
}
