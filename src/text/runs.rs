//! Runs: how far letters go with what joins them, by the letter. The apostrophes, hyphens, stops and brackets inside a word
//! are told here from those around it; what is cut off a run is the business of `tokens`.

use super::bytes::{self, Class, class};
use super::clitics;
use super::fold::fold;

/// Endings in brackets that make an inclusive form: étudiant(e)s, directeur(rice).
pub(super) const INCLUSIVE: &[&str] =
    &["e", "es", "euse", "fe", "ice", "le", "les", "ne", "nes", "rice", "s", "te", "trice", "ère"];

/// Length of the run of letters at the beginning of `text`, with what joins letters; its first `letters` bytes are known
/// to be letters.
pub(super) fn run(text: &str, letters: usize) -> usize {
    let mut end = letters;
    while let Some(c) = text[end..].chars().next() {
        let after = &text[end + c.len_utf8()..];
        let next = after.chars().next().map_or(Class::Space, class);
        let joined = matches!(next, Class::Letter | Class::Digit);
        end += match class(c) {
            Class::Letter | Class::Digit | Class::Inner => c.len_utf8(),
            Class::Apostrophe if joined || clitics::is_elided(&fold(&text[..end])) => c.len_utf8(),
            Class::Hyphen if joined => c.len_utf8(),
            Class::Mark if joined && joins(c, &text[..end], after) => c.len_utf8(),
            Class::Mark if c == '.' && is_initial(&text[..end], after) => c.len_utf8(),
            Class::Mark if c == '(' => match inclusive_length(after) {
                0 => break,
                length => 1 + length,
            },
            Class::Mark if matches!(c, '°' | 'º') && matches!(&text[..end], "n" | "N") => return end + c.len_utf8(),
            _ => break,
        };
        if class(c) == Class::Apostrophe && !joined {
            break;
        }
    }
    end
}

/// Marks that join what stands on both their sides: the middle dot of inclusive forms, _ and &, the dot of initials
/// and of names of files and sites. « fin.Début » lacks a space: two words.
fn joins(mark: char, before: &str, after: &str) -> bool {
    let next = after.chars().next().unwrap_or(' ');
    match mark {
        '·' | '•' | '‧' | '∙' | '_' => true,
        '&' => ends_in_capital(before) && next.is_uppercase(),
        '.' => {
            let segment = before.rsplit('.').next().unwrap_or_default();
            let last = after_elision(segment);
            let letters = bytes::letters(last).count();
            let short = letters <= 2 && last.starts_with(char::is_alphabetic);
            match class(next) {
                Class::Digit => last.ends_with(|c: char| c.is_ascii_digit()),
                _ if next.is_lowercase() => {
                    letters >= 2
                        || ends_in_capital(last)
                        || (segment.len() < before.len() && last.len() == segment.len())
                }
                _ => letters == 1 || short && last.starts_with(char::is_uppercase) || both_shout(last, after),
            }
        }
        _ => false,
    }
}

/// Capitals on both sides of a stop: a name of machines (`GRILLES.COMMUNES`), not a missing space (« fin.Le »).
fn both_shout(before: &str, after: &str) -> bool {
    let shouts = |text: &str| bytes::letters(text).take(2).filter(|c| c.is_uppercase()).count() == 2;
    before.chars().all(|c| !c.is_lowercase()) && shouts(before) && shouts(after)
}

/// True when the last letter is a capital, whatever marks stand on it.
fn ends_in_capital(text: &str) -> bool {
    text.chars().rev().find(|&c| class(c) != Class::Inner).is_some_and(char::is_uppercase)
}

/// The word after the last apostrophe of a run: O.N.U in l'O.N.U.
fn after_elision(run: &str) -> &str {
    run.rsplit(|c| class(c) == Class::Apostrophe).next().unwrap_or_default()
}

/// « J.-C. », « d'A.-M. »: one capital, a stop, a hyphen, a capital.
fn is_initial(before: &str, after: &str) -> bool {
    after.strip_prefix(|c| class(c) == Class::Hyphen).is_some_and(|name| name.starts_with(char::is_uppercase))
        && bytes::lone_letter(after_elision(before)).is_some_and(char::is_uppercase)
}

/// Length of « e)s » or « rice) » after the opening bracket of an inclusive form; 0 when it is none.
fn inclusive_length(after: &str) -> usize {
    // No ending is longer than eight bytes: the rest of a long block is not looked at.
    let Some(close) = after.bytes().take(9).position(|b| b == b')') else { return 0 };
    // Folding drops white space: « mot( e ) » is no inclusive form.
    if !holds_a_gap(&after[..close]) && INCLUSIVE.contains(&fold(&after[..close]).as_str()) { close + 1 } else { 0 }
}

/// True when white space or what is invisible between words stands in `text`.
fn holds_a_gap(text: &str) -> bool {
    text.chars().any(|c| matches!(class(c), Class::Space | Class::Invisible))
}
