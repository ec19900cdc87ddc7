//! Keeping labels apart: a label takes the first of several places where it meets nothing, or is left out.

use super::Width;
use super::scene::{Bounds, Text};

/// What is already drawn on a scene, where labels must not stand.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    width: Width,
    frame: Bounds,
    boxes: Vec<Bounds>,
}

impl Taken {
    /// Nothing taken yet; labels stay inside `frame`.
    pub(super) fn new(width: Width, frame: Bounds) -> Self {
        Self { width, frame, boxes: Vec::new() }
    }

    /// Keeps labels away from `bounds`.
    pub(super) fn take(&mut self, bounds: Bounds) {
        self.boxes.push(bounds);
    }

    /// Keeps labels away from `text`.
    pub(super) fn take_text(&mut self, text: &Text) {
        self.take(padded(text.bounds(self.width)));
    }

    /// True when `text` meets nothing and stays inside.
    pub(super) fn is_free(&self, text: &Text) -> bool {
        let bounds = padded(text.bounds(self.width));
        self.frame.holds(&text.bounds(self.width)) && !self.boxes.iter().any(|b| b.meets(&bounds))
    }

    /// True when `bounds` meet nothing.
    pub(super) fn is_clear(&self, bounds: &Bounds) -> bool {
        !self.boxes.iter().any(|b| b.meets(bounds))
    }

    /// The first of `candidates` that meets nothing; from then on it is taken.
    pub(super) fn first_free(&mut self, candidates: impl IntoIterator<Item = Text>) -> Option<Text> {
        let text = candidates.into_iter().find(|text| self.is_free(text))?;
        self.take_text(&text);
        Some(text)
    }

    /// `label` beside a dot: east, west, north, south, the diagonals, then shifted above and below; `None` where it
    /// fits nowhere.
    pub(super) fn beside(&mut self, dot: (f64, f64), radius: f64, label: &Text) -> Option<Text> {
        let (x, y) = dot;
        let (gap, middle) = (radius + 4.5, 0.32 * label.size);
        let (above, below) = (y - radius - 6.0, y + radius + 0.76 * label.size + 3.0);
        let (up, down) = (y - 0.4 * label.size, y + 1.1 * label.size);
        let put = |text: Text, at| Text { at, ..text };
        let label = || label.clone();
        self.first_free([
            put(label(), (x + gap, y + middle)),
            put(label().end(), (x - gap, y + middle)),
            put(label().middle(), (x, above)),
            put(label().middle(), (x, below)),
            put(label(), (x + gap, up)),
            put(label().end(), (x - gap, up)),
            put(label(), (x + gap, down)),
            put(label().end(), (x - gap, down)),
            put(label(), (x - radius, above)),
            put(label().end(), (x + radius, above)),
            put(label(), (x - radius, below)),
            put(label().end(), (x + radius, below)),
        ])
    }
}

fn padded(b: Bounds) -> Bounds {
    Bounds { left: b.left - 2.0, top: b.top - 0.5, right: b.right + 2.0, bottom: b.bottom + 0.5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_without_room_is_left_out() {
        let frame = Bounds { left: 0.0, top: 0.0, right: 200.0, bottom: 40.0 };
        let mut taken = Taken::new(Width::Wide, frame);
        let label = Text::new((0.0, 0.0), "Code civil");
        let first = taken.beside((100.0, 20.0), 4.0, &label).unwrap();
        assert!(first.at.0 > 100.0);
        let second = taken.beside((100.0, 20.0), 4.0, &label).unwrap();
        assert!(second.bounds(Width::Wide).right < 100.0);
        taken.take(frame);
        assert_eq!(taken.beside((100.0, 20.0), 4.0, &label), None);
    }
}
