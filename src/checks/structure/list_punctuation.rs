//! `structure/list-punctuation`: items of one list that end in different ways.

use super::between::{lead, nothing_between};
use crate::base::{Message, Prose, Span, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Settings, Text};
use crate::extract::{Block, BlockKind};

pub(super) static LIST_PUNCTUATION: Rule = Rule {
    id: "structure/list-punctuation",
    name: Texts { fr: "Ponctuation d’une liste", en: "Punctuation of a list" },
    summary: Texts {
        fr: "Dans une liste de trois éléments ou plus, un élément qui ne finit pas comme les autres\u{A0}: sans ponctuation, par un point, un point-virgule ou une virgule. Le dernier peut finir par un point quand les autres finissent par un point-virgule ou une virgule. Seuls les formats qui marquent leurs listes sont regardés.",
        en: "In a list of three items or more, an item that does not end as the others do: without punctuation, with a full stop, a semicolon or a comma. The last may end with a full stop where the others end with a semicolon or a comma. Only formats that mark their lists are looked at.",
    },
    rationale: Texts {
        fr: "Des fins de ligne pareilles montrent que les éléments sont de même rang\u{202F}; une exception arrête l’œil pour rien.",
        en: "Endings alike show that the items are of one rank; an exception stops the eye for nothing.",
    },
    source: Texts {
        fr: "Usage typographique des énumérations\u{A0}: point-virgule après chaque élément et point à la fin, ou la même fin partout. Le seuil de trois éléments est le nôtre.",
        en: "Typographic usage of enumerations: a semicolon after each item and a full stop at the end, or the same ending throughout. The threshold of three items is ours.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Info, Level::Off, Level::Info]),
    parameters: &[],
    precision: Some(Precision { right: 14, read: 14 }),
    examples: &[
        Example::good("- le port\u{202F};\n- la gare\u{202F}; et\n- le phare.\n\nVoici\u{A0}:\n\n- une photo\n- un stylo\n- un dossier\n")
            .markdown(),
        Example::bad("- une photo\n- un stylo.\n- un dossier\n- un timbre\n", &["un stylo."]).markdown(),
        Example::bad("- le port\u{202F};\n- la gare\u{A0}:\n  - nord\n  - sud\n- le phare\n- le quai\u{202F};\n", &["le phare"])
            .markdown(),
    ],
    check,
};

/// How an item ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Nothing,
    Stop,
    Semicolon,
    Comma,
    /// In a way that says nothing of the list: a question, a colon before another list, code.
    Own,
}

const KINDS: [Ending; 4] = [Ending::Nothing, Ending::Stop, Ending::Semicolon, Ending::Comma];
/// Fewest items that make a habit.
const FEWEST: usize = 3;

struct Item {
    span: Span<Prose>,
    ending: Ending,
    marker: Option<char>,
}

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    // The lists that are open, from the outermost.
    let mut lists: Vec<Vec<Item>> = Vec::new();
    let mut last_tokens = LastTokens { text, next: 0 };
    let mut before: Option<&Block> = None;
    for (index, block) in text.blocks().iter().enumerate() {
        let ending = last_tokens.of(index).map_or(Ending::Own, |last| ending(text, last));
        let depth = if block.kind == BlockKind::ListItem { usize::from(block.depth) } else { 0 };
        let apart = before.is_some_and(|before| !nothing_between(text, before.span, Some(block.span)));
        close(&mut lists, if apart { 0 } else { depth }, findings);
        before = Some(block);
        if depth == 0 {
            continue;
        }
        lists.resize_with(depth.max(lists.len()), Vec::new);
        let marker = marker(lead(text, block.span));
        // A list of bullets after one of numbers is another list.
        if marker.is_some() && lists[depth - 1].last().is_some_and(|item| item.marker != marker) {
            close(&mut lists, depth - 1, findings);
            lists.resize_with(depth, Vec::new);
        }
        let list = &mut lists[depth - 1];
        match list.last_mut() {
            // A paragraph more of the same item.
            Some(item) if marker.is_none() => item.ending = ending,
            _ => list.push(Item { span: block.span, ending, marker }),
        }
    }
    close(&mut lists, 0, findings);
}

/// The kind of bullet in what leads to an item, `1` for any number; `None` where the item goes on.
fn marker(lead: &str) -> Option<char> {
    let marker = lead.chars().find(|c| !c.is_whitespace() && *c != '>')?;
    Some(if marker.is_ascii_digit() { '1' } else { marker })
}

/// Ends the lists deeper than `depth`.
fn close(lists: &mut Vec<Vec<Item>>, depth: usize, findings: &mut Findings<'_>) {
    while lists.len() > depth {
        if let Some((span, message)) = lists.pop().and_then(|list| odd_one(&list)) {
            findings.add(Finding::at(span, message));
        }
    }
}

/// The first item that does not end as most do.
fn odd_one(list: &[Item]) -> Option<(Span<Prose>, Message)> {
    let (end, rest) = list.split_last()?;
    let linked = rest.iter().all(|item| matches!(item.ending, Ending::Semicolon | Ending::Comma | Ending::Own));
    let judged = if linked && end.ending == Ending::Stop { rest } else { list };
    let counts = KINDS.map(|kind| judged.iter().filter(|item| item.ending == kind).count());
    let most = counts.into_iter().max()?;
    // Of two kinds as common, the first in the list is the habit: the later breaks it.
    let is_usual = |ending: &Ending| KINDS.iter().zip(counts).any(|(kind, count)| kind == ending && count == most);
    let usual = judged.iter().map(|item| item.ending).find(is_usual)?;
    let odd = judged.iter().find(|item| item.ending != usual && item.ending != Ending::Own)?;
    (list.len() >= FEWEST).then(|| (odd.span, message(odd.ending, usual)))
}

fn ending(text: &Text<'_>, last: usize) -> Ending {
    let link = matches!(text.key(last), "et" | "ou") && last > 0;
    match text.written(if link { last - 1 } else { last }) {
        "." => Ending::Stop,
        ";" => Ending::Semicolon,
        "," => Ending::Comma,
        "?" | "!" | "…" | "..." | ":" | "\u{FFFC}" => Ending::Own,
        _ => Ending::Nothing,
    }
}

/// The last token of each block, asked for in order.
struct LastTokens<'a> {
    text: &'a Text<'a>,
    next: usize,
}

impl LastTokens<'_> {
    fn of(&mut self, block: usize) -> Option<usize> {
        let sentences = self.text.sentences();
        let mut last = None;
        while let Some(sentence) = sentences.get(self.next).filter(|sentence| sentence.block <= block) {
            last = sentence.tokens.end.checked_sub(1);
            self.next += 1;
        }
        last
    }
}

fn message(odd: Ending, usual: Ending) -> Message {
    let (odd, usual) = (words(odd), words(usual));
    Message::new(
        format!("élément qui finit {}, les autres surtout {}\u{A0}: mettez la même fin partout", odd.fr, usual.fr),
        format!("item that ends {}, in a list that mostly ends {}: end all alike", odd.en, usual.en),
    )
}

fn words(ending: Ending) -> Texts {
    match ending {
        Ending::Stop => Texts { fr: "par un point", en: "with a full stop" },
        Ending::Semicolon => Texts { fr: "par un point-virgule", en: "with a semicolon" },
        Ending::Comma => Texts { fr: "par une virgule", en: "with a comma" },
        Ending::Nothing | Ending::Own => Texts { fr: "sans ponctuation", en: "without punctuation" },
    }
}
