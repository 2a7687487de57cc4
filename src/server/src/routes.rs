//! The routes of `/api/v1`, in one table that the router and the OpenAPI test read alike.

mod answers;
mod articles;
mod cases;
mod contact;
mod orders;
mod session;

use axum::extract::{Path, Request, State};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};

use crate::error::Failure;
use crate::state::AppState;

pub(crate) use answers::{__path_ask, __path_get_answer, __path_rate_answer};
pub(crate) use articles::{__path_get_article, __path_list_articles, __path_vote_on_article};
pub(crate) use cases::{
    __path_add_message, __path_get_case, __path_get_case_by_key, __path_list_cases,
    __path_open_case, open_once,
};
pub(crate) use contact::__path_get_contact_options;
pub(crate) use orders::{
    __path_get_item, __path_get_order, __path_list_orders, __path_list_recent_items, own_order,
};
pub(crate) use session::__path_get_session;

/// Every path under [`contract::BASE_PATH`] with its methods.
pub(crate) fn table() -> Vec<(
    &'static str,
    &'static [&'static str],
    MethodRouter<AppState>,
)> {
    vec![
        ("/session", &["get"], get(session::get_session)),
        ("/orders", &["get"], get(orders::list_orders)),
        ("/orders/{id}", &["get"], get(orders::get_order)),
        ("/recent-items", &["get"], get(orders::list_recent_items)),
        ("/items/{id}", &["get"], get(orders::get_item)),
        ("/articles", &["get"], get(articles::list_articles)),
        ("/articles/{slug}", &["get"], get(articles::get_article)),
        (
            "/articles/{slug}/feedback",
            &["post"],
            post(articles::vote_on_article),
        ),
        ("/answers", &["post"], post(answers::ask)),
        ("/answers/{id}", &["get"], get(answers::get_answer)),
        (
            "/answers/{id}/rating",
            &["post"],
            post(answers::rate_answer),
        ),
        (
            "/contact-options",
            &["get"],
            get(contact::get_contact_options),
        ),
        (
            "/cases",
            &["get", "post"],
            get(cases::list_cases).post(cases::open_case),
        ),
        ("/cases/{reference}", &["get"], get(cases::get_case)),
        ("/cases/by-key/{key}", &["get"], get(cases::get_case_by_key)),
        (
            "/cases/{reference}/messages",
            &["post"],
            post(cases::add_message),
        ),
    ]
}

/// In the demo, edited articles show on the next request.
pub(crate) async fn refresh_articles(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    if state.demo.is_some() {
        let state = state.clone();
        // Reading files again may take a moment.
        let done = tokio::task::spawn_blocking(move || state.knowledge.refresh_if_changed()).await;
        if done.is_err() {
            tracing::error!("the articles could not be read again");
        }
    }
    next.run(request).await
}

/// Replies are for one reader at one time.
pub(crate) async fn never_store(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// A parameter in the path; what cannot be read does not exist.
pub(crate) type Id = Result<Path<String>, axum::extract::rejection::PathRejection>;

pub(crate) fn id(path: Id) -> Result<String, Failure> {
    match path {
        Ok(Path(id)) => Ok(id),
        Err(_) => Err(Failure::not_found()),
    }
}
