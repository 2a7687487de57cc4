//! Exactly once: the same request sent again gets the same reply, whatever the network did.
//!
//! A key is accepted in the transaction that writes what it stands for, so there is never a key
//! without a case or a case without its key. Requests with one key that arrive together wait for
//! the first; one that waits too long is told so. Refusals are not kept: a retry may succeed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use contract::ErrorCode;
use jiff::Timestamp;
use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::Row;
use tokio::sync::OwnedMutexGuard;

use crate::error::Failure;
use crate::store::Store;

/// How long a request waits for an earlier one with its key.
const PATIENCE: Duration = Duration::from_secs(5);

/// A shopper's key with the request that it came with.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) shopper: String,
    pub(crate) key: String,
    pub(crate) body_hash: String,
}

impl Claim {
    /// A claim for that body at that route.
    pub(crate) fn new(shopper: &str, key: &str, route: &str, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).expect("bodies were read from JSON");
        let mut hash = Sha256::new();
        hash.update(route.as_bytes());
        hash.update([0]);
        hash.update(body);
        let body_hash = hash
            .finalize()
            .iter()
            .fold(String::new(), |mut text, byte| {
                use std::fmt::Write;
                let _ = write!(text, "{byte:02x}");
                text
            });
        Self {
            shopper: shopper.to_owned(),
            key: key.to_owned(),
            body_hash,
        }
    }

    /// The reply that this claim already got, if any; a refusal if the key had another body.
    pub(crate) async fn earlier_reply(&self, store: &Store) -> Result<Option<String>, Failure> {
        let row = sqlx::query(
            "SELECT body_hash, reply FROM idempotency_keys WHERE shopper = $1 AND key = $2",
        )
        .bind(&self.shopper)
        .bind(&self.key)
        .fetch_optional(store.read())
        .await?;
        let Some(row) = row else { return Ok(None) };
        if row.try_get::<String, _>("body_hash")? != self.body_hash {
            return Err(Failure::new(
                ErrorCode::KeyReused,
                "this idempotency key was used with another body",
            ));
        }
        Ok(Some(row.try_get("reply")?))
    }

    /// Notes the reply, in the transaction that writes what it says. `false` if somebody else was
    /// faster; the transaction must then be given up.
    pub(crate) async fn keep(
        &self,
        connection: &mut sqlx::SqliteConnection,
        case_reference: &str,
        opens_case: bool,
        reply: &str,
        now: Timestamp,
    ) -> Result<bool, sqlx::Error> {
        let done = sqlx::query(
            "INSERT INTO idempotency_keys
               (shopper, key, body_hash, case_reference, opens_case, reply, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(&self.shopper)
        .bind(&self.key)
        .bind(&self.body_hash)
        .bind(case_reference)
        .bind(i64::from(opens_case))
        .bind(reply)
        .bind(now.as_millisecond())
        .execute(connection)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}

/// Shopper and key.
type Name = (String, String);

/// The requests of this process that are under way.
#[derive(Debug)]
pub(crate) struct InFlight {
    patience: Duration,
    running: Mutex<HashMap<Name, Arc<tokio::sync::Mutex<()>>>>,
}

/// Says that nobody else works on the key.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    all: &'a InFlight,
    name: Name,
    _lock: OwnedMutexGuard<()>,
}

impl Default for InFlight {
    fn default() -> Self {
        Self {
            patience: PATIENCE,
            running: Mutex::default(),
        }
    }
}

impl InFlight {
    /// Waits until no other request works on the claim's key.
    pub(crate) async fn turn(&self, claim: &Claim) -> Result<Turn<'_>, Failure> {
        let name = (claim.shopper.clone(), claim.key.clone());
        let lock = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(running.entry(name.clone()).or_default())
        };
        match tokio::time::timeout(self.patience, lock.lock_owned()).await {
            Ok(lock) => Ok(Turn {
                all: self,
                name,
                _lock: lock,
            }),
            Err(_) => Err(Failure::new(
                ErrorCode::InProgress,
                "the first request with this idempotency key is still running",
            )
            .retry_after(2)),
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut running = self
            .all
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        // The map and this turn hold one each; more means that somebody waits.
        if running
            .get(&self.name)
            .is_some_and(|lock| Arc::strong_count(lock) <= 2)
        {
            running.remove(&self.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_second_request_waits_and_is_then_told() {
        let in_flight = InFlight {
            patience: Duration::from_millis(20),
            ..InFlight::default()
        };
        let claim = Claim::new("anna", "0123456789abcdef", "POST /cases", &"body");
        let other = Claim::new("bruno", "0123456789abcdef", "POST /cases", &"body");
        let turn = in_flight.turn(&claim).await.unwrap();
        let refused = in_flight.turn(&claim).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InProgress);
        assert!(refused.retry_after.is_some());
        drop(in_flight.turn(&other).await.unwrap());
        drop(turn);
        drop(in_flight.turn(&claim).await.unwrap());
        assert!(in_flight.running.lock().unwrap().is_empty());
    }

    #[test]
    fn the_hash_knows_route_and_body() {
        let hash = |route, body: &str| Claim::new("a", "k", route, &body).body_hash;
        assert_eq!(hash("POST /cases", "x"), hash("POST /cases", "x"));
        assert_ne!(hash("POST /cases", "x"), hash("POST /cases", "y"));
        assert_ne!(hash("POST /cases", "x"), hash("POST /other", "x"));
    }
}
