//! Configuration as a whole: what holds when several have their say, and what is refused.

#![allow(clippy::float_cmp, reason = "limits are given back as they were written")]

use super::*;
use crate::base::Language;
use crate::checks::{Level, Settings, rules};
use std::fs::{create_dir_all, write};

/// A folder with configuration files.
struct Project(tempfile::TempDir);

impl Project {
    fn of(files: &[(&str, &str)]) -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            let path = project.0.path().join(name);
            create_dir_all(path.parent().unwrap()).unwrap();
            write(path, text).unwrap();
        }
        project
    }

    fn said(&self, file: &str, options: &Options) -> Result<Said> {
        Configuration::new(options, self.0.path())?.of(Some(Path::new(file)))
    }

    fn of_file(&self, file: &str) -> Said {
        self.said(file, &Options::default()).unwrap()
    }

    /// What is refused, in French.
    fn refusal(&self, file: &str) -> String {
        self.said(file, &Options::default()).unwrap_err().to_string()
    }

    /// The longest sentence that is allowed.
    fn max(&self, file: &str) -> f64 {
        sentence(&self.of_file(file)).number("max")
    }
}

fn sentence(said: &Said) -> Settings {
    said.effective.ruleset.settings("length/sentence").unwrap().clone()
}

/// What `lisible.toml` comes to for a text beside it.
fn said(toml: &str) -> Said {
    Project::of(&[("lisible.toml", toml)]).of_file("a.md")
}

fn level(said: &Said, rule: &str) -> Level {
    said.effective.ruleset.settings(rule).unwrap().level
}

fn refusal(toml: &str) -> String {
    Project::of(&[("lisible.toml", toml)]).refusal("a.md")
}

fn max(number: u32) -> String {
    format!("rules.'length/sentence'.max = {number}")
}

#[test]
fn the_closest_file_holds_alone() {
    let project = Project::of(&[
        ("lisible.toml", "profile = 'falc'\nrules.'length/sentence'.max = 9"),
        ("a/.lisible.toml", &max(8)),
        ("a/b/pyproject.toml", "[tool.lisible.rules]\n'length/sentence' = { max = 7 }"),
        ("a/c/pyproject.toml", "[tool.other]\nlisible = 3"),
    ]);
    assert_eq!(["x.md", "a/x.md", "a/b/x.md", "a/c/x.md", "a/c/../x.md"].map(|f| project.max(f)), [9., 8., 7., 8., 8.]);
    assert_eq!(project.of_file("a/x.md").effective.resolved.profile.value, Profile::Public, "nothing is merged");
    assert_eq!(&*project.of_file("a/b/x.md").effective.files[0], "a/b/pyproject.toml");
}

#[test]
fn a_file_may_extend_another() {
    let project = Project::of(&[
        ("base/style.toml", &format!("profile = 'press'\nexclude = ['old']\n{}", max(9))),
        ("a/lisible.toml", "extend = '../base/style.toml'\nrules.'length/sentence'.level = 'error'"),
    ]);
    let said = project.of_file("a/x.md");
    assert_eq!((sentence(&said).number("max"), level(&said, "length/sentence")), (9.0, Level::Error));
    assert_eq!(said.effective.resolved.profile.value, Profile::Press);
    assert_eq!(said.effective.files.iter().map(|f| &**f).collect::<Vec<_>>(), ["a/lisible.toml", "base/style.toml"]);
    assert!(project.of_file("a/old/x.md").left_out.is_none(), "patterns are seen from the file that says them");
}

#[test]
fn what_cannot_be_extended_is_refused() {
    let project = Project::of(&[
        ("lisible.toml", "extend = 'a/lisible.toml'"),
        ("a/lisible.toml", "extend = '../lisible.toml'"),
        ("b/lisible.toml", "\nextend = 'absent.toml'"),
        ("c/lisible.toml", "extend = 'lisible.toml'"),
        ("d/lisible.toml", "extend = 'pyproject.toml'"),
        ("d/pyproject.toml", "[tool]"),
    ]);
    assert!(project.refusal("x.md").contains("mène à lui-même"));
    assert!(project.refusal("c/x.md").contains("mène à lui-même"));
    let absent = project.refusal("b/x.md");
    assert!(absent.starts_with("b/lisible.toml:2:10") && absent.contains("n’existe pas"), "{absent}");
    assert!(project.refusal("d/x.md").contains("[tool.lisible] manque"));
}

#[test]
fn a_file_of_bytes_is_refused() {
    let project = Project::of(&[]);
    write(project.0.path().join("lisible.toml"), b"profile = '\xE9'").unwrap();
    assert!(project.refusal("x.md").contains("n’est pas en UTF-8"));
}

#[test]
fn two_files_in_a_folder_are_refused() {
    let project = Project::of(&[("lisible.toml", ""), (".lisible.toml", "")]);
    assert!(project.refusal("x.md").contains("lisible.toml et .lisible.toml sont dans le même dossier"));
    let project = Project::of(&[("lisible.toml", ""), ("pyproject.toml", "[tool.lisible]")]);
    assert!(project.refusal("x.md").contains("pyproject.toml"));
}

#[test]
fn what_says_more_holds() {
    let said = said("rules = { 'typo/*' = 'error', 'typo/ellipsis' = 'info', '*' = 'off' }");
    assert_eq!((level(&said, "typo/ellipsis"), level(&said, "length/sentence")), (Level::Info, Level::Off));
    for rule in rules().filter(|rule| rule.category() == "typo" && rule.id != "typo/ellipsis" && !rule.is_preview()) {
        assert_eq!(level(&said, rule.id), Level::Error);
    }
}

#[test]
fn select_and_ignore() {
    let one = said("select = ['typo/ellipsis']");
    assert!(rules().all(|rule| (level(&one, rule.id) > Level::Off) == (rule.id == "typo/ellipsis")));
    let but_one = said("select = ['typo', 'length/sentence']\nignore = ['typo/*']");
    assert_eq!(level(&but_one, "typo/ellipsis"), Level::Off);
    assert_eq!(level(&but_one, "length/sentence"), Level::Warning);
    assert_eq!(level(&said("select = ['typo/ellipsis']\nignore = ['typo']"), "typo/ellipsis"), Level::Warning);
    assert_eq!(
        level(&said("ignore = ['length/sentence']\nrules.'length/sentence' = 'error'"), "length/sentence"),
        Level::Off
    );
    assert!(rules().all(|rule| level(&said("select = []"), rule.id) == Level::Off));
}

#[test]
fn previews_run_when_they_are_asked_for() {
    for rule in rules().filter(|rule| rule.is_preview()) {
        let id = rule.id;
        let is_on = |toml: &str| level(&said(toml), id) > Level::Off;
        assert!(!is_on("") && !is_on("select = ['*']") && !is_on("rules.'*' = 'error'"), "{id}");
        assert!(is_on(&format!("select = ['{id}']")) && is_on(&format!("rules.'{id}' = 'error'")), "{id}");
        assert!(is_on("preview = true\nselect = ['*']"), "{id}");
        assert_eq!(is_on("preview = true"), rule.level.of(Profile::Public) > Level::Off, "{id}");
    }
}

#[test]
fn overrides_hold_for_their_files() {
    let project = Project::of(&[(
        "lisible.toml",
        "[[overrides]]\nfiles = ['docs/**']\nrules.'length/sentence'.max = 40\n\
         [[overrides]]\nfiles = ['*.fr-CA.md']\nlocale = 'fr-CA'\nprofile = 'falc'\n",
    )]);
    assert_eq!((project.max("a.md"), project.max("docs/a.md")), (25.0, 40.0));
    let both = project.of_file("docs/a.fr-CA.md");
    assert_eq!(sentence(&both).number("max"), 40.0, "a profile does not undo what is said");
    assert_eq!(both.effective.ruleset.locale, Locale::Canada);
    assert_eq!(project.max("a.fr-CA.md"), 12.0);
    assert_eq!(project.max("docs/deep/down/x.md"), 40.0);
}

#[test]
fn sections_change_what_they_say() {
    let said = said(
        "[[overrides]]\nsections = ['Annexe*']\nrules.'length/sentence' = { max = 25, level = 'info' }\n\
         [[overrides]]\nfiles = ['autre.md']\nsections = ['*']\nprofile = 'falc'\n",
    );
    let sections = &said.effective.ruleset.sections;
    assert_eq!((sections.len(), sections[0].changes.len()), (1, 1));
    let change = &sections[0].changes[0];
    assert_eq!((change.rule.id, change.level, change.values.len()), ("length/sentence", Some(Level::Info), 1));
    assert!(sections[0].titles[0].matches("annexe 2"));
}

#[test]
fn the_command_line_has_the_last_word() {
    let project = Project::of(&[(
        "lisible.toml",
        "profile = 'falc'\nignore = ['typo/ellipsis']\nfail_level = 'never'\n\
         [[overrides]]\nfiles = ['a.md']\nprofile = 'press'\nrules.'length/sentence'.max = 9\n",
    )]);
    let options = Options {
        profile: Some(Profile::Documentation),
        select: vec!["typo/ellipsis, length".into()],
        fragments: vec![max(8), "fail_level = 'error'".into(), max(7)],
        exclude: vec!["b.md".into()],
        ..Options::default()
    };
    let said = project.said("a.md", &options).unwrap();
    assert_eq!(sentence(&said).number("max"), 7.0);
    assert_eq!(said.effective.resolved.profile.value, Profile::Documentation);
    assert_eq!((level(&said, "typo/ellipsis"), said.effective.fail_level.value), (Level::Warning, Some(Level::Error)));
    assert_eq!(project.said("b.md", &options).unwrap().left_out.unwrap().value, "b.md");
    let isolated = project.said("a.md", &Options { isolated: true, ..Options::default() }).unwrap();
    assert_eq!(sentence(&isolated).number("max"), 25.0);
    let file = Some(project.0.path().join("lisible.toml"));
    assert!(project.said("a.md", &Options { isolated: true, file: file.clone(), ..Options::default() }).is_err());
    assert_eq!(sentence(&project.said("/x.md", &Options { file, ..Options::default() }).unwrap()).number("max"), 12.0);
}

#[test]
fn files_are_left_out() {
    let project = Project::of(&[("lisible.toml", "exclude = ['vendor/**']\ninclude = ['docs', '*.txt']")]);
    let left_out = |file: &str| project.of_file(file).left_out.map(|glob| glob.value);
    assert_eq!(left_out("vendor/a.txt").as_deref(), Some("vendor/**"));
    assert_eq!((left_out("docs/a.md"), left_out("x/a.txt")), (None, None));
    assert_eq!(left_out("a.md").as_deref(), Some(""));
}

#[test]
fn slips_are_refused_with_what_was_meant() {
    let cases = [
        ("exlude = []", "lisible.toml:1:1", "exclude"),
        ("\n  profil = 'falc'", "lisible.toml:2:3", "profile"),
        ("profile = 'flac'", "lisible.toml:1:11", "falc"),
        ("locale = 'fr-FX'", ":1:10", "fr-FR"),
        ("fail_level = 'warn'", ":1:14", "warning"),
        ("rules.'length/sentense' = 'info'", ":1:7", "length/sentence"),
        ("rules.'length/sentence' = 'warn'", ":1:27", "warning"),
        ("rules.'length/sentence' = { maxi = 3 }", ":1:29", "max"),
        ("select = ['typos']", ":1:11", "«\u{202F}typo\u{202F}»"),
        ("measures.kandel_mole = { min = 1 }", ":1:10", "kandel_moles_20"),
        ("measures.lix = { mim = 1 }", ":1:18", "min"),
        ("vocabulary.acronym = []", ":1:12", "acronyms"),
        ("[[overrides]]\nfile = ['a']", ":2:1", "files"),
    ];
    for (toml, place, meant) in cases {
        let refusal = refusal(toml);
        assert!(refusal.contains(place) && refusal.contains(meant), "{toml}: {refusal}");
    }
}

#[test]
fn wrong_kinds_are_refused() {
    let wrong = [
        "profile = 1",
        "locale = true",
        "preview = 'yes'",
        "root = 1",
        "extend = []",
        "exclude = 'a'",
        "include = [1]",
        "select = 'a'",
        "ignore = [true]",
        "fail_level = 1",
        "rules = []",
        "rules.'length/sentence' = 25",
        "rules.'length/sentence'.max = '25'",
        "rules.'length/sentence'.max = -1",
        "rules.'length/*' = { max = 3 }",
        "measures = []",
        "measures.lix = 3",
        "vocabulary = 1",
        "vocabulary.acronyms = 'RGAA'",
        "vocabulary.terms = 1",
        "overrides = {}",
        "overrides = [1]",
        "[[overrides]]\nrules = {}",
        "exclude = ['../a']",
        "profile = 2026-01-01",
    ];
    for toml in wrong {
        let refusal = refusal(toml);
        assert!(refusal.starts_with("lisible.toml:"), "{toml}: {refusal}");
    }
}

#[test]
fn measures_and_vocabulary_reach_their_rules() {
    // The rules may or may not be there; where they are, they have these parameters.
    let project = Project::of(&[
        (
            "lisible.toml",
            "[measures]\nlix = { max = 45 }\n[vocabulary]\nacronyms = ['RGAA']\nterms = 'words/terms.txt'",
        ),
        ("words/terms.txt", "# termes\n\ne-mail = courriel\n"),
    ]);
    let said = project.of_file("a.md");
    let settings = |rule: &str| said.effective.ruleset.settings(rule);
    if let Some(settings) = settings("lexicon/acronym-undefined") {
        assert_eq!(settings.words("known"), ["RGAA"]);
    }
    if let Some(settings) = settings("lexicon/terminology") {
        let terms = BTreeMap::from([("e-mail".to_owned(), "courriel".to_owned())]);
        assert_eq!(settings.value("terms"), Some(&crate::checks::Value::Replacements(terms)));
        assert!(settings.level > Level::Off, "who gives terms asks for them");
    }
    if let Some(settings) = settings("readability/measure") {
        let Some(crate::checks::Value::Limits(limits)) = settings.value("limits") else { panic!("limits") };
        assert_eq!(limits["lix"].max, Some(45.0));
        assert!(settings.level > Level::Off, "who gives limits asks for them");
    }
}

#[test]
fn a_file_of_terms_is_checked_too() {
    let project = Project::of(&[("lisible.toml", "vocabulary.terms = 't.txt'"), ("t.txt", "a = b\ne-mail\n")]);
    assert!(project.refusal("a.md").contains("t.txt, ligne 2"));
    assert!(refusal("vocabulary.terms = 'absent.txt'").contains("n’existe pas"));
}

#[test]
fn what_is_shown_means_the_same() {
    let toml = "profile = 'falc'\nlocale = 'fr-CH'\nfail_level = 'never'\npreview = true\n\
                rules.'length/sentence' = { max = 14.5, level = 'info' }\nignore = ['typo']\n\
                [[overrides]]\nsections = ['Annexe \"A\"*']\nprofile = 'press'\n";
    let first = said(toml);
    for language in [Language::Fr, Language::En] {
        let shown = show("a.md", &first, language);
        let again = said(&shown);
        let (a, b) = (&first.effective.ruleset, &again.effective.ruleset);
        assert_eq!((a.profile, a.locale), (b.profile, b.locale));
        for ((rule, one), (_, other)) in a.rules.iter().zip(&b.rules) {
            assert_eq!(one.level, other.level, "{}", rule.id);
            assert!(one.level == Level::Off || one == other, "{}", rule.id);
        }
        assert_eq!(a.sections[0].titles, b.sections[0].titles);
        assert_eq!(first.effective.fail_level.value, again.effective.fail_level.value);
    }
    let shown = show("a.md", &first, Language::Fr);
    assert!(shown.contains("# configuration\u{A0}: lisible.toml") && shown.contains("# lisible.toml:5:"), "{shown}");
    assert!(shown.contains("profil falc"), "{shown}");
}

#[test]
fn templates_are_sound() {
    for profile in Profile::ALL {
        for language in [Language::Fr, Language::En] {
            let text = template(profile, language);
            assert_eq!(said(&text).effective.resolved.profile.value, profile);
            // What is commented out is right too, once it is not.
            let keys =
                ["preview =", "\"length", "\"typo", "[", "kandel", "acronyms", "terms", "files", "sections", "rules"];
            let uncommented = text.lines().map(|line| match line.strip_prefix("# ") {
                Some(rest) if keys.iter().any(|key| rest.starts_with(key)) => rest,
                _ => line,
            });
            said(&uncommented.collect::<Vec<_>>().join("\n"));
        }
    }
}

#[test]
fn every_rule_has_a_page_whose_configuration_is_sound() {
    for rule in rules() {
        for language in [Language::Fr, Language::En] {
            let page = explain(rule, language);
            let start = page.find("  [rules.").unwrap();
            let end = start + page[start..].find("\n\n").unwrap();
            assert!(level(&said(&page[start..end]), rule.id) > Level::Off, "{page}");
            assert!(page.contains(&format!("lisible-ignore-next: {} -- ", rule.id)), "{page}");
        }
    }
}
