//! Which clocks each state and side has, and the second at which each changes.

use std::collections::BTreeSet;

use contract::Money;
use jiff::tz::TimeZone;

use super::*;
use crate::calendar::Holidays;
use crate::orders::{Terms, TrackingRecord};
use ClockState::{Closing, Open, Over, TooEarly};
use OrderStatus::{Cancelled, Completed, Delivered, Paid, Refunded, Shipped, Unpaid};
use Party::{Buyer, Seller};
use Side::{Bought, Sold};

/// Friday.
const NOW: &str = "2026-11-20T09:30:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Won on a Friday, paid and sent on time, delivered on the Thursday of the week after.
fn order(status: OrderStatus, side: Side) -> OrderRecord {
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
        payment_reference_at: None,
        transferred_at: None,
        messaged_at: None,
        withdrawn_at: None,
        cancelled_at: None,
        refunded_at: None,
        paid_out_at: None,
        tracking: Some(TrackingRecord {
            carrier: "Parcel Post".into(),
            code: "PP1".into(),
            url: None,
            last_scan_at: Some(at("2026-11-18T09:00:00Z")),
            held_at: None,
        }),
        terms: Terms::default(),
    }
}

fn with(mut order: OrderRecord, change: impl FnOnce(&mut OrderRecord)) -> OrderRecord {
    change(&mut order);
    order
}

fn case(state: CaseState, since: &str) -> OpenCase {
    OpenCase {
        order: "A-1".into(),
        reference: "HC-0000-0000".into(),
        state,
        since: at(since),
    }
}

/// Amsterdam, with Christmas and New Year's Day off.
fn calendar() -> Calendar {
    Calendar::new(
        TimeZone::get("Europe/Amsterdam").unwrap(),
        Holidays {
            yearly: BTreeSet::from([(12, 25), (12, 26), (1, 1)]),
            ..Holidays::default()
        },
    )
}

fn clocks_at(order: &OrderRecord, open_case: Option<&OpenCase>, now: Timestamp) -> Vec<Clock> {
    clocks(order, open_case, &Rules::defaults(), &calendar(), now)
}

type Expected<'a> = &'a [(&'a str, &'a str, ClockState, Party)];

fn check(order: &OrderRecord, now: &str, expected: Expected<'_>) {
    check_case(order, None, now, expected);
}

/// `expected` by their ends; those that are over come last all the same.
fn check_case(order: &OrderRecord, open: Option<&OpenCase>, now: &str, expected: Expected<'_>) {
    let found = clocks_at(order, open, at(now));
    let found: Vec<_> = found
        .iter()
        .map(|clock| {
            let (rule, ends_at) = (clock.rule.as_str(), clock.ends_at.as_str());
            (rule, ends_at, clock.state, clock.for_whom)
        })
        .collect();
    let mut expected = expected.to_vec();
    expected.sort_by_key(|(_, _, state, _)| *state == Over);
    assert_eq!(found, expected, "{:?} {:?} {now}", order.status, order.side);
}

/// Before, at and after the moments at which the clock of that rule changes.
fn check_moments(order: &OrderRecord, rule: &str, moments: &[(&str, ClockState)]) {
    for (now, state) in moments {
        let found = clocks_at(order, None, at(now));
        let clock = found.iter().find(|clock| clock.rule == rule);
        let clock = clock.unwrap_or_else(|| panic!("no {rule} at {now}: {found:?}"));
        assert_eq!(clock.state, *state, "{rule} at {now}: {clock:?}");
    }
}

#[test]
fn an_unpaid_order_is_to_be_paid_and_then_cancelled() {
    for side in [Bought, Sold] {
        check(
            &order(Unpaid, side),
            "2026-11-07T09:00:00Z",
            &[
                ("payment-window-days", "2026-11-09T22:59:59Z", Open, Buyer),
                ("unpaid-cancel-days", "2026-11-16T22:59:59Z", Open, Seller),
            ],
        );
        check(
            &order(Unpaid, side),
            "2026-11-16T09:00:00Z",
            &[
                ("payment-window-days", "2026-11-09T22:59:59Z", Over, Buyer),
                (
                    "unpaid-cancel-days",
                    "2026-11-16T22:59:59Z",
                    Closing,
                    Seller,
                ),
            ],
        );
    }
}

#[test]
fn a_reference_to_pay_with_is_valid_for_a_while() {
    let with_reference = |side| {
        with(order(Unpaid, side), |order| {
            order.payment_reference_at = Some(at("2026-11-07T08:00:00Z"));
        })
    };
    let window = ("payment-window-days", "2026-11-09T22:59:59Z", Open, Buyer);
    let cancel = ("unpaid-cancel-days", "2026-11-16T22:59:59Z", Open, Seller);
    let slip = (
        "payment-slip-valid-days",
        "2026-11-10T22:59:59Z",
        Open,
        Buyer,
    );
    let now = "2026-11-07T09:00:00Z";
    check(&with_reference(Bought), now, &[window, slip, cancel]);
    check(&with_reference(Sold), now, &[window, cancel]);
}

#[test]
fn who_has_sent_the_money_by_bank_is_not_asked_to_pay() {
    for (side, shopper) in [(Bought, Buyer), (Sold, Seller)] {
        let sent = with(order(Unpaid, side), |order| {
            order.transferred_at = Some(at("2026-11-06T20:00:00Z"));
        });
        let transfer = |state| {
            let rule = "bank-transfer-working-days";
            (rule, "2026-11-11T22:59:59Z", state, shopper)
        };
        let cancel = ("unpaid-cancel-days", "2026-11-16T22:59:59Z", Open, Seller);
        check(&sent, "2026-11-07T09:00:00Z", &[transfer(Open), cancel]);
        check(&sent, "2026-11-12T09:00:00Z", &[transfer(Over), cancel]);
    }
}

#[test]
fn the_other_party_has_some_hours_to_answer() {
    let wrote = |status| {
        with(order(status, Bought), |order| {
            order.messaged_at = Some(at("2026-11-10T09:00:00Z"));
        })
    };
    check_moments(
        &wrote(Paid),
        "reply-wait-hours",
        &[
            ("2026-11-10T09:00:00Z", Open),
            ("2026-11-11T09:00:01Z", Closing),
            ("2026-11-12T08:59:59Z", Closing),
            ("2026-11-12T09:00:00Z", Over),
        ],
    );
    let reply = |order: &OrderRecord, open_case: Option<&OpenCase>| {
        let found = clocks_at(order, open_case, at("2026-11-11T09:00:00Z"));
        let reply = found
            .into_iter()
            .find(|clock| clock.rule == "reply-wait-hours");
        reply.map(|clock| clock.for_whom)
    };
    assert_eq!(reply(&wrote(Shipped), None), Some(Seller));
    // Customer service is there already, or nothing is under way any more.
    let open = case(CaseState::Open, "2026-11-11T08:00:00Z");
    assert_eq!(reply(&wrote(Paid), Some(&open)), None);
    assert_eq!(reply(&wrote(Completed), None), None);
}

#[test]
fn a_paid_order_is_to_be_sent_or_the_buyer_may_ask_to_cancel() {
    for side in [Bought, Sold] {
        check(
            &order(Paid, side),
            "2026-11-10T09:00:00Z",
            &[
                (
                    "ship-window-working-days",
                    "2026-11-11T22:59:59Z",
                    Closing,
                    Seller,
                ),
                (
                    "not-shipped-cancel-working-days",
                    "2026-11-18T23:00:00Z",
                    TooEarly,
                    Buyer,
                ),
            ],
        );
        check(
            &order(Paid, side),
            "2026-11-20T09:00:00Z",
            &[
                (
                    "ship-window-working-days",
                    "2026-11-11T22:59:59Z",
                    Over,
                    Seller,
                ),
                (
                    "not-shipped-cancel-working-days",
                    "2026-11-18T23:00:00Z",
                    Open,
                    Buyer,
                ),
            ],
        );
    }
}

#[test]
fn a_pick_up_is_agreed_on_by_both_and_never_sent() {
    for (side, party) in [(Bought, Buyer), (Sold, Seller)] {
        let pickup = |order| with(order, |order| order.terms.is_pickup = true);
        check(
            &pickup(order(Paid, side)),
            "2026-11-10T09:00:00Z",
            &[("pickup-window-days", "2026-11-16T22:59:59Z", Open, party)],
        );
    }
    let picked_up = with(order(Delivered, Sold), |order| {
        order.terms.is_pickup = true;
        order.terms.insurance = Some(Insurance::Abroad);
    });
    check(
        &picked_up,
        NOW,
        &[
            ("report-window-days", "2026-11-22T22:59:59Z", Open, Buyer),
            ("payout-pickup-days", "2026-12-03T22:59:59Z", Open, Seller),
            (
                "counterfeit-report-days",
                "2026-12-19T22:59:59Z",
                Open,
                Buyer,
            ),
        ],
    );
}

#[test]
fn a_parcel_under_way_is_scanned_found_missing_or_collected() {
    check(
        &order(Shipped, Bought),
        "2026-11-14T09:00:00Z",
        &[
            (
                "tracking-gap-working-days",
                "2026-11-23T22:59:59Z",
                TooEarly,
                Buyer,
            ),
            (
                "overdue-report-days",
                "2026-11-25T22:59:59Z",
                TooEarly,
                Buyer,
            ),
        ],
    );
    check(
        &order(Shipped, Sold),
        NOW,
        &[
            (
                "tracking-gap-working-days",
                "2026-11-23T22:59:59Z",
                Open,
                Seller,
            ),
            ("overdue-report-days", "2026-11-25T22:59:59Z", Open, Buyer),
            ("payout-no-scan-days", "2026-12-04T22:59:59Z", Open, Seller),
        ],
    );
    let held = |order| {
        with(order, |order: &mut OrderRecord| {
            let tracking = order.tracking.as_mut().unwrap();
            tracking.held_at = Some(at("2026-11-18T15:00:00Z"));
        })
    };
    check(
        &held(order(Shipped, Bought)),
        NOW,
        &[("parcel-hold-days", "2026-11-25T22:59:59Z", Open, Buyer)],
    );
    check(
        &held(order(Shipped, Sold)),
        NOW,
        &[
            ("parcel-hold-days", "2026-11-25T22:59:59Z", Open, Buyer),
            ("payout-no-scan-days", "2026-12-04T22:59:59Z", Open, Seller),
        ],
    );
}

#[test]
fn the_payout_of_an_unscanned_parcel_waits_until_it_can_no_longer_be_reported() {
    let late = with(order(Shipped, Sold), |order| {
        order.tracking = None;
        order.estimated_delivery_at = Some(at("2026-11-25T12:00:00Z"));
    });
    check(
        &late,
        NOW,
        &[
            (
                "overdue-report-days",
                "2026-12-07T22:59:59Z",
                TooEarly,
                Buyer,
            ),
            ("payout-no-scan-days", "2026-12-07T22:59:59Z", Open, Seller),
        ],
    );
}

#[test]
fn a_delivered_order_can_be_reported_and_is_paid_out() {
    check(
        &order(Delivered, Bought),
        NOW,
        &[
            ("report-window-days", "2026-11-22T22:59:59Z", Open, Buyer),
            (
                "counterfeit-report-days",
                "2026-12-19T22:59:59Z",
                Open,
                Buyer,
            ),
        ],
    );
    check(
        &order(Delivered, Sold),
        "2026-11-23T09:00:00Z",
        &[
            ("report-window-days", "2026-11-22T22:59:59Z", Over, Buyer),
            ("payout-delay-days", "2026-11-23T22:59:59Z", Closing, Seller),
            ("carrier-claim-days", "2026-11-26T22:59:59Z", Open, Seller),
            (
                "counterfeit-report-days",
                "2026-12-19T22:59:59Z",
                Open,
                Buyer,
            ),
        ],
    );
    let paid_out = with(order(Delivered, Sold), |order| {
        order.paid_out_at = Some(at("2026-11-20T08:00:00Z"));
    });
    let found = clocks_at(&paid_out, None, at(NOW));
    let rules: Vec<_> = found.iter().map(|clock| clock.rule.as_str()).collect();
    assert!(rules.contains(&"payout-bank-working-days"), "{rules:?}");
    assert!(!rules.contains(&"payout-delay-days"), "{rules:?}");
}

#[test]
fn only_a_business_is_withdrawn_from_and_only_once() {
    let business = |order| {
        with(order, |order: &mut OrderRecord| {
            order.terms.can_withdraw = true;
        })
    };
    for side in [Bought, Sold] {
        let order = business(order(Delivered, side));
        check_moments(
            &order,
            "withdrawal-days",
            &[
                ("2026-12-03T22:59:58Z", Closing),
                ("2026-12-03T22:59:59Z", Over),
            ],
        );
        let withdrawn = with(order, |order| {
            order.withdrawn_at = Some(at("2026-11-20T08:00:00Z"));
        });
        check_moments(
            &withdrawn,
            "withdrawal-return-days",
            &[
                (NOW, Open),
                ("2026-12-04T22:59:58Z", Closing),
                ("2026-12-04T22:59:59Z", Over),
            ],
        );
        let found = clocks_at(&withdrawn, None, at(NOW));
        assert!(found.iter().all(|clock| clock.rule != "withdrawal-days"));
    }
    let found = clocks_at(&order(Delivered, Bought), None, at(NOW));
    assert!(found.iter().all(|clock| clock.rule != "withdrawal-days"));
}

#[test]
fn an_insured_seller_knows_until_when_to_claim() {
    let insured = |status, insurance| {
        with(order(status, Sold), |order| {
            order.terms.insurance = Some(insurance);
        })
    };
    let (home, abroad) = (Insurance::SameCountry, Insurance::Abroad);
    for (order, rule, before, end) in [
        (
            insured(Shipped, home),
            "insurance-loss-days",
            "2026-12-09T22:59:58Z",
            "2026-12-09T22:59:59Z",
        ),
        (
            insured(Shipped, abroad),
            "insurance-loss-abroad-days",
            "2027-01-08T22:59:58Z",
            "2027-01-08T22:59:59Z",
        ),
        (
            insured(Delivered, home),
            "insurance-not-received-days",
            "2026-11-29T22:59:58Z",
            "2026-11-29T22:59:59Z",
        ),
        (
            insured(Delivered, abroad),
            "insurance-damage-days",
            "2026-12-03T22:59:58Z",
            "2026-12-03T22:59:59Z",
        ),
    ] {
        check_moments(&order, rule, &[(NOW, Open), (before, Closing), (end, Over)]);
        let buyer = with(order, |order| order.side = Bought);
        let found = clocks_at(&buyer, None, at(NOW));
        assert!(found.iter().all(|clock| clock.for_whom == Buyer), "{rule}");
    }
}

#[test]
fn a_settled_order_keeps_what_still_runs() {
    check(
        &order(Completed, Bought),
        NOW,
        &[(
            "counterfeit-report-days",
            "2026-12-19T22:59:59Z",
            Open,
            Buyer,
        )],
    );
    check(&order(Completed, Bought), "2026-12-19T22:59:59Z", &[]);
    check(
        &order(Completed, Sold),
        "2026-11-26T22:59:58Z",
        &[
            (
                "carrier-claim-days",
                "2026-11-26T22:59:59Z",
                Closing,
                Seller,
            ),
            (
                "counterfeit-report-days",
                "2026-12-19T22:59:59Z",
                Open,
                Buyer,
            ),
        ],
    );
    check(
        &order(Completed, Sold),
        "2026-11-26T22:59:59Z",
        &[(
            "counterfeit-report-days",
            "2026-12-19T22:59:59Z",
            Open,
            Buyer,
        )],
    );
}

#[test]
fn money_on_its_way_is_told_for_two_weeks_after_it_should_have_come() {
    let cancelled = with(order(Cancelled, Bought), |order| {
        order.cancelled_at = Some(at("2026-11-20T08:00:00Z"));
    });
    let refunded = |status| {
        with(order(status, Bought), |order| {
            order.cancelled_at = Some(at("2026-11-18T08:00:00Z"));
            order.refunded_at = Some(at("2026-11-20T08:00:00Z"));
        })
    };
    let paid_out = with(order(Completed, Sold), |order| {
        order.delivered_at = Some(at("2026-10-01T08:00:00Z"));
        order.paid_out_at = Some(at("2026-11-20T08:00:00Z"));
    });
    for (order, rule, end, told_until, for_whom) in [
        (
            cancelled,
            "refund-start-working-days",
            "2026-11-24T22:59:59Z",
            "2026-12-08T22:59:59Z",
            Buyer,
        ),
        (
            refunded(Cancelled),
            "refund-arrival-working-days",
            "2026-12-04T22:59:59Z",
            "2026-12-18T22:59:59Z",
            Buyer,
        ),
        (
            refunded(Refunded),
            "refund-arrival-working-days",
            "2026-12-04T22:59:59Z",
            "2026-12-18T22:59:59Z",
            Buyer,
        ),
        (
            paid_out,
            "payout-bank-working-days",
            "2026-11-25T22:59:59Z",
            "2026-12-09T22:59:59Z",
            Seller,
        ),
    ] {
        check(&order, NOW, &[(rule, end, Open, for_whom)]);
        check(&order, end, &[(rule, end, Over, for_whom)]);
        let last = at(told_until) - SignedDuration::from_secs(1);
        check(&order, &last.to_string(), &[(rule, end, Over, for_whom)]);
        check(&order, told_until, &[]);
    }
    let never_paid = with(order(Cancelled, Bought), |order| {
        order.paid_at = None;
        order.cancelled_at = Some(at("2026-11-20T08:00:00Z"));
    });
    check(&never_paid, NOW, &[]);
    check(&order(Refunded, Sold), NOW, &[]);
    check(&order(Cancelled, Sold), NOW, &[]);
}

#[test]
fn a_case_stops_the_payout_and_has_clocks_of_its_own() {
    let sold = order(Delivered, Sold);
    let rest: Expected<'_> = &[
        ("report-window-days", "2026-11-22T22:59:59Z", Open, Buyer),
        ("carrier-claim-days", "2026-11-26T22:59:59Z", Open, Seller),
        (
            "counterfeit-report-days",
            "2026-12-19T22:59:59Z",
            Open,
            Buyer,
        ),
    ];
    let told = "2026-11-19T20:00:00Z";
    check_case(&sold, Some(&case(CaseState::Open, told)), NOW, rest);
    let waiting = case(CaseState::WaitingForYou, told);
    let answer = ("case-answer-days", "2026-11-22T22:59:59Z", Open, Seller);
    check_case(
        &sold,
        Some(&waiting),
        NOW,
        &[rest[0], answer, rest[1], rest[2]],
    );
    let decided = case(CaseState::Decided, told);
    let objection = ("objection-days", "2026-12-03T22:59:59Z", Open, Buyer);
    let bought = order(Completed, Bought);
    check_case(&bought, Some(&decided), NOW, &[objection, rest[2]]);
}

#[test]
fn a_clock_changes_at_its_second() {
    check_moments(
        &order(Delivered, Bought),
        "report-window-days",
        &[
            ("2026-11-19T09:00:00Z", Open),
            ("2026-11-21T18:19:59Z", Open),
            // Less than a third of the time is left.
            ("2026-11-21T18:20:00Z", Closing),
            ("2026-11-22T22:59:58Z", Closing),
            ("2026-11-22T22:59:59Z", Over),
        ],
    );
    check_moments(
        &order(Shipped, Bought),
        "overdue-report-days",
        &[
            ("2026-11-17T22:59:59Z", TooEarly),
            ("2026-11-17T23:00:00Z", Open),
            ("2026-11-25T22:59:58Z", Closing),
            ("2026-11-25T22:59:59Z", Over),
        ],
    );
    for side in [Bought, Sold] {
        check_moments(
            &order(Paid, side),
            "not-shipped-cancel-working-days",
            &[
                ("2026-11-18T22:59:59Z", TooEarly),
                ("2026-11-18T23:00:00Z", Open),
                ("2027-11-18T23:00:00Z", Open),
            ],
        );
        check_moments(
            &order(Unpaid, side),
            "payment-window-days",
            &[
                ("2026-11-09T22:59:58Z", Closing),
                ("2026-11-09T22:59:59Z", Over),
            ],
        );
    }
}

#[test]
fn days_change_their_length_with_summer_time() {
    let delivered = |moment: &str| {
        with(order(Delivered, Bought), |order| {
            order.delivered_at = Some(at(moment));
        })
    };
    for (moment, before, end) in [
        // The night of 29 March has 23 hours: the end is at 22:00 UTC, no longer at 23:00.
        (
            "2026-03-26T22:59:59Z",
            "2026-03-29T21:59:58Z",
            "2026-03-29T21:59:59Z",
        ),
        // A second later it is the 27th where the team sits.
        (
            "2026-03-26T23:00:00Z",
            "2026-03-30T21:59:58Z",
            "2026-03-30T21:59:59Z",
        ),
        // Back to winter time on 25 October.
        (
            "2026-10-22T21:59:59Z",
            "2026-10-25T22:59:58Z",
            "2026-10-25T22:59:59Z",
        ),
        (
            "2026-10-21T10:00:00Z",
            "2026-10-24T21:59:58Z",
            "2026-10-24T21:59:59Z",
        ),
    ] {
        let moments = [(before, Closing), (end, Over)];
        check_moments(&delivered(moment), "report-window-days", &moments);
    }
    let paid = with(order(Paid, Bought), |order| {
        order.paid_at = Some(at("2026-03-16T09:00:00Z"));
    });
    let moments = [
        // Nine working days after the 16th is the 27th, in winter time.
        ("2026-03-26T22:59:59Z", TooEarly),
        ("2026-03-26T23:00:00Z", Open),
    ];
    check_moments(&paid, "not-shipped-cancel-working-days", &moments);
    let paid = with(order(Paid, Bought), |order| {
        order.paid_at = Some(at("2026-03-17T09:00:00Z"));
    });
    let moments = [
        // The 30th, the Monday after the change.
        ("2026-03-29T21:59:59Z", TooEarly),
        ("2026-03-29T22:00:00Z", Open),
    ];
    check_moments(&paid, "not-shipped-cancel-working-days", &moments);
}

#[test]
fn working_days_leave_out_weekends_and_holidays() {
    for side in [Bought, Sold] {
        let paid = |moment: &str| with(order(Paid, side), |order| order.paid_at = Some(at(moment)));
        let friday = paid("2026-12-18T10:00:00Z");
        check_moments(
            &friday,
            "ship-window-working-days",
            &[
                ("2026-12-23T22:59:58Z", Closing),
                ("2026-12-23T22:59:59Z", Over),
            ],
        );
        // 21 to 24 and 28 to 31 December, then 4 January.
        check_moments(
            &friday,
            "not-shipped-cancel-working-days",
            &[
                ("2027-01-03T22:59:59Z", TooEarly),
                ("2027-01-03T23:00:00Z", Open),
            ],
        );
        // Paid on a Saturday before Christmas: 21, 22, 23; on the 23rd: 24, 28, 29.
        for (moment, before, end) in [
            (
                "2026-12-19T10:00:00Z",
                "2026-12-23T22:59:58Z",
                "2026-12-23T22:59:59Z",
            ),
            (
                "2026-12-23T10:00:00Z",
                "2026-12-29T22:59:58Z",
                "2026-12-29T22:59:59Z",
            ),
        ] {
            let moments = [(before, Closing), (end, Over)];
            check_moments(&paid(moment), "ship-window-working-days", &moments);
        }
    }
    let refunded = with(order(Refunded, Bought), |order| {
        order.refunded_at = Some(at("2026-12-18T10:00:00Z"));
    });
    let moments = [
        ("2027-01-05T22:59:58Z", Closing),
        ("2027-01-05T22:59:59Z", Over),
    ];
    check_moments(&refunded, "refund-arrival-working-days", &moments);
}

#[test]
fn the_days_of_the_orders_own_time_zone_count() {
    let in_zone = |zone: Option<&str>| {
        with(order(Delivered, Bought), |order| {
            order.delivered_at = Some(at("2026-11-19T23:30:00Z"));
            order.terms.time_zone = zone.map(str::to_owned);
        })
    };
    for (zone, end) in [
        // Still the 19th in Lisbon, the 20th in Amsterdam and Shanghai.
        (Some("Europe/Lisbon"), "2026-11-22T23:59:59Z"),
        (None, "2026-11-23T22:59:59Z"),
        (Some("Asia/Shanghai"), "2026-11-23T15:59:59Z"),
        (Some("Nowhere/Atall"), "2026-11-23T22:59:59Z"),
    ] {
        let found = clocks_at(&in_zone(zone), None, at(NOW));
        assert_eq!(found[0].ends_at.as_str(), end, "{zone:?}");
    }
}

#[test]
fn an_article_brings_the_clocks_of_the_rules_it_names() {
    let named = |rules: &[&str]| -> Vec<String> {
        let rules: Vec<String> = rules.iter().map(|rule| (*rule).to_owned()).collect();
        let clocks = clocks_at(&order(Shipped, Sold), None, at(NOW));
        let clocks = clocks_for(clocks, &rules);
        clocks.into_iter().map(|clock| clock.rule).collect()
    };
    assert_eq!(
        named(&["payout-no-scan-days", "payout-delay-days"]),
        ["payout-no-scan-days"]
    );
    assert_eq!(
        named(&["overdue-notice-days", "tracking-gap-working-days"]),
        ["tracking-gap-working-days", "overdue-report-days"]
    );
    assert!(named(&[]).is_empty());
}

#[test]
fn what_is_over_comes_last() {
    let delivered = with(order(Delivered, Sold), |order| {
        order.delivered_at = Some(at("2026-11-10T10:00:00Z"));
    });
    let clocks = clocks_at(&delivered, None, at(NOW));
    let over: Vec<bool> = (clocks.iter())
        .map(|clock| clock.state == ClockState::Over)
        .collect();
    assert!(over.contains(&true) && over.contains(&false), "{clocks:#?}");
    assert!(over.is_sorted(), "{clocks:#?}");
}

/// The way to withdraw is there from the purchase until the second the time for it ends, for the
/// buyer of a business alone.
#[test]
fn a_buyer_can_withdraw_from_the_purchase_to_the_last_second() {
    let calendar = calendar();
    let url = |order: &OrderRecord, now: &str| {
        let rules = Rules::defaults();
        let order = order.to_json_with_clocks(None, &rules, &calendar, at(now));
        order.withdrawal_url
    };
    let from_business = |status, side| {
        with(order(status, side), |order| {
            order.terms.can_withdraw = true;
            order.url = Some("/orders/A-1".into());
        })
    };
    let delivered = from_business(Delivered, Bought);
    let there = Some("/orders/A-1".to_owned());
    assert_eq!(url(&delivered, NOW), there);
    assert_eq!(url(&delivered, "2026-12-03T22:59:58Z"), there);
    assert_eq!(url(&delivered, "2026-12-03T22:59:59Z"), None);
    assert_eq!(url(&delivered, "2027-06-01T00:00:00Z"), None);
    let waiting = with(from_business(Paid, Bought), |order| {
        order.delivered_at = None;
    });
    assert_eq!(url(&waiting, NOW), there);
    assert_eq!(url(&from_business(Delivered, Sold), NOW), None);
    assert_eq!(url(&from_business(Cancelled, Bought), NOW), None);
    let private = with(delivered.clone(), |order| order.terms.can_withdraw = false);
    assert_eq!(url(&private, NOW), None);
    // Who has withdrawn needs no link to it, whether the parcel was there or not.
    for order in [delivered, waiting] {
        let withdrawn = with(order, |order| order.withdrawn_at = Some(at(NOW)));
        assert_eq!(url(&withdrawn, NOW), None);
    }
}
