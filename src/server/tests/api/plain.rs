//! The contact page for browsers without the widget: read as a browser reads it, posted as a
//! browser posts it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::http::StatusCode;
use contract::{Author, Case, CaseSubject, Channel};
use jiff::SignedDuration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::json;
use server::clock::FixedClock;
use server::config::{Config, LimitsConfig};
use server::demo::DemoOptions;
use server::limiter::Limit;
use server::{AppState, build_router};

use crate::desk::{Desk, NOW, Reply, repository};

const LANGUAGES: [(&str, &str); 9] = [
    ("en", "en"),
    ("es", "es"),
    ("it", "it"),
    ("fr", "fr"),
    ("nl", "nl"),
    ("de", "de"),
    ("zh", "zh-Hans"),
    ("pt", "pt-PT"),
    ("pl", "pl"),
];
const KEY: &str = "0d4a3f52-6f0a-4f7e-9c63-3a2ad7a1c9aa";
const FORM: &str = "application/x-www-form-urlencoded";
const POLICY: &str = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)> & {$x}";

/// A form as a browser writes it.
fn encode(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| {
        text.replace('\n', "\r\n")
            .bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                    char::from(byte).to_string()
                }
                b' ' => "+".to_owned(),
                other => format!("%{other:02X}"),
            })
            .collect::<String>()
    };
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect();
    pairs.join("&")
}

async fn get(desk: &Desk, path: &str) -> Reply {
    desk.send("GET", path, &[], Body::empty()).await
}

async fn post(desk: &Desk, path: &str, fields: &[(&str, &str)]) -> Reply {
    desk.send("POST", path, &[("content-type", FORM)], encode(fields))
        .await
}

/// Sends a message as somebody.
async fn send(desk: &Desk, token: &str, subject: &str, message: &str, key: &str) -> Reply {
    let fields = [
        ("step", "send"),
        ("token", token),
        ("subject", subject),
        ("message", message),
        ("key", key),
    ];
    post(desk, "/help/en/contact", &fields).await
}

fn location(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{reply:?}");
    reply.headers["location"].to_str().unwrap().to_owned()
}

/// What the page's text area holds, as a browser reads it.
fn written(reply: &Reply) -> String {
    let (_, rest) = reply.text.split_once("<textarea").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let (inside, _) = rest.split_once("</textarea>").unwrap();
    unescape(inside.strip_prefix('\n').unwrap_or(inside))
}

/// The value of a hidden field.
fn hidden(reply: &Reply, name: &str) -> Option<String> {
    let start = format!("<input type=\"hidden\" name=\"{name}\" value=\"");
    let (_, rest) = reply.text.split_once(&start)?;
    Some(unescape(rest.split('"').next().unwrap()))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// What every page promises, whatever is on it.
fn check_page(reply: &Reply, status: StatusCode) {
    assert_eq!(reply.status, status, "{}", reply.text);
    let headers = &reply.headers;
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    assert_eq!(headers["content-security-policy"], POLICY);
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-robots-tag"], "noindex");
    assert_eq!(headers["referrer-policy"], "no-referrer");
    assert!(!headers.contains_key("set-cookie"));
    for bad in [
        "<script",
        "<style",
        "style=",
        "<img",
        "javascript:",
        "{ $",
        "{$",
    ] {
        // Some texts and titles of these tests look like messages with variables.
        let own = reply.text.replace("{$x}", "").replace("{ $x }", "");
        assert!(!own.contains(bad), "{bad} in {}", reply.text);
    }
    assert_eq!(reply.text.matches("<h1>").count(), 1);
}

async fn cases(desk: &Desk, person: &str) -> Vec<String> {
    let page = desk.get(person, "/cases?limit=50").await.json();
    let cases = page["cases"].as_array().unwrap();
    cases
        .iter()
        .map(|case| case["reference"].as_str().unwrap().to_owned())
        .collect()
}

async fn case(desk: &Desk, person: &str, reference: &str) -> Case {
    let reply = desk.get(person, &format!("/cases/{reference}")).await;
    serde_json::from_value(reply.json()["case"].clone()).unwrap()
}

#[tokio::test]
async fn every_language_draws_its_own_page() {
    let desk = Desk::open().await;
    let mut titles = Vec::new();
    for (folder, tag) in LANGUAGES {
        let path = format!("/help/{folder}/contact");
        let page = get(&desk, &path).await;
        check_page(&page, StatusCode::OK);
        assert!(
            page.text.contains(&format!("<html lang=\"{tag}\">")),
            "{folder}"
        );
        assert!(
            !page.text.contains("<span lang=\"en\">"),
            "English stands in for a message of {folder}: {}",
            page.text
        );
        assert!(page.text.contains("action=\"/demo/log-in\""));
        for (other, other_tag) in LANGUAGES {
            let button = format!("formaction=\"/help/{other}/contact\"");
            assert_eq!(page.text.contains(&button), other != folder, "{folder}");
            assert!(page.text.contains(&format!("lang=\"{other_tag}\"")));
        }
        let signed_in = post(&desk, &path, &[("token", &desk.token("anna"))]).await;
        check_page(&signed_in, StatusCode::OK);
        assert!(signed_in.text.contains("Anna"));
        assert!(signed_in.text.contains(&format!("action=\"{path}\"")));
        assert!(!signed_in.text.contains("<span lang=\"en\">"), "{folder}");
        let title = page.text.split("<h1>").nth(1).unwrap();
        titles.push(title.split("</h1>").next().unwrap().to_owned());
    }
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 9, "{titles:?}");
    let style = get(&desk, "/help/plain.css").await;
    assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn another_tag_leads_to_the_nearest_language() {
    let desk = Desk::open().await;
    for (tag, accept, folder) in [
        ("pt-BR", "de", "pt"),
        ("zh-TW", "", "zh"),
        ("xx", "sv, nl;q=0.8, de;q=0.5", "nl"),
        ("xx", "", "en"),
        ("%3Cscript%3E", "", "en"),
        ("..%2Fen", "fr-CA", "fr"),
    ] {
        let path = format!("/help/{tag}/contact");
        let headers = [("accept-language", accept)];
        let reply = desk.send("GET", &path, &headers, Body::empty()).await;
        assert_eq!(location(&reply), format!("/help/{folder}/contact"), "{tag}");
    }
    // What was written is not sent away by a redirect.
    let page = post(&desk, "/help/xx/contact", &[("message", "kept")]).await;
    check_page(&page, StatusCode::OK);
    assert_eq!(written(&page), "kept");
}

#[tokio::test]
async fn a_case_is_opened_and_its_receipt_says_what_happens() {
    let desk = Desk::open().await;
    let token = desk.token("anna");
    let text = "  Where is it?\n\nPlease look. 😀 ";
    let reply = send(&desk, &token, "order:A-1002", text, KEY).await;
    let receipt = location(&reply);
    assert!(!receipt.contains(&token) && reply.text.is_empty());
    let page = get(&desk, &receipt).await;
    check_page(&page, StatusCode::OK);
    let reference = cases(&desk, "anna").await[0].clone();
    assert!(page.text.contains(&format!("<dd>{reference}</dd>")));
    let by = "by \u{2068}23 November 2026, 18:00 (UTC+1)\u{2069}";
    assert!(page.text.contains(by), "{}", page.text);
    assert!(page.text.contains("4 December 2026"));
    for private in ["Where is it", "Anna", "A-1002"] {
        assert!(!page.text.contains(private), "{private}");
    }
    let polish = get(&desk, &receipt.replace("/en/", "/pl/")).await;
    check_page(&polish, StatusCode::OK);
    assert!(polish.text.contains("23 listopada 2026, 18:00 (UTC+1)"));

    let case = case(&desk, "anna", &reference).await;
    assert_eq!((case.channel, case.lang.as_str()), (Channel::Email, "en"));
    assert!(matches!(&case.subject, CaseSubject::Order { order } if order.id == "A-1002"));
    assert_eq!(case.messages.len(), 1);
    assert_eq!(case.messages[0].author, Author::You);
    assert_eq!(case.messages[0].text, text.trim());
}

#[tokio::test]
async fn sending_again_opens_nothing_again() {
    let desk = Desk::open().await;
    let token = desk.token("emil");
    let twice = (0..20).map(|_| send(&desk, &token, "general", "Please help", KEY));
    let replies = futures_util::future::join_all(twice).await;
    let receipt = location(&replies[0]);
    assert!(replies.iter().all(|reply| location(reply) == receipt));
    assert_eq!(cases(&desk, "emil").await.len(), 1);
    // Reloaded later, with a token of its own time.
    desk.clock.advance(SignedDuration::from_mins(30));
    let later = send(&desk, &desk.token("emil"), "general", "Please help", KEY).await;
    assert_eq!(location(&later), receipt);
    for _ in 0..2 {
        assert_eq!(get(&desk, &receipt).await.status, StatusCode::OK);
    }
    assert_eq!(cases(&desk, "emil").await.len(), 1);

    // Gone back, changed, sent: nothing is lost and the shopper decides.
    let token = desk.token("emil");
    let changed = send(&desk, &token, "general", "Please help, urgent", KEY).await;
    check_page(&changed, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(changed.text.contains(&cases(&desk, "emil").await[0]));
    assert_eq!(written(&changed), "Please help, urgent");
    let key = hidden(&changed, "key").unwrap();
    assert_ne!(key, KEY);
    let second = send(&desk, &token, "general", "Please help, urgent", &key).await;
    assert_ne!(location(&second), receipt);
    assert_eq!(cases(&desk, "emil").await.len(), 2);
    // The same key of somebody else is another key.
    let other = send(&desk, &desk.token("chen"), "general", "Please help", KEY).await;
    assert_ne!(location(&other), receipt);
}

#[tokio::test]
async fn what_is_wrong_is_said_in_place_and_the_text_stays() {
    let desk = Desk::open().await;
    let token = desk.token("anna");
    let before = cases(&desk, "anna").await;
    let long = "漢".repeat(10_003);
    for (message, status, says) in [
        (
            "",
            StatusCode::BAD_REQUEST,
            "Please write a few words first.",
        ),
        (
            "😀😀 ?!",
            StatusCode::BAD_REQUEST,
            "Please write a few words first.",
        ),
        (
            &long,
            StatusCode::PAYLOAD_TOO_LARGE,
            "3\u{2069} characters.",
        ),
    ] {
        let reply = send(&desk, &token, "order:A-1002", message, KEY).await;
        check_page(&reply, status);
        assert!(reply.text.contains(says), "{}", &reply.text[..2000]);
        assert!(reply.text.contains("aria-invalid=\"true\""));
        assert!(reply.text.contains("<title>Please have another look:"));
        assert_eq!(written(&reply), message);
        assert_eq!(hidden(&reply, "key").as_deref(), Some(KEY));
        assert_eq!(hidden(&reply, "token").as_deref(), Some(token.as_str()));
        assert!(reply.text.contains("value=\"order:A-1002\" selected"));
    }
    assert_eq!(cases(&desk, "anna").await, before);
    // As long as it may be, in signs that grow to twelve bytes on the way.
    let limit = "😀".repeat(9_999) + "a";
    let reply = send(&desk, &token, "general", &limit, KEY).await;
    location(&reply);
    let reference = cases(&desk, "anna").await[0].clone();
    assert_eq!(
        case(&desk, "anna", &reference).await.messages[0].text,
        limit
    );
}

#[tokio::test]
async fn orders_of_others_are_not_there() {
    let desk = Desk::open().await;
    let token = desk.token("emil");
    let mut pages = Vec::new();
    for subject in ["order:A-1002", "order:NONE-1", "item:watch", "order:", "x"] {
        let reply = send(&desk, &token, subject, "Please help", KEY).await;
        check_page(&reply, StatusCode::NOT_FOUND);
        assert!(reply.text.contains("We cannot find this order or object"));
        assert!(!reply.text.contains("A-1002"));
        assert_eq!(written(&reply), "Please help");
        pages.push(reply.text);
    }
    assert!(pages.iter().all(|page| *page == pages[0]), "one answer");
    assert!(cases(&desk, "emil").await.is_empty());
    // Nor can it be seen by drawing the form with it.
    let fields = [("token", token.as_str()), ("subject", "order:A-1002")];
    let drawn = post(&desk, "/help/en/contact", &fields).await;
    check_page(&drawn, StatusCode::OK);
    assert!(!drawn.text.contains("A-1002"));
    // Only their own can be chosen; one that is older than the list joins it.
    let list = |text: &str| text.matches("<option").count() - 1;
    let dana = desk.token("dana");
    let page = post(&desk, "/help/en/contact", &[("token", &dana)]).await;
    assert_eq!(list(&page.text), 50);
    let fields = [("token", dana.as_str()), ("subject", "order:D-00001")];
    let older = post(&desk, "/help/en/contact", &fields).await;
    assert_eq!(list(&older.text), 51);
    assert!(older.text.contains("value=\"order:D-00001\" selected"));
}

fn forged(desk: &Desk) -> Vec<String> {
    let now = desk.state.now().as_second();
    let claims =
        json!({"iss": "lot-and-found", "aud": "help-desk", "sub": "anna", "exp": now + 60});
    let sign = |algorithm, secret: &[u8]| {
        let key = EncodingKey::from_secret(secret);
        jsonwebtoken::encode(&Header::new(algorithm), &claims, &key).unwrap()
    };
    let audience: BTreeMap<&str, serde_json::Value> = BTreeMap::from([
        ("iss", json!("lot-and-found")),
        ("aud", json!("somebody-else")),
        ("sub", json!("anna")),
        ("exp", json!(now + 60)),
    ]);
    let header = Header::new(Algorithm::HS256);
    vec![
        sign(Algorithm::HS256, &[7; 32]),
        sign(Algorithm::HS512, &[7; 64]),
        server::demo::token_with(&desk.state, &header, &audience).unwrap(),
        "nonsense".into(),
        "a".repeat(9_000),
    ]
}

#[tokio::test]
async fn a_token_that_is_not_good_asks_to_log_in_and_keeps_the_text() {
    let desk = Desk::open().await;
    let expired = desk.token("anna");
    desk.clock.advance(SignedDuration::from_mins(20));
    let before = cases(&desk, "anna").await;
    let mut tokens = forged(&desk);
    tokens.extend([expired, String::new()]);
    for token in &tokens {
        let reply = send(&desk, token, "order:A-1002", "line 1\nline 2", KEY).await;
        check_page(&reply, StatusCode::UNAUTHORIZED);
        assert_eq!(reply.headers["www-authenticate"], "Bearer");
        assert!(reply.text.contains("Please log in again"));
        assert!(reply.text.contains("action=\"/demo/log-in\""));
        assert_eq!(written(&reply), "line 1\nline 2");
        assert_eq!(hidden(&reply, "key").as_deref(), Some(KEY));
        assert_eq!(hidden(&reply, "subject").as_deref(), Some("order:A-1002"));
        assert_eq!(hidden(&reply, "token"), None);
        assert!(token.is_empty() || !reply.text.contains(token.as_str()));
        assert!(!reply.text.contains("<select"), "no orders are shown");
    }
    assert_eq!(cases(&desk, "anna").await, before);
}

#[tokio::test]
async fn the_text_goes_through_log_in_and_back() {
    let desk = Desk::open().await;
    let page = get(&desk, "/help/pl/contact").await;
    let key = hidden(&page, "key").unwrap();
    assert_ne!(
        hidden(&get(&desk, "/help/pl/contact").await, "key"),
        Some(key.clone())
    );
    let message = format!("\n {HOSTILE}\nżółw");
    let fields = [
        ("lang", "pl"),
        ("key", key.as_str()),
        ("subject", ""),
        ("message", message.as_str()),
    ];
    let log_in = post(&desk, "/demo/log-in", &fields).await;
    assert_eq!(log_in.status, StatusCode::OK);
    assert!(log_in.text.contains("action=\"/help/pl/contact\""));
    assert!(!log_in.text.contains("<script"));
    assert_eq!(log_in.text.matches("name=\"token\"").count(), 5);
    let kept = hidden(&log_in, "message").unwrap().replace("\r\n", "\n");
    assert_eq!(kept, message);
    let (_, button) = log_in.text.split_once("name=\"token\" value=\"").unwrap();
    let token = button.split('"').next().unwrap();
    let fields = [
        ("token", token),
        ("key", &hidden(&log_in, "key").unwrap()),
        ("message", &kept),
    ];
    let back = post(&desk, "/help/pl/contact", &fields).await;
    check_page(&back, StatusCode::OK);
    assert_eq!(written(&back), message);
    assert_eq!(hidden(&back, "key"), Some(key));
    // An address from the request is not where the token goes.
    let evil = post(&desk, "/demo/log-in", &[("lang", "../../evil")]).await;
    assert!(evil.text.contains("action=\"/help/en/contact\""));
}

#[tokio::test]
async fn nothing_that_somebody_wrote_becomes_markup() {
    let desk = Desk::open().await;
    // One of Chen's orders has a title that tries to break the page.
    let orders = desk.get("chen", "/orders?limit=50").await.json();
    let title = orders["orders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|order| order["title"].as_str().unwrap())
        .find(|title| title.contains('<'))
        .unwrap()
        .to_owned();
    let token = desk.token("chen");
    let fields = [
        ("token", token.as_str()),
        ("message", HOSTILE),
        ("subject", HOSTILE),
        ("key", HOSTILE),
    ];
    let page = post(&desk, "/help/en/contact", &fields).await;
    check_page(&page, StatusCode::OK);
    assert_eq!(written(&page), HOSTILE);
    assert!(!page.text.contains(&title));
    assert!(unescape(&page.text).contains(&title));
    assert_ne!(hidden(&page, "key").as_deref(), Some(HOSTILE));
    let signed_out = post(&desk, "/help/en/contact", &fields[1..]).await;
    check_page(&signed_out, StatusCode::OK);
    assert_eq!(hidden(&signed_out, "subject").as_deref(), Some(HOSTILE));
    let named: BTreeMap<&str, serde_json::Value> = BTreeMap::from([
        ("iss", json!("lot-and-found")),
        ("aud", json!("help-desk")),
        ("sub", json!("emil")),
        ("name", json!(HOSTILE)),
        ("exp", json!(desk.state.now().as_second() + 60)),
    ]);
    let token =
        server::demo::token_with(&desk.state, &Header::new(Algorithm::HS256), &named).unwrap();
    let page = post(&desk, "/help/en/contact", &[("token", &token)]).await;
    check_page(&page, StatusCode::OK);
    assert!(unescape(&page.text).contains(HOSTILE.trim_end_matches(" & {$x}")));
}

#[tokio::test]
async fn two_hundred_payloads_stay_text() {
    let desk = Desk::open().await;
    let token = desk.token("chen");
    let bare = |reply: &Reply| {
        let (before, rest) = reply.text.split_once("<textarea").unwrap();
        let (_, after) = rest.split_once("</textarea>").unwrap();
        format!("{before}{after}")
    };
    let empty = post(
        &desk,
        "/help/en/contact",
        &[("token", &token), ("key", KEY)],
    )
    .await;
    for payload in crate::payloads::payloads() {
        let fields = [
            ("token", token.as_str()),
            ("message", payload),
            ("key", KEY),
        ];
        let page = post(&desk, "/help/en/contact", &fields).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers["content-security-policy"], POLICY);
        assert_eq!(written(&page), payload);
        assert_eq!(bare(&page), bare(&empty), "{payload}");
    }
}

#[tokio::test]
async fn a_receipt_cannot_be_made_up_and_ends() {
    let desk = Desk::open().await;
    let receipt = location(&send(&desk, &desk.token("emil"), "general", "Help", KEY).await);
    let (front, mark) = receipt.rsplit_once('.').unwrap();
    let other = cases(&desk, "anna").await[0].clone();
    for bad in [
        front.to_owned(),
        format!("{front}."),
        format!("{front}.{}", "A".repeat(mark.len())),
        format!("{front}.{}", &mark[..8]),
        format!("{receipt}A"),
        format!("/help/en/contact/{other}.{mark}"),
        format!(
            "/help/en/contact/{}.{mark}",
            cases(&desk, "emil").await[0].to_lowercase()
        ),
        "/help/en/contact/%3Cscript%3E.x".to_owned(),
    ] {
        let page = get(&desk, &bad).await;
        check_page(&page, StatusCode::NOT_FOUND);
        assert!(!page.text.contains("HC-"), "{bad}");
    }
    desk.clock.advance(SignedDuration::from_hours(23));
    check_page(&get(&desk, &receipt).await, StatusCode::OK);
    desk.clock.advance(SignedDuration::from_hours(2));
    check_page(&get(&desk, &receipt).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn other_bodies_and_methods_are_refused() {
    let desk = Desk::open().await;
    let path = "/help/en/contact";
    for kind in [
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
        "",
    ] {
        let headers = [("content-type", kind)];
        let reply = desk.send("POST", path, &headers, "message=x").await;
        assert_eq!(reply.code(), "unsupported_media_type", "{kind}");
    }
    let long = encode(&[("message", &"a".repeat(1_100_000))]);
    let reply = desk
        .send("POST", path, &[("content-type", FORM)], long)
        .await;
    assert_eq!(reply.code(), "too_long");
    let twice = "token=a&token=b";
    let reply = desk
        .send("POST", path, &[("content-type", FORM)], twice)
        .await;
    assert_eq!(reply.code(), "invalid_request");
    let reply = desk.send("DELETE", path, &[], Body::empty()).await;
    assert_eq!(reply.code(), "method_not_allowed");
    // A token in an address counts for nothing.
    let token = desk.token("anna");
    let reply = get(&desk, &format!("{path}?token={token}&message=x")).await;
    check_page(&reply, StatusCode::OK);
    assert!(!reply.text.contains("Anna") && written(&reply).is_empty());
    assert!(reply.text.contains("action=\"/demo/log-in\""));
    // Pages are no part of the interface for programs.
    let document = get(&desk, "/openapi.json").await;
    assert!(!document.text.contains("/help/"));
}

#[tokio::test]
async fn a_form_without_a_key_is_drawn_anew_with_one() {
    let desk = Desk::open().await;
    let token = desk.token("emil");
    let reply = send(&desk, &token, "general", "Please help", "short").await;
    check_page(&reply, StatusCode::BAD_REQUEST);
    assert_eq!(written(&reply), "Please help");
    let key = hidden(&reply, "key").unwrap();
    location(&send(&desk, &token, "general", "Please help", &key).await);
}

#[tokio::test]
async fn asking_too_often_keeps_the_text_too() {
    let one = Limit {
        count: 1,
        minutes: 60,
    };
    let desk = Desk::open_with(|options: &mut DemoOptions| {
        options.limits = LimitsConfig {
            cases: one,
            ..options.limits
        };
    })
    .await;
    let token = desk.token("emil");
    location(&send(&desk, &token, "general", "First", KEY).await);
    // A repetition costs nothing.
    location(&send(&desk, &token, "general", "First", KEY).await);
    let reply = send(&desk, &token, "general", "Second", "another-key-0123456789").await;
    check_page(&reply, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(reply.headers["retry-after"], "3600");
    assert_eq!(written(&reply), "Second");
    assert_eq!(cases(&desk, "emil").await.len(), 1);

    let desk = Desk::open_with(|options: &mut DemoOptions| {
        options.limits = LimitsConfig {
            requests: one,
            ..options.limits
        };
    })
    .await;
    check_page(&get(&desk, "/help/en/contact").await, StatusCode::OK);
    let reply = post(
        &desk,
        "/help/en/contact",
        &[("token", "guess"), ("message", "kept")],
    )
    .await;
    check_page(&reply, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(written(&reply), "kept");
}

#[tokio::test]
async fn a_log_in_elsewhere_may_be_posted_to_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let sample = include_str!("../../help-desk.toml");
    let file = folder.path().join("help-desk.toml");
    let secret = |_: &str| Some("secret".repeat(8));
    let mut config = Config::parse(sample, &file, &secret).unwrap();
    config.server.locales = repository().join("locales");
    config.server.public = repository().join("public");
    let clock = Arc::new(FixedClock::at(NOW.parse().unwrap()));
    let state = AppState::open(config, clock.clone()).await.unwrap();
    let desk = Desk {
        router: build_router(state.clone()),
        state,
        clock,
    };
    let page = get(&desk, "/help/en/contact").await;
    assert_eq!(page.status, StatusCode::OK);
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    let own_and_log_in = "form-action 'self' https://www.marketplace.example;";
    assert_eq!(
        policy.replace(own_and_log_in, "form-action 'self';"),
        POLICY
    );
    let action = "action=\"https://www.marketplace.example/help/log-in\"";
    assert!(page.text.contains(action));
    // The demo's log-in is not there.
    let demo = post(&desk, "/demo/log-in", &[]).await;
    assert_eq!(demo.code(), "not_found");
}
