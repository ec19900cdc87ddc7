//! Style rules: what a text may be asked to hold to, one file a rule, one folder a category.
//!
//! A [`Checker`] cuts and counts a text once, then shows it to every rule of a [`Ruleset`]; what rules find are
//! [`Diagnostic`]s, in the order of the text. Suppression comments are heeded here. Fixes are offered here and applied
//! by `gate`; nothing here knows configuration files, baselines or output formats.
//!
//! A rule is a `static` [`Rule`] in a file of its own, and two lines in the `mod.rs` of its folder: copy
//! `length/sentence.rs`.

mod advice;
mod checker;
mod clauses;
mod dates;
mod diagnostic;
mod filter;
mod fingerprint;
mod fit;
mod inclusive;
mod interests;
mod keys;
mod length;
mod lexicon;
mod locale;
mod meta;
mod numbers;
mod overlaps;
mod phrases;
mod reach;
mod readability;
mod rule;
mod ruleset;
mod sections;
mod spacing;
mod structure;
mod suppressions;
mod syntax;
mod terms;
#[cfg(test)]
mod tests;
mod text;
mod typo;
mod wildcard;
mod word_classes;

pub use checker::{Checked, Checker};
pub use diagnostic::{Diagnostic, Edit, Finding, Findings, Fix, Level, Safety};
pub use locale::Locale;
pub use rule::{Bounds, Example, Given, Initial, Parameter, PerProfile, Precision, Profile, Rule};
pub use ruleset::{Change, Ruleset, SectionRules, Settings, Value};
pub use sections::folded_title;
pub use text::Text;
pub use wildcard::Wildcard;

/// Every rule, by category.
///
/// ```
/// assert!(lisible::checks::rules().any(|rule| rule.id == "length/sentence"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    CATEGORIES.iter().flat_map(|rules| rules.iter().copied())
}

/// The rule of an id, `None` when there is no such rule.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

/// The rules of each folder, in the order of `list`.
static CATEGORIES: &[&[&Rule]] = &[
    length::RULES,
    readability::RULES,
    structure::RULES,
    syntax::RULES,
    lexicon::RULES,
    inclusive::RULES,
    typo::RULES,
    numbers::RULES,
    dates::RULES,
    meta::RULES,
];
