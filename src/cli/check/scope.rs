//! `--since` and `--diff-file`: findings in lines that were changed.

use super::super::arguments;
use super::super::context::Context;
use crate::base::{Error, Language, Result, Texts};
use crate::gate::{Changed, Diff, FILE_NAME, Place, Since};
use crate::report::CheckedDocument;
use crate::report::findings::words::{grouped, plural};
use clap::{Arg, ArgMatches};
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// Options that choose lines.
pub(super) fn arguments(language: Language) -> [Arg; 2] {
    let since = Texts {
        fr: "Ne dit que les constats des lignes modifiées depuis une révision de git (origin/main), fichiers nouveaux compris",
        en: "Tells the findings of lines changed since a revision of git (origin/main) alone, new files included",
    };
    let diff = Texts {
        fr: "De même, d’après un diff unifié\u{202F}; - pour l’entrée standard. Ses chemins partent du dossier courant",
        en: "The same, after a unified diff; - for standard input. Its paths are from the current folder",
    };
    let diff = arguments::option("diff-file", "FILE", diff, language).conflicts_with("since");
    [arguments::option("since", "REV", since, language), diff]
}

/// What was changed, and how many findings it leaves aside.
pub(super) struct Scope {
    changes: Changes,
    pub(super) hidden: u64,
}

enum Changes {
    Since(Since),
    Diff(Diff, Place),
}

impl Scope {
    /// What the command line asks for.
    pub(super) fn of(matches: &ArgMatches) -> Result<Option<Self>> {
        let text = |name| matches.get_one::<String>(name);
        let changes = match (text("since"), text("diff-file")) {
            (Some(revision), _) => Changes::Since(Since::new(revision)?),
            (None, Some(path)) => Changes::Diff(read(path, matches)?, Place::of(Path::new(FILE_NAME))),
            (None, None) => return Ok(None),
        };
        Ok(Some(Self { changes, hidden: 0 }))
    }

    /// What of a document was changed; all of what is no file.
    pub(super) fn of_document(&mut self, document: &CheckedDocument) -> Result<Option<Changed>> {
        let Some(path) = &document.path else { return Ok(Some(Changed::Whole)) };
        match &mut self.changes {
            Changes::Since(since) => since.of(path),
            Changes::Diff(diff, here) => Ok(diff.of(&here.name(path, &document.document)).cloned()),
        }
    }

    /// Says how much was left aside, even if it is nothing: silence would look like a clean text.
    pub(super) fn say(&self, context: &Context) {
        let (n, s) = (grouped(self.hidden, context.language), plural(self.hidden, context.language));
        context.sum_up(&match context.language {
            Language::Fr => format!("{n} constat{s} hors des lignes modifiées"),
            Language::En => format!("{n} finding{s} outside the changed lines"),
        });
    }
}

fn read(path: &str, matches: &ArgMatches) -> Result<Diff> {
    let bytes = if path == "-" {
        if arguments::paths(matches).iter().any(|path| path == "-") {
            return Err(Error::invalid(
                "l’entrée standard ne peut être à la fois le texte et le diff\u{202F}; donnez l’un dans un fichier",
                "standard input cannot be both the text and the diff; give one of them in a file",
            ));
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes).map_err(|error| Error::io("-", error))?
    } else {
        fs::read(path).map_err(|error| Error::io(path, error))?
    };
    Diff::parse(&String::from_utf8_lossy(&bytes))
}
