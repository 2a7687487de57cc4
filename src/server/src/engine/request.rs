//! What the model is told: its task, and as data the question, the passages and the order.
//!
//! The data is one JSON object in a message of its own, so no text in it can end where it does not
//! end. It holds what the shopper may see on the screen, in the shopper's language, and no names,
//! codes or ids: of the order its title, side, state, what happened when, and the clocks.

use contract::{Answer, AnswerSpan, ClockState, Side, Timestamp};
use serde::Serialize;

use crate::answers::order_number;
use crate::knowledge::length;
use crate::orders::OrderRecord;
use crate::orders::record::phrases;
use crate::state::AppState;

/// What the model shall do, and shall not.
const RULES: &str = include_str!("task.txt");
const LONGEST_TITLE: usize = 200;

/// What an answer is to be made of.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Task {
    #[serde(rename = "language")]
    pub(super) lang: String,
    question: String,
    pub(super) passages: Vec<Passage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) order: Option<OrderText>,
}

/// What a source says.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Passage {
    pub(super) number: u32,
    pub(super) title: String,
    pub(super) text: String,
}

/// The order in question in the shopper's language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(serde::Deserialize))]
pub(crate) struct OrderText {
    /// The source that facts cite.
    pub(super) number: Option<u32>,
    /// Written by a stranger; it supports nothing.
    title: String,
    pub(super) facts: Vec<String>,
    pub(super) time_limits: Vec<String>,
}

#[derive(Serialize)]
struct Body<'a> {
    model: &'a str,
    stream: bool,
    max_tokens: u32,
    temperature: u8,
    messages: [Message<'a>; 2],
}

#[derive(Serialize)]
struct Message<'a> {
    role: &'a str,
    content: &'a str,
}

impl Task {
    /// The task of saying again what the built-in answer says.
    pub(super) fn new(answer: &Answer, question: String, order: Option<OrderText>) -> Self {
        let passages = answer
            .sources
            .iter()
            .filter(|source| source.slug.is_some())
            .map(|source| Passage {
                number: source.number,
                title: source.title.clone(),
                text: passage_text(answer, source.number, &source.excerpt),
            })
            .collect();
        Self {
            lang: answer.lang.clone(),
            question,
            passages,
            order,
        }
    }

    /// The body of the request.
    pub(super) fn body(&self, model: &str, max_tokens: u32) -> Vec<u8> {
        let data = serde_json::to_string(self).expect("texts and numbers can be written");
        let body = Body {
            model,
            stream: true,
            max_tokens,
            temperature: 0,
            messages: [
                Message {
                    role: "system",
                    content: RULES,
                },
                Message {
                    role: "user",
                    content: &data,
                },
            ],
        };
        serde_json::to_vec(&body).expect("texts and numbers can be written")
    }
}

/// The excerpt that the shopper sees under the number, and what the built-in answer took from
/// further down in the passage.
fn passage_text(answer: &Answer, number: u32, excerpt: &str) -> String {
    let mut text = excerpt.trim_end_matches('…').to_owned();
    for block in &answer.blocks {
        let cites = |span: &AnswerSpan| *span == AnswerSpan::Cite { number };
        if !block.spans.iter().any(cites) {
            continue;
        }
        for span in &block.spans {
            if let AnswerSpan::Text { text: more } = span
                && !text.contains(more.trim())
            {
                text.push('\n');
                text.push_str(more.trim());
            }
        }
    }
    text
}

impl OrderText {
    /// Reads words from files, so it blocks.
    pub(super) fn of(state: &AppState, order: &OrderRecord, answer: &Answer) -> Self {
        let voice = state.words.voice(&answer.lang);
        let calendar = order.calendar(&state.contact.calendar);
        let day = |moment: &Timestamp| -> Option<String> {
            let moment = moment.as_str().parse().ok()?;
            Some(voice.day(moment, calendar.zone()))
        };
        let mut time_limits = Vec::new();
        for clock in &answer.clocks {
            let (Some(start), Some(end)) = (day(&clock.starts_at), day(&clock.ends_at)) else {
                continue;
            };
            let side = match order.side {
                Side::Bought => "bought",
                Side::Sold => "sold",
            };
            let progress = match clock.state {
                ClockState::TooEarly => "early",
                ClockState::Over => "over",
                _ => "open",
            };
            let sentence = voice
                .say_with(
                    &format!("clock-{}-{side}", clock.rule),
                    &[
                        ("state", progress.into()),
                        ("start", start.into()),
                        ("end", end.into()),
                    ],
                )
                .plain();
            let rule = state.knowledge.rule_text(&clock.rule, &answer.lang);
            if length(&sentence) > 0 {
                time_limits.push(match rule {
                    Some(rule) => format!("{sentence} ({rule})"),
                    None => sentence,
                });
            }
        }
        Self {
            number: order_number(answer),
            title: order.title.chars().take(LONGEST_TITLE).collect(),
            facts: phrases(order, &voice, &calendar),
            time_limits,
        }
    }
}
