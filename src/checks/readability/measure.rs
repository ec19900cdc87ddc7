//! `readability/measure`: limits on any measure of `crate::measures`.

use crate::base::{Language, Message, Texts, format_decimal};
use crate::checks::{Bounds, Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile};
use crate::checks::{Rule, Settings, Text, Value};
use crate::extract::BlockKind;
use crate::measures::{self, Direction, Measure, Score, Status, kandel_moles_207};
use crate::stats::Stats;

/// Twenty words in one sentence, for an example; then six of them.
macro_rules! notice {
    () => {
        "L’administration communique préalablement aux bénéficiaires la réglementation applicable aux demandes de renouvellement des autorisations exceptionnelles de stationnement des véhicules professionnels immatriculés. "
    };
}

macro_rules! notices {
    () => {
        concat!(notice!(), notice!(), notice!(), notice!(), notice!(), notice!())
    };
}

pub(super) static MEASURE: Rule = Rule {
    id: "readability/measure",
    name: Texts { fr: "Limite d’une mesure", en: "Limit of a measure" },
    summary: Texts {
        fr: "Un texte dont une mesure passe une limite\u{A0}: lisibilité, longueurs, vocabulaire. Aucune formule n’est essayée sur un texte trop court, ni sur une page de listes et de titres.",
        en: "A text of which a measure passes a limit: readability, lengths, vocabulary. No formula is tried on a text that is too short, nor on a page of lists and headings.",
    },
    rationale: Texts {
        fr: "Une mesure suit tout un texte\u{A0}: elle montre qu’il devient plus difficile avant qu’aucune phrase ne passe sa limite.",
        en: "A measure follows the whole text: it shows that it grows harder before any one sentence passes its limit.",
    },
    source: Texts {
        fr: "Les limites sont les nôtres\u{A0}: celle que ne tient pas le dixième le plus difficile du registre. Kandel-Moles\u{A0}: 42,4 pour 122 pages d’une documentation publique, 33,3 pour 738 chapitres de trois codes, tous de 200 mots au moins\u{202F}; FALC\u{A0}: plus facile que les trois quarts de ces pages\u{202F}; presse\u{A0}: estimée d’après quelques articles, de 34 à 38.",
        en: "The limits are ours: that which the hardest tenth of the register does not hold. Kandel-Moles: 42.4 for 122 pages of a public documentation, 33.3 for 738 chapters of three legal codes, all of 200 words at least; easy-to-read: easier than three quarters of those pages; press: estimated from a few articles, 34 to 38.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Error, Level::Info, Level::Warning]),
    parameters: &[
        Parameter {
            name: "limits",
            summary: Texts {
                fr: "valeurs extrêmes de chaque mesure, par identifiant (voir «\u{202F}lisible list\u{202F}»)",
                en: "lowest and highest value of each measure, by id (see “lisible list”)",
            },
            default: Initial::Limits(PerProfile([
                &[("kandel_moles_207", at_least(40.0))],
                &[("kandel_moles_207", at_least(33.0))],
                &[("kandel_moles_207", at_least(64.0))],
                &[("kandel_moles_207", at_least(30.0))],
                &[("kandel_moles_207", at_least(42.0))],
            ])),
        },
        Parameter {
            name: "min_words",
            summary: Texts {
                fr: "mots à partir desquels une formule est essayée, si elle n’en demande pas davantage",
                en: "words from which a formula is tried, if it does not ask for more",
            },
            default: Initial::Number(PerProfile::all(200.0)),
        },
    ],
    precision: Some(Precision { right: 11, read: 12 }),
    examples: &[
        Example::good("L’administration communique préalablement la réglementation applicable."),
        Example::bad(concat!(notices!(), notices!()), &[""]),
        Example::bad(concat!(notices!(), notices!()), &[""]).of(Profile::Press),
    ],
    check,
};

const fn at_least(min: f64) -> Bounds {
    Bounds { min: Some(min), max: None }
}

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let Some(Value::Limits(limits)) = settings.value("limits") else { return };
    let prose = words_of_prose(text);
    for (id, bounds) in limits {
        // An id that we do not know is refused where it is read.
        let Some(measure) = measures::by_id(id) else { continue };
        let score = measure.score(text.stats);
        // A list of names takes ten points off a short page; a plain mean is what it is.
        let asks = measure.reliability.words > 0;
        let words = if is_formula(measure) { prose.0 } else { prose.1 };
        let short = asks && (words as f64) < settings.number("min_words");
        let listed = is_formula(measure) && prose.0 * 2 < prose.1;
        let Some(value) = score.value.filter(|_| !short && !listed && score.status != Status::ShortText) else {
            continue;
        };
        if let Some((limit, passed)) = passed(value, *bounds) {
            let message = message(&score, value, limit, passed, text.stats);
            findings.add(Finding::of_document(message).measured(value, limit));
        }
    }
}

/// True for a formula of readability: what it gives says how hard a text is, and nothing else.
fn is_formula(measure: &Measure) -> bool {
    measure.reliability.words > 0 && matches!(measure.direction, Direction::HighIsEasy | Direction::HighIsHard)
}

/// How many words stand in paragraphs, and how many in all: formulas were made for running text, and a page of lists
/// and headings is none.
fn words_of_prose(text: &Text<'_>) -> (u64, u64) {
    let (mut prose, mut all) = (0, 0);
    for (sentence, counts) in text.sentences().iter().zip(text.counts) {
        all += counts.words;
        if text.blocks()[sentence.block].kind == BlockKind::Paragraph {
            prose += counts.words;
        }
    }
    (prose, all)
}

/// Which of two bounds is passed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passed {
    Min,
    Max,
}

fn passed(value: f64, bounds: Bounds) -> Option<(f64, Passed)> {
    let low = bounds.min.filter(|min| value < *min).map(|min| (min, Passed::Min));
    low.or_else(|| bounds.max.filter(|max| value > *max).map(|max| (max, Passed::Max)))
}

fn message(score: &Score, value: f64, limit: f64, passed: Passed, stats: &Stats) -> Message {
    let measure = score.measure;
    let bound = match passed {
        Passed::Min => Texts { fr: "au moins", en: "at least" },
        Passed::Max => Texts { fr: "au plus", en: "at most" },
    };
    // A value that only passes its limit in a later decimal would read as if it held it.
    let places = (measure.places..6).find(|&places| shown(value, places) != shown(limit, places)).unwrap_or(6);
    let shown = |value, language| format_decimal(value, places, language);
    let remedy = remedy(measure.id, measure.direction, passed, stats);
    let (fr, en) = remedy.map_or_else(Default::default, |remedy| (remedy.fr, remedy.en));
    // A reader wants to know what is wrong and what to do; the name of a formula tells neither.
    let (name, value_fr, value_en) = (measure.name, shown(value, Language::Fr), shown(value, Language::En));
    let (limit_fr, limit_en) = (format_limit(limit, Language::Fr), format_limit(limit, Language::En));
    if is_formula(measure) && !fr.is_empty() {
        return Message::new(
            format!("texte difficile à lire\u{A0}: {fr}. {}\u{A0}: {value_fr}, {} {limit_fr}", name.fr, bound.fr),
            format!("text that is hard to read: {en}. {}: {value_en}, {} {limit_en}", name.en, bound.en),
        );
    }
    Message::new(
        format!(
            "{}\u{A0}: {value_fr}, {} {limit_fr}{}{fr}",
            name.fr,
            bound.fr,
            if fr.is_empty() { "" } else { "\u{A0}: " }
        ),
        format!("{}: {value_en}, {} {limit_en}{}{en}", name.en, bound.en, if en.is_empty() { "" } else { ": " }),
    )
}

fn shown(value: f64, places: usize) -> String {
    format!("{value:.places$}")
}

/// A limit as it was set: no decimal that nobody wrote.
fn format_limit(limit: f64, language: Language) -> String {
    let places = (0..6).find(|&places| (limit - rounded(limit, places)).abs() < 1e-9).unwrap_or(6);
    format_decimal(limit, places, language)
}

fn rounded(value: f64, places: usize) -> f64 {
    shown(value, places).parse().unwrap_or(value)
}

/// What to do; nothing where a text is easier or plainer than was wanted and nobody knows why.
fn remedy(id: &str, direction: Direction, passed: Passed, stats: &Stats) -> Option<Message> {
    match (direction, passed) {
        (Direction::HighIsEasy, Passed::Min) | (Direction::HighIsHard, Passed::Max) => Some(shorten(id, stats)),
        (Direction::HighIsVaried, Passed::Min) | (Direction::HighIsRepetitive, Passed::Max) => {
            Some(Texts { fr: "variez le vocabulaire", en: "vary the vocabulary" }.into())
        }
        (Direction::HighIsVaried, Passed::Max) | (Direction::HighIsRepetitive, Passed::Min) => Some(
            Texts { fr: "appelez toujours une chose du même nom", en: "call a thing by the same name always" }.into(),
        ),
        (_, Passed::Max) if is_of_sentences(id) || is_of_words(id) => Some(shorten(id, stats)),
        _ => None,
    }
}

fn is_of_sentences(id: &str) -> bool {
    id == "words_per_sentence"
}

fn is_of_words(id: &str) -> bool {
    matches!(id, "syllables_per_word" | "letters_per_word")
}

/// Words in a sentence and syllables in a word in the middle one of the pages and chapters behind the limits.
const USUAL: (f64, f64) = (16.0, 1.86);

/// Shorter sentences or shorter words, whichever takes more points of Kandel-Moles away beyond what is usual.
fn shorten(id: &str, stats: &Stats) -> Message {
    let sentence = stats.words as f64 / stats.sentences.max(1) as f64;
    let word = stats.syllables as f64 / stats.words.max(1) as f64;
    let of_sentences = kandel_moles_207::PER_WORD * (sentence - USUAL.0);
    let of_words = kandel_moles_207::PER_SYLLABLE * (word - USUAL.1);
    if is_of_sentences(id) || (!is_of_words(id) && of_sentences >= of_words) {
        Message::new(
            format!("raccourcissez les phrases ({} mots en moyenne)", format_decimal(sentence, 1, Language::Fr)),
            format!("shorten the sentences ({} words on average)", format_decimal(sentence, 1, Language::En)),
        )
    } else {
        Message::new(
            format!("choisissez des mots plus courts ({} syllabes en moyenne)", format_decimal(word, 2, Language::Fr)),
            format!("choose shorter words ({} syllables on average)", format_decimal(word, 2, Language::En)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Checker, Diagnostic, Locale, Ruleset};
    use crate::extract;
    use std::collections::BTreeMap;

    fn found(text: &str, limits: &[(&str, Bounds)]) -> Vec<Diagnostic> {
        let mut rules = Ruleset::of(Profile::Public, Locale::France);
        rules.rules.retain(|(rule, _)| rule.id == MEASURE.id);
        let settings = rules.settings_mut(MEASURE.id).unwrap();
        settings.level = Level::Warning;
        let limits: BTreeMap<_, _> = limits.iter().map(|(id, bounds)| ((*id).to_owned(), *bounds)).collect();
        settings.set("limits", Value::Limits(limits));
        Checker::default().check(text, &(extract::plain().extract)(text), &rules).diagnostics
    }

    const fn at_most(max: f64) -> Bounds {
        Bounds { min: None, max: Some(max) }
    }

    #[test]
    fn any_measure_has_its_limits() {
        let text = "Un chat dort. Un chat mange.";
        let found = found(text, &[("words_per_sentence", at_most(2.5)), ("ttr", at_least(0.9))]);
        let french: Vec<&str> = found.iter().map(|found| found.message.fr.as_str()).collect();
        assert_eq!(
            french,
            ["Mots par phrase\u{A0}: 3,0, au plus 2,5\u{A0}: raccourcissez les phrases (3,0 mots en moyenne)"]
        );
        assert_eq!((found[0].measured, found[0].limit, found[0].context), (Some(3.0), Some(2.5), None));
    }

    #[test]
    fn what_we_do_not_know_or_cannot_compute_is_passed_over() {
        assert!(found("Un chat dort.", &[("magic", at_least(1.0)), ("lix", at_most(f64::NAN))]).is_empty());
        assert!(found("", &[("words_per_sentence", at_least(1.0))]).is_empty());
        assert!(found("Un chat dort.", &[("words_per_sentence", Bounds::default())]).is_empty());
    }

    #[test]
    fn the_remedy_is_what_explains_most() {
        let long = "Il va au bord de la mer et il y voit un bateau qui va au port et un chien qui va sur le sable et qui \
                    le suit et un chat qui dort au bord de l’eau. ";
        let hard = "L’administration communique préalablement. ";
        let of = |text: &str| found(text, &[("kandel_moles_207", at_least(99.0))]).remove(0).message.en;
        assert!(of(&long.repeat(6)).contains("shorten the sentences"), "{}", of(&long.repeat(6)));
        assert!(of(&hard.repeat(80)).contains("shorter words"), "{}", of(&hard.repeat(80)));
    }

    #[test]
    fn a_page_of_lists_is_no_running_text() {
        let rules = Ruleset::of(Profile::Public, Locale::France);
        let check = |text: &str| {
            let extracted = (extract::by_extension("md").unwrap().extract)(text);
            let found = Checker::default().check(text, &extracted, &rules).diagnostics;
            found.into_iter().filter(|found| found.rule.id == MEASURE.id).count()
        };
        let item = "- L’administration communique préalablement la réglementation applicable.\n";
        let prose = "L’administration communique préalablement la réglementation applicable. ".repeat(40);
        assert_eq!(check(&format!("{}\n", item.repeat(60))), 0);
        assert_eq!(check(&prose), 1);
        assert_eq!(check(&format!("{prose}\n\n{}\n", item.repeat(60))), 0);
    }

    #[test]
    fn the_message_says_what_is_wrong_before_it_names_the_formula() {
        let hard = "L’administration communique préalablement. ".repeat(80);
        let message = &found(&hard, &[("kandel_moles_207", at_least(40.0))]).remove(0).message.fr;
        assert!(message.starts_with("texte difficile à lire\u{A0}: choisissez des mots plus courts"), "{message}");
    }

    #[test]
    fn a_value_close_to_its_limit_is_told_from_it() {
        let text = "Un chat dort. ".repeat(40) + "Un chat dort bien.";
        let found = found(&text, &[("words_per_sentence", at_most(3.0))]);
        assert!(found[0].message.fr.contains("3,02, au plus 3\u{A0}:"), "{}", found[0].message.fr);
    }
}
