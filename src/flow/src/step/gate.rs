//! The gate: help with one's own orders is personal, so the shopper logs in, and is then exactly
//! where they wanted to go.

use crate::failure::Failure;
use crate::place::Place;
use crate::step::Step;

/// Waiting for a log-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Where the shopper goes afterwards.
    pub intended: Intended,
    /// How the log-in stands.
    pub state: GateState,
}

/// Where the gate leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intended {
    /// To a screen not entered yet.
    Place(Place),
    /// Back to the very screen that the end of the session interrupted.
    Screen(Box<Step>),
}

/// How the log-in stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateState {
    /// It is not known yet whether somebody is signed in.
    Checking,
    /// Saying why a log-in is needed.
    Explaining,
    /// The session has ended; nothing was lost.
    Expired,
    /// The page is logging the shopper in.
    Waiting,
    /// It could not be found out.
    Failed(Failure),
}

impl Intended {
    /// The place, with or without its contents.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Place(place) => place.clone(),
            Self::Screen(step) => step.place(),
        }
    }
}
