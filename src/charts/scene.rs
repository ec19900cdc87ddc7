//! A chart before it is painted: marks, texts and colour roles, at places already mapped to the page.
//!
//! It knows no pixels, fonts, file formats or themes.

/// How much room a chart is drawn for. A chart is drawn anew for each, never scaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 720 units: the main column of the page.
    Wide,
    /// 340 units: a phone.
    Narrow,
    /// 736 units: inside the margins of a PNG of 800 × 500 units.
    Picture,
}

/// Marks and texts on a plane whose origin is top left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Units across.
    pub width: f64,
    /// Units down.
    pub height: f64,
    /// The data in words, for who cannot see it.
    pub description: String,
}
