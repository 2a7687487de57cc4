//! Building the widget: Trunk, wasm-bindgen, wasm-opt and esbuild, into `target/dist`.

use std::{env, fs, path::PathBuf};

use crate::process::{Failure, Outcome, Project, capture, run};
use crate::setup::{WASM_TARGET, standard_library};
use crate::shrink::shrink;

/// The files a page loads, in loading order.
pub(crate) const FILES: [&str; 3] = ["embed.js", "widget.js", "widget_bg.wasm"];

/// A panic ends the widget at once and `embed.js` starts it anew: its words, and the code that
/// formats them, would only be downloaded by every shopper. The standard library has to be built
/// that way too. Functions that are the same stay apart, so that each has its own name when
/// `prune.mjs` decides by the name; wasm-opt merges them afterwards. All of it is unstable in Rust,
/// so [`knows_immediate_abort`] asks first.
const IMMEDIATE_ABORT: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
     -Zfmt-debug=none -Zmerge-functions=disabled";
/// The stack in the wasm's memory, in bytes. A whole journey, from home to an answer and the ways to
/// customer service, takes 4 thousand, and nothing that is read nests deeply; Rust would set a million
/// aside on every page. It lies first in memory: what goes beyond it traps, and the widget comes back.
const STACK: &str = "-Clink-arg=-zstack-size=131072";
const BUILD_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Where the built widget lies.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.target.join("dist")
}

/// Builds the widget. `setup::for_widget` has to have run.
pub(crate) fn build(project: &Project) -> Outcome {
    println!("Building the widget; about 3 minutes the first time, seconds when nothing changed.");
    // Two builds at once would clear each other's files away.
    let lock = project.target.join("widget.lock");
    let _held_to_the_end = fs::File::create(&lock)
        .and_then(|file| file.lock().map(|()| file))
        .map_err(|error| Failure::new(format!("{} cannot be locked: {error}.", lock.display())))?;
    // Trunk gets no network, so that it never downloads a tool of its own choice.
    let mut flags = format!("{STACK} {}", without_paths(project));
    let mut trunk = project.command("trunk");
    let has_exact_names = knows_immediate_abort(project);
    run(project.cargo().args(["fetch", "--quiet"]))?;
    if has_exact_names {
        flags = format!("{IMMEDIATE_ABORT} {flags}");
        trunk.envs(BUILD_STD);
        fetch_for_standard_library(project)?;
    } else {
        println!("This Rust cannot leave out the words of panics: the widget will be larger.");
    }
    run(trunk
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
        .args([
            "build",
            "--offline",
            "--skip-version-check",
            "--log",
            "warn",
        ])
        // Trunk refuses the value "1", which many shells and CI machines set.
        .env_remove("NO_COLOR"))?;
    let built = |name: &str| folder(project).join(name);
    let names = shrink(
        project,
        &built("widget.js"),
        &built("widget_bg.wasm"),
        has_exact_names,
    )?;
    scripts(project, &names)?;
    for file in FILES {
        let path = folder(project).join(file);
        let filled = fs::metadata(&path).is_ok_and(|metadata| metadata.len() > 0);
        if !filled {
            return Err(Failure::new(format!(
                "Trunk ended well but {} is missing or empty.",
                path.display()
            )));
        }
    }
    react_example(project)
}

/// What the standard library is built of stands in a lock file of its own, which fetching our
/// packages does not read.
fn fetch_for_standard_library(project: &Project) -> Outcome {
    let library = standard_library(project)
        .ok_or_else(|| Failure::new("The sources of Rust's standard library are gone."))?;
    run(project
        .cargo()
        .args(["fetch", "--quiet", "--locked"])
        .args(["--target", WASM_TARGET, "--manifest-path"])
        .arg(library.join("Cargo.toml"))
        .envs(BUILD_STD))
}

/// The loader, and one module of the widget's own script, its style and wasm-bindgen's glue; all
/// without comments and long names; `names` are those that the glue shares with the wasm. The glue's
/// `WebAssembly` is `guard.js`, which notices a panic.
fn scripts(project: &Project, names: &[String]) -> Outcome {
    let source = |name: &str| project.root.join(name).display().to_string();
    let built = |name: &str| folder(project).join(name).display().to_string();
    let esbuild = || {
        let mut esbuild = project.command("esbuild");
        esbuild
            .args(["--minify", "--format=esm", "--target=es2022"])
            .args(["--legal-comments=none", "--log-level=warning"]);
        esbuild
    };
    run(esbuild()
        .arg(source("public/embed.js"))
        .arg(format!("--outfile={}", built("embed.js"))))?;
    let style = project
        .target
        .join("shrink/style.css")
        .display()
        .to_string();
    run(esbuild()
        .arg(source("src/widget/src/style.css"))
        .arg(format!("--outfile={style}")))?;
    run(esbuild()
        .arg(source("src/widget/host.js"))
        .args(["--bundle", "--allow-overwrite"])
        .args(names)
        .arg(format!("--alias:widget-glue={}", built("widget.js")))
        .arg(format!("--alias:widget-style={style}"))
        .arg("--loader:.css=text")
        .arg(format!("--inject:{}", source("src/widget/guard.js")))
        .arg("--define:WebAssembly=GuardedWebAssembly")
        .arg(format!("--outfile={}", built("widget.js"))))
}

/// The React example among the demo's host pages, with React inside: nothing comes from elsewhere.
fn react_example(project: &Project) -> Outcome {
    let bundle = folder(project).join("hosts/react.js");
    run(project
        .command("esbuild")
        .arg(project.root.join("public/hosts/react.jsx"))
        .args(["--bundle", "--minify", "--format=esm", "--jsx=automatic"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .arg(format!("--outfile={}", bundle.display()))
        .env("NODE_PATH", project.browser_tests().join("node_modules")))
}

/// Whether this compiler takes [`IMMEDIATE_ABORT`].
fn knows_immediate_abort(project: &Project) -> bool {
    let rustc = env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from);
    let mut rustc = project.command(rustc);
    rustc
        .envs(BUILD_STD)
        .args(IMMEDIATE_ABORT.split(' '))
        .args(["--target", WASM_TARGET, "--print", "cfg"]);
    capture(&mut rustc).is_some()
}

/// Flags that keep this machine's folders out of the file every shopper downloads. Cargo adds
/// them to those in `.cargo/config.toml`.
fn without_paths(project: &Project) -> String {
    let registry = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .map(|home| home.join("registry/src"));
    registry
        .iter()
        .chain([&project.root])
        .map(|folder| folder.display().to_string())
        // The variable is split at spaces; better a long path than a build that fails.
        .filter(|folder| !folder.contains(char::is_whitespace))
        .map(|folder| format!("--remap-path-prefix={folder}/="))
        .collect::<Vec<_>>()
        .join(" ")
}
