//! At night, on a weekend, on a holiday: e-mail is there, the next opening is said, and kept.

use contract::{Availability, CaseEventKind, Channel, ReasonCode};
use flow::{Event, Step, StepKind};
use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp};
use journeys::{Account, Desk, LANGUAGES, Matter, Shell};

use crate::whole::{check_options, question};

/// When nobody of the demo's team is there, and why.
const CLOSED: [(&str, ReasonCode); 5] = [
    // Friday, 2:30 in Amsterdam.
    ("2026-11-20T01:30:00Z", ReasonCode::OutsideHours),
    // One minute past eleven in the evening: the chat has just closed.
    ("2026-11-20T22:01:00Z", ReasonCode::OutsideHours),
    // Sunday, 23:30.
    ("2026-11-22T22:30:00Z", ReasonCode::OutsideHours),
    // Christmas Day at noon, and New Year's Day.
    ("2026-12-25T11:00:00Z", ReasonCode::Holiday),
    ("2027-01-01T10:00:00Z", ReasonCode::Holiday),
];

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn opening(shell: &Shell, channel: Channel) -> Timestamp {
    match &shell.option(channel).availability {
        Availability::Closed {
            opens_at: Some(opens_at),
        } => moment(opens_at.as_str()),
        other => panic!("{channel:?}: {other:?}"),
    }
}

/// Looks at the options anew.
async fn look_again(shell: &mut Shell) {
    shell.send(Event::BackChosen).await;
    shell.send(Event::TalkChosen).await;
    shell.at(StepKind::Contacting);
}

#[tokio::test]
async fn when_nobody_is_there_every_step_leads_to_an_e_mail() {
    let desk = Desk::open_at(CLOSED[0].0).await;
    for (now, reason) in CLOSED {
        desk.set_clock(now);
        for (language, person, order, article) in [
            ("en", "anna", "A-1002", "order-not-received"),
            ("pl", "chen", "C-3001", "not-as-described"),
            ("de", "bruno", "B-2005", "when-do-i-get-paid"),
        ] {
            let mut shell = Shell::open(&desk, language, Account::Person(person)).await;
            let asked = question(language, article);
            let matter = Matter::order(order, asked);
            // Straight from home, from the question, and from under the answer.
            for kind in [StepKind::Home, StepKind::Asking, StepKind::Answered] {
                shell.reach(kind, &matter).await;
                shell.send(Event::TalkChosen).await;
                check_options(&shell);
                let options = shell.options();
                assert_eq!(options.options[0].channel, Channel::Email, "{now}");
                assert_eq!(options.time_zone, "Europe/Amsterdam");
                for channel in [Channel::Chat, Channel::Phone] {
                    let option = shell.option(channel);
                    assert_eq!(option.reason, reason, "{now} {channel:?}");
                    assert!(opening(&shell, channel) > moment(now), "{now}");
                }
                // What is closed cannot be chosen.
                shell.send(Event::ChannelChosen(Channel::Chat)).await;
                assert_eq!(shell.flow.draft().channel, Some(Channel::Email));
            }
            shell.reach_a_person(asked).await;
            let case = shell.case();
            for event in &case.timeline[1..] {
                let day = moment(event.at.as_str()).in_tz("Europe/Amsterdam").unwrap();
                let is_working_day = !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
                    && !matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26));
                assert!(is_working_day, "{now}: {event:?}");
                assert!(event.at > case.opened_at, "{now}: {event:?}");
            }
            assert_eq!(case.timeline[1].kind, CaseEventKind::FirstReply);
        }
    }
}

#[tokio::test]
async fn the_next_opening_is_kept_to_the_second() {
    let desk = Desk::open().await;
    for (now, _) in CLOSED {
        for channel in [Channel::Chat, Channel::Phone] {
            desk.set_clock(now);
            let mut shell = Shell::open(&desk, "en", Account::Person("emil")).await;
            shell.send(Event::TalkChosen).await;
            let opens_at = opening(&shell, channel);
            desk.clock.set(opens_at - SignedDuration::from_secs(1));
            look_again(&mut shell).await;
            assert_eq!(opening(&shell, channel), opens_at, "{now} {channel:?}");
            desk.clock.set(opens_at);
            look_again(&mut shell).await;
            let Availability::Open { until, .. } = &shell.option(channel).availability else {
                panic!("{now} {channel:?}: {:?}", shell.option(channel));
            };
            let until = moment(until.as_str());
            desk.clock.set(until - SignedDuration::from_secs(1));
            look_again(&mut shell).await;
            assert!(!matches!(
                shell.option(channel).availability,
                Availability::Closed { .. }
            ));
            desk.clock.set(until);
            look_again(&mut shell).await;
            assert!(opening(&shell, channel) > until, "{now} {channel:?}");
        }
    }
}

#[tokio::test]
async fn the_sample_configuration_keeps_its_weekends_and_holidays() {
    let desk = Desk::production("2026-11-21T16:30:00Z").await;
    for (now, chat, phone) in [
        // Saturday, 17:30; Sunday noon; Christmas, which a weekend follows; the day before Easter.
        (
            "2026-11-21T16:30:00Z",
            "2026-11-23T07:00:00Z",
            "2026-11-23T09:00:00Z",
        ),
        (
            "2026-11-22T11:00:00Z",
            "2026-11-23T07:00:00Z",
            "2026-11-23T09:00:00Z",
        ),
        (
            "2026-12-25T11:00:00Z",
            "2026-12-28T07:00:00Z",
            "2026-12-28T09:00:00Z",
        ),
        // Summer time began the day before this holiday, and the hours with it.
        (
            "2027-03-29T11:00:00Z",
            "2027-03-30T06:00:00Z",
            "2027-03-30T08:00:00Z",
        ),
    ] {
        desk.set_clock(now);
        for language in LANGUAGES {
            let mut shell = Shell::open(&desk, language, Account::Person("a-shopper")).await;
            let asked = question(language, "when-do-i-get-paid");
            let matter = Matter::general(asked);
            shell.reach(StepKind::Contacting, &matter).await;
            check_options(&shell);
            assert_eq!(shell.options().options[0].channel, Channel::Email, "{now}");
            assert_eq!(opening(&shell, Channel::Chat), moment(chat), "{now}");
            assert_eq!(opening(&shell, Channel::Phone), moment(phone), "{now}");
        }
    }
}

#[tokio::test]
async fn a_chat_that_closes_while_the_message_is_written_is_said_and_nothing_is_lost() {
    // Friday, 22:55: the chat is open for five minutes more.
    let desk = Desk::open_at("2026-11-20T21:55:00Z").await;
    let mut shell = Shell::open(&desk, "en", Account::Person("emil")).await;
    let matter = Matter::general("My question needs somebody");
    shell.reach(StepKind::Contacting, &matter).await;
    assert_eq!(shell.flow.draft().channel, Some(Channel::Chat));
    shell.reach(StepKind::Reviewing, &matter).await;
    let message = "My question needs somebody\n\nI wrote this while the chat closed.";
    shell.send(Event::MessageTyped(message.to_owned())).await;
    let key = shell.flow.draft().key.clone();
    desk.pass_minutes(6);
    shell.send(Event::SubmitChosen).await;
    shell.at(StepKind::Contacting);
    let Step::Contacting(contacting) = shell.flow.step() else {
        unreachable!()
    };
    assert!(contacting.changed, "the shopper is told why they are here");
    assert_eq!(shell.flow.draft().channel, Some(Channel::Email));
    shell.send(Event::ContinueChosen).await;
    assert_eq!(shell.flow.draft().message_text(), message);
    assert_eq!(shell.flow.draft().key, key);
    shell.send(Event::SubmitChosen).await;
    shell.at(StepKind::Confirmed);
    assert_eq!(desk.cases("emil").await.len(), 1);
}

#[tokio::test]
async fn who_writes_polish_is_called_in_a_language_they_pick() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "pl", Account::Person("emil")).await;
    let matter = Matter::general(question("pl", "when-do-i-get-paid"));
    shell.reach(StepKind::Contacting, &matter).await;
    shell.send(Event::ChannelChosen(Channel::Phone)).await;
    shell.send(Event::ContinueChosen).await;
    shell.at(StepKind::Contacting);
    shell.send(Event::ContactLanguageChosen("pl".into())).await;
    shell.send(Event::ContinueChosen).await;
    shell.at(StepKind::Contacting);
    shell.send(Event::ContactLanguageChosen("en".into())).await;
    shell.send(Event::ContinueChosen).await;
    shell.at(StepKind::Reviewing);
    for (number, is_good) in [
        ("", false),
        ("0201234567", false),
        ("+31 20 CALL ME", false),
        ("+48 22 123 45 67", true),
    ] {
        shell
            .all([Event::PhoneTyped(number.into()), Event::SubmitChosen])
            .await;
        let kind = match is_good {
            true => StepKind::Confirmed,
            false => StepKind::Reviewing,
        };
        shell.at(kind);
    }
    let case = shell.case();
    assert_eq!((case.channel, case.lang.as_str()), (Channel::Phone, "en"));
    assert_eq!(case.timeline[1].kind, CaseEventKind::CallBack);
}
