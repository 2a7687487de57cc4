//! What `/openapi.json` says: which route a path belongs to, and which replies it announces.

use serde_json::Value;
use server::openapi::document;

/// Every operation: method in capitals, path with its parameters' names, and its description.
#[must_use]
pub fn operations() -> Vec<(String, String, &'static Value)> {
    let paths = document()["paths"]
        .as_object()
        .expect("the document has paths");
    paths
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().expect("a path has methods");
            methods
                .iter()
                .map(|(method, operation)| (method.to_uppercase(), path.clone(), operation))
        })
        .collect()
}

/// The operation that a request belongs to.
#[must_use]
pub fn documented_route(method: &str, path: &str) -> Option<(String, &'static Value)> {
    let path = path.split('?').next().unwrap_or_default();
    let mut fitting: Vec<(String, &'static Value)> = operations()
        .into_iter()
        .filter(|(known, template, _)| known == method && fits(template, path))
        .map(|(_, template, operation)| (template, operation))
        .collect();
    // A fixed word goes before a parameter, as in the router.
    fitting.sort_by_key(|(template, _)| template.matches('{').count());
    fitting.into_iter().next()
}

fn fits(template: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(part), Some(value)) if part == value => {}
            (Some(part), Some(value)) if part.starts_with('{') && !value.is_empty() => {}
            _ => return false,
        }
    }
}
