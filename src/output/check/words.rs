//! Words that several formats share: names of levels, what a fix puts in the place of what.

use crate::base::{Language, NARROW, NO_BREAK, Texts};
use crate::checks::Level;
use crate::output::escape::visible;
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
///
/// `edits` are what each takes away, and what it puts there.
pub(super) fn fix<'a>(edits: impl Iterator<Item = (&'a str, &'a str)>, language: Language) -> String {
    let mut text = String::new();
    for (number, (original, replacement)) in edits.take(EDITS + 1).enumerate() {
        if number > 0 {
            text.push_str(", ");
        }
        if number == EDITS {
            text.push('…');
        } else {
            replace(original, replacement, language, &mut text);
        }
    }
    text
}

fn replace(original: &str, replacement: &str, language: Language, text: &mut String) {
    // Spaces are named where they are all that changes: a reader could not see it.
    let spaces_change = original.chars().any(is_rare_space) || replacement.chars().any(is_rare_space);
    quote(original, spaces_change, language, text);
    text.push_str(" → ");
    quote(replacement, spaces_change, language, text);
}

fn quote(text: &str, name_spaces: bool, language: Language, out: &mut String) {
    let nothing = Texts { fr: "rien", en: "nothing" };
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (None, _) => return out.push_str(nothing.get(language)),
        (Some(only), None) if name(only).is_some() => return out.push_str(name(only).map_or("", |n| n.get(language))),
        _ => {}
    }
    out.push_str(QUOTES.0.get(language));
    let from = text.char_indices().nth(CHARACTERS);
    let shown = from.map_or(text, |(at, _)| &text[..at]);
    if name_spaces && shown.contains(is_rare_space) {
        let mut named = String::new();
        for c in shown.chars() {
            if is_rare_space(c) {
                let _ = write!(named, "[U+{:04X}]", u32::from(c));
            } else {
                named.push(c);
            }
        }
        out.push_str(&visible(&named));
    } else {
        out.push_str(&visible(shown));
    }
    if from.is_some() {
        out.push('…');
    }
    out.push_str(QUOTES.1.get(language));
}

/// What opens and closes a quotation.
const QUOTES: (Texts, Texts) = (Texts { fr: "«\u{202F}", en: "“" }, Texts { fr: "\u{202F}»", en: "”" });

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
