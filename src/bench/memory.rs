//! The most memory that the process held, as Linux tells it; other systems say nothing here, and neither do we.

use std::fs;

/// Begins anew: what was held before no longer counts. Where the system does not allow it, it still does.
pub(super) fn forget_peak() {
    // 5 stands for the peak of resident memory (proc_pid_clear_refs, Linux 4.0).
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The peak of resident memory in bytes; `None` where the system does not say.
pub(super) fn peak() -> Option<u64> {
    peak_in(&fs::read_to_string("/proc/self/status").ok()?)
}

fn peak_in(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kibibytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_the_peak_is_read() {
        assert_eq!(peak_in("Name:\tlisible\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n"), Some(2 << 20));
        assert_eq!(peak_in("VmHWM:\t many\n"), None);
        assert_eq!(peak_in(""), None);
    }
}
