//! What time it is: asked of a [`Clock`], so that tests and demonstrations choose "now".

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock, moved by a fixed distance; the distance is zero in production.
#[derive(Debug, Default)]
pub struct SystemClock {
    shift: SignedDuration,
}

/// A clock that stands still until it is set or moved.
#[derive(Debug)]
pub struct FixedClock {
    milliseconds: AtomicI64,
}

impl SystemClock {
    /// A clock that runs as usual and shows `start` right now.
    #[must_use]
    pub fn starting_at(start: Timestamp) -> Self {
        Self {
            shift: start.duration_since(Timestamp::now()),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        now.checked_add(self.shift).unwrap_or(now)
    }
}

impl FixedClock {
    /// A clock that stands at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self {
            milliseconds: AtomicI64::new(now.as_millisecond()),
        }
    }

    /// Puts the clock to `now`.
    pub fn set(&self, now: Timestamp) {
        self.milliseconds
            .store(now.as_millisecond(), Ordering::SeqCst);
    }

    /// Moves the clock on.
    pub fn advance(&self, by: SignedDuration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        self.milliseconds.fetch_add(by, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        from_milliseconds(self.milliseconds.load(Ordering::SeqCst))
    }
}

/// The moment that a database column holds.
pub(crate) fn from_milliseconds(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The moment as the contract writes it: RFC 3339 in UTC, whole seconds.
pub(crate) fn to_json(moment: Timestamp) -> contract::Timestamp {
    let seconds = Timestamp::from_second(moment.as_second()).unwrap_or(moment);
    contract::Timestamp(seconds.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_whole_seconds_utc() {
        let clock = FixedClock::at("2026-11-20T09:30:00.750Z".parse().unwrap());
        assert_eq!(to_json(clock.now()).as_str(), "2026-11-20T09:30:00Z");
        clock.advance(SignedDuration::from_mins(1));
        assert_eq!(to_json(clock.now()).as_str(), "2026-11-20T09:31:00Z");
    }
}
