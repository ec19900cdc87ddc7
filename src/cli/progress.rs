//! The progress bar: files, megabytes, rate, time left; on a terminal, for work of over a second. And Ctrl-C.

use crate::analysis::Observer;
use crate::base::{Language, Texts, format_decimal, format_grouped};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Work that takes less shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// Watches an analysis for the user.
pub(super) struct Progress {
    language: Language,
    bar: ProgressBar,
    begun: Instant,
    quiet: bool,
    shown: AtomicBool,
    files: AtomicU64,
    expected_files: AtomicU64,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    pub(super) fn new(language: Language, quiet: bool) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&cancelled);
        // A second Ctrl-C does not wait; where no handler can be set, the system's own stands.
        let _ = ctrlc::set_handler(move || {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        Self {
            language,
            bar: ProgressBar::hidden().with_style(style(language)),
            begun: Instant::now(),
            quiet,
            shown: AtomicBool::new(false),
            files: AtomicU64::new(0),
            expected_files: AtomicU64::new(0),
            cancelled,
        }
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn show_when_due(&self) {
        if !self.quiet && self.begun.elapsed() > PATIENCE && !self.shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Observer for Progress {
    fn expect(&self, files: u64, bytes: u64) {
        self.expected_files.store(files, Ordering::Relaxed);
        self.bar.set_length(bytes);
    }

    fn advance(&self, files: u64, bytes: u64) {
        self.bar.inc(bytes);
        let done = self.files.fetch_add(files, Ordering::Relaxed) + files;
        self.show_when_due();
        let of = self.expected_files.load(Ordering::Relaxed);
        let number = |n: u64| format_grouped(i128::from(n), self.language);
        let label = Texts { fr: "fichiers", en: "files" };
        self.bar.set_message(format!("{}/{} {}", number(done), number(of), label.get(self.language)));
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// Figures in the typography of `language`; indicatif's own are English.
fn style(language: Language) -> ProgressStyle {
    let unit = Texts { fr: "\u{A0}Mo", en: " MB" }.get(language);
    let left = Texts { fr: "reste", en: "left:" }.get(language);
    let megabytes = move |bytes: f64| format!("{}{unit}", format_decimal(bytes / 1e6, 1, language));
    ProgressStyle::with_template(&format!("{{bar:28}} {{msg}}, {{done}}/{{total}}, {{rate}}/s, {left} {{eta}}"))
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .with_key("done", move |state: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&megabytes(state.pos() as f64));
        })
        .with_key("total", move |state: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&megabytes(state.len().unwrap_or_default() as f64));
        })
        .with_key("rate", move |state: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&megabytes(state.per_sec()));
        })
        .progress_chars("━╸ ")
}
