//! `/help/{lang}/contact`: customer service by e-mail for browsers that cannot run the widget.
//!
//! Plain HTML and one form, without script and without cookie. A shopper writes, is sent to the
//! marketplace's log-in and comes back by a form post that carries their short-lived token in a
//! field; the form hands it on, never in an address. Nothing a browser adds by itself proves who
//! asks, so no other site can send a case in somebody's name; and since a stranger could post a
//! token of their own, the page says whose it is.
//!
//! Who it is, what a text may be and how often, whose an order is and that a case is opened once
//! is decided by the code behind `/api/v1`. The key that makes sending safe to repeat is drawn with
//! the form and stays with it through log-in, language and refusals. A case is answered with a
//! redirect to its receipt, an address that only we can make, good for a day, which shows the
//! reference and what happens by when and nothing that was written.

mod page;
mod words;

use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Form, Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use contract::{CaseReply, Channel, ErrorCode, OpenCaseRequest, Subject};
use jiff::SignedDuration;
use maud::Markup;
use serde::Deserialize;

use crate::assets;
use crate::cases::{self, normal_reference};
use crate::error::{self, Failure};
use crate::identity::Shopper;
use crate::orders::{OrderRecord, PageQuery};
use crate::request::{Address, Visitor};
use crate::routes::{open_once, own_order};
use crate::state::AppState;
use crate::store::random_id;
use crate::text::is_idempotency_key;

use page::{Draft, Language, Problem};
use words::negotiate;

pub(crate) use words::{Voice, Words};

/// The longest form that is read, in bytes: a text that is far too long comes back whole, too.
const MAX_FORM: usize = 1024 * 1024;

/// How many of the latest orders can be chosen.
const ORDERS: u32 = 50;

/// How long a receipt is shown.
const RECEIPT_HOURS: i64 = 24;

/// What receipts are sealed for.
const RECEIPT: &str = "receipt";

/// The page, its receipts, its styles.
pub(crate) fn routes() -> Router<AppState> {
    Router::new()
        .route("/help/{lang}/contact", get(show).post(receive))
        .route("/help/{lang}/contact/{receipt}", get(show_receipt))
        .route("/help/plain.css", get(assets::get_plain_style))
        .layer(DefaultBodyLimit::max(MAX_FORM))
}

/// What the form carries, and what the marketplace hands back with a token.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    /// `send`, or anything else to draw the form anew with what was written.
    step: String,
    token: String,
    subject: String,
    message: String,
    key: String,
}

async fn show(
    State(state): State<AppState>,
    Address(address): Address,
    path: Option<Path<String>>,
    headers: HeaderMap,
) -> Response {
    let wanted = path.map(|Path(lang)| lang).unwrap_or_default();
    let lang = language(&state, &wanted, &headers);
    if lang != wanted {
        return redirect(&format!("/help/{lang}/contact"));
    }
    let talk = Talk::start(state, &lang).await;
    match Visitor::identify(&talk.state, address, None) {
        Ok(_) => talk.form(None, Fields::default(), None).await,
        Err(failure) => talk.refuse(None, Fields::default(), failure).await,
    }
}

async fn receive(
    State(state): State<AppState>,
    Address(address): Address,
    path: Option<Path<String>>,
    headers: HeaderMap,
    form: Result<Form<Fields>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(mut fields) = form.map_err(unreadable)?;
    // Forms send line ends as CR LF; a text is counted and kept as it was typed.
    fields.message = fields.message.replace("\r\n", "\n").replace('\r', "\n");
    let wanted = path.map(|Path(lang)| lang).unwrap_or_default();
    let lang = language(&state, &wanted, &headers);
    let talk = Talk::start(state, &lang).await;
    let token = Some(fields.token.trim()).filter(|token| !token.is_empty());
    let is_sending = fields.step == "send";
    let response = match Visitor::identify(&talk.state, address, token) {
        Err(failure) => talk.refuse(None, fields, failure).await,
        Ok(Visitor { shopper: None, .. }) if is_sending => {
            let failure = crate::request::token_missing();
            talk.refuse(None, fields, failure).await
        }
        Ok(Visitor {
            shopper: Some(shopper),
            ..
        }) if is_sending => match talk.send(&shopper, &fields).await {
            Ok(receipt) => redirect(&receipt),
            Err(failure) => talk.refuse(Some(shopper), fields, failure).await,
        },
        Ok(visitor) => talk.form(visitor.shopper, fields, None).await,
    };
    Ok(response)
}

async fn show_receipt(
    State(state): State<AppState>,
    Address(address): Address,
    path: Option<Path<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let (wanted, receipt) = path.map(|Path(parts)| parts).unwrap_or_default();
    let lang = language(&state, &wanted, &headers);
    let talk = Talk::start(state, &lang).await;
    if let Err(failure) = Visitor::identify(&talk.state, address, None) {
        return talk.refuse(None, Fields::default(), failure).await;
    }
    match talk.receipt(&receipt).await {
        Ok(page) => talk.reply(StatusCode::OK, page),
        Err(failure) if failure.code == ErrorCode::NotFound => {
            let page = page::gone(&talk.voice, &talk.languages);
            talk.reply(StatusCode::NOT_FOUND, page)
        }
        Err(failure) => talk.refuse(None, Fields::default(), failure).await,
    }
}

/// The language of the path, or the one nearest to it; then the browser's; then English.
fn language(state: &AppState, wanted: &str, headers: &HeaderMap) -> String {
    let known = state.knowledge.languages();
    let accepted = headers
        .get_all(axum::http::header::ACCEPT_LANGUAGE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|entry| entry.split(';').next().unwrap_or_default());
    std::iter::once(wanted)
        .chain(accepted)
        .find_map(|tag| negotiate(tag, &known))
        .unwrap_or_else(|| "en".to_owned())
}

fn unreadable(rejection: FormRejection) -> Failure {
    match rejection.into_response().status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::new(
            ErrorCode::UnsupportedMediaType,
            "the body must be application/x-www-form-urlencoded",
        ),
        StatusCode::PAYLOAD_TOO_LARGE => {
            Failure::new(ErrorCode::TooLong, "the form is longer than 1 MiB")
        }
        _ => Failure::invalid("the form cannot be read"),
    }
}

fn redirect(to: &str) -> Response {
    (
        StatusCode::SEE_OTHER,
        [(LOCATION, to), (CACHE_CONTROL, "no-store")],
    )
        .into_response()
}

/// The log-in is posted to, wherever it is; nothing else leaves this origin.
fn policy(log_in: Option<&str>) -> String {
    let log_in = log_in.map(|origin| format!(" {origin}"));
    format!(
        "default-src 'none'; style-src 'self'; form-action 'self'{}; \
         frame-ancestors 'none'; base-uri 'none'",
        log_in.unwrap_or_default()
    )
}

/// One request, in one language.
struct Talk {
    state: AppState,
    voice: Voice,
    languages: Vec<Language>,
}

impl Talk {
    async fn start(state: AppState, lang: &str) -> Self {
        let lang = lang.to_owned();
        let known = state.knowledge.languages();
        // Looking at files blocks.
        let task = tokio::task::spawn_blocking(move || {
            let languages = known.iter().map(|lang| {
                let voice = state.words.voice(lang);
                Language {
                    tag: voice.tag().to_owned(),
                    name: voice.own_name(),
                    folder: voice.lang,
                }
            });
            Self {
                languages: languages.collect(),
                voice: state.words.voice(&lang),
                state,
            }
        });
        task.await.expect("reading words does not panic")
    }

    /// The form with what was written.
    async fn form(
        &self,
        shopper: Option<Shopper>,
        fields: Fields,
        problem: Option<(StatusCode, Problem)>,
    ) -> Response {
        let mut problem = problem;
        let mut orders = Vec::new();
        if let Some(shopper) = &shopper {
            match self.orders(shopper, &fields.subject).await {
                Ok(found) => orders = found,
                Err(failure) => {
                    // Nobody is kept from writing because orders cannot be listed now.
                    problem.get_or_insert((error::status(failure.code), Problem::Service));
                }
            }
        }
        let draft = Draft {
            // One key from the first form to the case.
            key: match is_idempotency_key(&fields.key) {
                true => fields.key,
                false => random_id(),
            },
            subject: fields.subject,
            message: fields.message,
            token: shopper.as_ref().map(|_| fields.token),
            name: shopper.map(|shopper| shopper.name),
            orders,
        };
        let (status, problem) = match problem {
            Some((status, problem)) => (status, Some(problem)),
            None => (StatusCode::OK, None),
        };
        let page = page::form(
            &self.voice,
            &self.languages,
            &self.state.log_in.url,
            &self.state.contact.calendar,
            &draft,
            problem.as_ref(),
        );
        self.reply(status, page)
    }

    /// The shopper's latest orders, and the chosen one if it is older.
    async fn orders(&self, shopper: &Shopper, subject: &str) -> Result<Vec<OrderRecord>, Failure> {
        let latest = PageQuery {
            limit: ORDERS,
            ..PageQuery::default()
        };
        let page = self.state.orders.page(&shopper.subject, &latest).await?;
        let mut orders = page.orders;
        if let Ok(Subject::Order { id }) = subject.parse()
            && orders.iter().all(|order| order.id != id)
            && let Ok((order, _)) = own_order(&self.state, shopper, &id).await
        {
            orders.insert(0, order);
        }
        Ok(orders)
    }

    /// Opens the case; gives the address of its receipt.
    async fn send(&self, shopper: &Shopper, fields: &Fields) -> Result<String, Failure> {
        if !is_idempotency_key(&fields.key) {
            return Err(Failure::invalid("the form has lost its key"));
        }
        let subject = match fields.subject.parse() {
            Ok(Subject::Item { .. }) | Err(_) => return Err(Failure::not_found()),
            Ok(subject) => subject,
        };
        let request = OpenCaseRequest {
            channel: Channel::Email,
            lang: self.voice.lang.clone(),
            subject,
            answer_id: None,
            article: None,
            message: fields.message.clone(),
            call_back: None,
        };
        let outcome = open_once(&self.state, shopper, &fields.key, &request).await?;
        let reply: CaseReply =
            serde_json::from_str(outcome.body()).map_err(|error| Failure::internal(&error))?;
        let reference = reply.case.reference;
        let mark = self.state.verifier.seal(RECEIPT, &reference);
        Ok(format!(
            "/help/{}/contact/{reference}.{mark}",
            self.voice.lang
        ))
    }

    async fn receipt(&self, receipt: &str) -> Result<Markup, Failure> {
        let (reference, mark) = receipt.split_once('.').ok_or_else(Failure::not_found)?;
        let is_ours = normal_reference(reference).is_some_and(|normal| normal == reference)
            && self.state.verifier.is_sealed(RECEIPT, reference, mark);
        if !is_ours {
            return Err(Failure::not_found());
        }
        let found = cases::receipt(&self.state.store, reference).await?;
        let age = self.state.now().duration_since(found.opened_at);
        if age > SignedDuration::from_hours(RECEIPT_HOURS) {
            return Err(Failure::not_found());
        }
        Ok(page::receipt(
            &self.voice,
            &self.languages,
            &self.state.contact.calendar,
            (reference, receipt),
            &found.timeline,
        ))
    }

    /// The form again, with what is wrong in its place and everything written kept.
    async fn refuse(
        &self,
        shopper: Option<Shopper>,
        mut fields: Fields,
        failure: Failure,
    ) -> Response {
        let problem = match failure.code {
            ErrorCode::TokenMissing | ErrorCode::TokenInvalid => Problem::SignedOut,
            ErrorCode::TokenExpired => Problem::Expired,
            ErrorCode::EmptyText => Problem::Empty,
            ErrorCode::TooLong => Problem::TooLong {
                by: self.too_long_by(&fields.message),
            },
            ErrorCode::NotFound => {
                fields.subject.clear();
                Problem::OrderGone
            }
            ErrorCode::KeyReused => {
                let earlier = match &shopper {
                    Some(shopper) => {
                        cases::find_by_key(&self.state.store, &shopper.key, &fields.key).await
                    }
                    None => Err(Failure::not_found()),
                };
                // What is written now is another message; it gets a key of its own.
                fields.key.clear();
                match earlier {
                    Ok(case) => Problem::SentAlready {
                        reference: case.reference,
                    },
                    Err(_) => Problem::Refused,
                }
            }
            ErrorCode::TooManyRequests => Problem::TooMany {
                seconds: failure.retry_after.unwrap_or(1),
            },
            ErrorCode::InProgress | ErrorCode::Unavailable | ErrorCode::Internal => {
                Problem::Service
            }
            _ => Problem::Refused,
        };
        let status = error::status(failure.code);
        let mut response = self.form(shopper, fields, Some((status, problem))).await;
        let headers = response.headers_mut();
        if let Some(seconds) = failure.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }

    fn too_long_by(&self, message: &str) -> u32 {
        let length = u32::try_from(message.trim().chars().count()).unwrap_or(u32::MAX);
        length.saturating_sub(self.state.text_limits().message)
    }

    fn reply(&self, status: StatusCode, page: Markup) -> Response {
        let policy = policy(self.state.log_in.origin.as_deref());
        (
            status,
            [
                (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
                (CONTENT_SECURITY_POLICY, policy),
                (CACHE_CONTROL, "no-store".to_owned()),
                (
                    HeaderName::from_static("x-robots-tag"),
                    "noindex".to_owned(),
                ),
            ],
            page.into_string(),
        )
            .into_response()
    }
}
