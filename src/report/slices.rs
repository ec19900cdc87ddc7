//! A document as at most 60 stretches of about as many sentences each, built as the sentences come in.

use super::Slice;

/// Stretches of a document in a report.
pub const SLICES: usize = 60;

/// Words that a stretch holds before the next one begins: the score of a heading alone says nothing.
const LEAST_WORDS: u64 = 30;

/// Stretches held while the length of the document is not known: 16 times as many, so that no final slice is more
/// than a sixteenth longer than another.
const HELD: usize = SLICES * 16;

/// Builds the slices of one document in bounded memory.
///
/// ```
/// use lisible::report::SliceBuilder;
/// let mut slices = SliceBuilder::default();
/// (0..3).for_each(|_| slices.add(30, 45));
/// slices.add(2, 3); // a heading goes with what follows, here with nothing
/// assert_eq!(slices.finish().len(), 4);
/// assert!(SliceBuilder::default().finish().is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct SliceBuilder {
    held: Vec<Slice>,
    /// Sentences of each stretch held, but for the last.
    sentences: u64,
}

impl Default for SliceBuilder {
    fn default() -> Self {
        Self { held: Vec::new(), sentences: 1 }
    }
}

impl SliceBuilder {
    /// Adds the next sentence.
    pub fn add(&mut self, words: u64, syllables: u64) {
        let sentence = Slice { sentences: 1, words, syllables };
        match self.held.last_mut().filter(|slice| slice.sentences < self.sentences || slice.words < LEAST_WORDS) {
            Some(slice) => slice.add(sentence),
            None => self.open(sentence),
        }
    }

    fn open(&mut self, sentence: Slice) {
        if self.held.len() == HELD {
            self.held = self.held.chunks(2).map(sum).collect();
            self.sentences *= 2;
        }
        self.held.push(sentence);
    }

    /// At most [`SLICES`] slices in the order of the text; of 30 words or more, but for the last.
    pub fn finish(self) -> Vec<Slice> {
        let held = self.held.len();
        let slices = held.min(SLICES);
        (0..slices).map(|i| sum(&self.held[i * held / slices..(i + 1) * held / slices])).collect()
    }
}

impl Slice {
    fn add(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }
}

fn sum(slices: &[Slice]) -> Slice {
    let mut out = Slice::default();
    for &slice in slices {
        out.add(slice);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        for sentences in [1, 59, 60, 61, 959, 960, 961, 5_000, 100_000] {
            let mut builder = SliceBuilder::default();
            (0..sentences).for_each(|i| builder.add(i % 7 + 30, 2));
            let slices = builder.finish();
            assert_eq!(slices.len() as u64, sentences.min(60));
            assert_eq!(slices.iter().map(|s| s.sentences).sum::<u64>(), sentences);
            assert_eq!(slices.iter().map(|s| s.words).sum::<u64>(), (0..sentences).map(|i| i % 7 + 30).sum::<u64>());
            if sentences >= 960 {
                let (low, high) = (slices.iter().map(|s| s.sentences).min(), slices.iter().map(|s| s.sentences).max());
                assert!(high.unwrap() * 8 <= low.unwrap() * 10, "{sentences}: {low:?} to {high:?}");
            }
        }
    }
}
