//! What every chart must keep: a plot or nothing, texts inside the frame and apart, the same bytes each time.

use super::samples;
use super::*;
use crate::base::Language;

const LANGUAGES: [Language; 2] = [Language::Fr, Language::En];

/// Every scene of every sample.
fn scenes() -> Vec<(String, Width, Scene)> {
    let mut out = drawn(CHARTS, samples::all());
    out.extend(drawn(COMPARISON_CHARTS, samples::comparisons()));
    out.extend(drawn(BENCH_CHARTS, samples::benches()));
    out
}

fn drawn<R>(charts: &[&Chart<R>], samples: Vec<(&'static str, R)>) -> Vec<(String, Width, Scene)> {
    let mut out = Vec::new();
    for (name, report) in samples {
        for chart in charts {
            for (width, language) in Width::ALL.into_iter().flat_map(|w| LANGUAGES.map(|l| (w, l))) {
                if let Some(scene) = (chart.draw)(&report, width, language) {
                    out.push((format!("{name}, {}, {width:?}, {language:?}", chart.id), width, scene));
                }
            }
        }
    }
    out
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let report = CorpusReport::default();
    for chart in CHARTS {
        for width in Width::ALL {
            assert_eq!((chart.draw)(&report, width, Language::Fr), None, "{}", chart.id);
        }
        assert!(png(chart, &report, Language::Fr).unwrap().is_none());
        assert!(!(chart.title)(&report, Language::Fr).is_empty(), "{} gives no reason", chart.id);
    }
}

#[test]
fn every_chart_draws_a_corpus_and_an_article() {
    for chart in CHARTS {
        for width in Width::ALL {
            assert!((chart.draw)(&samples::corpus(), width, Language::Fr).is_some(), "{} of a corpus", chart.id);
            let article = (chart.draw)(&samples::article(), width, Language::Fr);
            assert_eq!(
                article.is_some(),
                !["documents", "folders", "nouns"].contains(&chart.id),
                "{} of an article",
                chart.id
            );
        }
    }
}

#[test]
fn texts_stay_inside_and_apart() {
    let mut faults = Vec::new();
    for (name, width, scene) in scenes() {
        let frame = Bounds { left: -0.05, top: -0.05, right: scene.width + 0.05, bottom: scene.height + 0.05 };
        let boxes: Vec<(Bounds, &str)> = scene.texts().map(|t| (t.bounds(width), t.content.as_str())).collect();
        for (i, (a, text)) in boxes.iter().enumerate() {
            if !frame.holds(a) {
                faults.push(format!("{name}: « {text} » leaves the frame: {a:?}"));
            }
            let met = boxes[i + 1..].iter().filter(|(b, _)| a.meets(b));
            faults.extend(met.map(|(_, other)| format!("{name}: « {text} » meets « {other} »")));
        }
        if width == Width::Picture && scene.height > picture::PLOT_HEIGHT + 4.0 {
            faults.push(format!("{name}: {} units high", scene.height));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn marks_stay_inside() {
    for (name, _, scene) in scenes() {
        let inside = |(x, y): Point| {
            let ok = (-9.5..=scene.width + 9.5).contains(&x) && (-0.6..=scene.height + 0.6).contains(&y);
            assert!(ok, "{name}: a mark at {x}, {y}");
        };
        for mark in &scene.marks {
            match &mark.shape {
                Shape::Rectangle { at, width, height, .. } => {
                    assert!(*width > 0.0 && *height > 0.0, "{name}: an empty rectangle");
                    inside(*at);
                    inside((at.0 + width, at.1 + height));
                }
                Shape::Line { from, to, .. } => [*from, *to].into_iter().for_each(inside),
                Shape::Polyline { points, .. } | Shape::Area { points, .. } => points.iter().copied().for_each(inside),
                Shape::Circle { center, .. } | Shape::Diamond { center, .. } => inside(*center),
                Shape::Text(_) => {}
            }
        }
    }
}

/// Title and subtitle of every chart of every sample.
fn worded<R>(
    charts: &[&Chart<R>],
    samples: Vec<(&'static str, R)>,
    language: Language,
) -> Vec<(&'static str, String, String)> {
    let of = |(name, report): (&'static str, R)| {
        let texts = |c: &&Chart<R>| (name, (c.title)(&report, language), (c.subtitle)(&report, language));
        charts.iter().map(texts).collect::<Vec<_>>()
    };
    samples.into_iter().flat_map(of).collect()
}

#[test]
fn titles_are_short_and_subtitles_count() {
    let mut all = Vec::new();
    for language in LANGUAGES {
        all.extend(worded(CHARTS, samples::all(), language));
        all.extend(worded(COMPARISON_CHARTS, samples::comparisons(), language));
        all.extend(worded(BENCH_CHARTS, samples::benches(), language));
    }
    for (name, title, subtitle) in all {
        assert!(title.chars().count() <= 70, "{name}: {title} has {} characters", title.chars().count());
        assert!(subtitle.contains("n\u{A0}=\u{A0}") && subtitle.ends_with('.'), "{name}: {subtitle}");
        for text in [&title, &subtitle] {
            assert!(!text.contains(" :") && !text.contains(" ;") && !text.contains(" %"), "{name}: {text}");
        }
    }
}

#[test]
fn svg_is_well_formed() {
    for (name, _, scene) in scenes() {
        let svg = svg(&scene, "w");
        let mut open: Vec<&str> = Vec::new();
        for tag in svg.split('<').skip(1) {
            let (tag, text) = tag.split_once('>').unwrap_or_else(|| panic!("{name}: an open tag"));
            assert!(!text.contains('"') && tag.matches('"').count() % 2 == 0, "{name}: {tag}");
            match tag.strip_prefix('/') {
                Some(closing) => assert_eq!(open.pop(), Some(closing), "{name}"),
                None if tag.ends_with('/') => {}
                None => open.push(tag.split(' ').next().unwrap_or_default()),
            }
        }
        assert!(open.is_empty() && !svg.contains("NaN") && !svg.contains("inf"), "{name}");
        assert!(svg.chars().all(|c| !c.is_control()), "{name}");
    }
}

#[test]
fn pages_stay_light() {
    let report = samples::many(10_000);
    for chart in CHARTS {
        let scene = (chart.draw)(&report, Width::Wide, Language::Fr).unwrap();
        assert!(svg(&scene, "w").len() < 60_000, "{}: {} bytes", chart.id, svg(&scene, "w").len());
    }
}

#[test]
fn a_picture_has_the_same_bytes_each_time() {
    let report = samples::corpus();
    let chart = by_id("diagnosis").unwrap();
    let picture = png(chart, &report, Language::Fr).unwrap().unwrap();
    assert_eq!(png(chart, &report, Language::Fr).unwrap().unwrap(), picture);
    let reader = png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height), (1600, 1000));
    assert_eq!(info.pixel_dims.unwrap().xppu, 11_811);
    assert!(info.utf8_text.iter().any(|chunk| chunk.keyword == "Description"));
}

#[test]
fn hostile_reports_become_pictures() {
    for (name, report) in samples::all() {
        if name == "hostile" || name == "thousands" {
            for chart in CHARTS {
                let picture = png(chart, &report, Language::En).unwrap().unwrap();
                assert!(picture.len() < 120_000, "{name}, {}: {} bytes", chart.id, picture.len());
            }
        }
    }
}

#[test]
fn a_benchmark_is_titled_by_what_it_found() {
    let title = |name: &str, language| {
        let (_, report) = samples::benches().into_iter().find(|(sample, _)| *sample == name).unwrap();
        (BENCH_CHARTS[0].title)(&report, language)
    };
    assert_eq!(title("two threads", Language::Fr), "Deux fils d’exécution analysent 1,4 fois plus vite qu’un");
    assert_eq!(title("two threads", Language::En), "Two threads analyse 1.4 times as fast as one");
    assert_eq!(title("all equal", Language::Fr), "Deux fils d’exécution n’analysent pas plus vite qu’un");
    assert_eq!(title("one thread", Language::Fr), "L’analyse complète lit 100\u{A0}Mo de texte par seconde");
    assert_eq!(title("no bench", Language::En), "Nothing was measured");
}

#[test]
fn a_comparison_becomes_pictures() {
    for (name, comparison) in samples::comparisons() {
        for chart in COMPARISON_CHARTS {
            let picture = png(chart, &comparison, Language::Fr).unwrap();
            let is_empty = name == "nothing compared" || (name == "no keyword" && chart.id == "keyness");
            assert_eq!(picture.is_none(), is_empty, "{name}, {}", chart.id);
        }
    }
}

#[test]
fn a_benchmark_becomes_a_picture() {
    for (name, report) in samples::benches() {
        let picture = png(BENCH_CHARTS[0], &report, Language::Fr).unwrap();
        assert_eq!(picture.is_some(), name != "no bench", "{name}");
    }
}
