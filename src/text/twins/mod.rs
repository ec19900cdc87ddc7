//! Naive twins of the hot code of this folder: the same rules run as plainly as they can be, kept as oracles.
//!
//! A twin works on characters, as often over the same text as its rule asks for, and shares nothing with the code it
//! watches but word lists and the classes of characters. When the two differ, one of them is wrong about French:
//! decide which by the conventions written down, never by speed. Sentences have no twin.

#[cfg(test)]
mod fold;
#[cfg(test)]
pub(crate) mod strategies;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod vocabulary;
