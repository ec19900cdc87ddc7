//! `numbers/sentence-start`: a sentence that begins with digits.

use crate::base::{Message, Texts};
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Rule, Settings, Text};
use crate::extract::BlockKind;
use crate::numbers::NumberForm;

pub(super) static SENTENCE_START: Rule = Rule {
    id: "numbers/sentence-start",
    name: Texts { fr: "Phrase qui commence par un chiffre", en: "Sentence that begins with digits" },
    summary: Texts {
        fr: "Une phrase dont le premier mot est un nombre en chiffres. Les titres et les listes ne comptent pas.",
        en: "A sentence whose first word is a number in digits. Titles and lists do not count.",
    },
    rationale: Texts {
        fr: "Sans majuscule, le début de la phrase se voit mal, surtout après un autre nombre.",
        en: "Without a capital the beginning of the sentence is hard to see, above all after another number.",
    },
    source: Texts {
        fr: "Le guide du rédacteur, Bureau de la traduction (Canada)\u{A0}: en lettres au début d’une phrase.",
        en: "Le guide du rédacteur, Translation Bureau (Canada): in words at the beginning of a sentence.",
    },
    level: PerProfile([Level::Info, Level::Info, Level::Off, Level::Info, Level::Off]),
    parameters: &[],
    precision: None,
    examples: &[
        Example::good("Douze élèves lisent. En 2024, ils étaient 15. 1. Le port. 12."),
        Example::bad("Il pleut. 12 élèves sont restés en classe.", &["12"]),
    ],
    check,
};

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (index, sentence) in text.sentences().iter().enumerate() {
        let Some(first) = text.mentions_of(index).first() else { continue };
        let begins = first.span.start == sentence.span.start && first.form == NumberForm::Digits;
        if !begins || !first.kind.is_quantity() || text.blocks()[sentence.block].kind != BlockKind::Paragraph {
            continue;
        }
        // « 12. », « 3 € »: no sentence.
        let words = sentence.tokens.clone().filter(|&at| text.tokens()[at].kind.is_lexical()).count();
        let last = text.written(sentence.tokens.end - 1);
        let ends = matches!(last, "." | "!" | "?" | "…" | "..." | ":" | "»" | ")");
        if words >= 4 && ends {
            findings.add(Finding::at(first.span, Message::from(MESSAGE)));
        }
    }
}

const MESSAGE: Texts = Texts {
    fr: "la phrase commence par un chiffre\u{A0}: écrivez-le en lettres ou tournez-la autrement",
    en: "the sentence begins with digits: write them in words or turn it otherwise",
};
