//! `lisible compare --format csv`: one row a word that tells two corpora apart, with its counts and keyness measures.

use super::{Rows, number, text};
use crate::report::Keyword;
use std::io::{self, Write};

const COLUMNS: [&str; 19] = [
    "side",
    "word",
    "display",
    "content",
    "first_count",
    "second_count",
    "first_per_million",
    "second_per_million",
    "first_documents",
    "second_documents",
    "log_likelihood",
    "log_likelihood_two_cells",
    "log_ratio",
    "percent_difference",
    "simple_maths",
    "odds_ratio",
    "specificity",
    "p",
    "p_holm",
];

/// Writes keywords one by one.
#[derive(Debug)]
pub struct KeywordRows<W: Write>(Rows<W>);

impl<W: Write> KeywordRows<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn new(out: W) -> io::Result<Self> {
        Ok(Self(Rows::new(out, COLUMNS)?))
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn add(&mut self, row: &Keyword) -> io::Result<()> {
        let side = if row.is_of_first() { "first" } else { "second" };
        let words = [side.to_owned(), text(&row.word), text(&row.display), row.content.to_string()];
        let counts = [row.first_count, row.second_count].map(|count| count.to_string());
        let rates = [row.first_per_million, row.second_per_million].map(|rate| rate.to_string());
        let documents = [row.first_documents, row.second_documents].map(|count| count.to_string());
        let measures = [
            Some(row.log_likelihood),
            row.log_likelihood_two_cells,
            row.log_ratio,
            row.percent_difference,
            row.simple_maths,
            row.odds_ratio,
            row.specificity,
            Some(row.p),
            Some(row.p_holm),
        ];
        self.0.add(words.into_iter().chain(counts).chain(rates).chain(documents).chain(measures.map(number)))
    }

    /// Hands back the writer, flushed.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}
