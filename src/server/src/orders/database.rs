//! Orders from tables: a shopper's own rows, page by page from one index.

use contract::{Money, OrderStatus, Side};
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{
    Insurance, ItemRecord, OrderRecord, OrderSource, Page, PageQuery, Position, Reply, Terms,
    TrackingRecord,
};
use crate::clock::from_milliseconds;
use crate::error::Failure;
use crate::store::Store;
use crate::text::fold;

/// The most items that "recently viewed" lists.
const RECENT_ITEMS: i64 = 20;

/// Orders and items in the service's own database.
#[derive(Clone, Debug)]
pub struct Orders {
    store: Store,
}

impl Orders {
    /// Reads from that database.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store }
    }

    /// Adds orders of one shopper, or replaces those of the same id.
    pub async fn put_orders(
        &self,
        shopper: &str,
        orders: &[OrderRecord],
    ) -> Result<(), sqlx::Error> {
        let mut transaction = self.store.write().await?;
        for order in orders {
            put_order(&mut transaction, shopper, order).await?;
        }
        transaction.commit().await
    }

    /// Adds items, or replaces those of the same id.
    pub async fn put_items(&self, items: &[ItemRecord]) -> Result<(), sqlx::Error> {
        let mut transaction = self.store.write().await?;
        for item in items {
            sqlx::query(
                "INSERT INTO items (id, title, title_lang, picture_url, price_minor, currency, ends_at, url)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                 ON CONFLICT (id) DO UPDATE SET title = excluded.title,
                   title_lang = excluded.title_lang, picture_url = excluded.picture_url,
                   price_minor = excluded.price_minor, currency = excluded.currency,
                   ends_at = excluded.ends_at, url = excluded.url",
            )
            .bind(&item.id)
            .bind(&item.title)
            .bind(&item.title_lang)
            .bind(&item.picture_url)
            .bind(item.price.minor)
            .bind(&item.price.currency)
            .bind(item.ends_at.map(|at| at.as_millisecond()))
            .bind(&item.url)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }

    /// Notes that the shopper looked at the item.
    pub async fn put_seen(
        &self,
        shopper: &str,
        item: &str,
        at: jiff::Timestamp,
    ) -> Result<(), sqlx::Error> {
        let mut transaction = self.store.write().await?;
        sqlx::query(
            "INSERT INTO recent_items (shopper, item_id, seen_at) VALUES ($1, $2, $3)
             ON CONFLICT (shopper, item_id) DO UPDATE SET seen_at = excluded.seen_at",
        )
        .bind(shopper)
        .bind(item)
        .bind(at.as_millisecond())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }
}

impl OrderSource for Orders {
    fn page<'a>(&'a self, shopper: &'a str, query: &'a PageQuery) -> Reply<'a, Page> {
        Box::pin(async move {
            let total: i64 = matching("SELECT COUNT(*) FROM orders", shopper, query)
                .build_query_scalar()
                .fetch_one(self.store.read())
                .await?;
            let mut rows = page_query(shopper, query)
                .build()
                .fetch_all(self.store.read())
                .await?;
            let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let orders = rows
                .iter()
                .map(read_order)
                .collect::<Result<Vec<_>, sqlx::Error>>()?;
            let next = orders.last().filter(|_| has_more).map(|order| Position {
                at: order.ordered_at.as_millisecond(),
                id: order.id.clone(),
            });
            Ok(Page {
                orders,
                next,
                total: u32::try_from(total).unwrap_or(u32::MAX),
            })
        })
    }

    fn order<'a>(&'a self, shopper: &'a str, id: &'a str) -> Reply<'a, Option<OrderRecord>> {
        Box::pin(async move {
            let row = sqlx::query("SELECT * FROM orders WHERE shopper = $1 AND id = $2")
                .bind(shopper)
                .bind(id)
                .fetch_optional(self.store.read())
                .await?;
            row.as_ref()
                .map(read_order)
                .transpose()
                .map_err(Failure::from)
        })
    }

    fn recent_items<'a>(&'a self, shopper: &'a str) -> Reply<'a, Vec<ItemRecord>> {
        Box::pin(async move {
            let rows = sqlx::query(
                "SELECT items.* FROM recent_items JOIN items ON items.id = recent_items.item_id
                 WHERE recent_items.shopper = $1
                 ORDER BY recent_items.seen_at DESC, items.id LIMIT $2",
            )
            .bind(shopper)
            .bind(RECENT_ITEMS)
            .fetch_all(self.store.read())
            .await?;
            rows.iter()
                .map(read_item)
                .collect::<Result<_, sqlx::Error>>()
                .map_err(Failure::from)
        })
    }

    fn item<'a>(&'a self, id: &'a str) -> Reply<'a, Option<ItemRecord>> {
        Box::pin(async move {
            let row = sqlx::query("SELECT * FROM items WHERE id = $1")
                .bind(id)
                .fetch_optional(self.store.read())
                .await?;
            row.as_ref()
                .map(read_item)
                .transpose()
                .map_err(Failure::from)
        })
    }
}

fn matching(select: &'static str, shopper: &str, query: &PageQuery) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(select);
    sql.push(" WHERE shopper = ").push_bind(shopper.to_owned());
    if let Some(side) = query.side {
        sql.push(" AND side = ").push_bind(side_name(side));
    }
    let search = fold(query.search.as_deref().unwrap_or_default());
    for word in search.split_whitespace() {
        sql.push(" AND search_text LIKE ")
            .push_bind(format!("%{}%", escape_like(word)))
            .push(" ESCAPE '\\'");
    }
    sql
}

fn page_query(shopper: &str, query: &PageQuery) -> QueryBuilder<Sqlite> {
    let mut sql = matching("SELECT * FROM orders", shopper, query);
    if let Some(after) = &query.after {
        // A row value, so that the index is entered at the right place.
        sql.push(" AND (ordered_at, id) < (")
            .push_bind(after.at)
            .push(", ")
            .push_bind(after.id.clone())
            .push(")");
    }
    sql.push(" ORDER BY ordered_at DESC, id DESC LIMIT ")
        .push_bind(i64::from(query.limit) + 1);
    sql
}

fn escape_like(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// What a row's `search_text` has to hold.
#[must_use]
pub fn search_text(order: &OrderRecord) -> String {
    fold(&format!(
        "{} {} {}",
        order.title, order.other_party, order.id
    ))
}

async fn put_order(
    connection: &mut sqlx::SqliteConnection,
    shopper: &str,
    order: &OrderRecord,
) -> Result<(), sqlx::Error> {
    let moment = |at: Option<jiff::Timestamp>| at.map(|at| at.as_millisecond());
    let tracking = order.tracking.as_ref();
    sqlx::query("DELETE FROM orders WHERE shopper = $1 AND id = $2")
        .bind(shopper)
        .bind(&order.id)
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "INSERT INTO orders (shopper, id, side, status, title, title_lang, picture_url, price_minor,
           currency, other_party, conversation_url, url, ordered_at, paid_at, shipped_at,
           estimated_delivery_at, delivered_at, carrier, tracking_code, tracking_url, last_scan_at,
           search_text, withdrawn_at, cancelled_at, refunded_at, paid_out_at, held_at, is_pickup,
           can_withdraw, insurance, time_zone, payment_reference_at, transferred_at, messaged_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
           $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)",
    )
    .bind(shopper)
    .bind(&order.id)
    .bind(side_name(order.side))
    .bind(status_name(order.status))
    .bind(&order.title)
    .bind(&order.title_lang)
    .bind(&order.picture_url)
    .bind(order.price.minor)
    .bind(&order.price.currency)
    .bind(&order.other_party)
    .bind(&order.conversation_url)
    .bind(&order.url)
    .bind(order.ordered_at.as_millisecond())
    .bind(moment(order.paid_at))
    .bind(moment(order.shipped_at))
    .bind(moment(order.estimated_delivery_at))
    .bind(moment(order.delivered_at))
    .bind(tracking.map(|tracking| &tracking.carrier))
    .bind(tracking.map(|tracking| &tracking.code))
    .bind(tracking.and_then(|tracking| tracking.url.as_ref()))
    .bind(moment(tracking.and_then(|tracking| tracking.last_scan_at)))
    .bind(search_text(order))
    .bind(moment(order.withdrawn_at))
    .bind(moment(order.cancelled_at))
    .bind(moment(order.refunded_at))
    .bind(moment(order.paid_out_at))
    .bind(moment(tracking.and_then(|tracking| tracking.held_at)))
    .bind(i64::from(order.terms.is_pickup))
    .bind(i64::from(order.terms.can_withdraw))
    .bind(order.terms.insurance.map(insurance_name))
    .bind(&order.terms.time_zone)
    .bind(moment(order.payment_reference_at))
    .bind(moment(order.transferred_at))
    .bind(moment(order.messaged_at))
    .execute(&mut *connection)
    .await?;
    Ok(())
}

fn read_order(row: &SqliteRow) -> Result<OrderRecord, sqlx::Error> {
    let moment = |column: &str| -> Result<Option<jiff::Timestamp>, sqlx::Error> {
        Ok(row
            .try_get::<Option<i64>, _>(column)?
            .map(from_milliseconds))
    };
    let carrier: Option<String> = row.try_get("carrier")?;
    let code: Option<String> = row.try_get("tracking_code")?;
    let tracking = match (carrier, code) {
        (Some(carrier), Some(code)) => Some(TrackingRecord {
            carrier,
            code,
            url: row.try_get("tracking_url")?,
            last_scan_at: moment("last_scan_at")?,
            held_at: moment("held_at")?,
        }),
        _ => None,
    };
    Ok(OrderRecord {
        id: row.try_get("id")?,
        side: match row.try_get("side")? {
            "sold" => Side::Sold,
            _ => Side::Bought,
        },
        status: status_of(row.try_get("status")?),
        title: row.try_get("title")?,
        title_lang: row.try_get("title_lang")?,
        picture_url: row.try_get("picture_url")?,
        price: Money {
            minor: row.try_get("price_minor")?,
            currency: row.try_get("currency")?,
        },
        other_party: row.try_get("other_party")?,
        conversation_url: row.try_get("conversation_url")?,
        url: row.try_get("url")?,
        ordered_at: from_milliseconds(row.try_get("ordered_at")?),
        paid_at: moment("paid_at")?,
        shipped_at: moment("shipped_at")?,
        estimated_delivery_at: moment("estimated_delivery_at")?,
        delivered_at: moment("delivered_at")?,
        payment_reference_at: moment("payment_reference_at")?,
        transferred_at: moment("transferred_at")?,
        messaged_at: moment("messaged_at")?,
        withdrawn_at: moment("withdrawn_at")?,
        cancelled_at: moment("cancelled_at")?,
        refunded_at: moment("refunded_at")?,
        paid_out_at: moment("paid_out_at")?,
        tracking,
        terms: Terms {
            is_pickup: row.try_get::<i64, _>("is_pickup")? != 0,
            can_withdraw: row.try_get::<i64, _>("can_withdraw")? != 0,
            insurance: row
                .try_get::<Option<&str>, _>("insurance")?
                .map(insurance_of),
            time_zone: row.try_get("time_zone")?,
        },
    })
}

fn read_item(row: &SqliteRow) -> Result<ItemRecord, sqlx::Error> {
    Ok(ItemRecord {
        id: row.try_get("id")?,
        title: row.try_get("title")?,
        title_lang: row.try_get("title_lang")?,
        picture_url: row.try_get("picture_url")?,
        price: Money {
            minor: row.try_get("price_minor")?,
            currency: row.try_get("currency")?,
        },
        ends_at: row
            .try_get::<Option<i64>, _>("ends_at")?
            .map(from_milliseconds),
        url: row.try_get("url")?,
    })
}

fn insurance_name(insurance: Insurance) -> &'static str {
    match insurance {
        Insurance::SameCountry => "same_country",
        Insurance::Abroad => "abroad",
    }
}

fn insurance_of(name: &str) -> Insurance {
    match name {
        "abroad" => Insurance::Abroad,
        _ => Insurance::SameCountry,
    }
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Bought => "bought",
        Side::Sold => "sold",
    }
}

fn status_name(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::Unpaid => "unpaid",
        OrderStatus::Paid => "paid",
        OrderStatus::Shipped => "shipped",
        OrderStatus::Delivered => "delivered",
        OrderStatus::Completed => "completed",
        OrderStatus::Cancelled => "cancelled",
        OrderStatus::Refunded => "refunded",
        OrderStatus::Other => "other",
    }
}

fn status_of(name: &str) -> OrderStatus {
    match name {
        "unpaid" => OrderStatus::Unpaid,
        "paid" => OrderStatus::Paid,
        "shipped" => OrderStatus::Shipped,
        "delivered" => OrderStatus::Delivered,
        "completed" => OrderStatus::Completed,
        "cancelled" => OrderStatus::Cancelled,
        "refunded" => OrderStatus::Refunded,
        _ => OrderStatus::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::SqlSafeStr;

    async fn filled(count: i64) -> (tempfile::TempDir, Orders) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("help.db")).await.unwrap();
        let orders = Orders::new(store);
        let records: Vec<_> = (0..count)
            .map(|number| OrderRecord {
                id: format!("O-{number:05}"),
                side: if number % 3 == 0 {
                    Side::Sold
                } else {
                    Side::Bought
                },
                status: OrderStatus::Paid,
                title: format!("Émaille vase 100% no. {number}"),
                title_lang: None,
                picture_url: None,
                price: Money {
                    minor: 100,
                    currency: "EUR".into(),
                },
                other_party: "Łukasz".into(),
                conversation_url: None,
                url: None,
                // Five orders share each moment.
                ordered_at: from_milliseconds(1_700_000_000_000 + number / 5),
                paid_at: None,
                shipped_at: None,
                estimated_delivery_at: None,
                delivered_at: None,
                payment_reference_at: None,
                transferred_at: None,
                messaged_at: None,
                withdrawn_at: None,
                cancelled_at: None,
                refunded_at: None,
                paid_out_at: None,
                tracking: None,
                terms: Terms::default(),
            })
            .collect();
        orders.put_orders("dana", &records).await.unwrap();
        (folder, orders)
    }

    #[tokio::test]
    async fn what_the_clocks_need_is_kept() {
        let (_folder, orders) = filled(1).await;
        let mut order = orders.order("dana", "O-00000").await.unwrap().unwrap();
        assert_eq!(order.terms, Terms::default());
        let at = |second: i64| Some(from_milliseconds(second * 1_000));
        order.withdrawn_at = at(1);
        order.cancelled_at = at(2);
        order.refunded_at = at(3);
        order.paid_out_at = at(4);
        order.payment_reference_at = at(7);
        order.transferred_at = at(8);
        order.messaged_at = at(9);
        order.tracking = Some(TrackingRecord {
            carrier: "Parcel Post".into(),
            code: "PP1".into(),
            url: None,
            last_scan_at: at(5),
            held_at: at(6),
        });
        for (is_pickup, insurance) in [
            (true, Some(Insurance::SameCountry)),
            (false, Some(Insurance::Abroad)),
        ] {
            order.terms = Terms {
                is_pickup,
                can_withdraw: !is_pickup,
                insurance,
                time_zone: Some("Europe/Lisbon".into()),
            };
            let written = std::slice::from_ref(&order);
            orders.put_orders("dana", written).await.unwrap();
            let read = orders.order("dana", "O-00000").await.unwrap().unwrap();
            assert_eq!(read.terms, order.terms);
            let moments = [
                read.withdrawn_at,
                read.cancelled_at,
                read.refunded_at,
                read.paid_out_at,
                read.tracking.and_then(|tracking| tracking.held_at),
                read.payment_reference_at,
                read.transferred_at,
                read.messaged_at,
            ];
            let written = [1, 2, 3, 4, 6, 7, 8, 9].map(at);
            assert_eq!(moments, written);
        }
    }

    fn query(search: &str) -> PageQuery {
        PageQuery {
            search: Some(search.into()),
            limit: 20,
            ..PageQuery::default()
        }
    }

    #[tokio::test]
    async fn pages_hold_every_order_once_newest_first() {
        let (_folder, orders) = filled(103).await;
        let mut query = query("");
        let mut seen = Vec::new();
        loop {
            let page = orders.page("dana", &query).await.unwrap();
            assert_eq!(page.total, 103);
            seen.extend(page.orders.iter().map(|order| order.id.clone()));
            match page.next {
                Some(next) => query.after = Some(next),
                None => break,
            }
        }
        let expected: Vec<_> = (0..103)
            .rev()
            .map(|number| format!("O-{number:05}"))
            .collect();
        assert_eq!(seen, expected);
    }

    #[tokio::test]
    async fn search_takes_words_as_they_are_typed() {
        let (_folder, orders) = filled(50).await;
        for (search, found) in [
            ("emaille VASE", 50),
            ("lukasz", 50),
            ("o-00007", 1),
            ("vase 00007", 1),
            ("100%", 50),
            ("%", 50),
            ("1__%", 0),
            ("_", 0),
            ("\\", 0),
            ("' OR 1=1 --", 0),
            ("teapot", 0),
        ] {
            let page = orders.page("dana", &query(search)).await.unwrap();
            assert_eq!(page.total, found, "{search}");
        }
        assert_eq!(orders.page("anna", &query("")).await.unwrap().total, 0);
    }

    #[tokio::test]
    async fn a_page_out_of_five_thousand_comes_from_the_index() {
        let (_folder, orders) = filled(5_000).await;
        let page = PageQuery {
            after: Some(Position {
                at: 1_700_000_000_500,
                id: "O-02500".into(),
            }),
            ..query("vase")
        };
        let mut sql = QueryBuilder::<Sqlite>::new("EXPLAIN QUERY PLAN ");
        sql.push(page_query("dana", &page).sql().as_str());
        let plan: Vec<String> = sqlx::query(sqlx::AssertSqlSafe(sql.into_string()).into_sql_str())
            .bind("dana")
            .bind("%vase%")
            .bind(1_700_000_000_500_i64)
            .bind("O-02500")
            .bind(21_i64)
            .fetch_all(orders.store.read())
            .await
            .unwrap()
            .iter()
            .map(|row| row.get::<String, _>("detail"))
            .collect();
        assert_eq!(plan.len(), 1, "{plan:?}");
        assert!(plan[0].contains("USING INDEX orders_by_time"), "{plan:?}");
        assert!(
            plan[0].contains("ordered_at"),
            "entered in the middle: {plan:?}"
        );

        let started = std::time::Instant::now();
        for _ in 0..20 {
            orders.page("dana", &page).await.unwrap();
        }
        let each = started.elapsed() / 20;
        assert!(each.as_millis() < 100, "{each:?} a page");
    }
}
