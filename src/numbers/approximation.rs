//! Words and signs that make a number less than exact, before it or after it.

use super::Approximation;
use super::atoms::Atoms;
use super::facts::Trait;
use Approximation::{About, AtLeast, AtMost, LessThan, MoreThan};

/// The further words of phrases that share a word, and what each phrase says.
type Phrases = &'static [(&'static [&'static str], Approximation)];

/// Phrases before the numeral by their last word, each with the words before that one; « de » also stands for « d’ ».
/// Longer phrases first where one ends another.
const BEFORE: &[(&str, Phrases)] = &[
    (
        "de",
        &[
            (&["pas", "moins"], AtLeast),
            (&["pas", "plus"], AtMost),
            (&["non", "moins"], AtLeast),
            (&["+"], MoreThan),
            (&["au", "plus"], AtMost),
            (&["au", "moins"], AtLeast),
            (&["plus"], MoreThan),
            (&["au", "delà"], MoreThan),
            (&["au-delà"], MoreThan),
            (&["au-dessus"], MoreThan),
            (&["moins"], LessThan),
            (&["en", "dessous"], LessThan),
            (&["au-dessous"], LessThan),
            (&["à", "partir"], AtLeast),
            // « A partir de », where the accent of a capital is left out.
            (&["a", "partir"], AtLeast),
            (&["près"], About),
            (&["autour"], About),
            (&["aux", "alentours"], About),
            (&["aux", "environs"], About),
            (&["de", "l'", "ordre"], About),
            (&["maximal"], AtMost),
            (&["maximale"], AtMost),
            (&["minimal"], AtLeast),
            (&["minimale"], AtLeast),
            (&["un", "maximum"], AtMost),
            (&["un", "minimum"], AtLeast),
            (&["maximum"], AtMost),
            (&["minimum"], AtLeast),
        ],
    ),
    (
        "à",
        &[
            (&["supérieur", "ou", "égal"], AtLeast),
            (&["égal", "ou", "supérieur"], AtLeast),
            (&["inférieur", "ou", "égal"], AtMost),
            (&["égal", "ou", "inférieur"], AtMost),
            (&["supérieure", "ou", "égale"], AtLeast),
            (&["égale", "ou", "supérieure"], AtLeast),
            (&["inférieure", "ou", "égale"], AtMost),
            (&["égale", "ou", "inférieure"], AtMost),
            (&["supérieurs", "ou", "égaux"], AtLeast),
            (&["égaux", "ou", "supérieurs"], AtLeast),
            (&["inférieurs", "ou", "égaux"], AtMost),
            (&["égaux", "ou", "inférieurs"], AtMost),
            (&["supérieures", "ou", "égales"], AtLeast),
            (&["égales", "ou", "supérieures"], AtLeast),
            (&["inférieures", "ou", "égales"], AtMost),
            (&["égales", "ou", "inférieures"], AtMost),
            (&["supérieur"], MoreThan),
            (&["supérieure"], MoreThan),
            (&["supérieurs"], MoreThan),
            (&["supérieures"], MoreThan),
            (&["inférieur"], LessThan),
            (&["inférieure"], LessThan),
            (&["inférieurs"], LessThan),
            (&["inférieures"], LessThan),
            (&["jusqu'"], AtMost),
        ],
    ),
    ("excéder", CEILING),
    ("dépasser", CEILING),
    (
        "pas",
        &[
            (&["n'", "excédant"], AtMost),
            (&["n'", "excède"], AtMost),
            (&["n'", "excèdent"], AtMost),
            (&["ne", "dépassant"], AtMost),
            (&["ne", "dépasse"], AtMost),
            (&["ne", "dépassent"], AtMost),
        ],
    ),
    ("moins", &[(&["plus", "ou"], About), (&["au"], AtLeast), (&["du"], AtLeast)]),
    ("plus", &[(&["au"], AtMost)]),
    ("minimum", &[(&[], AtLeast)]),
    ("maximum", &[(&[], AtMost)]),
    ("presque", &[(&[], LessThan)]),
    ("quasi", &[(&[], LessThan)]),
    ("quasiment", &[(&[], LessThan)]),
    ("peine", &[(&["à"], LessThan)]),
    ("environ", &[(&[], About)]),
    ("pratiquement", &[(&[], LessThan)]),
    ("comme", &[(&["quelque", "chose"], About)]),
    ("près", &[(&["à", "peu"], About)]),
    ("approximativement", &[(&[], About)]),
    ("modo", &[(&["grosso"], About)]),
    ("quelque", &[(&[], About)]),
    ("quelques", &[(&[], About)]),
    ("sensiblement", &[(&[], About)]),
    ("~", &[(&[], About)]),
    ("≈", &[(&[], About)]),
    ("≃", &[(&[], About)]),
    ("±", &[(&[], About)]),
    ("+/-", &[(&[], About)]),
    ("env.", &[(&[], About)]),
    ("<", &[(&[], LessThan)]),
    (">", &[(&[], MoreThan)]),
    ("≤", &[(&[], AtMost)]),
    ("≥", &[(&[], AtLeast)]),
];

/// « ne peut excéder », « sans dépasser »: what laws set a limit with.
const CEILING: Phrases = &[
    (&["ne", "peut"], AtMost),
    (&["ne", "peuvent"], AtMost),
    (&["ne", "pourra"], AtMost),
    (&["ne", "pourront"], AtMost),
    (&["ne", "puisse"], AtMost),
    (&["ne", "puissent"], AtMost),
    (&["ne", "doit"], AtMost),
    (&["ne", "doivent"], AtMost),
    (&["ne", "saurait"], AtMost),
    (&["peut", "jamais"], AtMost),
    (&["peuvent", "jamais"], AtMost),
    (&["doit", "jamais"], AtMost),
    (&["peut", "pas"], AtMost),
    (&["doit", "pas"], AtMost),
    (&["sans"], AtMost),
    (&["sans", "pouvoir"], AtMost),
];

/// Articles that may stand between such a phrase and the numeral, or hold its last word.
const ARTICLES: [&str; 5] = ["des", "la", "les", "un", "une"];

/// Phrases after the numeral, its unit or its noun, by their first word, each with the words after that one.
const AFTER: &[(&str, Phrases)] = &[
    ("environ", &[(&[], About)]),
    ("+", &[(&[], AtLeast)]),
    ("à", &[(&["peu", "près"], About), (&["peu", "de", "chose", "près"], About), (&["tout", "casser"], AtMost)]),
    ("approximativement", &[(&[], About)]),
    (
        "au",
        &[
            (&["moins"], AtLeast),
            (&["minimum"], AtLeast),
            (&["plus"], AtMost),
            (&["maximum"], AtMost),
            (&["bas", "mot"], AtLeast),
        ],
    ),
    ("minimum", &[(&[], AtLeast)]),
    ("maximum", &[(&[], AtMost)]),
    (
        "et",
        &[(&["plus"], AtLeast), (&["moins"], AtMost), (&["quelques"], MoreThan), (&["des", "poussières"], MoreThan)],
    ),
    (
        "ou",
        &[
            (&["plus"], AtLeast),
            (&["davantage"], AtLeast),
            (&["moins"], AtMost),
            (&["plusieurs"], AtLeast),
            (&["peu", "s'", "en", "faut"], About),
            (&["presque"], LessThan),
        ],
    ),
    ("tout", &[(&["au", "plus"], AtMost)]),
    ("grand", &[(&["maximum"], AtMost)]),
    ("voire", &[(&["plus"], AtLeast), (&["davantage"], AtLeast), (&["moins"], AtMost)]),
];

/// The words that may stand just before a numeral that is less than exact; see [`Trait::Qualifies`].
pub(super) fn last_words_before() -> impl Iterator<Item = &'static str> {
    BEFORE.iter().map(|(last, _)| *last).chain(ARTICLES).chain(["d'"])
}

/// The words that may stand just after one; see [`Trait::QualifiesBack`].
pub(super) fn first_words_after() -> impl Iterator<Item = &'static str> {
    AFTER.iter().map(|(first, _)| *first)
}

/// What stands before atom `first`, [`Approximation::Exact`] when nothing does.
///
/// « la moitié » and « les 300 » may keep their article: « plus de la moitié », « plus des deux tiers », « autour des 20 ans ».
pub(super) fn before(s: &Atoms<'_>, first: usize) -> Approximation {
    if first == 0 || !s.is(first - 1, Trait::Qualifies) {
        return Approximation::Exact;
    }
    if let Some(sense) = phrase_before(s, first) {
        return sense;
    }
    match s.before(first, 1) {
        // « près des deux tiers », « jusqu’aux 200 »: the article is inside the preposition.
        "des" => match s.before(first, 2) {
            "plus" => MoreThan,
            "moins" => LessThan,
            "près" | "autour" | "alentours" | "environs" => About,
            _ => Approximation::Exact,
        },
        "les" | "la" | "une" | "un" => phrase_before(s, first - 1).unwrap_or_default(),
        _ => Approximation::Exact,
    }
}

/// « vers 1810 », « vers les années 80 », « autour de 1900 »: a year or a century may be near, and nothing else.
pub(super) fn of_year(s: &Atoms<'_>, first: usize) -> Approximation {
    let mut at = first;
    while at > 0
        && at + 3 > first
        && matches!(s.before(at, 1), "l'" | "l'an" | "an" | "le" | "la" | "les" | "années" | "année")
    {
        at -= 1;
    }
    let vague = matches!(s.before(at, 1), "vers" | "circa" | "ca" | "env." | "environ")
        || phrase_before(s, at) == Some(About) && s.is_de(at.wrapping_sub(1));
    if vague { About } else { Approximation::Exact }
}

/// What the phrase that ends before atom `end` says.
fn phrase_before(s: &Atoms<'_>, end: usize) -> Option<Approximation> {
    let at = end.checked_sub(1)?;
    let last = if s.is_de(at) { "de" } else { s.folded(at) };
    let (_, phrases) = BEFORE.iter().find(|(word, _)| *word == last)?;
    let stands = |words: &[&str]| words.iter().rev().zip(1..).all(|(word, back)| s.before(at, back) == *word);
    phrases.iter().find(|(words, _)| stands(words)).map(|(_, sense)| *sense)
}

/// What stands from atom `at` on.
pub(super) fn after(s: &Atoms<'_>, at: usize) -> Approximation {
    if !s.is(at, Trait::QualifiesBack) {
        return Approximation::Exact;
    }
    // « entre 40 et moins de 50 »: those words go with the next number.
    if matches!(s.folded(at), "et" | "ou") && matches!(s.folded(at + 1), "plus" | "moins") && s.is_de(at + 2) {
        return Approximation::Exact;
    }
    let found = AFTER.iter().find(|(first, _)| *first == s.folded(at));
    let stands = |words: &[&str]| words.iter().zip(at + 1..).all(|(word, at)| s.folded(at) == *word);
    let sense = found.and_then(|(_, phrases)| phrases.iter().find(|(words, _)| stands(words)));
    sense.map(|(_, sense)| *sense).unwrap_or_default()
}
