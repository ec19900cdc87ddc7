//! CoNLL-U, <https://universaldependencies.org/format.html>. Columns that we know nothing of are `_`.
//!
//! `TokenRange` gives the place of a token in code points of the decoded source text, a byte order mark not counted.

use super::{Places, Unit, form};
use std::io::{self, Write};

/// Opens a document.
pub(super) fn begin(out: &mut impl Write, document: &str) -> io::Result<()> {
    writeln!(out, "# newdoc id = {}", form(document))
}

/// Writes one sentence and the empty line after it.
pub(super) fn sentence(
    out: &mut impl Write,
    document: &str,
    unit: &Unit<'_>,
    places: &mut Places<'_>,
) -> io::Result<()> {
    if unit.opens_block {
        writeln!(out, "# newpar")?;
    }
    writeln!(out, "# sent_id = {}-{}", identifier(document), unit.number)?;
    writeln!(out, "# text = {}", unit.text())?;
    for (at, (token, form, spaced)) in (1_u64..).zip(unit.spaced()) {
        let source = unit.source(token);
        let (start, end) = (places.character(source.start), places.character(source.end));
        let glue = if spaced { "" } else { "SpaceAfter=No|" };
        writeln!(out, "{at}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{glue}TokenRange={start}:{end}")?;
    }
    writeln!(out)
}

/// A document's name inside a sentence id, where white space and the slash are reserved.
fn identifier(document: &str) -> String {
    document.replace(|c: char| c == '/' || c.is_whitespace() || c.is_control(), "_")
}
