//! Plain text: which lines make a paragraph together.
//!
//! Blank lines part groups of lines. A group is hard-wrapped when its lines are full: the first word of the next
//! line would not have fitted. Otherwise every line is a paragraph. The text itself is never changed: words cut at
//! the end of a line stay cut.

use super::lines::{Line, Opening, Read, ends_sentence, hangs, introduces, lines, opening};
use super::{Block, BlockKind, Extracted, Extractor};
use crate::base::{Span, Texts};
use std::borrow::Cow;

pub(super) static PLAIN: Extractor = Extractor {
    id: "text",
    name: Texts { fr: "texte brut", en: "plain text" },
    summary: Texts {
        fr: "Tout est lu. Une ligne blanche sépare les paragraphes\u{202F}; des lignes coupées à la même largeur n’en font qu’un, sinon chaque ligne en est un.",
        en: "Everything is read. A blank line parts paragraphs; lines cut at one width make one, else each line is one.",
    },
    extensions: &["txt", "text"],
    whole: false,
    extract,
};

/// Lines wider than this, in code points, are not wrapped by a machine or an editor: they are paragraphs.
pub(super) const MAX_WIDTH: usize = 120;
/// Where the longest line is shorter than this, nothing can be said of how the lines are filled.
const MIN_WIDTH: usize = 30;

fn extract(source: &str) -> Extracted<'_> {
    let mut blocks = Vec::new();
    let mut group = Vec::new();
    for read in lines(source) {
        if let Read::Line(line) = read {
            group.push(line);
        } else {
            push_group(source, &mut group, &mut blocks);
            group.clear();
        }
    }
    push_group(source, &mut group, &mut blocks);
    Extracted { prose: Cow::Borrowed(source), blocks, ..Extracted::default() }
}

/// Adds the blocks of a group of lines.
fn push_group(source: &str, group: &mut [Line], blocks: &mut Vec<Block>) {
    if let &mut [line] = group {
        let row = Row { line, text: line.text(source), opening: opening(line.text(source)) };
        blocks.push(OpenBlock { first: row, last: row }.close(false));
        return;
    }
    for line in group.iter_mut() {
        line.measure(source);
    }
    let group = &*group;
    let layout = Layout::of(source, group);
    let mut open: Option<OpenBlock<'_>> = None;
    for row in rows(source, group) {
        if let Some(block) = open.as_mut().filter(|block| layout.continues(block, &row)) {
            block.last = row;
            continue;
        }
        let underlined = row.underlines();
        if let Some(block) = open.replace(OpenBlock { first: row, last: row }) {
            blocks.push(block.close(underlined));
        }
    }
    blocks.extend(open.map(|block| block.close(false)));
}

/// A line with its text and how it opens.
#[derive(Clone, Copy, Debug)]
struct Row<'a> {
    line: Line,
    text: &'a str,
    opening: Opening,
}

fn rows<'a>(source: &'a str, group: &'a [Line]) -> impl Iterator<Item = Row<'a>> {
    group.iter().map(move |&line| {
        let text = line.text(source);
        Row { line, text, opening: opening(text) }
    })
}

impl Row<'_> {
    /// True when the row begins a block however the lines are filled.
    fn stands_apart(&self) -> bool {
        matches!(self.opening, Opening::Item | Opening::Dialogue | Opening::Rule)
    }

    fn is_one_word(&self) -> bool {
        !self.text.contains(char::is_whitespace)
    }

    /// True when it makes a title of the line above.
    fn underlines(&self) -> bool {
        self.opening == Opening::Rule && ["=", "-"].iter().any(|mark| self.text.replace(mark, "").is_empty())
    }
}

/// A block that may still grow.
#[derive(Clone, Copy, Debug)]
struct OpenBlock<'a> {
    first: Row<'a>,
    last: Row<'a>,
}

impl OpenBlock<'_> {
    fn close(self, underlined: bool) -> Block {
        let one_line = self.first.line == self.last.line;
        let kind = match self.first.opening {
            Opening::Item => BlockKind::ListItem,
            Opening::Rule => BlockKind::Paragraph,
            _ if underlined && one_line && !ends_sentence(self.last.text) => BlockKind::Heading,
            _ => BlockKind::Paragraph,
        };
        Block { span: Span::new(self.first.line.start(), self.last.line.end()), kind, depth: 0 }
    }

    fn is_item(&self) -> bool {
        self.first.opening == Opening::Item
    }
}

/// True when `before` is too long for a title that has a shorter text of one line below it, and ends no sentence.
fn breaks_off(before: &Row<'_>, next: &Row<'_>) -> bool {
    let long = before.line.width >= 50 && before.line.width >= next.line.width;
    long && ends_sentence(next.text) && !ends_sentence(before.text) && !introduces(before.text)
}

/// How the lines of a group are laid out.
#[derive(Clone, Copy, Debug)]
struct Layout {
    /// The longest line in code points; lines of one word, such as addresses, are not counted.
    width: usize,
    wrapped: bool,
}

impl Layout {
    fn of(source: &str, group: &[Line]) -> Self {
        let mut layout = Self { width: 0, wrapped: false };
        if group.len() < 2 || group.iter().any(|line| line.width == u16::MAX) {
            return layout;
        }
        let width = |row: Row<'_>| usize::from(row.line.width);
        layout.width = rows(source, group).filter(|row| !row.is_one_word()).map(width).max().unwrap_or(0);
        layout.wrapped = (MIN_WIDTH..=MAX_WIDTH).contains(&layout.width) && layout.looks_wrapped(source, group);
        layout
    }

    /// The greedy-fill test, over the line ends that may be spaces.
    ///
    /// Verses are as regular as wrapped lines, but they open with capitals: where fewer than a quarter of the lines
    /// open in lower case, the group is not wrapped. Where half of them do, an eighth of slack allows for
    /// programs that balance lines instead of filling them.
    fn looks_wrapped(self, source: &str, group: &[Line]) -> bool {
        let (mut inner, mut filled, mut nearly, mut lower, mut open) = (0, 0, 0, 0, 0);
        let mut before: Option<Row<'_>> = None;
        for row in rows(source, group) {
            let before = before.replace(row);
            let Some(before) = before.filter(|b| b.opening != Opening::Rule && !row.stands_apart()) else { continue };
            inner += 1;
            filled += usize::from(self.is_filled(&before, &row, 0));
            nearly += usize::from(self.is_filled(&before, &row, self.width / 8));
            lower += usize::from(row.opening == Opening::Continuing);
            open += usize::from(hangs(before.text) || breaks_off(&before, &row));
        }
        match inner {
            0 => false,
            1 => filled == 1 && lower + open > 0,
            _ => {
                let greedy = filled * 5 >= inner * 4 && lower * 4 >= inner;
                let balanced = nearly * 5 >= inner * 4 && lower * 2 >= inner;
                greedy || balanced
            }
        }
    }

    /// True when the first word of `next` would not have fitted on the line `before`.
    fn is_filled(self, before: &Row<'_>, next: &Row<'_>, slack: usize) -> bool {
        // A no-break space keeps a word and its mark together.
        let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}');
        let room = self.width.saturating_sub(usize::from(before.line.width) + slack);
        next.text.chars().take_while(|&c| !breaks(c)).take(room).count() + 1 > room
    }

    /// True when `next` goes on with the block.
    fn continues(self, block: &OpenBlock<'_>, next: &Row<'_>) -> bool {
        let before = &block.last;
        let filled = self.wrapped && self.is_filled(before, next, 0);
        if before.opening == Opening::Rule || next.opening == Opening::Rule {
            return false;
        }
        if next.stands_apart() {
            // "… qui – chose rare – …" and "… en / 1914. Puis …": a dash or a number inside a sentence.
            return filled && !block.is_item() && !ends_sentence(before.text) && !introduces(before.text);
        }
        let deeper = block.is_item() && next.line.indent > block.first.line.indent;
        if next.opening == Opening::Continuing {
            let list_of_words = before.is_one_word() && next.is_one_word();
            return self.wrapped || deeper || !(list_of_words || introduces(before.text));
        }
        if !self.wrapped || deeper {
            return deeper;
        }
        let indented = next.line.indent > before.line.indent;
        let ends = ends_sentence(before.text) && (!filled || indented);
        let short = !filled && usize::from(before.line.width) * 2 < self.width;
        !(ends || short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn blocks(source: &str) -> Vec<&str> {
        extract(source).blocks.iter().map(|block| block.span.of(source)).collect()
    }

    fn kinds(source: &str) -> Vec<BlockKind> {
        extract(source).blocks.iter().map(|block| block.kind).collect()
    }

    /// Breaks lines as an editor does: a word goes to the next line when it does not fit.
    fn wrap(paragraph: &str, width: usize) -> String {
        let mut out = String::new();
        let mut column = 0;
        for word in paragraph.split(' ') {
            let length = word.chars().count();
            let fits = column > 0 && column + 1 + length <= width;
            out.push_str(if fits {
                " "
            } else if out.is_empty() {
                ""
            } else {
                "\n"
            });
            column = if fits { column + 1 + length } else { length };
            out.push_str(word);
        }
        out
    }

    const BAKERY: &str = "La boulangère de la rue des Tanneurs ouvre sa boutique à six heures, quand la ville dort encore. \
        Ses premiers clients sont des infirmiers qui rentrent de l’hôpital Saint-Luc, puis des écoliers, qui achètent \
        un croissant de la main gauche en tenant leur vélo de la droite. Elle les connaît tous par leur prénom. \
        Madame Lenoir, la voisine, prétend même qu’elle devine à leur pas ce qu’ils vont demander. Le samedi, son \
        neveu Étienne vient l’aider et range les pains sur les étagères.";

    const MARKET: &str = "Le marché se tient le mercredi sous la halle. On y trouve des pommes de terre, du miel et \
        parfois, vers la fin de l’automne, quelques champignons que personne n’ose plus cueillir soi-même.";

    #[test]
    fn one_paragraph_a_line() {
        let source = format!("{BAKERY}\n{MARKET}\n{BAKERY}\n");
        assert_eq!(blocks(&source), [BAKERY, MARKET, BAKERY]);
    }

    #[test]
    fn short_paragraphs_one_a_line() {
        let source = "Il pleuvait sur le port depuis deux jours.\nPersonne ne sortait plus sans une bonne raison.\n\
                      Les bateaux tiraient sur leurs amarres.\nOn attendait la marée du soir.\n";
        assert_eq!(blocks(source).len(), 4);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_at_any_width() {
        for width in 45..=110 {
            for line_end in ["\n", "\r\n"] {
                let source = format!("{}\n\n{}\n", wrap(BAKERY, width), wrap(MARKET, width)).replace('\n', line_end);
                let found = blocks(&source);
                assert_eq!(found.len(), 2, "{width}: {found:#?}");
                assert!(found[1].starts_with("Le marché") && found[1].ends_with("soi-même."));
            }
        }
    }

    #[test]
    fn wrapped_paragraphs_without_a_blank_line() {
        let source = format!("{}\n{}", wrap(MARKET, 72), wrap(BAKERY, 72));
        assert_eq!(blocks(&source).len(), 2, "the last line of the first paragraph is not full and ends a sentence");
        let indented = format!("  {}\n  {}", wrap(BAKERY, 72), wrap(BAKERY, 72));
        assert_eq!(blocks(&indented).len(), 2, "{:#?}", blocks(&indented));
    }

    #[test]
    fn two_lines_need_more_evidence() {
        assert_eq!(blocks("Le conseil municipal a voté hier soir le\nbudget de l’an prochain.").len(), 1);
        assert_eq!(blocks("Le conseil municipal a reçu hier soir la\nMarraine de la ville.").len(), 1);
        assert_eq!(blocks("— Vous êtes sûr de ne pas vouloir attendre l’heure, demanda\nMme Lenoir.").len(), 1);
        assert_eq!(blocks("Le budget de la ville voté à l’unanimité\nLa séance a duré dix minutes.").len(), 2);
        assert_eq!(blocks("Le conseil a voté le budget de la ville.\nLa séance a duré dix minutes.").len(), 2);
    }

    #[test]
    fn verses_are_not_wrapped_prose() {
        let source = "Le vent qui descendait des collines du soir\nPortait jusqu’au jardin la rumeur des fontaines\n\
                      Et l’ombre, pas à pas, venait là se rasseoir\nComme une vieille amie au retour de ses peines.";
        assert_eq!(blocks(source).len(), 4);
    }

    #[test]
    fn a_line_in_lower_case_goes_on() {
        let source = format!("{BAKERY}\n— Vous partez déjà ?\ndemanda-t-elle.\n");
        assert_eq!(blocks(&source), [BAKERY, "— Vous partez déjà ?\ndemanda-t-elle."]);
        assert_eq!(blocks("pomme\npoire\ncerise"), ["pomme", "poire", "cerise"], "a list of words is no sentence");
        assert_eq!(blocks("Il faut :\nde la farine\n200 g de beurre").len(), 3);
    }

    #[test]
    fn lists_and_dialogues_begin_blocks() {
        use BlockKind::{ListItem, Paragraph};
        let source = "À prévoir :\n- de la farine tamisée deux fois et\n  un peu de sel ;\n* des œufs\n1. Battre\n2) Cuire\n\
                      — C’est prêt ?\n";
        assert_eq!(kinds(source), [Paragraph, ListItem, ListItem, ListItem, ListItem, Paragraph]);
        assert_eq!(blocks(source)[1], "- de la farine tamisée deux fois et\n  un peu de sel ;");
    }

    #[test]
    fn a_dash_inside_a_wrapped_sentence_is_no_dialogue() {
        let source = "Les deux frères ne s’étaient pas revus depuis la guerre, et leur mère\n\
                      — qui les attendait chaque dimanche — mettait toujours trois couverts\n\
                      sur la nappe blanche, malgré tout.";
        assert_eq!(blocks(source).len(), 1);
    }

    #[test]
    fn underlined_titles_and_rules() {
        let source = "Chapitre premier\n================\nIl pleuvait.\n\n***\n\nElle sortit.";
        assert_eq!(blocks(source), ["Chapitre premier", "================", "Il pleuvait.", "***", "Elle sortit."]);
        assert_eq!(kinds(source)[0], BlockKind::Heading);
    }

    #[test]
    fn nothing_gives_no_block() {
        for source in ["", " ", "\n\r\n \u{A0}\n\u{2028}\u{2029}"] {
            assert_eq!(blocks(source).len(), 0);
        }
    }

    #[test]
    fn long_and_many_lines_take_linear_time() {
        let wide = "mot ".repeat(1 << 20);
        let many = "a\n".repeat(1 << 20);
        let dashes = "- \n".repeat(1 << 20);
        let spaces = format!("a{}\nb", " ".repeat(1 << 22));
        for source in [&wide, &many, &dashes, &spaces] {
            let start = std::time::Instant::now();
            assert!(!blocks(source).is_empty());
            assert!(start.elapsed().as_secs() < 20, "4 MiB took {:?}", start.elapsed());
        }
    }

    proptest! {
        #[test]
        fn blocks_cover_the_text_in_order(source in "([a-zA-Zé1-3—«».:;!, \n\t-]|\r\n|\u{2029}|\u{A0}){0,200}") {
            let mut end = 0;
            for block in extract(&source).blocks {
                let range = block.span.range();
                prop_assert!(source[end..range.start].trim().is_empty(), "text before {range:?} is lost");
                prop_assert_eq!(block.span.of(&source).trim(), block.span.of(&source));
                prop_assert!(!block.span.is_empty());
                end = range.end;
            }
            prop_assert!(source[end..].trim().is_empty());
        }

        #[test]
        fn any_text_is_accepted(source in any::<String>()) {
            let extracted = extract(&source);
            prop_assert!(matches!(extracted.prose, Cow::Borrowed(_)));
        }
    }
}
