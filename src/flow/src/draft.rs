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
    /// The article from which the shopper turned to customer service, by slug.
    pub article: Option<String>,
    /// Its title, once the service knows it.
    pub article_title: Option<String>,
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
    /// Texts that `message` has taken in; what was written since is added to it.
    pub(crate) taken: Vec<String>,
    /// Whether the shopper chose `channel`, rather than leaving it as recommended.
    pub(crate) is_channel_chosen: bool,
    /// Whether `answer_id` answers the last of `asked`.
    pub(crate) is_answer_current: bool,
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
    pub article: Option<String>,
    pub message: Option<String>,
    pub includes_answer: bool,
    pub phone: String,
    /// Whether the case may have been opened without our knowing.
    pub unsure: bool,
}

/// A reply to a case that is being written; outlives the case's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyDraft {
    /// The case.
    pub reference: String,
    /// The text as it stands in its field.
    pub text: String,
    /// Idempotency key of the message that may come of it.
    pub key: String,
    /// Whether it was sent under its key and may have arrived.
    pub is_tried: bool,
}

impl Saved {
    pub(crate) fn is_empty(&self) -> bool {
        self.asked.is_empty()
            && self.message.is_none()
            && self.question.trim().is_empty()
            && self.follow_up.trim().is_empty()
    }
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
            article: None,
            article_title: None,
            message: None,
            includes_answer: true,
            phone: String::new(),
            channel: None,
            contact_language: None,
            taken: Vec::new(),
            is_channel_chosen: false,
            is_answer_current: false,
        }
    }

    /// What customer service will read: everything asked so far, or the shopper's own edit of it
    /// and what was written since.
    #[must_use]
    pub fn message_text(&self) -> String {
        let Some(message) = &self.message else {
            let mut text = String::new();
            for asked in self.texts() {
                if !text.is_empty() {
                    text += "\n\n";
                }
                text += asked;
            }
            return text;
        };
        let mut text = message.clone();
        for newer in self.texts() {
            if !self.taken.iter().any(|taken| taken == newer) {
                append(&mut text, newer);
            }
        }
        text
    }

    pub(crate) fn type_message(&mut self, text: String) {
        self.message = Some(text);
        self.taken = self.texts().into_iter().map(str::to_owned).collect();
    }

    fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = Vec::new();
        let asked = self.asked.iter().map(String::as_str);
        for text in asked.chain([self.question.trim(), self.follow_up.trim()]) {
            if !text.is_empty() && !texts.iter().any(|known| says(known, text)) {
                texts.retain(|known| !says(text, known));
                texts.push(text);
            }
        }
        texts
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

    /// The order is not there, or not theirs: what was asked about it stays.
    pub(crate) fn drop_subject(&mut self) {
        self.subject = Subject::General;
        self.chosen = None;
        self.answer_id = None;
    }

    pub(crate) fn type_question(&mut self, text: String) {
        self.question = text;
    }

    /// The page's words join what the shopper has typed and not asked yet.
    pub(crate) fn suggest_question(&mut self, text: &str) {
        append(&mut self.question, text.trim());
    }

    pub(crate) fn save(&self, place: Place, unsure: bool) -> Saved {
        Saved {
            place,
            key: self.key.clone(),
            subject: Some(self.subject.clone()),
            question: self.question.clone(),
            asked: self.asked.clone(),
            follow_up: self.follow_up.clone(),
            answer_id: self.answer_id.clone().filter(|_| self.is_answer_current),
            article: self.article.clone(),
            message: self.message.as_ref().map(|_| self.message_text()),
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
        if self.phone.trim().is_empty() {
            self.phone = saved.phone;
        }
        self.includes_answer = saved.includes_answer;
        self.article = saved.article.or(self.article.take());
        if !is_preselected || saved.subject.as_ref() == Some(&self.subject) {
            self.asked = saved.asked;
            self.is_answer_current = saved.answer_id.is_some();
            self.answer_id = saved.answer_id;
            if let Some(subject) = saved.subject {
                self.subject = subject;
            }
        }
        self.taken = self.texts().into_iter().map(str::to_owned).collect();
    }

    /// Something was remembered while something is being written: neither is lost. What may have
    /// been sent already keeps its key, and what is being written joins its message.
    pub(crate) fn absorb(&mut self, saved: Saved) {
        let is_unsure = saved.unsure;
        let mut remembered = Self::new(self.key.clone());
        remembered.load(saved);
        if is_unsure {
            let mut message = remembered.message_text();
            append(&mut message, self.message_text().trim());
            remembered.type_message(message);
            *self = remembered;
            return;
        }
        if !remembered.asked.contains(&remembered.question) {
            // A question that was asked makes room.
            if self.asked.iter().any(|asked| asked == self.question.trim()) {
                self.question.clear();
            }
            append(&mut self.question, remembered.question.trim());
        }
        self.article = self.article.take().or(remembered.article);
        append(&mut self.follow_up, remembered.follow_up.trim());
        if let Some(message) = remembered.message {
            let mut text = self.message_text();
            append(&mut text, message.trim());
            self.type_message(text);
        }
    }
}

/// Whether these paragraphs are among those of a text.
fn says(text: &str, paragraphs: &str) -> bool {
    let text = format!("\n\n{}\n\n", text.trim());
    position(&text, &format!("\n\n{}\n\n", paragraphs.trim())).is_some()
}

/// Where `part` begins in `text`. In place of `str::find`, which brings two thousand bytes of an
/// algorithm for texts far longer than what shoppers write.
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    let mut windows = text.as_bytes().windows(part.len());
    windows.position(|window| window == part.as_bytes())
}

/// Adds those paragraphs that the text does not say already.
fn append(text: &mut String, more: &str) {
    let mut rest = Some(more);
    while let Some(more) = rest {
        let paragraph = match position(more, "\n\n") {
            Some(at) => {
                rest = Some(&more[at + 2..]);
                &more[..at]
            }
            None => {
                rest = None;
                more
            }
        };
        if says(text, paragraph) {
            continue;
        }
        if text.trim().is_empty() {
            text.clear();
        } else {
            text.push_str("\n\n");
        }
        text.push_str(paragraph);
    }
}
