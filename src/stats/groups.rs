//! Sixteen groups of sentences, each a sample of the text: what the error of a score is estimated from, by leaving one
//! group out at a time. The estimate is `measures::jackknife`.
//!
//! Sentences go to the groups in turn, so that parts of a document merge in the order of the text. A closed document
//! begins with a group of its own, drawn from its counts: else a corpus of short documents would fill the first groups
//! alone.

use super::lengths::Lengths;
use super::{Passage, SentenceCounts};
use crate::base::Merge;

/// How many groups there are.
pub const GROUPS: usize = 16;

/// The sentences of a text in sixteen groups.
///
/// ```
/// use lisible::stats::{SentenceCounts, SentenceGroups};
/// let mut groups = SentenceGroups::default();
/// (0..20).for_each(|_| groups.add(&SentenceCounts { words: 5, ..SentenceCounts::default() }));
/// assert_eq!(groups.all().map(|group| group.sentences).collect::<Vec<_>>()[3..5], [2, 1]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentenceGroups {
    /// Sixteen, or none before the first sentence.
    groups: Vec<Passage>,
    /// The group of the next sentence.
    next: usize,
}

impl SentenceGroups {
    /// The groups that hold a sentence.
    pub fn all(&self) -> impl Iterator<Item = &Passage> + Clone {
        self.groups.iter().filter(|group| group.sentences > 0)
    }

    /// Adds the next sentence.
    pub fn add(&mut self, sentence: &SentenceCounts) {
        self.groups.resize_with(GROUPS, Passage::default);
        self.groups[self.next].add(sentence);
        self.next = (self.next + 1) % GROUPS;
    }

    /// Seals a document: from then on the order of merging does not matter.
    pub(super) fn close_document(&mut self) {
        self.next = 0;
        let sum = |f: fn(&Passage) -> u64| self.groups.iter().map(f).sum::<u64>();
        let mixed = (sum(|g| g.letters) << 20 ^ sum(|g| g.syllables) << 10 ^ sum(|g| g.words)).wrapping_mul(MIX);
        let turns = (mixed >> 60) as usize % self.groups.len().max(1);
        self.groups.rotate_right(turns);
    }
}

/// 2^64 divided by the golden ratio: its multiples spread over the highest bits.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

impl Merge for SentenceGroups {
    fn merge(&mut self, other: Self) {
        if other.groups.is_empty() {
            return;
        }
        if self.groups.is_empty() {
            *self = other;
            return;
        }
        let first = self.next;
        for (at, group) in other.groups.into_iter().enumerate() {
            self.groups[(first + at) % GROUPS].merge(group);
        }
        self.next = (first + other.next) % GROUPS;
    }
}

/// HOT. The groups of one text in the making, their lengths in arrays of fixed size.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    groups: Vec<(Passage, Lengths)>,
    sentences: usize,
}

impl Gathering {
    /// Adds the next sentence.
    pub(super) fn add(&mut self, sentence: &SentenceCounts) {
        if self.groups.is_empty() {
            self.groups.resize_with(GROUPS, Default::default);
        }
        let (passage, lengths) = &mut self.groups[self.sentences % GROUPS];
        passage.add_counts(sentence);
        lengths.add(sentence.tokens);
        self.sentences += 1;
    }

    /// What was gathered; nothing is left.
    pub(super) fn take(&mut self) -> SentenceGroups {
        let sentences = std::mem::take(&mut self.sentences);
        let mut groups = Vec::new();
        if sentences > 0 {
            groups.resize_with(GROUPS, Passage::default);
        }
        for (group, (passage, lengths)) in groups.iter_mut().zip(&mut self.groups).take(sentences) {
            *group = std::mem::take(passage);
            group.sentence_tokens = lengths.take();
        }
        SentenceGroups { groups, next: sentences % GROUPS }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathering_is_adding_one_by_one() {
        for sentences in [0, 1, 15, 16, 17, 40] {
            let counts = |i: u64| SentenceCounts { words: i + 1, tokens: i % 300, ..SentenceCounts::default() };
            let (mut gathering, mut groups) = (Gathering::default(), SentenceGroups::default());
            for i in 0..sentences {
                gathering.add(&counts(i * 13));
                groups.add(&counts(i * 13));
            }
            assert_eq!(gathering.take(), groups);
            assert_eq!(gathering.take(), SentenceGroups::default());
        }
    }

    #[test]
    fn short_documents_begin_with_groups_of_their_own() {
        let document = |words| {
            let mut groups = SentenceGroups::default();
            groups.add(&SentenceCounts { words, letters: words * 4, syllables: words, ..SentenceCounts::default() });
            groups.close_document();
            groups
        };
        let mut all = SentenceGroups::default();
        (1..400).for_each(|words| all.merge(document(words)));
        assert_eq!(all.all().count(), GROUPS);
    }
}
