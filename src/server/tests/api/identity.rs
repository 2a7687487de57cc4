//! Which tokens are believed, and what nobody gets to see.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::Session;
use jiff::SignedDuration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use server::demo;

use crate::desk::{Desk, NOW};

fn now() -> i64 {
    NOW.parse::<jiff::Timestamp>().unwrap().as_second()
}

/// Claims of a good token with some changed; `null` takes one away.
fn claims(changes: &[(&'static str, Value)]) -> BTreeMap<&'static str, Value> {
    let mut claims = BTreeMap::from([
        ("iss", json!("lot-and-found")),
        ("aud", json!("help-desk")),
        ("sub", json!("anna")),
        ("name", json!("Anna")),
        ("exp", json!(now() + 600)),
    ]);
    for (name, value) in changes {
        if value.is_null() {
            claims.remove(name);
        } else {
            claims.insert(name, value.clone());
        }
    }
    claims
}

async fn code(desk: &Desk, authorization: &str) -> String {
    let headers = [("authorization", authorization)];
    let reply = desk
        .send("GET", "/api/v1/session", &headers, Body::empty())
        .await;
    if reply.status == StatusCode::OK {
        return "ok".into();
    }
    assert_eq!(reply.headers["www-authenticate"], "Bearer");
    // The same on a route that is open to everyone: a bad token is never ignored.
    let open = desk
        .send("GET", "/api/v1/articles?lang=en", &headers, Body::empty())
        .await;
    assert_eq!(open.text, reply.text);
    reply.code()
}

#[tokio::test]
async fn tokens_are_believed_or_not() {
    let desk = Desk::open().await;
    let sign = |header: Header, claims: &BTreeMap<&str, Value>| {
        format!(
            "Bearer {}",
            demo::token_with(&desk.state, &header, claims).unwrap()
        )
    };
    let plain =
        |changes: &[(&'static str, Value)]| sign(Header::new(Algorithm::HS256), &claims(changes));
    let with_header = |fields: Value| {
        let good = plain(&[]);
        let (_, rest) = good.split_once('.').unwrap();
        format!(
            "Bearer {}.{rest}",
            URL_SAFE_NO_PAD.encode(fields.to_string())
        )
    };
    let foreign = |algorithm, key: &[u8]| {
        let token = jsonwebtoken::encode(
            &Header::new(algorithm),
            &claims(&[]),
            &EncodingKey::from_secret(key),
        );
        format!("Bearer {}", token.unwrap())
    };
    let good = plain(&[]);
    let unsigned = {
        let header = URL_SAFE_NO_PAD.encode(json!({"alg": "none", "typ": "JWT"}).to_string());
        let body = URL_SAFE_NO_PAD.encode(serde_json::to_string(&claims(&[])).unwrap());
        format!("Bearer {header}.{body}.")
    };
    let tampered = {
        let body = URL_SAFE_NO_PAD
            .encode(serde_json::to_string(&claims(&[("sub", json!("bruno"))])).unwrap());
        let parts: Vec<_> = good.split('.').collect();
        format!("{}.{body}.{}", parts[0], parts[2])
    };
    let table: Vec<(&str, String, &str)> = vec![
        ("good", good.clone(), "ok"),
        (
            "scheme in other case",
            good.replacen("Bearer", "bearer", 1),
            "ok",
        ),
        (
            "audience among others",
            plain(&[("aud", json!(["x", "help-desk"]))]),
            "ok",
        ),
        ("a little late", plain(&[("exp", json!(now() - 10))]), "ok"),
        ("no algorithm", unsigned, "token_invalid"),
        (
            "another key",
            foreign(Algorithm::HS256, &[7; 32]),
            "token_invalid",
        ),
        (
            "another algorithm",
            foreign(Algorithm::HS512, &[7; 64]),
            "token_invalid",
        ),
        (
            "asymmetric in name",
            with_header(json!({"alg": "RS256", "typ": "JWT"})),
            "token_invalid",
        ),
        (
            "other claims under the signature",
            tampered,
            "token_invalid",
        ),
        (
            "another issuer",
            plain(&[("iss", json!("evil"))]),
            "token_invalid",
        ),
        ("no issuer", plain(&[("iss", Value::Null)]), "token_invalid"),
        (
            "another audience",
            plain(&[("aud", json!("bank"))]),
            "token_invalid",
        ),
        (
            "no audience",
            plain(&[("aud", Value::Null)]),
            "token_invalid",
        ),
        (
            "expired",
            plain(&[("exp", json!(now() - 60))]),
            "token_expired",
        ),
        ("no end", plain(&[("exp", Value::Null)]), "token_invalid"),
        (
            "an end that is no time",
            plain(&[("exp", json!("soon"))]),
            "token_invalid",
        ),
        (
            "an end beyond time",
            plain(&[("exp", json!(1e300))]),
            "token_invalid",
        ),
        (
            "lives too long",
            plain(&[("exp", json!(now() + 86_400))]),
            "token_invalid",
        ),
        (
            "not yet",
            plain(&[("nbf", json!(now() + 300))]),
            "token_invalid",
        ),
        (
            "issued in the future",
            plain(&[("iat", json!(now() + 300))]),
            "token_invalid",
        ),
        (
            "no subject",
            plain(&[("sub", Value::Null)]),
            "token_invalid",
        ),
        (
            "an empty subject",
            plain(&[("sub", json!(""))]),
            "token_invalid",
        ),
        (
            "brings its own key",
            sign(
                Header {
                    jku: Some("https://evil.example/jwks".into()),
                    ..Header::new(Algorithm::HS256)
                },
                &claims(&[]),
            ),
            "token_invalid",
        ),
        (
            "of another type",
            sign(
                Header {
                    typ: Some("dpop+jwt".into()),
                    ..Header::new(Algorithm::HS256)
                },
                &claims(&[]),
            ),
            "token_invalid",
        ),
        (
            "critical extension",
            with_header(json!({"alg": "HS256", "crit": ["x"], "x": 1})),
            "token_invalid",
        ),
        (
            "a header that is no object",
            with_header(json!("HS256")),
            "token_invalid",
        ),
        ("no token", "Bearer ".into(), "token_invalid"),
        ("rubbish", "Bearer x.y.z".into(), "token_invalid"),
        (
            "another scheme",
            "Basic YW5uYTphbm5h".into(),
            "token_invalid",
        ),
        (
            "far too long",
            format!("Bearer {}", "a".repeat(20_000)),
            "token_invalid",
        ),
    ];
    for (name, authorization, expected) in table {
        assert_eq!(code(&desk, &authorization).await, expected, "{name}");
    }
    let missing = desk.get("", "/session").await;
    assert_eq!(missing.code(), "token_missing");
    let twice = [("authorization", good.as_str()), ("authorization", &good)];
    let reply = desk
        .send("GET", "/api/v1/session", &twice, Body::empty())
        .await;
    assert_eq!(reply.code(), "token_invalid");
}

#[tokio::test]
async fn the_session_is_opaque_and_stable() {
    let desk = Desk::open().await;
    let session = async |person: &str| -> Session {
        let reply = desk.get(person, "/session").await;
        serde_json::from_value(reply.json()["session"].clone()).unwrap()
    };
    let anna = session("anna").await;
    assert_eq!(anna.shopper.name, "Anna");
    assert!(!anna.shopper.key.contains("anna"));
    assert_eq!(anna.expires_at.as_str(), "2026-11-20T09:40:00Z");
    assert_eq!(anna.shopper.key, session("anna").await.shopper.key);
    assert_ne!(anna.shopper.key, session("bruno").await.shopper.key);

    let token = format!("Bearer {}", desk.token("anna"));
    desk.clock.advance(SignedDuration::from_mins(11));
    assert_eq!(code(&desk, &token).await, "token_expired");
}

#[tokio::test]
async fn what_is_anothers_is_not_there() {
    let desk = Desk::open().await;
    let case = json!({"channel": "email", "lang": "en", "subject": {"kind": "order", "id": "A-1001"},
        "message": "Where is it?"});
    let key = "3f7a2c51-anna-only";
    let opened = desk.post_with_key("anna", "/cases", key, &case).await;
    assert_eq!(opened.status, StatusCode::CREATED);
    let reference = opened.json()["case"]["reference"]
        .as_str()
        .unwrap()
        .to_owned();
    let asked = desk
        .post(
            "anna",
            "/answers",
            &json!({"question": "Where is my parcel?", "lang": "en",
            "subject": {"kind": "order", "id": "A-1002"}}),
        )
        .await;
    let answer = asked.text.split('"').nth(7).unwrap().to_owned();
    assert_eq!(
        desk.get("anna", &format!("/answers/{answer}")).await.status,
        StatusCode::OK
    );

    let message = json!({"text": "Let me in."});
    let rating = json!({"helpful": true});
    let question = |id: &str| {
        json!({"question": "Where is it?", "lang": "en",
        "subject": {"kind": "order", "id": id}})
    };
    let follow = |id: &str| {
        json!({"question": "And then?", "lang": "en",
        "subject": {"kind": "general"}, "follows": id})
    };
    let case_about = |id: &str, answer: Option<&str>| {
        let mut case = json!({"channel": "email", "lang": "en", "message": "Mine now.",
            "subject": {"kind": "order", "id": id}});
        if let Some(answer) = answer {
            case["subject"] = json!({"kind": "general"});
            case["answer_id"] = json!(answer);
        }
        case
    };
    let nobodys = "HC-0000-0000";
    let unknown = "00000000000000000000000000000000";
    let odd = "a%20b%00%3Cimg%3E";
    for thief in ["bruno", "emil"] {
        let mut bodies = Vec::new();
        for id in ["A-1002", "A-9999", odd] {
            bodies.push(desk.get(thief, &format!("/orders/{id}")).await);
            bodies.push(desk.post(thief, "/answers", &question(id)).await);
            bodies.push(
                desk.post_with_key(
                    thief,
                    "/cases",
                    &format!("another-key-of-a-thief-{}", id.len()),
                    &case_about(id, None),
                )
                .await,
            );
        }
        for id in ["A-1002", "A-9999"] {
            let path = format!("/contact-options?lang=en&subject=order:{id}");
            bodies.push(desk.get(thief, &path).await);
        }
        for id in [reference.as_str(), nobodys, odd] {
            bodies.push(desk.get(thief, &format!("/cases/{id}")).await);
            bodies.push(
                desk.post_with_key(
                    thief,
                    &format!("/cases/{id}/messages"),
                    "a-key-of-16-signs",
                    &message,
                )
                .await,
            );
        }
        for id in [key, "0000-0000-0000-0000", odd] {
            bodies.push(desk.get(thief, &format!("/cases/by-key/{id}")).await);
        }
        for id in [answer.as_str(), unknown, odd] {
            bodies.push(desk.get(thief, &format!("/answers/{id}")).await);
            bodies.push(
                desk.post(thief, &format!("/answers/{id}/rating"), &rating)
                    .await,
            );
            bodies.push(desk.post(thief, "/answers", &follow(id)).await);
            bodies.push(
                desk.post_with_key(
                    thief,
                    "/cases",
                    "a-key-for-answers",
                    &case_about("", Some(id)),
                )
                .await,
            );
            let path = format!("/contact-options?lang=en&subject=general&answer_id={id}");
            bodies.push(desk.get(thief, &path).await);
        }
        for id in ["no-such-item", odd] {
            bodies.push(desk.get(thief, &format!("/items/{id}")).await);
        }
        for reply in &bodies {
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{reply:?}");
            assert_eq!(reply.text, bodies[0].text);
        }
    }
    // An order of hers that the thief sold is in his own list, as his.
    let sold = desk.get("bruno", "/orders/A-1001").await.json();
    assert_eq!(sold["order"]["side"], "sold");
    assert_eq!(
        sold["order"].get("case_reference"),
        None,
        "her case is not his"
    );
    let mine = desk.get("anna", "/orders/A-1001").await.json();
    assert_eq!(mine["order"]["case_reference"], reference.as_str());
    assert_eq!(mine["order"].get("message_first"), None);
}

#[tokio::test]
async fn without_a_token_only_the_help_center_is_open() {
    let desk = Desk::open().await;
    for path in [
        "/session",
        "/orders",
        "/orders/A-1001",
        "/recent-items",
        "/items/watch",
        "/cases",
        "/cases/HC-0000-0000",
        "/cases/by-key/0000-0000-0000-0000",
        "/contact-options?lang=en&subject=general",
    ] {
        assert_eq!(desk.get("", path).await.code(), "token_missing", "{path}");
    }
    let question =
        |subject: Value| json!({"question": "Where is it?", "lang": "en", "subject": subject});
    for subject in [
        json!({"kind": "order", "id": "A-1001"}),
        json!({"kind": "item", "id": "watch"}),
    ] {
        let reply = desk.post("", "/answers", &question(subject)).await;
        assert_eq!(reply.code(), "token_missing");
    }
    let general = desk
        .post("", "/answers", &question(json!({"kind": "general"})))
        .await;
    assert_eq!(general.status, StatusCode::OK);
    let id = general.text.split('"').nth(7).unwrap();
    let again = desk.get("", &format!("/answers/{id}")).await;
    assert_eq!(again.status, StatusCode::OK);
    let rated = desk
        .post(
            "",
            &format!("/answers/{id}/rating"),
            &json!({"helpful": false, "reason": "unclear"}),
        )
        .await;
    assert_eq!(rated.status, StatusCode::NO_CONTENT);
    assert_eq!(
        desk.get("", "/articles?lang=en").await.status,
        StatusCode::OK
    );
}
