//! The JSON Schema of a configuration file, from the rules and their parameters: editors complete and check with it.

use super::layer::FAIL_LEVELS;
use super::parameter::limited;
use crate::base::{Language, Texts};
use crate::checks::{Initial, Level, Locale, Parameter, Profile, Rule, rules};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The schema, its descriptions in `language`.
///
/// ```
/// use lisible::base::Language;
/// let schema = lisible::config::schema(Language::En);
/// assert_eq!(schema["properties"]["profile"]["enum"][0], "public");
/// ```
pub fn schema(language: Language) -> Value {
    let mut properties = patch_properties(language);
    let says = |text: Texts, schema: Value| described(text.get(language), schema);
    properties.insert("extend".into(), says(EXTEND, json!({ "type": "string" })));
    properties.insert("root".into(), says(ROOT, json!({ "type": "boolean" })));
    properties.insert("exclude".into(), says(EXCLUDE, texts()));
    properties.insert("include".into(), says(INCLUDE, texts()));
    properties.insert("fail_level".into(), says(FAIL_LEVEL, json!({ "enum": FAIL_LEVELS })));
    properties.insert("overrides".into(), says(OVERRIDES, json!({ "type": "array", "items": overrides(language) })));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lisible.toml",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

const PROFILE: Texts = Texts { fr: "Pour qui le texte est écrit", en: "Whom the text is for" };
const LOCALE: Texts = Texts { fr: "Usage typographique", en: "Typographic usage" };
const PREVIEW: Texts = Texts { fr: "Lance aussi les règles en préversion", en: "Runs rules in preview too" };
const SELECT: Texts = Texts {
    fr: "Les seules règles à lancer\u{A0}: identifiants, catégories, motifs",
    en: "The only rules to run: ids, categories, patterns",
};
const IGNORE: Texts = Texts { fr: "Règles à ne pas lancer", en: "Rules not to run" };
const RULES: Texts =
    Texts { fr: "Gravité et réglages, par règle ou par motif", en: "Level and parameters, by rule or pattern" };
const MEASURE_LIMITS: Texts =
    Texts { fr: "Limites des mesures d’un document", en: "Limits of the measures of a document" };
const VOCABULARY: Texts = Texts { fr: "Les mots du projet", en: "The words of the project" };
const ACRONYMS: Texts = Texts { fr: "Sigles que le lecteur connaît", en: "Acronyms that readers know" };
const TERMS: Texts = Texts {
    fr: "Ce qu’il ne faut pas écrire, et ce qu’il faut écrire\u{A0}; ou le chemin d’un fichier",
    en: "What not to write, and what to write; or the path of a file",
};
const EXTEND: Texts = Texts { fr: "Fichier dont celui-ci part", en: "File from which this one starts" };
const ROOT: Texts = Texts {
    fr: "La recherche de configurations s’arrête à ce dossier",
    en: "The search for configurations ends at this folder",
};
const EXCLUDE: Texts = Texts { fr: "Fichiers à ne pas contrôler", en: "Files not to check" };
const INCLUDE: Texts = Texts { fr: "Les seuls fichiers à contrôler", en: "The only files to check" };
const FAIL_LEVEL: Texts =
    Texts { fr: "Gravité à partir de laquelle le code de sortie est 1", en: "Level from which the exit status is 1" };
const OVERRIDES: Texts = Texts {
    fr: "Ce qui vaut pour certains fichiers ou certaines sections",
    en: "What holds for some files or sections",
};
const FILES: Texts = Texts { fr: "Motifs de fichiers", en: "Patterns of files" };
const SECTIONS: Texts = Texts { fr: "Titres de sections, avec * et ?", en: "Titles of sections, with * and ?" };

fn described(text: &str, schema: Value) -> Value {
    let Value::Object(mut object) = schema else { return schema };
    object.insert("description".into(), text.into());
    Value::Object(object)
}

fn texts() -> Value {
    json!({ "type": "array", "items": { "type": "string" } })
}

fn level() -> Value {
    json!({ "enum": Level::ALL.map(Level::id) })
}

/// The keys of a file that an override has too.
fn patch_properties(language: Language) -> Map<String, Value> {
    let says = |text: Texts, schema: Value| described(text.get(language), schema);
    let measures = limited().map(|measure| (measure.id.to_owned(), bounds()));
    let vocabulary = json!({
        "acronyms": says(ACRONYMS, texts()),
        "terms": says(TERMS, json!({ "anyOf": [replacements(), { "type": "string" }] })),
    });
    let entries = [
        ("profile", says(PROFILE, json!({ "enum": Profile::ALL.map(Profile::id) }))),
        ("locale", says(LOCALE, json!({ "enum": Locale::ALL.map(Locale::id) }))),
        ("preview", says(PREVIEW, json!({ "type": "boolean" }))),
        ("select", says(SELECT, json!({ "type": "array", "items": selector() }))),
        ("ignore", says(IGNORE, json!({ "type": "array", "items": selector() }))),
        ("rules", says(RULES, rule_table(language))),
        ("measures", says(MEASURE_LIMITS, object(measures.collect()))),
        (
            "vocabulary",
            says(VOCABULARY, json!({ "type": "object", "additionalProperties": false, "properties": vocabulary })),
        ),
    ];
    entries.into_iter().map(|(key, schema)| (key.to_owned(), schema)).collect()
}

fn object(properties: Map<String, Value>) -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": Value::Object(properties) })
}

fn categories() -> BTreeSet<&'static str> {
    rules().map(Rule::category).collect()
}

/// The name of a rule, a category, or a pattern.
fn selector() -> Value {
    let ids: Vec<&str> = rules().map(|rule| rule.id).chain(categories()).collect();
    json!({ "anyOf": [{ "enum": ids }, { "type": "string", "pattern": "[*?]" }] })
}

fn rule_table(language: Language) -> Value {
    let several = json!({ "anyOf": [level(), object(Map::from_iter([("level".to_owned(), level())]))] });
    let own = rules().map(|rule| (rule.id.to_owned(), rule_schema(rule, language)));
    let of_category = categories().into_iter().map(|category| (category.to_owned(), several.clone()));
    let properties: Map<String, Value> = own.chain(of_category).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "patternProperties": { "[*?]": several },
    })
}

fn rule_schema(rule: &Rule, language: Language) -> Value {
    let parameters = rule.parameters.iter().map(|parameter| {
        (parameter.name.to_owned(), described(parameter.summary.get(language), parameter_schema(parameter)))
    });
    let properties = [("level".to_owned(), level())].into_iter().chain(parameters).collect();
    described(rule.summary.get(language), json!({ "anyOf": [level(), object(properties)] }))
}

fn parameter_schema(parameter: &Parameter) -> Value {
    match &parameter.default {
        Initial::Number(_) => json!({ "type": "number", "minimum": 0 }),
        Initial::Flag(_) => json!({ "type": "boolean" }),
        Initial::Choice(names) => json!({ "enum": names }),
        Initial::Words => json!({ "type": "array", "items": { "type": "string", "pattern": "\\S" } }),
        Initial::Replacements => replacements(),
        Initial::Limits(_) => object(limited().map(|measure| (measure.id.to_owned(), bounds())).collect()),
    }
}

fn replacements() -> Value {
    json!({
        "type": "object",
        "propertyNames": { "pattern": "\\S" },
        "additionalProperties": { "type": "string" },
    })
}

fn bounds() -> Value {
    let number = json!({ "type": "number" });
    object(Map::from_iter([("min".to_owned(), number.clone()), ("max".to_owned(), number)]))
}

fn overrides(language: Language) -> Value {
    let mut properties = patch_properties(language);
    properties.insert("files".into(), described(FILES.get(language), texts()));
    properties.insert("sections".into(), described(SECTIONS.get(language), texts()));
    let Value::Object(mut schema) = object(properties) else { return Value::Null };
    schema.insert("anyOf".into(), json!([{ "required": ["files"] }, { "required": ["sections"] }]));
    Value::Object(schema)
}
