//! Reads gzip and Zstandard as streams, whatever the file is called: its first bytes say what it is.
//!
//! Checksums are checked. Memory is bounded by the window that a Zstandard frame asks for, of which 128 MiB are
//! granted. Archives of several files (ZIP, tar) are not unpacked, nor is what was compressed twice.

use crate::base::{Message, Texts};
use flate2::bufread::GzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, FrameHeaderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::error::Error;
use std::fmt;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

/// What a name ends with when the file is compressed, lower case, without the dot.
pub const COMPRESSED_EXTENSIONS: &[&str] = &["gz", "zst"];

/// The longest magic number.
const MAGIC_BYTES: usize = 4;
/// Bytes read at first, at most.
const START_BYTES: usize = 64 << 10;
/// The largest window of a Zstandard frame: what `zstd` itself grants, and all that its levels up to 22 ask for.
const MOST_WINDOW_BYTES: u64 = 128 << 20;
/// Compressed bytes read at a time.
const BUFFER_BYTES: usize = 64 << 10;

/// True for a name that says that the file is compressed.
pub(super) fn is_named_compressed(name: &Path) -> bool {
    name.extension()
        .is_some_and(|extension| COMPRESSED_EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

/// A source whose first bytes were looked at.
pub(super) struct Opened {
    /// What was read of it already, where it is not compressed.
    pub(super) start: Vec<u8>,
    /// All that comes after, decompressed where it is compressed.
    pub(super) rest: Box<dyn Read + Send>,
    pub(super) is_compressed: bool,
}

/// The bytes of `source`, decompressed where they are compressed. A file that is only named so is read as it is, unless
/// it is too short for that. `size` in bytes is a hint: a small file is read at once, and its end with it.
pub(super) fn open(mut source: Box<dyn Read + Send>, named: bool, size: u64) -> io::Result<Opened> {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let most = size.clamp(MAGIC_BYTES, START_BYTES) + 1;
    let start = read_start(source.as_mut(), most)?;
    let format = Format::of(&start);
    if named && start.len() < MAGIC_BYTES {
        return Err(Damage::Truncated.into());
    }
    let ended = start.len() < most;
    let Some(format) = format else {
        let rest: Box<dyn Read + Send> = if ended { Box::new(io::empty()) } else { source };
        return Ok(Opened { start, rest, is_compressed: false });
    };
    let source = buffered(Cursor::new(start).chain(source));
    let rest: Box<dyn Read + Send> = match format {
        Format::Gzip => Box::new(Gzip::new(source)),
        Format::Zstandard => Box::new(Zstandard::new(source)),
    };
    Ok(Opened { start: Vec::new(), rest, is_compressed: true })
}

/// The first `most` bytes, fewer at the end of the source.
fn read_start(source: &mut dyn Read, most: usize) -> io::Result<Vec<u8>> {
    let (mut start, mut length) = (vec![0; most], 0);
    while length < most {
        match source.read(&mut start[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    start.truncate(length);
    Ok(start)
}

fn buffered<R: Read>(source: R) -> BufReader<R> {
    BufReader::with_capacity(BUFFER_BYTES, source)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Gzip,
    Zstandard,
}

impl Format {
    /// The format of a file that begins with `magic`. Zstandard may begin with a frame to skip.
    fn of(magic: &[u8]) -> Option<Self> {
        match magic {
            [0x1F, 0x8B, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => Some(Self::Zstandard),
            _ => None,
        }
    }
}

/// Why compressed data cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Damage {
    Truncated,
    Corrupt,
    Trailing,
    Window,
    Dictionary,
}

impl Damage {
    fn texts(self) -> Texts {
        match self {
            Self::Truncated => Texts {
                fr: "les données compressées s’arrêtent trop tôt\u{202F}; copiez ou téléchargez le fichier de nouveau",
                en: "the compressed data end too early; copy or download the file again",
            },
            Self::Corrupt => Texts {
                fr: "les données compressées sont abîmées\u{202F}; copiez ou téléchargez le fichier de nouveau",
                en: "the compressed data are damaged; copy or download the file again",
            },
            Self::Trailing => Texts {
                fr: "autre chose suit les données compressées\u{202F}; décompressez le fichier pour le lire",
                en: "something else follows the compressed data; decompress the file to read it",
            },
            Self::Window => Texts {
                fr: "la décompression demande une fenêtre de plus de 128\u{A0}Mio\u{202F}; décompressez le fichier pour le lire",
                en: "decompression asks for a window of more than 128 MiB; decompress the file to read it",
            },
            Self::Dictionary => Texts {
                fr: "la décompression demande un dictionnaire\u{202F}; décompressez le fichier pour le lire",
                en: "decompression asks for a dictionary; decompress the file to read it",
            },
        }
    }

    /// What is to be said of `error`, where it is one of ours.
    pub(super) fn message(error: &io::Error) -> Option<Message> {
        error.get_ref()?.downcast_ref::<Self>().map(|damage| damage.texts().into())
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.texts().en)
    }
}

impl Error for Damage {}

impl From<Damage> for io::Error {
    fn from(damage: Damage) -> Self {
        Self::new(io::ErrorKind::InvalidData, damage)
    }
}

/// The members of a gzip file, one after the other.
struct Gzip<R> {
    member: Option<GzDecoder<R>>,
}

impl<R: BufRead> Gzip<R> {
    fn new(source: R) -> Self {
        Self { member: Some(GzDecoder::new(source)) }
    }

    /// Begins what follows a member; false at the end. Padding with zeros, as tapes have it, is no more than an end.
    fn next_member(&mut self, mut source: R) -> io::Result<bool> {
        let mut next = peek(&mut source)?;
        if next == Some(0x1F) {
            self.member = Some(GzDecoder::new(source));
            return Ok(true);
        }
        while next == Some(0) {
            source.consume(1);
            next = peek(&mut source)?;
        }
        if next.is_some() { Err(Damage::Trailing.into()) } else { Ok(false) }
    }
}

impl<R: BufRead> Read for Gzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.member {
            let length = member.read(buffer).map_err(gzip_error)?;
            if length > 0 || buffer.is_empty() {
                return Ok(length);
            }
            let Some(ended) = self.member.take() else { break };
            if !self.next_member(ended.into_inner())? {
                break;
            }
        }
        Ok(0)
    }
}

/// The decoder says by its kind what is wrong; errors of the file itself have other kinds.
fn gzip_error(error: io::Error) -> io::Error {
    match error.kind() {
        _ if error.raw_os_error().is_some() => error,
        io::ErrorKind::UnexpectedEof => Damage::Truncated.into(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => Damage::Corrupt.into(),
        _ => error,
    }
}

/// The frames of a Zstandard file, one after the other.
struct Zstandard<R> {
    source: R,
    /// Its buffers serve every frame.
    decoder: FrameDecoder,
    in_frame: bool,
    /// Bytes of the present frame given so far.
    given: u64,
}

impl<R: BufRead> Zstandard<R> {
    fn new(source: R) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(MOST_WINDOW_BYTES);
        Self { source, decoder, in_frame: false, given: 0 }
    }

    /// Reads the header of the next frame, or skips a frame that holds no data; false at the end.
    fn next_frame(&mut self) -> io::Result<bool> {
        if peek(&mut self.source)?.is_none() {
            return Ok(false);
        }
        match self.decoder.init(&mut self.source) {
            Ok(()) => (self.in_frame, self.given) = (true, 0),
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                let length = u64::from(length);
                if io::copy(&mut self.source.by_ref().take(length), &mut io::sink())? < length {
                    return Err(Damage::Truncated.into());
                }
            }
            Err(error) => return Err(zstandard_error(&error)),
        }
        Ok(true)
    }

    /// Compares a frame that was given to its end with what it says of itself, where it says it.
    fn end_frame(&mut self) -> io::Result<()> {
        self.in_frame = false;
        let checksum = self.decoder.get_checksum_from_data();
        let stated = self.decoder.content_size();
        if (stated > 0 && stated != self.given)
            || checksum.is_some_and(|checksum| self.decoder.get_calculated_checksum() != Some(checksum))
        {
            return Err(Damage::Corrupt.into());
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Zstandard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.in_frame {
                if !self.next_frame()? {
                    return Ok(0);
                }
            } else if self.decoder.can_collect() > 0 {
                let length = self.decoder.read(buffer)?;
                self.given += length as u64;
                return Ok(length);
            } else if self.decoder.is_finished() {
                self.end_frame()?;
            } else {
                // Block by block, so that no more than the window is held.
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.source, one).map_err(|error| zstandard_error(&error))?;
            }
        }
    }
}

/// What is wrong with the data, or the error of the file itself, which the decoder hands on wrapped.
fn zstandard_error(error: &FrameDecoderError) -> io::Error {
    match error {
        FrameDecoderError::WindowSizeTooBig { .. }
        | FrameDecoderError::FrameHeaderError(FrameHeaderError::WindowTooBig { .. }) => return Damage::Window.into(),
        FrameDecoderError::DictNotProvided { .. } => return Damage::Dictionary.into(),
        FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::BadMagicNumber(_)) => {
            return Damage::Trailing.into();
        }
        _ => {}
    }
    let mut causes = std::iter::successors(error.source(), |&cause| cause.source());
    match causes.find_map(|cause| cause.downcast_ref::<io::Error>()) {
        None => Damage::Corrupt.into(),
        Some(error) if error.kind() == io::ErrorKind::UnexpectedEof => Damage::Truncated.into(),
        Some(error) => error
            .raw_os_error()
            .map_or_else(|| io::Error::new(error.kind(), error.to_string()), io::Error::from_raw_os_error),
    }
}

/// The next byte, `None` at the end.
fn peek(source: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        match source.fill_buf() {
            Ok(bytes) => return Ok(bytes.first().copied()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::Write;

    const SENTENCE: &str = "L’été, les cigales chantent ; l’hiver, elles se taisent. ";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// With a checksum.
    fn zstandard(bytes: &[u8]) -> Vec<u8> {
        compress_to_vec(bytes, CompressionLevel::Fastest)
    }

    /// A frame that states its window and `repeats` blocks of 64 KiB, each of one byte repeated.
    fn frame_of_runs(window_descriptor: u8, repeats: usize) -> Vec<u8> {
        let mut frame = vec![0x28, 0xB5, 0x2F, 0xFD, 0, window_descriptor];
        for block in 1..=repeats {
            let header = (65_536_u32 << 3) | 2 | u32::from(block == repeats);
            frame.extend(&header.to_le_bytes()[..3]);
            frame.push(b'a');
        }
        frame
    }

    /// Gives a byte at a time, and says that it was interrupted between two.
    struct Slow(std::vec::IntoIter<u8>, bool);

    impl Read for Slow {
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

    /// What `source` holds, and whether it is compressed.
    fn read(source: impl Read + Send + 'static) -> io::Result<(Vec<u8>, bool)> {
        let Opened { start, mut rest, is_compressed } = open(Box::new(source), false, 0)?;
        let mut bytes = start;
        rest.read_to_end(&mut bytes)?;
        Ok((bytes, is_compressed))
    }

    fn decompressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
        read(Cursor::new(bytes.to_vec())).map(|(bytes, _)| bytes)
    }

    fn damage(bytes: &[u8]) -> Option<Damage> {
        decompressed(bytes).err()?.get_ref()?.downcast_ref().copied()
    }

    #[test]
    fn formats_are_known_by_their_first_bytes() {
        let text = SENTENCE.repeat(3_000).into_bytes();
        for (bytes, expected) in [(text.clone(), false), (gzip(&text), true), (zstandard(&text), true)] {
            assert_eq!(read(Cursor::new(bytes.clone())).unwrap(), (text.clone(), expected));
            assert_eq!(read(Slow(bytes.into_iter(), false)).unwrap(), (text.clone(), expected));
        }
        for short in [&b""[..], b"a", b"\x28\xB5", b"\x28\xB5\x2Fa", b"P*Ma"] {
            assert_eq!(read(Cursor::new(short)).unwrap(), (short.to_vec(), false));
        }
    }

    #[test]
    fn names_say_which_files_are_compressed() {
        for (name, expected) in [("a.md.gz", true), ("b/A.TXT.ZST", true), ("gz", false), (".gz", false), ("-", false)]
        {
            assert_eq!(is_named_compressed(Path::new(name)), expected, "{name}");
        }
    }

    #[test]
    fn an_empty_file_is_no_compressed_file() {
        let open = |bytes: &'static [u8]| open(Box::new(bytes), true, 0).map(|opened| opened.is_compressed);
        for bytes in [&b""[..], b"\x1F", b"\x1F\x8B\x08"] {
            let error = open(bytes).unwrap_err();
            assert!(Damage::message(&error).unwrap().fr.contains("trop tôt"));
        }
        assert!(!open(b"du texte").unwrap(), "browsers decompress and keep the name");
        assert!(open(b"\x1F\x8B\x08\0").unwrap());
        assert_eq!(decompressed(&gzip(b"")).unwrap(), b"");
        assert_eq!(decompressed(&zstandard(b"")).unwrap(), b"");
    }

    #[test]
    fn what_is_joined_is_read_to_the_end() {
        let (one, two) = (SENTENCE.as_bytes(), "Et après ?".as_bytes());
        let expected = [one, two, one].concat();
        let members = [gzip(one), gzip(two), gzip(b""), gzip(one)].concat();
        assert_eq!(decompressed(&members).unwrap(), expected);
        assert_eq!(decompressed(&[&members[..], &[0; 700]].concat()).unwrap(), expected, "tapes are padded");
        let skipped = [&[0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
        let frames = [&skipped[..], &zstandard(one), &zstandard(two), &skipped, &zstandard(one), &skipped].concat();
        assert_eq!(decompressed(&frames).unwrap(), expected);
        assert_eq!(read(Slow(members.into_iter(), false)).unwrap().0, expected);
        assert_eq!(read(Slow(frames.into_iter(), false)).unwrap().0, expected);
    }

    #[test]
    fn what_is_cut_short_is_no_text() {
        let skipped = [0x50, 0x2A, 0x4D, 0x18, 200, 0, 0, 0, 1, 2];
        for bytes in
            [gzip(SENTENCE.as_bytes()), zstandard(SENTENCE.as_bytes()), skipped.to_vec(), frame_of_runs(0x38, 3)]
        {
            for length in 4..bytes.len() {
                assert_eq!(damage(&bytes[..length]), Some(Damage::Truncated), "{length} of {}", bytes.len());
            }
        }
    }

    #[test]
    fn what_follows_must_be_compressed_too() {
        for bytes in [gzip(b"Oui."), zstandard(b"Oui.")] {
            for garbage in [&b"!"[..], b"et la suite, en clair", b"\0\0a"] {
                let garbage = [&bytes, garbage].concat();
                let expected = if garbage.len() < bytes.len() + 4 && bytes[0] == 0x28 {
                    Damage::Truncated
                } else {
                    Damage::Trailing
                };
                assert_eq!(damage(&garbage), Some(expected));
            }
        }
    }

    #[test]
    fn checksums_and_sizes_are_checked() {
        let good = gzip(SENTENCE.as_bytes());
        for back in 1..=8 {
            let mut bytes = good.clone();
            let at = bytes.len() - back;
            bytes[at] ^= 1;
            assert_eq!(damage(&bytes), Some(Damage::Corrupt), "{back}");
        }
        let mut bytes = zstandard(SENTENCE.as_bytes());
        *bytes.last_mut().unwrap() ^= 1;
        assert_eq!(damage(&bytes), Some(Damage::Corrupt));
        // One segment of 5 bytes is stated; a raw block of 4 follows.
        let frame = |stated: u8| [&[0x28, 0xB5, 0x2F, 0xFD, 0x20, stated, 4 << 3 | 1, 0, 0][..], b"oui."].concat();
        assert_eq!(decompressed(&frame(4)).unwrap(), b"oui.");
        assert_eq!(damage(&frame(5)), Some(Damage::Corrupt));
    }

    #[test]
    fn a_frame_gets_no_more_than_it_may_ask_for() {
        // 2^(10 + 17) bytes are 128 MiB.
        assert_eq!(decompressed(&frame_of_runs(17 << 3, 2)).unwrap(), vec![b'a'; 2 << 16]);
        for descriptor in [17 << 3 | 1, 18 << 3, 0xFF] {
            assert_eq!(damage(&frame_of_runs(descriptor, 2)), Some(Damage::Window));
        }
        let segment = [&[0x28, 0xB5, 0x2F, 0xFD, 0xE0][..], &u64::MAX.to_le_bytes()].concat();
        assert_eq!(damage(&segment), Some(Damage::Window));
        let dictionary = [0x28, 0xB5, 0x2F, 0xFD, 1, 0x38, 7, 1, 0, 0];
        assert_eq!(damage(&dictionary), Some(Damage::Dictionary));
    }

    #[test]
    fn a_bomb_is_read_as_it_comes() {
        let bombs = [gzip(&vec![b'a'; 64 << 20]), frame_of_runs(0x38, 1_024)];
        for bomb in bombs {
            assert!(bomb.len() < 100_000);
            let mut source = open(Box::new(Cursor::new(bomb)), false, 0).unwrap().rest;
            let mut piece = [0; 4_096];
            source.read_exact(&mut piece).unwrap();
            assert_eq!(piece, [b'a'; 4_096]);
            assert_eq!(io::copy(&mut source, &mut io::sink()).unwrap(), (64 << 20) - 4_096);
        }
    }

    #[test]
    fn a_failing_disk_is_not_taken_for_damage() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::from_raw_os_error(5))
            }
        }
        for bytes in [gzip(SENTENCE.as_bytes()), zstandard(SENTENCE.as_bytes())] {
            for length in 0..bytes.len() {
                let error = read(Cursor::new(bytes[..length].to_vec()).chain(Broken)).unwrap_err();
                assert_eq!((error.raw_os_error(), Damage::message(&error)), (Some(5), None), "{length}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(0_u8..4, 0..3_000), cut in 0_usize..3_000) {
            let (one, two) = bytes.split_at(cut.min(bytes.len()));
            prop_assert_eq!(&decompressed(&[gzip(one), gzip(two)].concat()).unwrap(), &bytes);
            prop_assert_eq!(&decompressed(&[zstandard(one), zstandard(two)].concat()).unwrap(), &bytes);
        }

        #[test]
        fn no_damage_goes_unseen(at in any::<proptest::sample::Index>(), bit in 0..8, is_gzip in any::<bool>()) {
            let text = SENTENCE.repeat(40).into_bytes();
            let mut bytes = if is_gzip { gzip(&text) } else { zstandard(&text) };
            let at = at.index(bytes.len());
            bytes[at] ^= 1_u8 << bit;
            // Another text comes out of no file, compressed or not: only what the header says for information may change.
            if let Ok((found, true)) = read(Cursor::new(bytes)) {
                prop_assert_eq!(found, text);
            }
        }
    }
}
