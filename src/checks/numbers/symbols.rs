//! The space between a number and the symbol behind it, for the rules on percentages, units and currencies.

use crate::base::{Message, NO_BREAK, Span};
use crate::checks::spacing::{Fault, Wanted, name_of, token_at};
use crate::checks::typo::policy;
use crate::checks::{Finding, Findings, Locale, Safety, Settings, Text};
use crate::lexicon::units::{self, UnitClass};
use crate::numbers::{NumberForm, NumberMention};
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
    let space = if settings.locale == Locale::Switzerland { crate::base::NARROW } else { NO_BREAK };
    let wanted = Wanted { space: Some(space), strict: policy::is_strict(settings) };
    for mention in text.mentions().iter().filter(|mention| mention.unit.is_some() && mention.kind.is_quantity()) {
        let Some(at) = symbol_after(text, mention).filter(|&at| kind_of(text, at) == Some(kind)) else { continue };
        let Some(found) = wanted.before(text, at) else { continue };
        let number = text.tokens()[at - 1].span;
        let end = text.tokens()[at].span.end;
        let symbol = text.written(at);
        let message = message(found.fault, symbol, space);
        let span = Span::new(number.start as usize, end as usize);
        findings.add(Finding::at(span, message).fix(Safety::Safe, [found.edit]));
    }
}

/// The token behind the digits of a mention.
fn symbol_after(text: &Text<'_>, mention: &NumberMention) -> Option<usize> {
    if !matches!(mention.form, NumberForm::Digits | NumberForm::Mixed) {
        return None;
    }
    let (last, _) = token_at(text, (mention.span.end as usize).checked_sub(1)?)?;
    let number = (last.saturating_sub(2)..=last).rev().find(|&at| text.tokens()[at].kind == TokenKind::Number)?;
    text.written(number).ends_with(|c: char| c.is_ascii_digit()).then_some(number + 1)
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

fn message(fault: Fault, symbol: &str, space: char) -> Message {
    let (fr, en) = name_of(Some(space));
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
