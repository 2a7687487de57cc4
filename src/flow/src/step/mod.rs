//! The screens. Each owns what it knows, takes its events and replies, and says where to go next.

pub(crate) mod answered;
pub(crate) mod article;
pub(crate) mod asking;
pub(crate) mod case;
pub(crate) mod cases;
pub(crate) mod contacting;
pub(crate) mod gate;
pub(crate) mod home;
pub(crate) mod picking;
pub(crate) mod reviewing;

use contract::{Audience, Case};

use crate::core::{Core, RequestId};
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::place::Place;
use answered::Answered;
use article::Reading;
use asking::Asking;
use case::CaseView;
use cases::Cases;
use contacting::Contacting;
use gate::Gate;
use home::Home;
use picking::Picking;
use reviewing::Reviewing;

/// The screen the shopper is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Search, questions, orders, cases.
    Home(Home),
    /// All articles, by category.
    Browsing(Home),
    /// An article.
    Reading(Reading),
    /// Logging in, and why.
    Gate(Gate),
    /// Choosing an order or item.
    Picking(Picking),
    /// Writing the question.
    Asking(Asking),
    /// Reading the answer.
    Answered(Answered),
    /// Choosing how to reach customer service.
    Contacting(Contacting),
    /// What customer service will see.
    Reviewing(Reviewing),
    /// The case is being opened; [`crate::Flow::submission`] says how it goes.
    Sending,
    /// The case was opened.
    Confirmed(Box<Case>),
    /// My cases.
    Cases(Cases),
    /// One case.
    Case(CaseView),
}

/// Which screen, without its contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants are those of `Step`")]
pub enum StepKind {
    Home,
    Browsing,
    Reading,
    Gate,
    Picking,
    Asking,
    Answered,
    Contacting,
    Reviewing,
    Sending,
    Confirmed,
    Cases,
    Case,
}

impl StepKind {
    /// The name in the `hc-step` event.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Browsing => "articles",
            Self::Reading => "article",
            Self::Gate => "gate",
            Self::Picking => "subject",
            Self::Asking => "question",
            Self::Answered => "answer",
            Self::Contacting => "contact-options",
            Self::Reviewing => "review",
            Self::Sending => "sending",
            Self::Confirmed => "confirmed",
            Self::Cases => "cases",
            Self::Case => "case",
        }
    }
}

impl Step {
    pub(crate) fn at(place: Place, core: &mut Core) -> Self {
        match place {
            Place::Home => Self::Home(Home::enter(None, core)),
            Place::Articles(audience) => Self::Browsing(Home::enter(Some(audience), core)),
            Place::Article(slug) => Self::Reading(Reading::enter(slug, core)),
            Place::Picking => Self::Picking(Picking::enter(core)),
            Place::Asking => Self::Asking(Asking::enter(core)),
            Place::Answered => match Answered::recall(core) {
                Some(answered) => Self::Answered(answered),
                None => Self::Asking(Asking::enter(core)),
            },
            Place::Contacting => Self::Contacting(Contacting::enter(core)),
            Place::Sending => Self::Sending,
            Place::Cases => Self::Cases(Cases::enter(core)),
            Place::Case(reference) => Self::Case(CaseView::enter(reference, core)),
        }
    }

    /// Which screen it is.
    #[must_use]
    pub fn kind(&self) -> StepKind {
        match self {
            Self::Home(_) => StepKind::Home,
            Self::Browsing(_) => StepKind::Browsing,
            Self::Reading(_) => StepKind::Reading,
            Self::Gate(_) => StepKind::Gate,
            Self::Picking(_) => StepKind::Picking,
            Self::Asking(_) => StepKind::Asking,
            Self::Answered(_) => StepKind::Answered,
            Self::Contacting(_) => StepKind::Contacting,
            Self::Reviewing(_) => StepKind::Reviewing,
            Self::Sending => StepKind::Sending,
            Self::Confirmed(_) => StepKind::Confirmed,
            Self::Cases(_) => StepKind::Cases,
            Self::Case(_) => StepKind::Case,
        }
    }

    /// The place that leads back here; for the gate, where it leads to.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Home(_) => Place::Home,
            Self::Browsing(step) => Place::Articles(step.audience.unwrap_or(Audience::All)),
            Self::Reading(reading) => Place::Article(reading.slug.clone()),
            Self::Gate(gate) => gate.intended.place(),
            Self::Picking(_) => Place::Picking,
            Self::Asking(_) => Place::Asking,
            Self::Answered(_) => Place::Answered,
            Self::Contacting(_) | Self::Reviewing(_) => Place::Contacting,
            Self::Sending => Place::Sending,
            Self::Confirmed(case) => Place::Case(case.reference.clone()),
            Self::Cases(_) => Place::Cases,
            Self::Case(case) => Place::Case(case.reference.clone()),
        }
    }

    /// The article on the screen, by slug.
    pub(crate) fn article(&self) -> Option<String> {
        match self {
            Self::Reading(reading) if reading.article.ready().is_some() => {
                Some(reading.slug.clone())
            }
            _ => None,
        }
    }

    /// Takes an event in; a step that is complete says which screen comes next.
    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.update(event, core),
            Self::Reading(step) => step.update(&event, core),
            Self::Picking(step) => step.update(event, core),
            Self::Asking(step) => step.update(event, core),
            Self::Answered(step) => step.update(event, core),
            Self::Contacting(step) => step.update(event, core),
            Self::Reviewing(step) => step.update(event, core),
            Self::Cases(step) => step.update(&event, core),
            Self::Case(step) => step.update(event, core),
            Self::Gate(_) | Self::Sending | Self::Confirmed(_) => None,
        }
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.awaits(request),
            Self::Reading(step) => step.awaits(request),
            Self::Picking(step) => step.awaits(request),
            Self::Asking(step) => step.about.awaits(request),
            Self::Answered(step) => step.awaits(request),
            Self::Contacting(step) => step.options.awaits(request),
            Self::Cases(step) => step.awaits(request),
            Self::Case(step) => step.awaits(request),
            Self::Gate(_) | Self::Reviewing(_) | Self::Sending | Self::Confirmed(_) => false,
        }
    }

    pub(crate) fn receive(
        &mut self,
        request: RequestId,
        reply: Result<Reply, Failure>,
        core: &mut Core,
    ) {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.receive(reply),
            Self::Reading(step) => step.receive(request, reply),
            Self::Picking(step) => step.receive(request, reply),
            Self::Asking(step) => step.receive(reply, core),
            Self::Answered(step) => step.receive(request, reply, core),
            Self::Contacting(step) => step.receive(reply, core),
            Self::Cases(step) => step.receive(request, reply),
            Self::Case(step) => step.receive(request, reply, core),
            Self::Gate(_) | Self::Reviewing(_) | Self::Sending | Self::Confirmed(_) => {}
        }
    }

    /// Whether something on the screen failed and can be tried again.
    pub(crate) fn has_failed(&self) -> bool {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.articles.is_failed(),
            Self::Reading(step) => step.article.is_failed(),
            Self::Picking(step) => step.has_failed(),
            Self::Asking(step) => step.about.is_failed(),
            Self::Answered(step) => step.has_failed(),
            Self::Contacting(step) => step.options.is_failed(),
            Self::Cases(step) => step.has_failed(),
            Self::Case(step) => step.case.is_failed(),
            Self::Gate(_) | Self::Reviewing(_) | Self::Sending | Self::Confirmed(_) => false,
        }
    }

    /// Asks again for what failed. What is under way stays under way.
    pub(crate) fn revive(&mut self, core: &mut Core) {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.revive(core),
            Self::Reading(step) => step.revive(core),
            Self::Picking(step) => step.revive(core),
            Self::Asking(step) => step.revive(core),
            Self::Answered(step) => step.revive(core),
            Self::Contacting(step) => step.revive(core),
            Self::Cases(step) => step.revive(core),
            Self::Case(step) => step.revive(core),
            Self::Sending => core.submit_again(),
            Self::Gate(_) | Self::Reviewing(_) | Self::Confirmed(_) => {}
        }
    }

    /// Does again what the shopper asked for and failed, and fetches again what failed.
    pub(crate) fn retry(&mut self, core: &mut Core) {
        self.revive(core);
        if let Self::Case(step) = self {
            step.send_again(core);
        }
    }

    /// Whether it shows the draft, so that it falls with it.
    pub(crate) fn shows_draft(&self) -> bool {
        matches!(
            self,
            Self::Asking(_)
                | Self::Answered(_)
                | Self::Contacting(_)
                | Self::Reviewing(_)
                | Self::Sending
        )
    }

    /// The stream that this screen takes in.
    pub(crate) fn stream(&self) -> Option<RequestId> {
        match self {
            Self::Answered(step) => step.stream_request(),
            Self::Gate(Gate {
                intended: gate::Intended::Screen(step),
                ..
            }) => step.stream(),
            _ => None,
        }
    }

    /// Marks what depends on the language of the interface on a screen that is not shown.
    pub(crate) fn outdate(&mut self) {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.outdate(),
            Self::Reading(step) => step.outdate(),
            Self::Contacting(step) => step.outdate(),
            Self::Asking(step) => step.outdate(),
            _ => {}
        }
    }

    /// Fetches anew what depends on the language of the interface.
    pub(crate) fn translate(&mut self, core: &mut Core) {
        match self {
            Self::Home(step) | Self::Browsing(step) => step.search(core),
            Self::Reading(step) => step.load(core),
            Self::Contacting(step) => step.load(core),
            Self::Asking(step) => step.translate(core),
            Self::Gate(Gate {
                intended: gate::Intended::Screen(step),
                ..
            }) => step.outdate(),
            _ => {}
        }
    }
}
