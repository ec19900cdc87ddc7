//! Measures: one file a formula, computed once from final counts. Statistics below are integers; what is shown
//! or drawn above may take a mean or a share of its own.
//!
//! Copy `words_per_sentence.rs` to add one: a file, and its two lines here. Everything else (`list`, `explain`,
//! JSON, CSV, the report) knows it by itself. A symbol new to formulas is one line more, in `symbols.rs`.

mod ari;
pub mod association;
mod band;
mod brunet_w_172;
mod carroll_cttr;
mod coleman_liau;
pub mod difficulty;
pub mod dispersion;
mod diversity;
mod dugast_u;
mod entropy;
mod evidence;
mod explain;
pub mod factors;
mod flesch;
mod flesch_kincaid;
mod guiraud;
mod gunning_fog;
mod gunning_fog_sato;
mod hapax_share;
mod hdd_42;
pub mod heaps;
mod herdan;
mod herdan_vm;
mod honore;
pub mod jackknife;
pub mod kandel_moles_207;
mod kandel_moles_209;
pub mod keyness;
mod letters_per_word;
mod lix;
mod maas_a2;
mod mattr_100;
mod measure;
mod msttr_100;
mod mtld_closed;
mod mtld_ma_bid;
mod mtld_ma_wrap;
mod mtld_open;
mod not_implemented;
mod power_sums;
pub mod quality;
pub mod quantile;
pub mod reference;
pub mod registers;
mod repeat_rate;
mod rix;
mod sampling;
mod sichel_s;
mod simpson_d;
mod smog;
pub mod spacing;
pub mod specificity;
mod summer;
mod syllables_per_word;
mod symbols;
mod ttr;
mod word_measure;
mod words_per_sentence;
mod yule_i;
mod yule_k;
pub mod zipf_mandelbrot;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod worked;

use crate::base::Texts;

pub use band::{Band, CALIBRATION, Interval};
pub use hdd_42::hdd;
pub use mattr_100::mattr;
pub use measure::{Direction, Measure, Reliability, Score, Status, scores};
pub use msttr_100::msttr;
pub use not_implemented::NOT_IMPLEMENTED;
pub use word_measure::{WordMeasure, word_measures};

/// Every measure in the order of readers: lengths, readability (French first), diversity, then what few ask for.
pub static MEASURES: &[&Measure] = &[
    &words_per_sentence::WORDS_PER_SENTENCE,
    &syllables_per_word::SYLLABLES_PER_WORD,
    &letters_per_word::LETTERS_PER_WORD,
    &difficulty::DIFFICULTY,
    &kandel_moles_207::KANDEL_MOLES_207,
    &kandel_moles_209::KANDEL_MOLES_209,
    &lix::LIX,
    &rix::RIX,
    &flesch::FLESCH,
    &flesch_kincaid::FLESCH_KINCAID,
    &ari::ARI,
    &coleman_liau::COLEMAN_LIAU,
    &smog::SMOG,
    &gunning_fog::GUNNING_FOG,
    &gunning_fog_sato::GUNNING_FOG_SATO,
    &ttr::TTR,
    &guiraud::GUIRAUD,
    &herdan::HERDAN,
    &carroll_cttr::CARROLL_CTTR,
    &maas_a2::MAAS_A2,
    &honore::HONORE,
    &yule_k::YULE_K,
    &simpson_d::SIMPSON_D,
    &hapax_share::HAPAX_SHARE,
    &mattr_100::MATTR_100,
    &hdd_42::HDD_42,
    &mtld_open::MTLD_OPEN,
    &entropy::ENTROPY,
    &summer::SUMMER,
    &dugast_u::DUGAST_U,
    &brunet_w_172::BRUNET_W_172,
    &sichel_s::SICHEL_S,
    &yule_i::YULE_I,
    &herdan_vm::HERDAN_VM,
    &repeat_rate::REPEAT_RATE,
    &msttr_100::MSTTR_100,
    &mtld_closed::MTLD_CLOSED,
    &mtld_ma_wrap::MTLD_MA_WRAP,
    &mtld_ma_bid::MTLD_MA_BID,
];

/// The laws of vocabulary that a report fits beside its measures, for `explain`: id, name, text.
///
/// ```
/// assert!(lisible::measures::LAWS.iter().any(|(id, _, _)| *id == "zipf_mandelbrot"));
/// ```
pub static LAWS: [&(&str, Texts, Texts); 2] = [&zipf_mandelbrot::ZIPF_MANDELBROT, &heaps::HERDAN_HEAPS];

/// The measure called `id`.
///
/// ```
/// assert!(lisible::measures::by_id("words_per_sentence").is_some());
/// assert!(lisible::measures::by_id("magic").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.id == id).copied()
}
