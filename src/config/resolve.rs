//! How every rule holds when several places have their say, the last one last, and who decided each value.

use super::origin::{Origin, Setting};
use super::parameter::merged;
use super::patch::Patch;
use crate::checks::{Change, Level, Locale, Profile, Rule, Ruleset, Settings, Value, rules};

/// What holds, with who said so.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// Whom the text is for.
    pub profile: Setting<Profile>,
    /// The usage of typography.
    pub locale: Setting<Locale>,
    /// Whether rules in preview run.
    pub preview: Setting<bool>,
    /// Every rule, in the order of the registry.
    pub rules: Vec<RuleSettings>,
}

/// How one rule holds, with who said so.
#[derive(Clone, Debug)]
pub struct RuleSettings {
    /// The rule.
    pub rule: &'static Rule,
    /// How serious its findings are.
    pub level: Setting<Level>,
    /// Its parameters, in its order.
    pub values: Vec<(&'static str, Setting<Value>)>,
}

impl Resolved {
    /// What holds when `patches` have their say in this order.
    pub(super) fn of(patches: &[&Patch]) -> Self {
        let profile = last(patches, |patch| patch.profile.as_ref(), Profile::default());
        let locale = last(patches, |patch| patch.locale.as_ref(), Locale::default());
        let preview = last(patches, |patch| patch.preview.as_ref(), false);
        let rule = |rule| RuleSettings {
            rule,
            level: level(rule, profile.value, preview.value, patches),
            values: values(rule, profile.value, patches),
        };
        let rules = rules().map(rule).collect();
        Self { profile, locale, preview, rules }
    }

    /// The same for the checker.
    pub(super) fn ruleset(&self) -> Ruleset {
        let mut ruleset = Ruleset::of(self.profile.value, self.locale.value);
        for ((_, settings), own) in ruleset.rules.iter_mut().zip(&self.rules) {
            settings.level = own.level.value;
            for (name, value) in &own.values {
                settings.set(name, value.value.clone());
            }
        }
        ruleset
    }

    /// What is said here otherwise than in `base`, even where it comes to the same.
    pub(super) fn changes(&self, base: &Self) -> Vec<Change> {
        let locale = (self.locale != base.locale).then_some(self.locale.value);
        let change = |(own, other): (&RuleSettings, &RuleSettings)| {
            let level = (own.level != other.level).then_some(own.level.value);
            let values: Vec<_> = own.changed_values(other).map(|(name, value)| (name, value.value.clone())).collect();
            let is_change = locale.is_some() || level.is_some() || !values.is_empty();
            is_change.then_some(Change { rule: own.rule, level, locale, values })
        };
        self.rules.iter().zip(&base.rules).filter_map(change).collect()
    }
}

impl RuleSettings {
    /// The parameters of which something else is said than in `base`.
    pub(super) fn changed_values<'a>(
        &'a self,
        base: &'a Self,
    ) -> impl Iterator<Item = (&'static str, &'a Setting<Value>)> {
        let pairs = self.values.iter().zip(&base.values);
        pairs.filter(|(own, other)| own.1 != other.1).map(|((name, value), _)| (*name, value))
    }
}

fn last<T: Copy>(patches: &[&Patch], say: impl Fn(&Patch) -> Option<&Setting<T>>, default: T) -> Setting<T> {
    let said = patches.iter().rev().find_map(|patch| say(patch));
    said.cloned().unwrap_or_else(|| Setting::new(default, Origin::Default))
}

/// Who may choose a rule, and who may say how serious it is: the later goes before the earlier. What is left out stays
/// out, however serious; and what is off in a part stays off there, whatever is wanted everywhere.
fn level(rule: &'static Rule, profile: Profile, preview: bool, patches: &[&Patch]) -> Setting<Level> {
    let latest_first = || patches.iter().enumerate().rev();
    let choice_of = |of_part: bool| {
        let mut patches = latest_first().filter(move |(_, patch)| patch.is_part || !of_part);
        patches.find_map(|(rank, patch)| Some((rank, patch.choice(rule, preview)?)))
    };
    let choice = choice_of(true).filter(|(_, (is_chosen, _))| !is_chosen).or_else(|| choice_of(false));
    let said = latest_first().find_map(|(rank, patch)| Some((rank, patch.is_part, said(patch, rule, preview)?)));
    let of_profile = rule.level.of(profile);
    // Who asks for a rule of which the profile says nothing wants to see it.
    let asked = if of_profile == Level::Off { Level::Warning } else { of_profile };
    let runs_by_itself = of_profile > Level::Off && (preview || !rule.is_preview());
    match (choice, said) {
        (Some((_, (false, origin))), _) => Setting::new(Level::Off, origin.clone()),
        (Some((chosen, (true, origin))), Some((rank, false, level))) if level.value == Level::Off && chosen > rank => {
            Setting::new(asked, origin.clone())
        }
        (_, Some((.., level))) => level.clone(),
        (Some((_, (true, origin))), None) if !runs_by_itself => Setting::new(asked, origin.clone()),
        (None, None) if rule.is_preview() && !preview => Setting::new(Level::Off, Origin::Preview),
        _ => Setting::new(of_profile, Origin::Profile(profile)),
    }
}

/// The level that a patch gives to a rule.
fn said<'a>(patch: &'a Patch, rule: &Rule, preview: bool) -> Option<&'a Setting<Level>> {
    let entries = patch.rules.iter().rev().filter(|entry| entry.selector.matches(rule));
    let mut levels = entries.filter_map(|entry| Some((entry, entry.level.as_ref()?)));
    let reaching = levels.find(|(entry, level)| level.value == Level::Off || entry.selector.reaches(rule, preview));
    reaching.map(|(_, level)| level)
}

fn values(rule: &'static Rule, profile: Profile, patches: &[&Patch]) -> Vec<(&'static str, Setting<Value>)> {
    let default = |(name, value)| (name, Setting::new(value, Origin::Profile(profile)));
    let mut out: Vec<(&'static str, Setting<Value>)> = Settings::defaults(rule, profile).map(default).collect();
    let entries = patches.iter().flat_map(|patch| &patch.rules).filter(|entry| entry.selector.matches(rule));
    for (name, value) in entries.flat_map(|entry| &entry.values) {
        if let Some((_, own)) = out.iter_mut().find(|(own, _)| own == name) {
            *own = Setting::new(merged(Some(&own.value), &value.value), value.origin.clone());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::patch::RuleEntry;
    use super::super::selector::Selector;
    use super::*;
    use crate::base::Texts;
    use crate::checks::PerProfile;

    const TEXT: Texts = Texts { fr: "essai", en: "test" };

    static NEW: Rule = Rule {
        id: "length/new",
        name: TEXT,
        summary: TEXT,
        rationale: TEXT,
        source: TEXT,
        level: PerProfile([Level::Error, Level::Off, Level::Info, Level::Info, Level::Info]),
        parameters: &[],
        precision: None,
        examples: &[],
        check: |_, _, _| {},
    };

    fn named(name: &str) -> Selector {
        // Patterns are checked against the registry, in which this rule is not.
        Selector::exactly(name, Origin::Option("select"))
    }

    fn select(name: &str) -> Patch {
        Patch { select: Some(Setting::new(vec![named(name)], Origin::Default)), ..Patch::default() }
    }

    fn set(name: &str, level: Level) -> Patch {
        let level = Setting::new(level, Origin::Default);
        Patch { rules: vec![RuleEntry::leveled(named(name), level)], ..Patch::default() }
    }

    fn of(profile: Profile, preview: bool, patches: &[Patch]) -> Level {
        level(&NEW, profile, preview, &patches.iter().collect::<Vec<_>>()).value
    }

    #[test]
    fn a_preview_runs_when_it_is_named() {
        let on = |patches: &[Patch]| of(Profile::Public, false, patches);
        assert_eq!(on(&[]), Level::Off);
        assert_eq!((on(&[select("length/*")]), on(&[set("*", Level::Error)])), (Level::Off, Level::Off));
        assert_eq!((on(&[select("length/new")]), on(&[set("length/new", Level::Info)])), (Level::Error, Level::Info));
    }

    #[test]
    fn all_previews_run_when_that_is_wanted() {
        let on = |profile, patches: &[Patch]| of(profile, true, patches);
        assert_eq!((on(Profile::Public, &[]), on(Profile::Administration, &[])), (Level::Error, Level::Off));
        assert_eq!(on(Profile::Administration, &[select("length/*")]), Level::Warning);
        assert_eq!(on(Profile::Falc, &[set("*", Level::Error)]), Level::Error);
    }

    #[test]
    fn the_later_goes_before_the_earlier() {
        let on = |patches: &[Patch]| of(Profile::Public, true, patches);
        assert_eq!(on(&[set("length/new", Level::Off), select("length/new")]), Level::Error);
        assert_eq!(on(&[select("length/new"), set("length/new", Level::Off)]), Level::Off);
        assert_eq!(on(&[select("typo/*"), set("length/new", Level::Error)]), Level::Off, "what is left out stays out");
        assert_eq!(on(&[select("typo/*"), select("length/*")]), Level::Error);
    }

    #[test]
    fn what_is_off_in_a_part_stays_off_there() {
        let part = |patch: Patch| Patch { is_part: true, ..patch };
        let on = |patches: &[Patch]| of(Profile::Public, true, patches);
        assert_eq!(on(&[part(set("length/new", Level::Off)), select("length/new")]), Level::Off);
        assert_eq!(on(&[part(select("typo/*")), select("length/new")]), Level::Off);
        assert_eq!(on(&[part(select("typo/*")), part(select("length/new"))]), Level::Error);
        assert_eq!(on(&[part(select("length/new")), select("typo/*")]), Level::Off);
    }
}
