//! Questions in, streamed answers out; articles and votes.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use contract::{
    Action, Answer, AnswerEvent, AnswerOutcome, AnswerReply, AnswerSpan, OrderFactKind,
};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::desk::{Desk, Reply};

pub(crate) fn events(reply: &Reply) -> Vec<AnswerEvent> {
    assert_eq!(reply.status, StatusCode::OK, "{reply:?}");
    assert_eq!(reply.headers["content-type"], "application/x-ndjson");
    reply
        .text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

pub(crate) fn build(events: Vec<AnswerEvent>) -> Answer {
    let Some(AnswerEvent::Started {
        answer_id,
        origin,
        lang,
    }) = events.first().cloned()
    else {
        panic!("{events:?}");
    };
    let mut answer = Answer::started(answer_id, origin, lang);
    for event in events {
        answer.apply(event);
    }
    answer
}

pub(crate) fn question(text: &str, lang: &str, subject: Value) -> Value {
    json!({"question": text, "lang": lang, "subject": subject})
}

pub(crate) fn order(id: &str) -> Value {
    json!({"kind": "order", "id": id})
}

/// When a seller is paid, asked in each language.
pub(crate) const PAYOUT_QUESTIONS: [(&str, &str); 9] = [
    ("en", "When do I get paid for my sale?"),
    ("es", "¿Cuándo cobro mi venta?"),
    ("it", "Quando vengo pagato per la mia vendita?"),
    ("fr", "Quand serai-je payé pour ma vente ?"),
    ("nl", "Wanneer krijg ik mijn geld voor mijn verkoop?"),
    ("de", "Wann erhalte ich das Geld für meinen Verkauf?"),
    ("zh", "我什么时候能收到卖出物品的货款？"),
    ("pt", "Quando recebo o pagamento da minha venda?"),
    ("pl", "Kiedy dostanę pieniądze za sprzedaż?"),
];

#[tokio::test]
async fn an_answer_streams_facts_text_and_sources() {
    let desk = Desk::open().await;
    let reply = desk
        .post(
            "anna",
            "/answers",
            &question(
                "My parcel has not arrived, what can I do?",
                "en",
                order("A-1002"),
            ),
        )
        .await;
    let events = events(&reply);
    let known = events.iter().position(|event| {
        matches!(event, AnswerEvent::Facts { facts, clocks }
            if !facts.is_empty() && !clocks.is_empty())
    });
    let sent = &events[1..known.unwrap()];
    assert!(!sent.is_empty());
    for event in sent {
        assert!(matches!(event, AnswerEvent::Source { .. }), "{event:?}");
    }
    let answer = build(events);
    assert_eq!(answer.outcome, Some(AnswerOutcome::Answered));
    assert!(
        answer
            .sources
            .iter()
            .any(|source| source.slug.as_deref() == Some("order-not-received"))
    );
    assert_eq!(answer.message_first.as_ref().unwrap().name, "Jonas W.");
    assert!(answer.actions.contains(&Action::Track));
    assert!(!answer.actions.contains(&Action::MessageBuyer));
    let again: AnswerReply = serde_json::from_value(
        desk.get("anna", &format!("/answers/{}", answer.id))
            .await
            .json(),
    )
    .unwrap();
    assert_eq!(again.answer, answer, "a cut stream is picked up whole");
}

#[tokio::test]
async fn an_answer_brings_the_clocks_of_its_article_and_no_others() {
    let desk = Desk::open().await;
    let clocks = async |person: &str, id: &str, text: &str| -> (String, Vec<String>) {
        let reply = desk
            .post(person, "/answers", &question(text, "en", order(id)))
            .await;
        let answer = build(events(&reply));
        let slug = answer
            .sources
            .first()
            .and_then(|source| source.slug.clone());
        let rules = answer.clocks.into_iter().map(|clock| clock.rule).collect();
        (slug.unwrap_or_default(), rules)
    };
    let has = |slug: &str, rules: &[&str]| {
        let rules = rules.iter().map(|rule| (*rule).to_owned()).collect();
        (slug.to_owned(), rules)
    };
    assert_eq!(
        clocks("anna", "A-1001", "I think this vase is a fake").await,
        has(
            "counterfeit",
            &["report-window-days", "counterfeit-report-days"]
        )
    );
    assert_eq!(
        clocks("anna", "A-1001", "The vase arrived broken in the parcel").await,
        has("damaged-in-transit", &["report-window-days"])
    );
    assert_eq!(
        clocks("bruno", "A-1001", "When do I get paid for my sale?").await,
        has("when-do-i-get-paid", &["payout-delay-days"])
    );
    assert_eq!(
        clocks("anna", "A-1008", "When will I get my refund?").await,
        has("refund-timing", &["refund-arrival-working-days"])
    );
    assert_eq!(
        clocks("anna", "A-1001", "What is the weather on Mars?").await,
        has("", &[])
    );
}

#[tokio::test]
async fn a_clock_cites_the_passage_that_says_its_rule() {
    let desk = Desk::open().await;
    for (lang, text, rule, said) in [
        (
            "en",
            "I think this vase is a fake",
            "report-window-days",
            "3 days",
        ),
        (
            "en",
            "I think this vase is a fake",
            "counterfeit-report-days",
            "30 days",
        ),
        (
            "de",
            "Die Vase ist eine Fälschung",
            "counterfeit-report-days",
            "30 Tage",
        ),
        (
            "pl",
            "Ten wazon to podróbka",
            "counterfeit-report-days",
            "30 dni",
        ),
        (
            "fr",
            "Ce vase est un faux",
            "counterfeit-report-days",
            "30 jours",
        ),
    ] {
        let body = question(text, lang, order("A-1001"));
        let events = events(&desk.post("anna", "/answers", &body).await);
        let facts = events
            .iter()
            .position(|event| matches!(event, AnswerEvent::Facts { .. }));
        let mut sources = build(events[..facts.unwrap()].to_vec()).sources.into_iter();
        let clocks = build(events).clocks;
        let clock = clocks.iter().find(|clock| clock.rule == rule).unwrap();
        let source = sources.find(|source| Some(source.number) == clock.source);
        let source = source.unwrap_or_else(|| panic!("{lang} {rule}: sent before its mark"));
        assert_eq!(source.slug.as_deref(), Some("counterfeit"), "{lang} {rule}");
        assert!(
            source.excerpt.contains(said),
            "{lang} {rule}: {}",
            source.excerpt
        );
    }
    // Where there is no answer, no rule is explained.
    let body = desk.get("anna", "/orders/A-1001").await.json();
    assert!(
        !body["order"]["clocks"][0].is_null() && body["order"]["clocks"][0]["source"].is_null()
    );
}

#[tokio::test]
async fn facts_cite_the_order_as_the_marketplace_has_it() {
    let desk = Desk::open().await;
    for (lang, text, title, said) in [
        (
            "en",
            "My parcel has not arrived",
            "Order A-1002",
            "On its way · Ordered: 3",
        ),
        (
            "de",
            "Mein Paket ist nicht da",
            "Bestellung A-1002",
            "Unterwegs · Bestellt: 3",
        ),
        (
            "pl",
            "Paczka nie dotarła",
            "Zamówienie A-1002",
            "W drodze · Zamówiono: 3",
        ),
        (
            "zh",
            "我的包裹还没有到",
            "订单 A-1002",
            "运输中 · 下单：2026年",
        ),
        // Without an answer the facts are there all the same.
        (
            "en",
            "What is the weather on Mars?",
            "Order A-1002",
            "On its way · Ordered: 3",
        ),
    ] {
        let body = question(text, lang, order("A-1002"));
        let events = events(&desk.post("anna", "/answers", &body).await);
        let facts = events
            .iter()
            .position(|event| matches!(event, AnswerEvent::Facts { .. }));
        let sent = build(events[..facts.unwrap()].to_vec()).sources;
        let answer = build(events);
        let numbers: Vec<u32> = answer.sources.iter().map(|source| source.number).collect();
        let expected: Vec<u32> = (1..).take(numbers.len()).collect();
        assert_eq!(numbers, expected, "{lang} {text}");
        let order = sent.iter().find(|source| source.slug.is_none());
        let order = order.unwrap_or_else(|| panic!("{lang} {text}: sent before its mark"));
        assert_eq!((order.title.as_str(), order.lang.as_str()), (title, lang));
        for part in [said, "10:30", "14"] {
            assert!(order.excerpt.contains(part), "{part} in {}", order.excerpt);
        }
        // What answers comes first.
        let is_known = answer.outcome == Some(AnswerOutcome::Answered);
        assert_eq!(answer.sources[0].slug.is_some(), is_known, "{lang} {text}");
    }
    // Nothing is known of an order where none is meant, or where danger comes first.
    let general = question(
        "My parcel has not arrived",
        "en",
        json!({"kind": "general"}),
    );
    let danger = question("My house is on fire, help", "en", order("A-1002"));
    for body in [general, danger] {
        let answer = build(events(&desk.post("anna", "/answers", &body).await));
        assert!(answer.sources.iter().all(|source| source.slug.is_some()));
    }
}

#[tokio::test]
async fn an_answer_says_where_the_money_is() {
    let desk = Desk::open().await;
    let facts = async |person: &str, id: &str| -> Vec<OrderFactKind> {
        let text = "What can I do now?";
        let reply = desk
            .post(person, "/answers", &question(text, "en", order(id)))
            .await;
        let answer = build(events(&reply));
        answer.facts.into_iter().map(|fact| fact.kind).collect()
    };
    use OrderFactKind::{Cancelled, Delivered, Held, Ordered, Paid, PaidOut, Refunded, Shipped};
    assert_eq!(facts("anna", "A-1003").await, [Ordered]);
    assert_eq!(
        facts("anna", "A-1001").await,
        [Ordered, Paid, Held, Shipped, Delivered]
    );
    let completed = facts("anna", "A-1006").await;
    assert!(!completed.contains(&Held), "{completed:?}");
    let cancelled = facts("anna", "A-1007").await;
    assert!(cancelled.contains(&Cancelled), "{cancelled:?}");
    assert!(!cancelled.contains(&Held), "{cancelled:?}");
    assert!(facts("anna", "A-1008").await.contains(&Refunded));
    assert!(facts("bruno", "B-2006").await.contains(&PaidOut));
}

#[tokio::test]
async fn an_answer_offers_what_its_article_does_and_the_order_allows() {
    let desk = Desk::open().await;
    let offered = async |person: &str, subject: Value, text: &str| -> Vec<(Action, String)> {
        let reply = desk
            .post(person, "/answers", &question(text, "en", subject))
            .await;
        let answer = build(events(&reply));
        let url = |action: &Action| {
            let link = answer.links.iter().find(|link| link.action == *action);
            link.map(|link| link.url.clone()).unwrap_or_default()
        };
        answer
            .actions
            .iter()
            .map(|action| (*action, url(action)))
            .collect()
    };
    let has = |offered: &[(Action, &str)]| -> Vec<(Action, String)> {
        let owned = offered
            .iter()
            .map(|(action, url)| (*action, (*url).to_owned()));
        owned.collect()
    };
    assert_eq!(
        offered(
            "anna",
            order("A-1002"),
            "My parcel has not arrived, what can I do?"
        )
        .await,
        has(&[
            (Action::Track, "/parcels/PPA1002EU"),
            (Action::MessageSeller, ""),
            (Action::Report, ""),
            (Action::Talk, "")
        ])
    );
    assert_eq!(
        offered("anna", order("A-1003"), "How do I pay?").await,
        has(&[
            (Action::Pay, "/orders#A-1003"),
            (Action::OpenOrders, "/orders"),
            (Action::Talk, "")
        ])
    );
    // Delivered yesterday: the time to report runs. Whoever sold it has nothing to report.
    let broken = "The vase arrived broken in the parcel";
    assert_eq!(
        offered("anna", order("A-1001"), broken).await,
        has(&[(Action::Report, ""), (Action::Talk, "")])
    );
    assert_eq!(
        offered("bruno", order("A-1001"), broken).await,
        has(&[(Action::Talk, "")])
    );
    // Delivered four days ago: for what is not as described it is too late.
    let late = offered("dana", order("D-00029"), "It is not as described").await;
    assert!(
        late.contains(&(Action::MessageSeller, String::new())),
        "{late:?}"
    );
    assert!(
        late.iter().all(|(action, _)| *action != Action::Report),
        "{late:?}"
    );
    // There is a case already, and it can be seen.
    let with_case = offered("anna", order("A-1009"), "The watch is not as described").await;
    assert!(
        with_case.contains(&(Action::AddEvidence, String::new())),
        "{with_case:?}"
    );
    assert!(
        with_case
            .iter()
            .all(|(action, _)| *action != Action::Report),
        "{with_case:?}"
    );
    let general = json!({"kind": "general"});
    assert_eq!(
        offered("", general.clone(), "The vase I bought arrived broken").await,
        has(&[(Action::GetSupport, ""), (Action::Talk, "")])
    );
    assert_eq!(
        offered("", general, "I forgot my password and cannot log in").await,
        has(&[
            (Action::ResetPassword, "/account#password"),
            (Action::LogIn, ""),
            (Action::Talk, "")
        ])
    );
}

#[tokio::test]
async fn every_language_is_answered_in_itself() {
    let desk = Desk::open().await;
    for (lang, text) in PAYOUT_QUESTIONS {
        let reply = desk
            .post(
                "",
                "/answers",
                &question(text, lang, json!({"kind": "general"})),
            )
            .await;
        let answer = build(events(&reply));
        assert_eq!(answer.outcome, Some(AnswerOutcome::Answered), "{lang}");
        assert_eq!(answer.lang, lang);
        assert_eq!(answer.sources[0].lang, lang);
        assert!(answer.message_first.is_none());
    }
}

#[tokio::test]
async fn what_is_not_known_is_said_to_be() {
    let desk = Desk::open().await;
    let reply = desk
        .post(
            "emil",
            "/answers",
            &question(
                "What is the weather on Mars?",
                "en",
                json!({"kind": "general"}),
            ),
        )
        .await;
    let answer = build(events(&reply));
    assert_eq!(answer.outcome, Some(AnswerOutcome::Unknown));
    assert!(answer.blocks.is_empty() && answer.sources.is_empty());
    assert!(answer.actions.contains(&Action::Talk));
}

#[tokio::test]
async fn a_question_follows_another() {
    let desk = Desk::open().await;
    let first = desk
        .post(
            "anna",
            "/answers",
            &question("How do I report a wrong object?", "en", order("A-1001")),
        )
        .await;
    let id = build(events(&first)).id;
    let mut second = question("Until when?", "en", order("A-1001"));
    second["follows"] = json!(id);
    let reply = desk.post("anna", "/answers", &second).await;
    assert!(matches!(
        events(&reply).last(),
        Some(AnswerEvent::Done { .. })
    ));
}

#[tokio::test]
async fn danger_is_met_with_the_emergency_number_and_no_dates() {
    let desk = Desk::open().await;
    for (lang, text) in [
        ("en", "The seller is at my door and threatens to kill me"),
        ("pl", "Mój dom się pali"),
    ] {
        let question = question(text, lang, order("A-1002"));
        let answer = build(events(&desk.post("anna", "/answers", &question).await));
        let [block] = answer.blocks.as_slice() else {
            panic!("one sentence: {answer:?}");
        };
        let [AnswerSpan::Text { text }] = block.spans.as_slice() else {
            panic!("it cites nothing: {block:?}");
        };
        assert!(text.contains("112"), "{text}");
        assert_eq!(answer.outcome, Some(AnswerOutcome::Unknown));
        assert_eq!(answer.actions, [Action::Talk]);
        assert!(answer.facts.is_empty() && answer.clocks.is_empty());
        assert!(answer.message_first.is_none() && answer.next.is_empty());
    }
}

#[tokio::test]
async fn the_third_question_in_a_row_offers_a_person() {
    let desk = Desk::open().await;
    let mut follows: Option<String> = None;
    for (text, is_offered) in [
        ("My parcel has not arrived", false),
        ("Where is my parcel?", false),
        ("The parcel still has not arrived", true),
        // Another subject has its own patience.
        ("How do I withdraw a bid?", false),
    ] {
        let mut question = question(text, "en", json!({"kind": "general"}));
        if let Some(follows) = follows {
            question["follows"] = json!(follows);
        }
        let answer = build(events(&desk.post("", "/answers", &question).await));
        assert_eq!(answer.outcome, Some(AnswerOutcome::Answered), "{text}");
        assert!(!answer.sources.is_empty(), "{text}");
        let is_own = answer.blocks[0].spans.len() == 1;
        assert_eq!(is_own, is_offered, "{text}: {answer:?}");
        if is_offered {
            assert_eq!(answer.actions[0], Action::Talk, "{text}");
        }
        follows = Some(answer.id);
    }
}

#[tokio::test]
async fn the_plain_stream_gives_its_lines_back_with_the_pauses_of_an_answer() {
    let pace = std::time::Duration::from_millis(20);
    let desk = Desk::open_with(|options| options.pace = pace).await;
    let text = "{\"type\":\"started\"}\n{\"type\":\"text\",\"text\":\"A\"}\n\
                {\"type\":\"text\",\"text\":\" b\"}\n{\"type\":\"done\"}\n";
    let request = Request::post("/demo/echo").body(Body::from(text)).unwrap();
    let started = std::time::Instant::now();
    let reply = desk.router.clone().oneshot(request).await.unwrap();
    let body = reply.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(body, text.as_bytes());
    assert!(started.elapsed() >= 2 * pace, "{:?}", started.elapsed());
}

#[tokio::test]
async fn lines_leave_one_by_one() {
    let desk = Desk::open_with(|options| options.pace = std::time::Duration::from_millis(5)).await;
    let body = question(
        "My parcel has not arrived",
        "en",
        json!({"kind": "general"}),
    )
    .to_string();
    let request = Request::post("/api/v1/answers")
        .header("content-type", "application/json")
        .body(Body::from(body))
        .unwrap();
    let mut body = desk
        .router
        .clone()
        .oneshot(request)
        .await
        .unwrap()
        .into_body();
    let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
    assert!(first.starts_with(b"{\"type\":\"started\""));
    assert!(first.ends_with(b"\n"));
    let mut frames = 1;
    while let Some(frame) = body.frame().await {
        frame.unwrap();
        frames += 1;
    }
    assert!(frames > 10, "{frames}");
}

#[tokio::test]
async fn articles_are_found_read_and_voted_on() {
    let desk = Desk::open().await;
    let list = desk
        .get(
            "",
            "/articles?lang=nl&search=pakket%20niet%20aangekomen&limit=3",
        )
        .await
        .json();
    assert_eq!(list["articles"][0]["slug"], "order-not-received");
    assert_eq!(list["articles"][0]["lang"], "nl");
    let asked = desk.get("", "/articles?lang=en").await.json();
    assert_eq!(asked["articles"].as_array().unwrap().len(), 5);
    let article = desk
        .get("", "/articles/order-not-received?lang=pl")
        .await
        .json();
    assert_eq!(article["article"]["lang"], "pl");
    let vote = json!({"lang": "pl", "helpful": false, "reason": "dislike_rule"});
    let reply = desk
        .post("", "/articles/order-not-received/feedback", &vote)
        .await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    assert_eq!(
        desk.get("", "/articles/no-such?lang=en").await.code(),
        "not_found"
    );
    assert_eq!(
        desk.post("", "/articles/no-such/feedback", &vote)
            .await
            .code(),
        "not_found"
    );
}
