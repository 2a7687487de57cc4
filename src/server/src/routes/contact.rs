//! `GET /contact-options`: the ways to customer service before anything is submitted.

use axum::Json;
use axum::extract::State;
use contract::{ContactOptions, ContactOptionsQuery, Subject};

use super::orders::{item, own_order};
use crate::answers::{self, AnswerRecord};
use crate::cases::OpenCase;
use crate::contact::{Situation, Topic, contact_options};
use crate::error::Failure;
use crate::identity::Shopper;
use crate::orders::OrderRecord;
use crate::request::{Params, SignedIn};
use crate::state::AppState;
use crate::text::check_slug;

/// Every channel for this situation at this hour, the recommended one first, each with its reason.
#[utoipa::path(get, path = "/api/v1/contact-options", tag = "cases",
    operation_id = "get_contact_options",
    params(ContactOptionsQuery),
    responses((status = 200, description = "The options", body = ContactOptions)),
    security(("shopper" = [])))]
pub(crate) async fn get_contact_options(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    Params(query): Params<ContactOptionsQuery>,
) -> Result<Json<ContactOptions>, Failure> {
    state.check_language(&query.lang)?;
    let subject: Subject = query
        .subject
        .parse()
        .map_err(|_| Failure::invalid("`subject` is general, order:ID or item:ID"))?;
    let order = match &subject {
        Subject::General => None,
        Subject::Order { id } => Some(own_order(&state, &shopper, id).await?),
        Subject::Item { id } => {
            item(&state, id).await?;
            None
        }
    };
    let answer = answer_of(&state, &shopper, query.answer_id.as_deref()).await?;
    let article = check_slug(query.article.as_deref())?;
    let situation = situation(&state, order.as_ref(), answer.as_ref(), article);
    let mut options = options(&state, &situation, &query.lang);
    options.article_title = article
        .and_then(|slug| state.knowledge.article(&query.lang, slug))
        .map(|article| article.title);
    Ok(Json(options))
}

/// What decides about the channel.
pub(crate) fn situation(
    state: &AppState,
    order: Option<&(OrderRecord, Option<OpenCase>)>,
    answer: Option<&AnswerRecord>,
    article: Option<&str>,
) -> Situation {
    let slug = answer.and_then(|answer| answer.topic.as_deref());
    let slug = slug.or(article);
    let topic = slug.and_then(|slug| Some((slug, state.knowledge.topic(slug)?)));
    // A topic in which waiting would do harm silences the advice.
    let is_advised = topic.as_ref().is_none_or(|(_, topic)| topic.message_first);
    Situation {
        order: order.map(|(order, _)| (order.status, order.side)),
        message_first: order
            .filter(|_| is_advised)
            .and_then(|(order, open_case)| order.message_first(open_case.is_some())),
        topic: topic.map(|(slug, topic)| Topic {
            slug: slug.to_owned(),
            category: topic.category,
        }),
    }
}

/// The options at this hour.
pub(crate) fn options(state: &AppState, situation: &Situation, lang: &str) -> ContactOptions {
    contact_options(situation, lang, state.now(), &state.team(), &state.contact)
}

/// The answer that was not enough, if there was one.
pub(crate) async fn answer_of(
    state: &AppState,
    shopper: &Shopper,
    id: Option<&str>,
) -> Result<Option<AnswerRecord>, Failure> {
    match id {
        Some(id) => answers::find(&state.store, id, Some(&shopper.key))
            .await
            .map(Some),
        None => Ok(None),
    }
}
