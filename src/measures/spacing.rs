//! How far apart the occurrences of a word stand: ARF, ALD, AWT, from their positions in a corpus read as one text.
//!
//! Unlike the measures of `dispersion` they need no parts, but the order of the documents counts, and so does N: they do not
//! merge. The distance from the last occurrence on to the first, round the end of the corpus, is the first of the distances.
//! Source of all: Savický, P. & Hlaváčová, J. (2002), Measures of word commonness, Journal of Quantitative Linguistics 9(3),
//! 215–231.

/// ARF, the average reduced frequency: how many of N / f stretches of equal length the f occurrences are expected to fall
/// into, over all places where the first may begin. From 1, all in one place, to f, evenly spaced. `positions` are those of
/// the word's tokens, ascending, counted from any number, among so many `tokens`. `None` for a word that does not occur, and
/// for positions that do not ascend or do not fit in.
///
/// ```
/// use lisible::measures::spacing::arf;
/// assert_eq!(arf(&[0, 10, 20, 30], 40), Some(4.0));
/// assert_eq!(arf(&[7], 40), Some(1.0));
/// assert_eq!(arf(&[], 40), None);
/// assert_eq!(arf(&[3, 40], 30), None);
/// ```
pub fn arf(positions: &[u64], tokens: u64) -> Option<f64> {
    let distances = distances(positions, tokens)?;
    let frequency = positions.len() as u128;
    let reduced = |distance: u64| (u128::from(distance) * frequency).min(tokens.into());
    Some(distances.into_iter().map(reduced).sum::<u128>() as f64 / tokens as f64)
}

/// ALD, the average logarithmic distance, in base ten: the mean, over all tokens of the corpus, of log₁₀ of the distance in
/// which the token stands. Low where the word is spread evenly: at least log₁₀(N / f). Arguments and `None` as for [`arf`].
///
/// ```
/// use lisible::measures::spacing::ald;
/// assert_eq!(ald(&[0, 10, 20, 30], 40), Some(1.0));
/// ```
pub fn ald(positions: &[u64], tokens: u64) -> Option<f64> {
    let mut distances = distances(positions, tokens)?;
    // Summed by size, so that it does not matter where the corpus begins.
    distances.sort_unstable();
    let sum: f64 = distances.into_iter().map(|distance| distance as f64 * libm::log10(distance as f64)).sum();
    Some(sum / tokens as f64)
}

/// AWT, the average waiting time: how many tokens one reads on average, from any place of the corpus on, up to the next
/// occurrence. Low where the word is spread evenly: at least (1 + N / f) / 2. Arguments and `None` as for [`arf`].
///
/// ```
/// use lisible::measures::spacing::awt;
/// assert_eq!(awt(&[0, 10, 20, 30], 40), Some(5.5));
/// ```
pub fn awt(positions: &[u64], tokens: u64) -> Option<f64> {
    let squares = distances(positions, tokens)?.into_iter().map(|distance| u128::from(distance) * u128::from(distance));
    Some(f64::midpoint(1.0, squares.sum::<u128>() as f64 / tokens as f64))
}

/// The distances between occurrences, the one round the end first. They add up to the tokens.
fn distances(positions: &[u64], tokens: u64) -> Option<Vec<u64>> {
    let (first, last) = (positions.first()?, positions.last()?);
    let between = positions.windows(2).map(|pair| pair[1].checked_sub(pair[0]).filter(|&distance| distance > 0));
    let round = tokens.checked_sub(last.checked_sub(*first)?).filter(|&distance| distance > 0);
    std::iter::once(round).chain(between).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_values_come_out() {
        // Savický & Hlaváčová (2002), by the example of Gries (2008), pages 406 and 410: fifty tokens, fifteen of the word.
        let apart = [2_u64, 10, 2, 9, 2, 5, 2, 3, 3, 1, 3, 2, 1, 3, 2];
        let mut positions: Vec<u64> = Vec::new();
        for distance in apart {
            positions.push(positions.last().unwrap_or(&0) + distance);
        }
        assert_eq!(distances(&positions, 50).unwrap(), apart);
        for (value, expected, tolerance) in
            [(arf(&positions, 50), 10.8, 1e-9), (ald(&positions, 50), 0.628, 0.0005), (awt(&positions, 50), 3.18, 1e-9)]
        {
            let value = value.unwrap();
            assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
        }
    }

    #[test]
    fn what_is_no_place_has_no_value() {
        for measure in [arf, ald, awt] {
            for positions in [&[][..], &[4, 4], &[5, 4], &[0, 9], &[0, u64::MAX]] {
                assert_eq!(measure(positions, 9), None, "{positions:?}");
            }
            assert_eq!(measure(&[0], 0), None);
            assert!(measure(&[u64::MAX], u64::MAX).unwrap().is_finite());
        }
    }

    proptest! {
        #[test]
        fn values_lie_in_their_range_wherever_the_corpus_begins(
            distances in proptest::collection::vec(1_u64..500, 1..40),
            by in 0_usize..40,
        ) {
            let tokens: u64 = distances.iter().sum();
            let places = |distances: &[u64]| -> Vec<u64> {
                distances.iter().scan(0, |at, distance| { *at += distance; Some(*at) }).collect()
            };
            let mut turned = distances.clone();
            turned.rotate_left(by % distances.len());
            let (positions, turned) = (places(&distances), places(&turned));
            for measure in [arf, ald, awt] {
                prop_assert_eq!(measure(&positions, tokens), measure(&turned, tokens));
            }
            let (frequency, even) = (distances.len() as f64, tokens as f64 / distances.len() as f64);
            let value = arf(&positions, tokens).unwrap();
            prop_assert!((1.0..=frequency + 1e-9).contains(&value), "{}", value);
            prop_assert!(ald(&positions, tokens).unwrap() >= libm::log10(even) - 1e-9);
            prop_assert!(awt(&positions, tokens).unwrap() >= f64::midpoint(1.0, even) - 1e-9);
        }
    }
}
