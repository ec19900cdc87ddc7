//! `numbers/currency`: the space before € and other signs of currencies.

use super::symbols::{self, Symbol};
use crate::base::Texts;
use crate::checks::typo::policy;
use crate::checks::{Example, Findings, Level, PerProfile, Rule, Settings, Text};

pub(super) static CURRENCY: Rule = Rule {
    id: "numbers/currency",
    name: Texts { fr: "Espace avant un symbole monétaire", en: "Space before the sign of a currency" },
    summary: Texts {
        fr: "Un symbole monétaire collé au nombre, ou séparé de lui par une espace sécable\u{A0}: 20€, 20 €.",
        en: "The sign of a currency that touches its number, or stands behind a breakable space: 20€, 20 €.",
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
        Example::good("Le billet coûte 20\u{A0}€, soit vingt euros."),
        Example::bad("Le billet coûte 20€ ou 25 €, le budget 3 M€.", &["20€", "25 €", "3 M"])
            .fixed("Le billet coûte 20\u{A0}€ ou 25\u{A0}€, le budget 3\u{A0}M€."),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    symbols::check(text, settings, findings, Symbol::Currency);
}
