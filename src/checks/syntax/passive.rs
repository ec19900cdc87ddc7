//! `syntax/passive`: the passive voice, told from past tenses and states.

use crate::base::{Message, Texts};
use crate::checks::advice::span_of;
use crate::checks::interests::Interest;
use crate::checks::word_classes::{WordSet, is_determiner, is_form_of_etre, is_infinitive, is_light_adverb, word_set};
use crate::checks::{
    Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule, Settings, Text,
};
use crate::lexicon::conjugation::forms;
use crate::lexicon::{is_adverb_in_ment, participle};
use crate::text::TokenKind;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static PASSIVE: Rule = Rule {
    id: "syntax/passive",
    name: Texts { fr: "Voix passive", en: "Passive voice" },
    summary: Texts {
        fr: "Une phrase au passif suivie de ce qui agit («\u{202F}est signé par le maire\u{202F}»), ou trop de passifs pour cent phrases. Les passés composés («\u{202F}est venu\u{202F}»), les pronominaux («\u{202F}s’est levé\u{202F}») et les états («\u{202F}est situé\u{202F}») n’en sont pas, et ce qui remplace («\u{202F}est remplacé par un point\u{202F}») n’agit pas.",
        en: "A passive followed by who acts (“est signé par le maire”), or too many passives in a hundred sentences. Past tenses (“est venu”), reflexive verbs (“s’est levé”) and states (“est situé”) are none, and what replaces (“est remplacé par un point”) does not act.",
    },
    rationale: Texts {
        fr: "À l’actif, le lecteur sait tout de suite qui agit, et la phrase est plus courte.",
        en: "In the active voice readers know at once who acts, and the sentence is shorter.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{202F}; Postes Canada, guide Mercure\u{202F}; DISIC, Référentiel de rédaction en langage simplifié, 7.3. La part admise est la nôtre.",
        en: "Style guide of the French government; Canada Post, Mercure guide; DISIC, Référentiel de rédaction en langage simplifié, 7.3. The share that is borne is ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Info]),
    parameters: &[
        Parameter {
            name: "without_agent",
            summary: Texts {
                fr: "relever aussi les passifs qui ne disent pas qui agit",
                en: "whether to report passives that do not say who acts",
            },
            default: Initial::Flag(PerProfile([false, false, true, false, false])),
        },
        Parameter {
            name: "max_share",
            summary: Texts {
                fr: "passifs pour cent phrases, au plus, à partir de vingt phrases",
                en: "passives in a hundred sentences, at most, from twenty sentences on",
            },
            default: Initial::Number(PerProfile([25.0, 25.0, 10.0, 40.0, 40.0])),
        },
    ],
    precision: Some(Precision { right: 49, read: 50 }),
    examples: &[
        Example::good(
            "Elle est devenue maire. Il est parti hier. Elle est née à Nice. Nous sommes restés. Ils sont venus. Tu es tombée. Elles étaient allées au port. Il s’est levé. Le quai est situé au nord. Elle est tenue de payer. C’est passé par le port. Il est content. La virgule est remplacée par un point, et le quai est suivi par une rampe. La liste peut être donnée en séparant les noms par des virgules.",
        ),
        Example::bad(
            "La loi est votée par le Sénat. Les prix ont été fixés par la mairie. Il est payé par mois. Elle sera aussi étudiée par eux.",
            &["est votée par", "été fixés par", "sera aussi étudiée par"],
        ),
        Example::bad("Il s’est fait voler par un passant.", &["s’est fait voler par"]),
        Example::bad(
            "La loi est votée. Il s’est fait voler. La porte est ouverte.",
            &["est votée", "s’est fait voler"],
        )
        .of(Profile::Falc),
    ],
    check,
};

static AVOIR: LazyLock<HashSet<String, FixedState>> =
    LazyLock::new(|| forms("avoir").unwrap_or_default().into_iter().collect());

/// A passive where it stands.
struct Passive {
    /// From the auxiliary to the participle, or to the « par » of who acts.
    tokens: Range<usize>,
    has_agent: bool,
}

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let without_agent = settings.flag("without_agent");
    let mut passives = 0_u32;
    for (sentence, places) in text.sentences_with(Interest::Passive) {
        let mut free = 0;
        for at in places {
            let found = if at < free { None } else { passive(text, at, &sentence.tokens) };
            let Some(found) = found else { continue };
            free = found.tokens.end;
            passives += 1;
            if found.has_agent || without_agent {
                findings.add(Finding::at(span_of(text, &found.tokens), message(&found)));
            }
        }
    }
    let (sentences, max) = (text.sentences().len(), settings.number("max_share"));
    let share = f64::from(passives) * 100.0 / sentences.max(1) as f64;
    if sentences >= FEWEST_SENTENCES && share > max {
        findings.add(Finding::of_document(share_message(share, max)).measured(share, max));
    }
}

/// A share of fewer says little.
const FEWEST_SENTENCES: usize = 20;

/// True for a word that a passive may begin with.
pub(in crate::checks) fn may_open(key: &str) -> bool {
    is_form_of_etre(key) || matches!(key, "se" | "s'")
}

fn passive(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<Passive> {
    let key = text.key(at);
    let (first, last) = if is_form_of_etre(key) {
        (at, participle_of_etre(text, at, sentence)?)
    } else {
        se_faire(text, at, sentence)?
    };
    let acts = participle(text.key(last)).is_none_or(|participle| !WITHOUT_AGENT.contains(participle.as_str()));
    let by = agent(text, last + 1, sentence.end).filter(|by| acts || is_person(text.key(by + 1)));
    if by.is_none() && participle(text.key(last)).is_some_and(|participle| STATES.contains(participle.as_str())) {
        return None;
    }
    Some(Passive { tokens: first..by.map_or(last, |by| by) + 1, has_agent: by.is_some() })
}

/// The participle that a form of être makes a passive of.
fn participle_of_etre(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    if is_other_word(text, at, sentence) {
        return None;
    }
    let after = (at + 1..sentence.end.min(at + 4)).find(|&at| !is_between(text, at))?;
    let found = participle(text.key(after)).filter(|_| text.tokens()[after].kind == TokenKind::Word)?;
    (!WITH_ETRE.contains(found.as_str())).then_some(after)
}

/// True where the form is a noun (l'été, un être, l'est), belongs to a reflexive verb (s'est levé) or to « c'est ».
fn is_other_word(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let before = |steps: usize| at.checked_sub(steps).filter(|at| sentence.contains(at)).map_or("", |at| text.key(at));
    if text.key(at) == "été" {
        let auxiliary = (1..4).map(before).find(|key| !is_light_adverb(key) && !key.ends_with("ment"));
        let host = auxiliary.unwrap_or_default();
        let clitic = matches!(host, "il" | "elle" | "on" | "ils" | "elles") && AVOIR.contains(before(2));
        return !(AVOIR.contains(host) || clitic);
    }
    if matches!(before(1), "l'" | "c'" | "ce" | "un" | "des" | "les" | "cet" | "ces" | "d'" | "à" | "ci" | "qu'est")
        && !(before(1) == "les" && before(2) == "ne")
    {
        return before(1) != "d'" && before(1) != "à" || text.key(at) != "être";
    }
    let pronoun =
        (1..5).map(before).find(|key| !matches!(*key, "en" | "y" | "le" | "la" | "les" | "l'" | "lui" | "leur"));
    match pronoun.unwrap_or_default() {
        "se" | "s'" | "me" | "m'" | "te" | "t'" => true,
        own @ ("nous" | "vous") => (2..6).map(before).any(|key| key == own),
        _ => false,
    }
}

/// Se faire and an infinitive, from the pronoun on.
fn se_faire(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<(usize, usize)> {
    if !matches!(text.key(at), "se" | "s'") {
        return None;
    }
    let faire = |key: &str| {
        matches!(
            key,
            "fait" | "font" | "faire" | "fera" | "feront" | "faisait" | "faisaient" | "fit" | "firent" | "faisant"
        )
    };
    let etre = |at: usize| is_form_of_etre(text.key(at));
    let verb = if etre(at + 1) { (at + 2..at + 4).find(|&at| !is_between(text, at))? } else { at + 1 };
    let infinitive = (verb + 1..verb + 3).find(|&at| !is_light_adverb(text.key(at)))?;
    let found = faire(text.key(verb)) && sentence.contains(&infinitive) && is_infinitive(text.key(infinitive));
    let lives = matches!(
        text.key(infinitive),
        "sentir"
            | "attendre"
            | "entendre"
            | "comprendre"
            | "connaître"
            | "passer"
            | "voir"
            | "jour"
            | "désirer"
            | "remarquer"
            | "prier"
            | "être"
    );
    (found && !lives).then_some((at, infinitive))
}

/// What may stand between être and a participle.
fn is_between(text: &Text<'_>, at: usize) -> bool {
    let key = text.key(at);
    is_light_adverb(key)
        || (text.tokens()[at].kind == TokenKind::Clitic && key != "ce")
        || (key.ends_with("ment") && is_adverb_in_ment(key))
}

/// The « par » of who acts, a few words after the participle.
fn agent(text: &Text<'_>, from: usize, end: usize) -> Option<usize> {
    for at in from..end.min(from + 7) {
        let key = text.key(at);
        if key == "par" {
            return (at + 1 < end && !is_noun_of_action(text.key(at - 1)) && is_who(text, at + 1)).then_some(at);
        }
        let word = text.tokens()[at].kind == TokenKind::Word;
        let joined = at > from && matches!(text.key(at - 1), "et" | "ou");
        let other = at >= from && !joined && (participle(key).is_some() || is_infinitive(key));
        let gerund = key == "en" && (at + 1..end.min(at + 4)).any(|at| text.key(at).ends_with("ant"));
        if text.tokens()[at].kind == TokenKind::Mark
            || is_form_of_etre(key)
            || gerund
            || (word && other)
            || matches!(key, "qui" | "que" | "qu'" | "dont" | "où" | "mais" | "car" | "si" | "pour" | "de" if key != "de")
        {
            return None;
        }
    }
    None
}

fn is_noun_of_action(key: &str) -> bool {
    ["tion", "sion", "tions", "sions", "ment", "ments", "age", "ages"].iter().any(|end| key.ends_with(end))
        && !is_adverb_in_ment(key)
}

/// Nouns that par stands before without anybody acting: a means, a way, a time.
static WAYS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "biais intermédiaire suite voie poste fait force passé moyen moyens présente présent présentes \
     fenêtre porte chemin route main bras entremise effet nombre lettre même mot mots nom terme ailleurs \
     dessus dessous seul seule simple usage exemple formule truchement biais-là nord sud ouest est haut \
     bas côté milieu bout temps jour mois an semaine envoi cou cheveux pied pieds taille bras-le-corps \
     abscisse lot lots",
    )
});

/// True for who or what may act: a name, a pronoun, an article with a noun that is no means, no way and no time.
fn is_who(text: &Text<'_>, at: usize) -> bool {
    let (key, noun) = (text.key(at), text.key(at + 1));
    let named = text.written(at).starts_with(char::is_uppercase);
    let noun = if noun == "les" { text.key(at + 2) } else { noun };
    let way = WAYS.contains(noun);
    is_person(key) || (named && !way) || (is_determiner(key) && !way)
}

/// Pronouns of somebody.
fn is_person(key: &str) -> bool {
    matches!(
        key,
        "lui"
            | "elle"
            | "eux"
            | "elles"
            | "moi"
            | "toi"
            | "nous"
            | "vous"
            | "celui"
            | "celle"
            | "ceux"
            | "celles"
            | "qui"
            | "quelqu'un"
            | "on"
            | "personne"
    )
}

/// Participles after which « par » tells what is put, said or seen, and not who does it: est remplacé par un point.
static WITHOUT_AGENT: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "remplacé substitué séparé suivi précédé terminé délimité entouré encadré bordé multiplié divisé \
         caractérisé représenté symbolisé matérialisé désigné identifié repéré signalé marqué indiqué exprimé \
         noté complété pondéré converti traduit surmonté ponctué accompagné",
    )
});

/// Participles of verbs that take être in the active voice: est venu is no passive.
static WITH_ETRE: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "allé venu devenu redevenu revenu parvenu intervenu survenu provenu advenu convenu arrivé parti \
     reparti sorti ressorti entré rentré monté remonté descendu redescendu tombé retombé retourné passé \
     repassé né mort décédé resté demeuré apparu réapparu disparu échu éclos accouru issu été",
    )
});

/// Participles that tell a state more often than an action: est situé, est tenu de.
static STATES: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "situé tenu chargé prévu ouvert fermé destiné lié fondé intéressé décidé assis déterminé adapté \
     disposé composé constitué doté muni pourvu équipé marié divorcé connu satisfait préoccupé compris \
     convaincu persuadé résolu consacré dédié basé soumis assujetti réservé dû domicilié installé \
     implanté localisé attaché opposé porté censé supposé obligé habitué fatigué pressé réputé habilité \
     autorisé couché penché appuyé étonné surpris perdu fini terminé achevé occupé abrité élevé séparé \
     éloigné rapproché garni couvert rempli plein vêtu habillé armé logé formé concerné isolé exposé \
     inclus exclu relatif limité étendu entendu permis interdit sûr mûr parfait fait énervé désolé ravi \
     ému effrayé inquiété accoutumé enclin dirigé orienté exempté dispensé mis sis agenouillé accoudé \
     adossé endormi blessé enchanté charmé tenté épuisé accablé",
    )
});

fn message(found: &Passive) -> Message {
    let (fr, en) = if found.has_agent {
        ("passif\u{A0}: mettez qui agit en sujet", "passive voice: make who acts the subject")
    } else {
        ("passif\u{A0}: dites qui agit", "passive voice: say who acts")
    };
    Message::new(fr, en)
}

fn share_message(share: f64, max: f64) -> Message {
    Message::new(
        format!("{share:.0} passifs pour cent phrases, {max} au plus\u{A0}: mettez des phrases à l’actif"),
        format!("{share:.0} passives in a hundred sentences, at most {max}: turn some into the active voice"),
    )
}
