//! A help desk to call: the demo's people and orders, or the production configuration with nobody.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use contract::{BASE_PATH, CasePage, ErrorCode, ErrorReply};
use http_body_util::BodyExt;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use server::clock::FixedClock;
use server::config::Config;
use server::demo::{self, DemoOptions};
use server::{AppState, build_router};
use tempfile::TempDir;
use tower::ServiceExt;

use crate::documented_route;

/// Friday, 10:30 in Amsterdam: everything is open.
pub const FRIDAY: &str = "2026-11-20T09:30:00Z";

const SECRET: &str = "a secret of the marketplace, long enough to sign with";

/// A help desk whose clock stands still.
pub struct Desk {
    /// The clock.
    pub clock: Arc<FixedClock>,
    /// Its state.
    pub state: AppState,
    router: Router,
    is_demo: bool,
    _folder: Option<TempDir>,
}

/// What a request was answered with.
#[derive(Debug)]
pub struct Answering {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub text: String,
}

impl Desk {
    /// The demo, on a Friday morning.
    pub async fn open() -> Arc<Self> {
        Self::open_at(FRIDAY).await
    }

    /// The demo at that moment.
    pub async fn open_at(now: &str) -> Arc<Self> {
        Self::demo(Arc::new(FixedClock::at(moment(now))), None).await
    }

    /// The demo that keeps its cases in this file.
    pub async fn open_file(clock: Arc<FixedClock>, file: &Path) -> Arc<Self> {
        Self::demo(clock, Some(file.to_owned())).await
    }

    async fn demo(clock: Arc<FixedClock>, data: Option<PathBuf>) -> Arc<Self> {
        let root = repository();
        let mut options = DemoOptions::for_tests(root.join("locales"), root.join("public"));
        options.data = data;
        let state = demo::open(options, clock.clone())
            .await
            .expect("the demo opens");
        Arc::new(Self {
            router: build_router(state.clone()),
            clock,
            state,
            is_demo: true,
            _folder: None,
        })
    }

    /// What the sample configuration makes of the service, without a demo: nobody has an order.
    pub async fn production(now: &str) -> Arc<Self> {
        let root = repository();
        let file = root.join("src/server/help-desk.toml");
        let text = std::fs::read_to_string(&file).expect("the sample configuration is there");
        let folder = TempDir::new().expect("a folder can be made");
        let mut config = Config::parse(&text, &file, &|_| Some(SECRET.to_owned()))
            .expect("the sample configuration is good");
        config.server.database = folder.path().join("help-desk.db");
        config.server.locales = root.join("locales");
        config.server.public = root.join("public");
        let clock = Arc::new(FixedClock::at(moment(now)));
        let state = AppState::open(config, clock.clone())
            .await
            .expect("the service starts");
        Arc::new(Self {
            router: build_router(state.clone()),
            clock,
            state,
            is_demo: false,
            _folder: Some(folder),
        })
    }

    /// A fresh token for somebody.
    #[must_use]
    pub fn token(&self, person: &str) -> String {
        if self.is_demo {
            return demo::token(&self.state, person).expect("the demo knows the person");
        }
        let end = self.state.now().as_second() + 600;
        let claims = json!({"iss": "https://www.marketplace.example", "aud": "help-desk",
            "sub": person, "name": person, "exp": end});
        let key = EncodingKey::from_secret(SECRET.as_bytes());
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key)
            .expect("the claims can be signed")
    }

    /// One request. The reply must be one that `/openapi.json` announces, and never our fault.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answering {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).expect("the request can be built");
        let response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        let bytes = body
            .collect()
            .await
            .expect("the body does not break off")
            .to_bytes();
        let answering = Answering {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).expect("bodies are text"),
        };
        answering.check(method, path);
        answering
    }

    /// `GET /api/v1…` by somebody; `""` is nobody.
    pub async fn get(&self, person: &str, path: &str) -> Answering {
        let path = format!("{BASE_PATH}{path}");
        self.as_person(person, "GET", &path, &[], Body::empty())
            .await
    }

    /// `POST /api/v1…` of JSON by somebody, with an idempotency key unless it is empty.
    pub async fn post(&self, person: &str, path: &str, key: &str, body: &Value) -> Answering {
        let path = format!("{BASE_PATH}{path}");
        let mut headers = vec![("content-type", "application/json")];
        if !key.is_empty() {
            headers.push((contract::IDEMPOTENCY_KEY, key));
        }
        self.as_person(person, "POST", &path, &headers, body.to_string())
            .await
    }

    /// A request with a token, unless nobody asks.
    pub async fn as_person(
        &self,
        person: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answering {
        let bearer = match person {
            "" => String::new(),
            person => format!("Bearer {}", self.token(person)),
        };
        let mut headers = headers.to_vec();
        if !bearer.is_empty() {
            headers.push(("authorization", &bearer));
        }
        self.send(method, path, &headers, body).await
    }

    /// The references of somebody's cases, last changed first.
    pub async fn cases(&self, person: &str) -> Vec<String> {
        let mut references = Vec::new();
        let mut path = "/cases?limit=50".to_owned();
        loop {
            let page: CasePage = self.get(person, &path).await.read();
            references.extend(page.cases.into_iter().map(|case| case.reference));
            match page.next_cursor {
                Some(cursor) => path = format!("/cases?limit=50&cursor={cursor}"),
                None => return references,
            }
        }
    }

    /// Puts the clock to a moment.
    pub fn set_clock(&self, now: &str) {
        self.clock.set(moment(now));
    }

    /// So many minutes pass.
    pub fn pass_minutes(&self, minutes: i64) {
        self.clock.advance(jiff::SignedDuration::from_mins(minutes));
    }
}

impl Answering {
    /// The body as a type of the contract.
    ///
    /// # Panics
    ///
    /// When it is no such thing.
    #[must_use]
    pub fn read<T: for<'de> serde::Deserialize<'de>>(&self) -> T {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The code of a refusal.
    ///
    /// # Panics
    ///
    /// When it is no refusal.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        assert!(!self.status.is_success(), "{self:?}");
        self.read::<ErrorReply>().error.code
    }

    fn check(&self, method: &str, path: &str) {
        assert!(
            !self.status.is_server_error(),
            "{method} {path}: our fault: {self:?}"
        );
        if !self.status.is_success() {
            let error = self.read::<ErrorReply>().error;
            assert_ne!(error.code, ErrorCode::Other, "{method} {path}: {self:?}");
            assert_eq!(server::error::status(error.code), self.status, "{error:?}");
        }
        if let Some((template, operation)) = documented_route(method, path) {
            let status = self.status.as_str();
            assert!(
                operation["responses"][status].is_object(),
                "{method} {template} does not announce {status}: {self:?}"
            );
        }
    }
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment in RFC 3339")
}

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
