//! `lexicon/repetition`: the same word twice in a row.

use crate::base::{Message, Span, Texts};
use crate::checks::word_classes::{WordSet, word_set};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::lexicon::is_function_word;
use crate::text::TokenKind;
use std::sync::LazyLock;

pub(super) static REPETITION: Rule = Rule {
    id: "lexicon/repetition",
    name: Texts { fr: "Mot doublé", en: "Doubled word" },
    summary: Texts {
        fr: "Le même mot deux fois de suite\u{A0}: «\u{202F}le le\u{202F}». Les doublons du français («\u{202F}nous nous\u{202F}», «\u{202F}vous vous\u{202F}», «\u{202F}très très\u{202F}») ne sont pas relevés.",
        en: "The same word twice in a row: “le le”. What French doubles (“nous nous”, “vous vous”, “très très”) is left alone.",
    },
    rationale: Texts {
        fr: "C’est le reste d’une correction, que l’auteur ne voit plus.",
        en: "It is left over from an edit, and the author no longer sees it.",
    },
    source: Texts { fr: "Usage. La liste des exceptions est la nôtre.", en: "Usage. The list of exceptions is ours." },
    level: PerProfile([Level::Warning, Level::Warning, Level::Warning, Level::Warning, Level::Warning]),
    parameters: &[],
    precision: Some(Precision { right: 39, read: 42 }),
    examples: &[
        Example::good(
            "Nous nous levons. Vous vous taisez. La mort de de Gaulle. Très très bien. Donne-le le lundi. Tout en en parlant, il a fait faire faire la copie.",
        ),
        Example::bad("Il a vu le le port.", &["le le"]).fixed("Il a vu le port."),
        Example::bad("Ce sont des mots mots doublés.", &["mots mots"]),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for sentence in text.sentences() {
        for at in sentence.tokens.clone().skip(1) {
            if is_doubled(text, at) {
                let [first, second] = [at - 1, at].map(|at| text.tokens()[at].span);
                let edit = Span::new(first.end as usize, second.end as usize);
                let whole = Span::new(first.start as usize, second.end as usize);
                let found = Finding::at(whole, message(text.written(at)));
                // Of a doubled noun one may stand for another word: the writer has to look.
                findings.add(if is_function_word(text.key(at)) {
                    found.fix(Safety::Unsafe, [(edit, String::new())])
                } else {
                    found
                });
            }
        }
    }
}

fn is_doubled(text: &Text<'_>, at: usize) -> bool {
    // Nearly every word is another one than that before it.
    if !text.is_alike(at - 1, at) {
        return false;
    }
    let key = text.key(at);
    if key.len() < 2 {
        return false;
    }
    let both_words = [at - 1, at].iter().all(|&at| text.tokens()[at].kind == TokenKind::Word);
    let name = text.written(at).starts_with(char::is_uppercase);
    let thrice = at >= 2 && text.key(at - 2) == key || text.key(at + 1) == key;
    // « de de Gaulle »: the second belongs to a name.
    let particle = key == "de" && text.written(at + 1).starts_with(char::is_uppercase);
    let of_one = matches!(key, "un" | "une") && at >= 2 && text.key(at - 2) == "l'";
    let small = is_function_word(key) || key.chars().count() >= 4;
    both_words
        && small
        && !name
        && !thrice
        && !particle
        && !of_one
        && !DOUBLED.contains(key)
        && key.chars().all(char::is_alphabetic)
}

/// Words that French says twice.
static DOUBLED: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "nous vous mieux ah oh eh hé ha rien en faire fait faites oui non si très bien tout tous bon là la ça \
     vite plus encore jamais toujours trop fort loin doucement petit petite pas moi toi lui elle elles \
     est sont peu être était sous pour contre mais merci pardon attends attendez allez allons venez viens \
     voyons allo allô bravo chut pouf clac pourquoi dodo coucou hourra longtemps souvent beaucoup quoi \
     tiens leur ding tagada miaou blabla joli jolie grand grande tellement presque",
    )
});

fn message(word: &str) -> Message {
    Message::new(
        format!("«\u{202F}{word}\u{202F}» est écrit deux fois\u{A0}: supprimez-en un"),
        format!("“{word}” is written twice: delete one"),
    )
}
