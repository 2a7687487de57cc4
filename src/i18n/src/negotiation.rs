//! Which language to speak: attribute, page, browser, then English.

/// The first of `requested` (BCP 47 tags, most wanted first) that `available` (folder names) can
/// serve: exactly, or by its primary language; `en` when none can.
///
/// Chinese follows the script: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant` take `zh-Hant` where there
/// is one, and Simplified otherwise, which the shopper can change.
#[must_use]
pub fn negotiate<'list>(requested: &[&str], available: &'list [String]) -> &'list str {
    let find = |wanted: &str| {
        available
            .iter()
            .find(|folder| folder.eq_ignore_ascii_case(wanted))
            .map(String::as_str)
    };
    for tag in requested {
        let tag = tag.trim().replace('_', "-");
        let found = find(&tag)
            .or_else(|| {
                is_traditional_chinese(&tag)
                    .then(|| find("zh-Hant"))
                    .flatten()
            })
            .or_else(|| find(tag.split('-').next().unwrap_or_default()))
            .or_else(|| {
                available
                    .iter()
                    .find(|folder| language_tag(folder).eq_ignore_ascii_case(&tag))
                    .map(String::as_str)
            });
        if let Some(found) = found {
            return found;
        }
    }
    find("en").unwrap_or("en")
}

fn is_traditional_chinese(tag: &str) -> bool {
    let mut parts = tag.split('-');
    parts
        .next()
        .is_some_and(|part| part.eq_ignore_ascii_case("zh"))
        && parts.any(|part| {
            ["tw", "hk", "mo", "hant"]
                .iter()
                .any(|other| part.eq_ignore_ascii_case(other))
        })
}

/// The BCP 47 tag of a folder of `locales/`: what `lang` and `Intl` get. `pt` is European
/// Portuguese and `zh` is Simplified Chinese; every other folder is named by its tag.
#[must_use]
pub fn language_tag(folder: &str) -> String {
    match folder {
        "pt" => "pt-PT",
        "zh" => "zh-Hans",
        other => other,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_that_is_there() {
        let nine: Vec<String> = ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"]
            .map(str::to_owned)
            .to_vec();
        for (requested, expected) in [
            (&["nl"][..], "nl"),
            (&["NL-be"], "nl"),
            (&["pt-BR"], "pt"),
            (&["pt_PT"], "pt"),
            (&["zh-TW"], "zh"),
            (&["zh-Hans-CN"], "zh"),
            (&["sv", "de-AT", "en"], "de"),
            (&["", "sv"], "en"),
            (&["not a tag", "pl"], "pl"),
            (&[], "en"),
        ] {
            assert_eq!(negotiate(requested, &nine), expected, "{requested:?}");
        }
        let mut ten = nine;
        ten.push("zh-Hant".to_owned());
        ten.push("sv".to_owned());
        assert_eq!(negotiate(&["zh-HK"], &ten), "zh-Hant");
        assert_eq!(negotiate(&["sv-FI"], &ten), "sv");
        assert_eq!(negotiate(&["zh-CN"], &ten), "zh");
    }
}
