//! `typo/titles`: the abbreviations of titles before a name: M., Mme, Mlle, Dr.

use crate::base::{Message, Prose, Span, Table, Texts, table};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Safety, Settings, Text};
use crate::text::TokenKind;
use std::sync::LazyLock;

pub(super) static TITLES: Rule = Rule {
    id: "typo/titles",
    name: Texts { fr: "Abréviation des titres de civilité", en: "Abbreviated titles" },
    summary: Texts {
        fr: "Un titre mal abrégé devant un nom\u{A0}: Mr pour M., Melle pour Mlle, Mme. avec un point.",
        en: "A title wrongly abbreviated before a name: Mr for M., Melle for Mlle, Mme. with a full stop.",
    },
    rationale: Texts {
        fr: "Mr est l’abréviation anglaise de mister\u{202F}; le point ne suit que les mots coupés avant leur dernière lettre.",
        en: "Mr is short for English mister; a full stop follows only words cut before their last letter.",
    },
    source: Texts {
        fr: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
        en: "Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("M. Martin, Mme Duval, Mlle Roux et le Dr Petit."),
        Example::bad("Mr Martin et Melle Roux.", &["Mr", "Melle"]).fixed("M. Martin et Mlle Roux."),
    ],
    check,
};

/// What is written, and what should be.
static WRONG: LazyLock<Table<&'static str>> = LazyLock::new(|| {
    table([
        ("Mr", "M."),
        ("Mr.", "M."),
        ("Mrs", "MM."),
        ("Melle", "Mlle"),
        ("Melles", "Mlles"),
        ("Mme.", "Mme"),
        ("Mmes.", "Mmes"),
        ("Mlle.", "Mlle"),
        ("Dr.", "Dr"),
        ("Pr.", "Pr"),
        ("Me.", "Me"),
        ("Mgr.", "Mgr"),
    ])
});

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (at, token) in text.tokens().iter().enumerate() {
        if token.kind != TokenKind::Word
            || token.span.len() > 6
            || !matches!(text.prose().as_bytes()[token.span.start as usize], b'M' | b'D' | b'P')
        {
            continue;
        }
        let Some(mended) = WRONG.get(text.written(at)).filter(|_| is_name(text, at + 1)) else { continue };
        let message = Message::new(
            format!("titre mal abrégé\u{A0}: écrivez {mended}"),
            format!("wrongly abbreviated title: write {mended}"),
        );
        let span: Span<Prose> = token.span;
        findings.add(Finding::at(span, message).fix(Safety::Unsafe, [(span, (*mended).to_owned())]));
    }
}

fn is_name(text: &Text<'_>, at: usize) -> bool {
    let token = text.tokens().get(at).filter(|token| token.kind == TokenKind::Word);
    token.is_some_and(|token| token.span.of(text.prose()).starts_with(char::is_uppercase))
}
