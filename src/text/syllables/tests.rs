//! The conventions of the documentation one by one, and the laws that hold for any text.

use super::*;
use crate::numerals::{Orthography, Variety, spell};
use crate::text::syllables::aloud::Voice;
use crate::text::syllables::grammar::{Place, Sound};
use crate::text::syllables::reading::Reading;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// A voice that writes everything down: the words, read in one go, are the oracle of the counter.
#[derive(Default)]
pub(super) struct Writer(pub(super) String);

impl Voice for Writer {
    fn say(&mut self, words: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(words);
    }

    fn count(&mut self, value: u64) {
        self.say(&spell(value, Variety::France, Orthography::Traditional).unwrap());
    }

    fn spell(&mut self, letters: &str) {
        aloud::names(letters).for_each(|name| self.say(name));
    }
}

fn assert_counts(expected: &[(&str, u32)]) {
    for &(word, syllables) in expected {
        assert_eq!(count(word), syllables, "{word}: {}", split(word));
    }
}

#[test]
fn every_rule_decides_its_examples() {
    for (at, rule) in RULES.iter().enumerate() {
        assert_eq!(usize::from(rule.number), at + 1, "rules are numbered in order");
        assert!(!rule.examples.is_empty() && rule.says.ends_with('.'));
        for &(word, syllables) in rule.examples {
            assert_eq!(count(word), syllables, "rule {}: {word}: {}", rule.number, split(word));
        }
        let (word, _) = rule.examples[0];
        assert!(Reading::of(word).steps.iter().any(|step| step.rule == rule.number), "rule {}: {word}", rule.number);
    }
}

#[test]
fn e_counts_inside_and_not_at_the_end() {
    assert_counts(&[
        ("avenue", 3),
        ("ville", 1),
        ("maintenant", 3),
        ("nation", 2),
        ("mangeait", 2),
        ("paiera", 2),
        ("aboiement", 3),
        ("médecin", 3),
        ("mademoiselle", 4),
        ("samedi", 3),
        ("rapidement", 4),
        ("idées", 2),
        ("vies", 1),
        ("je", 1),
        ("le", 1),
        ("de", 1),
        ("que", 1),
        ("les", 1),
        ("es", 1),
        ("ce", 1),
        ("y", 1),
        ("à", 1),
        ("eu", 1),
    ]);
}

#[test]
fn verbs_in_ent_are_told_from_nouns() {
    assert_counts(&[
        ("parlent", 1),
        ("étaient", 2),
        ("aiment", 1),
        ("expriment", 2),
        ("dorment", 1),
        ("croient", 1),
        ("jouent", 1),
        ("agent", 2),
        ("client", 2),
        ("oublient", 2),
        ("patient", 2),
        ("lentement", 3),
        ("vraiment", 2),
        ("sentiment", 3),
        ("adolescent", 4),
        ("président", 3),
        ("couvent", 2),
        ("souvent", 2),
        ("trouvent", 1),
        ("parents", 2),
        ("cent", 1),
        ("lent", 1),
        ("moment", 2),
        ("comment", 2),
        ("consomment", 2),
        ("argent", 2),
        ("partagent", 2),
        ("tient", 1),
    ]);
}

#[test]
fn compounds_clitics_and_elisions() {
    assert_counts(&[
        ("quatre-vingts", 3),
        ("porte-parole", 4),
        ("eau-de-vie", 3),
        ("contre-attaque", 3),
        ("week-end", 2),
        ("dis-je", 1),
        ("est-ce", 1),
        ("donne-le", 2),
        ("donne-le-moi", 3),
        ("parle-t-il", 2),
        ("-je", 0),
        ("-t-il", 1),
        ("l'", 0),
        ("qu'", 0),
        ("jusqu'", 1),
        ("lorsqu'", 1),
        ("puisqu’", 1),
        ("l'homme", 1),
        ("aujourd'hui", 3),
        ("quelqu'un", 2),
        ("presqu'île", 2),
        ("c'est-à-dire", 3),
        ("arc-en-ciel", 3),
        ("peut-être", 2),
    ]);
}

#[test]
fn inclusive_forms_add_what_is_spoken() {
    assert_counts(&[("étudiant(e)s", 3), ("citoyen·ne·s", 3), ("membre·s", 1), ("acteur·rice", 3)]);
}

#[test]
fn glides_make_no_syllable_save_after_clusters() {
    assert_counts(&[
        ("lion", 1),
        ("hier", 1),
        ("nuage", 1),
        ("oui", 1),
        ("tuer", 1),
        ("bien", 1),
        ("biologie", 3),
        ("juin", 1),
        ("prier", 2),
        ("ouvrier", 3),
        ("client", 2),
        ("truand", 2),
        ("bruit", 1),
        ("fruit", 1),
        ("détruire", 2),
        ("bibliothèque", 4),
        ("cruel", 2),
        ("éblouir", 3),
        ("criions", 2),
        ("tuions", 2),
        ("louiez", 2),
        ("guyane", 2),
        ("tuyau", 2),
        ("croyions", 2),
        ("science", 1),
        ("gluant", 2),
        ("superfluité", 5),
        ("croix", 1),
        ("brouillon", 2),
    ]);
}

#[test]
fn letters_that_only_look_like_vowels() {
    assert_counts(&[
        ("technique", 2),
        ("aiguille", 2),
        ("guitare", 2),
        ("briller", 2),
        ("tranquille", 2),
        ("illusion", 3),
        ("fillette", 2),
        ("orgueil", 2),
        ("soleil", 2),
        ("grenouille", 2),
        ("œil", 1),
        ("oeil", 1),
        ("cœur", 1),
        ("pigeon", 2),
        ("asseoir", 2),
        ("bourgeois", 2),
        ("gaieté", 2),
        ("oignon", 2),
    ]);
}

#[test]
fn vowels_in_hiatus() {
    assert_counts(&[
        ("naïf", 2),
        ("maïs", 2),
        ("haïr", 2),
        ("poète", 2),
        ("chaos", 2),
        ("aérien", 3),
        ("noël", 2),
        ("israël", 3),
        ("cahier", 2),
        ("trahir", 2),
        ("coopérer", 4),
        ("zoologie", 4),
        ("cacao", 3),
        ("théâtre", 2),
        ("européen", 4),
        ("pays", 2),
        ("paysan", 3),
        ("abbaye", 3),
        ("payer", 2),
        ("paye", 1),
        ("août", 1),
        ("paon", 1),
        ("moelle", 1),
        ("poêle", 1),
        ("coïncider", 4),
        ("capharnaüm", 4),
        ("extraordinaire", 5),
        ("dehors", 2),
        ("antiaérien", 5),
    ]);
}

#[test]
fn spellings_of_1990_count_alike() {
    for (old, new) in [
        ("aiguë", "aigüe"),
        ("ambiguë", "ambigüe"),
        ("ambiguïté", "ambigüité"),
        ("août", "aout"),
        ("île", "ile"),
        ("gageure", "gageüre"),
        ("arguer", "argüer"),
        ("maître", "maitre"),
        ("événement", "évènement"),
        ("payement", "paiement"),
        ("ciguë", "cigüe"),
        ("exiguë", "exigüe"),
    ] {
        assert_eq!(count(old), count(new), "{old}, {new}");
    }
    assert_counts(&[("aiguë", 2), ("ambiguïté", 4), ("ciguë", 2)]);
}

#[test]
fn words_without_vowels_are_spelled_or_interjections() {
    assert_counts(&[("bbc", 3), ("w", 3), ("t", 1), ("pst", 1), ("hmm", 1), ("mme", 2), ("etc", 4), ("km", 3)]);
    assert_counts(&[("", 0), ("-", 0), ("’", 0), ("12", 0), ("мир", 1), ("日本", 1), ("🙂", 0)]);
}

#[test]
fn tokens_are_read_as_they_stand() {
    for (raw, syllables) in [
        ("", 0),
        ("«", 0),
        ("%", 0),
        ("…", 0),
        ("--", 0),
        ("L’", 0),
        ("Lʼ", 0),
        ("Qu’", 0),
        ("Jusqu'", 1),
        ("-t-il", 1),
        ("-je", 0),
        ("-ce", 0),
        ("-elle", 1),
        ("11 000", 2),
        ("3,5", 4),
        ("1er", 2),
        ("2e", 2),
        ("A380", 6),
        ("BBC", 3),
        ("BRICS", 1),
        ("CGT-FO", 5),
        ("d’EDF", 3),
        ("LE", 1),
        ("PRÉSIDENT", 3),
        ("XIV", 2),
        ("XXIe", 4),
        ("M.", 2),
        ("MM.", 2),
        ("Mme", 2),
        ("etc.", 4),
        ("J.-C.", 3),
        ("S.A.", 2),
        ("V.", 1),
        ("nord-coréennes", 4),
        ("Kiev", 1),
        ("https://exemple.org", 4),
        ("exemple.org", 4),
        ("vingt-et-un", 3),
        ("étudiant·e·s", 3),
    ] {
        assert_eq!(of_token(raw), syllables, "{raw}: {}", said(raw));
    }
}

#[test]
fn a_word_of_a_megabyte_is_read() {
    let long = "quai-l'".repeat((1 << 20) / 7);
    assert_eq!(split(&long).parts().len(), count(&long) as usize);
}

#[test]
fn no_pattern_takes_quadratic_time() {
    for pattern in ["iu", "e", "b", "1", "9,", "1 000 ", "e\u{301}", "A.", "ŒUVRE", "a-"] {
        // In quadratic time one of these would take minutes.
        let long = pattern.repeat((1 << 17) / pattern.len());
        assert_eq!(split(&long).parts().len(), count(&long) as usize);
        of_token(&long);
    }
}

/// What a token is read as, all its words.
fn said(raw: &str) -> String {
    let mut voice = Writer::default();
    aloud::say_token(raw, &Glance::at(raw), &mut voice);
    voice.0
}

/// Text that looks French, and any text.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zàâéèêëîïôûüçœ'’ -]{0,14}", "[aeiouyéïüœgqlrhtn]{1,10}", "\\PC{0,12}", "[0-9A-Z.,’ -]{0,12}"]
}

proptest! {
    #[test]
    fn parts_are_as_many_as_syllables(word in any_text()) {
        let division = split(&word);
        prop_assert_eq!(u32::try_from(division.parts().len()).unwrap(), count(&word));
        prop_assert!(division.parts().all(|part| part.chars().any(char::is_alphabetic)));
    }

    #[test]
    fn parts_hold_every_letter_in_order(word in "[a-zàâéèêëîïôûüçœ'-]{0,16}") {
        let division = split(&word);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        if count(&word) > 0 {
            prop_assert_eq!(letters(&division.parts().collect::<String>()), letters(division.text()));
            prop_assert_eq!(letters(&division.to_string()), letters(division.text()));
        }
    }

    #[test]
    fn writing_does_not_change_the_count(word in "[a-zàâéèêëîïôûüçœ'-]{0,16}") {
        let expected = count(&word);
        prop_assert_eq!(count(&word.to_uppercase()), expected);
        prop_assert_eq!(count(&word.nfd().collect::<String>()), expected);
        prop_assert_eq!(count(&word.replace('\'', "’")), expected);
    }

    #[test]
    fn steps_cover_the_word(word in any_text()) {
        let reading = Reading::of(&word);
        let mut at = 0;
        for step in &reading.steps {
            prop_assert!(step.from == at && step.to > at);
            at = step.to;
        }
        prop_assert_eq!(at, reading.letters.len());
        prop_assert!(reading.steps.iter().filter(|s| s.sound == Sound::Nucleus).count() <= reading.letters.len());
    }

    #[test]
    fn what_is_counted_is_what_is_read(word in any_text()) {
        prop_assert_eq!(reading::syllables(&word), Reading::of(&word).syllables());
    }

    #[test]
    fn counting_is_reading_what_is_said(raw in prop_oneof![any_text(), "[IVXLMeèrmtsÉÀé]{1,7}", "[A-Z][a-zé]{1,9}"]) {
        let raw = &composed(&raw);
        if !aloud::is_address(raw) {
            prop_assert_eq!(of_token(raw), Reading::of(&said(raw)).syllables(), "{}", said(raw));
        }
    }

    #[test]
    fn the_index_leaves_no_rule_out(
        word in "[aeiouyéèêëïœqugltrns]{1,8}|[a-zàâéèêëîïôùûüçœł]{1,12}", silent: usize, after_nucleus: bool
    ) {
        let letters: Vec<char> = word.chars().collect();
        let silent_from = silent % (letters.len() + 1);
        for at in 0..letters.len() {
            let place = Place { letters: &letters, at, silent_from, after_nucleus };
            prop_assert_eq!(Some(place.read()), place.read_naively());
        }
    }

    #[test]
    fn nothing_panics(raw in any_text()) {
        of_token(&raw);
        count_digits(&raw);
        count_acronym(&raw);
    }
}
