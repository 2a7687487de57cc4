//! `POST /demo/echo`: gives the lines of its body back the way answers stream, and does nothing
//! else. Beside it the bench sees what an answer costs over its bytes and pauses.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use contract::ANSWER_STREAM_TYPE;
use futures_util::{StreamExt, stream};

use crate::state::AppState;

/// What a line with words begins with: the demo pauses before it, as in an answer.
const WORDS: &str = r#"{"type":"text""#;

pub(super) async fn echo(State(state): State<AppState>, body: String) -> impl IntoResponse {
    let pace = state.pace;
    let lines: Vec<String> = body.split_inclusive('\n').map(str::to_owned).collect();
    let lines = stream::iter(lines).then(move |line| async move {
        if !pace.is_zero() && line.starts_with(WORDS) {
            tokio::time::sleep(pace).await;
        }
        Ok::<_, std::convert::Infallible>(line)
    });
    (
        [
            (CONTENT_TYPE, ANSWER_STREAM_TYPE),
            (CACHE_CONTROL, "no-store"),
        ],
        Body::from_stream(lines),
    )
}
