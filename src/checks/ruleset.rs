//! Which rules hold, how seriously, and with what limits.

use super::rule::{Bounds, Initial};
use super::{Level, Locale, Parameter, Profile, Rule, Wildcard, rules};
use std::collections::BTreeMap;

/// The value of a parameter; its kind is that of the parameter's default.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// One of the names that the parameter allows.
    Choice(&'static str),
    /// Words or phrases.
    Words(Vec<String>),
    /// What is written, and what should be.
    Replacements(BTreeMap<String, String>),
    /// Bounds of measures, by measure id.
    Limits(BTreeMap<String, Bounds>),
}

/// One rule as it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How serious its findings are; [`Level::Off`] when it is not run.
    pub level: Level,
    /// The usage of typography.
    pub locale: Locale,
    values: Vec<(&'static str, Value)>,
}

impl Settings {
    /// What a rule is by itself in a profile.
    pub fn of(rule: &'static Rule, profile: Profile, locale: Locale) -> Self {
        let level = if rule.is_preview() { Level::Off } else { rule.level.of(profile) };
        Self { level, locale, values: Self::defaults(rule, profile).collect() }
    }

    /// The parameters of a rule as a profile has them, in the order of the rule.
    pub fn defaults(rule: &Rule, profile: Profile) -> impl Iterator<Item = (&'static str, Value)> {
        rule.parameters.iter().map(move |parameter| (parameter.name, default(parameter, profile)))
    }

    /// Sets a parameter; a name that the rule does not have changes nothing.
    pub fn set(&mut self, name: &str, value: Value) {
        if let Some((_, own)) = self.values.iter_mut().find(|(own, _)| *own == name) {
            *own = value;
        }
    }

    /// Takes what is said otherwise.
    pub(super) fn take(&mut self, change: &Change) {
        self.level = change.level.unwrap_or(self.level);
        self.locale = change.locale.unwrap_or(self.locale);
        for (name, value) in &change.values {
            self.set(name, value.clone());
        }
    }

    /// The value of a parameter.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Every parameter with its value, in the order of the rule.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.values.iter().map(|(name, value)| (*name, value))
    }

    /// A number; 0 for what is none.
    pub fn number(&self, name: &str) -> f64 {
        if let Some(Value::Number(number)) = self.value(name) { *number } else { 0.0 }
    }

    /// Yes or no; no for what is neither.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.value(name), Some(Value::Flag(true)))
    }

    /// The name that was chosen; empty for what is no choice.
    pub fn choice(&self, name: &str) -> &'static str {
        if let Some(Value::Choice(choice)) = self.value(name) { choice } else { "" }
    }

    /// Words; none for what is no list.
    pub fn words(&self, name: &str) -> &[String] {
        if let Some(Value::Words(words)) = self.value(name) { words } else { &[] }
    }
}

fn default(parameter: &Parameter, profile: Profile) -> Value {
    match parameter.default {
        Initial::Number(number) => Value::Number(number.of(profile)),
        Initial::Flag(flag) => Value::Flag(flag.of(profile)),
        Initial::Choice(names) => Value::Choice(names.first().copied().unwrap_or_default()),
        Initial::Words => Value::Words(Vec::new()),
        Initial::Replacements => Value::Replacements(BTreeMap::new()),
        Initial::Limits(limits) => {
            Value::Limits(limits.of(profile).iter().map(|(id, bounds)| ((*id).to_owned(), *bounds)).collect())
        }
    }
}

/// Every rule as it holds for a document.
#[derive(Clone, Debug)]
pub struct Ruleset {
    /// What the text is written for.
    pub profile: Profile,
    /// The usage of typography.
    pub locale: Locale,
    /// Every rule, in the order of the registry.
    pub rules: Vec<(&'static Rule, Settings)>,
    /// Where other settings hold; what a later one changes goes before an earlier one.
    pub sections: Vec<SectionRules>,
}

/// How rules hold below some headings.
#[derive(Clone, Debug)]
pub struct SectionRules {
    /// Titles of the headings, as [`folded_title`](super::folded_title) gives them.
    pub titles: Vec<Wildcard>,
    /// What holds otherwise there.
    pub changes: Vec<Change>,
}

/// What is said otherwise of one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The rule.
    pub rule: &'static Rule,
    /// Another level.
    pub level: Option<Level>,
    /// Another usage of typography.
    pub locale: Option<Locale>,
    /// Other values of parameters.
    pub values: Vec<(&'static str, Value)>,
}

impl Ruleset {
    /// What a profile asks for by itself.
    ///
    /// ```
    /// use lisible::checks::{Locale, Profile, Ruleset};
    /// let rules = Ruleset::of(Profile::Falc, Locale::France);
    /// assert_eq!(rules.settings("length/sentence").unwrap().number("max"), 12.0);
    /// ```
    pub fn of(profile: Profile, locale: Locale) -> Self {
        let rules = rules().map(|rule| (rule, Settings::of(rule, profile, locale))).collect();
        Self { profile, locale, rules, sections: Vec::new() }
    }

    /// How a rule holds; `None` for an id we do not know.
    pub fn settings(&self, id: &str) -> Option<&Settings> {
        self.rules.iter().find(|(rule, _)| rule.id == id).map(|(_, settings)| settings)
    }

    /// The same, to be changed.
    pub fn settings_mut(&mut self, id: &str) -> Option<&mut Settings> {
        self.rules.iter_mut().find(|(rule, _)| rule.id == id).map(|(_, settings)| settings)
    }
}
