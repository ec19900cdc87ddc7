//! `structure/parentheses`: too many of them in a sentence, long ones, and one inside another.

use crate::base::{Message, Span, Texts};
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::text::{Sentence, TokenKind};

pub(super) static PARENTHESES: Rule = Rule {
    id: "structure/parentheses",
    name: Texts { fr: "Parenthèses", en: "Brackets" },
    summary: Texts {
        fr: "Plus de parenthèses que la limite dans une phrase, une parenthèse longue, une parenthèse dans une autre. Un sigle ou son sens, un renvoi («\u{202F}voir l’annexe\u{202F}»), un à trois mots entre parenthèses, une phrase entière ne comptent que si la limite est zéro.",
        en: "More brackets than the limit in a sentence, a long bracket, a bracket inside another. An acronym or its meaning, a reference (“voir l’annexe”), one to three words in brackets, a whole sentence count only if the limit is zero.",
    },
    rationale: Texts {
        fr: "Une parenthèse suspend la phrase\u{A0}: le lecteur doit en retenir le début pendant qu’il lit autre chose.",
        en: "A bracket suspends the sentence: readers must keep its beginning in mind while they read something else.",
    },
    source: Texts {
        fr: "DISIC, Référentiel rédaction en langage simplifié, 4.2\u{A0}: aucune parenthèse en langage simplifié. Les autres limites sont les nôtres.",
        en: "DISIC, Référentiel rédaction en langage simplifié, 4.2: no bracket in simplified language. The other limits are ours.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Warning, Level::Off, Level::Info]),
    parameters: &[
        Parameter {
            name: "max",
            summary: Texts { fr: "parenthèses par phrase, au plus", en: "brackets in a sentence, at most" },
            default: Initial::Number(PerProfile([1.0, 1.0, 0.0, 2.0, 2.0])),
        },
        Parameter {
            name: "max_words",
            summary: Texts { fr: "mots entre parenthèses, au plus", en: "words in brackets, at most" },
            default: Initial::Number(PerProfile([12.0, 12.0, 12.0, 20.0, 15.0])),
        },
    ],
    precision: Some(Precision { right: 39, read: 41 }),
    examples: &[
        Example::good(
            "L’Institut (INSEE) a compté (en 2024) les habitants (sauf ceux du port). Étudiant(e)s, a) et b).",
        ),
        Example::bad(
            "Le port (celui du grand nord) ferme (jusqu’à la fin mai). Le quai (ouvert [sauf le jeudi (et en cas de tempête)]) aussi.",
            &["(jusqu’à la fin mai)", "(et en cas de tempête)"],
        ),
        Example::bad(
            "Le port (que la ville a racheté à la région il y a trois ans de cela) ferme.",
            &["(que la ville a racheté à la région il y a trois ans de cela)"],
        ),
        Example::good(
            "Le port (celui du grand nord) et la halle (HN) sont vus par le CCL (Conseil des Communes du Littoral).",
        ),
        Example::good(
            "Le port (celui du grand nord) ferme (voir la liste des quais ouverts). (Le quai du nord reste ouvert aux barques des pêcheurs qui rentrent avant la nuit tombée.)",
        ),
        Example::bad("Le port (nord) ferme.", &["(nord)"]).of(Profile::Falc),
    ],
    check,
};

/// Words of a bracket that nobody stumbles over.
const SHORT: usize = 3;

/// A bracket of a sentence, with the tokens of its marks.
struct Bracket {
    open: usize,
    close: usize,
    words: usize,
    nested: bool,
    /// False for what nobody stumbles over: few words, an acronym or its meaning, a reference, a whole sentence.
    counts: bool,
}

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let limits = (settings.number("max"), settings.number("max_words"));
    let (mut brackets, mut open) = (Vec::new(), Vec::new());
    for sentence in text.sentences() {
        brackets.clear();
        open.clear();
        read(text, sentence, &mut open, &mut brackets);
        let mut counted = 0;
        for bracket in &brackets {
            if bracket.counts || limits.0 < 1.0 {
                counted += usize::from(!bracket.nested);
                tell(text, bracket, counted, limits, findings);
            }
        }
    }
}

/// The brackets of a sentence that are closed, in the order in which they close.
fn read(text: &Text<'_>, sentence: &Sentence, open: &mut Vec<(usize, usize)>, brackets: &mut Vec<Bracket>) {
    let mut words = 0;
    for at in sentence.tokens.clone() {
        let token = text.tokens()[at];
        words += usize::from(token.opens_word);
        if token.kind != TokenKind::Mark {
            continue;
        }
        match text.written(at) {
            "(" => open.push((at, words)),
            ")" => {
                if let Some((start, before)) = open.pop() {
                    let words = words - before;
                    brackets.push(Bracket {
                        open: start,
                        close: at,
                        words,
                        nested: !open.is_empty() && !is_formula(text, start),
                        counts: words > SHORT && !is_formula(text, start) && !is_aside(text, sentence, start, at),
                    });
                }
            }
            _ => {}
        }
    }
}

/// True for the bracket of « 2 × (1 − x) ».
fn is_formula(text: &Text<'_>, open: usize) -> bool {
    open > 0 && matches!(text.written(open - 1), "*" | "×" | "+" | "-" | "−" | "/" | "=" | "÷")
}

/// True for a bracket that suspends no sentence: it holds a whole one, sends the reader elsewhere, or says what the
/// acronym before it stands for.
fn is_aside(text: &Text<'_>, sentence: &Sentence, open: usize, close: usize) -> bool {
    let whole = open == sentence.tokens.start
        && text.tokens()[close..sentence.tokens.end].iter().all(|token| token.kind == TokenKind::Mark);
    whole || matches!(text.key(open + 1), "voir" | "cf" | "cf.") || is_meaning(text, open, close)
}

/// True for « SRM (Service Régional des Mines) »: the letters of the acronym open words of the bracket, in order.
fn is_meaning(text: &Text<'_>, open: usize, close: usize) -> bool {
    let acronym = open.checked_sub(1).map_or("", |at| text.written(at));
    let mut letters = acronym.chars().filter(|c| c.is_alphabetic()).peekable();
    if acronym.chars().filter(|c| c.is_uppercase()).count() < 2 {
        return false;
    }
    for at in open + 1..close {
        let first = text.key(at).chars().next();
        let wanted = letters.peek().and_then(|letter| letter.to_lowercase().next());
        if first.map(unaccented) == wanted.map(unaccented) {
            letters.next();
        }
    }
    letters.next().is_none()
}

/// É stands in an acronym as E.
fn unaccented(letter: char) -> char {
    match letter {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'î' => 'i',
        'ô' => 'o',
        other => other,
    }
}

/// Says what is wrong with a bracket that is the `counted`th of its sentence.
fn tell(text: &Text<'_>, bracket: &Bracket, counted: usize, (max, max_words): (f64, f64), findings: &mut Findings<'_>) {
    let place = |at: usize| text.tokens()[at].span.range();
    let span = Span::new(place(bracket.open).start, place(bracket.close).end);
    if bracket.nested && bracket.words > SHORT {
        findings.add(Finding::at(span, nested()));
    } else if counted as f64 > max {
        findings.add(Finding::at(span, too_many(counted, max)).measured(counted as f64, max));
    } else if bracket.words as f64 > max_words {
        findings.add(Finding::at(span, too_long(bracket.words, max_words)).measured(bracket.words as f64, max_words));
    }
}

fn nested() -> Message {
    Texts {
        fr: "parenthèse dans une parenthèse\u{A0}: faites-en une phrase",
        en: "bracket inside a bracket: make it a sentence",
    }
    .into()
}

fn too_many(count: usize, max: f64) -> Message {
    if max < 1.0 {
        return Texts {
            fr: "parenthèse\u{A0}: dites-le dans la phrase, ou dans une autre",
            en: "bracket: say it in the sentence, or in another",
        }
        .into();
    }
    Message::new(
        format!("{count} parenthèses dans la phrase, {max} au plus\u{A0}: faites-en une phrase"),
        format!("{count} brackets in the sentence, at most {max}: make it a sentence"),
    )
}

fn too_long(words: usize, max: f64) -> Message {
    Message::new(
        format!("parenthèse de {words} mots, {max} au plus\u{A0}: faites-en une phrase"),
        format!("bracket of {words} words, at most {max}: make it a sentence"),
    )
}
