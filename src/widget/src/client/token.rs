//! The shopper's token: asked of the page, kept in memory only, renewed before it ends and when it
//! is refused.
//!
//! One question to the page serves all requests that wait for its answer. How long a token is good
//! for is read from the token itself and counted from when it came, so that the clock of the
//! shopper's device may be wrong. A token names its shopper: once the page hands out another one's,
//! nothing goes out under it before the session was asked who is here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use flow::Failure;
use js_sys::{Array, Date, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::json;

/// How long the page may take to find a token, in milliseconds.
const PATIENCE: i32 = 10_000;

/// How long before its end a token is renewed, in milliseconds.
const MARGIN: f64 = 30_000.0;

/// Where tokens come from: the `tokenProvider` property of the element.
#[derive(Clone)]
pub(crate) struct Tokens(Rc<State>);

struct State {
    host: HtmlElement,
    known: RefCell<Option<Token>>,
    /// What the page is being asked.
    question: RefCell<Option<Question>>,
    /// Counts how often the tokens were forgotten: an answer to a question of before is too late.
    round: Cell<u32>,
    /// Whom the token of the last session request names.
    claimed: RefCell<String>,
    /// Whose session the service confirmed, by the name in the token.
    owner: RefCell<Option<String>>,
    /// Whether the page handed out a token of somebody else since.
    has_changed: Cell<bool>,
}

#[derive(Clone)]
struct Token {
    text: String,
    /// The `sub` of the token; empty where it cannot be read.
    shopper: String,
    renew_at: f64,
    ends_at: f64,
}

#[derive(Clone)]
struct Question {
    answer: Promise,
    timer: i32,
}

impl Tokens {
    pub(crate) fn new(host: HtmlElement) -> Self {
        Self(Rc::new(State {
            host,
            known: RefCell::default(),
            question: RefCell::default(),
            round: Cell::default(),
            claimed: RefCell::default(),
            owner: RefCell::default(),
            has_changed: Cell::default(),
        }))
    }

    /// A token to ask with who is here; nothing when nobody is signed in. A `refused` one is not
    /// given again unless the page does so.
    pub(crate) async fn of_anybody(
        &self,
        refused: Option<&str>,
    ) -> Result<Option<String>, Failure> {
        let token = self.get(refused).await?;
        Ok(token.map(|token| {
            self.0.claimed.replace(token.shopper);
            token.text
        }))
    }

    /// A token of the shopper whose session was confirmed; nothing without one.
    pub(crate) async fn of_owner(&self, refused: Option<&str>) -> Result<Option<String>, Failure> {
        if self.0.owner.borrow().is_none() {
            return Ok(None);
        }
        let token = self.get(refused).await?;
        // Somebody may have logged out while the page looked for a token.
        let owner = self.0.owner.borrow();
        match token {
            Some(token) if owner.as_ref() == Some(&token.shopper) => Ok(Some(token.text)),
            Some(_) => {
                self.0.has_changed.set(owner.is_some());
                Err(Failure::SignedOut)
            }
            None => Ok(None),
        }
    }

    /// The service confirmed the session that was asked for last.
    pub(crate) fn confirm(&self) {
        let shopper = self.0.claimed.borrow().clone();
        self.0.owner.replace(Some(shopper));
        self.0.has_changed.set(false);
    }

    /// Whether somebody else's token turned up since the last call.
    pub(crate) fn take_change(&self) -> bool {
        self.0.has_changed.take()
    }

    /// Forgets the token: the page is asked anew.
    pub(crate) fn forget(&self) {
        self.0.round.set(self.0.round.get() + 1);
        self.0.known.take();
        self.0.question.take();
    }

    /// Forgets the token and whose it was: nobody is signed in until a session is confirmed.
    pub(crate) fn leave(&self) {
        self.forget();
        self.0.owner.take();
    }

    async fn get(&self, refused: Option<&str>) -> Result<Option<Token>, Failure> {
        let known = self.0.known.borrow().clone();
        // Another request may have renewed it already.
        let known = known.filter(|known| refused != Some(&*known.text));
        match known {
            Some(known) if Date::now() < known.renew_at => Ok(Some(known)),
            Some(known) => match self.ask().await {
                // It is still good for a moment; the next request asks again.
                Err(Failure::Provider | Failure::TimedOut) if Date::now() < known.ends_at => {
                    Ok(Some(known))
                }
                other => other,
            },
            None => self.ask().await,
        }
    }

    /// Asks the page, or waits with those who did.
    async fn ask(&self) -> Result<Option<Token>, Failure> {
        loop {
            let round = self.0.round.get();
            let asked = self.0.question.borrow().clone();
            let question = match asked {
                Some(question) => question,
                None => {
                    let Some(question) = self.question()? else {
                        self.0.known.take();
                        return Ok(None);
                    };
                    self.0.question.replace(Some(question.clone()));
                    question
                }
            };
            let answer = JsFuture::from(question.answer).await;
            if let Some(window) = web_sys::window() {
                window.clear_timeout_with_handle(question.timer);
            }
            if round == self.0.round.get() {
                let is_mine = |asked: &mut Question| asked.timer == question.timer;
                self.0.question.borrow_mut().take_if(is_mine);
                let token = read(answer)?;
                self.0.known.replace(token.clone());
                return Ok(token);
            }
            if self.0.owner.borrow().is_none() {
                return Err(Failure::SignedOut);
            }
        }
    }

    /// Puts the question to the page; nothing where the page has no provider.
    fn question(&self) -> Result<Option<Question>, Failure> {
        let provider = Reflect::get(&self.0.host, &"tokenProvider".into());
        let Ok(provider) = provider
            .map_err(|_| Failure::Provider)?
            .dyn_into::<Function>()
        else {
            return Ok(None);
        };
        let answer = provider.call0(&JsValue::UNDEFINED);
        let answer = Promise::resolve(&answer.map_err(|_| Failure::Provider)?);
        let mut timer = 0;
        let clock = Promise::new(&mut |_, give_up| {
            let started = web_sys::window().and_then(|window| {
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&give_up, PATIENCE)
                    .ok()
            });
            timer = started.unwrap_or_default();
        });
        let answer = Promise::race(&Array::of2(&answer, &clock));
        Ok(Some(Question { answer, timer }))
    }
}

/// What the page's answer means. Nothing, an empty text and `false` say that nobody is signed in;
/// the clock gives up without a reason.
fn read(answer: Result<JsValue, JsValue>) -> Result<Option<Token>, Failure> {
    match answer {
        Ok(answer) if answer.is_falsy() => Ok(None),
        Ok(answer) => {
            let text = answer.as_string().ok_or(Failure::Provider)?;
            let (shopper, lifetime) = claims(&text).unwrap_or((String::new(), f64::INFINITY));
            let ends_at = Date::now() + lifetime;
            Ok(Some(Token {
                text,
                shopper,
                renew_at: ends_at - MARGIN.min(lifetime / 2.0),
                ends_at,
            }))
        }
        Err(reason) if reason.is_undefined() => Err(Failure::TimedOut),
        Err(_) => Err(Failure::Provider),
    }
}

/// Whose token it is and for how many milliseconds it is good. Only the service can tell whether
/// it is genuine.
fn claims(token: &str) -> Option<(String, f64)> {
    let payload = token.split('.').nth(1)?.chars().map(|sign| match sign {
        '-' => '+',
        '_' => '/',
        other => other,
    });
    let text = web_sys::window()?.atob(&payload.collect::<String>()).ok()?;
    let claims = json::parse(&text).ok()?;
    let claim = |name: &str| Reflect::get(&claims, &name.into()).unwrap_or_default();
    let lifetime = match (claim("exp").as_f64(), claim("iat").as_f64()) {
        (Some(end), Some(start)) => (end - start) * 1000.0,
        (Some(end), None) => end * 1000.0 - Date::now(),
        (None, _) => f64::INFINITY,
    };
    Some((claim("sub").as_string().unwrap_or_default(), lifetime))
}
