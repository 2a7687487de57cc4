//! `GET /openapi.json`: OpenAPI 3.1, generated from the contract's types and the handlers.
//!
//! What every operation has in common (refusals, the one error shape) is added here, so that a
//! handler only says what is its own.

use std::sync::LazyLock;

use axum::Json;
use contract::{ErrorReply, Subject};
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, HeaderBuilder, ObjectBuilder, Ref, RefOr, Response, Type};
use utoipa::{Modify, OpenApi};

use crate::routes::{
    __path_add_message, __path_ask, __path_get_answer, __path_get_article, __path_get_case,
    __path_get_case_by_key, __path_get_contact_options, __path_get_item, __path_get_order,
    __path_get_session, __path_list_articles, __path_list_cases, __path_list_orders,
    __path_list_recent_items, __path_open_case, __path_rate_answer, __path_vote_on_article,
};

/// The document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Help desk",
        description = "The service behind the help-center widget. A marketplace may run the \
            reference service or implement this contract on its own backend.",
        version = "1",
    ),
    paths(
        get_session, list_orders, get_order, list_recent_items, get_item, list_articles,
        get_article, vote_on_article, ask, get_answer, rate_answer, get_contact_options,
        list_cases, open_case, get_case, get_case_by_key, add_message,
    ),
    components(schemas(ErrorReply, Subject)),
    tags(
        (name = "session", description = "Who asks"),
        (name = "orders", description = "The shopper's orders and recently viewed items"),
        (name = "articles", description = "The help center; open to everyone"),
        (name = "answers", description = "The AI assistant"),
        (name = "cases", description = "Customer service"),
    ),
    modifiers(&Common),
)]
struct Document;

struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .description(Some(
                "The short-lived token that the marketplace signs for its shopper",
            ))
            .build();
        if let Some(components) = &mut document.components {
            components.add_security_scheme("shopper", SecurityScheme::Http(scheme));
        }
        for item in document.paths.paths.values_mut() {
            for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
                add_refusals(operation);
            }
        }
    }
}

fn add_refusals(operation: &mut Operation) {
    let parameters: Vec<&Parameter> = operation
        .parameters
        .iter()
        .flatten()
        .filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(parameter),
            RefOr::Ref(_) => None,
        })
        .collect();
    let has_path_parameter = parameters
        .iter()
        .any(|parameter| parameter.parameter_in == ParameterIn::Path);
    let has_body = operation.request_body.is_some();
    let mut refusals = vec![
        ("401", "The token is missing, expired or not good"),
        (
            "429",
            "Too many requests; the header says when to come back",
        ),
        ("500", "Our fault"),
        ("503", "A part of the service is down"),
    ];
    if has_body || !parameters.is_empty() {
        refusals.push(("400", "A parameter, header or the body is malformed"));
    }
    if has_path_parameter || has_body || parameters.iter().any(|one| one.name == "subject") {
        refusals.push(("404", "It does not exist, or it is another shopper's"));
    }
    if has_body {
        refusals.push(("413", "The body or a text in it is too long"));
        refusals.push(("415", "The body is not application/json"));
    }
    for (status, description) in refusals {
        let mut response = refusal(description);
        if matches!(status, "429" | "503") {
            let seconds = ObjectBuilder::new().schema_type(Type::Integer).build();
            response.headers.insert(
                "Retry-After".to_owned(),
                HeaderBuilder::new()
                    .schema(Some(seconds))
                    .description(Some("Seconds to wait"))
                    .build()
                    .into(),
            );
        }
        operation
            .responses
            .responses
            .entry(status.to_owned())
            .or_insert(RefOr::T(response));
    }
}

fn refusal(description: &str) -> Response {
    let mut response = Response::new(description);
    response.content.insert(
        "application/json".to_owned(),
        Content::new(Some(Ref::from_schema_name("ErrorReply"))).into(),
    );
    response
}

static DOCUMENT: LazyLock<serde_json::Value> = LazyLock::new(|| {
    serde_json::to_value(Document::openapi()).expect("the document is plain data")
});

/// The document as JSON.
#[must_use]
pub fn document() -> &'static serde_json::Value {
    &DOCUMENT
}

pub(crate) async fn get_document() -> Json<&'static serde_json::Value> {
    Json(document())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_in_it_with_its_refusals() {
        let document = document();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
        let paths = document["paths"].as_object().unwrap();
        let mut documented = 0;
        for (path, methods, _) in crate::routes::table() {
            let full = format!("{}{path}", contract::BASE_PATH);
            for method in methods {
                let operation = &paths[&full][*method];
                assert!(operation.is_object(), "{method} {full} is missing");
                assert!(operation["operationId"].is_string(), "{method} {full}");
                assert!(operation["summary"].is_string(), "{method} {full}");
                let responses = operation["responses"].as_object().unwrap();
                assert!(responses.contains_key("429"), "{method} {full}");
                if *method == "post" {
                    for status in ["400", "404", "413", "415"] {
                        assert!(responses.contains_key(status), "{method} {full} {status}");
                    }
                    assert!(operation["requestBody"].is_object());
                }
                for name in full.split('/').filter(|part| part.starts_with('{')) {
                    let name = name.trim_matches(['{', '}']);
                    let parameters = operation["parameters"].as_array().unwrap();
                    assert!(
                        parameters
                            .iter()
                            .any(|one| one["name"] == name && one["in"] == "path"),
                        "{method} {full} {name}"
                    );
                }
                documented += 1;
            }
        }
        let operations: usize = paths
            .values()
            .map(|item| item.as_object().unwrap().len())
            .sum();
        assert_eq!(operations, documented, "nothing else is documented");
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let text = document().to_string();
        let schemas = document()["components"]["schemas"].as_object().unwrap();
        for part in text.split("#/components/schemas/").skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(schemas.contains_key(name), "{name}");
        }
        assert!(document()["components"]["securitySchemes"]["shopper"].is_object());
        let open_case = &document()["paths"]["/api/v1/cases"]["post"];
        let header = open_case["parameters"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == contract::IDEMPOTENCY_KEY)
            .unwrap();
        assert_eq!(header["in"], "header");
        assert_eq!(header["required"], true);
    }
}
