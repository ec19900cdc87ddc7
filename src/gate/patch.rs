//! What fixes would change, as a unified diff. The only use of similar.

use similar::TextDiff;

/// Lines around a change.
const CONTEXT: usize = 3;

/// The change of a document as `patch -p1` and `git apply` take it; empty when nothing changes.
///
/// ```
/// let diff = lisible::gate::unified("a.md", "un\ndeux\n", "un\n2\n");
/// assert_eq!(diff, "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n un\n-deux\n+2\n");
/// ```
pub fn unified(document: &str, before: &str, after: &str) -> String {
    if before == after {
        return String::new();
    }
    // A name of several lines would make more headers.
    let name: String = document.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(CONTEXT).header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}
