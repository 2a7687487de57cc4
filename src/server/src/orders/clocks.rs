//! The clocks that run on an order: which rules matter for its state and side, from when and until
//! when, whom each binds or serves, and how it stands to now.
//!
//! A rule is here if its beginning is known: what starts with a log-in is not. What may be done
//! from some day on without an end (asking to cancel what is not shipped) is a clock that ends where
//! it starts; from then on it is open. A clock that has ended is told as long as the order is under
//! way; afterwards only money that should have been there is, for two weeks.

use std::borrow::Cow;

use contract::{CaseState, Clock, ClockState, OrderStatus, Party, Side};
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};

use super::{Insurance, OrderRecord};
use crate::calendar::{Calendar, add_days};
use crate::cases::OpenCase;
use crate::clock::to_json;
use crate::knowledge::{Kind, Rules};

/// How long a shopper is told by when the money should have been there.
const TOLD_AFTERWARDS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// The clocks that matter now, soonest end first; those that are over come last.
#[must_use]
pub fn clocks(
    order: &OrderRecord,
    open_case: Option<&OpenCase>,
    rules: &Rules,
    calendar: &Calendar,
    now: Timestamp,
) -> Vec<Clock> {
    let running = Running {
        order,
        rules,
        calendar: order.calendar(calendar),
    };
    let mut found = match order.status {
        OrderStatus::Unpaid => running.until_paid(),
        OrderStatus::Paid => running.until_shipped(),
        OrderStatus::Shipped => running.until_delivered(),
        OrderStatus::Delivered => running.after_delivery(),
        OrderStatus::Completed => running.when_completed(),
        OrderStatus::Cancelled | OrderStatus::Refunded => running.refund(),
        OrderStatus::Other => Vec::new(),
    };
    let is_settled = matches!(
        order.status,
        OrderStatus::Completed | OrderStatus::Cancelled | OrderStatus::Refunded
    );
    if is_settled {
        found.retain(|span| span.still_matters(now));
    } else if open_case.is_none() {
        found.extend(running.reply());
    }
    if let Some(open_case) = open_case {
        // The payout waits for the end of the case, and nobody knows when that is.
        found.retain(|span| !span.is_payout());
        found.extend(running.case(open_case));
    }
    found.sort_by_key(|span| (span.state(now) == ClockState::Over, span.ends_at));
    found.iter().map(|span| span.to_json(now)).collect()
}

/// Of the clocks those that matter for an article that names these rules.
#[must_use]
pub fn clocks_for(mut clocks: Vec<Clock>, named: &[String]) -> Vec<Clock> {
    let is_named = |rule: &str| named.iter().any(|named| named == rule);
    clocks.retain(|clock| {
        // Who reads of the notice asks for the time that it starts.
        is_named(&clock.rule)
            || clock.rule == "overdue-report-days" && is_named("overdue-notice-days")
    });
    clocks
}

/// An order with the days that count for it.
struct Running<'a> {
    order: &'a OrderRecord,
    rules: &'a Rules,
    calendar: Cow<'a, Calendar>,
}

struct Span {
    rule: &'static str,
    starts_at: Timestamp,
    ends_at: Timestamp,
    for_whom: Party,
}

impl Running<'_> {
    fn until_paid(&self) -> Vec<Span> {
        let order = self.order;
        // From then on the seller is free to offer the object again.
        let mut found = vec![self.span("unpaid-cancel-days", order.ordered_at, Party::Seller)];
        if let Some(sent) = order.transferred_at {
            // Who has paid is not asked to; the bank is what everybody waits for.
            found.push(self.span("bank-transfer-working-days", sent, self.shopper()));
            return found;
        }
        found.push(self.span("payment-window-days", order.ordered_at, Party::Buyer));
        if let (Side::Bought, Some(issued)) = (order.side, order.payment_reference_at) {
            found.push(self.span("payment-slip-valid-days", issued, Party::Buyer));
        }
        found
    }

    fn until_shipped(&self) -> Vec<Span> {
        let Some(paid) = self.order.paid_at else {
            return Vec::new();
        };
        if self.order.terms.is_pickup {
            return vec![self.span("pickup-window-days", paid, self.shopper())];
        }
        vec![
            self.span("ship-window-working-days", paid, Party::Seller),
            self.open_from("not-shipped-cancel-working-days", paid, Party::Buyer),
        ]
    }

    fn until_delivered(&self) -> Vec<Span> {
        let order = self.order;
        let tracking = order.tracking.as_ref();
        let mut found = Vec::new();
        let overdue = order.estimated_delivery_at.map(|day| self.overdue(day));
        let overdue_ends = overdue.as_ref().map(|overdue| overdue.ends_at);
        match tracking.and_then(|tracking| tracking.held_at) {
            // Where it is is known: it is neither silent nor missing.
            Some(held) => found.push(self.span("parcel-hold-days", held, Party::Buyer)),
            None => {
                let scan = tracking.and_then(|tracking| tracking.last_scan_at);
                let gap = |scan| self.span("tracking-gap-working-days", scan, self.shopper());
                found.extend(scan.map(gap));
                found.extend(overdue);
            }
        }
        if let (Side::Sold, Some(shipped)) = (order.side, order.shipped_at) {
            let mut payout = self.span("payout-no-scan-days", shipped, Party::Seller);
            // Money does not leave while the buyer may still report the parcel missing.
            payout.ends_at = payout.ends_at.max(overdue_ends.unwrap_or(payout.ends_at));
            found.push(payout);
            let loss = match order.terms.insurance {
                Some(Insurance::SameCountry) => Some("insurance-loss-days"),
                Some(Insurance::Abroad) => Some("insurance-loss-abroad-days"),
                None => None,
            };
            found.extend(loss.map(|rule| self.span(rule, shipped, Party::Seller)));
        }
        found
    }

    fn after_delivery(&self) -> Vec<Span> {
        let mut found = self.when_completed();
        let Some(delivered) = self.order.delivered_at else {
            return found;
        };
        found.push(self.span("report-window-days", delivered, Party::Buyer));
        if self.order.side == Side::Sold && self.order.paid_out_at.is_none() {
            let rule = if self.order.terms.is_pickup {
                "payout-pickup-days"
            } else {
                "payout-delay-days"
            };
            found.push(self.span(rule, delivered, Party::Seller));
        }
        found
    }

    /// What outlasts the report window and the payout.
    fn when_completed(&self) -> Vec<Span> {
        let order = self.order;
        let Some(delivered) = order.delivered_at else {
            return Vec::new();
        };
        let mut found = vec![self.span("counterfeit-report-days", delivered, Party::Buyer)];
        if let Some(notice) = order.withdrawn_at {
            found.push(self.span("withdrawal-return-days", notice, Party::Buyer));
        } else if order.terms.can_withdraw {
            found.push(self.span("withdrawal-days", delivered, Party::Buyer));
        }
        if order.side == Side::Bought {
            return found;
        }
        if let Some(run) = order.paid_out_at {
            found.push(self.span("payout-bank-working-days", run, Party::Seller));
        }
        if !order.terms.is_pickup {
            let claim = |rule| self.span(rule, delivered, Party::Seller);
            found.push(claim("carrier-claim-days"));
            if order.terms.insurance.is_some() {
                found.push(claim("insurance-not-received-days"));
                found.push(claim("insurance-damage-days"));
            }
        }
        found
    }

    fn refund(&self) -> Vec<Span> {
        let order = self.order;
        if order.side == Side::Sold {
            return Vec::new();
        }
        let clock = match (order.refunded_at, order.cancelled_at, order.paid_at) {
            (Some(start), ..) => Some(("refund-arrival-working-days", start)),
            (None, Some(cancelled), Some(_)) => Some(("refund-start-working-days", cancelled)),
            _ => None,
        };
        let span = |(rule, from)| self.span(rule, from, Party::Buyer);
        clock.map(span).into_iter().collect()
    }

    /// How long the other party has to answer before customer service steps in.
    fn reply(&self) -> Option<Span> {
        let starts_at = self.order.messaged_at?;
        let rule = "reply-wait-hours";
        let hours = self.rules.hours(rule)?;
        Some(Span {
            rule,
            starts_at,
            ends_at: starts_at + SignedDuration::from_hours(hours.into()),
            for_whom: match self.order.side {
                Side::Bought => Party::Seller,
                Side::Sold => Party::Buyer,
            },
        })
    }

    /// What the team waits for, or leaves time for, in the shopper's own case.
    fn case(&self, open_case: &OpenCase) -> Option<Span> {
        let rule = match open_case.state {
            CaseState::WaitingForYou => "case-answer-days",
            CaseState::Decided => "objection-days",
            _ => return None,
        };
        Some(self.span(rule, open_case.since, self.shopper()))
    }

    /// The side on which the shopper stands, for what binds or serves both alike.
    fn shopper(&self) -> Party {
        match self.order.side {
            Side::Bought => Party::Buyer,
            Side::Sold => Party::Seller,
        }
    }

    /// The rule's days, of the kind that it counts, after the day of `starts_at`.
    fn span(&self, rule: &'static str, starts_at: Timestamp, for_whom: Party) -> Span {
        let days = self.value(rule);
        let ends_at = match Rules::kind(rule) {
            Some(Kind::WorkingDays) => self.calendar.end_after_working_days(starts_at, days),
            _ => self.calendar.end_after_days(starts_at, days),
        };
        Span {
            rule,
            starts_at,
            ends_at,
            for_whom,
        }
    }

    /// From the given working day on, without an end.
    fn open_from(&self, rule: &'static str, from: Timestamp, for_whom: Party) -> Span {
        let today = self.calendar.day_of(from);
        let day = self.calendar.working_day_after(today, self.value(rule));
        let starts_at = self.calendar.moment(day, Time::midnight());
        Span {
            rule,
            starts_at,
            ends_at: starts_at,
            for_whom,
        }
    }

    /// The time to report a parcel missing: it starts with the day of the notice.
    fn overdue(&self, estimate: Timestamp) -> Span {
        let day = add_days(
            self.calendar.day_of(estimate),
            self.value("overdue-notice-days"),
        );
        let notice = self.calendar.moment(day, Time::midnight());
        self.span("overdue-report-days", notice, Party::Buyer)
    }

    fn value(&self, rule: &str) -> u32 {
        self.rules
            .number(rule)
            .expect("the table of rules has every rule that a clock needs")
    }
}

impl Span {
    /// Whether it is told once the order is settled.
    fn still_matters(&self, now: Timestamp) -> bool {
        let is_money = matches!(
            self.rule,
            "refund-start-working-days"
                | "refund-arrival-working-days"
                | "payout-bank-working-days"
        );
        let since = now.duration_since(self.ends_at);
        since < SignedDuration::ZERO || is_money && since < TOLD_AFTERWARDS
    }

    /// Whether it says when the money is released to the seller.
    fn is_payout(&self) -> bool {
        matches!(
            self.rule,
            "payout-delay-days" | "payout-no-scan-days" | "payout-pickup-days"
        )
    }

    fn to_json(&self, now: Timestamp) -> Clock {
        Clock {
            rule: self.rule.to_owned(),
            starts_at: to_json(self.starts_at),
            ends_at: to_json(self.ends_at),
            state: self.state(now),
            for_whom: self.for_whom,
            source: None,
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
mod tests;
