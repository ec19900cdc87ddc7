//! What a command knows of its surroundings: the language of messages, whether to be quiet, how errors are said.

use super::progress::Progress;
use super::{Status, arguments};
use crate::analysis::{self, Analysed, Options, Totals};
use crate::base::{Error, Language, Result, Texts};
use crate::output::escape;
use clap::ArgMatches;
use std::io::Write;

/// The surroundings of a command.
pub(super) struct Context {
    pub(super) language: Language,
    quiet: bool,
}

impl Context {
    pub(super) fn new(language: Language, matches: &ArgMatches) -> Self {
        Self { language, quiet: matches.get_flag("quiet") }
    }

    pub(super) fn text(&self, texts: Texts) -> &'static str {
        texts.get(self.language)
    }

    /// Analyses the paths that `matches` names, with a progress bar on a terminal.
    ///
    /// What could not be read is said at once; nothing to read at all is an error.
    pub(super) fn analyse(
        &self,
        matches: &ArgMatches,
        options: &Options,
        each: &mut dyn FnMut(Analysed) -> Result<()>,
    ) -> Result<(Totals, Status)> {
        let progress = Progress::new(self.language, self.quiet);
        let done = analysis::run(&arguments::paths(matches), options, &progress, each);
        progress.clear();
        let totals = done?;
        for error in &totals.errors {
            self.say_error(error);
        }
        let status = if totals.errors.is_empty() { Status::Done } else { Status::Incomplete };
        if totals.input.files == 0 && totals.errors.is_empty() {
            return Err(nothing_to_read(&totals));
        }
        Ok((totals, status))
    }

    /// Says an error on standard error, in one line.
    pub(super) fn say_error(&self, error: &Error) {
        let label = self.text(Texts { fr: "erreur\u{A0}:", en: "error:" });
        Self::say(&format!("{label} {}", error.message(self.language)));
    }

    /// Says something on standard error. Whether it arrives changes nothing.
    fn say(line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{}", escape::visible(line));
    }

    /// Says how a job went, unless asked to be quiet.
    pub(super) fn sum_up(&self, line: &str) {
        if !self.quiet {
            Self::say(line);
        }
    }
}

fn nothing_to_read(totals: &Totals) -> Error {
    let skipped: Vec<String> =
        totals.input.skipped_by_reason.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
    let list = if skipped.is_empty() { String::new() } else { format!(" ({})", skipped.join(", ")) };
    Error::invalid(
        format!(
            "aucun document à lire{list}\u{202F}; dans un dossier, seuls les fichiers .txt, .md et .jsonl sont lus"
        ),
        format!("no document to read{list}; in a folder, only .txt, .md and .jsonl files are read"),
    )
}
