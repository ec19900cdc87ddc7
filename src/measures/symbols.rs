//! What each letter of a formula stands for. A test holds that none is missing and none is idle.

use crate::base::Texts;

/// A symbol of formulas and its meaning.
pub(super) struct Symbol {
    pub(super) symbol: &'static str,
    pub(super) meaning: Texts,
}

const fn symbol(symbol: &'static str, fr: &'static str, en: &'static str) -> Symbol {
    Symbol { symbol, meaning: Texts { fr, en } }
}

/// Every symbol that a formula may use.
pub(super) static SYMBOLS: &[Symbol] = &[
    symbol(
        "W",
        "mots\u{A0}: ce qui tient entre deux blancs et contient une lettre ou un chiffre",
        "words: what stands between white space and holds a letter or a digit",
    ),
    symbol("S", "phrases d’un mot au moins", "sentences of one word at least"),
    symbol("Sy", "syllabes prononcées de tous les mots", "spoken syllables of all words"),
    symbol("C", "lettres et chiffres de tous les mots", "letters and digits of all words"),
    symbol("W₇", "mots de sept lettres ou plus", "words of seven letters or more"),
    symbol("W₉", "mots de neuf lettres ou plus", "words of nine letters or more"),
    symbol("P", "mots de trois syllabes ou plus", "words of three syllables or more"),
    symbol(
        "N",
        "occurrences de toutes les formes\u{A0}: «\u{202F}l’ami\u{202F}» en compte deux",
        "tokens: “l’ami” holds two",
    ),
    symbol(
        "V",
        "formes distinctes, sans égard aux majuscules\u{A0}: «\u{202F}ami\u{202F}» et «\u{202F}amis\u{202F}» en font \
         deux",
        "types, that is distinct forms regardless of capitals: “ami” and “amis” are two",
    ),
    symbol("V₁", "hapax\u{A0}: formes qui paraissent une seule fois", "hapaxes: types that occur only once"),
    symbol("V₂", "formes qui paraissent exactement deux fois", "types that occur exactly twice"),
    symbol("Vₘ", "formes qui paraissent m fois", "types that occur m times"),
    symbol("m", "nombre de fois qu’une forme paraît", "how often a type occurs"),
    symbol("Σ", "somme sur toutes les valeurs de m", "sum over all values of m"),
    symbol("Π", "produit sur i, de 0 à 41", "product over i, from 0 to 41"),
    symbol("i", "occurrences déjà tirées", "tokens drawn so far"),
    symbol(
        "Fa",
        "facteurs dans le sens de la lecture\u{A0}: suites au bout desquelles le TTR passe sous 0,72, la dernière comptée \
         en partie",
        "factors forward: stretches at whose end the TTR falls below 0.72, the last one counted in part",
    ),
    symbol("Fr", "les mêmes à rebours", "the same backward"),
    symbol(
        "Ga",
        "facteurs dans le sens de la lecture\u{A0}: suites au bout desquelles le TTR atteint 0,72, la dernière comptée en \
         partie",
        "factors forward: stretches at whose end the TTR reaches 0.72, the last one counted in part",
    ),
    symbol("Gr", "les mêmes à rebours", "the same backward"),
    symbol(
        "Ma",
        "facteurs pris à partir de chaque occurrence dans le sens de la lecture\u{A0}: suites au bout desquelles le TTR passe \
         sous 0,72",
        "factors that begin at each token, forward: stretches at whose end the TTR falls below 0.72",
    ),
    symbol("La", "longueurs des facteurs Ma, additionnées", "lengths of the factors Ma, added up"),
    symbol("Mr", "les mêmes facteurs à rebours", "the same factors backward"),
    symbol("Lr", "longueurs des facteurs Mr, additionnées", "lengths of the factors Mr, added up"),
    symbol(
        "Fb",
        "facteurs pris à partir de chaque occurrence, en boucle\u{A0}: suites au bout desquelles le TTR passe sous 0,72",
        "factors that begin at each token, wrapped around: stretches at whose end the TTR falls below 0.72",
    ),
    symbol("Lb", "longueurs des facteurs Fb, additionnées", "lengths of the factors Fb, added up"),
    symbol(
        "Sg",
        "segments\u{A0}: suites de cent occurrences, l’une après l’autre",
        "segments: runs of a hundred tokens, one after the other",
    ),
    symbol("Ds", "formes distinctes de chaque segment, additionnées", "types of each segment, added up"),
    symbol("F", "fenêtres\u{A0}: suites de cent occurrences consécutives", "windows: runs of a hundred tokens"),
    symbol("D", "formes distinctes de chaque fenêtre, additionnées", "types of each window, added up"),
    symbol("P₃", "occurrences de trois syllabes ou plus", "tokens of three syllables or more"),
    symbol(
        "Q₉",
        "longueur en occurrences que neuf phrases sur dix ne dépassent pas",
        "length in tokens that nine sentences in ten do not pass",
    ),
    symbol("σ", "écart type des lettres par occurrence", "standard deviation of the letters of a token"),
    symbol("K", "virgules", "commas"),
    symbol(
        "Pa",
        "occurrences de quatre lettres ou plus en -é, -ée, -és, -ées, sans les noms propres",
        "tokens of four letters or more in -é, -ée, -és, -ées, names left out",
    ),
    symbol(
        "Ab",
        "occurrences de six lettres ou plus en -tion, -sion, -ité, -isme, -ance, -ence, -ture, sans les noms propres",
        "tokens of six letters or more in -tion, -sion, -ité, -isme, -ance, -ence, -ture, names left out",
    ),
    symbol(
        "De",
        "occurrences de «\u{202F}de\u{202F}», «\u{202F}d’\u{202F}», «\u{202F}du\u{202F}», «\u{202F}des\u{202F}»",
        "tokens de, d’, du, des",
    ),
    symbol(
        "Li",
        "mots de liaison\u{A0}: cependant, ainsi, donc, puisque…",
        "connectives: cependant, ainsi, donc, puisque and the like",
    ),
    symbol(
        "Ra",
        "moyenne, sur les mots pleins, du logarithme naturel de leur rang parmi les 8\u{202F}000 formes les plus \
         courantes (rang 8\u{202F}000 au-delà), sans les noms propres",
        "mean over content words of the natural logarithm of their rank among the 8,000 commonest forms (rank 8,000 \
         beyond), names left out",
    ),
    symbol("Mp", "mots pleins qui en ont quinze avant eux", "content words that have fifteen before them"),
    symbol(
        "Re",
        "mots pleins qui sont déjà, à l’accord près, parmi les quinze d’avant",
        "content words that are among the fifteen before them already, inflections alike",
    ),
    symbol("ln", "logarithme naturel", "natural logarithm"),
    symbol("log₂", "logarithme en base deux", "logarithm in base two"),
];

/// The symbols of `formula` in the order they first appear, as written.
pub(super) fn names(formula: &str) -> Vec<&str> {
    let belongs = |c: char| c.is_alphabetic() || ('₀'..='₉').contains(&c);
    let mut out = Vec::new();
    for name in formula.split(|c| !belongs(c)).filter(|name| !name.is_empty()) {
        if !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// The meanings of the symbols of `formula`, in the order they first appear.
pub(super) fn of(formula: &str) -> impl Iterator<Item = &'static Symbol> {
    names(formula).into_iter().filter_map(|name| SYMBOLS.iter().find(|known| known.symbol == name))
}

#[cfg(test)]
mod tests {
    use super::super::MEASURES;
    use super::*;

    #[test]
    fn names_are_read_off_a_formula() {
        assert_eq!(names("206.835 − 1.015 W/S − 84.6 Sy/W"), ["W", "S", "Sy"]);
        assert_eq!(names("10⁴ (Σ m² Vₘ − N) / N²"), ["Σ", "m", "Vₘ", "N"]);
        assert_eq!(names("1 − V₁/V"), ["V₁", "V"]);
    }

    #[test]
    fn no_symbol_is_missing_and_none_is_idle() {
        let mut used: Vec<&str> = MEASURES.iter().flat_map(|measure| names(measure.formula)).collect();
        let mut known: Vec<&str> = SYMBOLS.iter().map(|known| known.symbol).collect();
        used.sort_unstable();
        used.dedup();
        known.sort_unstable();
        assert_eq!(used, known);
    }
}
