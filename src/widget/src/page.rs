//! The page around the widget: the connection, the back/forward cache, and the other tabs, which
//! hear when a shopper has left.
//!
//! What is said to other tabs is one line, the reason and the opaque key of the shopper who left;
//! never anything of theirs. It goes by a `BroadcastChannel`, and where there is none by the event
//! that storage raises in other tabs. Either may be denied; then each tab is on its own.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, Event, EventTarget};

use crate::shell::Shell;

/// Name of the channel, and of the entry that only raises an event.
const NAME: &str = "help-center:left";

const EVENTS: [&str; 4] = ["online", "pagehide", "pageshow", "storage"];

/// Why a shopper left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// They logged out.
    LogOut,
    /// Another one is here.
    Change,
}

/// Listens for as long as it lives.
pub(crate) struct Page {
    listener: Closure<dyn FnMut(Event)>,
    channel: RefCell<Option<BroadcastChannel>>,
}

impl Page {
    /// Tells the shell what happens around it.
    pub(crate) fn watch(shell: Weak<Shell>) -> Self {
        let listen: Box<dyn FnMut(Event)> = Box::new(move |event| {
            if let Some(shell) = shell.upgrade() {
                hear(&shell, &event);
            }
        });
        let page = Self {
            listener: Closure::wrap(listen),
            channel: RefCell::default(),
        };
        if let Some(window) = web_sys::window() {
            for name in EVENTS {
                _ = window.add_event_listener_with_callback(name, page.function());
            }
        }
        page.join();
        page
    }

    /// Opens the channel to the other tabs.
    pub(crate) fn join(&self) {
        self.part();
        let channel = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &channel {
            _ = channel.add_event_listener_with_callback("message", self.function());
        }
        self.channel.replace(channel);
    }

    /// Closes the channel: a page with an open one may not be kept for going back.
    pub(crate) fn part(&self) {
        if let Some(channel) = self.channel.take() {
            channel.close();
        }
    }

    /// Tells the other tabs that a shopper has left.
    pub(crate) fn tell(&self, reason: Reason, shopper: Option<&str>) {
        let sign = match reason {
            Reason::LogOut => "-",
            Reason::Change => "+",
        };
        let line = sign.to_owned() + shopper.unwrap_or_default();
        let told = self.channel.borrow().as_ref().map(|channel| {
            // A channel that was closed by the browser throws.
            channel.post_message(&line.as_str().into()).is_ok()
        });
        if told != Some(true) {
            let storage = web_sys::window().and_then(|window| window.local_storage().ok()?);
            if let Some(storage) = storage {
                _ = storage.set_item(NAME, &line);
                _ = storage.remove_item(NAME);
            }
        }
    }

    fn function(&self) -> &js_sys::Function {
        self.listener.as_ref().unchecked_ref()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.part();
        let window: Option<EventTarget> = web_sys::window().map(Into::into);
        if let Some(window) = window {
            for name in EVENTS {
                _ = window.remove_event_listener_with_callback(name, self.function());
            }
        }
    }
}

fn hear(shell: &Rc<Shell>, event: &Event) {
    let property = |name: &str| Reflect::get(event, &name.into()).unwrap_or_default();
    let line = match event.type_().as_str() {
        "online" => return shell.dispatch(flow::Event::CameOnline),
        "pagehide" => return shell.rest(),
        "pageshow" if property("persisted").is_truthy() => return shell.wake(),
        "message" => property("data").as_string(),
        "storage" if property("key").as_string().as_deref() == Some(NAME) => {
            property("newValue").as_string()
        }
        _ => None,
    };
    let line = line.unwrap_or_default();
    let (reason, shopper) = match (line.strip_prefix('-'), line.strip_prefix('+')) {
        (Some(shopper), _) => (Reason::LogOut, shopper),
        (_, Some(shopper)) => (Reason::Change, shopper),
        _ => return,
    };
    shell.left_elsewhere(reason, shopper);
}
