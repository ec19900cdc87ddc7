//! Words whose first letter has an accent, and that are no other word without it. Names of persons are left out: many
//! are written without.

use crate::base::{Table, table};
use std::sync::LazyLock;

/// What follows É, for words that begin so.
const ACUTE: &str = "book brancher cart carter carts chafaudage chafaudages change changer changes chantillon \
chantillonnage chantillons chec checs chelle chelles chelon chelons chéance chéances chéancier clair clairage \
clairages cole coles colier coliers cologie cologique cologiques conome conomie conomies conomique conomiques \
conomiquement conomiser cosse cossais coulement coute couter coutez coutons cran crans crire crit crite crites crits \
criture critures criteau crivain crivains crivez crivons curie curies cusson dicter dification difice difices diter \
diteur diteurs dition ditions ditorial ditrice ducateur ducateurs ducatif ducatifs ducation ducative gal gale galement \
gales galité galiser gard gaux glise glises goïste gypte gyptien gyptiens jecter laboration laborer largir \
largissement lecteur lecteurs lection lections lectoral lectorale lectrice lectricien lectriciens lectricité \
lectrique lectriques lectromagnétique lectroménager lectron lectronique lectroniques lectrotechnique lement lements \
lément léments lémentaire lémentaires lephant léphant légance légant légante ligibilité ligible limination liminer \
lite lites levage levages levé levée lève lèves loge loigner loigné loignement lu lue lus lysée mancipation mergence \
merger metteur metteurs mettre mirats mission missions motion motions motif mouvoir mulation nergie nergies \
nergétique nergétiques nigme norme normes normément noncer noncé noncés numération numérer olien oliennes paisseur \
paisseurs pargne pargnant pargner paule paules pave picerie picentre pidémie pidémies pingle pisode pisodes poque \
poques pouse pouser poux preuve preuves prouvette puisé puisement puration pure quateur quation quations querre \
quilibre quilibrage quilibres quipage quipages quipe quipement quipements quiper quipes quipé quipée quipés quitable \
quitation quité quivalence quivalences quivalent quivalente quivalents quivoque radication rosion rudit rythrée \
tabli tablie tablies tablir tablis tablissement tablissements tage tages tagère tain taient tais tait talage \
talonnage tang tangs tanchéité tant tape tapes tat tats té teindre tendre tendue tendues ternel ternelle ternité tes \
thiopie thiopien thique thiques thylotest tincelle tiez tions tiquetage tiquette tiquettes toffe toile toiles tonnant \
tonnante tonné tranger trangers trangère trangères trangement troit troite tude tudes tudiant tudiante tudiantes \
tudiants tudier tui tymologie vacuation vacuations vacuer vader valuateur valuateurs valuation valuations valuer \
vangile vangiles vasion veil veiller vénement vénements vènement vènements ventualité ventualités ventuel ventuelle \
ventuelles ventuellement ventuels videmment vidence vident vidente vitement viter vitez vocation volutif volution \
volutions volutive voluer voquer vêque vêché puisement tatique";

/// What follows Ê.
const CIRCUMFLEX: &str = "tre tres";

/// Words whose first letter is lost with its accent: the letter, and every word without it.
static WORDS: LazyLock<Table<char>> = LazyLock::new(|| {
    let acute = ACUTE.split_ascii_whitespace().map(|rest| (rest, 'É'));
    table(acute.chain(CIRCUMFLEX.split_ascii_whitespace().map(|rest| (rest, 'Ê'))))
});

/// The accented capital that a word should begin with, given its folded form; `None` where it is right as it is.
/// Of a compound the first part tells: Etats-Unis, Etat-major.
pub(super) fn accented(key: &str) -> Option<char> {
    if key == "ile-de-france" {
        return Some('Î');
    }
    let rest = key.strip_prefix('e')?;
    let first = rest.split('-').next().unwrap_or_default();
    WORDS.get(first).copied()
}

/// Words that the preposition À stands before, and the verb or the letter A does not.
pub(super) const AFTER_A: &[&str] = &[
    "la",
    "l'",
    "cet",
    "ce",
    "cette",
    "ces",
    "cela",
    "partir",
    "compter",
    "défaut",
    "savoir",
    "noter",
    "chaque",
    "toute",
    "toutes",
    "tous",
    "quoi",
    "qui",
    "quel",
    "quelle",
    "quelque",
    "quelques",
    "droite",
    "gauche",
    "mesure",
    "titre",
    "travers",
    "peine",
    "moins",
    "côté",
    "propos",
    "voir",
    "lire",
    "suivre",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "mon",
    "ma",
    "mes",
    "notre",
    "nos",
    "votre",
    "vos",
    "force",
    "présent",
    "peu",
    "nouveau",
    "vrai",
    "bord",
    "quatre",
    "deux",
    "trois",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "midi",
    "minuit",
    "genoux",
    "table",
    "part",
    "ceux",
    "celui",
    "celle",
    "demain",
    "bientôt",
    "terme",
    "court",
    "long",
    "moyen",
    "tout",
    "toi",
    "moi",
    "lui",
    "elle",
    "eux",
    "nous",
    "vous",
    "d'",
    "quand",
    "coup",
    "grand",
    "grands",
    "quelles",
    "quels",
    "cause",
    "moitié",
    "jamais",
    "force",
    "bon",
    "raison",
    "mi-chemin",
    "l'inverse",
    "aucun",
    "aucune",
    "certains",
    "certaines",
    "plusieurs",
    "une",
];
