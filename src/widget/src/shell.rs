//! The shell around the flow: keeps it in a signal, carries out its effects, feeds replies back.
//!
//! Everything the shell starts ends with it: requests are aborted and replies dropped once the
//! widget is unmounted. What the flow wants before the widget is used is put by until then.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use flow::{Effect, Event, Failure, Flow, HostEvent, Reply, RequestId};
use i18n::Texts;
use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, CustomEvent, CustomEventInit, HtmlElement};

use crate::client::{Client, Tokens};
use crate::dom::Local;
use crate::page::{Page, Reason};
use crate::storage::Store;
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
    pub(crate) login_url: RefCell<Option<String>>,
    /// Closes the panel, as the page would.
    pub(crate) close: js_sys::Function,
    /// Gives a promise of the words of a language; the page's side knows their hash.
    pub(crate) words: js_sys::Function,
}

/// Keeps the flow going.
pub(crate) struct Shell {
    flow: RefCell<Flow>,
    /// Counts the flow's changes.
    flow_turn: Local,
    texts: RefCell<Rc<Texts>>,
    /// Counts the changes of the language.
    texts_turn: Local,
    pub(crate) settings: Settings,
    client: Box<dyn Client>,
    tokens: Tokens,
    store: Store,
    page: Page,
    host: HtmlElement,
    running: RefCell<Vec<(RequestId, AbortController)>>,
    /// Answers that were coming in.
    streams: RefCell<Vec<RequestId>>,
    /// The last request of each kind that makes earlier ones worthless.
    searches: RefCell<Vec<(&'static str, RequestId)>>,
    /// What the flow wants and has to wait until the widget is used; nothing waits afterwards.
    put_by: RefCell<Option<Vec<Effect>>>,
    /// Whether the mark of the shopper's stay could be left when the page was set aside.
    is_marked: Cell<bool>,
    is_alive: Cell<bool>,
}

/// Sends events to the flow.
#[derive(Clone, Copy)]
pub(crate) struct Dispatch(StoredValue<Rc<Shell>, LocalStorage>);

/// What a view may ask for; one value, because each kind of context has code of its own.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings {
    pub(crate) flow: Watched,
    pub(crate) dispatch: Dispatch,
    pub(crate) words: Words,
    /// Whether the panel is shown; nothing where it is a part of the page.
    pub(crate) opened: Option<Local>,
}

#[inline(never)]
pub(crate) fn use_surroundings() -> Surroundings {
    expect_context()
}

pub(crate) fn use_flow() -> Watched {
    use_surroundings().flow
}

pub(crate) fn use_dispatch() -> Dispatch {
    use_surroundings().dispatch
}

/// The flow as views read it. It lies in the shell, and a number says when it changed: a type of
/// signal for the flow alone would have functions of its own, some thousand bytes of them.
#[derive(Clone, Copy)]
pub(crate) struct Watched(Dispatch);

impl Watched {
    /// Reads the flow, and is asked again when it changes.
    pub(crate) fn with<R>(self, read: impl FnOnce(&Flow) -> R) -> R {
        let shell = self.0.mounted();
        shell.flow_turn.get();
        read(&shell.flow.borrow())
    }

    /// Reads the flow for once.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&Flow) -> R) -> R {
        read(&self.0.mounted().flow.borrow())
    }
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

    /// The shell, for what ends with the view.
    #[inline(never)]
    pub(crate) fn mounted(self) -> Rc<Shell> {
        self.shell().expect("views end before the shell")
    }

    /// The flow, for views.
    pub(crate) fn flow(self) -> Watched {
        Watched(self)
    }

    /// The shell, while the widget is mounted.
    pub(crate) fn shell(self) -> Option<Rc<Shell>> {
        self.0.try_get_value()
    }
}

impl Shell {
    pub(crate) fn new(
        (flow, first): (Flow, Vec<Effect>),
        texts: Texts,
        settings: Settings,
        client: Box<dyn Client>,
        tokens: Tokens,
        store: Store,
        host: HtmlElement,
    ) -> Rc<Self> {
        Rc::new_cyclic(|shell: &Weak<Self>| Self {
            flow: RefCell::new(flow),
            flow_turn: Local::new(),
            texts: RefCell::new(Rc::new(texts)),
            texts_turn: Local::new(),
            settings,
            client,
            tokens,
            store,
            page: Page::watch(shell.clone()),
            host,
            running: RefCell::default(),
            streams: RefCell::default(),
            searches: RefCell::default(),
            put_by: RefCell::new(Some(first)),
            is_marked: Cell::default(),
            is_alive: Cell::new(true),
        })
    }

    /// The shopper wants help: what was put by is carried out.
    pub(crate) fn begin(self: &Rc<Self>) {
        let effects = self.put_by.take();
        self.run(effects.unwrap_or_default());
    }

    fn has_begun(&self) -> bool {
        self.put_by.borrow().is_none()
    }

    /// Feeds an event to the flow and carries out what comes of it.
    pub(crate) fn dispatch(self: &Rc<Self>, event: Event) {
        if !self.is_alive.get() {
            return;
        }
        let effects = self.flow.borrow_mut().update(event);
        self.flow_turn.bump();
        if let Some(put_by) = &mut *self.put_by.borrow_mut() {
            return put_by.extend(effects);
        }
        self.run(effects);
    }

    fn run(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.run_one(effect);
        }
    }

    fn run_one(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::LogIn => self.log_in(),
            Effect::Tell(event) => self.tell(&event),
            Effect::Save(saved) => self.store.save(self.shopper().as_deref(), &saved),
            Effect::SaveReplies(replies) => {
                self.store.save_replies(self.shopper().as_deref(), &replies);
            }
            Effect::Restore => {
                // Everything is read before the first event: that one may write again.
                let shopper = self.shopper();
                let kept = self.store.restore(shopper.as_deref());
                for saved in kept.drafts {
                    self.dispatch(Event::Restored(saved));
                }
                if !kept.replies.is_empty() {
                    self.dispatch(Event::RepliesRestored(kept.replies));
                }
            }
            Effect::Forget { shopper } => {
                self.abort_all();
                self.store.forget();
                if self.shopper().is_some() {
                    self.page.tell(Reason::Change, shopper.as_deref());
                } else {
                    self.tokens.leave();
                }
            }
            Effect::StopAnswer { request } => {
                self.streams.borrow_mut().retain(|one| *one != request);
                if let Some(controller) = self.take_running(request) {
                    controller.abort();
                }
            }
            Effect::Wait { request, seconds } => {
                let shell = Rc::downgrade(self);
                // Half of the wait is random, so that a service coming back is not run over.
                let jitter = 0.5 + js_sys::Math::random() * 0.5;
                let wait = Duration::from_secs_f64(f64::from(seconds) * jitter);
                let elapse = move || {
                    if let Some(shell) = shell.upgrade() {
                        shell.dispatch(Event::Elapsed { request });
                    }
                };
                set_timeout(elapse, wait);
            }
            Effect::Ask { request, body } => {
                let Some(controller) = self.controller(request) else {
                    return;
                };
                self.streams.borrow_mut().push(request);
                let (shell, listener) = (Rc::clone(self), Rc::clone(self));
                let on_event = move |event| listener.dispatch(Event::Streamed { request, event });
                spawn_local(async move {
                    let signal = controller.signal();
                    let stream = shell.client.ask(body, signal, Box::new(on_event));
                    let result = stream.await;
                    // One that was put to rest ends when the page is back.
                    if shell.take_running(request).is_some() {
                        shell.streams.borrow_mut().retain(|one| *one != request);
                        shell.dispatch(Event::StreamEnded { request, result });
                        shell.check_change();
                    }
                });
            }
            Effect::LoadSession { request } => self.search("session", request, false, effect),
            Effect::SearchArticles {
                request,
                ref search,
                audience,
                ..
            } => {
                // All articles are another screen's list: neither gives the other up.
                let kind = audience.map_or("articles", |_| "all-articles");
                let is_typing = !search.is_empty();
                self.search(kind, request, is_typing, effect);
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
        let shell = Rc::downgrade(self);
        let later = move || {
            if let Some(shell) = shell.upgrade()
                && shell.searches.borrow().contains(&(kind, request))
            {
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
                if let Ok(Reply::Session(_)) = reply {
                    shell.tokens.confirm();
                }
                shell.dispatch(Event::Replied { request, reply });
                shell.check_change();
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

    /// Fetches a language and shows the widget in it. Where its words do not come, the ones that are
    /// there stay, and the choice shows it.
    pub(crate) fn change_language(self: &Rc<Self>, language: String) {
        self.change_language_then(language, false, |_| ());
    }

    fn change_language_then(
        self: &Rc<Self>,
        language: String,
        is_choice: bool,
        then: impl FnOnce(Rc<Self>) + 'static,
    ) {
        let shell = Rc::clone(self);
        spawn_local(async move {
            let source = shell.fetch_words(&language).await;
            if shell.is_alive.get() {
                match source {
                    Some(source) => {
                        shell.speak(&language, &source);
                        shell.dispatch(Event::LanguageChosen(language));
                    }
                    // The choice goes back to what is spoken.
                    None if is_choice => shell.texts_turn.bump(),
                    None => {}
                }
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
        self.change_language_then(language, true, |shell| shell.focus("#language"));
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

    /// The words of the language.
    pub(crate) fn texts(&self) -> Rc<Texts> {
        Rc::clone(&self.texts.borrow())
    }

    /// Asks again when the language changes.
    pub(crate) fn track_language(&self) {
        self.texts_turn.get();
    }

    /// Takes the words of a language.
    pub(crate) fn speak(&self, language: &str, source: &str) {
        let texts = Texts::new(language, source, intl::BROWSER);
        report(&texts);
        self.texts.replace(Rc::new(texts));
        self.texts_turn.bump();
    }

    /// The page logged somebody in or changed its token provider.
    pub(crate) fn session_changed(self: &Rc<Self>) {
        self.tokens.forget();
        // Who is here is asked first of all once the widget is used.
        if self.has_begun() {
            self.dispatch(Event::SessionChanged);
        }
    }

    /// The page handed out another shopper's token without a word: who is here?
    fn check_change(self: &Rc<Self>) {
        if self.tokens.take_change() {
            self.session_changed();
        }
    }

    /// The shopper logged out of the page: everything of theirs goes, here and in other tabs.
    pub(crate) fn log_out(self: &Rc<Self>) {
        let shopper = self.shopper();
        self.leave();
        self.page.tell(Reason::LogOut, shopper.as_deref());
    }

    fn leave(self: &Rc<Self>) {
        if self.has_begun() {
            self.dispatch(Event::LoggedOut);
        } else {
            self.store.forget();
        }
    }

    /// A shopper left in another tab; one without a key is whoever was there.
    pub(crate) fn left_elsewhere(self: &Rc<Self>, reason: Reason, left: &str) {
        let shopper = self.shopper();
        let is_other = shopper
            .as_deref()
            .is_some_and(|shopper| !left.is_empty() && shopper != left);
        match reason {
            _ if is_other => {}
            Reason::LogOut => self.leave(),
            Reason::Change if shopper.is_some() => {
                self.leave();
                self.session_changed();
            }
            Reason::Change => {}
        }
    }

    /// The page is left, maybe for a while: nothing stays open that would keep the browser from
    /// bringing it back as it is.
    pub(crate) fn rest(&self) {
        self.page.part();
        let shopper = self.shopper();
        self.is_marked
            .set(shopper.is_some_and(|shopper| storage::mark_stay(&shopper)));
        for request in self.streams.borrow().iter() {
            if let Some(controller) = self.take_running(*request) {
                controller.abort();
            }
        }
    }

    /// The page is back as it was left; meanwhile the shopper may have gone.
    pub(crate) fn wake(self: &Rc<Self>) {
        self.page.join();
        let shopper = self.shopper();
        if self.is_marked.get() && shopper.is_some_and(|shopper| storage::has_left(&shopper)) {
            self.leave();
        }
        self.tokens.forget();
        if self.has_begun() {
            self.dispatch(Event::PageReturned);
        }
        for request in self.streams.take() {
            let result = Err(Failure::Cut);
            self.dispatch(Event::StreamEnded { request, result });
        }
    }

    /// What the shopper wrote, for the widget that takes this one's place.
    pub(crate) fn snapshot(&self) -> Option<String> {
        self.store.snapshot()
    }

    fn shopper(&self) -> Option<String> {
        self.flow.borrow().owner().map(str::to_owned)
    }

    fn log_in(self: &Rc<Self>) {
        let is_handled = !self.emit("hc-login-required", &[], true);
        if is_handled {
            return;
        }
        match (&*self.settings.login_url.borrow(), web_sys::window()) {
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

    /// Dispatches what the page may know on the element. Events bubble and are composed; none
    /// carries a token or a text of the shopper.
    ///
    /// | event | detail | when |
    /// |---|---|---|
    /// | `hc-ready` | | the widget is there |
    /// | `hc-show` | | the panel was opened |
    /// | `hc-hide` | | the panel was closed |
    /// | `hc-login-required` | | the shopper wants to log in; cancelled, the page does it by itself |
    /// | `hc-step` | `step` | another screen: `home`, `articles`, `article`, `gate`, `subject`, `question`, `answer`, `contact-options`, `review`, `sending`, `confirmed`, `cases`, `case` |
    /// | `hc-question` | `about`, `followUp` | a question was asked, about `general`, `order` or `item` |
    /// | `hc-answer` | `known`, `sources` | an answer is complete; whether the articles knew it, and the slugs of those cited |
    /// | `hc-answer-rated` | `helpful` | the shopper rated an answer |
    /// | `hc-contact-options` | `recommended` | the methods are shown; `email`, `chat`, `phone` or null |
    /// | `hc-case` | `reference`, `channel` | a case was opened |
    /// | `hc-unread` | `count` | how many of the newest cases wait for the shopper: told with the session and the list of cases, when it differs |
    /// | `hc-error` | `code` | something failed that the shopper was told of: `offline`, `timed-out`, `cut`, `signed-out`, `token-provider`, `not-found`, `too-many-requests`, `service`, `refused`; before the widget is there a code of the loader |
    ///
    /// The first three, and failures to load, are told by the page's side of the element.
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
            HostEvent::Unread { count } => {
                self.emit("hc-unread", &[("count", (*count as f64).into())], false)
            }
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
        self.searches.take();
        self.streams.take();
        for (_, controller) in self.running.borrow_mut().drain(..) {
            controller.abort();
        }
    }

    /// The widget is leaving the page.
    pub(crate) fn end(&self) {
        self.is_alive.set(false);
        self.tokens.leave();
        self.abort_all();
    }
}

pub(crate) fn channel_name(channel: contract::Channel) -> &'static str {
    match channel {
        contract::Channel::Email => "email",
        contract::Channel::Chat => "chat",
        contract::Channel::Phone => "phone",
    }
}

pub(crate) fn audience_name(audience: contract::Audience) -> &'static str {
    match audience {
        contract::Audience::All => "all",
        contract::Audience::Buyer => "buyer",
        contract::Audience::Seller => "seller",
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
