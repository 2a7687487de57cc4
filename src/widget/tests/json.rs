//! The widget's own reader and writer of JSON against serde_json: both make the same of what a
//! service sends, what is malformed is an error, and what the widget writes is JSON.
//!
//! It runs in a browser, because the reader stands on the browser's `JSON.parse`.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../src/client/json.rs"]
mod json;

use std::fmt::Debug;

use contract::{
    AddMessageRequest, AnswerEvent, AnswerReply, ArticleFeedbackRequest, ArticleList, ArticleReply,
    AskRequest, CallBack, CasePage, CaseReply, Channel, ContactOptions, ErrorCode, ErrorReply,
    FeedbackReason, ItemReply, MessageReply, OpenCaseRequest, OrderPage, OrderReply,
    RateAnswerRequest, RatingReason, RecentItems, SessionReply, Subject,
};
use json::Malformed;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Malformed> {
    json::from_value(&json::parse(text)?)
}

/// Whether the reader makes of `wire` what serde_json makes of it, and then also of `wire` with
/// every value left out, made null, or replaced by one of each other kind, at every depth.
#[track_caller]
fn check<T: DeserializeOwned + PartialEq + Debug>(wire: &Value) {
    let text = wire.to_string();
    let expected: T = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(read(&text), Ok(expected), "{text}");
    for changed in changes(wire) {
        let text = changed.to_string();
        let expected = serde_json::from_value::<T>(changed).map_err(|_| Malformed);
        assert_eq!(read(&text), expected, "{text}");
    }
}

/// Every value that comes of changing `wire` at one place.
fn changes(wire: &Value) -> Vec<Value> {
    // No arrays in place of objects: serde_json takes their elements for the fields.
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!("nonsense"),
        json!({}),
    ];
    let mut all = Vec::from(others);
    match wire {
        Value::Object(fields) => {
            let mut more = fields.clone();
            more.insert("from_the_future".into(), json!([{"a": null}]));
            all.push(Value::Object(more));
            for (name, field) in fields {
                let mut without = fields.clone();
                without.remove(name);
                all.push(Value::Object(without));
                for change in changes(field) {
                    let mut changed = fields.clone();
                    changed.insert(name.clone(), change);
                    all.push(Value::Object(changed));
                }
            }
        }
        Value::Array(elements) => {
            all.push(json!([]));
            for (index, element) in elements.iter().enumerate() {
                for change in changes(element) {
                    let mut changed = elements.clone();
                    changed[index] = change;
                    all.push(Value::Array(changed));
                }
            }
        }
        _ => all.push(json!([])),
    }
    all
}

fn order() -> Value {
    json!({
        "id": "A-1",
        "title": "Lampa \"Art déco\" \u{1f4a1}",
        "price": {"minor": 12_300, "currency": "EUR"},
        "side": "bought",
        "status": "paid",
        "ordered_at": "2026-11-20T09:30:00Z",
    })
}

fn full_order() -> Value {
    let mut order = order();
    let more = json!({
        "title_lang": "pl",
        "picture_url": "/pictures/1.webp",
        "paid_at": "2026-11-20T10:00:00Z",
        "shipped_at": "2026-11-21T10:00:00Z",
        "estimated_delivery_at": "2026-11-24T10:00:00Z",
        "delivered_at": "2026-11-25T10:00:00Z",
        "tracking": {
            "carrier": "DHL",
            "code": "X1",
            "url": "https://example.org/X1",
            "last_scan_at": "2026-11-22T10:00:00Z",
        },
        "url": "/orders/A-1",
        "case_reference": "HC-7K3M-92QF",
        "message_first": {"to": "seller", "name": "Ann", "url": "/messages/1"},
        "clocks": [{
            "rule": "report-window-days",
            "starts_at": "2026-11-20T09:30:00Z",
            "ends_at": "2026-11-23T09:30:00Z",
            "state": "closing",
            "for_whom": "buyer",
        }],
    });
    for (name, value) in more.as_object().unwrap() {
        order[name] = value.clone();
    }
    order
}

fn item() -> Value {
    json!({"id": "42", "title": "Vase", "price": {"minor": 5, "currency": "JPY"}, "ends_at": null})
}

#[wasm_bindgen_test]
fn orders_and_items() {
    check::<OrderReply>(&json!({"order": order()}));
    check::<OrderReply>(&json!({"order": full_order()}));
    check::<OrderPage>(&json!({"orders": [order(), order()], "next_cursor": "c", "total": 7}));
    check::<OrderPage>(&json!({"orders": [], "total": 0}));
    check::<ItemReply>(&json!({"item": item()}));
    check::<RecentItems>(&json!({"items": [item()]}));
}

#[wasm_bindgen_test]
fn lines_of_an_answer() {
    let clocks = full_order()["clocks"].clone();
    let lines = [
        json!({"type": "started", "answer_id": "a1", "origin": "ai", "lang": "en"}),
        json!({
            "type": "facts",
            "facts": [{"kind": "last_scan", "at": "2026-11-20T09:30:00Z"}],
            "clocks": clocks,
        }),
        json!({"type": "block", "kind": "list_item"}),
        json!({"type": "text", "text": " za \"późno\""}),
        json!({"type": "cite", "number": 2}),
        json!({"type": "source", "source": {
            "number": 1, "slug": "returns", "title": "Returns", "excerpt": "…", "lang": "en",
        }}),
        json!({"type": "done", "outcome": "unknown", "actions": ["talk", "dance"]}),
        json!({"type": "done", "outcome": "answered", "actions": [], "message_first": {
            "to": "buyer", "name": "Ann", "url": "/messages/1",
        }}),
        json!({"type": "failed", "error": {
            "code": "unavailable", "detail": "down", "retry_after": 5,
        }}),
    ];
    for line in lines {
        check::<AnswerEvent>(&line);
    }
}

#[wasm_bindgen_test]
fn articles_and_answers() {
    let summary = json!({"slug": "pay", "title": "Paying", "excerpt": "…", "lang": "en"});
    check::<ArticleList>(&json!({"articles": [summary]}));
    check::<ArticleReply>(&json!({"article": {
        "slug": "returns",
        "title": "Returns",
        "lang": "en",
        "audience": "buyer",
        "reviewed": "2026-11-01",
        "body": [
            {"type": "heading", "level": 2, "text": [{"type": "text", "text": "When"}]},
            {"type": "paragraph", "text": [
                {"type": "strong", "text": "Pay"},
                {"type": "link", "text": "here", "url": "https://example.org/"},
                {"type": "article", "text": "there", "slug": "pay"},
            ]},
            {"type": "list", "ordered": true, "items": [[{"type": "emphasis", "text": "1"}], []]},
        ],
        "actions": ["log-in", "other", "unheard-of"],
        "related": [],
    }}));
    check::<AnswerReply>(&json!({"answer": {
        "id": "a1",
        "origin": "ai",
        "lang": "en",
        "blocks": [{"kind": "paragraph", "spans": [
            {"type": "text", "text": "Report it."},
            {"type": "cite", "number": 1},
        ]}],
        "sources": [],
        "outcome": "answered",
    }}));
}

#[wasm_bindgen_test]
fn sessions_contact_and_cases() {
    check::<SessionReply>(&json!({"session": {
        "shopper": {"key": "k", "name": "Zoë"},
        "expires_at": "2026-11-20T09:30:00Z",
        "limits": {"question": 2000, "message": 4_294_967_295_u32},
    }}));
    check::<ContactOptions>(&json!({
        "options": [
            {
                "channel": "email",
                "recommended": true,
                "reason": "a_new_reason",
                "availability": {"state": "always"},
                "languages": ["en", "pl"],
                "speaks_language": true,
            },
            {
                "channel": "phone",
                "recommended": false,
                "reason": "also_possible",
                "availability":
                    {"state": "open", "until": "2026-11-20T17:00:00Z", "wait_minutes": 3},
                "languages": [],
                "speaks_language": false,
                "lines": [{"number": "+31201234567", "lang": "nl"}],
            },
            {
                "channel": "chat",
                "recommended": false,
                "reason": "holiday",
                "availability": {"state": "closed"},
                "languages": ["en"],
                "speaks_language": true,
            },
        ],
        "time_zone": "Europe/Amsterdam",
    }));
    let message = json!({
        "id": "m1",
        "author": {"kind": "agent", "name": "Zoë"},
        "at": "2026-11-20T09:30:00Z",
        "text": "Hello",
    });
    check::<MessageReply>(&json!({"message": message}));
    let subjects = [
        json!({"kind": "general"}),
        json!({"kind": "order", "order": order()}),
        json!({"kind": "item", "item": item()}),
    ];
    for subject in subjects {
        check::<CaseReply>(&json!({"case": {
            "reference": "HC-7K3M-92QF",
            "state": "waiting_for_you",
            "channel": "chat",
            "lang": "en",
            "subject": subject,
            "opened_at": "2026-11-20T09:30:00Z",
            "updated_at": "2026-11-20T09:30:00Z",
            "timeline": [{"kind": "received", "at": "2026-11-20T09:30:00Z", "done": true}],
            "messages": [message],
        }}));
    }
    check::<CasePage>(&json!({"cases": [{
        "reference": "HC-7K3M-92QF",
        "state": "reopened",
        "channel": "email",
        "title": "Lamp",
        "opened_at": "2026-11-20T09:30:00Z",
        "updated_at": "2026-11-20T09:30:00Z",
    }]}));
}

#[wasm_bindgen_test]
fn refusals() {
    check::<ErrorReply>(&json!({"error": {"code": "too_long", "detail": "…"}}));
    check::<ErrorReply>(&json!({"error": {"code": "x", "detail": "…", "retry_after": 30}}));
    let text = r#"{"error":{"code":"brand_new","detail":""}}"#;
    let reply: ErrorReply = read(text).unwrap();
    assert_eq!(reply.error.code, ErrorCode::Other);
}

#[wasm_bindgen_test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        "{",
        "<html>",
        "{'a':1}",
        "[1,]",
        "undefined",
        "\u{feff}{}",
    ] {
        assert_eq!(json::parse(text), Err(Malformed), "{text}");
    }
    assert_eq!(read::<OrderReply>("[[1]]"), Err(Malformed));
    assert_eq!(
        json::from_value::<OrderReply>(&JsValue::UNDEFINED),
        Err(Malformed)
    );
    // No reply is read so that its shape does not matter.
    assert!(read::<Value>("{}").is_err());
}

#[wasm_bindgen_test]
fn nothing_is_the_reply_without_a_body() {
    assert_eq!(json::from_value(&JsValue::NULL), Ok(()));
    assert_eq!(json::from_value(&JsValue::UNDEFINED), Ok(()));
    assert_eq!(read::<()>("{}"), Err(Malformed));
}

#[wasm_bindgen_test]
fn integers_are_whole_and_fit() {
    for text in ["0", "255", "2.0", "1e2"] {
        assert!(read::<u8>(text).is_ok(), "{text}");
    }
    for text in ["256", "-1", "0.5", "1e400", "\"1\"", "null", "[]"] {
        assert_eq!(read::<u8>(text), Err(Malformed), "{text}");
    }
    assert_eq!(read("-9007199254740991"), Ok(-9_007_199_254_740_991_i64));
    assert_eq!(read("4294967295"), Ok(u32::MAX));
    assert_eq!(read::<u32>("4294967296"), Err(Malformed));
    for text in ["9007199254740992", "-9007199254740993", "1e400", "0.1"] {
        assert_eq!(read::<i64>(text), Err(Malformed), "{text}");
    }
    assert_eq!(read("0.25"), Ok(0.25_f64));
}

#[wasm_bindgen_test]
fn arrays_keep_their_nulls() {
    assert_eq!(read("[1,null,2]"), Ok(vec![Some(1_u8), None, Some(2)]));
    assert_eq!(read::<Vec<Option<u8>>>("[]"), Ok(Vec::new()));
    assert_eq!(read::<Vec<u8>>("[1,null]"), Err(Malformed));
}

/// Like what the storage keeps: a newer widget reads what an older one wrote.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Record {
    place: String,
    subject: Option<String>,
    asked: Vec<String>,
    unsure: bool,
    count: u32,
    balance: i64,
}

#[wasm_bindgen_test]
fn absent_fields_of_a_record_take_their_defaults() {
    check::<Record>(&json!({"asked": ["why"], "unsure": true}));
    assert_eq!(read("{}"), Ok(Record::default()));
    assert_eq!(read::<Record>("null"), Err(Malformed));
    assert_eq!(read::<Record>(r#"{"place":null}"#), Err(Malformed));
}

/// Whether `value` is written as the JSON that serde_json makes of it, and read back.
#[track_caller]
fn check_written<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = json::to_text(value).unwrap();
    let written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(written, serde_json::to_value(value).unwrap());
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
}

#[wasm_bindgen_test]
fn requests_and_records_are_written() {
    let subjects = [
        Subject::General,
        Subject::Order { id: "A-1".into() },
        Subject::Item { id: "42".into() },
    ];
    for subject in subjects {
        check_written(&AskRequest {
            question: "Czy \"lampa\" działa?\\\n\t{[\u{1f4a1}\u{2028}".into(),
            lang: "pl".into(),
            subject: subject.clone(),
            follows: None,
        });
        check_written(&OpenCaseRequest {
            channel: Channel::Phone,
            lang: "zh".into(),
            subject,
            message: "{".into(),
            answer_id: Some("a1".into()),
            article: Some("counterfeit".into()),
            call_back: Some(CallBack {
                number: "+31201234567".into(),
            }),
        });
    }
    check_written(&AddMessageRequest {
        text: String::new(),
    });
    check_written(&RateAnswerRequest {
        helpful: false,
        reason: Some(RatingReason::OffTopic),
    });
    check_written(&ArticleFeedbackRequest {
        lang: "en".into(),
        helpful: true,
        reason: None,
    });
    check_written(&ArticleFeedbackRequest {
        lang: "en".into(),
        helpful: false,
        reason: Some(FeedbackReason::DislikeRule),
    });
    check_written(&Record {
        place: "home".into(),
        subject: None,
        asked: vec!["[".into(), "{".into(), String::new()],
        unsure: true,
        count: u32::MAX,
        balance: -5,
    });
    check_written(&vec![Some(Record::default()), None]);
}

#[wasm_bindgen_test]
fn every_character_survives() {
    let text: String = ('\0'..='\u{ff}')
        .chain("żółw 龍 \u{ffff} 🐢".chars())
        .collect();
    let written = json::to_text(&text).unwrap();
    assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    assert_eq!(read(&written), Ok(text));
}

#[wasm_bindgen_test]
fn what_cannot_be_written_is_refused() {
    assert_eq!(json::to_text(&0.5_f64), Err(Malformed));
    assert_eq!(json::to_text(&('a', 1)), Err(Malformed));
    let map = std::collections::BTreeMap::from([("a", 1)]);
    assert_eq!(json::to_text(&map), Err(Malformed));
}
