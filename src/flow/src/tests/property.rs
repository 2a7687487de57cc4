//! Random journeys against a model of the service: at least 100,000 events a run.
//!
//! [`World`] plays the browser (storage, log-in, reload) and the service (cases by idempotency
//! key, commits whose reply is lost). After each event the flow's promises are checked on clones.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use contract::{
    AddMessageRequest, AnswerEvent, ApiError, Audience, CasePage, Channel, ErrorCode,
    OpenCaseRequest, OrderPage, Side, Subject,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use crate::{Intended, Place, ShopperState, Step, Submission};

/// Journeys a run, of 450 events each on average.
const CASES: u32 = 280;

/// One step of a random journey: what to do, and two numbers to do it with.
#[derive(Clone)]
struct Move(u8, u8, u8);

impl std::fmt::Debug for Move {
    /// On one line even in a pretty-printed failure.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Move({}, {}, {})", self.0, self.1, self.2)
    }
}

/// Says what happened when a promise was broken; the last one printed is the shortest.
impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!(
                "The journey that broke a promise:\n{}",
                self.trace.join("\n")
            );
        }
    }
}

#[derive(Default)]
struct Service {
    /// Cases by shopper and key: what was sent and the reference given.
    cases: HashMap<(String, String), (OpenCaseRequest, String)>,
    /// Replies to cases by shopper and key.
    messages: HashMap<(String, String), (String, AddMessageRequest)>,
}

struct World {
    flow: Flow,
    service: Service,
    /// Requests under way, with the shopper whose token they carry.
    outstanding: Vec<(Effect, Option<String>)>,
    /// Replies that came, to come once more.
    past: Vec<Event>,
    storage: HashMap<Option<String>, Saved>,
    replies: HashMap<Option<String>, Vec<crate::ReplyDraft>>,
    token: Option<String>,
    /// What was typed and neither asked, sent nor wiped.
    typed: Vec<String>,
    /// By shopper, the key of a case that may have been opened.
    unsettled: HashMap<Option<String>, String>,
    /// Whose things lie in storage since the last reload.
    absent: Option<String>,
    count: u32,
    /// Whether nobody knew what became of a case, at least once.
    was_unsure: bool,
    trace: Vec<String>,
}

impl World {
    fn new() -> Self {
        let (flow, effects) = Flow::start(Setup {
            language: "en".to_owned(),
            seed: 1,
        });
        let mut world = Self {
            flow,
            service: Service::default(),
            outstanding: Vec::new(),
            past: Vec::new(),
            storage: HashMap::new(),
            replies: HashMap::new(),
            token: Some("ann".to_owned()),
            typed: Vec::new(),
            unsettled: HashMap::new(),
            absent: None,
            count: 0,
            was_unsure: false,
            trace: Vec::new(),
        };
        world.run(effects);
        world
    }

    fn dispatch(&mut self, event: Event) {
        let before = self.flow.step().kind();
        let event_name = name(&event);
        let effects = self.flow.update(event);
        self.trace.push(format!("{before:?}: {event_name}"));
        self.was_unsure |= matches!(self.flow.submission(), Submission::Unsure { .. });
        self.run(effects);
    }

    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let owner = self.flow.owner().map(str::to_owned);
            match effect {
                Effect::Save(saved) => {
                    self.storage.insert(owner, saved);
                }
                Effect::SaveReplies(replies) => {
                    self.replies.insert(owner, replies);
                }
                Effect::Restore => {
                    let replies = self.replies.get(&owner).cloned();
                    let own = self.storage.get(&owner).cloned();
                    // What was written before the log-in is the shopper's.
                    let earlier = owner.and_then(|_| self.storage.remove(&None));
                    for saved in own.into_iter().chain(earlier) {
                        self.dispatch(Event::Restored(saved));
                    }
                    if let Some(replies) = replies {
                        self.dispatch(Event::RepliesRestored(replies));
                    }
                    if self.absent == self.flow.owner().map(str::to_owned) {
                        self.absent = None;
                    }
                }
                Effect::Forget { .. } => {
                    let left = format!("{:?}", self.flow);
                    for text in &self.typed {
                        assert!(
                            !left.contains(text.as_str()),
                            "{text:?} of the first is left"
                        );
                    }
                    self.storage.clear();
                    self.replies.clear();
                    self.outstanding.clear();
                    self.typed.clear();
                    self.absent = None;
                    self.unsettled.clear();
                }
                Effect::StopAnswer { request } => {
                    self.outstanding.retain(|(effect, _)| {
                        !matches!(effect, Effect::Ask { request: mine, .. } if *mine == request)
                    });
                }
                Effect::Tell(_) | Effect::LogIn => {}
                effect => {
                    if let Effect::Ask { body, .. } = &effect {
                        self.typed
                            .retain(|text| !body.question.contains(text.as_str()));
                    }
                    if let Effect::OpenCase { key, .. } = &effect {
                        if let Some(unsettled) = self.unsettled.get(&owner) {
                            assert_eq!(key, unsettled, "a second key while nobody knows");
                        }
                        self.unsettled.insert(owner, key.clone());
                    }
                    self.outstanding.push((effect, self.token.clone()));
                }
            }
        }
    }

    /// The service does its part, whether or not its reply will arrive.
    fn serve(&mut self, effect: &Effect, token: Option<&str>) -> Result<Reply, Failure> {
        let shopper = token.map(str::to_owned).ok_or(Failure::SignedOut);
        Ok(match effect {
            Effect::LoadSession { .. } => match &self.token {
                Some(key) => Reply::Session(session(key)),
                None => return Err(Failure::SignedOut),
            },
            Effect::SearchArticles { .. } => Reply::Articles(vec![summary("a")]),
            Effect::LoadArticle { slug, .. } => Reply::Article(Box::new(article(slug))),
            Effect::SendFeedback { .. } | Effect::RateAnswer { .. } => Reply::Done,
            Effect::LoadOrders { .. } => {
                shopper?;
                Reply::Orders(OrderPage {
                    orders: vec![order("o1")],
                    next_cursor: Some("next".to_owned()),
                    total: 9,
                })
            }
            Effect::LoadRecentItems { .. } => {
                shopper?;
                Reply::RecentItems(vec![item("i1")])
            }
            Effect::LoadOrder { id, .. } => {
                shopper?;
                Reply::Order(Box::new(order(id)))
            }
            Effect::LoadItem { id, .. } => {
                shopper?;
                Reply::Item(Box::new(item(id)))
            }
            Effect::LoadAnswer { id, .. } => Reply::Answer(Box::new(answer(id))),
            Effect::LoadContactOptions { .. } => {
                shopper?;
                Reply::ContactOptions(options(Channel::Email, &[Channel::Chat]))
            }
            Effect::OpenCase { key, body, .. } => {
                let reference = format!("HC-{}", self.service.cases.len() + 1);
                let place = (shopper?, key.clone());
                let cases = &mut self.service.cases;
                let (known, reference) = cases
                    .entry(place)
                    .or_insert_with(|| (body.clone(), reference));
                if known != body {
                    return Err(Failure::Refused(ErrorCode::KeyReused));
                }
                case_reply(reference, &known.message)
            }
            Effect::FindCase { key, .. } => {
                let found = self.service.cases.get(&(shopper?, key.clone()));
                let (body, reference) = found.ok_or(Failure::NotFound)?;
                case_reply(reference, &body.message)
            }
            Effect::LoadCases { .. } => {
                shopper?;
                Reply::Cases(CasePage {
                    cases: Vec::new(),
                    next_cursor: None,
                })
            }
            Effect::LoadCase { reference, .. } => {
                let shopper = shopper?;
                let mut found = case(reference, "hello");
                for ((owner, key), (to, body)) in &self.service.messages {
                    if *owner == shopper && to == reference {
                        found.messages.push(thread_message(key, &body.text));
                    }
                }
                Reply::Case(Box::new(found))
            }
            Effect::AddMessage {
                reference,
                key,
                body,
                ..
            } => {
                let place = (shopper?, key.clone());
                let messages = &mut self.service.messages;
                let (_, known) = messages
                    .entry(place)
                    .or_insert_with(|| (reference.clone(), body.clone()));
                if known != body {
                    return Err(Failure::Refused(ErrorCode::KeyReused));
                }
                Reply::Message(thread_message(key, &known.text))
            }
            other => unreachable!("{other:?}"),
        })
    }

    /// Answers a request under way, in one of the ways a network has.
    fn answer(&mut self, which: u8, how: u8) {
        if self.outstanding.is_empty() {
            return;
        }
        let index = usize::from(which) % self.outstanding.len();
        let (effect, token) = self.outstanding.remove(index);
        let request = match &effect {
            Effect::Wait { request, .. } => {
                let request = *request;
                return self.dispatch(Event::Elapsed { request });
            }
            Effect::Ask { request, .. } => {
                let request = *request;
                return self.stream(effect, token, request, how);
            }
            effect => request_of(effect),
        };
        let lost = [Failure::TimedOut, Failure::Offline, Failure::Cut];
        let reply = match how {
            0..=170 => self.serve(&effect, token.as_deref()),
            // Committed, and the reply is lost.
            171..=200 => {
                _ = self.serve(&effect, token.as_deref());
                Err(lost[usize::from(how) % 3].clone())
            }
            201..=210 => Err(Failure::SignedOut),
            211..=215 => Ok(Reply::Done),
            how => Err(failure(how)),
        };
        self.settle(&effect, &reply);
        let event = Event::Replied { request, reply };
        self.past.push(event.clone());
        self.dispatch(event);
    }

    /// Whether this reply says for certain what became of the case.
    fn settle(&mut self, effect: &Effect, reply: &Result<Reply, Failure>) {
        let is_settled = match (effect, reply) {
            (Effect::OpenCase { .. } | Effect::FindCase { .. }, Ok(Reply::Case(_))) => true,
            (Effect::FindCase { .. }, Err(Failure::NotFound)) => true,
            (Effect::OpenCase { key, .. }, Err(failure)) => {
                let is_passing = failure.is_passing()
                    || matches!(
                        failure,
                        Failure::SignedOut | Failure::Refused(ErrorCode::KeyReused)
                    );
                let is_known = self.service.cases.keys().any(|(_, known)| known == key);
                !is_passing && !is_known
            }
            _ => false,
        };
        if is_settled && self.flow.submission().request() == Some(request_of(effect)) {
            let owner = self.flow.owner().map(str::to_owned);
            self.unsettled.remove(&owner);
        }
    }

    fn stream(&mut self, effect: Effect, token: Option<String>, request: RequestId, how: u8) {
        let event = match how {
            0..=80 => started(&format!("a{how}")),
            81..=130 => text("word"),
            131..=190 => done(),
            191..=210 => AnswerEvent::Failed {
                error: ApiError {
                    code: [ErrorCode::TokenExpired, ErrorCode::Internal][usize::from(how) % 2],
                    detail: String::new(),
                    retry_after: None,
                },
            },
            how => {
                let result = match how % 3 {
                    0 => Ok(()),
                    1 => Err(Failure::SignedOut),
                    _ => Err(failure(how)),
                };
                let event = Event::StreamEnded { request, result };
                self.past.push(event.clone());
                return self.dispatch(event);
            }
        };
        self.outstanding.push((effect, token));
        let event = Event::Streamed { request, event };
        self.past.push(event.clone());
        self.dispatch(event);
    }

    /// The tab is loaded again. Requests on their way may still get through.
    fn reload(&mut self, how: u8) {
        let owner = self.flow.owner().map(str::to_owned);
        // Somebody else's or nobody's page shows nothing of what was written.
        if self.absent.is_some()
            || owner != self.token
            || !matches!(self.flow.shopper(), ShopperState::SignedIn(_))
        {
            return;
        }
        for (effect, token) in std::mem::take(&mut self.outstanding) {
            let is_write = matches!(effect, Effect::OpenCase { .. } | Effect::AddMessage { .. });
            if is_write && how.is_multiple_of(2) {
                _ = self.serve(&effect, token.as_deref());
            }
        }
        self.trace.push("reload".to_owned());
        self.past.clear();
        self.absent.clone_from(&owner);
        let (flow, effects) = Flow::start(Setup {
            language: "nl".to_owned(),
            seed: u128::from(self.count) + 1_000,
        });
        self.flow = flow;
        self.run(effects);
    }

    fn fresh(&mut self) -> String {
        self.count += 1;
        format!("text {}.", self.count)
    }

    /// Typing replaces what stands in the field.
    fn type_into(&mut self, shown: &str) -> String {
        self.typed.retain(|text| !shown.contains(text.as_str()));
        let text = self.fresh();
        self.typed.push(text.clone());
        text
    }

    fn type_something(&mut self) {
        let draft = self.flow.draft().clone();
        let event = match self.flow.step().clone() {
            Step::Asking(_) => Event::QuestionTyped(self.type_into(&draft.question)),
            Step::Answered(_) => Event::FollowUpTyped(self.type_into(&draft.follow_up)),
            Step::Reviewing(_) => Event::MessageTyped(self.type_into(&draft.message_text())),
            Step::Case(view) => {
                if matches!(view.state, crate::ReplyState::Sending { .. }) {
                    return;
                }
                Event::ReplyTyped(self.type_into(&view.reply))
            }
            Step::Home(_) => Event::ArticleSearchTyped(self.fresh()),
            Step::Picking(_) => Event::OrderSearchTyped(self.fresh()),
            _ => Event::PhoneTyped("+31 20 123 45 67".to_owned()),
        };
        self.dispatch(event);
    }

    fn play(&mut self, Move(what, which, how): Move) {
        let pick = |list: &[&str]| list[usize::from(which) % list.len()].to_owned();
        let event = match what {
            0..=79 => return self.answer(which, how),
            80..=119 => return self.type_something(),
            // The way on from where the shopper is.
            120..=169 => match self.flow.step() {
                Step::Home(_) if which % 3 == 0 => Event::HelpWithOrderChosen,
                Step::Home(_) => Event::AskChosen,
                Step::Picking(_) => Event::SubjectChosen(order_subject("o1")),
                Step::Asking(_) if which % 5 == 0 => Event::QuestionChosen(self.fresh()),
                Step::Asking(_) => Event::QuestionAsked,
                Step::Answered(_) if which % 7 == 0 => Event::FollowUpChosen(self.fresh()),
                Step::Answered(_) if which % 3 == 0 => Event::FollowUpAsked,
                Step::Answered(_) => Event::TalkChosen,
                Step::Contacting(_) => Event::ContinueChosen,
                Step::Reviewing(_) => Event::SubmitChosen,
                Step::Case(_) => Event::ReplySent,
                Step::Gate(_) => {
                    self.token = Some("ann".to_owned());
                    Event::SessionChanged
                }
                _ => Event::RetryChosen,
            },
            170..=179 => Event::BackChosen,
            180..=183 => Event::HomeChosen,
            184..=189 => Event::TalkChosen,
            190..=192 => Event::AskChosen,
            193..=195 => Event::HelpWithOrderChosen,
            196..=198 => Event::CasesChosen,
            199..=201 => Event::CaseChosen(pick(&["HC-1", "HC-2"])),
            202 => Event::AllArticlesChosen(Audience::Seller),
            203..=204 => Event::ArticleChosen(pick(&["a", "b", "c"])),
            205..=207 => Event::SubjectChosen(match which % 3 {
                0 => Subject::General,
                1 => order_subject("o2"),
                _ => Subject::Item { id: "i1".into() },
            }),
            208 => Event::PageAsked {
                text: self.fresh(),
                subject: Subject::General,
            },
            209..=211 => Event::LanguageChosen(pick(&["pl", "en", "zh"])),
            212..=214 => Event::RetryChosen,
            215..=216 => Event::CameOnline,
            217 => Event::LogInChosen,
            218..=220 => Event::SideChosen(Some(Side::Sold)),
            221..=222 => Event::MoreChosen,
            223 => Event::StopChosen,
            224 => Event::AskAgainChosen,
            225 => Event::PageReturned,
            226 => Event::AnswerRated {
                helpful: true,
                reason: None,
            },
            227 => Event::ArticleRated {
                helpful: false,
                reason: None,
            },
            228..=230 => {
                let channels = [Channel::Email, Channel::Chat, Channel::Phone];
                Event::ChannelChosen(channels[usize::from(which) % 3])
            }
            231 => Event::ContactLanguageChosen(pick(&["en", "xx"])),
            232 => Event::AdviceSetAside,
            233 => Event::AnswerIncluded(which % 2 == 0),
            234 => Event::NoticeClosed,
            235 => Event::SubmitChosen,
            // Late, duplicated, foreign.
            236..=240 if !self.past.is_empty() => {
                self.past[usize::from(which) % self.past.len()].clone()
            }
            236..=240 => Event::Elapsed {
                request: RequestId(u32::from(which)),
            },
            // The session ends without a word, or with one.
            241..=243 => {
                self.token = None;
                return;
            }
            244 => {
                self.token = None;
                Event::SessionChanged
            }
            245..=247 => {
                self.token = Some("ann".to_owned());
                Event::SessionChanged
            }
            248 => {
                self.token = Some("bob".to_owned());
                Event::SessionChanged
            }
            249 if how % 4 == 0 => {
                self.token = None;
                Event::LoggedOut
            }
            _ => return self.reload(how),
        };
        self.dispatch(event);
    }

    fn check(&mut self) {
        let mut flow = self.flow.clone();
        flow.update(Event::HomeChosen);
        assert_eq!(flow.step().kind(), StepKind::Home, "home");

        let mut flow = self.flow.clone();
        flow.update(Event::TalkChosen);
        let leads_to_person = match flow.step() {
            Step::Contacting(_) | Step::Sending => true,
            Step::Gate(gate) => matches!(
                &gate.intended,
                Intended::Place(Place::Contacting | Place::Sending)
            ),
            _ => false,
        };
        assert!(leads_to_person, "no person from {:#?}", self.flow.step());

        let mut flow = self.flow.clone();
        for _ in 0..25 {
            let is_held = flow.step().kind() == StepKind::Sending && flow.submission().is_running();
            if is_held || flow.step().kind() == StepKind::Home {
                break;
            }
            flow.update(Event::BackChosen);
        }
        let end = flow.step().kind();
        assert!(
            matches!(end, StepKind::Home | StepKind::Sending),
            "back from {:#?} ends at {end:?}",
            self.flow.step()
        );
        if flow.step().kind() == StepKind::Sending {
            assert!(!matches!(flow.submission(), Submission::None));
        }
        if self.absent.is_none() {
            self.check_typed();
        }
    }

    /// Every text is in the draft, in a reply being written, or with the service.
    fn check_typed(&mut self) {
        let draft = self.flow.draft();
        let mut kept = vec![
            draft.question.clone(),
            draft.follow_up.clone(),
            draft.message_text(),
        ];
        kept.extend(draft.asked.iter().cloned());
        kept.extend(self.flow.core.replies.iter().map(|one| one.text.clone()));
        let cases = self.service.cases.values();
        let messages = self.service.messages.values();
        let sent: Vec<&str> = cases
            .map(|(body, _)| body.message.as_str())
            .chain(messages.map(|(_, body)| body.text.as_str()))
            .collect();
        for text in &self.typed {
            let is_kept = kept.iter().any(|one| one.contains(text.as_str()));
            let is_sent = sent.iter().any(|one| one.contains(text.as_str()));
            assert!(is_kept || is_sent, "{text:?} is lost; {draft:#?}");
        }
    }

    /// No paragraph was ever opened as a case twice.
    fn check_service(&self) {
        let mut seen = HashMap::new();
        for ((shopper, key), (body, _)) in &self.service.cases {
            for paragraph in body.message.split("\n\n") {
                let other = seen.insert((shopper, paragraph), key);
                assert_eq!(other, None, "{paragraph:?} was sent under two keys");
            }
        }
    }
}

/// Enough of an event to follow a journey by.
fn name(event: &Event) -> String {
    match event {
        Event::Replied { request, reply } => match reply {
            Ok(_) => format!("{request:?} came"),
            Err(failure) => format!("{request:?} failed, {failure:?}"),
        },
        other => format!("{other:?}").chars().take(120).collect(),
    }
}

fn failure(how: u8) -> Failure {
    match how % 8 {
        0 => Failure::Offline,
        1 => Failure::TimedOut,
        2 => Failure::NotFound,
        3 => Failure::TooMany { retry_after: 5 },
        4 => Failure::Service,
        5 => Failure::Refused(ErrorCode::ChannelUnavailable),
        6 => Failure::Refused(ErrorCode::InvalidPhone),
        _ => Failure::Refused(ErrorCode::InProgress),
    }
}

fn request_of(effect: &Effect) -> RequestId {
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
        | Effect::AddMessage { request, .. } => *request,
        other => unreachable!("{other:?}"),
    }
}

fn a_move() -> impl Strategy<Value = Move> {
    any::<(u8, u8, u8)>().prop_map(|(what, which, how)| Move(what, which, how))
}

/// A failure prints its seed and its journey.
#[test]
fn promises_hold_on_random_journeys() {
    let mut runner = TestRunner::new(ProptestConfig {
        cases: CASES,
        max_shrink_iters: 4_000,
        source_file: Some(file!()),
        ..ProptestConfig::default()
    });
    let reached = RefCell::new(HashMap::<StepKind, u32>::new());
    let outcomes = Cell::new((0, 0));
    let result = runner.run(&prop::collection::vec(a_move(), 1..=900), |moves| {
        let mut world = World::new();
        for one in moves {
            world.play(one);
            world.check();
            let kind = world.flow.step().kind();
            *reached.borrow_mut().entry(kind).or_default() += 1;
        }
        world.check_service();
        let (cases, unsure) = outcomes.get();
        outcomes.set((
            cases + world.service.cases.len(),
            unsure + usize::from(world.was_unsure),
        ));
        Ok(())
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
    // Random journeys that never get anywhere would keep every promise.
    let reached = reached.into_inner();
    assert_eq!(reached.len(), 13, "{reached:?}");
    assert!(reached.values().sum::<u32>() >= 100_000, "{reached:?}");
    let (cases, unsure) = outcomes.get();
    assert!(cases > 100 && unsure > 10, "{cases} cases, {unsure} unsure");
}
