//! The command `lisible`; all it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    lisible::cli::main(std::env::args_os().collect())
}
