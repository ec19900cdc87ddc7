//! Where results go: standard output, or a file that is written whole or not at all.

use crate::base::{Error, Result};
use crate::output::folder::AtomicFile;
use clap::ArgMatches;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Standard output or a file in the making.
pub(super) struct Destination {
    path: Option<PathBuf>,
    out: Out,
}

enum Out {
    Standard(io::BufWriter<io::Stdout>),
    File(AtomicFile),
}

impl Destination {
    /// The file that `--output` names, else standard output.
    pub(super) fn of(matches: &ArgMatches) -> Result<Self> {
        Self::at(matches.get_one::<String>("output").map(PathBuf::from).filter(|path| path != Path::new("-")))
    }

    /// A file, else standard output.
    pub(super) fn at(path: Option<PathBuf>) -> Result<Self> {
        match path {
            Some(path) => Ok(Self { out: Out::File(AtomicFile::create(&path)?), path: Some(path) }),
            None => Ok(Self::standard()),
        }
    }

    /// Standard output.
    pub(super) fn standard() -> Self {
        Self { path: None, out: Out::Standard(io::BufWriter::new(io::stdout())) }
    }

    /// True when a person reads it.
    pub(super) fn is_terminal(&self) -> bool {
        matches!(self.out, Out::Standard(_)) && io::stdout().is_terminal()
    }

    /// Columns of a table: those of the terminal; elsewhere 120, so that the output depends on no terminal.
    pub(super) fn width(&self) -> usize {
        let terminal = if self.is_terminal() { terminal_size::terminal_size() } else { None };
        terminal.map_or(120, |(width, _)| usize::from(width.0))
    }

    /// True when colours help: a terminal, and nobody said `NO_COLOR`.
    pub(super) fn colours(&self) -> bool {
        self.is_terminal() && anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
    }

    /// Turns failures to write into errors that name the place.
    pub(super) fn failure(&self) -> impl Fn(io::Error) -> Error + use<> {
        let path = self.path.clone();
        move |error| match &path {
            Some(path) => Error::io(path, error),
            None => Error::Output(error),
        }
    }

    /// Writes text.
    pub(super) fn print(&mut self, text: &str) -> Result<()> {
        self.write_all(text.as_bytes()).map_err(self.failure())
    }

    /// Makes sure that all is written, and puts a file in its place.
    pub(super) fn finish(self) -> Result<()> {
        if super::progress::is_interrupted() {
            return Err(Error::Interrupted);
        }
        match self.out {
            Out::Standard(mut out) => out.flush().map_err(Error::Output),
            Out::File(file) => file.finish(),
        }
    }
}

impl Write for Destination {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.out {
            Out::Standard(out) => out.write(bytes),
            Out::File(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Standard(out) => out.flush(),
            Out::File(out) => out.flush(),
        }
    }
}
