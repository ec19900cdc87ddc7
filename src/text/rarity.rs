//! Which words of a sentence its readers may not know: content words that common French does not have. Names are left out,
//! and so are plurals and feminines of common words.

use super::{Folder, Token, TokenKind};
use crate::lexicon::{is_common_form, is_content_word};

/// The content words among `tokens` that are not among the 30,000 commonest forms of written French, as written, each once,
/// in order, at most `most`. Words with a capital are taken for names.
///
/// ```
/// use lisible::base::Span;
/// use lisible::text::{Token, TokenKind, rare_words};
/// let word = |start, end| Token { span: Span::new(start, end), kind: TokenKind::Word, opens_word: true };
/// let text = "Un codicille de Zoltan";
/// assert_eq!(rare_words(text, &[word(0, 2), word(3, 12), word(13, 15), word(16, 22)], 3), ["codicille"]);
/// ```
pub fn rare_words(prose: &str, tokens: &[Token], most: usize) -> Vec<String> {
    rare_words_among(prose, tokens, most, |_| true)
}

/// [`rare_words`] where it is known of most tokens that they are none: `may_be` is false for these, and is asked by their place
/// among the lexical ones.
pub fn rare_words_among(prose: &str, tokens: &[Token], most: usize, may_be: impl Fn(usize) -> bool) -> Vec<String> {
    let (mut out, mut folder): (Vec<String>, _) = (Vec::new(), Folder::default());
    let lexical = (0..).zip(tokens.iter().filter(|token| token.kind.is_lexical()));
    for (_, token) in lexical.filter(|&(at, token)| token.kind == TokenKind::Word && may_be(at)) {
        if out.len() >= most {
            break;
        }
        let raw = token.span.of(prose);
        // A rare word with a capital is a name more often than not, at the head of a sentence too.
        if raw.starts_with(char::is_uppercase) {
            continue;
        }
        let word = folder.key(raw, token.kind);
        // Nearly every word is common: that is asked first.
        if !is_common_form(word) && is_content_word(word) && is_rare(word) && !out.iter().any(|known| known == raw) {
            out.push(raw.to_owned());
        }
    }
    out
}

/// True for a folded word that is not among the commonest forms, and neither is its singular, its masculine or the infinitive
/// of a regular verb that it may be a form of.
///
/// ```
/// use lisible::text::is_rare;
/// assert!(!is_rare("maison") && !is_rare("maisons") && is_rare("codicille"));
/// // A form of toucher; and a first name, which lists of common words leave out.
/// assert!(!is_rare("touchât") && !is_rare("pierre"));
/// ```
pub fn is_rare(folded: &str) -> bool {
    let base = |ending: &&str| folded.strip_suffix(*ending).is_some_and(is_common_form);
    let verb = |ending: &&str| folded.strip_suffix(*ending).is_some_and(|stem| is_common_form(&format!("{stem}er")));
    !is_common_form(folded)
        && !["s", "x", "e", "es"].iter().any(base)
        && !VERB_ENDINGS.iter().any(verb)
        && !NAMESAKES.contains(&singular(folded))
}

fn singular(folded: &str) -> &str {
    folded.strip_suffix('s').unwrap_or(folded)
}

/// Endings of regular verbs in -er.
const VERB_ENDINGS: &[&str] = &[
    "e", "es", "ons", "ez", "ent", "ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "âmes", "âtes", "èrent",
    "ât", "ant", "é", "ée", "és", "ées", "erai", "eras", "era", "erons", "erez", "eront", "erait", "eraient", "asse",
    "assent",
];

/// Common words that are names as well: where capitals outnumber them, counts of common words leave them out.
const NAMESAKES: &[&str] = &[
    "aurore",
    "blanche",
    "claire",
    "clémence",
    "colombe",
    "constance",
    "désiré",
    "espérance",
    "flore",
    "jacinthe",
    "juste",
    "marguerite",
    "martinet",
    "olive",
    "pascal",
    "perle",
    "pierre",
    "prudence",
    "reine",
    "rose",
    "solange",
    "victoire",
    "violette",
];
