//! Typography as a whole: what a profile mends by itself in an article, and that mending again changes nothing.

use super::super::*;
use crate::extract;

const ARTICLE: &str = "Dans la rade, le capitaine a déclaré : « Nous ne partirons pas sans nos hommes ».\n\
Le préfet parle d’« une attente légitime », et d’« aucun danger » pour la côte.\n\
Claire Morel, professeure à l’université, a noté que “la marée [du soir] sera la plus haute de l’année,” ce qui \
inquiète. Environ 11 000 marins attendent l’ordre, et “il est peu probable qu’il vienne demain.” Rien n’est sûr.";

fn safe_edits(text: &str) -> Vec<Edit> {
    let rules = Ruleset::of(Profile::Press, Locale::France);
    let found = Checker::default().check(text, &(extract::plain().extract)(text), &rules).diagnostics;
    let fixes = found.into_iter().filter_map(|found| found.fix).filter(|fix| fix.safety == Safety::Safe);
    fixes.flat_map(|fix| fix.edits).collect()
}

#[test]
fn an_article_is_mended_once() {
    let mut text = ARTICLE.to_owned();
    let mut edits = safe_edits(&text);
    edits.sort_by_key(|edit| edit.span);
    let written: Vec<&str> = edits.iter().map(|edit| edit.span.of(ARTICLE)).collect();
    assert_eq!(written, [" ", " ", " ", " ", " ", " ", " ", "“", "”", " ", "“", "”"]);
    for edit in edits.iter().rev() {
        text.replace_range(edit.span.range(), &edit.replacement);
    }
    assert!(text.contains("«\u{A0}la marée [du soir] sera la plus haute de l’année,\u{A0}» ce qui"), "{text}");
    assert!(text.contains("11\u{202F}000 marins"), "{text}");
    assert_eq!(safe_edits(&text), []);
}
