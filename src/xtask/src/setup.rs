//! Getting a machine ready: every step looks first and installs only what is
//! missing, so each can run again at any time.
//!
//! Tools go to `target/tools`, packages to `tests/browser/node_modules` and
//! `target/python`; only the Rust target and its sources, and on Debian the browsers, are
//! installed machine-wide. What cannot be installed ends in one sentence that
//! says what to do.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::process::{Failure, Outcome, Project, capture, run};

const TRUNK: &str = "0.21.14";
const TWIGGY: &str = "0.8.0";
/// What the widget is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
const NODE_MAJOR: u32 = 20;
/// The first Firefox that enforces Trusted Types.
const FIREFOX_MAJOR: u32 = 148;
const PLAYWRIGHT_CLI: &str = "node_modules/@playwright/test/cli.js";

/// A browser and the program that drives it for the wasm tests.
pub(crate) struct Browser {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// Its WebDriver server.
    pub(crate) chromedriver: PathBuf,
}

/// What `widget::build` needs.
pub(crate) fn for_widget(project: &Project) -> Outcome {
    wasm_target(project)?;
    standard_library_sources(project)?;
    node_packages(project)?;
    trunk(project)?;
    wasm_bindgen(project)
}

/// rustfmt and clippy.
pub(crate) fn for_lints(project: &Project) -> Outcome {
    let missing: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, subcommand)| {
            capture(project.cargo().args([subcommand, "--version"])).is_none()
        })
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    announce(
        &format!("{} from rustup", missing.join(" and ")),
        "some seconds",
    );
    run(project
        .command("rustup")
        .args(["component", "add"])
        .args(&missing))
    .map_err(|_| {
        Failure::new(format!(
            "Install {} for your Rust toolchain and start again.",
            missing.join(" and ")
        ))
    })
}

/// The compiler target of the widget.
pub(crate) fn wasm_target(project: &Project) -> Outcome {
    let rustc = env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from);
    let installed =
        capture(
            project
                .command(rustc)
                .args(["--print", "target-libdir", "--target", WASM_TARGET]),
        )
        .is_some_and(|library| Path::new(&library).is_dir());
    if installed {
        return Ok(());
    }
    announce(&format!("the Rust target {WASM_TARGET}"), "half a minute");
    run(project.command("rustup").args(["target", "add", WASM_TARGET])).map_err(|_| {
        Failure::new(format!(
            "Install the Rust target {WASM_TARGET} (with rustup: `rustup target add {WASM_TARGET}`) and start again."
        ))
    })
}

/// The workspace of Rust's standard library, if its sources are installed.
pub(crate) fn standard_library(project: &Project) -> Option<PathBuf> {
    let rustc = env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from);
    let sysroot = capture(project.command(rustc).args(["--print", "sysroot"]))?;
    let library = Path::new(&sysroot).join("lib/rustlib/src/rust/library");
    library.join("Cargo.lock").is_file().then_some(library)
}

/// The sources of Rust's standard library, which the widget builds for size.
fn standard_library_sources(project: &Project) -> Outcome {
    if standard_library(project).is_some() {
        return Ok(());
    }
    announce("the sources of Rust's standard library", "some seconds");
    run(project
        .command("rustup")
        .args(["component", "add", "rust-src"]))
    .map_err(|_| {
        Failure::new(
            "Install the sources of Rust's standard library (with rustup: `rustup component add rust-src`) and start again.",
        )
    })
}

fn trunk(project: &Project) -> Outcome {
    // The build works offline, so Trunk needs neither its downloader nor a TLS library; and it
    // only calls others, so optimising it would take longer than it ever wins back.
    cargo_tool(
        project,
        "trunk",
        "trunk",
        TRUNK,
        &[
            "--locked",
            "--no-default-features",
            "--config",
            "profile.release.opt-level=0",
            "--config",
            "profile.release.lto=false",
            "--config",
            "profile.release.codegen-units=16",
        ],
        "about 3 minutes",
    )
}

fn wasm_bindgen(project: &Project) -> Outcome {
    let lock = project.root.join("Cargo.lock");
    let text = fs::read_to_string(&lock)
        .map_err(|error| Failure::new(format!("Cargo.lock cannot be read: {error}.")))?;
    // No wasm-bindgen in the lock file means nothing to bind yet; Trunk says so better than we.
    let Some(version) = locked_version(&text, "wasm-bindgen") else {
        return Ok(());
    };
    cargo_tool(
        project,
        "wasm-bindgen",
        "wasm-bindgen-cli",
        version,
        &[],
        "about 3 minutes",
    )
}

/// twiggy, which names what makes a wasm file big.
pub(crate) fn twiggy(project: &Project) -> Outcome {
    cargo_tool(project, "twiggy", "twiggy", TWIGGY, &[], "about a minute")
}

/// A Rust program at exactly this version, from `PATH` or built into `target/tools`.
fn cargo_tool(
    project: &Project,
    program: &str,
    package: &str,
    version: &str,
    options: &[&str],
    duration: &str,
) -> Outcome {
    let present = || {
        capture(project.command(program).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
    };
    if present() {
        return Ok(());
    }
    announce(&format!("{package} {version}"), duration);
    let by_hand = format!(
        "cargo install {package} --version {version} {}",
        options.join(" ")
    );
    let by_hand = by_hand.trim_end();
    run(project
        .cargo()
        .args(["install", package, "--version", version, "--force", "--root"])
        .arg(project.tools())
        .args(options))
    .map_err(|_| {
        Failure::new(format!(
            "{package} {version} could not be installed: look at the lines above, check the network, \
             or install it yourself with `{by_hand}` and start again."
        ))
    })?;
    if present() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{package} was installed but does not answer as version {version}; remove other copies of `{program}` and start again."
    )))
}

/// Node's packages: Playwright, axe, wasm-opt, esbuild.
pub(crate) fn node_packages(project: &Project) -> Outcome {
    let version = capture(project.command("node").arg("--version"));
    let major = version.as_deref().and_then(node_major);
    if major.is_none_or(|major| major < NODE_MAJOR) || project.find("npm").is_none() {
        let found = version.unwrap_or_else(|| "none".to_owned());
        return Err(Failure::new(format!(
            "Install Node {NODE_MAJOR} or newer with npm (found: {found}; https://nodejs.org) and start again."
        )));
    }
    let folder = project.browser_tests();
    let lock = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    announce(
        "Playwright, axe, wasm-opt and esbuild from npm",
        "under a minute",
    );
    run(project
        .command("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(&folder))
    .map_err(|_| {
        Failure::new(
            "The npm packages could not be installed: look at the lines above, check the network, and start again.",
        )
    })?;
    fs::write(&stamp, lock)
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", stamp.display())))
}

fn node_major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Chromium and chromedriver, of one version.
pub(crate) fn browser(project: &Project) -> Outcome<Browser> {
    let found = || Some((chromium(project)?, chromedriver(project)?));
    let mut pair = found();
    if pair.is_none() && project.find("apt-get").is_some() {
        apt_install(
            project,
            &["chromium", "chromium-driver"],
            "Chromium and chromedriver",
        )?;
        pair = found();
    }
    if pair.is_none() && chromium(project).is_none() {
        announce("Chromium through Playwright", "a minute or two");
        run(project
            .command("node")
            .args([PLAYWRIGHT_CLI, "install", "chromium"])
            .current_dir(project.browser_tests()))
        .map_err(|_| {
            Failure::new("Install Chromium, or set CHROMIUM to its program, and start again.")
        })?;
        pair = found();
    }
    let Some((chromium, chromedriver)) = pair else {
        return Err(Failure::new(
            "Install the chromedriver that belongs to your Chromium (or set CHROMIUM and CHROMEDRIVER to both programs) and start again.",
        ));
    };
    let version = |program: &Path| {
        capture(project.command(program).arg("--version")).and_then(|text| major_version(&text))
    };
    match (version(&chromium), version(&chromedriver)) {
        (Some(browser), Some(driver)) if browser == driver => Ok(Browser {
            chromium,
            chromedriver,
        }),
        (Some(browser), Some(driver)) => Err(Failure::new(format!(
            "Chromium is version {browser} but chromedriver {driver}: install the same version of both (or set CHROMIUM and CHROMEDRIVER) and start again."
        ))),
        _ => Err(Failure::new(format!(
            "`{} --version` or `{} --version` does not answer: reinstall Chromium and chromedriver and start again.",
            chromium.display(),
            chromedriver.display()
        ))),
    }
}

fn chromium(project: &Project) -> Option<PathBuf> {
    const NAMES: [&str; 5] = [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "chrome",
    ];
    const APPLICATIONS: [&str; 2] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .into_iter()
        .chain(NAMES.into_iter().filter_map(|name| project.find(name)))
        .chain(APPLICATIONS.into_iter().map(PathBuf::from))
        .chain(playwright_chromium(project))
        .find(|program| program.is_file())
}

/// Where Playwright keeps, or would keep, its own Chromium.
fn playwright_chromium(project: &Project) -> Option<PathBuf> {
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    capture(
        project
            .command("node")
            .args(["-e", script])
            .current_dir(project.browser_tests()),
    )
    .map(PathBuf::from)
}

fn chromedriver(project: &Project) -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .into_iter()
        .chain(
            ["chromedriver", "chromium.chromedriver"]
                .into_iter()
                .filter_map(|name| project.find(name)),
        )
        .find(|program| program.is_file())
}

/// Firefox, the second engine.
pub(crate) fn firefox(project: &Project) -> Outcome<PathBuf> {
    let found = || {
        const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
        const APPLICATION: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
        env::var_os("FIREFOX")
            .map(PathBuf::from)
            .into_iter()
            .chain(NAMES.into_iter().filter_map(|name| project.find(name)))
            .chain([PathBuf::from(APPLICATION)])
            .find(|program| program.is_file())
    };
    if found().is_none() && project.find("apt-get").is_some() {
        apt_install(project, &["firefox-esr"], "Firefox")?;
    }
    let Some(program) = found() else {
        return Err(Failure::new(format!(
            "Install Firefox {FIREFOX_MAJOR} or newer, or set FIREFOX to its program, and start again."
        )));
    };
    let version = capture(project.command(&program).arg("--version"));
    match version.as_deref().and_then(major_version) {
        Some(major) if major >= FIREFOX_MAJOR => Ok(program),
        Some(major) => Err(Failure::new(format!(
            "Firefox is version {major}: install {FIREFOX_MAJOR} or newer, or set FIREFOX to its program, and start again."
        ))),
        None => Err(Failure::new(format!(
            "`{} --version` does not answer: reinstall Firefox and start again.",
            program.display()
        ))),
    }
}

/// The first number with a dot after it: `Chromium 156.0.8078.79 built on …` is 156.
fn major_version(text: &str) -> Option<u32> {
    text.split_whitespace()
        .filter_map(|word| word.split_once('.'))
        .find_map(|(major, _)| major.parse().ok())
}

/// Python with compare-locales and fluent.syntax, in an environment of its own.
pub(crate) fn python(project: &Project) -> Outcome<PathBuf> {
    let folder = project.target.join("python");
    let interpreter = if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    };
    let requirements_file = project.root.join("src/xtask/requirements.txt");
    let requirements = read(&requirements_file)?;
    let stamp = folder.join(".installed-from");
    let ready = fs::read_to_string(&stamp).is_ok_and(|installed| installed == requirements)
        && capture(project.command(&interpreter).arg("--version")).is_some();
    if ready {
        return Ok(interpreter);
    }
    let system = system_python(project)?;
    announce(
        "compare-locales and fluent.syntax for Python",
        "some seconds",
    );
    let create = || {
        run(project
            .command(&system)
            .args(["-m", "venv", "--clear"])
            .arg(&folder))
    };
    if create().is_err() {
        // Debian ships Python without the module that fills a new environment.
        apt_install(project, &["python3-venv"], "Python's venv module")?;
        create().map_err(|_| {
            Failure::new(
                "`python3 -m venv` does not work: install Python's venv module and start again.",
            )
        })?;
    }
    run(project
        .command(&interpreter)
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(&requirements_file))
    .map_err(|_| {
        Failure::new(
            "The Python packages could not be installed: look at the lines above, check the network, and start again.",
        )
    })?;
    fs::write(&stamp, requirements).map_err(|error| {
        Failure::new(format!("{} cannot be written: {error}.", stamp.display()))
    })?;
    Ok(interpreter)
}

fn system_python(project: &Project) -> Outcome<PathBuf> {
    let found = || {
        ["python3", "python"].into_iter().find_map(|name| {
            let program = project.find(name)?;
            capture(
                project
                    .command(&program)
                    .args(["-c", "import sys; assert sys.version_info >= (3, 9)"]),
            )
            .map(|_| program)
        })
    };
    if let Some(program) = found() {
        return Ok(program);
    }
    if project.find("apt-get").is_some() {
        apt_install(project, &["python3", "python3-venv"], "Python")?;
    }
    found().ok_or_else(|| Failure::new("Install Python 3.9 or newer and start again."))
}

/// Debian packages, if we may; the sentence for sudo otherwise.
fn apt_install(project: &Project, packages: &[&str], what: &str) -> Outcome {
    let by_hand = format!("apt-get install {}", packages.join(" "));
    if project.find("apt-get").is_none() {
        return Err(Failure::new(format!("Install {what} and start again.")));
    }
    if capture(project.command("id").arg("-u")).as_deref() != Some("0") {
        return Err(Failure::new(format!(
            "Install {what} with `sudo {by_hand}` and start again."
        )));
    }
    announce(&format!("{what} with apt-get"), "a minute or two");
    let apt = |arguments: &[&str]| {
        run(project
            .command("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let mut install = vec!["install", "--yes", "--no-install-recommends", "--quiet"];
    install.extend(packages);
    apt(&["update", "--quiet"])
        .and_then(|()| apt(&install))
        .map_err(|_| {
            Failure::new(format!(
                "{what} could not be installed: make `{by_hand}` work and start again."
            ))
        })
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name).skip(1);
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", path.display())))
}

fn announce(what: &str, duration: &str) {
    println!("Set-up: installing {what}; usually {duration}.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "version = 4\n\n\
            [[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.60\"\n\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\ndependencies = [\n \"wasm-bindgen-macro\",\n]\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm-bindgen-futures"), Some("0.4.60"));
        assert_eq!(locked_version(lock, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn our_own_lock_file_can_be_read() {
        let lock = include_str!("../../../Cargo.lock");
        assert!(locked_version(lock, "xtask").is_some());
    }

    #[test]
    fn versions_of_programs_are_understood() {
        assert_eq!(
            major_version("Chromium 156.0.8078.79 built on Debian"),
            Some(156)
        );
        assert_eq!(
            major_version("ChromeDriver 156.0.8078.79 (a21ce95-refs/heads@{#1704})"),
            Some(156)
        );
        assert_eq!(major_version("Mozilla Firefox 153.7.0esr"), Some(153));
        assert_eq!(major_version("command not found"), None);
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("system"), None);
    }
}
