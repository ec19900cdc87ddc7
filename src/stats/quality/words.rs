//! Words as datatrove counts them in French: those of spaCy 3.8 (MIT), so that a threshold means here what it means
//! there. They are not our tokens: spaCy looks at white space first, then at the ends of what stands between, and keeps
//! what is glued together elsewhere. Its rules are followed, its lists of exceptions in their commonest entries.
//!
//! ```text
//! what stands between white space
//!     take marks, elided l' d' n', units and clitics off its ends, until a whole word is left
//!     cut what is left where an apostrophe, a hyphen or a sign stands between two letters
//! ```

use unicode_normalization::char::is_combining_mark;

/// Stands whole, its stop included. A single letter with its stop does too.
const ABBREVIATIONS: &[&str] = &[
    "av.",
    "janv.",
    "févr.",
    "avr.",
    "juill.",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
    "apr.",
    "Dr.",
    "M.",
    "Mr.",
    "Mme.",
    "Mlle.",
    "n°",
    "d°",
    "St.",
    "Ste.",
    "cf.",
    "etc.",
    "MM.",
    "No.",
    "pp.",
    "Vol.",
    "aujourd'hui",
    "aujourd’hui",
    "Aujourd'hui",
    "Aujourd’hui",
    "après-midi",
    "au-delà",
    "au-dessus",
    "celle-ci",
    "celles-ci",
    "celui-ci",
    "ci-dessous",
    "elle-même",
    "en-dessous",
    "jusque-là",
    "lui-même",
    "peut-être",
    "quelques-uns",
    "rendez-vous",
];

/// What keeps a compound whole when it begins with one of them.
const FIRST: &[&str] = &[
    "agro", "anglo", "anti", "après", "arc", "arrière", "audio", "avant", "auto", "bas", "basse", "belle", "beau",
    "bien", "blanc", "bon", "bonne", "cache", "casse", "champ", "château", "chasse", "chauffe", "co", "compte",
    "contre", "coupe", "court", "courte", "couvre", "cyber", "demi", "dix", "entre", "est", "ex", "extra", "éco",
    "faux", "fil", "franco", "garde", "gardes", "grand", "grande", "gros", "géo", "haut", "haute", "hauts", "hautes",
    "hors", "hyper", "infra", "inter", "intra", "jean", "macro", "micro", "mal", "mi", "mini", "mono", "mont", "moyen",
    "multi", "médico", "mot", "mots", "non", "nord", "notre", "néo", "ouest", "outre", "passe", "perce", "photo",
    "pied", "pieds", "pont", "port", "porte", "post", "pousse", "pro", "pare", "petit", "petite", "petits", "petites",
    "pré", "protège", "pseudo", "péri", "quasi", "quatre", "radio", "ré", "rétro", "sans", "saint", "sainte", "semi",
    "serre", "socio", "soixante", "sous", "sub", "sud", "sur", "super", "taille", "thermo", "tiers", "tire", "tout",
    "toute", "toutes", "trans", "trente", "trois", "télé", "vice", "vide", "vidéo", "vieux", "vieille", "ville",
    "vingt", "ultra", "électro", "marie", "pierre", "neuville", "val",
];

/// What keeps a compound of three whole when it stands in the middle.
const MIDDLE: &[&str] =
    &["le", "lè", "les", "lès", "la", "en", "de", "des", "du", "sur", "sous", "au", "aux", "à", "et", "près", "saint"];

/// Taken off the end of a word, with their hyphen.
const CLITICS: &[&str] = &["ce", "clés", "elle", "en", "il", "ils", "je", "là", "moi", "nous", "on", "t", "vous"];

/// Taken off the end of a figure.
const UNITS: &[&str] = &[
    "km/h", "km²", "km", "m²", "m³", "m", "dm", "cm²", "cm³", "cm", "mm²", "mm", "ha", "kg", "mg", "g", "t", "MB",
    "kB", "GB", "TB", "MW", "%", "€", "$", "£", "¥",
];

/// Bytes of the longest piece that may be one word by exception: longer ones are looked at once.
const LONGEST_WHOLE: usize = 512;

/// Cuts texts; its buffer is reused.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// Where what was taken off the end of a piece begins, the last first.
    ends: Vec<usize>,
}

impl Words {
    /// Gives the words of `text` in order, marks of punctuation too.
    pub(super) fn cut<'a>(&mut self, text: &'a str, each: &mut dyn FnMut(&'a str)) {
        for piece in text.split(char::is_whitespace).filter(|piece| !piece.is_empty()) {
            if piece.chars().all(is_letter) {
                each(piece);
            } else {
                self.cut_piece(piece, each);
            }
        }
    }

    /// Cuts what stands between white space.
    fn cut_piece<'a>(&mut self, piece: &'a str, each: &mut dyn FnMut(&'a str)) {
        let mut word = piece;
        while !is_whole(word) {
            let length = prefix(word);
            if length == 0 || length == word.len() {
                break;
            }
            each(&word[..length]);
            word = &word[length..];
        }
        let mut end = word.len();
        self.ends.clear();
        while !is_whole(&word[..end]) {
            let length = suffix(&word[..end]);
            if length == 0 || length == end {
                break;
            }
            self.ends.push(end);
            end -= length;
        }
        if is_whole(&word[..end]) || is_address(&word[..end]) {
            each(&word[..end]);
        } else {
            infixes(&word[..end], each);
        }
        for next in self.ends.drain(..).rev() {
            each(&word[end..next]);
            end = next;
        }
    }
}

/// The length of the mark, the dots or the elided letter that a word begins with.
fn prefix(word: &str) -> usize {
    let dots = word.bytes().take_while(|&byte| byte == b'.').count();
    let mut ahead = word.chars();
    let (first, second, third) = (ahead.next(), ahead.next(), ahead.next());
    match first {
        _ if dots > 1 => dots,
        Some('+') if !second.is_some_and(|c| c.is_ascii_digit()) => 1,
        Some('d' | 'l' | 'n' | 'D' | 'L' | 'N')
            if second.is_some_and(is_apostrophe) && third.is_some_and(is_letter) =>
        {
            1 + second.map_or(0, char::len_utf8)
        }
        Some(c) if matches!(c, '§' | '%' | '=' | '—' | '–' | '$' | '£' | '€' | '¥') || is_mark(c) || is_icon(c) => {
            c.len_utf8()
        }
        _ => 0,
    }
}

/// The length of the mark, the dots, the unit or the clitic that a word ends with.
fn suffix(word: &str) -> usize {
    let dots = word.bytes().rev().take_while(|&byte| byte == b'.').count();
    let Some(last) = word.chars().next_back() else { return 0 };
    let before = word[..word.len() - last.len_utf8()].chars().next_back();
    match last {
        _ if dots > 1 => dots,
        '.' => usize::from(before.is_some_and(|c| ends_before_stop(c, &word[..word.len() - 1]))),
        '+' => usize::from(before.is_some_and(|c| c.is_ascii_digit())),
        _ if is_mark(last) => last.len_utf8(),
        _ => unit(word).max(clitic(word)),
    }
}

/// True when the stop behind `c`, the last of `word`, is no part of the word.
fn ends_before_stop(c: char, word: &str) -> bool {
    let capitals = || word.chars().rev().take(2).filter(|c| c.is_uppercase()).count() == 2;
    let lower = is_letter(c) && !c.is_uppercase();
    lower
        || c.is_ascii_digit()
        || is_quote(c)
        || matches!(c, '%' | '²' | '-' | '+' | '(' | ')' | '?' | ':')
        || capitals()
}

fn unit(word: &str) -> usize {
    let found = UNITS.iter().find(|unit| {
        let figure = word.strip_suffix(**unit);
        figure.is_some_and(|figure| figure.ends_with(|c: char| c.is_ascii_digit()))
    });
    found.map_or(0, |unit| unit.len())
}

fn clitic(word: &str) -> usize {
    let Some(at) = word.rfind(is_hyphen) else { return 0 };
    let hyphen = word[at..].chars().next().map_or(0, char::len_utf8);
    let known = CLITICS.contains(&word[at + hyphen..].to_lowercase().as_str());
    if known && word[..at].ends_with(is_letter) { word.len() - at } else { 0 }
}

/// Cuts a word where something stands between two letters or figures.
fn infixes<'a>(word: &'a str, each: &mut dyn FnMut(&'a str)) {
    let mut from = 0;
    let mut before = None;
    let mut skip = 0;
    for (at, c) in word.char_indices() {
        let next = word[at + c.len_utf8()..].chars().next();
        let length = if at < skip { 0 } else { infix(before, c, next, &word[at..]) };
        if length > 0 {
            if from < at {
                each(&word[from..at]);
            }
            each(&word[at..at + length]);
            from = at + length;
            skip = from;
        } else if is_apostrophe(c) && from < at && before.is_some_and(is_letter) && next.is_some_and(is_letter) {
            each(&word[from..at + c.len_utf8()]);
            from = at + c.len_utf8();
        }
        before = Some(c);
    }
    if from < word.len() {
        each(&word[from..]);
    }
}

/// The length of the sign `c`, or the dots, where it cuts a word in two; `rest` begins with it.
fn infix(before: Option<char>, c: char, next: Option<char>, rest: &str) -> usize {
    let is = |c: Option<char>, class: fn(char) -> bool| c.is_some_and(class);
    let digit = |c: char| c.is_ascii_digit();
    let letters = is(before, is_letter) && is(next, is_letter);
    let figures = is(before, digit) && is(next, |c| c.is_ascii_digit() || c == '-');
    let cuts = match c {
        '.' if next == Some('.') => return rest.bytes().take_while(|&byte| byte == b'.').count(),
        '.' => is(before, |c| c.is_lowercase() || is_quote(c)) && is(next, |c| c.is_uppercase() || is_quote(c)),
        '+' | '*' | '^' => figures,
        '-' => figures || letters,
        ',' | '–' | '—' | '~' => letters,
        ':' | '<' | '>' | '=' | '/' => is(before, |c| is_letter(c) || c.is_ascii_digit()) && is(next, is_letter),
        '…' => true,
        _ => is_icon(c),
    };
    if cuts { c.len_utf8() } else { 0 }
}

/// True for what is not cut, nor its ends taken off: an abbreviation, a compound that is one word.
fn is_whole(word: &str) -> bool {
    if word.len() > LONGEST_WHOLE {
        return false;
    }
    ABBREVIATIONS.contains(&word) || is_letter_with_stop(word) || is_compound(word)
}

fn is_letter_with_stop(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|letter| {
        let mut letters = letter.chars();
        letters.next().is_some_and(|c| c.is_ascii_lowercase()) && letters.next().is_none()
    })
}

/// `https://exemple.fr/a-b`, `exemple.fr`, `nom@exemple.fr`: a host, then anything.
fn is_address(word: &str) -> bool {
    let scheme =
        |scheme: &str| scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    let rest = word.split_once("://").filter(|(before, _)| scheme(before)).map_or(word, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let port = |port: &str| (2..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit());
    let host = host.rsplit_once(':').filter(|(_, after)| port(after)).map_or(host, |(host, _)| host);
    let label = |label: &str| {
        let inside = label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        inside && label.starts_with(char::is_alphanumeric) && label.ends_with(char::is_alphanumeric)
    };
    host.rsplit_once('.').is_some_and(|(labels, last)| {
        last.chars().nth(1).is_some() && last.chars().all(is_letter) && labels.split('.').all(label)
    })
}

fn is_compound(word: &str) -> bool {
    let Some((first, rest)) = word.split_once(is_hyphen) else { return false };
    if rest.is_empty() || !word.chars().all(|c| is_letter(c) || is_hyphen(c) || is_apostrophe(c)) {
        return false;
    }
    let known = |list: &[&str], part: &str| list.contains(&part.to_lowercase().as_str());
    let three = || {
        rest.split_once(is_hyphen).is_some_and(|(middle, last)| known(MIDDLE, middle) && last.chars().all(is_letter))
    };
    known(FIRST, first) || three()
}

/// Letters, and the marks that stand on them.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c > '\u{2FF}' && is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Marks that are taken off either end of a word.
fn is_mark(c: char) -> bool {
    let marks = "…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪";
    marks.contains(c) || is_quote(c)
}

fn is_quote(c: char) -> bool {
    "'\"”“`‘´’‚„»«「」『』（）〔〕【】《》〈〉".contains(c)
}

/// Signs that are words wherever they stand.
fn is_icon(c: char) -> bool {
    matches!(c, '¦' | '©' | '®' | '°' | '\u{2300}'..='\u{23FF}' | '\u{2500}'..='\u{27BF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut_up(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        Words::default().cut(text, &mut |word| out.push(word));
        out
    }

    #[test]
    fn words_are_cut_as_spacy_cuts_them() {
        // Each line was compared with what spaCy 3.8 gives.
        for (text, expected) in [
            ("L’homme d'hier dit-il.", "L’|homme|d'|hier|dit|-il|."),
            ("« Qu’est-ce ? »", "«|Qu’|est|-ce|?|»"),
            ("11\u{202F}000 à 1914-1918, 12% (3,5).", "11|000|à|1914|-|1918|,|12|%|(|3,5|)|."),
            ("peut-être au chef-lieu de Saint-Aurin", "peut-être|au|chef|-|lieu|de|Saint-Aurin"),
            ("M. Roy, etc. et art. 3...", "M.|Roy|,|etc.|et|art|.|3|..."),
            ("href=\"https://a.fr/b\">", "href=\"https://a.fr|/|b|\"|>"),
            ("(https://a.fr/b-c{d}).", "(|https://a.fr/b-c{d|}|)|."),
            ("a-b@c-d.fr, data.fr/wms-r", "a-b@c-d.fr|,|data.fr/wms-r"),
            ("20°C puis 30km", "20|°|C|puis|30|km"),
        ] {
            assert_eq!(cut_up(text).join("|"), expected);
        }
    }

    #[test]
    fn hostile_text_takes_no_time() {
        for text in ["!", "(", "-t", "1m", "...", "a'", "http://a.b)", "«l’", "a-à-"] {
            assert!(!cut_up(&text.repeat(30_000)).is_empty());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn every_character_is_in_one_word(text in "(\\PC|[a-dl.,'’+/:=°€%()« \u{301}\u{202F}-]){0,60}") {
            let kept: String = text.split_whitespace().collect();
            let words = cut_up(&text);
            prop_assert!(words.iter().all(|word| !word.is_empty()));
            prop_assert_eq!(words.concat(), kept);
        }
    }
}
