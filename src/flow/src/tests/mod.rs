//! Tests of the journey across steps: [`Shell`] plays the browser's part, collects what the flow
//! wants and answers it.

mod journeys;
mod property;

use contract::{
    Answer, AnswerEvent, AnswerOutcome, ArticleSummary, Author, Availability, Case, CaseMessage,
    CasePage, CaseState, CaseSubject, CaseSummary, Channel, ContactOption, ContactOptions, Limits,
    MessageFirst, Money, Order, OrderStatus, Origin, Party, ReasonCode, Session, Shopper, Side,
    Subject, Timestamp,
};

use crate::{Effect, Event, Failure, Flow, Reply, RequestId, Saved, Setup, StepKind};

/// A flow and everything it has wanted so far.
struct Shell {
    flow: Flow,
    effects: Vec<Effect>,
}

/// The last request of a kind.
macro_rules! request {
    ($shell:expr, $kind:ident) => {
        $shell
            .effects
            .iter()
            .rev()
            .find_map(|effect| match effect {
                crate::Effect::$kind { request, .. } => Some(*request),
                _ => None,
            })
            .expect(concat!(stringify!($kind), " was not wanted"))
    };
}
use request;

impl Shell {
    fn start() -> Self {
        let setup = Setup {
            language: "en".to_owned(),
            seed: 1,
        };
        let (flow, effects) = Flow::start(setup);
        Self { flow, effects }
    }

    fn signed_out() -> Self {
        let mut shell = Self::start();
        shell.fail(request!(shell, LoadSession), Failure::SignedOut);
        shell
    }

    fn signed_in() -> Self {
        let mut shell = Self::start();
        shell.log_in_as("ann");
        shell
    }

    /// The session check under way says who it is.
    fn log_in_as(&mut self, key: &str) {
        self.reply(request!(self, LoadSession), Reply::Session(session(key)));
    }

    /// A session check finds `key`.
    fn becomes(&mut self, key: &str) {
        self.send(Event::SessionChanged);
        self.log_in_as(key);
    }

    fn send(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.flow.update(event);
        self.effects.extend(effects.iter().cloned());
        effects
    }

    fn all(&mut self, events: impl IntoIterator<Item = Event>) {
        for event in events {
            self.send(event);
        }
    }

    fn reply(&mut self, request: RequestId, reply: Reply) -> Vec<Effect> {
        self.send(Event::Replied {
            request,
            reply: Ok(reply),
        })
    }

    fn fail(&mut self, request: RequestId, failure: Failure) -> Vec<Effect> {
        self.send(Event::Replied {
            request,
            reply: Err(failure),
        })
    }

    fn stream(&mut self, event: AnswerEvent) {
        let request = request!(self, Ask);
        self.send(Event::Streamed { request, event });
    }

    fn count(&self, is_meant: impl Fn(&Effect) -> bool) -> usize {
        self.effects
            .iter()
            .filter(|effect| is_meant(effect))
            .count()
    }

    fn at(&self, kind: StepKind) {
        assert_eq!(self.flow.step().kind(), kind, "{:#?}", self.flow.step());
    }

    /// From home to the question about nothing in particular.
    fn asking(&mut self, text: &str) {
        self.all([Event::AskChosen, Event::QuestionTyped(text.to_owned())]);
        self.at(StepKind::Asking);
    }

    /// To an answer that is complete.
    fn answered(&mut self, text: &str) {
        self.asking(text);
        self.send(Event::QuestionAsked);
        self.at(StepKind::Answered);
        self.stream(started("a1"));
        self.stream(done());
    }

    /// To the contact options, all open.
    fn contacting(&mut self) {
        self.send(Event::TalkChosen);
        self.at(StepKind::Contacting);
        let request = request!(self, LoadContactOptions);
        self.reply(request, Reply::ContactOptions(options(Channel::Email, &[])));
    }

    fn reviewing(&mut self) {
        self.contacting();
        self.send(Event::ContinueChosen);
        self.at(StepKind::Reviewing);
    }

    /// To a case being opened.
    fn sending(&mut self, text: &str) -> RequestId {
        self.answered(text);
        self.reviewing();
        self.send(Event::SubmitChosen);
        self.at(StepKind::Sending);
        request!(self, OpenCase)
    }

    /// Fails every attempt until nobody knows what became of the case.
    fn exhaust(&mut self, failure: &Failure) {
        for _ in 0..6 {
            self.fail(request!(self, OpenCase), failure.clone());
            if let crate::Submission::Waiting { request, .. } = *self.flow.submission() {
                self.send(Event::Elapsed { request });
            }
        }
    }

    fn saved(&self) -> Saved {
        self.flow.saved()
    }

    /// The page is loaded again, by the same shopper, with what was remembered.
    fn reloaded(&self) -> Self {
        let setup = Setup {
            language: "en".to_owned(),
            seed: 2,
        };
        let (flow, effects) = Flow::start(setup);
        let mut shell = Self { flow, effects };
        shell.log_in_as("ann");
        shell.send(Event::Restored(self.saved()));
        shell
    }
}

fn session(key: &str) -> Session {
    Session {
        shopper: Shopper {
            key: key.to_owned(),
            name: key.to_owned(),
        },
        expires_at: now(),
        limits: Limits {
            question: 100,
            message: 400,
        },
    }
}

fn now() -> Timestamp {
    Timestamp("2026-11-20T09:30:00Z".to_owned())
}

fn money() -> Money {
    Money {
        minor: 1_250,
        currency: "EUR".to_owned(),
    }
}

fn message_first() -> MessageFirst {
    MessageFirst {
        to: Party::Seller,
        name: "Old & Rare".to_owned(),
        url: "https://example.com/messages/1".to_owned(),
    }
}

fn order(id: &str) -> Order {
    Order {
        id: id.to_owned(),
        title: "A clock".to_owned(),
        title_lang: None,
        picture_url: None,
        price: money(),
        side: Side::Bought,
        status: OrderStatus::Shipped,
        ordered_at: now(),
        paid_at: None,
        shipped_at: None,
        estimated_delivery_at: None,
        delivered_at: None,
        tracking: None,
        url: None,
        withdrawal_url: None,
        case_reference: None,
        message_first: Some(message_first()),
        clocks: Vec::new(),
        questions: Vec::new(),
    }
}

fn item(id: &str) -> contract::Item {
    contract::Item {
        id: id.to_owned(),
        title: "A vase".to_owned(),
        title_lang: None,
        picture_url: None,
        price: money(),
        ends_at: None,
        url: None,
    }
}

fn order_subject(id: &str) -> Subject {
    Subject::Order { id: id.to_owned() }
}

fn summary(slug: &str) -> ArticleSummary {
    ArticleSummary {
        slug: slug.to_owned(),
        title: slug.to_owned(),
        excerpt: String::new(),
        lang: "en".to_owned(),
        category: None,
    }
}

fn article(slug: &str) -> contract::Article {
    contract::Article {
        slug: slug.to_owned(),
        title: slug.to_owned(),
        lang: "en".to_owned(),
        audience: contract::Audience::All,
        reviewed: "2026-01-01".to_owned(),
        body: Vec::new(),
        actions: Vec::new(),
        links: Vec::new(),
        related: Vec::new(),
    }
}

/// Every channel; those in `closed` are, and the telephone speaks only English.
fn options(recommended: Channel, closed: &[Channel]) -> ContactOptions {
    let option = |channel| ContactOption {
        channel,
        recommended: channel == recommended,
        reason: ReasonCode::AlsoPossible,
        availability: match closed.contains(&channel) {
            true => Availability::Closed { opens_at: None },
            false => Availability::Always,
        },
        languages: vec!["en".to_owned()],
        speaks_language: channel != Channel::Phone,
        lines: Vec::new(),
    };
    ContactOptions {
        options: vec![
            option(Channel::Email),
            option(Channel::Chat),
            option(Channel::Phone),
        ],
        article_title: None,
        time_zone: "Europe/Amsterdam".to_owned(),
        message_first: None,
    }
}

fn thread_message(id: &str, text: &str) -> CaseMessage {
    CaseMessage {
        id: id.to_owned(),
        author: Author::You,
        at: now(),
        text: text.to_owned(),
        lang: None,
    }
}

fn case(reference: &str, message: &str) -> Case {
    Case {
        reference: reference.to_owned(),
        state: CaseState::Open,
        channel: Channel::Email,
        lang: "en".to_owned(),
        subject: CaseSubject::General,
        opened_at: now(),
        updated_at: now(),
        timeline: Vec::new(),
        messages: vec![thread_message("m1", message)],
    }
}

fn case_summary(state: CaseState) -> CaseSummary {
    CaseSummary {
        reference: "HC-1".to_owned(),
        state,
        channel: Channel::Email,
        title: String::new(),
        opened_at: now(),
        updated_at: now(),
    }
}

fn case_reply(reference: &str, message: &str) -> Reply {
    Reply::Case(Box::new(case(reference, message)))
}

fn started(id: &str) -> AnswerEvent {
    AnswerEvent::Started {
        answer_id: id.to_owned(),
        origin: Origin::Ai,
        lang: "en".to_owned(),
    }
}

fn text(text: &str) -> AnswerEvent {
    AnswerEvent::Text {
        text: text.to_owned(),
    }
}

fn done() -> AnswerEvent {
    AnswerEvent::Done {
        outcome: AnswerOutcome::Answered,
        actions: Vec::new(),
        links: Vec::new(),
        message_first: None,
        next: Vec::new(),
    }
}

fn answer(id: &str) -> Answer {
    let mut answer = Answer::started(id.to_owned(), Origin::Ai, "en".to_owned());
    answer.apply(done());
    answer
}
