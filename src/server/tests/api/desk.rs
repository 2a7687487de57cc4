//! A help desk with the demo's people, a clock that stands still, and short words for requests.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::Value;
use server::clock::FixedClock;
use server::demo::{self, DemoOptions};
use server::{AppState, build_router};
use tower::ServiceExt;

/// Friday, 10:30 in Amsterdam: everything is open.
pub(crate) const NOW: &str = "2026-11-20T09:30:00Z";

pub(crate) struct Desk {
    pub(crate) router: Router,
    pub(crate) state: AppState,
    pub(crate) clock: Arc<FixedClock>,
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Desk {
    pub(crate) async fn open() -> Self {
        Self::open_with(|_| ()).await
    }

    pub(crate) async fn open_with(change: impl FnOnce(&mut DemoOptions)) -> Self {
        let root = repository();
        let mut options = DemoOptions::for_tests(root.join("locales"), root.join("public"));
        change(&mut options);
        let clock = Arc::new(FixedClock::at(NOW.parse().unwrap()));
        let state = demo::open(options, clock.clone()).await.unwrap();
        Self {
            router: build_router(state.clone()),
            state,
            clock,
        }
    }

    pub(crate) fn token(&self, person: &str) -> String {
        demo::token(&self.state, person).unwrap()
    }

    /// A request with any headers; a body is sent as it is.
    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Reply {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    /// `GET /api/v1…` by somebody; `""` is nobody.
    pub(crate) async fn get(&self, person: &str, path: &str) -> Reply {
        let headers = self.headers(person);
        let path = format!("/api/v1{path}");
        self.send("GET", &path, &borrowed(&headers), Body::empty())
            .await
    }

    /// `POST /api/v1…` of JSON by somebody.
    pub(crate) async fn post(&self, person: &str, path: &str, body: &Value) -> Reply {
        self.post_with_key(person, path, "", body).await
    }

    /// The same with an idempotency key, unless it is empty.
    pub(crate) async fn post_with_key(
        &self,
        person: &str,
        path: &str,
        key: &str,
        body: &Value,
    ) -> Reply {
        let mut headers = self.headers(person);
        headers.push(("content-type".into(), "application/json".into()));
        if !key.is_empty() {
            headers.push((contract::IDEMPOTENCY_KEY.into(), key.into()));
        }
        let path = format!("/api/v1{path}");
        self.send("POST", &path, &borrowed(&headers), body.to_string())
            .await
    }

    fn headers(&self, person: &str) -> Vec<(String, String)> {
        if person.is_empty() {
            return Vec::new();
        }
        vec![(
            "authorization".into(),
            format!("Bearer {}", self.token(person)),
        )]
    }
}

fn borrowed(headers: &[(String, String)]) -> Vec<(&str, &str)> {
    headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The code of a refusal, after checking its shape.
    pub(crate) fn code(&self) -> String {
        let reply: contract::ErrorReply =
            serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no refusal: {self:?}"));
        let error = reply.error;
        assert_eq!(
            self.headers["content-type"], "application/json",
            "{error:?}"
        );
        assert!(!error.detail.is_empty());
        assert_eq!(
            error.retry_after.map(|seconds| seconds.to_string()),
            self.headers
                .get("retry-after")
                .map(|value| value.to_str().unwrap().to_owned())
        );
        assert_eq!(server::error::status(error.code), self.status, "{error:?}");
        serde_json::to_value(error.code)
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    }
}
