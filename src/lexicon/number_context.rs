//! Words that tell how a number beside them is meant: label words, months, adjectives before a counted noun, words that
//! no counted noun is. The rules that use them are in `numbers`.

use super::entries::{List, count, cut, same};

const LIST: &str = include_str!("data/number_context.tsv");

/// What a word can be beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Stands between a numeral and its noun: grands, premiers.
    Adjective,
    /// Determiner, pronoun, preposition, auxiliary: never a counted noun.
    Function,
    /// Names what a number after it labels: article, page (singular).
    Label,
    /// A month, in full or abbreviated.
    Month,
    /// A person: « un enfant de huit ans » is an age.
    Person,
    /// A name that kings and popes bear: a lone Roman V may follow.
    Ruler,
    /// A street: a number before it is an address.
    Street,
    /// A label word, unless the number has a noun of its own: saison, étape.
    WeakLabel,
    /// A day of the week.
    Weekday,
    /// A year follows, whatever comes next: en, depuis.
    Year,
}

const ROLES: [(&str, Role); 10] = [
    ("adjective", Role::Adjective),
    ("function", Role::Function),
    ("label", Role::Label),
    ("month", Role::Month),
    ("person", Role::Person),
    ("ruler", Role::Ruler),
    ("street", Role::Street),
    ("weak_label", Role::WeakLabel),
    ("weekday", Role::Weekday),
    ("year", Role::Year),
];

/// The roles of one word, none by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u16);

impl Roles {
    /// True when `role` is one of them.
    ///
    /// ```
    /// use lisible::lexicon::number_context::{Role, roles};
    /// assert!(roles("jeune").has(Role::Adjective) && roles("jeune").has(Role::Person));
    /// ```
    #[inline]
    pub fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u16) != 0
    }
}

static WORDS: List<{ count(LIST) }> = List::new(LIST);

/// Of each entry of the list.
static WORD_ROLES: [Roles; count(LIST)] = {
    let (list, mut all) = (List::<{ count(LIST) }>::new(LIST), [Roles(0); count(LIST)]);
    let mut entry = 0;
    while entry < all.len() {
        all[entry] = Roles::named(list.rest(entry));
        entry += 1;
    }
    all
};

impl Roles {
    /// The roles that `names` lists, one space between two.
    const fn named(mut names: &str) -> Self {
        let mut bits = 0;
        while !names.is_empty() {
            let (name, rest) = cut(names, b' ');
            let mut at = 0;
            while !same(ROLES[at].0, name) {
                at += 1;
            }
            bits |= 1 << ROLES[at].1 as u16;
            names = rest;
        }
        Self(bits)
    }
}

/// Every word that has a role with all it has, in no order.
pub fn words() -> impl Iterator<Item = (&'static str, Roles)> {
    WORD_ROLES.iter().enumerate().map(|(entry, roles)| (WORDS.key(entry), *roles))
}

/// The roles of the folded `word`; none for every word we do not list.
pub fn roles(word: &str) -> Roles {
    WORDS.find(word).map_or(Roles(0), |entry| WORD_ROLES[entry])
}

/// True when the folded `word` has this role; false for every word we do not list.
///
/// ```
/// use lisible::lexicon::number_context::{Role, has_role};
/// assert!(has_role("article", Role::Label) && !has_role("maison", Role::Label));
/// ```
pub fn has_role(word: &str, role: Role) -> bool {
    roles(word).has(role)
}

#[cfg(test)]
mod tests {
    use super::super::entries::assert_in_order;
    use super::*;

    #[test]
    fn the_list_is_sorted_unique_and_whole() {
        assert_in_order(LIST, str::to_owned);
        assert!(words().all(|(word, found)| found != Roles::default() && roles(word) == found));
    }

    #[test]
    fn a_word_may_have_several_roles() {
        assert!(has_role("en", Role::Function) && has_role("en", Role::Year));
        assert!(!has_role("", Role::Function));
    }
}
