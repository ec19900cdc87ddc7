//! What of `reports/benchmarks.json` is drawn. The programs that measure write more of it, and the page reads that.

use lisible::base::{Error, Language, Result};
use lisible::charts::Drawn;
use lisible::report::BenchReport;
use serde::Deserialize;

/// The results of `benches/run`.
#[derive(Debug, Deserialize)]
pub struct Results {
    /// Rounds that were timed.
    pub rounds: u64,
    /// Where they ran.
    pub machine: Machine,
    /// What was read.
    pub corpus: Corpus,
    /// lisible and what else a user could take.
    pub peers: Vec<Peer>,
    /// What `lisible bench` gave.
    pub stages: Option<BenchReport>,
}

/// Where figures were taken.
#[derive(Debug, Deserialize)]
pub struct Machine {
    /// The name of the processor.
    pub processor: String,
    /// Threads that can run at once.
    pub cores: u64,
}

/// What was read.
#[derive(Debug, Deserialize)]
pub struct Corpus {
    /// `made` or `read`.
    pub kind: String,
    /// What the texts are, in a few words; may be empty.
    pub label: String,
    /// Bytes of the whole text.
    pub measured_bytes: f64,
}

/// One program.
#[derive(Clone, Debug, Deserialize)]
pub struct Peer {
    /// `lisible` for ours.
    pub id: String,
    /// Its name and what it does, as a label.
    pub name: String,
    /// Absent where it is not installed.
    #[serde(rename = "megabytes_per_cpu_second")]
    pub rate: Option<Rate>,
}

/// Megabytes for each second of processor time, over the rounds.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Rate {
    /// Of the slowest round.
    pub least: f64,
    /// The middle.
    pub median: f64,
    /// Of the fastest round.
    pub most: f64,
}

impl Results {
    /// Reads them.
    ///
    /// # Errors
    /// When the text is no such JSON.
    pub fn parse(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| {
            let message = error.to_string();
            Error::invalid(message.clone(), message)
        })
    }

    /// Those that were measured, the fastest first.
    pub fn ranked(&self) -> Vec<(&Peer, Rate)> {
        let sound = |rate: &Rate| rate.least > 0.0 && rate.least <= rate.median && rate.median <= rate.most;
        let mut ranked: Vec<_> = self.peers.iter().filter_map(|peer| Some((peer, peer.rate.filter(sound)?))).collect();
        ranked.sort_by(|(_, a), (_, b)| b.median.total_cmp(&a.median));
        ranked
    }
}

impl Drawn for Results {
    fn source(&self, _: Language) -> String {
        let megabytes = (self.corpus.measured_bytes / 1e6).round();
        let what = match (self.corpus.kind.as_str(), self.corpus.label.as_str()) {
            ("made", _) => "made from the sample texts",
            (_, "") => "of French text",
            (_, label) => label,
        };
        let Machine { processor, cores } = &self.machine;
        format!("Source: {megabytes} MB, {what}; {processor}, {cores} core{}.", if *cores == 1 { "" } else { "s" })
    }
}
