//! What survives a reload, kept in the browser for each shopper apart.
//!
//! The draft lies in `sessionStorage`: it survives a reload and dies with the tab. Only the random
//! key of a case whose outcome nobody knows lies in `localStorage`, so that a closed tab can be
//! asked about. Every access may fail (storage denied, full, private mode) and then does nothing:
//! typing goes on without it. The same lies in memory, which the page may carry over to the next
//! widget when this one broke down ([`Store::snapshot`]).

use std::cell::RefCell;

use contract::Subject;
use flow::{ReplyDraft, Saved};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::client::json;

const PREFIX: &str = "help-center:";

/// [`Saved`] as it is written down. Unknown or missing fields of another version are skipped.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Record {
    place: String,
    key: String,
    subject: Option<String>,
    question: String,
    asked: Vec<String>,
    follow_up: String,
    answer_id: Option<String>,
    article: Option<String>,
    message: Option<String>,
    includes_answer: bool,
    phone: String,
    unsure: bool,
}

/// A reply as it is written down.
#[derive(Serialize, Deserialize)]
struct ReplyRecord {
    reference: String,
    text: String,
    key: String,
    is_tried: bool,
}

/// What is kept, by name. A name says whose it is.
pub(crate) struct Store {
    /// Names and texts in turn.
    memory: RefCell<Vec<String>>,
}

impl Store {
    /// A store that remembers what a snapshot holds.
    pub(crate) fn new(snapshot: Option<&str>) -> Self {
        let memory = snapshot.and_then(from_json).unwrap_or_default();
        Self {
            memory: RefCell::new(memory),
        }
    }

    /// All that is kept of this visit, as one text.
    pub(crate) fn snapshot(&self) -> Option<String> {
        to_json(&*self.memory.borrow())
    }

    /// Keeps `saved` for `shopper`, in place of what was kept.
    pub(crate) fn save(&self, shopper: Option<&str>, saved: &Saved) {
        let record = Record {
            place: saved.place.to_string(),
            key: saved.key.clone(),
            subject: saved.subject.as_ref().map(ToString::to_string),
            question: saved.question.clone(),
            asked: saved.asked.clone(),
            follow_up: saved.follow_up.clone(),
            answer_id: saved.answer_id.clone(),
            article: saved.article.clone(),
            message: saved.message.clone(),
            includes_answer: saved.includes_answer,
            phone: saved.phone.clone(),
            unsure: saved.unsure,
        };
        self.put(name(shopper), to_json(&record));
        if let Some(storage) = local() {
            _ = if saved.unsure {
                storage.set_item(&name(shopper), &saved.key)
            } else {
                storage.remove_item(&name(shopper))
            };
        }
    }

    /// Keeps the replies to cases that were not sent yet.
    pub(crate) fn save_replies(&self, shopper: Option<&str>, replies: &[ReplyDraft]) {
        let records: Vec<ReplyRecord> = replies
            .iter()
            .map(|reply| ReplyRecord {
                reference: reply.reference.clone(),
                text: reply.text.clone(),
                key: reply.key.clone(),
                is_tried: reply.is_tried,
            })
            .collect();
        self.put(replies_name(shopper), to_json(&records));
    }

    /// What was kept for `shopper`. What was written before the log-in becomes theirs; what another
    /// shopper left is deleted.
    pub(crate) fn restore(&self, shopper: Option<&str>) -> Kept {
        let own = self.read(shopper).or_else(|| pending(shopper));
        let before = shopper.and_then(|_| self.read(None));
        if shopper.is_some() {
            self.forget_all_but(&name(shopper));
        }
        let replies = self
            .get(&replies_name(shopper))
            .and_then(|text| from_json::<Vec<ReplyRecord>>(&text))
            .unwrap_or_default();
        Kept {
            drafts: own.into_iter().chain(before).collect(),
            replies: replies
                .into_iter()
                .map(|record| ReplyDraft {
                    reference: record.reference,
                    text: record.text,
                    key: record.key,
                    is_tried: record.is_tried,
                })
                .collect(),
        }
    }

    /// Deletes everything kept for anybody: whoever uses this browser next shall find nothing.
    pub(crate) fn forget(&self) {
        self.forget_all_but("");
    }

    fn forget_all_but(&self, owner: &str) {
        let is_kept = |name: &str| {
            let rest = name.strip_prefix(owner).filter(|_| !owner.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
        };
        let memory = self.memory.take();
        for entry in memory.chunks_exact(2).filter(|entry| is_kept(&entry[0])) {
            self.memory.borrow_mut().extend_from_slice(entry);
        }
        for storage in [session(), local()].into_iter().flatten() {
            let count = storage.length().unwrap_or(0);
            let names: Vec<String> = (0..count)
                .filter_map(|index| storage.key(index).ok().flatten())
                .filter(|name| name.starts_with(PREFIX) && !is_kept(name))
                .collect();
            for name in names {
                _ = storage.remove_item(&name);
            }
        }
    }

    fn put(&self, name: String, text: Option<String>) {
        let Some(text) = text else {
            return;
        };
        if let Some(storage) = session() {
            _ = storage.set_item(&name, &text);
        }
        let mut memory = self.memory.borrow_mut();
        match memory.chunks_exact_mut(2).find(|entry| entry[0] == name) {
            Some(entry) => entry[1] = text,
            None => memory.extend([name, text]),
        }
    }

    fn get(&self, name: &str) -> Option<String> {
        let stored = session().and_then(|storage| storage.get_item(name).ok()?);
        stored.or_else(|| {
            let memory = self.memory.borrow();
            let entry = memory.chunks_exact(2).find(|entry| entry[0] == name)?;
            Some(entry[1].clone())
        })
    }

    fn read(&self, shopper: Option<&str>) -> Option<Saved> {
        let record: Record = from_json(&self.get(&name(shopper))?)?;
        Some(Saved {
            place: record.place.parse().unwrap_or_default(),
            key: record.key,
            subject: record
                .subject
                .and_then(|subject| subject.parse::<Subject>().ok()),
            question: record.question,
            asked: record.asked,
            follow_up: record.follow_up,
            answer_id: record.answer_id,
            article: record.article,
            message: record.message,
            includes_answer: record.includes_answer,
            phone: record.phone,
            unsure: record.unsure,
        })
    }
}

/// What was kept.
pub(crate) struct Kept {
    /// The shopper's own draft first, then what was written before the log-in.
    pub(crate) drafts: Vec<Saved>,
    /// Replies to cases.
    pub(crate) replies: Vec<ReplyDraft>,
}

/// The page is set aside and may come back: leaves a mark that goes when this shopper does. False
/// when it could not be left.
pub(crate) fn mark_stay(shopper: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(&stay_name(shopper), "").is_ok())
}

/// Whether the mark is gone: the shopper left in another tab.
pub(crate) fn has_left(shopper: &str) -> bool {
    let mark = local().map(|storage| storage.get_item(&stay_name(shopper)));
    matches!(mark, Some(Ok(None)))
}

fn pending(shopper: Option<&str>) -> Option<Saved> {
    let key = local()?.get_item(&name(shopper)).ok()??;
    Some(Saved {
        key,
        includes_answer: true,
        unsure: true,
        ..Saved::default()
    })
}

fn to_json(value: &impl Serialize) -> Option<String> {
    json::to_text(value).ok()
}

fn from_json<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    json::from_value(&json::parse(text).ok()?).ok()
}

fn replies_name(shopper: Option<&str>) -> String {
    format!("{}:replies", name(shopper))
}

fn stay_name(shopper: &str) -> String {
    format!("{}:stay", name(Some(shopper)))
}

fn name(shopper: Option<&str>) -> String {
    format!("{PREFIX}{}", shopper.unwrap_or("anonymous"))
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The page leaves for its log-in: `embed.js` opens the panel again when it comes back.
pub(crate) fn mark_return() {
    if let Some(storage) = session() {
        _ = storage.set_item(&format!("{PREFIX}return"), "1");
    }
}

/// Random bits from the browser.
pub(crate) fn seed() -> u128 {
    let half = || u128::from((js_sys::Math::random() * 4_294_967_296.0) as u32);
    let mut words = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window, &"crypto".into()).ok())
        .and_then(|crypto| {
            let get = js_sys::Reflect::get(&crypto, &JsValue::from_str("getRandomValues")).ok()?;
            let get: js_sys::Function = wasm_bindgen::JsCast::dyn_into(get).ok()?;
            let array = js_sys::Uint8Array::new_with_length(16);
            get.call1(&crypto, &array).ok()?;
            array.copy_to(&mut words);
            Some(())
        });
    match filled {
        Some(()) => u128::from_le_bytes(words),
        None => (half() << 96) | (half() << 64) | (half() << 32) | half(),
    }
}
