//! What a title and its chart must agree on, computed once. No sentences and no places here; the one wording is the name
//! of a unit.

use crate::base::Language;
use crate::lexicon::units;
use crate::measures::kandel_moles_207::{PER_SYLLABLE, PER_WORD};
use crate::report::{Band, CorpusReport, DocumentReport, Slice};

/// Fewer sentences than this are a list, not a distribution.
pub const FEWEST_SENTENCES: u64 = 5;
/// Fewer types than this are a list, not a law.
pub const FEWEST_TYPES: u64 = 10;
/// A map shows at most this many documents.
pub const MAP_DOCUMENTS: usize = 40;

/// The difficulty of a document, `None` where its text is too short for one.
pub fn score(document: &DocumentReport) -> Option<f64> {
    document.headline().map(|(score, _)| score)
}

/// The documents that have a score, by their index, easiest first; equal scores in the order read.
pub fn ranked(report: &CorpusReport) -> Vec<(usize, f64)> {
    let mut out: Vec<(usize, f64)> =
        report.documents.iter().enumerate().filter_map(|(i, d)| score(d).map(|s| (i, s))).collect();
    out.sort_by(|a, b| a.1.total_cmp(&b.1));
    out
}

/// What a point of the diagnosis stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A document of the corpus.
    Documents,
    /// A passage of the only document.
    Passages,
}

/// Mean sentence length in words and syllables per word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diagnosis {
    /// Index of the document, or of the slice of the only document.
    pub index: usize,
    /// Words per sentence.
    pub words: f64,
    /// Syllables per word.
    pub syllables: f64,
}

impl Diagnosis {
    /// What the two cost: the points of Kandel-Moles (207) they take away.
    pub fn cost(&self) -> f64 {
        PER_WORD * self.words + PER_SYLLABLE * self.syllables
    }
}

/// The points of the diagnosis: every document long enough, or the slices of the only one.
pub fn diagnosis_points(report: &CorpusReport) -> (Subject, Vec<Diagnosis>) {
    let finite = |d: &Diagnosis| d.words.is_finite() && d.syllables.is_finite();
    if let [only] = report.documents.as_slice() {
        let slices = only.slices.iter().enumerate().filter_map(|(index, slice)| of_slice(index, slice));
        return (Subject::Passages, slices.filter(finite).collect());
    }
    let documents = ranked(report).into_iter().filter_map(|(index, _)| {
        let measures = &report.documents[index].measures;
        let (words, syllables) = (measures.value("words_per_sentence")?, measures.value("syllables_per_word")?);
        Some(Diagnosis { index, words, syllables })
    });
    (Subject::Documents, documents.filter(finite).collect())
}

fn of_slice(index: usize, slice: &Slice) -> Option<Diagnosis> {
    let (sentences, words) = (slice.sentences as f64, slice.words as f64);
    (slice.sentences > 0 && slice.words > 0).then(|| Diagnosis {
        index,
        words: words / sentences,
        syllables: slice.syllables as f64 / words,
    })
}

/// How much of the variance of the scores goes with sentence length, the rest with the length of words:
/// cov(1.015 x, s) / var(s), where s = 1.015 x + 73.6 y. `None` where all cost the same.
pub fn share_of_length(points: &[Diagnosis]) -> Option<f64> {
    let mean = |f: &dyn Fn(&Diagnosis) -> f64| points.iter().map(f).sum::<f64>() / points.len() as f64;
    let (cost, length) = (mean(&Diagnosis::cost), mean(&|d| PER_WORD * d.words));
    let covariance: f64 = points.iter().map(|d| (PER_WORD * d.words - length) * (d.cost() - cost)).sum();
    let variance: f64 = points.iter().map(|d| (d.cost() - cost) * (d.cost() - cost)).sum();
    (variance > 1e-9).then(|| covariance / variance)
}

/// The passages of every document: how many have a score, how many are difficult (70 and above), very difficult (90).
pub fn passages(report: &CorpusReport) -> (u64, u64, u64) {
    let bands = report.documents.iter().flat_map(|d| &d.slices).filter_map(|slice| slice.difficulty).map(Band::of);
    bands.fold((0, 0, 0), |(all, hard, very), band| {
        (all + 1, hard + u64::from(band.is_hard()), very + u64::from(band == Band::VeryHard))
    })
}

/// The documents whose course is drawn, by index: the only one, or the easiest, that in the middle and the hardest of those
/// with four passages or more.
pub fn course(report: &CorpusReport) -> Vec<usize> {
    const FEWEST_PASSAGES: usize = 4;
    let long = |i: &usize| {
        report.documents[*i].slices.iter().filter(|slice| slice.difficulty.is_some()).count() >= FEWEST_PASSAGES
    };
    if report.documents.len() == 1 {
        return [0].into_iter().filter(long).collect();
    }
    let ranked: Vec<usize> = ranked(report).into_iter().map(|(i, _)| i).filter(long).collect();
    match ranked.len() {
        0..=3 => ranked,
        all => vec![ranked[0], ranked[all / 2], ranked[all - 1]],
    }
}

/// True when no document is easier than the first whose course is drawn, none harder than the last.
pub fn is_from_end_to_end(report: &CorpusReport) -> bool {
    let (ranked, drawn) = (ranked(report), course(report));
    let ends = |of: Option<usize>, end: Option<&(usize, f64)>| of == end.map(|(index, _)| *index);
    ends(drawn.first().copied(), ranked.first()) && ends(drawn.last().copied(), ranked.last())
}

/// A counted noun or unit as a reader knows it: units have ids of their own (`percent`, `EUR`).
pub fn counted(noun: &str, language: Language) -> &str {
    units::display(noun).map_or(noun, |name| name.get(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[(f64, f64)]) -> Vec<Diagnosis> {
        (0..).zip(values).map(|(index, &(words, syllables))| Diagnosis { index, words, syllables }).collect()
    }

    #[test]
    fn the_share_of_length_is_all_or_nothing_where_one_varies() {
        let share = |values: &[(f64, f64)]| share_of_length(&points(values));
        assert!((share(&[(10.0, 1.5), (30.0, 1.5)]).unwrap() - 1.0).abs() < 1e-9);
        assert!(share(&[(20.0, 1.4), (20.0, 1.8)]).unwrap().abs() < 1e-9);
        // 1.015 × 10 and 73.6 × 0.1 vary together: 10.15 of 17.51.
        assert!((share(&[(10.0, 1.4), (20.0, 1.5)]).unwrap() - 10.15 / 17.51).abs() < 1e-9);
        assert_eq!(share(&[(10.0, 1.4), (10.0, 1.4)]), None);
        assert_eq!(share(&[]), None);
    }

    #[test]
    fn the_course_tells_whether_it_goes_from_end_to_end() {
        let document = |words: u64, slices: usize| {
            let slices = vec![crate::report::invented::slice(3, 3 * words, 5 * words); slices];
            let stats = crate::report::invented::stats(10, 10 * words, 16 * words);
            DocumentReport { slices, ..crate::report::invented::document("a.txt", &stats) }
        };
        let of = |documents: &[(u64, usize)]| {
            let documents = documents.iter().map(|&(words, slices)| document(words, slices)).collect();
            let report = CorpusReport { documents, ..CorpusReport::default() };
            (course(&report), is_from_end_to_end(&report))
        };
        assert_eq!(of(&[(20, 4), (12, 4), (30, 4), (25, 4)]), (vec![1, 3, 2], true));
        assert_eq!(of(&[(20, 4), (12, 4), (30, 3), (25, 4)]), (vec![1, 0, 3], false));
        assert_eq!(of(&[(20, 4), (12, 3)]), (vec![0], false));
        assert_eq!(of(&[(20, 4)]), (vec![0], true));
    }

    #[test]
    fn nothing_has_no_points() {
        let report = CorpusReport::default();
        assert!(ranked(&report).is_empty());
        assert_eq!(diagnosis_points(&report).0, Subject::Documents);
        assert_eq!(passages(&report), (0, 0, 0));
    }
}
