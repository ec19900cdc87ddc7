//! Pieces of a text as records give them: on one line, and no longer than wanted.

use super::ContextWidth;
use std::borrow::Cow;

/// White space as single spaces; no-break spaces stay, they are part of how the text is written.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if is_one_line(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if is_gap(c) {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    Cow::Owned(out)
}

/// True for nearly every text that [`one_line`] leaves as it is, false for every other. Many bytes are looked at together.
#[expect(clippy::needless_bitwise_bool, reason = "what does not branch is done many bytes at a time")]
fn is_one_line(text: &[u8]) -> bool {
    let [first, .., last] = text else { return !text.contains(&b' ') && !text.iter().any(u8::is_ascii_control) };
    // U+0085, or the beginning of U+2028 and U+2029 where the third byte is not a dash or a quotation mark.
    let pairs = text.iter().zip(&text[1..]);
    let gap = pairs.fold(false, |gap, (&a, &b)| {
        gap | (a < b' ') | (a == b' ') & (b == b' ') | (a == 0xC2) & (b == 0x85) | (a == 0x80) & (b & 0xFE == 0xA8)
    });
    !gap && *first != b' ' && *last > b' '
}

/// White space that may become a plain space: not the no-break spaces.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The first `most` code points of a text on one line, with […] where there are more.
pub(super) fn shortened(text: &str, most: usize) -> String {
    match end_of_first(text, most) {
        Some(at) => one_line(&text[..at]).into_owned() + " […]",
        None => one_line(text).into_owned(),
    }
}

pub(super) fn first_characters(text: &str, most: usize) -> String {
    match end_of_first(text, most) {
        Some(at) => edge("", &text[..at], "…"),
        None => edge("", text, ""),
    }
}

/// Where the first `most` code points end; `None` where there are no more.
fn end_of_first(text: &str, most: usize) -> Option<usize> {
    // No code point is shorter than a byte.
    if text.len() <= most {
        return None;
    }
    let mut left = text.chars();
    if let Some(before) = most.checked_sub(1) {
        left.nth(before)?;
    }
    let left = left.as_str().len();
    (left > 0).then_some(text.len() - left)
}

pub(super) fn last_characters(text: &str, most: usize) -> String {
    match start_of_last(text, most) {
        0 => edge("", text, ""),
        at => edge("…", &text[at..], ""),
    }
}

/// Where the last `most` code points begin: 0 where there are no more.
fn start_of_last(text: &str, most: usize) -> usize {
    let mut starts = text.bytes().enumerate().rev().filter(|&(_, byte)| byte & 0xC0 != 0x80);
    most.checked_sub(1).map_or(text.len(), |before| starts.nth(before).map_or(0, |(at, _)| at))
}

/// On one line, with the space at its ends kept as one: what it stands beside follows at once. Between `before` and `after`.
fn edge(before: &str, text: &str, after: &str) -> String {
    let inner = text.trim_matches(is_gap);
    let space = |at: bool| if at { " " } else { "" };
    let (first, last) = (text.starts_with(is_gap), !inner.is_empty() && text.ends_with(is_gap));
    [before, space(first), &one_line(inner), space(last), after].concat()
}

/// What of `text` stands before an occurrence at its end, whole words where one fits, with an ellipsis when there is more.
pub(super) fn before(text: &str, width: ContextWidth) -> String {
    let start = match width {
        ContextWidth::Characters(most) => {
            let rest = text.char_indices().rev().take(most);
            let first = rest.last().map_or(text.len(), |(at, _)| at);
            let cuts_word = first > 0 && !text[..first].ends_with(char::is_whitespace);
            let next_word = text[first..].find(char::is_whitespace).filter(|_| cuts_word);
            // The only white space may be that before the occurrence: half a word says more than none.
            next_word.map(|at| first + at).filter(|&at| !text[at..].trim().is_empty()).unwrap_or(first)
        }
        ContextWidth::Words(most) => last_words(text, most),
    };
    let more = if text[..start].trim().is_empty() { "" } else { "…" };
    format!("{more}{}", edge("", &text[start..], "").trim_start())
}

/// What of `text` stands after an occurrence at its beginning.
pub(super) fn after(text: &str, width: ContextWidth) -> String {
    let end = match width {
        ContextWidth::Characters(most) => {
            let last = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
            let cuts_word = last < text.len() && !text[last..].starts_with(char::is_whitespace);
            let word_before = text[..last].rfind(char::is_whitespace).filter(|_| cuts_word);
            word_before.filter(|&at| !text[..at].trim().is_empty()).unwrap_or(last)
        }
        ContextWidth::Words(most) => first_words(text, most),
    };
    let more = if text[end..].trim().is_empty() { "" } else { "…" };
    format!("{}{more}", edge("", &text[..end], "").trim_end())
}

/// Where the first `most` graphic words of a text end.
fn first_words(text: &str, most: usize) -> usize {
    let (mut words, mut at) = (0, 0);
    for piece in text.split_inclusive(char::is_whitespace) {
        words += usize::from(is_word(piece));
        if words > most {
            return at;
        }
        at += piece.len();
    }
    at
}

/// Where the last `most` graphic words of a text begin.
fn last_words(text: &str, most: usize) -> usize {
    let (mut words, mut at) = (0, text.len());
    for piece in text.rsplit(char::is_whitespace) {
        words += usize::from(is_word(piece));
        if words > most {
            return at;
        }
        at = at.saturating_sub(piece.len());
        at -= text[..at].chars().next_back().map_or(0, char::len_utf8);
    }
    at
}

fn is_word(piece: &str) -> bool {
    piece.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "Le chat, dit-elle,\ndort encore";

    #[test]
    fn words_stay_whole() {
        let characters = ContextWidth::Characters;
        assert_eq!(before(TEXT, characters(12)), "…dort encore");
        assert_eq!(before(TEXT, characters(14)), "…dort encore");
        assert_eq!(before(TEXT, characters(3)), "…ore");
        assert_eq!(before("le chat ", characters(5)), "…chat ");
        assert_eq!(before(TEXT, characters(99)), "Le chat, dit-elle, dort encore");
        assert_eq!(after(TEXT, characters(8)), "Le chat,…");
        assert_eq!(after(TEXT, characters(10)), "Le chat,…");
        assert_eq!(after(" chat", characters(3)), " ch…");
        assert_eq!(after(TEXT, characters(99)), "Le chat, dit-elle, dort encore");
        assert_eq!((before("", characters(3)), after("", characters(3))), (String::new(), String::new()));
    }

    #[test]
    fn words_are_counted() {
        let words = ContextWidth::Words;
        assert_eq!(before(TEXT, words(2)), "…dort encore");
        assert_eq!(before("« Le chat » ", words(1)), "…chat » ");
        assert_eq!(before(TEXT, words(9)), "Le chat, dit-elle, dort encore");
        assert_eq!(after(TEXT, words(2)), "Le chat,…");
        assert_eq!(after(" est « là » ce soir", words(2)), " est « là »…");
        assert_eq!(after(TEXT, words(0)), "…");
    }

    proptest! {
        #[test]
        fn one_line_holds_what_is_between_gaps(text in "(\\PC|[ \t\n\u{85}\u{2028}\u{A0}a«]){0,20}") {
            let pieces: Vec<&str> = text.split(is_gap).filter(|piece| !piece.is_empty()).collect();
            prop_assert_eq!(one_line(&text), pieces.join(" "));
        }

        #[test]
        fn ends_are_cut_at_code_points(text in "(\\PC|[a-zé ,\n]){0,40}", most in 0_usize..30) {
            let count = text.chars().count();
            let (first, last): (String, String) =
                (text.chars().take(most).collect(), text.chars().skip(count.saturating_sub(most)).collect());
            let more = if count > most { "…" } else { "" };
            prop_assert_eq!(first_characters(&text, most), edge("", &first, more));
            prop_assert_eq!(last_characters(&text, most), edge(more, &last, ""));
        }

        #[test]
        fn nothing_is_longer_than_wanted(text in "(\\PC|[a-zé ,\n]){0,60}", most in 0_usize..20) {
            let width = ContextWidth::Characters(most);
            for piece in [before(&text, width), after(&text, width)] {
                prop_assert!(piece.chars().filter(|c| *c != '…').count() <= most);
            }
            let words = |piece: &str| piece.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
            let width = ContextWidth::Words(most);
            for piece in [before(&text, width), after(&text, width)] {
                prop_assert_eq!(words(&piece), words(&text).min(most), "{:?}", piece);
            }
        }
    }
}
