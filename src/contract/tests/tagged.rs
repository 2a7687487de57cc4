//! The tagged enums on the wire: what each variant looks like, and what is refused.
//!
//! They are read by hand-written code, written by derived code; this keeps the two together.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fmt::Debug;

use contract::{
    Action, ActionLink, AnswerEvent, AnswerOutcome, AnswerSpan, ApiError, Author, Availability,
    Block, BlockKind, CaseSubject, Clock, ClockState, ErrorCode, Inline, Item, MessageFirst, Money,
    Order, OrderFact, OrderFactKind, OrderStatus, Origin, Party, Side, Source, Subject, Timestamp,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Whether `value` is written as exactly `wire`, and read back from it: as it is, with the tag
/// last, through a tree, and beside a field that nobody knows. `required` names the fields without
/// which, or with null in which, it is refused.
#[track_caller]
fn check<T>(tag: &str, value: &T, wire: &Value, required: &[&str])
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    assert_eq!(serde_json::to_value(value).unwrap(), *wire);
    let text = serde_json::to_string(value).unwrap();
    assert!(
        text.starts_with(&format!("{{\"{tag}\":")),
        "the tag comes first: {text}"
    );
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *value);
    assert_eq!(
        serde_json::from_value::<T>(wire.clone()).unwrap(),
        *value,
        "through a tree"
    );

    let mut fields = wire.as_object().unwrap().clone();
    let kind = fields.remove(tag).unwrap();
    let mut others: Vec<String> = fields
        .iter()
        .map(|(name, field)| format!("{}:{field}", json!(name)))
        .collect();
    others.push(r#""from_the_future":{"a":[1]}"#.to_owned());
    let tag_last = format!("{{{},\"{tag}\":{kind}}}", others.join(","));
    assert_eq!(
        serde_json::from_str::<T>(&tag_last).unwrap(),
        *value,
        "{tag_last}"
    );

    for name in required {
        let mut without = wire.clone();
        without.as_object_mut().unwrap().remove(*name).unwrap();
        assert_eq!(
            refusal::<T>(&without),
            format!("missing field `{name}`"),
            "{without}"
        );
        let mut null = wire.clone();
        null[*name] = Value::Null;
        assert!(serde_json::from_value::<T>(null).is_err(), "null {name}");
        let mut wrong = wire.clone();
        wrong[*name] = json!({"not": "this"});
        assert!(serde_json::from_value::<T>(wrong).is_err(), "wrong {name}");
    }
    let optional = fields.keys().filter(|name| !required.contains(&&***name));
    for name in optional {
        let mut without = wire.clone();
        without.as_object_mut().unwrap().remove(name).unwrap();
        let mut null = wire.clone();
        null[name] = Value::Null;
        assert_eq!(
            serde_json::from_value::<T>(without).unwrap(),
            serde_json::from_value::<T>(null).unwrap(),
            "{name} is null or absent"
        );
    }
}

/// Whether a tag that is unknown, absent or no text is refused, and so is what is no object.
#[track_caller]
fn check_tag<T: DeserializeOwned + Debug>(tag: &str, known: &[&str]) {
    let known: Vec<String> = known.iter().map(|kind| format!("`{kind}`")).collect();
    let expected = match known.as_slice() {
        [one, other] => format!("{one} or {other}"),
        many => format!("one of {}", many.join(", ")),
    };
    assert_eq!(
        refusal::<T>(&json!({ tag: "nonsense" })),
        format!("unknown variant `nonsense`, expected {expected}")
    );
    assert_eq!(refusal::<T>(&json!({})), format!("missing field `{tag}`"));
    for wire in [
        json!({ tag: null }),
        json!({ tag: 0 }),
        json!({ tag: "" }),
        json!(null),
        json!("nonsense"),
        json!(1),
    ] {
        assert!(serde_json::from_value::<T>(wire.clone()).is_err(), "{wire}");
    }
    let twice = format!(
        "{{\"{tag}\":{0},\"{tag}\":{0}}}",
        known[0].replace('`', "\"")
    );
    assert!(serde_json::from_str::<T>(&twice).is_err(), "{twice}");
}

#[track_caller]
fn refusal<T: DeserializeOwned + Debug>(wire: &Value) -> String {
    serde_json::from_value::<T>(wire.clone())
        .unwrap_err()
        .to_string()
}

fn time(text: &str) -> Timestamp {
    Timestamp(text.to_owned())
}

#[test]
fn subjects() {
    check_tag::<Subject>("kind", &["general", "order", "item"]);
    check("kind", &Subject::General, &json!({"kind": "general"}), &[]);
    check(
        "kind",
        &Subject::Order { id: "A-1".into() },
        &json!({"kind": "order", "id": "A-1"}),
        &["id"],
    );
    check(
        "kind",
        &Subject::Item { id: "42".into() },
        &json!({"kind": "item", "id": "42"}),
        &["id"],
    );
    assert_eq!(
        serde_json::from_value::<Subject>(json!({"kind": "general", "id": "A-1"})).unwrap(),
        Subject::General,
        "a field of another variant is ignored"
    );
    assert!(
        serde_json::from_value::<Subject>(json!({"kind": "general", "id": 1})).is_err(),
        "unless its type is wrong"
    );
}

#[test]
fn answer_events() {
    check_tag::<AnswerEvent>(
        "type",
        &[
            "started", "facts", "block", "text", "cite", "source", "done", "failed",
        ],
    );
    check(
        "type",
        &AnswerEvent::Started {
            answer_id: "a1".into(),
            origin: Origin::Ai,
            lang: "pl".into(),
        },
        &json!({"type": "started", "answer_id": "a1", "origin": "ai", "lang": "pl"}),
        &["answer_id", "origin", "lang"],
    );
    check(
        "type",
        &AnswerEvent::Facts {
            facts: vec![OrderFact {
                kind: OrderFactKind::Paid,
                at: time("2026-11-20T09:30:00Z"),
            }],
            clocks: Vec::<Clock>::new(),
        },
        &json!({
            "type": "facts",
            "facts": [{"kind": "paid", "at": "2026-11-20T09:30:00Z"}],
            "clocks": [],
        }),
        &["facts", "clocks"],
    );
    check(
        "type",
        &AnswerEvent::Block {
            kind: BlockKind::ListItem,
        },
        &json!({"type": "block", "kind": "list_item"}),
        &["kind"],
    );
    check(
        "type",
        &AnswerEvent::Text {
            text: " za \"późno\"".into(),
        },
        &json!({"type": "text", "text": " za \"późno\""}),
        &["text"],
    );
    check(
        "type",
        &AnswerEvent::Cite { number: 2 },
        &json!({"type": "cite", "number": 2}),
        &["number"],
    );
    check(
        "type",
        &AnswerEvent::Source {
            source: Source {
                number: 1,
                slug: Some("returns".into()),
                title: "Returns".into(),
                excerpt: "Within 14 days".into(),
                lang: "en".into(),
            },
        },
        &json!({"type": "source", "source": {
            "number": 1,
            "slug": "returns",
            "title": "Returns",
            "excerpt": "Within 14 days",
            "lang": "en",
        }}),
        &["source"],
    );
    check(
        "type",
        &AnswerEvent::Done {
            outcome: AnswerOutcome::Unknown,
            actions: vec![Action::Talk],
            links: Vec::new(),
            message_first: None,
            next: Vec::new(),
        },
        &json!({"type": "done", "outcome": "unknown", "actions": ["talk"]}),
        &["outcome", "actions"],
    );
    let message_first = MessageFirst {
        to: Party::Seller,
        name: "Ann".into(),
        url: "/messages/1".into(),
    };
    check(
        "type",
        &AnswerEvent::Done {
            outcome: AnswerOutcome::Answered,
            actions: vec![Action::Track],
            links: vec![ActionLink {
                action: Action::Track,
                url: "https://carrier.example/1".into(),
            }],
            message_first: Some(message_first),
            next: vec!["How long does it take?".into()],
        },
        &json!({
            "type": "done",
            "outcome": "answered",
            "actions": ["track"],
            "links": [{"action": "track", "url": "https://carrier.example/1"}],
            "message_first": {"to": "seller", "name": "Ann", "url": "/messages/1"},
            "next": ["How long does it take?"],
        }),
        &["outcome", "actions"],
    );
    check(
        "type",
        &AnswerEvent::Failed {
            error: ApiError {
                code: ErrorCode::Unavailable,
                detail: "the model is down".into(),
                retry_after: Some(5),
            },
        },
        &json!({"type": "failed", "error": {
            "code": "unavailable",
            "detail": "the model is down",
            "retry_after": 5,
        }}),
        &["error"],
    );
}

#[test]
fn answer_spans() {
    check_tag::<AnswerSpan>("type", &["text", "cite"]);
    check(
        "type",
        &AnswerSpan::Text {
            text: String::new(),
        },
        &json!({"type": "text", "text": ""}),
        &["text"],
    );
    check(
        "type",
        &AnswerSpan::Cite { number: u32::MAX },
        &json!({"type": "cite", "number": 4_294_967_295_u32}),
        &["number"],
    );
    for number in [json!(-1), json!(1.5), json!(4_294_967_296_u64), json!("1")] {
        let wire = json!({"type": "cite", "number": number});
        assert!(
            serde_json::from_value::<AnswerSpan>(wire.clone()).is_err(),
            "{wire}"
        );
    }
}

#[test]
fn blocks() {
    check_tag::<Block>("type", &["heading", "paragraph", "list"]);
    let text = vec![Inline::Text { text: "Pay".into() }];
    let wire = json!([{"type": "text", "text": "Pay"}]);
    check(
        "type",
        &Block::Heading {
            level: 2,
            text: text.clone(),
        },
        &json!({"type": "heading", "level": 2, "text": wire}),
        &["level", "text"],
    );
    check(
        "type",
        &Block::Paragraph { text: text.clone() },
        &json!({"type": "paragraph", "text": wire}),
        &["text"],
    );
    check(
        "type",
        &Block::List {
            ordered: true,
            items: vec![text, Vec::new()],
        },
        &json!({"type": "list", "ordered": true, "items": [wire, []]}),
        &["ordered", "items"],
    );
}

#[test]
fn inlines() {
    check_tag::<Inline>("type", &["text", "strong", "emphasis", "article", "link"]);
    let text = || "here".to_owned();
    check(
        "type",
        &Inline::Text { text: text() },
        &json!({"type": "text", "text": "here"}),
        &["text"],
    );
    check(
        "type",
        &Inline::Strong { text: text() },
        &json!({"type": "strong", "text": "here"}),
        &["text"],
    );
    check(
        "type",
        &Inline::Emphasis { text: text() },
        &json!({"type": "emphasis", "text": "here"}),
        &["text"],
    );
    check(
        "type",
        &Inline::Article {
            text: text(),
            slug: "returns".into(),
        },
        &json!({"type": "article", "text": "here", "slug": "returns"}),
        &["text", "slug"],
    );
    check(
        "type",
        &Inline::Link {
            text: text(),
            url: "https://example.org/".into(),
        },
        &json!({"type": "link", "text": "here", "url": "https://example.org/"}),
        &["text", "url"],
    );
}

#[test]
fn availabilities() {
    check_tag::<Availability>("state", &["always", "open", "closed"]);
    let at = "2026-11-20T17:00:00Z";
    check(
        "state",
        &Availability::Always,
        &json!({"state": "always"}),
        &[],
    );
    check(
        "state",
        &Availability::Open {
            until: time(at),
            wait_minutes: Some(3),
        },
        &json!({"state": "open", "until": at, "wait_minutes": 3}),
        &["until"],
    );
    check(
        "state",
        &Availability::Open {
            until: time(at),
            wait_minutes: None,
        },
        &json!({"state": "open", "until": at}),
        &["until"],
    );
    check(
        "state",
        &Availability::Closed {
            opens_at: Some(time(at)),
        },
        &json!({"state": "closed", "opens_at": at}),
        &[],
    );
    check(
        "state",
        &Availability::Closed { opens_at: None },
        &json!({"state": "closed"}),
        &[],
    );
}

#[test]
fn case_subjects() {
    check_tag::<CaseSubject>("kind", &["general", "order", "item"]);
    check(
        "kind",
        &CaseSubject::General,
        &json!({"kind": "general"}),
        &[],
    );
    check(
        "kind",
        &CaseSubject::Order {
            order: Box::new(order()),
        },
        &json!({"kind": "order", "order": {
            "id": "A-1",
            "title": "Lamp",
            "price": {"minor": -5, "currency": "EUR"},
            "side": "bought",
            "status": "paid",
            "ordered_at": "2026-11-20T09:30:00Z",
            "clocks": [{
                "rule": "report-window-days",
                "starts_at": "2026-11-20T09:30:00Z",
                "ends_at": "2026-11-23T09:30:00Z",
                "state": "open",
                "for_whom": "buyer",
            }],
        }}),
        &["order"],
    );
    check(
        "kind",
        &CaseSubject::Item {
            item: Item {
                id: "42".into(),
                title: "Vase".into(),
                title_lang: Some("nl".into()),
                picture_url: None,
                price: Money {
                    minor: 12_300,
                    currency: "EUR".into(),
                },
                ends_at: None,
                url: None,
            },
        },
        &json!({"kind": "item", "item": {
            "id": "42",
            "title": "Vase",
            "title_lang": "nl",
            "price": {"minor": 12_300, "currency": "EUR"},
        }}),
        &["item"],
    );
}

fn order() -> Order {
    Order {
        id: "A-1".into(),
        title: "Lamp".into(),
        title_lang: None,
        picture_url: None,
        price: Money {
            minor: -5,
            currency: "EUR".into(),
        },
        side: Side::Bought,
        status: OrderStatus::Paid,
        ordered_at: time("2026-11-20T09:30:00Z"),
        paid_at: None,
        shipped_at: None,
        estimated_delivery_at: None,
        delivered_at: None,
        tracking: None,
        url: None,
        withdrawal_url: None,
        case_reference: None,
        message_first: None,
        clocks: vec![Clock {
            rule: "report-window-days".into(),
            starts_at: time("2026-11-20T09:30:00Z"),
            ends_at: time("2026-11-23T09:30:00Z"),
            state: ClockState::Open,
            for_whom: Party::Buyer,
            source: None,
        }],
        questions: Vec::new(),
    }
}

#[test]
fn authors() {
    check_tag::<Author>("kind", &["you", "assistant", "agent"]);
    check("kind", &Author::You, &json!({"kind": "you"}), &[]);
    check(
        "kind",
        &Author::Assistant,
        &json!({"kind": "assistant"}),
        &[],
    );
    check(
        "kind",
        &Author::Agent {
            name: "Zoë".into()
        },
        &json!({"kind": "agent", "name": "Zoë"}),
        &["name"],
    );
}

/// A case keeps its order as it was told when the case was opened.
#[test]
fn a_clock_that_was_kept_before_it_said_for_whom_is_read() {
    let kept = r#"{"rule":"report-window-days","starts_at":"2026-11-19T10:00:00Z",
        "ends_at":"2026-11-22T10:00:00Z","state":"open"}"#;
    let clock: contract::Clock = serde_json::from_str(kept).unwrap();
    assert_eq!(clock.for_whom, contract::Party::Buyer);
}
