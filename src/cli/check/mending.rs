//! `--fix`, `--unsafe-fixes` and `--diff`: mends files, or shows what would be mended.
//!
//! A file is written whole or not at all, and only if it is UTF-8 without a flaw and still says what was checked; line
//! ends and a byte order mark stay as they are. Standard input alone goes to standard output, mended. Compressed files
//! are never written.

use super::super::context::Context;
use super::super::destination::Destination;
use super::super::{arguments, progress};
use crate::base::{Error, Language, Result, Texts};
use crate::checks::{Checker, Safety};
use crate::gate::{self, Changed};
use crate::output::escape::visible;
use crate::output::folder::AtomicFile;
use crate::report::CheckedDocument;
use crate::report::findings::words::{grouped, plural};
use clap::{Arg, ArgMatches};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Options on fixes.
pub(super) fn arguments(language: Language) -> [Arg; 3] {
    let fix = Texts {
        fr: "Corrige ce qui peut l’être sans relecture, et dit ce qui reste\u{202F}; avec - seul, écrit le texte corrigé sur la sortie standard",
        en: "Mends what needs no second look, and tells what remains; with - alone, writes the mended text to standard output",
    };
    let unsafe_fixes = Texts {
        fr: "Corrige aussi ce qui est à relire (avec --diff, le montre)",
        en: "Mends what should be read again, too (with --diff, shows it)",
    };
    let diff = Texts {
        fr: "Montre les corrections en diff unifié et n’écrit rien\u{202F}; code de sortie 1 s’il y en a",
        en: "Shows the fixes as a unified diff and writes nothing; exit status 1 if there are any",
    };
    [
        arguments::switch("fix", fix, language),
        arguments::switch("unsafe-fixes", unsafe_fixes, language),
        arguments::switch("diff", diff, language),
    ]
}

/// What becomes of a mended text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    /// It is written in its place.
    Write,
    /// It goes to standard output.
    Print,
    /// Its changes go to standard output.
    Diff,
}

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Mends documents.
pub(super) struct Mending {
    goal: Goal,
    safety: Safety,
    checker: Checker,
    out: Option<Destination>,
    fixes: u64,
    files: u64,
    /// Documents that have fixes and cannot be written.
    untouched: u64,
    /// Documents whose rules undo each other's fixes.
    unsettled: Vec<String>,
    /// Findings that remain.
    pub(super) remain: u64,
    errors: Vec<Error>,
}

impl Mending {
    /// What the command line asks for.
    pub(super) fn of(matches: &ArgMatches) -> Option<Self> {
        let flag = |name| matches.get_flag(name);
        let goal = match (flag("diff"), flag("fix") || flag("unsafe-fixes")) {
            (true, _) => Goal::Diff,
            (false, true) if arguments::paths(matches) == ["-"] => Goal::Print,
            (false, true) => Goal::Write,
            (false, false) => return None,
        };
        Some(Self {
            goal,
            safety: if flag("unsafe-fixes") { Safety::Unsafe } else { Safety::Safe },
            checker: Checker::default(),
            out: (goal != Goal::Write).then(Destination::standard),
            fixes: 0,
            files: 0,
            untouched: 0,
            unsettled: Vec::new(),
            remain: 0,
            errors: Vec::new(),
        })
    }

    /// True when standard output is taken.
    pub(super) fn prints(&self) -> bool {
        self.out.is_some()
    }

    /// True when fixes are only shown.
    pub(super) fn is_diff(&self) -> bool {
        self.goal == Goal::Diff
    }

    /// True when fixes were shown that were not made.
    pub(super) fn would_change(&self) -> bool {
        self.is_diff() && self.fixes > 0
    }

    /// True when a file could not be written.
    pub(super) fn failed(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Mends a document where it was changed.
    pub(super) fn mend(&mut self, document: &mut CheckedDocument, changed: &mut Option<Changed>) -> Result<()> {
        let checker = &mut self.checker;
        let mut check = |text: &str| checker.check(text, &(document.extractor.extract)(text), &document.rules);
        let (text, found) = (&document.source.text, &document.diagnostics);
        let mut moved = changed.clone();
        let mended = moved.as_mut().and_then(|moved| gate::mend(text, found, self.safety, moved, &mut check));
        let Some(mended) = mended else { return self.print(text) };
        if !self.can_touch(document) {
            self.untouched += 1;
            return Ok(());
        }
        if let Err(error) = self.put(document, &mended.text) {
            if matches!(error, Error::Interrupted | Error::Output(_)) {
                return Err(error);
            }
            self.errors.push(error);
            return Ok(());
        }
        self.fixes += mended.fixes;
        self.files += 1;
        if !mended.is_settled {
            self.unsettled.push(document.document.to_string());
        }
        if self.goal != Goal::Diff {
            *changed = moved;
            document.source.text = mended.text;
            document.diagnostics = mended.checked.diagnostics;
            document.suppressed = mended.checked.suppressed;
            document.words = mended.checked.stats.words;
            document.sentences = mended.checked.stats.sentences;
            document.stats = mended.checked.stats;
        }
        Ok(())
    }

    /// Standard input is written nowhere, but it may be printed.
    fn can_touch(&self, document: &CheckedDocument) -> bool {
        match self.goal {
            Goal::Print => true,
            Goal::Write => document.is_utf8 && document.path.is_some(),
            Goal::Diff => document.is_utf8,
        }
    }

    fn put(&mut self, document: &CheckedDocument, text: &str) -> Result<()> {
        match (self.goal, &document.path) {
            (Goal::Write, Some(path)) => write(path, &document.source.text, text),
            (Goal::Write, None) => Ok(()),
            (Goal::Print, _) => self.print(text),
            (Goal::Diff, _) => self.show(&gate::unified(&document.document, &document.source.text, text)),
        }
    }

    /// The text of standard input, mended or as it was.
    fn print(&mut self, text: &str) -> Result<()> {
        match &mut self.out {
            Some(out) if self.goal == Goal::Print => out.print(text),
            _ => Ok(()),
        }
    }

    fn show(&mut self, diff: &str) -> Result<()> {
        let Some(out) = &mut self.out else { return Ok(()) };
        if !out.is_terminal() {
            return out.print(diff);
        }
        diff.lines().try_for_each(|line| out.print(&format!("{}\n", visible(line))))
    }

    /// Says what was done.
    pub(super) fn finish(&mut self, context: &Context) -> Result<()> {
        if let Some(out) = self.out.take() {
            out.finish()?;
        }
        self.errors.iter().for_each(|error| context.say_error(error));
        context.sum_up(&self.done(context.language));
        if self.untouched > 0 {
            let (n, s) = (grouped(self.untouched, context.language), plural(self.untouched, context.language));
            context.sum_up(&match context.language {
                Language::Fr => {
                    format!("{n} document{s} sans correction\u{A0}: compressé, mal encodé ou entrée standard")
                }
                Language::En => format!("{n} document{s} not mended: compressed, badly encoded or standard input"),
            });
        }
        for document in &self.unsettled {
            context.sum_up(&match context.language {
                Language::Fr => format!("{document}\u{A0}: des corrections se défont l’une l’autre\u{202F}; relisez"),
                Language::En => format!("{document}: fixes undo each other; read it again"),
            });
        }
        Ok(())
    }

    /// What was done, in one sentence.
    fn done(&self, language: Language) -> String {
        let (n, m, r) = (grouped(self.fixes, language), grouped(self.files, language), grouped(self.remain, language));
        let (s, ms) = (plural(self.fixes, language), plural(self.files, language));
        let rs = plural(self.remain, language);
        let es = if s.is_empty() { "" } else { "es" };
        match (self.goal, language) {
            (Goal::Diff, Language::Fr) => {
                format!("{n} correction{s} proposée{s} dans {m} document{ms}\u{202F}; rien n’est écrit")
            }
            (Goal::Diff, Language::En) => format!("{n} fix{es} proposed in {m} document{ms}; nothing is written"),
            (_, Language::Fr) => {
                let nt = if self.remain > 1 { "nt" } else { "" };
                format!("{n} correction{s} faite{s} dans {m} document{ms}\u{202F}; {r} constat{rs} reste{nt}")
            }
            (_, Language::En) => {
                let verb = if self.remain == 1 { "remains" } else { "remain" };
                format!("{n} fix{es} made in {m} document{ms}; {r} finding{rs} {verb}")
            }
        }
    }
}

/// Puts `after` in the place of the file at `path`, which must still say `before`.
fn write(path: &Path, before: &str, after: &str) -> Result<()> {
    let failed = |error| Error::io(path, error);
    let bytes = fs::read(path).map_err(failed)?;
    let body = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    if body != before.as_bytes() {
        let path = path.display();
        return Err(Error::invalid(
            format!("{path}\u{A0}: modifié pendant le contrôle, donc laissé tel quel\u{202F}; relancez"),
            format!("{path}: changed while it was checked, so left as it is; run again"),
        ));
    }
    // To replace a file asks for less than to write it.
    if fs::metadata(path).map_err(failed)?.permissions().readonly() {
        return Err(failed(io::ErrorKind::PermissionDenied.into()));
    }
    let mut file = AtomicFile::create(path)?;
    let mark = &bytes[..bytes.len() - body.len()];
    file.write_all(mark).and_then(|()| file.write_all(after.as_bytes())).map_err(failed)?;
    if progress::is_interrupted() {
        return Err(Error::Interrupted);
    }
    file.finish()
}
