//! `GET /articles`, `/articles/{slug}`, `POST /articles/{slug}/feedback`. Open to everyone.

use axum::Json as Reply;
use axum::extract::State;
use axum::http::StatusCode;
use contract::{
    ArticleFeedbackRequest, ArticleList, ArticleQuery, ArticleReply, ArticlesQuery, Audience,
    FeedbackReason,
};

use super::{Id, id};
use crate::answers::{action_links, distinct_actions};
use crate::error::Failure;
use crate::limiter::Kind;
use crate::request::{Json, Params, Visitor, check_limit, check_search};
use crate::state::AppState;
use crate::store::random_id;

/// Articles that match a search, best first; without a search the most asked, or all for an
/// audience by category.
#[utoipa::path(get, path = "/api/v1/articles", tag = "articles", operation_id = "list_articles",
    params(ArticlesQuery),
    responses((status = 200, description = "What was found", body = ArticleList)),
    security((), ("shopper" = [])))]
pub(crate) async fn list_articles(
    State(state): State<AppState>,
    _visitor: Visitor,
    Params(query): Params<ArticlesQuery>,
) -> Result<Reply<ArticleList>, Failure> {
    state.check_language(&query.lang)?;
    let search = check_search(query.search.as_deref(), 200)?;
    let limit = check_limit(query.limit, 5, 20)?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let search = search.unwrap_or_default().to_owned();
    // The search is arithmetic, not waiting.
    let find = move || match query.audience {
        Some(audience) if search.is_empty() => {
            let mut articles = state.knowledge.browse(audience, &query.lang);
            articles.truncate(query.limit.map_or(usize::MAX, |_| limit));
            articles
        }
        audience => {
            let audience = audience.unwrap_or(Audience::All);
            let knowledge = &state.knowledge;
            knowledge.search_for(audience, &query.lang, &search, limit)
        }
    };
    let articles = tokio::task::spawn_blocking(find).await;
    let articles = articles.map_err(|error| Failure::internal(&error))?;
    Ok(Reply(ArticleList { articles }))
}

/// One article to read.
#[utoipa::path(get, path = "/api/v1/articles/{slug}", tag = "articles", operation_id = "get_article",
    params(("slug" = String, Path, description = "Its name in links", example = "order-not-received"),
        ArticleQuery),
    responses((status = 200, description = "The article", body = ArticleReply)),
    security((), ("shopper" = [])))]
pub(crate) async fn get_article(
    State(state): State<AppState>,
    _visitor: Visitor,
    path: Id,
    Params(query): Params<ArticleQuery>,
) -> Result<Reply<ArticleReply>, Failure> {
    state.check_language(&query.lang)?;
    let mut article = state
        .knowledge
        .article(&query.lang, &id(path)?)
        .ok_or_else(Failure::not_found)?;
    article.actions = distinct_actions(&article.actions);
    article.links = action_links(&article.actions, None, &state.pages);
    Ok(Reply(ArticleReply { article }))
}

/// Says whether the article helped.
#[utoipa::path(post, path = "/api/v1/articles/{slug}/feedback", tag = "articles",
    operation_id = "vote_on_article",
    params(("slug" = String, Path, description = "Its name in links", example = "order-not-received")),
    request_body = ArticleFeedbackRequest,
    responses((status = 204, description = "Noted")),
    security((), ("shopper" = [])))]
pub(crate) async fn vote_on_article(
    State(state): State<AppState>,
    visitor: Visitor,
    path: Id,
    Json(request): Json<ArticleFeedbackRequest>,
) -> Result<StatusCode, Failure> {
    state.check_language(&request.lang)?;
    let slug = id(path)?;
    if state.knowledge.topic(&slug).is_none() {
        return Err(Failure::not_found());
    }
    state.take(Kind::Vote, &visitor.who)?;
    let reason = request.reason.map(|reason| match reason {
        FeedbackReason::OffTopic => "off_topic",
        FeedbackReason::Unclear => "unclear",
        FeedbackReason::Wrong => "wrong",
        FeedbackReason::DislikeRule => "dislike_rule",
    });
    let mut transaction = state.store.write().await?;
    sqlx::query(
        "INSERT INTO article_votes (id, slug, lang, helpful, reason, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(random_id())
    .bind(&slug)
    .bind(&request.lang)
    .bind(i64::from(request.helpful))
    .bind(reason)
    .bind(state.now().as_millisecond())
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
