//! The tables of `lisible numbers`.

use super::super::context::Context;
use super::super::destination::Destination;
use crate::base::{Language, Texts};
use crate::output::table::{Align, Cell, Table};
use crate::report::findings::facts::counted;
use crate::report::{Conflict, NounRow, NumberRecord};
use std::io::{self, Write};

const PLACE: Texts = Texts { fr: "Place", en: "Place" };
const MENTION: Texts = Texts { fr: "Mention", en: "Mention" };
const VALUE: Texts = Texts { fr: "Valeur", en: "Value" };
const NOUN: Texts = Texts { fr: "Nom compté", en: "Counted noun" };
const CONTEXT: Texts = Texts { fr: "Contexte", en: "Context" };

fn table<const N: usize>(out: &Destination, context: &Context, columns: [(Texts, Align); N]) -> Table {
    let mut table = Table::new(context.language);
    table.colours(out.colours());
    for (name, align) in columns {
        table.column(context.text(name), align);
    }
    table
}

/// The table of mentions, without its rows.
pub(super) fn mentions(out: &Destination, context: &Context) -> Table {
    let columns = [
        (PLACE, Align::Name),
        (MENTION, Align::Left),
        (VALUE, Align::Right),
        (Texts { fr: "Unité", en: "Unit" }, Align::Left),
        (NOUN, Align::Left),
        (Texts { fr: "Sorte", en: "Kind" }, Align::Left),
        (CONTEXT, Align::Left),
    ];
    table(out, context, columns)
}

pub(super) fn mention(record: &NumberRecord, language: Language) -> Vec<Cell> {
    vec![
        Cell::Text(record.place.to_string()),
        Cell::Text(record.text.clone()),
        Cell::Text(record.shown_value(language)),
        Cell::Text(record.unit.map_or_else(String::new, |unit| counted(unit, language).to_owned())),
        Cell::Text(record.noun_phrase.clone().or_else(|| record.noun.clone()).unwrap_or_default()),
        Cell::Text(record.kind.name().get(language).to_owned()),
        Cell::Text(in_context(record)),
    ]
}

/// The table of nouns, without its rows.
pub(super) fn nouns(out: &Destination, context: &Context) -> Table {
    let columns = [
        (NOUN, Align::Left),
        (Texts { fr: "Mentions", en: "Mentions" }, Align::Right),
        (Texts { fr: "Approchées", en: "Approximate" }, Align::Right),
        (Texts { fr: "Documents", en: "Documents" }, Align::Right),
        (Texts { fr: "Minimum", en: "Minimum" }, Align::Right),
        (Texts { fr: "Médiane", en: "Median" }, Align::Right),
        (Texts { fr: "Maximum", en: "Maximum" }, Align::Right),
        (Texts { fr: "Première mention", en: "First mention" }, Align::Left),
    ];
    table(out, context, columns)
}

pub(super) fn noun(row: &NounRow, language: Language) -> Vec<Cell> {
    let value = |value: Option<crate::base::Decimal>| {
        Cell::Text(value.map_or_else(|| "—".to_owned(), |value| value.shown(language)))
    };
    vec![
        Cell::Text(counted(&row.noun, language).to_owned()),
        Cell::Count(row.mentions),
        Cell::Count(row.approximate),
        Cell::Count(row.documents),
        value(row.min),
        value(row.median),
        value(row.max),
        Cell::Text(row.example.as_ref().map(in_context).unwrap_or_default()),
    ]
}

/// Two rows a pair: what is counted stands in the first one alone.
pub(super) fn write_conflicts(found: &[Conflict], out: &mut Destination, context: &Context) -> io::Result<()> {
    if found.is_empty() {
        let none = Texts {
            fr: "Aucun chiffre n’en contredit un autre, d’un document à l’autre.",
            en: "No figure contradicts another one, from one document to the other.",
        };
        return writeln!(out, "{}", context.text(none));
    }
    let columns = [(NOUN, Align::Left), (VALUE, Align::Right), (PLACE, Align::Name), (CONTEXT, Align::Left)];
    let mut table = table(out, context, columns);
    for conflict in found {
        let noun = counted(&conflict.noun, context.language);
        for (noun, record) in [(noun, &conflict.first), ("", &conflict.second)] {
            table.row(vec![
                Cell::Text(noun.to_owned()),
                Cell::Text(record.shown_value(context.language)),
                Cell::Text(record.place.to_string()),
                Cell::Text(in_context(record)),
            ]);
        }
    }
    let width = out.width();
    out.write_all(table.render(Some(width)).as_bytes())?;
    out.flush()
}

/// Characters before a mention: what is cut off a wide table is its end.
const BEFORE: usize = 24;

fn in_context(record: &NumberRecord) -> String {
    let before = match record.before.char_indices().rev().nth(BEFORE) {
        Some((at, _)) => record.before[at..].split_once(' ').map_or("", |(_, words)| words),
        None => return format!("{}{}{}", record.before, record.text, record.after),
    };
    format!("…{before}{}{}", record.text, record.after)
}
