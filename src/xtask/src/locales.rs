//! Translations: `check_locales.py` and compare-locales, in Python, where the
//! people who translate have their tools too.

use crate::{
    process::{Failure, Outcome, Project, watch},
    setup,
};

/// Checks every language; the number of texts in order.
pub(crate) fn check(project: &Project) -> Outcome<usize> {
    python(
        project,
        &["src/xtask/check_locales.py"],
        " texts are in order.",
    )
    .map_err(|_| Failure::new("Some texts are not in order; each is listed above."))
}

/// The checker's own tests; how many passed.
pub(crate) fn test_checker(project: &Project) -> Outcome<usize> {
    python(
        project,
        &["src/xtask/test_check_locales.py", "--quiet"],
        " passed",
    )
}

/// Runs a script that ends with a number and `after`; the number.
fn python(project: &Project, script: &[&str], after: &str) -> Outcome<usize> {
    let python = setup::python(project)?;
    let mut count = 0;
    watch(
        project
            .command(&python)
            .args(script)
            // The repository stays clean.
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("PYTHONUTF8", "1"),
        |line| {
            if let Some(number) = line.strip_suffix(after) {
                count = number.parse().unwrap_or(0);
            }
        },
    )?;
    Ok(count)
}
