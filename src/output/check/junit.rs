//! XML of `JUnit`: a suite for each file, a case for each of its rules with findings. A case of mere notes passes.
//!
//! The first element says how many cases there are, so the others are kept until the end.

use super::{CheckFormat, DiagnosticWriter, Manner, words};
use crate::base::{Language, Position, Texts};
use crate::checks::Level;
use crate::output::escape::{visible, xml};
use crate::report::{CheckSummary, LocatedFinding, LocatedFindings};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

pub(super) static JUNIT: CheckFormat = CheckFormat {
    id: "junit",
    summary: Texts {
        fr: "XML de JUnit\u{A0}: un test par fichier et par règle",
        en: "JUnit XML: a test for each file and rule",
    },
    open: |manner| Box::new(Junit { manner, suites: String::new(), tests: 0, failures: 0 }),
};

struct Junit {
    manner: Manner,
    suites: String,
    tests: usize,
    failures: usize,
}

impl DiagnosticWriter for Junit {
    fn document(&mut self, _: &mut dyn Write, name: &str, findings: &LocatedFindings<'_>) -> io::Result<()> {
        let mut rules: BTreeMap<&'static str, Vec<LocatedFinding<'_>>> = BTreeMap::new();
        for finding in findings.iter() {
            rules.entry(finding.found.rule.id).or_default().push(finding);
        }
        let (tests, failures) = (rules.len().max(1), rules.values().filter(|findings| fails(findings)).count());
        self.tests += tests;
        self.failures += failures;
        let name = xml(name);
        let out = &mut self.suites;
        let _ = writeln!(out, "  <testsuite name=\"{name}\" {}>", counts(tests, failures));
        if rules.is_empty() {
            let _ = writeln!(out, "    <testcase name=\"lisible check\" classname=\"{name}\" file=\"{name}\"/>");
        }
        for (rule, findings) in rules {
            let _ = writeln!(out, "    <testcase name=\"{rule}\" classname=\"{name}\" file=\"{name}\">");
            case(out, &findings, self.manner.language);
            let _ = writeln!(out, "    </testcase>");
        }
        let _ = writeln!(out, "  </testsuite>");
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, _: &CheckSummary) -> io::Result<()> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(out, "<testsuites name=\"lisible check\" {}>", counts(self.tests, self.failures))?;
        out.write_all(self.suites.as_bytes())?;
        writeln!(out, "</testsuites>")
    }
}

fn counts(tests: usize, failures: usize) -> String {
    format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\"")
}

fn fails(findings: &[LocatedFinding<'_>]) -> bool {
    worst(findings) > Level::Info
}

fn worst(findings: &[LocatedFinding<'_>]) -> Level {
    findings.iter().map(|finding| finding.found.level).max().unwrap_or_default()
}

/// What a case says: all its findings, a line each.
fn case(out: &mut String, findings: &[LocatedFinding<'_>], language: Language) {
    let lines = findings.iter().map(|finding| {
        let (message, Position { line, column }) = (visible(finding.found.message.get(language)), finding.start());
        format!("{line}:{column}: {message}\n")
    });
    let lines = lines.map(|line| xml(line.trim_end()).into_owned() + "\n").collect::<String>();
    if !fails(findings) {
        let _ = writeln!(out, "      <system-out>{lines}</system-out>");
        return;
    }
    let head = match (findings, language) {
        ([only], _) => visible(only.found.message.get(language)).into_owned(),
        (_, Language::Fr) => format!("{} constats", findings.len()),
        (_, Language::En) => format!("{} findings", findings.len()),
    };
    let kind = words::level(worst(findings)).en;
    let _ = writeln!(out, "      <failure message=\"{}\" type=\"{kind}\">{lines}</failure>", xml(&head));
}
