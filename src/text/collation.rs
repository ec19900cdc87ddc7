//! The alphabetical order of French: letters first, accents between words that differ by nothing else.

use super::fold;
use unicode_normalization::UnicodeNormalization;

/// What a series of words is put in alphabetical order by, as bytes.
///
/// Letters without their accents, œ as oe, decide first, word by word; then accents. Apostrophes, hyphens and capitals do
/// not count. Of no word it is lower than of any.
///
/// ```
/// use lisible::text::alphabetical;
/// let mut words = ["étude", "Zola", "cœur", "coeur", "cote", "côté", "côte", "etude"];
/// words.sort_by_key(|word| alphabetical([*word]));
/// assert_eq!(words, ["coeur", "cœur", "cote", "côte", "côté", "etude", "étude", "Zola"]);
/// assert!(alphabetical(["de", "zinc"]) < alphabetical(["demain"]));
/// ```
pub fn alphabetical<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let (mut letters, mut folded) = (String::new(), String::new());
    for word in words {
        let word = fold(word);
        for c in word.nfd() {
            match c {
                'œ' => letters.push_str("oe"),
                'æ' => letters.push_str("ae"),
                c if c.is_alphanumeric() => letters.push(c),
                _ => {}
            }
        }
        letters.push(' ');
        folded.extend([&word, " "]);
    }
    letters + "\0" + &folded
}
