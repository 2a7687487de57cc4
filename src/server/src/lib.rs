//! The help desk: the reference service behind the widget.
//!
//! [`AppState::open`] reads configuration, database and articles; [`build_router`] makes a router
//! of it, which `main` binds and tests call directly. A request passes, outermost first: the one
//! error shape, caught panics, CORS and security headers; then a handler of [`routes`] takes who
//! asks and what is asked from it (`request`), and answers from the parts below:
//!
//! - [`identity`]: the marketplace's token, [`limiter`]: how often
//! - [`orders`]: orders, items and the clocks on them
//! - [`knowledge`]: articles, rules and answers; [`engine`]: a language model that words them, if
//!   there is one
//! - [`contact`]: which channel suits, a pure function
//! - [`cases`], `idempotency`: opened exactly once
//! - `plain`: the contact page for browsers that cannot run the widget
//! - [`store`]: the database; [`assets`]: files; [`demo`]: the demo marketplace, never in production

pub mod answers;
pub mod assets;
pub mod calendar;
pub mod cases;
pub mod clock;
pub mod config;
pub mod contact;
pub mod demo;
pub mod engine;
pub mod error;
mod idempotency;
pub mod identity;
mod interface;
pub mod knowledge;
pub mod limiter;
pub mod openapi;
pub mod orders;
mod plain;
mod request;
mod routes;
mod state;
pub mod store;
mod text;

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{
    AUTHORIZATION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, RETRY_AFTER,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use contract::{BASE_PATH, IDEMPOTENCY_KEY};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};

pub use state::{AppState, StartError};

/// The whole service.
pub fn build_router(state: AppState) -> Router {
    let mut api = Router::new();
    for (path, _, methods) in routes::table() {
        api = api.route(&format!("{BASE_PATH}{path}"), methods);
    }
    let api = api
        .layer(middleware::from_fn_with_state(
            state.clone(),
            routes::refresh_articles,
        ))
        .layer(middleware::from_fn(routes::never_store));

    let mut router = Router::new()
        .merge(api)
        .merge(plain::routes())
        .route("/openapi.json", get(openapi::get_document))
        .route("/embed.js", get(assets::get_loader))
        .route("/widget/{*path}", get(assets::get_widget))
        .route("/locales/{file}", get(assets::get_locale));
    for path in assets::REFERENCE {
        router = router.route(path, get(assets::get_reference));
    }
    if state.demo.is_some() {
        router = router.merge(demo::routes());
    }
    router
        .fallback(error::no_such_path)
        .method_not_allowed_fallback(error::no_such_method)
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(middleware::from_fn(error::same_shape))
        .layer(cors(&state))
        .layer(middleware::from_fn(security_headers))
        .with_state(state)
}

/// Pages elsewhere may ask if their origin is configured, in the demo also those of this machine;
/// never with cookies.
fn cors(state: &AppState) -> CorsLayer {
    let origins: Vec<HeaderValue> = state
        .allowed_origins
        .iter()
        .filter_map(|origin| origin.parse().ok())
        .collect();
    let is_demo = state.demo.is_some();
    let may_ask = move |origin: &HeaderValue, request: &Parts| {
        origins.contains(origin) || (is_demo && demo::may_ask(origin, request))
    };
    CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(may_ask))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            AUTHORIZATION,
            CONTENT_TYPE,
            HeaderName::from_bytes(IDEMPOTENCY_KEY.as_bytes()).expect("it is a header name"),
        ])
        .expose_headers([RETRY_AFTER])
        .max_age(Duration::from_secs(600))
}

/// Nothing here is a document to frame, sniff or send a referrer from; pages bring their own policy.
async fn security_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'",
        ));
    response
}
