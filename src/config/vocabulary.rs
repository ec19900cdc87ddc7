//! `[vocabulary]`: the words of a project, for the rules that ask for them. A short form of their parameters.

use super::parameter;
use super::patch::RuleEntry;
use super::tree::{Item, Node};
use crate::base::{Error, Message, Result, Texts};
use crate::checks::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What the table says to each rule. A list of terms may lie in a file of its own, in `folder`.
pub(super) fn entries(node: &Node, folder: &Path) -> Result<Vec<RuleEntry>> {
    let mut out = Vec::new();
    for (key, value) in &node.table("vocabulary")?.0 {
        out.push(match key.name.as_str() {
            "acronyms" => {
                let known = Value::Words(parameter::words(value, "acronyms")?);
                RuleEntry::short("lexicon/acronym-undefined", "known", known, false, value)
            }
            "terms" => {
                let terms = Value::Replacements(terms(value, folder)?);
                RuleEntry::short("lexicon/terminology", "terms", terms, true, value)
            }
            _ => return Err(key.unknown(&["acronyms", "terms"])),
        });
    }
    Ok(out)
}

fn terms(node: &Node, folder: &Path) -> Result<BTreeMap<String, String>> {
    match &node.item {
        Item::Text(path) => read(node, &folder.join(path)),
        Item::Table(_) => parameter::replacements(node, "terms"),
        _ => Err(node.neither(TERMS, "terms")),
    }
}

const TERMS: Texts = Texts {
    fr: "une table ({ \"e-mail\" = \"courriel\" }) ou le chemin d’un fichier",
    en: "a table ({ \"e-mail\" = \"courriel\" }) or the path of a file",
};

/// A file of terms, one a line: `e-mail = courriel`. Empty lines and those that begin with # say nothing.
fn read(node: &Node, path: &Path) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(path).map_err(|error| {
        let reason = Error::io(path.file_name().unwrap_or(path.as_os_str()), error);
        node.at
            .error(&Message::new(reason.message(crate::base::Language::Fr), reason.message(crate::base::Language::En)))
    })?;
    let mut out = BTreeMap::new();
    for (number, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let pair = line.split_once('=').map(|(from, to)| (from.trim(), to.trim()));
        let Some((from, to)) = pair.filter(|(from, to)| !from.is_empty() && !to.is_empty()) else {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let n = number + 1;
            return Err(node.at.error(&Message::new(
                format!("{name}, ligne {n}\u{A0}: écrivez «\u{202F}e-mail = courriel\u{202F}»"),
                format!("{name}, line {n}: write 'e-mail = courriel'"),
            )));
        };
        out.insert(from.to_owned(), to.to_owned());
    }
    Ok(out)
}
