//! The shopper's journey as a pure state machine: events in, effects out.
//!
//! [`Flow::update`] takes what happened (the shopper chose something, a reply came) and returns
//! what is wanted (a request, a log-in, a wait). It reads no clock, no network and no page, so a
//! whole journey runs in a native test.
//!
//! The map: [`Step`] is the screen the shopper is on and owns exactly what that screen knows;
//! [`Draft`] is what the shopper wrote and outlives every screen; [`Submission`] is the one case
//! being sent. [`Place`] names a screen without its contents: it is what the gate keeps through
//! log-in, what a link asks for, and what storage remembers.
//!
//! Promises, each with a test: back and home work everywhere; a person can be reached from
//! everywhere; an expired session asks again and loses nothing; late replies change nothing; a
//! draft is never lost; one draft is never sent under two keys.

mod core;
mod draft;
mod effect;
mod event;
mod failure;
mod place;
mod remote;
mod step;
mod submission;
#[cfg(test)]
mod tests;

pub use crate::core::RequestId;
pub use draft::{Chosen, Draft, ReplyDraft, Saved};
pub use effect::{Effect, HostEvent};
pub use event::{Event, Reply};
pub use failure::Failure;
pub use place::Place;
pub use remote::Remote;
pub use step::answered::{Answered, Conversation, Rating, Stream};
pub use step::article::{Feedback, Reading};
pub use step::asking::{Advice, Asking, TextProblem};
pub use step::case::{CaseView, ReplyState};
pub use step::cases::{CaseList, Cases};
pub use step::contacting::Contacting;
pub use step::gate::{Gate, GateState, Intended};
pub use step::home::Home;
pub use step::picking::{OrderList, Picking};
pub use step::reviewing::{ReviewProblem, Reviewing};
pub use step::{Step, StepKind};
pub use submission::Submission;

use contract::{CaseState, CaseSummary, ErrorCode, Limits, Session, Subject};

use crate::core::Core;

/// What the shell knows when the widget starts.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Language of the interface, a folder name of `locales/`.
    pub language: String,
    /// Random bits from the browser; idempotency keys are made from them.
    pub seed: u128,
}

/// Who is using the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShopperState {
    /// Nobody asked yet, or the question is under way.
    Checking {
        /// The request that asks.
        request: RequestId,
    },
    /// Nobody is signed in.
    SignedOut,
    /// Somebody is.
    SignedIn(Session),
}

/// The whole journey.
#[derive(Clone, Debug)]
pub struct Flow {
    core: Core,
    shopper: ShopperState,
    /// Whose draft this is, once somebody signed in.
    owner: Option<String>,
    step: Step,
    history: Vec<Step>,
    opened: Option<String>,
    /// Why a case could not be opened while the shopper was on another screen.
    refused: Option<Failure>,
    /// Whether nobody could be asked who the shopper is.
    is_session_unknown: bool,
    /// The request whose reply says how many cases wait for the shopper.
    counting: Option<RequestId>,
    /// How many the page was told of.
    unread: Option<usize>,
    last_saved: Saved,
    last_replies: Vec<ReplyDraft>,
    /// Whether the shopper chose to be at home: what is remembered leads nowhere else then.
    stays_home: bool,
}

impl Flow {
    /// Starts at home and asks who the shopper is.
    #[must_use]
    pub fn start(setup: Setup) -> (Self, Vec<Effect>) {
        let mut core = Core::new(setup);
        let request = core.request(|request| Effect::LoadSession { request });
        let home = Home::enter(None, &mut core);
        let mut flow = Self {
            core,
            shopper: ShopperState::Checking { request },
            owner: None,
            step: Step::Home(home),
            history: Vec::new(),
            opened: None,
            refused: None,
            is_session_unknown: false,
            counting: None,
            unread: None,
            last_saved: Saved::default(),
            last_replies: Vec::new(),
            stays_home: false,
        };
        flow.last_saved = flow.saved();
        let effects = flow.core.take_effects();
        (flow, effects)
    }

    /// Takes in what happened and returns what is wanted, in order.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let before = self.step.kind();
        // A stream that ends or is stopped by this very event needs no stopping.
        let ending = match event {
            Event::Replied { request, .. }
            | Event::Streamed { request, .. }
            | Event::StreamEnded { request, .. } => Some(request),
            _ => None,
        };
        let streams = match event {
            Event::StopChosen => Vec::new(),
            _ => self.streams(),
        };
        self.handle(event);
        let kept = self.streams();
        let is_left = |one: &RequestId| !kept.contains(one) && ending != Some(*one);
        for request in streams.into_iter().filter(is_left) {
            self.core.effects.push(Effect::StopAnswer { request });
        }
        if self.step.kind() != before {
            self.core.tell(HostEvent::Step {
                kind: self.step.kind(),
            });
        }
        let saved = self.saved();
        // What is looked up must not be overwritten before it was seen; the next event saves.
        let is_restore = |effect: &Effect| matches!(effect, Effect::Restore);
        if self.core.effects.iter().any(is_restore) {
            return self.core.take_effects();
        }
        if saved != self.last_saved {
            self.core.effects.push(Effect::Save(saved.clone()));
            self.last_saved = saved;
        }
        if self.core.replies != self.last_replies {
            self.last_replies.clone_from(&self.core.replies);
            let replies = self.last_replies.clone();
            self.core.effects.push(Effect::SaveReplies(replies));
        }
        self.core.take_effects()
    }

    /// Where the shopper is.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// What the shopper wrote.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.core.draft
    }

    /// Questions that fit and can be asked with one press; none while one is being written.
    #[must_use]
    pub fn questions(&self) -> &[String] {
        let draft = &self.core.draft;
        let is_empty = |text: &str| text.trim().is_empty();
        match &self.step {
            Step::Asking(_) if is_empty(&draft.question) => {
                draft.order().map_or(&[], |order| &order.questions)
            }
            Step::Answered(answered) if is_empty(&draft.follow_up) => {
                let answer = answered.stream.answer();
                answer.map_or(&[], |answer| &answer.next)
            }
            _ => &[],
        }
    }

    /// The language of [`Self::questions`] where it need not be that of the interface: those of an
    /// answer stay as they were when another one is chosen.
    #[must_use]
    pub fn language_of_questions(&self) -> Option<&str> {
        let Step::Answered(answered) = &self.step else {
            return None;
        };
        Some(&answered.stream.answer()?.lang)
    }

    /// The case being sent.
    #[must_use]
    pub fn submission(&self) -> &Submission {
        &self.core.submission
    }

    /// Who is using the widget.
    #[must_use]
    pub fn shopper(&self) -> &ShopperState {
        &self.shopper
    }

    /// Language of the interface.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.core.language
    }

    /// Longest texts the service takes.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.core.limits
    }

    /// Whether the list on the screen is for words that are in its field no longer.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        match &self.step {
            Step::Home(home) => home.next.is_some(),
            Step::Picking(picking) => picking.next.is_some(),
            _ => false,
        }
    }

    /// A case that was opened while the shopper was on another screen.
    #[must_use]
    pub fn opened(&self) -> Option<&str> {
        self.opened.as_deref()
    }

    /// Why a case could not be opened while the shopper was on another screen. Its text is in the
    /// draft; [`Event::TalkChosen`] leads to where it can be sent again.
    #[must_use]
    pub fn refused(&self) -> Option<&Failure> {
        self.refused.as_ref()
    }

    /// Key of the shopper whose things are on the screen and in the draft: stays when the session
    /// ends, goes with the log-out.
    #[must_use]
    pub fn owner(&self) -> Option<&str> {
        self.owner.as_deref()
    }

    /// Whether "back" leads anywhere but home from home.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !matches!(self.step, Step::Home(_))
    }

    /// What must survive a reload.
    #[must_use]
    pub fn saved(&self) -> Saved {
        self.core.draft.save(
            self.step.place(),
            self.core.submission.is_running_or_unsure(),
        )
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::HomeChosen => {
                self.stays_home = true;
                self.go_home();
            }
            Event::BackChosen => self.go_back(),
            Event::TalkChosen => {
                // What is being sent or was refused stays as it was.
                if self.refused.is_none() && !self.core.submission.is_running_or_unsure() {
                    self.core.draft.article = self.step.article();
                }
                self.enter(Place::Contacting);
            }
            Event::AskChosen => self.begin_question(Subject::General),
            Event::HelpWithOrderChosen => self.enter(Place::Picking),
            Event::CasesChosen => self.enter(Place::Cases),
            Event::CaseChosen(reference) => {
                if self.opened.as_deref() == Some(reference.as_str()) {
                    self.opened = None;
                }
                self.enter(Place::Case(reference));
            }
            Event::AllArticlesChosen(audience) => self.enter(Place::Articles(audience)),
            Event::ArticleChosen(slug) => self.enter(Place::Article(slug)),
            Event::SubjectChosen(subject) => self.begin_question(subject),
            Event::PageAsked { text, subject } => {
                self.begin_question(subject);
                if !self.core.submission.is_running_or_unsure() && !text.trim().is_empty() {
                    self.core.draft.suggest_question(&text);
                }
            }
            Event::NoticeClosed => {
                self.opened = None;
                self.refused = None;
            }
            Event::LanguageChosen(language) => {
                self.core.language = language;
                self.step.translate(&mut self.core);
                self.history.iter_mut().for_each(Step::outdate);
            }
            Event::LogInChosen => self.log_in(),
            Event::SessionChanged => self.check_session(),
            Event::PageReturned => {
                self.check_session();
                // Until it is known who is here, nobody sees what belonged to the last one.
                if self.owner.is_some() {
                    self.expire();
                }
            }
            Event::LoggedOut => self.forget(),
            Event::Restored(saved) => self.restore(saved),
            Event::RepliesRestored(replies) => self.restore_replies(replies),
            Event::Replied { request, reply } => self.receive(request, reply),
            Event::Elapsed { request } => self.core.elapsed(request),
            Event::CameOnline => {
                self.core.came_online();
                if self.is_session_unknown {
                    self.check_session();
                }
                if self.step.has_failed() {
                    self.step.revive(&mut self.core);
                }
            }
            Event::RetryChosen => self.retry(),
            Event::SubmitChosen => self.submit(),
            Event::Streamed { request, .. } | Event::StreamEnded { request, .. }
                if !self.step.awaits(request) =>
            {
                if let Some(step) = waiting_elsewhere(&mut self.step, &mut self.history, request) {
                    step.update(event, &mut self.core);
                }
            }
            Event::Streamed { .. } | Event::StreamEnded { .. } => {
                let had_failed = self.step.has_failed();
                self.step.update(event, &mut self.core);
                if !had_failed && let Some(failure) = self.broken() {
                    self.report(&failure);
                    if failure == Failure::SignedOut {
                        self.expire();
                    }
                }
            }
            other => {
                if let Some(step) = self.step.update(other, &mut self.core) {
                    self.push(step);
                }
            }
        }
    }

    /// Replies to the session and the submission belong to no screen; all others to the screen
    /// that waits for them, the current one or one left meanwhile. Nobody waits: nothing happens.
    fn receive(&mut self, request: RequestId, reply: Result<Reply, Failure>) {
        if self.shopper == (ShopperState::Checking { request }) {
            return self.receive_session(reply);
        }
        if self.core.submission.request() == Some(request) {
            return self.receive_submission(reply);
        }
        if self.counting == Some(request) {
            self.counting = None;
            if let Ok(Reply::Cases(page)) = reply {
                self.count_unread(&page.cases);
            }
            return;
        }
        if self.step.awaits(request) {
            let failure = reply.as_ref().err().cloned();
            self.step.receive(request, reply, &mut self.core);
            if let Step::Cases(Cases {
                list: Remote::Ready(list),
            }) = &self.step
            {
                let cases = list.cases.clone();
                self.count_unread(&cases);
            }
            if let Some(failure) = failure {
                self.report(&failure);
                if failure == Failure::SignedOut {
                    self.expire();
                }
            }
        } else if let Some(step) = waiting_elsewhere(&mut self.step, &mut self.history, request) {
            step.receive(request, reply, &mut self.core);
        }
    }

    /// The page may show how many cases wait for the shopper; it hears of changes only.
    fn count_unread(&mut self, cases: &[CaseSummary]) {
        let count = cases
            .iter()
            .filter(|case| case.state == CaseState::WaitingForYou)
            .count();
        if self.unread.replace(count) != Some(count) {
            self.core.tell(HostEvent::Unread { count });
        }
    }

    fn report(&mut self, failure: &Failure) {
        self.core.tell(HostEvent::Error {
            code: failure.code(),
        });
    }

    /// Why the answer on the screen broke off.
    fn broken(&self) -> Option<Failure> {
        match &self.step {
            Step::Answered(Answered {
                stream: Stream::Broken { failure, .. },
                ..
            }) => Some(failure.clone()),
            _ => None,
        }
    }

    fn streams(&self) -> Vec<RequestId> {
        std::iter::once(&self.step)
            .chain(&self.history)
            .filter_map(Step::stream)
            .collect()
    }

    fn receive_session(&mut self, reply: Result<Reply, Failure>) {
        self.is_session_unknown = false;
        match reply {
            Ok(Reply::Session(session)) => {
                let key = session.shopper.key.clone();
                if self.owner.as_ref().is_some_and(|owner| *owner != key) {
                    self.wipe();
                }
                self.core.limits = session.limits;
                self.shopper = ShopperState::SignedIn(session);
                let is_new = self.owner.replace(key) != self.owner;
                self.core.came_online();
                self.pass_gate();
                if is_new {
                    self.core.effects.push(Effect::Restore);
                }
                self.counting = Some(self.core.request(|request| Effect::LoadCases {
                    request,
                    cursor: None,
                }));
                // What was written before the log-in is the shopper's from now on.
                let draft = &self.core.draft;
                self.last_saved = match draft.is_empty() && draft.article.is_none() {
                    true => self.saved(),
                    false => Saved::default(),
                };
            }
            Err(Failure::SignedOut) => {
                self.shopper = ShopperState::SignedOut;
                if self.owner.is_none() {
                    self.core.effects.push(Effect::Restore);
                }
                if let Step::Gate(gate) = &mut self.step {
                    gate.state = match gate.intended {
                        Intended::Place(_) => GateState::Explaining,
                        Intended::Screen(_) => GateState::Expired,
                    };
                } else if self.step.place().needs_shopper(&self.core.draft) {
                    self.expire();
                }
            }
            other => {
                let failure = other.err().unwrap_or(Failure::Service);
                self.report(&failure);
                self.shopper = ShopperState::SignedOut;
                self.is_session_unknown = true;
                if let Step::Gate(gate) = &mut self.step {
                    gate.state = GateState::Failed(failure);
                }
            }
        }
    }

    /// The session has ended in the middle: the gate keeps the very screen.
    fn expire(&mut self) {
        let is_checking = matches!(self.shopper, ShopperState::Checking { .. });
        if !is_checking {
            self.shopper = ShopperState::SignedOut;
        }
        // Home and articles are for everyone: they say what failed and offer another try.
        let is_open = matches!(
            self.step,
            Step::Gate(_) | Step::Home(_) | Step::Browsing(_) | Step::Reading(_)
        );
        if !is_open {
            let gate = Step::Gate(Gate {
                intended: Intended::Place(self.step.place()),
                state: match is_checking {
                    true => GateState::Checking,
                    false => GateState::Expired,
                },
            });
            let interrupted = std::mem::replace(&mut self.step, gate);
            if let Step::Gate(gate) = &mut self.step {
                gate.intended = Intended::Screen(Box::new(interrupted));
            }
        }
    }

    fn pass_gate(&mut self) {
        if !matches!(self.step, Step::Gate(_)) {
            return;
        }
        // The gate itself is not a screen to come back to.
        let behind = match self.history.pop() {
            Some(step) => step,
            None => Step::Home(Home::enter(None, &mut self.core)),
        };
        let Step::Gate(gate) = std::mem::replace(&mut self.step, behind) else {
            return;
        };
        match gate.intended {
            // What was being sent when the session ended was settled meanwhile.
            Intended::Screen(step)
                if matches!(*step, Step::Sending)
                    && !self.core.submission.is_running_or_unsure() =>
            {
                self.enter(Place::Contacting);
            }
            Intended::Screen(step) => {
                let behind = std::mem::replace(&mut self.step, *step);
                self.history.push(behind);
                self.step.retry(&mut self.core);
            }
            Intended::Place(place) => self.enter(place),
        }
    }

    fn check_session(&mut self) {
        let request = self.core.request(|request| Effect::LoadSession { request });
        self.shopper = ShopperState::Checking { request };
        if let Step::Gate(gate) = &mut self.step {
            gate.state = GateState::Checking;
        }
    }

    fn log_in(&mut self) {
        if let Step::Gate(gate) = &mut self.step {
            gate.state = GateState::Waiting;
            self.core.effects.push(Effect::LogIn);
        } else if self.shopper == ShopperState::SignedOut {
            self.core.effects.push(Effect::LogIn);
        }
    }

    /// Goes to a place, through the gate where it needs a shopper.
    fn enter(&mut self, place: Place) {
        let place = self.redirect(place);
        if place.needs_shopper(&self.core.draft) && !self.is_signed_in() {
            if self.is_session_unknown {
                self.check_session();
            }
            let state = match self.shopper {
                ShopperState::Checking { .. } => GateState::Checking,
                _ => GateState::Explaining,
            };
            let gate = Step::Gate(Gate {
                intended: Intended::Place(place),
                state,
            });
            if matches!(self.step, Step::Gate(_)) {
                self.step = gate;
            } else {
                self.push(gate);
            }
            return;
        }
        let step = Step::at(place, &mut self.core);
        if std::mem::discriminant(&step) == std::mem::discriminant(&self.step) {
            // The same screen with other contents replaces itself, except an article that links on.
            let is_link = matches!((&step, &self.step), (Step::Reading(next), Step::Reading(now))
                if next.slug != now.slug);
            if !is_link {
                self.step = step;
                return;
            }
        }
        self.push(step);
    }

    /// While a case is under way there is one screen for writing: the one that shows how it goes.
    fn redirect(&self, place: Place) -> Place {
        match place {
            Place::Asking | Place::Answered | Place::Contacting
                if self.core.submission.is_running_or_unsure()
                    && !matches!(self.step, Step::Sending) =>
            {
                Place::Sending
            }
            Place::Asking | Place::Answered | Place::Contacting
                if self.core.submission.is_running() =>
            {
                Place::Sending
            }
            Place::Sending if !self.core.submission.is_running_or_unsure() => Place::Contacting,
            other => other,
        }
    }

    fn push(&mut self, step: Step) {
        let left = std::mem::replace(&mut self.step, step);
        let worth_returning = !matches!(left, Step::Gate(_) | Step::Confirmed(_) | Step::Sending);
        if worth_returning {
            // A screen is in the trail once; going there again cuts the loop.
            let kind = self.step.kind();
            if let Some(at) = self
                .history
                .iter()
                .position(|step| step.kind() == kind && !matches!(step, Step::Reading(_)))
            {
                self.history.truncate(at);
                if !matches!(left, Step::Home(_)) || self.history.is_empty() {
                    return;
                }
            }
            self.history.push(left);
            if self.history.len() > 20 {
                self.history.remove(1);
            }
        }
    }

    fn go_home(&mut self) {
        self.history.clear();
        if !matches!(self.step, Step::Home(_)) {
            self.step = Step::Home(Home::enter(None, &mut self.core));
        }
    }

    fn go_back(&mut self) {
        if matches!(self.step, Step::Sending) {
            if !self.core.submission.is_running() {
                let step = Reviewing::resume(&mut self.core).map_or_else(
                    || Step::at(Place::Contacting, &mut self.core),
                    Step::Reviewing,
                );
                self.return_to(step);
            }
            return;
        }
        match self.history.pop() {
            // While the case is under way, its screen stands for all that show the draft.
            Some(step) if step.shows_draft() && self.core.submission.is_running() => {
                self.history.retain(|step| !step.shows_draft());
                self.step = Step::Sending;
            }
            Some(step) if step.place().needs_shopper(&self.core.draft) && !self.is_signed_in() => {
                self.step = step;
                self.expire();
            }
            Some(step) => {
                self.step = step;
                self.step.revive(&mut self.core);
            }
            None => self.go_home(),
        }
    }

    /// Shows a screen that may be in the trail already, and cuts the trail there.
    fn return_to(&mut self, step: Step) {
        let kind = step.kind();
        if let Some(at) = self.history.iter().position(|step| step.kind() == kind) {
            self.history.truncate(at);
        }
        self.step = step;
    }

    fn begin_question(&mut self, subject: Subject) {
        if self.core.submission.is_running_or_unsure() {
            return self.enter(Place::Sending);
        }
        let known = match &self.step {
            Step::Picking(picking) => picking.find(&subject),
            _ => None,
        };
        let (key, former) = (self.core.draft.key.clone(), self.core.draft.subject.clone());
        // Straight from the answer to a general question: it is asked again, now about an order.
        let comes_from_answer = matches!(self.step, Step::Picking(_))
            && matches!(self.history.last(), Some(Step::Answered(_)));
        let question = (comes_from_answer && former == Subject::General && subject != former)
            .then(|| self.core.draft.question.clone());
        self.core.begin_draft(subject);
        if let Some(question) = question {
            self.core.draft.type_question(question);
        }
        if known.is_some() {
            self.core.draft.chosen = known;
        }
        let is_other = self.core.draft.key != key || self.core.draft.subject != former;
        // Screens of the former matter would mix it up with this one.
        if is_other {
            self.history.retain(|step| !step.shows_draft());
        }
        self.enter(Place::Asking);
        if is_other {
            self.history.retain(|step| !step.shows_draft());
        }
    }

    fn retry(&mut self) {
        match &mut self.step {
            Step::Sending => self.core.submit_again(),
            Step::Gate(_) => self.check_session(),
            step => step.retry(&mut self.core),
        }
    }

    fn submit(&mut self) {
        let Step::Reviewing(reviewing) = &mut self.step else {
            return;
        };
        if self.core.submission.is_running() {
            return;
        }
        if let Some(request) = reviewing.check(&mut self.core) {
            self.refused = None;
            self.core.submit(request);
            self.enter(Place::Sending);
        }
    }

    fn receive_submission(&mut self, reply: Result<Reply, Failure>) {
        use submission::Settled;
        let is_watched = matches!(self.step, Step::Sending);
        match self.core.settle(reply) {
            Settled::Pending => {}
            Settled::Opened(case) => {
                self.refused = None;
                self.history.retain(|step| !step.shows_draft());
                if matches!(self.step, Step::Sending) {
                    self.step = Step::Confirmed(case);
                } else {
                    // What was written has been sent; nothing of it is left to show.
                    if self.step.shows_draft() {
                        self.go_home();
                    }
                    if let Step::Gate(gate) = &mut self.step
                        && leads_to_draft(&gate.intended)
                    {
                        let place = Place::Case(case.reference.clone());
                        gate.intended = Intended::Place(place);
                    }
                    if let Step::Case(view) = &mut self.step {
                        view.take_kept(&self.core);
                    }
                    self.opened = Some(case.reference);
                }
            }
            Settled::SignedOut => {
                if is_watched {
                    self.expire();
                } else if self.is_signed_in() {
                    self.shopper = ShopperState::SignedOut;
                }
            }
            Settled::ChooseAgain { has_closed } if is_watched => {
                let mut contacting = Contacting::enter(&mut self.core);
                contacting.changed = has_closed;
                self.return_to(Step::Contacting(contacting));
            }
            Settled::ChooseAgain { has_closed } => {
                let code = ErrorCode::ChannelUnavailable;
                let failure = match has_closed {
                    true => Failure::Refused(code),
                    false => Failure::NotFound,
                };
                self.refuse(failure);
            }
            Settled::Refused(failure) if is_watched => {
                self.report(&failure);
                let step = match Reviewing::resume(&mut self.core) {
                    Some(mut reviewing) => {
                        reviewing.problem = Some(ReviewProblem::refused(failure));
                        Step::Reviewing(reviewing)
                    }
                    None => Step::at(Place::Contacting, &mut self.core),
                };
                self.return_to(step);
            }
            Settled::Refused(failure) => self.refuse(failure),
        }
    }

    /// The shopper went on believing it was sent, and has to be told that it was not.
    fn refuse(&mut self, failure: Failure) {
        self.report(&failure);
        self.refused = Some(failure);
    }

    /// The shopper logged out, or another one came: nothing of the first may be left.
    fn wipe(&mut self) {
        self.stays_home = false;
        let shopper = self.owner.take();
        self.core.effects.push(Effect::Forget { shopper });
        self.core.reset_draft();
        self.core.replies.clear();
        self.last_replies.clear();
        self.history.clear();
        self.opened = None;
        self.refused = None;
        self.counting = None;
        if self.unread.take().is_some_and(|count| count > 0) {
            self.core.tell(HostEvent::Unread { count: 0 });
        }
        // Where a newcomer wanted to go is theirs; a screen with somebody's contents is not.
        let intended = match &self.step {
            Step::Gate(Gate {
                intended: Intended::Place(place),
                ..
            }) if !place.is_writing() => Some(place.clone()),
            _ => None,
        };
        self.step = match intended {
            Some(place) => Step::Gate(Gate {
                intended: Intended::Place(place),
                state: GateState::Checking,
            }),
            None => Step::Home(Home::enter(None, &mut self.core)),
        };
    }

    fn forget(&mut self) {
        self.wipe();
        self.go_home();
        self.shopper = ShopperState::SignedOut;
        self.is_session_unknown = false;
        // Nothing is remembered of nobody.
        self.last_saved = self.saved();
    }

    /// Storage had something. What is on the screen stays there; no text is lost.
    fn restore(&mut self, mut saved: Saved) {
        let place = saved.place.clone();
        let is_busy = self.core.submission.is_running_or_unsure();
        let has_text = !saved.is_empty();
        if is_busy || !self.core.draft.is_empty() {
            if !has_text {
                return;
            }
            saved.unsure &= !is_busy;
        }
        let is_unsure = saved.unsure;
        // What goes along with the talk on the screen is on the screen too.
        let is_shown = !is_unsure && matches!(self.step, Step::Contacting(_) | Step::Reviewing(_));
        let shown = is_shown.then(|| self.core.draft.article.clone());
        if self.core.draft.is_empty() && !is_busy {
            self.core.draft.load(saved);
        } else {
            self.core.draft.absorb(saved);
            self.history
                .retain(|step| !is_unsure || !step.shows_draft());
        }
        if let Some(article) = shown {
            self.core.draft.article = article;
        }
        if is_busy {
            return;
        }
        if is_unsure {
            self.core.is_unsettled = true;
            self.core.check_case();
            self.enter(Place::Sending);
        } else if let Step::Home(home) = &self.step {
            let stays = self.stays_home || !home.search.is_empty();
            if !stays && place != Place::Home {
                self.enter(place);
            }
        } else if let Step::Asking(_) = &self.step {
            self.step.revive(&mut self.core);
        }
    }

    fn restore_replies(&mut self, replies: Vec<ReplyDraft>) {
        for reply in replies {
            self.core.join_reply(reply);
        }
        if let Step::Case(view) = &mut self.step {
            view.take_kept(&self.core);
        }
    }

    fn is_signed_in(&self) -> bool {
        matches!(self.shopper, ShopperState::SignedIn(_))
    }
}

/// Whether the gate leads to the draft.
fn leads_to_draft(intended: &Intended) -> bool {
    match intended {
        Intended::Screen(step) => step.shows_draft(),
        Intended::Place(place) => matches!(
            place,
            Place::Asking | Place::Answered | Place::Contacting | Place::Sending
        ),
    }
}

/// A screen that was left, or that the gate interrupted, and still waits for this request.
fn waiting_elsewhere<'flow>(
    step: &'flow mut Step,
    history: &'flow mut [Step],
    request: RequestId,
) -> Option<&'flow mut Step> {
    let interrupted = match step {
        Step::Gate(Gate {
            intended: Intended::Screen(step),
            ..
        }) => Some(&mut **step),
        _ => None,
    };
    interrupted
        .into_iter()
        .chain(history)
        .find(|step| step.awaits(request))
}
