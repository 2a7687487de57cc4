//! `GET /orders`, `/orders/{id}`, `/recent-items`, `/items/{id}`.

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use contract::{ItemReply, Order, OrderPage, OrderQuery, OrderReply, OrdersQuery, RecentItems};

use super::{Id, id};
use crate::cases::{self, OpenCase};
use crate::error::Failure;
use crate::orders::{ItemRecord, OrderRecord, PageQuery};
use crate::request::{Params, SignedIn, check_limit, check_search, read_cursor, write_cursor};
use crate::state::AppState;
use crate::text::check_path_id;

/// The shopper's own orders, bought and sold, newest first.
#[utoipa::path(get, path = "/api/v1/orders", tag = "orders", operation_id = "list_orders",
    params(OrdersQuery),
    responses((status = 200, description = "A page of orders", body = OrderPage)),
    security(("shopper" = [])))]
pub(crate) async fn list_orders(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    Params(query): Params<OrdersQuery>,
) -> Result<Json<OrderPage>, Failure> {
    let search = check_search(query.search.as_deref(), 100)?;
    let wanted = PageQuery {
        side: query.side,
        search: search.map(str::to_owned),
        after: read_cursor(query.cursor.as_deref())?,
        limit: check_limit(query.limit, 20, 50)?,
    };
    let page = state.orders.page(&shopper.subject, &wanted).await?;
    let open: HashMap<String, String> = cases::open_order_cases(&state.store, &shopper.key)
        .await?
        .into_iter()
        .map(|open| (open.order, open.reference))
        .collect();
    Ok(Json(OrderPage {
        orders: page
            .orders
            .iter()
            .map(|order| order.to_json(open.get(&order.id).cloned()))
            .collect(),
        next_cursor: page.next.as_ref().map(write_cursor),
        total: page.total,
    }))
}

/// One of the shopper's orders, with the clocks that run on it and questions that fit it.
#[utoipa::path(get, path = "/api/v1/orders/{id}", tag = "orders", operation_id = "get_order",
    params(("id" = String, Path, description = "The marketplace's id", example = "A-1001"), OrderQuery),
    responses((status = 200, description = "The order", body = OrderReply)),
    security(("shopper" = [])))]
pub(crate) async fn get_order(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
    path: Id,
    Params(query): Params<OrderQuery>,
) -> Result<Json<OrderReply>, Failure> {
    let (order, open_case) = own_order(&state, &shopper, &id(path)?).await?;
    let now = state.now();
    let questions = match &query.lang {
        Some(lang) => {
            state.check_language(lang)?;
            state.knowledge.first_questions(lang, &order.situation(now))
        }
        None => Vec::new(),
    };
    Ok(Json(OrderReply {
        order: Order {
            questions,
            ..order.to_json_with_clocks(
                open_case.as_ref(),
                &state.rules,
                &state.contact.calendar,
                now,
            )
        },
    }))
}

/// The items that the shopper looked at, last seen first.
#[utoipa::path(get, path = "/api/v1/recent-items", tag = "orders", operation_id = "list_recent_items",
    responses((status = 200, description = "The items", body = RecentItems)),
    security(("shopper" = [])))]
pub(crate) async fn list_recent_items(
    State(state): State<AppState>,
    SignedIn(shopper): SignedIn,
) -> Result<Json<RecentItems>, Failure> {
    let items = state.orders.recent_items(&shopper.subject).await?;
    Ok(Json(RecentItems {
        items: items.iter().map(ItemRecord::to_json).collect(),
    }))
}

/// One item.
#[utoipa::path(get, path = "/api/v1/items/{id}", tag = "orders", operation_id = "get_item",
    params(("id" = String, Path, description = "The marketplace's id", example = "watch")),
    responses((status = 200, description = "The item", body = ItemReply)),
    security(("shopper" = [])))]
pub(crate) async fn get_item(
    State(state): State<AppState>,
    SignedIn(_): SignedIn,
    path: Id,
) -> Result<Json<ItemReply>, Failure> {
    let item = item(&state, &id(path)?).await?;
    Ok(Json(ItemReply {
        item: item.to_json(),
    }))
}

/// The shopper's order of that id and an open case about it.
pub(crate) async fn own_order(
    state: &AppState,
    shopper: &crate::identity::Shopper,
    id: &str,
) -> Result<(OrderRecord, Option<OpenCase>), Failure> {
    let id = check_path_id(id)?;
    let order = state
        .orders
        .order(&shopper.subject, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    let open_case = cases::open_order_cases(&state.store, &shopper.key)
        .await?
        .into_iter()
        .rfind(|open| open.order == id);
    Ok((order, open_case))
}

/// The item of that id.
pub(crate) async fn item(state: &AppState, id: &str) -> Result<ItemRecord, Failure> {
    state
        .orders
        .item(check_path_id(id)?)
        .await?
        .ok_or_else(Failure::not_found)
}
