//! The page of a rule: what it finds, why, who asks for it, how it is set and silenced.

use super::show::{quoted, written};
use crate::base::{Language, Texts};
use crate::checks::{Example, Initial, Level, Locale, Parameter, Precision, Profile, Rule, Settings, Value};
use std::fmt::Write;

/// All that a reader must know of a rule.
///
/// ```
/// use lisible::base::Language;
/// use lisible::{checks, config};
/// let page = config::explain(checks::by_id("length/sentence").unwrap(), Language::En);
/// assert!(page.contains("max: words in a sentence, at most; 25 (public)"));
/// ```
pub fn explain(rule: &Rule, language: Language) -> String {
    let mut page = Page { out: String::new(), language };
    let _ = write!(page.out, "{} ({})\n\n{}\n\n", page.of(rule.name), rule.id, page.of(rule.summary));
    page.entry(WHY, page.of(rule.rationale));
    page.entry(SOURCE, page.of(rule.source));
    page.entry(LEVEL, &per_profile(|profile| rule.level.of(profile).id().to_owned()));
    page.entry(PRECISION, &precision(rule, language));
    let is_fixable = rule.examples.iter().any(|example| example.fixed.is_some());
    page.entry(FIX, page.of(if is_fixable { FIXABLE } else { NOT_FIXABLE }));
    page.parameters(rule);
    page.examples(rule);
    page.configuration(rule);
    page.suppression(rule);
    page.out
}

const WHY: Texts = Texts { fr: "Pourquoi", en: "Why" };
const SOURCE: Texts = Texts { fr: "Source", en: "Source" };
const LEVEL: Texts = Texts { fr: "Gravité", en: "Level" };
const PRECISION: Texts = Texts { fr: "Précision", en: "Precision" };
const FIX: Texts = Texts { fr: "Correction", en: "Fix" };
const FIXABLE: Texts =
    Texts { fr: "proposée, «\u{202F}lisible check --fix\u{202F}»", en: "offered, 'lisible check --fix'" };
const NOT_FIXABLE: Texts = Texts { fr: "à la main", en: "by hand" };
const PARAMETERS: Texts = Texts { fr: "Réglages", en: "Parameters" };
const BAD: Texts = Texts { fr: "Relevé", en: "Found" };
const GOOD: Texts = Texts { fr: "Laissé", en: "Left alone" };
const FOUND: Texts = Texts { fr: "constat", en: "finding" };
const WHOLE: Texts = Texts { fr: "le document entier", en: "the whole document" };
const FIXED: Texts = Texts { fr: "corrigé", en: "fixed" };
const IN_FILE: Texts = Texts { fr: "Dans lisible.toml", en: "In lisible.toml" };
const SILENCE: Texts = Texts { fr: "Pour laisser passer ce qui suit", en: "To let pass what follows" };
const REASON: Texts = Texts { fr: "raison", en: "reason" };
const UNMEASURED: Texts = Texts {
    fr: "pas encore mesurée\u{202F}; la règle est en préversion et ne tourne que si on la demande",
    en: "not measured yet; the rule is in preview and runs only when asked for",
};

/// A value for each profile; once where all have the same.
fn per_profile(value: impl Fn(Profile) -> String) -> String {
    let values = Profile::ALL.map(|profile| (value(profile), profile.id()));
    if values.iter().all(|(value, _)| *value == values[0].0) {
        return values[0].0.clone();
    }
    values.map(|(value, profile)| format!("{value} ({profile})")).join(", ")
}

fn precision(rule: &Rule, language: Language) -> String {
    let Some(Precision { right, read }) = rule.precision else { return UNMEASURED.get(language).to_owned() };
    let preview = match (rule.is_preview(), language) {
        (false, _) => "",
        (true, Language::Fr) => "\u{202F}; la règle est en préversion et ne tourne que si on la demande",
        (true, Language::En) => "; the rule is in preview and runs only when asked for",
    };
    // Rounded down: nine in ten are asked for.
    let share = (right * 100).checked_div(read).unwrap_or_default();
    match language {
        Language::Fr => format!("{share}\u{A0}% ({right} sur {read} constats lus dans de vrais textes){preview}"),
        Language::En => format!("{share}% ({right} of {read} findings read in real texts){preview}"),
    }
}

/// Code points of a line of an example that are shown: a text must be long to show that it is too long.
const LINE_CHARACTERS: usize = 300;

struct Page {
    out: String,
    language: Language,
}

impl Page {
    fn of(&self, texts: Texts) -> &'static str {
        texts.get(self.language)
    }

    fn colon(&self) -> &'static str {
        if self.language == Language::Fr { "\u{A0}:" } else { ":" }
    }

    fn entry(&mut self, label: Texts, text: &str) {
        let (label, colon) = (self.of(label), self.colon());
        let _ = writeln!(self.out, "{label}{colon} {text}");
    }

    fn title(&mut self, label: Texts) {
        let (label, colon) = (self.of(label), self.colon());
        let _ = writeln!(self.out, "\n{label}{colon}");
    }

    fn parameters(&mut self, rule: &Rule) {
        if rule.parameters.is_empty() {
            return;
        }
        self.title(PARAMETERS);
        for parameter in rule.parameters {
            let (name, colon, summary) = (parameter.name, self.colon(), self.of(parameter.summary));
            let (default, semicolon) =
                (default(rule, parameter), if self.language == Language::Fr { "\u{202F};" } else { ";" });
            let choices = if let Initial::Choice(names) = parameter.default {
                format!(" [{}]", names.join(", "))
            } else {
                String::new()
            };
            let _ = writeln!(self.out, "  {name}{colon} {summary}{choices}{semicolon} {default}");
        }
    }

    fn examples(&mut self, rule: &Rule) {
        let (bad, good): (Vec<_>, Vec<_>) = rule.examples.iter().partition(|example| !example.found.is_empty());
        for (label, examples) in [(BAD, bad), (GOOD, good)] {
            if !examples.is_empty() {
                self.title(label);
            }
            for example in examples {
                self.example(example);
            }
        }
    }

    fn example(&mut self, example: &Example) {
        let mut of = Vec::new();
        if example.profile != Profile::default() {
            of.push(example.profile.id());
        }
        if example.locale != Locale::default() {
            of.push(example.locale.id());
        }
        let of = if of.is_empty() { String::new() } else { format!(" [{}]", of.join(", ")) };
        self.quote("  – ", &format!("{}{of}", example.text));
        for found in example.found.iter().filter(|found| **found != example.text) {
            let found = if found.is_empty() { self.of(WHOLE) } else { found };
            self.quote(&format!("    {}{} ", self.of(FOUND), self.colon()), found);
        }
        if let Some(fixed) = example.fixed {
            self.quote(&format!("    {}{} ", self.of(FIXED), self.colon()), fixed);
        }
    }

    /// Every line of a text indented alike, the first after `lead`.
    fn quote(&mut self, lead: &str, text: &str) {
        for (number, line) in text.lines().enumerate() {
            let lead = if number == 0 { lead } else { "    " };
            let end = line.char_indices().nth(LINE_CHARACTERS).map(|(at, _)| at);
            let (line, more) = end.map_or((line, ""), |end| (&line[..end], "…"));
            let _ = writeln!(self.out, "{lead}{line}{more}");
        }
    }

    fn configuration(&mut self, rule: &Rule) {
        self.title(IN_FILE);
        let profile = Profile::default();
        let level = if rule.level.of(profile) == Level::Off { Level::Warning } else { rule.level.of(profile) };
        let _ = writeln!(self.out, "  [rules.{}]\n  level = {}", quoted(rule.id), quoted(level.id()));
        for parameter in rule.parameters {
            let _ = writeln!(self.out, "  {} = {}", parameter.name, sample(rule, parameter));
        }
    }

    fn suppression(&mut self, rule: &Rule) {
        self.title(SILENCE);
        let _ = writeln!(self.out, "  <!-- lisible-ignore-next: {} -- {} -->", rule.id, self.of(REASON));
    }
}

/// What a parameter is when nobody sets it.
fn default(rule: &Rule, parameter: &Parameter) -> String {
    per_profile(|profile| value(rule, parameter, profile).as_ref().map(written).unwrap_or_default())
}

fn value(rule: &Rule, parameter: &Parameter, profile: Profile) -> Option<Value> {
    Settings::defaults(rule, profile).find(|(name, _)| *name == parameter.name).map(|(_, value)| value)
}

/// A value to start from: that of the default profile, or words in the place of none.
fn sample(rule: &Rule, parameter: &Parameter) -> String {
    match parameter.default {
        Initial::Words => "[\"…\"]".to_owned(),
        Initial::Replacements => "{ \"…\" = \"…\" }".to_owned(),
        _ => value(rule, parameter, Profile::default()).as_ref().map(written).unwrap_or_default(),
    }
}
