//! What holds for a file, as TOML that says of each value who decided it. Read again, it means the same.

use super::origin::{Origin, Setting};
use super::resolve::RuleSettings;
use super::{Effective, Said, Section};
use crate::base::{Language, Texts};
use crate::checks::{Bounds, Level, Value};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The configuration that holds for `name`.
///
/// Every value stands on a line of its own with a comment; of a rule that does not run only the level is given.
pub fn show(name: &str, said: &Said, language: Language) -> String {
    let effective = &said.effective;
    let mut page = Page { out: String::new(), language };
    page.head(name, said);
    let resolved = &effective.resolved;
    page.line("profile", &quoted(resolved.profile.value.id()), &resolved.profile.origin);
    page.line("locale", &quoted(resolved.locale.value.id()), &resolved.locale.origin);
    page.line("preview", if resolved.preview.value { "true" } else { "false" }, &resolved.preview.origin);
    let fail_level = effective.fail_level.value.map_or("never", Level::id);
    page.line("fail_level", &quoted(fail_level), &effective.fail_level.origin);
    page.out.push_str("\n[rules]\n");
    for rule in &resolved.rules {
        page.rule(rule, &rule.values.iter().map(|(name, value)| (*name, value)).collect::<Vec<_>>());
    }
    for section in &effective.sections {
        page.section(section, effective);
    }
    page.out
}

struct Page {
    out: String,
    language: Language,
}

/// Column at which comments begin where the value leaves room.
const COMMENT: usize = 48;

impl Page {
    fn head(&mut self, name: &str, said: &Said) {
        self.comment(name);
        let files = &said.effective.files;
        if files.is_empty() {
            self.comment(NO_FILE.get(self.language));
        }
        for (number, file) in files.iter().enumerate() {
            let role = if number == 0 { CLOSEST } else { EXTENDED };
            self.comment(&format!("{}{file}", role.get(self.language)));
        }
        if let Some(Setting { value, origin }) = &said.left_out {
            let (why, place) = (LEFT_OUT.get(self.language), origin.message(self.language));
            let pattern = if value.is_empty() { "include".to_owned() } else { quoted(value) };
            self.comment(&format!("{why}{pattern} ({place})"));
        }
        self.out.push('\n');
    }

    fn comment(&mut self, text: &str) {
        let text: String = text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
        let _ = writeln!(self.out, "# {text}");
    }

    fn line(&mut self, key: &str, value: &str, origin: &Origin) {
        let said = format!("{key} = {value} ");
        let _ = write!(self.out, "{said:COMMENT$}");
        self.comment(&origin.message(self.language));
    }

    fn rule(&mut self, rule: &RuleSettings, values: &[(&str, &Setting<Value>)]) {
        let id = quoted(rule.rule.id);
        self.line(&format!("{id}.level"), &quoted(rule.level.value.id()), &rule.level.origin);
        if rule.level.value > Level::Off {
            self.values(&id, values);
        }
    }

    fn values(&mut self, id: &str, values: &[(&str, &Setting<Value>)]) {
        for (name, value) in values {
            self.line(&format!("{id}.{name}"), &written(&value.value), &value.origin);
        }
    }

    fn section(&mut self, section: &Section, effective: &Effective) {
        self.out.push_str("\n[[overrides]]\n");
        let titles: Vec<String> = section.titles.iter().map(|title| quoted(title)).collect();
        self.line("sections", &format!("[{}]", titles.join(", ")), &Origin::Written(section.at.clone()));
        let (own, base) = (&section.resolved, &effective.resolved);
        if own.profile != base.profile {
            self.line("profile", &quoted(own.profile.value.id()), &own.profile.origin);
        }
        if own.locale != base.locale {
            self.line("locale", &quoted(own.locale.value.id()), &own.locale.origin);
        }
        for (rule, other) in own.rules.iter().zip(&base.rules) {
            let id = format!("rules.{}", quoted(rule.rule.id));
            if rule.level.value != other.level.value {
                self.line(&format!("{id}.level"), &quoted(rule.level.value.id()), &rule.level.origin);
            }
            if rule.level.value > Level::Off {
                self.values(&id, &rule.changed_values(other).collect::<Vec<_>>());
            }
        }
    }
}

const NO_FILE: Texts = Texts { fr: "aucun fichier de configuration", en: "no configuration file" };
const CLOSEST: Texts = Texts { fr: "configuration\u{A0}: ", en: "configuration: " };
const EXTENDED: Texts = Texts { fr: "étend\u{A0}: ", en: "extends: " };
const LEFT_OUT: Texts = Texts { fr: "non contrôlé\u{A0}: ", en: "not checked: " };

/// A text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    // JSON escapes all that TOML does but DEL.
    serde_json::Value::from(text).to_string().replace('\u{7F}', "\\u007F")
}

/// A value as TOML writes it.
pub(super) fn written(value: &Value) -> String {
    let table = |entries: Vec<String>| {
        if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
    };
    match value {
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Choice(name) => quoted(name),
        Value::Words(words) => format!("[{}]", words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ")),
        Value::Replacements(pairs) => {
            table(pairs.iter().map(|(from, to)| format!("{} = {}", quoted(from), quoted(to))).collect())
        }
        Value::Limits(limits) => table(limits_written(limits)),
    }
}

fn limits_written(limits: &BTreeMap<String, Bounds>) -> Vec<String> {
    let limit = |(id, bounds): (&String, &Bounds)| {
        let ends = [("min", bounds.min), ("max", bounds.max)];
        let ends: Vec<String> = ends.iter().filter_map(|(name, end)| Some(format!("{name} = {}", (*end)?))).collect();
        if ends.is_empty() { format!("{id} = {{}}") } else { format!("{id} = {{ {} }}", ends.join(", ")) }
    };
    limits.iter().map(limit).collect()
}
