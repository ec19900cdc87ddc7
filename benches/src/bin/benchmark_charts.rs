//! `benchmark-charts RESULTS FOLDER`: draws the charts of `reports/benchmarks.md` from `reports/benchmarks.json`.

use lisible::base::{Error, Language, Result};
use lisible::charts::{BENCH_CHARTS, png};
use lisible_benches::{PEERS, Results};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [results, folder] = &arguments[..] else {
        eprintln!("usage: benchmark-charts RESULTS FOLDER");
        return ExitCode::from(2);
    };
    match draw(results, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("benchmark-charts: {}", error.message(Language::En));
            ExitCode::FAILURE
        }
    }
}

fn draw(results: &Path, folder: &Path) -> Result<()> {
    let text = fs::read_to_string(results).map_err(|error| Error::io(results, error))?;
    let results = Results::parse(&text)?;
    write(&folder.join("peers.png"), png(&PEERS, &results, Language::En)?)?;
    let Some(stages) = &results.stages else { return Ok(()) };
    for chart in BENCH_CHARTS {
        write(&folder.join("stages.png"), png(chart, stages, Language::En)?)?;
    }
    Ok(())
}

fn write(path: &Path, picture: Option<Vec<u8>>) -> Result<()> {
    picture.map_or(Ok(()), |picture| fs::write(path, picture).map_err(|error| Error::io(path, error)))
}
