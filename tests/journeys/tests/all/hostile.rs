//! What a hostile or broken client may send, on every route that `/openapi.json` lists: a refusal
//! with its code, never our fault, and never another's things. [`Desk::send`] checks each reply's
//! shape and that it is announced.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::{ErrorCode, IDEMPOTENCY_KEY};
use flow::{Event, ReviewProblem, Step, StepKind, TextProblem};
use journeys::{Account, Answering, Desk, Matter, Shell, encode, operations};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use server::demo;

const JSON: (&str, &str) = ("content-type", "application/json");

/// Texts with nothing in them to read.
const EMPTY: [&str; 8] = [
    "",
    "   \n\t",
    "😀🎉",
    "?!…",
    "\u{202e}\u{200b}",
    "\u{0}",
    "---",
    "👩‍👩‍👧‍👦",
];

/// Texts that are only texts, whatever they look like.
const STRANGE: [&str; 16] = [
    "<img src=x onerror=alert(1)> where is it",
    "<script>alert(1)</script>",
    "{ $x }",
    "{ -brand } { NUMBER($x) }",
    "أين طلبي؟",
    "\u{202e}order not received\u{202c}",
    "'; DROP TABLE cases; --",
    "order \" AND title:* OR NOT ( +x -y ^2 ~",
    "a\u{0}b",
    "%s %n %00 \\u0000",
    "{{7*7}} ${jndi:ldap://x}",
    "Z̸̢͔a̷l̴g̵o",
    "ｆｕｌｌｗｉｄｔｈ",
    "javascript:alert(1)",
    "\u{feff}order",
    "\r\nSet-Cookie: a=b",
];

/// A body that each route with one takes.
fn good_body(operation: &str) -> Value {
    match operation {
        "ask" => json!({"question": "Where is it?", "lang": "en", "subject": {"kind": "general"}}),
        "vote_on_article" => json!({"lang": "en", "helpful": true}),
        "rate_answer" => json!({"helpful": true}),
        "open_case" => json!({"channel": "email", "lang": "en", "subject": {"kind": "general"},
            "message": "Please help me."}),
        "add_message" => json!({"text": "One thing more."}),
        other => panic!("{other} takes no body, or is new: say what it takes"),
    }
}

/// The parameters of a path filled in with what is there.
async fn good_path(desk: &Desk, template: &str) -> String {
    let mut path = template
        .replace("{slug}", "order-not-received")
        .replace("/orders/{id}", "/orders/A-1001")
        .replace("/items/{id}", "/items/watch")
        .replace("{key}", "nothing-was-sent-with-it");
    if path.contains("{reference}") {
        let cases = desk.cases("anna").await;
        path = path.replace("{reference}", &cases[0]);
    }
    if path.contains("/answers/{id}") {
        let body = good_body("ask");
        let reply = desk.post("anna", "/answers", "", &body).await;
        let first: Value = serde_json::from_str(reply.text.lines().next().unwrap()).unwrap();
        path = path.replace("{id}", first["answer_id"].as_str().unwrap());
    }
    assert!(!path.contains('{'), "{path}: say what to fill in");
    if template.ends_with("/articles") || template.ends_with("/articles/{slug}") {
        path.push_str("?lang=en");
    }
    if template.ends_with("/contact-options") {
        path.push_str("?lang=en&subject=general");
    }
    path
}

async fn post_raw(desk: &Desk, path: &str, kind: Option<&str>, body: impl Into<Body>) -> Answering {
    // A key for each route.
    let key = format!("a-key-for-{}", encode(path));
    let mut headers = vec![(IDEMPOTENCY_KEY, key.as_str())];
    if let Some(kind) = kind {
        headers.push(("content-type", kind));
    }
    desk.as_person("anna", "POST", path, &headers, body).await
}

#[tokio::test]
async fn broken_bodies_are_refused_with_their_code_on_every_route() {
    use ErrorCode::{InvalidRequest, TooLong, UnsupportedMediaType};
    let desk = Desk::open().await;
    let before = desk.cases("anna").await;
    let mut routes = 0;
    for (method, template, operation) in operations() {
        if method != "POST" {
            continue;
        }
        routes += 1;
        let good = good_body(operation["operationId"].as_str().unwrap());
        let path = good_path(&desk, &template).await;
        let text = good.to_string();
        let json = Some("application/json");

        let mut bodies: Vec<(Vec<u8>, ErrorCode)> = vec![
            (Vec::new(), InvalidRequest),
            (b"null".to_vec(), InvalidRequest),
            (b"[]".to_vec(), InvalidRequest),
            (b"\"text\"".to_vec(), InvalidRequest),
            (b"{}".to_vec(), InvalidRequest),
            (format!("[{text}]").into_bytes(), InvalidRequest),
            (format!("{text}{text}").into_bytes(), InvalidRequest),
            (format!("\u{feff}{text}").into_bytes(), InvalidRequest),
            (text.replace('"', "'").into_bytes(), InvalidRequest),
            (
                text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                InvalidRequest,
            ),
            (vec![b'"', 0xff, 0xfe, b'"'], InvalidRequest),
            ("[".repeat(60_000).into_bytes(), InvalidRequest),
            ("{\"a\":".repeat(10_000).into_bytes(), InvalidRequest),
            (vec![b' '; 70_000], TooLong),
            (vec![b'a'; 1_000_000], TooLong),
        ];
        for end in [1, text.len() / 2, text.len() - 1] {
            bodies.push((text.as_bytes()[..end].to_vec(), InvalidRequest));
        }
        let fields = good.as_object().unwrap();
        for name in fields.keys() {
            let mut without = fields.clone();
            without.remove(name);
            bodies.push((json!(without).to_string().into_bytes(), InvalidRequest));
            for wrong in [
                json!(null),
                json!(5),
                json!(-1.5e300),
                json!([]),
                json!({}),
                json!([fields[name]]),
                json!({"kind": "nothing"}),
                json!({"kind": 1}),
            ] {
                let mut changed = fields.clone();
                changed.insert(name.clone(), wrong);
                bodies.push((json!(changed).to_string().into_bytes(), InvalidRequest));
            }
            let twice = format!("{{\"{name}\":{},{}", fields[name], &text[1..]);
            bodies.push((twice.into_bytes(), InvalidRequest));
        }
        let mut more = fields.clone();
        more.insert("is_admin".into(), json!(true));
        bodies.push((json!(more).to_string().into_bytes(), InvalidRequest));

        for (body, code) in bodies {
            let start = String::from_utf8_lossy(&body[..body.len().min(90)]).into_owned();
            let reply = post_raw(&desk, &path, json, body).await;
            assert_eq!(reply.code(), code, "{path}: {start}");
            assert!(!reply.text.contains("is_admin"), "{reply:?}");
        }
        for kind in [
            None,
            Some("text/plain"),
            Some("multipart/form-data"),
            Some("application/x-www-form-urlencoded"),
            Some("application/json5"),
            Some("\u{1f4a9}"),
        ] {
            let reply = post_raw(&desk, &path, kind, text.clone()).await;
            assert_eq!(reply.code(), UnsupportedMediaType, "{path}: {kind:?}");
        }
        // And the good one is good, so that each refusal above is for its reason.
        let reply = post_raw(&desk, &path, json, text).await;
        assert!(reply.status.is_success(), "{path}: {reply:?}");
    }
    assert_eq!(routes, 5);
    assert_eq!(desk.cases("anna").await.len(), before.len() + 1);
}

#[tokio::test]
async fn strange_ids_and_parameters_find_nothing_on_every_route() {
    let desk = Desk::open().await;
    let long = "a".repeat(5_000);
    let values = [
        "..",
        "../session",
        "a b",
        "%00",
        "%FF%FE",
        "A-1001'--",
        "A-1001\u{0}",
        "漢字",
        "-1",
        "NaN",
        "true",
        &long,
    ];
    let values: Vec<&str> = values.into_iter().chain(STRANGE).collect();
    for (method, template, operation) in operations() {
        let body = match operation["requestBody"].is_object() {
            true => good_body(operation["operationId"].as_str().unwrap()).to_string(),
            false => String::new(),
        };
        let headers = [JSON, (IDEMPOTENCY_KEY, "a-key-of-a-hostile-client")];
        if let (Some(start), Some(end)) = (template.find('{'), template.find('}')) {
            for value in &values {
                // As it is meant, and a second time as a proxy may hand it on.
                for value in [encode(value), encode(&encode(value))] {
                    let mut path = format!("{}{value}{}", &template[..start], &template[end + 1..]);
                    if template.ends_with("/articles/{slug}") {
                        path.push_str("?lang=en");
                    }
                    let reply = desk
                        .as_person("anna", &method, &path, &headers, body.clone())
                        .await;
                    assert_eq!(reply.code(), ErrorCode::NotFound, "{method} {path}");
                }
            }
        }
        let good = good_path(&desk, &template).await;
        let good = good.split('?').next().unwrap();
        let parameters = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let named: Vec<&str> = parameters
            .iter()
            .filter(|one| one["in"] == "query")
            .filter_map(|one| one["name"].as_str())
            .collect();
        for name in &named {
            for value in &values {
                let others: Vec<String> = named
                    .iter()
                    .filter(|other| *other != name)
                    .filter_map(|other| match *other {
                        "lang" => Some("lang=en".to_owned()),
                        "subject" => Some("subject=general".to_owned()),
                        _ => None,
                    })
                    .collect();
                let path = format!("{good}?{name}={}&{}", encode(value), others.join("&"));
                let path = path.trim_end_matches('&');
                let reply = desk
                    .as_person("anna", &method, path, &headers, body.clone())
                    .await;
                let is_good = match *name {
                    "search" => value.chars().count() <= 100,
                    // An article that is not there is passed over.
                    "article" => {
                        value.bytes().all(|byte| byte.is_ascii_lowercase()) && value.len() <= 80
                    }
                    _ => false,
                };
                assert_eq!(reply.status.is_success(), is_good, "{path}: {reply:?}");
            }
        }
        if !named.is_empty() {
            for query in [
                "lang=en&lang=de",
                "x=1",
                "%FF=1",
                "limit=0",
                "limit=99999999999",
            ] {
                let path = format!("{good}?{query}");
                let reply = desk.as_person("anna", &method, &path, &headers, "").await;
                assert!(!reply.status.is_success(), "{path}: {reply:?}");
            }
        }
    }
}

/// Each token that must not be believed, with its code.
fn bad_tokens(desk: &Desk) -> Vec<(&'static str, String, ErrorCode)> {
    use ErrorCode::{TokenExpired, TokenInvalid};
    let now = desk.state.now().as_second();
    let claims = |issuer: &str, audience: &str, end: i64| {
        [
            ("iss", json!(issuer)),
            ("aud", json!(audience)),
            ("sub", json!("anna")),
            ("name", json!("Anna")),
            ("exp", json!(end)),
        ]
        .into_iter()
        .collect()
    };
    let good: BTreeMap<&str, Value> = claims("lot-and-found", "help-desk", now + 300);
    let sign =
        |claims| demo::token_with(&desk.state, &Header::new(Algorithm::HS256), &claims).unwrap();
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let forged = |algorithm| {
        let key = EncodingKey::from_secret(b"the secret of somebody else, long enough");
        jsonwebtoken::encode(&Header::new(algorithm), &good, &key).unwrap()
    };
    let signed = sign(good.clone());
    let mut pieces = signed.split('.');
    let (head, body, end) = (
        pieces.next().unwrap(),
        pieces.next().unwrap(),
        pieces.next().unwrap(),
    );
    let of_bruno = part(
        &json!({"iss": "lot-and-found", "aud": "help-desk", "sub": "bruno",
        "name": "Bruno", "exp": now + 300}),
    );
    let none = |name: &str| part(&json!({"alg": name, "typ": "JWT"}));
    vec![
        (
            "alg none",
            format!("{}.{body}.", none("none")),
            TokenInvalid,
        ),
        (
            "alg NONE",
            format!("{}.{body}.{end}", none("NONE")),
            TokenInvalid,
        ),
        ("no signature", format!("{head}.{body}."), TokenInvalid),
        ("forged", forged(Algorithm::HS256), TokenInvalid),
        ("forged otherwise", forged(Algorithm::HS512), TokenInvalid),
        ("tampered", format!("{head}.{of_bruno}.{end}"), TokenInvalid),
        (
            "other audience",
            sign(claims("lot-and-found", "the-bank", now + 300)),
            TokenInvalid,
        ),
        (
            "other issuer",
            sign(claims("evil.example", "help-desk", now + 300)),
            TokenInvalid,
        ),
        (
            "expired",
            sign(claims("lot-and-found", "help-desk", now - 60)),
            TokenExpired,
        ),
        (
            "good for a year",
            sign(claims("lot-and-found", "help-desk", now + 31_536_000)),
            TokenInvalid,
        ),
        ("rubbish", "x".into(), TokenInvalid),
        ("endless", "x.".repeat(20_000), TokenInvalid),
    ]
}

#[tokio::test]
async fn tokens_that_are_missing_forged_expired_or_anothers_open_nothing_on_any_route() {
    let desk = Desk::open().await;
    let before = desk.cases("anna").await;
    for (method, template, operation) in operations() {
        let path = good_path(&desk, &template).await;
        let body = match operation["requestBody"].is_object() {
            true => good_body(operation["operationId"].as_str().unwrap()).to_string(),
            false => String::new(),
        };
        let key = (IDEMPOTENCY_KEY, "a-key-of-a-hostile-client");
        let is_open = operation["security"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one == &json!({})));
        let reply = desk.send(&method, &path, &[JSON, key], body.clone()).await;
        if is_open {
            assert_ne!(reply.status, 401, "{method} {path}");
        } else {
            assert_eq!(reply.code(), ErrorCode::TokenMissing, "{method} {path}");
        }
        for (name, token, code) in bad_tokens(&desk) {
            let bearer = format!("Bearer {token}");
            let headers = [JSON, key, ("authorization", bearer.as_str())];
            let reply = desk.send(&method, &path, &headers, body.clone()).await;
            assert_eq!(reply.code(), code, "{name}: {method} {path}");
            assert_eq!(reply.headers["www-authenticate"], "Bearer");
        }
        for header in ["", "Bearer", "Basic YTpi", "Bearer  ", "\u{e9}"] {
            let headers = [JSON, key, ("authorization", header)];
            let reply = desk.send(&method, &path, &headers, body.clone()).await;
            assert_eq!(reply.code(), ErrorCode::TokenInvalid, "{header:?} {path}");
        }
    }
    assert_eq!(desk.cases("anna").await, before);
}

/// Where a shopper's words go: the route, its body, and the longest text.
type Field = (String, fn(&str) -> Value, usize);

fn fields(reference: &str) -> [Field; 3] {
    [
        (
            "/answers".to_owned(),
            |text| json!({"question": text, "lang": "en", "subject": {"kind": "general"}}),
            2_000,
        ),
        (
            "/cases".to_owned(),
            |text| {
                json!({"channel": "email", "lang": "en", "subject": {"kind": "general"},
                    "message": text})
            },
            10_000,
        ),
        (
            format!("/cases/{reference}/messages"),
            |text| json!({"text": text}),
            10_000,
        ),
    ]
}

#[tokio::test]
async fn words_are_empty_or_too_long_or_only_words() {
    let desk = Desk::open().await;
    let reference = desk.cases("bruno").await[0].clone();
    let mut keys = 0;
    let mut key = || {
        keys += 1;
        format!("a-key-for-words-{keys:04}")
    };
    for (path, body, limit) in fields(&reference) {
        for text in EMPTY {
            let reply = desk.post("bruno", &path, &key(), &body(text)).await;
            assert_eq!(reply.code(), ErrorCode::EmptyText, "{path} {text:?}");
        }
        for (text, is_good) in [
            ("q".repeat(limit), true),
            ("q".repeat(limit + 1), false),
            ("漢".repeat(limit), true),
            ("漢".repeat(limit + 1), false),
            ("ä".repeat(20_000), false),
            ("漢".repeat(20_000), false),
            (format!("a{}", "😀".repeat(20_000)), false),
            (format!("  {}  ", "q".repeat(limit)), true),
        ] {
            let reply = desk.post("bruno", &path, &key(), &body(&text)).await;
            let length = text.chars().count();
            match is_good {
                true => assert!(reply.status.is_success(), "{path} {length} {reply:?}"),
                false => assert_eq!(reply.code(), ErrorCode::TooLong, "{path} {length}"),
            }
        }
        for text in STRANGE {
            let key = key();
            let reply = desk.post("bruno", &path, &key, &body(text)).await;
            assert!(reply.status.is_success(), "{path} {text:?} {reply:?}");
            if path == "/answers" {
                assert!(!reply.text.contains("onerror"), "an answer repeats nothing");
                continue;
            }
            // What went in comes out, not a sign more or less.
            let again = desk.post("bruno", &path, &key, &body(text)).await;
            assert_eq!((again.status.as_u16(), &again.text), (200, &reply.text));
            let reply: Value = reply.read();
            let said = match path.ends_with("/messages") {
                true => &reply["message"]["text"],
                false => &reply["case"]["messages"][0]["text"],
            };
            assert_eq!(said, text.trim(), "{path}");
        }
    }
}

#[tokio::test]
async fn keys_and_channels_are_checked_before_anything_is_opened() {
    let desk = Desk::open().await;
    let good = good_body("open_case");
    for key in [
        "",
        "short",
        "fifteen-signs-x",
        "with a space in it",
        &"k".repeat(256),
    ] {
        let reply = desk.post("emil", "/cases", key, &good).await;
        assert_eq!(reply.code(), ErrorCode::InvalidIdempotencyKey, "{key}");
    }
    let twice = [
        JSON,
        (IDEMPOTENCY_KEY, "the-first-of-two-keys"),
        (IDEMPOTENCY_KEY, "the-second-of-two-keys"),
    ];
    let reply = desk
        .as_person("emil", "POST", "/api/v1/cases", &twice, good.to_string())
        .await;
    assert_eq!(reply.code(), ErrorCode::InvalidIdempotencyKey);
    for (changes, code) in [
        (json!({"channel": "pigeon"}), ErrorCode::InvalidRequest),
        (json!({"channel": "phone"}), ErrorCode::InvalidPhone),
        (
            json!({"channel": "phone", "call_back": {"number": "112"}}),
            ErrorCode::InvalidPhone,
        ),
        (
            json!({"channel": "phone", "call_back": {"number": "+31 20 123\n4567"}}),
            ErrorCode::InvalidPhone,
        ),
        (
            json!({"channel": "phone", "call_back": {"number": "+٣١٢٠١٢٣٤٥٦٧"}}),
            ErrorCode::InvalidPhone,
        ),
        (
            json!({"channel": "email", "call_back": {"number": "+31201234567"}}),
            ErrorCode::InvalidRequest,
        ),
        (
            json!({"channel": "phone", "lang": "pl", "call_back": {"number": "+31201234567"}}),
            ErrorCode::ChannelUnavailable,
        ),
        (json!({"lang": "xx"}), ErrorCode::UnknownLanguage),
        (json!({"lang": "../en"}), ErrorCode::UnknownLanguage),
        (json!({"lang": "EN"}), ErrorCode::UnknownLanguage),
        (json!({"answer_id": "nothing"}), ErrorCode::NotFound),
        (
            json!({"subject": {"kind": "order", "id": "A-1001"}}),
            ErrorCode::NotFound,
        ),
        (
            json!({"subject": {"kind": "order", "id": "a b"}}),
            ErrorCode::NotFound,
        ),
    ] {
        let mut body = good.clone();
        for (name, value) in changes.as_object().unwrap() {
            body[name] = value.clone();
        }
        let key = "one-key-for-all-refusals";
        let reply = desk.post("emil", "/cases", key, &body).await;
        assert_eq!(reply.code(), code, "{body}");
    }
    assert_eq!(desk.cases("emil").await.len(), 0, "nothing was opened");
    // A refusal uses no key up, and the key stands for the first body that was good.
    let key = "one-key-for-all-refusals";
    assert_eq!(desk.post("emil", "/cases", key, &good).await.status, 201);
    let mut other = good.clone();
    other["message"] = json!("Something else");
    let reply = desk.post("emil", "/cases", key, &other).await;
    assert_eq!(reply.code(), ErrorCode::KeyReused);
    assert_eq!(desk.cases("emil").await.len(), 1);
}

/// The same through the flow: a problem on the screen, the text still there, a way on.
#[tokio::test]
async fn the_journey_stops_at_bad_words_and_keeps_them() {
    let desk = Desk::open().await;
    let mut shell = Shell::open(&desk, "en", Account::Person("emil")).await;
    shell.reach(StepKind::Asking, &Matter::general("")).await;
    let long = "q".repeat(20_000);
    let bad = EMPTY
        .map(|text| (text, TextProblem::Empty))
        .into_iter()
        .chain([(long.as_str(), TextProblem::TooLong { by: 18_000 })]);
    for (text, problem) in bad {
        shell
            .all([Event::QuestionTyped(text.to_owned()), Event::QuestionAsked])
            .await;
        let Step::Asking(asking) = shell.flow.step() else {
            panic!("{text:?}: {:?}", shell.flow.step())
        };
        assert_eq!(asking.problem, Some(problem), "{text:?}");
        assert_eq!(shell.flow.draft().question, text);
    }
    assert_eq!(shell.count("POST /answers"), 0, "nothing bad was sent");
    // Too long for the assistant, too long for a person: said there, and cut by the shopper alone.
    shell
        .all([
            Event::TalkChosen,
            Event::ContinueChosen,
            Event::SubmitChosen,
        ])
        .await;
    let Step::Reviewing(reviewing) = shell.flow.step() else {
        panic!("{:?}", shell.flow.step())
    };
    let too_long = ReviewProblem::Message(TextProblem::TooLong { by: 10_000 });
    assert_eq!(reviewing.problem, Some(too_long));
    assert_eq!(shell.flow.draft().message_text(), long);
    shell
        .all([
            Event::MessageTyped("Much shorter".into()),
            Event::SubmitChosen,
        ])
        .await;
    shell.at(StepKind::Confirmed);
}

#[tokio::test]
async fn strange_words_travel_the_whole_journey_unchanged() {
    let desk = Desk::open().await;
    for text in STRANGE {
        let mut shell = Shell::open(&desk, "en", Account::Person("chen")).await;
        shell.send(Event::ArticleSearchTyped(text.into())).await;
        let Step::Home(home) = shell.flow.step() else {
            unreachable!()
        };
        assert!(home.articles.ready().is_some(), "{text:?} {home:?}");
        shell
            .all([
                Event::HelpWithOrderChosen,
                Event::OrderSearchTyped(text.into()),
            ])
            .await;
        let Step::Picking(picking) = shell.flow.step() else {
            unreachable!()
        };
        let found = picking.orders.ready().unwrap();
        assert!(found.total <= 2, "{text:?} finds everything");
        // An order whose title is as hostile as the text.
        let matter = Matter::order("C-3006", text);
        shell.reach(StepKind::Answered, &matter).await;
        assert!(shell.order().title.starts_with("<img src=x onerror"));
        assert!(shell.answer().outcome.is_some());
        shell.reach_a_person(text.trim()).await;
        let reference = shell.case().reference.clone();
        shell.send(Event::CaseChosen(reference)).await;
        shell
            .all([Event::ReplyTyped(text.into()), Event::ReplySent])
            .await;
        let said = &shell.case().messages.last().unwrap().text;
        assert_eq!(said, text.trim());
    }
}

#[tokio::test]
async fn a_flood_is_held_back_and_told_when_to_come_back() {
    let desk: Arc<Desk> = Desk::production(journeys::FRIDAY).await;
    let body = good_body("ask");
    let mut refused = 0;
    for _ in 0..40 {
        let reply = desk.post("a-shopper", "/answers", "", &body).await;
        if !reply.status.is_success() {
            assert_eq!(reply.code(), ErrorCode::TooManyRequests);
            let seconds = reply.headers["retry-after"].to_str().unwrap();
            assert!((1..=600).contains(&seconds.parse::<u32>().unwrap()));
            refused += 1;
        }
    }
    assert_eq!(refused, 10, "thirty questions in ten minutes");
    // Somebody else is not held back, and the flow says it as what it is and goes on.
    let other = desk.post("another", "/answers", "", &body).await;
    assert!(other.status.is_success());
    let mut shell = Shell::open(&desk, "en", Account::Person("a-shopper")).await;
    let matter = Matter::general("Where is it?");
    shell.reach(StepKind::Answered, &matter).await;
    let Step::Answered(answered) = shell.flow.step() else {
        unreachable!()
    };
    assert!(matches!(
        answered.stream,
        flow::Stream::Broken {
            failure: flow::Failure::TooMany { .. },
            ..
        }
    ));
    shell.reach_a_person("Where is it?").await;
}
