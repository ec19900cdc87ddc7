//! Checks of many files: each is read whole, on as many threads as wanted, and given in the order of the input.

use super::pipeline::{Lead, in_order};
use super::{Observer, discover_options, pool_beside};
use crate::base::{Error, Message, Result};
use crate::checks::{Checker, Ruleset};
use crate::extract;
use crate::input::{self, InputFile, JSONL_EXTENSIONS, SkipReason, Skipped, TextReader};
use crate::report::CheckedDocument;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

/// What to check, and how.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions {
    /// Threads, at most 256; 0 for as many as there are cores. No result depends on it.
    pub threads: usize,
    /// Read what `.gitignore` leaves out.
    pub no_ignore: bool,
    /// The path that standard input stands for: its format and its configuration.
    pub stdin_name: Option<PathBuf>,
}

/// What checking comes to, beside the documents.
#[derive(Debug, Default)]
pub struct CheckTotals {
    /// Documents that were found.
    pub documents: u64,
    /// Files that were passed over: another format, hidden, binary.
    pub skipped: Vec<Skipped>,
    /// What could not be read.
    pub errors: Vec<Error>,
}

/// The rules that hold for a file; `None` when it is not to be found.
pub type RulesFor<'a> = dyn FnMut(&InputFile) -> Result<Option<Arc<Ruleset>>> + 'a;

/// Checks `paths`; `rules` says by which rules a file is checked, `each` is given every document in order as soon as it
/// is found.
///
/// # Errors
/// When `rules` or `each` fails, when the observer cancels. A file that cannot be read is no error here: it stands in
/// [`CheckTotals::errors`].
pub fn check(
    paths: &[String],
    options: &CheckOptions,
    observer: &dyn Observer,
    rules: &mut RulesFor<'_>,
    each: &mut dyn FnMut(CheckedDocument) -> Result<()>,
) -> Result<CheckTotals> {
    let found = input::discover(paths, &discover_options(options.no_ignore, None));
    let mut totals = CheckTotals { documents: 0, skipped: Vec::new(), errors: found.errors };
    for skipped in found.skipped {
        totals.take(skipped);
    }
    let files: Vec<InputFile> = found.files.into_iter().map(|file| named(file, options)).collect();
    observer.expect(files.len() as u64, files.iter().map(|file| file.bytes).sum());
    let pool = pool_beside(&files, options.threads)?;
    let mut checking = Checking { files: files.into(), rules, each, observer, totals };
    in_order(pool.as_ref(), &mut checking, &|checker: &mut Checker, task: Task| work(checker, task, observer))?;
    Ok(checking.totals)
}

/// Standard input under the name that the user gives it.
fn named(mut file: InputFile, options: &CheckOptions) -> InputFile {
    if let (None, Some(path)) = (&file.path, &options.stdin_name) {
        file.name = path.display().to_string();
        file.extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    }
    file
}

struct Task {
    file: InputFile,
    rules: Arc<Ruleset>,
}

fn work(checker: &mut Checker, task: Task, observer: &dyn Observer) -> std::result::Result<CheckedDocument, Skipped> {
    let Task { file, rules } = task;
    let mut reader = TextReader::open(&file)?;
    let source = reader.read_whole()?;
    let extractor = extract::by_extension(&file.extension).unwrap_or_else(extract::plain);
    let found = checker.check(&source.text, &(extractor.extract)(&source.text), &rules);
    observer.advance(1, file.bytes);
    Ok(CheckedDocument {
        document: file.name.as_str().into(),
        path: file.path,
        is_utf8: reader.encoding() == "UTF-8" && reader.repairs() == 0 && !reader.is_compressed(),
        source,
        extractor,
        rules,
        diagnostics: found.diagnostics,
        suppressed: found.suppressed,
        words: found.stats.words,
        sentences: found.stats.sentences,
        stats: found.stats,
    })
}

struct Checking<'a> {
    files: VecDeque<InputFile>,
    rules: &'a mut RulesFor<'a>,
    each: &'a mut dyn FnMut(CheckedDocument) -> Result<()>,
    observer: &'a dyn Observer,
    totals: CheckTotals,
}

impl Lead<Task, std::result::Result<CheckedDocument, Skipped>, Checker> for Checking<'_> {
    fn next(&mut self) -> Result<Option<(Task, u64)>> {
        if self.observer.is_cancelled() {
            return Err(Error::Interrupted);
        }
        while let Some(file) = self.files.pop_front() {
            if JSONL_EXTENSIONS.contains(&file.extension.as_str()) {
                self.totals.take(Skipped {
                    name: file.name,
                    reason: SkipReason::UnknownFormat,
                    detail: Message::default(),
                });
                continue;
            }
            if let Some(rules) = (self.rules)(&file)? {
                let bytes = file.bytes;
                return Ok(Some((Task { file, rules }, bytes)));
            }
        }
        Ok(None)
    }

    fn take(&mut self, outcome: std::result::Result<CheckedDocument, Skipped>, _: &mut Checker) -> Result<()> {
        match outcome {
            Ok(document) => {
                self.totals.documents += 1;
                (self.each)(document)
            }
            Err(skipped) => {
                self.totals.take(skipped);
                Ok(())
            }
        }
    }
}

impl CheckTotals {
    fn take(&mut self, skipped: Skipped) {
        if skipped.reason == SkipReason::Unreadable {
            self.errors.push(skipped.into());
        } else {
            self.skipped.push(skipped);
        }
    }
}
