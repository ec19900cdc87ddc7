//! The counted noun and its phrase: « les deux premiers tours », « deux de ses sœurs », « trois millions de moineaux ».
//!
//! No lemmas and no parts of speech are known; closed lists and plural endings decide.

use super::atoms::Atoms;
use crate::base::is_apostrophe;
use crate::lexicon::number_context::Role;

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    /// The noun.
    pub(super) noun: usize,
    /// Where its phrase begins (the noun or an adjective before it).
    pub(super) from: usize,
    /// One past its phrase.
    pub(super) to: usize,
}

/// What the numeral that ends before `at` counts. `plural`: the value is two or more; `takes_de`: the noun follows « de ».
pub(super) fn counted(s: &Atoms<'_>, at: usize, plural: bool, takes_de: bool) -> Option<Counted> {
    if takes_de {
        return complement(s, at).or_else(|| direct(s, at, plural));
    }
    direct(s, at, plural).or_else(|| partitive(s, at))
}

/// The noun after « de », « d’ », « des », « du » and their articles and possessives: of a scale, a collective, a percentage.
pub(super) fn complement(s: &Atoms<'_>, at: usize) -> Option<Counted> {
    let mut from = match s.folded(at) {
        "des" | "du" => at + 1,
        _ if s.is_de(at) && s.folded(at + 1) == "entre" => return partitive(s, at),
        _ if s.is_de(at) => at + 1,
        _ => return None,
    };
    // « quelques centaines de pas »: behind « de » it is no negation.
    let steps = from == at + 1 && s.folded(from) == "pas";
    while is_determiner(s.folded(from)) && from < at + 3 {
        from += 1;
    }
    phrase(s, from, steps)
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "la" | "l'"
            | "le"
            | "les"
            | "ces"
            | "ses"
            | "nos"
            | "vos"
            | "mes"
            | "tes"
            | "leurs"
            | "leur"
            | "son"
            | "sa"
            | "notre"
            | "cette"
            | "ce"
    )
}

/// « deux de ses sœurs », « trois des soldats », « quatre d’entre eux ».
fn partitive(s: &Atoms<'_>, at: usize) -> Option<Counted> {
    if s.is_de(at) && s.folded(at + 1) == "entre" {
        let pronoun = matches!(s.folded(at + 2), "eux" | "elles" | "nous" | "vous");
        return pronoun.then_some(Counted { noun: at + 2, from: at + 2, to: at + 3 });
    }
    let determined = s.is_de(at) && matches!(s.folded(at + 1), "ces" | "ses" | "nos" | "vos" | "mes" | "tes" | "leurs");
    if determined {
        return phrase(s, past_numerals(s, at + 2), true);
    }
    (s.folded(at) == "des").then(|| phrase(s, past_numerals(s, at + 1), true)).flatten()
}

/// « deux de ses quatre voies », « trois des 1 400 soldats »: past the whole of which they are part.
fn past_numerals(s: &Atoms<'_>, mut at: usize) -> usize {
    let from = at;
    while at < from + 4 && (s.is_digits(at) || s.has_number_words(at)) {
        at += 1;
    }
    at
}

/// « le premier constitué des élus »: a participle with its complement, which no noun is written like.
pub(super) fn is_participle(s: &Atoms<'_>, at: usize) -> bool {
    let stem = s.folded(at).trim_end_matches(['e', 's']);
    let listed = matches!(
        stem,
        "constitué"
            | "composé"
            | "formé"
            | "situé"
            | "intitulé"
            | "consacré"
            | "destiné"
            | "fixé"
            | "visé"
            | "mentionné"
            | "prévu"
            | "nommé"
            | "dirigé"
            | "relatif"
            | "comprenant"
            | "concernant"
            | "portant"
    );
    listed && s.has(at + 1, Role::Function)
}

fn direct(s: &Atoms<'_>, at: usize, plural: bool) -> Option<Counted> {
    let at = past_share(s, at);
    // « deux « experts » »: an opening quotation mark may stand before the noun.
    let from = past_few(s, if matches!(s.text(at), "«" | "\"" | "“" | "‘") { at + 1 } else { at });
    phrase(s, from, plural)
}

/// « 356 (7,7 %) patients »: past what share of the whole the number is.
fn past_share(s: &Atoms<'_>, at: usize) -> usize {
    if s.text(at) != "(" || !s.is_digits(at + 1) {
        return at;
    }
    (at + 2..at + 5).find(|end| s.text(*end) == ")").map_or(at, |end| end + 1)
}

/// « trois cents et quelques pages », « deux ou plusieurs pages »: past what stands between the number and its noun.
pub(super) fn past_few(s: &Atoms<'_>, at: usize) -> usize {
    let few = matches!((s.folded(at), s.folded(at + 1)), ("et", "quelques") | ("ou", "plusieurs"));
    // « un seul et même appel »
    if matches!(s.folded(at), "seul" | "seule") && s.folded(at + 1) == "et" && s.folded(at + 2) == "même" {
        return at + 3;
    }
    // « 300+ élèves »
    let more = s.text(at) == "+" && s.is_glued(at) && !s.is_glued(at + 1);
    if few { at + 2 } else { at + usize::from(more) }
}

/// « la moitié au moins des voix »: past the words of measure before « de ».
pub(super) fn past_measure(s: &Atoms<'_>, at: usize) -> usize {
    match (s.folded(at), s.folded(at + 1)) {
        ("au", "moins" | "plus" | "minimum" | "maximum") => at + 2,
        ("environ", _) => at + 1,
        _ => at,
    }
}

/// The noun phrase that begins at `from`: adjectives, the noun, then its adjectives or its complement.
fn phrase(s: &Atoms<'_>, from: usize, plural: bool) -> Option<Counted> {
    // « les dix plus grandes villes »
    let superlative = plural && matches!(s.folded(from), "plus" | "moins") && s.has(from + 1, Role::Adjective);
    let from = from + usize::from(superlative);
    let mut noun = from;
    while noun < from + 3 && is_before_noun(s, noun) && can_be_noun(s, noun + 1, plural) && stands_apart(s, noun) {
        noun += 1;
    }
    if superlative && noun == from
        || !can_be_noun(s, noun, plural)
        || matches!(s.folded(noun), "très" | "seul" | "seule")
    {
        return None;
    }
    Some(Counted { noun, from, to: phrase_end(s, noun) })
}

/// True for what nothing but an elided word stands close to: « d’autres ».
fn stands_apart(s: &Atoms<'_>, i: usize) -> bool {
    !s.is_glued(i) || s.text(i - 1).ends_with(is_apostrophe)
}

/// An adjective of the list; « jeunes » is a noun before a participle (« trente jeunes venus de loin »).
fn is_before_noun(s: &Atoms<'_>, i: usize) -> bool {
    let participle = || ["és", "ées", "us", "is"].iter().any(|ending| s.folded(i + 1).ends_with(ending));
    s.has(i, Role::Adjective) && !(s.folded(i) == "jeunes" && participle())
}

/// True for a word that may be a counted noun: not a function word, not a number; in the plural when more than one
/// thing is counted, unless it is a name or a compound.
fn can_be_noun(s: &Atoms<'_>, i: usize, plural: bool) -> bool {
    let word = s.folded(i);
    // « à cent pas de là »: never the negation just after a number.
    if word == "pas" {
        return plural;
    }
    // « 1,5 point »: no decimal sign just after a number.
    if word == "point" {
        return !plural;
    }
    let letters = s.is_word(i) && word.starts_with(char::is_alphabetic) && !word.ends_with('\'');
    if !letters || s.has(i, Role::Function) || s.has_number_words(i) || word.chars().nth(1).is_none() {
        return false;
    }
    !plural || is_plural(word) || is_invariable(s.text(i))
}

/// Names, acronyms, compounds and words of foreign spelling may count several without an s.
fn is_invariable(text: &str) -> bool {
    let foreign = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii() && !"àâäéèêëîïôöùûüÿçœæ".contains(c));
    let ends = text.ends_with(['k', 'o', 'i', 'y']) || ["man", "men", "pence"].iter().any(|end| text.ends_with(end));
    text.starts_with(char::is_uppercase) || text.contains('-') || ends || foreign
}

/// True for a form that may be a plural: in -s, -x or -z.
fn is_plural(word: &str) -> bool {
    word.ends_with(['s', 'x', 'z'])
}

/// One past the phrase of the noun: up to two adjectives that agree with it, or a complement of two words.
fn phrase_end(s: &Atoms<'_>, noun: usize) -> usize {
    let plural = is_plural(s.folded(noun));
    let mut end = noun + 1;
    while plural && end < noun + 3 && is_adjective(s, end) {
        end += 1;
    }
    if end == noun + 1 && s.is_de(end) {
        let article = matches!(s.folded(end + 1), "la" | "l'");
        let word = end + 1 + usize::from(article);
        let named = s.is_word(word) && !s.text(word).ends_with('.');
        if named && !s.has(word, Role::Function) && !s.has_number_words(word) {
            return word + 1;
        }
    }
    end
}

/// A lower-case word in -s or -x after a plural noun, other than a function word, is most often its adjective.
fn is_adjective(s: &Atoms<'_>, i: usize) -> bool {
    let word = s.folded(i);
    s.is_word(i)
        && is_plural(word)
        && s.text(i).starts_with(char::is_lowercase)
        && !s.has(i, Role::Function)
        && !s.has_number_words(i)
        && !s.text(i).starts_with('-')
        && word.chars().nth(3).is_some()
}
