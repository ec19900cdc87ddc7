//! Two rules that find the same words: one finding is told, not two.

use super::Diagnostic;
use crate::base::{Source, Span};
use std::collections::BTreeSet;

/// A rule, and the one that is silent where the first has found the very same words. The first has what mends them;
/// once they are mended, the second says what it has to say.
const PAIRS: &[(&str, &str)] = &[("typo/ellipsis", "structure/ellipsis")];

/// Takes away what another rule has said of the same words.
pub(super) fn drop_second(diagnostics: &mut Vec<Diagnostic>) {
    for (first, second) in PAIRS {
        let said: BTreeSet<Span<Source>> =
            diagnostics.iter().filter(|found| found.rule.id == *first).map(|found| found.span).collect();
        if !said.is_empty() {
            diagnostics.retain(|found| found.rule.id != *second || !said.contains(&found.span));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::{Checker, Locale, Profile, Ruleset};
    use crate::extract;

    #[test]
    fn three_full_stops_are_told_once() {
        let rules = Ruleset::of(Profile::Administration, Locale::France);
        let found = |text: &str| {
            let checked = Checker::default().check(text, &(extract::plain().extract)(text), &rules);
            checked.diagnostics.iter().map(|found| found.rule.id).collect::<Vec<_>>()
        };
        assert_eq!(found("Le port, la gare..."), ["typo/ellipsis"]);
        assert_eq!(found("Le port, la gare…"), ["structure/ellipsis"]);
    }
}
