//! What the flow asks for is what `/openapi.json` offers, and nothing is offered that nobody wants.

use std::collections::BTreeSet;

use axum::body::Body;
use contract::{
    AddMessageRequest, ArticleFeedbackRequest, AskRequest, Audience, Channel, ContactOptionsQuery,
    OpenCaseRequest, OrdersQuery, RateAnswerRequest, Subject,
};
use flow::{Effect, RequestId};
use journeys::{Access, Desk, call_of, documented_route, operations};

/// One of each effect that asks the service for something.
fn effects() -> Vec<Effect> {
    let request = RequestId(1);
    let text = || "x".to_owned();
    vec![
        Effect::LoadSession { request },
        Effect::SearchArticles {
            request,
            lang: text(),
            search: text(),
            audience: Some(Audience::Seller),
        },
        Effect::LoadArticle {
            request,
            lang: text(),
            slug: text(),
        },
        Effect::SendFeedback {
            request,
            slug: text(),
            body: ArticleFeedbackRequest {
                lang: text(),
                helpful: true,
                reason: None,
            },
        },
        Effect::LoadOrders {
            request,
            query: OrdersQuery {
                side: Some(contract::Side::Sold),
                search: Some(text()),
                cursor: Some(text()),
                limit: None,
            },
        },
        Effect::LoadOrder {
            request,
            id: text(),
            lang: "en".into(),
        },
        Effect::LoadItem {
            request,
            id: text(),
        },
        Effect::LoadRecentItems { request },
        Effect::Ask {
            request,
            body: AskRequest {
                question: text(),
                lang: text(),
                subject: Subject::General,
                follows: None,
            },
        },
        Effect::LoadAnswer {
            request,
            id: text(),
        },
        Effect::RateAnswer {
            request,
            id: text(),
            body: RateAnswerRequest {
                helpful: true,
                reason: None,
            },
        },
        Effect::LoadContactOptions {
            request,
            query: ContactOptionsQuery {
                lang: text(),
                subject: text(),
                answer_id: Some(text()),
                article: Some(text()),
            },
        },
        Effect::OpenCase {
            request,
            key: text(),
            body: OpenCaseRequest {
                channel: Channel::Email,
                lang: text(),
                subject: Subject::General,
                message: text(),
                answer_id: None,
                article: Some(text()),
                call_back: None,
            },
        },
        Effect::FindCase {
            request,
            key: text(),
        },
        Effect::LoadCases {
            request,
            cursor: Some(text()),
        },
        Effect::LoadCase {
            request,
            reference: text(),
        },
        Effect::AddMessage {
            request,
            reference: text(),
            key: text(),
            body: AddMessageRequest { text: text() },
        },
    ]
}

#[tokio::test]
async fn every_effect_has_its_route_and_every_route_its_effect() {
    let desk = Desk::open().await;
    let document = desk.send("GET", "/openapi.json", &[], Body::empty()).await;
    let published: serde_json::Value = document.read();
    assert_eq!(
        published,
        *server::openapi::document(),
        "it is the one that replies are held against"
    );

    let mut used = BTreeSet::new();
    for effect in effects() {
        let call = call_of(&effect).unwrap();
        let (path, query) = call.path.split_once('?').unwrap_or((&call.path, ""));
        let (template, operation) = documented_route(call.method, path)
            .unwrap_or_else(|| panic!("no route for {effect:?}"));
        let parameters = operation["parameters"].as_array();
        let knows = |name: &str, place: &str| {
            parameters.is_some_and(|all| {
                all.iter()
                    .any(|one| one["name"] == name && one["in"] == place)
            })
        };
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, _) = pair.split_once('=').unwrap();
            assert!(knows(name, "query"), "{template}: {name}");
        }
        let takes_key = knows(contract::IDEMPOTENCY_KEY, "header");
        assert_eq!(call.key.is_some(), takes_key, "{template}");
        let takes_body = operation["requestBody"].is_object();
        assert_eq!(call.body.is_some(), takes_body, "{template}");
        // `security` with an empty entry: open to everyone.
        let is_open = operation["security"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one == &serde_json::json!({})));
        assert_eq!(call.access == Access::Open, is_open, "{template}");
        used.insert((call.method.to_owned(), template));
    }
    let offered: BTreeSet<_> = operations()
        .into_iter()
        .map(|(method, path, _)| (method, path))
        .collect();
    assert_eq!(used, offered);
}
