//! Translations: compare-locales for what it knows, a checker of ours for the
//! rest. The languages are the folders under `locales/`.

use std::{fs, path::Path};

use crate::{
    process::{Failure, Outcome, Project, run, watch},
    setup,
};

const REFERENCE: &str = "en";

/// Checks every language; the number of checks that held.
pub(crate) fn check(project: &Project) -> Outcome<usize> {
    let languages = languages(&project.root.join("locales"))?;
    let python = setup::python(project)?;
    compare(project, &python, &languages)?;
    let mut checks = 0;
    watch(
        project
            .command(&python)
            .arg("src/xtask/check_locales.py")
            .env("PYTHONDONTWRITEBYTECODE", "1"),
        |line| {
            if let Some(count) = line.strip_suffix(" texts are in order.") {
                checks = count.parse().unwrap_or(0);
            }
        },
    )
    .map_err(|_| Failure::new("Some texts are not in order; each is listed above."))?;
    Ok(checks)
}

/// The checker's own tests; how many passed.
pub(crate) fn test_checker(project: &Project) -> Outcome<usize> {
    let python = setup::python(project)?;
    let mut passed = 0;
    watch(
        project
            .command(&python)
            .args(["src/xtask/test_check_locales.py", "--quiet"])
            .env("PYTHONDONTWRITEBYTECODE", "1"),
        |line| {
            if let Some(count) = line.strip_suffix(" passed") {
                passed = count.parse().unwrap_or(0);
            }
        },
    )?;
    Ok(passed)
}

fn compare(project: &Project, python: &Path, languages: &[String]) -> Outcome {
    let template = fs::read_to_string(project.root.join("locales/l10n.toml"))
        .map_err(|error| Failure::new(format!("locales/l10n.toml cannot be read: {error}.")))?;
    let config = project.target.join("l10n.toml");
    fs::write(
        &config,
        with_languages(&template, &project.root.join("locales"), languages),
    )
    .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", config.display())))?;
    let report = project.target.join("compare-locales.json");
    run(project
        .command(python)
        .args(["-m", "compare_locales.commands"])
        .args(["--json".as_ref(), report.as_os_str()])
        .arg(&config)
        .arg("locales")
        .args(languages))
}

/// All languages but English, sorted.
fn languages(locales: &Path) -> Outcome<Vec<String>> {
    let unreadable = |error| Failure::new(format!("locales/ cannot be read: {error}."));
    let mut languages = Vec::new();
    for entry in fs::read_dir(locales).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && name != REFERENCE && !name.starts_with('.') {
            languages.push(name);
        }
    }
    languages.sort();
    Ok(languages)
}

/// The configuration with the languages that are there, whatever it lists.
fn with_languages(template: &str, locales: &Path, languages: &[String]) -> String {
    template
        .lines()
        .map(
            |line| match line.split_once('=').map(|(key, _)| key.trim()) {
                Some("locales") => format!("locales = {languages:?}\n"),
                Some("basepath") => format!("basepath = {:?}\n", locales.display().to_string()),
                _ => format!("{line}\n"),
            },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_language_needs_no_edit() {
        let template =
            "basepath = \".\"\nlocales = [\"de\"]\n\n[[paths]]\nl10n = \"{locale}/*.ftl\"\n";
        let languages = ["da".to_owned(), "de".to_owned()];
        assert_eq!(
            with_languages(template, Path::new("/r/locales"), &languages),
            "basepath = \"/r/locales\"\nlocales = [\"da\", \"de\"]\n\n[[paths]]\nl10n = \"{locale}/*.ftl\"\n"
        );
    }
}
