//! Days as the team counts them: in its time zone, with weekends and public holidays.
//!
//! A deadline of "3 days from delivery" ends with the third day after it, at midnight where the
//! team sits: the shopper never loses the rest of a day.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

/// The team's time zone and the days on which nobody works.
#[derive(Clone, Debug)]
pub struct Calendar {
    zone: TimeZone,
    holidays: Holidays,
}

/// Days on which nobody works.
#[derive(Clone, Debug, Default)]
pub struct Holidays {
    /// Single days.
    pub once: BTreeSet<Date>,
    /// Days of every year: month and day.
    pub yearly: BTreeSet<(i8, i8)>,
}

impl Calendar {
    /// A calendar of that zone and those public holidays.
    #[must_use]
    pub fn new(zone: TimeZone, holidays: Holidays) -> Self {
        Self { zone, holidays }
    }

    /// The same days off, counted in another zone.
    #[must_use]
    pub fn in_zone(&self, zone: TimeZone) -> Self {
        Self::new(zone, self.holidays.clone())
    }

    /// The IANA name of the zone.
    #[must_use]
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// The zone itself.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The day that it is at `moment` where the team sits.
    #[must_use]
    pub fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    /// Whether `day` is a public holiday.
    #[must_use]
    pub fn is_holiday(&self, day: Date) -> bool {
        self.holidays.once.contains(&day)
            || self.holidays.yearly.contains(&(day.month(), day.day()))
    }

    /// Whether people work on `day`.
    #[must_use]
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.is_holiday(day)
    }

    /// The moment at which the clocks of the team show that time. A time that the change to summer
    /// time skips is the moment after the gap; one that comes twice is the first.
    #[must_use]
    pub fn moment(&self, day: Date, time: Time) -> Timestamp {
        self.zone
            .to_ambiguous_timestamp(day.to_datetime(time))
            .compatible()
            .unwrap_or(Timestamp::MAX)
    }

    /// The last second of the day that lies `days` after the day of `from`.
    #[must_use]
    pub fn end_after_days(&self, from: Timestamp, days: u32) -> Timestamp {
        self.end_of(add_days(self.day_of(from), days))
    }

    /// The last second of the `days`th working day after the day of `from`.
    #[must_use]
    pub fn end_after_working_days(&self, from: Timestamp, days: u32) -> Timestamp {
        self.end_of(self.working_day_after(self.day_of(from), days))
    }

    /// The `days`th working day after `day`.
    #[must_use]
    pub fn working_day_after(&self, day: Date, days: u32) -> Date {
        let mut day = day;
        let mut left = days;
        while left > 0 && day < Date::MAX {
            day = add_days(day, 1);
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }

    fn end_of(&self, day: Date) -> Timestamp {
        let next = self.moment(add_days(day, 1), Time::midnight());
        next.checked_sub(SignedDuration::from_secs(1))
            .unwrap_or(next)
    }
}

pub(crate) fn add_days(day: Date, days: u32) -> Date {
    day.saturating_add(Span::new().days(i64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar() -> Calendar {
        Calendar::new(
            TimeZone::get("Europe/Amsterdam").unwrap(),
            Holidays {
                yearly: BTreeSet::from([(12, 25)]),
                ..Holidays::default()
            },
        )
    }

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_deadline_ends_with_its_last_day() {
        let end = |from: &str, days| calendar().end_after_days(moment(from), days).to_string();
        assert_eq!(end("2026-11-20T09:00:00Z", 3), "2026-11-23T22:59:59Z");
        // 23:30 UTC is the next day in Amsterdam.
        assert_eq!(end("2026-11-20T23:30:00Z", 3), "2026-11-24T22:59:59Z");
        // Over the change to winter time the day has 25 hours.
        assert_eq!(end("2026-10-23T09:00:00Z", 2), "2026-10-25T22:59:59Z");
        assert_eq!(end("2026-10-22T09:00:00Z", 2), "2026-10-24T21:59:59Z");
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let end = |from: &str, days| {
            calendar()
                .end_after_working_days(moment(from), days)
                .to_string()
        };
        assert_eq!(end("2026-11-20T09:00:00Z", 1), "2026-11-23T22:59:59Z");
        assert_eq!(end("2026-12-23T09:00:00Z", 2), "2026-12-28T22:59:59Z");
        assert_eq!(end("2026-11-21T09:00:00Z", 3), "2026-11-25T22:59:59Z");
    }

    #[test]
    fn a_skipped_hour_is_the_moment_after_the_gap() {
        let day = "2026-03-29".parse().unwrap();
        let at = calendar().moment(day, "02:30".parse().unwrap());
        assert_eq!(at.to_string(), "2026-03-29T01:30:00Z");
    }
}
