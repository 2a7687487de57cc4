//! Checks on what comes in: has a text words, is it short enough, can that number be called, which
//! language does a tag name.

use contract::{ErrorCode, Subject};

use crate::error::Failure;
use crate::knowledge::is_slug;

/// Refuses a text without a letter or digit, and one longer than `limit` Unicode scalar values.
/// Gives it back without the white space around it.
pub(crate) fn check_text(text: &str, limit: u32) -> Result<&str, Failure> {
    let text = text.trim();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if text.chars().nth(limit).is_some() {
        return Err(Failure::new(
            ErrorCode::TooLong,
            format!("the text is longer than {limit} characters"),
        ));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Failure::new(
            ErrorCode::EmptyText,
            "the text has no letter or digit",
        ));
    }
    Ok(text)
}

/// The number in E.164, without the spaces, dashes, dots and brackets people write.
pub(crate) fn check_phone(number: &str) -> Result<String, Failure> {
    let bare: String = number
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '[' | ']'))
        .collect();
    let is_callable = bare.strip_prefix('+').is_some_and(|digits| {
        (6..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    if is_callable {
        Ok(bare)
    } else {
        Err(Failure::new(
            ErrorCode::InvalidPhone,
            "expected + and 6 to 15 digits",
        ))
    }
}

/// Whether the header value may be an idempotency key.
pub(crate) fn is_idempotency_key(key: &str) -> bool {
    (16..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic())
}

/// An id in a path: what cannot be one does not exist.
pub(crate) fn check_path_id(id: &str) -> Result<&str, Failure> {
    if Subject::is_well_formed_id(id) {
        Ok(id)
    } else {
        Err(Failure::not_found())
    }
}

/// What can name an article; whether there is one is another question.
pub(crate) fn check_slug(slug: Option<&str>) -> Result<Option<&str>, Failure> {
    match slug {
        Some(slug) if !is_slug(slug) => {
            Err(Failure::invalid("`article` is the slug of an article"))
        }
        _ => Ok(slug),
    }
}

/// Lower case without accents, for comparing what people type with what people wrote.
#[must_use]
pub(crate) fn fold(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    text.nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .map(|sign| match sign {
            'ł' => 'l',
            'ø' => 'o',
            'đ' => 'd',
            other => other,
        })
        .collect()
}

/// The language of a BCP 47 tag without script and region, the first of its subtags.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_need_words_and_an_end() {
        let code = |text: &'static str| check_text(text, 5).map_err(|failure| failure.code);
        assert_eq!(code("  hé 5 "), Ok("hé 5"));
        assert_eq!(code("漢字漢字漢"), Ok("漢字漢字漢"));
        for empty in ["", "  \n", "😀😀", "?!…", "\u{202e}"] {
            assert_eq!(code(empty), Err(ErrorCode::EmptyText), "{empty:?}");
        }
        assert_eq!(code("漢字漢字漢字"), Err(ErrorCode::TooLong));
    }

    #[test]
    fn numbers_are_international() {
        assert_eq!(
            check_phone("+31 (20) 123-45.67").as_deref(),
            Ok("+31201234567")
        );
        for bad in [
            "",
            "+",
            "0201234567",
            "+0201234567",
            "+31",
            "+3120123456789012",
            "+31 20 CALL ME",
            "+31;ext=1",
            "tel:+31201234567",
        ] {
            assert!(check_phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(
            fold("Żyrandol ŁÓDŹ Vase Émaillé"),
            "zyrandol lodz vase emaille"
        );
        assert_eq!(fold("手表"), "手表");
    }

    #[test]
    fn keys_are_visible_ascii() {
        assert!(is_idempotency_key("0d4a3f52-6f0a-4f7e-9c63-3a2ad7a1c9aa"));
        for bad in [
            "short",
            "sixteen chars ok",
            "ключключключключ",
            &"a".repeat(256),
        ] {
            assert!(!is_idempotency_key(bad), "{bad}");
        }
    }
}
