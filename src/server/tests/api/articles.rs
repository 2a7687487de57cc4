//! Articles by category and audience, and what comes along to customer service from one.

use axum::http::StatusCode;
use contract::{ArticleList, ArticleSummary, Audience};
use serde_json::json;

use crate::desk::Desk;

async fn list(desk: &Desk, query: &str) -> Vec<ArticleSummary> {
    let reply = desk.get("", &format!("/articles?{query}")).await;
    let list: ArticleList = serde_json::from_value(reply.json()).unwrap();
    list.articles
}

async fn audience(desk: &Desk, slug: &str) -> Audience {
    let reply = desk.get("", &format!("/articles/{slug}?lang=en")).await;
    serde_json::from_value(reply.json()["article"]["audience"].clone()).unwrap()
}

/// The categories in order, each once for every row of articles that follow each other.
fn categories(articles: &[ArticleSummary]) -> Vec<&str> {
    articles
        .chunk_by(|one, next| one.category == next.category)
        .map(|part| part[0].category.as_deref().unwrap())
        .collect()
}

#[tokio::test]
async fn all_articles_come_by_category_in_every_language() {
    let desk = Desk::open().await;
    let mut names = std::collections::HashSet::new();
    for lang in ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"] {
        let all = list(&desk, &format!("lang={lang}&audience=all")).await;
        assert_eq!(all.len(), 26, "{lang}");
        assert!(all.iter().all(|article| article.lang == lang), "{lang}");
        // Seven, so none comes twice.
        let categories = categories(&all);
        assert_eq!(categories.len(), 7, "{lang}: {categories:?}");
        names.extend(categories.into_iter().map(str::to_owned));
        let slugs: std::collections::HashSet<_> = all.iter().map(|one| &one.slug).collect();
        assert_eq!(slugs.len(), 26, "{lang}");
    }
    assert!(
        names.len() > 50,
        "each language has words of its own: {names:?}"
    );
    let german = list(&desk, "lang=de&audience=all").await;
    assert_eq!(categories(&german)[0], "Lieferung");
    assert_eq!(german[0].slug, "order-not-received", "the most asked first");
}

#[tokio::test]
async fn an_audience_sees_its_own_and_what_is_for_all() {
    let desk = Desk::open().await;
    let mut total = 0;
    for (query, other) in [("buyer", Audience::Seller), ("seller", Audience::Buyer)] {
        let theirs = list(&desk, &format!("lang=en&audience={query}")).await;
        assert!(
            (10..26).contains(&theirs.len()),
            "{query}: {}",
            theirs.len()
        );
        for article in &theirs {
            assert_ne!(
                audience(&desk, &article.slug).await,
                other,
                "{}",
                article.slug
            );
        }
        total += theirs.len();
    }
    let mut for_all = 0;
    for article in list(&desk, "lang=en&audience=all").await {
        for_all += usize::from(audience(&desk, &article.slug).await == Audience::All);
    }
    assert_eq!(total, 26 + for_all, "nothing is missing");
    let categories_of = async |query: &str| {
        let articles = list(&desk, query).await;
        categories(&articles).join(", ")
    };
    assert!(
        !categories_of("lang=en&audience=seller")
            .await
            .contains("Bidding")
    );
    assert!(
        !categories_of("lang=en&audience=buyer")
            .await
            .contains("Selling")
    );
}

#[tokio::test]
async fn a_search_and_the_most_asked_are_as_they_were() {
    let desk = Desk::open().await;
    let most_asked = list(&desk, "lang=en").await;
    assert_eq!(most_asked.len(), 5);
    assert!(most_asked.iter().all(|article| article.category.is_none()));
    assert_eq!(list(&desk, "lang=en&audience=all&limit=3").await.len(), 3);
    let payout = "lang=en&search=when%20do%20I%20get%20paid&limit=20";
    let found = list(&desk, payout).await;
    assert_eq!(found[0].slug, "when-do-i-get-paid");
    let for_buyers = list(&desk, &format!("{payout}&audience=buyer")).await;
    assert!(
        for_buyers
            .iter()
            .all(|one| one.slug != "when-do-i-get-paid")
    );
    assert!(for_buyers.len() < found.len() && !for_buyers.is_empty());
    let reply = desk.get("", "/articles?lang=en&audience=nobody").await;
    assert_eq!(reply.code(), "invalid_request");
}

#[tokio::test]
async fn the_article_read_goes_with_the_case_and_weighs_in() {
    let desk = Desk::open().await;
    let options = async |lang: &str, rest: &str| {
        let path = format!("/contact-options?lang={lang}&subject=general{rest}");
        let options = desk.get("emil", &path).await.json();
        let reason = options["options"][0]["reason"].as_str().unwrap().to_owned();
        let title = options["article_title"].as_str().map(str::to_owned);
        (reason, title)
    };
    let title = async |lang: &str| {
        let path = format!("/articles/not-as-described?lang={lang}");
        let article = desk.get("", &path).await.json();
        article["article"]["title"].as_str().map(str::to_owned)
    };
    assert_eq!(options("en", "").await, ("quickest_now".into(), None));
    let read = "&article=not-as-described";
    assert_eq!(
        options("en", read).await,
        ("needs_evidence".into(), title("en").await)
    );
    assert_eq!(
        options("pl", read).await,
        ("needs_evidence".into(), title("pl").await)
    );
    assert_ne!(title("en").await, title("pl").await);
    let unknown = "&article=nothing-like-it";
    assert_eq!(options("en", unknown).await, ("quickest_now".into(), None));

    for (key, slug, kept) in [
        (
            "a-key-with-an-article",
            "not-as-described",
            Some("not-as-described"),
        ),
        ("a-key-with-no-article", "nothing-like-it", None),
    ] {
        let body = json!({"channel": "email", "lang": "en", "subject": {"kind": "general"},
            "message": "It has a crack.", "article": slug});
        let reply = desk.post_with_key("emil", "/cases", key, &body).await;
        assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.text);
        let reference = reply.json()["case"]["reference"]
            .as_str()
            .unwrap()
            .to_owned();
        let article: Option<String> =
            sqlx::query_scalar("SELECT article FROM cases WHERE reference = $1")
                .bind(&reference)
                .fetch_one(desk.state.store().read())
                .await
                .unwrap();
        assert_eq!(article.as_deref(), kept);
    }
}

#[tokio::test]
async fn a_vote_keeps_its_reason() {
    let desk = Desk::open().await;
    for reason in ["off_topic", "unclear", "wrong", "dislike_rule"] {
        let body = json!({"lang": "en", "helpful": false, "reason": reason});
        let reply = desk.post("", "/articles/counterfeit/feedback", &body).await;
        assert_eq!(reply.status, StatusCode::NO_CONTENT, "{}", reply.text);
    }
    let kept: Vec<(String, i64, String)> =
        sqlx::query_as("SELECT slug, helpful, reason FROM article_votes ORDER BY reason")
            .fetch_all(desk.state.store().read())
            .await
            .unwrap();
    let row = |reason: &str| ("counterfeit".to_owned(), 0, reason.to_owned());
    let all = ["dislike_rule", "off_topic", "unclear", "wrong"];
    assert_eq!(kept, all.map(row));
}
