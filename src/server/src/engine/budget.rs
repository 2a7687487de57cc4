//! How often the model words an answer for one shopper: so many a day (UTC), counted in memory.
//!
//! Several instances count for themselves, and a start begins anew: this keeps costs in bounds, it
//! is no account book.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// Visitors beyond so many in a day get built-in answers, so that memory stays small.
const MOST_VISITORS: usize = 200_000;
const SECONDS_PER_DAY: i64 = 86_400;

/// The counts of the day.
#[derive(Debug, Default)]
pub(super) struct Budget(Mutex<Day>);

#[derive(Debug, Default)]
struct Day {
    number: i64,
    asked: HashMap<String, u32>,
}

impl Budget {
    /// Takes one of the day's `most` questions of `who`, if there is one left.
    pub(super) fn take(&self, who: &str, now: Timestamp, most: u32) -> bool {
        let mut day = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let today = now.as_second().div_euclid(SECONDS_PER_DAY);
        if day.number != today {
            *day = Day {
                number: today,
                asked: HashMap::new(),
            };
        }
        if day.asked.len() >= MOST_VISITORS && !day.asked.contains_key(who) {
            return false;
        }
        let asked = day.asked.entry(who.to_owned()).or_default();
        let is_left = *asked < most;
        if is_left {
            *asked += 1;
        }
        is_left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_so_many_questions_for_each() {
        let budget = Budget::default();
        let take = |who, now: &str| budget.take(who, now.parse().unwrap(), 2);
        assert!(take("anna", "2026-11-20T00:10:00Z"));
        assert!(take("anna", "2026-11-20T12:00:00Z"));
        assert!(!take("anna", "2026-11-20T23:59:59Z"));
        assert!(take("bruno", "2026-11-20T23:59:59Z"));
        assert!(take("anna", "2026-11-21T00:00:00Z"));
    }
}
