//! Typography as an editor mends it: all that is wrong in a text, and nothing else, once and for all.

mod common;

use common::{lisible, run, text};
use lisible::checks::{Checker, Locale, Profile, Ruleset};
use lisible::extract;

/// Rules that find something, as a reader of the public profile is told.
fn rules(text: &str) -> Vec<&'static str> {
    let rules = Ruleset::of(Profile::Public, Locale::France);
    let checked = Checker::default().check(text, &(extract::plain().extract)(text), &rules);
    checked.diagnostics.iter().map(|found| found.rule.id).collect()
}

/// Others see no fault of typography in any of these.
#[test]
fn faults_that_others_pass_over_are_found() {
    for (text, rule) in [
        ("Le quai est fermé!", "typo/nbsp-high-punctuation"),
        ("La foule attend, la mairie hésite...", "typo/ellipsis"),
        ("Le 2ème quai ouvre.", "typo/ordinals"),
        ("La tour date du XXème siècle.", "typo/ordinals"),
        ("Sa soeur habite au port.", "typo/ligatures"),
        ("Il parle à l’Etat.", "typo/capital-accents"),
        ("Un quai sur dix ferme, soit 10% du port.", "numbers/percent-space"),
        ("Le port a vu passer 1,250,000 voyageurs.", "numbers/thousands-comma"),
    ] {
        assert!(rules(text).contains(&rule), "{text}: {:?}", rules(text));
    }
}

#[test]
fn an_article_is_mended_once_and_for_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("article.txt");
    let written = "Le maire promet que « la digue tiendra ». Environ 11 000 visiteurs sont venus.\n\
                   Il ajoute que “rien ne presse,” malgré la houle : « On verra », dit-il.\n";
    let mended = "Le maire promet que «\u{A0}la digue tiendra\u{A0}». Environ 11\u{202F}000 visiteurs sont venus.\n\
                  Il ajoute que «\u{A0}rien ne presse,\u{A0}» malgré la houle\u{A0}: «\u{A0}On verra\u{A0}», dit-il.\n";
    std::fs::write(&path, written).unwrap();
    for _ in 0..2 {
        assert!(run(&["check", "--isolated", "--fix", "-q", text(&path)]).status.success());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), mended);
    }
    let again = lisible(&["check", "--isolated", "--unsafe-fixes", "--diff", text(&path)]).output().unwrap();
    assert!(again.stdout.is_empty(), "{}", String::from_utf8_lossy(&again.stdout));
}
