//! How lines end, and how many there are: lists, menus and tables have many short lines without a stop.

use super::{Limit, Signal, TOKENS, ratio};
use crate::base::Texts;

pub(super) static ENDED_LINES: Signal = Signal {
    id: "ended_lines",
    name: Texts { fr: "Lignes ponctuées", en: "Lines that end a sentence" },
    summary: Texts {
        fr: "Part des lignes qui finissent par un point ou un autre signe de fin de phrase. Un menu, une liste ou un \
             tableau en a peu. Ni les points de suspension en un signe (…) ni un guillemet fermant n’en sont un.",
        en: "Share of lines that end with a full stop or another mark that ends a sentence. A menu, a list or a table has \
             few. Neither the ellipsis in one sign (…) nor a closing quotation mark is one.",
    },
    difference: Texts {
        fr: "Parmi les signes de fin de phrase d’autres écritures, seuls les plus courants comptent. Un retour chariot en \
             fin de ligne n’est pas de la ligne.",
        en: "Of the marks of other scripts that end a sentence, only the common ones count. A carriage return at the end \
             of a line is not of the line.",
    },
    original: "line_punct_thr",
    filter: "FineWebQualityFilter",
    limit: Limit::AtLeast(0.10),
    percent: true,
    compute: |counts| ratio(counts.ended_lines, counts.lines),
};

pub(super) static LINE_FEEDS_PER_TOKEN: Signal = Signal {
    id: "line_feeds_per_token",
    name: Texts { fr: "Retours à la ligne par mot", en: "New lines per word" },
    summary: Texts {
        fr: "Retours à la ligne, rapportés aux mots et aux marques de ponctuation. Une liste en a beaucoup.",
        en: "New lines, divided by words and marks of punctuation. A list has many.",
    },
    difference: TOKENS,
    original: "new_line_ratio",
    filter: "FineWebQualityFilter",
    limit: Limit::AtMost(0.185),
    percent: true,
    compute: |counts| ratio(counts.line_feeds, counts.tokens),
};
