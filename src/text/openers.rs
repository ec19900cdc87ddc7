//! Grammatical words that open sentences: after a full stop they tell a new sentence from a name or a number that
//! belongs to the abbreviation before it.
//!
//! Closed classes of French grammar (articles, determiners, pronouns, prepositions, conjunctions, frequent adverbs):
//! Grevisse & Goosse, *Le Bon Usage*, §§ 577-760, 920-1060. What a stop means is told in `abbreviations` and
//! `sentences`.

/// With a capital after a full stop, they open a sentence rather than a name: « le plan B. Il échoua ».
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "ainsi", "alors", "après", "au", "aucun", "aucune", "aujourd'hui", "aussi", "autant", "aux", "avant", "avec",
    "beaucoup", "bien", "c'", "car", "ce", "ceci", "cela", "celle", "celles", "celui", "cependant", "certains",
    "certes", "ces", "cet", "cette", "ceux", "chacun", "chaque", "chez", "combien", "comme", "comment", "d'", "dans",
    "de", "demain", "depuis", "des", "devant", "donc", "dont", "du", "durant", "dès", "désormais", "elle", "elles",
    "en", "enfin", "ensuite", "entre", "et", "hier", "hélas", "ici", "il", "ils", "j'", "jamais", "je", "l'", "la",
    "le", "ledit", "les", "leur", "leurs", "lors", "lorsqu'", "lorsque", "là", "ma", "maintenant", "mais", "malgré",
    "mes", "moi", "mon", "même", "n'", "ne", "ni", "non", "nos", "notre", "nous", "on", "or", "ou", "oui", "où",
    "par", "parce", "parfois", "parmi", "pendant", "personne", "peut-être", "plus", "plusieurs", "pour", "pourquoi",
    "pourtant", "puis", "puisque", "qu'", "quand", "quant", "que", "quel", "quelle", "quelles", "quelqu'un",
    "quelques", "quels", "qui", "quoi", "s'", "sa", "sans", "se", "selon", "ses", "seul", "seule", "si", "sinon",
    "son", "soudain", "sous", "sur", "t'", "ta", "tandis", "tel", "telle", "tels", "tes", "ton", "tous", "tout",
    "toute", "toutefois", "toutes", "trop", "tu", "un", "une", "vers", "voici", "voilà", "vos", "votre", "vous", "y",
    "à", "ça",
];

/// In lower case after a full stop they still open a sentence, as typed without capitals (« à » for « À », a comment
/// on a page). Those that rather go on are left out: et, ou, mais, de, que, qui, car, par ...
#[rustfmt::skip]
const LOWER_OPENERS: &[&str] = &[
    "ainsi", "alors", "après", "aujourd'hui", "avec", "c'", "ce", "ceci", "cela", "ces", "cet", "cette", "chaque",
    "dans", "depuis", "elle", "elles", "en", "enfin", "ensuite", "il", "ils", "j'", "je", "l'", "la", "le", "les",
    "lors", "ma", "malgré", "mes", "mon", "nos", "notre", "nous", "on", "pendant", "pour", "sa", "selon", "ses",
    "son", "sur", "ta", "tes", "ton", "tu", "un", "une", "voici", "voilà", "vos", "votre", "vous", "à", "ça",
];

/// True for a folded grammatical word that opens sentences.
pub(super) fn is_opener(word: &str) -> bool {
    OPENERS.binary_search(&word).is_ok()
}

/// True for a folded grammatical word that opens sentences even in lower case.
pub(super) fn opens_in_lower_case(word: &str) -> bool {
    LOWER_OPENERS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(OPENERS.is_sorted() && LOWER_OPENERS.is_sorted());
    }

    #[test]
    fn what_opens_in_lower_case_opens_with_a_capital_too() {
        assert_eq!(LOWER_OPENERS.iter().find(|word| !is_opener(word)), None);
    }
}
