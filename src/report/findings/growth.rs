//! What the growth of the vocabulary says: about how many new words the end of the text brings, on average over all orders.

use super::facts::FEWEST_TYPES;
use super::words::grouped;
use crate::base::{Language, Texts};
use crate::report::CorpusReport;

/// The fewest points of a curve.
pub const FEWEST_POINTS: usize = 10;

/// True when there is a curve to draw.
pub fn is_drawn(report: &CorpusReport) -> bool {
    report.counts.types >= FEWEST_TYPES && report.growth.curve.len() >= FEWEST_POINTS
}

/// What was read, as one thing.
pub fn whole(report: &CorpusReport) -> Texts {
    match report.counts.documents {
        0 | 1 => Texts { fr: "texte", en: "text" },
        _ => Texts { fr: "corpus", en: "corpus" },
    }
}

/// Of the growth of the vocabulary.
pub fn growth(report: &CorpusReport, language: Language) -> String {
    if !is_drawn(report) {
        return match language {
            Language::Fr => "Moins de dix mots distincts\u{A0}: trop peu pour une courbe".into(),
            Language::En => "Fewer than ten distinct words".into(),
        };
    }
    if report.counts.types >= report.counts.tokens {
        return match language {
            Language::Fr => "Aucun mot ne revient\u{A0}: chaque mot lu est nouveau".into(),
            Language::En => "No word comes back: every word is new".into(),
        };
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative; beyond, `as` saturates")]
    let new = report.growth.last_types.round() as u64;
    let (n, all) = (grouped(new, language), whole(report).get(language));
    match (report.growth.last_tokens == 1_000, new, language) {
        (true, 0, Language::Fr) => "Les mille derniers mots n’en apportent presque aucun nouveau".into(),
        (true, 0, Language::En) => "The last thousand words bring hardly any new one".into(),
        (true, 1, Language::Fr) => "Les mille derniers mots n’en apportent qu’un nouveau".into(),
        (true, 1, Language::En) => "The last thousand words bring only one new one".into(),
        (true, _, Language::Fr) => format!("Les mille derniers mots en apportent environ {n} nouveaux"),
        (true, _, Language::En) => format!("The last thousand words bring about {n} new ones"),
        (false, 0, Language::Fr) => format!("Le dernier dixième du {all} n’apporte presque aucun mot nouveau"),
        (false, 0, Language::En) => format!("The last tenth of the {all} brings hardly any new word"),
        (false, 1, Language::Fr) => format!("Le dernier dixième du {all} apporte un mot nouveau"),
        (false, 1, Language::En) => format!("The last tenth of the {all} brings one new word"),
        (false, _, Language::Fr) => format!("Le dernier dixième du {all} apporte environ {n} mots nouveaux"),
        (false, _, Language::En) => format!("The last tenth of the {all} brings about {n} new words"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::heaps::{GrowthPoint, VocabularyGrowth};

    #[test]
    fn the_end_of_the_text_titles_the_curve() {
        let curve = vec![GrowthPoint { tokens: 9, types: 9.0 }; FEWEST_POINTS];
        let mut report = CorpusReport::default();
        (report.counts.types, report.counts.tokens) = (300, 20_000);
        let mut title = |last_tokens, last_types, language| {
            report.growth = VocabularyGrowth { curve: curve.clone(), last_tokens, last_types, ..Default::default() };
            growth(&report, language)
        };
        assert_eq!(title(1_000, 93.4, Language::Fr), "Les mille derniers mots en apportent environ 93 nouveaux");
        assert_eq!(title(1_000, 0.2, Language::En), "The last thousand words bring hardly any new one");
        assert_eq!(title(70, 19.0, Language::Fr), "Le dernier dixième du texte apporte environ 19 mots nouveaux");
        assert_eq!(title(70, 1.0, Language::En), "The last tenth of the text brings one new word");
    }
}
