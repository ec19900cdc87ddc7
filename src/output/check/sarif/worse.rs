//! Measures that got worse as results, a rule a measure: `ratchet/words_per_sentence`.
//!
//! GitHub refuses a result without a place. A document is one; of all texts together it is the baseline, which holds what
//! was recorded.

use super::shape::{
    ArtifactLocation, Configuration, Fingerprints, Location, PhysicalLocation, Region, ReportingDescriptor, Result,
    ResultProperties, RuleProperties, Text,
};
use super::uri;
use crate::base::{Language, Texts};
use crate::measures::{self, Measure};
use crate::report::Regression;

/// The measures that got worse, in the order of the registry.
pub(super) fn measures(regressions: &[Regression]) -> Vec<&'static Measure> {
    let is_worse = |measure: &&Measure| regressions.iter().any(|regression| regression.measure == measure.id);
    measures::MEASURES.iter().copied().filter(is_worse).collect()
}

/// Their rules.
pub(super) fn descriptors<'a>(
    ratchets: &'a [&'static Measure],
    language: Language,
) -> impl Iterator<Item = ReportingDescriptor> + 'a {
    let text = move |texts: Texts| Text { text: texts.get(language).into() };
    ratchets.iter().map(move |measure| ReportingDescriptor {
        id: id(measure.id).into(),
        short_description: text(measure.name),
        full_description: text(measure.summary),
        help: text(HELP),
        default_configuration: Configuration { level: LEVEL },
        properties: RuleProperties { tags: ["ratchet"], severity: LEVEL },
    })
}

/// It makes the command fail.
const LEVEL: &str = "error";

const HELP: Texts = Texts {
    fr: "La référence retient ce que cette mesure valait\u{202F}; elle ne peut que s’améliorer. Reprenez le texte, ou acceptez sa \
         nouvelle valeur\u{A0}: lisible baseline write --accept-new.",
    en: "The baseline records what this measure was; it may only get better. Work on the text, or accept the new value: \
         lisible baseline write --accept-new.",
};

fn id(measure: &str) -> String {
    format!("ratchet/{measure}")
}

/// The result of one; `before` rules stand before those of `ratchets`.
pub(super) fn result<'a>(
    regression: &'a Regression,
    ratchets: &[&Measure],
    before: usize,
    language: Language,
) -> Result<'a> {
    let id = id(&regression.measure);
    let at = ratchets.iter().position(|measure| measure.id == regression.measure);
    Result {
        rule_id: id.clone().into(),
        rule_index: at.map(|at| before + at),
        level: LEVEL,
        message: Text { text: regression.sentence(language).into() },
        locations: [Location {
            physical_location: PhysicalLocation {
                artifact_location: ArtifactLocation { uri: uri(regression.place()) },
                region: Region::line(1),
            },
        }],
        // A document has one of each measure.
        partial_fingerprints: Fingerprints { own: format!("{id}:1"), line: format!("{id}:1") },
        fixes: Vec::new(),
        properties: ResultProperties { measured: Some(regression.value), limit: Some(regression.recorded) },
    }
}
