//! The help-center widget: what the shopper sees, and how it sits in a page.
//!
//! `public/embed.js` defines `<help-center>`, gives it a shadow root and calls [`mount`] when the
//! shopper wants help. From there: the `shell` keeps the `flow` and carries out what it wants, the
//! `client` speaks to the service, `words` and `intl` put things into the shopper's language, and
//! `view` shows the step the flow is on. No rule and no text lives here.

mod client;
mod dom;
mod embed;
mod intl;
mod page;
mod shell;
mod storage;
mod view;
mod words;

pub use embed::{Widget, mount};
