//! The grammar of French spelling, as far as vowels tell syllables: numbered rules, tried in order at each letter.
//!
//! A rule begins with certain letters, before certain others; it looks at those around its place and says what the
//! letters from there on write: a vowel (the nucleus of a syllable), nothing (a silent e), or a consonant. Each rule
//! carries its examples; the tests run them, and show that no rule could be left out. Words that spelling does not tell
//! stand in the lexicon's lists.
//! Conventions: an e inside a word counts, a silent final e does not; i, u and ou before a vowel make no syllable of
//! their own (lion, nuage, jouet) except after two consonants of which the second is l or r (client, truand).
//! Reference: Grevisse & Goosse, *Le Bon Usage*, « Les sons » and « Les signes graphiques ».

use crate::text::alphabet::{self, VOWELS, is_vowel};

/// What a run of letters writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    /// The vowel of a syllable.
    Nucleus,
    /// A written e that is not said.
    Silent,
    /// Consonants and glides.
    Consonant,
}

/// A place in a word, and what was read before it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) letters: &'a [char],
    pub(super) at: usize,
    /// Where the silent ending begins; the length of the word when there is none.
    pub(super) silent_from: usize,
    /// True when a nucleus was read just before.
    pub(super) after_nucleus: bool,
}

/// How many letters, and what they write.
type Reading = Option<(usize, Sound)>;

/// What a rule says of its letters.
#[derive(Clone, Copy)]
enum Apply {
    Always(usize, Sound),
    When(fn(&Place<'_>) -> Reading),
}

use Apply::{Always, When};

/// One rule of the grammar.
pub struct Rule {
    /// Its place in the grammar.
    pub number: u8,
    /// What it says, in a linguist's words.
    pub says: &'static str,
    /// The letters that it begins with; any when there is none here.
    pub begins: &'static [char],
    /// The letters that the first one stands before, NUL for the end of the word; anything when there is none here.
    pub before: &'static [char],
    apply: Apply,
    /// Words that it decides, with their syllables.
    pub examples: &'static [(&'static str, u32)],
}

/// The rules, in the order in which they are tried.
pub static RULES: [Rule; 17] = [
    Rule {
        number: 1,
        says: "A final e, es or verbal ent is silent.",
        begins: &['e', 'ë'],
        before: &['\0', 'n', 's'],
        apply: When(|p| (p.at == p.silent_from).then_some((p.letters.len() - p.at, Sound::Silent))),
        examples: &[("ville", 1), ("avenues", 3), ("parlent", 1), ("aiguë", 2)],
    },
    Rule {
        number: 2,
        says: "qu is a consonant.",
        begins: &['q'],
        before: &['u'],
        apply: Always(2, Sound::Consonant),
        examples: &[("qui", 1), ("requérir", 3), ("claquement", 3), ("casque", 1)],
    },
    Rule {
        number: 3,
        says: "gu is a consonant before e, i and y.",
        begins: &['g'],
        before: &['u'],
        apply: When(|p| {
            let before = matches!(p.letter(2), 'e' | 'é' | 'è' | 'ê' | 'i' | 'î' | 'y');
            (before && !(p.letter(2) == 'y' && p.is_sounded(3))).then_some((2, Sound::Consonant))
        }),
        examples: &[("langue", 1), ("vaguement", 3), ("guerre", 1)],
    },
    Rule {
        number: 4,
        says: "ue is one vowel in cueil: the u keeps the c hard.",
        begins: &['u'],
        before: &['e'],
        apply: When(|p| (p.goes_on(['e', 'i', 'l']) && p.letter(-1) == 'c').then_some((2, Sound::Nucleus))),
        examples: &[("accueil", 2), ("cueillir", 2)],
    },
    Rule {
        number: 5,
        says: "il and ill after a vowel are the glide of travail, feuille.",
        begins: &['i'],
        before: &['l'],
        apply: When(|p| match p.is_yod(0) {
            Some(length) if p.after_nucleus => Some((length, Sound::Consonant)),
            _ => None,
        }),
        examples: &[("travail", 2), ("feuille", 1), ("brouiller", 2), ("fauteuils", 2)],
    },
    Rule {
        number: 6,
        says: "i, ï and y between vowels are the glide of payer, païen.",
        begins: &['i', 'ï', 'y'],
        before: VOWELS,
        apply: When(|p| {
            let glide = p.after_nucleus && p.is_sounded(1);
            glide.then_some((1, Sound::Consonant))
        }),
        examples: &[("essuyer", 3), ("païen", 2), ("aïeul", 2), ("alléluia", 4), ("oubliiez", 3)],
    },
    Rule {
        number: 7,
        says: "eau is one vowel.",
        begins: &['e'],
        before: &['a'],
        apply: When(|p| p.goes_on(['a', 'u']).then_some((3, Sound::Nucleus))),
        examples: &[("beau", 1), ("rougeaud", 2)],
    },
    Rule {
        number: 8,
        says: "e before a, o or ü is silent: it softens g, or is a fossil.",
        begins: &['e'],
        before: &['a', 'à', 'â', 'o', 'ô', 'ü'],
        apply: Always(1, Sound::Silent),
        examples: &[("mangeait", 2), ("pigeon", 2), ("asseoir", 2)],
    },
    Rule {
        number: 9,
        says: "e between i, u, é or ay and one consonant with its vowel is silent.",
        begins: &['e'],
        before: &[],
        apply: When(|p| p.is_silent_e(0).then_some((1, Sound::Silent))),
        examples: &[("paiera", 2), ("aboiement", 3), ("priera", 2), ("créera", 2), ("dévouement", 3), ("payement", 2)],
    },
    Rule {
        number: 10,
        says: "œ is one vowel with the u after it, written oe too before u and il, and at the beginning.",
        begins: &['o', 'œ', 'æ'],
        before: &['e', 'ê', 'u', 'û'],
        apply: When(|p| match (p.letter(0), p.letter(1), p.letter(2)) {
            ('œ' | 'æ', 'u' | 'û', _) | ('o', 'ê', _) => Some((2, Sound::Nucleus)),
            ('o', 'e', 'u') => Some((3, Sound::Nucleus)),
            ('o', 'e', _) if p.at == 0 || p.is_yod(2).is_some() => Some((2, Sound::Nucleus)),
            _ => None,
        }),
        examples: &[("cœur", 1), ("coeur", 1), ("oeil", 1), ("oedème", 2), ("poêle", 1)],
    },
    Rule {
        number: 11,
        says: "ou before a vowel is a glide, except after a cluster; the h of souhait does not part them.",
        begins: &['o'],
        before: &['u'],
        apply: When(|p| {
            let next = if p.letter(2) == 'h' { 3 } else { 2 };
            p.is_glide(next).then_some((next.unsigned_abs(), Sound::Consonant))
        }),
        examples: &[("jouet", 1), ("oui", 1), ("Rouen", 1), ("souhaiter", 2)],
    },
    Rule {
        number: 12,
        says: "ui is one vowel, after a cluster too.",
        begins: &['u'],
        before: &['i', 'î', 'y'],
        apply: When(|p| (!p.is_sounded(2)).then_some((2, Sound::Nucleus))),
        examples: &[("pluie", 1), ("construire", 2), ("nuit", 1), ("huître", 1)],
    },
    Rule {
        number: 13,
        says: "i, u and y before a vowel are glides, except after a cluster; i is none before i.",
        begins: &['i', 'î', 'u', 'ü', 'y'],
        before: VOWELS,
        apply: When(|p| p.is_glide(1).then_some((1, Sound::Consonant))),
        examples: &[("lion", 1), ("nuage", 1), ("yeux", 1), ("client", 2), ("ouvrier", 3), ("étudiions", 4)],
    },
    Rule {
        number: 14,
        says: "ai, ei, oi, au, eu, ou are one vowel, y and circumflex alike, unless the i glides to the next one.",
        begins: &['a', 'e', 'o'],
        before: &['i', 'î', 'u', 'ù', 'û', 'y'],
        apply: When(|p| {
            let second = p.letter(1);
            let pair = second != 'ù' || p.letter(0) == 'o';
            let apart = matches!(second, 'i' | 'y') && (p.is_sounded(2) || p.is_yod(1).is_some());
            (pair && !apart).then_some((2, Sound::Nucleus))
        }),
        examples: &[("maison", 2), ("peine", 1), ("trois", 1), ("faute", 1), ("jeûne", 1), ("où", 1), ("voyage", 2)],
    },
    Rule {
        number: 15,
        says: "A doubled a, e, o is one vowel.",
        begins: &['a', 'e', 'o'],
        before: &['a', 'e', 'o'],
        apply: When(|p| (p.letter(1) == p.letter(0)).then_some((2, Sound::Nucleus))),
        examples: &[("alcool", 2), ("meeting", 2), ("zoo", 1)],
    },
    Rule {
        number: 16,
        says: "Any other vowel letter is a vowel: é, è, ê, ë, ï and what stands beside a, é, o.",
        begins: VOWELS,
        before: &[],
        apply: Always(1, Sound::Nucleus),
        examples: &[("chaos", 2), ("néant", 2), ("naïf", 2), ("poète", 2), ("samedi", 3), ("Noël", 2)],
    },
    Rule {
        number: 17,
        says: "Any other letter is a consonant.",
        begins: &[],
        before: &[],
        apply: Always(1, Sound::Consonant),
        examples: &[("cahier", 2), ("strict", 1)],
    },
];

/// Sets of rules by a letter that they ask for, one bit a rule, so that few of them are tried at a place. The last set
/// is that of all other letters.
struct Index([u32; alphabet::END + 1]);

static BEGINNING: Index = index(false);
static STANDING_BEFORE: Index = index(true);

const fn index(second: bool) -> Index {
    let mut any = 0;
    let mut by_letter = [0; alphabet::END + 1];
    let mut rule = 0;
    while rule < RULES.len() {
        let letters = if second { RULES[rule].before } else { RULES[rule].begins };
        let mut at = 0;
        while at < letters.len() {
            by_letter[letters[at] as usize] |= 1 << rule;
            at += 1;
        }
        if letters.is_empty() {
            any |= 1 << rule;
        }
        rule += 1;
    }
    let mut at = 0;
    while at < by_letter.len() {
        by_letter[at] |= any;
        at += 1;
    }
    Index(by_letter)
}

impl Index {
    fn rules(&self, letter: char) -> u32 {
        self.0[(letter as usize).min(alphabet::END)]
    }
}

/// True for a letter that begins no rule but the last: a consonant wherever it stands.
pub(super) fn is_always_consonant(letter: char) -> bool {
    BEGINNING.rules(letter) == 1 << (RULES.len() - 1)
}

impl Place<'_> {
    /// What the letters here write, and the number of the rule that says so.
    #[inline]
    pub(super) fn read(&self) -> (usize, Sound, u8) {
        let mut rules = BEGINNING.rules(self.letter(0)) & STANDING_BEFORE.rules(self.letter(1));
        while rules != 0 {
            let rule = &RULES[rules.trailing_zeros() as usize];
            let read = match rule.apply {
                Always(length, sound) => Some((length, sound)),
                When(apply) => apply(self),
            };
            if let Some((length, sound)) = read {
                return (length, sound, rule.number);
            }
            rules &= rules - 1;
        }
        (1, Sound::Consonant, 0)
    }

    /// [`Self::read`] without the index.
    #[cfg(test)]
    pub(super) fn read_naively(&self) -> Option<(usize, Sound, u8)> {
        let fits = |letters: &[char], letter| letters.is_empty() || letters.contains(&letter);
        let mut rules =
            RULES.iter().filter(|rule| fits(rule.begins, self.letter(0)) && fits(rule.before, self.letter(1)));
        rules.find_map(|rule| match rule.apply {
            Always(length, sound) => Some((length, sound, rule.number)),
            When(apply) => apply(self).map(|(length, sound)| (length, sound, rule.number)),
        })
    }

    /// The letter at `offset` from here; NUL outside the word.
    fn letter(&self, offset: isize) -> char {
        self.letters.get(self.at.wrapping_add_signed(offset)).copied().unwrap_or('\0')
    }

    /// True when these letters follow the first one.
    fn goes_on<const N: usize>(&self, letters: [char; N]) -> bool {
        self.letters[self.at + 1..].starts_with(&letters)
    }

    fn is_vowel(&self, offset: isize) -> bool {
        is_vowel(self.letter(offset))
    }

    /// A vowel letter that is not silent.
    fn is_sounded(&self, offset: isize) -> bool {
        let is_ending = self.at.checked_add_signed(offset).is_some_and(|at| at >= self.silent_from);
        self.is_vowel(offset) && !is_ending && !self.is_silent_e(offset)
    }

    /// Rule 9: e after a vowel letter, before one consonant and a vowel, cannot be è (pied, assiette), so it is mute.
    fn is_silent_e(&self, offset: isize) -> bool {
        let before = self.letter(offset - 1);
        let hard = matches!(self.letter(offset - 2), 'q' | 'g') && before == 'u';
        self.letter(offset) == 'e'
            && (matches!(before, 'i' | 'u' | 'é') || before == 'y' && self.letter(offset - 2) == 'a')
            && !hard
            && !self.is_vowel(offset + 1)
            && !matches!(self.letter(offset + 1), 'x' | '\0')
            && self.is_vowel(offset + 2)
    }

    /// Length of an ill, or of an il that ends the word (plural included), at `offset`.
    fn is_yod(&self, offset: isize) -> Option<usize> {
        match (self.letter(offset), self.letter(offset + 1), self.letter(offset + 2), self.letter(offset + 3)) {
            ('i', 'l', 'l', _) => Some(3),
            ('i', 'l', '\0', _) | ('i', 'l', 's', '\0') => Some(2),
            _ => None,
        }
    }

    /// True when the letter before i, u or ou is l or r after p, b, t, d, c, k, g, f, v, ph, th or ch.
    fn is_after_cluster(&self) -> bool {
        let first = match (self.letter(-3), self.letter(-2)) {
            ('p' | 't' | 'c', 'h') => 'f',
            (_, letter) => letter,
        };
        matches!(self.letter(-1), 'l' | 'r') && matches!(first, 'p' | 'b' | 't' | 'd' | 'c' | 'k' | 'g' | 'f' | 'v')
    }

    /// True when the i, u or ou that ends before `next` glides to the vowel there: one is sounded, does not glide
    /// itself (louions: ou-ions), and no cluster stands before.
    fn is_glide(&self, next: isize) -> bool {
        let doubled = self.letter(0) == 'i' && self.letter(next) == 'i';
        let next_glides = matches!(self.letter(next), 'i' | 'u' | 'y') && self.is_sounded(next + 1);
        let is_ill = next == 2 && self.is_yod(next).is_some();
        self.is_sounded(next) && !doubled && !next_glides && !is_ill && !self.is_after_cluster()
    }
}
