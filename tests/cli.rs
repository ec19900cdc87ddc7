//! The command line, case by case: commands and what they print, in `tests/cmd` and in the READMEs' tour.
//!
//! A changed output is taken over with `TRYCMD=overwrite cargo test --test cli`; read the difference before you commit it.

#[test]
fn commands_print_what_they_should() {
    trycmd::TestCases::new().case("tests/cmd/*.md").case("README.md").case("README.fr.md");
}
