//! Whole journeys without a browser: a [`Shell`] plays the page, the storage and the network around
//! a real `flow::Flow`, and carries its wishes out on the real router of a [`Desk`].
//!
//! What the widget does with `fetch` the shell does with a function call, so that a test of a whole
//! journey takes milliseconds, at any hour of a clock that stands still, over a network that loses
//! exactly the reply that the test wants lost. Every reply is held against `/openapi.json`.

mod call;
mod desk;
mod routes;
mod shell;

pub use call::{Access, Call, Read, call_of, encode};
pub use desk::{Answering, Desk, FRIDAY};
pub use routes::{documented_route, operations};
pub use shell::{Account, Fault, Matter, Shell};

/// The languages of the interface.
pub const LANGUAGES: [&str; 9] = ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"];
