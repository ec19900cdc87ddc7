//! What a command knows of its surroundings: the language of messages, whether to be quiet, how errors are said.

use super::progress::Progress;
use super::{Status, arguments};
use crate::analysis::{self, Analysed, Options, Totals};
use crate::base::{Error, Language, Result, Texts};
use crate::input::SkipReason;
use crate::output::escape;
use crate::report::findings::words::{grouped, plural};
use crate::stats::{Parts, TypesLeftOut};
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

    /// True when neither progress nor summaries are wanted.
    pub(super) fn quiet(&self) -> bool {
        self.quiet
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
        self.analyse_paths(&arguments::paths(matches), options, each)
    }

    /// The same of `paths`.
    pub(super) fn analyse_paths(
        &self,
        paths: &[String],
        options: &Options,
        each: &mut dyn FnMut(Analysed) -> Result<()>,
    ) -> Result<(Totals, Status)> {
        let progress = Progress::new(self.language, self.quiet);
        let done = analysis::run(paths, options, &progress, each);
        progress.clear();
        let totals = done?;
        for error in &totals.errors {
            self.say_error(error);
        }
        let status = if totals.errors.is_empty() { Status::Done } else { Status::Incomplete };
        // Without a file nothing is written: an earlier result is not replaced by an empty one.
        if totals.input.files == 0 {
            return Err(self.nothing_to_read(&totals));
        }
        self.sum_up_skipped(&totals);
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

    /// Says which types were left out of the lists.
    pub(super) fn sum_up_types(&self, left_out: Option<TypesLeftOut>) {
        let Some(TypesLeftOut { types, tokens }) = left_out else { return };
        let (n, m) = (grouped(types, self.language), grouped(tokens, self.language));
        let (s, ms) = (plural(types, self.language), plural(tokens, self.language));
        self.sum_up(&match self.language {
            Language::Fr => {
                format!("écarté\u{A0}: {n} forme{s} plus rare{s} ({m} occurrence{ms}), comptée{s} dans les totaux")
            }
            Language::En => format!("left out: {n} rarer type{s} ({m} token{ms}), counted in the totals"),
        });
    }

    /// Says how many forms were counted together, in how many words.
    pub(super) fn sum_up_inflections(&self, forms: u64, words: u64) {
        let (n, m) = (grouped(forms, self.language), grouped(words, self.language));
        let (s, ms) = (plural(forms, self.language), plural(words, self.language));
        self.sum_up(&match self.language {
            Language::Fr => format!("regroupée{s}\u{A0}: {n} forme{s} en {m} mot{ms} (explain inflections)"),
            Language::En => format!("grouped: {n} form{s} into {m} word{ms} (explain inflections)"),
        });
    }

    /// Says why words have no dispersion, where they have none.
    pub(super) fn sum_up_parts(&self, parts: Option<&Parts>) {
        if parts.is_some_and(|parts| parts.sizes().iter().filter(|&&size| size > 0).count() < 2) {
            self.sum_up(self.text(Texts {
                fr: "pas de dispersion\u{A0}: il faut deux documents, ou un fichier de texte de 200 occurrences au moins",
                en: "no dispersion: it takes two documents, or a text file of 200 tokens at least",
            }));
        }
    }

    /// Says how many number mentions were too many to be compared.
    pub(super) fn sum_up_uncompared(&self, mentions: u64) {
        if mentions > 0 {
            let n = grouped(mentions, self.language);
            self.sum_up(&match self.language {
                Language::Fr => format!("non comparées\u{A0}: {n} mentions, après les 50\u{202F}000 premières"),
                Language::En => format!("not compared: {n} mentions, after the first 50,000"),
            });
        }
    }

    /// Says what was passed over because it holds no text or no record; hidden files and other formats go without saying.
    fn sum_up_skipped(&self, totals: &Totals) {
        let told = [SkipReason::Binary, SkipReason::BadRecord];
        for reason in told.iter().filter(|reason| totals.input.skipped_by_reason.contains_key(reason.id())) {
            let count = totals.input.skipped_by_reason[reason.id()];
            let first = totals.input.skipped.iter().find(|skipped| skipped.reason == reason.id());
            let first = first.map_or("", |skipped| &skipped.name);
            let label = self.text(Texts { fr: "écartés", en: "skipped" });
            self.sum_up(&format!("{label}\u{A0}: {count} × {} ({first}…)", self.text(reason.texts())));
        }
    }

    fn nothing_to_read(&self, totals: &Totals) -> Error {
        let skipped = SkipReason::ALL.iter().filter_map(|reason| {
            let count = totals.input.skipped_by_reason.get(reason.id())?;
            Some(format!("{}\u{A0}: {count}", self.text(reason.texts())))
        });
        let skipped: Vec<String> = skipped.collect();
        let list = if skipped.is_empty() { String::new() } else { format!(" ({})", skipped.join(", ")) };
        let extensions: Vec<String> = analysis::extensions().iter().map(|extension| format!(".{extension}")).collect();
        let extensions = extensions.join(", ");
        Error::invalid(
            format!(
                "aucun document à lire{list}\u{202F}; dans un dossier sont lus les fichiers {extensions}, aussi compressés (.gz, .zst)"
            ),
            format!("no document to read{list}; in a folder, {extensions} files are read, compressed too (.gz, .zst)"),
        )
    }
}
