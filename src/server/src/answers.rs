//! Answers: kept when they are finished, streamed as they are read.
//!
//! An answer is composed and stored before its first line goes out, so a shopper whose connection
//! breaks picks the whole answer up by its id. If a language model words it, its words replace the
//! stored ones before the first of them goes out.

use std::collections::VecDeque;
use std::sync::Arc;

use contract::{
    Action, ActionLink, Answer, AnswerEvent, AnswerSpan, BlockKind, Clock, ClockState, OrderStatus,
    Origin, RatingReason, Side, Source,
};
use jiff::Timestamp;
use sqlx::Row;

use crate::clock::from_milliseconds;
use crate::error::Failure;
use crate::orders::OrderRecord;
use crate::store::{Store, Write};

/// An answer with what only the service knows of it.
#[derive(Clone, Debug)]
pub struct AnswerRecord {
    /// The answer for the wire.
    pub answer: Answer,
    /// The opaque key of who asked; `None` for who was not signed in.
    pub shopper: Option<String>,
    /// The question.
    pub question: String,
    /// Slug of the article it rests on first.
    pub topic: Option<String>,
    /// How many questions just before it asked the same.
    pub asked_before: u32,
    /// When it was given.
    pub created_at: Timestamp,
}

/// Keeps a finished answer, together with others that are finished at the same time.
pub async fn insert(store: &Store, record: &AnswerRecord) -> Result<(), Failure> {
    let answer =
        serde_json::to_string(&record.answer).map_err(|error| Failure::internal(&error))?;
    let row = Arc::new((record.clone(), answer));
    let write: Write = Box::new(move |connection| {
        let row = Arc::clone(&row);
        Box::pin(async move {
            let (record, answer) = &*row;
            sqlx::query(
                "INSERT INTO answers (id, shopper, question, answer, topic, asked_before,
                   created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
            )
            .bind(&record.answer.id)
            .bind(&record.shopper)
            .bind(&record.question)
            .bind(answer)
            .bind(&record.topic)
            .bind(i64::from(record.asked_before))
            .bind(record.created_at.as_millisecond())
            .execute(connection)
            .await
            .map(drop)
        })
    });
    Ok(store.write_together(write).await?)
}

/// Keeps better words for an answer that is kept already.
pub async fn replace(store: &Store, answer: &Answer) -> Result<(), Failure> {
    let text = serde_json::to_string(answer).map_err(|error| Failure::internal(&error))?;
    let mut transaction = store.write().await?;
    sqlx::query("UPDATE answers SET answer = $2 WHERE id = $1")
        .bind(&answer.id)
        .bind(text)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// The answer of that id, if `reader` may see it: it is the reader's own, or nobody's.
pub async fn find(store: &Store, id: &str, reader: Option<&str>) -> Result<AnswerRecord, Failure> {
    let row = sqlx::query("SELECT * FROM answers WHERE id = $1")
        .bind(id)
        .fetch_optional(store.read())
        .await?
        .ok_or_else(Failure::not_found)?;
    let shopper: Option<String> = row.try_get("shopper")?;
    if shopper.is_some() && shopper.as_deref() != reader {
        return Err(Failure::not_found());
    }
    let answer: String = row.try_get("answer")?;
    Ok(AnswerRecord {
        answer: serde_json::from_str(&answer).map_err(|error| Failure::internal(&error))?,
        shopper,
        question: row.try_get("question")?,
        topic: row.try_get("topic")?,
        asked_before: u32::try_from(row.try_get::<i64, _>("asked_before")?).unwrap_or(0),
        created_at: from_milliseconds(row.try_get("created_at")?),
    })
}

/// Notes whether it helped; a later rating replaces the earlier.
pub async fn rate(
    store: &Store,
    id: &str,
    helpful: bool,
    reason: Option<RatingReason>,
) -> Result<(), Failure> {
    let reason = reason.map(|reason| match reason {
        RatingReason::OffTopic => "off_topic",
        RatingReason::Unclear => "unclear",
        RatingReason::Wrong => "wrong",
    });
    let mut transaction = store.write().await?;
    sqlx::query("UPDATE answers SET helpful = $2, rating_reason = $3 WHERE id = $1")
        .bind(id)
        .bind(i64::from(helpful))
        .bind(reason)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// The lines that build this answer, in the order in which they are sent.
#[must_use]
pub fn events(answer: &Answer) -> Vec<AnswerEvent> {
    let mut events = vec![AnswerEvent::Started {
        answer_id: answer.id.clone(),
        origin: answer.origin,
        lang: answer.lang.clone(),
    }];
    let mut unsent: VecDeque<&Source> = answer.sources.iter().collect();
    // A source goes before its first mark, and no lower number after a higher.
    let mut send_up_to = |number, events: &mut Vec<AnswerEvent>| {
        while let Some(source) = unsent.pop_front_if(|source| source.number <= number) {
            let source = source.clone();
            events.push(AnswerEvent::Source { source });
        }
    };
    if !(answer.facts.is_empty() && answer.clocks.is_empty()) {
        send_up_to(last_known(answer), &mut events);
        events.push(AnswerEvent::Facts {
            facts: answer.facts.clone(),
            clocks: answer.clocks.clone(),
        });
    }
    for block in &answer.blocks {
        events.push(AnswerEvent::Block { kind: block.kind });
        for span in &block.spans {
            match span {
                AnswerSpan::Text { text } => {
                    let pieces = pieces(text).into_iter();
                    events.extend(pieces.map(|text| AnswerEvent::Text { text }));
                }
                AnswerSpan::Cite { number } => {
                    send_up_to(*number, &mut events);
                    events.push(AnswerEvent::Cite { number: *number });
                }
            }
        }
    }
    send_up_to(u32::MAX, &mut events);
    if let Some(outcome) = answer.outcome {
        events.push(AnswerEvent::Done {
            outcome,
            actions: answer.actions.clone(),
            links: answer.links.clone(),
            message_first: answer.message_first.clone(),
            next: answer.next.clone(),
        });
    }
    events
}

/// The last source that facts and clocks cite, 0 for none: up to it all go out before these, which
/// do not wait for the words.
#[must_use]
pub fn last_known(answer: &Answer) -> u32 {
    let cited = answer.clocks.iter().filter_map(|clock| clock.source);
    let cited = cited.chain(order_number(answer));
    cited.max().unwrap_or_default()
}

/// The number of the order among the sources.
#[must_use]
pub fn order_number(answer: &Answer) -> Option<u32> {
    let order = answer.sources.iter().find(|source| source.slug.is_none());
    order.map(|source| source.number)
}

/// Lets the facts cite the order: it stands right behind what clocks cite, and never before the
/// article that answers, so no more sources than necessary go out before the words.
pub fn cite_order(answer: &mut Answer, order: Source) {
    let first = answer.sources.iter().map(|source| source.number).take(1);
    let before = first.chain([last_known(answer)]).max().unwrap_or_default();
    let move_up = |number: &mut u32| *number += u32::from(*number > before);
    for source in &mut answer.sources {
        move_up(&mut source.number);
    }
    for span in answer.blocks.iter_mut().flat_map(|block| &mut block.spans) {
        if let AnswerSpan::Cite { number } = span {
            move_up(number);
        }
    }
    answer.sources.push(Source {
        number: before + 1,
        ..order
    });
    answer.sources.sort_by_key(|source| source.number);
}

/// A few words at a time, each with the space before it; a few signs where there are no spaces.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut words = 0;
    for sign in text.chars() {
        // A Han sign is a word by itself.
        let is_han = ('\u{2e80}'..='\u{9fff}').contains(&sign);
        let starts_word = sign == ' ' || is_han;
        let is_full = words >= if is_han { 6 } else { 3 };
        if starts_word && is_full {
            pieces.push(std::mem::take(&mut piece));
            words = 0;
        }
        if starts_word || piece.is_empty() {
            words += 1;
        }
        piece.push(sign);
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// The answer as plain text, for the thread of a case.
#[must_use]
pub fn plain_text(answer: &Answer) -> String {
    let mut text = String::new();
    for block in &answer.blocks {
        if !text.is_empty() {
            text.push_str(match block.kind {
                BlockKind::Paragraph => "\n\n",
                BlockKind::ListItem => "\n",
            });
        }
        if block.kind == BlockKind::ListItem {
            text.push_str("- ");
        }
        for span in &block.spans {
            match span {
                AnswerSpan::Text { text: more } => text.push_str(more),
                AnswerSpan::Cite { number } => text.push_str(&format!(" [{number}]")),
            }
        }
    }
    text
}

/// The rules that say until when a buyer can report a problem.
const REPORT_RULES: [&str; 3] = [
    "report-window-days",
    "counterfeit-report-days",
    "overdue-report-days",
];

/// The actions that make sense after an answer: what needs an order is left out without one, and so
/// on. `clocks` are those of the answer.
#[must_use]
pub fn fitting_actions(
    actions: &[Action],
    order: Option<&OrderRecord>,
    clocks: &[Clock],
    has_open_case: bool,
    is_signed_in: bool,
) -> Vec<Action> {
    let can_report = !has_open_case
        && order.is_some_and(|order| order.side == Side::Bought)
        && clocks.iter().any(|clock| {
            REPORT_RULES.contains(&clock.rule.as_str())
                && matches!(clock.state, ClockState::Open | ClockState::Closing)
        });
    let fitting: Vec<_> = actions
        .iter()
        .map(|action| match action {
            Action::GetSupport if can_report => Action::Report,
            other => *other,
        })
        .filter(|action| match action {
            Action::LogIn => !is_signed_in,
            Action::MessageSeller => order.is_some_and(|order| order.side == Side::Bought),
            Action::MessageBuyer => order.is_some_and(|order| order.side == Side::Sold),
            Action::OpenOrder => order.is_some_and(|order| order.url.is_some()),
            Action::Track => order.is_some_and(|order| order.tracking.is_some()),
            Action::Pay => order.is_some_and(|order| {
                order.status == OrderStatus::Unpaid && order.side == Side::Bought
            }),
            Action::AddTracking => order.is_some_and(|order| {
                order.side == Side::Sold
                    && order.tracking.is_none()
                    && matches!(order.status, OrderStatus::Paid | OrderStatus::Shipped)
            }),
            Action::ViewCase | Action::AddEvidence => has_open_case,
            // The order is chosen already.
            Action::PickOrder | Action::GetSupport => order.is_none(),
            // The question is asked already.
            Action::AskQuestion => false,
            _ => true,
        })
        .collect();
    distinct_actions(&fitting)
}

/// Of actions that lead to the same place, the one that says more.
#[must_use]
pub fn distinct_actions(actions: &[Action]) -> Vec<Action> {
    let has = |action| actions.contains(&action);
    let mut distinct = actions.to_vec();
    distinct.retain(|action| match action {
        Action::PickOrder => !has(Action::GetSupport),
        Action::AddEvidence => !has(Action::ViewCase),
        Action::OpenOrder => !has(Action::Pay) && !has(Action::AddTracking),
        _ => true,
    });
    distinct
}

/// Where the actions lead that the marketplace has a page for: `pages` for everyone, others of the
/// order.
#[must_use]
pub fn action_links(
    actions: &[Action],
    order: Option<&OrderRecord>,
    pages: &[ActionLink],
) -> Vec<ActionLink> {
    let url_of = |action: &Action| match action {
        Action::Track => order?.tracking.as_ref()?.url.clone(),
        Action::Pay | Action::OpenOrder | Action::AddTracking => order?.url.clone(),
        _ => {
            let page = pages.iter().find(|page| page.action == *action)?;
            Some(page.url.clone())
        }
    };
    actions
        .iter()
        .filter_map(|action| {
            Some(ActionLink {
                action: *action,
                url: url_of(action)?,
            })
        })
        .collect()
}

/// An answer that has only just started, by a machine.
#[must_use]
pub fn started(id: String, lang: &str) -> Answer {
    Answer::started(id, Origin::Ai, lang.to_owned())
}

#[cfg(test)]
mod tests {
    use contract::{AnswerBlock, AnswerOutcome, Party};

    use super::*;
    use crate::clock::to_json;

    fn answer() -> Answer {
        let source = |number| Source {
            number,
            slug: Some("counterfeit".into()),
            title: "A fake".into(),
            excerpt: "Report it.".into(),
            lang: "en".into(),
        };
        let text = |text: &str| AnswerSpan::Text { text: text.into() };
        let mut answer = started("a1".into(), "en");
        answer.sources = vec![source(1), source(2), source(3)];
        answer.blocks = vec![
            AnswerBlock {
                kind: BlockKind::Paragraph,
                spans: vec![
                    text("Report it within three days of delivery, with photos of the marks."),
                    AnswerSpan::Cite { number: 2 },
                ],
            },
            AnswerBlock {
                kind: BlockKind::ListItem,
                spans: vec![
                    text("请在收货后三天内报告，并附上照片和文件。"),
                    AnswerSpan::Cite { number: 1 },
                ],
            },
        ];
        answer.outcome = Some(AnswerOutcome::Answered);
        answer.actions = vec![Action::Talk];
        answer
    }

    #[test]
    fn the_lines_build_the_same_answer() {
        let answer = answer();
        let mut built = started("a1".into(), "en");
        let events = events(&answer);
        assert!(events.len() > 12, "text comes in pieces");
        let mut known = Vec::new();
        for event in &events {
            match event {
                AnswerEvent::Source { source } => known.push(source.number),
                AnswerEvent::Cite { number } => assert!(known.contains(number)),
                _ => {}
            }
        }
        assert_eq!(known, [1, 2, 3]);
        assert!(matches!(events.last(), Some(AnswerEvent::Done { .. })));
        for event in events {
            built.apply(event);
        }
        assert_eq!(built, answer);
    }

    #[test]
    fn the_order_stands_behind_what_goes_out_before_the_words() {
        let order = || Source {
            number: 0,
            slug: None,
            ..answer().sources.remove(0)
        };
        let clock = |source| Clock {
            rule: "report-window-days".into(),
            starts_at: to_json(from_milliseconds(0)),
            ends_at: to_json(from_milliseconds(1)),
            state: ClockState::Open,
            for_whom: Party::Buyer,
            source: Some(source),
        };
        for (clocks, number, cited) in [
            (vec![], 2, [3, 1]),
            (vec![clock(2)], 3, [2, 1]),
            (vec![clock(3), clock(1)], 4, [2, 1]),
        ] {
            let mut answer = answer();
            answer.clocks = clocks;
            cite_order(&mut answer, order());
            assert_eq!(order_number(&answer), Some(number));
            assert_eq!(last_known(&answer), number);
            let numbers: Vec<_> = answer.sources.iter().map(|source| source.number).collect();
            assert_eq!(numbers, [1, 2, 3, 4]);
            let spans = answer.blocks.iter().flat_map(|block| &block.spans);
            let marks = spans.filter_map(|span| match span {
                AnswerSpan::Cite { number } => Some(*number),
                AnswerSpan::Text { .. } => None,
            });
            assert_eq!(marks.collect::<Vec<_>>(), cited);
        }
        let mut unknown = started("a1".into(), "en");
        cite_order(&mut unknown, order());
        assert_eq!(order_number(&unknown), Some(1));
    }

    #[test]
    fn pieces_end_with_words() {
        assert_eq!(
            pieces("Report it within three days, now."),
            ["Report it within", " three days, now."]
        );
        assert_eq!(pieces("请在收货后三天内报告").len(), 2);
        assert_eq!(
            pieces("Donaudampfschifffahrtsgesellschaft"),
            ["Donaudampfschifffahrtsgesellschaft"]
        );
        assert!(pieces("").is_empty());
    }

    #[test]
    fn plain_text_keeps_marks_and_lists() {
        let text = plain_text(&answer());
        assert!(
            text.ends_with("\n- 请在收货后三天内报告，并附上照片和文件。 [1]"),
            "{text}"
        );
    }

    #[test]
    fn actions_fit_the_situation() {
        let all = [
            Action::LogIn,
            Action::MessageSeller,
            Action::Pay,
            Action::Track,
            Action::GetSupport,
            Action::Talk,
            Action::ViewCase,
        ];
        assert_eq!(
            fitting_actions(&all, None, &[], false, true),
            [Action::GetSupport, Action::Talk]
        );
        assert_eq!(
            fitting_actions(&all, None, &[], true, false),
            [
                Action::LogIn,
                Action::GetSupport,
                Action::Talk,
                Action::ViewCase
            ]
        );
    }

    #[test]
    fn no_two_actions_lead_to_the_same_place() {
        let twins = [
            Action::PickOrder,
            Action::GetSupport,
            Action::OpenOrder,
            Action::Pay,
            Action::AddEvidence,
            Action::ViewCase,
        ];
        assert_eq!(
            distinct_actions(&twins),
            [Action::GetSupport, Action::Pay, Action::ViewCase]
        );
        let single = [Action::PickOrder, Action::OpenOrder, Action::AddEvidence];
        assert_eq!(distinct_actions(&single), single);
    }

    #[test]
    fn pages_of_the_marketplace_have_links() {
        let page = |action, url: &str| ActionLink {
            action,
            url: url.into(),
        };
        let pages = [
            page(Action::ResetPassword, "/password"),
            page(Action::ViewInvoices, "/invoices"),
        ];
        let actions = [Action::Track, Action::ResetPassword, Action::Talk];
        assert_eq!(
            action_links(&actions, None, &pages),
            [page(Action::ResetPassword, "/password")]
        );
    }
}
