//! What the benchmarks have in common: a French text of any size, the same byte for byte on every machine, and the
//! chart of `reports/benchmarks.md`.
//!
//! # Why a text is made, and how
//!
//! A repository cannot hold 200 MB of French, and one small text repeated measures a cache: its thousand words never
//! leave the processor, and it learns where each of them ends. So a text is made from the sample texts: their
//! paragraphs, drawn in any order, are moulds (`mould.rs`) that keep grammar words, numbers, punctuation and
//! line structure; their other words are drawn from half a million (`words.rs`) as often as Zipf's law says.
//! Nothing of it depends on what `lisible` does with it.
//!
//! It means nothing, but it weighs what real French does. Novels, legal codes and documentation, 20 MB, and the text
//! made here at that size:
//!
//! | | novels, laws, manuals | made |
//! |---|---|---|
//! | characters a token, spaces included | 5.0 | 4.9 |
//! | letters a lexical token | 4.6 | 4.5 |
//! | words a sentence | 16.7 | 15.6 |
//! | marks a lexical token | 0.20 | 0.18 |
//! | types | 69,500 | 76,500 |
//! | quantities a thousand words | 6.6 | 7.7 |
//! | time of `wc -w` | 1 | 1.0 |
//! | time of `lisible stats` | 1 | 1.1 |
//!
//! Where real texts are at hand, measure those: `LISIBLE_BENCH_CORPUS=FOLDER cargo bench`, `benches/run --corpus FOLDER`.

mod mould;
mod peers;
mod prose;
mod random;
mod results;
mod text;
mod words;

pub use peers::PEERS;
pub use prose::{BYTES, Part, parts, prose};
pub use results::{Corpus, Machine, Peer, Rate, Results};
pub use text::{Kind, Text};
