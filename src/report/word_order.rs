//! What a list of words is put in order by. Ranks are those of the counts in any order.

use super::WordRow;
use crate::text::alphabetical;
use std::cmp::Reverse;

/// An order of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordOrder {
    /// The commonest first: how tables of frequencies come.
    #[default]
    Count,
    /// As in a dictionary.
    Word,
    /// By the end of the word: « nation » beside « station ».
    Ending,
    /// Found in the most documents first.
    Documents,
    /// The most concentrated first, by DP; those without one last.
    Dp,
}

impl WordOrder {
    /// Every order by its name.
    pub const ALL: [(&'static str, Self); 5] = [
        ("count", Self::Count),
        ("word", Self::Word),
        ("ending", Self::Ending),
        ("documents", Self::Documents),
        ("dp", Self::Dp),
    ];

    /// Puts `rows`, which come by their counts, in this order; equal ones keep theirs.
    ///
    /// ```
    /// use lisible::report::{WordOrder, WordRow};
    /// let row = |rank, word: &str, documents| WordRow { rank, word: word.into(), documents, ..WordRow::default() };
    /// let mut rows = vec![row(1, "zone", 2), row(2, "état", 7), row(3, "ozone", 2)];
    /// WordOrder::Word.sort(&mut rows);
    /// assert_eq!(rows.iter().map(|row| row.rank).collect::<Vec<_>>(), [2, 3, 1]);
    /// WordOrder::Ending.sort(&mut rows);
    /// assert_eq!(rows.iter().map(|row| row.rank).collect::<Vec<_>>(), [1, 3, 2]);
    /// WordOrder::Documents.sort(&mut rows);
    /// assert_eq!(rows[0].rank, 2);
    /// ```
    pub fn sort(self, rows: &mut [WordRow]) {
        let words = |row: &WordRow| alphabetical(row.word.split(' '));
        match self {
            Self::Count => rows.sort_by_key(|row| row.rank),
            Self::Word => rows.sort_by_cached_key(words),
            Self::Ending => rows.sort_by_cached_key(|row| backwards(&words(row))),
            Self::Documents => rows.sort_by_key(|row| Reverse(row.documents)),
            Self::Dp => {
                let dp = |row: &WordRow| row.dispersion.and_then(|of| of.dp).unwrap_or(f64::NEG_INFINITY);
                rows.sort_by(|a, b| dp(b).total_cmp(&dp(a)));
            }
        }
    }
}

/// The letters of an alphabetical key from the last on, accents after them.
fn backwards(key: &str) -> String {
    let (letters, accents) = key.split_once('\0').unwrap_or((key, ""));
    let turned = |part: &str| part.trim_end().chars().rev().collect::<String>();
    format!("{}\0{}", turned(letters), turned(accents))
}
