//! The shell around the flow: keeps it in a signal, carries out its effects, feeds replies back.
//!
//! Everything the shell starts ends with it: requests are aborted and replies dropped once the
//! widget is unmounted.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use flow::{Effect, Event, Flow, HostEvent, RequestId};
use i18n::Texts;
use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, CustomEvent, CustomEventInit, HtmlElement};

use crate::client::{Client, Tokens};
use crate::words::{Words, report};
use crate::{intl, storage};

/// How long a search waits for the next letter.
const TYPING_PAUSE: Duration = Duration::from_millis(180);

/// What the page said about the widget.
pub(crate) struct Settings {
    /// Base URL of the service; empty for the page's own origin.
    pub(crate) service: String,
    /// Folder names of `locales/`.
    pub(crate) languages: Vec<String>,
    /// Where the page logs in, when it does not handle `hc-login-required`.
    pub(crate) login_url: Option<String>,
    /// Closes the panel, as the page would.
    pub(crate) close: js_sys::Function,
    /// Gives a promise of the words of a language; the page's side knows their hash.
    pub(crate) words: js_sys::Function,
}

/// Keeps the flow going.
pub(crate) struct Shell {
    pub(crate) flow: RwSignal<Flow>,
    pub(crate) words: Words,
    pub(crate) settings: Settings,
    client: Box<dyn Client>,
    tokens: Tokens,
    host: HtmlElement,
    running: RefCell<Vec<(RequestId, AbortController)>>,
    /// The last search of each kind; an earlier one that still waits is not sent.
    searches: RefCell<Vec<(&'static str, RequestId)>>,
    is_alive: Cell<bool>,
}

/// Reads the flow.
#[derive(Clone, Copy)]
pub(crate) struct FlowState(pub(crate) RwSignal<Flow>);

/// Sends events to the flow.
#[derive(Clone, Copy)]
pub(crate) struct Dispatch(StoredValue<Rc<Shell>, LocalStorage>);

pub(crate) fn use_flow() -> RwSignal<Flow> {
    expect_context::<FlowState>().0
}

pub(crate) fn use_dispatch() -> Dispatch {
    expect_context()
}

impl Dispatch {
    pub(crate) fn new(shell: Rc<Shell>) -> Self {
        Self(StoredValue::new_local(shell))
    }

    pub(crate) fn send(self, event: Event) {
        if let Some(shell) = self.shell() {
            shell.dispatch(event);
        }
    }

    /// Asks the page to hide the panel; it answers through `setOpen`.
    pub(crate) fn close(self) {
        if let Some(shell) = self.shell() {
            _ = shell.settings.close.call0(&JsValue::UNDEFINED);
        }
    }

    /// The shell, while the widget is mounted.
    pub(crate) fn shell(self) -> Option<Rc<Shell>> {
        self.0.try_get_value()
    }
}

impl Shell {
    pub(crate) fn new(
        flow: Flow,
        words: Words,
        settings: Settings,
        client: Box<dyn Client>,
        tokens: Tokens,
        host: HtmlElement,
    ) -> Rc<Self> {
        Rc::new(Self {
            flow: RwSignal::new(flow),
            words,
            settings,
            client,
            tokens,
            host,
            running: RefCell::default(),
            searches: RefCell::default(),
            is_alive: Cell::new(true),
        })
    }

    /// Feeds an event to the flow and carries out what comes of it.
    pub(crate) fn dispatch(self: &Rc<Self>, event: Event) {
        if !self.is_alive.get() {
            return;
        }
        let effects = self.flow.try_update(|flow| flow.update(event));
        self.run(effects.unwrap_or_default());
    }

    pub(crate) fn run(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.run_one(effect);
        }
    }

    fn run_one(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::LogIn => self.log_in(),
            Effect::Tell(event) => self.tell(&event),
            Effect::Save(saved) => storage::save(self.shopper().as_deref(), &saved),
            Effect::SaveReplies(replies) => {
                storage::save_replies(self.shopper().as_deref(), &replies);
            }
            Effect::Restore => {
                // Everything is read before the first event: that one may write again.
                let shopper = self.shopper();
                let kept = storage::restore(shopper.as_deref());
                for saved in kept.drafts {
                    self.dispatch(Event::Restored(saved));
                }
                if !kept.replies.is_empty() {
                    self.dispatch(Event::RepliesRestored(kept.replies));
                }
            }
            Effect::Forget => {
                self.abort_all();
                self.tokens.forget();
                storage::forget();
            }
            Effect::StopAnswer { request } => {
                if let Some(controller) = self.take_running(request) {
                    controller.abort();
                }
            }
            Effect::Wait { request, seconds } => {
                let shell = Rc::clone(self);
                // Half of the wait is random, so that a service coming back is not run over.
                let jitter = 0.5 + js_sys::Math::random() * 0.5;
                let wait = Duration::from_secs_f64(f64::from(seconds) * jitter);
                set_timeout(move || shell.dispatch(Event::Elapsed { request }), wait);
            }
            Effect::Ask { request, body } => {
                let Some(controller) = self.controller(request) else {
                    return;
                };
                let (shell, listener) = (Rc::clone(self), Rc::clone(self));
                let on_event = move |event| listener.dispatch(Event::Streamed { request, event });
                spawn_local(async move {
                    let signal = controller.signal();
                    let stream = shell.client.ask(body, signal, Box::new(on_event));
                    let result = stream.await;
                    shell.take_running(request);
                    shell.dispatch(Event::StreamEnded { request, result });
                });
            }
            Effect::SearchArticles {
                request,
                ref search,
                ..
            } => {
                let is_typing = !search.is_empty();
                self.search("articles", request, is_typing, effect);
            }
            Effect::LoadOrders { request, ref query } if query.cursor.is_none() => {
                let is_typing = query.search.is_some();
                self.search("orders", request, is_typing, effect);
            }
            effect => {
                if let Some(request) = request_of(&effect) {
                    self.call(request, effect);
                }
            }
        }
    }

    fn search(
        self: &Rc<Self>,
        kind: &'static str,
        request: RequestId,
        is_typing: bool,
        effect: Effect,
    ) {
        let previous = {
            let mut searches = self.searches.borrow_mut();
            let at = searches.iter().position(|(known, _)| *known == kind);
            let previous = at.map(|at| searches.swap_remove(at).1);
            searches.push((kind, request));
            previous
        };
        if let Some(previous) = previous
            && let Some(controller) = self.take_running(previous)
        {
            controller.abort();
        }
        if !is_typing {
            return self.call(request, effect);
        }
        let shell = Rc::clone(self);
        let later = move || {
            if shell.searches.borrow().contains(&(kind, request)) {
                shell.call(request, effect);
            }
        };
        set_timeout(later, TYPING_PAUSE);
    }

    fn call(self: &Rc<Self>, request: RequestId, effect: Effect) {
        if !self.is_alive.get() {
            return;
        }
        let Some(controller) = self.controller(request) else {
            return;
        };
        let shell = Rc::clone(self);
        spawn_local(async move {
            let reply = shell.client.call(effect, Some(controller.signal())).await;
            let is_wanted = shell.take_running(request).is_some();
            if is_wanted {
                shell.dispatch(Event::Replied { request, reply });
            }
        });
    }

    fn controller(&self, request: RequestId) -> Option<AbortController> {
        let controller = AbortController::new().ok()?;
        self.running
            .borrow_mut()
            .push((request, controller.clone()));
        Some(controller)
    }

    /// Fetches a language and shows the widget in it. Without its file the interface is English.
    pub(crate) fn change_language(self: &Rc<Self>, language: String) {
        self.change_language_then(language, |_| ());
    }

    fn change_language_then(
        self: &Rc<Self>,
        language: String,
        then: impl FnOnce(Rc<Self>) + 'static,
    ) {
        let shell = Rc::clone(self);
        spawn_local(async move {
            let source = shell.fetch_words(&language).await;
            if shell.is_alive.get() {
                shell.speak(&language, source.as_deref());
                shell.dispatch(Event::LanguageChosen(language));
                request_animation_frame(move || then(shell));
            }
        });
    }

    async fn fetch_words(&self, language: &str) -> Option<String> {
        let fetch = &self.settings.words;
        let words = fetch.call1(&JsValue::UNDEFINED, &language.into()).ok()?;
        let words = JsFuture::from(Promise::resolve(&words)).await;
        words.ok()?.as_string()
    }

    /// The shopper chose a language; the focus stays on the choice, which is built anew.
    pub(crate) fn choose_language(self: &Rc<Self>, language: String) {
        self.change_language_then(language, |shell| shell.focus("#language"));
    }

    /// Puts the focus on the first element that matches, inside the widget.
    pub(crate) fn focus(&self, selector: &str) {
        if let Some(element) = self.find(selector) {
            _ = element.focus();
        }
    }

    /// The first element that matches, inside the widget.
    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let root = self.host.shadow_root()?;
        let element = root.query_selector(selector).ok().flatten()?;
        element.dyn_into().ok()
    }

    /// Takes the words of a language.
    pub(crate) fn speak(&self, language: &str, source: Option<&str>) {
        let texts = texts(language, source);
        report(&texts);
        self.words.0.set(Rc::new(texts));
    }

    /// The page logged somebody in or changed its token provider.
    pub(crate) fn session_changed(self: &Rc<Self>) {
        self.tokens.forget();
        self.dispatch(Event::SessionChanged);
    }

    fn shopper(&self) -> Option<String> {
        self.flow
            .with_untracked(|flow| flow.owner().map(str::to_owned))
    }

    fn log_in(self: &Rc<Self>) {
        let is_handled = !self.emit("hc-login-required", &[], true);
        if is_handled {
            return;
        }
        match (&self.settings.login_url, web_sys::window()) {
            (Some(url), Some(window)) => {
                storage::mark_return();
                let location = window.location();
                let here = location.href().unwrap_or_default();
                let separator = if url.contains('?') { '&' } else { '?' };
                let here = String::from(js_sys::encode_uri_component(&here));
                _ = location.assign(&format!("{url}{separator}return={here}"));
            }
            _ => self.session_changed(),
        }
    }

    fn tell(&self, event: &HostEvent) {
        let text = JsValue::from_str;
        match event {
            HostEvent::Step { kind } => self.emit("hc-step", &[("step", text(kind.name()))], false),
            HostEvent::Question {
                about,
                is_follow_up,
            } => self.emit(
                "hc-question",
                &[("about", text(about)), ("followUp", (*is_follow_up).into())],
                false,
            ),
            HostEvent::Answer { known, sources } => {
                let sources: Array = sources.iter().map(JsValue::from).collect();
                let detail = [("known", (*known).into()), ("sources", sources.into())];
                self.emit("hc-answer", &detail, false)
            }
            HostEvent::AnswerRated { helpful } => {
                self.emit("hc-answer-rated", &[("helpful", (*helpful).into())], false)
            }
            HostEvent::ContactOptions { recommended } => {
                let recommended =
                    recommended.map_or(JsValue::NULL, |channel| text(channel_name(channel)));
                self.emit("hc-contact-options", &[("recommended", recommended)], false)
            }
            HostEvent::Case { reference, channel } => self.emit(
                "hc-case",
                &[
                    ("reference", text(reference)),
                    ("channel", text(channel_name(*channel))),
                ],
                false,
            ),
            HostEvent::Error { code } => self.emit("hc-error", &[("code", text(code))], false),
        };
    }

    /// Dispatches an event on the element; false when it was cancelled.
    fn emit(&self, name: &str, detail: &[(&str, JsValue)], is_cancelable: bool) -> bool {
        let bag = Object::new();
        for (name, value) in detail {
            _ = Reflect::set(&bag, &(*name).into(), value);
        }
        let options = CustomEventInit::new();
        options.set_bubbles(true);
        options.set_composed(true);
        options.set_cancelable(is_cancelable);
        options.set_detail(&bag);
        CustomEvent::new_with_event_init_dict(name, &options)
            .and_then(|event| self.host.dispatch_event(&event))
            .unwrap_or(true)
    }

    fn take_running(&self, request: RequestId) -> Option<AbortController> {
        let mut running = self.running.borrow_mut();
        let at = running.iter().position(|(known, _)| *known == request)?;
        Some(running.swap_remove(at).1)
    }

    fn abort_all(&self) {
        for (_, controller) in self.running.borrow_mut().drain(..) {
            controller.abort();
        }
    }

    /// The widget is leaving the page.
    pub(crate) fn end(&self) {
        self.is_alive.set(false);
        self.abort_all();
    }
}

/// The texts of a language, or English when its file did not come.
pub(crate) fn texts(language: &str, source: Option<&str>) -> Texts {
    match source {
        Some(source) if !source.is_empty() => Texts::with_locale(language, source, intl::BROWSER),
        _ => Texts::english(intl::BROWSER),
    }
}

pub(crate) fn channel_name(channel: contract::Channel) -> &'static str {
    match channel {
        contract::Channel::Email => "email",
        contract::Channel::Chat => "chat",
        contract::Channel::Phone => "phone",
    }
}

fn request_of(effect: &Effect) -> Option<RequestId> {
    match effect {
        Effect::LoadSession { request }
        | Effect::SearchArticles { request, .. }
        | Effect::LoadArticle { request, .. }
        | Effect::SendFeedback { request, .. }
        | Effect::LoadOrders { request, .. }
        | Effect::LoadOrder { request, .. }
        | Effect::LoadItem { request, .. }
        | Effect::LoadRecentItems { request }
        | Effect::LoadAnswer { request, .. }
        | Effect::RateAnswer { request, .. }
        | Effect::LoadContactOptions { request, .. }
        | Effect::OpenCase { request, .. }
        | Effect::FindCase { request, .. }
        | Effect::LoadCases { request, .. }
        | Effect::LoadCase { request, .. }
        | Effect::AddMessage { request, .. } => Some(*request),
        _ => None,
    }
}
