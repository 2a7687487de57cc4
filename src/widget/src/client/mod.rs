//! Speaking to the service. Views and shell meet only the [`Client`] trait.

mod http;
pub(crate) mod json;
mod token;

use std::future::Future;
use std::pin::Pin;

use contract::{AnswerEvent, AskRequest};
use flow::{Effect, Failure, Reply};
use web_sys::AbortSignal;

pub(crate) use http::HttpClient;
pub(crate) use token::Tokens;

/// A future of the browser's one thread.
pub(crate) type Local<T> = Pin<Box<dyn Future<Output = T>>>;

/// Whoever can answer the flow's requests.
pub(crate) trait Client {
    /// Carries out one request effect. Effects that are no requests are refused as `Service`.
    fn call(&self, effect: Effect, signal: Option<AbortSignal>) -> Local<Result<Reply, Failure>>;

    /// Asks the AI assistant and hands over each event as it comes.
    fn ask(
        &self,
        body: AskRequest,
        signal: AbortSignal,
        on_event: Box<dyn FnMut(AnswerEvent)>,
    ) -> Local<Result<(), Failure>>;
}
