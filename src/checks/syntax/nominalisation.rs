//! `syntax/nominalisation`: a noun of action where a verb says it.

use crate::base::{Message, Table, Texts, table};
use crate::checks::Text;
use crate::checks::advice::span_of;
use crate::checks::fit::{Gender, Place, fit};
use crate::checks::interests::Interest;
use crate::checks::word_classes::{is_determiner, is_form_of_etre, is_light_adverb};
use crate::checks::{
    Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule, Safety, Settings,
};
use crate::lexicon::conjugation::{PARTICIPLE, forms};
use crate::text::TokenKind;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static NOMINALISATION: Rule = Rule {
    id: "syntax/nominalisation",
    name: Texts { fr: "Nom pour un verbe", en: "Noun for a verb" },
    summary: Texts {
        fr: "Un verbe vide et un nom d’action («\u{202F}procéder à l’examen de\u{202F}» pour «\u{202F}examiner\u{202F}»), ou plus de noms d’action par phrase que la limite. Les noms de choses («\u{202F}document\u{202F}», «\u{202F}gouvernement\u{202F}») ne comptent pas.",
        en: "An empty verb with a noun of action (“procéder à l’examen de” for “examiner”), or more nouns of action in a sentence than the limit. Names of things (“document”, “gouvernement”) do not count.",
    },
    rationale: Texts {
        fr: "Le verbe est plus court et dit qui fait quoi.",
        en: "The verb is shorter and says who does what.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{202F}; Commission européenne, Rédiger clairement, conseil 6. La liste et la limite sont les nôtres.",
        en: "Style guide of the French government; European Commission, How to write clearly, hint 6. The list and the limit are ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Info]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts {
            fr: "noms d’action par phrase, au plus\u{202F}; 0 pour n’en pas tenir compte",
            en: "nouns of action in a sentence, at most; 0 for no limit",
        },
        default: Initial::Number(PerProfile([0.0, 0.0, 3.0, 0.0, 0.0])),
    }],
    precision: Some(Precision { right: 47, read: 50 }),
    examples: &[
        Example::good(
            "Le département, le gouvernement, un appartement, un document, un village, une voiture et une image. Elle procède à pied. Il effectue un trajet.",
        ),
        Example::bad(
            "Nous procédons à l’examen du dossier et effectuons une vérification des pièces. Il prend une décision.",
            &["procédons à l’examen du", "effectuons une vérification des", "prend une décision"],
        )
        .fixed("Nous examinons le dossier et vérifions les pièces. Il prend une décision."),
        Example::bad(
            "Le juge a procédé à l’audition d’un témoin. Il effectuera un contrôle de qualité.",
            &["procédé à l’audition d’", "effectuera un contrôle de"],
        )
        .fixed("Le juge a entendu un témoin. Il effectuera un contrôle de qualité."),
        Example::bad(
            "La réalisation de la modification, la transmission, la publication et la notification suivent.",
            &["réalisation de la modification, la transmission, la publication et la notification"],
        )
        .of(Profile::Falc),
    ],
    check,
};

/// Verbs that say nothing by themselves, with the preposition they take.
const EMPTY: &[(&str, &str)] = &[
    ("procéder", "à"),
    ("effectuer", ""),
    ("réaliser", ""),
    ("opérer", ""),
    ("assurer", ""),
    ("faire", ""),
    ("prendre", ""),
    ("apporter", ""),
    ("donner", ""),
    ("exercer", ""),
    ("émettre", ""),
    ("formuler", ""),
];

/// By form: the empty verbs it may be, and which of their forms.
type EmptyForms = HashMap<String, Vec<(usize, usize)>, FixedState>;

static VERBS: LazyLock<EmptyForms> = LazyLock::new(|| {
    let mut out = EmptyForms::default();
    for (verb, (infinitive, _)) in EMPTY.iter().enumerate() {
        for (slot, form) in forms(infinitive).unwrap_or_default().into_iter().enumerate() {
            // Prise is a noun, effectuée a participle with its own noun.
            if (PARTICIPLE + 1..PARTICIPLE + 4).contains(&slot) && !form.ends_with("is") {
                continue;
            }
            out.entry(form).or_default().push((verb, slot));
        }
    }
    out
});

/// Noun of action: the verb, and the empty verbs it stands with (all but those named in `nouns.tsv`).
static NOUNS: LazyLock<Table<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("data/action_nouns.tsv").lines().filter(|line| !line.starts_with('#'));
    table(lines.filter_map(|line| {
        let mut columns = line.split('\t');
        Some((columns.next()?, (columns.next()?, columns.next().unwrap_or_default())))
    }))
});

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for (sentence, places) in text.sentences_with(Interest::Nominalisation) {
        let (mut nouns, mut first, mut last) = (0_u32, 0, 0);
        for at in places {
            let key = text.key(at);
            if let Some(found) = VERBS.get(key).and_then(|verbs| periphrasis(text, at, verbs, &sentence.tokens)) {
                findings.add(finding(text, &found));
            }
            if is_action(text, at, key) {
                nouns += 1;
                first = if nouns == 1 { at } else { first };
                last = at;
            }
        }
        let count = f64::from(nouns);
        if max > 0.0 && count > max {
            let span = span_of(text, &(first..last + 1));
            findings.add(Finding::at(span, many(nouns, max)).measured(count, max));
        }
    }
}

/// An empty verb with its noun of action.
struct Periphrasis {
    tokens: Range<usize>,
    /// The verb that says it.
    verb: &'static str,
    /// Its forms, where what follows can be its object.
    form: Option<String>,
    /// What stands behind the empty verb: a negation, an adverb.
    between: Range<usize>,
}

fn periphrasis(text: &Text<'_>, at: usize, verbs: &[(usize, usize)], sentence: &Range<usize>) -> Option<Periphrasis> {
    let between = at + 1..(at + 1..sentence.end.min(at + 4)).find(|&at| !is_light_adverb(text.key(at)))?;
    let (_, preposition) = EMPTY[verbs.first()?.0];
    let mut next = between.end;
    match (preposition, text.key(next)) {
        ("", _) | (_, "au" | "aux") => {}
        (_, "à") => next += 1,
        _ => return None,
    }
    if !is_determiner(text.key(next)) && text.key(next) != "de" {
        return None;
    }
    let noun = next + 1;
    let own = text.key(noun);
    let (verb, only) = NOUNS.get(own).or_else(|| NOUNS.get(own.strip_suffix('s')?)).copied()?;
    let empty = EMPTY[verbs.first()?.0].0;
    let common = matches!(empty, "procéder" | "effectuer" | "réaliser" | "opérer" | "assurer");
    if verb == "-" || noun >= sentence.end || !(only.split(' ').any(|own| own == empty) || (common && only.is_empty()))
    {
        return None;
    }
    let of = noun + 1;
    let governs = of < sentence.end && matches!(text.key(of), "de" | "du" | "des" | "d'");
    let object = matches!(text.key(of), "du" | "des") || is_determiner(text.key(of + 1)) || is_name(text, of + 1);
    let forms = forms(verb).filter(|_| governs && object);
    let form = forms.and_then(|forms| same_form(verbs, &forms));
    let end = if governs { of + 1 } else { of };
    Some(Periphrasis { tokens: at..end, verb, form, between })
}

fn is_name(text: &Text<'_>, at: usize) -> bool {
    text.written(at).starts_with(char::is_uppercase)
}

/// The form that stands for every form that the empty verb may be.
fn same_form(verbs: &[(usize, usize)], forms: &[String]) -> Option<String> {
    let mut own = verbs.iter().filter_map(|&(_, slot)| forms.get(slot));
    let first = own.next()?;
    own.all(|other| other == first).then(|| first.clone())
}

fn finding(text: &Text<'_>, found: &Periphrasis) -> Finding {
    let span = span_of(text, &found.tokens);
    let written = span.of(text.prose()).split_whitespace().collect::<Vec<_>>().join(" ");
    let message = Message::new(
        format!("«\u{202F}{written}\u{202F}»\u{A0}: préférez le verbe «\u{202F}{}\u{202F}»", found.verb),
        format!("“{written}”: prefer the verb “{}”", found.verb),
    );
    let place = Place { tokens: found.tokens.clone(), gender: Gender::None };
    let mended = found.form.as_ref().and_then(|form| {
        let between = found.between.clone().map(|at| format!(" {}", text.written(at)));
        fit(text, &place, &format!("{form}{}", between.collect::<String>()))
    });
    let finding = Finding::at(span, message);
    match mended {
        // « Est procédé à », « été procédé à »: nobody is the subject of the verb.
        Some(edit) if !is_form_of_etre(text.key(found.tokens.start.wrapping_sub(1))) => {
            finding.fix(Safety::Unsafe, [edit])
        }
        _ => finding,
    }
}

/// True for a noun of action by its end, no adverb and no name of a thing.
fn is_action(text: &Text<'_>, at: usize, key: &str) -> bool {
    text.tokens()[at].kind == TokenKind::Word && is_action_noun(key)
}

/// True for a word that an empty verb or a noun of action may be.
pub(in crate::checks) fn may_count(key: &str) -> bool {
    VERBS.contains_key(key) || is_action_noun(key)
}

fn is_action_noun(key: &str) -> bool {
    let bare = key.strip_suffix('s').unwrap_or(key);
    let ends = bare.ends_with("tion") || bare.ends_with("sion") || bare.ends_with("ment");
    ends && NOUNS.contains_key(bare) && !is_thing(bare)
}

/// Nouns of action that name a thing or a body more often.
fn is_thing(noun: &str) -> bool {
    matches!(
        noun,
        "décision"
            | "formation"
            | "organisation"
            | "direction"
            | "production"
            | "communication"
            | "règlement"
            | "mention"
            | "établissement"
            | "construction"
            | "installation"
            | "information"
            | "publication"
            | "concession"
    )
}

fn many(nouns: u32, max: f64) -> Message {
    Message::new(
        format!("{nouns} noms d’action dans la phrase, {max} au plus\u{A0}: remplacez-en par des verbes"),
        format!("{nouns} nouns of action in the sentence, at most {max}: use verbs for some"),
    )
}
