//! `GET /session`: who the token says the shopper is, and what the service allows.

use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// Reply of `GET /session`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionReply {
    /// The session of the token.
    pub session: Session,
}

/// A signed-in shopper for as long as the token lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Who is signed in.
    pub shopper: Shopper,
    /// When the token ends.
    pub expires_at: Timestamp,
    /// What the service accepts.
    pub limits: Limits,
}

/// What the widget may know of the shopper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shopper {
    /// Opaque and stable, not the marketplace's id: names this shopper's place in browser storage.
    pub key: String,
    /// How to greet the shopper.
    pub name: String,
}

/// Longest texts, in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Limits {
    /// Longest question to the AI assistant.
    pub question: u32,
    /// Longest message to customer service.
    pub message: u32,
}

impl Default for Limits {
    /// The reference service's limits, used until a session says otherwise.
    fn default() -> Self {
        Self {
            question: 2_000,
            message: 10_000,
        }
    }
}
