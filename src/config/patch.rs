//! What may be said of rules, for all files or for some: profile, usage, which rules, how seriously, with what limits.

use super::near::unknown;
use super::origin::{Origin, Setting};
use super::selector::{Selector, unknown_rule};
use super::tree::{Item, Key, Node};
use super::{parameter, vocabulary};
use crate::base::{Message, Result, Texts};
use crate::checks::{Level, Locale, Profile, Rule, Value, by_id};
use std::path::Path;

/// What is said of rules in one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Patch {
    /// True for what is said of some files or sections: what is off there is not undone by what is wanted everywhere.
    pub(super) is_part: bool,
    pub(super) profile: Option<Setting<Profile>>,
    pub(super) locale: Option<Setting<Locale>>,
    pub(super) preview: Option<Setting<bool>>,
    /// When given, no other rule runs.
    pub(super) select: Option<Setting<Vec<Selector>>>,
    pub(super) ignore: Vec<Selector>,
    /// By how much they say: what is said of one rule goes before what is said of many.
    pub(super) rules: Vec<RuleEntry>,
}

/// What is said of some rules.
#[derive(Clone, Debug)]
pub(super) struct RuleEntry {
    pub(super) selector: Selector,
    pub(super) level: Option<Setting<Level>>,
    /// True when the rule is meant to run by being mentioned.
    pub(super) asked: bool,
    /// True for a short form: what is spelled out under `[rules]` goes before it.
    is_short: bool,
    pub(super) values: Vec<(&'static str, Setting<Value>)>,
}

/// The keys that a patch understands.
pub(super) const KEYS: [&str; 8] =
    ["profile", "locale", "preview", "select", "ignore", "rules", "measures", "vocabulary"];

impl Patch {
    /// Takes a key; false when it is none of ours. Files that a value names lie in `folder`.
    pub(super) fn take(&mut self, key: &Key, node: &Node, folder: &Path) -> Result<bool> {
        let name = key.name.as_str();
        match name {
            "profile" => {
                let profile = parameter::choice(&Profile::ALL.map(Profile::id), node, name)?;
                self.profile = Some(Setting::new(Profile::by_id(profile).unwrap_or_default(), node.origin()));
            }
            "locale" => {
                let text = node.text(name)?;
                let known = Locale::by_id(text);
                let wrong = || node.at.error(&unknown(LOCALE, text, &Locale::ALL.map(Locale::id), ""));
                self.locale = Some(Setting::new(known.ok_or_else(wrong)?, node.origin()));
            }
            "preview" => self.preview = Some(Setting::new(node.flag(name)?, node.origin())),
            "select" => self.select = Some(Setting::new(selectors(node, name)?, node.origin())),
            "ignore" => self.ignore = selectors(node, name)?,
            "rules" => {
                for (rule, node) in &node.table(name)?.0 {
                    self.rules.push(RuleEntry::of(rule, node)?);
                }
            }
            "measures" => self.rules.push(RuleEntry::measures(node)?),
            "vocabulary" => self.rules.extend(vocabulary::entries(node, folder)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Puts what says more behind what says less, and what is spelled out behind its short form.
    pub(super) fn sort(&mut self) {
        self.rules.sort_by_key(|entry| (entry.selector.specificity(), !entry.is_short));
    }
}

impl Patch {
    /// Whether a rule is chosen or left out here, and by what; none when nothing is said of it. Of `select` and `ignore`
    /// the one that says more holds.
    pub(super) fn choice(&self, rule: &Rule, preview: bool) -> Option<(bool, &Origin)> {
        let ignored = best(&self.ignore, rule, true);
        let Some(select) = &self.select else {
            let asked = self.rules.iter().find(|entry| entry.asked && entry.selector.matches(rule));
            let asked = asked.map(|entry| (true, &entry.selector.origin));
            return ignored.map(|selector| (false, &selector.origin)).or(asked);
        };
        let Some(selected) = best(&select.value, rule, preview) else { return Some((false, &select.origin)) };
        match ignored.filter(|ignored| ignored.specificity() >= selected.specificity()) {
            Some(ignored) => Some((false, &ignored.origin)),
            None => Some((true, &selected.origin)),
        }
    }
}

/// Of the names that reach a rule, the one that says most.
fn best<'a>(selectors: &'a [Selector], rule: &Rule, preview: bool) -> Option<&'a Selector> {
    selectors.iter().filter(|selector| selector.reaches(rule, preview)).max_by_key(|selector| selector.specificity())
}

const LOCALE: Texts = Texts { fr: "usage inconnu", en: "unknown usage" };

fn selectors(node: &Node, key: &str) -> Result<Vec<Selector>> {
    let texts = node.texts(key)?;
    texts.into_iter().map(|(text, at)| Selector::of(text, Origin::Written(at.clone()))).collect()
}

impl RuleEntry {
    /// The values of one rule, under a shorter name than its own. A rule that is not there takes nothing from it.
    pub(super) fn short(rule: &str, parameter: &'static str, value: Value, asked: bool, node: &Node) -> Self {
        let selector = Selector::exactly(rule, node.origin());
        Self {
            selector,
            level: None,
            asked,
            is_short: true,
            values: vec![(parameter, Setting::new(value, node.origin()))],
        }
    }

    /// Some rules at a level.
    #[cfg(test)]
    pub(super) fn leveled(selector: Selector, level: Setting<Level>) -> Self {
        Self { selector, level: Some(level), asked: false, is_short: false, values: Vec::new() }
    }

    /// `[measures]`: limits of measures.
    fn measures(node: &Node) -> Result<Self> {
        let limits = parameter::limits(node.table("measures")?)?;
        Ok(Self::short("readability/measure", "limits", Value::Limits(limits), true, node))
    }

    /// A line of `[rules]`: a level, or a table with values.
    fn of(key: &Key, node: &Node) -> Result<Self> {
        let selector = Selector::of(&key.name, Origin::Written(key.at.clone()))?;
        let mut entry = Self { selector, level: None, asked: false, is_short: false, values: Vec::new() };
        match &node.item {
            Item::Text(_) => entry.level = Some(level(node, &key.name)?),
            Item::Table(table) => {
                for (name, node) in &table.0 {
                    entry.take(key, name, node)?;
                }
            }
            _ => return Err(node.neither(LEVEL_OR_TABLE, &key.name)),
        }
        Ok(entry)
    }

    fn take(&mut self, rule: &Key, key: &Key, node: &Node) -> Result<()> {
        if key.name == "level" {
            self.level = Some(level(node, "level")?);
            return Ok(());
        }
        let Some(known) = by_id(&rule.name) else {
            return Err(key.at.error(&Message::new(
                "seul «\u{202F}level\u{202F}» se règle pour plusieurs règles\u{202F}; nommez-en une",
                "only 'level' can be set for several rules; name one",
            )));
        };
        let names: Vec<&str> = ["level"].into_iter().chain(known.parameters.iter().map(|p| p.name)).collect();
        let parameter = known.parameter(&key.name);
        let parameter = parameter.ok_or_else(|| key.at.error(&unknown(PARAMETER, &key.name, &names, "")))?;
        let value = parameter::value(parameter, node)?;
        self.values.push((parameter.name, Setting::new(value, node.origin())));
        Ok(())
    }
}

const PARAMETER: Texts = Texts { fr: "paramètre inconnu", en: "unknown parameter" };
const LEVEL_OR_TABLE: Texts = Texts {
    fr: "une gravité (\"warning\") ou une table ({ max = 25 })",
    en: "a level (\"warning\") or a table ({ max = 25 })",
};

fn level(node: &Node, key: &str) -> Result<Setting<Level>> {
    let level = parameter::choice(&Level::ALL.map(Level::id), node, key)?;
    Ok(Setting::new(Level::by_id(level).unwrap_or_default(), node.origin()))
}

/// The rules that an option names, set apart by commas.
pub(super) fn selectors_of_option(names: &[String], option: &'static str) -> Result<Vec<Selector>> {
    let names = names.iter().flat_map(|names| names.split(','));
    let selector = |name: &str| match name.trim() {
        "" => Err(Origin::Option(option).error(&unknown_rule(""))),
        name => Selector::of(name, Origin::Option(option)),
    };
    names.map(selector).collect()
}
