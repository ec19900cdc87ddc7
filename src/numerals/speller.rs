//! Numbers in words, with the agreement of *vingt*, *cent*, *mille* and *million*.
//!
//! Rules: Grevisse & Goosse, *Le Bon Usage*, « Numéraux »; hyphens of 1990: Conseil supérieur de la langue
//! française, *Les Rectifications de l'orthographe*, Journal officiel, 6 December 1990. Reading is the other
//! files' business; gender (*une*, *première*) is left out.

/// Where French is spoken, as far as 70, 80 and 90 tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variety {
    /// soixante-dix, quatre-vingts, quatre-vingt-dix; Canada too.
    #[default]
    France,
    /// septante, quatre-vingts, nonante.
    Belgium,
    /// septante, huitante (Vaud, Valais, Fribourg; elsewhere in Switzerland as in Belgium), nonante.
    Switzerland,
}

/// Where hyphens stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orthography {
    /// Between the parts of a number below 100, except beside *et*: vingt et un, cent vingt-deux.
    #[default]
    Traditional,
    /// Between all parts; the nouns *million*, *milliard*, *billion* stand apart: vingt-et-un, deux-cents,
    /// trois-cent-mille, deux millions cent-un. (Hyphens around the nouns are admitted too; we do not write them.)
    Reform1990,
}

/// The greatest value that is spelled: un billion, 10¹².
pub const GREATEST: u64 = 1_000_000_000_000;

const UNITS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const TENS: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];
/// The powers of a thousand that are nouns, greatest first.
const NOUNS: [(u64, &str); 3] = [(1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million")];

/// The cardinal in words, masculine; `None` above [`GREATEST`].
///
/// ```
/// use lisible::numerals::{Orthography, Variety, spell};
/// let france = |value| spell(value, Variety::France, Orthography::Traditional).unwrap();
/// assert_eq!(france(11_000), "onze mille");
/// assert_eq!(france(280_000_080), "deux cent quatre-vingts millions quatre-vingts");
/// assert_eq!(spell(94, Variety::Belgium, Orthography::Reform1990).unwrap(), "nonante-quatre");
/// ```
pub fn spell(value: u64, variety: Variety, orthography: Orthography) -> Option<String> {
    if value > GREATEST {
        return None;
    }
    let mut phrases = Vec::new();
    let mut rest = value;
    for (scale, noun) in NOUNS {
        let count = rest / scale;
        rest %= scale;
        if count > 0 {
            let plural = if count > 1 { "s" } else { "" };
            phrases.push(format!("{} {noun}{plural}", join(&below_million(count, variety), orthography)));
        }
    }
    if rest > 0 || value == 0 {
        phrases.push(join(&below_million(rest, variety), orthography));
    }
    Some(phrases.join(" "))
}

/// The ordinal in words, masculine: premier, deuxième, vingt et unième, millionième; `None` for 0 and above
/// [`GREATEST`].
///
/// ```
/// use lisible::numerals::{Orthography, Variety, spell_ordinal};
/// let ordinal = |value| spell_ordinal(value, Variety::France, Orthography::Traditional);
/// assert_eq!(ordinal(21).as_deref(), Some("vingt et unième"));
/// assert_eq!(ordinal(0), None);
/// ```
pub fn spell_ordinal(value: u64, variety: Variety, orthography: Orthography) -> Option<String> {
    if value <= 1 {
        return (value == 1).then(|| "premier".into());
    }
    let cardinal = spell(value, variety, orthography)?;
    // un million is a noun with its article: the ordinal drops it, millionième.
    let bare = NOUNS.iter().find(|(scale, _)| *scale == value).map_or(cardinal.as_str(), |(_, noun)| noun);
    let singular = if bare.ends_with("ts") || bare.ends_with("ns") || bare.ends_with("ds") {
        &bare[..bare.len() - 1]
    } else {
        bare
    };
    let stem = match singular {
        s if s.ends_with("neuf") => format!("{}v", &s[..s.len() - 1]),
        s if s.ends_with("cinq") => format!("{s}u"),
        s => s.trim_end_matches('e').to_owned(),
    };
    Some(stem + "ième")
}

/// Words of a number below a million, each with the mark that joins it to the word before: a hyphen that both
/// orthographies write, or none.
fn below_million(value: u64, variety: Variety) -> Vec<(char, &'static str)> {
    let (thousands, units) = (value / 1000, value % 1000);
    let mut words = Vec::new();
    if thousands > 1 {
        // mille is an adjective, never a noun: cent and vingt before it are followed by a numeral, without s.
        words = below_thousand(thousands, variety, false);
    }
    if thousands > 0 {
        words.push((' ', "mille"));
    }
    if units > 0 || thousands == 0 {
        words.extend(below_thousand(units, variety, true));
    }
    words
}

/// `last`: no numeral follows, so that multiplied *cent* and *vingt* take their s.
fn below_thousand(value: u64, variety: Variety, last: bool) -> Vec<(char, &'static str)> {
    let (hundreds, rest) = (value / 100, value % 100);
    let mut words = Vec::new();
    if hundreds > 1 {
        words.push((' ', unit(hundreds)));
    }
    if hundreds > 0 {
        words.push((' ', if hundreds > 1 && rest == 0 && last { "cents" } else { "cent" }));
    }
    if rest > 0 || hundreds == 0 {
        words.extend(below_hundred(rest, variety, last));
    }
    words
}

fn below_hundred(value: u64, variety: Variety, last: bool) -> Vec<(char, &'static str)> {
    let (ten, one) = (value / 10, value % 10);
    match (value, variety) {
        (..=16, _) => vec![(' ', unit(value))],
        (17..=19, _) => vec![(' ', "dix"), ('-', unit(one))],
        (70..=79, Variety::France) => after_ten("soixante", value - 60),
        (80, Variety::France | Variety::Belgium) if last => vec![(' ', "quatre"), ('-', "vingts")],
        (80, Variety::France | Variety::Belgium) => vec![(' ', "quatre"), ('-', "vingt")],
        (81..=89, Variety::France | Variety::Belgium) => score_and(one),
        (90..=99, Variety::France) => score_and(value - 80),
        (70..=79, _) => after_ten("septante", one),
        (80..=89, Variety::Switzerland) => after_ten("huitante", one),
        (90..=99, _) => after_ten("nonante", one),
        _ => after_ten(usize::try_from(ten).ok().and_then(|ten| TENS.get(ten)).copied().unwrap_or_default(), one),
    }
}

/// A ten and what is added to it; *et* before un and onze.
fn after_ten(ten: &'static str, added: u64) -> Vec<(char, &'static str)> {
    match added {
        0 => vec![(' ', ten)],
        1 | 11 => vec![(' ', ten), (' ', "et"), (' ', unit(added))],
        17..=19 => vec![(' ', ten), ('-', "dix"), ('-', unit(added - 10))],
        _ => vec![(' ', ten), ('-', unit(added))],
    }
}

/// quatre-vingt and what is added to it: never *et*, never s.
fn score_and(added: u64) -> Vec<(char, &'static str)> {
    let mut words = vec![(' ', "quatre"), ('-', "vingt")];
    if added > 16 {
        words.push(('-', "dix"));
    }
    words.push(('-', unit(if added > 16 { added - 10 } else { added })));
    words
}

fn unit(value: u64) -> &'static str {
    usize::try_from(value).ok().and_then(|at| UNITS.get(at)).copied().unwrap_or_default()
}

fn join(words: &[(char, &str)], orthography: Orthography) -> String {
    let mut out = String::new();
    for (i, (mark, word)) in words.iter().enumerate() {
        if i > 0 {
            out.push(if orthography == Orthography::Reform1990 { '-' } else { *mark });
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARDINALS: [(u64, &str, &str); 38] = [
        (0, "zéro", "zéro"),
        (1, "un", "un"),
        (16, "seize", "seize"),
        (17, "dix-sept", "dix-sept"),
        (20, "vingt", "vingt"),
        (21, "vingt et un", "vingt-et-un"),
        (22, "vingt-deux", "vingt-deux"),
        (61, "soixante et un", "soixante-et-un"),
        (70, "soixante-dix", "soixante-dix"),
        (71, "soixante et onze", "soixante-et-onze"),
        (72, "soixante-douze", "soixante-douze"),
        (77, "soixante-dix-sept", "soixante-dix-sept"),
        (80, "quatre-vingts", "quatre-vingts"),
        (81, "quatre-vingt-un", "quatre-vingt-un"),
        (90, "quatre-vingt-dix", "quatre-vingt-dix"),
        (91, "quatre-vingt-onze", "quatre-vingt-onze"),
        (99, "quatre-vingt-dix-neuf", "quatre-vingt-dix-neuf"),
        (100, "cent", "cent"),
        (101, "cent un", "cent-un"),
        (111, "cent onze", "cent-onze"),
        (200, "deux cents", "deux-cents"),
        (201, "deux cent un", "deux-cent-un"),
        (280, "deux cent quatre-vingts", "deux-cent-quatre-vingts"),
        (999, "neuf cent quatre-vingt-dix-neuf", "neuf-cent-quatre-vingt-dix-neuf"),
        (1000, "mille", "mille"),
        (1001, "mille un", "mille-un"),
        (1789, "mille sept cent quatre-vingt-neuf", "mille-sept-cent-quatre-vingt-neuf"),
        (2000, "deux mille", "deux-mille"),
        (11_000, "onze mille", "onze-mille"),
        (21_000, "vingt et un mille", "vingt-et-un-mille"),
        (80_000, "quatre-vingt mille", "quatre-vingt-mille"),
        (200_000, "deux cent mille", "deux-cent-mille"),
        (200_200, "deux cent mille deux cents", "deux-cent-mille-deux-cents"),
        (1_000_000, "un million", "un million"),
        (80_000_000, "quatre-vingts millions", "quatre-vingts millions"),
        (200_000_000, "deux cents millions", "deux-cents millions"),
        (3_001_000_021, "trois milliards un million vingt et un", "trois milliards un million vingt-et-un"),
        (GREATEST, "un billion", "un billion"),
    ];

    #[test]
    fn cardinals_agree() {
        for (value, traditional, reformed) in CARDINALS {
            assert_eq!(spell(value, Variety::France, Orthography::Traditional).as_deref(), Some(traditional));
            assert_eq!(spell(value, Variety::France, Orthography::Reform1990).as_deref(), Some(reformed));
        }
        assert_eq!(spell(GREATEST + 1, Variety::France, Orthography::Traditional), None);
        assert_eq!(spell(u64::MAX, Variety::France, Orthography::Traditional), None);
    }

    #[test]
    fn varieties_differ_from_seventy_to_ninety_nine() {
        let word = |value, variety| spell(value, variety, Orthography::Traditional).unwrap();
        for (value, belgian, swiss) in [
            (69, "soixante-neuf", "soixante-neuf"),
            (70, "septante", "septante"),
            (71, "septante et un", "septante et un"),
            (80, "quatre-vingts", "huitante"),
            (81, "quatre-vingt-un", "huitante et un"),
            (88, "quatre-vingt-huit", "huitante-huit"),
            (91, "nonante et un", "nonante et un"),
            (97, "nonante-sept", "nonante-sept"),
            (80_000, "quatre-vingt mille", "huitante mille"),
        ] {
            assert_eq!(
                (word(value, Variety::Belgium).as_str(), word(value, Variety::Switzerland).as_str()),
                (belgian, swiss)
            );
        }
    }

    #[test]
    fn ordinals_are_formed_on_the_last_word() {
        for (value, expected) in [
            (1, "premier"),
            (2, "deuxième"),
            (4, "quatrième"),
            (5, "cinquième"),
            (9, "neuvième"),
            (21, "vingt et unième"),
            (30, "trentième"),
            (80, "quatre-vingtième"),
            (200, "deux centième"),
            (1000, "millième"),
            (1_000_000, "millionième"),
            (2_000_000, "deux millionième"),
            (3, "troisième"),
            (6, "sixième"),
        ] {
            let ordinal = spell_ordinal(value, Variety::France, Orthography::Traditional);
            assert_eq!(ordinal.as_deref(), Some(expected));
        }
    }

    proptest::proptest! {
        /// No two numbers read alike.
        #[test]
        fn spelling_is_one_to_one(a in 0..=GREATEST, b in 0..=GREATEST) {
            for variety in [Variety::France, Variety::Belgium, Variety::Switzerland] {
                let word = |value| spell(value, variety, Orthography::Reform1990);
                proptest::prop_assert_eq!(a == b, word(a) == word(b));
            }
        }
    }
}
