//! Rules of this repository that no general tool knows.
//!
//! Under Trusted Types a page throws on every string that becomes markup, so
//! none is made in the widget or in the pages' scripts. Words stay out of Rust,
//! because translators cannot reach them there. What is written about the public
//! surface is what there is. And the top of the repository stays readable.

mod surface;
mod tokens;
mod views;

use std::{
    collections::BTreeSet,
    fmt, fs,
    path::{Path, PathBuf},
};

use crate::process::{Failure, Outcome, Project, capture};

/// Something a rule does not allow, and where.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    line: usize,
    reason: String,
}

impl Finding {
    fn new(line: usize, reason: impl Into<String>) -> Self {
        Self {
            line,
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.line, self.reason)
    }
}

/// Everything that may stand at the top; names with a leading dot may too.
const TOP_LEVEL: [&str; 8] = [
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "Trunk.toml",
    "locales",
    "public",
    "src",
    "tests",
];

/// Checks all rules; the number of files looked at.
pub(crate) fn run(project: &Project) -> Outcome<usize> {
    let mut findings = Vec::new();
    let mut looked_at = 0;
    let mut look = |path: &Path, rule: fn(&str) -> Vec<Finding>| -> Outcome {
        let text = fs::read_to_string(path).map_err(|error| {
            Failure::new(format!("{} cannot be read: {error}.", path.display()))
        })?;
        looked_at += 1;
        let shown = path.strip_prefix(&project.root).unwrap_or(path).display();
        findings.extend(
            rule(&text)
                .iter()
                .map(|finding| format!("{shown}:{finding}")),
        );
        Ok(())
    };
    for path in files(&project.root.join("src/widget/src"), &["rs"])? {
        look(&path, views::check)?;
    }
    for path in files(&project.root.join("public"), &["js", "mjs"])? {
        look(&path, script)?;
    }
    findings.extend(surface::check(&surface(project)?));
    findings.extend(top_level(&top_level_names(project)?));
    if findings.is_empty() {
        println!("{looked_at} files follow the rules of this repository.");
        return Ok(looked_at);
    }
    for finding in &findings {
        println!("{finding}");
    }
    Err(Failure::new(format!(
        "{} places break a rule of this repository; each is listed above.",
        findings.len()
    )))
}

/// What is written about the element, and what it is made of.
fn surface(project: &Project) -> Outcome<surface::Surface> {
    let read = |path: &Path| {
        fs::read_to_string(path)
            .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", path.display())))
    };
    let public = project.root.join("public");
    let mut sources = read(&public.join("embed.js"))?;
    let widget = project.root.join("src/widget");
    for path in files(&widget.join("src"), &["rs", "css"])?
        .iter()
        .chain(&files(&widget, &["js"])?)
    {
        sources.push_str(&read(path)?);
    }
    Ok(surface::Surface {
        manifest: read(&public.join("custom-elements.json"))?,
        declarations: read(&public.join("help-center.d.ts"))?,
        sources,
    })
}

/// All files with one of the extensions below a folder, sorted; none if there is no such folder.
pub(crate) fn files(folder: &Path, extensions: &[&str]) -> Outcome<Vec<PathBuf>> {
    let unreadable = |error| Failure::new(format!("{} cannot be read: {error}.", folder.display()));
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(files(&path, extensions)?);
        } else if path
            .extension()
            .and_then(|extension| extension.to_str())
            .is_some_and(|extension| extensions.contains(&extension))
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Scripts that turn strings into markup or code.
fn script(text: &str) -> Vec<Finding> {
    const BANNED: [&str; 7] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "createContextualFragment",
        "document.write",
        "eval(",
        "new Function",
    ];
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
            continue;
        }
        for banned in BANNED {
            let used = code.match_indices(banned).any(|(at, _)| {
                // `retrieval(` is not `eval(`.
                !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
            });
            if used {
                findings.push(Finding::new(
                    index + 1,
                    format!("`{banned}` makes markup or code from a string; build nodes instead"),
                ));
            }
        }
    }
    findings
}

/// Names at the top that Git would take; without Git, all that are there.
fn top_level_names(project: &Project) -> Outcome<BTreeSet<String>> {
    let listed = capture(project.command("git").args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
    ]));
    if let Some(listed) = listed {
        return Ok(listed
            .lines()
            .filter_map(|path| path.split('/').next())
            .map(|name| name.trim_start_matches('"').to_owned())
            .filter(|name| project.root.join(name).exists())
            .collect());
    }
    let unreadable = |error| Failure::new(format!("The repository cannot be read: {error}."));
    fs::read_dir(&project.root)
        .map_err(unreadable)?
        .map(|entry| {
            Ok(entry
                .map_err(unreadable)?
                .file_name()
                .to_string_lossy()
                .into_owned())
        })
        .filter(|name| !matches!(name, Ok(name) if name == "target"))
        .collect()
}

fn top_level(names: &BTreeSet<String>) -> Vec<String> {
    names
        .iter()
        .filter(|name| !name.starts_with('.') && !TOP_LEVEL.contains(&name.as_str()))
        .map(|name| format!("{name}: does not belong at the top level; find it a place below"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_may_not_make_markup_from_strings() {
        let text = "// innerHTML is banned\nnode.textContent = retrieval(x);\n\
                    node.innerHTML = '';\nif (window.eval(a)) new Function('b');\n";
        let lines: Vec<usize> = script(text).iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [3, 4, 4]);
    }

    #[test]
    fn strangers_at_the_top_are_found() {
        let names = ["Cargo.toml", ".ci", "notes.md", "src"].map(str::to_owned);
        let findings = top_level(&BTreeSet::from(names));
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("notes.md: "));
    }
}
