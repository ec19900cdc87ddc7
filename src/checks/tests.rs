//! Every rule is held to its own examples, and to what all rules have in common.

use super::*;
use crate::extract;
use std::collections::BTreeSet;

/// The rule alone, at a level at which it runs. Rules on our comments say what becomes of other rules, which stay on.
fn alone(rule: &'static Rule, example: &Example) -> Ruleset {
    let mut rules = Ruleset::of(example.profile, example.locale);
    for (other, settings) in &mut rules.rules {
        if std::ptr::eq(*other, rule) {
            settings.level = Level::Warning;
        } else if rule.category() != "meta" {
            settings.level = Level::Off;
        }
    }
    if let (Some((name, given)), Some(settings)) = (example.given, rules.settings_mut(rule.id)) {
        settings.set(name, value(given));
    }
    if let (Some((name, given)), Some(settings)) = (example.given, rules.settings_mut(rule.id)) {
        settings.set(name, value(given));
    }
    rules
}

/// What an example sets a parameter to, as a configuration would.
fn value(given: Given) -> Value {
    match given {
        Given::Words(words) => Value::Words(words.iter().map(|&word| word.to_owned()).collect()),
        Given::Replacements(pairs) => {
            Value::Replacements(pairs.iter().map(|&(written, right)| (written.to_owned(), right.to_owned())).collect())
        }
        Given::Number(number) => Value::Number(number),
        Given::Flag(flag) => Value::Flag(flag),
    }
}

fn check(rule: &'static Rule, example: &Example, text: &str) -> Vec<Diagnostic> {
    let extension = if example.markdown { "md" } else { "txt" };
    let extractor = extract::by_extension(extension).unwrap();
    let rules = alone(rule, example);
    let mut found = Checker::default().check(text, &(extractor.extract)(text), &rules).diagnostics;
    found.retain(|found| std::ptr::eq(found.rule, rule));
    found
}

/// The text once everything is mended, as a fix run over and over would leave it.
fn mended(text: &str, found: &[Diagnostic]) -> String {
    let mut out = text.to_owned();
    let mut edits: Vec<&Edit> =
        found.iter().filter_map(|found| found.fix.as_ref()).flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    edits.dedup();
    for edit in edits.iter().rev() {
        out.replace_range(edit.span.range(), &edit.replacement);
    }
    out
}

#[test]
fn examples_are_true() {
    for rule in rules() {
        assert!(rule.examples.iter().any(|e| e.found.is_empty()), "{}: a good example is missing", rule.id);
        assert!(rule.examples.iter().any(|e| !e.found.is_empty()), "{}: a bad example is missing", rule.id);
        for example in rule.examples {
            let found = check(rule, example, example.text);
            let words: Vec<&str> = found.iter().map(|found| found.span.of(example.text)).collect();
            assert_eq!(words, example.found, "{}: {}", rule.id, example.text);
            let mends = found.iter().any(|found| found.fix.is_some());
            assert_eq!(mends, example.fixed.is_some(), "{}: {}: say what it is once fixed", rule.id, example.text);
            if let Some(fixed) = example.fixed {
                let once = mended(example.text, &found);
                assert_eq!(once, fixed, "{}", rule.id);
                let again: Vec<Diagnostic> = check(rule, example, &once);
                assert!(again.iter().all(|found| found.fix.is_none()), "{}: {once} is mended again", rule.id);
            }
        }
    }
}

#[test]
fn ids_and_parameters_are_well_formed() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        let (category, name) = rule.id.split_once('/').unwrap();
        let kebab = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && !text.is_empty();
        assert!(kebab(category) && kebab(name), "{}", rule.id);
        assert!(seen.insert(rule.id), "{} is there twice", rule.id);
        assert_eq!(by_id(rule.id).map(|found| found.id), Some(rule.id));
        for parameter in rule.parameters {
            let snake = parameter.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            assert!(snake && parameter.name != "level", "{}: {}", rule.id, parameter.name);
        }
        for texts in [rule.name, rule.summary, rule.rationale, rule.source] {
            assert!(texts.fr.len() > 3 && texts.en.len() > 3, "{}", rule.id);
        }
    }
}

#[test]
fn preview_rules_are_off_by_themselves() {
    for profile in Profile::ALL {
        for (rule, settings) in Ruleset::of(profile, Locale::France).rules {
            assert!(!rule.is_preview() || settings.level == Level::Off, "{}", rule.id);
        }
    }
}
