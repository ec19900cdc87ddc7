//! The naive twin of the tokenizer: the rules one after the other, each in a pass of its own over characters.
//!
//! 1. Rules are asked in order at each place for a candidate: a run of letters, or a token that no later pass changes.
//! 2. Elided words, then clitics, are cut off the runs.
//! 3. A full stop after what is left of a run goes to the abbreviation before it.
//! 4. Graphic words are told by the white space before them.

use super::fold::fold;
use crate::text::TokenKind;
use crate::text::abbreviations::takes_stop;
use crate::text::addresses::SCHEMES;
use crate::text::bytes::{Class, class};
use crate::text::clitics::{CLITICS, COMPOUNDS, KEEP_CI, is_elided, is_whole};
use crate::text::figures::{EXTENSIONS, UNIT_SYMBOLS};
use crate::text::runs::INCLUSIVE;
use crate::text::tokens::LITERAL;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Byte range, kind, whether a graphic word begins with it.
pub(super) type Cut = (Range<usize>, TokenKind, bool);

/// A stretch of characters on its way to become tokens.
#[derive(Clone, Debug)]
struct Piece {
    at: Range<usize>,
    kind: TokenKind,
    /// True for what is left of a run of letters: later passes may cut it.
    run: bool,
}

/// A rule of the first pass: how many characters it takes from a place on, 0 when it does not apply.
type Rule = fn(&[char], usize) -> usize;

/// The first that applies decides; the kind of its token, `None` for no token. Only runs are cut further.
const RULES: &[(Rule, Option<TokenKind>, bool)] = &[
    (passed_over, None, false),
    (address, Some(TokenKind::Address), false),
    (email, Some(TokenKind::Address), false),
    (literal, Some(TokenKind::Word), false),
    (hour_sign, Some(TokenKind::Word), false),
    (run, Some(TokenKind::Word), true),
    (signed, Some(TokenKind::Number), false),
    (number, Some(TokenKind::Number), false),
    (degree, Some(TokenKind::Word), false),
    (mark, Some(TokenKind::Mark), false),
];

pub(super) fn tokenize(text: &str) -> Vec<Cut> {
    let chars: Vec<char> = text.chars().collect();
    let pieces = candidates(&chars);
    let pieces = pieces.into_iter().flat_map(|piece| elisions(&chars, piece));
    let pieces = pieces.flat_map(|piece| clitics(&chars, piece)).collect();
    let pieces = stops(&chars, pieces);
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let opens = |at: usize| {
        let before = pieces.iter().rev().find(|piece| piece.kind.is_lexical() && piece.at.end <= at);
        before.is_none_or(|before| chars[before.at.end..at].iter().any(|&c| class(c) == Class::Space))
    };
    let cut = |piece: &Piece| {
        let Range { start, end } = piece.at;
        (bytes[start]..bytes[end], piece.kind, piece.kind.is_lexical() && opens(start))
    };
    pieces.iter().map(cut).collect()
}

fn candidates(chars: &[char]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let mut rules = RULES.iter().map(|&(rule, kind, run)| (rule(chars, at), kind, run));
        let (length, kind, run) = rules.find(|&(length, ..)| length > 0).expect("a mark is anything");
        if let Some(kind) = kind {
            pieces.push(Piece { at: at..at + length, kind, run });
        }
        at += length;
    }
    pieces
}

fn text(chars: &[char]) -> String {
    chars.iter().collect()
}

fn is(chars: &[char], at: usize, classes: &[Class]) -> bool {
    chars.get(at).is_some_and(|&c| classes.contains(&class(c)))
}

/// White space and what is invisible between words.
fn passed_over(chars: &[char], at: usize) -> usize {
    usize::from(is(chars, at, &[Class::Space, Class::Invisible]))
}

/// From a scheme to white space, without closing punctuation and brackets that open nowhere.
fn address(chars: &[char], at: usize) -> usize {
    let rest = &chars[at..];
    let begins = |scheme: &&str| text(rest).to_ascii_lowercase().starts_with(scheme);
    let Some(scheme) = SCHEMES.iter().copied().find(begins) else { return 0 };
    let mut bare: Vec<char> =
        rest.iter().copied().take_while(|&c| !c.is_whitespace() && !"<>\"«»“”|\\^`{}".contains(c)).collect();
    loop {
        let count = |bracket| bare.iter().filter(|&&c| c == bracket).count();
        match bare.last() {
            Some(&c) if crate::base::is_apostrophe(c) || ".,;:!?…]*_".contains(c) => {}
            Some(')') if count(')') > count('(') => {}
            _ => break,
        }
        bare.pop();
    }
    if bare.len() > scheme.chars().count() { bare.len() } else { 0 }
}

/// At most 64 characters, @, and a name with a dot in it whose last part begins with a letter.
fn email(chars: &[char], at: usize) -> usize {
    let rest = &chars[at..];
    let local = rest.iter().take_while(|&&c| c.is_ascii_alphanumeric() || "._%+-".contains(c)).count();
    if !is(chars, at, &[Class::Letter, Class::Digit]) || local > 64 || rest.get(local) != Some(&'@') {
        return 0;
    }
    let named = |c: char| matches!(c, '-' | '.') || matches!(class(c), Class::Letter | Class::Digit | Class::Inner);
    let mut domain: Vec<char> = rest[local + 1..].iter().copied().take_while(|&c| named(c)).collect();
    while matches!(domain.last(), Some('.' | '-')) {
        domain.pop();
    }
    let top = domain.iter().rposition(|&c| c == '.');
    if top.is_some_and(|dot| is(&domain, dot + 1, &[Class::Letter])) { local + 1 + domain.len() } else { 0 }
}

/// « c.-à-d. » and its like, however composed.
fn literal(chars: &[char], at: usize) -> usize {
    if !matches!(chars[at], 'c' | 'C') {
        return 0;
    }
    let solid = |length: usize| !(at..at + length).any(|i| is(chars, i, &[Class::Space, Class::Invisible]));
    let matches = |&length: &usize| {
        solid(length)
            && chars[at + length - 1] == '.'
            && LITERAL.contains(&fold(&text(&chars[at..at + length])).as_str())
    };
    (1..=12.min(chars.len() - at)).find(matches).unwrap_or(0)
}

/// The h of 14h30.
fn hour_sign(chars: &[char], at: usize) -> usize {
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    usize::from(matches!(chars[at], 'h' | 'H') && digit(at.checked_sub(1)) && digit(Some(at + 1)))
}

/// A letter, and all that each character in turn holds together with what stands before it.
fn run(chars: &[char], at: usize) -> usize {
    if !is(chars, at, &[Class::Letter]) {
        return 0;
    }
    let mut end = at + 1;
    while end < chars.len() {
        let (length, goes_on) = held(chars, at, end);
        end += length;
        if length == 0 || !goes_on {
            break;
        }
    }
    end - at
}

/// How many characters from `at` on belong to the run that began at `start`, and whether the run can go on.
fn held(chars: &[char], start: usize, at: usize) -> (usize, bool) {
    let c = chars[at];
    let before = &chars[start..at];
    let joined = is(chars, at + 1, &[Class::Letter, Class::Digit]);
    match class(c) {
        Class::Letter | Class::Digit | Class::Inner => (1, true),
        Class::Hyphen => (usize::from(joined), true),
        Class::Apostrophe if joined => (1, true),
        Class::Apostrophe => (usize::from(is_elided(&fold(&text(before)))), false),
        Class::Mark if c == '(' => (inclusive(chars, at), true),
        Class::Mark if matches!(c, '°' | 'º') => (usize::from(matches!(before, ['n' | 'N'])), false),
        Class::Mark if joined && joins(chars, start, at) => (1, true),
        Class::Mark if c == '.' && before_hyphen(chars, start, at) => (1, true),
        _ => (0, false),
    }
}

/// « (e) » or « (rice) »: an ending of no more than eight bytes, in brackets.
fn inclusive(chars: &[char], at: usize) -> usize {
    let Some(length) = chars[at + 1..].iter().position(|&c| c == ')') else { return 0 };
    let ending = &chars[at + 1..at + 1 + length];
    let solid = !ending.iter().any(|&c| matches!(class(c), Class::Space | Class::Invisible));
    let known = text(ending).len() <= 8 && INCLUSIVE.contains(&fold(&text(ending)).as_str());
    if solid && known { length + 2 } else { 0 }
}

/// The characters of a run after its last apostrophe: what elides is no part of the word that follows.
fn after_elision(run: &[char]) -> &[char] {
    run.rsplit(|&c| class(c) == Class::Apostrophe).next().unwrap_or_default()
}

/// Letters composed, without marks and joiners.
fn letters(chars: &[char]) -> Vec<char> {
    text(chars).nfc().filter(|&c| class(c) != Class::Inner || matches!(c, '²' | '³')).collect()
}

fn joins(chars: &[char], start: usize, at: usize) -> bool {
    let word = after_elision(&chars[start..at]);
    let last = word.iter().copied().rfind(|&c| class(c) != Class::Inner);
    let after_capital = last.is_some_and(char::is_uppercase);
    let next = chars[at + 1];
    match chars[at] {
        '·' | '•' | '‧' | '∙' | '_' => true,
        '&' => after_capital && next.is_uppercase(),
        '.' => {
            let segment = word.rsplit(|&c| c == '.').next().unwrap_or_default();
            let size = letters(segment).len();
            let capital = segment.first().is_some_and(|c| c.is_uppercase());
            if class(next) == Class::Digit {
                segment.last().is_some_and(char::is_ascii_digit)
            } else if next.is_lowercase() {
                size >= 2 || after_capital || segment.len() < word.len()
            } else {
                size == 1 || size <= 2 && capital || both_shout(segment, &chars[at + 1..])
            }
        }
        _ => false,
    }
}

/// Nothing but capitals before a stop, two at least, and two after it: `PLANS.COMMUNES`.
fn both_shout(before: &[char], after: &[char]) -> bool {
    let two = |text: &[char]| text.len() >= 2 && text[..2].iter().all(|c| c.is_uppercase());
    !before.iter().any(|c| c.is_lowercase()) && two(&letters(before)) && two(&letters(after))
}

/// The stop of « J.-C. »: after one capital, before a hyphen and a capital.
fn before_hyphen(chars: &[char], start: usize, at: usize) -> bool {
    let word = letters(after_elision(&chars[start..at]));
    let lone_capital = matches!(word.as_slice(), [c] if c.is_uppercase());
    lone_capital && is(chars, at + 1, &[Class::Hyphen]) && chars.get(at + 2).is_some_and(|c| c.is_uppercase())
}

/// A sign and its number, at the beginning, after white space or an opening bracket.
fn signed(chars: &[char], at: usize) -> usize {
    let free = at == 0 || is(chars, at - 1, &[Class::Space]) || matches!(chars[at - 1], '(' | '[');
    if free && matches!(chars[at], '-' | '+' | '−') && is(chars, at + 1, &[Class::Digit]) {
        1 + number(chars, at + 1)
    } else {
        0
    }
}

fn digits(chars: &[char], at: usize) -> usize {
    chars.iter().skip(at).take_while(|&&c| class(c) == Class::Digit).count()
}

/// True when the run of digits at `at` is as long as that, and of the ten digits of French.
fn are_ascii(chars: &[char], at: usize, lengths: Range<usize>) -> bool {
    let length = digits(chars, at);
    lengths.contains(&length) && chars[at..at + length].iter().all(char::is_ascii_digit)
}

/// Digits; groups of three set apart by one and the same mark, or minutes; then decimals, dates, dashes, letters.
fn number(chars: &[char], at: usize) -> usize {
    let mut end = at + digits(chars, at);
    if end == at {
        return 0;
    }
    if let Some(&mark) = chars.get(end)
        && (crate::base::is_grouping_space(mark) || class(mark) == Class::Apostrophe)
        && are_ascii(chars, at, 1..4)
        && chars[at] != '0'
    {
        while chars.get(end) == Some(&mark) && are_ascii(chars, end + 1, 3..4) {
            end += 4;
        }
    } else if chars.get(end) == Some(&':') && are_ascii(chars, at, 1..3) && are_ascii(chars, end + 1, 2..3) {
        end += 3;
    }
    let mut decimals = false;
    while let Some(&c) = chars.get(end) {
        let more = digits(chars, end + 1);
        if c == '.' && extension(chars, end + 1) > 0 {
            return end + 1 + extension(chars, end + 1) - at;
        }
        if UNIT_SYMBOLS.contains(&text(&chars[end..end + run(chars, end)]).as_str()) {
            break;
        }
        let letter = is(chars, end + 1, &[Class::Letter]);
        end += match (c, class(c)) {
            (',', _) if more > 0 && !decimals => {
                decimals = true;
                1 + more
            }
            ('.' | '/', _) | (_, Class::Hyphen) if more > 0 => 1 + more,
            (_, Class::Hyphen) if letter => return end + 1 + run(chars, end + 1) - at,
            ('h' | 'H', _) if !is(chars, end + 1, &[Class::Letter, Class::Inner]) => break,
            (_, Class::Letter) => return end + run(chars, end) - at,
            (_, Class::Inner) => 1 + more,
            _ => break,
        };
    }
    end - at
}

/// `jpg` and its like, with nothing of a word behind it.
fn extension(chars: &[char], at: usize) -> usize {
    let length = chars[at..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    let known = EXTENSIONS.contains(&text(&chars[at..at + length]).to_ascii_lowercase().as_str());
    if known && !is(chars, at + length, &[Class::Letter, Class::Inner]) { length } else { 0 }
}

/// °C and °F.
fn degree(chars: &[char], at: usize) -> usize {
    let unit = chars[at] == '°' && matches!(chars.get(at + 1), Some('C' | 'F'));
    if unit && !is(chars, at + 2, &[Class::Letter, Class::Inner]) { 2 } else { 0 }
}

/// One mark with what combines with it, « +/- », or a run of full stops or dashes.
fn mark(chars: &[char], at: usize) -> usize {
    let c = chars[at];
    let same = chars[at..].iter().take_while(|&&other| other == c).count();
    let combines = |&&c: &&char| class(c) == Class::Inner && !matches!(c, '²' | '³');
    match c {
        '.' | '-' => same,
        '+' if chars[at..].starts_with(&['+', '/', '-']) => 3,
        _ => 1 + chars[at + 1..].iter().take_while(combines).count(),
    }
}

/// Cuts elided words off the beginning of a run, one at a time.
fn elisions(chars: &[char], piece: Piece) -> Vec<Piece> {
    let all = &chars[piece.at.clone()];
    let Some(apostrophe) = all.iter().position(|&c| class(c) == Class::Apostrophe).filter(|_| piece.run) else {
        return vec![piece];
    };
    let (prefix, next) = (&all[..apostrophe], &all[apostrophe + 1..]);
    if is_whole(&fold(&text(all))) {
        return vec![piece];
    }
    let after = piece.at.start + apostrophe + 1;
    let mut cut = if is_elided(&fold(&text(prefix))) && !is_name(prefix, next) {
        vec![Piece { at: piece.at.start..after, kind: TokenKind::Elided, run: false }]
    } else if let Some(hyphen) = pronoun(prefix, next).map(|hyphen| piece.at.start + hyphen) {
        let verb = Piece { at: piece.at.start..hyphen, kind: TokenKind::Word, run: false };
        vec![verb, Piece { at: hyphen..after, kind: TokenKind::Clitic, run: false }]
    } else {
        return vec![piece];
    };
    if after < piece.at.end {
        cut.extend(elisions(chars, Piece { at: after..piece.at.end, ..piece }));
    }
    cut
}

/// « N'Diaye »: a capital, an apostrophe, a capital consonant and a small letter.
fn is_name(prefix: &[char], next: &[char]) -> bool {
    let plain: Vec<char> = text(next).nfd().filter(|&c| class(c) != Class::Inner).collect();
    let capital = |c: Option<&char>| c.is_some_and(|c| c.is_uppercase());
    let vowel = plain.first().is_some_and(|c| "AEIOUYHŒÆ".contains(*c));
    capital(prefix.first()) && capital(plain.first()) && !vowel && plain.get(1).is_some_and(|c| c.is_lowercase())
}

/// « va-t'en »: where the hyphen of -t' stands.
fn pronoun(prefix: &[char], next: &[char]) -> Option<usize> {
    let hyphen = prefix.iter().rposition(|&c| class(c) == Class::Hyphen)?;
    let known = ["-t", "-m", "-l"].contains(&fold(&text(&prefix[hyphen..])).as_str());
    (hyphen > 0 && known && ["en", "y"].contains(&fold(&text(next)).as_str())).then_some(hyphen)
}

/// Cuts clitics off the end of a run: the longest series of pronouns, each with or without a t before it.
fn clitics(chars: &[char], piece: Piece) -> Vec<Piece> {
    let all = &chars[piece.at.clone()];
    let hyphens: Vec<usize> = (0..all.len()).filter(|&i| class(all[i]) == Class::Hyphen).collect();
    let folded = fold(&text(all));
    let parts: Vec<&str> = folded.split('-').collect();
    if !piece.run || parts.len() < 2 || COMPOUNDS.contains(&folded.as_str()) {
        return vec![piece];
    }
    // The part numbered i begins at the hyphen numbered i - 1.
    let keeps = parts.len() != 2 || !["ci", "là"].contains(&parts[1]) || KEEP_CI.contains(&parts[0]);
    let starts = if keeps { (1..parts.len()).find_map(|first| series(&parts, first)) } else { Some(vec![1]) };
    let Some(starts) = starts else { return vec![piece] };
    let starts: Vec<usize> = starts.into_iter().map(|part| piece.at.start + hyphens[part - 1]).collect();
    let ends = starts.iter().copied().skip(1).chain([piece.at.end]);
    let host = Piece { at: piece.at.start..starts[0], kind: TokenKind::Word, run: false };
    let clitic = |(start, end)| Piece { at: start..end, kind: TokenKind::Clitic, run: false };
    [host].into_iter().chain(starts.iter().copied().zip(ends).map(clitic)).collect()
}

/// Where each clitic begins when all the parts from `first` on are clitics.
fn series(parts: &[&str], first: usize) -> Option<Vec<usize>> {
    let mut starts = Vec::new();
    let mut at = first;
    while at < parts.len() {
        starts.push(at);
        at += usize::from(parts[at] == "t");
        if !CLITICS.contains(parts.get(at)?) {
            return None;
        }
        at += 1;
    }
    Some(starts)
}

/// Gives a lone full stop to the abbreviation just before it.
fn stops(chars: &[char], pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        let lone = chars[piece.at.clone()] == ['.'];
        let after_p = out.len() >= 2 && chars[out[out.len() - 2].at.clone()] == ['p', '.'];
        match out.last_mut() {
            Some(word)
                if lone
                    && word.run
                    && word.at.end == piece.at.start
                    && (takes_stop(&text(&chars[word.at.clone()]), &text(&chars[piece.at.end..]))
                        || after_p && chars[word.at.clone()] == ['e', 'x']) =>
            {
                word.at.end = piece.at.end;
                word.run = false;
            }
            _ => out.push(piece),
        }
    }
    out
}

mod tests {
    use super::*;
    use crate::text::twins::strategies;
    use proptest::prelude::*;

    fn production(text: &str, block: Range<usize>) -> Vec<Cut> {
        let (mut letters, mut tokens) = (crate::text::letters::Letters::default(), Vec::new());
        letters.find(text, 0..text.len());
        crate::text::tokens::tokenize(text, block, &letters, &mut tokens, &mut Vec::new());
        tokens.iter().map(|token| (token.span.range(), token.kind, token.opens_word)).collect()
    }

    fn shown<'a>(text: &'a str, cuts: &[Cut]) -> Vec<(&'a str, TokenKind, bool)> {
        cuts.iter().map(|(span, kind, opens)| (&text[span.clone()], *kind, *opens)).collect()
    }

    proptest! {
        #[test]
        fn tokenizer_is_its_twin(text in strategies::text()) {
            let (expected, found) = (tokenize(&text), production(&text, 0..text.len()));
            prop_assert_eq!(shown(&text, &found), shown(&text, &expected));
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_block_is_cut_as_if_it_stood_alone(
            before in strategies::text(), block in strategies::text(), after in strategies::text()
        ) {
            let text = format!("{before}{block}{after}");
            let (start, end) = (before.len(), before.len() + block.len());
            let moved = tokenize(&block).into_iter().map(|(at, kind, opens)| (at.start + start..at.end + start, kind, opens));
            prop_assert_eq!(production(&text, start..end), moved.collect::<Vec<_>>());
        }
    }
}
