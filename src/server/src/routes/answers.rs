//! `POST /answers` (streamed), `GET /answers/{id}`, `POST /answers/{id}/rating`.

use axum::Json as Reply;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use contract::{
    ANSWER_STREAM_TYPE, Answer, AnswerEvent, AnswerReply, AskRequest, RateAnswerRequest, Subject,
};
use futures_util::{StreamExt, stream};

use super::orders::{item, own_order};
use super::{Id, id};
use crate::answers::{
    self, AnswerRecord, action_links, cite_order, events, fitting_actions, started,
};
use crate::cases::OpenCase;
use crate::error::Failure;
use crate::knowledge::Before;
use crate::limiter::Kind;
use crate::orders::{OrderRecord, clocks, clocks_for, record};
use crate::request::{Json, Visitor, token_missing};
use crate::state::AppState;
use crate::store::random_id;
use crate::text::check_text;

/// Asks the AI assistant; the answer streams as one JSON event per line.
///
/// A general question may be asked by everyone, one about an order or item by its shopper.
#[utoipa::path(post, path = "/api/v1/answers", tag = "answers", operation_id = "ask",
    request_body(content = AskRequest, example = json!({
        "question": "My order has not arrived. What can I do?",
        "lang": "en",
        "subject": {"kind": "general"},
    })),
    responses((status = 200, description = "Events, `started` first, `done` or `failed` last",
        body = AnswerEvent, content_type = "application/x-ndjson")),
    security((), ("shopper" = [])))]
pub(crate) async fn ask(
    State(state): State<AppState>,
    visitor: Visitor,
    Json(request): Json<AskRequest>,
) -> Result<Response, Failure> {
    if request.subject.is_personal() && visitor.shopper.is_none() {
        return Err(token_missing());
    }
    state.check_language(&request.lang)?;
    let question = check_text(&request.question, state.text_limits().question)?.to_owned();
    state.take(Kind::Question, &visitor.who)?;
    let order = subject_order(&state, &visitor, &request.subject).await?;
    let for_engine = state.engine.is_some().then(|| order.clone()).flatten();
    let previous = match &request.follows {
        Some(answer) => Some(answers::find(&state.store, answer, visitor.key()).await?),
        None => None,
    };

    let record = compose(
        &state,
        &visitor,
        &request.lang,
        question,
        previous.map(|previous| Before {
            question: previous.question,
            topic: previous.topic,
            asked_before: previous.asked_before,
        }),
        order,
    )
    .await?;
    answers::insert(&state.store, &record).await?;
    tracing::info!(answer = record.answer.id, lang = request.lang, "answered");
    let order = for_engine.map(|(order, _)| order);
    Ok(stream_reply(&state, visitor.who, record, order))
}

/// The order in question with an open case about it; makes sure that an item exists.
async fn subject_order(
    state: &AppState,
    visitor: &Visitor,
    subject: &Subject,
) -> Result<Option<(OrderRecord, Option<OpenCase>)>, Failure> {
    let shopper = || visitor.shopper.as_ref().ok_or_else(token_missing);
    match subject {
        Subject::General => Ok(None),
        Subject::Order { id } => own_order(state, shopper()?, id).await.map(Some),
        Subject::Item { id } => {
            shopper()?;
            item(state, id).await.map(|_| None)
        }
    }
}

async fn compose(
    state: &AppState,
    visitor: &Visitor,
    lang: &str,
    question: String,
    previous: Option<Before>,
    order: Option<(OrderRecord, Option<OpenCase>)>,
) -> Result<AnswerRecord, Failure> {
    let now = state.now();
    let (order, open_case) = match order {
        Some((order, open_case)) => (Some(order), open_case),
        None => (None, None),
    };
    let situation = order.as_ref().map(|order| order.situation(now));
    let (composed, asked_before, record) = {
        let (state, order) = (state.clone(), order.clone());
        let (lang, question) = (lang.to_owned(), question.clone());
        // The search is arithmetic, not waiting.
        tokio::task::spawn_blocking(move || {
            let knowledge = &state.knowledge;
            let before = previous.as_ref().map(|before| before.question.as_str());
            let mut composed = knowledge.answer(&lang, &question, before, situation.as_ref());
            let asked_before = previous.map_or(0, |before| {
                knowledge.asked_before(&lang, &question, &composed, &before)
            });
            knowledge.offer_person(&lang, asked_before, &mut composed);
            // Beside a sentence of our own, the dates of an order are out of place.
            let order = order.filter(|_| !composed.is_notice());
            let record = order.map(|order| {
                let calendar = order.calendar(&state.contact.calendar);
                record::source(&order, &state.words.voice(&lang), &calendar, now)
            });
            (composed, asked_before, record)
        })
        .await
        .map_err(|error| Failure::internal(&error))?
    };
    let has_open_case = open_case.is_some();
    let order = order.filter(|_| record.is_some());
    let topic = composed.topic().map(str::to_owned);
    let next = match &topic {
        Some(topic) => state.knowledge.next_questions(lang, topic),
        None => Vec::new(),
    };
    let mut clocks = match (&order, &topic) {
        (Some(order), Some(topic)) => {
            let calendar = &state.contact.calendar;
            let clocks = clocks(order, open_case.as_ref(), &state.rules, calendar, now);
            clocks_for(clocks, &state.knowledge.rules_of(topic))
        }
        _ => Vec::new(),
    };
    let mut sources = composed.sources;
    state.knowledge.explain(lang, &mut clocks, &mut sources);
    let actions = fitting_actions(
        &composed.actions,
        order.as_ref(),
        &clocks,
        has_open_case,
        visitor.shopper.is_some(),
    );
    let mut answer = Answer {
        facts: order.as_ref().map(OrderRecord::facts).unwrap_or_default(),
        clocks,
        blocks: composed.blocks,
        sources,
        outcome: Some(composed.outcome),
        links: action_links(&actions, order.as_ref(), &state.pages),
        actions,
        message_first: order
            .as_ref()
            .filter(|_| composed.message_first_allowed)
            .and_then(|order| order.message_first(has_open_case)),
        next,
        ..started(random_id(), lang)
    };
    if let Some(record) = record {
        cite_order(&mut answer, record);
    }
    Ok(AnswerRecord {
        answer,
        shopper: visitor.key().map(str::to_owned),
        question,
        topic,
        asked_before,
        created_at: now,
    })
}

/// What is known goes out at once; the words after the language model, if there is one, had its say.
fn stream_reply(
    state: &AppState,
    who: String,
    record: AnswerRecord,
    order: Option<OrderRecord>,
) -> Response {
    let pace = state.pace;
    let mut known = events(&record.answer);
    known.truncate(count_known(&known));
    let state = state.clone();
    let words = stream::once(async move {
        let mut events = events(&words_of(&state, &who, record, order).await);
        events.drain(..count_known(&events));
        stream::iter(events)
    });
    let lines = stream::iter(known)
        .chain(words.flatten())
        .then(move |event| async move {
            if !pace.is_zero() && matches!(event, AnswerEvent::Text { .. }) {
                tokio::time::sleep(pace).await;
            }
            line(&event)
        });
    (
        [
            (CONTENT_TYPE, ANSWER_STREAM_TYPE),
            (CACHE_CONTROL, "no-store"),
            // Proxies that collect replies would turn the stream into a wait.
            (HeaderName::from_static("x-accel-buffering"), "no"),
        ],
        Body::from_stream(lines),
    )
        .into_response()
}

/// How many events come before the words; no model changes them.
fn count_known(events: &[AnswerEvent]) -> usize {
    let facts = |event: &AnswerEvent| matches!(event, AnswerEvent::Facts { .. });
    1 + events.iter().position(facts).unwrap_or_default()
}

/// The answer as it is streamed: kept in these words before the first of them goes out.
async fn words_of(
    state: &AppState,
    who: &str,
    record: AnswerRecord,
    order: Option<OrderRecord>,
) -> Answer {
    let answer = record.answer;
    let Some(engine) = &state.engine else {
        return answer;
    };
    let worded = engine
        .word(state, who, answer.clone(), record.question, order)
        .await;
    if worded == answer {
        return answer;
    }
    match answers::replace(&state.store, &worded).await {
        Ok(()) => worded,
        // The failure is in the log.
        Err(_) => answer,
    }
}

fn line(event: &AnswerEvent) -> Result<Bytes, serde_json::Error> {
    let mut line = serde_json::to_vec(event)?;
    line.push(b'\n');
    Ok(line.into())
}

/// A finished answer, for instance after its stream was cut.
#[utoipa::path(get, path = "/api/v1/answers/{id}", tag = "answers", operation_id = "get_answer",
    params(("id" = String, Path, description = "From the event `started`")),
    responses((status = 200, description = "The answer", body = AnswerReply)),
    security((), ("shopper" = [])))]
pub(crate) async fn get_answer(
    State(state): State<AppState>,
    visitor: Visitor,
    path: Id,
) -> Result<Reply<AnswerReply>, Failure> {
    let record = answers::find(&state.store, &id(path)?, visitor.key()).await?;
    Ok(Reply(AnswerReply {
        answer: record.answer,
    }))
}

/// Says whether the answer helped; a later rating replaces the earlier.
#[utoipa::path(post, path = "/api/v1/answers/{id}/rating", tag = "answers",
    operation_id = "rate_answer",
    params(("id" = String, Path, description = "From the event `started`")),
    request_body = RateAnswerRequest,
    responses((status = 204, description = "Noted")),
    security((), ("shopper" = [])))]
pub(crate) async fn rate_answer(
    State(state): State<AppState>,
    visitor: Visitor,
    path: Id,
    Json(request): Json<RateAnswerRequest>,
) -> Result<StatusCode, Failure> {
    let record = answers::find(&state.store, &id(path)?, visitor.key()).await?;
    state.take(Kind::Vote, &visitor.who)?;
    answers::rate(
        &state.store,
        &record.answer.id,
        request.helpful,
        request.reason,
    )
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
