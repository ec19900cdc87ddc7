//! Sentences in which style checks cry wolf: passives that are none, numbers, nouns that look like something else.

use lisible::checks::{Checker, Level, Locale, Profile, Ruleset};
use lisible::extract;

/// What the rules on words and on sentences find, at any level, preview or not: rule and words.
fn found(text: &str, profile: Profile) -> Vec<(&'static str, String)> {
    let mut rules = Ruleset::of(profile, Locale::France);
    for (rule, settings) in &mut rules.rules {
        let own = matches!(rule.category(), "lexicon" | "syntax");
        settings.level = if own { Level::Warning } else { Level::Off };
    }
    let checked = Checker::default().check(text, &(extract::plain().extract)(text), &rules);
    checked.diagnostics.iter().map(|found| (found.rule.id, found.span.of(text).to_owned())).collect()
}

fn of(rule: &str, text: &str, profile: Profile) -> Vec<String> {
    found(text, profile).into_iter().filter(|(own, _)| *own == rule).map(|(_, words)| words).collect()
}

#[test]
fn an_approximate_number_gives_nothing() {
    for profile in Profile::ALL {
        for text in [
            "Environ 11 000 soldats sont partis.",
            "Près de 11 000 soldats, soit environ onze mille hommes, gardent le port.",
            "Il reste quelque 300 places et quelques milliers de billets.",
        ] {
            assert_eq!(found(text, profile), [], "{text}");
        }
    }
}

#[test]
fn past_tenses_and_states_are_no_passives() {
    for text in [
        "Elle est devenue directrice.",
        "Le train est parti à l’heure.",
        "Sa fille est née en mai.",
        "Nous sommes restés deux jours.",
        "Ils étaient arrivés avant la pluie.",
        "La nuit est tombée sur la vallée.",
        "Le vieux facteur est mort l’an dernier.",
        "La mairie est située au centre.",
        "Vous êtes tenus de répondre.",
        "Elle s’est levée tôt.",
        "L’été passé par la famille au bord du lac fut doux.",
        "Je suis passé par le village.",
    ] {
        assert_eq!(of("syntax/passive", text, Profile::Falc), [""; 0], "{text}");
    }
    for (text, passive) in [
        ("Le pont est construit par la commune.", "est construit par"),
        ("Les lettres ont été ouvertes par un voisin.", "été ouvertes par"),
        ("Il s’est fait voler par un passant.", "s’est fait voler par"),
    ] {
        for profile in Profile::ALL {
            assert_eq!(of("syntax/passive", text, profile), [passive]);
        }
    }
}

#[test]
fn names_of_things_are_no_nouns_of_action() {
    let text =
        "Le département, le gouvernement, l’appartement, le document, le village, la voiture et l’image comptent.";
    for profile in Profile::ALL {
        assert_eq!(found(text, profile), [], "{profile:?}");
    }
}

#[test]
fn roman_numerals_are_no_acronyms() {
    for text in ["Au XXème siècle, Louis XIV n’était plus là.", "Voir le tome VIII, page 3."] {
        assert_eq!(found(text, Profile::Public), [], "{text}");
    }
    assert_eq!(of("lexicon/acronym-undefined", "La SRM ouvre demain.", Profile::Public), ["SRM"]);
}

#[test]
fn negations_in_concord_are_one() {
    for text in [
        "Personne n’a jamais rien dit.",
        "Nul ne peut refuser.",
        "Il n’a que deux jours.",
        "J’ai peur qu’il ne pleuve.",
    ] {
        assert_eq!(found(text, Profile::Falc), [], "{text}");
    }
}
