//! `numbers/percent-space`: the space before % and ‰.

use super::symbols::{self, Symbol};
use crate::base::Texts;
use crate::checks::typo::policy;
use crate::checks::{Example, Findings, Level, PerProfile, Rule, Settings, Text};

pub(super) static PERCENT_SPACE: Rule = Rule {
    id: "numbers/percent-space",
    name: Texts { fr: "Espace avant %", en: "Space before %" },
    summary: Texts {
        fr: "Le signe % collé au nombre, ou séparé de lui par une espace sécable.",
        en: "A % that touches its number, or stands behind a breakable space.",
    },
    rationale: Texts {
        fr: "Collé, le symbole se lit mal\u{202F}; après une espace ordinaire, il peut passer seul à la ligne.",
        en: "Without a space the symbol is hard to read; behind an ordinary space it may go to the next line alone.",
    },
    source: Texts {
        fr: "Bureau international des poids et mesures, brochure sur le SI\u{A0}: une espace entre le nombre et le symbole\u{202F}; Office québécois de la langue française.",
        en: "International Bureau of Weights and Measures, SI brochure: a space between number and symbol; Office québécois de la langue française.",
    },
    level: PerProfile::all(Level::Warning),
    parameters: &[policy::SPACES],
    precision: None,
    examples: &[
        Example::good("Une hausse de 3,5\u{A0}% et de 12\u{202F}% en un an."),
        Example::bad("Une hausse de 10% puis de 12 % des prix.", &["10%", "12 %"])
            .fixed("Une hausse de 10\u{A0}% puis de 12\u{A0}% des prix."),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    symbols::check(text, settings, findings, Symbol::Percent);
}
