//! HOT. The common tokens, told by their bytes: ninety-eight in a hundred of a French text need no rule of `tokens`.
//!
//! ```text
//! word      run of A-Z, a-z, À-ÿ, œ, then white space or a mark that joins nothing;
//!           before a full stop only what begins no abbreviation
//! elided    c' d' j' l' m' n' s' t' y' qu' lorsqu' … and such a word behind it
//! compound  such words joined by hyphens; a pronoun at the end is cut off: dit -il, a -t-il
//! number    0-9, parts joined by - . / or one comma, then white space or a mark that no digit follows
//! mark      one of , ; : ! ? ( ) « » … and no combining character behind it; a run of full stops or hyphens
//! ```
//! Deviations, each with what it paid (`benches`: tokens):
//! 1. Letters are found for the whole text beforehand: see `letters`.
//! 2. A word and the space behind it are one step.
//! 3. Whether a word may be an abbreviation is asked of a table of two kilobytes, before any rule is.
//!
//! `None` means that a rule may apply: `tokens` then reads the same place by the letter. That both agree is tested
//! against the naive twin on arbitrary text. Everything here takes and gives byte offsets of UTF-8; nothing allocates.

use super::abbreviations::may_be_abbreviation;
use super::letters::Letters;

/// What a byte that is no letter can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Space,
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
            b'0'..=b'9' => Start::Digit,
            b'.' => Start::Stop,
            b'-' => Start::Hyphen,
            b'+' => Start::Other,
            b'!'..=b'~' => Start::Mark,
            0xC2 | 0xE2 => Start::Lead,
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

/// A text with its letters.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    /// The prose up to the end of the block.
    pub(super) bytes: &'a [u8],
    /// Of the whole prose.
    pub(super) letters: &'a Letters,
}

impl Scan<'_> {
    /// Where the run of letters at `at` ends.
    #[inline]
    pub(super) fn letters_end(self, at: usize) -> usize {
        self.letters.end(at).min(self.bytes.len())
    }
}

/// The step at byte `at`, whose run of letters ends at `end`; `None` where a rule may apply.
#[inline]
pub(super) fn step(scan: Scan<'_>, at: usize, end: usize) -> Option<Step> {
    if end > at {
        return joined(scan, at, end);
    }
    let bytes = scan.bytes;
    match STARTS[usize::from(*bytes.get(at)?)] {
        Start::Space => Some(Step::Gap(at + 1)),
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

/// The word whose first letters are `at..end`, with what is joined to it.
fn joined(scan: Scan<'_>, at: usize, end: usize) -> Option<Step> {
    let bytes = scan.bytes;
    match bytes.get(end) {
        Some(b'\'') => elision(scan, at, end, end + 1),
        Some(0xE2) if bytes.get(end + 1..end + 3) == Some(&[0x80, 0x99]) => elision(scan, at, end, end + 3),
        Some(b'-') => compound(scan, at, end).map(|(word, clitic)| Step::Joined { elided: None, word, clitic }),
        _ => closes(bytes, at, end).then_some(Step::Word(end)),
    }
}

/// True when what stands at `end` joins nothing to the word `at..end`, which is no abbreviation.
fn closes(bytes: &[u8], at: usize, end: usize) -> bool {
    let Some(&next) = bytes.get(end) else { return true };
    match next {
        b'.' => {
            let stops = run_end(bytes, end, b'.');
            let word = &bytes[at..end];
            // « www. » begins an address, whatever follows.
            let plain = (stops > end + 1 || !may_be_abbreviation(word)) && !word.eq_ignore_ascii_case(b"www");
            plain && ends_or_spaces(bytes, stops)
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
        None | Some(b' ' | b'\n' | b'\r' | b'\t' | b')' | b']' | b'"' | b',' | b';' | b':' | b'!' | b'?') => true,
        Some(0xC2) => matches!(bytes.get(at + 1), Some(0xA0 | 0xAB | 0xBB)),
        Some(0xE2) => is_space_or_quote(bytes, at),
        _ => false,
    }
}

/// The elided word `at..end` whose apostrophe ends at `after`, and a word behind it. Words with an apostrophe of their
/// own begin otherwise, but for « c’est-à-dire » and « l’on ».
fn elision(scan: Scan<'_>, at: usize, end: usize, after: usize) -> Option<Step> {
    let bytes = scan.bytes;
    // Before a capital consonant it may be a name: N'Diaye.
    let opens = matches!(
        bytes.get(after..)?,
        [b'a'..=b'z' | b'A' | b'E' | b'I' | b'O' | b'U' | b'Y' | b'H', ..]
            | [0xC3, 0x88..=0x8B | 0xA0..=0xB6 | 0xB8..=0xBF, ..]
    );
    if !(opens && is_elided(&bytes[at..end])) {
        return None;
    }
    let letters = scan.letters_end(after);
    let (word, clitic) = match bytes.get(letters) {
        Some(b'-') if !matches!(bytes[at], b'c' | b'C') => compound(scan, after, letters)?,
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
fn compound(scan: Scan<'_>, at: usize, end: usize) -> Option<(usize, Option<usize>)> {
    let bytes = scan.bytes;
    let (mut last, mut part_end) = (end, end);
    while bytes.get(part_end) == Some(&b'-') {
        let next_end = scan.letters_end(part_end + 1);
        if next_end == part_end + 1 {
            return None;
        }
        (last, part_end) = (part_end + 1, next_end);
    }
    let part = &bytes[last..part_end];
    let demonstrative = matches!(part, [b'c' | b'C', b'i' | b'I'] | [b'l' | b'L', 0xC3, 0xA0 | 0x80]);
    if !demonstrative && !super::clitics::is_clitic_part(part) {
        // « c-à-d » begins with a letter alone.
        return (end - at > 1 && closes(bytes, last, part_end)).then_some((part_end, None));
    }
    let ends = match bytes.get(part_end) {
        Some(b'.') => ends_or_spaces(bytes, run_end(bytes, part_end, b'.')),
        _ => closes(bytes, last, part_end),
    };
    if !ends {
        return None;
    }
    let host = &bytes[at..end];
    match (last - 1 - end, part) {
        (0, _) if demonstrative && super::clitics::keeps_ci(host) => Some((part_end, None)),
        (0, _) if demonstrative => Some((end, Some(part_end))),
        (_, [b't' | b'T']) => None,
        (0, _) if !super::clitics::is_noun_host(host) => Some((end, Some(part_end))),
        // a-t-il
        (2, _) if !demonstrative && bytes[end + 1].eq_ignore_ascii_case(&b't') => Some((end, Some(part_end))),
        _ => None,
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn step(text: &str) -> Option<Step> {
        let mut letters = Letters::default();
        letters.find(text, 0..text.len());
        let scan = Scan { bytes: text.as_bytes(), letters: &letters };
        super::step(scan, 0, scan.letters_end(0))
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
            "celui-ci-là",
            "12.Il",
            "M..a.b@exemple.fr",
            "www.…l",
            "-5 ",
            "N'Diaye",
            "a@b.fr",
            "http://a",
            "11 000",
            "J.-C.",
            "mot\u{301}",
        ] {
            assert_eq!(step(text), None, "{text}");
        }
    }

    #[test]
    fn what_needs_no_rule_is_taken() {
        let joined = |elided, word, clitic| Some(Step::Joined { elided, word, clitic });
        assert_eq!(step("l’été,"), joined(Some(4), 9, None));
        assert_eq!(step("porte-parole "), joined(None, 12, None));
        assert_eq!(step("dit-il."), joined(None, 3, Some(6)));
        assert_eq!(step("a-t-il "), joined(None, 1, Some(6)));
        assert_eq!(step("ceux-là,"), joined(None, 8, None));
        assert_eq!(step("jour-là,"), joined(None, 4, Some(8)));
        assert_eq!(step("n'est-ce "), joined(Some(2), 5, Some(8)));
        assert_eq!(step("lorsqu'ils "), joined(Some(7), 10, None));
        assert_eq!(step("fin."), Some(Step::Word(3)));
        assert_eq!(step("12, "), Some(Step::Number(2)));
        assert_eq!(step("121-1 "), Some(Step::Number(5)));
        assert_eq!(step("... "), Some(Step::Stop(3)));
        assert_eq!(step("-- a"), Some(Step::Mark(2)));
    }
}
