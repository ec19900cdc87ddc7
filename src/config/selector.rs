//! Which rules are meant by an id, a category or a pattern.

use super::near::unknown;
use super::origin::Origin;
use crate::base::{Message, Result, Texts};
use crate::checks::{Rule, Wildcard, rules};
use std::collections::BTreeSet;

/// Some rules, as somebody named them.
#[derive(Clone, Debug)]
pub(super) struct Selector {
    pattern: Wildcard,
    pub(super) origin: Origin,
}

impl Selector {
    /// What `name` stands for: an id, a category, or a pattern that some rule is of.
    pub(super) fn of(name: &str, origin: Origin) -> Result<Self> {
        let is_category = rules().any(|rule| rule.category() == name);
        let pattern = if is_category { Wildcard::new(&format!("{name}/*")) } else { Wildcard::new(name) };
        if rules().any(|rule| pattern.matches(rule.id)) {
            return Ok(Self { pattern, origin });
        }
        Err(origin.error(&unknown_rule(name)))
    }

    /// The rule of an id, whether there is one or not.
    pub(super) fn exactly(id: &str, origin: Origin) -> Self {
        Self { pattern: Wildcard::new(id), origin }
    }

    pub(super) fn matches(&self, rule: &Rule) -> bool {
        self.pattern.matches(rule.id)
    }

    /// True when it names one rule by its id.
    pub(super) fn is_exact(&self) -> bool {
        self.pattern.is_literal()
    }

    pub(super) fn specificity(&self) -> usize {
        self.pattern.specificity()
    }

    /// True when the rule is meant to run: a pattern does not reach what is in preview, unless previews are wanted.
    pub(super) fn reaches(&self, rule: &Rule, preview: bool) -> bool {
        self.matches(rule) && (self.is_exact() || preview || !rule.is_preview())
    }
}

/// No rule has this name.
pub(super) fn unknown_rule(name: &str) -> Message {
    let categories: BTreeSet<&str> = rules().map(Rule::category).collect();
    let ids: Vec<&str> = rules().map(|rule| rule.id).chain(categories).collect();
    unknown(RULE, name, &ids, "lisible list rules")
}

const RULE: Texts = Texts { fr: "règle inconnue", en: "unknown rule" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_categories_and_patterns() {
        let matches = |name: &str| {
            let selector = Selector::of(name, Origin::Default).unwrap();
            rules().filter(|rule| selector.matches(rule)).map(|rule| rule.id).collect::<Vec<_>>()
        };
        assert_eq!(matches("length/sentence"), ["length/sentence"]);
        assert!(matches("typo").contains(&"typo/ellipsis") && matches("typo") == matches("typo/*"));
        assert_eq!(matches("*").len(), rules().count());
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        let error = |name: &str| Selector::of(name, Origin::Option("select")).unwrap_err().to_string();
        assert!(error("length/sentense").contains("vouliez-vous dire «\u{202F}length/sentence\u{202F}»"));
        assert!(error("tipo/*").starts_with("--select\u{A0}: règle inconnue"));
        assert!(error("").contains("règle inconnue"));
    }
}
