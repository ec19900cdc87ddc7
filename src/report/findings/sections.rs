//! Titles of sections and charts: one checkable sentence each, at most 70 characters.
//!
//! Where there is nothing to draw, the title says why. The figures are from `facts`, which the charts draw.

use super::facts::{
    Diagnosis, FEWEST_SENTENCES, FEWEST_TYPES, Subject, counted, diagnosis_points, passages, ranked, share_of_length,
};
use super::words::{
    Gender::{Feminine, Masculine},
    capitalised, fitted, grouped, percent, plural, quoted, spelled, times,
};
use crate::base::{Language, NARROW, NO_BREAK, format_decimal};
use crate::lexicon::plurals::alike;
use crate::report::{Band, CorpusReport};

/// Of sentence lengths.
pub fn sentence_lengths(report: &CorpusReport, language: Language) -> String {
    let lengths = &report.sentence_words;
    let Some(median) = lengths.median.filter(|_| lengths.count >= FEWEST_SENTENCES) else {
        return say(language, "Moins de cinq phrases : trop peu pour un graphique", "Fewer than five sentences");
    };
    let above: u64 = lengths.bins.iter().filter(|bin| bin.length as f64 > median).map(|bin| bin.count).sum();
    if let [only] = lengths.bins.as_slice() {
        let (n, s) = (grouped(only.length, language), plural(only.length, language));
        return pick(
            language,
            || format!("Toutes les phrases comptent {n}{NO_BREAK}mot{s}"),
            || format!("Every sentence has {n} word{s}"),
        );
    }
    // Where many sentences share the median length, far fewer than half exceed it.
    let share = |sentences: u64| sentences as f64 / lengths.count as f64;
    let at_least: u64 = lengths.bins.iter().filter(|bin| bin.length as f64 >= median).map(|bin| bin.count).sum();
    if share(above) >= 0.48 {
        let n = format_decimal(median.floor(), 0, language);
        let s = if median < 2.0 { "" } else { "s" };
        return pick(
            language,
            || format!("Une phrase sur deux dépasse {n}{NO_BREAK}mot{s}"),
            || format!("One sentence in two is longer than {n} word{s}"),
        );
    }
    if share(at_least) <= 0.56 {
        let n = format_decimal(median.ceil(), 0, language);
        let s = if median < 2.0 { "" } else { "s" };
        return pick(
            language,
            || format!("Une phrase sur deux compte au moins {n}{NO_BREAK}mot{s}"),
            || format!("One sentence in two has at least {n} word{s}"),
        );
    }
    let n = format_decimal(median, usize::from(median.fract() > 0.0), language);
    let s = if median < 2.0 { "" } else { "s" };
    pick(
        language,
        || format!("La phrase médiane compte {n}{NO_BREAK}mot{s}"),
        || format!("The median sentence has {n} word{s}"),
    )
}

/// Of the commonest content words.
pub fn words(report: &CorpusReport, language: Language) -> String {
    let Some(most) = report.content_words.first() else {
        return say(language, "Aucun mot plein à compter", "No content word to count");
    };
    let (first, count) = (most.display.as_str(), most.count);
    // That « données » is ahead of « donnée » says nothing.
    let others = report.content_words.iter().skip(1).filter(|row| !alike(&row.word, &most.word));
    let rows: Vec<(&str, u64)> =
        [most].into_iter().chain(others).map(|row| (row.display.as_str(), row.count)).collect();
    let tied = rows.iter().take_while(|row| row.1 == count).count();
    let n = times(count, language);
    fitted(|most| {
        let name = |word: &str| quoted(word, most, language);
        let first = name(&capitalised(first));
        match (rows.get(1), tied) {
            (None, _) => pick(
                language,
                || format!("{first} est le seul mot plein, vu {n}"),
                || format!("{first} is the only content word, seen {n}"),
            ),
            (Some(_), 2..) if count == 1 => say(language, "Aucun mot plein ne revient", "No content word occurs twice"),
            (Some(&(second, _)), 2) => pick(
                language,
                || format!("{first} et {} reviennent {n} chacun", name(second)),
                || format!("{first} and {} occur {n} each", name(second)),
            ),
            (Some(_), 3..) => pick(
                language,
                || format!("Aucun mot plein ne domine{NO_BREAK}: les premiers reviennent {n}"),
                || format!("No content word stands out: the first occur {n}"),
            ),
            (Some(&(second, below)), _) if count as f64 >= 1.5 * below as f64 => pick(
                language,
                || format!("{first} revient {n}, loin devant {}", name(second)),
                || format!("{first} occurs {n}, far ahead of {}", name(second)),
            ),
            (Some(&(second, below)), _) => pick(
                language,
                || format!("{first} revient {n}, devant {} ({})", name(second), grouped(below, language)),
                || format!("{first} occurs {n}, ahead of {} ({})", name(second), grouped(below, language)),
            ),
        }
    })
}

/// Of the rank-frequency curve.
pub fn zipf(report: &CorpusReport, language: Language) -> String {
    let (types, hapaxes) = (report.counts.types, report.counts.hapaxes);
    if types < FEWEST_TYPES {
        return say(
            language,
            "Moins de dix mots distincts : trop peu pour une courbe",
            "Fewer than ten distinct words",
        );
    }
    if hapaxes == 0 {
        return say(
            language,
            "Chaque mot distinct revient au moins deux fois",
            "Every distinct word occurs at least twice",
        );
    }
    if hapaxes >= types {
        return say(language, "Aucun mot ne revient deux fois", "No word occurs twice");
    }
    let share = percent(hapaxes, types, language);
    pick(
        language,
        || format!("{} des mots distincts n’apparaissent qu’une fois", capitalised(&share)),
        || format!("{} of distinct words occur only once", capitalised(&share)),
    )
}

/// Of the documents ranked by score.
pub fn documents(report: &CorpusReport, language: Language) -> String {
    let ranked = ranked(report);
    let (Some(easiest), Some(hardest), true) = (ranked.first(), ranked.last(), ranked.len() > 1) else {
        return say(
            language,
            "Moins de deux documents assez longs pour un score",
            "Fewer than two documents long enough for a score",
        );
    };
    let all = ranked.len() as u64;
    let hard = ranked.iter().filter(|(_, score)| Band::of(*score).is_hard()).count() as u64;
    let (n, k) = (spelled(all, Masculine, language), capitalised(&spelled(hard, Masculine, language)));
    let gap = hardest.1 - easiest.1;
    let points = format_decimal(gap, 0, language);
    match (hard, language) {
        (1.., Language::Fr) if hard == all => format!("Les {n} documents sont difficiles"),
        (1.., Language::En) if hard == all => format!("All {n} documents are difficult"),
        (1, Language::Fr) => format!("Un document sur {n} est difficile"),
        (1, Language::En) => format!("One document in {n} is difficult"),
        (2.., Language::Fr) => format!("{k} documents sur {n} sont difficiles"),
        (2.., Language::En) => format!("{k} of {n} documents are difficult"),
        (_, Language::Fr) if gap < 3.0 => format!("Moins de trois points séparent les {n} documents"),
        (_, Language::En) if gap < 3.0 => format!("Fewer than three points separate the {n} documents"),
        (_, Language::Fr) if gap < 10.0 => {
            format!("Un écart modeste{NO_BREAK}: {points} points du plus facile au plus difficile")
        }
        (_, Language::En) if gap < 10.0 => format!("A modest gap: {points} points from the easiest to the hardest"),
        (_, Language::Fr) => format!("{points} points séparent le document le plus facile du plus difficile"),
        (_, Language::En) => format!("{points} points separate the easiest document from the hardest"),
    }
}

/// Of what makes texts hard: long sentences or long words.
pub fn diagnosis(report: &CorpusReport, language: Language) -> String {
    let (subject, points) = diagnosis_points(report);
    let (fr, en) = match subject {
        Subject::Documents => ("documents", "documents"),
        Subject::Passages => ("passages", "passages"),
    };
    if points.len() < 2 {
        return pick(
            language,
            || format!("Moins de deux {fr} assez longs pour être comparés"),
            || format!("Fewer than two {en} long enough to compare"),
        );
    }
    let costs = || points.iter().map(Diagnosis::cost);
    let spread = costs().fold(f64::MIN, f64::max) - costs().fold(f64::MAX, f64::min);
    let share = share_of_length(&points).filter(|_| spread >= 3.0);
    match (share, language) {
        (None, Language::Fr) => format!("Moins de trois points séparent les {fr}"),
        (None, Language::En) => format!("Fewer than three points separate the {en}"),
        (Some(s), Language::Fr) if s > 0.67 => format!("L’écart entre {fr} tient surtout à la longueur des phrases"),
        (Some(s), Language::En) if s > 0.67 => format!("The gap between {en} is mostly about sentence length"),
        (Some(s), Language::Fr) if s < 0.33 => format!("L’écart entre {fr} tient surtout à la longueur des mots"),
        (Some(s), Language::En) if s < 0.33 => format!("The gap between {en} is mostly about word length"),
        (Some(_), Language::Fr) => format!("Phrases longues et mots longs creusent l’écart entre {fr}"),
        (Some(_), Language::En) => format!("Long sentences and long words both separate the {en}"),
    }
}

/// Of quantities by size.
pub fn numbers(report: &CorpusReport, language: Language) -> String {
    let numbers = &report.numbers;
    let (all, approximate) = (numbers.quantities, numbers.approximate);
    let many = capitalised(&spelled(all, Feminine, language));
    if all == 0 {
        return say(language, "Aucune quantité", "No quantity");
    }
    if numbers.magnitudes.iter().all(|row| row.exact + row.approximate == 0) {
        return of_no_size(all, language);
    }
    if all <= 12 {
        let some = spelled(approximate, Feminine, language);
        let s = plural(approximate, language);
        return match (all, approximate, language) {
            (1, 0, Language::Fr) => "Une seule quantité, exacte".into(),
            (1, _, Language::Fr) => "Une seule quantité, approximative".into(),
            (1, 0, Language::En) => "A single quantity, exact".into(),
            (1, _, Language::En) => "A single quantity, approximate".into(),
            (_, 0, Language::Fr) => format!("{many} quantités, toutes exactes"),
            (_, 0, Language::En) => format!("{many} quantities, all exact"),
            (_, _, Language::Fr) if approximate >= all => format!("{many} quantités, toutes approximatives"),
            (_, _, Language::En) if approximate >= all => format!("{many} quantities, all approximate"),
            (_, _, Language::Fr) => format!("{many} quantités, dont {some} approximative{s}"),
            (_, _, Language::En) => format!("{many} quantities, {some} of them approximate"),
        };
    }
    let sized = |small: bool| {
        let rows = numbers.magnitudes.iter().filter(|row| !small || row.class < 5);
        rows.map(|row| row.exact + row.approximate).sum::<u64>()
    };
    let (small, sized) = (sized(true), sized(false));
    match (small, language) {
        _ if sized < all => {}
        (0, Language::Fr) => return format!("{many} quantités, aucune inférieure à 10"),
        (0, Language::En) => return format!("{many} quantities, none below 10"),
        (_, Language::Fr) if small == sized => return format!("{many} quantités, toutes inférieures à 10"),
        (_, Language::En) if small == sized => return format!("{many} quantities, all below 10"),
        _ => {}
    }
    // Zero and negative quantities have no size: the share is of the positive ones.
    let share = percent(small, sized, language);
    if sized < all {
        return match (small, small == sized, language) {
            (0, _, Language::Fr) => "Aucune quantité positive n’est inférieure à 10".into(),
            (0, _, Language::En) => "No positive quantity is below 10".into(),
            (_, true, Language::Fr) => "Toutes les quantités positives sont inférieures à 10".into(),
            (_, true, Language::En) => "All positive quantities are below 10".into(),
            (_, false, Language::Fr) => format!("{share} des quantités positives sont inférieures à 10"),
            (_, false, Language::En) => format!("{share} of the positive quantities are below 10"),
        };
    }
    pick(
        language,
        || format!("{many} quantités, dont {share} inférieures à 10"),
        || format!("{many} quantities, {share} of them below 10"),
    )
}

/// Of quantities that are all zero, negative or too vague: a logarithmic scale has no place for them.
fn of_no_size(all: u64, language: Language) -> String {
    let many = capitalised(&spelled(all, Feminine, language));
    match (all, language) {
        (1, Language::Fr) => "Une seule quantité, sans place sur l’échelle".into(),
        (1, Language::En) => "A single quantity, with no place on the scale".into(),
        (_, Language::Fr) => format!("{many} quantités, aucune n’a sa place sur l’échelle"),
        (_, Language::En) => format!("{many} quantities, none with a place on the scale"),
    }
}

/// Of the nouns most counted.
pub fn nouns(report: &CorpusReport, language: Language) -> String {
    let rows = &report.numbers.nouns;
    let Some(first) = rows.first() else {
        return say(language, "Aucun nom compté", "No counted noun");
    };
    let n = times(first.mentions, language);
    let tied = rows.iter().take_while(|row| row.mentions == first.mentions).count();
    if first.mentions == 1 {
        return say(language, "Aucun nom n’est compté deux fois", "No noun is counted twice");
    }
    if tied > 1 {
        return pick(
            language,
            || format!("Aucun nom ne domine{NO_BREAK}: les premiers sont comptés {n}"),
            || format!("No noun stands out: the first are counted {n}"),
        );
    }
    fitted(|most| {
        let name = quoted(counted(&first.noun, language), most, language);
        pick(
            language,
            || format!("Le plus souvent compté{NO_BREAK}: {name}, {n}"),
            || format!("Counted most often: {name}, {n}"),
        )
    })
}

/// Of the map of difficulty.
pub fn map(report: &CorpusReport, language: Language) -> String {
    let (all, hard, very) = passages(report);
    if all == 0 {
        return say(language, "Aucun passage assez long pour un score", "No passage long enough for a score");
    }
    let finding = hard_passages(all, hard, language);
    if very == hard && very > 0 {
        return finding.replace("difficile", "très difficile").replace("difficult", "very difficult");
    }
    let which = match (all, very) {
        (_, 0) => return finding,
        (..=80, n) => spelled(n, Masculine, language),
        (_, n) => percent(n, all, language),
    };
    let s = if all <= 80 && very == 1 { "" } else { "s" };
    if (hard as f64) < 0.01 * all as f64 {
        return finding;
    }
    // A share is of all passages, a count is of the difficult ones.
    pick(
        language,
        || match all {
            ..=80 => format!("{finding}, dont {which} très difficile{s}"),
            _ => format!("{finding}{NARROW}; {which} sont même très difficiles"),
        },
        || match all {
            ..=80 => format!("{finding}, {which} very difficult"),
            _ => format!("{finding}; {which} are even very difficult"),
        },
    )
}

fn hard_passages(all: u64, hard: u64, language: Language) -> String {
    let (n, k) = (spelled(all, Masculine, language), capitalised(&spelled(hard, Masculine, language)));
    let share = hard as f64 / all as f64;
    let p = capitalised(&percent(hard, all, language));
    match (hard, language) {
        (0, Language::Fr) => "Aucun passage n’est difficile".into(),
        (0, Language::En) => "No passage is difficult".into(),
        (_, Language::Fr) if hard == all => "Tous les passages sont difficiles".into(),
        (_, Language::En) if hard == all => "Every passage is difficult".into(),
        (_, Language::Fr) if share < 0.01 => "Presque aucun passage n’est difficile".into(),
        (_, Language::En) if share < 0.01 => "Hardly any passage is difficult".into(),
        (1, Language::Fr) if all <= 80 => format!("Un passage sur {n} est difficile"),
        (1, Language::En) if all <= 80 => format!("One passage in {n} is difficult"),
        (_, Language::Fr) if all <= 80 => format!("{k} passages sur {n} sont difficiles"),
        (_, Language::En) if all <= 80 => format!("{k} of {n} passages are difficult"),
        (_, Language::Fr) => format!("{p} des passages sont difficiles"),
        (_, Language::En) => format!("{p} of passages are difficult"),
    }
}

pub(super) fn say(language: Language, fr: &str, en: &str) -> String {
    match language {
        Language::Fr => fr.replace(" :", "\u{A0}:"),
        Language::En => en.to_owned(),
    }
}

pub(super) fn pick(language: Language, fr: impl FnOnce() -> String, en: impl FnOnce() -> String) -> String {
    match language {
        Language::Fr => fr(),
        Language::En => en(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{LengthBin, LengthSummary, MagnitudeRow, NounRow, WordRow};

    fn lengths(bins: &[(u64, u64)], median: f64) -> CorpusReport {
        let bins: Vec<LengthBin> = bins.iter().map(|&(length, count)| LengthBin { length, count }).collect();
        let count = bins.iter().map(|bin| bin.count).sum();
        let sentence_words = LengthSummary { count, median: Some(median), bins, ..LengthSummary::default() };
        CorpusReport { sentence_words, ..CorpusReport::default() }
    }

    fn with_words(rows: &[(&str, u64)]) -> CorpusReport {
        let row = |&(word, count): &(&str, u64)| WordRow {
            rank: 1,
            word: word.into(),
            display: word.into(),
            count,
            per_million: 1.0,
            documents: 1,
            content: true,
            commonness: None,
            dispersion: None,
        };
        CorpusReport { content_words: rows.iter().map(row).collect(), ..CorpusReport::default() }
    }

    #[test]
    fn half_the_sentences_exceed_the_median_only_where_they_do() {
        let title = |bins: &[(u64, u64)], median| sentence_lengths(&lengths(bins, median), Language::Fr);
        assert_eq!(title(&[(10, 3), (36, 3)], 23.0), "Une phrase sur deux dépasse 23\u{A0}mots");
        assert_eq!(title(&[(10, 2), (36, 6)], 36.0), "La phrase médiane compte 36\u{A0}mots");
        assert_eq!(title(&[(12, 9)], 12.0), "Toutes les phrases comptent 12\u{A0}mots");
        assert!(title(&[(12, 4)], 12.0).starts_with("Moins de cinq phrases\u{A0}:"));
    }

    #[test]
    fn the_first_word_leads_by_half_or_ties() {
        let title = |rows: &[(&str, u64)]| words(&with_words(rows), Language::Fr).replace(['\u{202F}', '\u{A0}'], " ");
        assert_eq!(title(&[("article", 9), ("code", 6)]), "« Article » revient 9 fois, loin devant « code »");
        assert_eq!(title(&[("article", 8), ("code", 6)]), "« Article » revient 8 fois, devant « code » (6)");
        assert_eq!(title(&[("pain", 2), ("vin", 2), ("sel", 1)]), "« Pain » et « vin » reviennent 2 fois chacun");
        assert_eq!(title(&[("pain", 1), ("vin", 1)]), "Aucun mot plein ne revient");
        assert_eq!(title(&[("pain", 1)]), "« Pain » est le seul mot plein, vu une fois");
        assert_eq!(title(&[]), "Aucun mot plein à compter");
        assert!(title(&[(&"long".repeat(99), u64::MAX), (&"mot".repeat(99), 1)]).chars().count() <= 70);
    }

    #[test]
    fn few_quantities_are_told_in_words_and_many_in_shares() {
        let mut report = CorpusReport::default();
        let mut title = |quantities, approximate, rows: &[(i32, u64)]| {
            report.numbers.quantities = quantities;
            report.numbers.approximate = approximate;
            let row = |&(class, exact): &(i32, u64)| MagnitudeRow { class, exact, approximate: 0 };
            report.numbers.magnitudes = rows.iter().map(row).collect();
            numbers(&report, Language::Fr)
        };
        assert_eq!(title(2, 1, &[(4, 2)]), "Deux quantités, dont une approximative");
        assert_eq!(title(1, 1, &[(4, 1)]), "Une seule quantité, approximative");
        assert_eq!(title(2, 0, &[]), "Deux quantités, aucune n’a sa place sur l’échelle");
        assert_eq!(title(20, 0, &[(4, 5), (5, 15)]), "20 quantités, dont 25\u{A0}% inférieures à 10");
        assert_eq!(title(20, 0, &[(4, 20)]), "20 quantités, toutes inférieures à 10");
        assert_eq!(title(20, 0, &[(5, 20)]), "20 quantités, aucune inférieure à 10");
        assert_eq!(title(20, 0, &[(5, 18)]), "Aucune quantité positive n’est inférieure à 10");
        assert_eq!(title(20, 0, &[(4, 18)]), "Toutes les quantités positives sont inférieures à 10");
    }

    #[test]
    fn units_are_said_in_the_language_of_the_reader() {
        let row = |noun: &str, mentions| NounRow { noun: noun.into(), mentions, ..NounRow::default() };
        let mut report = CorpusReport::default();
        report.numbers.nouns = vec![row("year", 3), row("soldat", 2)];
        assert!(nouns(&report, Language::Fr).contains("an\u{202F}»"));
        assert!(nouns(&report, Language::En).contains("year"));
        report.numbers.nouns[0].mentions = 2;
        assert_eq!(nouns(&report, Language::En), "No noun stands out: the first are counted twice");
    }

    #[test]
    fn shares_of_hard_passages_pick_the_sentence() {
        let title = |all, hard| hard_passages(all, hard, Language::Fr);
        assert_eq!(title(18, 0), "Aucun passage n’est difficile");
        assert_eq!(title(18, 1), "Un passage sur 18 est difficile");
        assert_eq!(title(12, 3), "Trois passages sur douze sont difficiles");
        assert_eq!(title(1_000, 9), "Presque aucun passage n’est difficile");
        assert_eq!(title(1_000, 170), "17\u{A0}% des passages sont difficiles");
        assert_eq!(title(7, 7), "Tous les passages sont difficiles");
    }
}
