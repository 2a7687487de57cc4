//! What the shopper wrote and chose: outlives every screen, survives reload and log-in, and is
//! sent under one key.

use contract::{Channel, Item, Order, Subject};

use crate::place::Place;

/// One matter of the shopper, from the first letter typed to the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Idempotency key of the case that may come of it. Made with the draft, never changed.
    pub key: String,
    /// What it is about.
    pub subject: Subject,
    /// What is known of the subject.
    pub chosen: Option<Chosen>,
    /// The question as it stands in its field.
    pub question: String,
    /// Questions that were sent to the AI assistant, in order.
    pub asked: Vec<String>,
    /// The follow-up question as it stands in its field.
    pub follow_up: String,
    /// The last answer.
    pub answer_id: Option<String>,
    /// What customer service will read, once the shopper edited it.
    pub message: Option<String>,
    /// Whether the AI's answer goes along.
    pub includes_answer: bool,
    /// Where to call back.
    pub phone: String,
    /// The method chosen.
    pub channel: Option<Channel>,
    /// The language chosen for a method that does not speak the interface's.
    pub contact_language: Option<String>,
}

/// The facts of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// An order.
    Order(Box<Order>),
    /// An item.
    Item(Box<Item>),
}

/// A draft and the place of the shopper, small enough to be kept in the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Draft`")]
pub struct Saved {
    pub place: Place,
    pub key: String,
    pub subject: Option<Subject>,
    pub question: String,
    pub asked: Vec<String>,
    pub follow_up: String,
    pub answer_id: Option<String>,
    pub message: Option<String>,
    pub includes_answer: bool,
    pub phone: String,
    /// Whether the case may have been opened without our knowing.
    pub unsure: bool,
}

impl Draft {
    pub(crate) fn new(key: String) -> Self {
        Self {
            key,
            subject: Subject::General,
            chosen: None,
            question: String::new(),
            asked: Vec::new(),
            follow_up: String::new(),
            answer_id: None,
            message: None,
            includes_answer: true,
            phone: String::new(),
            channel: None,
            contact_language: None,
        }
    }

    /// What customer service will read: the shopper's own edit, or everything asked so far.
    #[must_use]
    pub fn message_text(&self) -> String {
        if let Some(message) = &self.message {
            return message.clone();
        }
        let mut parts: Vec<&str> = self.asked.iter().map(String::as_str).collect();
        for text in [self.question.trim(), self.follow_up.trim()] {
            if !text.is_empty() && !parts.contains(&text) {
                parts.push(text);
            }
        }
        parts.join("\n\n")
    }

    /// The order in question, when it is known.
    #[must_use]
    pub fn order(&self) -> Option<&Order> {
        match &self.chosen {
            Some(Chosen::Order(order)) => Some(order),
            Some(Chosen::Item(_)) | None => None,
        }
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.question.trim().is_empty()
            && self.follow_up.trim().is_empty()
            && self.asked.is_empty()
            && self.message.is_none()
    }

    /// Whether everything written was asked, so that a new question may take its place.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.message.is_none()
            && self.follow_up.trim().is_empty()
            && self
                .asked
                .first()
                .is_some_and(|first| *first == self.question.trim())
    }

    pub(crate) fn choose(&mut self, subject: Subject) {
        if self.subject == subject {
            return;
        }
        self.subject = subject;
        self.chosen = None;
        self.answer_id = None;
        self.asked.clear();
    }

    pub(crate) fn type_question(&mut self, text: String) {
        self.question = text;
    }

    pub(crate) fn save(&self, place: Place, unsure: bool) -> Saved {
        Saved {
            place,
            key: self.key.clone(),
            subject: Some(self.subject.clone()),
            question: self.question.clone(),
            asked: self.asked.clone(),
            follow_up: self.follow_up.clone(),
            answer_id: self.answer_id.clone(),
            message: self.message.clone(),
            includes_answer: self.includes_answer,
            phone: self.phone.clone(),
            unsure,
        }
    }

    pub(crate) fn load(&mut self, saved: Saved) {
        // A subject that the page preselected stands; the text belongs to the shopper either way.
        let is_preselected = self.subject != Subject::General;
        if !saved.key.is_empty() {
            self.key = saved.key;
        }
        self.question = saved.question;
        self.follow_up = saved.follow_up;
        self.message = saved.message;
        self.phone = saved.phone;
        self.includes_answer = saved.includes_answer;
        if is_preselected && saved.subject.as_ref() != Some(&self.subject) {
            return;
        }
        self.asked = saved.asked;
        self.answer_id = saved.answer_id;
        if let Some(subject) = saved.subject {
            self.subject = subject;
        }
    }
}
