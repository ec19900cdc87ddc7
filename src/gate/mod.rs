//! What CI adds to findings: fixes, changed lines, a baseline of findings that are accepted, ratchets of measures.
//!
//! Nothing here prints, knows options or runs checks by itself: who calls gives a function that checks a text. Files
//! are read here (a baseline, the changes of a repository) and written by who calls.

mod baseline;
mod changes;
mod fixes;
mod git;
mod held;
mod patch;
mod ratchet;
mod recording;

pub use baseline::{Baseline, Entry, FILE_NAME, Key, Place, document_name};
pub use changes::{Changed, Diff};
pub use fixes::{MOST_PASSES, Mended, mend};
pub use git::Since;
pub use held::Held;
pub use patch::unified;
pub use ratchet::{CORPUS, Ratchets, Recorded};
pub use recording::Recording;

use std::path::{MAIN_SEPARATOR, Path};

/// A path with `/` between its folders.
fn slashed(path: &Path) -> String {
    let path = path.to_string_lossy();
    if MAIN_SEPARATOR == '/' { path.into_owned() } else { path.replace(MAIN_SEPARATOR, "/") }
}
