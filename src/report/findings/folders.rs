//! The sentence lengths of each folder of a corpus: what is drawn, and the sentence over it.

use super::facts::FEWEST_SENTENCES;
use super::sections::{pick, say};
use super::words::{Gender::Feminine, TITLE, fitted, spelled};
use crate::base::{Language, Merge, format_decimal};
use crate::measures::quantile::quantile;
use crate::report::{CorpusReport, DocumentReport};
use crate::stats::Histogram;
use std::collections::BTreeMap;

/// Folders that are drawn; the smallest are put together beyond.
pub const MOST: usize = 12;
/// A folder of fewer sentences is not compared: their median would be chance.
pub const FEWEST_COMPARED: u64 = 50;

/// A folder of the corpus, or those put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder {
    /// Its name with a slash; `None` for those put together.
    pub name: Option<String>,
    /// Its documents among those of the report.
    pub documents: u64,
    /// How many of its sentences have each length in words.
    pub lengths: Histogram,
    /// Half of its sentences are at most this long.
    pub median: f64,
}

impl Folder {
    /// Its name, or what the others are called.
    pub fn label(&self, language: Language) -> String {
        self.name.clone().unwrap_or_else(|| say(language, "autres dossiers", "other folders"))
    }

    /// True with so many sentences that its median is not chance; those put together are compared with none.
    pub fn is_compared(&self) -> bool {
        self.name.is_some() && self.lengths.total() >= FEWEST_COMPARED
    }
}

/// The folders below the one that holds every document, those with short sentences first, then those of fewer than fifty
/// sentences, and those put together last; none where there are fewer than two with five sentences or more.
///
/// Exact for the documents that the report lists, the first 10,000. Records of a JSONL file stand in no folder that a
/// reader knows of: they are left out.
pub fn folders(report: &CorpusReport) -> Vec<Folder> {
    let mut all: Vec<(String, u64, Histogram)> = gathered(&report.documents);
    all.retain(|(.., lengths)| lengths.total() >= FEWEST_SENTENCES);
    // The largest first; names settle equal sizes.
    all.sort_by(|a, b| b.2.total().cmp(&a.2.total()).then_with(|| a.0.cmp(&b.0)));
    let rest = all.split_off(if all.len() > MOST { MOST - 1 } else { all.len() });
    let mut out: Vec<Folder> =
        all.into_iter().filter_map(|(name, documents, lengths)| folder(Some(name), documents, lengths)).collect();
    let place = |folder: &Folder| !folder.is_compared();
    out.sort_by(|a, b| {
        place(a).cmp(&place(b)).then_with(|| a.median.total_cmp(&b.median)).then_with(|| a.name.cmp(&b.name))
    });
    let mut others = (0, Histogram::default());
    for (_, documents, lengths) in rest {
        others.0 += documents;
        others.1.merge(lengths);
    }
    out.extend(folder(None, others.0, others.1));
    if out.len() < 2 { Vec::new() } else { out }
}

fn folder(name: Option<String>, documents: u64, lengths: Histogram) -> Option<Folder> {
    let median = quantile(&lengths, 1, 2)?;
    Some(Folder { name, documents, lengths, median })
}

/// Name, documents and lengths of each folder.
fn gathered(documents: &[DocumentReport]) -> Vec<(String, u64, Histogram)> {
    let documents: Vec<&DocumentReport> = documents.iter().filter(|document| document.record.is_none()).collect();
    let shared = shared(&documents);
    let mut all: BTreeMap<&str, (u64, Histogram)> = BTreeMap::new();
    for document in &documents {
        let below = &document.document[shared..];
        let entry = all.entry(below.split_once('/').map_or("", |(folder, _)| folder)).or_default();
        entry.0 += 1;
        entry.1.merge(document.sentence_words.clone());
    }
    // What stands in the shared folder itself is called by its name.
    let own = documents.first().and_then(|first| first.document[..shared].trim_end_matches('/').rsplit('/').next());
    let own = own.filter(|name| !name.is_empty()).unwrap_or(".");
    let name = |folder: &str| format!("{}/", if folder.is_empty() { own } else { folder });
    all.into_iter().map(|(folder, (documents, lengths))| (name(folder), documents, lengths)).collect()
}

/// Bytes of the folders that all documents stand in, with their last slash.
fn shared(documents: &[&DocumentReport]) -> usize {
    let mut names = documents.iter().map(|document| &*document.document);
    let Some(first) = names.next() else { return 0 };
    let longest = first.rfind('/').map_or(0, |slash| slash + 1);
    names.fold(longest, |most, name| {
        let same = first.bytes().zip(name.bytes()).take(most).take_while(|(a, b)| a == b).count();
        first.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1)
    })
}

/// The folders with the shortest and the longest sentences by their place in the list, of those with 50 sentences or more,
/// where their medians are two words apart or more; those put together are neither.
pub fn ends(folders: &[Folder]) -> Option<(usize, usize)> {
    let (first, last) = (folders.iter().position(Folder::is_compared)?, folders.iter().rposition(Folder::is_compared)?);
    (folders[last].median - folders[first].median >= 2.0).then_some((first, last))
}

/// The title.
pub fn title(report: &CorpusReport, language: Language) -> String {
    let folders = folders(report);
    if folders.is_empty() {
        return say(
            language,
            "Pas deux dossiers à comparer : il faut cinq phrases dans chacun",
            "No two folders to compare: it takes five sentences in each",
        );
    }
    let named = |at: usize| folders[at].name.as_ref().map(|name| (name, folders[at].median));
    let ends = ends(&folders).and_then(|(short, long)| Some((named(short)?, named(long)?)));
    let Some(((short, low), (long, high))) = ends else { return level(&folders, language) };
    let ratio = high / low.max(1.0);
    let [low, high] = [low, high].map(|median| format_decimal(median, usize::from(median.fract() > 0.0), language));
    let fold = (2_u8..=16).find(|times| (ratio - f64::from(*times)).abs() <= 0.15);
    let fold = fold.map(|times| spelled(times.into(), Feminine, language));
    let full = |short: &str, long: &str| match &fold {
        Some(n) => pick(
            language,
            || format!("Les phrases sont {n} fois plus longues dans {long} que dans {short}"),
            || {
                format!(
                    "Sentences are {} as long in {long} as in {short}",
                    if n == "two" { "twice".into() } else { format!("{n} times") }
                )
            },
        ),
        None => pick(
            language,
            || format!("Phrases plus longues dans {long} ({high} mots) que dans {short} ({low})"),
            || format!("Sentences are longer in {long} ({high} words) than in {short} ({low})"),
        ),
    };
    let terse = |short: &str, long: &str| {
        pick(
            language,
            || format!("Phrases de {high} mots dans {long}, {low} dans {short}"),
            || format!("Sentences of {high} words in {long}, {low} in {short}"),
        )
    };
    worded(short, long, &[&full, &terse])
}

/// Where no two folders are told apart.
fn level(folders: &[Folder], language: Language) -> String {
    let own = folders.iter().filter(|folder| folder.name.is_some());
    match own.clone().filter(|folder| folder.is_compared()).count() {
        0 | 1 => say(
            language,
            "Trop peu de phrases par dossier pour comparer leurs longueurs",
            "Too few sentences in each folder to compare their lengths",
        ),
        count if count < own.count() => say(
            language,
            "Entre grands dossiers, les phrases sont à peu près aussi longues",
            "Sentences are about as long in every large folder",
        ),
        _ => say(
            language,
            "D’un dossier à l’autre, les phrases sont à peu près aussi longues",
            "Sentences are about as long in every folder",
        ),
    }
}

/// A title of the folder with short sentences and of that with long ones.
type Wording<'a> = &'a dyn Fn(&str, &str) -> String;

/// The first of `wordings` that holds both names whole, at need without their slash; else the last with both cut.
fn worded(short: &str, long: &str, wordings: &[Wording<'_>]) -> String {
    let [short, long] = [short, long].map(|name| name.replace(|c: char| c.is_control(), " "));
    let [bare_short, bare_long] = [&short, &long].map(|name| name.trim_end_matches('/'));
    let fits = |title: &String| title.chars().count() <= TITLE;
    let whole = wordings.iter().map(|wording| wording(&short, &long));
    let bare = wordings.last().map(|wording| wording(bare_short, bare_long));
    let cut = |most| wordings.last().map(|wording| wording(&clipped(&short, most), &clipped(&long, most)));
    whole.chain(bare).find(fits).unwrap_or_else(|| fitted(|most| cut(most).unwrap_or_default()))
}

/// The name of a folder cut after so many characters, with its slash.
fn clipped(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most.saturating_sub(2)).chain(['…', '/']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::invented;

    fn report(of: &[(&str, u64)]) -> CorpusReport {
        sized(of, 60)
    }

    /// Documents of so many sentences each, with the length of all of them.
    fn sized(of: &[(&str, u64)], sentences: u64) -> CorpusReport {
        let document = |(name, length): &(&str, u64)| {
            let stats = invented::stats(sentences, sentences * length, 16 * length);
            invented::document(name, &stats)
        };
        CorpusReport { documents: of.iter().map(document).collect(), ..CorpusReport::default() }
    }

    fn named(of: &[(&str, u64)]) -> Vec<(String, u64, f64)> {
        let folders = folders(&report(of));
        folders.iter().map(|f| (f.label(Language::Fr), f.documents, f.median)).collect()
    }

    #[test]
    fn folders_are_those_below_what_all_share() {
        let found = named(&[("c/lois/x/a.md", 30), ("c/lois/b.md", 32), ("c/presse/a.txt", 15), ("c/z.txt", 9)]);
        let expected = [("c/", 1, 9.0), ("presse/", 1, 15.0), ("lois/", 2, 31.0)];
        assert_eq!(found, expected.map(|(name, n, median)| (name.to_owned(), n, median)));
        assert!(named(&[("c/a.txt", 9), ("c/b.txt", 12)]).is_empty());
        assert!(named(&[]).is_empty());
        // Names that begin alike share no folder for that.
        assert_eq!(named(&[("été/a", 9), ("étés/a", 12)]).len(), 2);
        assert_eq!(named(&[("a", 9), ("b/a", 12)])[0].0, "./");
    }

    #[test]
    fn records_stand_in_no_folder() {
        let mut report = report(&[("lois/a", 30), ("presse/a", 15), ("message 1", 9)]);
        report.documents[2].record = Some(1);
        let names: Vec<_> = folders(&report).into_iter().filter_map(|folder| folder.name).collect();
        assert_eq!(names, ["presse/", "lois/"]);
    }

    #[test]
    fn many_folders_are_put_together() {
        let names: Vec<String> = (0..30).map(|i| format!("d{i:02}/a.txt")).collect();
        let of: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(5..).collect();
        let found = named(&of);
        assert_eq!((found.len(), found[MOST - 1].0.as_str(), found[MOST - 1].1), (MOST, "autres dossiers", 19));
    }

    #[test]
    fn the_title_compares_the_ends() {
        let fr = |of: &[(&str, u64)]| title(&report(of), Language::Fr);
        let double = [("lois/a", 30), ("presse/a", 15)];
        assert_eq!(fr(&double), "Les phrases sont deux fois plus longues dans lois/ que dans presse/");
        let more = [("lois/a", 25), ("presse/a", 15)];
        assert_eq!(fr(&more), "Phrases plus longues dans lois/ (25 mots) que dans presse/ (15)");
        assert_eq!(
            fr(&[("a/a", 15), ("b/a", 16)]),
            "D’un dossier à l’autre, les phrases sont à peu près aussi longues"
        );
        // The lengths of a few sentences are chance: no title is about them.
        let few = title(&sized(&double, 49), Language::Fr);
        assert_eq!(few, "Trop peu de phrases par dossier pour comparer leurs longueurs");
        let mut some = report(&[("a/a", 15), ("b/a", 16)]);
        some.documents.extend(sized(&[("c/a", 40)], 18).documents);
        assert_eq!(title(&some, Language::Fr), "Entre grands dossiers, les phrases sont à peu près aussi longues");
        assert_eq!(ends(&folders(&some)), None);
        // Names that fit stay whole.
        let guides = [("partenaires/a", 12), ("guides-utilisateur/a", 9)];
        assert_eq!(fr(&guides), "Phrases de 12 mots dans partenaires/, 9 dans guides-utilisateur/");
        let bare = [("guides-developpeur/a", 14), ("guides-utilisateur/a", 9)];
        assert_eq!(fr(&bare), "Phrases de 14 mots dans guides-developpeur, 9 dans guides-utilisateur");
        let long = format!("{}/a", "dossier".repeat(30));
        assert!(fr(&[(&long, 40), ("b/a", 16)]).chars().count() <= 70);
        assert_eq!(title(&report(&double), Language::En), "Sentences are twice as long in lois/ as in presse/");
    }
}
