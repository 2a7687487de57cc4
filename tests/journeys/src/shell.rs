//! The page, the storage and the network around a flow.
//!
//! [`Shell::send`] feeds an event and carries everything out that comes of it, until nothing more
//! happens. [`Shell::press`] only feeds it: that is how somebody presses a button twice.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use contract::{
    Answer, AnswerEvent, Case, Channel, ContactOption, ContactOptions, ErrorCode, IDEMPOTENCY_KEY,
    Order, Subject,
};
use flow::{
    Effect, Event, Failure, Flow, HostEvent, Place, Remote, ReplyDraft, RequestId, Saved, Setup,
    Step, StepKind, Stream,
};

use crate::{Access, Answering, Call, Desk, call_of};

/// Who is logged in at the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// Nobody: there is no token.
    Nobody,
    /// Somebody; the page signs a fresh token whenever it is asked.
    Person(&'static str),
}

/// What happens to the next request that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It arrives and is carried out; the reply does not come back.
    ReplyLost,
    /// It never arrives.
    NeverSent,
    /// Something on the way answers 503 in its own words.
    GatewayDown,
    /// The service has too much to do, for so many seconds.
    TooMany(u32),
    /// The token at hand is refused once; a fresh one is good.
    TokenRefused,
    /// The stream breaks off after so many events.
    CutAfter(usize),
    /// The stream stands still after so many events.
    StallAfter(usize),
}

/// A matter to get help with.
#[derive(Clone, Debug)]
pub struct Matter {
    /// What it is about.
    pub subject: Subject,
    /// The question.
    pub question: String,
}

/// One tab with the widget in it.
pub struct Shell {
    /// The journey.
    pub flow: Flow,
    /// Who is logged in at the page.
    pub account: Account,
    /// What the page was told.
    pub told: Vec<HostEvent>,
    /// Every request that was made: method, path, status or failure.
    pub log: Vec<String>,
    /// How often the page was asked to log somebody in.
    pub log_ins: u32,
    /// Whether there is no connection.
    pub is_offline: bool,
    desk: Arc<Desk>,
    storage: Storage,
    token: Option<String>,
    faults: Vec<(&'static str, Fault)>,
    queue: VecDeque<Effect>,
    waits: Vec<RequestId>,
}

#[derive(Clone, Default)]
struct Storage {
    drafts: HashMap<Option<String>, Saved>,
    replies: HashMap<Option<String>, Vec<ReplyDraft>>,
}

static SEEDS: AtomicU64 = AtomicU64::new(1);

impl Matter {
    /// About nothing in particular.
    #[must_use]
    pub fn general(question: &str) -> Self {
        Self {
            subject: Subject::General,
            question: question.to_owned(),
        }
    }

    /// About an order.
    #[must_use]
    pub fn order(id: &str, question: &str) -> Self {
        Self {
            subject: Subject::Order { id: id.to_owned() },
            question: question.to_owned(),
        }
    }
}

impl Shell {
    /// Opens the widget on a page and lets it come to rest.
    pub async fn open(desk: &Arc<Desk>, language: &str, account: Account) -> Self {
        let mut shell = Self::new(desk, language, account, Storage::default());
        shell.settle().await;
        shell
    }

    fn new(desk: &Arc<Desk>, language: &str, account: Account, storage: Storage) -> Self {
        let (flow, effects) = Flow::start(Setup {
            language: language.to_owned(),
            seed: u128::from(SEEDS.fetch_add(1, Ordering::Relaxed)) << 40,
        });
        Self {
            flow,
            account,
            told: Vec::new(),
            log: Vec::new(),
            log_ins: 0,
            is_offline: false,
            desk: Arc::clone(desk),
            storage,
            token: None,
            faults: Vec::new(),
            queue: effects.into(),
            waits: Vec::new(),
        }
    }

    /// The page is loaded again; what is under way is lost.
    pub async fn reload(&mut self) {
        let language = self.flow.language().to_owned();
        let storage = std::mem::take(&mut self.storage);
        *self = Self::new(&self.desk, &language, self.account, storage);
        self.settle().await;
    }

    /// The same page in a second tab.
    pub async fn duplicate(&self) -> Self {
        let language = self.flow.language();
        let mut shell = Self::new(&self.desk, language, self.account, self.storage.clone());
        shell.settle().await;
        shell
    }

    /// The service was started anew, and is this one now.
    pub fn move_to(&mut self, desk: &Arc<Desk>) {
        self.desk = Arc::clone(desk);
    }

    /// The next request whose method and path begin with `request` (`POST /cases`) goes wrong.
    pub fn fault(&mut self, request: &'static str, fault: Fault) {
        self.faults.push((request, fault));
    }

    /// Whether every fault has happened.
    #[must_use]
    pub fn is_without_faults(&self) -> bool {
        self.faults.is_empty()
    }

    /// Feeds an event and lets everything come to rest.
    pub async fn send(&mut self, event: Event) {
        self.press(event);
        self.settle().await;
    }

    /// Feeds events, one after the other.
    pub async fn all(&mut self, events: impl IntoIterator<Item = Event>) {
        for event in events {
            self.send(event).await;
        }
    }

    /// Feeds an event; what comes of it waits until [`Shell::settle`].
    pub fn press(&mut self, event: Event) {
        let effects = self.flow.update(event);
        self.queue.extend(effects);
    }

    /// Carries out what is wanted until nothing more is.
    pub async fn settle(&mut self) {
        let mut steps = 0;
        while let Some(effect) = self.queue.pop_front() {
            steps += 1;
            assert!(steps < 1_000, "it never comes to rest: {effect:?}");
            self.run(effect).await;
        }
    }

    /// Lets every wait end.
    pub async fn wait(&mut self) {
        for request in std::mem::take(&mut self.waits) {
            self.send(Event::Elapsed { request }).await;
        }
    }

    /// Whether the flow waits to try something again.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.waits.is_empty()
    }

    /// Somebody logs in at the page, which says so.
    pub async fn log_in(&mut self, person: &'static str) {
        self.account = Account::Person(person);
        self.send(Event::SessionChanged).await;
    }

    /// The marketplace ended the session, and the token at hand has run out.
    pub fn end_session(&mut self) {
        self.account = Account::Nobody;
        self.desk.pass_minutes(11);
    }

    async fn run(&mut self, effect: Effect) {
        if let Some(call) = call_of(&effect) {
            return match call.read {
                Some(read) => {
                    let reply = self.perform(&call).await;
                    let reply = reply.and_then(|reply| {
                        read(&reply.text).map_err(|error| panic!("{error}: {reply:?}"))
                    });
                    let request = call.request;
                    self.press(Event::Replied { request, reply });
                }
                None => self.stream(&call).await,
            };
        }
        match effect {
            Effect::LogIn => self.log_ins += 1,
            Effect::Wait { request, .. } => self.waits.push(request),
            Effect::Tell(event) => self.told.push(event),
            Effect::Save(saved) => {
                check_stored_form(&saved);
                self.storage.drafts.insert(self.owner(), saved);
            }
            Effect::SaveReplies(replies) => {
                self.storage.replies.insert(self.owner(), replies);
            }
            Effect::Restore => self.restore(),
            Effect::Forget { .. } => {
                self.storage = Storage::default();
                self.token = None;
            }
            // Streams run to their end here, or stand still and say nothing more.
            _ => {}
        }
    }

    /// What was remembered of the shopper, then what was before the log-in.
    fn restore(&mut self) {
        let owner = self.owner();
        let mut drafts: Vec<Saved> = self
            .storage
            .drafts
            .get(&owner)
            .cloned()
            .into_iter()
            .collect();
        let mut replies = self.storage.replies.get(&owner).cloned();
        if owner.is_some() {
            drafts.extend(self.storage.drafts.remove(&None));
            replies = replies.or_else(|| self.storage.replies.remove(&None));
        }
        for saved in drafts {
            self.press(Event::Restored(saved));
        }
        if let Some(replies) = replies {
            self.press(Event::RepliesRestored(replies));
        }
    }

    fn owner(&self) -> Option<String> {
        self.flow.owner().map(str::to_owned)
    }

    async fn stream(&mut self, call: &Call) {
        let request = call.request;
        let (reply, limit, is_cut) = match self.take_fault(call) {
            Some(Fault::CutAfter(count)) => (self.fetch(call).await, count, true),
            Some(Fault::StallAfter(count)) => (self.fetch(call).await, count, false),
            fault => (self.perform_with(call, fault).await, usize::MAX, true),
        };
        let result = match reply {
            Err(failure) => Err(failure),
            Ok(reply) => {
                let events: Vec<AnswerEvent> = reply
                    .text
                    .lines()
                    .map(|line| serde_json::from_str(line).expect("a line is an event"))
                    .collect();
                check_stream(&events);
                let is_whole = events.len() <= limit;
                for event in events.into_iter().take(limit) {
                    self.press(Event::Streamed { request, event });
                }
                match (is_whole, is_cut) {
                    (true, _) => Ok(()),
                    (false, true) => Err(Failure::Cut),
                    (false, false) => return,
                }
            }
        };
        self.press(Event::StreamEnded { request, result });
    }

    fn take_fault(&mut self, call: &Call) -> Option<Fault> {
        let path = call.path.strip_prefix(contract::BASE_PATH).unwrap_or("");
        let name = format!("{} {path}", call.method);
        let at = self
            .faults
            .iter()
            .position(|(start, _)| name.starts_with(start))?;
        Some(self.faults.remove(at).1)
    }

    async fn perform(&mut self, call: &Call) -> Result<Answering, Failure> {
        let fault = self.take_fault(call);
        self.perform_with(call, fault).await
    }

    async fn perform_with(
        &mut self,
        call: &Call,
        fault: Option<Fault>,
    ) -> Result<Answering, Failure> {
        let result = match fault {
            _ if self.is_offline => Err(Failure::Offline),
            Some(Fault::NeverSent) => Err(Failure::TimedOut),
            Some(Fault::GatewayDown) => Err(Failure::Service),
            Some(Fault::TooMany(retry_after)) => Err(Failure::TooMany { retry_after }),
            Some(Fault::ReplyLost) => {
                let reply = self.fetch(call).await;
                self.note(call, &reply);
                Err(Failure::TimedOut)
            }
            Some(Fault::TokenRefused) => {
                self.token = Some("refused.refused.refused".to_owned());
                self.fetch(call).await
            }
            Some(Fault::CutAfter(_) | Fault::StallAfter(_)) | None => self.fetch(call).await,
        };
        self.note(call, &result);
        result
    }

    fn note(&mut self, call: &Call, result: &Result<Answering, Failure>) {
        let outcome = match result {
            Ok(reply) => reply.status.to_string(),
            Err(failure) => format!("{failure:?}"),
        };
        self.log
            .push(format!("{} {}: {outcome}", call.method, call.path));
    }

    /// The request with the token at hand; a refused token is renewed once.
    async fn fetch(&mut self, call: &Call) -> Result<Answering, Failure> {
        if call.path.ends_with("/session") {
            self.token = None;
        }
        let mut token = self.token.clone().or_else(|| self.fresh_token());
        for is_last in [false, true] {
            if token.is_none() && call.access == Access::Personal {
                return Err(Failure::SignedOut);
            }
            let bearer = token.as_ref().map(|token| format!("Bearer {token}"));
            let mut headers: Vec<(&str, &str)> = Vec::new();
            if let Some(bearer) = &bearer {
                headers.push(("authorization", bearer));
            }
            if let Some(key) = &call.key {
                headers.push((IDEMPOTENCY_KEY, key));
            }
            if call.body.is_some() {
                headers.push(("content-type", "application/json"));
            }
            let body = call.body.clone().unwrap_or_default();
            let desk = Arc::clone(&self.desk);
            let reply = desk.send(call.method, &call.path, &headers, body).await;
            if reply.status.is_success() {
                return Ok(reply);
            }
            let failure = failure_of(&reply);
            if failure != Failure::SignedOut || is_last {
                return Err(failure);
            }
            token = self.fresh_token();
        }
        Err(Failure::SignedOut)
    }

    fn fresh_token(&mut self) -> Option<String> {
        self.token = match self.account {
            Account::Nobody => None,
            Account::Person(person) => Some(self.desk.token(person)),
        };
        self.token.clone()
    }

    /// Goes to a screen of a matter the way a shopper would, and fails when it is not reached.
    pub async fn reach(&mut self, kind: StepKind, matter: &Matter) {
        let path = [
            StepKind::Asking,
            StepKind::Answered,
            StepKind::Contacting,
            StepKind::Reviewing,
            StepKind::Confirmed,
            StepKind::Cases,
            StepKind::Case,
        ];
        match kind {
            StepKind::Home => return self.send(Event::HomeChosen).await,
            StepKind::Picking => return self.send(Event::HelpWithOrderChosen).await,
            _ => {}
        }
        let end = path.iter().position(|step| *step == kind);
        let end = end.unwrap_or_else(|| panic!("no way to {kind:?}"));
        for step in &path[..=end] {
            self.go_on(*step, matter).await;
            self.at(*step);
        }
    }

    async fn go_on(&mut self, to: StepKind, matter: &Matter) {
        match to {
            StepKind::Asking => {
                let question = Event::QuestionTyped(matter.question.clone());
                let subject = Event::SubjectChosen(matter.subject.clone());
                self.all([subject, question]).await;
            }
            StepKind::Answered => self.send(Event::QuestionAsked).await,
            StepKind::Contacting => self.send(Event::TalkChosen).await,
            StepKind::Reviewing => {
                self.send(Event::ContinueChosen).await;
                if self.flow.draft().channel == Some(Channel::Phone) {
                    self.send(Event::PhoneTyped("+31 20 123 4567".to_owned()))
                        .await;
                }
            }
            StepKind::Confirmed => self.send(Event::SubmitChosen).await,
            StepKind::Cases => self.send(Event::CasesChosen).await,
            StepKind::Case => {
                let Step::Cases(cases) = self.flow.step() else {
                    panic!("not at my cases: {:?}", self.flow.step());
                };
                let list = cases.list.ready().expect("my cases are there");
                let reference = list.cases[0].reference.clone();
                self.send(Event::CaseChosen(reference)).await;
            }
            other => panic!("no way to {other:?}"),
        }
    }

    /// From any screen to a case, by e-mail and over the contact options; the message must say
    /// what was written.
    ///
    /// # Panics
    ///
    /// When there is no way.
    pub async fn reach_a_person(&mut self, written: &str) {
        self.send(Event::TalkChosen).await;
        self.at(StepKind::Contacting);
        self.all([Event::ChannelChosen(Channel::Email), Event::ContinueChosen])
            .await;
        self.at(StepKind::Reviewing);
        let message = self.flow.draft().message_text();
        assert!(message.contains(written), "{written} is not in {message}");
        self.send(Event::SubmitChosen).await;
        self.at(StepKind::Confirmed);
        let thread = &self.case().messages;
        let is_said = |text: &str| thread.iter().any(|message| message.text.contains(text));
        assert!(is_said(written), "{written} is not in {thread:?}");
    }

    /// Fails unless the shopper is there.
    ///
    /// # Panics
    ///
    /// When the shopper is somewhere else.
    #[track_caller]
    pub fn at(&self, kind: StepKind) {
        let step = self.flow.step();
        assert_eq!(
            step.kind(),
            kind,
            "{step:#?}\nsubmission: {:?}\nrequests: {:#?}",
            self.flow.submission(),
            self.log
        );
    }

    /// The answer on the screen, whole.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[must_use]
    #[track_caller]
    pub fn answer(&self) -> &Answer {
        match self.flow.step() {
            Step::Answered(answered) => match &answered.stream {
                Stream::Complete(answer) => answer,
                other => panic!("no whole answer: {other:?}"),
            },
            other => panic!("no answer on the screen: {other:?}"),
        }
    }

    /// The contact options on the screen.
    ///
    /// # Panics
    ///
    /// When there are none.
    #[must_use]
    #[track_caller]
    pub fn options(&self) -> &ContactOptions {
        match self.flow.step() {
            Step::Contacting(contacting) => contacting.options.ready().expect("the options came"),
            other => panic!("no options on the screen: {other:?}"),
        }
    }

    /// One of the contact options on the screen.
    ///
    /// # Panics
    ///
    /// When it is not there.
    #[must_use]
    #[track_caller]
    pub fn option(&self, channel: Channel) -> &ContactOption {
        let options = &self.options().options;
        options
            .iter()
            .find(|option| option.channel == channel)
            .expect("every channel is listed")
    }

    /// The case on the screen, just opened or looked at.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[must_use]
    #[track_caller]
    pub fn case(&self) -> &Case {
        match self.flow.step() {
            Step::Confirmed(case) => case,
            Step::Case(view) => match &view.case {
                Remote::Ready(case) => case,
                other => panic!("the case is not there: {other:?}"),
            },
            other => panic!("no case on the screen: {other:?}"),
        }
    }

    /// The order that the question is about, as the screen knows it.
    ///
    /// # Panics
    ///
    /// When it is not known.
    #[must_use]
    #[track_caller]
    pub fn order(&self) -> &Order {
        self.flow.draft().order().expect("the order is known")
    }

    /// How often a request was made whose method and path begin so.
    #[must_use]
    pub fn count(&self, start: &str) -> usize {
        let (method, path) = start.split_once(' ').expect("a method and a path");
        let start = format!("{method} {}{path}", contract::BASE_PATH);
        let lines = self.log.iter();
        lines.filter(|line| line.starts_with(&start)).count()
    }
}

/// What a refusal means to the flow.
fn failure_of(reply: &Answering) -> Failure {
    let code = reply.code();
    match (reply.status.as_u16(), code) {
        (401, _) => Failure::SignedOut,
        (404, _) => Failure::NotFound,
        (429, _) => {
            let error: contract::ErrorReply = reply.read();
            Failure::TooMany {
                retry_after: error.error.retry_after.expect("429 says when"),
            }
        }
        (500.., _) | (_, ErrorCode::Other) => Failure::Service,
        (_, code) => Failure::Refused(code),
    }
}

/// Storage keeps text: place and subject must come back as they went.
fn check_stored_form(saved: &Saved) {
    assert_eq!(
        saved.place.to_string().parse::<Place>().as_ref(),
        Ok(&saved.place)
    );
    if let Some(subject) = &saved.subject {
        let parsed: Option<Subject> = subject.to_string().parse().ok();
        let is_link_of_the_page = match subject {
            Subject::General => true,
            Subject::Order { id } | Subject::Item { id } => Subject::is_well_formed_id(id),
        };
        assert!(parsed.as_ref() == Some(subject) || !is_link_of_the_page);
    }
}

/// `started` first, `done` or `failed` last, a source before its mark, a block before its text.
fn check_stream(events: &[AnswerEvent]) {
    assert!(matches!(events.first(), Some(AnswerEvent::Started { .. })));
    assert!(matches!(
        events.last(),
        Some(AnswerEvent::Done { .. } | AnswerEvent::Failed { .. })
    ));
    let mut known = Vec::new();
    let mut has_block = false;
    for event in events {
        match event {
            AnswerEvent::Source { source } => known.push(source.number),
            AnswerEvent::Cite { number } => assert!(known.contains(number), "{events:?}"),
            AnswerEvent::Block { .. } => has_block = true,
            AnswerEvent::Text { .. } => assert!(has_block, "{events:?}"),
            AnswerEvent::Started { .. }
            | AnswerEvent::Facts { .. }
            | AnswerEvent::Done { .. }
            | AnswerEvent::Failed { .. } => {}
        }
    }
}
