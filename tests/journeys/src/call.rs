//! What the flow wants, as requests of the contract.
//!
//! The match has no rest arm: a new effect does not compile until it is said here what it asks of
//! the service, and then the test of `/openapi.json` looks for the route.

use contract::{
    AnswerReply, ArticleList, ArticleReply, Audience, BASE_PATH, CasePage, CaseReply,
    ContactOptions, ItemReply, MessageReply, OrderPage, OrderReply, RecentItems, SessionReply,
    Side,
};
use flow::{Effect, Reply, RequestId};
use serde_json::Error;

/// Whether a request names its shopper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It needs one.
    Personal,
    /// It takes one if there is one.
    Open,
}

/// One request to the service.
#[derive(Clone, Debug)]
pub struct Call {
    /// The request that the reply answers.
    pub request: RequestId,
    /// The method.
    pub method: &'static str,
    /// Path and query.
    pub path: String,
    /// Whether it needs a token.
    pub access: Access,
    /// The idempotency key.
    pub key: Option<String>,
    /// The JSON to send.
    pub body: Option<String>,
    /// Makes a reply of the body; absent where the reply streams.
    pub read: Option<Read>,
}

/// Makes a reply of a body.
pub type Read = fn(&str) -> Result<Reply, Error>;

/// The request behind an effect, unless it is something for the page or the browser.
#[must_use]
pub fn call_of(effect: &Effect) -> Option<Call> {
    use Access::{Open, Personal};
    Some(match effect {
        Effect::LoadSession { request } => get(*request, Personal, "/session", |text| {
            Ok(Reply::Session(
                serde_json::from_str::<SessionReply>(text)?.session,
            ))
        }),
        Effect::SearchArticles {
            request,
            lang,
            search,
            audience,
        } => {
            let audience = audience.map(|audience| match audience {
                Audience::All => "all".to_owned(),
                Audience::Buyer => "buyer".to_owned(),
                Audience::Seller => "seller".to_owned(),
            });
            let query = query(&[
                ("lang", Some(lang)),
                ("search", Some(search)),
                ("audience", audience.as_ref()),
            ]);
            get(*request, Open, &format!("/articles{query}"), |text| {
                Ok(Reply::Articles(
                    serde_json::from_str::<ArticleList>(text)?.articles,
                ))
            })
        }
        Effect::LoadArticle {
            request,
            lang,
            slug,
        } => {
            let path = format!("/articles/{}?lang={}", encode(slug), encode(lang));
            get(*request, Open, &path, |text| {
                let reply: ArticleReply = serde_json::from_str(text)?;
                Ok(Reply::Article(Box::new(reply.article)))
            })
        }
        Effect::SendFeedback {
            request,
            slug,
            body,
        } => {
            let path = format!("/articles/{}/feedback", encode(slug));
            post(*request, Open, &path, &body, |_| Ok(Reply::Done))
        }
        Effect::LoadOrders {
            request,
            query: wanted,
        } => {
            let side = wanted.side.map(|side| match side {
                Side::Bought => "bought".to_owned(),
                Side::Sold => "sold".to_owned(),
            });
            let query = query(&[
                ("side", side.as_ref()),
                ("search", wanted.search.as_ref()),
                ("cursor", wanted.cursor.as_ref()),
            ]);
            get(*request, Personal, &format!("/orders{query}"), |text| {
                Ok(Reply::Orders(serde_json::from_str::<OrderPage>(text)?))
            })
        }
        Effect::LoadOrder { request, id, lang } => {
            let path = format!("/orders/{}?lang={}", encode(id), encode(lang));
            get(*request, Personal, &path, |text| {
                let reply: OrderReply = serde_json::from_str(text)?;
                Ok(Reply::Order(Box::new(reply.order)))
            })
        }
        Effect::LoadItem { request, id } => {
            let path = format!("/items/{}", encode(id));
            get(*request, Personal, &path, |text| {
                let reply: ItemReply = serde_json::from_str(text)?;
                Ok(Reply::Item(Box::new(reply.item)))
            })
        }
        Effect::LoadRecentItems { request } => get(*request, Personal, "/recent-items", |text| {
            Ok(Reply::RecentItems(
                serde_json::from_str::<RecentItems>(text)?.items,
            ))
        }),
        Effect::Ask { request, body } => {
            let access = match body.subject.is_personal() {
                true => Personal,
                false => Open,
            };
            let call = post(*request, access, "/answers", &body, |_| Ok(Reply::Done));
            Call { read: None, ..call }
        }
        Effect::LoadAnswer { request, id } => {
            let path = format!("/answers/{}", encode(id));
            get(*request, Open, &path, |text| {
                let reply: AnswerReply = serde_json::from_str(text)?;
                Ok(Reply::Answer(Box::new(reply.answer)))
            })
        }
        Effect::RateAnswer { request, id, body } => {
            let path = format!("/answers/{}/rating", encode(id));
            post(*request, Open, &path, &body, |_| Ok(Reply::Done))
        }
        Effect::LoadContactOptions {
            request,
            query: wanted,
        } => {
            let query = query(&[
                ("lang", Some(&wanted.lang)),
                ("subject", Some(&wanted.subject)),
                ("answer_id", wanted.answer_id.as_ref()),
                ("article", wanted.article.as_ref()),
            ]);
            let path = format!("/contact-options{query}");
            get(*request, Personal, &path, |text| {
                Ok(Reply::ContactOptions(
                    serde_json::from_str::<ContactOptions>(text)?,
                ))
            })
        }
        Effect::OpenCase { request, key, body } => {
            let call = post(*request, Personal, "/cases", &body, read_case);
            with_key(call, key)
        }
        Effect::FindCase { request, key } => {
            let path = format!("/cases/by-key/{}", encode(key));
            get(*request, Personal, &path, read_case)
        }
        Effect::LoadCases { request, cursor } => {
            let query = query(&[("cursor", cursor.as_ref())]);
            get(*request, Personal, &format!("/cases{query}"), |text| {
                Ok(Reply::Cases(serde_json::from_str::<CasePage>(text)?))
            })
        }
        Effect::LoadCase { request, reference } => {
            let path = format!("/cases/{}", encode(reference));
            get(*request, Personal, &path, read_case)
        }
        Effect::AddMessage {
            request,
            reference,
            key,
            body,
        } => {
            let path = format!("/cases/{}/messages", encode(reference));
            let call = post(*request, Personal, &path, &body, |text| {
                Ok(Reply::Message(
                    serde_json::from_str::<MessageReply>(text)?.message,
                ))
            });
            with_key(call, key)
        }
        Effect::LogIn
        | Effect::StopAnswer { .. }
        | Effect::Wait { .. }
        | Effect::Save(_)
        | Effect::SaveReplies(_)
        | Effect::Restore
        | Effect::Forget { .. }
        | Effect::Tell(_) => return None,
    })
}

/// A value as it stands in a path or query.
#[must_use]
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn read_case(text: &str) -> Result<Reply, Error> {
    let reply: CaseReply = serde_json::from_str(text)?;
    Ok(Reply::Case(Box::new(reply.case)))
}

fn get(request: RequestId, access: Access, path: &str, read: Read) -> Call {
    Call {
        request,
        method: "GET",
        path: format!("{BASE_PATH}{path}"),
        access,
        key: None,
        body: None,
        read: Some(read),
    }
}

fn post(
    request: RequestId,
    access: Access,
    path: &str,
    body: &impl serde::Serialize,
    read: Read,
) -> Call {
    let body = serde_json::to_string(body).expect("the contract's types are plain data");
    Call {
        method: "POST",
        body: Some(body),
        ..get(request, access, path, read)
    }
}

fn with_key(call: Call, key: &str) -> Call {
    Call {
        key: Some(key.to_owned()),
        ..call
    }
}

fn query(parts: &[(&str, Option<&String>)]) -> String {
    let pairs: Vec<String> = parts
        .iter()
        .filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)))
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    match pairs.is_empty() {
        true => String::new(),
        false => format!("?{}", pairs.join("&")),
    }
}
