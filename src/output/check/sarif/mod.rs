//! SARIF 2.1.0, for the code scanning of GitHub and the like: at most 5,000 results, the most serious ones.
//!
//! GitHub keeps as many. How many are left out is said in a notification of the run. Measures that got worse than the
//! baseline allows are results too (`worse`): they stand first.

mod shape;
mod worse;

use super::serious::MostSerious;
use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::{Language, Texts};
use crate::checks::{Level, Profile, Rule};
use crate::report::{CheckSummary, DiagnosticRecord, FixRecord, LocatedFindings};
use shape::{
    ArtifactChange, ArtifactLocation, Configuration, Content, Driver, Fingerprints, Fix, Invocation, Location, Log,
    Notification, PhysicalLocation, Region, Replacement, ReportingDescriptor, ResultProperties, RuleProperties, Run,
    Text, Tool,
};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

pub(super) static SARIF: CheckFormat = CheckFormat {
    id: "sarif",
    summary: Texts {
        fr: "SARIF 2.1.0, pour l’analyse de code de GitHub et d’autres",
        en: "SARIF 2.1.0, for code scanning by GitHub and others",
    },
    open: |manner| Box::new(Sarif { manner, kept: MostSerious::new(RESULTS) }),
};

const RESULTS: usize = 5_000;

struct Sarif {
    manner: Manner,
    kept: MostSerious,
}

impl DiagnosticWriter for Sarif {
    fn document(&mut self, _: &mut dyn Write, _: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        self.kept.add(findings);
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &CheckSummary) -> io::Result<()> {
        let language = self.manner.language;
        let regressions = &summary.regressions[..summary.regressions.len().min(RESULTS)];
        let mut kept = self.kept.take();
        let total = summary.regressions.len() as u64 + self.kept.left_out() + kept.len() as u64;
        kept.truncate(RESULTS - regressions.len());
        let missing = total - (regressions.len() + kept.len()) as u64;
        let rules: BTreeMap<&str, &Rule> = kept.iter().map(|record| (record.rule.id, record.rule)).collect();
        let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(at, rule)| (*rule, at)).collect();
        let ratchets = worse::measures(regressions);
        let descriptors = rules.values().map(|rule| descriptor(rule, language));
        let worse = regressions.iter().map(|regression| worse::result(regression, &ratchets, rules.len(), language));
        let log = Log {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool {
                    driver: Driver {
                        name: "lisible",
                        semantic_version: env!("CARGO_PKG_VERSION"),
                        language: LANGUAGE.get(language),
                        rules: descriptors.chain(worse::descriptors(&ratchets, language)).collect(),
                    },
                },
                language: LANGUAGE.get(language),
                column_kind: "utf16CodeUnits",
                invocations: [Invocation {
                    execution_successful: true,
                    tool_execution_notifications: left_out(missing, language),
                }],
                results: worse.chain(kept.iter().map(|record| result(record, &index, language))).collect(),
            }],
        };
        serde_json::to_writer(&mut *out, &log)?;
        out.write_all(b"\n")
    }
}

const LANGUAGE: Texts = Texts { fr: "fr", en: "en" };

fn left_out(count: u64, language: Language) -> Vec<Notification> {
    let text = |count| Text { text: words::left_out(count, language).into() };
    (count > 0).then(|| Notification { level: "note", message: text(count) }).into_iter().collect()
}

fn descriptor(rule: &'static Rule, language: Language) -> ReportingDescriptor {
    let text = |texts: Texts| Text { text: texts.get(language).into() };
    ReportingDescriptor {
        id: rule.id.into(),
        short_description: text(rule.name),
        full_description: text(rule.summary),
        help: Text { text: format!("{}\n\n{}", rule.rationale.get(language), rule.source.get(language)).into() },
        default_configuration: Configuration { level: level(rule.level.of(Profile::default())) },
        properties: RuleProperties { tags: [rule.category()], severity: severity(rule.level.of(Profile::default())) },
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
        Level::Off => "none",
    }
}

/// How GitHub names levels of rules.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info | Level::Off => "recommendation",
    }
}

fn result<'a>(record: &'a DiagnosticRecord, index: &BTreeMap<&str, usize>, language: Language) -> shape::Result<'a> {
    shape::Result {
        rule_id: record.rule.id.into(),
        rule_index: index.get(record.rule.id).copied(),
        level: level(record.level),
        message: Text { text: record.message.get(language).into() },
        locations: [Location {
            physical_location: PhysicalLocation {
                artifact_location: artifact(record),
                region: if record.is_of_document() { Region::line(1) } else { Region::of(&record.region) },
            },
        }],
        partial_fingerprints: Fingerprints {
            own: format!("{}:{}", record.fingerprint, record.occurrence),
            // What GitHub follows a finding by.
            line: format!("{}:{}", record.fingerprint, record.occurrence),
        },
        fixes: record.fix.iter().map(|fix| mended(fix, record, language)).collect(),
        properties: ResultProperties { measured: record.measured, limit: record.limit },
    }
}

fn mended<'a>(fix: &'a FixRecord, record: &'a DiagnosticRecord, language: Language) -> Fix<'a> {
    let replacements = fix.edits.iter().map(|edit| Replacement {
        deleted_region: Region::of(&edit.region),
        inserted_content: (!edit.replacement.is_empty()).then_some(Content { text: &edit.replacement }),
    });
    Fix {
        description: Text {
            text: words::fix(fix.edits.iter().map(|edit| (&*edit.original, &*edit.replacement)), language).into(),
        },
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(record),
            replacements: replacements.collect(),
        }],
    }
}

fn artifact(record: &DiagnosticRecord) -> ArtifactLocation<'_> {
    ArtifactLocation { uri: uri(&record.place.document) }
}

/// A path as a URI reference: relative to the folder the command ran in, or `file:` for an absolute one.
fn uri(path: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let is_drive = matches!(path.as_bytes(), [drive, b':', b'/', ..] if drive.is_ascii_alphabetic());
    let scheme = match path {
        _ if is_drive => "file:///",
        path if path.starts_with('/') => "file://",
        _ => "",
    };
    if scheme.is_empty() && path.bytes().all(is_plain) {
        return Cow::Borrowed(path);
    }
    let mut out = scheme.to_owned();
    for byte in path.bytes() {
        if is_plain(byte) || (is_drive && byte == b':') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("docs/a.md"), "docs/a.md");
        assert_eq!(uri("l’été/a b%.md"), "l%E2%80%99%C3%A9t%C3%A9/a%20b%25.md");
        assert_eq!(uri("a:b.md"), "a%3Ab.md");
        assert_eq!(uri("/tmp/a b.md"), "file:///tmp/a%20b.md");
        assert_eq!(uri("C:/a.md"), "file:///C:/a.md");
    }
}
