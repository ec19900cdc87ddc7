//! `lexicon/acronym-undefined`: an acronym that its first use does not spell out.

use crate::base::{Message, Texts};
use crate::checks::{
    Example, Finding, Findings, Given, Initial, Level, Parameter, PerProfile, Precision, Rule, Settings, Text,
};
use crate::extract::BlockKind;
use crate::lexicon::is_function_word;
use crate::text::TokenKind;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static ACRONYM_UNDEFINED: Rule = Rule {
    id: "lexicon/acronym-undefined",
    name: Texts { fr: "Sigle non développé", en: "Acronym not spelled out" },
    summary: Texts {
        fr: "Un sigle qui n’est pas développé la première fois\u{A0}: ni «\u{202F}Office du lac (ODL)\u{202F}» ni «\u{202F}ODL (Office du lac)\u{202F}». Les sigles que chacun connaît et les chiffres romains ne sont pas relevés.",
        en: "An acronym that its first use does not spell out: neither “Office du lac (ODL)” nor “ODL (Office du lac)”. Acronyms that everybody knows and Roman numerals are left alone.",
    },
    rationale: Texts {
        fr: "Le lecteur qui ne connaît pas le sigle s’arrête là.",
        en: "Readers who do not know the acronym stop there.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{202F}; DISIC, Référentiel de rédaction en langage simplifié, 6.4\u{202F}; WCAG 2.2, 3.1.4.",
        en: "Style guide of the French government; DISIC, Référentiel de rédaction en langage simplifié, 6.4; WCAG 2.2, 3.1.4.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Info, Level::Warning]),
    parameters: &[Parameter {
        name: "known",
        summary: Texts { fr: "sigles que vos lecteurs connaissent", en: "acronyms that your readers know" },
        default: Initial::Words,
    }],
    precision: Some(Precision { right: 26, read: 50 }),
    examples: &[
        Example::good(
            "L’Office du lac (ODL) paie la TVA à l’ONU. L’ODL signe au XXème siècle. La SRM (Société des rives) aussi, au tome XIV.",
        ),
        Example::good("AVIS DE L’ODL AUX RIVERAINS DU LAC"),
        Example::bad("L’ODL décide. L’ODL signe, la SRM non.", &["ODL", "SRM"]),
        Example::bad("L’ODL décide avec la SRM.", &["SRM"]).given("known", Given::Words(&["ODL"])),
    ],
    check,
};

static KNOWN: LazyLock<HashSet<&'static str, FixedState>> = LazyLock::new(|| {
    let lines = include_str!("data/known_acronyms.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(' ')).collect()
});

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let mut seen: HashSet<&str, FixedState> = settings.words("known").iter().map(String::as_str).collect();
    for sentence in text.sentences() {
        let mut shouted = None;
        for at in sentence.tokens.clone() {
            let written = text.written(at);
            if !is_acronym(text, at, written) || seen.contains(written) {
                continue;
            }
            if *shouted.get_or_insert_with(|| is_shouted(text, sentence.tokens.clone())) {
                break;
            }
            let is_heading = text.blocks().get(sentence.block).is_some_and(|block| block.kind == BlockKind::Heading);
            if is_heading {
                continue;
            }
            seen.insert(written);
            if !is_spelled_out(text, at, sentence.tokens.clone()) {
                findings.add(Finding::at(text.tokens()[at].span, message(written)));
            }
        }
    }
}

/// Two capitals at least and nothing but capitals, digits and &; no Roman numeral, nothing that everybody knows.
fn is_acronym(text: &Text<'_>, at: usize, written: &str) -> bool {
    if written.bytes().take(2).any(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let capitals = written.chars().take(12).filter(|c| c.is_uppercase()).count();
    text.tokens()[at].kind == TokenKind::Word
        && (2..=5).contains(&capitals)
        && written.chars().count() < 7
        && !is_code(text, at)
        && !is_function_word(text.key(at))
        && written.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        && !written.bytes().all(|byte| b"IVXLCDM".contains(&byte))
        && !KNOWN.contains(written)
}

/// True beside a slash or an underscore, and for what stands alone between quotes: the value of a field, a path.
fn is_code(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| text.written(at));
    let after = text.written(at + 1);
    matches!(before, "/" | "_" | "{" | "=") || matches!(after, "/" | "_" | "}" | "=") || (before == "«" && after == "»")
}

/// True for a text in capitals, where every word looks like an acronym: two or more in a row of five words, or half.
fn is_shouted(text: &Text<'_>, tokens: Range<usize>) -> bool {
    let words = || tokens.clone().filter(|&at| text.tokens()[at].kind == TokenKind::Word).map(|at| text.written(at));
    let long = words().filter(|word| word.chars().count() > 3);
    let (all, capitals) = long
        .fold((0, 0), |(all, capitals), word| (all + 1, capitals + usize::from(word.chars().all(char::is_uppercase))));
    capitals * 2 > all
}

/// « Office du lac (ODL) », « ODL (Office du lac) », « ODL : Office du lac ».
fn is_spelled_out(text: &Text<'_>, at: usize, sentence: Range<usize>) -> bool {
    let opens = |at: usize| matches!(text.written(at), "(" | "[");
    let word = |at: usize| sentence.contains(&at) && text.tokens()[at].kind == TokenKind::Word;
    let before = at > sentence.start + 1 && opens(at - 1) && word(at - 2);
    // The acronym of several in one pair of brackets: (ODL ou OL).
    let inside = (sentence.start..at).rev().take(4).find(|&at| opens(at)).is_some_and(|open| open > sentence.start + 1);
    let after = opens(at + 1) && word(at + 2) && text.written(at + 2).chars().count() > 1;
    let explained = matches!(text.written(at + 1), ":" | "=" | "–" | "—") && word(at + 2);
    before || after || explained || (inside && closes(text, at, sentence.end))
}

/// True where brackets close within a few tokens.
fn closes(text: &Text<'_>, at: usize, end: usize) -> bool {
    (at..end.min(at + 4)).any(|at| matches!(text.written(at), ")" | "]"))
}

fn message(acronym: &str) -> Message {
    Message::new(
        format!("sigle «\u{202F}{acronym}\u{202F}» non développé\u{A0}: dites ce qu’il veut dire la première fois"),
        format!("acronym “{acronym}” not spelled out: say what it stands for the first time"),
    )
}
