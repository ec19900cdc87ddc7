//! Reads one file, or standard input, as decoded text: whole, or in parts of bounded size.
//!
//! What is compressed is decompressed on the way: every text, size and place is of what was decompressed.

use super::compressed::{self, Opened};
use super::cut::{CutAt, LIMITS, Limits, Plan};
use super::decode::{Decode, Refused};
use super::{InputFile, SkipReason, Skipped};
use crate::base::{Message, SourceText, Texts};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The longest text that is read whole out of a compressed file. A few kilobytes can stand for gigabytes, and every
/// thread may meet such a file.
const MOST_DECOMPRESSED_WHOLE: usize = 256 << 20;

/// The text of one file. Memory is bounded by one part and the buffers, 16 MiB each at most, but for lines of JSONL
/// and for Zstandard, which may take 128 MiB to decompress.
///
/// A file that grows or shrinks while it is read gives what was there when it was.
pub struct TextReader {
    name: String,
    decode: Decode,
    is_compressed: bool,
    /// Bytes taken from the file, compressed or not.
    taken: Arc<AtomicU64>,
    cut_at: CutAt,
    limits: Limits,
    /// Decoded and not yet given.
    pending: String,
    /// The place of `pending` in the document; its text is empty.
    place: SourceText,
    forced_cuts: u64,
    finished: bool,
}

impl TextReader {
    /// Opens `file` and reads its start, up to 16 MiB, to know its encoding. What begins as gzip or Zstandard do is
    /// decompressed, whatever it is called.
    ///
    /// # Errors
    /// `unreadable` with the system's reason or the damage of compressed data, or `binary`.
    pub fn open(file: &InputFile) -> Result<Self, Skipped> {
        let source: Box<dyn Read + Send> = match &file.path {
            None => Box::new(io::stdin()),
            Some(path) => Box::new(File::open(path).map_err(|error| Skipped::unreadable(&file.name, &error))?),
        };
        Self::from_read(&file.name, source, file.bytes)
    }

    /// Reads from any source; `size` in bytes, compressed or not, is a hint.
    ///
    /// ```
    /// use lisible::input::TextReader;
    /// let mut reader = TextReader::from_read("a.txt", Box::new("Été.".as_bytes()), 0).unwrap();
    /// assert_eq!(reader.read_whole().unwrap().text, "Été.");
    /// assert_eq!((reader.bytes_read(), reader.is_compressed()), (6, false));
    /// ```
    ///
    /// # Errors
    /// As [`TextReader::open`].
    pub fn from_read(name: &str, source: Box<dyn Read + Send>, size: u64) -> Result<Self, Skipped> {
        let unreadable = |error: io::Error| Skipped::unreadable(name, &error);
        let taken = Arc::new(AtomicU64::new(0));
        let source = Box::new(Counted { source, taken: Arc::clone(&taken) });
        let named = compressed::is_named_compressed(Path::new(name));
        let Opened { start, rest, is_compressed } = compressed::open(source, named, size).map_err(unreadable)?;
        let decode = Decode::new(start, rest, size).map_err(|refused| match refused {
            Refused::Io(error) => unreadable(error),
            Refused::Binary(what) => {
                Skipped { name: name.into(), reason: SkipReason::Binary, detail: Message::new(what.fr, what.en) }
            }
        })?;
        Ok(Self {
            name: name.into(),
            decode,
            is_compressed,
            taken,
            cut_at: CutAt::default(),
            limits: LIMITS,
            pending: String::new(),
            place: SourceText::default(),
            forced_cuts: 0,
            finished: false,
        })
    }

    /// The same, cut at other places.
    #[must_use]
    pub fn cut_at(mut self, cut_at: CutAt) -> Self {
        self.cut_at = cut_at;
        self
    }

    #[cfg(test)]
    fn limited(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The next part, `None` after the last. Parts joined are the text; only an empty file gives an empty part.
    ///
    /// # Errors
    /// `unreadable` with the system's reason or the damage of compressed data.
    pub fn next_part(&mut self) -> Result<Option<SourceText>, Skipped> {
        while !self.finished {
            match self.limits.plan(self.cut_at, &self.pending, self.decode.ended()) {
                Plan::Decode(goal) => self.fill(goal)?,
                Plan::Cut(length) => return Ok(Some(self.take(length))),
                Plan::ForcedCut(length) => {
                    self.forced_cuts += 1;
                    return Ok(Some(self.take(length)));
                }
                Plan::Rest => {
                    self.finished = true;
                    let after_all = self.pending.is_empty() && self.place.byte_base > 0;
                    return Ok((!after_all).then(|| self.take(self.pending.len())));
                }
            }
        }
        Ok(None)
    }

    /// Everything not yet given, as one text.
    ///
    /// # Errors
    /// As [`TextReader::next_part`], or `unreadable` when the decoded text is longer than 2 GiB, or than 256 MiB out of
    /// a compressed file.
    pub fn read_whole(&mut self) -> Result<SourceText, Skipped> {
        let (limit, texts) = if self.is_compressed {
            (self.limits.whole.min(MOST_DECOMPRESSED_WHOLE), TOO_LONG_COMPRESSED)
        } else {
            (self.limits.whole, TOO_LONG)
        };
        self.fill(limit + 1)?;
        self.finished = true;
        if self.pending.len() > limit {
            self.pending = String::new();
            return Err(Skipped { name: self.name.clone(), reason: SkipReason::Unreadable, detail: texts.into() });
        }
        Ok(self.take(self.pending.len()))
    }

    /// The WHATWG name of the encoding: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
    pub fn encoding(&self) -> &'static str {
        self.decode.encoding()
    }

    /// Malformed sequences replaced by U+FFFD so far.
    pub fn repairs(&self) -> u64 {
        self.decode.repairs
    }

    /// Cuts inside a line so far.
    pub fn forced_cuts(&self) -> u64 {
        self.forced_cuts
    }

    /// True for a file that is decompressed.
    pub fn is_compressed(&self) -> bool {
        self.is_compressed
    }

    /// Bytes read so far, once decompressed.
    pub fn bytes_read(&self) -> u64 {
        self.decode.bytes_read
    }

    /// Bytes of the file itself, compressed or not, that the text given so far stands for: about, since more is read
    /// than is given; exactly at the end. Never more than the file has.
    pub fn file_bytes(&self) -> u64 {
        let taken = self.taken.load(Ordering::Relaxed);
        if self.finished {
            return taken;
        }
        let share = u128::from(taken) * u128::from(self.place.byte_base) / u128::from(self.bytes_read().max(1));
        u64::try_from(share).map_or(taken, |share| share.min(taken))
    }

    fn fill(&mut self, goal: usize) -> Result<(), Skipped> {
        self.decode.fill(&mut self.pending, goal).map_err(|error| Skipped::unreadable(&self.name, &error))
    }

    /// The first `length` bytes of the pending text, with their place.
    fn take(&mut self, length: usize) -> SourceText {
        let rest = self.pending.split_off(length);
        let part = SourceText { text: std::mem::replace(&mut self.pending, rest), ..self.place.clone() };
        if self.finished {
            // Nothing follows that would have a place.
            return part;
        }
        let bytes = part.text.as_bytes();
        self.place.byte_base += length as u64;
        self.place.line_base += memchr::memchr_iter(b'\n', bytes).count() as u64;
        let (column, line) = match memchr::memrchr(b'\n', bytes) {
            Some(at) => (0, &part.text[at + 1..]),
            None => (part.column_base, part.text.as_str()),
        };
        self.place.column_base = column + line.chars().count() as u64;
        part
    }
}

const TOO_LONG: Texts = Texts {
    fr: "plus de 2\u{A0}Gio de texte à lire d’un seul tenant\u{202F}; partagez le fichier",
    en: "more than 2 GiB of text to be read whole; split the file",
};
const TOO_LONG_COMPRESSED: Texts = Texts {
    fr: "plus de 256\u{A0}Mio de texte à lire d’un seul tenant une fois décompressé\u{202F}; partagez le fichier ou décompressez-le",
    en: "more than 256 MiB of text to be read whole once decompressed; split the file or decompress it",
};

/// Counts the bytes that are taken from a source.
struct Counted {
    source: Box<dyn Read + Send>,
    taken: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(buffer)?;
        self.taken.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

impl std::fmt::Debug for TextReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextReader")
            .field("name", &self.name)
            .field("encoding", &self.encoding())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Gives a byte at a time, and says that it was interrupted between two.
    struct Drop(std::vec::IntoIter<u8>, bool);

    impl Read for Drop {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            if self.1 {
                return Err(io::ErrorKind::Interrupted.into());
            }
            Ok(self.0.next().map_or(0, |byte| {
                buffer[0] = byte;
                1
            }))
        }
    }

    /// Fails after its bytes.
    struct Broken(io::Cursor<Vec<u8>>);

    impl Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            match self.0.read(buffer)? {
                0 => Err(io::Error::other("panne")),
                length => Ok(length),
            }
        }
    }

    fn reader(bytes: &[u8]) -> TextReader {
        TextReader::from_read("a.txt", Box::new(io::Cursor::new(bytes.to_vec())), 0).unwrap()
    }

    fn parts(mut reader: TextReader) -> Vec<SourceText> {
        std::iter::from_fn(|| reader.next_part().unwrap()).collect()
    }

    const SMALL: Limits = Limits { part: 8, line: 32, forced: 64, record: 128, whole: 256 };

    #[test]
    fn an_empty_file_is_one_empty_part() {
        for bytes in [&b""[..], b"\xEF\xBB\xBF"] {
            assert_eq!(parts(reader(bytes)), [SourceText::default()]);
            assert_eq!(reader(bytes).read_whole().unwrap(), SourceText::default());
        }
    }

    #[test]
    fn parts_know_their_place() {
        let found = parts(reader("été\n\nété\n\nhiver".as_bytes()).limited(SMALL));
        assert_eq!(found.len(), 2);
        assert_eq!((found[1].byte_base, found[1].line_base, found[1].column_base), (14, 4, 0));
        assert_eq!(found[1].text, "hiver");
        assert_eq!(parts(reader(b"abcdefg\n\n").limited(SMALL)).len(), 1, "no empty part at the end");
    }

    #[test]
    fn a_long_line_is_cut_and_counted() {
        let mut reader = reader(format!("\u{FEFF}a\n{}", "été ".repeat(60)).as_bytes()).limited(SMALL);
        let mut text = String::new();
        let mut columns = Vec::new();
        while let Some(part) = reader.next_part().unwrap() {
            assert!(part.text.len() <= SMALL.forced);
            assert_eq!(part.byte_base, text.len() as u64);
            columns.push(part.column_base);
            text.push_str(&part.text);
        }
        assert_eq!(text, format!("a\n{}", "été ".repeat(60)));
        assert_eq!(reader.forced_cuts(), columns.len() as u64 - 1);
        assert!(columns.len() > 4 && columns[1] > 20 && columns[2] > columns[1], "{columns:?}");
        assert_eq!(reader.bytes_read(), 3 + 2 + 360);
    }

    #[test]
    fn forty_mebibytes_on_one_line() {
        let mut reader = TextReader::from_read("-", Box::new(io::repeat(b'a').take(40 << 20)), 0).unwrap();
        let mut lengths = Vec::new();
        while let Some(part) = reader.next_part().unwrap() {
            lengths.push(part.text.len() >> 20);
        }
        assert_eq!((lengths, reader.forced_cuts()), (vec![16, 16, 8], 2));
    }

    #[test]
    fn read_whole_has_a_limit() {
        let mut long = reader(&[b'a'; 300]).limited(SMALL);
        let skipped = long.read_whole().unwrap_err();
        assert_eq!(skipped.reason, SkipReason::Unreadable);
        assert!(skipped.to_string().contains("2\u{A0}Gio"), "{skipped}");
        assert_eq!(reader(&[b'a'; 256]).limited(SMALL).read_whole().unwrap().text.len(), 256);
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::read::GzEncoder::new(bytes, flate2::Compression::default());
        let mut compressed = Vec::new();
        encoder.read_to_end(&mut compressed).unwrap();
        compressed
    }

    #[test]
    fn compressed_text_is_counted_in_both_sizes() {
        let text = "L’été.\n\n".repeat(40_000);
        let bytes = gzip(text.as_bytes());
        for (bytes, is_compressed) in [(text.as_bytes(), false), (&bytes[..], true)] {
            let mut reader = reader(bytes).limited(SMALL);
            let (mut before, mut joined) = (0, String::new());
            while let Some(part) = reader.next_part().unwrap() {
                assert!(
                    (before..=bytes.len() as u64).contains(&reader.file_bytes()),
                    "the share grows up to the whole"
                );
                assert_eq!(part.byte_base, joined.len() as u64, "places are those of the text");
                (before, joined) = (reader.file_bytes(), joined + &part.text);
            }
            assert_eq!((reader.bytes_read(), reader.file_bytes()), (text.len() as u64, bytes.len() as u64));
            assert!(joined == text && before > 0);
            assert_eq!(reader.is_compressed(), is_compressed);
        }
    }

    #[test]
    fn damage_and_length_of_compressed_text_are_said() {
        let bytes = gzip(&[b'a'; 300]);
        let skipped = reader(&bytes).limited(SMALL).read_whole().unwrap_err();
        assert!(skipped.to_string().contains("256\u{A0}Mio"), "{skipped}");
        let skipped = TextReader::from_read("a.gz", Box::new(io::Cursor::new(bytes[..20].to_vec())), 0).unwrap_err();
        assert_eq!(skipped.reason, SkipReason::Unreadable);
        assert!(skipped.detail.en.contains("end too early"), "{skipped}");
        let twice = TextReader::from_read("a", Box::new(io::Cursor::new(gzip(&bytes))), 0).unwrap_err();
        assert_eq!((twice.reason, twice.detail.fr.as_str()), (SkipReason::Binary, "gzip"));
    }

    #[test]
    fn binary_and_broken_sources() {
        let open = |source: Box<dyn Read + Send>| TextReader::from_read("a.bin", source, 0);
        let binary = open(Box::new(io::Cursor::new(b"abc\0\0\x01".to_vec()))).unwrap_err();
        assert_eq!((binary.reason, binary.name.as_str()), (SkipReason::Binary, "a.bin"));
        let broken = open(Box::new(Broken(io::Cursor::new(b"abc".to_vec())))).unwrap_err();
        assert_eq!((broken.reason, broken.detail.fr.as_str()), (SkipReason::Unreadable, "panne"));
        let late = vec![b'a'; (16 << 20) + 10];
        let mut reader = open(Box::new(Broken(io::Cursor::new(late)))).unwrap();
        let end = std::iter::from_fn(|| reader.next_part().transpose()).find_map(Result::err);
        assert_eq!(end.map(|skipped| skipped.reason), Some(SkipReason::Unreadable));
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().to_string_lossy().into_owned();
        let file = InputFile { path: Some(folder.path().into()), name, extension: String::new(), bytes: 0 };
        assert_eq!(TextReader::open(&file).unwrap_err().reason, SkipReason::Unreadable);
    }

    proptest! {
        #[test]
        fn parts_do_not_depend_on_how_the_source_is_read(
            text in "([aé’ \n]|\r\n|\n\n|a{20}){0,200}", line_end in any::<bool>()
        ) {
            let cut_at = if line_end { CutAt::LineEnd } else { CutAt::BlankLine };
            let bytes = text.as_bytes().to_vec();
            let slow = TextReader::from_read("a.txt", Box::new(Drop(bytes.clone().into_iter(), false)), 0).unwrap();
            let slow = parts(slow.limited(SMALL).cut_at(cut_at));
            prop_assert_eq!(&slow, &parts(reader(&bytes).limited(SMALL).cut_at(cut_at)));
            let joined: String = slow.iter().map(|part| part.text.as_str()).collect();
            let whole = crate::base::SourceText::whole(joined.as_str());
            let index = crate::base::LineIndex::new(&whole);
            for part in &slow {
                let here = crate::base::LineIndex::new(part).position(0);
                prop_assert_eq!(here, index.position(usize::try_from(part.byte_base).unwrap()));
            }
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn any_bytes_are_decoded_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(reader) = TextReader::from_read("a", Box::new(io::Cursor::new(bytes)), 0) {
                parts(reader.limited(SMALL));
            }
        }
    }
}
