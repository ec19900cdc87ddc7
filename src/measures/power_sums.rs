//! Sums over ranks: of powers (k + β)^−α and their logarithms, and of logarithms alone. Exact for the first thousand
//! ranks; beyond, the Euler–Maclaurin formula at midpoints, so that millions of ranks cost as much as a thousand.

/// Ranks that are summed one by one.
const EXACT: usize = 1 << 10;

/// Logarithms of ranks.
pub(super) struct LogSums {
    /// Σ ln(k + β).
    pub(super) log: f64,
    /// Σ 1 / (k + β).
    pub(super) inverse: f64,
}

impl LogSums {
    /// Over the ranks after `from` up to `to`.
    pub(super) fn over(from: f64, to: f64, beta: f64) -> Self {
        let exact = to.min(EXACT as f64);
        let mut out = Self { log: 0.0, inverse: 0.0 };
        let mut rank = from + 1.0;
        while rank <= exact {
            out.log += libm::log(rank + beta);
            out.inverse += 1.0 / (rank + beta);
            rank += 1.0;
        }
        let from = from.max(EXACT as f64);
        if to > from {
            let (low, width) = (from + 0.5 + beta, to - from);
            let high = low + width;
            let growth = libm::log1p(width / low);
            out.log += width * libm::log(high) + low * growth - width - (1.0 / high - 1.0 / low) / 24.0;
            out.inverse += growth + (1.0 / (high * high) - 1.0 / (low * low)) / 24.0;
        }
        out
    }
}

/// The ranks up to V with one β, for several α.
pub(super) struct PowerSums {
    /// k + β of the first ranks, and its logarithm.
    first: Vec<(f64, f64)>,
    /// Half a rank beyond the first ranks and beyond the last one, β added.
    tail: Option<(f64, f64)>,
}

/// Sums at one α, u standing for k + β.
#[derive(Clone, Copy, Default)]
pub(super) struct Moments {
    /// Σ u^−α.
    pub(super) power: f64,
    /// Σ u^−α ln u.
    log: f64,
    /// Σ u^−α (ln u)².
    square: f64,
    /// Σ u^−α / u.
    inverse: f64,
}

impl PowerSums {
    pub(super) fn new(types: f64, beta: f64) -> Self {
        let ranks = (1..=EXACT).map(|rank| rank as f64).take_while(|&rank| rank <= types);
        let first = ranks.map(|rank| (rank + beta, libm::log(rank + beta))).collect();
        let exact = EXACT as f64;
        let tail = (types > exact).then_some((exact + 0.5 + beta, types + 0.5 + beta));
        Self { first, tail }
    }

    pub(super) fn at(&self, alpha: f64) -> Moments {
        let mut out = Moments::default();
        for &(u, log) in &self.first {
            out.add((u, log), libm::exp(-alpha * log), 1.0);
        }
        if let Some((low, high)) = self.tail {
            integrate(&mut out, low, high, alpha);
            // The first correction of the midpoint rule: the derivative at both ends, over 24.
            for (end, sign) in [(high, -1.0), (low, 1.0)] {
                out.add_derivative(end, alpha, sign / 24.0);
            }
        }
        out
    }
}

/// Nodes and weights of Gauss–Legendre on −1 to 1, of eight points: the half above 0.
const NODES: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_3),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_48),
    (0.960_289_856_497_536_2, 0.101_228_536_290_376_26),
];

/// Adds the integrals from `low` to `high`, in panels of the logarithm in which the power changes by a factor of e² at
/// most.
fn integrate(out: &mut Moments, low: f64, high: f64, alpha: f64) {
    let (start, length) = (libm::log(low), libm::log1p((high - low) / low));
    let panels = libm::ceil(length * (alpha - 1.0).abs().max(1.0) / 2.0).max(1.0);
    let half = length / panels / 2.0;
    let mut panel = 0.0;
    while panel < panels {
        let middle = start + half * (2.0 * panel + 1.0);
        for (node, weight) in NODES {
            for log in [middle - half * node, middle + half * node] {
                // du = u d(ln u)
                out.add((libm::exp(log), log), libm::exp((1.0 - alpha) * log), half * weight);
            }
        }
        panel += 1.0;
    }
}

impl Moments {
    /// Adds what stands at `u`, given with its logarithm.
    fn add(&mut self, (u, log): (f64, f64), power: f64, weight: f64) {
        let power = power * weight;
        self.power += power;
        self.log += power * log;
        self.square += power * log * log;
        self.inverse += power / u;
    }

    fn add_derivative(&mut self, u: f64, alpha: f64, weight: f64) {
        let log = libm::log(u);
        let power = libm::exp(-(alpha + 1.0) * log) * weight;
        self.power -= power * alpha;
        self.log += power * (1.0 - alpha * log);
        self.square += power * log * (2.0 - alpha * log);
        self.inverse -= power * (alpha + 1.0) / u;
    }

    pub(super) fn mean_log(&self) -> f64 {
        self.log / self.power
    }

    pub(super) fn variance_log(&self) -> f64 {
        self.square / self.power - self.mean_log() * self.mean_log()
    }

    pub(super) fn mean_inverse(&self) -> f64 {
        self.inverse / self.power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, rank by rank.
    fn direct(types: u32, beta: f64, alpha: f64) -> Moments {
        let mut sums = Moments::default();
        for rank in 1..=types {
            let u = f64::from(rank) + beta;
            let log = libm::log(u);
            sums.add((u, log), libm::exp(-alpha * log), 1.0);
        }
        sums
    }

    #[test]
    fn sums_of_many_ranks_are_those_of_each() {
        for (types, beta, alpha) in [
            (900, 2.7, 1.1),
            (200_000, 0.0, 1.0),
            (200_000, 30.0, 1.3),
            (200_000, 2e5, 25.0),
            (50_000, 1000.0, 5.0),
            (2_000, 0.0, 0.0),
            (200_000, 0.0, 0.3),
            (20_000, 0.0, 29.0),
        ] {
            let (ours, theirs) = (PowerSums::new(f64::from(types), beta).at(alpha), direct(types, beta, alpha));
            let pairs = [
                (ours.power, theirs.power),
                (ours.log, theirs.log),
                (ours.square, theirs.square),
                (ours.inverse, theirs.inverse),
            ];
            for (ours, theirs) in pairs {
                assert!((ours / theirs - 1.0).abs() < 1e-11, "{types} {beta} {alpha}: {ours} {theirs}");
            }
        }
    }

    #[test]
    fn sums_of_logarithms_are_those_of_each() {
        for (from, to, beta) in [(0, 50, 0.0), (1_000, 1_100, 0.5), (1_024, 90_000, 3.0), (70_000, 70_001, 0.0)] {
            let ours = LogSums::over(f64::from(from), f64::from(to), beta);
            let each = |f: fn(f64) -> f64| (from + 1..=to).map(|rank| f(f64::from(rank) + beta)).sum::<f64>();
            let (log, inverse) = (each(libm::log), each(|u| 1.0 / u));
            assert!((ours.log / log - 1.0).abs() < 1e-11, "{} {log}", ours.log);
            assert!((ours.inverse / inverse - 1.0).abs() < 1e-10, "{} {inverse}", ours.inverse);
        }
    }
}
