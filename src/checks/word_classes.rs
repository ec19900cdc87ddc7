//! What a word is likely to be, by short closed lists: enough for style rules, no parts of speech.

use foldhash::fast::FixedState;
use hashbrown::HashSet;
use std::sync::LazyLock;

/// A closed list of words, looked up by hash.
pub(super) type WordSet = HashSet<&'static str, FixedState>;

/// The words of a list, with white space between.
pub(super) fn word_set(list: &'static str) -> WordSet {
    list.split_whitespace().collect()
}

static PRONOUNS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "ceci cela ça celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci lui elle eux elles moi toi \
     nous vous soi quoi laquelle deux trois quatre cinq six sept huit neuf dix chacun chacune",
    )
});

static JOINED: LazyLock<WordSet> = LazyLock::new(|| word_set("et ou de d' du des que qu' à au aux mais , ni pour qui"));

static LIGHT_ADVERBS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "pas plus jamais point guère donc ainsi aussi également encore toujours déjà alors bien souvent \
     ensuite enfin désormais notamment seulement toutefois cependant parfois rarement vraiment mieux \
     maintenant immédiatement généralement actuellement tout très même aussitôt bientôt pourtant",
    )
});

static NOUNS_LIKE_INFINITIVES: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "hiver mer fer cancer hier cher fier premier dernier entier particulier dossier papier courrier \
     métier quartier officier ouvrier janvier février avenir soir noir espoir désir plaisir loisir \
     souvenir cuir tir contre autre votre notre quatre titre centre maître mètre lettre ordre cadre \
     membre nombre chambre livre heure mesure nature voiture culture affaire salaire maire terre guerre \
     pierre être fenêtre entre histoire territoire notaire propriétaire inventaire tiers air \
     fonctionnaire formulaire procédure structure écriture facture ouverture fermeture lecture",
    )
});

static DETERMINERS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre \
     vos leur leurs chaque plusieurs tout toute tous toutes certains certaines aucun aucune quelques",
    )
});

static FORMS_OF_ETRE: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "est sont était étaient sera seront serait seraient soit soient fut furent fût fussent été être étant \
     suis es sommes êtes étais étions étiez serai seras serons serez serais serions seriez sois soyons \
     soyez fus fûmes fûtes",
    )
});

/// True for pronouns that a preposition governs as they are, and for small numbers.
pub(super) fn is_pronoun(key: &str) -> bool {
    PRONOUNS.contains(key)
}

/// True for what a phrase may govern, or is joined to it.
pub(super) fn is_joined(key: &str) -> bool {
    JOINED.contains(key)
}

/// True for adverbs that stand between an auxiliary and its participle, the negation first.
pub(super) fn is_light_adverb(key: &str) -> bool {
    LIGHT_ADVERBS.contains(key)
}

/// True for what ends as an infinitive does and is no common noun or adjective with that end.
pub(super) fn is_infinitive(key: &str) -> bool {
    let ends = ["er", "ir", "oir", "dre", "tre", "ire", "ure", "vre", "aire", "aître", "oudre", "rre", "pre", "cre"];
    let noun = NOUNS_LIKE_INFINITIVES.contains(key);
    // Être is the only one of them that is a verb more often.
    key == "être" || (!noun && ends.iter().any(|end| key.len() > end.len() && key.ends_with(end)))
}

/// True for words that open a noun phrase.
pub(super) fn is_determiner(key: &str) -> bool {
    DETERMINERS.contains(key)
}

/// True for a form of être.
pub(super) fn is_form_of_etre(key: &str) -> bool {
    FORMS_OF_ETRE.contains(key)
}
