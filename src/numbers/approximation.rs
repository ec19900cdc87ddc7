//! Words and signs that make a number less than exact, before it or after it.

use super::Approximation;
use super::atoms::Atoms;
use Approximation::{About, AtLeast, AtMost, LessThan, MoreThan};

/// Words before the numeral, the one next to it last; « de » also stands for « d’ ». Longer entries first where one ends another.
const BEFORE: &[(&[&str], Approximation)] = &[
    (&["pas", "moins", "de"], AtLeast),
    (&["pas", "plus", "de"], AtMost),
    (&["non", "moins", "de"], AtLeast),
    (&["plus", "ou", "moins"], About),
    (&["plus", "de"], MoreThan),
    (&["au", "delà", "de"], MoreThan),
    (&["au-delà", "de"], MoreThan),
    (&["au-dessus", "de"], MoreThan),
    (&["supérieur", "à"], MoreThan),
    (&["supérieure", "à"], MoreThan),
    (&["supérieurs", "à"], MoreThan),
    (&["supérieures", "à"], MoreThan),
    (&["moins", "de"], LessThan),
    (&["en", "dessous", "de"], LessThan),
    (&["au-dessous", "de"], LessThan),
    (&["inférieur", "à"], LessThan),
    (&["inférieure", "à"], LessThan),
    (&["inférieurs", "à"], LessThan),
    (&["inférieures", "à"], LessThan),
    (&["presque"], LessThan),
    (&["quasi"], LessThan),
    (&["quasiment"], LessThan),
    (&["à", "peine"], LessThan),
    (&["au", "moins"], AtLeast),
    (&["au", "minimum"], AtLeast),
    (&["du", "moins"], AtLeast),
    (&["minimum"], AtLeast),
    (&["à", "partir", "de"], AtLeast),
    (&["tout", "au", "plus"], AtMost),
    (&["au", "plus"], AtMost),
    (&["au", "maximum"], AtMost),
    (&["maximum"], AtMost),
    (&["jusqu'", "à"], AtMost),
    (&["environ"], About),
    (&["près", "de"], About),
    (&["autour", "de"], About),
    (&["aux", "alentours", "de"], About),
    (&["aux", "environs", "de"], About),
    (&["à", "peu", "près"], About),
    (&["approximativement"], About),
    (&["grosso", "modo"], About),
    (&["quelque"], About),
    (&["quelques"], About),
    (&["sensiblement"], About),
    (&["~"], About),
    (&["≈"], About),
    (&["≃"], About),
    (&["±"], About),
    (&["+/-"], About),
    (&["env."], About),
    (&["<"], LessThan),
    (&[">"], MoreThan),
    (&["≤"], AtMost),
    (&["≥"], AtLeast),
];

/// Words after the numeral, its unit or its noun.
const AFTER: &[(&[&str], Approximation)] = &[
    (&["environ"], About),
    (&["à", "peu", "près"], About),
    (&["approximativement"], About),
    (&["au", "moins"], AtLeast),
    (&["au", "minimum"], AtLeast),
    (&["minimum"], AtLeast),
    (&["et", "plus"], AtLeast),
    (&["ou", "plus"], AtLeast),
    (&["ou", "davantage"], AtLeast),
    (&["au", "plus"], AtMost),
    (&["au", "maximum"], AtMost),
    (&["maximum"], AtMost),
    (&["ou", "moins"], AtMost),
    (&["et", "moins"], AtMost),
];

/// What stands before atom `first`, [`Approximation::Exact`] when nothing does.
///
/// « la moitié » and « les 300 » may keep their article: « plus de la moitié », « plus des deux tiers », « autour des 20 ans ».
pub(super) fn before(s: &Atoms<'_>, first: usize) -> Approximation {
    let found = |end: usize| BEFORE.iter().find(|(words, _)| ends_with(s, end, words)).map(|(_, sense)| *sense);
    if let Some(sense) = found(first) {
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
        "les" | "la" | "une" | "un" => found(first - 1).unwrap_or_default(),
        _ => Approximation::Exact,
    }
}

/// What stands from atom `at` on.
pub(super) fn after(s: &Atoms<'_>, at: usize) -> Approximation {
    let sense = AFTER.iter().find(|(words, _)| words.iter().enumerate().all(|(i, word)| s.folded(at + i) == *word));
    sense.map(|(_, sense)| *sense).unwrap_or_default()
}

/// True when `words` stand just before atom `end`.
fn ends_with(s: &Atoms<'_>, end: usize, words: &[&str]) -> bool {
    let Some(from) = end.checked_sub(words.len()) else { return false };
    words.iter().enumerate().all(|(i, word)| s.folded(from + i) == *word || *word == "de" && s.is_de(from + i))
}
