//! A case is opened exactly once and a message added exactly once, whatever the network, the
//! shopper, a second tab or the service itself does in the middle.

use std::sync::Arc;

use contract::Channel;
use flow::{Event, ReplyState, Step, StepKind, Submission};
use journeys::{Account, Desk, Fault, Matter, Shell};
use server::clock::FixedClock;

async fn reviewing(desk: &Arc<Desk>, person: &'static str, question: &str) -> Shell {
    let mut shell = Shell::open(desk, "en", Account::Person(person)).await;
    let matter = Matter::general(question);
    shell.reach(StepKind::Contacting, &matter).await;
    shell.send(Event::ChannelChosen(Channel::Email)).await;
    shell.send(Event::ContinueChosen).await;
    shell.at(StepKind::Reviewing);
    shell
}

/// Waits and tries again like a patient shopper until the case is confirmed.
async fn be_patient(shell: &mut Shell) {
    for _ in 0..50 {
        match shell.flow.step() {
            Step::Confirmed(_) => return,
            Step::Reviewing(_) => shell.send(Event::SubmitChosen).await,
            Step::Contacting(_) => {
                shell
                    .all([
                        Event::ChannelChosen(Channel::Email),
                        Event::ContinueChosen,
                        Event::SubmitChosen,
                    ])
                    .await;
            }
            Step::Sending if shell.is_waiting() => shell.wait().await,
            Step::Sending => shell.send(Event::RetryChosen).await,
            // The reload came after the confirmation.
            Step::Case(_) => return,
            other => panic!("{other:?}"),
        }
    }
    shell.at(StepKind::Confirmed);
}

#[tokio::test]
async fn a_reply_lost_after_the_case_was_opened_brings_the_same_reference() {
    let desk = Desk::open().await;
    let mut shell = reviewing(&desk, "emil", "Where is my invoice?").await;
    shell.fault("POST /cases", Fault::ReplyLost);
    shell.send(Event::SubmitChosen).await;
    shell.at(StepKind::Sending);
    assert!(matches!(
        shell.flow.submission(),
        Submission::Waiting { .. }
    ));
    let opened = desk.cases("emil").await;
    assert_eq!(opened.len(), 1);
    // The chat may have closed and a day gone by: a repetition is answered all the same.
    desk.pass_minutes(24 * 60);
    shell.wait().await;
    shell.at(StepKind::Confirmed);
    assert_eq!(shell.case().reference, opened[0]);
    assert_eq!(desk.cases("emil").await, opened);
    assert_eq!(shell.count("POST /cases"), 3, "{:#?}", shell.log);
}

#[tokio::test]
async fn a_case_whose_every_reply_was_lost_is_found_by_its_key_after_a_reload() {
    let desk = Desk::open().await;
    for is_opened in [true, false] {
        let before = desk.cases("emil").await;
        let mut shell = reviewing(&desk, "emil", "Where is my invoice?").await;
        for _ in 0..6 {
            shell.fault(
                "POST /cases",
                match is_opened {
                    true => Fault::ReplyLost,
                    false => Fault::NeverSent,
                },
            );
        }
        shell.send(Event::SubmitChosen).await;
        for _ in 0..5 {
            shell.wait().await;
        }
        assert!(shell.is_without_faults());
        assert!(matches!(shell.flow.submission(), Submission::Unsure { .. }));
        assert!(!shell.is_waiting());
        // The tab is loaded anew before the shopper tries again.
        shell.reload().await;
        assert_eq!(shell.count("GET /cases/by-key/"), 1, "{:#?}", shell.log);
        if is_opened {
            shell.at(StepKind::Confirmed);
        } else {
            // It never arrived: the text is there, and may be sent.
            shell.at(StepKind::Contacting);
            shell.reach_a_person("Where is my invoice?").await;
        }
        let after = desk.cases("emil").await;
        assert_eq!(after.len(), before.len() + 1);
        assert!(after.contains(&shell.case().reference));
    }
}

#[tokio::test]
async fn submit_pressed_twice_opens_one_case() {
    let desk = Desk::open().await;
    let mut shell = reviewing(&desk, "emil", "Where is my invoice?").await;
    for _ in 0..3 {
        shell.press(Event::SubmitChosen);
    }
    shell.press(Event::BackChosen);
    shell.press(Event::SubmitChosen);
    shell.settle().await;
    be_patient(&mut shell).await;
    shell.at(StepKind::Confirmed);
    assert_eq!(shell.count("POST /cases"), 1);
    assert_eq!(desk.cases("emil").await.len(), 1);
}

#[tokio::test]
async fn two_tabs_with_the_same_draft_open_one_case() {
    let desk = Desk::open().await;
    let mut count = 0;
    for is_edited in [false, true] {
        for is_at_once in [false, true] {
            let mut first = reviewing(&desk, "emil", "Where is my invoice?").await;
            let mut second = first.duplicate().await;
            assert_eq!(second.flow.draft().key, first.flow.draft().key);
            second.at(StepKind::Contacting);
            second
                .all([Event::ChannelChosen(Channel::Email), Event::ContinueChosen])
                .await;
            if is_edited {
                let more = "Where is my invoice?\n\nI need it for my taxes.";
                second.send(Event::MessageTyped(more.into())).await;
            }
            first.press(Event::SubmitChosen);
            second.press(Event::SubmitChosen);
            if is_at_once {
                futures_util::future::join(first.settle(), second.settle()).await;
            } else {
                first.settle().await;
                second.settle().await;
            }
            be_patient(&mut first).await;
            be_patient(&mut second).await;
            assert_eq!(first.case().reference, second.case().reference);
            let cases = desk.cases("emil").await;
            count += 1;
            assert_eq!(cases.len(), count, "{is_edited} {is_at_once}");
            // What the second tab wrote is in the case, or ready to be added to it.
            let reference = second.case().reference.clone();
            if is_edited {
                second.send(Event::CaseChosen(reference)).await;
                let is_said = |shell: &Shell| {
                    shell
                        .case()
                        .messages
                        .iter()
                        .any(|message| message.text.contains("taxes"))
                };
                let Step::Case(view) = second.flow.step() else {
                    unreachable!()
                };
                let is_kept = view.reply.contains("taxes");
                assert!(is_said(&second) || is_kept, "{view:#?}");
            }
        }
    }
}

#[tokio::test]
async fn a_service_started_anew_finds_the_case_by_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desk.db");
    let clock = Arc::new(FixedClock::at(journeys::FRIDAY.parse().unwrap()));
    let desk = Desk::open_file(clock.clone(), &file).await;
    let mut shell = reviewing(&desk, "emil", "Where is my invoice?").await;
    let key = shell.flow.draft().key.clone();
    shell.fault("POST /cases", Fault::ReplyLost);
    shell.send(Event::SubmitChosen).await;
    let opened = desk.cases("emil").await;
    drop(desk);

    // Its tokens are signed anew, too: the old one is refused and renewed.
    let desk = Desk::open_file(clock.clone(), &file).await;
    shell.move_to(&desk);
    shell.wait().await;
    shell.at(StepKind::Confirmed);
    assert_eq!(shell.case().reference, opened[0]);
    assert_eq!(desk.cases("emil").await, opened);
    let path = format!("/cases/by-key/{key}");
    let found: contract::CaseReply = desk.get("emil", &path).await.read();
    assert_eq!(found.case.reference, opened[0]);
    assert_eq!(desk.get("anna", &path).await.status, 404);

    // Restarted between the answer and the case: the answer goes along.
    let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
    let matter = Matter::order("A-1002", "Where is my parcel?");
    shell.reach(StepKind::Answered, &matter).await;
    drop(desk);
    let desk = Desk::open_file(clock, &file).await;
    shell.move_to(&desk);
    shell.reach_a_person("Where is my parcel?").await;
    assert_eq!(shell.case().messages.len(), 2);
}

#[tokio::test]
async fn a_message_whose_reply_was_lost_is_in_the_thread_once() {
    let desk = Desk::open().await;
    let mut shell = reviewing(&desk, "emil", "Where is my invoice?").await;
    shell.send(Event::SubmitChosen).await;
    let reference = shell.case().reference.clone();
    shell.send(Event::CaseChosen(reference.clone())).await;
    for (number, fault) in [Fault::ReplyLost, Fault::NeverSent, Fault::GatewayDown]
        .into_iter()
        .enumerate()
    {
        let text = format!("Message {number}");
        shell.fault("POST /cases/", fault);
        shell
            .all([Event::ReplyTyped(text.clone()), Event::ReplySent])
            .await;
        let Step::Case(view) = shell.flow.step() else {
            unreachable!()
        };
        assert!(matches!(view.state, ReplyState::Failed(_)), "{view:?}");
        assert_eq!(view.reply, text);
        // Half of them after a reload, in which the text stays.
        if number % 2 == 0 {
            shell.reload().await;
            shell.send(Event::HomeChosen).await;
            shell.send(Event::CaseChosen(reference.clone())).await;
        }
        let Step::Case(view) = shell.flow.step() else {
            unreachable!()
        };
        if !view.reply.is_empty() {
            assert_eq!(view.reply, text);
            shell.send(Event::ReplySent).await;
        }
        let said = shell.case().messages.iter();
        assert_eq!(said.filter(|message| message.text == text).count(), 1);
    }
}

/// Random enough for a schedule, and the same on every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (value ^ (value >> 31)) % sides
    }
}

#[tokio::test]
async fn three_hundred_bad_networks_open_three_hundred_cases() {
    let desk = Desk::open().await;
    let mut last_opened = None;
    for number in 0..300 {
        let mut dice = Dice(number);
        let question = format!("Where is invoice {number}?");
        let mut shell = reviewing(&desk, "dana", &question).await;
        for _ in 0..dice.throw(9) {
            let route = ["POST /cases", "GET /cases/by-key/", "GET /session"]
                [usize::try_from(dice.throw(3)).unwrap()];
            let fault = match dice.throw(5) {
                0 | 1 => Fault::ReplyLost,
                2 => Fault::NeverSent,
                3 => Fault::GatewayDown,
                _ => Fault::TooMany(5),
            };
            shell.fault(route, fault);
        }
        let mut message = question.clone();
        shell.send(Event::SubmitChosen).await;
        for turn in 0..dice.throw(8) {
            match dice.throw(7) {
                0 => shell.wait().await,
                1 => shell.send(Event::RetryChosen).await,
                2 => shell.reload().await,
                3 => {
                    shell.is_offline = !shell.is_offline;
                    if !shell.is_offline {
                        shell.send(Event::CameOnline).await;
                    }
                }
                4 => {
                    shell.end_session();
                    shell.send(Event::RetryChosen).await;
                    shell.is_offline = false;
                    shell.log_in("dana").await;
                }
                5 => {
                    // Edited between two tries, where that is possible.
                    shell.send(Event::BackChosen).await;
                    if matches!(shell.flow.step(), Step::Reviewing(_)) {
                        message = format!("{message} Again, {turn}.");
                        shell
                            .all([Event::MessageTyped(message.clone()), Event::SubmitChosen])
                            .await;
                    }
                }
                _ => {
                    shell.press(Event::SubmitChosen);
                    shell.press(Event::RetryChosen);
                    shell.settle().await;
                }
            }
        }
        shell.is_offline = false;
        shell.send(Event::CameOnline).await;
        for _ in 0..20 {
            match shell.flow.step() {
                Step::Confirmed(_) | Step::Case(_) => break,
                Step::Gate(_) | Step::Home(_) if shell.flow.draft().is_empty() => break,
                Step::Gate(_) => shell.log_in("dana").await,
                Step::Home(_) | Step::Asking(_) | Step::Answered(_) => {
                    shell.send(Event::TalkChosen).await;
                }
                _ => be_patient(&mut shell).await,
            }
        }
        let page = desk.get("dana", "/cases?limit=2").await;
        let newest: Vec<String> = page
            .read::<contract::CasePage>()
            .cases
            .into_iter()
            .map(|case| case.reference)
            .collect();
        assert_ne!(newest.first(), last_opened.as_ref(), "schedule {number}");
        assert_eq!(
            newest.get(1),
            last_opened.as_ref(),
            "schedule {number}: {:#?}",
            shell.log
        );
        last_opened = Some(newest[0].clone());
        // A minute later the next shopper comes, so that the last case is the first of the list.
        desk.pass_minutes(1);
        let path = format!("/cases/{}", newest[0]);
        let opened: contract::CaseReply = desk.get("dana", &path).await.read();
        let said = opened.case.messages.iter();
        assert!(
            said.clone()
                .any(|message| message.text.starts_with(&question)),
            "schedule {number}"
        );
        let last = message.split(". ").last().unwrap_or_default();
        let kept = format!("{:?} {:?}", shell.flow.draft(), shell.flow.step());
        assert!(
            said.clone().any(|message| message.text.contains(last)) || kept.contains(last),
            "schedule {number} lost {last:?}: {opened:?}"
        );
    }
    assert_eq!(desk.cases("dana").await.len(), 300);
}
