//! Whether a stretch of text is a clause: it holds a verb that agrees with a subject, or orders something in the
//! infinitive. Told from the forms of words alone, so a noun that looks like a verb may pass for one.

use super::Text;
use super::word_classes::{WordSet, is_determiner, is_form_of_etre, is_infinitive, word_set};
use crate::lexicon::commonness;
use crate::text::TokenKind;
use std::ops::Range;
use std::sync::LazyLock;

/// True for tokens without a conjugated verb, which no infinitive opens: a price, a name with what describes it.
pub(super) fn is_verbless(text: &Text<'_>, tokens: Range<usize>) -> bool {
    let is_word = |at: &usize| text.tokens()[*at].kind == TokenKind::Word;
    let orders = tokens.clone().find(is_word).is_some_and(|first| is_infinitive(text.key(first)));
    !orders && !tokens.clone().any(|at| is_verb(text, at, tokens.start))
}

/// True for a word that may be a conjugated verb where it stands.
fn is_verb(text: &Text<'_>, at: usize, start: usize) -> bool {
    match text.tokens()[at].kind {
        TokenKind::Clitic => true, // dit-il, donne-le
        TokenKind::Word => {
            let before = at.checked_sub(1).filter(|&at| at >= start).map_or("", |at| text.key(at));
            // After a comma and after « et », a form in -e is a noun as often: des draps et une place, draps, place.
            let may_be_noun =
                matches!(before, "" | "," | "et" | "ou" | "(" | ":") && text.key(at).ends_with(['e', 's']);
            !is_governed(before) && !may_be_noun && is_conjugated(text.key(at))
        }
        _ => false,
    }
}

/// True for what stands before a noun and before no conjugated verb, but for the pronouns le, la, les.
fn is_governed(before: &str) -> bool {
    is_determiner(before) || matches!(before, "de" | "d'" | "par" | "pour" | "avec" | "sans" | "sur" | "sous")
}

/// True for what may be a conjugated form.
fn is_conjugated(key: &str) -> bool {
    if is_form_of_etre(key) {
        return !matches!(key, "être" | "étant" | "été");
    }
    COMMON.contains(key) || is_future(key) || is_of_a_regular_verb(key)
}

/// Forms of common irregular verbs that are no nouns or participles more often.
static COMMON: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "a ai as avons avez ont avait avaient avais ait aient ayez eut eurent fais fait faites font faisait \
     faisaient fasse fassent peux peut pouvons pouvez peuvent pouvait pouvaient puisse puissent dois doit devons \
     devez doivent devait devaient doive vais va vas allons allez vont allait allaient aille faut fallait sais \
     sait savez savent savait sache sachez veux veut voulez veulent voulait veuillez voit voient voyez voyait vient \
     viennent venait devient deviennent convient revient provient proviennent intervient parvient survient \
     tient tiennent tenait contient contiennent obtient obtiennent maintient appartient appartiennent met mettez mettent \
     mettait permet permettent permettait remet transmet transmettent soumet promet prend prennent prenez prenait \
     comprend comprennent apprend apprennent reprend rend rendent rendez dépend dépendent répond répondent \
     correspond correspondent attend attendent descend vend vendent perd perdent dit disent dites disait lit lisent \
     écrit écrivent décrit décrivent inscrit suit suivent suivez vit vivent sert servent sort sortent part partent \
     dort dorment ouvre ouvrent couvre couvrent offre offrent découvre souffre reçoit reçoivent perçoit \
     aperçoit conçoit doivent connaît connaissent paraît paraissent apparaît apparaissent disparaît naît croit \
     croient boit conduit conduisent produit produisent traduit traduisent réduit réduisent construit \
     construisent détruit nuit suffit suffisent plaît vaut valent court courent meurt meurent rejoint rejoignent \
     joint atteint atteignent craint craignent peint résout résolvent inclut incluent conclut concluent \
     exclut excluent acquiert acquièrent requiert requièrent consent sent sentent ment bat battent combat rompt \
     interrompt vainc",
    )
});

/// Signera, seront, finirait: a future or a conditional of a known infinitive.
fn is_future(key: &str) -> bool {
    let stem = ["aient", "ait", "ions", "iez", "ons", "ont", "ez", "a"].iter().find_map(|end| key.strip_suffix(end));
    stem.is_some_and(|stem| {
        stem.ends_with('r')
            && (is_known(stem) && is_infinitive(stem) || is_known(&format!("{stem}e")) && stem.len() > 3)
    })
}

/// Signe, signent, signait, finit, finissent: a simple form of a regular verb whose infinitive is known.
fn is_of_a_regular_verb(key: &str) -> bool {
    let of = |ends: &[&str], infinitive: &str| {
        ends.iter().filter_map(|end| key.strip_suffix(end)).any(|stem| {
            let known = |stem: &str| stem.chars().nth(1).is_some() && is_known(&format!("{stem}{infinitive}"));
            known(stem) || stem.strip_suffix('e').is_some_and(known) || accented(stem).is_some_and(|stem| known(&stem))
        })
    };
    of(&["e", "es", "ent", "ons", "ez", "ait", "aient", "a", "èrent"], "er")
        || of(&["it", "issent", "issez", "issons", "issait", "issaient"], "ir")
}

/// The stem of an infinitive whose e takes a grave accent before a mute one: gère, gérer; lève, lever.
fn accented(stem: &str) -> Option<String> {
    let at = stem.rfind('è')?;
    let (before, after) = (&stem[..at], &stem[at + 'è'.len_utf8()..]);
    let candidates = [format!("{before}é{after}"), format!("{before}e{after}")];
    candidates.into_iter().find(|stem| is_known(&format!("{stem}er")))
}

fn is_known(word: &str) -> bool {
    commonness(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conjugated_forms_are_told_from_nouns_and_infinitives() {
        for key in
            ["signe", "signent", "signera", "gère", "lève", "finit", "finissent", "permet", "prendra", "sont", "mange"]
        {
            assert!(is_conjugated(key), "{key}");
        }
        for key in ["port", "signer", "signé", "être", "quai", "tarif", "mouton", "par", "selon", "longue", "prix"] {
            assert!(!is_conjugated(key), "{key}");
        }
    }
}
