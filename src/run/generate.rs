//! What a package of the program needs beside it: the manual page and the completions of shells.

use std::io;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use super::arguments::Arguments;
use super::subcommands::Generated;

/// The name by which shells know the program.
const NAME: &str = "refrain";

/// The text of a page or script.
///
/// # Errors
/// None that writing into memory can have.
pub fn generated(what: Generated) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let shell = match what {
        Generated::Man => {
            Man::new(Arguments::command()).render(&mut out)?;
            return Ok(out);
        }
        Generated::Bash => Shell::Bash,
        Generated::Zsh => Shell::Zsh,
        Generated::Fish => Shell::Fish,
        Generated::Powershell => Shell::PowerShell,
    };
    clap_complete::generate(shell, &mut Arguments::command(), NAME, &mut out);
    Ok(out)
}
