//! The `[answers]` section: which engine words the answers, and how it is reached.
//!
//! What is written is checked whichever engine is chosen; what the model needs is asked for only
//! when it is to be used.

use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::HeaderValue;
use serde::Deserialize;
use toml::Spanned;

/// The widget gives a silent service up after 20 seconds.
const SECONDS: RangeInclusive<u64> = 1..=15;
const TOKENS: RangeInclusive<u32> = 50..=2_000;
const QUESTIONS: RangeInclusive<u32> = 1..=10_000;
const LONGEST_NAME: usize = 200;

/// How the model is reached, and how far it is trusted.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where questions are posted to: `base_url` and `/chat/completions`.
    pub url: Url,
    /// The name of the model.
    pub model: String,
    /// The `Authorization` header, marked as sensitive, so that it never shows in a log.
    pub key: Option<HeaderValue>,
    /// How long connecting may take.
    pub connect_timeout: Duration,
    /// How long the whole answer may take.
    pub timeout: Duration,
    /// How many tokens the model may write.
    pub max_tokens: u32,
    /// Beyond so many in a day, a shopper gets built-in answers.
    pub questions_per_shopper_per_day: u32,
}

/// What is wrong, and where in the file.
pub(crate) struct Refusal {
    pub(crate) at: usize,
    pub(crate) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct AnswersSection {
    engine: Spanned<EngineName>,
    base_url: Option<Spanned<String>>,
    model: Option<Spanned<String>>,
    key_env: Option<Spanned<String>>,
    connect_timeout_seconds: Spanned<u64>,
    timeout_seconds: Spanned<u64>,
    max_tokens: Spanned<u32>,
    questions_per_shopper_per_day: Spanned<u32>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum EngineName {
    BuiltIn,
    OpenaiCompatible,
}

impl Default for AnswersSection {
    fn default() -> Self {
        Self {
            engine: Spanned::new(0..0, EngineName::BuiltIn),
            base_url: None,
            model: None,
            key_env: None,
            connect_timeout_seconds: Spanned::new(0..0, 3),
            timeout_seconds: Spanned::new(0..0, 12),
            max_tokens: Spanned::new(0..0, 400),
            questions_per_shopper_per_day: Spanned::new(0..0, 50),
        }
    }
}

impl AnswersSection {
    /// The settings of the model, if it is to be used.
    pub(crate) fn resolve(
        &self,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Option<Settings>, Refusal> {
        let connect_timeout = within(
            &self.connect_timeout_seconds,
            &SECONDS,
            "connect_timeout_seconds",
        )?;
        let timeout = within(&self.timeout_seconds, &SECONDS, "timeout_seconds")?;
        if connect_timeout > timeout {
            return Err(refuse(
                &self.connect_timeout_seconds,
                "`connect_timeout_seconds` must not be longer than `timeout_seconds`",
            ));
        }
        let max_tokens = within(&self.max_tokens, &TOKENS, "max_tokens")?;
        let questions_per_shopper_per_day = within(
            &self.questions_per_shopper_per_day,
            &QUESTIONS,
            "questions_per_shopper_per_day",
        )?;
        let url = self.base_url.as_ref().map(parse_url).transpose()?;
        let model = self.model.as_ref().map(check_name).transpose()?;
        if *self.engine.get_ref() == EngineName::BuiltIn {
            return Ok(None);
        }
        let missing = |name| {
            refuse(
                &self.engine,
                format!("the engine `openai-compatible` needs `{name}`"),
            )
        };
        let url = url.ok_or_else(|| missing("base_url"))?;
        let key = match &self.key_env {
            Some(name) => Some(load_key(name, environment)?),
            None if is_loopback(&url) => None,
            None => return Err(missing("key_env")),
        };
        Ok(Some(Settings {
            url,
            model: model.ok_or_else(|| missing("model"))?,
            key,
            connect_timeout: Duration::from_secs(connect_timeout),
            timeout: Duration::from_secs(timeout),
            max_tokens,
            questions_per_shopper_per_day,
        }))
    }
}

fn refuse<T>(value: &Spanned<T>, reason: impl Into<String>) -> Refusal {
    Refusal {
        at: value.span().start,
        reason: reason.into(),
    }
}

fn within<T: Copy + PartialOrd + std::fmt::Display>(
    value: &Spanned<T>,
    range: &RangeInclusive<T>,
    name: &str,
) -> Result<T, Refusal> {
    if range.contains(value.get_ref()) {
        return Ok(*value.get_ref());
    }
    let (least, most) = (range.start(), range.end());
    Err(refuse(
        value,
        format!("`{name}` must be between {least} and {most}"),
    ))
}

/// The address to post to. Questions are personal, so they leave this machine only encrypted.
fn parse_url(text: &Spanned<String>) -> Result<Url, Refusal> {
    let malformed = || {
        refuse(
            text,
            "`base_url` must be an address such as https://models.example/v1, without a name, \
             password, question mark or #",
        )
    };
    let mut url: Url = text.get_ref().parse().map_err(|_| malformed())?;
    let is_bare = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none()
        && url.host_str().is_some_and(|host| !host.is_empty());
    if !is_bare || !matches!(url.scheme(), "https" | "http") {
        return Err(malformed());
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(refuse(
            text,
            "`base_url` must begin with https://, except on this machine",
        ));
    }
    let path = format!("{}/chat/completions", url.path().trim_end_matches('/'));
    url.set_path(&path);
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn check_name(name: &Spanned<String>) -> Result<String, Refusal> {
    let text = name.get_ref();
    let is_good = !text.trim().is_empty()
        && text.len() <= LONGEST_NAME
        && !text.chars().any(char::is_control);
    if is_good {
        Ok(text.clone())
    } else {
        Err(refuse(name, "`model` must be the name of a model"))
    }
}

fn load_key(
    name: &Spanned<String>,
    environment: &dyn Fn(&str) -> Option<String>,
) -> Result<HeaderValue, Refusal> {
    let variable = name.get_ref();
    let key = environment(variable)
        .map(|key| key.trim().to_owned())
        .filter(|key| !key.is_empty())
        .ok_or_else(|| {
            refuse(
                name,
                format!("the environment variable {variable} is not set"),
            )
        })?;
    let is_visible = key.bytes().all(|byte| byte.is_ascii_graphic());
    let mut header = HeaderValue::from_str(&format!("Bearer {key}"))
        .ok()
        .filter(|_| is_visible)
        .ok_or_else(|| {
            refuse(
                name,
                format!("the environment variable {variable} holds no key"),
            )
        })?;
    header.set_sensitive(true);
    Ok(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
        engine = "openai-compatible"
        base_url = "https://models.example/v1/"
        model = "small-1"
        key_env = "MODEL_KEY"
    "#;

    fn read(text: &str) -> Result<Option<Settings>, String> {
        let section: AnswersSection =
            toml::from_str(text).map_err(|error| error.message().to_owned())?;
        section
            .resolve(&|name| match name {
                "MODEL_KEY" => Some(" sk-secret-1\n".to_owned()),
                "TWO_LINES" => Some("sk\nsecret".to_owned()),
                "EMPTY" => Some(" ".to_owned()),
                _ => None,
            })
            .map_err(|refusal| refusal.reason)
    }

    #[test]
    fn good_settings_are_taken_and_the_key_stays_hidden() {
        let settings = read(GOOD).unwrap().unwrap();
        assert_eq!(
            settings.url.as_str(),
            "https://models.example/v1/chat/completions"
        );
        assert_eq!(settings.key.as_ref().unwrap(), "Bearer sk-secret-1");
        assert!(!format!("{settings:?}").contains("secret"), "{settings:?}");
        assert_eq!(settings.timeout, Duration::from_secs(12));
    }

    #[test]
    fn nothing_is_needed_for_the_built_in_engine() {
        assert!(read("").unwrap().is_none());
        assert!(
            read(&GOOD.replace("openai-compatible", "built-in"))
                .unwrap()
                .is_none()
        );
        assert!(read("key_env = \"NOT_SET\"").unwrap().is_none());
    }

    #[test]
    fn this_machine_needs_neither_https_nor_a_key() {
        for address in ["127.0.0.1:11434", "localhost:8000", "[::1]:8000"] {
            let text = GOOD
                .replace("https://models.example", &format!("http://{address}"))
                .replace("key_env = \"MODEL_KEY\"", "");
            let settings = read(&text).unwrap().unwrap();
            assert_eq!(settings.key, None);
        }
    }

    #[test]
    fn mistakes_are_refused() {
        for (old, new, reason) in [
            ("openai-compatible", "oracle", "unknown variant `oracle`"),
            ("https://models", "http://models", "https://"),
            ("https://models", "http://127.0.0.1.models", "https://"),
            ("https://models", "http://localhost.models", "https://"),
            ("https://models", "ftp://models", "address"),
            ("https://models", "https://me:secret@models", "address"),
            ("/v1/", "/v1?key=secret", "address"),
            ("https://models.example/v1/", "models.example", "address"),
            ("base_url", "# base_url", "needs `base_url`"),
            ("model = ", "# model = ", "needs `model`"),
            ("small-1", " ", "name of a model"),
            ("key_env", "# key_env", "needs `key_env`"),
            ("MODEL_KEY", "NOT_SET", "variable NOT_SET is not set"),
            ("MODEL_KEY", "EMPTY", "variable EMPTY is not set"),
            ("MODEL_KEY", "TWO_LINES", "holds no key"),
            ("key_env", "key", "unknown field `key`"),
            (
                "key_env",
                "timeout_seconds = 60\nkey_env",
                "between 1 and 15",
            ),
            ("key_env", "timeout_seconds = 2\nkey_env", "not be longer"),
            ("key_env", "max_tokens = 1\nkey_env", "between 50 and"),
            (
                "key_env",
                "questions_per_shopper_per_day = 0\nkey_env",
                "between 1 and",
            ),
        ] {
            let text = GOOD.replacen(old, new, 1);
            let refused = read(&text).unwrap_err();
            assert!(refused.contains(reason), "{new}: {refused}");
            assert!(!refused.contains("secret"), "{refused}");
        }
    }
}
