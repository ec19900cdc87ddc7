//! `numbers/unit-space`: the space before symbols of units: km, kg, °C.

use super::symbols::{self, Symbol};
use crate::base::Texts;
use crate::checks::typo::policy;
use crate::checks::{Example, Findings, Level, PerProfile, Rule, Settings, Text};

pub(super) static UNIT_SPACE: Rule = Rule {
    id: "numbers/unit-space",
    name: Texts { fr: "Espace avant un symbole d’unité", en: "Space before the symbol of a unit" },
    summary: Texts {
        fr: "Un symbole d’unité collé au nombre, ou séparé de lui par une espace sécable\u{A0}: 5km, 5 km.",
        en: "The symbol of a unit that touches its number, or stands behind a breakable space: 5km, 5 km.",
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
        Example::good("Un poids de 5\u{A0}kg, un angle de 45°, cinq kilomètres, 3 kilomètres."),
        Example::bad("Il court 5km et porte 12 kg par 20 °C.", &["5km", "12 kg", "20 °C"])
            .fixed("Il court 5\u{A0}km et porte 12\u{A0}kg par 20\u{A0}°C."),
    ],
    check,
};

fn check(text: &Text<'_>, settings: &Settings, findings: &mut Findings<'_>) {
    symbols::check(text, settings, findings, Symbol::Unit);
}
