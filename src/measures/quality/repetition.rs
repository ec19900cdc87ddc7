//! What comes again: lines, the most frequent run of two to four words, and every run of five to ten.

use super::{Limit, Signal, ratio};
use crate::base::Texts;
use crate::stats::{DUPLICATE_GRAMS, QualityCounts, TOP_GRAMS};

const STRETCHES: Texts = Texts {
    fr: "Dans un texte de plus d’un million de lignes, ou lu en plusieurs parties (au-delà d’un Mio, hors JSONL), la \
         répétition est cherchée dans chaque partie.",
    en: "In a text of more than a million lines, or read in several parts (over 1 MiB, JSONL excepted), repetition is \
         looked for inside each part.",
};

const RUNS: Texts = Texts {
    fr: "Les mots sont coupés comme par spaCy, que prend datatrove, et les marques de ponctuation en sont\u{202F}; quelques \
         composés et abréviations diffèrent. Dans un texte de plus d’un million de mots, ou lu en plusieurs parties \
         (au-delà d’un Mio, hors JSONL), la répétition est cherchée dans chaque partie.",
    en: "Words are cut as spaCy does, which datatrove takes, and marks of punctuation are words too; a few compounds and \
         abbreviations differ. In a text of more than a million words, or read in several parts (over 1 MiB, JSONL \
         excepted), repetition is looked for inside each part.",
};

pub(super) static DUPLICATE_LINES: Signal = Signal {
    id: "duplicate_lines",
    name: Texts { fr: "Lignes répétées", en: "Duplicate lines" },
    summary: Texts {
        fr: "Part des lignes qui étaient déjà dans le texte\u{A0}: menus, bandeaux, listes copiées.",
        en: "Share of lines that stood in the text before: menus, banners, copied lists.",
    },
    difference: STRETCHES,
    original: "dup_line_frac",
    filter: "GopherRepetitionFilter",
    limit: Limit::AtMost(0.264),
    percent: true,
    compute: |counts| ratio(counts.duplicate_lines, counts.segments),
};

/// The signal of the most frequent run.
const fn top(id: &'static str, name: Texts, most: f64, compute: fn(&QualityCounts) -> Option<f64>) -> Signal {
    Signal {
        id,
        name,
        summary: Texts {
            fr: "Part des caractères du texte que prend, avec toutes ses occurrences, la suite de mots de cette longueur \
                 la plus fréquente. Elle est haute dans un texte qui martèle une formule, et dans un texte très court.",
            en: "Share of the characters of the text that the most frequent run of so many words takes, with all its \
                 occurrences. It is high in a text that hammers a phrase, and in a very short one.",
        },
        difference: RUNS,
        original: "top_n_grams",
        filter: "GopherRepetitionFilter",
        limit: Limit::AtMost(most),
        percent: true,
        compute,
    }
}

/// The signal of the runs that come again.
const fn duplicate(id: &'static str, name: Texts, most: f64, compute: fn(&QualityCounts) -> Option<f64>) -> Signal {
    Signal {
        id,
        name,
        summary: Texts {
            fr: "Part des caractères du texte qui sont dans une suite de mots de cette longueur déjà rencontrée\u{A0}: \
                 passages copiés, pages remplies par un gabarit. Rien n’est compté deux fois.",
            en: "Share of the characters of the text that stand in a run of so many words met before: copied passages, \
                 pages filled from a template. Nothing is counted twice.",
        },
        difference: RUNS,
        original: "dup_n_grams",
        filter: "GopherRepetitionFilter",
        limit: Limit::AtMost(most),
        percent: true,
        compute,
    }
}

fn top_share<const N: usize>(counts: &QualityCounts) -> Option<f64> {
    let at = TOP_GRAMS.iter().position(|&n| n == N)?;
    ratio(counts.top_grams[at], counts.characters)
}

fn duplicate_share<const N: usize>(counts: &QualityCounts) -> Option<f64> {
    let at = DUPLICATE_GRAMS.iter().position(|&n| n == N)?;
    ratio(counts.duplicate_grams[at], counts.characters)
}

macro_rules! top_name {
    ($n:literal) => {
        Texts {
            fr: concat!("Suite de ", $n, " mots la plus fréquente"),
            en: concat!("Most frequent run of ", $n, " words"),
        }
    };
}

macro_rules! duplicate_name {
    ($n:literal) => {
        Texts { fr: concat!("Suites de ", $n, " mots répétées"), en: concat!("Repeated runs of ", $n, " words") }
    };
}

pub(super) static TOP_2_GRAM: Signal = top("top_2_gram", top_name!(2), 0.161, top_share::<2>);
pub(super) static TOP_3_GRAM: Signal = top("top_3_gram", top_name!(3), 0.149, top_share::<3>);
pub(super) static TOP_4_GRAM: Signal = top("top_4_gram", top_name!(4), 0.134, top_share::<4>);
pub(super) static DUPLICATE_5_GRAMS: Signal =
    duplicate("duplicate_5_grams", duplicate_name!(5), 0.15, duplicate_share::<5>);
pub(super) static DUPLICATE_6_GRAMS: Signal =
    duplicate("duplicate_6_grams", duplicate_name!(6), 0.141, duplicate_share::<6>);
pub(super) static DUPLICATE_7_GRAMS: Signal =
    duplicate("duplicate_7_grams", duplicate_name!(7), 0.131, duplicate_share::<7>);
pub(super) static DUPLICATE_8_GRAMS: Signal =
    duplicate("duplicate_8_grams", duplicate_name!(8), 0.121, duplicate_share::<8>);
pub(super) static DUPLICATE_9_GRAMS: Signal =
    duplicate("duplicate_9_grams", duplicate_name!(9), 0.111, duplicate_share::<9>);
pub(super) static DUPLICATE_10_GRAMS: Signal =
    duplicate("duplicate_10_grams", duplicate_name!(10), 0.10, duplicate_share::<10>);
