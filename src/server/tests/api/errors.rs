//! Bad requests, each with the one error shape and a code that the widget translates.

use axum::body::Body;
use axum::http::StatusCode;
use serde_json::json;

use crate::desk::Desk;

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn bad_bodies_have_codes() {
    let desk = Desk::open().await;
    let ask = |question: &str| {
        json!({"question": question, "lang": "en", "subject": {"kind": "general"}}).to_string()
    };
    let table = [
        (ask(""), "empty_text"),
        (ask("   \n"), "empty_text"),
        (ask("😀🎉"), "empty_text"),
        (ask("?!"), "empty_text"),
        (ask(&"q".repeat(2_001)), "too_long"),
        (ask(&"漢".repeat(2_001)), "too_long"),
        (ask(&"q".repeat(20_000)), "too_long"),
        (ask(&"q".repeat(70_000)), "too_long"),
        (ask("ok").replace("\"en\"", "\"xx\""), "unknown_language"),
        (ask("ok").replace("\"en\"", "\"../en\""), "unknown_language"),
        (ask("ok").replace("\"en\"", "5"), "invalid_request"),
        (ask("ok").replace("general", "nothing"), "invalid_request"),
        (
            ask("ok").replace("question", "questions"),
            "invalid_request",
        ),
        (ask("ok").replace("\"lang\":\"en\",", ""), "invalid_request"),
        (ask("ok").replace('}', ""), "invalid_request"),
        ("".into(), "invalid_request"),
        ("null".into(), "invalid_request"),
        ("[]".into(), "invalid_request"),
        ("{\"question\": \u{1}}".into(), "invalid_request"),
        ("[".repeat(50_000), "invalid_request"),
    ];
    for (body, code) in table {
        let start: String = body.chars().take(80).collect();
        let reply = desk.send("POST", "/api/v1/answers", &[JSON], body).await;
        assert_eq!(reply.code(), code, "{start}");
    }
    // What was sent is never in what comes back.
    let secret = json!({"question": "x", "lang": "en", "subject": {"kind": "my-secret"}});
    let reply = desk.post("", "/answers", &secret).await;
    assert!(!reply.text.contains("my-secret"), "{reply:?}");
}

#[tokio::test]
async fn strange_texts_are_only_texts() {
    let desk = Desk::open().await;
    for text in [
        "<img src=x onerror=alert(1)> where is my order",
        "{ $x } { -brand } my order",
        "أين طلبي؟",
        "order \" AND title:* OR NOT ( +x -y ^2 ~",
        "a",
        "\u{202e}order not received\u{202c}",
        "order\u{0}received",
    ] {
        let body = json!({"question": text, "lang": "en", "subject": {"kind": "general"}});
        let reply = desk.post("", "/answers", &body).await;
        assert_eq!(reply.status, StatusCode::OK, "{text}");
        assert!(reply.text.trim_end().ends_with('}'));
        assert!(!reply.text.contains("onerror"), "an answer repeats nothing");
    }
    let long = "q".repeat(2_000);
    let body = json!({"question": long, "lang": "en", "subject": {"kind": "general"}});
    assert_eq!(
        desk.post("", "/answers", &body).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn bad_media_types_paths_and_methods_have_codes() {
    let desk = Desk::open().await;
    let body = json!({"question": "ok", "lang": "en", "subject": {"kind": "general"}}).to_string();
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "",
    ] {
        let reply = desk
            .send(
                "POST",
                "/api/v1/answers",
                &[("content-type", kind)],
                body.clone(),
            )
            .await;
        assert_eq!(reply.code(), "unsupported_media_type", "{kind}");
    }
    let none = desk
        .send("POST", "/api/v1/answers", &[], body.clone())
        .await;
    assert_eq!(none.code(), "unsupported_media_type");
    let charset = [("content-type", "Application/JSON; charset=utf-8")];
    let reply = desk.send("POST", "/api/v1/answers", &charset, body).await;
    assert_eq!(reply.status, StatusCode::OK);

    for (method, path, code) in [
        ("GET", "/api/v1/nothing", "not_found"),
        ("GET", "/api/v2/session", "not_found"),
        ("GET", "/api/v1/", "not_found"),
        ("GET", "/widget/../Cargo.toml", "not_found"),
        ("GET", "/widget/%2e%2e/Cargo.toml", "not_found"),
        ("GET", "/widget/%2e%2e%2fCargo.toml", "not_found"),
        ("GET", "/locales/xx.ftl", "not_found"),
        ("GET", "/locales/en", "not_found"),
        ("GET", "/locales/..%2fen.ftl", "not_found"),
        ("GET", "/api/v1/articles/%FF?lang=en", "not_found"),
        ("DELETE", "/api/v1/cases", "method_not_allowed"),
        ("PUT", "/api/v1/answers/x", "method_not_allowed"),
        ("POST", "/api/v1/session", "method_not_allowed"),
        ("POST", "/embed.js", "method_not_allowed"),
    ] {
        let reply = desk.send(method, path, &[], Body::empty()).await;
        assert_eq!(reply.code(), code, "{method} {path}");
        if code == "method_not_allowed" {
            assert!(reply.headers.contains_key("allow"), "{method} {path}");
        }
    }
    let head = desk
        .send("HEAD", "/api/v1/articles?lang=en", &[], Body::empty())
        .await;
    assert_eq!(head.status, StatusCode::OK);
}

#[tokio::test]
async fn bad_queries_have_codes() {
    let desk = Desk::open().await;
    for (path, code) in [
        ("/articles", "invalid_request"),
        ("/articles?lang=xx", "unknown_language"),
        ("/articles?lang=en&limit=0", "invalid_request"),
        ("/articles?lang=en&limit=21", "invalid_request"),
        ("/articles?lang=en&limit=-1", "invalid_request"),
        ("/articles?lang=en&limit=ten", "invalid_request"),
        ("/articles?lang=en&page=2", "invalid_request"),
        ("/articles?lang=en&lang=de", "invalid_request"),
        ("/articles/order-not-received", "invalid_request"),
        ("/articles/order-not-received?lang=tlh", "unknown_language"),
        ("/orders?limit=51", "invalid_request"),
        ("/orders?side=both", "invalid_request"),
        ("/orders?cursor=nonsense", "invalid_request"),
        ("/orders?cursor=", "invalid_request"),
        ("/cases?cursor=AAAA", "invalid_request"),
        ("/contact-options?lang=en", "invalid_request"),
        ("/contact-options?lang=en&subject=order:", "invalid_request"),
        (
            "/contact-options?lang=en&subject=order:a%20b",
            "invalid_request",
        ),
        (
            "/contact-options?lang=en&subject=spaceship:1",
            "invalid_request",
        ),
        (
            "/contact-options?lang=xx&subject=general",
            "unknown_language",
        ),
    ] {
        assert_eq!(desk.get("anna", path).await.code(), code, "{path}");
    }
    let long = format!("/articles?lang=en&search={}", "a".repeat(201));
    assert_eq!(desk.get("", &long).await.code(), "invalid_request");
    let long = format!("/orders?search={}", "a".repeat(101));
    assert_eq!(desk.get("anna", &long).await.code(), "invalid_request");
}

#[tokio::test]
async fn pages_elsewhere_may_ask_only_if_they_are_known() {
    let desk = Desk::open().await;
    for (method, headers) in [
        ("GET", vec![("origin", "https://evil.example")]),
        (
            "OPTIONS",
            vec![
                ("origin", "https://evil.example"),
                ("access-control-request-method", "POST"),
                ("access-control-request-headers", "authorization"),
            ],
        ),
    ] {
        let reply = desk
            .send(method, "/api/v1/articles?lang=en", &headers, Body::empty())
            .await;
        for name in [
            "access-control-allow-origin",
            "access-control-allow-credentials",
        ] {
            assert!(!reply.headers.contains_key(name), "{method} {name}");
        }
    }
    let reply = desk.get("", "/articles?lang=en").await;
    assert_eq!(reply.headers["x-content-type-options"], "nosniff");
    assert_eq!(reply.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn too_much_is_told_when_to_come_back() {
    let desk = Desk::open_with(|options| {
        let few = server::limiter::Limit {
            count: 2,
            minutes: 1,
        };
        options.limits.questions = few;
        options.limits.cases = few;
    })
    .await;
    let body = json!({"question": "Where is it?", "lang": "en", "subject": {"kind": "general"}});
    for person in ["", "anna"] {
        for _ in 0..2 {
            let reply = desk.post(person, "/answers", &body).await;
            assert_eq!(reply.status, StatusCode::OK);
        }
        let reply = desk.post(person, "/answers", &body).await;
        assert_eq!(reply.code(), "too_many_requests");
        assert_eq!(reply.headers["retry-after"], "30");
    }
    desk.clock.advance(jiff::SignedDuration::from_secs(30));
    let reply = desk.post("anna", "/answers", &body).await;
    assert_eq!(reply.status, StatusCode::OK);

    let case = json!({"channel": "email", "lang": "en", "subject": {"kind": "general"},
        "message": "Help"});
    for (key, code) in [(1, ""), (2, ""), (3, "too_many_requests"), (1, ""), (2, "")] {
        let key = format!("a-key-for-limits-{key}");
        let reply = desk.post_with_key("anna", "/cases", &key, &case).await;
        // A repetition is no new case.
        assert_eq!(reply.status.is_success(), code.is_empty(), "{reply:?}");
        if !code.is_empty() {
            assert_eq!(reply.code(), code);
        }
    }
}
