//! The list of orders, and what one order says.

use axum::http::StatusCode;
use std::collections::BTreeSet;

use contract::{Case, Clock, ClockState, Order, OrderPage, Party, Side};

use crate::desk::{Desk, repository};

#[tokio::test]
async fn pages_go_on_where_they_ended() {
    let desk = Desk::open().await;
    let mut path = "/orders?limit=7".to_owned();
    let mut ids = Vec::new();
    loop {
        let page: OrderPage = serde_json::from_value(desk.get("dana", &path).await.json()).unwrap();
        assert_eq!(page.total, 60);
        assert!(page.orders.len() <= 7);
        assert!(page.orders.iter().all(|order| order.clocks.is_empty()));
        ids.extend(page.orders.into_iter().map(|order| order.id));
        match page.next_cursor {
            Some(cursor) => path = format!("/orders?limit=7&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(ids.len(), 60);
    assert_eq!((ids[0].as_str(), ids[59].as_str()), ("D-00060", "D-00001"));
    ids.dedup();
    assert_eq!(ids.len(), 60);
}

#[tokio::test]
async fn search_and_side_narrow_the_list() {
    let desk = Desk::open().await;
    let total = async |person: &str, query: &str| {
        let reply = desk.get(person, &format!("/orders?{query}")).await;
        assert_eq!(reply.status, StatusCode::OK, "{query} {reply:?}");
        reply.json()["total"].as_u64().unwrap()
    };
    assert_eq!(total("anna", "").await, 10);
    assert_eq!(total("anna", "side=sold").await, 0);
    assert_eq!(total("anna", "search=vase").await, 1);
    assert_eq!(total("anna", "search=BRUNO%20watch").await, 1);
    assert_eq!(total("anna", "search=antykwariat%20lipa").await, 1);
    assert_eq!(total("anna", "search=a-100").await, 9);
    assert_eq!(total("anna", "search=%25").await, 0);
    assert_eq!(total("anna", "search=%E7%B4%AB%E7%A0%82").await, 1);
    assert_eq!(total("anna", "search=%20%20").await, 10);
    let chen = total("chen", "").await;
    assert_eq!(
        total("chen", "side=bought").await + total("chen", "side=sold").await,
        chen
    );
    assert_eq!(total("emil", "").await, 0);
}

#[tokio::test]
async fn five_thousand_orders_are_searched_quickly() {
    let desk = Desk::open_with(|options| options.dana_orders = 5_000).await;
    let started = std::time::Instant::now();
    for _ in 0..5 {
        let page = desk.get("dana", "/orders?search=wristwatch%20maria").await;
        assert_eq!(page.status, StatusCode::OK);
    }
    let each = started.elapsed() / 5;
    assert!(each.as_millis() < 250, "{each:?} a search");
    assert_eq!(desk.get("dana", "/orders").await.json()["total"], 5_000);
}

#[tokio::test]
async fn an_order_knows_its_clocks_and_whom_to_write_to() {
    let desk = Desk::open().await;
    let order = async |person: &str, id: &str| -> Order {
        let reply = desk.get(person, &format!("/orders/{id}")).await;
        serde_json::from_value(reply.json()["order"].clone()).unwrap()
    };
    let rules = |order: &Order| -> Vec<String> {
        order
            .clocks
            .iter()
            .map(|clock| clock.rule.clone())
            .collect()
    };
    let vase = order("anna", "A-1001").await;
    assert_eq!(
        rules(&vase),
        ["report-window-days", "counterfeit-report-days"]
    );
    assert_eq!(vase.message_first.unwrap().name, "Bruno");
    let late = order("anna", "A-1002").await;
    assert_eq!(
        rules(&late),
        ["overdue-report-days", "tracking-gap-working-days"]
    );
    let unpaid = order("anna", "A-1003").await;
    assert_eq!(
        rules(&unpaid),
        [
            "payment-window-days",
            "payment-slip-valid-days",
            "unpaid-cancel-days"
        ]
    );
    let whom: Vec<_> = unpaid.clocks.iter().map(|clock| clock.for_whom).collect();
    assert_eq!(whom, [Party::Buyer, Party::Buyer, Party::Seller]);
    assert_eq!(unpaid.message_first, None);
    let sold = order("bruno", "A-1001").await;
    assert_eq!(
        rules(&sold),
        [
            "report-window-days",
            "payout-delay-days",
            "carrier-claim-days",
            "counterfeit-report-days"
        ]
    );
    assert_eq!(sold.message_first.unwrap().name, "Anna");
    for (id, clock) in [
        ("A-1007", "refund-start-working-days"),
        ("A-1008", "refund-arrival-working-days"),
    ] {
        let over = order("anna", id).await;
        assert_eq!(over.message_first, None, "{id}");
        assert_eq!(rules(&over), [clock], "{id}");
    }
    // Who has written waits for the answer, and is not told to write.
    for (person, id) in [("chen", "C-3001"), ("bruno", "B-2003")] {
        let written = order(person, id).await;
        assert!(
            rules(&written).contains(&"reply-wait-hours".to_owned()),
            "{id}"
        );
        assert_eq!(written.message_first, None, "{id}");
    }
    let open = order("anna", "A-1009").await;
    assert!(rules(&open).contains(&"case-answer-days".to_owned()));
    assert!(open.case_reference.is_some());
    assert_eq!(open.message_first, None);
}

/// The team writes once more after its decision: the time to object goes on as it was.
#[tokio::test]
async fn a_later_message_moves_no_deadline_of_a_decision() {
    let desk = Desk::open().await;
    let reply = desk.get("chen", "/orders/C-3008").await;
    let order: Order = serde_json::from_value(reply.json()["order"].clone()).unwrap();
    let reference = order.case_reference.unwrap();
    let reply = desk.get("chen", &format!("/cases/{reference}")).await;
    let case: Case = serde_json::from_value(reply.json()["case"].clone()).unwrap();
    let [_, decision, later] = &case.messages[..] else {
        panic!("{case:?}");
    };
    assert!(later.at > decision.at);
    let objection = order
        .clocks
        .iter()
        .find(|clock| clock.rule == "objection-days");
    assert_eq!(objection.unwrap().starts_at, decision.at);
}

/// Every clock for which the widget has a sentence can be looked at in the demo, and no clock goes
/// without one.
#[tokio::test]
async fn the_demo_shows_each_clock_and_each_has_its_words() {
    let desk = Desk::open().await;
    let mut shown = BTreeSet::new();
    for person in ["anna", "bruno", "chen", "dana"] {
        let page = desk.get(person, "/orders?limit=50").await;
        let page: OrderPage = serde_json::from_value(page.json()).unwrap();
        for order in page.orders {
            let reply = desk.get(person, &format!("/orders/{}", order.id)).await;
            let order: Order = serde_json::from_value(reply.json()["order"].clone()).unwrap();
            let order_of = |clock: &Clock| (clock.state == ClockState::Over, clock.ends_at.clone());
            assert!(order.clocks.is_sorted_by_key(order_of));
            let side = match order.side {
                Side::Bought => "bought",
                Side::Sold => "sold",
            };
            let ids = order.clocks.iter().map(|clock| &clock.rule);
            shown.extend(ids.map(|rule| format!("clock-{rule}-{side}")));
        }
    }
    let mut languages = 0;
    for entry in std::fs::read_dir(repository().join("locales")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        languages += 1;
        let words = std::fs::read_to_string(folder.join("help-center.ftl")).unwrap();
        let known: BTreeSet<String> = words
            .lines()
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
            .filter(|id| id.ends_with("-bought") || id.ends_with("-sold"))
            .filter(|id| id.starts_with("clock-"))
            .collect();
        assert!(known.len() > 30, "{known:?}");
        assert_eq!(shown, known, "{}", folder.display());
    }
    assert!(languages >= 9, "{languages}");
}

#[tokio::test]
async fn recent_items_are_there_last_seen_first() {
    let desk = Desk::open().await;
    let items = desk.get("anna", "/recent-items").await.json();
    assert_eq!(items["items"][0]["id"], "watch");
    assert_eq!(items["items"].as_array().unwrap().len(), 5);
    let item = desk.get("anna", "/items/watch").await.json();
    assert_eq!(item["item"], items["items"][0]);
    let none = desk.get("emil", "/recent-items").await.json();
    assert_eq!(none["items"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn an_order_comes_with_questions_that_fit_in_the_language_asked_for() {
    let desk = Desk::open().await;
    let questions = async |path: &str| {
        let reply = desk.get("anna", path).await;
        assert_eq!(reply.status, StatusCode::OK, "{reply:?}");
        let order: Order = serde_json::from_value(reply.json()["order"].clone()).unwrap();
        order.questions
    };
    let orders: OrderPage =
        serde_json::from_value(desk.get("anna", "/orders").await.json()).unwrap();
    for order in orders.orders {
        assert!(order.questions.is_empty(), "a list is short");
        let id = order.id;
        assert!(questions(&format!("/orders/{id}")).await.is_empty());
        let english = questions(&format!("/orders/{id}?lang=en")).await;
        let polish = questions(&format!("/orders/{id}?lang=pl")).await;
        assert!((2..=3).contains(&english.len()), "{id} {english:?}");
        assert_eq!(english.len(), polish.len());
        assert!(english.iter().all(|one| one.ends_with('?')), "{english:?}");
        assert_ne!(english, polish);
    }
    let reply = desk.get("anna", "/orders/A-1001?lang=xx").await;
    assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{reply:?}");
}
