//! Tables: situation, hour, team and language on the left, what is offered on the right.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::*;
use crate::calendar::Holidays;

const NINE: [&str; 9] = ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"];

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn hours(entries: &[(&[Weekday], u16, u16)]) -> WeeklyHours {
    let mut hours = WeeklyHours::default();
    for (days, from, to) in entries {
        for day in *days {
            let stretch = Stretch {
                from: from * 60,
                to: to * 60,
            };
            hours.add(*day, stretch).unwrap();
        }
    }
    hours
}

const WORKDAYS: &[Weekday] = &[
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
];

/// Chat on working days 8–20 and Saturday 9–17, phone on working days 9–18, in Amsterdam.
fn config() -> ContactConfig {
    ContactConfig {
        calendar: Calendar::new(
            TimeZone::get("Europe/Amsterdam").unwrap(),
            Holidays {
                once: BTreeSet::from(["2027-03-29".parse().unwrap()]),
                yearly: BTreeSet::from([(12, 25), (12, 26), (1, 1)]),
            },
        ),
        email_languages: owned(&NINE),
        chat: LiveChannel {
            languages: owned(&NINE),
            hours: hours(&[(WORKDAYS, 8, 20), (&[Weekday::Saturday], 9, 17)]),
            queue_limit: 10,
            minutes_per_case: 6,
        },
        phone: LiveChannel {
            languages: owned(&NINE[..6]),
            hours: hours(&[(WORKDAYS, 9, 18)]),
            queue_limit: 5,
            minutes_per_case: 10,
        },
        lines: vec![PhoneLine {
            number: "+31201234567".into(),
            lang: "nl".into(),
        }],
        evidence_topics: owned(&["order-problem"]),
        urgent_topics: owned(&["account-hacked-and-phishing"]),
        personal_topics: owned(&["selling"]),
        patience_minutes: 15,
    }
}

fn team(chat: (u32, u32), phone: (u32, u32)) -> TeamState {
    let desk = |(staffed, waiting)| Desk { staffed, waiting };
    TeamState {
        chat: desk(chat),
        phone: desk(phone),
    }
}

fn about(slug: &str, category: &str) -> Situation {
    Situation {
        topic: Some(Topic {
            slug: slug.into(),
            category: category.into(),
        }),
        ..Situation::default()
    }
}

/// Friday, 10:30 in Amsterdam.
const FRIDAY: &str = "2026-11-20T09:30:00Z";
/// Sunday.
const SUNDAY: &str = "2026-11-22T11:00:00Z";

fn ask(situation: &Situation, language: &str, now: &str, team: TeamState) -> ContactOptions {
    let options = contact_options(situation, language, now.parse().unwrap(), &team, &config());
    // What must hold whatever the situation.
    let recommended: Vec<_> = options
        .options
        .iter()
        .filter(|one| one.recommended)
        .collect();
    assert_eq!(recommended.len(), 1, "exactly one is recommended");
    assert!(
        options.options[0].recommended,
        "the recommended one is first"
    );
    assert!(is_usable(recommended[0]), "the recommended one can be used");
    let email = option(&options, Channel::Email);
    assert_eq!(email.availability, Availability::Always);
    assert_eq!(options.options.len(), 3);
    options
}

fn option(options: &ContactOptions, channel: Channel) -> &ContactOption {
    options
        .options
        .iter()
        .find(|one| one.channel == channel)
        .unwrap()
}

#[test]
fn the_situation_decides_what_is_recommended() {
    use Channel::{Chat, Email, Phone};
    let full = team((3, 0), (2, 0));
    let nobody = team((0, 0), (0, 0));
    let busy = team((1, 9), (2, 0));
    let hacked = || about("account-hacked-and-phishing", "account");
    let damaged = || about("damaged-in-transit", "order-problem");
    let payout = || about("when-do-i-get-paid", "selling");
    let general = Situation::default;
    let order = |status, side| Situation {
        order: Some((status, side)),
        ..Situation::default()
    };
    let table = [
        (general(), "en", FRIDAY, full, Chat, ReasonCode::QuickestNow),
        (general(), "pl", FRIDAY, full, Chat, ReasonCode::QuickestNow),
        (
            general(),
            "en",
            FRIDAY,
            nobody,
            Email,
            ReasonCode::AlwaysPossible,
        ),
        (
            general(),
            "en",
            FRIDAY,
            busy,
            Email,
            ReasonCode::AlwaysPossible,
        ),
        (
            general(),
            "en",
            SUNDAY,
            full,
            Email,
            ReasonCode::AlwaysPossible,
        ),
        (
            general(),
            "sv",
            FRIDAY,
            full,
            Email,
            ReasonCode::AlwaysPossible,
        ),
        (
            damaged(),
            "en",
            FRIDAY,
            full,
            Email,
            ReasonCode::NeedsEvidence,
        ),
        (
            damaged(),
            "en",
            SUNDAY,
            full,
            Email,
            ReasonCode::NeedsEvidence,
        ),
        (hacked(), "en", FRIDAY, full, Phone, ReasonCode::Urgent),
        (hacked(), "pl", FRIDAY, full, Chat, ReasonCode::Urgent),
        (hacked(), "en", FRIDAY, busy, Phone, ReasonCode::Urgent),
        (
            hacked(),
            "zh",
            FRIDAY,
            nobody,
            Email,
            ReasonCode::AlwaysPossible,
        ),
        (
            payout(),
            "de",
            FRIDAY,
            full,
            Phone,
            ReasonCode::PersonalMatter,
        ),
        (payout(), "zh", FRIDAY, full, Chat, ReasonCode::QuickestNow),
        (
            payout(),
            "de",
            SUNDAY,
            full,
            Email,
            ReasonCode::AlwaysPossible,
        ),
        (
            order(OrderStatus::Delivered, Side::Bought),
            "en",
            FRIDAY,
            full,
            Email,
            ReasonCode::NeedsEvidence,
        ),
        (
            order(OrderStatus::Shipped, Side::Bought),
            "en",
            FRIDAY,
            full,
            Chat,
            ReasonCode::QuickestNow,
        ),
        (
            order(OrderStatus::Delivered, Side::Sold),
            "en",
            FRIDAY,
            full,
            Chat,
            ReasonCode::QuickestNow,
        ),
    ];
    for (row, (situation, language, now, team, channel, reason)) in table.into_iter().enumerate() {
        let options = ask(&situation, language, now, team);
        let first = &options.options[0];
        assert_eq!(
            (first.channel, first.reason),
            (channel, reason),
            "row {row}"
        );
    }
}

#[test]
fn a_closed_channel_says_why_and_when_it_opens() {
    let full = team((3, 2), (2, 0));
    let nobody = team((0, 0), (2, 0));
    let queue = team((3, 10), (2, 0));
    let table = [
        // Friday evening: open again on Saturday.
        (
            "2026-11-20T19:30:00Z",
            full,
            ReasonCode::OutsideHours,
            Some("2026-11-21T08:00:00Z"),
        ),
        // Before the hours of the same day.
        (
            "2026-11-20T06:00:00Z",
            full,
            ReasonCode::OutsideHours,
            Some("2026-11-20T07:00:00Z"),
        ),
        // Sunday: Monday.
        (
            SUNDAY,
            full,
            ReasonCode::OutsideHours,
            Some("2026-11-23T07:00:00Z"),
        ),
        // Christmas 2026 is a Friday, Boxing Day a Saturday with hours of its own.
        (
            "2026-12-25T10:00:00Z",
            full,
            ReasonCode::Holiday,
            Some("2026-12-28T07:00:00Z"),
        ),
        (
            "2026-12-26T10:00:00Z",
            full,
            ReasonCode::Holiday,
            Some("2026-12-28T07:00:00Z"),
        ),
        // The last Saturday of summer: open on Monday after the change, an hour later in UTC.
        (
            "2026-10-24T16:00:00Z",
            full,
            ReasonCode::OutsideHours,
            Some("2026-10-26T07:00:00Z"),
        ),
        // Easter Monday 2027 right after the change to summer time.
        (
            "2027-03-28T10:00:00Z",
            full,
            ReasonCode::OutsideHours,
            Some("2027-03-30T06:00:00Z"),
        ),
        (
            "2027-03-29T10:00:00Z",
            full,
            ReasonCode::Holiday,
            Some("2027-03-30T06:00:00Z"),
        ),
        (
            FRIDAY,
            nobody,
            ReasonCode::NobodyThere,
            Some("2026-11-21T08:00:00Z"),
        ),
        (FRIDAY, queue, ReasonCode::QueueFull, None),
    ];
    for (now, team, reason, opens) in table {
        let options = ask(&Situation::default(), "en", now, team);
        let chat = option(&options, Channel::Chat);
        assert_eq!(chat.reason, reason, "{now}");
        let opens_at = opens.map(|text: &str| contract::Timestamp(text.into()));
        assert_eq!(
            chat.availability,
            Availability::Closed { opens_at },
            "{now}"
        );
    }
}

#[test]
fn an_open_channel_says_until_when_and_how_long_the_wait_is() {
    let options = ask(&Situation::default(), "en", FRIDAY, team((3, 4), (2, 0)));
    let chat = option(&options, Channel::Chat);
    assert_eq!(
        chat.availability,
        Availability::Open {
            until: contract::Timestamp("2026-11-20T19:00:00Z".into()),
            wait_minutes: Some(8),
        }
    );
    // The minute of opening is open, the minute of closing is not.
    for (now, is_open) in [
        ("2026-11-20T07:00:00Z", true),
        ("2026-11-20T18:59:59Z", true),
        ("2026-11-20T19:00:00Z", false),
    ] {
        let options = ask(&Situation::default(), "en", now, team((3, 0), (2, 0)));
        assert_eq!(is_usable(option(&options, Channel::Chat)), is_open, "{now}");
    }
}

#[test]
fn the_phone_is_listed_in_other_languages_and_never_recommended_for_them() {
    for language in ["zh", "pt", "pl"] {
        let options = ask(
            &about("account-hacked-and-phishing", "account"),
            language,
            FRIDAY,
            team((0, 0), (2, 0)),
        );
        let phone = option(&options, Channel::Phone);
        assert_eq!(phone.reason, ReasonCode::OtherLanguages);
        assert!(!phone.speaks_language && !phone.recommended && !is_usable(phone));
        assert_eq!(phone.languages.len(), 6);
        assert_eq!(phone.lines.len(), 1);
        let closed = ask(
            &Situation::default(),
            language,
            SUNDAY,
            team((3, 0), (2, 0)),
        );
        let phone = option(&closed, Channel::Phone);
        assert_eq!(phone.reason, ReasonCode::OutsideHours);
        assert!(!phone.speaks_language);
    }
}

#[test]
fn hours_that_meet_at_midnight_are_one_opening() {
    let mut config = config();
    let all: Vec<Weekday> = WORKDAYS.to_vec();
    config.chat.hours = hours(&[(&all, 0, 24)]);
    let options = contact_options(
        &Situation::default(),
        "en",
        "2026-11-18T23:30:00Z".parse().unwrap(),
        &team((1, 0), (1, 0)),
        &config,
    );
    assert_eq!(
        option(&options, Channel::Chat).availability,
        Availability::Open {
            until: contract::Timestamp("2026-11-20T23:00:00Z".into()),
            wait_minutes: Some(0),
        }
    );
}

#[test]
fn a_channel_without_hours_never_opens() {
    let mut config = config();
    config.phone.hours = WeeklyHours::default();
    let options = contact_options(
        &Situation::default(),
        "en",
        FRIDAY.parse().unwrap(),
        &team((1, 0), (1, 0)),
        &config,
    );
    let phone = option(&options, Channel::Phone);
    assert_eq!(phone.availability, Availability::Closed { opens_at: None });
    assert_eq!(phone.reason, ReasonCode::OutsideHours);
}

#[test]
fn overlapping_hours_are_refused_and_meeting_ones_are_not() {
    let mut hours = WeeklyHours::default();
    let stretch = |from, to| Stretch { from, to };
    hours.add(Weekday::Monday, stretch(540, 720)).unwrap();
    hours.add(Weekday::Monday, stretch(720, 900)).unwrap();
    assert_eq!(hours.add(Weekday::Monday, stretch(890, 950)), Err(Overlap));
    assert_eq!(hours.add(Weekday::Monday, stretch(500, 1000)), Err(Overlap));
    hours.add(Weekday::Tuesday, stretch(500, 1000)).unwrap();
}
