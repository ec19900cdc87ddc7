//! Vertical text: one token a line, `<text id="…">`, `<p>` and `<s>` around them, as corpus engines read it.

use super::{Unit, form};
use crate::output::escape::markup;
use std::io::{self, Write};

/// Opens a document.
pub(super) fn begin(out: &mut impl Write, document: &str) -> io::Result<()> {
    writeln!(out, "<text id=\"{}\">", markup(&form(document)))
}

/// Writes one sentence, in a new paragraph where a block begins.
pub(super) fn sentence(out: &mut impl Write, unit: &Unit<'_>) -> io::Result<()> {
    writeln!(out, "{}<s>", if unit.opens_block { "<p>\n" } else { "" })?;
    for (_, form, _) in unit.spaced() {
        // Quotes need no entity between tags, and engines do not all undo it.
        let token = form.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        writeln!(out, "{token}")?;
    }
    write!(out, "</s>\n{}", if unit.closes_block { "</p>\n" } else { "" })
}

/// Closes the open document.
pub(super) fn end(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "</text>")
}
