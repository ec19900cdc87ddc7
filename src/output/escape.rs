//! Making text of unknown origin harmless where it is shown: HTML, XML, Markdown, terminals, spreadsheets.
//!
//! Two dangers: text that becomes code (markup, escape sequences, formulas), and text that lies about itself (marks
//! that reverse the reading direction). What is replaced stays visible as U+FFFD. JSON needs none of this: it quotes
//! by itself.

use crate::extract::OBJECT;
use std::borrow::Cow;

/// What stands for a character that must not be shown as it is.
const REPLACEMENT: char = '\u{FFFD}';

/// What a reader sees for inline code and the like, which is no prose.
const OMISSION: &str = "[…]";

/// Marks that change the direction of what follows: U+202E makes `gpj.exe` read `exe.jpg`.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One line of text that cannot drive a terminal nor lie about its order: line ends, tabs and separators are spaces,
/// control characters (escape sequences begin with one) and direction marks are U+FFFD, left-out code is `[…]`.
///
/// ```
/// use lisible::output::escape::visible;
/// assert_eq!(visible("l’été\nvient"), "l’été vient");
/// assert_eq!(visible("\u{1B}[31mrouge"), "\u{FFFD}[31mrouge");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !may_harm(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let harmless = |c: char| !c.is_control() && !is_direction_mark(c) && !matches!(c, '\u{2028}' | '\u{2029}' | OBJECT);
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
            OBJECT => out.push_str(OMISSION),
            c if harmless(c) => out.push(c),
            _ => out.push(REPLACEMENT),
        }
    }
    Cow::Owned(out)
}

/// False for nearly every text that [`visible`] leaves as it is, true for every other.
fn may_harm(text: &[u8]) -> bool {
    text.iter().enumerate().any(|(at, byte)| match byte {
        b' '..=b'~' | 0x80..=0xC1 | 0xC3..=0xD7 => false,
        0xC2 => text[at + 1] < 0xA0,
        // No mark of French but these begins so: thin spaces and dashes, quotation marks, ellipses; €, arrows.
        0xE2 => match text[at + 1..at + 3] {
            [0x80, last] => matches!(last, 0x8E | 0x8F | 0xA8..=0xAE),
            [0x81, _] => true,
            _ => false,
        },
        _ => true,
    })
}

/// Text for HTML, inside elements and inside quoted attributes alike; made [`visible`] first.
///
/// ```
/// use lisible::output::escape::html;
/// assert_eq!(html("<script>"), "&lt;script&gt;");
/// assert_eq!(html("a\u{202E}b"), "a\u{FFFD}b");
/// ```
pub fn html(text: &str) -> Cow<'_, str> {
    match visible(text) {
        Cow::Borrowed(text) => markup(text),
        Cow::Owned(text) => Cow::Owned(markup(&text).into_owned()),
    }
}

/// The five characters that markup is made of, as entities; nothing else changes.
pub(super) fn markup(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Text for XML 1.0, inside elements and inside quoted attributes alike: it is read again as it was, line ends and tabs
/// too, but for the characters that XML 1.0 cannot hold, which are U+FFFD.
///
/// ```
/// use lisible::output::escape::xml;
/// assert_eq!(xml("a < b\n\0"), "a &lt; b&#10;\u{FFFD}");
/// ```
pub fn xml(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    match markup(text) {
        text if text.chars().all(is_plain) => text,
        text => {
            let mut out = String::with_capacity(text.len() + 16);
            for c in text.chars() {
                match c {
                    '\t' => out.push_str("&#9;"),
                    '\n' => out.push_str("&#10;"),
                    '\r' => out.push_str("&#13;"),
                    c if is_plain(c) => out.push(c),
                    _ => out.push(REPLACEMENT),
                }
            }
            Cow::Owned(out)
        }
    }
}

/// Text for Markdown, within a line or a cell of a table; made [`visible`] first. What could be markup is escaped, and
/// nobody is called by name: a word joiner follows an @.
///
/// ```
/// use lisible::output::escape::markdown;
/// assert_eq!(markdown("a|b *c*"), r"a\|b \*c\*");
/// ```
pub fn markdown(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    let is_markup = |c: char| "\\`*_[]<>|~&$#".contains(c);
    if !text.contains(|c: char| is_markup(c) || c == '@') {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_markup(c) {
            out.push('\\');
        }
        out.push(c);
        if c == '@' {
            out.push('\u{2060}');
        }
    }
    Cow::Owned(out)
}

/// Text for a CSV cell: an apostrophe goes before what a spreadsheet would run as a formula.
///
/// That is a cell whose first character is `=`, `+`, `-`, `@` (full-width too), a tab or a carriage return (OWASP, CSV
/// injection); white space, control and invisible characters before it do not hide it. Numbers do not come through
/// here.
///
/// ```
/// use lisible::output::escape::cell;
/// assert_eq!(cell("=1+1"), "'=1+1");
/// assert_eq!(cell(" @SUM(A1)"), "' @SUM(A1)");
/// assert_eq!(cell("porte-parole"), "porte-parole");
/// ```
pub fn cell(text: &str) -> Cow<'_, str> {
    let ignored = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || is_direction_mark(c)
            || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
    };
    let opens = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹢' | '﹣' | '﹦' | '﹫');
    let starts_line = text.starts_with(['\t', '\r', '\n']);
    if starts_line || text.trim_start_matches(ignored).starts_with(opens) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_may_harm_is_looked_at() {
        for c in '\0'..=char::MAX {
            let is_harmful = c.is_control() || is_direction_mark(c) || matches!(c, '\u{2028}' | '\u{2029}' | OBJECT);
            assert!(!is_harmful || may_harm(format!("a{c}b").as_bytes()), "{c:?}");
        }
        assert!(!may_harm("« L’été\u{202F}! » — 11\u{A0}000\u{A0}€… → œuvre".as_bytes()));
    }

    #[test]
    fn formulas_are_quoted_however_they_hide() {
        for hostile in [
            "=cmd|' /C calc'!A0",
            "+33",
            "-2+3",
            "@x",
            "\t=1",
            "\rx",
            "\u{A0}=1",
            "\u{FEFF}=1",
            "\0=1",
            "＝1",
            " \u{200B}＠x",
        ] {
            assert!(cell(hostile).starts_with('\''), "{hostile:?}");
        }
        for harmless in ["", "l'été", "« Oui »", "1234.5", "a=b", "— Non."] {
            assert_eq!(cell(harmless), harmless);
        }
    }

    #[test]
    fn left_out_code_is_shown_as_left_out() {
        assert_eq!(html("Lancez \u{FFFC} puis \u{FFFC}."), "Lancez […] puis […].");
    }

    #[test]
    fn markdown_holds_no_markup() {
        assert_eq!(markdown("<b>&amp; [a](b) @moi"), "\\<b\\>\\&amp; \\[a\\](b) @\u{2060}moi");
        assert_eq!(markdown("l’été\nvient"), "l’été vient");
    }

    #[test]
    fn every_direction_mark_is_replaced() {
        for mark in
            "\u{061C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}".chars()
        {
            assert_eq!(visible(&mark.to_string()), "\u{FFFD}", "{mark:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_dangerous_is_left(text in "\\PC*|.*|[\\x00-\\x9f<>&\"'=]*") {
            let shown = visible(&text);
            prop_assert!(!shown.chars().any(|c| c.is_control() || is_direction_mark(c)));
            let page = html(&text);
            prop_assert!(!page.contains(['<', '>', '"', '\'']));
            let element = format!("<a b=\"{0}\">{0}</a>", xml(&text));
            prop_assert!(roxmltree::Document::parse(&element).is_ok(), "{element:?}");
            let formula = |c: char| "=+-@\t\r\n".contains(c);
            prop_assert!(!cell(&text).starts_with(formula));
        }
    }
}
