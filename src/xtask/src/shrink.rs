//! Making the built widget small: wasm-bindgen's module and glue, before they are minified.
//!
//! - `prune.mjs` takes out what Leptos brings and nobody uses.
//! - wasm-opt makes the code small.
//! - The names between module and glue carry hashes that do not compress; they become short ones.

use std::{fs, path::Path};

use serde_json::{Map, Value};

use crate::process::{Failure, Outcome, Project, capture, run};

/// Measured one by one: large functions made of many small ones, and locals shared across them,
/// make fewer bytes that compress worse.
const OPTIMISE: [&str; 13] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=15",
    "--always-inline-max-function-size=3",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=memory-packing",
    "--strip-producers",
    "--strip-target-features",
];

/// What Rust's compiler uses of WebAssembly.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Shrinks `widget_bg.wasm` beside `glue`; gives the arguments for esbuild that carry the short
/// names into the glue. `has_exact_names`: no function stands for others that are the same.
pub(crate) fn shrink(
    project: &Project,
    glue: &Path,
    wasm: &Path,
    has_exact_names: bool,
) -> Outcome<Vec<String>> {
    let scratch = project.target.join("shrink");
    fs::create_dir_all(&scratch).map_err(|error| cannot_write(&scratch, &error))?;
    let text = fs::read_to_string(glue)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", glue.display())))?;
    let text = without_streams(&text);
    write(glue, &text)?;

    let pruned = scratch.join("pruned.wasm");
    run(project
        .command("node")
        .arg(project.root.join("src/xtask/prune.mjs"))
        .arg(
            project
                .browser_tests()
                .join("node_modules/binaryen/index.js"),
        )
        .args([wasm, glue, &pruned])
        .args(has_exact_names.then_some("--empty")))?;
    let mut minify = project.command("wasm-opt");
    minify
        .arg(&pruned)
        .args(FEATURES)
        .args(OPTIMISE)
        .args(["--strip-debug", "--minify-imports-and-exports-and-modules"])
        .arg("-o")
        .arg(wasm);
    let names = capture(&mut minify)
        .and_then(|names| serde_json::from_str::<Value>(&names).ok())
        .ok_or_else(|| Failure::new("wasm-opt says no names for imports and exports."))?;
    let names = short_names(&names);
    let cache = scratch.join("names.json");
    write(&cache, &Value::Object(names.clone()).to_string())?;
    let pattern: Vec<String> = names.keys().map(|name| name.replace('.', "\\.")).collect();
    Ok(vec![
        format!("--mangle-props=^({})$", pattern.join("|")),
        format!("--mangle-cache={}", cache.display()),
        "--mangle-quoted".to_owned(),
    ])
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| cannot_write(path, &error))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be written: {error}.", path.display()))
}

/// The glue without the classes of the streams.
fn without_streams(glue: &str) -> String {
    const START: &str = "export class IntoUnderlying";
    let mut text = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find(START) {
        text.push_str(&rest[..start]);
        let end = rest[start..].find("\n}\n").map(|end| start + end + 3);
        rest = &rest[end.unwrap_or(rest.len())..];
    }
    text.push_str(rest);
    // What was said about the classes from outside them.
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.contains("IntoUnderlying") {
            // The statement goes on in indented lines.
            while lines.next_if(|line| line.starts_with(' ')).is_some() {}
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Long name → short name, of imports, exports and the modules they come from.
fn short_names(names: &Value) -> Map<String, Value> {
    let rows = |list: &str| names[list].as_array().cloned().unwrap_or_default();
    let mut short = Map::new();
    for row in rows("imports") {
        if let (Some(long), Some(name)) = (row[1].as_str(), row[2].as_str()) {
            short.insert(long.to_owned(), name.into());
        }
    }
    for row in rows("exports") {
        if let (Some(long), Some(name)) = (row[0].as_str(), row[1].as_str()) {
            short.insert(long.to_owned(), name.into());
        }
    }
    if let Some(module) = rows("imports").first().and_then(|row| row[0].as_str()) {
        // All imports come from the one module that wasm-opt calls "a".
        short.insert(module.to_owned(), "a".into());
    }
    short
}
