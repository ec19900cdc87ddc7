//! `structure/subordination`: clauses inside clauses. It counts the words that open them and leaves out a « que » that
//! compares or restricts; it does not parse.

use crate::base::{Message, Table, Texts, table};
use crate::checks::interests::Interest;
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::text::{Sentence, TokenKind};
use std::sync::LazyLock;

pub(super) static SUBORDINATION: Rule = Rule {
    id: "structure/subordination",
    name: Texts { fr: "Propositions emboîtées", en: "Nested clauses" },
    summary: Texts {
        fr: "Une phrase qui a plus de subordonnées que la limite\u{A0}: qui, que, dont, où, lequel, quand, lorsque, puisque, quoique, si il… Les «\u{202F}que\u{202F}» de «\u{202F}ne… que\u{202F}» et des comparaisons ne comptent pas.",
        en: "A sentence with more subordinate clauses than the limit: qui, que, dont, où, lequel, quand, lorsque, puisque, quoique, si il… The « que » of « ne… que » and of comparisons does not count.",
    },
    rationale: Texts {
        fr: "Chaque subordonnée fait attendre la fin de celle qui la contient. Une idée par phrase se comprend du premier coup.",
        en: "Each clause keeps the one around it waiting for its end. One idea a sentence is understood at first reading.",
    },
    source: Texts {
        fr: "DISIC, Référentiel rédaction en langage simplifié, 4.1\u{A0}: une idée ou une action par phrase. Le nombre de subordonnées est le nôtre.",
        en: "DISIC, Référentiel rédaction en langage simplifié, 4.1: one idea or action a sentence. The number of clauses is ours.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Off, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "subordonnées par phrase, au plus", en: "subordinate clauses in a sentence, at most" },
        default: Initial::Number(PerProfile([3.0, 2.0, 1.0, 4.0, 3.0])),
    }],
    precision: Some(Precision { right: 48, read: 50 }),
    examples: &[
        Example::good(
            "Il ne lit que des romans plus longs que celui-ci. Est-ce que le port, qui est là, ferme\u{202F}?",
        )
        .of(Profile::Falc),
        Example::bad(
            "Le port, qui est fermé, ouvrira quand la mairie, qui le gère, aura fini.",
            &["Le port, qui est fermé, ouvrira quand la mairie, qui le gère, aura fini."],
        )
        .of(Profile::Administration),
    ],
    check,
};

/// What a word does to a clause.
#[derive(Clone, Copy)]
enum Role {
    /// It opens one.
    Opens,
    /// It is « que », which may.
    Que,
    /// It is « si », which does before a subject.
    Si,
    /// A negation opens: « ne ».
    Ne,
    /// It completes a negation: « pas ».
    Negates,
    /// It compares: « plus ».
    Compares,
}

static ROLES: LazyLock<Table<Role>> = LazyLock::new(|| {
    const WORDS: &[(Role, &[&str])] = &[
        (
            Role::Opens,
            &[
                "qui",
                "dont",
                "où",
                "lequel",
                "laquelle",
                "lesquels",
                "lesquelles",
                "auquel",
                "auxquels",
                "auxquelles",
                "duquel",
                "desquels",
                "desquelles",
                "quand",
                "lorsque",
                "lorsqu'",
                "puisque",
                "puisqu'",
                "quoique",
                "quoiqu'",
            ],
        ),
        (Role::Que, &["que", "qu'"]),
        (Role::Si, &["si", "s'"]),
        (Role::Ne, &["ne", "n'"]),
        (Role::Negates, &["pas", "point", "rien", "personne", "guère", "aucun", "aucune", "nul", "nulle"]),
        (
            Role::Compares,
            &[
                "plus",
                "moins",
                "aussi",
                "autant",
                "plutôt",
                "mieux",
                "autre",
                "autres",
                "même",
                "mêmes",
                "tel",
                "telle",
                "tels",
                "telles",
                "davantage",
                "pire",
                "meilleur",
                "meilleure",
                "meilleurs",
                "meilleures",
                "tant",
                "ainsi",
            ],
        ),
    ];
    table(WORDS.iter().flat_map(|(role, words)| words.iter().map(|word| (*word, *role))))
});

/// Tokens between a comparison and its « que ».
const NEAR: usize = 8;

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for ((sentence, places), counts) in text.sentences_with(Interest::Clause).zip(text.counts) {
        // Each clause takes a word to open it and another at least.
        if counts.words as f64 <= 2.0 * max {
            continue;
        }
        let clauses = clauses(text, sentence, places);
        if clauses as f64 > max {
            findings.add(Finding::at(sentence.span, message(clauses, max)).measured(clauses as f64, max));
        }
    }
}

/// True for a word that opens a clause, or tells whether another does.
pub(in crate::checks) fn has_role(key: &str) -> bool {
    ROLES.contains_key(key)
}

fn clauses(text: &Text<'_>, sentence: &Sentence, places: impl Iterator<Item = usize>) -> usize {
    let first = sentence.tokens.start;
    let (mut count, mut compared, mut restricted) = (0, None, false);
    for at in places {
        match ROLES.get(text.key(at)) {
            Some(Role::Opens) => count += usize::from(at > first),
            Some(Role::Que) => {
                let is_compared = compared.is_some_and(|before| at - before <= NEAR);
                let asks = at > 0 && text.tokens()[at - 1].kind == TokenKind::Clitic && text.key(at - 1) == "ce";
                count += usize::from(at > first && !is_compared && !restricted && !asks);
                (compared, restricted) = (None, false);
            }
            Some(Role::Si) => count += usize::from(is_condition(text, at)),
            Some(Role::Ne) => restricted = true,
            Some(Role::Negates) => restricted = false,
            // « ne … plus que » is as « ne … que ».
            Some(Role::Compares) => compared = Some(at),
            None => {}
        }
    }
    count
}

/// « s’il », « si la demande », not « si grand », nor « s’ » of a verb.
fn is_condition(text: &Text<'_>, at: usize) -> bool {
    const SUBJECTS: &[&str] = &[
        "je", "j'", "tu", "il", "ils", "elle", "elles", "on", "nous", "vous", "le", "la", "l'", "les", "un", "une",
        "des", "ce", "cette", "ces", "votre", "vos",
    ];
    if text.key(at) == "s'" { matches!(text.key(at + 1), "il" | "ils") } else { SUBJECTS.contains(&text.key(at + 1)) }
}

fn message(clauses: usize, max: f64) -> Message {
    Message::new(
        format!("{clauses} subordonnées dans la phrase, {max} au plus\u{A0}: faites-en plusieurs phrases"),
        format!("{clauses} subordinate clauses in the sentence, at most {max}: make several sentences of it"),
    )
}
