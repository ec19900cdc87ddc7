//! Words with their regular inflections: the rows of a frequency table whose forms are singular and plural, masculine and
//! feminine of each other, summed. Which rules there are is said in `lexicon`; no verbs are conjugated.

use super::WordRow;
use crate::base::Texts;
use crate::lexicon::inflection_bases;
use crate::measures::quantile;
use serde::Serialize;
use std::collections::BTreeMap;

/// One form of a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InflectedForm {
    /// The folded form.
    pub word: String,
    /// Occurrences.
    pub count: u64,
    /// Documents it occurs in.
    pub documents: u64,
}

/// A word and its regular inflections.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InflectionRow {
    /// From 1, by the occurrences of all forms; equal counts are ranked by code points.
    pub rank: u64,
    /// The commonest form, folded; of forms equally common the first by code points.
    pub word: String,
    /// The same as a reader expects it.
    pub display: String,
    /// Occurrences of all forms.
    pub count: u64,
    /// The same per million lexical tokens.
    pub per_million: f64,
    /// Documents of the form that occurs in most of them: the word occurs in as many at least. How many there are cannot
    /// be had from the counts of forms, for a document may hold several.
    pub documents_at_least: u64,
    /// False for grammatical words and numbers in digits, which stand alone.
    pub content: bool,
    /// Every form, the commonest first: one for a word that stands alone.
    pub forms: Vec<InflectedForm>,
}

impl InflectionRow {
    /// The forms with their counts, `maison 12; maisons 5`.
    pub fn listed_forms(&self) -> String {
        let forms: Vec<String> = self.forms.iter().map(|form| format!("{} {}", form.word, form.count)).collect();
        forms.join("; ")
    }
}

/// The words of a table, grouped.
///
/// Two forms are one word when both stand in the table, both are content words that are not mostly capitalised inside
/// sentences (names), and one is what the rules give for the other: see [`inflection_bases`]. The order of the rows that
/// it is made from does not matter.
///
/// ```
/// use lisible::report::{Inflections, each_word};
/// use lisible::stats::{FrequencyTable, TypeCount};
/// use std::ops::ControlFlow;
/// let mut types = FrequencyTable::default();
/// for (form, count) in [("maison", 3), ("maisons", 5), ("fils", 4), ("fil", 2)] {
///     types.add(form, TypeCount { count, ..TypeCount::default() });
/// }
/// let mut rows = Vec::new();
/// each_word(&types, 14, 9, &mut |row| {
///     rows.push(row);
///     Ok(ControlFlow::Continue(()))
/// }).unwrap();
/// let words = Inflections::of(rows, 14);
/// assert_eq!((words.forms, words.groups), (2, 1));
/// let counts: Vec<_> = words.rows.iter().map(|row| (row.word.as_str(), row.count)).collect();
/// assert_eq!(counts, [("maisons", 8), ("fils", 4), ("fil", 2)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inflections {
    /// Words with their forms, the commonest first.
    pub rows: Vec<InflectionRow>,
    /// Forms that were merged with another.
    pub forms: u64,
    /// Words they were merged into.
    pub groups: u64,
}

impl Inflections {
    /// Its name for `explain`.
    pub const NAME: Texts = Texts { fr: "Formes regroupées", en: "Grouped inflections" };
    /// What is grouped, what is not, and what that costs.
    pub const SUMMARY: Texts = Texts {
        fr: "\
«\u{202F}words --group inflections\u{202F}» compte ensemble le singulier et le pluriel, le masculin et le féminin d’un même mot, \
quand l’orthographe suffit à le dire. La ligne porte la forme la plus fréquente, et donne toutes les formes avec leur \
nombre.

Deux formes sont regroupées quand les deux sont dans le texte, que ce sont des mots pleins sans majuscule habituelle (pas \
de noms propres), et que la règle donne exactement l’une à partir de l’autre\u{A0}:
  pluriel\u{A0}: -s, -x, -al/-aux, -eau/-eaux, et les pluriels irréguliers connus (yeux, travaux)
  féminin\u{A0}: -é/-ée, -eux/-euse, -if/-ive, -el/-elle, -ien/-ienne, -éen/-éenne, -ier/-ière, -ger/-gère, -cher/-chère, \
-teur/-trice, -al/-ale, et trois cents adjectifs courants (petite, vieille)

Un simple -e ne suffit pas\u{A0}: «\u{202F}porte\u{202F}» n’est pas le féminin de «\u{202F}port\u{202F}». Une liste écarte les formes qui ont un autre \
sens ou sont plus souvent un verbe\u{A0}: fils, cours, vers, fonds, lunettes, entrée, nouvelle, appelle.

Limites. Les verbes ne sont pas conjugués\u{202F}; «\u{202F}aime\u{202F}» et «\u{202F}aimes\u{202F}» se rejoignent, «\u{202F}aimer\u{202F}» reste à part. Les homonymes ne \
sont pas distingués\u{A0}: «\u{202F}point\u{202F}» compte aussi la négation, «\u{202F}général\u{202F}» l’officier et l’adjectif. Un adjectif rare en -e \
(pantelant, pantelante) reste en deux lignes.

Le nombre de documents est un minimum, celui de la forme qui est dans le plus de documents\u{A0}: deux formes peuvent être \
dans le même. Toutes les formes sont tenues en mémoire\u{202F}; --max-types en limite le nombre.",
        en: "\
'words --group inflections' counts singular and plural, masculine and feminine of one word together, where spelling is \
enough to tell. The row has the commonest form, and gives every form with its count.

Two forms are grouped when both stand in the text, both are content words without a usual capital (no names), and the rule \
gives one of them exactly from the other:
  plural: -s, -x, -al/-aux, -eau/-eaux, and the irregular plurals that are known (yeux, travaux)
  feminine: -é/-ée, -eux/-euse, -if/-ive, -el/-elle, -ien/-ienne, -éen/-éenne, -ier/-ière, -ger/-gère, -cher/-chère, \
-teur/-trice, -al/-ale, and three hundred common adjectives (petite, vieille)

A bare -e is not enough: “porte” is not the feminine of “port”. A list leaves out forms that mean something else or are \
a verb more often: fils, cours, vers, fonds, lunettes, entrée, nouvelle, appelle.

Limits. Verbs are not conjugated; “aime” and “aimes” come together, “aimer” stays apart. Homonyms are not told apart: \
“point” counts the negation too, “général” the officer and the adjective. A rare adjective in -e (pantelant, pantelante) \
stays in two rows.

The number of documents is the least there can be, that of the form that stands in most: two forms may stand in the same \
one. All types are held in memory; --max-types limits them.",
    };

    /// Groups the rows of a table, each form once, out of `tokens` lexical tokens.
    pub fn of(words: Vec<WordRow>, tokens: u64) -> Self {
        let mut groups: BTreeMap<usize, Vec<WordRow>> = BTreeMap::new();
        let roots = roots(&words);
        for (row, root) in words.into_iter().zip(roots) {
            groups.entry(root).or_default().push(row);
        }
        let merged = groups.values().filter(|forms| forms.len() > 1);
        let (groups_merged, forms) = merged.fold((0, 0), |(n, forms), group| (n + 1, forms + group.len() as u64));
        let mut rows: Vec<InflectionRow> = groups.into_values().filter_map(|forms| row(forms, tokens)).collect();
        rows.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
        for (rank, row) in (1..).zip(&mut rows) {
            row.rank = rank;
        }
        Self { rows, forms, groups: groups_merged }
    }
}

/// Where the base of each row stands among them, itself for one that has none.
fn roots(words: &[WordRow]) -> Vec<usize> {
    let can_inflect = |row: &WordRow| row.content && row.display == row.word;
    let places = words.iter().enumerate().filter(|(_, row)| can_inflect(row));
    let places: BTreeMap<&str, usize> = places.map(|(at, row)| (row.word.as_str(), at)).collect();
    let base = |at: usize, row: &WordRow| {
        let bases = if can_inflect(row) { inflection_bases(&row.word) } else { Vec::new() };
        bases.iter().find_map(|base| places.get(base.as_str()).copied()).unwrap_or(at)
    };
    let bases: Vec<usize> = words.iter().enumerate().map(|(at, row)| base(at, row)).collect();
    // A feminine plural is two steps from the masculine, whose own end may look like a plural's.
    (0..words.len()).map(|at| (0..4).fold(at, |at, _| bases[at])).collect()
}

/// The row of a group, not ranked yet; `None` without any form.
fn row(mut forms: Vec<WordRow>, tokens: u64) -> Option<InflectionRow> {
    forms.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
    let first = forms.first()?;
    let count = forms.iter().map(|form| form.count).sum();
    Some(InflectionRow {
        rank: 0,
        word: first.word.clone(),
        display: first.display.clone(),
        count,
        per_million: quantile::per_million(count, tokens),
        documents_at_least: forms.iter().map(|form| form.documents).max().unwrap_or(0),
        content: first.content,
        forms: forms
            .into_iter()
            .map(|form| InflectedForm { word: form.word, count: form.count, documents: form.documents })
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::is_content_word;
    use proptest::prelude::*;

    fn word(word: &str, count: u64, documents: u64) -> WordRow {
        WordRow {
            rank: 0,
            word: word.to_owned(),
            display: word.to_owned(),
            count,
            per_million: 0.0,
            documents,
            content: is_content_word(word),
            commonness: None,
            dispersion: None,
        }
    }

    fn shown(words: Vec<WordRow>) -> Vec<String> {
        let shown = |row: InflectionRow| format!("{} {}: {}", row.word, row.count, row.listed_forms());
        Inflections::of(words, 100).rows.into_iter().map(shown).collect()
    }

    #[test]
    fn forms_come_together_and_traps_do_not() {
        let forms = [("nationaux", 1), ("national", 4), ("nationale", 5), ("nationales", 2), ("fil", 3), ("fils", 3)];
        let words = forms.map(|(form, count)| word(form, count, 1)).to_vec();
        assert_eq!(
            shown(words),
            ["nationale 12: nationale 5; national 4; nationales 2; nationaux 1", "fil 3: fil 3", "fils 3: fils 3"]
        );
    }

    #[test]
    fn without_its_base_a_form_stands_alone() {
        let words =
            vec![word("heureuses", 2, 1), word("heureux", 1, 1), word("nationaux", 1, 1), word("nationale", 1, 1)];
        assert_eq!(
            shown(words),
            ["heureuses 3: heureuses 2; heureux 1", "nationale 1: nationale 1", "nationaux 1: nationaux 1"]
        );
    }

    #[test]
    fn names_and_grammatical_words_stand_alone() {
        let mut name = word("martins", 2, 1);
        name.display = "Martins".to_owned();
        let words = vec![name, word("martin", 1, 1), word("leurs", 3, 1), word("leur", 4, 1)];
        assert_eq!(Inflections::of(words, 10).groups, 0);
    }

    #[test]
    fn documents_are_those_of_the_form_in_most() {
        let words = Inflections::of(vec![word("maison", 9, 2), word("maisons", 3, 3)], 1_000);
        let row = &words.rows[0];
        assert_eq!((row.rank, row.documents_at_least, row.forms[1].documents), (1, 3, 3));
        assert!((row.per_million - 12_000.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(Inflections::of(Vec::new(), 0), Inflections::default());
    }

    const FORMS: &str = "(nation|mort|beau|belle|heureu|acti|bless|premi|françai|fil|vieu|vieille|œil|yeu|a)\
                         (al|el|f|v|x|é|er|èr|s|)(e|le|se|)(s|ux|x|)";

    proptest! {
        #[test]
        fn nothing_is_lost_and_order_does_not_matter(
            forms in prop::collection::btree_map(FORMS, (1_u64..50, 1_u64..9), 0..60),
            seed in any::<prop::sample::Index>(),
        ) {
            let words: Vec<WordRow> = forms.iter().map(|(form, (n, docs))| word(form, *n, *docs)).collect();
            let grouped = Inflections::of(words.clone(), 1_000);
            prop_assert_eq!(grouped.rows.iter().map(|row| row.count).sum::<u64>(), words.iter().map(|w| w.count).sum::<u64>());
            prop_assert_eq!(grouped.rows.iter().map(|row| row.forms.len()).sum::<usize>(), words.len());
            let mut turned = words.clone();
            turned.rotate_left(if words.is_empty() { 0 } else { seed.index(words.len()) });
            prop_assert_eq!(&Inflections::of(turned, 1_000), &grouped);
            prop_assert_eq!(&Inflections::of(words.into_iter().rev().collect(), 1_000), &grouped);
            // What was grouped once is not grouped again.
            let again = grouped.rows.iter().map(|row| word(&row.word, row.count, row.documents_at_least)).collect();
            let again = Inflections::of(again, 1_000);
            prop_assert_eq!(again.groups, 0);
            let counts = |of: &Inflections| of.rows.iter().map(|row| (row.word.clone(), row.count)).collect::<Vec<_>>();
            prop_assert_eq!(counts(&again), counts(&grouped));
        }
    }
}
