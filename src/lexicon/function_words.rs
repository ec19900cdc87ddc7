//! Grammatical words of French, and the very common adverbs that say nothing of a text's subject.

use super::entries::{List, count};

const LIST: &str = include_str!("data/function_words.tsv");

static WORDS: List<{ count(LIST) }> = List::new(LIST);

/// True for a grammatical word of French: determiners, pronouns, prepositions, conjunctions, forms of *être*,
/// *avoir*, *aller*, *faire*, *pouvoir*, *devoir*, *falloir*, number words, very common adverbs, elided forms.
///
/// `folded` is a folded type: NFC, lower case, ' for the apostrophe, a clitic without its hyphen.
///
/// ```
/// use lisible::lexicon::is_function_word;
/// assert!(is_function_word("jusqu'") && is_function_word("celui-ci"));
/// assert!(!is_function_word("soldat") && !is_function_word(""));
/// ```
pub fn is_function_word(folded: &str) -> bool {
    WORDS.find(folded).is_some()
}

/// True for a content word, one that says something of a text’s subject: it begins with a letter, has two letters at
/// least, is no abbreviation with a final stop and no function word.
///
/// `folded` is a folded type, as for [`is_function_word`]. False for the empty word, for numbers in digits and for
/// initials.
///
/// ```
/// use lisible::lexicon::is_content_word;
/// assert!(is_content_word("soldat") && is_content_word("co2"));
/// assert!(!is_content_word("de") && !is_content_word("11000") && !is_content_word("etc."));
/// ```
pub fn is_content_word(folded: &str) -> bool {
    folded.starts_with(char::is_alphabetic)
        && folded.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
        && !folded.ends_with('.')
        && !is_function_word(folded)
}

#[cfg(test)]
mod tests {
    use super::super::entries::{assert_in_order, entries};
    use super::*;

    #[test]
    fn the_list_is_in_order_and_folded() {
        assert_in_order(LIST, str::to_owned);
        for word in entries(LIST) {
            assert!(word == word.to_lowercase() && !word.contains(['\t', '’', ' ']), "« {word} » is not folded");
        }
    }

    #[test]
    fn every_class_is_there() {
        for word in "le cette nos je lui qui auquel dans malgré et quoique étaient eussions ira ferons pourrait doivent \
                     fallait vingt mille fait peut plus bien tout comme aussi encore l' d' qu' n' s' c' j' m' t' jusqu' \
                     lorsqu' puisqu' quoiqu' presqu' quelqu'un aujourd'hui c'est-à-dire celui-ci là-bas y en ça"
            .split(' ')
            .filter(|word| !word.is_empty())
        {
            assert!(is_function_word(word), "{word}");
        }
    }

    #[test]
    fn words_that_tell_a_subject_are_not() {
        for word in "guerre président année état maison homme vie œuvre personne droit".split(' ') {
            assert!(is_content_word(word), "{word}");
        }
        for word in ["", "l'", "à", "m.", "etc.", "x", "g7", "3d", "11000"] {
            assert!(!is_content_word(word), "{word}");
        }
    }
}
