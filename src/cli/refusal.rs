//! Why a command line was refused, in the language of the messages; clap's own sentences are English only.

use super::language_text;
use crate::base::Language;
use crate::output::escape;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;
use std::io::Write;
use std::process::ExitCode;

/// Prints help or version to standard output, or the reason of a refusal to standard error.
pub(super) fn show(refused: &clap::Error, language: Language) -> ExitCode {
    match refused.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let failed = refused.print().is_err_and(|error| error.kind() != std::io::ErrorKind::BrokenPipe);
            return ExitCode::from(if failed { 2 } else { 0 });
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = refused.print();
        }
        kind => {
            let reason = reason(kind, refused, language);
            let hint = hint(refused, language);
            let more = language_text(language, "Essayez «\u{202F}lisible --help\u{202F}».", "Try 'lisible --help'.");
            let label = language_text(language, "erreur\u{A0}:", "error:");
            let _ = writeln!(std::io::stderr().lock(), "{label} {reason}{hint}\n{more}");
        }
    }
    ExitCode::from(2)
}

fn reason(kind: ErrorKind, refused: &clap::Error, language: Language) -> String {
    let of = |kind| context(refused, kind);
    let (argument, value, valid) =
        (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue), of(ContextKind::ValidValue));
    let command = of(ContextKind::InvalidSubcommand);
    let (fr, en) = match kind {
        ErrorKind::UnknownArgument => {
            (format!("option inconnue\u{A0}: {argument}"), format!("unknown option: {argument}"))
        }
        ErrorKind::InvalidSubcommand => {
            (format!("commande inconnue\u{A0}: {command}"), format!("unknown command: {command}"))
        }
        ErrorKind::MissingRequiredArgument => (format!("il manque {argument}"), format!("missing: {argument}")),
        ErrorKind::InvalidValue if value.is_empty() => (
            format!("{argument} attend une valeur\u{202F}; possibles\u{A0}: {valid}"),
            format!("{argument} needs a value; possible ones: {valid}"),
        ),
        ErrorKind::InvalidValue => (
            format!("valeur inconnue «\u{202F}{value}\u{202F}» pour {argument}\u{202F}; possibles\u{A0}: {valid}"),
            format!("unknown value '{value}' for {argument}; possible ones: {valid}"),
        ),
        ErrorKind::ValueValidation => {
            let (fr, en) = bounds(refused).unwrap_or_default();
            (
                format!(
                    "«\u{202F}{value}\u{202F}» ne convient pas à {argument}\u{A0}: un nombre entier{fr} est attendu"
                ),
                format!("'{value}' does not suit {argument}: a whole number{en} is expected"),
            )
        }
        ErrorKind::ArgumentConflict => (
            format!("{argument} est donné deux fois, ou ne va pas avec une autre option"),
            format!("{argument} is given twice, or does not go with another option"),
        ),
        ErrorKind::MissingSubcommand => ("il manque une commande".to_owned(), "a command is missing".to_owned()),
        ErrorKind::InvalidUtf8 => (
            "un argument n’est pas en UTF-8\u{202F}; nommez plutôt le dossier du fichier".to_owned(),
            "an argument is not UTF-8; name the folder of the file instead".to_owned(),
        ),
        _ => {
            let own = refused.to_string();
            let line = own.lines().next().unwrap_or_default().trim_start_matches("error: ");
            return escape::visible(line).into_owned();
        }
    };
    if language == Language::Fr { fr } else { en }
}

/// The range that a number is outside of, which clap says alone in its sentence: “9 is not in 2..=5”.
fn bounds(refused: &clap::Error) -> Option<(String, String)> {
    let sentence = refused.source()?.to_string();
    let (first, last) = sentence.rsplit_once(" is not in ")?.1.split_once("..")?;
    let first: i64 = first.parse().ok()?;
    let last: i64 = last.trim_start_matches('=').parse().unwrap_or(i64::MAX);
    Some(if last > 1_000_000 {
        (format!(" d’au moins {first}"), format!(" of at least {first}"))
    } else {
        (format!(" de {first} à {last}"), format!(" from {first} to {last}"))
    })
}

/// What was probably meant.
fn hint(refused: &clap::Error, language: Language) -> String {
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggestion = near.iter().map(|&kind| context(refused, kind)).find(|s| !s.is_empty());
    suggestion.map_or_else(String::new, |suggestion| match language {
        Language::Fr => format!("\u{202F}; vouliez-vous dire {suggestion}\u{202F}?"),
        Language::En => format!("; did you mean {suggestion}?"),
    })
}

fn context(refused: &clap::Error, kind: ContextKind) -> String {
    let text = match refused.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    escape::visible(&text).into_owned()
}
