//! `cargo xtask test`: every proof there is, in order, stopping at the first
//! that fails; and `cargo xtask check`, the quick part of it.
//!
//! A skipped or ignored test counts as a failure: what is not run proves nothing.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::{
    lint, locales,
    process::{Failure, Outcome, Project, end_children_on_interrupt, run, watch},
    server::{self, Profile},
    setup, widget,
};

const WASM: [&str; 4] = ["--package", "widget", "--target", "wasm32-unknown-unknown"];

struct Stage {
    name: &'static str,
    headline: &'static str,
    /// Returns how many things were proved.
    prove: fn(&Project, &[String]) -> Outcome<usize>,
}

const STAGES: [Stage; 7] = [
    Stage {
        name: "format",
        headline: "Format",
        prove: |project, _| {
            setup::for_lints(project)?;
            run(project.cargo().args(["fmt", "--all", "--check"]))?;
            Ok(1)
        },
    },
    Stage {
        name: "clippy",
        headline: "Clippy, for this machine and for the browser",
        prove: |project, _| {
            setup::for_lints(project)?;
            setup::wasm_target(project)?;
            clippy(project, &["--workspace", "--all-targets"])?;
            clippy(project, &[&WASM[..], &["--all-targets"]].concat())?;
            Ok(2)
        },
    },
    Stage {
        name: "lints",
        headline: "Rules of this repository",
        prove: |project, _| lint::run(project),
    },
    Stage {
        name: "locales",
        headline: "Translations",
        prove: |project, _| Ok(locales::test_checker(project)? + locales::check(project)?),
    },
    Stage {
        name: "native",
        headline: "Native tests",
        prove: |project, _| cargo_tests(project.cargo().args(["test", "--workspace"])),
    },
    Stage {
        name: "wasm",
        headline: "Wasm tests in the browser",
        prove: |project, _| wasm_tests(project),
    },
    Stage {
        name: "browser",
        headline: "Journeys in the browser",
        prove: browser_tests,
    },
];

/// All stages, or those named.
pub(crate) fn test(project: &Project, arguments: &[String]) -> Outcome {
    let mut parts = arguments.splitn(2, |argument| argument == "--");
    let names = parts.next().unwrap_or_default();
    let playwright = parts.next().unwrap_or_default();
    if let Some(unknown) = names
        .iter()
        .find(|name| !STAGES.iter().any(|stage| stage.name == **name))
    {
        let known: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(Failure::new(format!(
            "There is no stage `{unknown}`; there are: {}.",
            known.join(", ")
        )));
    }
    let chosen: Vec<&Stage> = STAGES
        .iter()
        .filter(|stage| names.is_empty() || names.iter().any(|name| name == stage.name))
        .collect();
    end_children_on_interrupt(130)?;
    let mut results: Vec<(&str, usize, Duration)> = Vec::new();
    for (index, stage) in chosen.iter().enumerate() {
        println!("\n== {}/{}: {} ==", index + 1, chosen.len(), stage.headline);
        let start = Instant::now();
        let proved = (stage.prove)(project, playwright).map_err(|failure| {
            Failure::new(format!(
                "{failure}\nFailed in stage `{0}`; once it is mended, `cargo xtask test {0}` repeats it alone.",
                stage.name
            ))
        })?;
        results.push((stage.name, proved, start.elapsed()));
    }
    println!();
    for (name, proved, duration) in &results {
        println!(
            "{name:<8} {proved:>6} passed {:>6.0} s",
            duration.as_secs_f64()
        );
    }
    let total: usize = results.iter().map(|(_, proved, _)| proved).sum();
    println!("{total} passed, 0 failed");
    Ok(())
}

/// Format, clippy, the quick native tests, our lints, the translations.
pub(crate) fn check(project: &Project, arguments: &[String]) -> Outcome {
    crate::no_arguments(arguments)?;
    end_children_on_interrupt(130)?;
    setup::for_lints(project)?;
    let start = Instant::now();
    let mut proved = 0;
    println!("== Format ==");
    run(project.cargo().args(["fmt", "--all", "--check"]))?;
    println!("== Rules of this repository ==");
    proved += lint::run(project)?;
    println!("== Translations ==");
    proved += locales::check(project)?;
    println!("== Clippy ==");
    clippy(project, &["--workspace", "--all-targets"])?;
    println!("== Native tests ==");
    let mut cargo = project.cargo();
    cargo.args(["test", "--quiet"]);
    for package in ["contract", "flow", "i18n", "xtask"] {
        cargo.args(["--package", package]);
    }
    proved += cargo_tests(&mut cargo)? + 2;
    println!(
        "\n{proved} passed, 0 failed, in {:.0} s",
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

fn clippy(project: &Project, what: &[&str]) -> Outcome {
    run(project
        .cargo()
        .args(["clippy", "--quiet"])
        .args(what)
        .args(["--", "--deny", "warnings"]))
}

fn wasm_tests(project: &Project) -> Outcome<usize> {
    if !project.root.join("src/widget/tests").is_dir() {
        println!("The widget has no tests of its own in src/widget/tests.");
        return Ok(0);
    }
    setup::for_widget(project)?;
    let browser = setup::browser(project)?;
    let runner = project.find("wasm-bindgen-test-runner").ok_or_else(|| {
        Failure::new(
            "wasm-bindgen-test-runner is missing beside wasm-bindgen: reinstall wasm-bindgen-cli.",
        )
    })?;
    let capabilities = project.target.join("webdriver.json");
    fs::write(
        &capabilities,
        webdriver(&browser.chromium.to_string_lossy()),
    )
    .map_err(|error| {
        Failure::new(format!(
            "{} cannot be written: {error}.",
            capabilities.display()
        ))
    })?;
    cargo_tests(
        project
            .cargo()
            .arg("test")
            .args(WASM)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &browser.chromedriver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180"),
    )
}

/// What chromedriver is asked for.
fn webdriver(chromium: &str) -> String {
    const FLAGS: [&str; 8] = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    // Rust's escapes of a path with quotes or backslashes are JSON's too.
    format!("{{\"goog:chromeOptions\": {{\"binary\": {chromium:?}, \"args\": {FLAGS:?}}}}}\n")
}

fn browser_tests(project: &Project, arguments: &[String]) -> Outcome<usize> {
    setup::for_widget(project)?;
    let browser = setup::browser(project)?;
    let firefox = setup::firefox(project)?;
    widget::build(project)?;
    let program = server::build(project, Profile::Dev)?;
    let help_desk = server::start(project, &program, server::free_port()?, &[])?;
    let mut tally = Tally::default();
    watch(
        project
            .command("node")
            .arg("node_modules/@playwright/test/cli.js")
            .arg("test")
            .args(arguments)
            .env("HELP_DESK_URL", help_desk.url())
            .env("CHROMIUM", &browser.chromium)
            .env("FIREFOX", &firefox)
            .current_dir(project.browser_tests()),
        |line| tally.playwright(line),
    )?;
    tally.result()
}

/// Runs a `cargo test` and adds its results up.
fn cargo_tests(command: &mut std::process::Command) -> Outcome<usize> {
    let mut tally = Tally::default();
    watch(command, |line| tally.cargo(line))?;
    tally.result()
}

#[derive(Debug, Default, PartialEq)]
struct Tally {
    passed: usize,
    not_run: usize,
}

impl Tally {
    /// `test result: ok. 12 passed; 0 failed; 1 ignored; …`
    fn cargo(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else {
            return;
        };
        for count in counts.split(['.', ';']) {
            match number_before(count.trim()) {
                Some((number, "passed")) => self.passed += number,
                Some((number, "ignored")) => self.not_run += number,
                _ => {}
            }
        }
    }

    /// `  12 passed (3.4s)`, `  1 skipped`, `  2 did not run`
    fn playwright(&mut self, line: &str) {
        match number_before(line.trim()) {
            Some((number, rest)) if rest.starts_with("passed (") => self.passed += number,
            Some((number, "skipped" | "flaky" | "did not run")) => self.not_run += number,
            _ => {}
        }
    }

    fn result(self) -> Outcome<usize> {
        if self.not_run > 0 {
            return Err(Failure::new(format!(
                "{} tests were skipped or ignored; each has to run or go.",
                self.not_run
            )));
        }
        Ok(self.passed)
    }
}

fn number_before(text: &str) -> Option<(usize, &str)> {
    let (number, rest) = text.split_once(' ')?;
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_added_up() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
        ] {
            tally.cargo(line);
        }
        assert_eq!(
            tally,
            Tally {
                passed: 7,
                not_run: 1
            }
        );
        let mut tally = Tally::default();
        for line in [
            "  ✓  1 home.spec.mjs › 3 passed (1s)",
            "  12 passed (3.4s)",
            "  2 skipped",
        ] {
            tally.playwright(line);
        }
        assert_eq!(
            tally,
            Tally {
                passed: 12,
                not_run: 2
            }
        );
        assert!(tally.result().is_err());
    }

    #[test]
    fn a_path_with_quotes_stays_json() {
        let json = webdriver(r#"/opt/my "browser""#);
        assert!(json.contains(r#""binary": "/opt/my \"browser\"""#));
        assert!(json.contains(r#""args": ["--headless", "#));
    }
}
