//! Values of measures as cells of a table for a terminal: the mark of one that is not to be taken as it stands, and the notes
//! below the table that say what the marks mean. What programs read has the status itself.

use super::table::Cell;
use crate::base::{Language, Texts, format_decimal};
use crate::measures::{Score, Status};

const SHORT: Texts = Texts {
    fr: "* texte trop court pour que la mesure soit sûre\n",
    en: "* text too short for the measure to be reliable\n",
};
const BEYOND: Texts =
    Texts { fr: "† hors de l’échelle de la formule\n", en: "† outside the scale of the formula\n" };
/// Names the measure: a dash stands for whatever has no value.
const ALONE: Texts = Texts {
    fr: "— MTLD\u{A0}: par document seulement, jusqu’à quatre millions d’occurrences\n",
    en: "— MTLD: per document only, up to four million tokens\n",
};

/// The marks that a table has.
///
/// ```
/// use lisible::{base::Language, measures, output::{marks::Marks, table::Cell}, stats::Stats};
/// let stats = Stats { words: 100, sentences: 25, syllables: 100, ..Stats::default() };
/// let score = measures::by_id("kandel_moles_209").unwrap().score(&stats);
/// let mut marks = Marks::default();
/// assert_eq!(marks.cell(&score, Language::En), Cell::Text("136.4†".into()));
/// assert_eq!(marks.notes(Language::En), "† outside the scale of the formula\n");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    short: bool,
    beyond: bool,
    alone: bool,
}

impl Marks {
    /// The value with its mark, a dash where there is none.
    pub fn cell(&mut self, score: &Score, language: Language) -> Cell {
        let mark = match score.status {
            Status::ShortText => seen(&mut self.short, "*"),
            Status::OutOfRange => seen(&mut self.beyond, "†"),
            Status::PerDocument => seen(&mut self.alone, ""),
            Status::Ok | Status::Undefined | Status::NotCounted => "",
        };
        let shown = |value| format_decimal(value, score.measure.places, language) + mark;
        Cell::Text(score.value.map_or_else(|| "—".to_owned(), shown))
    }

    /// What the marks given so far mean, a line each; empty without one.
    pub fn notes(self, language: Language) -> String {
        let notes = [(self.short, SHORT), (self.beyond, BEYOND), (self.alone, ALONE)];
        notes.iter().filter(|(seen, _)| *seen).map(|(_, note)| note.get(language)).collect()
    }
}

fn seen(flag: &mut bool, mark: &'static str) -> &'static str {
    *flag = true;
    mark
}

/// False for what nobody asked for, and for what counts tokens in their order where there are none: no row of a table.
pub fn is_counted(score: &Score, tokens: u64) -> bool {
    score.status != Status::NotCounted && !(score.measure.reliability.in_order && tokens == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::{MEASURES, by_id};
    use crate::stats::{LexicalFactors, Stats};

    #[test]
    fn each_mark_has_one_note() {
        let measure = by_id("kandel_moles_209").unwrap();
        let mut marks = Marks::default();
        assert_eq!(marks.notes(Language::Fr), "");
        let passage = Stats { words: 100, sentences: 25, syllables: 150, ..Stats::default() };
        assert_eq!(marks.cell(&measure.score(&passage), Language::Fr), Cell::Text("102,4†".into()));
        let short = Stats { words: 99, ..passage };
        for _ in 0..2 {
            assert!(
                matches!(marks.cell(&measure.score(&short), Language::Fr), Cell::Text(text) if text.ends_with('*'))
            );
        }
        assert_eq!(marks.cell(&measure.score(&Stats::default()), Language::Fr), Cell::Text("—".into()));
        assert_eq!(
            marks.notes(Language::Fr),
            "* texte trop court pour que la mesure soit sûre\n† hors de l’échelle de la formule\n"
        );
    }

    #[test]
    fn what_is_per_document_alone_is_a_dash_and_a_note_on_mtld() {
        let several = Stats { tokens: 9, factors: LexicalFactors::Undefined, ..Stats::default() };
        for measure in MEASURES.iter().filter(|measure| measure.reliability.per_document) {
            assert!(measure.name.fr.starts_with("MTLD"), "{}", measure.id);
            let mut marks = Marks::default();
            assert_eq!(marks.cell(&measure.score(&several), Language::En), Cell::Text("—".into()));
            assert_eq!(marks.notes(Language::En), "— MTLD: per document only, up to four million tokens\n");
        }
    }

    #[test]
    fn what_nobody_asked_for_is_not_counted() {
        let mtld = by_id("mtld_open").unwrap();
        assert!(!is_counted(&mtld.score(&Stats::default()), 0));
        assert!(!is_counted(&mtld.score(&Stats { tokens: 9, ..Stats::default() }), 9));
        assert!(is_counted(&by_id("lix").unwrap().score(&Stats::default()), 0));
    }
}
