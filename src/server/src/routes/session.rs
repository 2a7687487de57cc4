//! `GET /session`.

use axum::Json;
use axum::extract::State;
use contract::{Session, SessionReply, Shopper};

use crate::clock::to_json;
use crate::request::SignedIn;
use crate::state::AppState;

/// Who the token says the shopper is, until when, and what the service accepts.
#[utoipa::path(get, path = "/api/v1/session", tag = "session", operation_id = "get_session",
    responses((status = 200, description = "The session of the token", body = SessionReply)),
    security(("shopper" = [])))]
pub(crate) async fn get_session(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
) -> Json<SessionReply> {
    Json(SessionReply {
        session: Session {
            shopper: Shopper {
                key: shopper.key,
                name: shopper.name,
            },
            expires_at: to_json(shopper.expires_at),
            limits: state.text_limits(),
        },
    })
}
