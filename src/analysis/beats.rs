//! The first sentences of a text in order: how long each is, and which begin a paragraph.

use crate::report::{BEATS, Beat};

/// Gathers the rhythm of a text, or nothing.
#[derive(Debug, Default)]
pub(super) struct Beats {
    most: usize,
    found: Vec<Beat>,
    /// The block of the last sentence.
    block: Option<usize>,
}

impl Beats {
    pub(super) fn wanted(wanted: bool) -> Self {
        Self { most: if wanted { BEATS } else { 0 }, ..Self::default() }
    }

    /// Adds the next sentence, of a block.
    pub(super) fn add(&mut self, words: u64, block: usize) {
        if self.found.len() < self.most {
            let opens = self.block.replace(block) != Some(block);
            self.found.push(Beat { words: u32::try_from(words).unwrap_or(u32::MAX), opens });
        }
    }

    pub(super) fn finish(self) -> Vec<Beat> {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_open_with_their_first_sentence() {
        let mut beats = Beats::wanted(true);
        for (words, block) in [(9, 0), (4, 0), (7, 2)] {
            beats.add(words, block);
        }
        let opens: Vec<(u32, bool)> = beats.finish().into_iter().map(|beat| (beat.words, beat.opens)).collect();
        assert_eq!(opens, [(9, true), (4, false), (7, true)]);
        let mut unwanted = Beats::wanted(false);
        unwanted.add(9, 0);
        assert!(unwanted.finish().is_empty());
        let mut long = Beats::wanted(true);
        for block in 0..1_000 {
            long.add(u64::MAX, block);
        }
        assert_eq!(long.finish().len(), BEATS);
    }
}
