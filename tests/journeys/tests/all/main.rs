//! Journeys from the first screen to the case, and what a hostile client may try on the way.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests are tests: short, and allowed to fail loudly"
)]

mod answers;
mod gate;
mod hostile;
mod hours;
mod languages;
mod links;
mod once;
mod openapi;
mod whole;
