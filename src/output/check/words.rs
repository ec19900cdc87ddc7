//! Words that several formats share: names of levels, what a fix puts in the place of what.

use crate::base::{Language, NARROW, NO_BREAK, Texts};
use crate::checks::Level;
use crate::output::escape::visible;
use crate::report::{EditRecord, FixRecord};
use std::fmt::Write as _;

/// What a finding of a level is called.
pub(super) const fn level(level: Level) -> Texts {
    match level {
        Level::Error => Texts { fr: "erreur", en: "error" },
        Level::Warning => Texts { fr: "avertissement", en: "warning" },
        Level::Info | Level::Off => Texts { fr: "remarque", en: "note" },
    }
}

/// Edits that are shown of a fix.
const EDITS: usize = 3;
/// Characters that are shown of what an edit takes away or puts there.
const CHARACTERS: usize = 60;

/// What a fix does: « ... » → « … ».
pub(super) fn fix(fix: &FixRecord, language: Language) -> String {
    let edits = fix.edits.iter().take(EDITS).map(|edit| replacement(edit, language));
    let mut text = edits.collect::<Vec<_>>().join(", ");
    if fix.edits.len() > EDITS {
        text.push_str(", …");
    }
    text
}

fn replacement(edit: &EditRecord, language: Language) -> String {
    // Spaces are named where they are all that changes: a reader could not see it.
    let spaces_change = edit.original.chars().any(is_rare_space) || edit.replacement.chars().any(is_rare_space);
    let shown = |text: &str| quoted(text, spaces_change, language);
    format!("{} → {}", shown(&edit.original), shown(&edit.replacement))
}

fn quoted(text: &str, name_spaces: bool, language: Language) -> String {
    let nothing = Texts { fr: "rien", en: "nothing" };
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (None, _) => return nothing.get(language).to_owned(),
        (Some(only), None) if name(only).is_some() => return name(only).map_or("", |n| n.get(language)).to_owned(),
        _ => {}
    }
    let mut out = String::new();
    for c in text.chars().take(CHARACTERS) {
        if name_spaces && is_rare_space(c) {
            let _ = write!(out, "[U+{:04X}]", u32::from(c));
        } else {
            out.push(c);
        }
    }
    if text.chars().nth(CHARACTERS).is_some() {
        out.push('…');
    }
    let out = visible(&out);
    match language {
        Language::Fr => format!("«{NARROW}{out}{NARROW}»"),
        Language::En => format!("“{out}”"),
    }
}

/// Spaces that look like another.
fn is_rare_space(c: char) -> bool {
    c != ' ' && !c.is_control() && c.is_whitespace()
}

/// White space has a name: it cannot be shown.
fn name(c: char) -> Option<Texts> {
    Some(match c {
        ' ' => Texts { fr: "espace", en: "space" },
        NO_BREAK => Texts { fr: "espace insécable", en: "no-break space" },
        NARROW => Texts { fr: "espace fine insécable", en: "narrow no-break space" },
        '\u{2009}' => Texts { fr: "espace fine sécable", en: "thin space" },
        '\t' => Texts { fr: "tabulation", en: "tab" },
        '\n' => Texts { fr: "fin de ligne", en: "line end" },
        _ => return None,
    })
}

/// « N autres constats ne sont pas montrés », where a format shows only so many.
pub(super) fn left_out(count: u64, language: Language) -> String {
    let n = crate::base::format_grouped(count.into(), language);
    match (language, count) {
        (Language::Fr, 1) => "un autre constat n’est pas montré ici".to_owned(),
        (Language::En, 1) => "one more finding is not shown here".to_owned(),
        (Language::Fr, _) => format!("{n} autres constats ne sont pas montrés ici"),
        (Language::En, _) => format!("{n} more findings are not shown here"),
    }
}

/// A long text cut after so many characters.
pub(super) fn cut(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]).into(),
        None => text.into(),
    }
}
