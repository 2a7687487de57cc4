//! Takes comments and indentation out of the style before it goes into the binary: they are for
//! those who work on it, and every shopper would download them.

use std::path::Path;
use std::{env, fs};

fn main() -> std::io::Result<()> {
    let source = "src/style.css";
    println!("cargo::rerun-if-changed={source}");
    let style = fs::read_to_string(source)?;
    let mut rest = style.as_str();
    let mut bare = String::with_capacity(style.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    let folder = env::var_os("OUT_DIR").ok_or(std::io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("style.css"), text)
}
