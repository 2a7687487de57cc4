//! Choosing what the question is about: an order, bought or sold, or a recently viewed item.

use contract::{Item, Order, OrdersQuery, Side, Subject};

use crate::core::{Core, RequestId};
use crate::draft::Chosen;
use crate::effect::Effect;
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;

/// The lists to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picking {
    /// Bought, sold or both.
    pub side: Option<Side>,
    /// The search field.
    pub search: String,
    /// The orders that match. They stay while the next words are searched for.
    pub orders: Remote<OrderList>,
    /// The search for what stands in the field by now.
    pub next: Option<RequestId>,
    /// The recently viewed items.
    pub recent_items: Remote<Vec<Item>>,
}

/// Orders so far, and how to get more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderList {
    /// What brought the first page: another list has another.
    pub request: RequestId,
    /// The orders of all pages so far.
    pub orders: Vec<Order>,
    /// How many match in all.
    pub total: u32,
    /// Where the next page starts.
    pub next_cursor: Option<String>,
    /// The next page, when it was asked for.
    pub more: Option<Remote<()>>,
}

impl Picking {
    pub(crate) fn enter(core: &mut Core) -> Self {
        let mut picking = Self {
            side: None,
            search: String::new(),
            orders: Remote::Failed(Failure::NotFound),
            next: None,
            recent_items: Remote::Failed(Failure::NotFound),
        };
        picking.load_orders(core);
        picking.load_items(core);
        picking
    }

    fn load_orders(&mut self, core: &mut Core) {
        self.next = None;
        self.orders = Remote::Waiting {
            request: self.ask(None, core),
        };
    }

    /// As at home, a list does not come and go with every letter.
    fn search_on(&mut self, core: &mut Core) {
        if self.orders.ready().is_some() {
            self.next = Some(self.ask(None, core));
        } else {
            self.load_orders(core);
        }
    }

    fn ask(&self, cursor: Option<String>, core: &mut Core) -> RequestId {
        let query = self.query(cursor);
        core.request(|request| Effect::LoadOrders { request, query })
    }

    fn load_items(&mut self, core: &mut Core) {
        let request = core.request(|request| Effect::LoadRecentItems { request });
        self.recent_items = Remote::Waiting { request };
    }

    fn query(&self, cursor: Option<String>) -> OrdersQuery {
        let search: String = self.search.trim().chars().take(100).collect();
        OrdersQuery {
            side: self.side,
            search: Some(search).filter(|search| !search.is_empty()),
            cursor,
            limit: None,
        }
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        self.awaits_list(request)
            || self.recent_items.awaits(request)
            || self.more().is_some_and(|more| more.awaits(request))
    }

    fn awaits_list(&self, request: RequestId) -> bool {
        self.orders.awaits(request) || self.next == Some(request)
    }

    fn more(&self) -> Option<&Remote<()>> {
        self.orders.ready().and_then(|list| list.more.as_ref())
    }

    pub(crate) fn has_failed(&self) -> bool {
        self.orders.is_failed()
            || self.recent_items.is_failed()
            || self.more().is_some_and(Remote::is_failed)
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match event {
            Event::SideChosen(side) if side != self.side => {
                self.side = side;
                self.load_orders(core);
            }
            Event::OrderSearchTyped(text) => {
                let is_same = text.trim() == self.search.trim();
                self.search = text;
                if !is_same {
                    self.search_on(core);
                }
            }
            Event::MoreChosen => self.load_more(core),
            _ => {}
        }
        None
    }

    fn load_more(&mut self, core: &mut Core) {
        let Remote::Ready(list) = &self.orders else {
            return;
        };
        // The page after this one is of words that are gone.
        if self.next.is_some() || list.more.as_ref().is_some_and(Remote::is_waiting) {
            return;
        }
        let Some(cursor) = list.next_cursor.clone() else {
            return;
        };
        let request = self.ask(Some(cursor), core);
        if let Remote::Ready(list) = &mut self.orders {
            list.more = Some(Remote::Waiting { request });
        }
    }

    pub(crate) fn receive(&mut self, request: RequestId, reply: Result<Reply, Failure>) {
        if self.recent_items.awaits(request) {
            self.recent_items.settle(reply.map(|reply| match reply {
                Reply::RecentItems(items) => Some(items),
                _ => None,
            }));
        } else if self.awaits_list(request) {
            self.next = None;
            self.orders.settle(reply.map(|reply| match reply {
                Reply::Orders(page) => Some(OrderList {
                    request,
                    orders: page.orders,
                    total: page.total,
                    next_cursor: page.next_cursor,
                    more: None,
                }),
                _ => None,
            }));
        } else if let Remote::Ready(list) = &mut self.orders {
            match reply {
                Ok(Reply::Orders(page)) => {
                    list.orders.extend(page.orders);
                    list.total = page.total;
                    list.next_cursor = page.next_cursor;
                    list.more = None;
                }
                Ok(_) => list.more = Some(Remote::Failed(Failure::Service)),
                Err(failure) => list.more = Some(Remote::Failed(failure)),
            }
        }
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.orders.is_failed() {
            self.load_orders(core);
        } else if self.more().is_some_and(Remote::is_failed) {
            self.load_more(core);
        }
        if self.recent_items.is_failed() {
            self.load_items(core);
        }
    }

    /// What the lists know of a subject, so that its card stands at once.
    pub(crate) fn find(&self, subject: &Subject) -> Option<Chosen> {
        match subject {
            Subject::General => None,
            Subject::Order { id } => self
                .orders
                .ready()?
                .orders
                .iter()
                .find(|order| order.id == *id)
                .map(|order| Chosen::Order(Box::new(order.clone()))),
            Subject::Item { id } => self
                .recent_items
                .ready()?
                .iter()
                .find(|item| item.id == *id)
                .map(|item| Chosen::Item(Box::new(item.clone()))),
        }
    }
}
