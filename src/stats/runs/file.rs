//! One run: a temporary file without a name, which the system removes even when the program is killed. The only place of
//! `stats` that reads and writes.
//!
//! ```text
//! row = length of key, key, count, documents, inside, capitalised, upper
//! ```
//! Numbers take seven bits a byte, the lowest first, the last byte below 128. Nothing but this program reads it.

use super::{Row, TypeCount};
use crate::base::{Error, Message, Result, io_reason};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError};

const BUFFER_BYTES: usize = 64 << 10;

/// Rows in a temporary file. Copies share the file, which goes away with the last of them.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    file: Arc<Mutex<File>>,
    bytes: u64,
    /// Every row is of one closed document.
    closed: bool,
}

impl Run {
    /// Bytes of the file.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Marks every row as found in one document.
    pub(super) fn close_document(&mut self) {
        self.closed = true;
    }

    /// The run without its end.
    #[cfg(test)]
    pub(super) fn cut(&self, bytes: u64) -> Self {
        Self { bytes, ..self.clone() }
    }

    /// Its rows from the first on.
    pub(super) fn read(&self) -> RunReader {
        let stretch = Stretch { file: Arc::clone(&self.file), at: 0, end: self.bytes };
        RunReader { from: BufReader::with_capacity(BUFFER_BYTES, stretch), closed: self.closed }
    }
}

/// A run in the making.
#[derive(Debug)]
pub(in super::super) struct RunWriter {
    out: BufWriter<File>,
    bytes: u64,
}

impl RunWriter {
    pub(in super::super) fn new() -> Result<Self> {
        let file = tempfile::tempfile().map_err(|error| not_written(&error))?;
        Ok(Self { out: BufWriter::with_capacity(BUFFER_BYTES, file), bytes: 0 })
    }

    /// Adds the next row.
    pub(in super::super) fn add(&mut self, key: &str, count: TypeCount) -> Result<()> {
        self.write(key, count).map_err(|error| not_written(&error))
    }

    fn write(&mut self, key: &str, count: TypeCount) -> io::Result<()> {
        let TypeCount { count, documents, inside, capitalised, upper } = count;
        self.number(key.len() as u64)?;
        self.out.write_all(key.as_bytes())?;
        self.bytes += key.len() as u64;
        [count, documents, inside, capitalised, upper].into_iter().try_for_each(|number| self.number(number))
    }

    fn number(&mut self, mut number: u64) -> io::Result<()> {
        let (mut bytes, mut len) = ([0; 10], 0);
        loop {
            let low = (number & 0x7F) as u8;
            number >>= 7;
            bytes[len] = if number == 0 { low } else { low | 0x80 };
            len += 1;
            if number == 0 {
                break;
            }
        }
        self.bytes += len as u64;
        self.out.write_all(&bytes[..len])
    }

    pub(in super::super) fn finish(self) -> Result<Run> {
        let file = self.out.into_inner().map_err(|error| not_written(error.error()))?;
        Ok(Run { file: Arc::new(Mutex::new(file)), bytes: self.bytes, closed: false })
    }
}

/// Gives the rows of a run.
#[derive(Debug)]
pub(crate) struct RunReader {
    from: BufReader<Stretch>,
    closed: bool,
}

impl RunReader {
    /// Sets `row` to the next one; false at the end.
    pub(super) fn next(&mut self, row: &mut Row) -> Result<bool> {
        self.read(row).map_err(|error| not_read(&error))
    }

    fn read(&mut self, row: &mut Row) -> io::Result<bool> {
        if self.from.buffer().is_empty() && self.from.get_ref().is_at_end() {
            return Ok(false);
        }
        let len = usize::try_from(self.number()?).map_err(|_| malformed())?;
        let mut key = std::mem::take(&mut row.key).into_bytes();
        key.resize(len, 0);
        self.from.read_exact(&mut key)?;
        row.key = String::from_utf8(key).map_err(|_| malformed())?;
        let [mut count, mut documents, mut inside, mut capitalised, mut upper] = [0; 5];
        for number in [&mut count, &mut documents, &mut inside, &mut capitalised, &mut upper] {
            *number = self.number()?;
        }
        documents = if self.closed { 1 } else { documents };
        row.count = TypeCount { count, documents, inside, capitalised, upper };
        Ok(true)
    }

    fn number(&mut self) -> io::Result<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let mut byte = [0];
            self.from.read_exact(&mut byte)?;
            number |= u64::from(byte[0] & 0x7F) << shift;
            if byte[0] < 0x80 {
                return Ok(number);
            }
        }
        Err(malformed())
    }
}

fn malformed() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// What is left to read of a file that others read too.
#[derive(Debug)]
struct Stretch {
    file: Arc<Mutex<File>>,
    at: u64,
    end: u64,
}

impl Stretch {
    fn is_at_end(&self) -> bool {
        self.at >= self.end
    }
}

impl Read for Stretch {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.at))?;
        let most = usize::try_from(self.end - self.at).map_or(buffer.len(), |left| left.min(buffer.len()));
        let read = file.read(&mut buffer[..most])?;
        self.at += read as u64;
        Ok(read)
    }
}

fn not_written(error: &io::Error) -> Error {
    let folder = std::env::temp_dir();
    let (folder, Message { fr, en }) = (folder.display(), reason(error));
    Error::invalid(
        format!(
            "le vocabulaire dépasse la mémoire qui lui est réservée et n’a pu être gardé dans le dossier temporaire {folder} \
             ({fr})\u{202F}; donnez dans TMPDIR un dossier qui a de la place, ou plus de mémoire avec --memory"
        ),
        format!(
            "the vocabulary is larger than the memory set aside for it and could not be kept in the temporary folder {folder} \
             ({en}); name a folder with room in TMPDIR, or give more memory with --memory"
        ),
    )
}

fn not_read(error: &io::Error) -> Error {
    let folder = std::env::temp_dir();
    let (folder, Message { fr, en }) = (folder.display(), reason(error));
    Error::invalid(
        format!(
            "le vocabulaire gardé dans le dossier temporaire {folder} n’a pu être relu ({fr})\u{202F}; donnez dans TMPDIR \
             un dossier d’un autre disque, ou plus de mémoire avec --memory"
        ),
        format!(
            "the vocabulary kept in the temporary folder {folder} could not be read back ({en}); name a folder of another \
             disk in TMPDIR, or give more memory with --memory"
        ),
    )
}

/// The reason alone: what to do is said beside it.
fn reason(error: &io::Error) -> Message {
    let Message { fr, en } = io_reason(error);
    let first = |text: &str| text.split(';').next().unwrap_or_default().trim_end().to_owned();
    Message::new(first(&fr), first(&en))
}
