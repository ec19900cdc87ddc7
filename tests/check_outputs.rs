//! What `lisible check` writes, format by format: snapshots on a small text, and formats held to their definitions on
//! hostile names, messages and places. Findings are made by hand: no rule is tested here.

mod common;

use common::{root, run, text};
use lisible::base::{Language, Message, SourceText, Span};
use lisible::checks::{Diagnostic, Edit, Fix, Level, Locale, PerProfile, Profile, Rule, Safety};
use lisible::output::check::{CHECK_FORMATS, CHECK_SCHEMA, Manner, by_id};
use lisible::report::{Bound, CheckSummary, CheckedDocument, Regression, SCHEMA_VERSION};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const fn rule(id: &'static str, name: lisible::base::Texts) -> Rule {
    Rule {
        id,
        name,
        summary: lisible::base::Texts { fr: "Ce qu’elle trouve.", en: "What it finds." },
        rationale: lisible::base::Texts { fr: "Pourquoi.", en: "Why." },
        source: lisible::base::Texts { fr: "Les nôtres.", en: "Ours." },
        level: PerProfile::all(Level::Warning),
        parameters: &[],
        precision: None,
        examples: &[],
        check: |_, _, _| (),
    }
}

static POINTS: Rule = rule("essai/points", lisible::base::Texts { fr: "Points", en: "Points" });
static LONG: Rule = rule("essai/phrase", lisible::base::Texts { fr: "Phrase longue", en: "Long sentence" });
static NOTE: Rule = rule("essai/note", lisible::base::Texts { fr: "Note", en: "Note" });

fn document(name: &str, text: &str) -> CheckedDocument {
    CheckedDocument {
        document: name.into(),
        path: None,
        source: SourceText::whole(text),
        is_utf8: true,
        extractor: lisible::extract::plain(),
        rules: std::sync::Arc::new(lisible::checks::Ruleset::of(Profile::Public, Locale::France)),
        diagnostics: Vec::new(),
        suppressed: 0,
        stats: lisible::stats::Stats::default(),
        words: text.split_whitespace().count() as u64,
        sentences: 1,
    }
}

/// A finding on the `nth` place where `found` stands.
fn finding(document: &CheckedDocument, rule: &'static Rule, level: Level, found: &str, nth: usize) -> Diagnostic {
    let text = &document.source.text;
    let (start, _) = text.match_indices(found).nth(nth).expect("it is there");
    let span = Span::new(start, start + found.len());
    Diagnostic {
        rule,
        level,
        span,
        context: Some(span),
        message: Message::new("à revoir\u{A0}: trop de points", "to be mended: too many points"),
        measured: None,
        limit: None,
        fix: None,
    }
}

fn mended(diagnostic: Diagnostic, safety: Safety, replacement: &str) -> Diagnostic {
    let edits = vec![Edit { span: diagnostic.span, replacement: replacement.into() }];
    Diagnostic { fix: Some(Fix { safety, edits }), ..diagnostic }
}

const GUIDE: &str = "Le port s’éveille... 🚢 Il pleut... enfin.\n\
    Une phrase tapée\r\nsur deux lignes, que nul ne lit.\n\
    Il y a 11 000 bateaux, et une seule très longue phrase qui tient sur une ligne, bien au-delà de ce qu’un terminal \
    montre, si bien qu’elle est donnée en entier sous son titre, sans rien qui la souligne d’un bout à l’autre.\n";

/// A document with every kind of finding, and a clean one.
fn guide() -> Vec<CheckedDocument> {
    let mut guide = document("docs/l’été.md", GUIDE);
    let whole = Diagnostic {
        span: Span::new(0, 0),
        context: None,
        message: Message::new("document difficile", "difficult document"),
        measured: Some(43.25),
        limit: Some(50.0),
        ..finding(&guide, &NOTE, Level::Info, "Le", 0)
    };
    let two_lines = "Une phrase tapée\r\nsur deux lignes, que nul ne lit.";
    let long = "Il y a 11 000 bateaux, et une seule très longue phrase qui tient sur une ligne, bien au-delà de ce qu’un \
        terminal montre, si bien qu’elle est donnée en entier sous son titre, sans rien qui la souligne d’un bout à \
        l’autre.";
    guide.diagnostics = vec![
        whole,
        mended(finding(&guide, &POINTS, Level::Warning, "...", 0), Safety::Safe, "…"),
        mended(finding(&guide, &POINTS, Level::Warning, "...", 1), Safety::Safe, "…"),
        finding(&guide, &LONG, Level::Error, two_lines, 0),
        Diagnostic { measured: Some(40.0), limit: Some(25.0), ..finding(&guide, &LONG, Level::Error, long, 0) },
        mended(finding(&guide, &NOTE, Level::Info, "11 000", 0), Safety::Unsafe, "11\u{202F}000"),
    ];
    vec![guide, document("docs/propre.md", "Rien.\n")]
}

const HOSTILE: &str = "é 🚢 mal|heur <b>::error::x</b>\u{1B}[31m\u{202E} ##vso[task.complete]\nfin\u{FFFF}";
const HOSTILE_NAME: &str = "a b/\"q\" <i>&'::warning file=x,y;z]%0A:🚢|`c`@moi\n##vso[task.x]\t\u{1B}[31m.md";

fn hostile() -> Vec<CheckedDocument> {
    let mut document = document(HOSTILE_NAME, HOSTILE);
    let message = format!("100 % | <script>\r\n::error::é `x` @moi ] ; , ##[error] {HOSTILE}");
    let found = Diagnostic {
        message: Message::new(message.clone(), message),
        ..finding(&document, &POINTS, Level::Warning, "mal|heur <b>", 0)
    };
    let note = Diagnostic { level: Level::Info, ..found.clone() };
    let multi = Diagnostic { span: Span::new(0, HOSTILE.len()), rule: &LONG, level: Level::Error, ..found.clone() };
    document.diagnostics = vec![mended(found, Safety::Safe, "\"<&\u{1B}\n"), note, multi];
    vec![document]
}

/// More findings than SARIF takes; the only errors come last.
fn many() -> Vec<CheckedDocument> {
    let documents = (0..53).map(|number| {
        let mut document = document(&format!("d/{number}.txt"), "Oui... non.\n");
        let level = if number == 52 { Level::Error } else { Level::Warning };
        let found = mended(finding(&document, &POINTS, level, "...", 0), Safety::Safe, "…");
        document.diagnostics = vec![found; if number == 52 { 3 } else { 100 }];
        document
    });
    documents.collect()
}

fn written(format: &str, documents: &[CheckedDocument], language: Language) -> String {
    written_beside(format, documents, &[], language)
}

/// The same with measures that got worse.
fn written_beside(
    format: &str,
    documents: &[CheckedDocument],
    regressions: &[Regression],
    language: Language,
) -> String {
    let manner = Manner { language, colours: false, width: 100 };
    let mut writer = (by_id(format).expect("a format").open)(manner);
    let regressions = regressions.to_vec();
    let (mut out, mut summary) = (Vec::new(), CheckSummary { regressions, ..CheckSummary::default() });
    writer.begin(&mut out).unwrap();
    for document in documents {
        summary.add(document);
        writer.document(&mut out, &document.document, &document.located()).unwrap();
    }
    writer.finish(&mut out, &summary).unwrap();
    String::from_utf8(out).unwrap()
}

fn samples() -> [Vec<CheckedDocument>; 5] {
    [Vec::new(), vec![document("a.md", "")], guide(), hostile(), many()]
}

fn json(format: &str, documents: &[CheckedDocument]) -> Value {
    serde_json::from_str(&written(format, documents, Language::Fr)).unwrap()
}

fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_format_as_it_is_written() {
    for format in CHECK_FORMATS {
        insta::assert_snapshot!(format.id, written(format.id, &guide(), Language::Fr));
    }
    insta::assert_snapshot!("full-en", written("full", &guide(), Language::En));
    let mut few = many().split_off(51);
    few[0].diagnostics.truncate(12);
    let mut walk = document("a.md", "Elle va vers la\nla ville, en chantant.\nPuis elle rentre.\n");
    walk.diagnostics = vec![mended(finding(&walk, &POINTS, Level::Error, "la\nla", 0), Safety::Unsafe, "la")];
    insta::assert_snapshot!("full-lines", written("full", &[walk], Language::Fr));
    insta::assert_snapshot!("github-many", written("github", &few, Language::En));
}

#[test]
fn json_fits_its_schema() {
    let schema: Value = serde_json::from_str(CHECK_SCHEMA).unwrap();
    assert_eq!(schema["properties"]["schema_version"]["const"], SCHEMA_VERSION);
    for sample in samples() {
        assert_eq!(faults(&schema, &json("json", &sample)), Vec::<String>::new());
    }
    let mut more = json("json", &guide());
    more["diagnostics"][0]["surprise"] = 1.into();
    assert_eq!(faults(&schema, &more).len(), 1);
}

/// A measure that got worse: of a document, or of all texts.
fn worse(document: Option<&str>, measure: &str) -> Regression {
    Regression {
        document: document.map(str::to_owned),
        baseline: "réf/lisible-baseline.json".into(),
        measure: measure.into(),
        direction: Bound::AtMost,
        recorded: 14.25,
        value: 15.5,
    }
}

#[test]
fn measures_that_got_worse_are_in_json() {
    let schema: Value = serde_json::from_str(CHECK_SCHEMA).unwrap();
    let regressions = [worse(None, "lix"), worse(Some("l’été\n\".md"), "words_per_sentence")];
    for sample in samples() {
        let text = written_beside("json", &sample, &regressions, Language::En);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(faults(&schema, &value), Vec::<String>::new());
        let told = &value["regressions"];
        assert_eq!(told[0]["message"], "all texts: LIX: 15.50, at most 14.25 in the baseline");
        assert_eq!((&told[0]["document"], &told[1]["document"]), (&Value::Null, &"l’été\n\".md".into()));
        assert_eq!((&told[1]["recorded"], &told[1]["value"]), (&14.25.into(), &15.5.into()));
    }
}

#[test]
fn measures_that_got_worse_are_results_of_sarif() {
    let schema = fs::read_to_string(root().join("tests/schemas/sarif-2.1.0-subset.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let regressions = [worse(Some("docs/a b.md"), "words_per_sentence"), worse(None, "lix"), worse(None, "lix")];
    for sample in samples() {
        let log: Value = serde_json::from_str(&written_beside("sarif", &sample, &regressions, Language::Fr)).unwrap();
        assert_eq!(faults(&schema, &log), Vec::<String>::new());
        let run = &log["runs"][0];
        let results = run["results"].as_array().unwrap();
        assert!(results.len() <= 5_000);
        for result in results {
            let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        }
        let place = |at: usize| &results[at]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!((place(0), place(1)), (&"docs/a%20b.md".into(), &"r%C3%A9f/lisible-baseline.json".into()));
        assert_eq!(
            (&results[0]["ruleId"], &results[0]["level"]),
            (&"ratchet/words_per_sentence".into(), &"error".into())
        );
        let found: usize = sample.iter().map(|document| document.diagnostics.len()).sum();
        let missing = (found + regressions.len()).saturating_sub(5_000);
        let said = &run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
        assert_eq!(said.as_str().is_some_and(|text| text.starts_with(&missing.to_string())), missing > 0, "{said}");
    }
}

#[test]
fn measures_that_got_worse_are_told_to_github() {
    let regressions: Vec<Regression> = (0..12).map(|i| worse(Some(&format!("a,{i}.md")), "lix")).collect();
    let text = written_beside("github", &[], &regressions, Language::En);
    assert!(
        text.starts_with("::error file=a%2C0.md,line=1,endLine=1,title=lix::a,0.md: LIX: 15.50, at most"),
        "{text}"
    );
    assert!(text.ends_with("::2 more findings are not annotated: they are in the log of this step\n"), "{text}");
    let text = written_beside("github-summary", &guide(), &regressions, Language::En);
    assert!(text.contains("\n- a,9.md: LIX: 15.50, at most 14.25 in the baseline\n\n2 more findings"), "{text}");
    assert!(!text.contains("a,10.md") && text.contains("| `essai/phrase`"), "{text}");
}

#[test]
fn a_line_of_jsonl_is_a_diagnostic() {
    let mut schema: Value = serde_json::from_str(CHECK_SCHEMA).unwrap();
    let reference = serde_json::json!({ "$ref": "#/$defs/diagnostic", "$defs": schema["$defs"].take() });
    for sample in samples() {
        let found: usize = sample.iter().map(|document| document.diagnostics.len()).sum();
        let lines = written("jsonl", &sample, Language::En);
        assert_eq!(lines.lines().count(), found);
        for line in lines.lines().take(10) {
            let value: Value = serde_json::from_str(line).unwrap();
            assert_eq!(faults(&reference, &value), Vec::<String>::new());
            assert_eq!(value["schema_version"], SCHEMA_VERSION);
        }
    }
}

#[test]
fn sarif_keeps_to_the_standard() {
    let schema = fs::read_to_string(root().join("tests/schemas/sarif-2.1.0-subset.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    for sample in samples() {
        let log = json("sarif", &sample);
        assert_eq!(faults(&schema, &log), Vec::<String>::new());
        let run = &log["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
            let region = &result["locations"][0]["physicalLocation"]["region"];
            let place = |line: &str, column: &str| (region[line].as_u64(), region[column].as_u64());
            let (start, end) = (place("startLine", "startColumn"), place("endLine", "endColumn"));
            assert!(end == (None, None) || start <= end, "{region}");
        }
    }
}

#[test]
fn sarif_has_the_most_serious_results_and_says_how_many_are_missing() {
    let log = json("sarif", &many());
    let results = log["runs"][0]["results"].as_array().unwrap();
    let levels: Vec<&str> = results.iter().map(|result| result["level"].as_str().unwrap()).collect();
    assert_eq!(levels.len(), 5_000);
    assert_eq!(levels[..4], ["error", "error", "error", "warning"]);
    let notification = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notification["message"]["text"], "203 autres constats ne sont pas montrés ici");
    let prints: BTreeSet<String> = results
        .iter()
        .map(|result| {
            let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            format!("{uri} {}", result["partialFingerprints"]["primaryLocationLineHash"])
        })
        .collect();
    assert_eq!(prints.len(), 5_000, "each finding of a document has its own");
}

/// The text with what stands between two places of a line replaced, columns counted in UTF-16 units.
fn replaced(text: &str, region: &Value, by: &str, width: fn(char) -> u64) -> String {
    let number = |key: &str| region[key].as_u64().unwrap();
    let byte = |line: u64, column: u64| {
        let before: usize = text.split_inclusive('\n').take(usize::try_from(line - 1).unwrap()).map(str::len).sum();
        let mut at = 1;
        let within = text[before..].chars().take_while(|&c| {
            let is_before = at < column;
            at += width(c);
            is_before
        });
        before + within.map(char::len_utf8).sum::<usize>()
    };
    let (start, end) = (byte(number("startLine"), number("startColumn")), byte(number("endLine"), number("endColumn")));
    format!("{}{by}{}", &text[..start], &text[end..])
}

#[test]
fn fixes_of_sarif_mend_the_text_in_utf16_columns() {
    let log = json("sarif", &guide());
    let results = log["runs"][0]["results"].as_array().unwrap();
    let fixes: Vec<&Value> = results.iter().filter_map(|result| result["fixes"].as_array()).flatten().collect();
    assert_eq!(fixes.len(), 3);
    let mended = |fix: &Value| {
        let replacement = &fix["artifactChanges"][0]["replacements"][0];
        let by = replacement["insertedContent"]["text"].as_str().unwrap();
        replaced(GUIDE, &replacement["deletedRegion"], by, |c| c.len_utf16() as u64)
    };
    assert!(mended(fixes[1]).starts_with("Le port s’éveille... 🚢 Il pleut… enfin.\nUne"));
    assert!(mended(fixes[2]).contains("Il y a 11\u{202F}000 bateaux"));
}

#[test]
fn suggestions_of_rdjson_mend_the_text_in_bytes() {
    let log = json("rdjson", &guide());
    assert_eq!(log["source"]["name"], "lisible");
    let diagnostics = log["diagnostics"].as_array().unwrap();
    assert!(diagnostics[0]["location"].get("range").is_none(), "of the document as a whole");
    let suggestion = &diagnostics[2]["suggestions"][0];
    let (start, end) = (&suggestion["range"]["start"], &suggestion["range"]["end"]);
    let region = serde_json::json!({
        "startLine": start["line"], "startColumn": start["column"], "endLine": end["line"], "endColumn": end["column"],
    });
    let mended = replaced(GUIDE, &region, suggestion["text"].as_str().unwrap(), |c| c.len_utf8() as u64);
    assert!(mended.starts_with("Le port s’éveille... 🚢 Il pleut… enfin.\nUne"));
    let severities: BTreeSet<&str> = diagnostics.iter().map(|found| found["severity"].as_str().unwrap()).collect();
    assert_eq!(severities.into_iter().collect::<Vec<_>>(), ["ERROR", "INFO", "WARNING"]);
}

#[test]
fn a_fix_of_several_edits_is_one_suggestion() {
    let mut quotes = document("a.md", "Il dit \"oui\" enfin.");
    let mut found = finding(&quotes, &POINTS, Level::Warning, "\"oui\"", 0);
    let edit = |start, end, by: &str| Edit { span: Span::new(start, end), replacement: by.into() };
    found.fix = Some(Fix { safety: Safety::Safe, edits: vec![edit(7, 8, "«\u{202F}"), edit(11, 12, "\u{202F}»")] });
    quotes.diagnostics = vec![found];
    let quotes = [quotes];
    let suggestions = json("rdjson", &quotes)["diagnostics"][0]["suggestions"].clone();
    assert_eq!(suggestions.as_array().unwrap().len(), 1);
    assert_eq!(suggestions[0]["text"], "«\u{202F}oui\u{202F}»");
    let sarif = json("sarif", &quotes);
    let change = &sarif["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["replacements"].as_array().unwrap().len(), 2);
}

#[test]
fn gitlab_has_what_code_quality_asks_for() {
    for sample in samples() {
        let report = json("gitlab", &sample);
        let issues = report.as_array().unwrap();
        for issue in issues {
            let (rule, description) = (issue["check_name"].as_str().unwrap(), issue["description"].as_str().unwrap());
            assert!(description.starts_with(&format!("{rule}: ")));
            assert!(["info", "minor", "major"].contains(&issue["severity"].as_str().unwrap()));
            assert!(issue["location"]["path"].is_string());
            assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        }
        let prints: BTreeSet<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(prints.len(), issues.len(), "each is unique");
        assert!(prints.iter().all(|print| print.len() == 32));
    }
}

#[test]
fn checkstyle_is_sound_xml() {
    for sample in samples() {
        let text = written("checkstyle", &sample, Language::Fr);
        let xml = roxmltree::Document::parse(&text).unwrap();
        assert_eq!(xml.root_element().tag_name().name(), "checkstyle");
        assert!(xml.root_element().attribute("version").is_some());
        let found: usize = sample.iter().map(|document| document.diagnostics.len()).sum();
        let errors: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("error")).collect();
        assert_eq!(errors.len(), found);
        for error in errors {
            assert!(error.parent_element().is_some_and(|file| file.has_tag_name("file")));
            assert!(error.attribute("line").unwrap().parse::<u64>().unwrap() >= 1);
            assert!(["error", "warning", "info"].contains(&error.attribute("severity").unwrap()));
            assert!(!error.attribute("message").unwrap().contains('\u{1B}'));
        }
    }
    let text = written("checkstyle", &hostile(), Language::Fr);
    let xml = roxmltree::Document::parse(&text).unwrap();
    let name = xml.descendants().find_map(|node| node.attribute("name")).unwrap();
    assert_eq!(name, HOSTILE_NAME.replace('\u{1B}', "\u{FFFD}"), "read again as it was");
}

#[test]
fn junit_counts_agree() {
    for sample in samples() {
        let text = written("junit", &sample, Language::Fr);
        let xml = roxmltree::Document::parse(&text).unwrap();
        let suites: Vec<_> = xml.root_element().children().filter(roxmltree::Node::is_element).collect();
        assert_eq!((xml.root_element().tag_name().name(), suites.len()), ("testsuites", sample.len()));
        let count = |node: roxmltree::Node<'_, '_>, name: &str| {
            node.attribute(name).unwrap_or_else(|| panic!("{name}")).parse::<usize>().unwrap()
        };
        for node in suites.iter().copied().chain([xml.root_element()]) {
            let of = |name: &str| node.descendants().filter(|inner| inner.has_tag_name(name)).count();
            assert_eq!((count(node, "tests"), count(node, "failures")), (of("testcase"), of("failure")));
        }
        for case in xml.descendants().filter(|node| node.has_tag_name("testcase")) {
            assert!(case.attribute("name").is_some() && case.attribute("classname").is_some());
            assert!(case.children().filter(roxmltree::Node::is_element).count() <= 1);
        }
    }
    let text = written("junit", &guide(), Language::En);
    let xml = roxmltree::Document::parse(&text).unwrap();
    let failures: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("failure")).collect();
    let kinds: Vec<_> = failures.iter().map(|failure| failure.attribute("type").unwrap()).collect();
    assert_eq!(kinds, ["error", "warning"], "a mere note is no failure");
    assert_eq!(failures[1].attribute("message"), Some("2 findings"));
}

/// A command of GitHub: kind, properties as written, message.
type Command<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a str);

/// The commands in some lines.
fn commands(lines: &str) -> Vec<Command<'_>> {
    let commands = lines.lines().filter_map(|line| line.strip_prefix("::"));
    let parts = commands.map(|line| {
        let (head, message) = line.split_once("::").unwrap();
        let (kind, properties) = head.split_once(' ').unwrap();
        (kind, properties.split(',').map(|property| property.split_once('=').unwrap()).collect(), message)
    });
    parts.collect()
}

#[test]
fn github_has_commands_it_understands() {
    let text = written("github", &guide(), Language::Fr);
    let found = commands(&text);
    let kinds: Vec<&str> = found.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(kinds, ["error", "error", "warning", "warning", "notice", "notice"], "the most serious first");
    for (_, properties, _) in &found {
        let of = |name: &str| properties.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let has_columns = of("col").is_some() || of("endColumn").is_some();
        assert!(!has_columns || of("line") == of("endLine"), "columns on one line only");
    }
    assert!(found[0].1.iter().all(|(key, _)| *key != "col"));
}

#[test]
fn github_escapes_what_would_be_a_command() {
    let text = written("github", &hostile(), Language::Fr);
    assert_eq!(text.lines().count(), 3);
    for (_, properties, message) in commands(&text) {
        let file = properties.iter().find(|(key, _)| *key == "file").unwrap().1;
        let unescaped = |text: &str| {
            let text = text.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%0D", "\r");
            text.replace("%25", "%")
        };
        assert_eq!(unescaped(file), HOSTILE_NAME);
        assert!(unescaped(message).starts_with("100 % | <script>\r\n::error::é"));
    }
}

#[test]
fn github_shows_few_annotations_and_counts_the_others() {
    let text = written("github", &many(), Language::Fr);
    let found = commands(&text);
    assert_eq!(found.len(), 3 + 10 + 1);
    assert_eq!(found[0].0, "error");
    let (kind, _, message) = found[found.len() - 1];
    assert_eq!(kind, "notice");
    assert!(message.starts_with("5\u{202F}190 autres constats ne sont pas annotés"), "{message}");
    assert_eq!(text.lines().count(), 5_203 + 1, "nothing is lost in the log");
    // Many hostile ones: plain lines are no commands.
    let hostile: Vec<CheckedDocument> = (0..30).flat_map(|_| hostile()).collect();
    let text = written("github", &hostile, Language::Fr);
    assert_eq!(text.lines().count(), 90 + 1);
    assert_eq!(text.lines().filter(|line| line.starts_with("::")).count(), 10 + 10 + 9 + 1);
    let plain: Vec<&str> = text.lines().filter(|line| !line.starts_with("::")).collect();
    assert!(plain.iter().all(|line| line.starts_with("- ") && !line.contains("##[")));
}

#[test]
fn azure_has_one_line_a_finding() {
    for sample in samples() {
        let found: usize = sample.iter().map(|document| document.diagnostics.len()).sum();
        assert_eq!(written("azure", &sample, Language::Fr).lines().count(), found);
    }
    let text = written("azure", &hostile(), Language::Fr);
    let commands: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("##vso[")).collect();
    assert_eq!(commands.len(), 2);
    for command in commands {
        let (head, message) = command.split_once(']').unwrap();
        let (name, properties) = head.split_once(' ').unwrap();
        assert_eq!(name, "task.logissue");
        let properties: Vec<_> = properties.trim_end_matches(';').split(';').collect();
        assert_eq!(properties.len(), 5);
        let path = properties[1].strip_prefix("sourcepath=").unwrap();
        let path = path.replace("%3B", ";").replace("%5D", "]").replace("%0A", "\n").replace("%AZP25", "%");
        assert_eq!(path, HOSTILE_NAME);
        assert!(message.starts_with("100 %AZP25 | <script>%0D%0A::error::"));
    }
    let note = text.lines().find(|line| !line.starts_with("##vso[")).unwrap();
    assert!(!note.contains("##vso["));
}

#[test]
fn markdown_stays_short_and_holds_no_foreign_markup() {
    for format in ["markdown", "github-summary"] {
        for sample in samples() {
            let text = written(format, &sample, Language::Fr);
            assert!(text.len() < 60_000, "a comment of GitHub holds 65,536 characters");
            let is_row = |line: &&str| line.starts_with('|');
            for row in text.lines().filter(is_row) {
                let columns = if format == "markdown" { 4 } else { 5 };
                assert_eq!(row.replace("\\|", "").matches('|').count(), columns + 1, "{row}");
            }
            let bare = ["<script", "<i>", "@moi"];
            assert!(!bare.iter().any(|markup| text.replace("\\<", "").contains(markup)), "{text}");
        }
    }
    assert!(written("markdown", &many(), Language::En).ends_with("\n5,153 more findings are not shown here\n"));
}

#[test]
fn nothing_drives_a_terminal() {
    for format in ["full", "grouped", "concise", "statistics", "markdown", "github-summary"] {
        let text = written(format, &hostile(), Language::Fr);
        let is_harmful = |c: char| c != '\n' && (c.is_control() || c == '\u{202E}');
        assert!(!text.contains(is_harmful), "{format}: {text:?}");
    }
    for format in ["grouped", "concise"] {
        let lines = written(format, &hostile(), Language::Fr).lines().count();
        assert_eq!(lines, 3 + usize::from(format == "grouped"));
    }
}

#[test]
fn colours_are_all_that_a_terminal_adds() {
    for format in ["full", "grouped", "statistics"] {
        let manner = Manner { language: Language::Fr, colours: true, width: 100 };
        let mut writer = (by_id(format).unwrap().open)(manner);
        let (mut out, mut summary) = (Vec::new(), CheckSummary::default());
        for document in guide() {
            summary.add(&document);
            writer.document(&mut out, &document.document, &document.located()).unwrap();
        }
        writer.finish(&mut out, &summary).unwrap();
        let mut plain = String::new();
        let mut is_code = false;
        for c in String::from_utf8(out).unwrap().chars() {
            match (is_code, c) {
                (false, '\u{1B}') => is_code = true,
                (false, c) => plain.push(c),
                (true, c) => is_code = !c.is_ascii_alphabetic(),
            }
        }
        assert_eq!(plain, written(format, &guide(), Language::Fr), "{format}");
    }
}

#[test]
fn full_fits_its_width_and_underlines_little() {
    for width in [0, 40, 80, 500] {
        let mut writer = (by_id("full").unwrap().open)(Manner { width, ..Manner::default() });
        let mut out = Vec::new();
        let documents = guide();
        writer.document(&mut out, &documents[0].document, &documents[0].located()).unwrap();
        let out = String::from_utf8(out).unwrap();
        let widest = out.lines().filter(|line| line.contains(" | ")).map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= width.clamp(40, 120), "{width}: {out}");
        assert!(out.lines().all(|line| line.matches('^').count() <= 80));
    }
}

/// A folder with two files that have findings and one that has none.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "Il hésite... puis part.\n").unwrap();
    fs::write(folder.path().join("b.txt"), "Il part... enfin.\nOui... non.\n").unwrap();
    fs::write(folder.path().join("c.txt"), "Il part.\n").unwrap();
    folder
}

#[test]
fn several_outputs_at_once() {
    let folder = folder();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (sarif, junit) = (format!("sarif={}", place("x.sarif")), format!("junit={}", place("x.xml")));
    let arguments = ["check", text(folder.path()), "--format", "concise", "-o", &sarif, "-o", &junit];
    let output = run(&arguments);
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!(lines.lines().filter(|line| line.contains("[typo/ellipsis]")).count(), 3);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("3 documents contrôlés"), "{said}");
    let log: Value = serde_json::from_slice(&fs::read(place("x.sarif")).unwrap()).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), lines.lines().count());
    assert!(fs::read_to_string(place("x.xml")).unwrap().ends_with("</testsuites>\n"));
}

#[test]
fn one_output_may_take_the_place_of_standard_output() {
    let folder = folder();
    let file = folder.path().join("x.out");
    let output = run(&["check", text(folder.path()), "--format", "json", "--output", text(&file)]);
    assert!(output.stdout.is_empty());
    let first: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let output = run(&["check", text(folder.path()), "-o", "json=-", "-q"]);
    assert!(output.stderr.is_empty());
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), first);
}

#[test]
fn a_reader_that_leaves_takes_no_other_output_away() {
    let folder = folder();
    let file = folder.path().join("x.json");
    let output = format!("json={}", text(&file));
    let mut command = common::lisible(&["check", text(folder.path()), "--format", "concise", "-o", &output, "-q"]);
    let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let report: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(report["summary"]["findings"], 3);
}

#[test]
fn nothing_is_written_where_one_output_cannot_be() {
    let folder = folder();
    let file = folder.path().join("x.json");
    let [good, bad] = [format!("json={}", text(&file)), format!("sarif={}/absent/x", text(folder.path()))];
    let output = run(&["check", text(folder.path()), "-o", &good, "-o", &bad]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(!file.exists());
}

#[test]
fn nothing_found_is_said() {
    let folder = folder();
    let file = folder.path().join("c.txt");
    let output = run(&["check", text(&file)]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), b"".as_slice()));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "1 document contrôlé\u{A0}: rien à signaler\n");
    let output = run(&["check", "--messages", "en", text(&file)]);
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "1 document checked: nothing found\n");
}

#[test]
fn refusals_say_what_to_change() {
    let folder = folder();
    let refused = |arguments: &[&str], expected: &str| {
        let output = run(&[&["check", text(folder.path()), "--messages", "en"], arguments].concat());
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
        assert!(output.stdout.is_empty());
    };
    refused(&["--format", "sarfi"], "did you mean sarif?");
    refused(&["-o", "sarfi=x.json"], "did you mean sarif?");
    refused(&["-o", "json="], "the file is missing");
    refused(&["-o", "json=-", "-o", "junit=-"], "two outputs would go to standard output");
    let file = folder.path().join("x");
    let [json, junit] = ["json", "junit"].map(|format| format!("{format}={}", text(&file)));
    refused(&["-o", &json, "-o", &junit], "two outputs would go to this file");
    refused(&["--statistics", "--format", "json"], "--statistics");
    assert!(!file.exists());
}

#[test]
fn bytes_do_not_depend_on_threads() {
    let folder = folder();
    for format in CHECK_FORMATS {
        let of = |threads| run(&["check", text(folder.path()), "--format", format.id, "--threads", threads]).stdout;
        assert_eq!(of("1"), of("2"), "{}", format.id);
    }
}

#[test]
fn statistics_count_by_rule() {
    let folder = folder();
    let output = run(&["check", text(folder.path()), "--statistics", "--messages", "en"]);
    let table = String::from_utf8(output.stdout).unwrap();
    let row = table.lines().find(|line| line.contains("typo/ellipsis")).unwrap();
    assert_eq!(row.split_whitespace().take(2).collect::<Vec<_>>(), ["3", "2"]);
}

#[cfg(unix)]
#[test]
fn names_of_files_may_be_anything() {
    let folder = tempfile::tempdir().unwrap();
    let name = "::error,a=b%41 \"q\" <x>&🚢\n|.txt";
    fs::write(folder.path().join(name), "Oui... non.\n").unwrap();
    for format in CHECK_FORMATS {
        let mut command = common::lisible(&["check", ".", "--format", format.id]);
        let output = command.current_dir(folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", format.id);
        let text = String::from_utf8(output.stdout).unwrap();
        match format.id {
            "json" | "sarif" | "gitlab" | "rdjson" => drop(serde_json::from_str::<Value>(&text).unwrap()),
            "junit" | "checkstyle" => drop(roxmltree::Document::parse(&text).unwrap()),
            "github" => assert!(text.lines().all(|line| commands(line).len() == 1)),
            _ => assert!(!text.is_empty()),
        }
    }
}
