//! A document section by section: what stands under each of its headings, where its format has headings.

use super::Place;
use crate::measures::difficulty::{Evidence, score};
use crate::stats::{Passage, SentenceCounts};
use serde::Serialize;

/// Sections of one document that a report lists.
const MOST: usize = 200;
/// Sentences below which a section or a passage has no difficulty: a few words say nothing of a level.
pub(super) const FEWEST_SENTENCES: u64 = 3;

/// What stands under a heading, up to the next one of any level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SectionRow {
    /// The heading.
    pub title: String,
    /// Its level, from 1.
    pub depth: u8,
    /// The line it stands on, from 1.
    pub line: u64,
    /// Sentences under it, without the heading.
    pub sentences: u64,
    /// Words under it.
    pub words: u64,
    /// Its difficulty, with the repetition of an average passage; `None` for fewer than three sentences.
    pub difficulty: Option<f64>,
}

/// Gathers sections as sentences come in.
#[derive(Clone, Debug, Default)]
pub struct SectionBuilder {
    done: Vec<SectionRow>,
    open: Option<(String, u8, u64, Passage)>,
}

impl SectionBuilder {
    /// Begins a section at a heading.
    pub fn heading(&mut self, title: String, depth: u8, place: &Place) {
        self.close();
        self.open = Some((title, depth, place.line, Passage::default()));
    }

    /// Adds a sentence of what stands under the heading; what stands before the first is of no section.
    pub fn add(&mut self, sentence: &SentenceCounts) {
        if let Some((.., passage)) = &mut self.open {
            passage.add(sentence);
        }
    }

    fn close(&mut self) {
        let Some((title, depth, line, passage)) = self.open.take() else { return };
        if passage.sentences == 0 || self.done.len() == MOST {
            return;
        }
        let known = passage.sentences >= FEWEST_SENTENCES;
        let difficulty = if known { score(&Evidence::of_passage(&passage, None)) } else { None };
        self.done.push(SectionRow {
            title,
            depth,
            line,
            sentences: passage.sentences,
            words: passage.words,
            difficulty,
        });
    }

    /// The first 200 sections that hold a sentence.
    pub fn finish(mut self) -> Vec<SectionRow> {
        self.close();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::DifficultyCounts;

    #[test]
    fn sections_hold_what_stands_under_their_heading() {
        let place = |line| Place { document: "a.md".into(), record: None, byte_start: 0, byte_end: 1, line, column: 1 };
        let difficulty = DifficultyCounts { content: 4, log_ranks: 4 << 18, ..Default::default() };
        let sentence =
            SentenceCounts { words: 9, tokens: 10, letters: 40, syllables: 14, difficulty, ..Default::default() };
        let mut sections = SectionBuilder::default();
        sections.add(&sentence);
        sections.heading("Vide".into(), 1, &place(3));
        sections.heading("Un".into(), 2, &place(5));
        sections.add(&sentence);
        sections.heading("Deux".into(), 2, &place(9));
        (0..3).for_each(|_| sections.add(&sentence));
        let rows = sections.finish();
        let seen: Vec<_> = rows.iter().map(|s| (s.title.as_str(), s.line, s.words, s.difficulty.is_some())).collect();
        assert_eq!(seen, [("Un", 5, 9, false), ("Deux", 9, 27, true)]);
    }
}
