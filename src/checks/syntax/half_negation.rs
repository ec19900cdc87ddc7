//! `syntax/half-negation`: ne without pas.

use crate::base::{Message, Span, Texts};
use crate::checks::advice::span_of;
use crate::checks::interests::Interest;
use crate::checks::word_classes::is_infinitive;
use crate::checks::{Example, Finding, Findings, Level, PerProfile, Precision, Rule, Safety, Settings, Text};
use crate::lexicon::conjugation::forms;
use crate::text::TokenKind;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static HALF_NEGATION: Rule = Rule {
    id: "syntax/half-negation",
    name: Texts { fr: "Négation sans «\u{202F}pas\u{202F}»", en: "Negation without “pas”" },
    summary: Texts {
        fr: "«\u{202F}Ne\u{202F}» sans «\u{202F}pas\u{202F}» devant pouvoir, savoir, oser ou cesser\u{A0}: «\u{202F}ne peut refuser\u{202F}». «\u{202F}Nul ne peut\u{202F}» et «\u{202F}ne peut que\u{202F}» n’en sont pas.",
        en: "“Ne” without “pas” before pouvoir, savoir, oser or cesser: “ne peut refuser”. “Nul ne peut” and “ne peut que” are none.",
    },
    rationale: Texts {
        fr: "Beaucoup de lecteurs ne voient la négation qu’au mot «\u{202F}pas\u{202F}».",
        en: "Many readers see the negation only by the word “pas”.",
    },
    source: Texts {
        fr: "Charte rédactionnelle du Gouvernement\u{A0}: pas de demi-négation.",
        en: "Style guide of the French government: no half-negation.",
    },
    level: PerProfile([Level::Off, Level::Warning, Level::Warning, Level::Off, Level::Off]),
    parameters: &[],
    precision: Some(Precision { right: 50, read: 50 }),
    examples: &[
        Example::good(
            "Nul ne peut refuser. Il ne peut pas refuser. Elle ne peut que signer. Aucun délai ne peut courir. Ni l’un ni l’autre ne peut venir.",
        ),
        Example::bad("L’agent ne peut refuser. Il n’ose répondre.", &["ne peut", "n’ose"])
            .fixed("L’agent ne peut pas refuser. Il n’ose pas répondre."),
        Example::bad("Le délai ne saurait excéder un mois.", &["ne saurait"]),
    ],
    check,
};

static VERBS: LazyLock<HashSet<String, FixedState>> = LazyLock::new(|| {
    let verbs = ["pouvoir", "oser", "cesser"].into_iter().filter_map(forms).flatten();
    verbs.chain(["saurait", "sauraient", "sauriez"].map(str::to_owned)).collect()
});

fn check(text: &Text<'_>, _: &Settings, findings: &mut Findings<'_>) {
    for (sentence, places) in text.sentences_with(Interest::Negation) {
        for at in places {
            if matches!(text.key(at), "ne" | "n'")
                && let Some(verb) = half_negated(text, at, &sentence.tokens)
            {
                findings.add(finding(text, at, verb));
            }
        }
    }
}

/// The verb after a lone ne.
fn half_negated(text: &Text<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let pronoun = |key: &str| matches!(key, "le" | "la" | "les" | "l'" | "lui" | "leur" | "y" | "en" | "se" | "s'");
    let verb = (at + 1..sentence.end.min(at + 4)).find(|&at| !pronoun(text.key(at)))?;
    if !VERBS.contains(text.key(verb)) {
        return None;
    }
    let after = if text.tokens().get(verb + 1)?.kind == TokenKind::Clitic { verb + 2 } else { verb + 1 };
    let infinitive = (after..sentence.end.min(after + 6)).find(|&at| is_infinitive(text.key(at)))?;
    let second = |key: &str| {
        matches!(
            key,
            "pas"
                | "point"
                | "plus"
                | "jamais"
                | "rien"
                | "aucun"
                | "aucune"
                | "nul"
                | "nulle"
                | "guère"
                | "personne"
                | "ni"
                | "que"
                | "qu'"
                | "nullement"
                | "aucunement"
        )
    };
    let has_second = (after..sentence.end.min(infinitive + 25)).any(|at| second(text.key(at)));
    let negative =
        |key: &str| matches!(key, "nul" | "nulle" | "aucun" | "aucune" | "personne" | "rien" | "ni" | "jamais");
    let has_subject = (sentence.start..at).rev().take(40).any(|at| negative(text.key(at)));
    // « Si je ne puis », « que je ne puisse », « qui ne peut » after a negation: a subordinate has its own rules.
    // « Ne peut-on croire » is a question, which asks for a yes.
    let asks = after > verb + 1;
    let literary = (sentence.start..at).rev().take(3).any(|at| matches!(text.key(at), "si" | "s'"));
    (!has_second && !has_subject && !literary && !asks).then_some(verb)
}

fn finding(text: &Text<'_>, at: usize, verb: usize) -> Finding {
    let span = span_of(text, &(at..verb + 1));
    if text.key(verb).starts_with("saur") {
        let own = Message::new(
            "négation sans «\u{202F}pas\u{202F}»\u{A0}: écrivez «\u{202F}ne peut pas\u{202F}»",
            "negation without “pas”: write “ne peut pas”",
        );
        return Finding::at(span, own);
    }
    // Ne pas pouvoir, but ne peut pas.
    let infinitive = is_infinitive(text.key(verb)).then_some(at);
    let end = text.tokens()[infinitive.unwrap_or(verb)].span.end as usize;

    let own = Message::new("négation sans «\u{202F}pas\u{202F}»\u{A0}: ajoutez-le", "negation without “pas”: add it");
    let found = Finding::at(span, own);
    // « Je ne puis » has its own verb, « n'en pouvoir » its own order.
    let own_form = text.key(verb) == "puis" || (infinitive.is_some() && text.key(at) == "n'");
    if own_form { found } else { found.fix(Safety::Unsafe, [(Span::new(end, end), " pas".to_owned())]) }
}
