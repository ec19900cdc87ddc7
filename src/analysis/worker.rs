//! The work of one thread: text in, counts and records out. Its buffers and its vocabulary are reused.

use super::draft::{Closed, Draft, Piece, Title};
use super::plan::{End, FileFacts, SMALL_FILE_BYTES, Task};
use super::selection::{Rank, TopSentences};
use super::{NumberSelection, Observer, Options, SentenceSelection, Wanted};
use crate::base::{LineIndex, Prose, SourceText, Span};
use crate::extract::{self, BlockKind, Extracted, Extractor};
use crate::input::{self, BadRecord, Columns, CutAt, InputFile, Skipped, TextReader};
use crate::numbers::{Finder, NounKeys, NumberMention};
use crate::report::{NumberRecord, Place, SectionBuilder, SentenceRecord};
use crate::stats::{Counter, QuantityStats, SentenceCounts};
use crate::text::{Document, Sentence, Types, rare_words};
use std::cell::OnceCell;
use std::sync::Arc;

/// Code points of a sentence that a record keeps.
const SENTENCE_CHARACTERS: usize = 4_000;
/// Code points of context on each side of a number mention.
const CONTEXT_CHARACTERS: usize = 80;

/// Code points of a heading that the row of its section keeps.
const TITLE_CHARACTERS: usize = 100;
/// Rare words that the record of a sentence names.
const RARE_WORDS: usize = 4;

/// What a task came to.
pub(super) enum Outcome {
    /// A file that is one document.
    Document { closed: Box<Closed>, facts: FileFacts },
    /// A part of a document.
    Part(Box<Piece>),
    /// Documents of a file of records; its facts when they are all of them.
    Records { name: Arc<str>, records: Vec<Closed>, bad: Vec<BadRecord>, facts: Option<FileFacts> },
    /// The end of a file that was given in parts, or that cannot be read.
    End { name: Arc<str>, end: End },
}

/// A small file that holds a great deal more once decompressed: it is for the plan to cut.
pub(super) struct Long(pub InputFile);

/// What a task came to, or why it is none for one thread.
pub(super) type Worked = std::result::Result<Outcome, Long>;

/// Bytes of decompressed text that one task may hold.
const LONGEST_TASK_BYTES: u64 = 16 << 20;

/// One thread's buffers.
#[derive(Default)]
pub(super) struct Worker {
    document: Document,
    counter: Counter,
    finder: Finder,
    mentions: Vec<NumberMention>,
    nouns: NounKeys,
}

/// Whose records are made.
#[derive(Clone, Copy)]
struct Owner<'a> {
    name: &'a Arc<str>,
    record: Option<u64>,
    wanted: Wanted,
}

impl Worker {
    /// A worker whose types are numbered as those of others are.
    pub(super) fn new(types: Arc<Types>, vocabulary_bytes: Option<usize>) -> Self {
        Self { counter: Counter::new(types).within(vocabulary_bytes), ..Self::default() }
    }

    pub(super) fn perform(&mut self, task: Task, options: &Options, observer: &dyn Observer) -> Worked {
        let wanted = options.wanted;
        if observer.is_cancelled() {
            // What is left is not looked at: its results are thrown away.
            return Ok(Outcome::Part(Box::default()));
        }
        Ok(match task {
            Task::File { file, extractor } => self.file(file, extractor, wanted, observer)?,
            Task::RecordFile { file, columns } => self.record_file(file, &columns, wanted, observer)?,
            Task::Part { name, source, extractor, file_bytes } => {
                observer.advance(0, file_bytes);
                Outcome::Part(Box::new(self.piece(&source, extractor, Owner { name: &name, record: None, wanted })))
            }
            Task::Records { name, source, columns, encoding, file_bytes } => {
                observer.advance(0, file_bytes);
                let (mut records, mut bad) = (Vec::new(), Vec::new());
                self.records((&name, encoding), &source, &columns, wanted, &mut |record| match record {
                    Ok(closed) => records.push(closed),
                    Err(record) => bad.push(record),
                });
                Outcome::Records { name, records, bad, facts: None }
            }
            Task::End { name, end, file_bytes } => {
                observer.advance(1, file_bytes);
                Outcome::End { name, end }
            }
        })
    }

    /// A file that is one document; what is compressed is cut as it would be were it not.
    fn file(
        &mut self,
        file: InputFile,
        extractor: &'static Extractor,
        wanted: Wanted,
        observer: &dyn Observer,
    ) -> Worked {
        let name: Arc<str> = file.name.as_str().into();
        let mut draft = Draft::new(wanted);
        let owner = Owner { name: &name, record: None, wanted };
        let read = read_parts(&file, extractor.whole, CutAt::BlankLine, &mut |source, _| {
            draft.add(self.piece(source, extractor, owner));
        });
        let facts = match read {
            Ok(Some(facts)) => facts,
            Ok(None) => return Err(Long(file)),
            Err(error) => return Ok(failed(name, error, observer)),
        };
        observer.advance(1, facts.file_bytes);
        let closed = draft.close(Title { name, record: None, format: extractor.id }, facts);
        Ok(Outcome::Document { closed: Box::new(closed), facts })
    }

    fn record_file(&mut self, file: InputFile, columns: &Columns, wanted: Wanted, observer: &dyn Observer) -> Worked {
        let name: Arc<str> = file.name.as_str().into();
        let (mut records, mut bad) = (Vec::new(), Vec::new());
        let mut resolved: Option<Columns> = None;
        let mut add = |record| match record {
            Ok(closed) => records.push(closed),
            Err(record) => bad.push(record),
        };
        let read = read_parts(&file, false, CutAt::LineEnd, &mut |source, encoding| {
            let columns = resolved.take().unwrap_or_else(|| columns.resolve(source));
            self.records((&name, encoding), source, &columns, wanted, &mut add);
            resolved = Some(columns).filter(|columns| columns.text.is_some());
        });
        match read {
            Ok(Some(facts)) => {
                observer.advance(1, facts.file_bytes);
                Ok(Outcome::Records { name, records, bad, facts: Some(facts) })
            }
            Ok(None) => Err(Long(file)),
            Err(error) => Ok(failed(name, error, observer)),
        }
    }

    /// Analyses the records of one part of a file that is called and encoded so.
    fn records(
        &mut self,
        (file, encoding): (&str, &'static str),
        source: &SourceText,
        columns: &Columns,
        wanted: Wanted,
        each: &mut dyn FnMut(Result<Closed, BadRecord>),
    ) {
        for record in input::records(source, columns) {
            each(record.map(|record| {
                let name: Arc<str> = record.name(file).into();
                let owner = Owner { name: &name, record: Some(record.line), wanted };
                let mut draft = Draft::new(wanted);
                draft.add(self.piece(&SourceText::whole(record.text), extract::plain(), owner));
                let facts = FileFacts { encoding, ..FileFacts::default() };
                draft.close(Title { name, record: Some(record.line), format: "jsonl" }, facts)
            }));
        }
    }

    /// Analyses one text: the whole way from prose to counts and records.
    fn piece(&mut self, source: &SourceText, extractor: &Extractor, owner: Owner<'_>) -> Piece {
        let extracted = (extractor.extract)(&source.text);
        let view = View { extracted: &extracted, source, lines: OnceCell::new(), owner };
        let mut piece = Piece { left_out: extracted.left_out, ..Piece::default() };
        let mut top = TopSentences::new(owner.wanted.sentences);
        let mut quantities = QuantityStats::default();
        let mut sections = Sections::default();
        let mut stats = self.counter.begin(&extracted.prose);
        let mut next = 0;
        while next < extracted.blocks.len() {
            next = self.document.cut_near(&extracted.prose, &extracted.blocks, next);
            let document = &self.document;
            self.counter.add(&extracted.prose, document, &mut stats, |sentence, counts, numbers| {
                if counts.words == 0 {
                    return;
                }
                piece.counts.push(counts);
                if owner.wanted.sections {
                    sections.add(&view, sentence, &counts);
                }
                if owner.wanted.sentences != SentenceSelection::None {
                    top.add(Rank::Counts(&counts), || view.sentence(document, sentence, &counts));
                }
                self.mentions.clear();
                let tokens = &document.tokens[sentence.tokens.clone()];
                self.finder.find(&extracted.prose, tokens, numbers, &mut self.mentions);
                for mention in &self.mentions {
                    let noun_key = mention.noun.map(|noun| self.nouns.key(noun.of(&extracted.prose)));
                    quantities.add(mention, mention.unit.or(noun_key));
                    if owner.wants(mention) {
                        piece.numbers.push(view.number(sentence, mention, noun_key));
                    }
                }
            });
        }
        piece.stats = self.counter.finish(stats);
        piece.stats.quantities = quantities;
        piece.sentences = top.into_rows();
        piece.sections = sections.builder.finish();
        piece
    }
}

/// The sections of a text in the making.
#[derive(Default)]
struct Sections {
    builder: SectionBuilder,
    /// The heading that is open.
    heading: Option<usize>,
}

impl Sections {
    fn add(&mut self, view: &View<'_>, sentence: &Sentence, counts: &SentenceCounts) {
        let block = view.extracted.blocks[sentence.block];
        if block.kind != BlockKind::Heading {
            self.builder.add(counts);
        } else if self.heading != Some(sentence.block) {
            self.heading = Some(sentence.block);
            let title = first_characters(view.text(block.span), TITLE_CHARACTERS);
            self.builder.heading(title, block.depth, &view.place(block.span));
        }
    }
}

impl Owner<'_> {
    /// True when a record is made of the mention.
    fn wants(&self, mention: &NumberMention) -> bool {
        match self.wanted.numbers {
            NumberSelection::None => false,
            NumberSelection::Quantities => mention.kind.is_quantity(),
            NumberSelection::All => true,
        }
    }
}

/// A text with all that is needed to point into it.
struct View<'a> {
    extracted: &'a Extracted<'a>,
    source: &'a SourceText,
    /// Made for the first record: most texts have none.
    lines: OnceCell<LineIndex<'a>>,
    owner: Owner<'a>,
}

impl View<'_> {
    fn place(&self, span: Span<Prose>) -> Place {
        let source = self.extracted.map.source(span);
        let position = self.lines.get_or_init(|| LineIndex::new(self.source)).position(source.start as usize);
        Place {
            document: Arc::clone(self.owner.name),
            record: self.owner.record,
            byte_start: self.source.byte_base + u64::from(source.start),
            byte_end: self.source.byte_base + u64::from(source.end),
            line: position.line,
            column: position.column,
        }
    }

    fn text(&self, span: Span<Prose>) -> &str {
        span.of(&self.extracted.prose)
    }

    fn sentence(&self, document: &Document, sentence: &Sentence, counts: &SentenceCounts) -> SentenceRecord {
        let tokens = &document.tokens[sentence.tokens.clone()];
        let rare_words = rare_words(&self.extracted.prose, tokens, RARE_WORDS);
        SentenceRecord::new(self.place(sentence.span), counts, rare_words, shortened(self.text(sentence.span)))
    }

    fn number(&self, sentence: &Sentence, mention: &NumberMention, noun_key: Option<&str>) -> NumberRecord {
        let own = |span: Span<Prose>| one_line(self.text(span));
        let before = Span::new(sentence.span.start as usize, mention.span.start as usize);
        let after = Span::new(mention.span.end as usize, sentence.span.end as usize);
        NumberRecord {
            place: self.place(mention.span),
            text: own(mention.span),
            kind: mention.kind,
            value: mention.value,
            value_max: mention.value_max,
            approximation: mention.approximation,
            unit: mention.unit,
            noun: mention.noun.map(own),
            noun_key: noun_key.map(str::to_owned),
            noun_phrase: mention.noun_phrase.map(own),
            form: mention.form,
            before: last_characters(self.text(before), CONTEXT_CHARACTERS),
            after: first_characters(self.text(after), CONTEXT_CHARACTERS),
        }
    }
}

/// White space as single spaces; no-break spaces stay, they are part of how the text is written.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if is_gap(c) {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// White space that may become a plain space: not the no-break spaces.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A sentence on one line, cut with […] where it is longer than a record keeps.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SENTENCE_CHARACTERS) {
        Some((at, _)) => one_line(&text[..at]) + " […]",
        None => one_line(text),
    }
}

fn first_characters(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => edge(&text[..at]) + "…",
        None => edge(text),
    }
}

fn last_characters(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        Some((at, c)) => format!("…{}", edge(&text[at + c.len_utf8()..])),
        None => edge(text),
    }
}

/// On one line, with the space at its ends kept as one: the mention stands right beside it.
fn edge(text: &str) -> String {
    let space = |at: bool| if at { " " } else { "" };
    let inner = one_line(text);
    let blank = |c: Option<char>| c.is_some_and(is_gap);
    if inner.is_empty() {
        return space(!text.is_empty()).to_owned();
    }
    format!("{}{inner}{}", space(blank(text.chars().next())), space(blank(text.chars().next_back())))
}

/// The parts of a file that is read by one thread, with their encoding: a small one, or one whose format is read whole. `None` when it turns
/// out to be too long for that, once decompressed.
fn read_parts(
    file: &InputFile,
    whole: bool,
    cut_at: CutAt,
    each: &mut dyn FnMut(&SourceText, &'static str),
) -> Result<Option<FileFacts>, Skipped> {
    let mut reader = TextReader::open(file)?.cut_at(cut_at);
    if whole || !reader.is_compressed() || reader.bytes_read() < SMALL_FILE_BYTES {
        each(&reader.read_whole()?, reader.encoding());
        return Ok(Some(FileFacts::of(&reader)));
    }
    if reader.bytes_read() >= LONGEST_TASK_BYTES {
        return Ok(None);
    }
    while let Some(part) = reader.next_part()? {
        each(&part, reader.encoding());
    }
    Ok(Some(FileFacts::of(&reader)))
}

fn failed(name: Arc<str>, error: Skipped, observer: &dyn Observer) -> Outcome {
    observer.advance(1, 0);
    Outcome::End { name, end: End::Failed(error) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Text as hostile as French text can be: what triggers rules, in any order, among arbitrary characters.
    const HOSTILE: &str = "(\\PC|[a-zéœÀ0-9 .,'’ʼ«»!?()\\-–—/:;%°€$\n\t\u{301}\u{AD}\u{202F}]|mille |deux |un |entre |de |à |ans |M\\. |art\\. \
        |n° |12 000 |3,5 |[IVX]{1,4}|le |% |l'|page |\\*\\*|# |\\[a\\]\\(b\\)|<p>|&eacute;|`x`){0,120}";

    fn piece(text: &str, extractor: &'static Extractor) -> Piece {
        let name: Arc<str> = "texte".into();
        let wanted = Wanted { sentences: SentenceSelection::All, numbers: NumberSelection::All, sections: true };
        Worker::default().piece(&SourceText::whole(text), extractor, Owner { name: &name, record: None, wanted })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]

        #[test]
        fn any_text_is_survived(text in HOSTILE) {
            for extractor in extract::EXTRACTORS {
                let piece = piece(&text, extractor);
                for number in &piece.numbers {
                    let at = |byte: u64| usize::try_from(byte).unwrap();
                    let range = at(number.place.byte_start)..at(number.place.byte_end);
                    prop_assert!(text.get(range).is_some_and(|mention| !mention.is_empty()), "{number:?}");
                }
                prop_assert_eq!(piece.sentences.len() as u64, piece.stats.sentences);
                prop_assert_eq!(piece.stats.sentence_words.sum(), piece.stats.words);
                prop_assert_eq!(piece.stats.word_syllables.sum(), piece.stats.syllables);
            }
        }
    }

    #[test]
    fn long_sentences_are_shortened() {
        let piece = piece(&"mot ".repeat(5_000), extract::plain());
        assert!(piece.sentences[0].text.ends_with(" […]"));
        assert_eq!(piece.sentences[0].words, 5_000);
    }

    #[test]
    fn context_keeps_its_spaces() {
        let piece = piece("Ils ont\tvu\t12\tsoldats.", extract::plain());
        let number = &piece.numbers[0];
        assert_eq!(
            (number.before.as_str(), number.text.as_str(), number.after.as_str()),
            ("Ils ont vu ", "12", " soldats.")
        );
    }
}
