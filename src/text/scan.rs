//! HOT. The common tokens, told by their bytes: ninety-eight in a hundred of a French text need no rule of `tokens`.
//!
//! ```text
//! word      run of A-Z, a-z, À-ÿ, œ (sixteen bytes at a time), then white space or a mark that joins nothing;
//!           before a full stop only what begins no abbreviation
//! elided    c' d' j' l' m' n' s' t' y' qu' lorsqu' … and such a word behind it
//! compound  such words joined by hyphens; a pronoun at the end is cut off: dit -il, a -t-il
//! number    0-9, parts joined by - . / or one comma, then white space or a mark that no digit follows
//! mark      one of , ; : ! ? ( ) « » … and no combining character behind it; a run of full stops or hyphens
//! ```
//! Deviations, each with what it paid (`benches`: tokens):
//! 1. Letters are found sixteen bytes at a time; accents are looked for only where the plain letters end at one.
//! 2. A word and the space behind it are one step.
//! 3. Whether a word may be an abbreviation is asked of a table of 512 bits, before any rule is.
//!
//! `None` means that a rule may apply: `tokens` then reads the same place by the letter. That both agree is tested
//! against the naive twin on arbitrary text. Everything here takes and gives byte offsets of UTF-8; nothing allocates.

use super::abbreviations::may_be_abbreviation;
use wide::u8x16;

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Space,
    Letter,
    Digit,
    /// A mark of one byte that joins nothing.
    Mark,
    Stop,
    Hyphen,
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
            b'.' => Start::Stop,
            b'-' => Start::Hyphen,
            b'+' => Start::Other,
            b'!'..=b'~' => Start::Mark,
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
    /// A word up to here.
    Word(usize),
    /// A number up to here.
    Number(usize),
    /// A mark up to here.
    Mark(usize),
    /// A mark at which a sentence may end, up to here.
    Stop(usize),
    /// An elided word, where there is one, the word behind it and a clitic, where there is one; where each ends.
    Joined { elided: Option<usize>, word: usize, clitic: Option<usize> },
}

/// The step at byte `at` of a text that ends with `bytes`; `None` where a rule may apply.
#[inline]
pub(super) fn step(bytes: &[u8], at: usize) -> Option<Step> {
    match STARTS[usize::from(*bytes.get(at)?)] {
        Start::Space => Some(Step::Gap(at + 1)),
        Start::Letter => word(bytes, at),
        Start::Digit => number(bytes, at).map(Step::Number),
        Start::Mark => {
            let stop = matches!(bytes[at], b'!' | b'?');
            combines_not(bytes, at + 1).then_some(if stop { Step::Stop(at + 1) } else { Step::Mark(at + 1) })
        }
        Start::Stop => Some(Step::Stop(run_end(bytes, at, b'.'))),
        Start::Hyphen => hyphens(bytes, at),
        Start::Lead => lead(bytes, at),
        Start::Other => None,
    }
}

fn lead(bytes: &[u8], at: usize) -> Option<Step> {
    match bytes[at..] {
        [0xC2, 0xA0, ..] => Some(Step::Gap(at + 2)),
        [0xE2, 0x80, 0xAF, ..] => Some(Step::Gap(at + 3)),
        [0xC2, 0xB0, b'C' | b'F', ..] => None,
        [0xC2, 0xAB | 0xBB | 0xB0, ..] => combines_not(bytes, at + 2).then_some(Step::Mark(at + 2)),
        [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D, ..] => combines_not(bytes, at + 3).then_some(Step::Mark(at + 3)),
        [0xE2, 0x80, 0xA6, ..] => combines_not(bytes, at + 3).then_some(Step::Stop(at + 3)),
        [0xC3 | 0xC5, ..] => word(bytes, at),
        _ => None,
    }
}

/// Where the run of one byte that begins at `at` ends.
fn run_end(bytes: &[u8], at: usize, byte: u8) -> usize {
    bytes[at..].iter().position(|&other| other != byte).map_or(bytes.len(), |length| at + length)
}

/// Hyphens; before a digit the last one may be a sign.
fn hyphens(bytes: &[u8], at: usize) -> Option<Step> {
    let end = run_end(bytes, at, b'-');
    let sign = end == at + 1 && bytes.get(end).is_some_and(|next| next.is_ascii_digit() || !next.is_ascii());
    (!sign).then_some(Step::Mark(end))
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

#[inline]
fn word(bytes: &[u8], at: usize) -> Option<Step> {
    let end = letters_end(bytes, at);
    match bytes.get(end) {
        Some(b' ') if end > at => Some(Step::Word(end)),
        _ => joined(bytes, at, end),
    }
}

/// The word whose first letters are `at..end`, with what is joined to it.
fn joined(bytes: &[u8], at: usize, end: usize) -> Option<Step> {
    if end == at {
        return None;
    }
    match bytes.get(end) {
        Some(b'\'') => elision(bytes, at, end, end + 1),
        Some(0xE2) if bytes.get(end + 1..end + 3) == Some(&[0x80, 0x99]) => elision(bytes, at, end, end + 3),
        Some(b'-') => compound(bytes, at, end).map(|(word, clitic)| Step::Joined { elided: None, word, clitic }),
        _ => closes(bytes, at, end).then_some(Step::Word(end)),
    }
}

/// True when what stands at `end` joins nothing to the word `at..end`, which is no abbreviation.
fn closes(bytes: &[u8], at: usize, end: usize) -> bool {
    let Some(&next) = bytes.get(end) else { return true };
    match next {
        b'.' => {
            let ellipsis = bytes.get(end + 1) == Some(&b'.');
            ends_or_spaces(bytes, end + 1) && (ellipsis || !may_be_abbreviation(&bytes[at..end]))
        }
        b':' => bytes.get(end + 1) != Some(&b'/'),
        b' ' | b'\n' | b'\t' | b'\r' | b',' | b';' | b'!' | b'?' | b'"' | b')' | b']' | b'}' | b'{' | b'[' | b'<'
        | b'>' | b'=' | b'*' | b'#' | b'`' | b'|' | b'/' | b'\\' => true,
        0xC2 => matches!(bytes.get(end + 1), Some(0xA0 | 0xAB | 0xBB)),
        0xE2 => is_space_or_quote(bytes, end),
        _ => false,
    }
}

/// True when what stands at `at`, after a full stop, begins no word, number or part of an initial.
fn ends_or_spaces(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        None | Some(b' ' | b'\n' | b'\r' | b'\t' | b'.' | b')' | b']' | b'"' | b',' | b';' | b':' | b'!' | b'?') => true,
        Some(0xC2) => matches!(bytes.get(at + 1), Some(0xA0 | 0xAB | 0xBB)),
        Some(0xE2) => is_space_or_quote(bytes, at),
        _ => false,
    }
}

/// The elided word `at..end` whose apostrophe ends at `after`, and a word behind it. Words with an apostrophe of their
/// own begin otherwise, but for « c’est-à-dire » and « l’on ».
fn elision(bytes: &[u8], at: usize, end: usize, after: usize) -> Option<Step> {
    // Before a capital consonant it may be a name: N'Diaye.
    let opens = matches!(
        bytes.get(after..)?,
        [b'a'..=b'z' | b'A' | b'E' | b'I' | b'O' | b'U' | b'Y' | b'H', ..]
            | [0xC3, 0x88..=0x8B | 0xA0..=0xB6 | 0xB8..=0xBF, ..]
    );
    if !(opens && is_elided(&bytes[at..end])) {
        return None;
    }
    let letters = letters_end(bytes, after);
    let (word, clitic) = match bytes.get(letters) {
        Some(b'-') if !matches!(bytes[at], b'c' | b'C') => compound(bytes, after, letters)?,
        _ if closes(bytes, after, letters) => (letters, None),
        _ => return None,
    };
    let whole = matches!(bytes[at], b'l' | b'L') && bytes[after..word].eq_ignore_ascii_case(b"on");
    (!whole).then_some(Step::Joined { elided: Some(after), word, clitic })
}

/// True for words that elide and begin no word with an apostrophe of its own, but for c and l.
fn is_elided(word: &[u8]) -> bool {
    match word {
        [letter] => b"cdjlmnstyCDJLMNSTY".contains(letter),
        [b'q' | b'Q', b'u'] => true,
        _ => matches!(word.len(), 5..=6) && super::clitics::is_elided_conjunction(word),
    }
}

/// The end of a compound whose first part is `at..end`, and that of the pronoun behind its verb. Where more than one
/// pronoun or a noun of that shape is possible, a rule applies.
fn compound(bytes: &[u8], at: usize, end: usize) -> Option<(usize, Option<usize>)> {
    let (mut last, mut part_end) = (end, end);
    while bytes.get(part_end) == Some(&b'-') {
        let next_end = letters_end(bytes, part_end + 1);
        if next_end == part_end + 1 {
            return None;
        }
        (last, part_end) = (part_end + 1, next_end);
    }
    let part = &bytes[last..part_end];
    if part.len() > LONGEST_CLITIC || part.is_ascii() && !super::clitics::is_clitic_part(part) {
        // « c-à-d » begins with a letter alone.
        return (end - at > 1 && closes(bytes, last, part_end)).then_some((part_end, None));
    }
    let pronoun = part.is_ascii() && !matches!(part, [_] | [b'c' | b'C', b'i' | b'I']) || part.eq_ignore_ascii_case(b"y");
    let ends = match bytes.get(part_end) {
        Some(b'.') => ends_or_spaces(bytes, part_end + 1),
        _ => closes(bytes, last, part_end),
    };
    let verb = match last - 1 - end {
        0 => !super::clitics::is_noun_host(&bytes[at..end]),
        // a-t-il
        2 => bytes[end + 1].eq_ignore_ascii_case(&b't'),
        _ => false,
    };
    (pronoun && ends && verb).then_some((end, Some(part_end)))
}

/// Bytes of the longest pronoun that a hyphen joins to a verb.
const LONGEST_CLITIC: usize = 5;

/// Digits, and more of them after - . / and one comma.
fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut end, mut comma) = (at, false);
    loop {
        while digit(end) {
            end += 1;
        }
        match bytes.get(end) {
            Some(b'-' | b'.' | b'/') if digit(end + 1) => end += 1,
            Some(b',') if digit(end + 1) && !comma => (end, comma) = (end + 1, true),
            _ => break,
        }
    }
    let ascii_no_digit = |at: usize| bytes.get(at).is_none_or(|b| b.is_ascii() && !b.is_ascii_digit());
    let ends = match bytes.get(end) {
        None | Some(b'\n' | b')' | b';' | b']' | b'"' | b'}' | b'>' | b'<') => true,
        Some(b' ' | b',') => ascii_no_digit(end + 1),
        Some(b'.') => matches!(bytes.get(end + 1), None | Some(b' ' | b'\n')),
        Some(0xC2) => bytes.get(end + 1) == Some(&0xB0),
        _ => false,
    };
    ends.then_some(end)
}

/// Where the run of letters at `at` ends: A-Z, a-z, À-ÿ without × and ÷, œ and Œ.
#[inline]
pub(super) fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    loop {
        let chunk = sixteen(bytes, at);
        let plain = ascii_letters(chunk).trailing_ones() as usize;
        if plain < 16 && chunk[plain] < 0x80 {
            return at + plain;
        }
        let run = letters(chunk).trailing_ones() as usize;
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

/// One bit a byte that is a letter of ASCII.
#[inline]
fn ascii_letters(chunk: [u8; 16]) -> u32 {
    let from_a = (u8x16::new(chunk) | u8x16::splat(0x20)) - u8x16::splat(b'a');
    from_a.min(u8x16::splat(25)).simd_eq(from_a).to_bitmask()
}

/// One bit a byte that is part of a letter.
fn letters(chunk: [u8; 16]) -> u32 {
    let bytes = u8x16::new(chunk);
    let ascii = ascii_letters(chunk);
    let equal = |byte: u8| bytes.simd_eq(u8x16::splat(byte)).to_bitmask();
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
    fn what_needs_a_rule_is_left() {
        for text in [
            "etc. Il",
            "M. Il",
            "l'on dit",
            "c'est-à-dire",
            "donne-le-moi",
            "rendez-vous",
            "celui-ci",
            "12.Il",
            "-5 ",
            "N'Diaye",
            "a@b.fr",
            "http://a",
            "11 000",
            "J.-C.",
            "mot\u{301}",
        ] {
            assert_eq!(step(text.as_bytes(), 0), None, "{text}");
        }
    }

    #[test]
    fn what_needs_no_rule_is_taken() {
        let joined = |elided, word, clitic| Some(Step::Joined { elided, word, clitic });
        assert_eq!(step("l’été,".as_bytes(), 0), joined(Some(4), 9, None));
        assert_eq!(step(b"porte-parole ", 0), joined(None, 12, None));
        assert_eq!(step(b"dit-il.", 0), joined(None, 3, Some(6)));
        assert_eq!(step(b"a-t-il ", 0), joined(None, 1, Some(6)));
        assert_eq!(step(b"n'est-ce ", 0), joined(Some(2), 5, Some(8)));
        assert_eq!(step(b"lorsqu'ils ", 0), joined(Some(7), 10, None));
        assert_eq!(step(b"fin.", 0), Some(Step::Word(3)));
        assert_eq!(step(b"12, ", 0), Some(Step::Number(2)));
        assert_eq!(step(b"121-1 ", 0), Some(Step::Number(5)));
        assert_eq!(step(b"... ", 0), Some(Step::Stop(3)));
        assert_eq!(step(b"-- a", 0), Some(Step::Mark(2)));
    }
}
