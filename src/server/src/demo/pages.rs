//! The demo's pages and the few routes behind them: people, tokens, objects, the team's desk.

use axum::Json as Reply;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::market::{OBJECTS, PEOPLE};
use super::{TOKEN_SECONDS, hosts, token};
use crate::assets;
use crate::contact::{Desk, TeamState};
use crate::error::Failure;
use crate::request::{Json, SignedIn};
use crate::routes::{Id, id};
use crate::state::AppState;
use crate::store::StoreError;
use crate::text::check_path_id;

/// What a strict marketplace would send; the widget and these pages run under it.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; \
    trusted-types 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The demo's own routes.
pub(crate) fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(|state, query| page("index.html", state, query)))
        .route(
            "/orders",
            get(|state, query| page("orders.html", state, query)),
        )
        .route(
            "/messages/{order}",
            get(|state, query| page("messages.html", state, query)),
        )
        .route(
            "/items/{id}",
            get(|state, query| page("item.html", state, query)),
        )
        .route(
            "/account",
            get(|state, query| page("account.html", state, query)),
        )
        .route(
            "/parcels/{code}",
            get(|state, query| page("parcel.html", state, query)),
        )
        .route(
            "/login",
            get(|state, query| page("login.html", state, query)),
        )
        .route("/demo/log-in", post(super::log_in::choose_person))
        .route("/demo/people", get(list_people))
        .route("/demo/objects", get(list_objects))
        .route("/demo/token", post(give_token))
        .route("/demo/seen/{id}", post(note_seen))
        .route("/demo/team", post(set_team))
        .route("/demo/echo", post(super::echo::echo))
        .route("/demo/{*path}", get(assets::get_demo_file))
        .merge(hosts::routes())
}

/// `?lang=xx` opens a page in a language, `?inline=1` with the widget as a part of it.
#[derive(Deserialize)]
struct PageOptions {
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    inline: Option<String>,
}

async fn page(
    name: &'static str,
    State(state): State<AppState>,
    Query(options): Query<PageOptions>,
) -> Result<Response, Failure> {
    let mut text = state.assets.page(name).ok_or_else(Failure::not_found)?;
    if let Some(lang) = options.lang {
        state.check_language(&lang)?;
        text = text
            .replacen("<html lang=\"en\"", &format!("<html lang=\"{lang}\""), 1)
            .replacen("locale=\"\"", &format!("locale=\"{lang}\""), 1);
    }
    if options.inline.as_deref() == Some("1") {
        text = text.replacen("<help-center ", "<help-center mode=\"inline\" ", 1);
    }
    Ok((
        [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (CONTENT_SECURITY_POLICY, POLICY),
            (CACHE_CONTROL, "no-store"),
        ],
        text,
    )
        .into_response())
}

async fn list_people() -> Reply<Value> {
    let people: Vec<Value> = PEOPLE
        .iter()
        .map(|person| json!({"id": person.id, "name": person.name, "about": person.about}))
        .collect();
    Reply(json!({ "people": people }))
}

#[derive(Serialize)]
struct Object {
    #[serde(flatten)]
    item: contract::Item,
    bids: u32,
    seller: &'static str,
    text: &'static str,
}

async fn list_objects(State(state): State<AppState>) -> Result<Reply<Value>, Failure> {
    let mut objects = Vec::new();
    for object in OBJECTS {
        if let Some(item) = state.orders.item(object.id).await? {
            objects.push(Object {
                item: item.to_json(),
                bids: object.bids,
                seller: object.seller,
                text: object.text,
            });
        }
    }
    Ok(Reply(json!({ "objects": objects })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenRequest {
    person: String,
}

async fn give_token(
    State(state): State<AppState>,
    Json(request): Json<TokenRequest>,
) -> Result<Reply<Value>, Failure> {
    let token = token(&state, &request.person).ok_or_else(Failure::not_found)?;
    Ok(Reply(
        json!({ "token": token, "expires_in": TOKEN_SECONDS }),
    ))
}

async fn note_seen(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    path: Id,
) -> Result<StatusCode, Failure> {
    let item = id(path)?;
    if state.orders.item(check_path_id(&item)?).await?.is_none() {
        return Err(Failure::not_found());
    }
    crate::orders::Orders::new(state.store.clone())
        .put_seen(&shopper.subject, &item, state.now())
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeskRequest {
    staffed: u32,
    waiting: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TeamRequest {
    chat: DeskRequest,
    phone: DeskRequest,
}

/// Lets whoever shows the demo empty the desks or fill the queue.
async fn set_team(State(state): State<AppState>, Json(request): Json<TeamRequest>) -> StatusCode {
    let desk = |request: DeskRequest| Desk {
        staffed: request.staffed,
        waiting: request.waiting,
    };
    state.set_team(TeamState {
        chat: desk(request.chat),
        phone: desk(request.phone),
    });
    StatusCode::NO_CONTENT
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::internal(&error)
    }
}
