//! How often one shopper, or one address, may ask: a token bucket each, kept in memory.
//!
//! A bucket holds as many tokens as the limit's count and fills up again over its minutes. Full
//! buckets are forgotten, so memory stays small.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use contract::ErrorCode;
use jiff::Timestamp;

use crate::error::Failure;

/// So many requests in so many minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Requests.
    pub count: u32,
    /// Minutes.
    pub minutes: u32,
}

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Anything at all.
    Request,
    /// Questions to the AI assistant.
    Question,
    /// New cases.
    Case,
    /// Messages in cases.
    Message,
    /// Votes on articles and answers.
    Vote,
}

/// All buckets.
#[derive(Debug, Default)]
pub struct Limiter {
    buckets: Mutex<HashMap<(Kind, String), Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    tokens: f64,
    at: Timestamp,
    per_second: f64,
    count: f64,
}

/// More buckets than this are swept.
const SWEEP_AT: usize = 20_000;

impl Limiter {
    /// Takes one token from the bucket of `who`, or says when to come back.
    pub fn take(&self, kind: Kind, who: &str, limit: Limit, now: Timestamp) -> Result<(), Failure> {
        let count = f64::from(limit.count.max(1));
        let per_second = count / (f64::from(limit.minutes.max(1)) * 60.0);
        // A panic elsewhere cannot leave a bucket half written.
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > SWEEP_AT {
            buckets.retain(|_, bucket| bucket.filled(now) < bucket.count);
        }
        let bucket = buckets.entry((kind, who.to_owned())).or_insert(Bucket {
            tokens: count,
            at: now,
            per_second,
            count,
        });
        bucket.tokens = bucket.filled(now);
        bucket.at = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Ok(());
        }
        let seconds = ((1.0 - bucket.tokens) / per_second)
            .ceil()
            .clamp(1.0, 86_400.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a day just above"
        )]
        let seconds = seconds as u32;
        Err(
            Failure::new(ErrorCode::TooManyRequests, "too many requests of this kind")
                .retry_after(seconds),
        )
    }
}

impl Bucket {
    fn filled(&self, now: Timestamp) -> f64 {
        let seconds = now.duration_since(self.at).as_secs_f64().max(0.0);
        (self.tokens + seconds * self.per_second).min(self.count)
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn the_bucket_empties_and_fills_again() {
        let limiter = Limiter::default();
        let limit = Limit {
            count: 3,
            minutes: 1,
        };
        let start: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
        let take = |who, now| limiter.take(Kind::Question, who, limit, now);
        for _ in 0..3 {
            take("anna", start).unwrap();
        }
        let refused = take("anna", start).unwrap_err();
        assert_eq!(refused.code, ErrorCode::TooManyRequests);
        assert_eq!(refused.retry_after, Some(20));
        take("bruno", start).unwrap();
        limiter.take(Kind::Case, "anna", limit, start).unwrap();
        let later = start + SignedDuration::from_secs(20);
        take("anna", later).unwrap();
        assert!(take("anna", later).is_err());
    }
}
