//! The progress bar: files, megabytes, rate, time left; on a terminal, for work of over a second. And Ctrl-C.

use crate::analysis::Observer;
use crate::base::{Language, Texts, format_decimal, format_grouped};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Work that takes less shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// What is in the making, to be taken away when the user does not wait for a clean end.
static IN_THE_MAKING: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Lets Ctrl-C (and a request to terminate) end the work in good order; a second one does not wait.
pub(super) fn heed_interrupts() {
    // Where no handler can be set, the system's own stands.
    let _ = ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            if let Some(path) = IN_THE_MAKING.lock().ok().and_then(|mut path| path.take()) {
                let _ = std::fs::remove_dir_all(path);
            }
            std::process::exit(130);
        }
    });
}

/// True once the user has asked to stop.
pub(super) fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}

/// Names the folder in the making.
pub(super) fn in_the_making(folder: PathBuf) {
    if let Ok(mut path) = IN_THE_MAKING.lock() {
        *path = Some(folder);
    }
}

/// Watches an analysis for the user.
pub(super) struct Progress {
    language: Language,
    bar: ProgressBar,
    begun: Instant,
    quiet: bool,
    shown: AtomicBool,
    files: AtomicU64,
    expected_files: AtomicU64,
}

impl Progress {
    pub(super) fn new(language: Language, quiet: bool) -> Self {
        Self {
            language,
            bar: ProgressBar::hidden().with_style(style(language)),
            begun: Instant::now(),
            quiet,
            shown: AtomicBool::new(false),
            files: AtomicU64::new(0),
            expected_files: AtomicU64::new(0),
        }
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// Shows the bar once it is time; true when it is shown.
    fn show_when_due(&self) -> bool {
        let due = !self.quiet && self.begun.elapsed() > PATIENCE;
        if due && !self.shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        due
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
        if !self.show_when_due() {
            return;
        }
        let of = self.expected_files.load(Ordering::Relaxed);
        let number = |n: u64| format_grouped(i128::from(n), self.language);
        let label = Texts { fr: "fichiers", en: "files" };
        self.bar.set_message(format!("{}/{} {}", number(done), number(of), label.get(self.language)));
    }

    fn is_cancelled(&self) -> bool {
        is_interrupted()
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
