//! The shopper's token: asked of the page, kept in memory only, asked again when it is refused.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// Where tokens come from: the `tokenProvider` property of the element.
#[derive(Clone)]
pub(crate) struct Tokens {
    host: HtmlElement,
    current: Rc<RefCell<Option<String>>>,
}

impl Tokens {
    pub(crate) fn new(host: HtmlElement) -> Self {
        Self {
            host,
            current: Rc::default(),
        }
    }

    /// The token at hand, or a fresh one from the page; nothing when nobody is signed in.
    pub(crate) async fn current(&self) -> Option<String> {
        let known = self.current.borrow().clone();
        match known {
            Some(token) => Some(token),
            None => self.fresh().await,
        }
    }

    /// A fresh token from the page.
    pub(crate) async fn fresh(&self) -> Option<String> {
        let token = self.ask_page().await;
        self.current.replace(token.clone());
        token
    }

    /// Forgets the token.
    pub(crate) fn forget(&self) {
        self.current.replace(None);
    }

    async fn ask_page(&self) -> Option<String> {
        let provider = Reflect::get(&self.host, &"tokenProvider".into()).ok()?;
        let provider: Function = provider.dyn_into().ok()?;
        let answer = provider.call0(&JsValue::UNDEFINED).ok()?;
        let token = JsFuture::from(Promise::resolve(&answer)).await.ok()?;
        token.as_string().filter(|token| !token.is_empty())
    }
}
