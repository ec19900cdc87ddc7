//! HOT. The common tokens, told by their bytes: nine in ten of a French text need no rule of `tokens`.
//!
//! ```text
//! word      run of A-Z, a-z, À-ÿ, œ (sixteen bytes at a time), then white space or a mark that joins nothing;
//!           before a full stop only what is too long for an abbreviation
//! elided    c' d' j' l' m' n' s' t' y' qu' and such a word behind it
//! compound  such words joined by hyphens, the last one no clitic
//! number    run of 0-9, then white space, a comma or a bracket that no digit follows
//! mark      one of , ; : ! ? . ( ) « » … and no combining character behind it
//! ```
//! `None` means that a rule may apply: `tokens` then reads the same place by the letter. That both agree is tested
//! against the naive twin on arbitrary text. Everything here takes and gives byte offsets of UTF-8; nothing allocates.

use super::TokenKind;
use wide::u8x16;

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Space,
    Letter,
    Digit,
    /// A mark of one byte that joins nothing.
    Mark,
    /// The first byte of two or three.
    Lead,
    Other,
}

const STARTS: [Start; 256] = starts();

const fn starts() -> [Start; 256] {
    let mut out = [Start::Other; 256];
    let mut byte = 0_u8;
    loop {
        out[byte as usize] = match byte {
            b' ' | b'\n' | b'\t' | b'\r' => Start::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Start::Letter,
            b'0'..=b'9' => Start::Digit,
            b',' | b';' | b':' | b'!' | b'?' | b'"' | b'(' | b')' | b'[' | b']' | b'*' | b'/' | b'%' => Start::Mark,
            0xC2 | 0xC3 | 0xC5 | 0xE2 => Start::Lead,
            _ => Start::Other,
        };
        if byte == u8::MAX {
            return out;
        }
        byte += 1;
    }
}

/// The next step of the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// White space up to here.
    Gap(usize),
    /// A token up to here.
    Token(usize, TokenKind),
    /// An elided word up to the first, the word behind it up to the second.
    Elision(usize, usize),
}

/// The step at byte `at` of a text that ends with `bytes`; `None` where a rule may apply.
#[inline]
pub(super) fn step(bytes: &[u8], at: usize) -> Option<Step> {
    match STARTS[usize::from(*bytes.get(at)?)] {
        Start::Space => Some(Step::Gap(at + 1)),
        Start::Letter => word(bytes, at),
        Start::Digit => number(bytes, at).map(|end| Step::Token(end, TokenKind::Number)),
        Start::Mark => combines_not(bytes, at + 1).then_some(Step::Token(at + 1, TokenKind::Mark)),
        Start::Lead => lead(bytes, at),
        Start::Other => stop(bytes, at),
    }
}

fn lead(bytes: &[u8], at: usize) -> Option<Step> {
    match bytes[at..] {
        [0xC2, 0xA0, ..] => Some(Step::Gap(at + 2)),
        [0xE2, 0x80, 0xAF, ..] => Some(Step::Gap(at + 3)),
        [0xC2, 0xAB | 0xBB, ..] => combines_not(bytes, at + 2).then_some(Step::Token(at + 2, TokenKind::Mark)),
        [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6, ..] => {
            combines_not(bytes, at + 3).then_some(Step::Token(at + 3, TokenKind::Mark))
        }
        [0xC3 | 0xC5, ..] => word(bytes, at),
        _ => None,
    }
}

/// A full stop that is alone.
fn stop(bytes: &[u8], at: usize) -> Option<Step> {
    let alone = bytes[at] == b'.' && bytes.get(at + 1) != Some(&b'.') && combines_not(bytes, at + 1);
    alone.then_some(Step::Token(at + 1, TokenKind::Mark))
}

/// True when no combining character stands at `at`: ASCII, an accented letter, a quotation mark, a no-break space.
fn combines_not(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        None | Some(0..0x80 | 0xC3) => true,
        Some(0xC2) => matches!(bytes.get(at + 1), Some(0xA0 | 0xAB | 0xBB)),
        Some(0xE2) => is_space_or_quote(bytes, at),
        _ => false,
    }
}

/// U+202F, – — “ ” …
fn is_space_or_quote(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at + 1..at + 3), Some([0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6 | 0xAF]))
}

fn word(bytes: &[u8], at: usize) -> Option<Step> {
    let end = letters_end(bytes, at);
    if end == at {
        return None;
    }
    match bytes.get(end) {
        Some(b'\'') => elision(bytes, at, end, end + 1),
        Some(0xE2) if bytes.get(end + 1..end + 3) == Some(&[0x80, 0x99]) => elision(bytes, at, end, end + 3),
        Some(b'-') => compound(bytes, at, end).map(|end| Step::Token(end, TokenKind::Word)),
        _ => closes(bytes, at, end).then_some(Step::Token(end, TokenKind::Word)),
    }
}

/// Words of that many bytes or fewer may be abbreviations, and those of one letter initials.
pub(super) const LONGEST_ABBREVIATION: usize = 8;

/// True when what stands at `end` joins nothing to the word `at..end`.
fn closes(bytes: &[u8], at: usize, end: usize) -> bool {
    let Some(&next) = bytes.get(end) else { return true };
    match next {
        b' ' | b'\n' | b'\t' | b'\r' | b',' | b';' | b'!' | b'?' | b'"' | b')' | b']' => true,
        b':' => bytes.get(end + 1) != Some(&b'/'),
        b'.' => end - at > LONGEST_ABBREVIATION && matches!(bytes.get(end + 1), None | Some(b' ' | b'\n' | b'\r')),
        0xC2 => matches!(bytes.get(end + 1), Some(0xA0 | 0xAB | 0xBB)),
        0xE2 => is_space_or_quote(bytes, end),
        _ => false,
    }
}

/// The elided word `at..end` whose apostrophe ends at `after`, and a plain word behind it. Words with an apostrophe of
/// their own begin otherwise, but for « c’est-à-dire », which has a hyphen, and « l’on ».
fn elision(bytes: &[u8], at: usize, end: usize, after: usize) -> Option<Step> {
    let elided = match bytes[at..end] {
        [letter] => b"cdjlmnstyCDJLMNSTY".contains(&letter),
        [b'q' | b'Q', b'u'] => true,
        _ => false,
    };
    // Before a capital consonant it may be a name: N'Diaye.
    let opens = matches!(
        bytes.get(after..)?,
        [b'a'..=b'z' | b'A' | b'E' | b'I' | b'O' | b'U' | b'Y' | b'H', ..]
            | [0xC3, 0x88..=0x8B | 0xA0..=0xB6 | 0xB8..=0xBF, ..]
    );
    if !(elided && opens) {
        return None;
    }
    let word_end = letters_end(bytes, after);
    let whole = matches!(bytes[at], b'l' | b'L') && bytes[after..word_end].eq_ignore_ascii_case(b"on");
    (!whole && closes(bytes, after, word_end)).then_some(Step::Elision(after, word_end))
}

/// The end of a compound whose first part is `at..end`: the last part is longer than any clitic, or is in plain letters
/// and is none.
fn compound(bytes: &[u8], at: usize, mut end: usize) -> Option<usize> {
    if end - at == 1 {
        return None;
    }
    let mut last = end;
    while bytes.get(end) == Some(&b'-') {
        let part_end = letters_end(bytes, end + 1);
        if part_end == end + 1 {
            return None;
        }
        (last, end) = (end + 1, part_end);
    }
    let part = &bytes[last..end];
    let clitic = part.len() <= 5 && (!part.is_ascii() || super::clitics::is_clitic_part(part));
    (!clitic && closes(bytes, last, end)).then_some(end)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    let ascii_no_digit = |at: usize| bytes.get(at).is_none_or(|b| b.is_ascii() && !b.is_ascii_digit());
    let ends = match bytes.get(end) {
        None | Some(b'\n' | b')' | b';' | b']') => true,
        Some(b' ' | b',') => ascii_no_digit(end + 1),
        Some(b'.') => matches!(bytes.get(end + 1), None | Some(b' ' | b'\n')),
        _ => false,
    };
    ends.then_some(end)
}

/// Where the run of letters at `at` ends: A-Z, a-z, À-ÿ without × and ÷, œ and Œ.
#[inline]
pub(super) fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    loop {
        let mask = letters(sixteen(bytes, at));
        let run = mask.trailing_ones() as usize;
        // A letter whose second byte is not in sight is looked at again.
        let cut = run >= 15 && matches!(bytes.get(at + 15), Some(0xC3 | 0xC5));
        if run < 16 && !cut {
            return at + run;
        }
        at += if cut { 15 } else { 16 };
    }
}

/// Sixteen bytes from `at` on, with NUL after the end.
#[inline]
fn sixteen(bytes: &[u8], at: usize) -> [u8; 16] {
    if let Some(chunk) = bytes.get(at..at + 16).and_then(|chunk| chunk.first_chunk()) {
        return *chunk;
    }
    let mut chunk = [0; 16];
    let rest = bytes.get(at..).unwrap_or_default();
    chunk[..rest.len()].copy_from_slice(rest);
    chunk
}

/// One bit a byte that is part of a letter.
#[inline]
fn letters(chunk: [u8; 16]) -> u32 {
    let bytes = u8x16::new(chunk);
    let from_a = (bytes | u8x16::splat(0x20)) - u8x16::splat(b'a');
    let ascii = from_a.min(u8x16::splat(25)).simd_eq(from_a).to_bitmask();
    let equal = |byte: u8| bytes.simd_eq(u8x16::splat(byte)).to_bitmask();
    let high = bytes.to_bitmask();
    if high == 0 {
        return ascii;
    }
    let accented = equal(0xC3) & !((equal(0x97) | equal(0xB7)) >> 1);
    let ligature = equal(0xC5) & ((equal(0x92) | equal(0x93)) >> 1);
    let leads = accented | ligature;
    ascii | leads | leads << 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, a character at a time.
    fn letters_end_slowly(text: &str) -> usize {
        let letter = |c: char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ÿ' | 'œ' | 'Œ') && !matches!(c, '×' | '÷');
        text.find(|c| !letter(c)).unwrap_or(text.len())
    }

    proptest! {
        #[test]
        fn sixteen_bytes_at_a_time_are_one_at_a_time(text in "[a-zA-ZéÀœŒ×÷ÿŸŷ0 '’.\u{301}]{0,40}|[aé]{0,70}") {
            prop_assert_eq!(letters_end(text.as_bytes(), 0), letters_end_slowly(&text));
        }
    }

    #[test]
    fn abbreviations_are_short() {
        let longest = super::super::abbreviations::longest();
        assert!(longest <= LONGEST_ABBREVIATION, "{longest}");
    }

    #[test]
    fn what_needs_a_rule_is_left() {
        for text in [
            "etc. Il",
            "l'on dit",
            "c'est-à-dire",
            "dit-il",
            "N'Diaye",
            "a@b.fr",
            "http://a",
            "11 000",
            "J.-C.",
            "mot\u{301}",
        ] {
            assert_eq!(step(text.as_bytes(), 0), None, "{text}");
        }
        assert_eq!(step("l’été,".as_bytes(), 0), Some(Step::Elision(4, 9)));
        assert_eq!(step(b"porte-parole ", 0), Some(Step::Token(12, TokenKind::Word)));
        assert_eq!(step(b"12, ", 0), Some(Step::Token(2, TokenKind::Number)));
    }
}
