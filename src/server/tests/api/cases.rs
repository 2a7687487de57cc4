//! Cases are opened exactly once, over channels that are open, and keep what was said.

use std::collections::HashSet;

use axum::http::StatusCode;
use contract::{Author, Case, CaseEventKind, CaseState};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::desk::Desk;

const KEY: &str = "0d4a3f52-6f0a-4f7e-9c63-3a2ad7a1c9aa";

fn email(message: &str) -> Value {
    json!({"channel": "email", "lang": "en", "subject": {"kind": "general"}, "message": message})
}

fn case(reply: &crate::desk::Reply) -> Case {
    serde_json::from_value(reply.json()["case"].clone()).unwrap_or_else(|_| panic!("{reply:?}"))
}

async fn count(desk: &Desk, person: &str) -> usize {
    let page = desk.get(person, "/cases?limit=50").await.json();
    page["cases"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_hundred_posts_with_one_key_open_one_case() {
    let desk = Desk::open().await;
    let body = email("Please help me.");
    let posts = (0..100).map(|_| desk.post_with_key("emil", "/cases", KEY, &body));
    let replies = futures_util::future::join_all(posts).await;
    let created = replies
        .iter()
        .filter(|reply| reply.status == StatusCode::CREATED)
        .count();
    assert_eq!(created, 1);
    let bodies: HashSet<_> = replies.iter().map(|reply| reply.text.clone()).collect();
    assert_eq!(bodies.len(), 1, "all replies are equal");
    assert_eq!(count(&desk, "emil").await, 1);
}

#[tokio::test]
async fn a_key_stands_for_one_body_of_one_shopper() {
    let desk = Desk::open().await;
    let first = desk
        .post_with_key("emil", "/cases", KEY, &email("One"))
        .await;
    assert_eq!(first.status, StatusCode::CREATED);
    let again = desk
        .post_with_key("emil", "/cases", KEY, &email("One"))
        .await;
    assert_eq!((again.status, &again.text), (StatusCode::OK, &first.text));
    let other = desk
        .post_with_key("emil", "/cases", KEY, &email("Two"))
        .await;
    assert_eq!(other.code(), "key_reused");
    let reference = case(&first).reference;
    let message = json!({"text": "More"});
    let path = format!("/cases/{reference}/messages");
    let as_message = desk.post_with_key("emil", &path, KEY, &message).await;
    assert_eq!(as_message.code(), "key_reused");
    let anna = desk
        .post_with_key("anna", "/cases", KEY, &email("One"))
        .await;
    assert_eq!(anna.status, StatusCode::CREATED);
    assert_ne!(case(&anna).reference, reference);
    let found = desk.get("emil", &format!("/cases/by-key/{KEY}")).await;
    assert_eq!(case(&found).reference, reference);
    assert_eq!(count(&desk, "emil").await, 1);
    for key in [
        "",
        "short",
        "fifteen-signs--",
        "with a space in it",
        &"k".repeat(256),
    ] {
        let reply = desk
            .post_with_key("emil", "/cases", key, &email("One"))
            .await;
        assert_eq!(reply.code(), "invalid_idempotency_key", "{key}");
    }
}

#[tokio::test]
async fn a_refusal_uses_no_key_up() {
    let desk = Desk::open().await;
    let refused = desk
        .post_with_key("emil", "/cases", KEY, &email("?!"))
        .await;
    assert_eq!(refused.code(), "empty_text");
    let taken = desk
        .post_with_key("emil", "/cases", KEY, &email("A real question"))
        .await;
    assert_eq!(taken.status, StatusCode::CREATED);
}

#[tokio::test]
async fn messages_are_added_exactly_once() {
    let desk = Desk::open().await;
    let opened = case(
        &desk
            .post_with_key("emil", "/cases", KEY, &email("Help"))
            .await,
    );
    let path = format!("/cases/{}/messages", opened.reference);
    let body = json!({"text": "It moved today."});
    let key = "another-key-0123456789";
    desk.clock.advance(SignedDuration::from_mins(3));
    let posts = (0..20).map(|_| desk.post_with_key("emil", &path, key, &body));
    let replies = futures_util::future::join_all(posts).await;
    let created = replies
        .iter()
        .filter(|reply| reply.status == StatusCode::CREATED)
        .count();
    assert_eq!(created, 1);
    assert!(replies.iter().all(|reply| reply.text == replies[0].text));
    let now = case(
        &desk
            .get(
                "emil",
                &format!("/cases/{}", opened.reference.to_lowercase()),
            )
            .await,
    );
    let texts: Vec<_> = now
        .messages
        .iter()
        .map(|message| message.text.as_str())
        .collect();
    assert_eq!(texts, ["Help", "It moved today."]);
    assert!(now.updated_at > opened.updated_at);
    // The repetition of the opening says what it said then.
    let again = case(
        &desk
            .post_with_key("emil", "/cases", KEY, &email("Help"))
            .await,
    );
    assert_eq!(again, opened);
}

#[tokio::test]
async fn a_message_answers_and_a_closed_case_takes_none() {
    let desk = Desk::open().await;
    let page = desk.get("anna", "/cases").await.json();
    let of_state = |state: &str| {
        let cases = page["cases"].as_array().unwrap();
        let found = cases.iter().find(|case| case["state"] == state).unwrap();
        found["reference"].as_str().unwrap().to_owned()
    };
    let body = json!({"text": "Here are the photos."});
    let waiting = of_state("waiting_for_you");
    let path = format!("/cases/{waiting}/messages");
    assert_eq!(
        desk.post_with_key("anna", &path, KEY, &body).await.status,
        StatusCode::CREATED
    );
    let now = case(&desk.get("anna", &format!("/cases/{waiting}")).await);
    assert_eq!(now.state, CaseState::Open);
    assert!(
        now.timeline
            .iter()
            .any(|event| event.kind == CaseEventKind::FirstReply && event.done)
    );
    assert!(
        now.messages
            .iter()
            .any(|message| matches!(message.author, Author::Agent { .. }))
    );
    let path = format!("/cases/{}/messages", of_state("closed"));
    let reply = desk
        .post_with_key("anna", &path, "a-second-key-01234", &body)
        .await;
    assert_eq!(reply.code(), "case_closed");
}

#[tokio::test]
async fn the_thread_starts_with_question_and_answer() {
    let desk = Desk::open().await;
    let asked = desk
        .post(
            "anna",
            "/answers",
            &json!({"question": "The vase is not as described", "lang": "en",
            "subject": {"kind": "order", "id": "A-1001"}}),
        )
        .await;
    let answer = asked.text.split('"').nth(7).unwrap().to_owned();
    desk.clock.advance(SignedDuration::from_mins(2));
    let body = json!({"channel": "email", "lang": "en", "subject": {"kind": "order", "id": "A-1001"},
        "message": "It is smaller than the listing says.", "answer_id": answer});
    let opened = case(&desk.post_with_key("anna", "/cases", KEY, &body).await);
    let authors: Vec<_> = opened
        .messages
        .iter()
        .map(|message| message.author.clone())
        .collect();
    assert_eq!(authors, [Author::You, Author::Assistant, Author::You]);
    assert_eq!(opened.messages[0].text, "The vase is not as described");
    assert!(opened.messages[1].text.contains("[1]"));
    let kinds: Vec<_> = opened
        .timeline
        .iter()
        .map(|event| (event.kind, event.done))
        .collect();
    assert_eq!(
        kinds,
        [
            (CaseEventKind::Received, true),
            (CaseEventKind::FirstReply, false),
            (CaseEventKind::Decision, false),
        ]
    );
    assert!(opened.timeline.is_sorted_by_key(|event| event.at.clone()));
    let listed = desk.get("anna", "/cases?limit=1").await.json();
    assert_eq!(listed["cases"][0]["reference"], opened.reference.as_str());
    assert_eq!(
        listed["cases"][0]["title"],
        "Art déco vase with dragonflies, 1930s"
    );
    let next = listed["next_cursor"].as_str().unwrap();
    let rest = desk
        .get("anna", &format!("/cases?cursor={next}"))
        .await
        .json();
    assert_eq!(rest["cases"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn only_an_open_channel_takes_a_case() {
    let desk = Desk::open().await;
    let body = |channel: &str, lang: &str, number: Option<&str>| {
        let mut body = email("Please call.");
        body["channel"] = json!(channel);
        body["lang"] = json!(lang);
        if let Some(number) = number {
            body["call_back"] = json!({"number": number});
        }
        body
    };
    let good = Some("+31 20 123 4567");
    let mut keys = 0;
    let mut code = async |body: Value| {
        keys += 1;
        let key = format!("a-key-for-channels-{keys}");
        let reply = desk.post_with_key("emil", "/cases", &key, &body).await;
        if reply.status == StatusCode::CREATED {
            case(&reply).timeline[1]
                .kind
                .eq(&CaseEventKind::Other)
                .to_string()
        } else {
            reply.code()
        }
    };
    assert_eq!(code(body("chat", "pl", None)).await, "false");
    assert_eq!(code(body("phone", "de", good)).await, "false");
    assert_eq!(code(body("phone", "pl", good)).await, "channel_unavailable");
    assert_eq!(code(body("phone", "de", None)).await, "invalid_phone");
    assert_eq!(
        code(body("phone", "de", Some("112"))).await,
        "invalid_phone"
    );
    assert_eq!(code(body("email", "de", good)).await, "invalid_request");
    assert_eq!(code(body("email", "xx", None)).await, "unknown_language");
    // Sunday night.
    desk.clock.set("2026-11-22T23:30:00Z".parse().unwrap());
    assert_eq!(code(body("chat", "en", None)).await, "channel_unavailable");
    assert_eq!(code(body("phone", "en", good)).await, "channel_unavailable");
    assert_eq!(code(body("email", "zh", None)).await, "false");
}

#[tokio::test]
async fn options_follow_order_answer_and_hour() {
    let desk = Desk::open().await;
    let first = async |person: &str, query: &str| {
        let options = desk
            .get(person, &format!("/contact-options?{query}"))
            .await
            .json();
        let first = &options["options"][0];
        (
            first["channel"].as_str().unwrap().to_owned(),
            first["reason"].as_str().unwrap().to_owned(),
            options["message_first"]["name"].as_str().map(str::to_owned),
        )
    };
    let expected = |channel: &str, reason: &str, name: Option<&str>| {
        (
            channel.to_owned(),
            reason.to_owned(),
            name.map(str::to_owned),
        )
    };
    assert_eq!(
        first("emil", "lang=en&subject=general").await,
        expected("chat", "quickest_now", None)
    );
    assert_eq!(
        first("anna", "lang=en&subject=order:A-1001").await,
        expected("email", "needs_evidence", Some("Bruno"))
    );
    assert_eq!(
        first("anna", "lang=pl&subject=item:watch").await,
        expected("chat", "quickest_now", None)
    );
    let asked = desk
        .post(
            "bruno",
            "/answers",
            &json!({"question": "Wann bekomme ich mein Geld für den Verkauf?", "lang": "de",
            "subject": {"kind": "order", "id": "A-1001"}}),
        )
        .await;
    let answer = asked.text.split('"').nth(7).unwrap();
    let query = format!("lang=de&subject=order:A-1001&answer_id={answer}");
    assert_eq!(first("bruno", &query).await.0, "phone");
    desk.clock.set("2026-11-22T23:30:00Z".parse().unwrap());
    assert_eq!(
        first("emil", "lang=en&subject=general").await,
        expected("email", "always_possible", None)
    );
}
