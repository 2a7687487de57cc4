//! Takes out of the English texts, before they go into the binary, what every shopper would download
//! for nothing: comments, which are for translators, and the launcher's words, which the page has.

use std::path::Path;
use std::{env, fs};

fn main() -> std::io::Result<()> {
    let source = "../../locales/en/help-center.ftl";
    println!("cargo::rerun-if-changed={source}");
    let text: String = fs::read_to_string(source)?
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("launcher-"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let folder = env::var_os("OUT_DIR").ok_or(std::io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("en.ftl"), text)
}
