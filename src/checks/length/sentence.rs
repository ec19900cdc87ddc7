//! `length/sentence`: a sentence of too many words. Headings are left to `length/heading`, items without a verb and
//! without a stop to `length/list-item`.

use crate::base::{Message, Texts};
use crate::checks::clauses::is_verbless;
use crate::checks::{Example, Finding, Findings, Initial, Level, Parameter, PerProfile, Precision, Profile, Rule};
use crate::checks::{Settings, Text};
use crate::extract::BlockKind;
use crate::text::{Sentence, TokenKind};
use std::ops::Range;

pub(super) static SENTENCE: Rule = Rule {
    id: "length/sentence",
    name: Texts { fr: "Phrase longue", en: "Long sentence" },
    summary: Texts {
        fr: "Une phrase de plus de mots que la limite. Un mot est ce qui tient entre deux espaces, comme dans un traitement de texte. Une étiquette en tête («\u{202F}Attention\u{A0}:\u{202F}») et un renvoi à la fin («\u{202F}(voir l’annexe)\u{202F}») ne comptent pas. Ne sont pas des phrases les titres, affaire de length/heading, ni ce qui n’a ni verbe ni point, affaire de length/list-item.",
        en: "A sentence of more words than the limit. A word is what stands between two spaces, as in a word processor. A label at the head (“Attention :”) and a reference at the end (“(voir l’annexe)”) do not count. No sentences are headings, the business of length/heading, and what has neither a verb nor a full stop, that of length/list-item.",
    },
    rationale: Texts {
        fr: "Le lecteur garde la phrase en tête jusqu’au point. Deux phrases courtes se retiennent mieux qu’une longue.",
        en: "Readers keep a sentence in mind until its full stop. Two short sentences are remembered better than a long one.",
    },
    source: Texts {
        fr: "Postes Canada, guide Mercure\u{A0}: 25 mots au plus\u{202F}; Commission européenne, Rédiger clairement\u{A0}: 20 mots en moyenne\u{202F}; règles du FALC\u{A0}: 12 mots. Les limites de la presse et de la documentation sont les nôtres.",
        en: "Canada Post, Mercure guide: 25 words at most; European Commission, How to write clearly: 20 words on average; easy-to-read rules: 12 words. The limits for press and documentation are ours.",
    },
    level: PerProfile([Level::Warning, Level::Warning, Level::Error, Level::Info, Level::Warning]),
    parameters: &[Parameter {
        name: "max",
        summary: Texts { fr: "mots par phrase, au plus", en: "words in a sentence, at most" },
        default: Initial::Number(PerProfile([25.0, 20.0, 12.0, 40.0, 30.0])),
    }],
    precision: Some(Precision { right: 74, read: 76 }),
    examples: &[
        Example::good("Le port s’éveille tôt. Les barques rentrent avec la marée."),
        Example::bad(
            "Il a plu. Le maire a annoncé hier que les travaux du port seraient repris dès le printemps, malgré les réserves de plusieurs riverains qui craignent encore le bruit.",
            &[
                "Le maire a annoncé hier que les travaux du port seraient repris dès le printemps, malgré les réserves de plusieurs riverains qui craignent encore le bruit.",
            ],
        ),
        Example::bad(
            "On ouvre la porte, puis on entre dans la salle, sans faire aucun bruit.",
            &["On ouvre la porte, puis on entre dans la salle, sans faire aucun bruit."],
        )
        .of(Profile::Falc),
        // Neither a verb nor a stop: a price, a name with what describes it.
        Example::good("Dès 12 € la nuit pour deux, petit déjeuner, draps et place de port en sus selon la saison")
            .of(Profile::Falc),
        Example::good("- la liste des pièces du dossier de la famille, avec une copie de chacune\n")
            .markdown()
            .of(Profile::Falc),
        Example::good("Le lundi matin\u{A0}: on rentre toutes les barques du port avant la nuit.").of(Profile::Falc),
        Example::good("On rentre toutes les barques du port avant la nuit (voir le guide du quai).").of(Profile::Falc),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    let max = settings.number("max");
    for (sentence, counts) in text.sentences().iter().zip(text.counts) {
        if counts.words as f64 <= max || text.blocks()[sentence.block].kind == BlockKind::Heading {
            continue;
        }
        let aside = words(text, label(text, sentence)) + words(text, reference(text, sentence));
        let words = counts.words.saturating_sub(aside);
        if words as f64 > max && !is_fragment(text, sentence) {
            findings.add(Finding::at(sentence.span, message(words, max)).measured(words as f64, max));
        }
    }
}

/// True for a price, a name with what describes it: no verb, no stop.
fn is_fragment(text: &Text<'_>, sentence: &Sentence) -> bool {
    let closes = |at: &usize| matches!(text.written(*at), ")" | "]" | "»" | "”" | "\"");
    let last = sentence.tokens.clone().rev().find(|at| !closes(at)).unwrap_or(sentence.tokens.start);
    let stops = |text: &str| text.ends_with(['.', '?', '!', '…']);
    !stops(text.written(last))
        && !stops(text.written(sentence.tokens.end - 1))
        && is_verbless(text, sentence.tokens.clone())
}

/// Words of a label, at most.
const LABEL: u64 = 4;

/// « Attention : » at the head of a sentence; nothing where more than a few words lead to the colon.
fn label(text: &Text<'_>, sentence: &Sentence) -> Range<usize> {
    let start = sentence.tokens.start;
    let colon = sentence.tokens.clone().take(12).find(|&at| text.written(at) == ":");
    let label = start..colon.map_or(start, |colon| colon + 1);
    if words(text, label.clone()) <= LABEL { label } else { start..start }
}

/// « (voir l’annexe) » at the end of a sentence.
fn reference(text: &Text<'_>, sentence: &Sentence) -> Range<usize> {
    let end = sentence.tokens.end;
    let mut closing = (sentence.tokens.start..end).rev().skip_while(|&at| matches!(text.written(at), "." | "!" | "…"));
    if closing.next().is_none_or(|last| text.written(last) != ")") {
        return end..end;
    }
    let open = closing.find(|&at| text.written(at) == "(");
    open.filter(|&open| matches!(text.key(open + 1), "voir" | "cf" | "cf.")).map_or(end..end, |open| open..end)
}

/// How many words begin in a stretch.
fn words(text: &Text<'_>, tokens: Range<usize>) -> u64 {
    let own = |token: &&crate::text::Token| token.opens_word && token.kind != TokenKind::Mark;
    text.tokens()[tokens].iter().filter(own).count() as u64
}

fn message(words: u64, max: f64) -> Message {
    Message::new(
        format!("phrase de {words} mots, {max} au plus\u{A0}: coupez-la ou allégez-la"),
        format!("sentence of {words} words, at most {max}: cut it or lighten it"),
    )
}
