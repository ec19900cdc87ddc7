//! Laws of fixes on any text, for every rule there is: they come to an end, they settle, they find nothing new.

#[path = "../src/text/twins/strategies.rs"]
mod strategies;

use lisible::checks::{Checked, Checker, Level, Locale, Profile, Ruleset, Safety};
use lisible::extract::{self, Extractor};
use lisible::gate;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::collections::BTreeSet;

/// Every rule, those in preview too; or one alone.
fn rules(alone: Option<&str>) -> Ruleset {
    let mut rules = Ruleset::of(Profile::Public, Locale::France);
    for (rule, settings) in &mut rules.rules {
        settings.level = if alone.is_none_or(|id| id == rule.id) { Level::Warning } else { Level::Off };
    }
    rules
}

fn check(text: &str, extractor: &Extractor, rules: &Ruleset) -> Checked {
    Checker::default().check(text, &(extractor.extract)(text), rules)
}

/// The laws of one text.
fn keeps_laws(text: &str, extractor: &'static Extractor) -> Result<(), TestCaseError> {
    let all = rules(None);
    let found = check(text, extractor, &all).diagnostics;
    let mend = |text: &str, rules: &Ruleset| {
        let found = check(text, extractor, rules).diagnostics;
        gate::mend(text, &found, Safety::Unsafe, &mut gate::Changed::Whole, &mut |text| check(text, extractor, rules))
    };
    if let Some(mended) = mend(text, &all) {
        prop_assert!(mended.is_settled, "fixes undo each other: {text:?} is now {:?}", mended.text);
        prop_assert!(mend(&mended.text, &all).is_none(), "{:?} is mended again", mended.text);
    }
    let mending: BTreeSet<&str> = found.iter().filter(|found| found.fix.is_some()).map(|found| found.rule.id).collect();
    for id in mending {
        let own = rules(Some(id));
        let before = check(text, extractor, &own).diagnostics.len();
        if let Some(mended) = mend(text, &own) {
            let after = mended.checked.diagnostics.len();
            prop_assert!(after < before, "{id}: {before} findings, then {after}: {text:?} is now {:?}", mended.text);
        }
    }
    Ok(())
}

fn run(config: &Config) {
    let config = Config { failure_persistence: None, ..config.clone() };
    let texts = (strategies::text(), strategies::markdown());
    let markdown = extract::by_extension("md").expect("Markdown is read");
    let law = |(text, marked): (String, String)| {
        keeps_laws(&text, extract::plain())?;
        keeps_laws(&marked, markdown)
    };
    if let Err(failure) = TestRunner::new(config).run(&texts, law) {
        panic!("{failure}");
    }
}

#[test]
fn fixes_settle() {
    run(&Config { cases: 256, ..Config::default() });
}

#[test]
#[ignore = "takes minutes: run it in release with PROPTEST_CASES"]
fn fixes_settle_at_length() {
    run(&Config::default());
}

/// The strategies rarely make what rules mend.
#[test]
fn fixes_settle_in_dense_text() {
    let pieces = [
        "...",
        "…",
        "etc",
        "etc.",
        " ",
        "  ",
        "\u{A0}",
        "\u{202F}",
        "«",
        "»",
        "\"",
        "“",
        "”",
        "'",
        "’",
        ";",
        ":",
        "!",
        "?",
        ",",
        ".",
        "-",
        "--",
        "–",
        "—",
        "(",
        ")",
        "\n",
        "\n\n",
        "l",
        "mot",
        "Etat",
        "coeur",
        "A",
        "1er",
        "2ème",
        "XXème",
        "11 000",
        "1,250,000",
        "3.5",
        "10",
        "%",
        "€",
        "km",
        "5km",
        "le",
        "<!-- lisible-off: typo/* -->",
        "<!-- lisible-on -->",
        "<!-- lisible-ignore-next -->",
        "# ",
        "- ",
        "> ",
        "*",
        "`",
    ];
    let text = proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..60).prop_map(|all| all.concat());
    let markdown = extract::by_extension("md").expect("Markdown is read");
    let config = Config { cases: 512, failure_persistence: None, ..Config::default() };
    let law = |text: String| {
        keeps_laws(&text, extract::plain())?;
        keeps_laws(&text, markdown)
    };
    if let Err(failure) = TestRunner::new(config).run(&text, law) {
        panic!("{failure}");
    }
}
