//! Spoken syllables of French words.

/// Syllables of one folded token.
pub fn count(_word: &str) -> u32 {
    1
}
