//! Cuts and counts a text once and shows it to every rule. One a thread: its buffers are reused.

use super::interests::Interests;
use super::keys::Keys;
use super::suppressions::{self, Suppressions};
use super::{Diagnostic, Ruleset, Text, overlaps, sections};
use crate::extract::Extracted;
use crate::numbers::{Finder, NumberMention};
use crate::stats::{Counter, SentenceCounts, Stats};
use crate::text::Document;

/// Checks texts, one after the other.
#[derive(Debug, Default)]
pub struct Checker {
    document: Document,
    counter: Counter,
    finder: Finder,
    keys: Keys,
    counts: Vec<SentenceCounts>,
    mentions: Vec<NumberMention>,
    mention_ends: Vec<usize>,
}

/// What checking a text gives.
#[derive(Debug, Default)]
pub struct Checked {
    /// Findings in the order of the text; at one place, in that of the registry.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings comments of the text suppress.
    pub suppressed: u64,
    /// What was counted.
    pub stats: Stats,
}

impl Checker {
    /// Checks the text `source`, whose prose `extracted` is.
    ///
    /// ```
    /// use lisible::checks::{Checker, Locale, Profile, Ruleset};
    /// use lisible::extract;
    /// let text = "Il parle, parle, parle, parle, parle, parle, parle, parle, parle, parle, parle encore.";
    /// let rules = Ruleset::of(Profile::Falc, Locale::France);
    /// let checked = Checker::default().check(text, &(extract::plain().extract)(text), &rules);
    /// assert_eq!(checked.diagnostics[0].rule.id, "length/sentence");
    /// assert_eq!(checked.diagnostics[0].measured, Some(13.0));
    /// ```
    pub fn check(&mut self, source: &str, extracted: &Extracted<'_>, rules: &Ruleset) -> Checked {
        let stats = self.read(extracted, Interests::of_rules(rules));
        let suppressions = Suppressions::of(source, extracted);
        let text = Text {
            source,
            extracted,
            document: &self.document,
            counts: &self.counts,
            stats: &stats,
            keys: &self.keys,
            mentions: &self.mentions,
            mention_ends: &self.mention_ends,
            suppressions: &suppressions,
            heeded: None,
        };
        let mut diagnostics = Vec::new();
        sections::run(&text, rules, &mut diagnostics);
        let suppressed = suppressions::heed(&text, rules, &mut diagnostics);
        overlaps::drop_second(&mut diagnostics);
        // Stable: at one place the registry decides.
        diagnostics.sort_by_key(|found| (found.span.start, found.span.end));
        Checked { diagnostics, suppressed, stats }
    }

    /// Cuts the text, counts it and finds its numbers.
    fn read(&mut self, extracted: &Extracted<'_>, wanted: Interests) -> Stats {
        let Self { document, counter, finder, keys, counts, mentions, mention_ends } = self;
        let prose = &extracted.prose;
        document.cut(prose, &extracted.blocks);
        counts.clear();
        mentions.clear();
        mention_ends.clear();
        let mut stats = counter.count(prose, &extracted.blocks, document, |sentence, lengths, known| {
            finder.find(prose, &document.tokens[sentence.tokens.clone()], known.numbers, mentions);
            counts.push(lengths);
            mention_ends.push(mentions.len());
        });
        stats.close_document();
        keys.take(&document.tokens, counter.forms(), counter.types(), wanted);
        stats
    }
}
