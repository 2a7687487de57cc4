//! Where the widget meets the page: `host.js` calls [`mount`] and steers the [`Widget`].

use std::cell::RefCell;
use std::rc::Rc;

use contract::{Audience, Subject};
use flow::{Event, Flow, Setup};
use i18n::Texts;
use js_sys::{Array, Function, Reflect};
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use crate::client::{HttpClient, Tokens};
use crate::dom::{Local, Mounted, Root};
use crate::intl;
use crate::shell::{Settings, Shell};
use crate::storage::{self, Store};
use crate::view::{Mode, Opened, app};
use crate::words::report;

/// A mounted widget. `free()` takes it out of the page, stops what it started and forgets what it
/// held in memory.
#[wasm_bindgen]
pub struct Widget {
    shell: Rc<Shell>,
    opened: Opened,
    languages: Vec<String>,
    root: HtmlElement,
    view: RefCell<Option<UnmountHandle<Mounted>>>,
    owner: Owner,
}

/// Mounts a widget into `root`, the shadow root of `host`.
///
/// `options` is an object: `service` (base URL), `languages` (folder names of `locales/`),
/// `language` (the one to start with), `words` (its `help-center.ftl`, fetched beside the wasm),
/// `loginUrl`, `close` (function that closes the panel), `getWords` (function that promises the
/// words of a language), `snapshot` (of a widget that broke down). A mounted widget has no view
/// until [`Widget::set_mode`], and waits until [`Widget::begin`].
///
/// Another `service` is another widget: free this one and mount again.
///
/// # Errors
///
/// When the page took the shadow root away meanwhile.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: &ShadowRoot, options: &JsValue) -> Result<Widget, JsValue> {
    let text = |name: &str| {
        let value = Reflect::get(options, &name.into()).ok()?;
        value.as_string().filter(|value| !value.is_empty())
    };
    let languages: Vec<String> = Reflect::get(options, &"languages".into())
        .map(|list| {
            Array::from(&list)
                .iter()
                .filter_map(|tag| tag.as_string())
                .collect()
        })
        .unwrap_or_default();
    let function = |name: &str| Reflect::get(options, &name.into())?.dyn_into::<Function>();
    let (close, get_words) = (function("close")?, function("getWords")?);
    let language = text("language").unwrap_or_else(|| "en".to_owned());

    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("no document")?;
    let element: HtmlElement = document.create_element("div")?.dyn_into()?;
    root.append_child(&element)?;

    let owner = Owner::new();
    let (shell, opened) = owner.with(|| {
        let words = text("words").unwrap_or_default();
        let words = Texts::new(&language, &words, intl::BROWSER);
        report(&words);
        let tokens = Tokens::new(host.clone());
        let service = text("service").unwrap_or_default();
        let client = Box::new(HttpClient::new(&service, tokens.clone()));
        let settings = Settings {
            service: service.trim_end_matches('/').to_owned(),
            languages: languages.clone(),
            login_url: RefCell::new(text("loginUrl")),
            close,
            words: get_words,
        };
        let flow = Flow::start(Setup {
            language: language.clone(),
            seed: storage::seed(),
        });
        let store = Store::new(text("snapshot").as_deref());
        let shell = Shell::new(flow, words, settings, client, tokens, store, host);
        (shell, Opened(Local::new()))
    });
    Ok(Widget {
        shell,
        opened,
        languages,
        root: element,
        view: RefCell::default(),
        owner,
    })
}

#[wasm_bindgen]
impl Widget {
    /// The shopper wants help: from here on the service may be asked and what was kept be read.
    /// Until then a mounted widget only waits.
    pub fn begin(&self) {
        self.shell.begin();
    }

    /// Shows or hides the panel; an inline widget is always there.
    #[wasm_bindgen(js_name = setOpen)]
    pub fn set_open(&self, open: bool) {
        self.opened.0.set(open.into());
    }

    /// Becomes a panel over the page or a part of it (`inline`); the state stays.
    #[wasm_bindgen(js_name = setMode)]
    pub fn set_mode(&self, mode: &str) {
        let mode = match mode {
            "inline" => Mode::Inline,
            _ => Mode::Floating,
        };
        let (shell, opened, root) = (Rc::clone(&self.shell), self.opened, self.root.clone());
        // The former view goes before the next one comes: both have the same ids.
        self.view.take();
        let view = self
            .owner
            .with(|| mount_to_renderer(&self.root, move || Root(app(shell, opened, mode, root))));
        self.view.replace(Some(view));
    }

    /// Another address to log in at, or none.
    #[wasm_bindgen(js_name = setLoginUrl)]
    pub fn set_login_url(&self, url: Option<String>) {
        let url = url.filter(|url| !url.is_empty());
        self.shell.settings.login_url.replace(url);
    }

    /// What the shopper wrote and where they are, by shopper: the option `snapshot` of the widget
    /// that takes this one's place after it broke down. It was put down as it happened, so that it
    /// can be had from a widget that does nothing else any more.
    pub fn snapshot(&self) -> Option<String> {
        self.shell.snapshot()
    }

    /// Speaks the best of the languages for a BCP 47 tag; the state stays.
    #[wasm_bindgen(js_name = setLocale)]
    pub fn set_locale(&self, tag: &str) {
        let language = i18n::negotiate(&[tag], &self.languages).to_owned();
        self.shell.change_language(language);
    }

    /// Goes to a place: `order/ID`, `item/ID`, `article/SLUG`, `articles`, `case/REF`, `cases`, or
    /// home.
    pub fn visit(&self, place: &str) {
        let event = match place.split_once('/') {
            Some(("order", id)) => subject(&format!("order:{id}")).map(Event::SubjectChosen),
            Some(("item", id)) => subject(&format!("item:{id}")).map(Event::SubjectChosen),
            Some(("article", slug)) if !slug.is_empty() => {
                Some(Event::ArticleChosen(slug.to_owned()))
            }
            Some(("case", reference)) if !reference.is_empty() => {
                Some(Event::CaseChosen(reference.to_owned()))
            }
            _ if place == "articles" => Some(Event::AllArticlesChosen(Audience::All)),
            _ if place == "cases" => Some(Event::CasesChosen),
            _ => None,
        };
        if let Some(event) = event {
            self.shell.dispatch(event);
        }
    }

    /// Writes a question for the shopper, who still sends it. `about` is the short form of a
    /// subject, or empty.
    pub fn ask(&self, text: String, about: &str) {
        let subject = subject(about).unwrap_or(Subject::General);
        self.shell.dispatch(Event::PageAsked { text, subject });
    }

    /// The page's token provider changed, or somebody logged in.
    #[wasm_bindgen(js_name = sessionChanged)]
    pub fn session_changed(&self) {
        self.shell.session_changed();
    }

    /// The shopper logged out: everything of theirs goes, in all tabs.
    pub fn logout(&self) {
        self.shell.log_out();
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.shell.end();
        self.root.remove();
    }
}

/// A malformed id is still a wish: it becomes one that nobody has, and the shopper is told so.
fn subject(text: &str) -> Option<Subject> {
    match text.parse() {
        Ok(subject) => Some(subject),
        Err(_) if text.starts_with("order:") => Some(Subject::Order { id: "-".to_owned() }),
        Err(_) if text.starts_with("item:") => Some(Subject::Item { id: "-".to_owned() }),
        Err(_) => None,
    }
}
