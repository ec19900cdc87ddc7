//! Values of measures of vocabulary that others published or compute, on frequency spectra and token sequences.
//!
//! Numbers alone: the texts behind them stay where they are.

use super::worked::{in_order, vocabulary};
use super::{by_id, hdd, mattr, msttr};
use crate::stats::{Segments, Stats};

/// (occurrences, types that occur so often).
type Spectrum = &'static [(u64, u64)];

/// A published spectrum and what its measures come to: (id, value, tolerance).
struct Vector {
    source: &'static str,
    spectrum: Spectrum,
    expected: &'static [(&'static str, f64, f64)],
}

const EXACT: f64 = 1e-9;

const VECTORS: &[Vector] = &[
    Vector {
        source: "LexicalRichness, tests/test_lexicalrichness.py, commit e7e2816, text s1",
        spectrum: &[(1, 7), (3, 1)],
        expected: &[
            ("ttr", 0.8, EXACT),
            ("guiraud", 2.529_822_128_134_703_5, EXACT),
            ("carroll_cttr", 1.788_854_381_999_831_7, EXACT),
            ("herdan", 0.903_089_986_991_943_4, EXACT),
            ("maas_a2", 0.042_087_483_890_571_32, EXACT),
            ("yule_k", 600.0, EXACT),
            ("simpson_d", 0.066_666_666_666_666_67, EXACT),
            ("summer", 0.877_782_839_573_817_5, EXACT),
            ("dugast_u", 23.760_032_854_423_635, EXACT),
            ("yule_i", 8.0, EXACT),
            ("herdan_vm", 0.187_082_869_338_697_08, EXACT),
        ],
    },
    Vector {
        source: "lexical_diversity, README, commit 746738d, Wikipedia’s article Colorado; yule_k: LexicalRichness 0.5.1",
        spectrum: &[(1, 88), (2, 6), (3, 3), (5, 1), (7, 1), (8, 2), (9, 2), (25, 1)],
        expected: &[
            ("ttr", 0.577_777_777_777_777_7, EXACT),
            ("guiraud", 7.751_702_321_999_271, EXACT),
            ("herdan", 0.894_363_468_154_987_8, EXACT),
            // Published as a² in base ten, 0.04683980831849556; a² in base e is that over ln 10.
            ("maas_a2", 0.046_839_808_318_495_56 / std::f64::consts::LN_10, EXACT),
            ("yule_k", 292.592_592_592_592_6, EXACT),
            ("hdd_42", 0.734_699_325_306_127_7, EXACT),
            ("dugast_u", 49.158_721_516_049_13, EXACT),
            ("sichel_s", 0.057_692_307_692_307_7, EXACT),
            ("brunet_w_172", 10.340_469_832_614_05, EXACT),
        ],
    },
    Vector {
        source: "quanteda.textstats, test-textstat_lexdiv.R, commit 9fc2708, exact tests for Yule’s K, first",
        spectrum: &[(1, 3), (2, 2), (3, 1)],
        expected: &[("yule_k", 1000.0, EXACT)],
    },
    Vector {
        source: "quanteda.textstats, test-textstat_lexdiv.R, commit 9fc2708, exact tests for Yule’s K, second",
        spectrum: &[(1, 3), (2, 2), (3, 1), (4, 1)],
        expected: &[("yule_k", 1122.449, 5e-4)],
    },
    Vector {
        source: "quanteda.textstats, test-textstat_lexdiv.R, commit 9fc2708, two types four times each",
        spectrum: &[(4, 2)],
        expected: &[
            ("guiraud", 0.707_106_781_186_547_5, EXACT),
            ("carroll_cttr", 0.5, EXACT),
            ("herdan", 0.333_333_333_333_333_3, EXACT),
            // Published as a in base ten, 0.8591892942235155; a² in base e is its square over ln 10.
            ("maas_a2", 0.859_189_294_223_515_5 * 0.859_189_294_223_515_5 / std::f64::consts::LN_10, EXACT),
        ],
    },
    Vector {
        source: "Wordless, test_measures_lexical_density_diversity.py, commit c03b2f4b, five types twenty times each",
        spectrum: &[(20, 5)],
        expected: &[
            ("carroll_cttr", 0.353_553_390_593_273_73, EXACT),
            ("maas_a2", 0.141_257_536_976_869_66, EXACT),
            ("yule_k", 1900.0, EXACT),
            ("simpson_d", 0.191_919_191_919_191_9, EXACT),
            ("hdd_42", 0.119_047_208_752_926_3, EXACT),
            ("brunet_w_172", 32.838_013_918_205_4, EXACT),
            ("dugast_u", 7.079_268_274_115_143, EXACT),
        ],
    },
    Vector {
        source: "Miranda-García & Calle-Martín (2005), Language Resources and Evaluation 39(4), table 1: St John, \
                 chapter 1. They print K = 113.09 by another variant, hence the tolerance of quanteda’s test",
        spectrum: &[
            (1, 212),
            (2, 51),
            (3, 26),
            (4, 13),
            (5, 6),
            (6, 6),
            (7, 3),
            (8, 4),
            (10, 1),
            (11, 1),
            (13, 3),
            (16, 1),
            (17, 1),
            (19, 1),
            (21, 1),
            (59, 1),
        ],
        expected: &[("yule_k", 113.091_583, 0.5), ("ttr", 331.0 / 755.0, EXACT)],
    },
    Vector {
        source: "Popescu et al. (2009), Word Frequency Studies, pages 26, 170 and 176: entropy in bits, repeat rate",
        spectrum: &[(1, 85), (2, 18), (3, 6), (4, 7), (5, 2), (6, 2), (7, 1), (9, 2), (11, 1)],
        expected: &[("entropy", 6.5270, 5e-5), ("repeat_rate", 0.0153, 5e-5), ("ttr", 124.0 / 225.0, EXACT)],
    },
    Vector {
        source: "koRpus, tests/testthat/sample_text_lexdiv_dput.txt, commit 64c4321, rounded to two decimals there",
        spectrum: &[
            (1, 221),
            (2, 39),
            (3, 11),
            (4, 5),
            (5, 3),
            (6, 1),
            (7, 4),
            (8, 2),
            (9, 1),
            (10, 2),
            (12, 1),
            (17, 2),
            (22, 1),
            (42, 1),
        ],
        expected: &[
            ("ttr", 0.53, 0.005),
            ("guiraud", 12.47, 0.005),
            ("carroll_cttr", 8.82, 0.005),
            ("herdan", 0.90, 0.005),
            ("yule_k", 119.24, 0.005),
            // Published in base ten, 27.23, and as a in base ten, 0.19.
            ("dugast_u", 27.23 * std::f64::consts::LN_10, 0.005 * std::f64::consts::LN_10),
            ("maas_a2", 0.19 * 0.19 / std::f64::consts::LN_10, 0.001),
            // Published as the sum.
            ("hdd_42", 35.52 / 42.0, 0.005 / 42.0),
        ],
    },
    Vector {
        source: "a French press article: LexicalRichness 0.5.1 and lexical_diversity 0.1.1 agree; Honoré’s R, the entropy, \
                 Sichel’s S and Brunet’s W computed apart in Python",
        spectrum: &[
            (1, 223),
            (2, 44),
            (3, 22),
            (4, 8),
            (5, 2),
            (6, 5),
            (7, 1),
            (8, 3),
            (9, 1),
            (10, 3),
            (11, 1),
            (15, 1),
            (19, 2),
            (21, 1),
            (22, 1),
            (36, 1),
        ],
        expected: &[
            ("ttr", 0.481_873_111_782_477_3, EXACT),
            ("guiraud", 12.398_287_085_666_725, EXACT),
            ("carroll_cttr", 8.766_912_873_372_538, EXACT),
            ("herdan", 0.887_598_983_157_072_3, EXACT),
            ("maas_a2", 0.017_305_068_726_587_69, EXACT),
            ("honore", 2_158.322_617_024_901_3, EXACT),
            ("yule_k", 95.928_295_652_650_12, EXACT),
            ("simpson_d", 0.009_607_342_166_725_322, EXACT),
            ("entropy", 7.540_240_054_658_574, EXACT),
            ("hdd_42", 0.858_138_139_890_405_1, EXACT),
            ("dugast_u", 57.786_537_331_896_845, EXACT),
            ("sichel_s", 0.137_931_034_482_758_63, EXACT),
            ("brunet_w_172", 11.129_505_962_386_776, EXACT),
        ],
    },
];

#[test]
fn published_values_come_out() {
    for Vector { source, spectrum, expected } in VECTORS {
        let stats = vocabulary(spectrum);
        for &(id, value, tolerance) in *expected {
            let ours = (by_id(id).unwrap().compute)(&stats).unwrap();
            assert!((ours - value).abs() <= tolerance, "{source}: {id} {ours} is not {value}");
        }
    }
}

/// koRpus’s sample text (commit 64c4321; Wikipedia’s article Phasmatodea) as numbers: a type is the rank of its first
/// occurrence.
#[rustfmt::skip]
const KORPUS_SAMPLE: &[u64] = &[
    0, 1, 2, 3, 4, 1, 5, 0, 6, 7, 8, 9, 10, 11, 12, 6, 13, 14, 15, 16, 17, 18, 0, 19, 20, 21, 22, 11, 12, 23,
    24, 25, 26, 0, 15, 0, 27, 28, 29, 30, 31, 2, 32, 33, 28, 34, 20, 35, 5, 36, 37, 15, 38, 39, 40, 19, 41, 19,
    15, 42, 39, 43, 3, 44, 45, 46, 47, 19, 48, 49, 20, 50, 14, 51, 52, 53, 54, 8, 55, 56, 57, 43, 3, 58, 15, 59,
    60, 61, 62, 45, 56, 63, 64, 65, 66, 67, 68, 14, 69, 70, 71, 72, 60, 55, 73, 69, 74, 39, 3, 58, 24, 75, 60,
    76, 69, 77, 78, 79, 15, 80, 32, 81, 6, 82, 60, 82, 8, 32, 83, 60, 84, 15, 85, 39, 41, 52, 86, 87, 14, 15,
    88, 89, 90, 91, 92, 93, 94, 95, 96, 19, 97, 86, 32, 91, 98, 99, 100, 79, 15, 101, 102, 69, 103, 104, 8, 105,
    106, 107, 5, 69, 108, 109, 15, 110, 111, 112, 39, 113, 114, 115, 2, 14, 116, 117, 6, 7, 14, 69, 118, 119,
    90, 39, 0, 120, 3, 39, 2, 121, 122, 60, 123, 15, 124, 125, 91, 126, 127, 128, 8, 20, 129, 130, 19, 131, 69,
    132, 133, 134, 135, 136, 69, 137, 52, 138, 43, 3, 139, 140, 60, 15, 141, 60, 142, 121, 143, 56, 144, 145,
    146, 147, 148, 60, 149, 127, 128, 8, 150, 134, 15, 101, 151, 152, 121, 153, 56, 149, 5, 154, 60, 155, 156,
    157, 60, 158, 15, 125, 19, 159, 15, 160, 39, 69, 161, 162, 43, 163, 15, 164, 149, 31, 133, 165, 91, 166,
    167, 168, 39, 15, 144, 52, 169, 43, 3, 44, 45, 15, 170, 171, 39, 172, 173, 58, 24, 174, 60, 175, 15, 176,
    177, 178, 15, 80, 19, 179, 60, 97, 180, 52, 181, 14, 11, 182, 39, 183, 89, 0, 27, 91, 92, 15, 94, 95, 184,
    185, 134, 186, 43, 34, 8, 20, 187, 31, 188, 189, 136, 15, 190, 191, 46, 192, 193, 194, 193, 195, 196, 197,
    196, 198, 199, 91, 200, 15, 176, 201, 19, 202, 203, 15, 191, 167, 204, 205, 15, 206, 207, 15, 208, 32, 209,
    15, 189, 105, 210, 211, 19, 212, 213, 214, 215, 69, 74, 39, 3, 20, 187, 31, 69, 216, 39, 217, 205, 15, 218,
    219, 39, 15, 220, 8, 221, 15, 101, 60, 222, 223, 224, 225, 226, 227, 39, 228, 229, 6, 15, 230, 39, 231, 232,
    60, 15, 233, 39, 69, 234, 235, 236, 14, 15, 237, 19, 238, 39, 69, 125, 15, 239, 240, 241, 242, 243, 244, 83,
    60, 106, 245, 14, 15, 101, 6, 246, 247, 248, 249, 15, 239, 6, 250, 3, 251, 252, 32, 253, 254, 45, 69, 255,
    5, 256, 257, 91, 69, 258, 14, 259, 260, 261, 262, 39, 246, 263, 264, 265, 43, 3, 266, 69, 267, 223, 268, 79,
    269, 270, 271, 272, 15, 273, 39, 56, 191, 19, 15, 274, 39, 15, 275, 134, 276, 277, 15, 211, 278, 92, 241,
    279, 280, 60, 281, 7, 93, 94, 282, 56, 283, 284, 15, 285, 105, 114, 286, 15, 287, 39, 56, 288, 272, 289,
    134, 290, 69, 291, 8, 32, 292, 293, 91, 43, 7,
];

/// The README of `lexical_diversity` (commit 746738d; Wikipedia’s article Colorado), as numbers likewise.
#[rustfmt::skip]
const COLORADO: &[u64] = &[
    0, 1, 2, 3, 4, 0, 5, 6, 7, 8, 9, 3, 0, 10, 5, 4, 0, 11, 12, 0, 6, 13, 14, 0, 15, 0, 16, 17, 5, 2, 18, 19,
    20, 21, 22, 23, 19, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 5, 36, 0, 37, 38, 0, 39, 1, 5, 2, 40,
    0, 41, 42, 43, 44, 45, 46, 1, 46, 47, 48, 0, 32, 17, 0, 49, 1, 50, 17, 51, 5, 2, 52, 53, 54, 36, 0, 55, 56,
    36, 0, 57, 58, 36, 0, 59, 60, 36, 0, 61, 62, 63, 36, 0, 64, 65, 36, 0, 66, 23, 67, 68, 36, 0, 69, 70, 0,
    71, 72, 5, 2, 73, 4, 74, 75, 76, 17, 15, 77, 78, 79, 80, 81, 82, 6, 23, 83, 84, 5, 2, 85, 17, 0, 86, 87,
    88, 49, 1, 23, 89, 17, 0, 15, 1, 90, 2, 0, 91, 23, 92, 93, 94, 17, 5, 95, 17, 0, 1, 2, 96, 38, 97, 98, 0,
    99, 100, 101, 2, 102, 103,
];

/// `LexicalRichness`, `tests/test_lexicalrichness.py`, commit e7e2816, text s1.
const S1: &[u64] = &[0, 1, 2, 3, 1, 4, 5, 6, 1, 7];

#[test]
fn published_values_of_other_windows_and_samples_come_out() {
    // quanteda.textstats, test-textstat_lexdiv.R, commit 9fc2708, windows of 2 to 4.
    let quanteda = [0, 0, 1, 0, 0, 1, 0];
    for (tokens, window, expected) in [
        (&quanteda[..], 2, 0.833_333_333_333_333_4),
        (&quanteda, 3, 0.666_666_666_666_666_7),
        (&quanteda, 4, 0.5),
        (S1, 1, 1.0),
        (S1, 5, 0.9),
        // lexical_diversity, as above.
        (COLORADO, 50, 0.720_610_687_022_900_7),
        (COLORADO, 25, 0.796_153_846_153_845_8),
    ] {
        let ours = mattr(tokens, window).unwrap();
        assert!((ours - expected).abs() <= EXACT, "{window}: {ours} is not {expected}");
    }
    let ours = hdd(&[1, 1, 1, 1, 1, 1, 1, 3].into_iter().collect(), 10, 5).unwrap();
    assert!((ours - 0.883_333_333_333_333_2).abs() <= EXACT, "{ours}");
}

#[test]
fn the_mattr_of_korpus_comes_out() {
    let mut stats = Stats::default();
    for &token in KORPUS_SAMPLE {
        stats.windows.push(token);
    }
    let mattr = (by_id("mattr_100").unwrap().compute)(&stats).unwrap();
    // Published as 0.73; 457 windows hold 33 580 types in all.
    assert!((mattr - 0.73).abs() <= 0.005, "{mattr}");
    assert!((mattr - 33_580.0 / 45_700.0).abs() < 1e-12, "{mattr}");
}

#[test]
fn published_values_of_sequences_come_out() {
    // Wordless, test_measures_lexical_density_diversity.py, commit c03b2f4b: five types in turn.
    let in_turn: Vec<u64> = (0..100).map(|token| token % 5).collect();
    for (source, tokens, id, expected, tolerance) in [
        ("koRpus", KORPUS_SAMPLE, "mtld_open", 97.270_807_080_708_07, EXACT),
        // Published as 0.72.
        ("koRpus", KORPUS_SAMPLE, "msttr_100", 0.72, 0.005),
        ("lexical_diversity", COLORADO, "mtld_open", 36.505_950_446_903_07, EXACT),
        ("LexicalRichness", COLORADO, "mtld_closed", 36.505_950_446_903_07, EXACT),
        ("lexical_diversity", COLORADO, "mtld_ma_wrap", 33.683_333_333_333_33, EXACT),
        ("lexical_diversity", COLORADO, "mtld_ma_bid", 35.466_262_651_505_69, EXACT),
        ("LexicalRichness", S1, "mtld_closed", 14.0, EXACT),
        ("Wordless", &in_turn, "mtld_closed", 7.142_857_142_857_143, EXACT),
    ] {
        let ours = (by_id(id).unwrap().compute)(&in_order(tokens)).unwrap();
        assert!((ours - expected).abs() <= tolerance, "{source}: {id} {ours} is not {expected}");
    }
}

#[test]
fn published_values_of_segments_come_out() {
    // quanteda.textstats, test-textstat_lexdiv.R, commit 9fc2708, lengths of 2 to 8: the last segment is full and kept.
    let quanteda = [0, 1, 0, 1, 2, 2, 0, 1];
    for (tokens, length, expected) in [
        (&quanteda[..], 2, 0.875),
        (&quanteda, 3, 0.666_666_666_666_666_6),
        (&quanteda, 4, 0.625),
        (&quanteda, 8, 0.375),
        // lexical_diversity, as above.
        (COLORADO, 50, 0.713_333_333_333_333_3),
        (COLORADO, 25, 0.788_571_428_571_428_5),
    ] {
        let ours = msttr(Segments::of(tokens.iter().copied(), length), length).unwrap();
        assert!((ours - expected).abs() <= EXACT, "{length}: {ours} is not {expected}");
    }
}
