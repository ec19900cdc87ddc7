//! Every format read back, on prose cut by a toy tokeniser, since the real one is tested where it is.

use super::*;
use crate::extract::BlockKind;
use crate::text::TokenKind;
use proptest::prelude::*;

/// A source cut at every place: a token is a run of letters and digits, or one other character; a sentence ends after a
/// full stop; a block ends at an empty line.
struct Cut {
    source: SourceText,
    blocks: Vec<Block>,
    map: SourceMap,
    tokens: Document,
}

impl Cut {
    fn new(text: &str) -> Self {
        let mut cut = Self {
            source: SourceText::whole(text),
            blocks: Vec::new(),
            map: SourceMap::default(),
            tokens: Document::default(),
        };
        let mut at = 0;
        for block in text.split("\n\n") {
            cut.block(at, block);
            at += block.len() + 2;
        }
        cut
    }

    fn block(&mut self, at: usize, block: &str) {
        let mut first = self.tokens.tokens.len();
        for (start, c) in block.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            let (start, end) = (at + start, at + start + c.len_utf8());
            let inside = |t: &Token| t.kind == TokenKind::Word && t.span.end as usize == start && c.is_alphanumeric();
            let kind = if c.is_alphanumeric() { TokenKind::Word } else { TokenKind::Mark };
            match self.tokens.tokens[first..].last_mut().filter(|t| inside(t)) {
                Some(open) => open.span = Span::new(open.span.start as usize, end),
                None => self.tokens.tokens.push(Token { span: Span::new(start, end), kind, opens_word: true }),
            }
            if c == '.' {
                first = self.sentence(first);
            }
        }
        self.sentence(first);
        self.blocks.push(Block { span: Span::new(at, at + block.len()), kind: BlockKind::Paragraph, depth: 0 });
    }

    fn sentence(&mut self, first: usize) -> usize {
        let next = self.tokens.tokens.len();
        if let Some([from, .., to] | [from @ to]) = self.tokens.tokens.get(first..next) {
            let span = Span::new(from.span.start as usize, to.span.end as usize);
            self.tokens.sentences.push(Sentence { span, tokens: first..next, block: self.blocks.len() });
        }
        next
    }

    fn part(&self) -> Part<'_> {
        let Self { source, blocks, map, tokens } = self;
        Part { source, prose: &source.text, blocks, map, tokens }
    }
}

fn written(format: TokenFormat, document: &str, parts: &[&Cut]) -> String {
    let mut writer = TokenWriter::new(Vec::new(), format);
    writer.begin(document).unwrap();
    for cut in parts {
        writer.add(cut.part()).unwrap();
    }
    String::from_utf8(writer.finish().unwrap()).unwrap()
}

const TEXT: &str = "L’été vient. Il pleut\nencore.Non.\n\nFin &<p>";

#[test]
fn conllu_says_where_and_how() {
    let text = written(TokenFormat::Conllu, "un dossier/a.txt", &[&Cut::new(TEXT)]);
    let first = "# newdoc id = un dossier/a.txt\n# newpar\n# sent_id = un_dossier_a.txt-1\n# text = L’été vient.\n\
                 1\tL\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=0:1\n";
    assert!(text.starts_with(first), "{text}");
    assert!(text.contains("\n4\tvient\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=6:11\n5\t.\t_\t_\t_\t_\t_\t_\t_\tTokenRange=11:12\n\n"));
    assert!(text.contains("# text = Il pleut encore.\n"), "{text}");
    assert_eq!(text.matches("# newpar\n").count(), 2);
    assert!(text.contains("# sent_id = un_dossier_a.txt-4\n# text = Fin &<p>\n"), "{text}");
    assert!(text.ends_with("\n\n"));
}

#[test]
fn vertical_tags_open_and_close() {
    let text = written(TokenFormat::Vertical, "\"a\"<b>.txt", &[&Cut::new("Un.\n\nFin &<p>")]);
    assert_eq!(
        text,
        "<text id=\"&quot;a&quot;&lt;b&gt;.txt\">\n<p>\n<s>\nUn\n.\n</s>\n</p>\n<p>\n<s>\nFin\n&amp;\n&lt;\np\n&gt;\n</s>\n</p>\n</text>\n"
    );
}

#[test]
fn jsonl_gives_bytes_and_lines() {
    let text = written(TokenFormat::Jsonl, "a.txt", &[&Cut::new(TEXT)]);
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[3]["line"], 4);
    assert_eq!(lines[3]["block"], 2);
    assert_eq!(lines[3]["schema_version"], 1);
    for token in lines.iter().flat_map(|line| line["tokens"].as_array().unwrap()) {
        let byte = |key: &str| usize::try_from(token[key].as_u64().unwrap()).unwrap();
        assert_eq!(&TEXT[byte("byte_start")..byte("byte_end")], token["text"].as_str().unwrap());
    }
}

#[test]
fn a_part_goes_on_where_the_last_one_stopped() {
    let first = Cut::new("Été un.\n\n");
    let mut second = Cut::new("Été deux.");
    second.source.byte_base = first.source.text.len() as u64;
    second.source.line_base = 2;
    let text = written(TokenFormat::Conllu, "a", &[&first, &second]);
    assert!(
        text.contains("# sent_id = a-2\n# text = Été deux.\n1\tÉté\t_\t_\t_\t_\t_\t_\t_\tTokenRange=9:12\n"),
        "{text}"
    );
    let json = written(TokenFormat::Jsonl, "a", &[&first, &second]);
    let last: serde_json::Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    assert_eq!(
        (&last["sentence"], &last["block"], &last["line"], &last["byte_start"]),
        (&2.into(), &2.into(), &3.into(), &11.into())
    );
}

#[test]
fn a_number_keeps_its_space_and_loses_its_line_end() {
    let mut cut = Cut::new("11 000 et 12\n000");
    let number = |start, end| Token { span: Span::new(start, end), kind: TokenKind::Number, opens_word: true };
    cut.tokens.tokens = vec![number(0, 6), number(7, 9), number(10, 16)];
    cut.tokens.sentences[0].tokens = 0..3;
    let text = written(TokenFormat::Conllu, "a", &[&cut]);
    assert!(text.contains("1\t11 000\t") && text.contains("3\t12 000\t"), "{text}");
}

/// What the tokeniser may leave between two tokens.
fn is_ignorable(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[test]
fn real_tokens_are_the_columns() {
    let mut cut = Cut::new("");
    cut.source = SourceText::whole("Qu’a-t-il vu ? 11 000 soldats.");
    cut.blocks = vec![Block { span: Span::new(0, cut.source.text.len()), kind: BlockKind::Paragraph, depth: 0 }];
    cut.tokens.cut(&cut.source.text, &cut.blocks);
    let text = written(TokenFormat::Vertical, "a", &[&cut]);
    let tokens: Vec<&str> = text.lines().filter(|line| !line.starts_with('<')).collect();
    assert_eq!(tokens, ["Qu’", "a", "-t-il", "vu", "?", "11 000", "soldats", "."]);
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn the_real_tokeniser_loses_nothing(text in "([a-zéÀ’'., ;!?«»0-9()\u{FFFC}…-]|\n| [A-Z]|\u{A0}){0,80}") {
        let mut cut = Cut::new("");
        cut.source = SourceText::whole(text.as_str());
        cut.blocks = vec![Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph, depth: 0 }];
        cut.tokens.cut(&cut.source.text, &cut.blocks);
        let json = written(TokenFormat::Jsonl, "a", &[&cut]);
        let records = json.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let tokens: Vec<_> = records.flat_map(|r| r["tokens"].as_array().unwrap().clone()).collect();
        let spelled: String = tokens.iter().map(|t| t["text"].as_str().unwrap()).collect();
        let kept = |text: &str| text.chars().filter(|c| !is_ignorable(*c)).collect::<String>();
        prop_assert_eq!(kept(&spelled), kept(&text));
    }

    #[test]
    fn read_back_the_formats_spell_the_prose(text in "([a-zé&<>\"_#. 日]|\n){0,80}") {
        let cut = Cut::new(&text);
        let expected = without_space(&text);
        let conllu = written(TokenFormat::Conllu, "a", &[&cut]);
        let rows = conllu.lines().filter(|line| line.contains('\t'));
        prop_assert_eq!(rows.map(|row| row.split('\t').nth(1).unwrap()).collect::<String>(), expected.clone());
        let sentences = conllu.lines().filter_map(|line| line.strip_prefix("# text = "));
        prop_assert_eq!(without_space(&sentences.collect::<String>()), expected.clone());
        for row in conllu.lines().filter(|line| line.contains('\t')) {
            let cells: Vec<_> = row.split('\t').collect();
            let range = cells[9].rsplit("TokenRange=").next().unwrap();
            let (start, end) = range.split_once(':').unwrap();
            let (start, end): (usize, usize) = (start.parse().unwrap(), end.parse().unwrap());
            prop_assert_eq!(cells.len(), 10);
            prop_assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), cells[1]);
        }
        let vertical = written(TokenFormat::Vertical, "a", &[&cut]);
        let tokens: String = vertical.lines().filter(|line| !line.starts_with('<')).collect();
        prop_assert_eq!(tokens.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), expected.clone());
        let json = written(TokenFormat::Jsonl, "a", &[&cut]);
        let records = json.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let tokens: Vec<_> = records.flat_map(|r| r["tokens"].as_array().unwrap().clone()).collect();
        prop_assert_eq!(tokens.iter().map(|t| t["text"].as_str().unwrap()).collect::<String>(), expected);
    }
}
