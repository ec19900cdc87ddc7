//! Characters and words as the filters of datatrove 0.10.1 class them: lists of facts, with the marks of other scripts left
//! out where French texts have none.

use crate::base::is_apostrophe;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The frequent words that the French configuration of FineWeb-2 asks for, as written: capitals are other words.
pub const STOP_WORDS: [&str; 18] =
    ["de", "la", "le", "et", "à", "en", "l'", "des", "du", "les", "est", "d'", "un", "une", "il", "dans", "par", "au"];

/// Bytes of the longest stop word, a curly apostrophe or a combining accent counted.
const LONGEST_STOP_WORD: usize = 4;

/// Which stop word a token is; the apostrophe may be curly, the accent may stand alone.
pub(super) fn stop_word(token: &str) -> Option<usize> {
    if token.len() > LONGEST_STOP_WORD {
        return None;
    }
    if token.is_ascii() {
        return STOP_WORDS.iter().position(|word| *word == token);
    }
    let composed: String = token.nfc().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect();
    STOP_WORDS.iter().position(|word| *word == composed)
}

/// Code points; a combining mark is of the letter before, so that é is one however it is written.
pub(super) fn length(text: &str) -> u64 {
    if text.is_ascii() {
        return text.len() as u64;
    }
    text.chars().filter(|&c| c < '\u{300}' || !is_combining_mark(c)).count() as u64
}

/// True for a mark that ends a sentence: Unicode’s `Sentence_Terminal` that Latin or wide punctuation has. Neither the
/// ellipsis nor a closing quotation mark is one.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '.' | '?'
            | '!'
            | '‼'
            | '‽'
            | '⁇'
            | '⁈'
            | '⁉'
            | '⸮'
            | '⸼'
            | '。'
            | '｡'
            | '．'
            | '？'
            | '！'
            | '﹒'
            | '﹖'
            | '﹗'
            | '؟'
            | '۔'
            | '։'
            | '।'
    )
}

/// True for a character that makes no word by itself: punctuation and controls. A bullet, ° or € is none of them.
pub(super) fn is_symbol(c: char) -> bool {
    let marks = "!/—”:％１〈&(、━\\【#%「」，】；+^]~“《„';’{|∶´[=-`*．（–？！：$～«〉,><》)?）。…@_.\"}►»";
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | '\n' => false,
        '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => true,
        _ => marks.contains(c) || ends_sentence(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_known_however_they_are_typed() {
        for (token, found) in
            [("de", true), ("l’", true), ("d'", true), ("à", true), ("a\u{300}", true), ("dans", true)]
        {
            assert_eq!(stop_word(token).is_some(), found, "{token}");
        }
        assert!(["De", "a", "jusqu'", "", "du.", "日本"].iter().all(|token| stop_word(token).is_none()));
        assert!(STOP_WORDS.iter().all(|word| word.len() <= LONGEST_STOP_WORD && stop_word(word).is_some()));
    }

    #[test]
    fn letters_are_counted_once_composed_or_not() {
        assert_eq!([length("été"), length("e\u{301}te\u{301}"), length("l’a"), length("")], [3, 3, 3, 0]);
    }

    #[test]
    fn marks_are_no_words() {
        assert!("…«»’'()—-!?%".chars().all(is_symbol));
        assert!(!"•°€é0a²".chars().any(is_symbol));
        assert!([".", "!", "?", "⁉"].iter().all(|mark| mark.chars().all(ends_sentence)));
        assert!(!"…»:;".chars().any(ends_sentence));
    }
}
