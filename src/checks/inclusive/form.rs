//! Inclusive forms: a word with its feminine ending set apart (étudiant·e·s, étudiant(e)s, lecteur/trice). What to think
//! of them is `forms`' business.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::Text;
use crate::text::{TokenKind, fold};

/// What sets the ending apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    MiddleDot,
    FullStop,
    Hyphen,
    Brackets,
    Slash,
    Capital,
}

impl Separator {
    pub(super) const ALL: [Self; 6] =
        [Self::MiddleDot, Self::FullStop, Self::Hyphen, Self::Brackets, Self::Slash, Self::Capital];

    /// That of a character inside a word.
    fn of(c: char) -> Option<Self> {
        match c {
            '·' | '•' | '‧' | '∙' | '⋅' => Some(Self::MiddleDot),
            '.' => Some(Self::FullStop),
            '-' | '\u{2010}' | '\u{2011}' => Some(Self::Hyphen),
            _ => None,
        }
    }

    /// The character to write, for those that are one.
    fn mark(self) -> Option<&'static str> {
        match self {
            Self::MiddleDot => Some("·"),
            Self::FullStop => Some("."),
            Self::Hyphen => Some("-"),
            Self::Brackets | Self::Slash | Self::Capital => None,
        }
    }

    pub(super) fn name(self) -> Texts {
        match self {
            Self::MiddleDot => Texts { fr: "le point médian", en: "a middle dot" },
            Self::FullStop => Texts { fr: "le point", en: "a full stop" },
            Self::Hyphen => Texts { fr: "le trait d’union", en: "a hyphen" },
            Self::Brackets => Texts { fr: "les parenthèses", en: "brackets" },
            Self::Slash => Texts { fr: "la barre oblique", en: "a slash" },
            Self::Capital => Texts { fr: "la majuscule", en: "a capital" },
        }
    }
}

/// An inclusive form in a text.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) span: Span<Prose>,
    pub(super) separator: Separator,
    /// The word and its endings, as written.
    parts: Vec<String>,
}

/// The form at the token `at`, which it begins with.
pub(super) fn form_at(text: &Text<'_>, at: usize) -> Option<Form> {
    let token = text.tokens().get(at).filter(|token| token.kind == TokenKind::Word)?;
    let written = token.span.of(text.prose());
    if let Some(end) = slashed(text, at) {
        let span = Span::new(token.span.start as usize, end);
        let ending = text.written(at + 2);
        return fits(written, ending).then(|| Form {
            span,
            separator: Separator::Slash,
            parts: vec![written.into(), ending.into()],
        });
    }
    let (separator, parts) = read(written)?;
    Some(Form { span: token.span, separator, parts })
}

/// Where « lecteur/trice » ends, when such three tokens stand together at `at`.
fn slashed(text: &Text<'_>, at: usize) -> Option<usize> {
    let [word, slash, ending] = text.tokens().get(at..at + 3)? else { return None };
    let together = word.span.end == slash.span.start && slash.span.end == ending.span.start;
    (together && ending.kind == TokenKind::Word && slash.span.of(text.prose()) == "/")
        .then_some(ending.span.end as usize)
}

/// The separator of an inclusive form and its parts; most words are refused by their bytes.
fn read(written: &str) -> Option<(Separator, Vec<String>)> {
    // The last bytes of · • ‧ ∙ ⋅ ‐ ‑ are among these.
    let may = |byte: &u8| matches!(byte, b'(' | b'.' | b'-' | b'E' | 0xB7 | 0xA2 | 0xA7 | 0x99 | 0x85 | 0x90 | 0x91);
    if !written.as_bytes().iter().skip(2).any(may) {
        return None;
    }
    bracketed(written).or_else(|| dotted(written)).or_else(|| capital(written))
}

/// « étudiant(e)s »; « mot(s) » is a plural alone.
fn bracketed(written: &str) -> Option<(Separator, Vec<String>)> {
    let (word, rest) = written.split_once('(')?;
    let (ending, plural) = rest.split_once(')')?;
    let whole = fits(word, ending) && matches!(plural, "" | "s" | "S" | "x");
    whole.then(|| (Separator::Brackets, parts(word, ending, plural)))
}

/// « étudiant·e·s », « lecteur.rice.s », « étudiant-e-s ».
fn dotted(written: &str) -> Option<(Separator, Vec<String>)> {
    let separator = written.chars().find_map(Separator::of)?;
    let parts: Vec<&str> = written.split(|c| Separator::of(c) == Some(separator)).collect();
    let (endings, plural) = match parts.last() {
        Some(&("s" | "S" | "x")) if parts.len() > 2 => (&parts[1..parts.len() - 1], true),
        _ => (&parts[1..], false),
    };
    let [ending] = endings else { return None };
    // « site.es » is an address.
    let is_name = separator == Separator::FullStop && !plural && ending.ends_with(['s', 'S']);
    (fits(parts[0], ending) && !is_name).then(|| (separator, parts.into_iter().map(str::to_owned).collect()))
}

/// « étudiantEs », « étudiantE ».
fn capital(written: &str) -> Option<(Separator, Vec<String>)> {
    let (word, plural) = written.strip_suffix('s').map_or((written, ""), |word| (word, "s"));
    let word = word.strip_suffix('E')?;
    let small = word.chars().skip(1).all(char::is_lowercase) && word.chars().count() > 3;
    (small && fits(word, "e")).then(|| (Separator::Capital, parts(word, "e", plural)))
}

fn parts(word: &str, ending: &str, plural: &str) -> Vec<String> {
    [word, ending, plural].into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Feminine endings with the letters before which they stand; "" for any.
const ENDINGS: &[(&str, &[&str])] = &[
    ("e", &["b", "c", "d", "f", "g", "h", "i", "l", "m", "n", "r", "s", "t", "u", "y", "z", "é"]),
    ("ne", &["n"]),
    ("le", &["l"]),
    ("te", &["t"]),
    ("se", &["s", "x", "u"]),
    ("fe", &["f"]),
    ("ve", &["f"]),
    ("ive", &["if"]),
    ("esse", &["e"]),
    ("sse", &["e"]),
    ("enne", &["en"]),
    ("ienne", &["ien"]),
    ("trice", &["teur", "c", "u"]),
    ("rice", &["teur", "t"]),
    ("ice", &["teur", "tr"]),
    ("euse", &["eur", "eux"]),
    ("ère", &["er"]),
    ("ière", &["ier"]),
    ("elle", &["el"]),
];

/// True when `ending` makes a feminine of `word`, in the plural too.
fn fits(word: &str, ending: &str) -> bool {
    if ending.len() > 8 || !word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’')) {
        return false;
    }
    let (word, ending) = (fold(word), fold(ending));
    let singular = ending.strip_suffix('s').filter(|singular| !singular.is_empty()).unwrap_or(&ending);
    let before = ENDINGS.iter().find(|(own, _)| *own == singular).map_or(&[][..], |(_, before)| before);
    word.chars().count() >= 2 && before.iter().any(|last| word.ends_with(last))
}

impl Form {
    /// The same form with another separator; `None` where nothing but a writer can make it.
    pub(super) fn with(&self, separator: Separator) -> Option<String> {
        if let Some(mark) = separator.mark() {
            return Some(self.parts.join(mark));
        }
        match (separator, self.parts.as_slice()) {
            (Separator::Brackets, [word, ending]) => Some(format!("{word}({ending})")),
            (Separator::Brackets, [word, ending, plural]) => Some(format!("{word}({ending}){plural}")),
            _ => None,
        }
    }

    /// A message that names the form.
    pub(super) fn message(&self, text: &Text<'_>, fr: &str, en: &str) -> Message {
        let written = self.span.of(text.prose());
        Message::new(format!("«\u{202F}{written}\u{202F}»\u{A0}: {fr}"), format!("“{written}”: {en}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_what_only_looks_like_one() {
        for (written, separator) in [
            ("étudiant·e·s", Separator::MiddleDot),
            ("citoyen•ne•s", Separator::MiddleDot),
            ("étudiant·es", Separator::MiddleDot),
            ("ÉTUDIANT·E·S", Separator::MiddleDot),
            ("lecteur·rice·s", Separator::MiddleDot),
            ("étudiant.e.s", Separator::FullStop),
            ("salarié.e", Separator::FullStop),
            ("étudiant-e-s", Separator::Hyphen),
            ("étudiant(e)s", Separator::Brackets),
            ("directeur(rice)", Separator::Brackets),
            ("étudiantEs", Separator::Capital),
            ("un·e", Separator::MiddleDot),
        ] {
            assert_eq!(read(written).map(|(separator, _)| separator), Some(separator), "{written}");
        }
        for written in [
            "document(s)",
            "le(s)",
            "index.html",
            "porte-parole",
            "vingt-et-un",
            "site.es",
            "p.ex",
            "M.le",
            "rendez-vous",
            "ÉTÉ",
            "ONUE",
            "iPhoneE",
            "a·e",
            "kilo·mètre",
            "S.A.R.L",
            "vice-e",
            "(e)",
            "é(",
            "·",
            "étudiant·e·s·x·y",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
