//! The demo's pages, the loader, the words: what a browser fetches.

use axum::body::Body;
use axum::http::StatusCode;
use contract::Item;

use crate::desk::{Desk, Reply};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

async fn fetch(desk: &Desk, path: &str) -> Reply {
    desk.send("GET", path, &[], Body::empty()).await
}

#[tokio::test]
async fn pages_are_strict_and_whole() {
    let desk = Desk::open().await;
    for path in [
        "/",
        "/orders",
        "/messages/A-1001",
        "/items/watch",
        "/login?return=/orders",
    ] {
        let page = fetch(&desk, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.headers["content-security-policy"], POLICY);
        assert!(
            page.text
                .contains(r#"<help-center service="" login-url="/login" locale="">"#)
        );
        for inline in ["<style", "style=", "onclick", "javascript:"] {
            assert!(!page.text.contains(inline), "{path} {inline}");
        }
        // Whatever the page names is there.
        for part in page
            .text
            .split(['"'])
            .filter(|part| part.starts_with("/demo/"))
        {
            assert_eq!(fetch(&desk, part).await.status, StatusCode::OK, "{part}");
        }
    }
    let page = fetch(&desk, "/orders?lang=pl&inline=1").await;
    assert!(page.text.contains(r#"<html lang="pl">"#));
    assert!(
        page.text
            .contains(r#"<help-center mode="inline" service="""#)
    );
    assert!(page.text.contains(r#"locale="pl""#));
    let bad = fetch(&desk, "/?lang=%22%3E%3Cscript%3E").await;
    assert_eq!(bad.code(), "unknown_language");
}

#[tokio::test]
async fn every_object_has_a_picture() {
    let desk = Desk::open().await;
    let objects = fetch(&desk, "/demo/objects").await.json();
    let objects = objects["objects"].as_array().unwrap();
    assert_eq!(objects.len(), 12);
    for object in objects {
        let item: Item = serde_json::from_value(object.clone()).unwrap();
        let picture = fetch(&desk, &item.picture_url.unwrap()).await;
        assert_eq!(picture.headers["content-type"], "image/svg+xml");
        assert!(!picture.text.contains("<script"));
    }
}

#[tokio::test]
async fn loader_and_words_are_served() {
    let desk = Desk::open().await;
    let loader = fetch(&desk, "/embed.js").await;
    assert_eq!(
        loader.headers["content-type"],
        "text/javascript; charset=utf-8"
    );
    assert!(loader.text.contains("\"en\":["), "its words are filled in");
    assert_eq!(loader.headers["cache-control"], "no-cache");
    let words = fetch(&desk, "/locales/de.ftl").await;
    assert_eq!(words.headers["cache-control"], "no-cache");
    for reply in [&loader, &words] {
        assert_eq!(reply.headers["access-control-allow-origin"], "*");
        let policy = &reply.headers["cross-origin-resource-policy"];
        assert_eq!(policy, "cross-origin");
    }
    // Under the hash that the loader names, they are kept for good.
    let german = loader.text.split("\"de\":[").nth(1).unwrap();
    let hash = german.split(['"', ']']).nth(7).unwrap();
    let kept = fetch(&desk, &format!("/locales/de.ftl?{hash}")).await;
    assert_eq!(
        kept.headers["cache-control"],
        "public, max-age=31536000, immutable"
    );
    let words = fetch(&desk, "/locales/de.ftl").await;
    assert_eq!(words.headers["content-type"], "text/plain; charset=utf-8");
    // The launcher's words are in the loader already.
    assert!(words.text.contains("panel-title=") && !words.text.contains("launcher-"));
    let document = fetch(&desk, "/openapi.json").await.json();
    assert!(document["paths"]["/api/v1/answers"].is_object());
}

#[tokio::test]
async fn people_get_tokens_and_desks_empty() {
    let desk = Desk::open().await;
    let json = [("content-type", "application/json")];
    let token = desk
        .send("POST", "/demo/token", &json, r#"{"person":"anna"}"#)
        .await
        .json();
    let bearer = format!("Bearer {}", token["token"].as_str().unwrap());
    let session = desk
        .send(
            "GET",
            "/api/v1/session",
            &[("authorization", &bearer)],
            Body::empty(),
        )
        .await;
    assert_eq!(session.status, StatusCode::OK);
    let nobody = desk
        .send("POST", "/demo/token", &json, r#"{"person":"zoe"}"#)
        .await;
    assert_eq!(nobody.code(), "not_found");
    let team = r#"{"chat":{"staffed":0,"waiting":0},"phone":{"staffed":0,"waiting":0}}"#;
    let set = desk.send("POST", "/demo/team", &json, team).await;
    assert_eq!(set.status, StatusCode::NO_CONTENT);
    let options = desk
        .get("emil", "/contact-options?lang=en&subject=general")
        .await
        .json();
    assert_eq!(options["options"][0]["channel"], "email");
    assert_eq!(options["options"][1]["reason"], "nobody_there");
    let seen = desk
        .send(
            "POST",
            "/demo/seen/lamp",
            &[("authorization", &bearer)],
            Body::empty(),
        )
        .await;
    assert_eq!(seen.status, StatusCode::NO_CONTENT);
    let recent = desk.get("anna", "/recent-items").await.json();
    assert_eq!(recent["items"][0]["id"], "lamp");
}
