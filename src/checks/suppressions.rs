//! Comments of a text that say what not to check in it, and what became of them.
//!
//! `lisible-ignore-next` holds for the rest of the block it stands in, else for the next one; `lisible-off` down to
//! `lisible-on` or the end; `lisible-ignore-file` everywhere. A finding is where it begins; one on the whole document
//! heeds `lisible-ignore-file` alone. Rules of the category `meta` heed no comment: a comment cannot hide that it is
//! of no use. What is wrong with a comment, the rules of `meta` say.

use super::reach::Reach;
use super::{Diagnostic, Findings, Level, Rule, Ruleset, Text, meta};
use crate::base::{Source, Span, slips};
use crate::extract::Extracted;
use std::collections::{BTreeMap, BTreeSet};

/// What a comment asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Directive {
    Next,
    Off,
    On,
    File,
    /// Meant for us, but no directive that we know: the word.
    Unknown(Span<Source>),
}

/// Directives as written.
pub(super) const DIRECTIVES: [(&str, Directive); 4] = [
    ("lisible-ignore-next", Directive::Next),
    ("lisible-off", Directive::Off),
    ("lisible-on", Directive::On),
    ("lisible-ignore-file", Directive::File),
];

/// What every directive begins with.
const PREFIX: &str = "lisible-";
/// A word that is as near as this to a directive was meant for one.
const NEAR: usize = 2;

/// A comment that is meant for us.
#[derive(Clone, Debug)]
pub(super) struct Suppression {
    /// The comment, from `<!--` to `-->`.
    pub(super) span: Span<Source>,
    pub(super) directive: Directive,
    /// Ids of rules or patterns of them, as written; none stands for all rules.
    pub(super) ids: Vec<Span<Source>>,
    pub(super) has_reason: bool,
}

/// The comments of a text that are meant for us, in order.
#[derive(Debug, Default)]
pub(super) struct Suppressions(pub(super) Vec<Suppression>);

impl Suppressions {
    pub(super) fn of(source: &str, extracted: &Extracted<'_>) -> Self {
        Self(extracted.comments.iter().filter_map(|&comment| parse(source, comment)).collect())
    }
}

impl Suppression {
    /// Where the ids that hold for a rule stand among its ids; 0 where it holds for all rules.
    pub(super) fn matching(&self, source: &str, rule: &Rule) -> Option<usize> {
        if self.ids.is_empty() {
            return Some(0);
        }
        self.ids.iter().position(|id| matches(id.of(source), rule.id))
    }
}

/// True when `pattern`, an id or one with `*` for anything, stands for the rule `id`.
pub(super) fn matches(pattern: &str, id: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == id };
    let Some(mut id) = id.strip_prefix(start) else { return false };
    let mut parts = rest.split('*').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return id.ends_with(part);
        }
        let Some(at) = id.find(part) else { return false };
        id = &id[at + part.len()..];
    }
    true
}

/// Reads a comment; none where it is not meant for us.
fn parse(source: &str, span: Span<Source>) -> Option<Suppression> {
    let text = span.of(source);
    let html = text.strip_prefix("<!--").map(|inner| inner.strip_suffix("-->").unwrap_or(inner));
    let expression = || text.strip_prefix("{/*").map(|inner| inner.strip_suffix("*/}").unwrap_or(inner));
    let inner = html.or_else(expression)?.trim();
    let end = inner.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(inner.len());
    let (word, rest) = inner.split_at(end);
    let directive = directive(word, place(source, word))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let (ids, reason) = parted(rest);
    let ids = ids.split(|c: char| c == ',' || c.is_whitespace()).filter(|id| !id.is_empty());
    let ids = ids.map(|id| place(source, id)).collect();
    Some(Suppression { span, directive, ids, has_reason: !reason.trim().is_empty() })
}

/// Ids, and the reason after ` -- `.
fn parted(text: &str) -> (&str, &str) {
    let dashes =
        text.match_indices("--").find(|(at, _)| text[..*at].chars().next_back().is_none_or(char::is_whitespace));
    dashes.map_or((text, ""), |(at, dashes)| (&text[..at], &text[at + dashes.len()..]))
}

fn directive(word: &str, span: Span<Source>) -> Option<Directive> {
    if let Some((_, directive)) = DIRECTIVES.iter().find(|(name, _)| *name == word) {
        return Some(*directive);
    }
    let meant = word.to_ascii_lowercase().starts_with(PREFIX)
        || DIRECTIVES.iter().any(|(name, _)| name.len().abs_diff(word.len()) <= NEAR && slips(word, name) <= NEAR);
    meant.then_some(Directive::Unknown(span))
}

/// Where a part of `source` stands in it.
fn place(source: &str, part: &str) -> Span<Source> {
    let start = part.as_ptr() as usize - source.as_ptr() as usize;
    Span::new(start, start + part.len())
}

/// What became of the comments of a text.
#[derive(Debug, Default)]
pub(super) struct Heeded {
    /// By comment and by its ids; one for a comment without ids.
    pub(super) uses: Vec<Vec<Use>>,
    /// Comments that are closed, and those that close them, by their numbers; in order.
    pub(super) pairs: Vec<(usize, usize)>,
}

/// What an id of a comment did.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Use {
    /// A rule that it names was looked for: otherwise nothing is known of it.
    pub(super) judged: bool,
    /// It suppressed a finding, or closed a stretch.
    pub(super) used: bool,
}

/// Takes away what comments suppress, tells those that are of no use, and says how many findings were suppressed.
pub(super) fn heed(text: &Text<'_>, rules: &Ruleset, diagnostics: &mut Vec<Diagnostic>) -> u64 {
    if text.suppressions.0.is_empty() {
        return 0;
    }
    // A rule that is off may be on in a section.
    let found: BTreeSet<&str> = diagnostics.iter().map(|found| found.rule.id).collect();
    let is_on =
        |rule: &Rule, level: Level| (level > Level::Off || found.contains(rule.id)) && rule.category() != "meta";
    let on = rules.rules.iter().filter(|(rule, settings)| is_on(rule, settings.level));
    let mut heeded = Heeded::new(text.suppressions);
    let reaches: BTreeMap<&str, Reach> = on.map(|(rule, _)| (rule.id, Reach::of(text, rule, &mut heeded))).collect();
    let before = diagnostics.len();
    diagnostics.retain(|found| !reaches.get(found.rule.id).is_some_and(|reach| reach.suppresses(found, &mut heeded)));
    let suppressed = before - diagnostics.len();
    heeded.pairs.sort_unstable();
    heeded.pairs.dedup();
    let text = Text { heeded: Some(&heeded), ..*text };
    for (rule, settings) in rules.rules.iter().filter(|(rule, _)| std::ptr::eq(*rule, meta::UNUSED)) {
        if settings.level > Level::Off {
            (rule.check)(&text, settings, &mut Findings::new(&text, rule, settings.level, diagnostics));
        }
    }
    suppressed as u64
}

impl Heeded {
    fn new(suppressions: &Suppressions) -> Self {
        let uses = suppressions.0.iter().map(|comment| vec![Use::default(); comment.ids.len().max(1)]);
        Self { uses: uses.collect(), pairs: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Checked, Checker, Locale, Profile};
    use crate::extract;

    /// What is found in Markdown by the rules of easy reading: rule ids and lines.
    fn check(markdown: &str) -> Checked {
        let extracted = (extract::by_extension("md").unwrap().extract)(markdown);
        let mut rules = Ruleset::of(Profile::Falc, Locale::France);
        for (rule, settings) in &mut rules.rules {
            let wanted = ["typo/ellipsis", "length/sentence"].contains(&rule.id) || rule.category() == "meta";
            settings.level = if wanted { Level::Error } else { Level::Off };
        }
        rules.settings_mut("meta/suppression-reason").unwrap().level = Level::Off;
        Checker::default().check(markdown, &extracted, &rules)
    }

    fn found(markdown: &str) -> Vec<(&'static str, usize)> {
        let line = |found: &Diagnostic| markdown[..found.span.start as usize].matches('\n').count() + 1;
        check(markdown).diagnostics.iter().map(|found| (found.rule.id, line(found))).collect()
    }

    const LONG: &str = "Il parle, parle, parle, parle, parle, parle, parle, parle, parle, parle, parle encore...";

    #[test]
    fn the_next_block_alone() {
        let text = format!("<!-- lisible-ignore-next: typo/*, length/sentence -- essai -->\n{LONG}\n\nEt...\n");
        assert_eq!(found(&text), [("typo/ellipsis", 4)]);
        assert_eq!(check(&text).suppressed, 2);
        assert_eq!(
            found("Un... <!-- lisible-ignore-next --> deux...\n\nTrois...\n"),
            [("typo/ellipsis", 1), ("typo/ellipsis", 3)]
        );
    }

    #[test]
    fn a_stretch() {
        let text = "A...\n\n<!-- lisible-off: typo/* -->\n\nB...\n\n<!-- lisible-on -->\n\nC...\n";
        assert_eq!(found(text), [("typo/ellipsis", 1), ("typo/ellipsis", 9)]);
        let text = "<!-- lisible-off -->\n\nB...\n\n<!-- lisible-on: length/sentence -->\n\nC...\n";
        assert_eq!(found(text), [], "what is closed for one rule stays open for others");
        let text = "<!-- lisible-off: typo/ellipsis -->\n\nB...\n\nC...\n";
        assert_eq!(found(text), [], "what nothing closes goes to the end");
        assert_eq!(found("A. <!--lisible-off--> B...\n"), []);
    }

    #[test]
    fn the_whole_file() {
        assert_eq!(found("A...\n\n<!-- lisible-ignore-file: typo/ellipsis -->\n"), []);
        assert_eq!(found("A...\n\n<!-- lisible-ignore-file -->\n"), []);
    }

    #[test]
    fn what_is_of_no_use_is_told() {
        let unused = |line| ("meta/unused-suppression", line);
        assert_eq!(found("<!-- lisible-ignore-file -->\n\nA.\n"), [unused(1)]);
        assert_eq!(found("<!-- lisible-off -->\n\nA.\n\n<!-- lisible-on -->\n"), [unused(1)]);
        assert_eq!(found("A.\n\n<!-- lisible-on -->\n"), [unused(3)]);
        let twice = "<!-- lisible-ignore-next -->\n<!-- lisible-ignore-next -->\n\nA...\n";
        assert_eq!(found(twice), [unused(2)]);
        assert_eq!(found("<!-- lisible-off: numbers/* -->\n\nA.\n"), [], "of rules that are off nothing is known");
        let file = "<!-- lisible-ignore-file: meta/* -->\n\nA.\n";
        assert_eq!(found(file), [], "nothing is known of what heeds no comment");
        let hidden = "<!-- lisible-ignore-file -->\n<!-- lisible-off: typo/elipsis -->\n\nA...\n";
        assert_eq!(found(hidden), [("meta/unknown-rule", 2)]);
    }

    #[test]
    fn patterns() {
        assert!(matches("*", "typo/ellipsis") && matches("typo/*", "typo/ellipsis"));
        assert!(matches("*/el*s", "typo/ellipsis") && matches("typo/ellipsis*", "typo/ellipsis"));
        assert!(!matches("typo", "typo/ellipsis") && !matches("typo/*x", "typo/ellipsis") && !matches("", "a/b"));
    }

    #[test]
    fn comments_are_read() {
        let read = |text: &str| parse(text, Span::new(0, text.len()));
        let comment = "<!-- lisible-off: typo/* , length/sentence -- c’est -- une citation -->";
        let parsed = read(comment).unwrap();
        let ids: Vec<&str> = parsed.ids.iter().map(|id| id.of(comment)).collect();
        assert_eq!((ids, parsed.has_reason), (vec!["typo/*", "length/sentence"], true));
        assert_eq!(read("{/* lisible-on */}").unwrap().directive, Directive::On);
        assert!(!read("<!-- lisible-off -- -->").unwrap().has_reason);
        assert!(read("<!-- lisible-off -- citation -->").unwrap().ids.is_empty());
        assert!(matches!(read("<!--lisible-of-->").unwrap().directive, Directive::Unknown(_)));
        for other in ["<!-- peu lisible -->", "<!-- lisible -->", "<!---->", "<!-- risible -->", "<!--", "<!-- -->"] {
            assert!(read(other).is_none(), "{other}");
        }
    }

    #[test]
    fn many_comments_take_no_longer_each() {
        let text = "<!-- lisible-off: typo/* -->\n\nA...\n\n<!-- lisible-on -->\n\n".repeat(2_000);
        assert_eq!(check(&text).suppressed, 2_000);
    }
}
