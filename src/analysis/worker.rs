//! The work of one thread: text in, counts and records out. Its buffers and its vocabulary are reused.

use super::beats::Beats;
use super::draft::{Closed, Draft, Piece, Title};
use super::outline::Outline;
use super::plan::{End, FileFacts, SMALL_FILE_BYTES, Task};
use super::selection::{Rank, TopSentences};
use super::view::{Owner, View};
use super::{NeighbourSelection, Observer, OccurrenceSelection, Occurrences, Options, SentenceSelection, Wanted};
use crate::base::{SourceText, Span};
use crate::extract::{self, Extractor};
use crate::input::{self, BadRecord, Columns, CutAt, InputFile, Skipped, TextReader};
use crate::numbers::{Finder, NounKeys, NumberMention};
use crate::stats::{Counter, NeighbourCounter, NgramCounter, QualityCounter, QuantityStats, SliceCounter};
use crate::text::{Document, Search, Types};
use std::sync::Arc;

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
    /// For what is looked for in every text.
    search: Option<Search>,
    /// For whose neighbours are counted.
    neighbours: Option<NeighbourCounter>,
    ngrams: NgramCounter,
    /// Bytes of memory for types, `None` for 256 MiB.
    bytes: Option<usize>,
    /// The one document is cut in slices.
    slices: bool,
    quality: QualityCounter,
}

impl Worker {
    /// A worker whose types, and sequences of types, are numbered as those of others are.
    pub(super) fn new([types, ngrams]: [Arc<Types>; 2], options: &Options) -> Self {
        let bytes = options.vocabulary_bytes;
        let counter = Counter::new(types).within(bytes).keeping_order(options.wanted.factors);
        Self { counter, ngrams: NgramCounter::new(ngrams, bytes), bytes, ..Self::default() }
    }

    /// The same worker, that cuts each document in slices.
    pub(super) fn cutting_slices(self, slices: bool) -> Self {
        Self { slices, ..self }
    }

    pub(super) fn perform(&mut self, task: Task, options: &Options, observer: &dyn Observer) -> Worked {
        let wanted = &options.wanted;
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
        wanted: &Wanted,
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

    fn record_file(&mut self, file: InputFile, columns: &Columns, wanted: &Wanted, observer: &dyn Observer) -> Worked {
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
        wanted: &Wanted,
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
        if owner.wanted.quality {
            return Piece { quality: self.quality.count(&source.text), ..Piece::default() };
        }
        let extracted = (extractor.extract)(&source.text);
        let view = View::new(&extracted, source, owner);
        let occurrences = Occurrences::wanted(owner.wanted.occurrences.as_ref());
        let mut piece = Piece { left_out: extracted.left_out, occurrences, ..Piece::default() };
        let mut top = TopSentences::new(owner.wanted.sentences).heeding(owner.wanted.limit.clone());
        let mut quantities = QuantityStats::default();
        let mut outline = Outline::default();
        piece.slices = self.slices.then(|| SliceCounter::within(self.bytes));
        let mut stats = self.counter.begin(&extracted.prose);
        let mut beats = Beats::wanted(owner.wanted.rhythm);
        let mut next = 0;
        while next < extracted.blocks.len() {
            next = self.document.cut_near(&extracted.prose, &extracted.blocks, next);
            let document = &self.document;
            self.counter.add(&extracted.prose, document, &mut stats, |sentence, counts, known| {
                if counts.words == 0 {
                    return;
                }
                piece.counts.push(counts);
                beats.add(counts.words, sentence.block);
                if owner.wanted.sections {
                    outline.add(&view, sentence, &counts);
                }
                if owner.wanted.sentences != SentenceSelection::None {
                    top.add(Rank::Counts(&counts), || view.sentence(document, sentence, &counts, known));
                }
                self.mentions.clear();
                let tokens = &document.tokens[sentence.tokens.clone()];
                self.finder.find(&extracted.prose, tokens, known.numbers, &mut self.mentions);
                for mention in &self.mentions {
                    let noun_key = mention.noun.map(|noun| self.nouns.key(noun.of(&extracted.prose)));
                    quantities.add(mention, mention.unit.or(noun_key));
                    if owner.wants(mention) {
                        piece.numbers.push(view.number(sentence, mention, noun_key));
                    }
                }
            });
            if let Some(selection) = &owner.wanted.occurrences {
                self.find_occurrences(&view, selection, &mut piece.occurrences);
            }
            self.cut_slices(&mut piece);
            if let Some(len) = owner.wanted.ngrams {
                self.ngrams.add(len, &self.document, self.counter.forms());
            }
            if let Some(NeighbourSelection { pattern, left, right }) = &owner.wanted.neighbours {
                let new = || NeighbourCounter::new(Arc::clone(pattern), *left, *right);
                let neighbours = self.neighbours.get_or_insert_with(new);
                neighbours.add(&extracted.prose, &self.document, self.counter.types(), self.counter.forms());
            }
        }
        self.finish_sequences(owner, &mut piece);
        piece.stats = self.counter.finish(stats);
        piece.stats.quantities = quantities;
        (piece.sentences, piece.rhythm) = (top.into_rows(), beats.finish());
        piece.sections = outline.finish();
        piece
    }

    /// Ends what was counted of sequences and neighbours, where they are asked for.
    fn finish_sequences(&mut self, owner: Owner<'_>, piece: &mut Piece) {
        let types = self.counter.types();
        piece.ngrams = owner.wanted.ngrams.map(|_| self.ngrams.finish(types));
        piece.neighbours = self.neighbours.as_mut().map(|counter| counter.finish(types)).unwrap_or_default();
    }

    /// Adds the bit of the text that was counted last to its slices, where they are asked for.
    fn cut_slices(&self, piece: &mut Piece) {
        if let Some(slices) = &mut piece.slices {
            slices.add(self.counter.types(), self.counter.forms());
        }
    }

    /// Finds the occurrences in the bit of the text that was counted last.
    fn find_occurrences(&mut self, view: &View<'_>, selection: &OccurrenceSelection, found: &mut Occurrences) {
        let search = self.search.get_or_insert_with(|| Search::new(Arc::clone(&selection.pattern)));
        let mut forms = self.counter.forms();
        if !search.compare(self.counter.types(), forms) {
            return;
        }
        let all = &self.document.tokens;
        for sentence in &self.document.sentences {
            let tokens = &all[sentence.tokens.clone()];
            let block = view.extracted.blocks[sentence.block].span;
            search.find(&view.extracted.prose, tokens, forms, |range| {
                let range = sentence.tokens.start + range.start..sentence.tokens.start + range.end;
                let span = Span::new(all[range.start].span.start as usize, all[range.end - 1].span.end as usize);
                let words = || view.neighbours(selection.order, all, range, block, found.limit_of_words());
                match view.order_key(selection.order, span, words) {
                    Some(key) => found.add(key, || view.occurrence(span, block, selection.context)),
                    None => found.pass(),
                }
            });
            let lexical = tokens.iter().filter(|token| token.kind.is_lexical()).count();
            forms = forms.get(lexical..).unwrap_or_default();
        }
    }
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
    use super::super::{ContextWidth, NumberSelection, OccurrenceOrder};
    use super::*;
    use crate::text::{Pattern, Reach};
    use proptest::prelude::*;

    /// Text as hostile as French text can be: what triggers rules, in any order, among arbitrary characters.
    const HOSTILE: &str = "(\\PC|[a-zéœÀ0-9 .,'’ʼ«»!?()\\-–—/:;%°€$\n\t\u{301}\u{AD}\u{202F}]|mille |deux |un |entre |de |à |ans |M\\. |art\\. \
        |n° |12 000 |3,5 |[IVX]{1,4}|le |% |l'|page |\\*\\*|# |\\[a\\]\\(b\\)|<p>|&eacute;|`x`){0,120}";

    fn piece(text: &str, extractor: &'static Extractor) -> Piece {
        let name: Arc<str> = "texte".into();
        let pattern = Arc::new(Pattern::new("de *", Reach::Type).unwrap());
        let (order, most, context) = (OccurrenceOrder::Left, usize::MAX, ContextWidth::Characters(9));
        let occurrences = Some(OccurrenceSelection { pattern, order, most, context });
        let wanted = Wanted {
            sentences: SentenceSelection::All,
            limit: None,
            numbers: NumberSelection::All,
            occurrences,
            sections: true,
            rhythm: true,
            neighbours: None,
            ngrams: Some(3),
            factors: true,
            parts: true,
            quality: false,
        };
        Worker::default().piece(
            &SourceText::whole(text),
            extractor,
            Owner { name: &name, record: None, wanted: &wanted },
        )
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
