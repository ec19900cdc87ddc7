//! How a check went as a whole: how many documents, how many findings of each level and rule.

use super::findings::words::{grouped, plural};
use super::{CheckedDocument, Regression};
use crate::base::{Language, Texts};
use crate::checks::Level;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How a check went.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CheckSummary {
    /// Documents that were checked.
    pub documents: u64,
    /// Documents with a finding.
    pub documents_with_findings: u64,
    /// Words that were checked.
    pub words: u64,
    /// Findings that were given.
    pub findings: u64,
    /// Of them, by level.
    pub errors: u64,
    /// To be mended.
    pub warnings: u64,
    /// Worth knowing.
    pub infos: u64,
    /// Of them, those with a safe fix.
    pub fixable: u64,
    /// Of them, those with a fix that needs a look.
    pub unsafely_fixable: u64,
    /// Findings by rule id.
    pub rules: BTreeMap<&'static str, RuleCount>,
    /// Measures that got worse than the baseline allows; formats give them beside the findings, not in the summary.
    #[serde(skip)]
    pub regressions: Vec<Regression>,
}

/// The findings of one rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// The most serious level of them.
    pub level: Level,
    /// Findings.
    pub findings: u64,
    /// Documents with one.
    pub documents: u64,
    /// Of the findings, those with a safe fix.
    pub fixable: u64,
    /// Of the findings, those with a fix that needs a look.
    pub unsafely_fixable: u64,
}

impl CheckSummary {
    /// Adds a document with the findings that are given of it.
    pub fn add(&mut self, document: &CheckedDocument) {
        use crate::checks::Safety::{Safe, Unsafe};
        self.documents += 1;
        self.words += document.words;
        self.documents_with_findings += u64::from(!document.diagnostics.is_empty());
        self.findings += document.diagnostics.len() as u64;
        let mut here: BTreeSet<&'static str> = BTreeSet::new();
        for found in &document.diagnostics {
            match found.level {
                Level::Error => self.errors += 1,
                Level::Warning => self.warnings += 1,
                Level::Info | Level::Off => self.infos += 1,
            }
            let safety = found.fix.as_ref().map(|fix| fix.safety);
            let (safe, unsafely) = (u64::from(safety == Some(Safe)), u64::from(safety == Some(Unsafe)));
            self.fixable += safe;
            self.unsafely_fixable += unsafely;
            let count = self.rules.entry(found.rule.id).or_default();
            count.level = count.level.max(found.level);
            count.findings += 1;
            count.documents += u64::from(here.insert(found.rule.id));
            count.fixable += safe;
            count.unsafely_fixable += unsafely;
        }
    }

    /// The most serious level of what was found.
    pub fn worst(&self) -> Level {
        match (self.errors, self.warnings, self.infos) {
            (0, 0, 0) => Level::Off,
            (0, 0, _) => Level::Info,
            (0, ..) => Level::Warning,
            _ => Level::Error,
        }
    }

    /// How the check went, in one sentence.
    ///
    /// ```
    /// use lisible::base::Language;
    /// use lisible::report::CheckSummary;
    /// let clean = CheckSummary { documents: 12, ..CheckSummary::default() };
    /// assert_eq!(clean.sentence(Language::En), "12 documents checked: nothing found");
    /// ```
    pub fn sentence(&self, language: Language) -> String {
        let documents = counted(self.documents, DOCUMENT, language);
        match (language, self.documents, self.findings) {
            (Language::Fr, 0, _) => "aucun document contrôlé".to_owned(),
            (Language::En, 0, _) => "no document checked".to_owned(),
            (Language::Fr, n, 0) => format!("{documents} contrôlé{}\u{A0}: rien à signaler", plural(n, language)),
            (Language::En, _, 0) => format!("{documents} checked: nothing found"),
            (Language::Fr, n, _) => format!(
                "{documents} contrôlé{}\u{A0}: {}{}",
                plural(n, language),
                self.found(language),
                self.remedies(language)
            ),
            (Language::En, ..) => format!("{documents} checked: {}{}", self.found(language), self.remedies(language)),
        }
    }

    /// What was found by level, and in how many documents.
    fn found(&self, language: Language) -> String {
        let levels = [(self.errors, ERROR), (self.warnings, WARNING), (self.infos, NOTE)];
        let there = levels.iter().filter(|(count, _)| *count > 0);
        let mut parts: Vec<String> = there.map(|(count, noun)| counted(*count, *noun, language)).collect();
        let end = parts.pop().unwrap_or_default();
        let and = Texts { fr: " et ", en: " and " }.get(language);
        let list = if parts.is_empty() { end } else { format!("{}{and}{end}", parts.join(", ")) };
        if self.documents == 1 {
            return list;
        }
        let documents = counted(self.documents_with_findings, DOCUMENT, language);
        match language {
            Language::Fr => format!("{list} dans {documents}"),
            Language::En => format!("{list} in {documents}"),
        }
    }

    /// What `--fix` would mend.
    fn remedies(&self, language: Language) -> String {
        let (safe, unsafely) = (grouped(self.fixable, language), grouped(self.unsafely_fixable, language));
        match (language, self.fixable, self.unsafely_fixable) {
            (_, 0, 0) => String::new(),
            (Language::Fr, _, 0) => format!("\u{202F}; --fix en corrige {safe}"),
            (Language::En, _, 0) => format!("; --fix mends {safe}"),
            (Language::Fr, 0, _) => format!("\u{202F}; --unsafe-fixes en corrige {unsafely}, à relire"),
            (Language::En, 0, _) => format!("; --unsafe-fixes mends {unsafely}, to be read again"),
            (Language::Fr, ..) => {
                format!("\u{202F}; --fix en corrige {safe}, --unsafe-fixes {unsafely} de plus, à relire")
            }
            (Language::En, ..) => format!("; --fix mends {safe}, --unsafe-fixes {unsafely} more, to be read again"),
        }
    }
}

fn counted(count: u64, noun: Texts, language: Language) -> String {
    format!("{} {}{}", grouped(count, language), noun.get(language), plural(count, language))
}

const DOCUMENT: Texts = Texts { fr: "document", en: "document" };
const ERROR: Texts = Texts { fr: "erreur", en: "error" };
const WARNING: Texts = Texts { fr: "avertissement", en: "warning" };
const NOTE: Texts = Texts { fr: "remarque", en: "note" };
