//! The clocks that run on an order: which rules matter for its state and side, from when and until
//! when, and how that stands to now.
//!
//! What may be done from some day on without an end (asking to cancel what is not shipped) is a
//! clock that ends where it starts; from then on it is open.

use contract::{Clock, ClockState, OrderStatus, Side};
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};

use super::OrderRecord;
use crate::calendar::{Calendar, add_days};
use crate::clock::to_json;
use crate::knowledge::Rules;

/// The clocks that matter now, soonest end first.
#[must_use]
pub fn clocks(
    order: &OrderRecord,
    rules: &Rules,
    calendar: &Calendar,
    now: Timestamp,
) -> Vec<Clock> {
    let days = Days { rules, calendar };
    let mut found: Vec<Span> = Vec::new();
    match (order.status, order.side) {
        (OrderStatus::Unpaid, _) => {
            found.push(days.after("payment-window-days", order.ordered_at));
        }
        (OrderStatus::Paid, side) => {
            if let Some(paid) = order.paid_at {
                found.push(days.working_after("ship-window-working-days", paid));
                if side == Side::Bought {
                    found.push(
                        days.starting_on_working_day("not-shipped-cancel-working-days", paid),
                    );
                }
            }
        }
        (OrderStatus::Shipped, Side::Bought) => {
            if let Some(estimate) = order.estimated_delivery_at {
                found.push(days.overdue(estimate));
            }
        }
        (OrderStatus::Shipped, Side::Sold) => {
            if let Some(shipped) = order.shipped_at {
                let mut payout = days.after("payout-no-scan-days", shipped);
                // Money does not leave while the buyer may still report the parcel missing.
                if let Some(estimate) = order.estimated_delivery_at {
                    payout.ends_at = payout.ends_at.max(days.overdue(estimate).ends_at);
                }
                found.push(payout);
            }
        }
        (OrderStatus::Delivered, Side::Bought) => {
            if let Some(delivered) = order.delivered_at {
                found.push(days.after("report-window-days", delivered));
                found.push(days.after("counterfeit-report-days", delivered));
            }
        }
        (OrderStatus::Delivered, Side::Sold) => {
            if let Some(delivered) = order.delivered_at {
                found.push(days.after("report-window-days", delivered));
                found.push(days.after("payout-delay-days", delivered));
            }
        }
        (OrderStatus::Completed, Side::Bought) => {
            if let Some(delivered) = order.delivered_at {
                let counterfeit = days.after("counterfeit-report-days", delivered);
                if counterfeit.ends_at > now {
                    found.push(counterfeit);
                }
            }
        }
        _ => {}
    }
    found.sort_by_key(|span| span.ends_at);
    found.iter().map(|span| span.to_json(now)).collect()
}

struct Days<'a> {
    rules: &'a Rules,
    calendar: &'a Calendar,
}

struct Span {
    rule: &'static str,
    starts_at: Timestamp,
    ends_at: Timestamp,
}

impl Days<'_> {
    fn after(&self, rule: &'static str, starts_at: Timestamp) -> Span {
        Span {
            rule,
            starts_at,
            ends_at: self.calendar.end_after_days(starts_at, self.value(rule)),
        }
    }

    fn working_after(&self, rule: &'static str, starts_at: Timestamp) -> Span {
        Span {
            rule,
            starts_at,
            ends_at: self
                .calendar
                .end_after_working_days(starts_at, self.value(rule)),
        }
    }

    /// From the given working day on, without an end.
    fn starting_on_working_day(&self, rule: &'static str, from: Timestamp) -> Span {
        let today = self.calendar.day_of(from);
        let day = self.calendar.working_day_after(today, self.value(rule));
        let starts_at = self.calendar.moment(day, Time::midnight());
        Span {
            rule,
            starts_at,
            ends_at: starts_at,
        }
    }

    /// The time to report a parcel missing: it starts with the day of the notice.
    fn overdue(&self, estimate: Timestamp) -> Span {
        let day = add_days(
            self.calendar.day_of(estimate),
            self.value("overdue-notice-days"),
        );
        let notice = self.calendar.moment(day, Time::midnight());
        self.after("overdue-report-days", notice)
    }

    fn value(&self, rule: &str) -> u32 {
        self.rules
            .number(rule)
            .expect("the table of rules has every rule that a clock needs")
    }
}

impl Span {
    fn to_json(&self, now: Timestamp) -> Clock {
        Clock {
            rule: self.rule.to_owned(),
            starts_at: to_json(self.starts_at),
            ends_at: to_json(self.ends_at),
            state: self.state(now),
        }
    }

    fn state(&self, now: Timestamp) -> ClockState {
        if now < self.starts_at {
            return ClockState::TooEarly;
        }
        if self.starts_at == self.ends_at {
            return ClockState::Open;
        }
        if now >= self.ends_at {
            return ClockState::Over;
        }
        let whole = self.ends_at.duration_since(self.starts_at);
        let left = self.ends_at.duration_since(now);
        if left * 3 < whole || left < SignedDuration::from_hours(24) {
            ClockState::Closing
        } else {
            ClockState::Open
        }
    }
}

#[cfg(test)]
mod tests {
    use contract::Money;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::calendar::Holidays;

    fn order(status: OrderStatus, side: Side) -> OrderRecord {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        OrderRecord {
            id: "A-1".into(),
            side,
            status,
            title: "Vase".into(),
            title_lang: None,
            picture_url: None,
            price: Money {
                minor: 4_500,
                currency: "EUR".into(),
            },
            other_party: "Bruno".into(),
            conversation_url: Some("/messages/A-1".into()),
            url: None,
            ordered_at: at("2026-11-06T19:00:00Z"),
            paid_at: Some(at("2026-11-06T20:00:00Z")),
            shipped_at: Some(at("2026-11-09T09:00:00Z")),
            estimated_delivery_at: Some(at("2026-11-13T12:00:00Z")),
            delivered_at: Some(at("2026-11-19T09:00:00Z")),
            tracking: None,
        }
    }

    fn check(status: OrderStatus, side: Side, now: &str, expected: &[(&str, &str, ClockState)]) {
        let calendar = Calendar::new(
            TimeZone::get("Europe/Amsterdam").unwrap(),
            Holidays::default(),
        );
        let found = clocks(
            &order(status, side),
            &Rules::defaults(),
            &calendar,
            now.parse().unwrap(),
        );
        let found: Vec<_> = found
            .iter()
            .map(|clock| (clock.rule.as_str(), clock.ends_at.as_str(), clock.state))
            .collect();
        assert_eq!(found, expected, "{status:?} {side:?} {now}");
    }

    #[test]
    fn each_state_and_side_has_its_clocks() {
        use ClockState::{Closing, Open, Over, TooEarly};
        use OrderStatus::{Cancelled, Completed, Delivered, Paid, Refunded, Shipped, Unpaid};
        use Side::{Bought, Sold};
        let now = "2026-11-20T09:30:00Z";
        check(
            Delivered,
            Bought,
            now,
            &[
                ("report-window-days", "2026-11-22T22:59:59Z", Open),
                ("counterfeit-report-days", "2026-12-19T22:59:59Z", Open),
            ],
        );
        check(
            Delivered,
            Bought,
            "2026-11-22T10:00:00Z",
            &[
                ("report-window-days", "2026-11-22T22:59:59Z", Closing),
                ("counterfeit-report-days", "2026-12-19T22:59:59Z", Open),
            ],
        );
        check(
            Delivered,
            Sold,
            "2026-11-23T09:00:00Z",
            &[
                ("report-window-days", "2026-11-22T22:59:59Z", Over),
                ("payout-delay-days", "2026-11-23T22:59:59Z", Closing),
            ],
        );
        check(
            Unpaid,
            Bought,
            "2026-11-07T09:00:00Z",
            &[("payment-window-days", "2026-11-09T22:59:59Z", Open)],
        );
        check(
            Unpaid,
            Bought,
            "2026-11-11T09:00:00Z",
            &[("payment-window-days", "2026-11-09T22:59:59Z", Over)],
        );
        check(
            Paid,
            Bought,
            "2026-11-10T09:00:00Z",
            &[
                ("ship-window-working-days", "2026-11-11T22:59:59Z", Closing),
                (
                    "not-shipped-cancel-working-days",
                    "2026-11-18T23:00:00Z",
                    TooEarly,
                ),
            ],
        );
        check(
            Paid,
            Bought,
            "2026-11-20T09:00:00Z",
            &[
                ("ship-window-working-days", "2026-11-11T22:59:59Z", Over),
                (
                    "not-shipped-cancel-working-days",
                    "2026-11-18T23:00:00Z",
                    Open,
                ),
            ],
        );
        check(
            Shipped,
            Bought,
            now,
            &[("overdue-report-days", "2026-11-25T22:59:59Z", Open)],
        );
        check(
            Paid,
            Sold,
            "2026-11-07T09:00:00Z",
            &[("ship-window-working-days", "2026-11-11T22:59:59Z", Open)],
        );
        check(
            Shipped,
            Bought,
            "2026-11-14T09:00:00Z",
            &[("overdue-report-days", "2026-11-25T22:59:59Z", TooEarly)],
        );
        check(
            Shipped,
            Sold,
            now,
            &[("payout-no-scan-days", "2026-12-04T22:59:59Z", Open)],
        );
        check(Completed, Sold, now, &[]);
        check(Cancelled, Bought, now, &[]);
        check(Refunded, Bought, now, &[]);
    }
}
