//! From bytes to UTF-8: which encoding a file is in, and decoding it a piece at a time.
//!
//! UTF-8 unless the file says or shows otherwise; then UTF-16 or Windows-1252. Other encodings are not guessed: a
//! wrong guess would spoil every count without a word.

use crate::base::Texts;
use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{self, Read};

/// The encoding is decided on this many bytes.
const DECIDING_BYTES: usize = 16 << 20;
/// Whether a file is binary is decided on this many bytes.
const BINARY_BYTES: usize = 8 << 10;
/// Bytes read at a time after that.
const READ_BYTES: usize = 256 << 10;
/// Bytes decoded at a time.
const DECODE_BYTES: usize = 64 << 10;

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detected {
    /// Text, after a byte order mark of so many bytes.
    Text {
        /// What it is decoded with.
        encoding: &'static Encoding,
        /// Length of the byte order mark.
        mark_bytes: usize,
    },
    /// No text; the texts name what it is, where we know.
    Binary(Texts),
}

/// The same name in both languages.
const fn same(name: &'static str) -> Texts {
    Texts { fr: name, en: name }
}

/// The encoding of a file that begins with `start`; `complete` when that is all of it.
pub(super) fn detect(start: &[u8], complete: bool) -> Detected {
    let text = |encoding, mark_bytes| Detected::Text { encoding, mark_bytes };
    let head = &start[..start.len().min(BINARY_BYTES)];
    match start {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Detected::Binary(same("UTF-32")),
        [0xFF, 0xFE, ..] => return text(UTF_16LE, 2),
        [0xFE, 0xFF, ..] => return text(UTF_16BE, 2),
        _ => {}
    }
    if let Some(name) = known_binary(start) {
        return Detected::Binary(name);
    }
    if memchr::memchr(0, head).is_some() {
        return utf16_without_mark(head).map_or(Detected::Binary(same("")), |encoding| text(encoding, 0));
    }
    let controls: usize = head.chunks(CONTROLS).map(count_controls).sum();
    if controls * 10 > head.len() {
        return Detected::Binary(same(""));
    }
    let mark_bytes = if start.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let encoding = if mark_bytes > 0 || is_mostly_utf8(start, complete) { UTF_8 } else { WINDOWS_1252 };
    text(encoding, mark_bytes)
}

/// Formats that may hold no NUL at the start, and that people do name by mistake.
fn known_binary(start: &[u8]) -> Option<Texts> {
    const MARKS: &[(&[u8], Texts)] = &[
        (b"%PDF-", same("PDF")),
        (b"PK\x03\x04", Texts { fr: "archive ZIP, DOCX, ODT ou EPUB", en: "ZIP archive, DOCX, ODT or EPUB" }),
        (b"\x1F\x8B", same("gzip")),
        (b"\x28\xB5\x2F\xFD", same("zstd")),
        (b"{\\rtf", same("RTF")),
    ];
    MARKS.iter().find(|(mark, _)| start.starts_with(mark)).map(|&(_, name)| name)
}

/// Controls that no text holds; tabulation, line ends, form feed and escape are in use.
fn is_control(unit: u16) -> bool {
    unit < 0x20 && !matches!(unit, 0x09 | 0x0A | 0x0C | 0x0D | 0x1B)
}

/// Bytes whose controls a byte can count.
const CONTROLS: usize = 240;

/// How many controls there are among [`CONTROLS`] bytes or fewer. Nothing branches: many bytes are looked at together.
fn count_controls(bytes: &[u8]) -> usize {
    let used = |byte: u8| [0x09, 0x0A, 0x0C, 0x0D, 0x1B].map(|used| u8::from(byte == used)).iter().sum::<u8>();
    usize::from(bytes.iter().map(|&byte| u8::from(byte < 0x20) - used(byte)).sum::<u8>())
}

/// UTF-16 shows by its NULs: nearly every letter of a Latin script has one, always on the same side.
fn utf16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = || head.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let count = pairs().count();
    let looks = |unit: fn(u8, u8) -> u16| {
        let latin = pairs().filter(|&(a, b)| unit(a, b) < 0x100).count();
        count > 1 && latin * 10 >= count * 7 && !pairs().any(|(a, b)| is_control(unit(a, b)))
    };
    if looks(|a, b| u16::from_le_bytes([a, b])) {
        Some(UTF_16LE)
    } else if looks(|a, b| u16::from_be_bytes([a, b])) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// True for valid UTF-8, and for UTF-8 with fewer bad sequences than good ones beyond ASCII: accents of Windows-1252
/// are almost never valid UTF-8 by chance.
fn is_mostly_utf8(start: &[u8], complete: bool) -> bool {
    // Nearly every file is valid throughout, or up to a character that the start cuts.
    let valid = Encoding::utf8_valid_up_to(start);
    if valid == start.len() || valid + 3 >= start.len() && !complete {
        return true;
    }
    let (mut good, mut bad, mut read) = (0_usize, 0_usize, 0_usize);
    for chunk in start.utf8_chunks() {
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        read += valid.len() + invalid.len();
        let cut_short = read == start.len() && !complete;
        bad += usize::from(!invalid.is_empty() && !cut_short);
        if valid.len() < start.len() {
            good += leading_bytes(valid.as_bytes());
        }
    }
    good >= bad
}

/// Characters beyond ASCII in UTF-8.
fn leading_bytes(text: &[u8]) -> usize {
    text.iter().filter(|&&byte| byte >= 0xC0).count()
}

/// Decodes a source a piece at a time; memory is bounded by the bytes that the encoding is decided on.
pub(super) struct Decode {
    source: Box<dyn Read + Send>,
    raw: Vec<u8>,
    at: usize,
    decoder: Decoder,
    source_ended: bool,
    ended: bool,
    /// Malformed sequences that became U+FFFD.
    pub(super) repairs: u64,
    /// Bytes taken from the source.
    pub(super) bytes_read: u64,
}

/// Why decoding did not start.
#[derive(Debug)]
pub(super) enum Refused {
    Binary(Texts),
    Io(io::Error),
}

impl Decode {
    /// Decides on the encoding of `start` and what follows in `source`, of which it reads as much as it needs; `size` is
    /// a hint.
    pub(super) fn new(start: Vec<u8>, mut source: Box<dyn Read + Send>, size: u64) -> Result<Self, Refused> {
        let hint = usize::try_from(size).unwrap_or(DECIDING_BYTES).min(DECIDING_BYTES);
        let mut raw = start;
        raw.reserve((hint + 1).saturating_sub(raw.len()));
        source.as_mut().take((DECIDING_BYTES - raw.len()) as u64).read_to_end(&mut raw).map_err(Refused::Io)?;
        let source_ended = raw.len() < DECIDING_BYTES;
        let (encoding, at) = match detect(&raw, source_ended) {
            Detected::Text { encoding, mark_bytes } => (encoding, mark_bytes),
            Detected::Binary(name) => return Err(Refused::Binary(name)),
        };
        let decoder = encoding.new_decoder_without_bom_handling();
        let bytes_read = raw.len() as u64;
        Ok(Self { source, raw, at, decoder, source_ended, ended: false, repairs: 0, bytes_read })
    }

    /// The WHATWG name of the encoding.
    pub(super) fn encoding(&self) -> &'static str {
        self.decoder.encoding().name()
    }

    /// True when everything is decoded.
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    /// Decodes until `text` has at least `goal` bytes or the source ends.
    pub(super) fn fill(&mut self, text: &mut String, goal: usize) -> io::Result<()> {
        while text.len() < goal && !self.ended {
            if self.at == self.raw.len() && !self.source_ended {
                self.read_more()?;
            }
            self.decode_some(text);
        }
        Ok(())
    }

    fn read_more(&mut self) -> io::Result<()> {
        if self.raw.capacity() > 2 * READ_BYTES {
            self.raw = Vec::with_capacity(READ_BYTES);
        }
        self.raw.clear();
        self.at = 0;
        let length = self.source.as_mut().take(READ_BYTES as u64).read_to_end(&mut self.raw)?;
        self.source_ended = length < READ_BYTES;
        self.bytes_read += length as u64;
        Ok(())
    }

    fn decode_some(&mut self, text: &mut String) {
        let end = self.raw.len().min(self.at + DECODE_BYTES);
        let last = self.source_ended && end == self.raw.len();
        let room = self.decoder.max_utf8_buffer_length_without_replacement(end - self.at);
        text.reserve(room.unwrap_or(4 * DECODE_BYTES));
        loop {
            let piece = &self.raw[self.at..end];
            let (result, read) = self.decoder.decode_to_string_without_replacement(piece, text, last);
            self.at += read;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => text.reserve(DECODE_BYTES),
                DecoderResult::Malformed(..) => {
                    text.push(char::REPLACEMENT_CHARACTER);
                    self.repairs += 1;
                }
            }
        }
        self.ended = last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> &'static str {
        match detect(bytes, true) {
            Detected::Text { encoding, .. } => encoding.name(),
            Detected::Binary(_) => "binary",
        }
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    fn windows_1252(text: &str) -> Vec<u8> {
        WINDOWS_1252.encode(text).0.into_owned()
    }

    const SENTENCE: &str = "L’été, Noël et l’œuvre : « déjà » à l’hôtel, ça coûte 12 €.";

    fn decode(bytes: &[u8]) -> (String, u64) {
        let mut decode =
            Decode::new(Vec::new(), Box::new(io::Cursor::new(bytes.to_vec())), 0).unwrap_or_else(|_| panic!("text"));
        let mut text = String::new();
        decode.fill(&mut text, usize::MAX).unwrap();
        (text, decode.repairs)
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let files = [
            ("UTF-8", SENTENCE.as_bytes().to_vec()),
            ("UTF-8", [b"\xEF\xBB\xBF", SENTENCE.as_bytes()].concat()),
            ("UTF-16LE", utf16(SENTENCE, u16::to_le_bytes)),
            ("UTF-16BE", utf16(SENTENCE, u16::to_be_bytes)),
            ("UTF-16LE", [vec![0xFF, 0xFE], utf16(SENTENCE, u16::to_le_bytes)].concat()),
            ("UTF-16BE", [vec![0xFE, 0xFF], utf16(SENTENCE, u16::to_be_bytes)].concat()),
            ("windows-1252", windows_1252(SENTENCE)),
        ];
        for (name, bytes) in files {
            assert_eq!(encoding(&bytes), name);
            assert_eq!(decode(&bytes), (SENTENCE.to_owned(), 0), "{name}");
        }
    }

    #[test]
    fn a_few_bad_bytes_leave_utf8() {
        let bytes = [SENTENCE.as_bytes(), b"\xE9 \xFF fin \xC3"].concat();
        assert_eq!(encoding(&bytes), "UTF-8");
        assert_eq!(decode(&bytes), (format!("{SENTENCE}\u{FFFD} \u{FFFD} fin \u{FFFD}"), 3));
        assert_eq!(encoding(b"Cet \xE9t\xE9 au caf\xE9"), "windows-1252");
        assert_eq!(encoding(b"caf\xE9 et th\xC3\xA9"), "UTF-8");
    }

    #[test]
    fn a_character_cut_by_the_window_is_no_fault() {
        assert_eq!(detect(b"caf\xC3", false), Detected::Text { encoding: UTF_8, mark_bytes: 0 });
        assert_eq!(detect(b"caf\xC3", true), Detected::Text { encoding: WINDOWS_1252, mark_bytes: 0 });
    }

    #[test]
    fn binary_files() {
        for bytes in [
            &b"\x7FELF\x02\x01\x01\0\0\0"[..],
            b"texte\0texte",
            b"\0\0\0\0",
            b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
            b"%PDF-1.7\n",
            b"\x01\x02\x03\x04abc",
            b"\xFF\xFE\0\0a\0\0\0",
            b"\x01\0\x02\0\x03\0\x04\0",
        ] {
            assert_eq!(encoding(bytes), "binary", "{bytes:?}");
        }
        assert_eq!(encoding(b""), "UTF-8");
    }

    #[test]
    fn an_archive_is_named_in_both_languages() {
        let Detected::Binary(name) = detect(b"PK\x03\x04\x14", true) else { panic!("an archive") };
        assert_eq!((name.fr, name.en), ("archive ZIP, DOCX, ODT ou EPUB", "ZIP archive, DOCX, ODT or EPUB"));
    }

    #[test]
    fn odd_bytes_of_utf16_are_repaired() {
        let bytes = [utf16("été comme hiver", u16::to_le_bytes), vec![b'x']].concat();
        assert_eq!(decode(&bytes), ("été comme hiver\u{FFFD}".into(), 1));
    }
}
