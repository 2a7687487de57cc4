//! Host pages: the widget on pages as they are in the world, each of them hard in its own way.
//!
//! A page is a file of `public/hosts/`, and the policy it is served under stands at its top:
//! `<!-- policy: … -->`, or several with names, of which `?policy=name` chooses. In policy and page
//! `{here}` is the page's own origin, `{elsewhere}` the same help desk under the other name of this
//! machine, which makes it another origin and another site, `{nonce}` a new nonce and
//! `{react.jsx}` the source of the React example.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, HeaderValue, request};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::assets;
use crate::error::Failure;
use crate::routes::{Id, id};
use crate::state::AppState;
use crate::store::random_bytes;

/// The names of this machine.
const NAMES: [&str; 2] = ["localhost", "127.0.0.1"];

/// The example that a page shows as its source.
const EXAMPLE: &str = "react.jsx";

pub(crate) fn routes() -> Router<AppState> {
    Router::new()
        .route("/hosts", get(|| async { Redirect::permanent("/hosts/") }))
        .route("/hosts/", get(get_index))
        .route("/hosts/{file}", get(get_page_or_file))
}

/// Pages of this machine under either name may ask; frames without an origin may ask the service,
/// but not the marketplace for a token.
pub(crate) fn may_ask(origin: &HeaderValue, request: &request::Parts) -> bool {
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    if origin == "null" {
        return !request.uri.path().starts_with("/demo/");
    }
    let Some(host) = origin.strip_prefix("http://") else {
        return false;
    };
    NAMES.contains(&name_and_port(host).0)
}

#[derive(Deserialize)]
struct Wanted {
    policy: Option<String>,
}

async fn get_index(
    state: State<AppState>,
    wanted: Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    page("index", &state, &wanted, &headers)
}

async fn get_page_or_file(
    state: State<AppState>,
    path: Id,
    wanted: Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let name = id(path)?;
    if name.contains('.') {
        return assets::get_host_file(state, name, headers).await;
    }
    page(&name, &state, &wanted, &headers)
}

fn page(
    name: &str,
    state: &AppState,
    wanted: &Wanted,
    headers: &HeaderMap,
) -> Result<Response, Failure> {
    let read = |file: &str| {
        let text = state.assets.host_page(file);
        text.ok_or_else(Failure::not_found)
    };
    let text = read(&format!("{name}.html"))?;
    let origins = Origins::of(headers);
    let nonce: String = random_bytes::<16>()
        .map(|byte| format!("{byte:02x}"))
        .concat();
    let fill = |text: &str| {
        text.replace("{here}", &origins.here)
            .replace("{elsewhere}", &origins.elsewhere)
            .replace("{nonce}", &nonce)
    };
    let policy = policy(&text, wanted.policy.as_deref()).ok_or_else(Failure::not_found)?;
    let policy = HeaderValue::from_str(&fill(policy)).map_err(|error| Failure::internal(&error))?;
    let mut text = fill(&text);
    let place = format!("{{{EXAMPLE}}}");
    if text.contains(&place) {
        let source = read(EXAMPLE)?.replace('&', "&amp;").replace('<', "&lt;");
        text = text.replace(&place, &source);
    }
    Ok((
        [
            (
                CONTENT_TYPE,
                HeaderValue::from_static("text/html; charset=utf-8"),
            ),
            (CONTENT_SECURITY_POLICY, policy),
            // `no-store` would keep pages out of the cache for going back.
            (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        ],
        text,
    )
        .into_response())
}

/// The policy of that name in the comments of a page, or its first.
fn policy<'a>(text: &'a str, wanted: Option<&str>) -> Option<&'a str> {
    text.lines()
        .filter_map(|line| {
            let line = line.strip_prefix("<!-- policy")?.strip_suffix(" -->")?;
            line.split_once(": ")
        })
        .find(|(name, _)| wanted.is_none_or(|wanted| name.trim() == wanted))
        .map(|(_, policy)| policy)
}

/// Where the page comes from, and the same service under this machine's other name.
struct Origins {
    here: String,
    elsewhere: String,
}

impl Origins {
    fn of(headers: &HeaderMap) -> Self {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        let (name, port) = host.map_or((NAMES[0], ""), name_and_port);
        // Whoever reaches this demo by a third name gets a page that works all the same.
        let (here, elsewhere) = if name == NAMES[1] {
            (NAMES[1], NAMES[0])
        } else {
            (NAMES[0], NAMES[1])
        };
        Self {
            here: format!("http://{here}{port}"),
            elsewhere: format!("http://{elsewhere}{port}"),
        }
    }
}

/// `localhost:8080` is `localhost` and `:8080`; whatever is no port is none.
fn name_and_port(host: &str) -> (&str, &str) {
    match host.split_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            (name, &host[name.len()..])
        }
        Some(_) => ("", ""),
        None => (host, ""),
    }
}

#[cfg(test)]
mod tests {
    use contract::BASE_PATH;

    use super::*;

    #[test]
    fn a_policy_is_found_by_name_and_the_first_without() {
        let text = "<!doctype html>\n<!-- policy one: default-src 'none' -->\n<!-- policy two: script-src 'self' -->\n<p>";
        assert_eq!(policy(text, None), Some("default-src 'none'"));
        assert_eq!(policy(text, Some("two")), Some("script-src 'self'"));
        assert_eq!(policy(text, Some("three")), None);
        assert_eq!(
            policy("<!-- policy: frame-ancestors * -->", None),
            Some("frame-ancestors *")
        );
    }

    #[test]
    fn elsewhere_is_this_machine_by_its_other_name() {
        for (host, here, elsewhere) in [
            (
                "localhost:8131",
                "http://localhost:8131",
                "http://127.0.0.1:8131",
            ),
            (
                "127.0.0.1:8131",
                "http://127.0.0.1:8131",
                "http://localhost:8131",
            ),
            ("localhost", "http://localhost", "http://127.0.0.1"),
            ("shop.example:1;x", "http://localhost", "http://127.0.0.1"),
        ] {
            let headers = HeaderMap::from_iter([(HOST, HeaderValue::from_static(host))]);
            let origins = Origins::of(&headers);
            assert_eq!(
                (origins.here.as_str(), origins.elsewhere.as_str()),
                (here, elsewhere)
            );
        }
    }

    #[test]
    fn only_this_machine_and_frames_without_an_origin_may_ask() {
        let may = |origin: &'static str, path: &str| {
            let (parts, ()) = request::Request::get(path).body(()).unwrap().into_parts();
            may_ask(&HeaderValue::from_static(origin), &parts)
        };
        let api = format!("{BASE_PATH}/session");
        assert!(may("http://localhost:8131", &api));
        assert!(may("http://127.0.0.1", "/demo/token"));
        assert!(may("null", &api));
        assert!(!may("null", "/demo/token"));
        assert!(!may("https://localhost", &api));
        assert!(!may("http://localhost.example", &api));
        assert!(!may("http://localhost:1@example.org", &api));
    }
}
