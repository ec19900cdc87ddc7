//! Fits words that take the place of others into their sentence: elision, contraction, capitals, apostrophes.

use super::Text;
use crate::base::{Prose, Span};
use crate::text::TokenKind;
use std::ops::Range;

/// The gender of a noun that is put in, where what stands before it depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    /// What is put in is no noun.
    None,
}

/// What is replaced.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Tokens of one sentence.
    pub(super) tokens: Range<usize>,
    /// The gender of what takes their place.
    pub(super) gender: Gender,
}

/// The stretch to replace, which may hold a word before the place, and what to write there. `None` where the words
/// around would have to change in a way that is not known.
pub(super) fn fit(text: &Text<'_>, place: &Place, words: &str) -> Option<(Span<Prose>, String)> {
    let Range { start, end } = place.tokens;
    let mut out = words.to_owned();
    end_like(text, end, &mut out)?;
    let first = begin_like(text, place, &mut out)?;
    let span = Span::new(text.tokens()[first].span.start as usize, text.tokens()[end - 1].span.end as usize);
    let found = span.of(text.prose());
    let letters = found.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        return None;
    }
    if text.written(start.min(first)).starts_with(char::is_uppercase) {
        out = capitalised(&out);
    }
    if !found.contains('\'') {
        out = out.replace('\'', "’");
    }
    (out != found).then_some((span, out))
}

/// Mends the end: the last word that is replaced may be elided or hold an article.
fn end_like(text: &Text<'_>, end: usize, out: &mut String) -> Option<()> {
    let last = text.key(end - 1);
    let elides = ["de", "que", "ne", "le", "la", "se"].into_iter().find(|word| ends_with_word(out, word));
    match last {
        _ if text.tokens()[end - 1].kind == TokenKind::Elided => match elides {
            Some(word) => {
                out.truncate(out.len() - word.len());
                out.push_str(&word[..word.len() - 1]);
                out.push('\'');
            }
            None => out.push(if last == "l'" { return None } else { ' ' }),
        },
        "du" | "des" | "au" | "aux" if !ends_with_word(out, last) => {
            let article = if matches!(last, "du" | "au") { "le" } else { "les" };
            let contracted = [("de", "le", "du"), ("de", "les", "des"), ("à", "le", "au"), ("à", "les", "aux")];
            let own = contracted.iter().find(|(word, own, _)| *own == article && ends_with_word(out, word));
            if let Some((word, _, contracted)) = own {
                out.truncate(out.len() - word.len());
                out.push_str(contracted);
            } else {
                out.push(' ');
                out.push_str(article);
            }
        }
        _ => {}
    }
    Some(())
}

fn ends_with_word(out: &str, word: &str) -> bool {
    out.strip_suffix(word).is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

/// Mends the start: what stands before may elide, or no longer. Gives the first token to replace.
fn begin_like(text: &Text<'_>, place: &Place, out: &mut String) -> Option<usize> {
    let start = place.tokens.start;
    let Some(before) = start.checked_sub(1) else { return Some(start) };
    let vowel = opens_with_vowel(out);
    let was = opens_with_vowel(text.key(start));
    if vowel == was {
        return Some(start);
    }
    let key = text.key(before);
    let earlier = before.checked_sub(1).map_or("", |at| text.key(at));
    let masculine = place.gender == Gender::Masculine;
    let (first, put) = match (key, vowel) {
        ("d'", false) => (before, "de "),
        ("qu'", false) => (before, "que "),
        ("n'", false) => (before, "ne "),
        ("s'", false) => (before, "se "),
        ("j'", false) => (before, "je "),
        ("m'", false) => (before, "me "),
        ("jusqu'", false) => (before, "jusque "),
        ("l'", false) if masculine && earlier == "de" => (before - 1, "du "),
        ("l'", false) if masculine && earlier == "à" => (before - 1, "au "),
        ("l'", false) if masculine => (before, "le "),
        ("l'", false) if place.gender == Gender::Feminine => (before, "la "),
        ("cet", false) if masculine => (before, "ce "),
        ("de", true) => (before, "d'"),
        ("que", true) => (before, "qu'"),
        ("ne", true) => (before, "n'"),
        ("se", true) => (before, "s'"),
        ("je", true) => (before, "j'"),
        ("me", true) => (before, "m'"),
        ("jusque", true) => (before, "jusqu'"),
        ("le" | "la", true) => (before, "l'"),
        ("du", true) if place.gender != Gender::None => (before, "de l'"),
        ("au", true) if place.gender != Gender::None => (before, "à l'"),
        ("ce", true) if masculine => (before, "cet "),
        ("ma", true) => (before, "mon "),
        ("sa", true) => (before, "son "),
        ("ta", true) => (before, "ton "),
        ("c'" | "t'" | "l'" | "cet" | "lorsqu'" | "puisqu'" | "quoiqu'", false)
        | ("du" | "au" | "ce" | "lorsque" | "puisque" | "quoique" | "te", true) => return None,
        ("mon" | "son" | "ton", false) if place.gender == Gender::Feminine => return None,
        _ => return Some(start),
    };
    out.insert_str(0, put);
    Some(first)
}

/// True for a word before which others elide; an h is silent but in a few words.
fn opens_with_vowel(word: &str) -> bool {
    let aspirated = ["haut", "hauss", "hors", "handicap", "huit", "hiérarch", "hasard", "onz", "oui", "hall", "hacker"];
    word.starts_with(|c: char| "aeiouâàéèêëîïôöûùœæh".contains(c.to_lowercase().next().unwrap_or(c)))
        && !aspirated.iter().any(|start| word.starts_with(start))
}

/// With a capital at the start.
pub(super) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use crate::checks::{Checker, Level, Locale, Profile, Ruleset};
    use crate::extract;

    /// The text with every fix of the rules on phrases.
    fn mended(text: &str) -> String {
        let mut rules = Ruleset::of(Profile::Public, Locale::France);
        for (rule, settings) in &mut rules.rules {
            let own = matches!(rule.id, "lexicon/heavy-phrase" | "lexicon/anglicism" | "syntax/nominalisation");
            settings.level = if own { Level::Warning } else { Level::Off };
        }
        let found = Checker::default().check(text, &(extract::plain().extract)(text), &rules).diagnostics;
        let mut out = text.to_owned();
        for edit in found.iter().rev().filter_map(|found| found.fix.as_ref()).flat_map(|fix| &fix.edits) {
            out.replace_range(edit.span.range(), &edit.replacement);
        }
        out
    }

    #[test]
    fn what_takes_a_place_fits_it() {
        for (text, expected) in [
            ("Il ferme en raison du fait qu'elle part.", "Il ferme parce qu'elle part."),
            ("Il parle d’un certain nombre d’élus.", "Il parle de plusieurs élus."),
            ("Il s’agit de procéder à l’évaluation du site.", "Il s’agit d’évaluer le site."),
            ("Une demande d’email, l’email, cet email.", "Une demande de courriel, le courriel, ce courriel."),
            ("Le contenu de l’email et du workshop.", "Le contenu du courriel et de l’atelier."),
            ("Au moyen du site. À l’aide des cartes.", "Avec le site. Avec les cartes."),
            ("À l’exception de la mairie et à l’aide d’outils.", "Sauf la mairie et à l’aide d’outils."),
            ("Nous sommes susceptibles de venir.", "Nous pouvons venir."),
            ("Il n’était pas en mesure de venir.", "Il ne pouvait pas venir."),
            ("Je suis en mesure de venir.", "Je peux venir."),
            ("DANS LE BUT DE GAGNER", "DANS LE BUT DE GAGNER"),
            ("Le feedback.", "Le retour."),
        ] {
            assert_eq!(mended(text), expected);
        }
    }
}
