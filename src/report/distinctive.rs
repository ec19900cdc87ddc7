//! Which words set a text apart from ordinary written French, and which of its words are rare.

use super::WordRow;
use super::summary::word_row;
use crate::base::Result;
use crate::measures::reference::{log_likelihood, log_ratio};
use crate::stats::FrequencyTable;
use crate::text::is_rare;
use serde::Serialize;

/// Words listed of either kind.
pub const DISTINCTIVE: usize = 100;
/// Occurrences below which a word sets no text apart.
const FEWEST: u64 = 3;
/// Words held while more come: twice as many as are listed, cut now and then.
const HELD: usize = 4 * DISTINCTIVE;

/// A content word that a text has more often than ordinary French.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DistinctiveWord {
    /// The folded form.
    pub word: String,
    /// As a reader expects it.
    pub display: String,
    /// Occurrences.
    pub count: u64,
    /// Occurrences per million lexical tokens.
    pub per_million: f64,
    /// How common it is in written French, on the Zipf scale.
    pub commonness: f64,
    /// Base-2 logarithm of how many times more often it stands here.
    pub log_ratio: f64,
    /// The log-likelihood ratio G².
    pub log_likelihood: f64,
}

/// What `among` the commonest types sets the text apart, the surest first, and its rare words by their occurrences: at
/// most 100 each. The first are among the 30,000 commonest forms of French, so that it is known how many times more often
/// they stand here; the second are not. Names are in neither: there is no list of common ones.
///
/// # Errors
/// When a part of the table lies on disk and cannot be read.
pub fn distinctive_words(
    types: &FrequencyTable,
    tokens: u64,
    among: usize,
) -> Result<(Vec<DistinctiveWord>, Vec<WordRow>)> {
    let (mut apart, mut rare) = (Vec::new(), Vec::new());
    let mut ranked = types.ranked(among)?;
    for rank in 1.. {
        let Some((key, count)) = ranked.next_type()? else { break };
        if count.count < FEWEST && rare.len() >= DISTINCTIVE {
            break;
        }
        // What stands at the head of sentences alone may be a name: nothing tells.
        if count.inside == 0 {
            continue;
        }
        let row = word_row(rank, key, count, tokens);
        if row.display != row.word || !row.content {
            continue;
        }
        if row.count >= FEWEST {
            apart.extend(distinctive(&row, tokens));
            if apart.len() >= HELD {
                cut(&mut apart);
            }
        }
        if rare.len() < DISTINCTIVE && is_rare(&row.word) {
            rare.push(row);
        }
    }
    cut(&mut apart);
    Ok((apart, rare))
}

/// The word, where it stands twice as often as in ordinary French, or more.
fn distinctive(row: &WordRow, tokens: u64) -> Option<DistinctiveWord> {
    let commonness = row.commonness?;
    let log_ratio = log_ratio(row.count, tokens, commonness).filter(|ratio| *ratio >= 1.0)?;
    Some(DistinctiveWord {
        word: row.word.clone(),
        display: row.display.clone(),
        count: row.count,
        per_million: row.per_million,
        commonness,
        log_ratio,
        log_likelihood: log_likelihood(row.count, tokens, commonness)?,
    })
}

fn cut(words: &mut Vec<DistinctiveWord>) {
    words.sort_by(|a, b| b.log_likelihood.total_cmp(&a.log_likelihood).then_with(|| a.word.cmp(&b.word)));
    words.truncate(DISTINCTIVE);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::TypeCount;

    #[test]
    fn common_words_at_their_usual_rate_set_nothing_apart() {
        let mut types = FrequencyTable::default();
        for (word, count, capitalised) in
            [("maison", 3, 0), ("orthophoniste", 9, 0), ("réseau", 40, 0), ("zoltan", 6, 6), ("de", 400, 0)]
        {
            types.add(word, TypeCount { count, documents: 1, inside: count, capitalised, upper: 0 });
        }
        let (apart, rare) = distinctive_words(&types, 10_000, usize::MAX).unwrap();
        let names: Vec<&str> = apart.iter().map(|word| word.display.as_str()).collect();
        assert_eq!(names, ["réseau"]);
        assert_eq!(rare.iter().map(|row| row.word.as_str()).collect::<Vec<_>>(), ["orthophoniste"]);
    }
}
