//! Texts to try the pipeline on: French of every awkward kind, what breaks tokenizers, and both shaken together.
//!
//! Nothing here but strategies, so that `tests/any_text.rs` takes this file as its own.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const APOSTROPHES: &[&str] = &["'", "’", "ʼ"];
const HYPHENS: &[&str] = &["-", "\u{2010}", "\u{2011}"];
const SPACES: &[&str] = &[" ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}"];

/// Words, whole or elided or with a case of their own.
const WORDS: &[&str] = &[
    "l",
    "d",
    "qu",
    "jusqu",
    "lorsqu",
    "j",
    "t",
    "m",
    "N",
    "L",
    "QU",
    "D",
    "va",
    "dit",
    "donne",
    "a",
    "A",
    "homme",
    "Homme",
    "ÉTAT",
    "été",
    "e\u{301}te\u{301}",
    "E\u{301}tat",
    "œuvre",
    "CŒUR",
    "Diaye",
    "Ávila",
    "abord",
    "on",
    "un",
    "une",
    "quelqu",
    "aujourd",
    "hui",
    "prud",
    "grand",
    "mère",
    "presqu",
    "île",
    "entr",
    "ouvrir",
    "en",
    "y",
    "il",
    "elle",
    "ce",
    "ci",
    "là",
    "la\u{300}",
    "celui",
    "jusque",
    "moi",
    "le",
    "leur",
    "est",
    "que",
    "dira",
    "arc",
    "ciel",
    "rendez",
    "vous",
    "porte",
    "parole",
    "chez",
    "garde",
    "à",
    "Ça",
    "C\u{327}a",
    "IL",
    "Le",
    "x",
    "É",
    "vingt",
    "mille",
    "cent",
    "deux",
    "co\u{AD}opé\u{AD}rer",
    "Straße",
    "İstanbul",
    "T\u{308}",
    "e\u{AD}\u{301}",
    "ΟΔΟΣ",
    "naïf",
    "aigüe",
];

/// Abbreviations, initials and what looks like them.
const ABBREVIATIONS: &[&str] = &[
    "M.",
    "MM.",
    "Mme",
    "Dr.",
    "p.",
    "p. ex.",
    "cf.",
    "etc.",
    "etc...",
    "art.",
    "vol. IV",
    "vol.",
    "av. J.-C.",
    "J.-P.",
    "J.\u{2011}C.",
    "S.A.",
    "O.N.U.",
    "U.R.S.S",
    "H.R.F.",
    "LL.AA.",
    "É.N.A.",
    "E\u{301}.-J.",
    "c.-à-d.",
    "C.-à-d.",
    "c-à-d.",
    "c.-a\u{300}-d.",
    "n°",
    "N°",
    "nº",
    "No.",
    "L.",
    "B.",
    "I.",
    "St.John",
    "package.json",
    "fin.Début",
    "www.a",
    "R&D",
    "a_b",
    "x.y.z",
    "18..",
    "X***",
    "1.",
    "a)",
    "IV.",
    "°C",
    "°F",
    "C\u{327}",
    "ex.",
    "Yahoo!",
];

/// Inclusive forms and brackets.
const INCLUSIVE: &[&str] = &[
    "étudiant·e·s",
    "étudiant(e)s",
    "étudiant(e",
    "acteur(rice)",
    "tous(tes)",
    "premier(ère)",
    "premier(e\u{300}re)",
    "AUTRE(S)",
    "mot( e )",
    "mot(e s)",
    "mot()",
    "directeur(trice)s",
    "ami•e",
    "ami‧e",
    "ami∙es",
    "ami.e.s",
    "ami-e-s",
    "mot(\u{200B}e)",
    "(e)",
    "(s",
];

/// Numbers as they are written.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "01",
    "5",
    "12",
    "14",
    "30",
    "100",
    "000",
    "234",
    "999",
    "2014",
    "1971",
    "14h30",
    "14 h 30",
    "14H",
    "14h",
    "20h30min",
    "14:30",
    "14:30:15",
    "3,5",
    "3,5,7",
    "4.2",
    "1.200.000",
    "24/02/2022",
    "1971-72",
    "-6",
    "+3",
    "−4",
    "(-5)",
    "1er",
    "2e",
    "XXIe",
    "XIV",
    "XIXe\u{300}me",
    "MDCCCLXXXVIII",
    "A380",
    "20°C",
    "20 °C",
    "50 %",
    "½",
    "1 ½",
    "¾",
    "m²",
    "10²",
    "²",
    "①",
    "⅓",
    "１２",
    "٣",
    "٢٣",
    "١١",
    "٠٠٠",
    "Ⅳ",
    "10⁶",
    "5ʼ000",
    "121-1",
    "+/-5",
    "1\u{AD}2",
    "CO₂",
    "L. 121-1",
    "3-º",
];

/// Addresses and what begins like one.
const ADDRESSES: &[&str] = &[
    "https://exemple.fr/a(b)",
    "http://a",
    "https://",
    "HTTP://Exemple.FR/é?q=1&b=2,",
    "www.exemple.fr",
    "www.",
    "ftp://x.",
    "https://x.fr/)?!",
    "https://x.fr!)",
    "https://fr.org/a_(b))",
    "a.b@exemple.fr",
    "a@b",
    "a@b.fr.",
    "a@élysée.fr",
    "a@e\u{301}lyse\u{301}e.fr",
    "2cv@exemple.fr",
    "a@b..fr-",
    "@x",
    "a+b%c@d.e",
    "é@x.fr",
];

/// Marks, invisible characters, other scripts.
const MARKS: &[&str] = &[
    ".",
    "..",
    "...",
    "…",
    "!",
    "?",
    "?!",
    ",",
    ";",
    ":",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "(",
    ")",
    "[",
    "]",
    "[…]",
    "(...)",
    "-",
    "--",
    "—",
    "–",
    "*",
    "_",
    "/",
    "&",
    "%",
    "°",
    "º",
    "€",
    "$",
    "+",
    "=",
    "<",
    ">",
    "{",
    "}",
    "\u{FFFC}",
    "\u{301}",
    "\u{AD}",
    "\u{200B}",
    "\u{200D}",
    "\u{200C}",
    "\u{FEFF}",
    "\u{2060}",
    "·",
    "👩\u{200D}👩\u{200D}👧",
    "🇫🇷",
    "漢字",
    "。",
    "한국",
    "עברית",
    "कि",
    "ʼn",
    "\u{345}",
    "‽",
    "\u{307}",
    "\u{316}",
    "\0",
    "ﬁ",
    "ª",
    "\u{1F1EB}",
];

/// Between paragraphs and lines.
const BREAKS: &[&str] =
    &["\n", "\r\n", "\n\n", "\r\n\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\t", "\u{B}", "\u{3000}"];

/// What has a meaning in Markdown.
const MARKDOWN: &[&str] = &[
    "\n# ",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n```\n",
    "`x`",
    "**",
    "[a](b)",
    "![a](b)",
    "<b>",
    "</b>",
    "<!-- ",
    " -->",
    "\n---\n",
    "{{a|b}}",
    "\n| a | b |\n|---|---|\n",
    "&nbsp;",
    "&amp;",
    "\\",
    "[^1]",
    "\n    ",
    "\n===\n",
    "  \n",
    "$x$",
];

fn one(list: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(list).prop_map(str::to_owned)
}

/// One or more words, joined by an apostrophe, a hyphen or nothing of any kind.
fn word() -> impl Strategy<Value = String> {
    let joint = prop_oneof![4 => one(APOSTROPHES), 4 => one(HYPHENS), 1 => one(&["·", ".", "_", "&", "-t-", "\u{AD}"])];
    (one(WORDS), vec((joint, one(WORDS)), 0..4))
        .prop_map(|(first, more)| more.into_iter().fold(first, |word, (joint, next)| word + &joint + &next))
}

/// Numbers, and digits grouped by one kind of mark or by several.
fn number() -> impl Strategy<Value = String> {
    let digits = || prop_oneof![3 => "[0-9]{1,4}", 3 => "[0-9]{3}", 1 => one(NUMBERS)];
    let joint =
        prop_oneof![6 => one(SPACES), 2 => one(APOSTROPHES), 2 => one(HYPHENS), 2 => one(&[",", ".", "/", ":", "h"])];
    let grouped = (digits(), joint, vec(digits(), 1..4))
        .prop_map(|(first, joint, more)| more.into_iter().fold(first, |number, next| number + &joint + &next));
    prop_oneof![one(NUMBERS), grouped]
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => word(),
        3 => number(),
        3 => one(ABBREVIATIONS),
        2 => one(INCLUSIVE),
        2 => one(ADDRESSES),
        4 => one(MARKS),
        6 => one(SPACES),
        1 => one(BREAKS),
        1 => "\\PC",
    ]
}

/// Words and marks as a writer sets them: a space between most of them.
fn spaced() -> impl Strategy<Value = String> {
    let unit =
        prop_oneof![8 => word(), 3 => number(), 3 => one(ABBREVIATIONS), 1 => one(INCLUSIVE), 1 => one(ADDRESSES)];
    let after = prop_oneof![
        8 => Just(" ".to_owned()),
        1 => one(SPACES),
        2 => one(&[". ", ", ", " ? ", "\u{202F}! ", "… ", " » ", " « ", ".\n", "\n", ".\n\n", ")", " (", ".\" ", " — "]),
    ];
    vec((unit, after), 0..24).prop_map(|units| units.into_iter().flat_map(|(unit, after)| [unit, after]).collect())
}

/// Hostile pieces run together.
fn shaken() -> impl Strategy<Value = String> {
    vec(piece(), 0..16).prop_map(|pieces| pieces.concat())
}

/// Any text: prose, pieces run together, any characters at all.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => spaced(), 4 => shaken(), 1 => "(\\PC|\\p{M}|\\s){0,40}", 1 => vec(any::<char>(), 0..24).prop_map(String::from_iter)]
}

/// Any text with what Markdown would read in it.
#[allow(dead_code, reason = "only tests/any_text.rs reads Markdown")]
pub(crate) fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => spaced(), 2 => piece(), 2 => one(MARKDOWN), 1 => one(BREAKS)];
    vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}
