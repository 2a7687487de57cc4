//! The client over HTTP: `fetch` through gloo-net, and JSON of our own.
//!
//! A request that takes longer than [`TIMEOUT`] is given up. A refused token is renewed once and
//! the request repeated; if that does not help, nobody is signed in. A token goes along only where
//! the shopper matters.
//!
//! Each effect is one [`Call`] and one [`Read`]; what happens between the two is the same for all
//! and compiled once.

use std::time::Duration;

use contract::{AnswerEvent, AskRequest, ErrorCode, ErrorReply};
use flow::{Effect, Failure, Reply};
use gloo_net::http::{Method, Request, RequestBuilder, Response};
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, ReadableStreamDefaultReader, TextDecoder};

use super::json::{self, Malformed};
use super::{Client, Local, Tokens};
use crate::shell::audience_name;

/// How long the service may stay silent.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Speaks to the service at a base URL.
#[derive(Clone)]
pub(crate) struct HttpClient {
    service: String,
    tokens: Tokens,
}

/// Whether a request names its shopper.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    /// It asks who that is.
    Session,
    /// It needs the one whose session was confirmed.
    Personal,
    /// It names that one, if there is one.
    Open,
    /// It is the same for everyone.
    Everyone,
}

/// A request; one with a body is a `POST`.
struct Call {
    path: String,
    access: Access,
    key: Option<String>,
    body: Option<String>,
}

/// Makes a reply of a success's JSON, which is `null` where there is none.
type Read = fn(&JsValue) -> Result<Reply, Malformed>;

impl Call {
    fn get(path: String, access: Access) -> Self {
        Self {
            path,
            access,
            key: None,
            body: None,
        }
    }

    fn post(path: String, access: Access, body: &impl Serialize) -> Result<Self, Failure> {
        let body = json::to_text(body).map_err(|_| Failure::Service)?;
        Ok(Self {
            body: Some(body),
            ..Self::get(path, access)
        })
    }

    fn with_key(self, key: String) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    /// The request to send. What cannot stand in a header is refused before the browser throws.
    fn build(&self, url: &str, token: Option<&str>, signal: &AbortSignal) -> Option<Request> {
        let mut builder = RequestBuilder::new(url).abort_signal(Some(signal));
        if let Some(token) = token {
            let bearer = format!("Bearer {}", header_value(token)?);
            builder = builder.header("Authorization", &bearer);
        }
        if let Some(key) = &self.key {
            builder = builder.header(contract::IDEMPOTENCY_KEY, header_value(key)?);
        }
        match &self.body {
            None => builder.build(),
            Some(body) => builder
                .method(Method::POST)
                .header("Content-Type", "application/json")
                .body(JsValue::from_str(body)),
        }
        .ok()
    }
}

fn header_value(text: &str) -> Option<&str> {
    text.bytes()
        .all(|byte| byte.is_ascii_graphic())
        .then_some(text)
}

impl HttpClient {
    pub(crate) fn new(service: &str, tokens: Tokens) -> Self {
        Self {
            service: service.trim_end_matches('/').to_owned(),
            tokens,
        }
    }

    async fn send(&self, call: &Call, guard: &Guard) -> Result<Response, Failure> {
        let url = format!("{}{}{}", self.service, contract::BASE_PATH, call.path);
        let mut refused = None;
        loop {
            let token = match call.access {
                Access::Everyone => None,
                Access::Session => self.tokens.of_anybody(refused.as_deref()).await?,
                Access::Personal => self.tokens.of_owner(refused.as_deref()).await?,
                // What needs no shopper does not fail for want of one.
                Access::Open => self.tokens.of_owner(refused.as_deref()).await.or_else(
                    |failure| match failure {
                        Failure::SignedOut => Err(failure),
                        _ => Ok(None),
                    },
                )?,
            };
            if token.is_none() && matches!(call.access, Access::Session | Access::Personal) {
                return Err(Failure::SignedOut);
            }
            // The page took its time; the service has its own.
            guard.restart();
            let request = call
                .build(&url, token.as_deref(), &guard.signal())
                .ok_or(Failure::Service)?;
            let response = request.send().await.map_err(|_| guard.failure())?;
            if response.ok() {
                return Ok(response);
            }
            let failure = refusal(&response).await;
            if failure != Failure::SignedOut || refused.is_some() || token.is_none() {
                return Err(failure);
            }
            refused = token;
        }
    }

    async fn perform(self, effect: Effect, signal: Option<AbortSignal>) -> Result<Reply, Failure> {
        if matches!(effect, Effect::LoadSession { .. }) {
            // A page that logged somebody else in must not be answered with the old token.
            self.tokens.forget();
        }
        let (call, read) = request(effect)?;
        let guard = Guard::new(signal);
        let response = self.send(&call, &guard).await?;
        let value = if response.status() == 204 {
            JsValue::NULL
        } else {
            let text = response.text().await.map_err(|_| guard.failure())?;
            json::parse(&text).map_err(|_| Failure::Service)?
        };
        read(&value).map_err(|_| Failure::Service)
    }

    async fn stream(
        self,
        body: AskRequest,
        signal: AbortSignal,
        mut on_event: Box<dyn FnMut(AnswerEvent)>,
    ) -> Result<(), Failure> {
        let access = if body.subject.is_personal() {
            Access::Personal
        } else {
            Access::Open
        };
        let call = Call::post("/answers".to_owned(), access, &body)?;
        let guard = Guard::new(Some(signal));
        let response = self.send(&call, &guard).await?;
        let stream = response.body().ok_or(Failure::Service)?;
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        let mut lines = Lines::new()?;
        loop {
            guard.restart();
            let chunk = JsFuture::from(reader.read())
                .await
                .map_err(|_| match guard.failure() {
                    Failure::Service => Failure::Cut,
                    failure => failure,
                })?;
            let is_done = Reflect::get(&chunk, &"done".into()).is_ok_and(|done| done.is_truthy());
            let bytes = Reflect::get(&chunk, &"value".into()).ok();
            let bytes = bytes.and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
            for line in lines.take_in(bytes.as_ref()) {
                let value = json::parse(&line).map_err(|_| Failure::Cut)?;
                // An event of a newer service is skipped.
                if let Ok(event) = json::from_value(&value) {
                    on_event(event);
                }
            }
            if is_done {
                return Ok(());
            }
        }
    }
}

impl Client for HttpClient {
    fn call(&self, effect: Effect, signal: Option<AbortSignal>) -> Local<Result<Reply, Failure>> {
        Box::pin(self.clone().perform(effect, signal))
    }

    fn ask(
        &self,
        body: AskRequest,
        signal: AbortSignal,
        on_event: Box<dyn FnMut(AnswerEvent)>,
    ) -> Local<Result<(), Failure>> {
        Box::pin(self.clone().stream(body, signal, on_event))
    }
}

/// The request that an effect is, and how its reply is read. What is no request is refused.
fn request(effect: Effect) -> Result<(Call, Read), Failure> {
    use Access::{Everyone, Open, Personal, Session};
    Ok(match effect {
        Effect::LoadSession { .. } => (Call::get("/session".to_owned(), Session), |value| {
            json::from_value(value)
                .map(|reply: contract::SessionReply| Reply::Session(reply.session))
        }),
        Effect::SearchArticles {
            lang,
            search,
            audience,
            ..
        } => {
            let audience = audience.map(|audience| audience_name(audience).to_owned());
            let query = query(&[
                ("lang", Some(&lang)),
                ("search", Some(&search)),
                ("audience", audience.as_ref()),
            ]);
            (Call::get(format!("/articles{query}"), Everyone), |value| {
                json::from_value(value)
                    .map(|reply: contract::ArticleList| Reply::Articles(reply.articles))
            })
        }
        Effect::LoadArticle { lang, slug, .. } => {
            let path = format!(
                "/articles/{}{}",
                part(&slug),
                query(&[("lang", Some(&lang))])
            );
            (Call::get(path, Everyone), |value| {
                json::from_value(value)
                    .map(|reply: contract::ArticleReply| Reply::Article(Box::new(reply.article)))
            })
        }
        Effect::SendFeedback { slug, body, .. } => {
            let path = format!("/articles/{}/feedback", part(&slug));
            (Call::post(path, Open, &body)?, done)
        }
        Effect::LoadOrders { query: wanted, .. } => {
            let side = wanted.side.map(|side| {
                match side {
                    contract::Side::Bought => "bought",
                    contract::Side::Sold => "sold",
                }
                .to_owned()
            });
            let query = query(&[
                ("side", side.as_ref()),
                ("search", wanted.search.as_ref()),
                ("cursor", wanted.cursor.as_ref()),
            ]);
            (Call::get(format!("/orders{query}"), Personal), |value| {
                json::from_value(value).map(Reply::Orders)
            })
        }
        Effect::LoadOrder { id, lang, .. } => {
            let path = format!("/orders/{}{}", part(&id), query(&[("lang", Some(&lang))]));
            (Call::get(path, Personal), |value| {
                json::from_value(value)
                    .map(|reply: contract::OrderReply| Reply::Order(Box::new(reply.order)))
            })
        }
        Effect::LoadItem { id, .. } => {
            let path = format!("/items/{}", part(&id));
            (Call::get(path, Personal), |value| {
                json::from_value(value)
                    .map(|reply: contract::ItemReply| Reply::Item(Box::new(reply.item)))
            })
        }
        Effect::LoadRecentItems { .. } => {
            let path = "/recent-items".to_owned();
            (Call::get(path, Personal), |value| {
                json::from_value(value)
                    .map(|reply: contract::RecentItems| Reply::RecentItems(reply.items))
            })
        }
        Effect::LoadAnswer { id, .. } => {
            let path = format!("/answers/{}", part(&id));
            (Call::get(path, Open), |value| {
                json::from_value(value)
                    .map(|reply: contract::AnswerReply| Reply::Answer(Box::new(reply.answer)))
            })
        }
        Effect::RateAnswer { id, body, .. } => {
            let path = format!("/answers/{}/rating", part(&id));
            (Call::post(path, Open, &body)?, done)
        }
        Effect::LoadContactOptions { query: wanted, .. } => {
            let query = query(&[
                ("lang", Some(&wanted.lang)),
                ("subject", Some(&wanted.subject)),
                ("answer_id", wanted.answer_id.as_ref()),
                ("article", wanted.article.as_ref()),
            ]);
            let path = format!("/contact-options{query}");
            (Call::get(path, Personal), |value| {
                json::from_value(value).map(Reply::ContactOptions)
            })
        }
        Effect::OpenCase { key, body, .. } => {
            let call = Call::post("/cases".to_owned(), Personal, &body)?;
            (call.with_key(key), case)
        }
        Effect::FindCase { key, .. } => {
            let path = format!("/cases/by-key/{}", part(&key));
            (Call::get(path, Personal), case)
        }
        Effect::LoadCases { cursor, .. } => {
            let query = query(&[("cursor", cursor.as_ref())]);
            (Call::get(format!("/cases{query}"), Personal), |value| {
                json::from_value(value).map(Reply::Cases)
            })
        }
        Effect::LoadCase { reference, .. } => {
            let path = format!("/cases/{}", part(&reference));
            (Call::get(path, Personal), case)
        }
        Effect::AddMessage {
            reference,
            key,
            body,
            ..
        } => {
            let path = format!("/cases/{}/messages", part(&reference));
            let call = Call::post(path, Personal, &body)?;
            (call.with_key(key), |value| {
                json::from_value(value)
                    .map(|reply: contract::MessageReply| Reply::Message(reply.message))
            })
        }
        _ => return Err(Failure::Service),
    })
}

fn done(value: &JsValue) -> Result<Reply, Malformed> {
    json::from_value(value).map(|()| Reply::Done)
}

fn case(value: &JsValue) -> Result<Reply, Malformed> {
    json::from_value(value).map(|reply: contract::CaseReply| Reply::Case(Box::new(reply.case)))
}

/// What a reply that is no success means.
async fn refusal(response: &Response) -> Failure {
    let text = response.text().await.unwrap_or_default();
    let error = json::parse(&text)
        .and_then(|value| json::from_value::<ErrorReply>(&value))
        .ok()
        .map(|reply| reply.error);
    let header = || response.headers().get("Retry-After")?.trim().parse().ok();
    let retry_after = error
        .as_ref()
        .and_then(|error| error.retry_after)
        .or_else(header);
    match (response.status(), error.map(|error| error.code)) {
        (401, _) => Failure::SignedOut,
        (404, _) => Failure::NotFound,
        (429, _) => Failure::TooMany {
            retry_after: retry_after.unwrap_or(30),
        },
        (500.., _) | (_, None | Some(ErrorCode::Other)) => Failure::Service,
        (_, Some(code)) => Failure::Refused(code),
    }
}

/// Gives a request up when it takes too long or nobody wants it any more, and remembers why.
struct Guard {
    controller: AbortController,
    timed_out: std::rc::Rc<std::cell::Cell<bool>>,
    timer: std::cell::Cell<Option<TimeoutHandle>>,
    _forward: Option<wasm_bindgen::closure::Closure<dyn FnMut()>>,
    outer: Option<AbortSignal>,
}

impl Guard {
    fn new(outer: Option<AbortSignal>) -> Self {
        let controller = AbortController::new().expect("every browser we run in has it");
        let forward = outer.as_ref().map(|outer| {
            let inner = controller.clone();
            let forward = wasm_bindgen::closure::Closure::new(move || inner.abort());
            outer.set_onabort(Some(AsRef::<JsValue>::as_ref(&forward).unchecked_ref()));
            if outer.aborted() {
                controller.abort();
            }
            forward
        });
        let guard = Self {
            controller,
            timed_out: std::rc::Rc::default(),
            timer: std::cell::Cell::new(None),
            _forward: forward,
            outer,
        };
        guard.restart();
        guard
    }

    /// The service said something: the clock starts anew.
    fn restart(&self) {
        self.stop();
        let (controller, timed_out) = (self.controller.clone(), self.timed_out.clone());
        let give_up = move || {
            timed_out.set(true);
            controller.abort();
        };
        self.timer
            .set(set_timeout_with_handle(give_up, TIMEOUT).ok());
    }

    fn stop(&self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }

    fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// Why `fetch` was rejected.
    fn failure(&self) -> Failure {
        let is_offline = web_sys::window().is_some_and(|window| !window.navigator().on_line());
        if self.timed_out.get() {
            Failure::TimedOut
        } else if is_offline {
            Failure::Offline
        } else {
            Failure::Service
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.stop();
        if let Some(outer) = &self.outer {
            outer.set_onabort(None);
        }
    }
}

/// Cuts a stream of bytes into lines.
struct Lines {
    decoder: TextDecoder,
    rest: String,
}

impl Lines {
    fn new() -> Result<Self, Failure> {
        Ok(Self {
            decoder: TextDecoder::new().map_err(|_| Failure::Service)?,
            rest: String::new(),
        })
    }

    fn take_in(&mut self, bytes: Option<&Uint8Array>) -> Vec<String> {
        let options = web_sys::TextDecodeOptions::new();
        options.set_stream(bytes.is_some());
        let decoded = match bytes {
            Some(bytes) => self
                .decoder
                .decode_with_buffer_source_and_options(bytes, &options),
            None => self.decoder.decode(),
        };
        self.rest.push_str(&decoded.unwrap_or_default());
        let mut lines: Vec<String> = self.rest.split('\n').map(str::to_owned).collect();
        self.rest = lines.pop().unwrap_or_default();
        if bytes.is_none() {
            lines.push(std::mem::take(&mut self.rest));
        }
        lines.retain(|line| !line.trim().is_empty());
        lines
    }
}

fn part(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

fn query(parts: &[(&str, Option<&String>)]) -> String {
    let mut text = String::new();
    for (name, value) in parts {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            text.push(if text.is_empty() { '?' } else { '&' });
            text.push_str(name);
            text.push('=');
            text.push_str(&part(value));
        }
    }
    text
}
