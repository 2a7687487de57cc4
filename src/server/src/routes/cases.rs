//! `POST /cases`, `GET /cases`, `/cases/{reference}`, `/cases/by-key/{key}`,
//! `POST /cases/{reference}/messages`.
//!
//! Opening a case: a repetition is answered first, whatever has changed since; then everything is
//! checked, also that the channel can be used now; then case and key are written together.

use axum::Json as Reply;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use contract::{
    AddMessageRequest, Author, CasePage, CaseReply, CaseState, CaseSubject, CasesQuery, Channel,
    ErrorCode, MessageReply, OpenCaseRequest, Subject,
};

use super::contact::{answer_of, options, situation};
use super::orders::{item, own_order};
use super::{Id, id};
use crate::answers::{AnswerRecord, plain_text};
use crate::cases::{self, NewCase, NewMessage, Outcome, first_words, normal_reference, timeline};
use crate::contact::{is_usable, wait_minutes};
use crate::error::Failure;
use crate::idempotency::Claim;
use crate::identity::Shopper;
use crate::limiter::Kind;
use crate::request::{
    IdempotencyKey, Json, Params, SignedIn, check_limit, read_cursor, write_cursor,
};
use crate::state::AppState;
use crate::text::{check_phone, check_text, is_idempotency_key};

/// Opens a case, exactly once for each idempotency key.
#[utoipa::path(post, path = "/api/v1/cases", tag = "cases", operation_id = "open_case",
    params(("Idempotency-Key" = String, Header,
        description = "16 to 255 visible ASCII characters, made together with the draft",
        min_length = 16, max_length = 255, pattern = "^[!-~]{16,255}$",
        example = "0d4a3f52-6f0a-4f7e-9c63-3a2ad7a1c9aa")),
    request_body(content = OpenCaseRequest, example = json!({
        "channel": "email",
        "lang": "en",
        "subject": {"kind": "general"},
        "message": "My parcel has not moved for a week.",
    })),
    responses(
        (status = 201, description = "The case, opened now", body = CaseReply),
        (status = 200, description = "The case that this key opened before", body = CaseReply),
        (status = 409, description = "The first request with this key is still running",
            body = contract::ErrorReply),
        (status = 422, description = "The key had another body, or the channel is closed",
            body = contract::ErrorReply)),
    security(("shopper" = [])))]
pub(crate) async fn open_case(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Json(request): Json<OpenCaseRequest>,
) -> Result<Response, Failure> {
    open_once(&state, &shopper, &key, &request)
        .await
        .map(respond)
}

/// Opens a case or repeats what was replied before; the same for every way in.
pub(crate) async fn open_once(
    state: &AppState,
    shopper: &Shopper,
    key: &str,
    request: &OpenCaseRequest,
) -> Result<Outcome, Failure> {
    let claim = Claim::new(&shopper.key, key, "POST /cases", request);
    let _turn = state.in_flight.turn(&claim).await?;
    if let Some(reply) = claim.earlier_reply(&state.store).await? {
        return Ok(Outcome::Again(reply));
    }
    let new = check_case(state, shopper, request).await?;
    state.take(Kind::Case, &shopper.key)?;
    cases::open(&state.store, &claim, &new).await
}

async fn check_case(
    state: &AppState,
    shopper: &Shopper,
    request: &OpenCaseRequest,
) -> Result<NewCase, Failure> {
    state.check_language(&request.lang)?;
    let message = check_text(&request.message, state.text_limits().message)?;
    let call_back_number = match (request.channel, &request.call_back) {
        (Channel::Phone, Some(call_back)) => Some(check_phone(&call_back.number)?),
        (Channel::Phone, None) => {
            return Err(Failure::new(
                ErrorCode::InvalidPhone,
                "the phone needs `call_back`",
            ));
        }
        (_, Some(_)) => return Err(Failure::invalid("`call_back` is for the phone only")),
        (_, None) => None,
    };
    let now = state.now();
    let answer = answer_of(state, shopper, request.answer_id.as_deref()).await?;
    let mut order = None;
    let subject = match &request.subject {
        Subject::General => CaseSubject::General,
        Subject::Order { id } => {
            let (record, open_case) = order.insert(own_order(state, shopper, id).await?);
            CaseSubject::Order {
                order: Box::new(record.to_json_with_clocks(
                    open_case.as_ref(),
                    &state.rules,
                    &state.contact.calendar,
                    now,
                )),
            }
        }
        Subject::Item { id } => CaseSubject::Item {
            item: item(state, id).await?.to_json(),
        },
    };
    let article = request.article.as_deref();
    let article = article.filter(|slug| state.knowledge.topic(slug).is_some());
    let situation = situation(state, order.as_ref(), answer.as_ref(), article);
    let option = options(state, &situation, &request.lang)
        .options
        .into_iter()
        .find(|option| option.channel == request.channel)
        .filter(is_usable)
        .ok_or_else(|| {
            Failure::new(
                ErrorCode::ChannelUnavailable,
                "the channel cannot be used now or in this language",
            )
        })?;
    let title = match &subject {
        CaseSubject::General => first_words(message),
        CaseSubject::Order { order } => order.title.clone(),
        CaseSubject::Item { item } => item.title.clone(),
    };
    Ok(NewCase {
        shopper: shopper.key.clone(),
        state: CaseState::Open,
        state_since: now,
        channel: request.channel,
        lang: request.lang.clone(),
        title,
        timeline: timeline(
            request.channel,
            wait_minutes(&option),
            !matches!(subject, CaseSubject::General),
            now,
            &state.cases,
            &state.contact.calendar,
        ),
        subject,
        messages: thread(answer.as_ref(), message, &request.lang, now),
        answer_id: answer.map(|answer| answer.answer.id),
        article: article.map(str::to_owned),
        call_back_number,
        opened_at: now,
    })
}

/// What customer service sees: the question and the answer that was not enough, then the message,
/// unless it only repeats the question.
fn thread(
    answer: Option<&AnswerRecord>,
    message: &str,
    lang: &str,
    now: jiff::Timestamp,
) -> Vec<NewMessage> {
    let mut thread = Vec::new();
    if let Some(record) = answer {
        thread.push(NewMessage {
            author: Author::You,
            at: record.created_at,
            text: record.question.clone(),
            lang: Some(record.answer.lang.clone()),
        });
        let text = plain_text(&record.answer);
        if !text.is_empty() {
            thread.push(NewMessage {
                author: Author::Assistant,
                at: record.created_at,
                text,
                lang: Some(record.answer.lang.clone()),
            });
        }
    }
    if answer.is_none_or(|record| record.question != message) {
        thread.push(NewMessage {
            author: Author::You,
            at: now,
            text: message.to_owned(),
            lang: Some(lang.to_owned()),
        });
    }
    thread
}

fn respond(outcome: Outcome) -> Response {
    let (status, body) = match outcome {
        Outcome::Created(body) => (StatusCode::CREATED, body),
        Outcome::Again(body) => (StatusCode::OK, body),
    };
    (status, [(CONTENT_TYPE, "application/json")], body).into_response()
}

/// The shopper's cases, last changed first.
#[utoipa::path(get, path = "/api/v1/cases", tag = "cases", operation_id = "list_cases",
    params(CasesQuery),
    responses((status = 200, description = "A page of cases", body = CasePage)),
    security(("shopper" = [])))]
pub(crate) async fn list_cases(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    Params(query): Params<CasesQuery>,
) -> Result<Reply<CasePage>, Failure> {
    let after = read_cursor(query.cursor.as_deref())?;
    let limit = check_limit(query.limit, 20, 50)?;
    let (cases, next) = cases::page(&state.store, &shopper.key, after.as_ref(), limit).await?;
    Ok(Reply(CasePage {
        cases,
        next_cursor: next.as_ref().map(write_cursor),
    }))
}

/// One case with its thread.
#[utoipa::path(get, path = "/api/v1/cases/{reference}", tag = "cases", operation_id = "get_case",
    params(("reference" = String, Path, description = "What the shopper quotes",
        example = "HC-7K3M-92QF")),
    responses((status = 200, description = "The case", body = CaseReply)),
    security(("shopper" = [])))]
pub(crate) async fn get_case(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    path: Id,
) -> Result<Reply<CaseReply>, Failure> {
    let reference = normal_reference(&id(path)?).ok_or_else(Failure::not_found)?;
    let case = cases::find(&state.store, &shopper.key, &reference).await?;
    Ok(Reply(CaseReply { case }))
}

/// The case that an idempotency key opened: for who never got the reply.
#[utoipa::path(get, path = "/api/v1/cases/by-key/{key}", tag = "cases",
    operation_id = "get_case_by_key",
    params(("key" = String, Path, description = "The idempotency key",
        example = "0d4a3f52-6f0a-4f7e-9c63-3a2ad7a1c9aa")),
    responses((status = 200, description = "The case", body = CaseReply)),
    security(("shopper" = [])))]
pub(crate) async fn get_case_by_key(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    path: Id,
) -> Result<Reply<CaseReply>, Failure> {
    let key = id(path)?;
    if !is_idempotency_key(&key) {
        return Err(Failure::not_found());
    }
    let case = cases::find_by_key(&state.store, &shopper.key, &key).await?;
    Ok(Reply(CaseReply { case }))
}

/// Adds a message to a case, exactly once for each idempotency key.
#[utoipa::path(post, path = "/api/v1/cases/{reference}/messages", tag = "cases",
    operation_id = "add_message",
    params(
        ("reference" = String, Path, description = "What the shopper quotes",
            example = "HC-7K3M-92QF"),
        ("Idempotency-Key" = String, Header,
            description = "16 to 255 visible ASCII characters, made together with the draft",
            min_length = 16, max_length = 255, pattern = "^[!-~]{16,255}$",
            example = "0d4a3f52-6f0a-4f7e-9c63-3a2ad7a1c9aa")),
    request_body(content = AddMessageRequest, example = json!({"text": "It moved today."})),
    responses(
        (status = 201, description = "The message, added now", body = MessageReply),
        (status = 200, description = "The message that this key added before",
            body = MessageReply),
        (status = 409, description = "The case is closed, or the first request still runs",
            body = contract::ErrorReply),
        (status = 422, description = "The key had another body", body = contract::ErrorReply)),
    security(("shopper" = [])))]
pub(crate) async fn add_message(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    path: Id,
    IdempotencyKey(key): IdempotencyKey,
    Json(request): Json<AddMessageRequest>,
) -> Result<Response, Failure> {
    let reference = normal_reference(&id(path)?).ok_or_else(Failure::not_found)?;
    // Another shopper's case is not there, whatever the body says.
    cases::find(&state.store, &shopper.key, &reference).await?;
    let route = format!("POST /cases/{reference}/messages");
    let claim = Claim::new(&shopper.key, &key, &route, &request);
    let _turn = state.in_flight.turn(&claim).await?;
    if let Some(reply) = claim.earlier_reply(&state.store).await? {
        return Ok(respond(Outcome::Again(reply)));
    }
    let text = check_text(&request.text, state.text_limits().message)?;
    state.take(Kind::Message, &shopper.key)?;
    cases::add_message(&state.store, &claim, &reference, text, state.now())
        .await
        .map(respond)
}
