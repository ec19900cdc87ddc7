//! Rules that hold in some sections only: a section is a heading of a given title and all below it, down to the next
//! heading of its level or a higher one.
//!
//! A text is checked once by the rules of the document. A rule that holds otherwise in a section runs once more with what
//! holds there, and what it finds in the section stands for what the first run found there. What is found of the whole
//! document is that of the document's rules.

use super::{Diagnostic, Findings, Level, Rule, Ruleset, Settings, Text, Wildcard};
use crate::extract::BlockKind;
use crate::text::fold;
use std::collections::BTreeSet;

/// Sections that hold at a place, by their number in the rules, in order.
type Active = Vec<usize>;

/// Runs the rules, each where it holds.
pub(super) fn run(text: &Text<'_>, rules: &Ruleset, out: &mut Vec<Diagnostic>) {
    for (rule, settings) in &rules.rules {
        apply(text, rule, settings, out);
    }
    let areas = if rules.sections.is_empty() { Vec::new() } else { areas(text, rules) };
    let sets: BTreeSet<&Active> = areas.iter().map(|(_, active)| active).filter(|active| !active.is_empty()).collect();
    for active in sets {
        let is_here = |found: &Diagnostic| !is_of_document(found) && at(&areas, found.span.start) == active.as_slice();
        for (rule, base) in &rules.rules {
            let Some(settings) = combined(rules, rule, base, active) else { continue };
            out.retain(|found| !(found.rule == *rule && is_here(found)));
            let mut here = Vec::new();
            apply(text, rule, &settings, &mut here);
            out.extend(here.into_iter().filter(is_here));
        }
    }
}

fn apply(text: &Text<'_>, rule: &'static Rule, settings: &Settings, out: &mut Vec<Diagnostic>) {
    if settings.level > Level::Off {
        (rule.check)(text, settings, &mut Findings::new(text, rule, settings.level, out));
    }
}

fn is_of_document(found: &Diagnostic) -> bool {
    found.context.is_none() && found.span.is_empty()
}

/// How a rule holds where several sections do, a later one before an earlier; none where it holds as everywhere.
fn combined(rules: &Ruleset, rule: &Rule, base: &Settings, active: &[usize]) -> Option<Settings> {
    let mut settings = base.clone();
    for change in active.iter().flat_map(|&section| &rules.sections[section].changes) {
        if change.rule == rule {
            settings.take(change);
        }
    }
    (settings != *base).then_some(settings)
}

/// The sections that hold at a byte of the source.
fn at(areas: &[(u32, Active)], byte: u32) -> &[usize] {
    let after = areas.partition_point(|(start, _)| *start <= byte);
    after.checked_sub(1).map_or(&[], |before| &areas[before].1)
}

/// Where in the source other sections begin to hold, and which.
fn areas(text: &Text<'_>, rules: &Ruleset) -> Vec<(u32, Active)> {
    let mut out = Vec::new();
    let mut open: Vec<(u8, Active)> = Vec::new();
    for block in text.blocks().iter().filter(|block| block.kind == BlockKind::Heading) {
        open.retain(|(depth, _)| *depth < block.depth);
        let title = folded_title(block.span.of(text.prose()));
        let named = |titles: &[Wildcard]| titles.iter().any(|pattern| pattern.matches(&title));
        let sections = rules.sections.iter().enumerate();
        let sections: Active = sections.filter(|(_, section)| named(&section.titles)).map(|(n, _)| n).collect();
        if !sections.is_empty() {
            open.push((block.depth, sections));
        }
        let active: BTreeSet<usize> = open.iter().flat_map(|(_, sections)| sections.iter().copied()).collect();
        out.push((line_start(text, text.source_of(block.span).start), active.into_iter().collect()));
    }
    out
}

/// Where the line of a heading begins: its marks belong to it.
fn line_start(text: &Text<'_>, byte: u32) -> u32 {
    let before = text.source.as_bytes().get(..byte as usize).unwrap_or_default();
    let start = memchr::memrchr(b'\n', before).map_or(0, |end| end + 1);
    u32::try_from(start).unwrap_or(byte)
}

/// A title, or the pattern of one, in the form in which they are compared: small letters, one kind of apostrophe, one
/// space between words.
///
/// ```
/// assert_eq!(lisible::checks::folded_title("Annexe  de L’ÉTAT\u{A0}!"), "annexe de l'état !");
/// ```
pub fn folded_title(title: &str) -> String {
    title.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::checks::{
        Change, Checker, Level, Locale, Profile, Ruleset, SectionRules, Value, Wildcard, folded_title,
    };
    use crate::extract;

    const LONG: &str = "Il parle, parle, parle, parle, parle, parle, parle, parle, parle, parle, parle encore.";

    /// The lines of long sentences, where `sections` bear some.
    fn found(markdown: &str, sections: &[(&str, f64)]) -> Vec<usize> {
        let mut rules = Ruleset::of(Profile::Falc, Locale::France);
        for (rule, settings) in &mut rules.rules {
            settings.level = if rule.id == "length/sentence" { Level::Error } else { Level::Off };
        }
        for (title, max) in sections {
            let rule = crate::checks::by_id("length/sentence").unwrap();
            let change = Change { rule, level: None, locale: None, values: vec![("max", Value::Number(*max))] };
            let titles = vec![Wildcard::new(&folded_title(title))];
            rules.sections.push(SectionRules { titles, changes: vec![change] });
        }
        let extracted = (extract::by_extension("md").unwrap().extract)(markdown);
        let diagnostics = Checker::default().check(markdown, &extracted, &rules).diagnostics;
        diagnostics.iter().map(|found| markdown[..found.span.start as usize].matches('\n').count() + 1).collect()
    }

    #[test]
    fn a_section_ends_at_a_heading_of_its_level() {
        let text =
            format!("# Texte\n\n{LONG}\n\n## Annexe A\n\n{LONG}\n\n### Détail\n\n{LONG}\n\n## Suite\n\n{LONG}\n");
        assert_eq!(found(&text, &[]), [3, 7, 11, 15]);
        assert_eq!(found(&text, &[("ANNEXE*", 40.0)]), [3, 15]);
        assert_eq!(found(&text, &[("Détail", 40.0)]), [3, 7, 15]);
        assert_eq!(found(&text, &[("autre", 40.0)]), [3, 7, 11, 15]);
    }

    #[test]
    fn of_two_sections_the_later_rule_holds() {
        let text = format!("# Annexe\n\n{LONG}\n\n## Détail\n\n{LONG}\n\n## Fin\n\n{LONG}\n");
        assert_eq!(found(&text, &[("annexe", 40.0), ("détail", 5.0)]), [7]);
        assert_eq!(found(&text, &[("annexe", 40.0), ("détail", 12.0)]), [7], "even where it is that of the document");
        assert_eq!(found(&text, &[("détail", 12.0), ("annexe", 40.0)]), [0; 0]);
    }

    #[test]
    fn a_section_may_ask_for_more() {
        let text = format!("{LONG}\n\n# Résumé\n\nIl parle, parle, parle.\n\n# Fin\n\n{LONG}\n");
        assert_eq!(found(&text, &[("résumé", 3.0)]), [1, 5, 9]);
    }

    #[test]
    fn plain_text_has_no_sections() {
        let rules = Ruleset::of(Profile::Falc, Locale::France);
        let section = SectionRules { titles: vec![Wildcard::new("*")], changes: Vec::new() };
        let rules = Ruleset { sections: vec![section], ..rules };
        let extracted = (extract::plain().extract)(LONG);
        let all = Checker::default().check(LONG, &extracted, &rules).diagnostics;
        assert!(all.iter().any(|found| found.rule.id == "length/sentence"));
    }
}
