//! Questions that a shopper need not write: titles of the articles that fit.
//!
//! They are questions already, in every language, and the search finds the article of its own title.

use contract::{OrderStatus, Side};

use super::{Knowledge, OrderSituation};

/// More of them would be a list to read.
const MOST: usize = 3;

impl Knowledge {
    /// What people usually ask about an order that stands like this, the most likely first.
    #[must_use]
    pub fn first_questions(&self, lang: &str, situation: &OrderSituation) -> Vec<String> {
        let titles = topics(situation)
            .iter()
            .filter_map(|slug| Some(self.article(lang, slug)?.title));
        titles.take(MOST).collect()
    }

    /// What to go on with after an answer from that article.
    #[must_use]
    pub fn next_questions(&self, lang: &str, slug: &str) -> Vec<String> {
        let related = self.article(lang, slug).map(|article| article.related);
        let titles = related.into_iter().flatten().map(|article| article.title);
        titles.take(MOST).collect()
    }
}

/// Slugs of the articles for an order's state, by the shopper's side.
pub(super) fn topics(situation: &OrderSituation) -> &'static [&'static str] {
    match (situation.side, situation.status) {
        (Side::Bought, OrderStatus::Unpaid) => {
            &["how-to-pay", "buyer-protection-fee", "cancel-purchase"]
        }
        (Side::Bought, OrderStatus::Paid) => &[
            "seller-has-not-shipped",
            "cancel-purchase",
            "message-the-other-party",
        ],
        (Side::Bought, OrderStatus::Shipped) if situation.overdue => &[
            "order-not-received",
            "tracking-and-delivery-status",
            "missed-delivery",
        ],
        (Side::Bought, OrderStatus::Shipped) => &[
            "tracking-and-delivery-status",
            "missed-delivery",
            "customs-and-import-charges",
        ],
        (Side::Bought, OrderStatus::Delivered) => {
            &["not-as-described", "damaged-in-transit", "counterfeit"]
        }
        (Side::Bought, OrderStatus::Completed) => {
            &["counterfeit", "dispute-resolution", "refund-timing"]
        }
        (Side::Bought, OrderStatus::Cancelled | OrderStatus::Refunded) => {
            &["refund-timing", "dispute-resolution"]
        }
        (Side::Sold, OrderStatus::Unpaid) => &["buyer-has-not-paid", "message-the-other-party"],
        (Side::Sold, OrderStatus::Paid) => &["shipping-rules", "when-do-i-get-paid"],
        (Side::Sold, OrderStatus::Shipped) => &[
            "when-do-i-get-paid",
            "lost-or-damaged-parcel",
            "tracking-and-delivery-status",
        ],
        (Side::Sold, OrderStatus::Delivered | OrderStatus::Completed) => {
            &["when-do-i-get-paid", "selling-fees-and-invoices"]
        }
        (Side::Sold, OrderStatus::Cancelled | OrderStatus::Refunded) => {
            &["selling-fees-and-invoices", "dispute-resolution"]
        }
        (_, OrderStatus::Other) => &["contact-customer-service"],
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Rules;
    use super::*;

    const STATES: [OrderStatus; 8] = [
        OrderStatus::Unpaid,
        OrderStatus::Paid,
        OrderStatus::Shipped,
        OrderStatus::Delivered,
        OrderStatus::Completed,
        OrderStatus::Cancelled,
        OrderStatus::Refunded,
        OrderStatus::Other,
    ];

    fn knowledge() -> Knowledge {
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
        Knowledge::load(&locales, Rules::defaults()).unwrap()
    }

    #[test]
    fn every_order_has_questions_in_every_language() {
        let knowledge = knowledge();
        for lang in knowledge.languages() {
            for status in STATES {
                for side in [Side::Bought, Side::Sold] {
                    for overdue in [false, true] {
                        let situation = OrderSituation {
                            status,
                            side,
                            overdue,
                        };
                        let questions = knowledge.first_questions(&lang, &situation);
                        let all = topics(&situation).len();
                        assert_eq!(questions.len(), all, "{lang} {status:?} {side:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_answer_leads_on() {
        let knowledge = knowledge();
        let next = knowledge.next_questions("pl", "order-not-received");
        assert_eq!(next.len(), MOST);
        assert!(next.iter().all(|question| !question.is_empty()), "{next:?}");
        assert!(knowledge.next_questions("pl", "nothing").is_empty());
    }
}
