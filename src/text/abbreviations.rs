//! Abbreviations that take a full stop, each with the context in which the stop does not end a sentence.
//!
//! Written by hand from what stands in front of names and numbers in French text.

use super::bytes::{Class, class, letters, lone_letter};
use super::openers::is_opener;

/// In what company an abbreviation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Company {
    /// A title before a name: M. Durand, Dr. Petit, M. le maire.
    Name,
    /// Before a number, a Roman numeral or a letter: art. 12, vol. IV, p. ex.
    Number,
    /// Inside a sentence, whatever follows: cf., env.
    Inside,
    /// Inside a sentence or at its end: etc., S.A.; what follows decides.
    Either,
}

use Company::{Either, Inside, Name, Number};

const ABBREVIATIONS: &[(&str, Company)] = &[
    ("al", Number),
    ("alin", Number),
    ("annot", Number),
    ("append", Number),
    ("apr", Inside),
    ("arr", Inside),
    ("art", Number),
    ("av", Inside),
    ("bd", Inside),
    ("boul", Inside),
    ("bull", Number),
    ("cdt", Name),
    ("cf", Inside),
    ("chap", Number),
    ("cne", Name),
    ("co", Either),
    ("coll", Number),
    ("corp", Either),
    ("dr", Name),
    ("déc", Number),
    ("dép", Inside),
    ("env", Inside),
    ("etc", Either),
    ("ex", Inside),
    ("fasc", Number),
    ("fig", Number),
    ("fr", Number),
    ("févr", Number),
    ("gal", Name),
    ("gén", Inside),
    ("hab", Either),
    ("hist", Inside),
    ("ibid", Either),
    ("illustr", Inside),
    ("inc", Either),
    ("janv", Number),
    ("jr", Either),
    ("juil", Number),
    ("littér", Inside),
    ("livr", Number),
    ("lt", Name),
    ("ltd", Either),
    ("m", Name),
    ("me", Name),
    ("mgr", Name),
    ("mlle", Name),
    ("mlles", Name),
    ("mm", Name),
    ("mme", Name),
    ("mmes", Name),
    ("mr", Name),
    ("mrs", Name),
    ("ms", Name),
    ("no", Number),
    ("nos", Number),
    ("nov", Number),
    ("oct", Number),
    ("op", Number),
    ("p", Number),
    ("pl", Number),
    ("pp", Number),
    ("pr", Name),
    ("prof", Name),
    ("préf", Inside),
    ("réf", Number),
    ("sept", Number),
    ("sq", Either),
    ("sqq", Either),
    ("st", Name),
    ("ste", Name),
    ("suppl", Number),
    ("tab", Number),
    ("trad", Inside),
    ("tél", Inside),
    ("univ", Inside),
    ("vol", Number),
    ("vs", Inside),
    ("vulg", Inside),
    ("vve", Name),
    ("éd", Number),
];

/// The company of a folded abbreviation without its stop.
pub(super) fn company(word: &str) -> Option<Company> {
    let at = ABBREVIATIONS.binary_search_by_key(&word, |entry| entry.0).ok()?;
    Some(ABBREVIATIONS[at].1)
}

/// False for most words of letters that are no abbreviation, and for none that is one, in small letters or capitals; a
/// letter alone may be an initial. It only spares the rules work: see `scan`.
pub(super) fn may_be_abbreviation(word: &[u8]) -> bool {
    match word {
        [_] | [0xC2..=0xFF, _] => true,
        _ => word.len() <= LONGEST && BUCKETS[bucket(word)],
    }
}

/// Bytes of the longest abbreviation.
const LONGEST: usize = 8;

/// The buckets that hold an abbreviation.
const BUCKETS: [bool; 2048] = {
    let mut buckets = [false; 2048];
    let mut at = 0;
    while at < ABBREVIATIONS.len() {
        assert!(ABBREVIATIONS[at].0.len() <= LONGEST);
        buckets[bucket(ABBREVIATIONS[at].0.as_bytes())] = true;
        at += 1;
    }
    buckets
};

/// One of 2,048, the same for small letters and capitals of ASCII and of À to Þ.
const fn bucket(word: &[u8]) -> usize {
    let (mut hash, mut at) = (0_u32, 0);
    while at < word.len() {
        hash = hash.wrapping_mul(31).wrapping_add((word[at] | 0x20) as u32);
        at += 1;
    }
    (hash.wrapping_mul(0x9E37_79B1) >> 21) as usize
}

/// What the text goes on with after a full stop and white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Nothing,
    Lower,
    /// A capital; true for a grammatical word, which opens a sentence.
    Upper {
        opener: bool,
    },
    Digit,
    Other,
}

/// Looks at what follows a full stop; white space is passed over, quotes and brackets are not.
pub(super) fn next(rest: &str) -> Next {
    let rest = rest.trim_start();
    let Some(first) = rest.chars().next() else { return Next::Nothing };
    match class(first) {
        Class::Digit => Next::Digit,
        Class::Letter if first.is_uppercase() => Next::Upper { opener: opens_sentence(rest) },
        Class::Letter => Next::Lower,
        _ => Next::Other,
    }
}

/// True when the first word of `rest` is a capitalised grammatical word of more than one letter, or À, Y.
fn opens_sentence(rest: &str) -> bool {
    let end = rest.char_indices().find(|&(_, c)| !matches!(class(c), Class::Letter | Class::Inner | Class::Hyphen));
    let (word, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
    let mut folded = super::fold::fold(word);
    if after.chars().next().is_some_and(crate::base::is_apostrophe) {
        folded.push('\'');
    }
    is_opener(&folded) && !after.starts_with('.')
}

/// True when the full stop after `word` (as written) belongs to it. `rest` is the text after the stop.
pub(super) fn takes_stop(word: &str, rest: &str) -> bool {
    if is_initials(word) {
        return true;
    }
    if let Some(letter) = lone_letter(word) {
        let spaced = rest.chars().next().is_some_and(char::is_whitespace);
        return takes_stop_alone(letter, spaced, next(rest), rest);
    }
    match company(&super::fold::fold(word)) {
        Some(Name) => matches!(next(rest), Next::Upper { .. }) && word.starts_with(char::is_uppercase),
        Some(Number) => next(rest) == Next::Digit || is_roman(first_word(rest)) || is_reference(rest),
        Some(Inside) => !matches!(next(rest), Next::Nothing | Next::Upper { opener: true }) && inside(word, rest),
        Some(Either) => true,
        None => false,
    }
}

/// « ex. » is an abbreviation after « p. » or « par » only: here, when no capital follows it.
fn inside(word: &str, rest: &str) -> bool {
    !word.eq_ignore_ascii_case("ex") || !matches!(next(rest), Next::Upper { .. })
}

/// One letter and a stop: M. Durand, M. le maire, J. Verne, L. 121-1, p. 12, p. ex.; not « le plan B. Il ».
fn takes_stop_alone(letter: char, spaced: bool, follows: Next, rest: &str) -> bool {
    match (letter, follows) {
        ('M', Next::Upper { .. } | Next::Lower) | ('A' | 'D' | 'L' | 'R', Next::Digit) => true,
        (_, Next::Upper { opener: false }) if letter.is_uppercase() => true,
        ('A' | 'D' | 'L' | 'R', Next::Other) => is_starred(rest),
        ('p' | 'n' | 'v' | 't' | 's', Next::Digit) => spaced,
        ('p', Next::Lower) => first_word(rest) == "ex" || is_roman(first_word(rest)),
        _ => false,
    }
}

/// Letters with stops between them: R.E.M, J.-C, S.A, LL.AA.
pub(super) fn is_initials(word: &str) -> bool {
    if !word.contains('.') {
        return false;
    }
    let mut segments = word.split('.').map(|s| s.trim_start_matches(|c| class(c) == Class::Hyphen)).peekable();
    let first = segments.next().unwrap_or_default();
    segments.peek().is_some()
        && std::iter::once(first).chain(segments).all(|s| {
            !s.is_empty()
                && letters(s).count() <= 2
                && s.starts_with(char::is_uppercase)
                && letters(s).all(char::is_alphabetic)
        })
}

fn first_word(rest: &str) -> &str {
    let rest = rest.trim_start();
    // Marks on letters belong to them: Ça is no Roman numeral when its cedilla is written apart.
    let end = rest.find(|c| !matches!(class(c), Class::Letter | Class::Inner)).unwrap_or(rest.len());
    &rest[..end]
}

/// « R. * 123-1 »: a star marks decrees of the Conseil d’État.
fn is_starred(rest: &str) -> bool {
    rest.trim_start().strip_prefix('*').is_some_and(|number| next(number) == Next::Digit)
}

/// The number of an article with its letter: « L. 121-1 », « R 12 », « A212-25 ».
fn is_reference(rest: &str) -> bool {
    let Some(number) = rest.trim_start().strip_prefix(|c: char| c.is_ascii_uppercase()) else { return false };
    let number = number.strip_prefix('.').unwrap_or(number);
    number.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Only the letters of Roman numerals, at least one: enough to tell « vol. IV » from « vol. Il ».
fn is_roman(word: &str) -> bool {
    !word.is_empty() && (word.chars().all(|c| "IVXLCDM".contains(c)) || word.chars().all(|c| "ivxlc".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(ABBREVIATIONS.is_sorted_by_key(|entry| entry.0));
    }

    #[test]
    fn every_abbreviation_may_be_one() {
        for (word, _) in ABBREVIATIONS {
            assert!(
                may_be_abbreviation(word.as_bytes()) && may_be_abbreviation(word.to_uppercase().as_bytes()),
                "{word}"
            );
        }
        let spared = super::super::openers::OPENERS.iter().filter(|word| !may_be_abbreviation(word.as_bytes())).count();
        assert!(spared > 100, "{spared}");
    }

    #[test]
    fn a_stop_belongs_to_its_abbreviation() {
        for (word, rest) in [
            ("M", " Durand"),
            ("M", " le maire"),
            ("J", " Verne"),
            ("L", " 121-1"),
            ("L", "121-1"),
            ("R", "*121-1"),
            ("R", " * 121-1"),
            ("p", " 12"),
            ("p", " ex."),
            ("art", " 3"),
            ("vol", " IV"),
            ("art", " R. 121-1"),
            ("art", " A212-25"),
            ("etc", " Il"),
            ("cf", " infra"),
            ("J.-C", ","),
            ("R.E.M", ""),
            ("Dr", " Petit"),
            ("av", " J.-C."),
        ] {
            assert!(takes_stop(word, rest), "{word}.{rest}");
        }
        for (word, rest) in [
            ("B", " Il part"),
            ("M", ""),
            ("art", " Il"),
            ("fin", " Il"),
            ("vol", " Le"),
            ("I", " Ils"),
            ("p", " Il"),
            ("vol", " Ça"),
            ("vol", " C\u{327}a"),
            ("m", " Il"),
        ] {
            assert!(!takes_stop(word, rest), "{word}.{rest}");
        }
    }

    #[test]
    fn initials() {
        assert!(is_initials("R.E.M") && is_initials("J.-C") && is_initials("LL.AA.II.RR"));
        assert!(is_initials("E\u{301}.-E\u{301}") && takes_stop("E\u{301}", " Zola"));
        assert!(!is_initials("M") && !is_initials("package.json") && !is_initials("St.John"));
    }
}
