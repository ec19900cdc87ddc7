//! What cells of difficulty look like and how a chart says so: the ramp of bands, the dash where there is no score.

use super::scene::{Point, Role, Scene, Shape, Text, Width};
use crate::base::{Language, format_decimal};
use crate::report::Band;

/// Units across of a dash where there is room.
pub(super) const DASH: f64 = 8.0;
/// The line under the cells that says what a dash is.
pub(super) const FOOT: f64 = 15.0;

/// Draws the ramp of bands with its words, at the head of a chart: 44 units.
pub(super) fn ramp(scene: &mut Scene, width: Width, language: Language) {
    let step = width.units() / 6.0;
    let narrow = width == Width::Narrow;
    for band in Band::ALL {
        let left = step * band.step() as f64;
        scene.add(Shape::Rectangle { at: (left, 0.0), width: step - 2.0, height: 8.0, role: Role::Ramp(band) });
        if !narrow {
            scene.text(Text::new((left, 22.0), band.name().get(language)).size(11.5));
            scene.text(Text::axis((left, 36.0), bounds(band, language)).size(11.5));
        }
    }
    if !narrow {
        return;
    }
    for (i, bound) in (1_u8..).zip(Band::BOUNDS) {
        let at = (step * f64::from(i) - 1.0, 21.0);
        scene.text(Text::axis(at, format_decimal(bound, 0, language)).size(11.5).middle());
    }
    scene.text(Text::new((0.0, 35.0), Band::Easy.name().get(language)).size(11.5));
    scene.text(Text::new((width.units(), 35.0), Band::VeryHard.name().get(language)).size(11.5).end());
}

fn bounds(band: Band, language: Language) -> String {
    format!("{}, {}", band.level(), band.range(language))
}

/// What stands for a section or a passage without a score: a dash around a place.
pub(super) fn dash((x, y): Point, width: f64) -> Shape {
    Shape::Rectangle { at: (x - width / 2.0, y - 0.5), width, height: 1.5, role: Role::Bar }
}

/// Says what a dash means, on a line with its base there; gives the units it takes.
pub(super) fn dash_means(scene: &mut Scene, meaning: &str, (left, base): Point, width: Width) -> f64 {
    scene.add(dash((left + DASH / 2.0, base - 4.0), DASH));
    let meaning = Text::axis((left + DASH + 6.0, base), meaning).size(11.5);
    let taken = DASH + 6.0 + meaning.length(width);
    scene.text(meaning);
    taken
}
