//! `typo/ligatures`: oe for œ in words that are written with it. Those that keep both letters (moelle, coexister) are
//! left alone.

use crate::base::{Message, Prose, Span, Texts};
use crate::checks::spacing::token_at;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::text::TokenKind;

pub(super) static LIGATURES: Rule = Rule {
    id: "typo/ligatures",
    name: Texts { fr: "Œ ligaturé", en: "The ligature œ" },
    summary: Texts {
        fr: "«\u{202F}oe\u{202F}» au lieu de «\u{202F}œ\u{202F}»\u{A0}: coeur, oeuvre, soeur, noeud.",
        en: "“oe” for “œ”: coeur, oeuvre, soeur, noeud.",
    },
    rationale: Texts {
        fr: "La ligature est une lettre du mot\u{A0}: cœur ne se lit pas co-eur.",
        en: "The ligature is a letter of the word: cœur is not read co-eur.",
    },
    source: Texts {
        fr: "Dictionnaire de l’Académie française, neuvième édition.",
        en: "Dictionnaire de l’Académie française, ninth edition.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("La moelle, coexister, un coefficient, un poème, le cœur, M. Leboeuf."),
        Example::bad("Le coeur à l'oeuvre, un chef-d'oeuvre.", &["coeur", "oeuvre", "chef-d'oeuvre"])
            .fixed("Le cœur à l'œuvre, un chef-d'œuvre."),
        Example::bad("OEUVRES. Oeil pour oeil.", &["OEUVRES", "Oeil", "oeil"]).fixed("ŒUVRES. Œil pour œil."),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (letters, ligature) in [("oe", "œ"), ("Oe", "Œ"), ("OE", "Œ")] {
        for at in memchr::memmem::find_iter(text.prose().as_bytes(), letters) {
            let Some((index, token)) = token_at(text, at).filter(|(_, token)| token.kind == TokenKind::Word) else {
                continue;
            };
            if !is_joined(text.key(index), text.written(index)) {
                continue;
            }
            let written = text.written(index);
            let message = Message::new(
                format!("ligature manquante\u{A0}: écrivez {}", written.replace(letters, ligature)),
                format!("missing ligature: write {}", written.replace(letters, ligature)),
            );
            let span: Span<Prose> = Span::new(at, at + letters.len());
            findings.add(Finding::at(token.span, message).fix(Safety::Safe, [(span, ligature.to_owned())]));
        }
    }
}

/// Words that are written with œ and do not show it by their letters.
const WORDS: &[&str] = &[
    "foetal",
    "foetale",
    "foetaux",
    "foetus",
    "oecuménique",
    "oecuméniques",
    "oecuménisme",
    "oedipe",
    "oedème",
    "oedèmes",
    "oenologie",
    "oenologique",
    "oenologiques",
    "oenologue",
    "oenologues",
    "oesophage",
    "oesophages",
    "oestrogène",
    "oestrogènes",
];

/// How words with œ begin where they may be capitalised; a name (Leboeuf) begins otherwise.
const STEMS: &[&str] = &[
    "boeuf",
    "choeur",
    "coeur",
    "consoeur",
    "contrecoeur",
    "désoeuvr",
    "moeurs",
    "manoeuvr",
    "noeud",
    "oeil",
    "oeuf",
    "oeuvr",
    "rancoeur",
    "soeur",
    "voeu",
    "écoeur",
];

/// True for a word that is written with œ. « oeu » and « oeil » never stand for two sounds, but in names.
fn is_joined(key: &str, written: &str) -> bool {
    let lower = written.starts_with(char::is_lowercase);
    let last = key.rsplit(['-', '\'']).next().unwrap_or_default();
    lower && (key.contains("oeu") || last.starts_with("oeil"))
        || STEMS.iter().any(|stem| key.starts_with(stem))
        || WORDS.contains(&key)
}
