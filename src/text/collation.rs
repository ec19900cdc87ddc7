//! The alphabetical order of French: letters first, accents between words that differ by nothing else.

use super::{Folder, TokenKind};
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
    alphabetical_before(words, None).unwrap_or_default()
}

/// The same, or `None` as soon as it is sure to be above `limit`: most of a long list is, by its first word.
///
/// ```
/// use lisible::text::{alphabetical, alphabetical_before};
/// let limit = alphabetical(["été", "chaud"]);
/// assert_eq!(alphabetical_before(["étude", "longue"], Some(&limit)), None);
/// assert_eq!(alphabetical_before(["âne"], Some(&limit)), Some(alphabetical(["âne"])));
/// ```
pub fn alphabetical_before<'a>(words: impl IntoIterator<Item = &'a str>, limit: Option<&str>) -> Option<String> {
    let (mut letters, mut folded) = (String::with_capacity(USUAL), String::with_capacity(USUAL));
    let mut keys = Folder::default();
    for word in words {
        let word = keys.key(word, TokenKind::Word);
        push_letters(word, &mut letters);
        letters.push(' ');
        if limit.is_some_and(|limit| is_above(&letters, limit)) {
            return None;
        }
        folded.push_str(word);
        folded.push(' ');
    }
    letters.reserve_exact(folded.len() + 1);
    letters.push('\0');
    letters.push_str(&folded);
    Some(letters)
}

/// Bytes of half a dozen words.
const USUAL: usize = 48;

/// True when `start` is above `limit` whatever follows it.
fn is_above(start: &str, limit: &str) -> bool {
    let known = start.len().min(limit.len());
    start.as_bytes()[..known] > limit.as_bytes()[..known]
}

/// Adds the letters of a folded word without their accents.
fn push_letters(word: &str, letters: &mut String) {
    let start = letters.len();
    for c in word.chars() {
        let plain = match c {
            'a'..='z' | '0'..='9' => c,
            '\'' | '-' => continue,
            'à' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            _ => {
                letters.truncate(start);
                return push_decomposed(word, letters);
            }
        };
        letters.push(plain);
    }
}

/// The same for any letters at all.
fn push_decomposed(word: &str, letters: &mut String) {
    for c in word.nfd() {
        match c {
            'œ' => letters.push_str("oe"),
            'æ' => letters.push_str("ae"),
            c if c.is_alphanumeric() => letters.push(c),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_letters_of_french_need_no_decomposition(word in "(\\PC|[a-zàâçéèêëîïôùûüÿœæ'’0-9-]){0,12}") {
            let (mut quick, mut slow) = ("avant ".to_owned(), "avant ".to_owned());
            let word = crate::text::fold(&word);
            push_letters(&word, &mut quick);
            push_decomposed(&word, &mut slow);
            prop_assert_eq!(quick, slow);
        }

        #[test]
        fn what_is_given_up_is_above_the_limit(
            words in proptest::collection::vec("[abeéÀœ'-]{0,3}", 0..4),
            limit in proptest::collection::vec("[abeéÀœ'-]{0,3}", 0..4),
        ) {
            let of = |words: &[String]| alphabetical(words.iter().map(String::as_str));
            let (whole, limit) = (of(&words), of(&limit));
            match alphabetical_before(words.iter().map(String::as_str), Some(&limit)) {
                Some(key) => prop_assert_eq!(key, whole),
                None => prop_assert!(whole > limit),
            }
        }
    }
}
