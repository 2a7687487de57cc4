//! What people write may hold anything. Two hundred texts that try to be more than text, as
//! question, title, name, carrier, message and search: nothing of it gets anywhere but as text.

use axum::http::StatusCode;
use contract::{AnswerOutcome, AnswerSpan};
use serde_json::{Value, json};
use server::orders::{OrderRecord, OrderSource, Orders};

use crate::answers::{build, events, order, question};
use crate::desk::{Desk, Reply};

/// One a line.
const PAYLOADS: &str = include_str!("payloads.txt");

pub(crate) fn payloads() -> Vec<&'static str> {
    let payloads: Vec<_> = PAYLOADS.lines().collect();
    assert!(payloads.len() >= 200);
    payloads
}

/// The reply is data for a program, whatever stands in it.
fn is_data(reply: &Reply, kind: &str) {
    assert_eq!(reply.headers["content-type"], kind);
    assert_eq!(reply.headers["x-content-type-options"], "nosniff");
    let policy = reply.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
}

/// Makes an order of Anna's one that was written by somebody hostile.
async fn poison(desk: &Desk, payload: &str) -> OrderRecord {
    let orders = Orders::new(desk.state.store().clone());
    let mut record = orders.order("anna", "A-1002").await.unwrap().unwrap();
    record.title = payload.to_owned();
    record.other_party = payload.to_owned();
    let tracking = record.tracking.as_mut().unwrap();
    tracking.carrier = payload.to_owned();
    tracking.code = payload.to_owned();
    orders.put_orders("anna", &[record.clone()]).await.unwrap();
    record
}

#[tokio::test]
async fn an_answer_repeats_nothing_of_what_somebody_wrote() {
    let desk = Desk::open().await;
    let mut answered = 0;
    for payload in payloads() {
        poison(&desk, payload).await;
        let text = format!("My parcel has not arrived. {payload}");
        let body = question(&text, "en", order("A-1002"));
        let reply = desk.post("anna", "/answers", &body).await;
        let events = events(&reply);
        is_data(&reply, "application/x-ndjson");
        let lines: Vec<Value> = reply
            .text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(lines.len(), events.len());
        let answer = build(events);
        answered += usize::from(answer.outcome == Some(AnswerOutcome::Answered));
        for block in &answer.blocks {
            for span in &block.spans {
                let AnswerSpan::Text { text } = span else {
                    continue;
                };
                assert!(!text.contains(payload), "{payload} in {text}");
                assert!(
                    !text.contains(['<', '>', '{', '}', '\u{202e}', '\u{200b}'])
                        && !text.contains("evil"),
                    "{payload}: {text}"
                );
            }
        }
        // The other party's name is what it is, in the one field for it.
        if let Some(message_first) = &answer.message_first {
            assert_eq!(message_first.name, payload);
            assert!(!message_first.url.contains("evil"), "{payload}");
        }
        for line in &lines {
            let mut line = line.clone();
            if let Some(name) = line.pointer_mut("/message_first/name") {
                *name = Value::Null;
            }
            let line = line.to_string();
            assert!(
                !line.contains("evil.example") && !line.contains("alert"),
                "{line}"
            );
        }
    }
    assert!(answered > 100, "{answered} are answered all the same");
}

#[tokio::test]
async fn what_somebody_wrote_comes_back_as_it_was_written() {
    let desk = Desk::open().await;
    for (number, payload) in payloads().into_iter().enumerate() {
        poison(&desk, payload).await;
        let reply = desk.get("anna", "/orders/A-1002").await;
        is_data(&reply, "application/json");
        let shown = &reply.json()["order"];
        assert_eq!(shown["title"], payload);
        assert_eq!(shown["tracking"]["carrier"], payload);
        let case = json!({
            "channel": "email",
            "lang": "en",
            "subject": order("A-1002"),
            "message": payload,
        });
        let key = format!("key-of-payload-{number:03}");
        let opened = desk.post_with_key("anna", "/cases", &key, &case).await;
        assert_eq!(opened.status, StatusCode::CREATED, "{payload}: {opened:?}");
        is_data(&opened, "application/json");
        let reference = opened.json()["case"]["reference"]
            .as_str()
            .unwrap()
            .to_owned();
        let read = desk.get("anna", &format!("/cases/{reference}")).await;
        is_data(&read, "application/json");
        let written = strings(&read.json());
        assert!(
            written.iter().any(|text| text == payload.trim()),
            "{payload}: {written:?}"
        );
    }
}

#[tokio::test]
async fn a_search_takes_everything_for_words() {
    let desk = Desk::open().await;
    for payload in payloads() {
        let search: String = payload.chars().take(100).collect();
        let search = percent(&search);
        let found = desk
            .get("", &format!("/articles?lang=en&search={search}"))
            .await;
        assert_eq!(found.status, StatusCode::OK, "{payload}: {found:?}");
        is_data(&found, "application/json");
        assert!(!found.text.contains("evil"), "{payload}");
        let found = desk.get("emil", &format!("/orders?search={search}")).await;
        assert_eq!(found.json()["orders"], json!([]), "{payload}");
        is_data(&found, "application/json");
    }
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// All texts in it.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
