//! Checks of French text go where other tools go wrong: places, apostrophes, abbreviations, gates that can fail. Each
//! test names the mistake that it guards against.

use lisible::checks::{Checked, Checker, Diagnostic, Level, Locale, Profile, Ruleset, Value};
use lisible::extract;
use std::collections::BTreeMap;

/// What one rule finds in a text, with the parameters of a profile.
fn found(rule: &str, profile: Profile, extension: &str, text: &str) -> Vec<Diagnostic> {
    check(rule, profile, extension, text, |_| {}).diagnostics
}

fn check(rule: &str, profile: Profile, extension: &str, text: &str, set: impl Fn(&mut Ruleset)) -> Checked {
    let mut rules = Ruleset::of(profile, Locale::France);
    for (other, settings) in &mut rules.rules {
        settings.level = if other.id == rule { Level::Warning } else { Level::Off };
    }
    set(&mut rules);
    let extractor = extract::by_extension(extension).unwrap();
    Checker::default().check(text, &(extractor.extract)(text), &rules)
}

/// The words found.
fn words<'a>(text: &'a str, found: &[Diagnostic]) -> Vec<&'a str> {
    found.iter().map(|found| found.span.of(text)).collect()
}

const LONG: &str = "Le conseil du village a voté hier soir les plans du nouveau quai.";

#[test]
fn the_second_sentence_has_its_own_place() {
    let text = format!("Il a plu sur le port. {LONG} Il pleut encore. {LONG}");
    let found = found("length/sentence", Profile::Falc, "txt", &text);
    assert_eq!(words(&text, &found), [LONG, LONG]);
    assert_eq!(found[0].span.range().start, "Il a plu sur le port. ".len());

    let markdown = format!("# Le port\n\n- Il a *plu*. {LONG}\n");
    let found = self::found("length/sentence", Profile::Falc, "md", &markdown);
    assert_eq!(words(&markdown, &found), [LONG]);
}

#[test]
fn a_closing_quote_belongs_to_the_sentence_before() {
    for (open, close) in [("“", "”"), ("«\u{202F}", "\u{202F}»"), ("\"", "\"")] {
        let text = format!("Il dit{}: {open}Le port est fermé.{close} {LONG}", '\u{A0}');
        let found = found("length/sentence", Profile::Falc, "txt", &text);
        assert_eq!(words(&text, &found), [LONG], "{text}");
    }
}

#[test]
fn both_apostrophes_count_alike() {
    let curly = "L’hiver, l’eau n’arrive qu’à l’aube jusqu’à l’entrée d’un quai qu’aujourd’hui l’on n’ouvre plus.";
    let measured = |text: &str| {
        let mean = check("length/sentence", Profile::Falc, "txt", text, |rules| {
            rules.settings_mut("length/sentence").unwrap().set("max", Value::Number(1.0));
        });
        (mean.diagnostics[0].measured, mean.stats.tokens)
    };
    assert_eq!(measured(curly), measured(&curly.replace('’', "'")));
    assert_eq!(measured(curly).0, Some(13.0));
}

#[test]
fn no_sentence_ends_in_an_abbreviation() {
    let text = "M. Lenoir et Mme J.-P. Auger (Dr. en droit, cf. art. 5 et chap. 3 de la 2e éd.) ont écrit au n° 12 de la rue \
                A. B. Nobel, siège de l’O.N.U. à Paris. «\u{202F}Est-ce possible\u{202F}?\u{202F}» demande le Pr. Martin. Oui.";
    let checked = check("length/paragraph", Profile::Public, "txt", text, |rules| {
        rules.settings_mut("length/paragraph").unwrap().set("max_sentences", Value::Number(2.0));
    });
    assert_eq!(checked.diagnostics[0].measured, Some(3.0));
    assert_eq!(checked.stats.sentences, 3);
}

#[test]
fn the_readability_gate_can_fail() {
    let sentence = "L’établissement communique ultérieurement aux bénéficiaires les caractéristiques particulières de la \
                    réglementation applicable aux autorisations exceptionnelles de stationnement. ";
    let hard = sentence.repeat(16);
    for profile in Profile::ALL {
        let found = found("readability/measure", profile, "txt", &hard);
        assert_eq!(found.len(), 1, "{profile:?}");
        assert!(found[0].measured < found[0].limit, "{profile:?}");
    }
    let easy = "Le port est fermé. Il pleut. On rentre les barques au sec. Les enfants jouent sur le quai. ".repeat(16);
    for profile in Profile::ALL {
        assert!(found("readability/measure", profile, "txt", &easy).is_empty(), "{profile:?}");
    }
}

#[test]
fn each_line_of_a_plain_text_may_be_a_paragraph() {
    let paragraph = "Il a plu sur le port. Les barques rentrent avec la marée du soir, et les pêcheurs réparent leurs filets à \
                     l’abri du vent. Le phare veille sur la baie jusqu’au matin.";
    let text = [paragraph; 4].join("\n");
    let found = found("length/paragraph", Profile::Public, "txt", &text);
    assert!(found.is_empty(), "{:?}", words(&text, &found));
    let one = [paragraph; 4].join(" ");
    assert_eq!(self::found("length/paragraph", Profile::Public, "txt", &one)[0].measured, Some(12.0));
}

#[test]
fn no_formula_is_tried_on_a_short_text() {
    for text in ["Bonjour.", "Réglementation.", "Communication ultérieure des caractéristiques réglementaires.", ""]
    {
        for profile in Profile::ALL {
            let rules = Ruleset::of(profile, Locale::France);
            let checked = Checker::default().check(text, &(extract::plain().extract)(text), &rules);
            assert!(checked.diagnostics.iter().all(|found| found.context.is_some()), "{text}");
            assert!(found("readability/measure", profile, "txt", text).is_empty(), "{text}");
        }
    }
}

#[test]
fn syllables_are_those_that_are_spoken() {
    // The œ is one vowel and the last e is mute, as in the dictionaries of pronunciation; -es and -ent are mute too, and
    // vowels in hiatus are two.
    for (text, syllables) in [
        ("œuvre", 1),
        ("œuvres", 1),
        ("œuvrer", 2),
        ("une œuvre utile", 4),
        ("ils parlent", 2),
        ("théâtres", 2),
        ("océan", 3),
        ("poésie", 3),
    ] {
        let checked = check("length/sentence", Profile::Public, "txt", text, |_| {});
        assert_eq!(checked.stats.syllables, syllables, "{text}");
    }
}

#[test]
fn an_unknown_measure_finds_nothing() {
    let checked = check("readability/measure", Profile::Public, "txt", LONG, |rules| {
        let limits = BTreeMap::from([("magic".to_owned(), lisible::checks::Bounds { min: Some(1.0), max: None })]);
        rules.settings_mut("readability/measure").unwrap().set("limits", Value::Limits(limits));
    });
    assert!(checked.diagnostics.is_empty());
}
