//! `POST /demo/log-in`: the demo marketplace's log-in for browsers without scripts.
//!
//! What a marketplace has to do for the contact page, shown in full: take the draft, find out who
//! asks (here by letting them choose), and answer with a form that posts the draft and a fresh
//! token back. The address it posts to is the marketplace's own knowledge; only the language comes
//! with the request, and only one that exists.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, html};
use serde::Deserialize;

use super::market::PEOPLE;
use super::pages::POLICY;
use super::token;
use crate::error::Failure;
use crate::state::AppState;

/// The draft that goes back as it came.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Draft {
    lang: String,
    subject: String,
    message: String,
    key: String,
}

pub(super) async fn choose_person(
    State(state): State<AppState>,
    draft: Result<Form<Draft>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(draft) = draft.map_err(|_| Failure::invalid("the form cannot be read"))?;
    let lang = match state.check_language(&draft.lang) {
        Ok(()) => draft.lang.as_str(),
        Err(_) => "en",
    };
    let people: Vec<_> = PEOPLE
        .iter()
        .filter_map(|person| Some((person, token(&state, person.id)?)))
        .collect();
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Lot & Found: log in" }
                link rel="icon" href="/demo/pictures/mark.svg" type="image/svg+xml";
                link rel="stylesheet" href="/demo/demo.css";
            }
            body {
                header class="top" {
                    a class="brand" href="/" {
                        img src="/demo/pictures/mark.svg" alt="" width="32" height="32";
                        "Lot & Found"
                    }
                }
                main id="main" {
                    h1 { "Log in" }
                    p class="lead" { "Who would you like to be? No password in the demo." }
                    form method="post" action={ "/help/" (lang) "/contact" } autocomplete="off" {
                        input type="hidden" name="subject" value=(draft.subject);
                        input type="hidden" name="message" value=(draft.message);
                        input type="hidden" name="key" value=(draft.key);
                        div class="people wide" {
                            @for (person, token) in &people {
                                button name="token" value=(token) data-person=(person.id) {
                                    span { (person.name) span { (person.about) } }
                                }
                            }
                        }
                    }
                }
                footer { p { "Lot & Found is a demo. Nothing is for sale, and nobody ships anything." } }
            }
        }
    };
    Ok((
        [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (CONTENT_SECURITY_POLICY, POLICY),
            (CACHE_CONTROL, "no-store"),
        ],
        page.into_string(),
    )
        .into_response())
}
