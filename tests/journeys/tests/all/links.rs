//! Deep links from the page: an order or item of one's own, of somebody else, of nobody, malformed.

use contract::{ErrorCode, Subject};
use flow::{Event, Failure, Remote, Step, StepKind};
use journeys::{Account, Desk, Shell};

fn order(id: &str) -> Subject {
    Subject::Order { id: id.into() }
}

fn item(id: &str) -> Subject {
    Subject::Item { id: id.into() }
}

#[tokio::test]
async fn ones_own_order_or_item_stands_there_with_its_facts() {
    let desk = Desk::open().await;
    for (person, subject) in [
        ("anna", order("A-1001")),
        ("bruno", order("A-1001")),
        ("chen", order("C-3006")),
        ("dana", order("D-00001")),
        ("anna", item("watch")),
        ("emil", item("teapot")),
    ] {
        for account in [Account::Person(person), Account::Nobody] {
            let mut shell = Shell::open(&desk, "it", account).await;
            shell.send(Event::SubjectChosen(subject.clone())).await;
            if account == Account::Nobody {
                shell.at(StepKind::Gate);
                shell.log_in(person).await;
            }
            let Step::Asking(asking) = shell.flow.step() else {
                panic!("{:?}", shell.flow.step())
            };
            assert!(asking.can_ask());
            assert!(
                matches!(&asking.about, Remote::Ready(Some(_))),
                "{asking:?}"
            );
            assert_eq!(shell.flow.draft().subject, subject);
        }
    }
}

#[tokio::test]
async fn what_is_not_ones_own_is_not_there_and_a_person_still_is() {
    let desk = Desk::open().await;
    for subject in [
        // Bruno's, Dana's.
        order("B-2002"),
        order("D-00001"),
        // Nobody's.
        order("A-9999"),
        item("spaceship"),
        // No id at all.
        order("a b"),
        order("../session"),
        order("<img src=x onerror=alert(1)>"),
        order("{ $x }"),
        order("' OR 1=1 --"),
        order(&"a".repeat(65)),
        item("%00"),
        item("\u{202e}hctaw"),
    ] {
        let mut shell = Shell::open(&desk, "en", Account::Person("anna")).await;
        shell
            .send(Event::PageAsked {
                text: "Where is my canary?".into(),
                subject: subject.clone(),
            })
            .await;
        let Step::Asking(asking) = shell.flow.step() else {
            panic!("{:?}", shell.flow.step())
        };
        assert_eq!(
            asking.about,
            Remote::Failed(Failure::NotFound),
            "{subject:?}"
        );
        assert!(!asking.can_ask());
        shell.send(Event::QuestionAsked).await;
        shell.at(StepKind::Asking);
        // A person can be reached, with the text and without the order.
        shell.reach_a_person("Where is my canary?").await;
        assert_eq!(
            shell.case().subject,
            contract::CaseSubject::General,
            "{subject:?}"
        );
    }
}

#[tokio::test]
async fn anothers_unknown_and_malformed_are_told_apart_by_nobody() {
    let desk = Desk::open().await;
    let opened = desk.cases("bruno").await[0].clone();
    let asked = desk
        .post(
            "bruno",
            "/answers",
            "",
            &serde_json::json!({"question": "Where is it?", "lang": "en",
                "subject": {"kind": "order", "id": "B-2001"}}),
        )
        .await;
    let first = asked.text.lines().next().unwrap();
    let started: serde_json::Value = serde_json::from_str(first).unwrap();
    let answer = started["answer_id"].as_str().unwrap().to_owned();
    let key = "a-key-of-bruno-0001";
    let case = serde_json::json!({"channel": "email", "lang": "en", "message": "Help",
        "subject": {"kind": "general"}});
    assert_eq!(desk.post("bruno", "/cases", key, &case).await.status, 201);

    let mut replies = Vec::new();
    for path in [
        "/orders/B-2001".to_owned(),
        "/orders/Z-9".to_owned(),
        "/orders/a%20b".to_owned(),
        format!("/cases/{opened}"),
        "/cases/HC-0000-0000".to_owned(),
        "/cases/nothing".to_owned(),
        format!("/cases/by-key/{key}"),
        "/cases/by-key/nobody-s-key-000001".to_owned(),
        format!("/answers/{answer}"),
        "/answers/nothing".to_owned(),
        "/contact-options?lang=en&subject=order:B-2001".to_owned(),
        "/contact-options?lang=en&subject=order:Z-9".to_owned(),
        format!("/contact-options?lang=en&subject=general&answer_id={answer}"),
    ] {
        let reply = desk.get("anna", &path).await;
        assert_eq!(reply.code(), ErrorCode::NotFound, "{path}");
        replies.push(reply.text);
    }
    let posts = [
        (
            "/answers".to_owned(),
            serde_json::json!({"question": "Where is it?", "lang": "en",
                "subject": {"kind": "order", "id": "B-2001"}}),
        ),
        (
            "/answers".to_owned(),
            serde_json::json!({"question": "Where is it?", "lang": "en",
                "subject": {"kind": "general"}, "follows": answer}),
        ),
        (
            format!("/answers/{answer}/rating"),
            serde_json::json!({"helpful": false}),
        ),
        (
            "/cases".to_owned(),
            serde_json::json!({"channel": "email", "lang": "en", "message": "Help",
                "subject": {"kind": "order", "id": "B-2001"}}),
        ),
        (
            "/cases".to_owned(),
            serde_json::json!({"channel": "email", "lang": "en", "message": "Help",
                "subject": {"kind": "general"}, "answer_id": answer}),
        ),
        (
            format!("/cases/{opened}/messages"),
            serde_json::json!({"text": "Let me in"}),
        ),
    ];
    for (path, body) in posts {
        let reply = desk.post("anna", &path, "a-key-of-anna-00001", &body).await;
        assert_eq!(reply.code(), ErrorCode::NotFound, "{path} {body}");
        replies.push(reply.text);
    }
    replies.dedup();
    assert_eq!(replies.len(), 1, "one answer for all: {replies:?}");
    // Bruno's own case heard nothing of it.
    let reply = desk.get("bruno", &format!("/cases/{opened}")).await;
    assert!(!reply.text.contains("Let me in"));
}
