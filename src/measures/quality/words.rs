//! What the words of French prose are like: neither too long nor too short, mostly letters, some of them very frequent.

use super::{Limit, Signal, TOKENS, ratio};
use crate::base::Texts;

pub(super) static MEAN_WORD_LENGTH: Signal = Signal {
    id: "mean_word_length",
    name: Texts { fr: "Longueur moyenne des mots", en: "Mean word length" },
    summary: Texts {
        fr: "Caractères par mot, les marques de ponctuation mises à part. Des mots trop longs sont des adresses ou du \
             code, trop courts des lettres éparses.",
        en: "Characters per word, marks of punctuation left aside. Words too long are addresses or code, too short ones \
             stray letters.",
    },
    difference: TOKENS,
    original: "min_avg_word_length, max_avg_word_length",
    filter: "GopherQualityFilter",
    limit: Limit::Between(2.0, 11.0),
    percent: false,
    compute: |counts| ratio(counts.word_characters, counts.words),
};

pub(super) static ALPHABETIC_TOKENS: Signal = Signal {
    id: "alphabetic_tokens",
    name: Texts { fr: "Mots avec une lettre", en: "Words with a letter" },
    summary: Texts {
        fr: "Part des mots et des marques de ponctuation qui contiennent une lettre. Un tableau de nombres en a peu. Malgré \
             le nom qu’il porte dans la configuration, le seuil est un minimum.",
        en: "Share of words and marks of punctuation that hold a letter. A table of numbers has few. In spite of its name \
             in the configuration, the threshold is a minimum.",
    },
    difference: TOKENS,
    original: "max_non_alpha_words_ratio",
    filter: "GopherQualityFilter",
    limit: Limit::AtLeast(0.812),
    percent: true,
    compute: |counts| ratio(counts.alphabetic_tokens, counts.tokens),
};

pub(super) static STOP_WORDS: Signal = Signal {
    id: "stop_words",
    name: Texts { fr: "Mots très fréquents", en: "Stop words" },
    summary: Texts {
        fr: "Combien, des dix-huit mots très fréquents de la configuration (de, la, le, et, à, en, l’, des, du, les, est, \
             d’, un, une, il, dans, par, au), sont dans le texte. Du vrai français en a, et deux suffisent.",
        en: "How many of the eighteen very frequent words of the configuration (de, la, le, et, à, en, l’, des, du, les, \
             est, d’, un, une, il, dans, par, au) are in the text. Real French has some, and two are enough.",
    },
    difference: Texts {
        fr: "L’apostrophe peut être courbe\u{202F}; datatrove ne connaît que la droite. Comme chez lui, une majuscule fait \
             un autre mot.",
        en: "The apostrophe may be curly; datatrove knows the straight one alone. As there, a capital makes another word.",
    },
    original: "stop_words, min_stop_words",
    filter: "GopherQualityFilter",
    limit: Limit::AtLeast(2.0),
    percent: false,
    compute: |counts| Some(f64::from(counts.stop_words.count_ones())),
};
