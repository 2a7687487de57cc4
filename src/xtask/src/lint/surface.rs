//! The public surface is written down once: `public/custom-elements.json`, and for TypeScript
//! `public/help-center.d.ts`. Here the names of events and custom properties are held against the
//! sources, in an instant; the browser tests hold the rest against the element itself.

use std::collections::BTreeSet;

/// What the names are compared with.
pub(super) struct Surface {
    /// `custom-elements.json`.
    pub(super) manifest: String,
    /// `help-center.d.ts`.
    pub(super) declarations: String,
    /// All scripts and Rust files of the element, and its styles.
    pub(super) sources: String,
}

/// Names that stand in one place only.
pub(super) fn check(surface: &Surface) -> Vec<String> {
    let Surface {
        manifest,
        declarations,
        sources,
    } = surface;
    let documented = |prefix: &str| names_after(manifest, &format!("\"name\": \"{prefix}"), prefix);
    let events = documented("hc-");
    let properties = documented("--hc-");
    let mut findings = Vec::new();
    let mut compare = |what: &str, here: &BTreeSet<String>, there: &BTreeSet<String>| {
        for name in there.difference(here) {
            findings.push(format!(
                "public/custom-elements.json: {what} `{name}` is missing"
            ));
        }
        for name in here.difference(there) {
            findings.push(format!(
                "public/custom-elements.json: {what} `{name}` does not exist"
            ));
        }
    };
    compare("event", &events, &names_after(sources, "\"hc-", "hc-"));
    compare(
        "custom property",
        &properties,
        &names_after(sources, "var(--hc-", "--hc-"),
    );
    compare(
        "event of help-center.d.ts",
        &events,
        &names_after(declarations, "\"hc-", "hc-"),
    );
    findings
}

/// The names that follow `marker`, which ends with their `prefix`.
fn names_after(text: &str, marker: &str, prefix: &str) -> BTreeSet<String> {
    text.match_indices(marker)
        .map(|(at, _)| {
            let rest = &text[at + marker.len()..];
            let end = rest
                .find(|letter: char| !letter.is_ascii_lowercase() && letter != '-')
                .unwrap_or(rest.len());
            format!("{prefix}{}", &rest[..end])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surface() -> Surface {
        Surface {
            manifest: r#"{ "name": "hc-show" }, { "name": "--hc-accent" }"#.to_owned(),
            declarations: r#""hc-show": CustomEvent<Nothing>;"#.to_owned(),
            sources: r#"emit("hc-show"); color: var(--hc-accent, #fff)"#.to_owned(),
        }
    }

    #[test]
    fn the_same_names_are_fine() {
        assert_eq!(check(&surface()), Vec::<String>::new());
    }

    #[test]
    fn a_name_in_one_place_only_is_found() {
        for (change, words) in [
            (
                (|surface| surface.sources.push_str("\"hc-hide\"")) as fn(&mut Surface),
                "event `hc-hide` is missing",
            ),
            (
                |surface| surface.sources.push_str("var(--hc-line)"),
                "custom property `--hc-line` is missing",
            ),
            (
                |surface| surface.manifest.push_str("\"name\": \"--hc-old\""),
                "custom property `--hc-old` does not exist",
            ),
            (
                |surface| surface.declarations.clear(),
                "event of help-center.d.ts `hc-show` does not exist",
            ),
        ] {
            let mut changed = surface();
            change(&mut changed);
            let findings = check(&changed);
            assert_eq!(findings.len(), 1, "{findings:?}");
            assert!(findings[0].ends_with(words), "{findings:?}");
        }
    }
}
