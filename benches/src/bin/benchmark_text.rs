//! `benchmark-text KIND BYTES`: a French text on standard output, the same byte for byte on every machine.

use lisible_benches::{Kind, Text};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, bytes] = &arguments[..] else { return usage() };
    let kind = Kind::ALL.into_iter().find(|known| known.name() == kind.as_str());
    let (Some(kind), Ok(bytes)) = (kind, bytes.parse()) else { return usage() };
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    match Text::new(kind).write(bytes, &mut out).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("benchmark-text: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: benchmark-text prose|numbers|markdown BYTES > FILE");
    ExitCode::from(2)
}
