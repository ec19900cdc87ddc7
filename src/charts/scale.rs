//! From values to places: linear and logarithmic scales, and round ticks. It draws nothing.

/// A linear scale; take logarithms of the values for a logarithmic one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The values at both ends.
    pub(super) domain: (f64, f64),
    /// The places of both ends.
    pub(super) range: (f64, f64),
}

impl Scale {
    /// The place of `value`; beyond the ends as well.
    pub(super) fn at(&self, value: f64) -> f64 {
        let ((from, to), (start, end)) = (self.domain, self.range);
        if to <= from {
            return start;
        }
        start + (value - from) / (to - from) * (end - start)
    }

    /// The place of `value`, held inside the ends.
    pub(super) fn clamped(&self, value: f64) -> f64 {
        self.at(value.clamp(self.domain.0, self.domain.1.max(self.domain.0)))
    }

    /// True when `value` lies between the ends.
    pub(super) fn holds(&self, value: f64) -> bool {
        (self.domain.0..=self.domain.1).contains(&value)
    }
}

/// A step of 1, 2 or 5 times a power of ten that cuts `span` in at most `most` pieces.
pub(super) fn step(span: f64, most: f64) -> f64 {
    let raw = (span / most.max(1.0)).max(1e-9);
    let power = libm::pow(10.0, libm::floor(libm::log10(raw)));
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|f| f * power >= raw * (1.0 - 1e-9)).unwrap_or(10.0);
    factor * power
}

/// The multiples of `step` inside `domain`.
pub(super) fn ticks(domain: (f64, f64), step: f64) -> Vec<f64> {
    let first = libm::ceil(domain.0 / step - 1e-9);
    (0..200).map(|i| (first + f64::from(i)) * step).take_while(|&v| v <= domain.1 + step * 1e-9).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        assert!((step(80.0, 8.0) - 10.0).abs() < 1e-9);
        assert!((step(0.5, 6.0) - 0.1).abs() < 1e-9);
        assert_eq!(ticks((0.0, 35.0), 5.0).len(), 8);
        assert!(ticks((0.0, 1e12), 1.0).len() <= 200);
    }

    #[test]
    fn an_empty_domain_stays_on_the_page() {
        let scale = Scale { domain: (3.0, 3.0), range: (10.0, 20.0) };
        assert!((scale.at(5.0) - 10.0).abs() < 1e-9 && (scale.clamped(9.0) - 10.0).abs() < 1e-9);
    }
}
