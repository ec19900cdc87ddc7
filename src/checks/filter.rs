//! A cheap first test: most words of a text go on no phrase of a list.

/// Tells by length and ends that most words are not in a list.
#[derive(Debug)]
pub(super) struct Filter([u64; 256]);

impl Default for Filter {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Filter {
    fn bit(key: &str) -> Option<(usize, u64)> {
        let bytes = key.as_bytes();
        let (first, last) = (usize::from(*bytes.first()?), usize::from(*bytes.last()?));
        let middle = usize::from(bytes[bytes.len() / 2]);
        let place = (first * 31 + middle * 257 + last * 7 + bytes.len() * 1031) % (256 * 64);
        Some((place / 64, 1 << (place % 64)))
    }

    /// Takes a word.
    pub(super) fn add(&mut self, key: &str) {
        if let Some((word, bit)) = Self::bit(key) {
            self.0[word] |= bit;
        }
    }

    /// False for most words that were not taken, true for all that were.
    pub(super) fn may_hold(&self, key: &str) -> bool {
        Self::bit(key).is_some_and(|(word, bit)| self.0[word] & bit != 0)
    }
}
