//! Single number words: cardinals of France, Belgium and Switzerland, ordinals, scale words, and the small words
//! between them (et, virgule, demi). How they combine is `grammar`'s business.

use super::nouns;
use crate::base::Table;
use std::sync::LazyLock;

/// What one number word contributes to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// zéro.
    Zero,
    /// un to neuf.
    Unit(u8),
    /// dix to seize.
    Teen(u8),
    /// vingt to soixante, septante, huitante, octante, nonante.
    Ten(u8),
    /// cent.
    Hundred,
    /// mille, mil.
    Thousand,
    /// million and above: the power of ten.
    Scale(u8),
    /// et.
    And,
    /// virgule, point.
    Point,
    /// demi.
    Half,
}

/// One number word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberWord {
    /// What it contributes.
    pub worth: Worth,
    /// True for a word in -ième, worth what its cardinal is worth.
    pub ordinal: bool,
    /// True for an ordinal in -ièmes, for a scale word in -s, and for milles.
    pub plural: bool,
}

use Worth::{And, Half, Hundred, Point, Scale, Teen, Ten, Thousand, Unit, Zero};

/// Every simple word, sorted. The long scale, as the law has it in France since 1961: billion is 10^12.
const WORDS: &[(&str, Worth)] = &[
    ("billiard", Scale(15)),
    ("billion", Scale(12)),
    ("cent", Hundred),
    ("cents", Hundred),
    ("cinq", Unit(5)),
    ("cinquante", Ten(50)),
    ("demi", Half),
    ("demie", Half),
    ("deux", Unit(2)),
    ("dix", Teen(10)),
    ("douze", Teen(12)),
    ("et", And),
    ("huit", Unit(8)),
    ("huitante", Ten(80)),
    ("mil", Thousand),
    ("mille", Thousand),
    ("milles", Thousand),
    ("milliard", Scale(9)),
    ("million", Scale(6)),
    ("neuf", Unit(9)),
    ("nonante", Ten(90)),
    ("octante", Ten(80)),
    ("onze", Teen(11)),
    ("point", Point),
    ("quadrillion", Scale(24)),
    ("quarante", Ten(40)),
    ("quatorze", Teen(14)),
    ("quatre", Unit(4)),
    ("quinze", Teen(15)),
    ("seize", Teen(16)),
    ("sept", Unit(7)),
    ("septante", Ten(70)),
    ("six", Unit(6)),
    ("soixante", Ten(60)),
    ("treize", Teen(13)),
    ("trente", Ten(30)),
    ("trilliard", Scale(21)),
    ("trillion", Scale(18)),
    ("trois", Unit(3)),
    ("un", Unit(1)),
    ("une", Unit(1)),
    ("vingt", Ten(20)),
    ("vingts", Ten(20)),
    ("virgule", Point),
    ("zero", Zero),
    ("zéro", Zero),
];

/// Stems of ordinals that differ from their cardinal.
const STEMS: &[(&str, Worth)] = &[("cinqu", Unit(5)), ("neuv", Unit(9))];

/// Every form of every simple word: scale words in the plural, ordinals from each stem (vingt, quatr for quatre).
static FORMS: LazyLock<Table<NumberWord>> = LazyLock::new(|| {
    let simple =
        WORDS.iter().map(|&(word, worth)| (word, "", NumberWord { worth, ordinal: false, plural: word == "milles" }));
    let scales = WORDS.iter().filter(|(_, worth)| matches!(worth, Scale(_)));
    let scales = scales.map(|&(word, worth)| (word, "s", NumberWord { worth, ordinal: false, plural: true }));
    super::forms(ordinals().chain(simple).chain(scales))
});

fn ordinals() -> impl Iterator<Item = (&'static str, &'static str, NumberWord)> {
    let short = WORDS.iter().filter_map(|(word, worth)| Some((word.strip_suffix('e')?, *worth)));
    let stems = short.chain(WORDS.iter().copied()).chain(STEMS.iter().copied());
    stems.filter(|(_, worth)| !matches!(worth, And | Point | Half)).flat_map(|(stem, worth)| {
        let word = move |plural| NumberWord { worth, ordinal: true, plural };
        ENDINGS.map(|(ending, plural)| (stem, ending, word(plural)))
    })
}

/// Endings of ordinals, and whether in the plural.
const ENDINGS: [(&str, bool); 4] = [("ième", false), ("ieme", false), ("ièmes", true), ("iemes", true)];

/// Every form that [`classify`] knows, in no order.
pub fn forms() -> impl Iterator<Item = &'static str> {
    FORMS.keys().copied()
}

/// The number word that a simple folded word is (no hyphen inside), `None` when it is none.
///
/// ```
/// use lisible::numerals::words::{Worth, classify};
/// assert_eq!(classify("septante").unwrap().worth, Worth::Ten(70));
/// assert!(classify("neuvième").unwrap().ordinal);
/// assert_eq!(classify("maison"), None);
/// ```
pub fn classify(folded: &str) -> Option<NumberWord> {
    FORMS.get(folded).copied()
}

/// The number words of a folded token, compounds taken apart (`vingt-et-un` gives three); empty when any part is none.
///
/// ```
/// use lisible::numerals::words::split;
/// assert_eq!(split("quatre-vingt-dix").len(), 3);
/// assert!(split("mille-feuille").is_empty());
/// ```
pub fn split(folded: &str) -> Vec<NumberWord> {
    if !may_begin(folded) && !matches!(folded.as_bytes(), [b'e', b't'] | [b'e', b't', b'-', ..]) {
        return Vec::new();
    }
    folded.split('-').map(classify).collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// True when some number word begins with the first two bytes of `folded`: nine words in ten of a text are told here.
fn may_begin(folded: &str) -> bool {
    let Some(first) = folded.as_bytes().first_chunk::<2>() else { return false };
    matches!(
        first,
        b"bi"
            | b"ce"
            | b"ci"
            | b"de"
            | b"di"
            | b"do"
            | b"d\xC3"
            | b"hu"
            | b"mi"
            | b"mo"
            | b"ne"
            | b"no"
            | b"oc"
            | b"on"
            | b"po"
            | b"pr"
            | b"qu"
            | b"se"
            | b"si"
            | b"so"
            | b"ti"
            | b"tr"
            | b"un"
            | b"vi"
            | b"ze"
            | b"z\xC3"
    )
}

/// True when a folded token may be part of a number in words: a cardinal, an ordinal, a compound of them, a numeral
/// noun (dizaine, tiers, moitié, double). False for `et`, `point` and `virgule`, which only join numbers.
///
/// Meant to be asked once per type: a sentence whose types are all false, and which holds no digit and no Roman
/// numeral, has no number but `un` and `une`.
///
/// ```
/// use lisible::numerals::is_number_word;
/// assert!(is_number_word("vingt-et-unième") && is_number_word("dizaines"));
/// assert!(!is_number_word("et") && !is_number_word("maison"));
/// ```
pub fn is_number_word(folded: &str) -> bool {
    if !may_begin(folded) {
        return false;
    }
    let joins = |word: NumberWord| matches!(word.worth, And | Point);
    if nouns::is_numeral_noun(folded) {
        return true;
    }
    let mut any = false;
    for part in folded.split('-') {
        match classify(part) {
            Some(word) => any |= !joins(word),
            None => return false,
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_unique() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn every_number_word_passes_the_first_test() {
        for (word, worth) in WORDS {
            assert!(may_begin(word) || *worth == And, "{word}");
        }
        for word in ["demi-heure", "moitié", "décuple", "première", "tiers", "trois-quarts", "zéro"] {
            assert!(is_number_word(word), "{word}");
        }
    }

    #[test]
    fn ordinals_are_worth_their_cardinal() {
        for (ordinal, worth) in [
            ("deuxième", Unit(2)),
            ("quatrièmes", Unit(4)),
            ("cinquième", Unit(5)),
            ("neuvième", Unit(9)),
            ("onzième", Teen(11)),
            ("huitantième", Ten(80)),
            ("trentieme", Ten(30)),
            ("centième", Hundred),
            ("millième", Thousand),
            ("milliardième", Scale(9)),
        ] {
            let word = classify(ordinal).unwrap();
            assert_eq!((word.worth, word.ordinal, word.plural), (worth, true, ordinal.ends_with('s')), "{ordinal}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in ["", "s", "ième", "etième", "troisiéme", "cinqs", "uns", "deuxs", "maison", "-"] {
            assert_eq!(classify(word), None, "{word}");
        }
        assert!(!is_number_word("deux-pièces") && !is_number_word("") && !is_number_word("-"));
    }
}
