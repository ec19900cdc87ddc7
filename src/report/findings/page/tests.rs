//! Titles, leads and findings on invented figures, at each threshold.

use super::*;
use crate::base::Decimal;
use crate::numbers::{Approximation, NumberForm, NumberKind};
use crate::report::{
    Counts, DifficultySummary, DocumentReport, LengthBin, LengthSummary, Measures, NounRow, NumberRecord,
    NumberSummary, Place, invented,
};
use crate::stats::Stats;

const FR: Language = Language::Fr;
const EN: Language = Language::En;

/// Words, sentences and syllables of a text.
type Size = (u64, u64, u64);

/// 8 words a sentence, 1.25 syllables a word: −2.
const EASY: Size = (800, 100, 1000);
/// 20 words a sentence, 1.7 syllables a word: 43.
const STANDARD: Size = (2000, 100, 3400);
/// 55 words a sentence, 1.7 syllables a word: 76.
const LONG: Size = (5500, 100, 9350);
/// 25 words a sentence, 2.5 syllables a word: 73.
const HEAVY: Size = (2500, 100, 6250);
/// 42 words: no score.
const SHORT: Size = (42, 3, 70);

fn stats((words, sentences, syllables): Size) -> Stats {
    invented::stats(sentences, words, syllables)
}

fn document(name: &str, size: Size) -> DocumentReport {
    invented::document(name, &stats(size))
}

fn report(sizes: &[Size]) -> CorpusReport {
    let total = |part: fn(&Size) -> u64| sizes.iter().map(part).sum();
    let size = (total(|s| s.0), total(|s| s.1), total(|s| s.2));
    let stats = Stats { documents: sizes.len() as u64, ..stats(size) };
    let name = |(i, size): (usize, &Size)| document(&format!("dossier/texte-{}.txt", i + 1), *size);
    CorpusReport {
        counts: Counts::from(&stats),
        measures: Measures::of(&stats),
        difficulty: DifficultySummary::of(&stats),
        documents: sizes.iter().enumerate().map(name).collect(),
        ..CorpusReport::default()
    }
}

/// The report with sentences of these words and syllables, hardest first, all of them.
fn with_sentences(mut report: CorpusReport, sentences: &[(u64, u64)]) -> CorpusReport {
    let place = || Place { document: "a".into(), record: None, byte_start: 0, byte_end: 1, line: 1, column: 1 };
    let record = |&(words, syllables): &(u64, u64)| invented::sentence(place(), words, syllables, "Il pleut.");
    report.hardest_sentences = sentences.iter().map(record).collect();
    report.hardest_sentences.sort_by(|a, b| b.difficulty.unwrap().total_cmp(&a.difficulty.unwrap()));
    report.counts.sentences = sentences.len() as u64;
    report.sentence_words.max = sentences.iter().map(|s| s.0).max();
    report
}

/// French text with plain spaces, so that tests can be read.
fn fr(text: &str) -> String {
    text.replace([NARROW, NO_BREAK], " ")
}

fn found(report: &CorpusReport) -> Vec<String> {
    findings(report, FR).iter().map(|finding| fr(&finding.text())).collect()
}

#[test]
fn nothing_read_is_said_so() {
    let report = report(&[]);
    assert_eq!(title(&report, FR), "Aucun texte n’a été lu");
    assert_eq!(title(&report, EN), "No text was read");
    assert!(!lead(&report, FR).is_empty() && findings(&report, FR).is_empty());
    let wordless = self::report(&[(0, 0, 0)]);
    assert_eq!(title(&wordless, FR), "Les textes lus ne contiennent aucun mot");
    assert!(findings(&wordless, EN).is_empty());
}

#[test]
fn a_short_text_has_no_score_and_says_why() {
    let report = report(&[SHORT]);
    assert_eq!(title(&report, FR), "Un texte de 42 mots, trop court pour un score");
    assert_eq!(
        found(&report)[0],
        "Le texte compte 42 mots et 3 phrases ; un score demande au moins 100 mots et 5 phrases."
    );
    assert_eq!(fr(&lead(&report, FR)), "« texte-1.txt » : 42 mots et 3 phrases.");
    assert_eq!(title(&self::report(&[(1, 1, 1)]), EN), "A text of 1 word, too short for a score");
}

#[test]
fn a_text_is_named_by_its_band() {
    assert_eq!(fr(&title(&report(&[EASY]), FR)), "Un texte facile : difficulté −2, sous l’échelle de 0 à 100");
    assert_eq!(title(&report(&[EASY]), EN), "An easy text: difficulty −2, below the scale of 0 to 100");
    assert_eq!(fr(&title(&report(&[STANDARD]), FR)), "Un texte de difficulté standard : 43 sur 100");
}

#[test]
fn a_hard_text_is_hard_by_what_costs_most() {
    assert_eq!(title(&report(&[LONG]), FR), "Un texte difficile, surtout par la longueur de ses phrases");
    assert_eq!(title(&report(&[HEAVY]), FR), "Un texte difficile, surtout par ses mots");
    assert_eq!(title(&report(&[(3800, 100, 7600)]), EN), "A difficult text, by its sentences and by its words");
}

#[test]
fn the_heaviest_causes_are_told_with_their_points() {
    let found = found(&report(&[LONG]));
    let start = "Ce qui la relève le plus par rapport à un texte de niveau B1 : 55,0 mots par phrase (+";
    assert!(found[2].starts_with(start), "{}", found[2]);
    assert!(found[2].contains(" mots de trois syllabes ou plus par phrase (+"), "{}", found[2]);
    // Nothing is told of a text that is not harder.
    assert!(self::found(&report(&[EASY])).iter().all(|text| !text.contains("relève")));
}

#[test]
fn hard_sentences_are_only_counted_where_all_are_known() {
    let mut report = with_sentences(report(&[LONG]), &[(60, 110), (70, 140)]);
    assert!(found(&report)[1].starts_with("Les 2 phrases atteignent toutes 70 points"), "{:?}", found(&report));
    report.counts.sentences = 5000;
    assert!(!found(&report)[1].contains("70 points"), "{:?}", found(&report));
    let easy = with_sentences(self::report(&[EASY]), &[(10, 14), (12, 15)]);
    assert_eq!(
        found(&easy)[1],
        "Aucune phrase de dix mots ou plus n’atteint 70 points. La plus longue compte 12 mots."
    );
}

#[test]
fn fewer_words_lift_a_text_by_a_band_and_no_more_than_needed() {
    let lighter = |fewer: u64| report(&[(5500 - 100 * fewer, 100, 9350 - 170 * fewer)]).measures.headline().unwrap();
    let found = found(&report(&[LONG]));
    let fewer = (1..50).find(|fewer| !lighter(*fewer).1.is_hard()).unwrap();
    let advice = format!("Avec {fewer} mots de moins par phrase, le texte serait dans la bande « assez difficile ».");
    assert!(found[0].ends_with(&advice), "{} / {advice}", found[0]);
    // Its sentences are short already: nothing is advised.
    assert!(!self::found(&report(&[EASY]))[0].contains("de moins"));
}

#[test]
fn several_texts_are_told_by_their_gap() {
    let title = |sizes: &[Size]| fr(&super::title(&report(sizes), FR));
    assert_eq!(title(&[EASY, HEAVY]), "Deux documents : 75 points de difficulté les séparent");
    assert_eq!(title(&[LONG, HEAVY]), "Deux documents, tous difficiles");
    assert_eq!(title(&[STANDARD, (2000, 100, 3700)]), "Deux documents : un écart modeste de 5 points");
    assert_eq!(title(&[STANDARD, STANDARD, (2000, 100, 3430)]), "Trois documents de même difficulté");
    assert_eq!(title(&[SHORT, SHORT]), "Deux documents, trop courts pour un score");
    assert_eq!(title(&[SHORT, LONG]), "Deux documents, dont un seul assez long pour un score");
    assert_eq!(title(&[LONG, HEAVY, SHORT]), "Deux documents notés sur 3 : un écart modeste de 3 points");
    assert!(title(&[STANDARD; 20]).starts_with("20 documents"));
}

#[test]
fn several_texts_have_their_ends_named() {
    let report = report(&[EASY, HEAVY, STANDARD, SHORT]);
    let found = found(&report);
    assert!(found[0].ends_with("Un document sur 3 notés atteint 70 points."), "{}", found[0]);
    assert_eq!(found[1], "Le plus difficile est « texte-2.txt » (73), le plus facile « texte-1.txt » (−2).");
    assert_eq!(
        fr(&lead(&report, FR)),
        "5 342 mots en 303 phrases. La difficulté des documents va de −2 (« facile ») à 73 (« difficile ») ; un document est trop court \
         pour un score."
    );
}

#[test]
fn a_list_that_was_cut_names_no_ends() {
    let mut report = report(&[EASY, HEAVY]);
    report.input.documents_cut = true;
    report.counts.documents = 12_000;
    assert_eq!(fr(&title(&report, FR)), "12 000 documents : ensemble, difficulté 52 sur 100");
    assert!(found(&report).iter().all(|text| !text.contains("texte-")), "{:?}", found(&report));
}

#[test]
fn the_longest_tenth_is_counted() {
    let bins = |bins: &[(u64, u64)]| LengthSummary {
        count: bins.iter().map(|b| b.1).sum(),
        p90: Some(30.0),
        max: bins.last().map(|b| b.0),
        bins: bins.iter().map(|&(length, count)| LengthBin { length, count }).collect(),
        ..LengthSummary::default()
    };
    let mut report = report(&[EASY, EASY]);
    report.sentence_words = bins(&[(10, 90), (31, 10)]);
    assert_eq!(found(&report)[2], "Une phrase sur dix dépasse 10 mots ; la plus longue en compte 31.");
    report.sentence_words = bins(&[(10, 80), (30, 15), (44, 5)]);
    assert_eq!(found(&report)[2], "5,0 % des phrases dépassent 30 mots ; la plus longue en compte 44.");
    report.sentence_words = bins(&[(12, 100)]);
    assert_eq!(found(&report)[2], "La phrase la plus longue compte 12 mots.");
}

#[test]
fn quantities_are_counted_and_the_only_one_quoted() {
    let mut report = report(&[EASY]);
    assert_eq!(found(&report).last().unwrap(), "Aucune quantité n’y est donnée.");
    let record = NumberRecord {
        place: Place { document: "a".into(), record: None, byte_start: 0, byte_end: 1, line: 1, column: 1 },
        text: "douze".into(),
        kind: NumberKind::Cardinal,
        value: Some(Decimal::from(12)),
        value_max: None,
        approximation: Approximation::Exact,
        unit: None,
        noun: Some("barques".into()),
        noun_key: Some("barque".into()),
        noun_phrase: Some("barques bleues".into()),
        form: NumberForm::Words,
        before: String::new(),
        after: String::new(),
    };
    report.numbers = NumberSummary { quantities: 1, first: vec![record], ..NumberSummary::default() };
    assert_eq!(found(&report).last().unwrap(), "Une seule quantité y est donnée : « douze barques bleues ».");
    let noun = |noun: &str, mentions| NounRow { noun: noun.into(), mentions, ..NounRow::default() };
    let nouns = vec![noun("**barque", 7), noun("percent", 5), noun("quai", 1)];
    report.numbers = NumberSummary { quantities: 1300, approximate: 1, nouns, ..NumberSummary::default() };
    let last = findings(&report, FR).pop().unwrap();
    assert_eq!(
        fr(&last.text()),
        "1 300 quantités, dont 1 approximative ; ce qui est le plus compté : « ∗∗barque » (7) et « pour cent » (5)."
    );
    assert_eq!(last.parts.iter().filter(|part| part.strong).count(), 1);
}

#[test]
fn titles_are_short_and_well_spaced_in_both_languages() {
    let all = [SHORT, EASY, STANDARD, LONG, HEAVY, (2500, 100, 4600), (0, 0, 0)];
    let mut reports: Vec<CorpusReport> = all.iter().map(|&size| report(&[size])).collect();
    reports.extend([
        report(&[]),
        report(&all),
        report(&[LONG, HEAVY]),
        report(&[SHORT, SHORT]),
        report(&[SHORT, LONG]),
    ]);
    for report in reports {
        for language in [FR, EN] {
            let title = title(&report, language);
            assert!((10..=70).contains(&title.chars().count()), "{title}");
            let texts = findings(&report, language).iter().map(Finding::text).collect::<Vec<_>>().join("\n");
            for text in [&title, &lead(&report, language), &texts] {
                let bad = [" :", " ;", " »", "« ", "  ", " .", "NaN", "—"];
                assert!(language == EN || !bad.iter().any(|b| text.contains(b)), "{text}");
            }
        }
    }
}
