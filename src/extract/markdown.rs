//! Markdown: CommonMark with the extensions of GitHub, front matter, footnotes and mathematics.
//!
//! Prose is headings, paragraphs, items and footnotes, with the text of links. Left out are front matter, code blocks,
//! tables, HTML, addresses, alternative texts, references to footnotes and the tags of site generators. What stands in
//! a sentence without being prose (inline code, formulas, pictures) is one [`OBJECT`]. Punctuation is never rewritten.

use super::templates::{InlineTag, inline, masked, standalone};
use super::{Block, BlockKind, Extracted, Extractor, LeftOut, OBJECT, SourceMap};
use crate::base::{Source, Span, Texts};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

pub(super) static MARKDOWN: Extractor = Extractor {
    id: "markdown",
    name: Texts { fr: "Markdown", en: "Markdown" },
    summary: Texts {
        fr: "Titres, paragraphes, listes, citations et notes sont lus. L’en-tête, le code, les tableaux et les blocs HTML sont laissés de côté et comptés\u{202F}; les adresses des liens et les images sont passées.",
        en: "Headings, paragraphs, lists, quotations and notes are read. Front matter, code, tables and HTML blocks are left out and counted; link addresses and pictures are passed over.",
    },
    extensions: &["md", "markdown"],
    whole: true,
    extract,
};

/// Never smart punctuation: it would rewrite apostrophes and quotation marks.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM);

fn extract(source: &str) -> Extracted<'_> {
    let tags = inline(source);
    let masked = masked(source, &tags);
    let mut builder = Builder {
        source,
        masked: &masked,
        tags: &tags,
        templates: standalone(source),
        prose: String::with_capacity(source.len()),
        blocks: Vec::new(),
        map: SourceMap::default(),
        left_out: LeftOut::default(),
        comments: Vec::new(),
        open: None,
        heading: None,
        containers: Vec::new(),
        hidden: 0,
        element: None,
    };
    for (event, range) in Parser::new_ext(&masked, OPTIONS).into_offset_iter() {
        builder.read(event, range);
    }
    builder.close_block();
    let Builder { prose, blocks, mut map, left_out, comments, .. } = builder;
    if map.is_identity() && !source.is_empty() {
        map.push(Span::new(0, 0), Span::new(0, 0)); // no prose: still not the identity
    }
    Extracted { prose: Cow::Owned(prose), blocks, map, left_out, comments }
}

/// What parts the blocks of the prose.
const SEPARATOR: &str = "\n\n";

/// Elements of HTML inside a paragraph whose content is no prose.
const OPAQUE: &[&str] = &["code", "math", "pre", "samp", "script", "style", "svg"];
/// Elements of HTML inside a paragraph that may hold what is shown apart from it: the text of a tooltip.
const UNSEEN: &[&str] = &["span", "dfn", "em", "small", "i", "a", "b", "strong"];
/// Elements of HTML inside a paragraph that part words.
const BREAKING: &[&str] = &["br", "dd", "div", "dt", "hr", "li", "ol", "p", "summary", "table", "td", "th", "tr", "ul"];

/// True for what stands inside a block.
fn is_inline(tag: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(tag, Emphasis | Image | Link | Strikethrough | Strong | Subscript | Superscript)
}

/// True for an opening tag whose content stands elsewhere than in the sentence, or nowhere: a tooltip, what is hidden.
fn is_unseen(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let has = |attribute: &str| tag.contains(attribute);
    has("role=\"tooltip\"")
        || has("role='tooltip'")
        || has("aria-hidden=\"true\"")
        || has("display:none")
        || has("display: none")
        || tag.split(|c: char| c.is_whitespace() || c == '>').any(|word| word == "hidden")
}

/// Builds prose from the events of the parser.
struct Builder<'a> {
    source: &'a str,
    /// What the parser reads: the source with its tags masked.
    masked: &'a str,
    tags: &'a [InlineTag],
    /// Stretches of the source that hold template tags alone.
    templates: Vec<Range<usize>>,
    prose: String,
    blocks: Vec<Block>,
    map: SourceMap,
    left_out: LeftOut,
    comments: Vec<Span<Source>>,
    /// Where the block that is being read begins in the prose.
    open: Option<usize>,
    /// The level of the heading we are in.
    heading: Option<u8>,
    /// The block quotes, items and footnotes we are in: true for an item.
    containers: Vec<bool>,
    /// How many elements deep we are in what is no prose.
    hidden: usize,
    /// The HTML element inside a paragraph that is being left out.
    element: Option<&'static str>,
}

impl Builder<'_> {
    fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(_) if self.hidden > 0 => self.hidden += 1,
            Event::End(_) if self.hidden > 0 => self.hidden -= 1,
            Event::Start(tag) => self.enter(&tag, range),
            Event::End(tag) => self.leave(tag),
            Event::Rule => self.close_block(),
            _ if self.hidden > 0 || self.is_left_out(&range) => {}
            Event::InlineHtml(html) => self.read_html(&html, range),
            _ if self.element.is_some() => {}
            Event::Text(text) => self.read_text(&text, range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.push_object(range),
            Event::SoftBreak | Event::HardBreak => self.push_break(range),
            Event::Html(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn enter(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Image { .. } | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.hidden = 1;
                if self.element.is_none() && !self.is_left_out(&range) {
                    self.push_object(range);
                }
                return;
            }
            _ if is_inline(tag.to_end()) => return,
            _ => self.close_block(),
        }
        let count = match tag {
            Tag::CodeBlock(_) => &mut self.left_out.code_blocks,
            Tag::HtmlBlock => {
                self.keep_comments(range);
                &mut self.left_out.html_blocks
            }
            Tag::MetadataBlock(_) => &mut self.left_out.front_matter,
            Tag::Table(_) => &mut self.left_out.tables,
            Tag::Heading { level, .. } => {
                self.heading = Some(*level as u8);
                return;
            }
            Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => {
                self.containers.push(*tag == Tag::Item);
                return;
            }
            _ => return,
        };
        *count += 1;
        self.hidden = 1;
    }

    fn leave(&mut self, tag: TagEnd) {
        if is_inline(tag) {
            return;
        }
        self.close_block();
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.containers.pop();
            }
            _ => {}
        }
    }

    /// True for what stands among template tags that stand alone, which end the block.
    fn is_left_out(&mut self, range: &Range<usize>) -> bool {
        let after = self.templates.partition_point(|template| template.end <= range.start);
        if self.templates.get(after).is_some_and(|template| template.start <= range.start) {
            self.close_block();
            return true;
        }
        false
    }

    /// Text without markup; where the parser resolved an entity, it is not what the source says.
    fn read_text(&mut self, text: &str, range: Range<usize>) {
        if self.masked.get(range.clone()) != Some(text) {
            return self.push(text, range);
        }
        let mut from = range.start;
        let tags = self.tags;
        let first = tags.partition_point(|tag| tag.range.start < range.start);
        for tag in tags[first..].iter().take_while(|tag| tag.range.end <= range.end) {
            self.push_verbatim(from..tag.range.start);
            if tag.is_value {
                self.push_object(tag.range.clone());
            } else if self.source[tag.range.clone()].starts_with("{/*") {
                self.comments.push(Span::new(tag.range.start, tag.range.end));
            }
            from = tag.range.end;
        }
        self.push_verbatim(from..range.end);
    }

    /// Notes the comments of a stretch of HTML.
    fn keep_comments(&mut self, range: Range<usize>) {
        let Some(html) = self.source.get(range.clone()) else { return };
        let mut from = 0;
        while let Some(start) = html[from..].find("<!--").map(|at| from + at) {
            let end = html[start..].find("-->").map_or(html.len(), |at| start + at + "-->".len());
            self.comments.push(Span::new(range.start + start, range.start + end));
            from = end;
        }
    }

    /// A tag of HTML inside a paragraph.
    fn read_html(&mut self, html: &str, range: Range<usize>) {
        if html.starts_with("<!--") {
            return self.keep_comments(range);
        }
        let closing = html.starts_with("</");
        let name: String =
            html.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if let Some(element) = self.element {
            if closing && element == name {
                self.element = None;
            }
        } else if BREAKING.contains(&name.as_str()) {
            self.push_break(range);
        } else if name == "img" {
            self.push_object(range);
        } else if !closing && is_unseen(html) {
            self.element = UNSEEN.iter().find(|element| **element == name).copied();
        } else if !closing && !html.ends_with("/>") {
            self.element = OPAQUE.iter().find(|opaque| **opaque == name).copied();
            if self.element.is_some() {
                self.push_object(range);
            }
        }
    }

    fn push_verbatim(&mut self, range: Range<usize>) {
        let source = self.source;
        if let Some(text) = source.get(range.clone()).filter(|text| !text.is_empty()) {
            self.push(text, range);
        }
    }

    fn push_object(&mut self, range: Range<usize>) {
        self.push(OBJECT.encode_utf8(&mut [0; 4]), range);
    }

    fn push_break(&mut self, range: Range<usize>) {
        if self.open.is_some() && !self.prose.ends_with('\n') {
            let own = self.source.get(range.clone()).filter(|own| matches!(*own, " " | "\t" | "\r" | "\n"));
            self.push(own.unwrap_or("\n"), range);
        }
    }

    /// Adds prose that was taken from `range` of the source.
    fn push(&mut self, text: &str, range: Range<usize>) {
        if self.open.is_none() {
            if text.trim().is_empty() {
                return;
            }
            if !self.prose.is_empty() {
                self.prose.push_str(SEPARATOR);
            }
            self.open = Some(self.prose.len());
        }
        let start = self.prose.len();
        self.prose.push_str(text);
        let prose = Span::new(start, self.prose.len());
        if self.source.get(range.clone()) == Some(text) {
            self.map.push(prose, Span::new(range.start, range.end));
        } else {
            self.map.push_replacement(prose, Span::new(range.start, range.end));
        }
    }

    /// Ends the block; one without a letter or a digit, such as a picture alone, is no prose.
    fn close_block(&mut self) {
        self.element = None;
        let Some(open) = self.open.take() else { return };
        let text = &self.prose[open..];
        if !text.contains(char::is_alphanumeric) {
            self.prose.truncate(open.saturating_sub(SEPARATOR.len()));
            self.map.truncate(open);
            return;
        }
        let start = open + text.len() - text.trim_start().len();
        let end = open + text.trim_end().len();
        let items = self.containers.iter().filter(|is_item| **is_item).count();
        let (kind, depth) = match (self.heading, self.containers.last()) {
            (Some(level), _) => (BlockKind::Heading, level),
            (None, Some(true)) => (BlockKind::ListItem, u8::try_from(items).unwrap_or(u8::MAX)),
            (None, _) => (BlockKind::Paragraph, 0),
        };
        self.blocks.push(Block { span: Span::new(start, end), kind, depth });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The blocks as text, each checked to map back into the source.
    fn blocks(source: &str) -> Vec<String> {
        let extracted = extract(source);
        check(source, &extracted).unwrap();
        extracted.blocks.iter().map(|block| block.span.of(&extracted.prose).to_owned()).collect()
    }

    /// The laws of an extractor; the message says which is broken.
    fn check(source: &str, extracted: &Extracted<'_>) -> Result<(), String> {
        let prose = &extracted.prose;
        let mut end = 0;
        for (from, to) in extracted.map.verbatim() {
            let original = source.get(to.range()).ok_or(format!("{to:?} is outside the source"))?;
            let text = prose.get(from.range()).ok_or(format!("{from:?} is outside the prose"))?;
            if original != text {
                let short = |text: &str| text.chars().take(20).collect::<String>();
                return Err(format!("{:?} is not {:?}", short(text), short(original)));
            }
        }
        for block in &extracted.blocks {
            let range = block.span.range();
            let between = prose.get(end..range.start).ok_or("blocks overlap")?;
            if !between.trim().is_empty() || block.span.of(prose).trim() != block.span.of(prose) {
                return Err(format!("white space around {range:?} is wrong"));
            }
            source.get(extracted.map.source(block.span).range()).ok_or(format!("{range:?} has no place"))?;
            end = range.end;
        }
        if prose[end..].trim().is_empty() { Ok(()) } else { Err("prose after the last block".into()) }
    }

    /// What the prose `needle` was taken from.
    fn origin<'a>(source: &'a str, needle: &str) -> &'a str {
        let extracted = extract(source);
        let at = extracted.prose.find(needle).unwrap();
        extracted.map.source(Span::new(at, at + needle.len())).of(source)
    }

    #[test]
    fn blocks_and_their_kinds() {
        use BlockKind::{Heading, ListItem, Paragraph};
        let source = "# Le port\n\nLa marée\nmonte.\n\n- une barque\n  - un filet\n- deux rames\n\n\
                      > Le quai.\n\nNote[^1].\n\n[^1]: En été.\n\nFin\n===\n";
        let extracted = extract(source);
        let kinds: Vec<_> = extracted.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Heading, Paragraph, ListItem, ListItem, ListItem, Paragraph, Paragraph, Paragraph, Heading]);
        assert_eq!(blocks(source)[1..4], ["La marée\nmonte.", "une barque", "un filet"]);
        assert_eq!(blocks(source)[6..], ["Note.", "En été.", "Fin"]);
    }

    #[test]
    fn comments_are_known() {
        let source =
            "<!-- un -->\n\nDu <!-- deux --> texte. {/* trois */}\n\n{/* quatre */}\n\n```\n{/* non */}\n```\n";
        let extracted = extract(source);
        let comments: Vec<&str> = extracted.comments.iter().map(|comment| comment.of(source)).collect();
        assert_eq!(comments, ["<!-- un -->", "<!-- deux -->", "{/* trois */}", "{/* quatre */}"]);
        assert_eq!(blocks(source), ["Du  texte."]);
    }

    #[test]
    fn what_is_no_prose_is_left_out_and_counted() {
        let source = "---\ntitle: Non\n---\n\nOui.\n\n```\nnon\n```\n\n    non\n\n| non | non |\n|---|---|\n| non | non |\n\n\
                      <div>\nnon\n</div>\n\n<!-- non -->\n\n![non](non.png)\n\n[non]: http://non\n";
        assert_eq!(blocks(source), ["Oui."]);
        let left_out = extract(source).left_out;
        assert_eq!(left_out, LeftOut { front_matter: 1, code_blocks: 2, tables: 1, html_blocks: 2 });
        assert_eq!(extract("+++\na = 1\n+++\nOui.").left_out.front_matter, 1);
    }

    #[test]
    fn what_stands_in_a_sentence_is_an_object() {
        assert_eq!(blocks("Tapez `ls -l` puis <https://exemple.fr>."), ["Tapez \u{FFFC} puis \u{FFFC}."]);
        assert_eq!(blocks("Le bouton ![valider](v.png) et $x^2$."), ["Le bouton \u{FFFC} et \u{FFFC}."]);
        assert_eq!(blocks("Lancez <code>un programme</code> ici."), ["Lancez \u{FFFC} ici."]);
        assert_eq!(origin("Tapez `ls -l` puis.", "\u{FFFC}"), "`ls -l`");
        assert_eq!(blocks("Prix : 5$ et 10$ de plus."), ["Prix : 5$ et 10$ de plus."]);
    }

    #[test]
    fn links_emphasis_and_tags_leave_their_text() {
        let source =
            "**R**épublique, [le *port*](http://a.fr \"titre\"), ~~hier~~ XIX<sup>e</sup><br>siècle <!-- non -->.";
        assert_eq!(blocks(source), ["République, le port, hier XIXe\nsiècle ."]);
        assert_eq!(origin(source, "République"), "R**épublique");
    }

    #[test]
    fn a_tooltip_is_no_part_of_its_sentence() {
        let source = "Le port ouvre <a href=\"#\" aria-describedby=\"t1\">en mai</a><span class=\"bulle\" role=\"tooltip\" \
                      id=\"t1\">Le 2 mai. Fermé le 8.</span>, dès l’aube<span aria-hidden=\"true\"> &gt; </span>.";
        assert_eq!(blocks(source), ["Le port ouvre en mai, dès l’aube."]);
        assert_eq!(
            blocks("Le <abbr title=\"Conseil du port\">CDP</abbr> vote <span lang=\"en\">now</span>."),
            ["Le CDP vote now."]
        );
    }

    #[test]
    fn entities_and_escapes_map_to_the_source() {
        let source = "Un s&eacute;v&egrave;re 3 \\* 4 &acE; fin.\r\nL’&#233;t\u{e9}.";
        assert_eq!(blocks(source).len(), 1);
        assert_eq!(origin(source, "sévère"), "s&eacute;v&egrave;re");
        assert_eq!(origin(source, "é"), "&eacute;");
        assert_eq!(origin(source, "v"), "v");
        assert_eq!(origin(source, "* 4"), "* 4");
        assert_eq!(origin(source, "\u{223E}\u{333}"), "&acE;");
        assert_eq!(origin(source, "été."), "&#233;té.");
    }

    #[test]
    fn punctuation_is_never_rewritten() {
        let source = "L'été -- dit-il -- \"chaud\"... et '81.";
        assert_eq!(blocks(source), [source]);
    }

    #[test]
    fn tags_of_site_generators() {
        assert_eq!(blocks(":::info\nÀ savoir.\n:::\n\n{% if a %}\n\nSuite.\n"), ["À savoir.", "Suite."]);
        assert_eq!(blocks("Avant.\n{{ carte({\n\n  nom: \"x\"\n}) }}\nAprès."), ["Avant.", "Après."]);
        assert_eq!(blocks("Voir [la carte]({{ urls.carte }}/a_b){.btn title=\"a_b\"} ici."), ["Voir la carte ici."]);
        assert_eq!(blocks("La version {{ version }} est là."), ["La version \u{FFFC} est là."]);
        assert_eq!(origin("La version {{ été }} est là.", "\u{FFFC} est"), "{{ été }} est");
    }

    #[test]
    fn nothing_gives_nothing() {
        for source in ["", "\n \n", "![a](b)", "---\na: b\n---\n", "***", "`a`, `b`"] {
            assert!(blocks(source).is_empty(), "{source:?}");
        }
    }

    #[test]
    fn deep_and_wide_input_takes_linear_time() {
        let n = 50_000;
        let sources = [
            "> ".repeat(n),
            "[".repeat(n),
            "![".repeat(n) + &"](a)".repeat(n),
            "*a _b ".repeat(n),
            "{{".repeat(n),
            "`".repeat(n) + "a" + &"``a".repeat(n),
            (0..300).map(|depth| "  ".repeat(depth) + "- a\n").collect(),
            "<a ".repeat(n),
            "&amp;".repeat(n),
            "$a".repeat(n),
            "| a ".repeat(n) + "\n" + &"|-".repeat(n),
        ];
        for source in &sources {
            let start = std::time::Instant::now();
            check(source, &extract(source)).unwrap();
            let name: String = source.chars().take(8).collect();
            assert!(start.elapsed().as_secs() < 20, "{name} took {:?}", start.elapsed());
        }
    }

    proptest! {
        #[test]
        fn every_piece_maps_back(source in "(a|é|B| |\n|\n\n|\r\n|\t|&eacute;|&acE;|&nGt;|&#0;|\\\\|\\*|_|`|\\[|\\]|\\(|\\)|<br>|<b>|<code>|</code>|!|#|>|- |1\\. |\\||---|\\{\\{|\\}\\}|\\{%|%\\}|\\{\\.a\\}|:::|\\$|~~|\\[\\^1\\]|:|\u{0}){0,60}") {
            prop_assert_eq!(check(&source, &extract(&source)), Ok(()));
        }

        #[test]
        fn any_text_is_accepted(source in any::<String>()) {
            prop_assert_eq!(check(&source, &extract(&source)), Ok(()));
        }
    }
}
