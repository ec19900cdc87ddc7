//! What holds for one file, put together from all that has its say.

use super::globs::first_match;
use super::layer::{Layer, Override};
use super::origin::{Origin, Place, Setting};
use super::patch::Patch;
use super::resolve::Resolved;
use crate::checks::{Level, Ruleset, SectionRules};
use std::path::Path;
use std::sync::Arc;

/// What holds for a file.
#[derive(Clone, Debug)]
pub struct Effective {
    /// The files that have their say, the closest first, as seen from the working folder.
    pub files: Vec<Arc<str>>,
    /// The level from which the command fails; none for never.
    pub fail_level: Setting<Option<Level>>,
    /// What holds in the whole of the file.
    pub resolved: Resolved,
    /// What holds in some of its sections.
    pub sections: Vec<Section>,
    /// The same for the checker.
    pub ruleset: Arc<Ruleset>,
}

/// What holds in some sections.
#[derive(Clone, Debug)]
pub struct Section {
    /// Titles as somebody wrote them.
    pub titles: Vec<String>,
    /// Where they are written.
    pub at: Place,
    /// What would hold if these sections alone were set apart.
    pub resolved: Resolved,
}

/// What is said of a file.
#[derive(Clone, Debug)]
pub struct Said {
    /// What holds for it.
    pub effective: Arc<Effective>,
    /// The pattern by which it is not to be checked; empty when it is none of those that are.
    pub left_out: Option<Setting<String>>,
}

/// One that has its say: for the whole file, or for some sections.
struct Step<'a> {
    patch: &'a Patch,
    section: Option<&'a Override>,
}

impl Effective {
    /// What `layers` come to; `held` says which of their overrides hold, in order.
    pub(super) fn of(layers: &[&Layer], held: &[bool]) -> Self {
        let steps = steps(layers, held);
        let resolved = Resolved::of(&patches(&steps, None));
        let mut ruleset: Ruleset = resolved.ruleset();
        let mut sections = Vec::new();
        for (number, step) in steps.iter().enumerate() {
            let Some(section) = step.section else { continue };
            let own = Resolved::of(&patches(&steps, Some(number)));
            ruleset.sections.push(SectionRules { titles: section.titles(), changes: own.changes(&resolved) });
            sections.push(Section { titles: section.sections.clone(), at: section.at.clone(), resolved: own });
        }
        let fail_level = layers.iter().rev().find_map(|layer| layer.fail_level.clone());
        Self {
            files: layers.iter().rev().filter(|layer| layer.is_file).map(|layer| Arc::clone(&layer.label)).collect(),
            fail_level: fail_level.unwrap_or_else(|| Setting::new(Some(Level::Warning), Origin::Default)),
            resolved,
            sections,
            ruleset: Arc::new(ruleset),
        }
    }
}

/// Who has its say, in order: each layer, then those of its overrides that hold.
fn steps<'a>(layers: &[&'a Layer], held: &[bool]) -> Vec<Step<'a>> {
    let mut out = Vec::new();
    let mut held = held.iter().copied();
    for layer in layers {
        out.push(Step { patch: &layer.patch, section: None });
        for part in &layer.overrides {
            if held.next().unwrap_or(false) {
                let section = (!part.sections.is_empty()).then_some(part);
                out.push(Step { patch: &part.patch, section });
            }
        }
    }
    out
}

/// What is said of the whole file, and of the sections of one step.
fn patches<'a>(steps: &[Step<'a>], section: Option<usize>) -> Vec<&'a Patch> {
    let meant = steps.iter().enumerate().filter(|(number, step)| step.section.is_none() || section == Some(*number));
    meant.map(|(_, step)| step.patch).collect()
}

/// The pattern by which a file is left out, if any; empty when `include` names others only.
pub(super) fn left_out(layers: &[&Layer], path: Option<&Path>) -> Option<Setting<String>> {
    let path = path?;
    let relative = |layer: &Layer| path.strip_prefix(&layer.folder).ok();
    let excluded = layers.iter().rev().find_map(|layer| first_match(&layer.exclude, relative(layer)?));
    if let Some(glob) = excluded {
        return Some(Setting::new(glob.value.written().to_owned(), glob.origin.clone()));
    }
    let including = layers.iter().rev().filter(|layer| !layer.include.is_empty());
    let is_in = |layer: &&&Layer| relative(layer).is_some_and(|path| first_match(&layer.include, path).is_some());
    let first = including.clone().next()?.include.first()?;
    let is_included = including.clone().any(|layer| is_in(&layer));
    (!is_included).then(|| Setting::new(String::new(), first.origin.clone()))
}
