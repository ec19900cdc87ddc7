//! The space between a number and the symbol behind it, for the rules on percentages, units and currencies.

use crate::base::{Message, NARROW, NO_BREAK, Prose, Span};
use crate::checks::spacing::{Fault, Wanted, glued, name_of, token_at};
use crate::checks::typo::policy;
use crate::checks::{Finding, Findings, Locale, Safety, Settings, Text};
use crate::lexicon::units::{self, UnitClass};
use crate::numbers::NumberForm;
use crate::text::TokenKind;

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Symbol {
    Percent,
    Currency,
    Unit,
}

/// Flags what is wrong with the space before symbols of one kind.
pub(super) fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>, kind: Symbol) {
    let space = if settings.locale == Locale::Switzerland { NARROW } else { NO_BREAK };
    let wanted = Wanted { space: Some(space), strict: policy::is_strict(settings) };
    for mention in text.mentions().iter().filter(|mention| mention.unit.is_some() && mention.kind.is_quantity()) {
        if !matches!(mention.form, NumberForm::Digits | NumberForm::Mixed) {
            continue;
        }
        let symbols = symbols(text, mention.span).filter(|&at| kind_of(text, at) == Some(kind));
        for at in symbols.collect::<Vec<_>>() {
            flag(text, at, wanted, findings);
        }
    }
}

/// The tokens behind the numbers of a mention: one, or one for each bound of a range (20 € à 25 €).
fn symbols<'a>(text: &'a Text<'_>, span: Span<Prose>) -> impl Iterator<Item = usize> + 'a {
    let first = token_at(text, span.start as usize).map_or(usize::MAX, |(first, _)| first);
    let inside = text.tokens().iter().enumerate().skip(first).take_while(move |(_, token)| token.span.start < span.end);
    let numbers = inside.filter(|(_, token)| token.kind == TokenKind::Number);
    numbers
        .filter(|(_, token)| token.span.of(text.prose()).ends_with(|c: char| c.is_ascii_digit()))
        .map(|(at, _)| at + 1)
}

fn flag(text: &Text<'_>, at: usize, wanted: Wanted, findings: &mut Findings<'_>) {
    let Some(found) = wanted.before(text, at) else { return };
    let scaled = matches!(text.written(at + 1), "€" | "$" | "£") && glued(text, at + 1);
    let last = text.tokens()[if scaled { at + 1 } else { at }].span;
    let start = text.tokens()[at].span.start as usize;
    let symbol = text.prose().get(start..last.end as usize).unwrap_or_default();
    let message = message(found.fault, symbol, wanted.space);
    let span = Span::new(text.tokens()[at - 1].span.start as usize, last.end as usize);
    findings.add(Finding::at(span, message).fix(Safety::Safe, [found.edit]));
}

/// What the token is a symbol of; `None` for words and for what is written without a space (45°).
fn kind_of(text: &Text<'_>, at: usize) -> Option<Symbol> {
    match text.written(at) {
        "%" | "‰" => return Some(Symbol::Percent),
        "€" | "$" | "£" | "¥" => return Some(Symbol::Currency),
        "k" | "M" | "Md" | "Mds" | "G" if matches!(text.written(at + 1), "€" | "$" | "£") => {
            return Some(Symbol::Currency);
        }
        // Times are written by another rule.
        "h" | "H" | "°" | "'" | "\"" | "′" | "″" | "" => return None,
        _ => {}
    }
    let unit = units::unit(text.written(at)).filter(|unit| !unit.word)?;
    match unit.class {
        UnitClass::Money => Some(Symbol::Currency),
        UnitClass::Percent => Some(Symbol::Percent),
        UnitClass::Time | UnitClass::Other => Some(Symbol::Unit),
    }
}

fn message(fault: Fault, symbol: &str, space: Option<char>) -> Message {
    let (fr, en) = name_of(space);
    let (what_fr, what_en) = match fault {
        Fault::Missing => ("espace manquante", "missing space"),
        Fault::Breakable | Fault::Needless => ("espace sécable", "breakable space"),
        Fault::Kind => ("autre espace insécable", "another no-break space"),
    };
    Message::new(
        format!("{what_fr} avant «\u{202F}{symbol}\u{202F}»\u{A0}: mettez {fr}"),
        format!("{what_en} before “{symbol}”: put {en}"),
    )
}
