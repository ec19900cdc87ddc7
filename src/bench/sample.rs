//! Which part of a corpus is measured: its first megabytes, whole files as far as they fit.
//!
//! Nothing is kept in memory. What is no file (standard input, a pipe) and the head of a file that is too long are
//! written to temporary files, since every run reads its texts anew.

use crate::analysis;
use crate::base::{Error, Result};
use crate::input::InputFile;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// What is left of the limit after whole files, and is too little to be worth the head of another.
const LEAST: u64 = 1 << 20;

/// The files to measure; the temporary ones go with it.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub files: Vec<InputFile>,
    pub bytes: u64,
    /// True when the corpus holds more.
    pub cut: bool,
    temporary: Vec<NamedTempFile>,
}

impl Sample {
    /// The first `limit` bytes of `files`.
    pub(super) fn of(files: Vec<InputFile>, limit: u64) -> Result<Self> {
        let mut sample = Self::default();
        for file in files {
            let left = limit - sample.bytes.min(limit);
            if left == 0 || (sample.bytes > 0 && left < LEAST && file.bytes > left) {
                sample.cut = true;
                break;
            }
            if is_stored(&file) && file.bytes <= left {
                sample.bytes += file.bytes;
                sample.files.push(file);
            } else if can_be_cut(&file) {
                sample.add_head(&file, left)?;
            } else {
                sample.cut = true;
            }
        }
        Ok(sample)
    }

    /// The paths as `analysis::run` takes them. A name that is no Unicode cannot be given that way.
    pub(super) fn paths(&self) -> Vec<String> {
        self.files.iter().filter_map(|file| file.path.as_deref()?.to_str().map(str::to_owned)).collect()
    }

    /// Adds the first `left` bytes of what `file` names.
    fn add_head(&mut self, file: &InputFile, left: u64) -> Result<()> {
        let failed = |error| Error::io(&file.name, error);
        let source: Box<dyn Read> = match &file.path {
            None => Box::new(io::stdin().lock()),
            Some(path) => Box::new(File::open(path).map_err(failed)?),
        };
        let extension = if file.extension.is_empty() { "txt" } else { file.extension.as_str() };
        let suffix = format!(".{extension}");
        let mut head = tempfile::Builder::new().prefix("lisible-").suffix(&suffix).tempfile().map_err(failed)?;
        let (bytes, cut) = copy_head(source, head.as_file_mut(), left).map_err(failed)?;
        self.cut |= cut;
        self.bytes += bytes;
        self.files.push(InputFile {
            name: file.name.clone(),
            path: Some(head.path().to_path_buf()),
            extension: extension.to_owned(),
            bytes,
        });
        self.temporary.push(head);
        Ok(())
    }
}

/// True for a regular file: it can be read again and again.
fn is_stored(file: &InputFile) -> bool {
    file.path.as_deref().is_some_and(|path| fs::metadata(path).is_ok_and(|metadata| metadata.is_file()))
}

/// True when the head of a file is a text too: not of what is compressed.
fn can_be_cut(file: &InputFile) -> bool {
    let extension = file.path.as_deref().and_then(Path::extension).map(|e| e.to_string_lossy().to_lowercase());
    extension.is_none_or(|extension| analysis::extensions().contains(&extension.as_str()))
}

/// Copies at most `limit` bytes, and of a longer source no more than up to its last line end among them. Gives the
/// bytes and whether there was more.
fn copy_head(mut source: impl Read, target: &mut File, limit: u64) -> io::Result<(u64, bool)> {
    let mut buffer = vec![0; 1 << 16];
    let (mut written, mut line_end) = (0, 0);
    while written < limit {
        let room = usize::try_from(limit - written).unwrap_or(usize::MAX).min(buffer.len());
        let length = match source.read(&mut buffer[..room]) {
            Ok(0) => return Ok((written, false)),
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        target.write_all(&buffer[..length])?;
        if let Some(at) = memchr::memrchr(b'\n', &buffer[..length]) {
            line_end = written + at as u64 + 1;
        }
        written += length as u64;
    }
    let more = source.read(&mut buffer[..1])? > 0;
    let kept = if more && line_end > 0 { line_end } else { written };
    target.set_len(kept)?;
    Ok((kept, more))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(folder: &Path, name: &str, text: &str) -> InputFile {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        InputFile { name: name.into(), path: Some(path), extension, bytes: text.len() as u64 }
    }

    #[test]
    fn whole_files_come_first_and_the_last_is_cut_at_a_line() {
        let folder = tempfile::tempdir().unwrap();
        let line = "Une ligne de texte.\n";
        let files =
            || vec![stored(folder.path(), "a.txt", line), stored(folder.path(), "b.txt", &line.repeat(100_000))];
        let all = Sample::of(files(), 10 << 20).unwrap();
        assert_eq!((all.files.len(), all.cut, all.bytes), (2, false, 20 * 100_001));
        let head = Sample::of(files(), 3 << 19).unwrap();
        assert!(head.cut && head.bytes <= 3 << 19 && head.bytes.is_multiple_of(20));
        assert_eq!(fs::metadata(head.files[1].path.as_ref().unwrap()).unwrap().len(), head.bytes - 20);
        assert_eq!(head.paths().len(), 2);
        let first = Sample::of(files(), 100).unwrap();
        assert_eq!((first.files.len(), first.cut), (1, true));
    }

    #[test]
    fn the_head_of_what_is_compressed_is_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let sample = Sample::of(vec![stored(folder.path(), "a.txt.gz", "quatre mots de trop")], 4).unwrap();
        assert!(sample.files.is_empty() && sample.cut);
    }

    #[test]
    fn a_text_without_line_ends_is_cut_where_the_limit_falls() {
        let mut target = tempfile::tempfile().unwrap();
        assert_eq!(copy_head(&b"abcdef"[..], &mut target, 4).unwrap(), (4, true));
        assert_eq!(copy_head(&b"ab\ncdef"[..], &mut tempfile::tempfile().unwrap(), 4).unwrap(), (3, true));
        assert_eq!(copy_head(&b"abcd"[..], &mut tempfile::tempfile().unwrap(), 4).unwrap(), (4, false));
    }
}
