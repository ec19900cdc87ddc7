//! How far bars reach: the scale of difficulty that follows the scores as far as the others stay legible, and the notch of a
//! bar that is cut there.

use super::scene::{Point, Role, Shape};

/// The ends of the scale above and below: the usual one, one a little further for any score beyond, and the last one, where
/// several scores lie beyond that, more than one in twenty. Further on, a few passages (a list of names, a sentence of a
/// thousand words) would squash the others.
const UPPER: [f64; 3] = [110.0, 130.0, 150.0];
const LOWER: [f64; 3] = [0.0, -20.0, -40.0];

/// The ends of a scale of difficulty for these scores: from 0, −20 or −40 to 110, 130 or 150.
pub(super) fn domain(scores: impl Iterator<Item = f64>) -> (f64, f64) {
    // As they are shown, in whole points: what reads 0 is not below it.
    let scores: Vec<f64> = scores.map(f64::round).collect();
    let end = |ends: [f64; 3], sign: f64| {
        let beyond = |end: f64| scores.iter().filter(|&&score| sign * score > sign * end).count();
        match (beyond(ends[0]), beyond(ends[1])) {
            (0, _) => ends[0],
            (_, few) if few < 2 || 20 * few <= scores.len() => ends[1],
            _ => ends[2],
        }
    };
    (end(LOWER, -1.0), end(UPPER, 1.0))
}

/// True where a bar of `score` is cut.
pub(super) fn is_cut(score: f64, domain: (f64, f64)) -> bool {
    score.round() < domain.0 || score.round() > domain.1
}

/// From the end of a bar to its notch, how wide the notch is, and how far it slants; in a short bar all three are less.
const INSIDE: f64 = 8.0;
const GAP: f64 = 3.0;
const SLANT: f64 = 2.0;

/// A bar in two pieces with a slanting notch between them: from side to side, and from its foot to its cut end.
fn pieces((left, right): (f64, f64), (foot, end): (f64, f64)) -> [Vec<Point>; 2] {
    let long = (foot - end).abs();
    let (inside, gap, slant) = (INSIDE.min(0.4 * long), GAP.min(0.3 * long), SLANT.min(0.2 * long));
    let middle = end + (foot - end).signum() * inside;
    let (above, below) = (middle - gap / 2.0, middle + gap / 2.0);
    let (top, bottom) = (foot.min(end), foot.max(end));
    [
        vec![(left, top), (right, top), (right, above - slant), (left, above + slant)],
        vec![(left, below + slant), (right, below - slant), (right, bottom), (left, bottom)],
    ]
}

/// An upright bar that is cut, between `left` and `right`, from its foot to its cut end.
pub(super) fn cut_upright(sides: (f64, f64), ends: (f64, f64), role: Role) -> [Shape; 2] {
    pieces(sides, ends).map(|points| Shape::Area { points, role })
}

/// A lying bar that is cut, between its top and its bottom, from its foot to its cut end.
pub(super) fn cut_lying(sides: (f64, f64), ends: (f64, f64), role: Role) -> [Shape; 2] {
    let turned = |points: Vec<Point>| points.into_iter().map(|(x, y)| (y, x)).collect();
    pieces(sides, ends).map(|points| Shape::Area { points: turned(points), role })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_of_a_cut_bar_reach_from_foot_to_end_and_stay_apart() {
        for (foot, end) in [(100.0, 0.0), (0.0, 100.0), (6.0, 0.0), (0.0, 6.0)] {
            let [upper, lower] = pieces((10.0, 14.0), (foot, end));
            let (least, most) = (
                |points: &[Point]| points.iter().map(|p| p.1).fold(f64::MAX, f64::min),
                |points: &[Point]| points.iter().map(|p| p.1).fold(f64::MIN, f64::max),
            );
            assert_eq!((least(&upper), most(&lower)), (f64::min(foot, end), f64::max(foot, end)));
            // On each side, upper right and lower right, then left.
            assert!(upper[2].1 < lower[1].1 && upper[3].1 < lower[0].1, "{upper:?} {lower:?}");
            assert!(upper.iter().chain(&lower).all(|p| (0.0..=100.0).contains(&p.1)), "{upper:?} {lower:?}");
        }
    }

    #[test]
    fn the_scale_follows_the_scores_until_one_would_squash_the_others() {
        let of = |scores: &[f64]| domain(scores.iter().copied());
        assert_eq!(of(&[]), (0.0, 110.0));
        assert_eq!(of(&[-0.4, 55.0, 110.4]), (0.0, 110.0));
        assert_eq!(of(&[-3.0, 111.0]), (-20.0, 130.0));
        assert_eq!(of(&[-900.0, 250.0]), (-20.0, 130.0));
        assert_eq!(of(&[-900.0, -41.0, 151.0, 250.0]), (-40.0, 150.0));
        // Two in forty are outliers, two in 39 are not.
        let mut scores = vec![50.0; 38];
        scores.extend([131.0, 250.0]);
        assert_eq!((of(&scores), of(&scores[1..])), ((0.0, 130.0), (0.0, 150.0)));
        let cut = [-900.0, -41.0, -40.4, 150.3, 151.0].map(|score| is_cut(score, (-40.0, 150.0)));
        assert_eq!(cut, [true, true, false, false, true]);
    }
}
