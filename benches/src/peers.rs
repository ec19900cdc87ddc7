//! The chart of the peers: a dot for each on one logarithmic scale, lisible's in colour.
//!
//! In English alone, as the page it stands on.

use crate::results::{Rate, Results};
use lisible::base::{Language, Texts, format_decimal};
use lisible::charts::{Chart, Role, Scene, Shape, Stroke, Text, Width};

/// How fast lisible is beside what else a user could take.
pub static PEERS: Chart<Results> = Chart {
    id: "peers",
    name: Texts { fr: "Débit à côté d’autres outils", en: "Rate beside other tools" },
    summary: Texts {
        fr: "Texte lu par seconde de processeur, sur un fil d’exécution. L’échelle est logarithmique.",
        en: "Text read in a second of processor time, on one thread. The scale is logarithmic.",
    },
    title,
    subtitle,
    draw,
};

/// As high as the plot of a picture may be.
const HEIGHT: f64 = 366.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 40.0;
const RADIUS: f64 = 5.5;

fn title(results: &Results, _: Language) -> String {
    let ranked = results.ranked();
    let rate = |id: &str| ranked.iter().find(|(peer, _)| peer.id == id).map(|(_, rate)| rate.median);
    let others = ranked.len().saturating_sub(1);
    let slower = ranked.iter().rev().take_while(|(peer, _)| peer.id != "lisible").count();
    match (rate("lisible"), rate("gnu_wc")) {
        (Some(ours), Some(wc)) if slower == others && ours > wc => {
            format!("The full analysis is {} times as fast as wc -w counts words", figure(ours / wc))
        }
        _ => format!("The full analysis is faster than {slower} of {others} other tools"),
    }
}

fn subtitle(results: &Results, _: Language) -> String {
    let n = results.rounds;
    let rounds = format!("n\u{A0}=\u{A0}{n} round{}", if n == 1 { "" } else { "s" });
    format!("Text read in a second of processor time, one thread. They do different work, most of it less. {rounds}.")
}

fn draw(results: &Results, width: Width, _: Language) -> Option<Scene> {
    let rows = results.ranked();
    let ours = rows.iter().find(|(peer, _)| peer.id == "lisible").map(|(_, rate)| rate.median)?;
    let names = rows.iter().map(|(peer, _)| label(&peer.name, peer.id == "lisible").length(width)).fold(0.0, f64::max);
    let description = rows.iter().map(|(peer, rate)| format!("{} {} MB/s", peer.name, figure(rate.median)));
    let description = description.collect::<Vec<_>>().join("; ");
    let (left, right) = (names + 16.0, width.units() - 150.0);
    let mut plot = Plot {
        scene: Scene::new(width, HEIGHT, format!("Rates: {description}.")),
        axis: Axis::of(rows.iter().map(|(_, rate)| *rate), (left, right)),
        ours,
    };
    plot.grid(width);
    let pitch = (HEIGHT - TOP - BOTTOM) / rows.len() as f64;
    let mut y = TOP + pitch / 2.0;
    for (peer, rate) in rows {
        plot.row(&peer.name, rate, y, peer.id == "lisible");
        y += pitch;
    }
    Some(plot.scene)
}

fn label(name: &str, is_ours: bool) -> Text {
    let text = Text::new((0.0, 0.0), name).size(13.0);
    if is_ours { text.bold() } else { text }
}

/// Three figures, and no more than the whole part needs.
fn figure(value: f64) -> String {
    let places = match value {
        v if v < 1.0 => 2,
        v if v < 10.0 => 1,
        _ => 0,
    };
    format_decimal(value, places, Language::En)
}

/// A logarithmic scale from one power of ten to another.
struct Axis {
    powers: (f64, f64),
    range: (f64, f64),
}

impl Axis {
    /// Wide enough for all `rates`.
    fn of(rates: impl Iterator<Item = Rate>, range: (f64, f64)) -> Self {
        let (least, most) = rates
            .fold((f64::MAX, f64::MIN_POSITIVE), |(least, most), rate| (least.min(rate.least), most.max(rate.most)));
        Self { powers: (least.log10().floor(), most.log10().ceil()), range }
    }

    fn at(&self, value: f64) -> f64 {
        let ((first, last), (left, right)) = (self.powers, self.range);
        left + (value.log10() - first) / (last - first).max(1.0) * (right - left)
    }

    /// The powers of ten.
    fn ticks(&self) -> impl Iterator<Item = f64> {
        let (first, last) = self.powers;
        std::iter::successors(Some(first), |power| Some(power + 1.0)).take_while(move |power| *power <= last)
    }
}

/// The scene while it is drawn.
struct Plot {
    scene: Scene,
    axis: Axis,
    /// Our rate.
    ours: f64,
}

impl Plot {
    fn grid(&mut self, width: Width) {
        let base = HEIGHT - BOTTOM;
        let ticks: Vec<f64> = self.axis.ticks().collect();
        for power in ticks {
            let value = 10_f64.powf(power);
            let x = self.axis.at(value);
            self.scene.line((x, TOP), (x, base), Stroke::Grid);
            let places = usize::from(power < 0.0);
            self.scene.text(Text::axis((x, base + 18.0), format_decimal(value, places, Language::En)).middle());
        }
        let (left, right) = self.axis.range;
        self.scene.line((left, base), (right, base), Stroke::Axis);
        let x = self.axis.at(self.ours);
        self.scene.line((x, TOP), (x, base), Stroke::Iso);
        let unit = "MB for each second of processor time, logarithmic scale";
        self.scene.text(Text::axis((right, base + 35.0), unit).end());
        self.scene.text(Text::axis((width.units() - 78.0, 14.0), "MB/s").end());
        self.scene.text(Text::axis((width.units(), 14.0), "lisible is").end());
    }

    fn row(&mut self, name: &str, rate: Rate, y: f64, is_ours: bool) {
        let (left, _) = self.axis.range;
        self.scene.text(label(name, is_ours).at((left - 14.0, y + 4.4)).end());
        self.scene.line((self.axis.at(rate.least), y), (self.axis.at(rate.most), y), Stroke::Range);
        let role = if is_ours { Role::Highlight } else { Role::Bar };
        let center = (self.axis.at(rate.median), y);
        self.scene.add_titled(Shape::Circle { center, radius: RADIUS, role, hollow: false }, name);
        let right = self.scene.width;
        let shown = label(&figure(rate.median), is_ours);
        self.scene.text(shown.at((right - 78.0, y + 4.4)).end());
        if !is_ours {
            let times = format!("×\u{A0}{}", figure(self.ours / rate.median));
            self.scene.text(label(&times, false).at((right, y + 4.4)).end());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(rates: &[(&str, f64)]) -> Results {
        let peer = |(id, rate): &(&str, f64)| {
            format!(
                r#"{{"id": "{id}", "name": "{id}", "megabytes_per_cpu_second": {{"least": {rate}, "median": {rate}, "most": {rate}}}}}"#
            )
        };
        let peers: Vec<String> = rates.iter().map(peer).chain([r#"{"id": "x", "name": "absent"}"#.into()]).collect();
        let rest = r#""rounds": 5, "machine": {"processor": "P", "cores": 2}, "stages": null,
            "corpus": {"kind": "made", "label": "", "measured_bytes": 2e8}"#;
        Results::parse(&format!(r#"{{"peers": [{}], {rest}}}"#, peers.join(","))).unwrap()
    }

    #[test]
    fn the_title_says_what_was_found() {
        let title = |rates| title(&results(rates), Language::En);
        assert_eq!(
            title(&[("lisible", 300.0), ("gnu_wc", 150.0)]),
            "The full analysis is 2.0 times as fast as wc -w counts words"
        );
        assert_eq!(
            title(&[("lisible", 20.0), ("gnu_wc", 150.0), ("spacy", 0.5)]),
            "The full analysis is faster than 1 of 2 other tools"
        );
    }

    #[test]
    fn every_peer_that_was_measured_is_drawn() {
        let scene = draw(&results(&[("lisible", 300.0), ("spacy", 0.5)]), Width::Picture, Language::En).unwrap();
        assert_eq!(scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Circle { .. })).count(), 2);
        assert!(scene.texts().any(|text| text.content == "×\u{A0}600"));
        assert!(draw(&results(&[("spacy", 0.5)]), Width::Picture, Language::En).is_none());
    }
}
