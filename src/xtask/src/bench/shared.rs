//! The bench of the widgets beside us, with us among its subjects.
//!
//! It lies in `../shared/bench` where somebody has put it; its README tells how it works. It is
//! copied below `target/` and runs there, so that nothing is written where it came from. What it
//! needs from the network may be missing: then it measures what is there, or is left out with a
//! sentence.

use std::{fs, io, path::Path};

use super::rows::Measured;
use crate::{
    process::{Failure, Outcome, Project, run as run_command},
    server::HelpDesk,
};

/// We stand in its table twice: as embedded by default, and with idle loading.
const SUBJECTS: [&str; 2] = ["help-center", "help-center-idle"];

/// Runs it if it is there.
pub(super) fn run(
    project: &Project,
    help_desk: &HelpDesk,
    chromium: &Path,
    measured: &Measured,
    is_quick: bool,
) -> Outcome {
    let Some(source) = project
        .root
        .parent()
        .map(|beside| beside.join("shared/bench"))
        .filter(|source| source.join("bench.mjs").is_file())
    else {
        return Ok(());
    };
    println!("Running the bench of the widgets beside us; about ten minutes, less with --quick.");
    let copy = project.target.join("shared-bench");
    let unwritable =
        |error: io::Error| Failure::new(format!("{} cannot be written: {error}.", copy.display()));
    let is_same = |name: &str| matches!((fs::read(source.join(name)), fs::read(copy.join(name))), (Ok(now), Ok(then)) if now == then);
    // What was downloaded last time still serves, unless other versions are asked for.
    let is_current = is_same("package.json") && is_same("package-lock.json");
    if copy.exists() && !is_current {
        fs::remove_dir_all(&copy).map_err(unwritable)?;
    }
    copy_folder(&source, &copy).map_err(unwritable)?;
    for subject in SUBJECTS {
        let adapter = project.browser_tests().join("bench-subject");
        copy_folder(&adapter, &copy.join("peers").join(subject)).map_err(unwritable)?;
    }
    let npm = |arguments: &[&str]| {
        run_command(
            project
                .command("npm")
                .args(arguments)
                .current_dir(&copy)
                .env("CHROMIUM", chromium),
        )
    };
    if !copy.join("node_modules/playwright-core").is_dir()
        && npm(&["ci", "--no-audit", "--no-fund"]).is_err()
    {
        println!("Its packages could not be installed; it is left out.");
        return Ok(());
    }
    if !is_quick && npm(&["run", "peers"]).is_err() {
        println!("Some of the widgets beside us could not be downloaded; the others are measured.");
    }
    let files: Vec<&str> = measured.sizes.iter().map(|size| &*size.path).collect();
    let mut node = project.command("node");
    node.arg("bench.mjs")
        .env("CHROMIUM", chromium)
        .env("HELP_DESK_URL", help_desk.url())
        .env("SUBJECT_FILES", files.join(" "))
        .current_dir(&copy);
    if is_quick {
        node.args(["--only", &SUBJECTS.join(","), "--runs", "3"]);
    }
    if run_command(&mut node).is_err() {
        println!("It ended before its table was ready; our own figures stand above.");
    }
    Ok(())
}

/// Copies a folder without what is downloaded or written into it.
fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    const LEFT_OUT: [&str; 3] = ["node_modules", ".peers", "out"];
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if LEFT_OUT.iter().any(|left_out| name == *left_out) {
            continue;
        }
        let target = to.join(&name);
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            // Written anew, so that a file which may not be changed can be next time.
            fs::write(&target, fs::read(entry.path())?)?;
        }
    }
    Ok(())
}
