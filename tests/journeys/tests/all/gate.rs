//! Signed out, signed in, signed out in the middle: the shopper is asked to log in, ends up where
//! they wanted to go, and loses nothing.

use contract::{Author, CaseSubject, Channel, Subject};
use flow::{Event, GateState, Step, StepKind};
use journeys::{Account, Desk, Fault, Matter, Shell};

/// The way in, however it is logged in.
#[derive(Clone, Copy, Debug)]
enum LogIn {
    /// The page says so.
    InPlace,
    /// The page leaves for a log-in page and comes back.
    ByNavigation,
}

async fn pass(shell: &mut Shell, way: LogIn, person: &'static str) {
    shell.at(StepKind::Gate);
    let before = shell.log_ins;
    shell.send(Event::LogInChosen).await;
    assert_eq!(shell.log_ins, before + 1, "the page is asked to log in");
    match way {
        LogIn::InPlace => shell.log_in(person).await,
        LogIn::ByNavigation => {
            shell.account = Account::Person(person);
            shell.reload().await;
        }
    }
}

#[tokio::test]
async fn a_general_question_needs_no_log_in_and_a_person_does() {
    let desk = Desk::open().await;
    for way in [LogIn::InPlace, LogIn::ByNavigation] {
        let mut shell = Shell::open(&desk, "en", Account::Nobody).await;
        let question = "My parcel has not arrived, what can I do?";
        let matter = Matter::general(question);
        shell.reach(StepKind::Answered, &matter).await;
        let answer = shell.answer().id.clone();
        let follow_up = "And the seller does not reply";
        shell.send(Event::FollowUpTyped(follow_up.into())).await;
        let key = shell.flow.draft().key.clone();
        shell.send(Event::TalkChosen).await;
        let Step::Gate(gate) = shell.flow.step() else {
            panic!("{:?}", shell.flow.step())
        };
        assert_eq!(gate.state, GateState::Explaining);
        pass(&mut shell, way, "emil").await;
        shell.at(StepKind::Contacting);
        let draft = shell.flow.draft();
        assert_eq!(draft.key, key, "{way:?}");
        assert_eq!(draft.answer_id.as_ref(), Some(&answer), "{way:?}");
        assert_eq!(draft.follow_up, follow_up, "{way:?}");
        shell.reach_a_person(follow_up).await;
        // The answer that was given to nobody in particular goes along.
        let case = shell.case();
        assert!(
            case.messages
                .iter()
                .any(|message| message.author == Author::Assistant),
            "{way:?}: {case:?}"
        );
        assert_eq!(case.subject, CaseSubject::General);
    }
    assert_eq!(desk.cases("emil").await.len(), 2);
}

#[tokio::test]
async fn every_way_in_that_is_personal_waits_at_the_gate() {
    let desk = Desk::open().await;
    let reference = desk.cases("anna").await[0].clone();
    let order = Subject::Order {
        id: "A-1001".into(),
    };
    let ways = [
        (Event::HelpWithOrderChosen, StepKind::Picking),
        (Event::TalkChosen, StepKind::Contacting),
        (Event::CasesChosen, StepKind::Cases),
        (Event::CaseChosen(reference), StepKind::Case),
        (Event::SubjectChosen(order.clone()), StepKind::Asking),
        (
            Event::PageAsked {
                text: "Where is it?".into(),
                subject: order,
            },
            StepKind::Asking,
        ),
    ];
    for way in [LogIn::InPlace, LogIn::ByNavigation] {
        for (event, kind) in &ways {
            let mut shell = Shell::open(&desk, "fr", Account::Nobody).await;
            shell.send(event.clone()).await;
            pass(&mut shell, way, "anna").await;
            shell.at(*kind);
            if matches!(event, Event::PageAsked { .. }) {
                assert_eq!(shell.flow.draft().question, "Where is it?");
            }
            shell.send(Event::HomeChosen).await;
            shell.at(StepKind::Home);
        }
    }
}

#[tokio::test]
async fn who_changes_their_mind_at_the_gate_is_not_held() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "en", Account::Nobody).await;
    shell
        .all([Event::HelpWithOrderChosen, Event::BackChosen])
        .await;
    shell.at(StepKind::Home);
    shell.send(Event::TalkChosen).await;
    // The log-in came to nothing.
    shell.all([Event::LogInChosen, Event::SessionChanged]).await;
    shell.at(StepKind::Gate);
    shell
        .send(Event::ArticleChosen("order-not-received".into()))
        .await;
    shell.at(StepKind::Reading);
}

/// What the shopper does on a screen that needs the service, and the text that must survive.
fn doing(kind: StepKind) -> (Vec<Event>, &'static str) {
    let typed = |event: fn(String) -> Event, text: &str| event(text.to_owned());
    match kind {
        StepKind::Picking => (vec![typed(Event::OrderSearchTyped, "vase")], ""),
        StepKind::Asking => (
            vec![
                typed(Event::QuestionTyped, "Where is my camera?"),
                Event::QuestionAsked,
            ],
            "Where is my camera?",
        ),
        StepKind::Answered => (
            vec![
                typed(Event::FollowUpTyped, "And how long does that take?"),
                Event::FollowUpAsked,
            ],
            "And how long does that take?",
        ),
        StepKind::Contacting => (
            vec![Event::LanguageChosen("de".into())],
            "Where is my parcel?",
        ),
        StepKind::Reviewing => (
            vec![
                typed(
                    Event::MessageTyped,
                    "Where is my parcel? The carrier is silent.",
                ),
                Event::SubmitChosen,
            ],
            "The carrier is silent.",
        ),
        StepKind::Cases => (vec![Event::HomeChosen, Event::CasesChosen], ""),
        StepKind::Case => (
            vec![
                typed(Event::ReplyTyped, "One thing more."),
                Event::ReplySent,
            ],
            "One thing more.",
        ),
        other => panic!("nothing to do at {other:?}"),
    }
}

const PERSONAL: [StepKind; 7] = [
    StepKind::Picking,
    StepKind::Asking,
    StepKind::Answered,
    StepKind::Contacting,
    StepKind::Reviewing,
    StepKind::Cases,
    StepKind::Case,
];

/// Everything that the shopper sees or the service keeps of what was written.
async fn everything(shell: &Shell, desk: &Desk, person: &str) -> String {
    let mut all = format!("{:?} {:?}", shell.flow.draft(), shell.flow.step());
    if let Some(reference) = desk.cases(person).await.first() {
        all.push_str(&desk.get(person, &format!("/cases/{reference}")).await.text);
    }
    all
}

#[tokio::test]
async fn a_session_that_ends_at_any_step_asks_again_and_loses_nothing() {
    let desk = Desk::open().await;
    for way in [LogIn::InPlace, LogIn::ByNavigation] {
        for kind in PERSONAL {
            let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
            let matter = Matter::order("A-1002", "Where is my parcel?");
            shell.reach(kind, &matter).await;
            let before = desk.cases("anna").await.len();
            shell.end_session();
            let (events, written) = doing(kind);
            shell.all(events).await;
            let Step::Gate(gate) = shell.flow.step() else {
                panic!("{kind:?}: {:?}", shell.flow.step())
            };
            assert!(
                matches!(gate.state, GateState::Expired | GateState::Explaining),
                "{gate:?}"
            );
            pass(&mut shell, way, "anna").await;
            let all = everything(&shell, &desk, "anna").await;
            assert!(
                all.contains(written),
                "{kind:?} {way:?} lost {written}: {all}"
            );
            let after = desk.cases("anna").await.len();
            match (way, kind) {
                // Sending went on by itself: that is what the shopper had asked for.
                (LogIn::InPlace, StepKind::Reviewing) => {
                    shell.at(StepKind::Confirmed);
                    assert_eq!(after, before + 1);
                }
                // It was looked up, never arrived, and waits to be sent.
                (LogIn::ByNavigation, StepKind::Reviewing) => {
                    shell.at(StepKind::Contacting);
                    assert_eq!(after, before);
                    shell.reach_a_person(written).await;
                }
                (LogIn::InPlace, StepKind::Asking | StepKind::Answered) => {
                    shell.at(StepKind::Answered);
                    assert!(shell.answer().outcome.is_some());
                }
                (LogIn::ByNavigation, StepKind::Asking | StepKind::Answered) => {
                    shell.at(StepKind::Answered);
                    shell.send(Event::RetryChosen).await;
                    assert!(shell.answer().outcome.is_some());
                }
                (LogIn::InPlace, StepKind::Case) => {
                    let said = shell.case().messages.iter();
                    let said = said.filter(|message| message.text == written);
                    assert_eq!(said.count(), 1, "{:?}", shell.flow.step());
                }
                (_, kind) => shell.at(kind),
            }
        }
    }
}

#[tokio::test]
async fn a_token_refused_once_is_renewed_and_nobody_notices() {
    let desk = Desk::open().await;
    for kind in PERSONAL {
        let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
        let matter = Matter::order("A-1002", "Where is my parcel?");
        shell.reach(kind, &matter).await;
        for route in ["GET ", "POST "] {
            shell.fault(route, Fault::TokenRefused);
        }
        let (events, written) = doing(kind);
        shell.all(events).await;
        assert!(!matches!(shell.flow.step(), Step::Gate(_)), "{kind:?}");
        let all = everything(&shell, &desk, "anna").await;
        assert!(all.contains(written), "{kind:?}: {all}");
        // The token ran out while the shopper was reading; the page has another.
        desk.pass_minutes(15);
        shell.send(Event::CasesChosen).await;
        shell.at(StepKind::Cases);
        assert_eq!(shell.log_ins, 0);
    }
}

#[tokio::test]
async fn somebody_else_at_the_gate_finds_nothing_of_the_first() {
    let desk = Desk::open().await;
    for kind in PERSONAL {
        for way in [LogIn::InPlace, LogIn::ByNavigation] {
            let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
            let secret = "Where is my parcel? My canary is called Pip.";
            let matter = Matter::order("A-1002", secret);
            shell.reach(kind, &matter).await;
            shell.end_session();
            shell.all(doing(kind).0).await;
            pass(&mut shell, way, "emil").await;
            let seen = format!("{:?} {:?}", shell.flow.draft(), shell.flow.step());
            assert!(!seen.contains("canary"), "{kind:?} {way:?}: {seen}");
            assert!(!seen.contains("A-1002"), "{kind:?} {way:?}: {seen}");
            assert!(shell.flow.draft().is_empty());
            shell.send(Event::TalkChosen).await;
            shell.at(StepKind::Contacting);
        }
    }
    assert_eq!(desk.cases("emil").await.len(), 0);
}

#[tokio::test]
async fn who_logs_out_leaves_nothing_behind() {
    let desk = Desk::open().await;
    for kind in PERSONAL {
        let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
        let matter = Matter::order("A-1002", "Where is my parcel? The canary sings.");
        shell.reach(kind, &matter).await;
        shell.account = Account::Nobody;
        shell.send(Event::LoggedOut).await;
        shell.at(StepKind::Home);
        shell.reload().await;
        for person in ["emil", "anna"] {
            shell.log_in(person).await;
            let seen = format!("{:?} {:?}", shell.flow.draft(), shell.flow.step());
            assert!(!seen.contains("canary"), "{kind:?} {person}: {seen}");
        }
    }
}

#[tokio::test]
async fn offline_at_any_step_is_said_and_mended() {
    let desk = Desk::open().await;
    for kind in PERSONAL {
        let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
        let matter = Matter::order("A-1002", "Where is my parcel?");
        shell.reach(kind, &matter).await;
        shell.is_offline = true;
        let (events, written) = doing(kind);
        shell.all(events).await;
        let seen = format!("{:?} {:?}", shell.flow.draft(), shell.flow.step());
        assert!(seen.contains(written), "{kind:?}: {seen}");
        assert!(
            shell
                .log
                .last()
                .is_some_and(|line| line.ends_with("Offline")),
            "{kind:?}"
        );
        shell.is_offline = false;
        shell.send(Event::CameOnline).await;
        if kind == StepKind::Case {
            // What adds to a case goes out when the shopper says so.
            shell.send(Event::RetryChosen).await;
        }
        let all = everything(&shell, &desk, "anna").await;
        assert!(all.contains(written), "{kind:?}: {all}");
        match kind {
            StepKind::Reviewing => shell.at(StepKind::Confirmed),
            StepKind::Asking | StepKind::Answered => {
                assert!(shell.answer().outcome.is_some());
            }
            StepKind::Contacting => assert_eq!(shell.option(Channel::Email).languages.len(), 9),
            other => shell.at(other),
        }
    }
}
