//! Lines of plain text: where they end and how they open.
//!
//! What the lines make together, paragraphs, is the business of `plain.rs`.

use super::plain::MAX_WIDTH;

/// A line that is not blank, without the white space at its ends. Twelve bytes: a text may have millions in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    start: u32,
    end: u32,
    /// White space before it, in code points; stops counting at 65,535.
    pub(super) indent: u16,
    /// White space before it and the line itself, in code points; `u16::MAX` when it is too wide to be wrapped. Zero
    /// until it is measured.
    pub(super) width: u16,
}

fn columns(text: &str) -> u16 {
    u16::try_from(text.chars().count()).unwrap_or(u16::MAX)
}

/// As the method of the library; most lines begin and end with a character of ASCII that is no white space.
fn trim_start(text: &str) -> &str {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_start() }
}

fn trim_end(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_end() }
}

impl Line {
    fn new(start: usize, raw: &str) -> Option<Self> {
        let text = trim_start(raw);
        let indent = &raw[..raw.len() - text.len()];
        let text = trim_end(text);
        if text.is_empty() {
            return None;
        }
        let narrow = |at: usize| u32::try_from(at).ok();
        let start = start + indent.len();
        Some(Self { start: narrow(start)?, end: narrow(start + text.len())?, indent: columns(indent), width: 0 })
    }

    /// Takes its width, which only lines that stand with others need.
    pub(super) fn measure(&mut self, source: &str) {
        let text = self.text(source);
        let wide = text.len() > 4 * MAX_WIDTH;
        self.width = if wide { u16::MAX } else { self.indent.saturating_add(columns(text)) };
    }

    /// First byte of its text.
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte of its text.
    pub(super) fn end(self) -> usize {
        self.end as usize
    }

    /// Its text in `source`, the text that it was read from.
    pub(super) fn text(self, source: &str) -> &str {
        source.get(self.start()..self.end()).unwrap_or_default()
    }
}

/// What a line of the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// White space only, or the paragraph separator U+2029: what is before and after never goes together.
    Blank,
    /// Anything else.
    Line(Line),
}

/// The lines of `source` in order. They end at LF, CR LF, CR, U+2028; U+2029 gives a blank line more.
pub(super) fn lines(source: &str) -> impl Iterator<Item = Read> + '_ {
    let bytes = source.as_bytes();
    let mut ends = memchr::memchr3_iter(b'\n', b'\r', 0xE2, bytes).filter(move |&at| {
        match bytes[at] {
            // CR LF is one end, and so is CR CR LF: a file converted twice. CR CR alone is two, with a blank line between.
            b'\r' => !matches!(&bytes[at + 1..], [b'\n', ..] | [b'\r', b'\n', ..]),
            0xE2 => matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])),
            _ => true,
        }
    });
    let mut next_start = Some(0);
    let mut separator = false;
    std::iter::from_fn(move || {
        if std::mem::take(&mut separator) {
            return Some(Read::Blank);
        }
        let start = next_start?;
        let end = ends.next();
        next_start = end.map(|at| if bytes[at] == 0xE2 { at + 3 } else { at + 1 });
        separator = end.is_some_and(|at| bytes[at] == 0xE2 && bytes[at + 2] == 0xA9);
        let raw = source.get(start..end.unwrap_or(source.len())).unwrap_or_default();
        Some(Line::new(start, raw).map_or(Read::Blank, Read::Line))
    })
}

/// How a line opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// In lower case or with a closing mark: it goes on from the line before.
    Continuing,
    /// As a sentence may: with a capital or a digit, opening marks not counted.
    Sentence,
    /// With a bullet or a number: an item of a list.
    Item,
    /// With a dash: a speaker in a dialogue.
    Dialogue,
    /// It holds nothing but a rule: `***`, `* * *`, `-----`, `=====`.
    Rule,
    /// With anything else: another script, a symbol.
    Other,
}

const BULLETS: &[char] = &['•', '▪', '◦', '‣', '■', '●', '○', '□', '➢', '✓', '·'];
const OPENING_MARKS: &[char] = &['«', '‹', '“', '„', '"', '\'', '‘', '’', '(', '['];
const CLOSING_MARKS: &[char] = &['»', '›', '”', '"', '’', '\'', ')', ']'];

/// How the line `text` opens; it has no white space at its ends.
pub(super) fn opening(text: &str) -> Opening {
    match text.as_bytes() {
        [b'a'..=b'z', ..] if !may_be_numbered(text) => Opening::Continuing,
        [b'A'..=b'Z', ..] if !may_be_numbered(text) => Opening::Sentence,
        // À to Þ and ß to ÿ, without × and ÷.
        [0xC3, 0x80..=0x96 | 0x98..=0x9E, ..] => Opening::Sentence,
        [0xC3, 0x9F..=0xB6 | 0xB8..=0xBF, ..] => Opening::Continuing,
        [0xC2, 0xAB, ..] => opening_within(text),
        _ => opening_by_rule(text),
    }
}

/// False for what begins with a letter and cannot be « a) », « iv) » or the like: most lines.
fn may_be_numbered(text: &str) -> bool {
    text.bytes().take(LONGEST_NUMBER).any(|byte| matches!(byte, b')' | b'.' | b'/' | 0xC2))
}

fn opening_by_rule(text: &str) -> Opening {
    if is_rule(text) {
        return Opening::Rule;
    }
    if is_item(text) {
        return Opening::Item;
    }
    if text.starts_with(['—', '–', '―']) || text.starts_with("--") {
        return Opening::Dialogue;
    }
    if text.starts_with([',', ';', ':', '!', '?', '»', '›', '”', ')', ']']) {
        return Opening::Continuing;
    }
    opening_within(text)
}

/// How a line opens behind its opening marks.
fn opening_within(text: &str) -> Opening {
    match text.trim_start_matches(|c: char| c.is_whitespace() || OPENING_MARKS.contains(&c)).chars().next() {
        Some(first) if first.is_lowercase() => Opening::Continuing,
        Some(first) if first.is_uppercase() || first.is_numeric() => Opening::Sentence,
        _ => Opening::Other,
    }
}

/// A rule is drawn with at least three marks, of the kinds people draw rules with.
fn is_rule(text: &str) -> bool {
    let mut marks = 0;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        if !"*=-_~#+·•—–.…⁂".contains(c) {
            return false;
        }
        marks += 1;
    }
    marks >= 3 || text == "⁂"
}

/// `- x`, `* x`, `• x`, `1. x`, `12) x`, `1.2) x`, `3° x`, `a) x`, `(b) x`, `iv) x`.
fn is_item(text: &str) -> bool {
    if text.starts_with(BULLETS) {
        return true;
    }
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    !rest.is_empty() && (matches!(first, "-" | "*" | "+") || is_number(first))
}

/// Bytes of the longest number of an item.
const LONGEST_NUMBER: usize = 8;

/// The number of an item: at most eight bytes and closed by a mark, so that `11 000` and `A. Dumas` are none.
fn is_number(word: &str) -> bool {
    if word.len() > LONGEST_NUMBER {
        return false;
    }
    let number = word.strip_prefix('(').unwrap_or(word);
    let Some(number) = number.strip_suffix([')', '.', '/', '°', 'º']) else { return false };
    let number = number.strip_suffix(['°', 'º']).unwrap_or(number);
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let roman = !number.is_empty() && number.bytes().all(|b| b"ivxIVX".contains(&b));
    let letter = number.len() == 1 && number.bytes().all(|b| b.is_ascii_alphabetic());
    number.split('.').all(digits) || word.ends_with(')') && (roman || letter)
}

/// True when a sentence may end with `text`: closing marks after the mark that ends it are not counted.
pub(super) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || CLOSING_MARKS.contains(&c));
    bare.ends_with(['.', '!', '?', '…'])
}

/// True when what follows `text` stands apart: a list, a quotation.
pub(super) fn introduces(text: &str) -> bool {
    text.ends_with([':', ';'])
}

/// Words that cannot end a text or a title.
const HANGING: &[&str] = &[
    "a", "au", "aux", "avec", "ce", "ces", "cet", "cette", "d’", "dans", "de", "des", "dont", "du", "en", "est", "et",
    "la", "le", "les", "leur", "leurs", "l’", "mais", "ou", "où", "par", "pour", "que", "qui", "qu’", "sa", "sans",
    "ses", "si", "son", "sont", "sous", "sur", "un", "une", "vers", "à",
];

/// True when `text` cannot end here: it breaks off after a comma, a hyphen or an article.
pub(super) fn hangs(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().replace('\'', "’");
    text.ends_with([',', '-', '\u{AD}']) || HANGING.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(source: &str) -> Vec<&str> {
        lines(source).map(|read| if let Read::Line(line) = read { line.text(source) } else { "" }).collect()
    }

    #[test]
    fn lines_end_in_every_usual_way() {
        assert_eq!(texts("un\n deux \r\ntrois\rquatre\u{2028}cinq"), ["un", "deux", "trois", "quatre", "cinq"]);
        assert_eq!(texts("un\r\r\ndeux"), ["un", "deux"]);
        assert_eq!(texts("un\rdeux\r\rtrois\r"), ["un", "deux", "", "trois", ""]);
        assert_eq!(texts("un\u{2029}deux"), ["un", "", "deux"]);
        assert_eq!(texts("l’été\n\u{A0} \t\n"), ["l’été", "", ""]);
        assert_eq!(texts(""), [""]);
    }

    #[test]
    fn width_counts_code_points_with_the_indent() {
        let Some(Read::Line(mut line)) = lines("  été ").next() else { panic!("a line") };
        line.measure("  été ");
        assert_eq!((line.start(), line.end(), line.indent, line.width), (2, 7, 2, 5));
    }

    #[test]
    fn openings() {
        for text in [
            "- des pommes",
            "• une poire",
            "•une poire",
            "1. Ouvrir",
            "2) Fermer",
            "a) lire",
            "3° Signer",
            "(b) ici",
            "iv) là",
        ] {
            assert_eq!(opening(text), Opening::Item, "{text}");
        }
        for text in ["11 000 soldats", "A. Dumas partit.", "« Oui. »", "1914. Guerre", "Il part", "3,5 kg"] {
            assert_eq!(opening(text), Opening::Sentence, "{text}");
        }
        for text in ["— Viens !", "—Viens !", "-- Viens !", "– viens"] {
            assert_eq!(opening(text), Opening::Dialogue, "{text}");
        }
        for text in ["et puis", "« et puis", "» dit-il", ", enfin", "l’été", "-il"] {
            assert_eq!(opening(text) == Opening::Continuing, text != "-il", "{text}");
        }
        for text in ["***", "* * *", "-----", "=== ==="] {
            assert_eq!(opening(text), Opening::Rule, "{text}");
        }
    }

    proptest! {
        #[test]
        fn most_openings_need_no_rule(text in "[a-zA-Z1-3éŒÀ×÷ÿß« .)/°º-]{1,12}") {
            let text = text.trim();
            prop_assert_eq!(opening(text), opening_by_rule(text));
        }
    }

    #[test]
    fn ends() {
        assert!(ends_sentence("Il partit.") && ends_sentence("« Oui ! »") && ends_sentence("(Enfin…)"));
        assert!(!ends_sentence("Il partit,") && !ends_sentence(""));
        assert!(hangs("le ministre de") && hangs("hier,") && hangs("plus qu'") && !hangs("le ministre"));
    }
}
