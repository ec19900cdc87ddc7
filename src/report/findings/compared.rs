//! The sentences of a comparison: its title, the titles of its charts, what the two sides are called.

use super::causes::signed;
use super::sections::{pick, say};
use super::words::{TITLE, capitalised, fitted, grouped, plural, quoted};
use crate::base::{Language, NO_BREAK, format_decimal};
use crate::report::{ComparedCorpus, CorpusComparison, GapCause, Keyword};

/// Points below which two texts are equally hard to a reader, however sure the gap is.
const LEAST_POINTS: f64 = 3.0;
/// Causes told of a gap.
const CAUSES: usize = 3;
/// A cause of fewer points is not told.
const LEAST_CAUSE: f64 = 1.0;
/// Words a corpus must have for the median of its sentences to be told.
const FEWEST_SENTENCES: u64 = 5;

/// What the two sides are called: the last part of their first path without its extension, the whole
/// of it where both end alike.
pub fn names(comparison: &CorpusComparison, language: Language) -> [String; 2] {
    let sides = [&comparison.first, &comparison.second];
    let path = |side: &ComparedCorpus| side.paths.first().map_or("-", |path| path.trim_end_matches('/')).to_owned();
    let short = |path: &str| without_extension(path.rsplit('/').next().unwrap_or(path)).to_owned();
    let [first, second] = sides.map(path);
    let short = [short(&first), short(&second)];
    let names = if short[0] == short[1] { [first, second] } else { short };
    let more = |name: String, side: &ComparedCorpus| match (side.paths.len().saturating_sub(1), language) {
        (0, _) => name,
        (1, Language::Fr) => format!("{name} et un autre"),
        (n, Language::Fr) => format!("{name} et {n} autres"),
        (1, Language::En) => format!("{name} and one more"),
        (n, Language::En) => format!("{name} and {n} more"),
    };
    let [first, second] = names.map(|name| name.replace(|c: char| c.is_control(), " "));
    [more(first, sides[0]), more(second, sides[1])]
}

fn without_extension(name: &str) -> &str {
    name.rsplit_once('.').filter(|(stem, end)| !stem.is_empty() && end.len() <= 5).map_or(name, |(stem, _)| stem)
}

/// Of the comparison as a whole: which side is harder, and by how much.
pub fn title(comparison: &CorpusComparison, language: Language) -> String {
    let [first, second] = names(comparison, language);
    let gap = comparison.difficulty.as_ref().filter(|_| are_long_enough(comparison));
    let Some(gap) = gap else {
        return say(
            language,
            "Textes trop courts pour que leur difficulté se compare",
            "Texts too short for their difficulty to be compared",
        );
    };
    if !gap.is_sure || gap.points.abs() < LEAST_POINTS {
        return fitted(|most| {
            let (a, b) = (quoted(&first, most, language), quoted(&second, most, language));
            pick(
                language,
                || format!("{a} et {b} sont à peu près aussi difficiles"),
                || format!("{a} and {b} are about as hard"),
            )
        });
    }
    // There are but two: to name the harder one is enough.
    let harder = if gap.points > 0.0 { &second } else { &first };
    let points = format_decimal(gap.points.abs(), 0, language);
    fitted(|most| {
        let name = quoted(harder, most, language);
        pick(
            language,
            || format!("{name} est plus difficile de {points}{NO_BREAK}points"),
            || format!("{name} is harder by {points} points"),
        )
    })
}

fn are_long_enough(comparison: &CorpusComparison) -> bool {
    let has_level = |side: &ComparedCorpus| side.difficulty.as_ref().is_some_and(|d| d.level.is_some());
    has_level(&comparison.first) && has_level(&comparison.second)
}

/// Where the gap of difficulty comes from, the heaviest cause first: « longueur des phrases −9 (de 31,2 à 18,4) »; empty
/// where the texts are too short or nothing is worth telling.
pub fn causes(comparison: &CorpusComparison, language: Language) -> String {
    let gap = comparison.difficulty.as_ref().filter(|_| are_long_enough(comparison));
    let causes: &[GapCause] = gap.map_or(&[], |gap| &gap.causes);
    let told = causes.iter().filter(|cause| cause.points.abs() >= LEAST_CAUSE).take(CAUSES);
    let told: Vec<String> = told.map(|cause| told_cause(cause, language)).collect();
    told.join(if language == Language::Fr { "\u{202F}; " } else { "; " })
}

fn told_cause(cause: &GapCause, language: Language) -> String {
    let (name, points) = (cause.factor.name.get(language), signed(cause.points, language));
    let Some((first, second)) = cause.first.zip(cause.second) else { return format!("{name} {points}") };
    let shown = |value| format_decimal(value, 1, language);
    match (cause.factor.id, language) {
        ("repetition" | "uncommon_words", _) => format!("{name} {points}"),
        (_, Language::Fr) => format!("{name} {points} (de {} à {})", shown(first), shown(second)),
        (_, Language::En) => format!("{name} {points} (from {} to {})", shown(first), shown(second)),
    }
}

/// Of the words that tell the two sides apart.
pub fn keyness(comparison: &CorpusComparison, language: Language) -> String {
    let keywords = &comparison.keywords;
    let surest = [keywords.first.first(), keywords.second.first()].into_iter().flatten();
    let surest = surest.max_by(|a, b| a.log_likelihood.abs().total_cmp(&b.log_likelihood.abs()));
    let Some(word) = surest else {
        return say(
            language,
            "Aucun mot ne distingue sûrement les deux côtés",
            "No word surely tells the two sides apart",
        );
    };
    let [first, second] = names(comparison, language);
    let here = if word.is_of_first() { first } else { second };
    fitted(|most| {
        let (shown, here) = (quoted(&capitalised(&word.display), most, language), quoted(&here, most, language));
        match (times(word), language) {
            (None, Language::Fr) => format!("{shown} n’est que dans {here}"),
            (None, Language::En) => format!("{shown} is only in {here}"),
            (Some(n), Language::Fr) => {
                format!(
                    "{shown} revient {} fois plus souvent dans {here}",
                    format_decimal(n, usize::from(n < 10.0), language)
                )
            }
            (Some(n), Language::En) => {
                format!(
                    "{shown} occurs {} times more often in {here}",
                    format_decimal(n, usize::from(n < 10.0), language)
                )
            }
        }
    })
}

/// How many times more often the word is on its side; `None` where the other side has none.
fn times(word: &Keyword) -> Option<f64> {
    let both_have_it = word.first_count > 0 && word.second_count > 0;
    word.log_ratio.filter(|_| both_have_it).map(|ratio| libm::exp2(ratio.abs()))
}

/// How many times more often the word is on its side, as a chart or a table shows it: « ×12 », « seul » where the other
/// side has none.
pub fn times_more(word: &Keyword, language: Language) -> String {
    times(word).map_or_else(
        || say(language, "seul", "alone"),
        |times| format!("×{}", format_decimal(times, usize::from(times < 10.0), language)),
    )
}

/// Of the sentence lengths of both sides.
pub fn lengths(comparison: &CorpusComparison, language: Language) -> String {
    let sides = [&comparison.first.sentence_words, &comparison.second.sentence_words];
    let median = |i: usize| sides[i].median.filter(|_| sides[i].count >= FEWEST_SENTENCES);
    let Some((a, b)) = median(0).zip(median(1)) else {
        return say(language, "Moins de cinq phrases d’un côté", "Fewer than five sentences on one side");
    };
    let shown = |value: f64| format_decimal(value, usize::from(value.fract() > 0.0), language);
    let (a, b) = (shown(a), shown(b));
    if a == b {
        return pick(
            language,
            || format!("La phrase médiane compte {a} mots des deux côtés"),
            || format!("The median sentence has {a} words on both sides"),
        );
    }
    let [first, second] = names(comparison, language).map(|name| quoted(&name, TITLE, language));
    let named = pick(
        language,
        || format!("Phrase médiane{NO_BREAK}: {a} mots dans {first}, {b} dans {second}"),
        || format!("Median sentence: {a} words in {first}, {b} in {second}"),
    );
    if named.chars().count() <= TITLE {
        return named;
    }
    pick(
        language,
        || format!("Phrase médiane{NO_BREAK}: {a} mots d’un côté, {b} de l’autre"),
        || format!("Median sentence: {a} words on one side, {b} on the other"),
    )
}

/// Of the numbers that differ.
pub fn numbers(comparison: &CorpusComparison, language: Language) -> String {
    let n = u64::try_from(comparison.numbers.changed.len()).unwrap_or(u64::MAX);
    let (count, s) = (grouped(n, language), plural(n, language));
    let title = match (n, language) {
        (0, Language::Fr) => "Aucun nombre ne contredit l’autre côté".into(),
        (0, Language::En) => "No number contradicts the other side".into(),
        (1, Language::Fr) => "Un nombre diffère d’un côté à l’autre".into(),
        (_, Language::Fr) => format!("{count} nombre{s} diffèrent d’un côté à l’autre"),
        (1, Language::En) => "One number differs from one side to the other".into(),
        (_, Language::En) => format!("{count} number{s} differ from one side to the other"),
    };
    debug_assert!(title.chars().count() <= TITLE);
    title
}
