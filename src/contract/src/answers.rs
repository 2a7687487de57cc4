//! Asking the AI assistant: a question in, a stream of events out, a rating afterwards.
//!
//! An answer is a document: blocks of text with numbered citations. It streams as [`AnswerEvent`]s,
//! one JSON object a line; [`Answer::apply`] builds the same [`Answer`] that `GET /answers/{id}`
//! returns, so a cut stream can be picked up by id.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::tagged::required;
use crate::{Action, ActionLink, ApiError, Clock, MessageFirst, Subject, Timestamp};

/// Body of `POST /answers`; the reply streams [`AnswerEvent`]s.
///
/// A general question may be asked without a token; an order or item needs its shopper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskRequest {
    /// What the shopper wants to know.
    pub question: String,
    /// Language to answer in, a folder name of `locales/`.
    pub lang: String,
    /// What the question is about.
    pub subject: Subject,
    /// The answer that this question follows up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
}

/// One line of the stream. `started` comes first, `done` or `failed` last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AnswerEvent {
    /// The question was taken.
    Started {
        /// Names the answer from now on.
        answer_id: String,
        /// Who wrote it: the machine-readable mark that the AI Act asks for.
        origin: Origin,
        /// The language of the answer.
        lang: String,
    },
    /// What is known about the order in question; sent before any text. It cites the source without
    /// an article, and each clock its own.
    Facts {
        /// What happened when, oldest first.
        facts: Vec<OrderFact>,
        /// Clocks that matter for this question, soonest end first; those that are over come last.
        clocks: Vec<Clock>,
    },
    /// A new block begins; text goes into it from now on.
    Block {
        /// What the block is.
        kind: BlockKind,
    },
    /// More text for the current block, a few words at a time.
    Text {
        /// The words with the space before them.
        text: String,
    },
    /// A footnote mark at this place of the current block.
    Cite {
        /// Number of a source that was sent before.
        number: u32,
    },
    /// A source that the answer rests on.
    Source {
        /// The source.
        source: Source,
    },
    /// The answer is complete.
    Done {
        /// Whether there was an answer.
        outcome: AnswerOutcome,
        /// What can be done now.
        actions: Vec<Action>,
        /// Where, for those that the marketplace has a page for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        links: Vec<ActionLink>,
        /// Advice to message the other party first; absent where waiting would do harm.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message_first: Option<MessageFirst>,
        /// Questions to go on with, in the language of the answer.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        next: Vec<String>,
    },
    /// The answer broke off.
    Failed {
        /// Why.
        error: ApiError,
    },
}

/// Who wrote a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A machine.
    Ai,
}

/// What a block of an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// An entry of a list.
    ListItem,
}

/// Something that happened, or is expected, on the order. The widget has a sentence for each kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderFact {
    /// What.
    pub kind: OrderFactKind,
    /// When.
    pub at: Timestamp,
}

/// What can be known of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderFactKind {
    /// The auction ended.
    Ordered,
    /// The buyer paid.
    Paid,
    /// The carrier got it.
    Shipped,
    /// The carrier saw it last.
    LastScan,
    /// It should arrive.
    EstimatedDelivery,
    /// It arrived.
    Delivered,
    /// The marketplace holds the buyer's money since then; absent once it went on.
    Held,
    /// The money started on its way to the seller.
    PaidOut,
    /// The buyer gave notice of withdrawal.
    Withdrawn,
    /// It was called off.
    Cancelled,
    /// The money started on its way back to the buyer.
    Refunded,
    /// A kind of a newer service.
    #[serde(other)]
    Other,
}

/// Whether the assistant knew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AnswerOutcome {
    /// There is an answer, with sources.
    Answered,
    /// The assistant does not know. Without a text the widget says so; a text is the help desk's
    /// own, for instance whom to call in an emergency, cites nothing and stands in its place.
    Unknown,
}

/// Reply of `GET /answers/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerReply {
    /// The finished answer.
    pub answer: Answer,
}

/// An answer, growing or finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// Who wrote it.
    pub origin: Origin,
    /// Its language.
    pub lang: String,
    /// What is known about the order in question.
    #[serde(default)]
    pub facts: Vec<OrderFact>,
    /// Clocks of the order that matter for this question.
    #[serde(default)]
    pub clocks: Vec<Clock>,
    /// Its text.
    pub blocks: Vec<AnswerBlock>,
    /// What it rests on, in order of their numbers.
    pub sources: Vec<Source>,
    /// Absent while it grows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<AnswerOutcome>,
    /// What can be done now.
    #[serde(default)]
    pub actions: Vec<Action>,
    /// Where, for those that the marketplace has a page for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<ActionLink>,
    /// Advice to message the other party first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_first: Option<MessageFirst>,
    /// Questions to go on with, in the language of the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<String>,
}

/// A block of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerBlock {
    /// What it is.
    pub kind: BlockKind,
    /// What it says.
    pub spans: Vec<AnswerSpan>,
}

/// A run of text or a footnote mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AnswerSpan {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// A footnote mark.
    Cite {
        /// Number of the source.
        number: u32,
    },
}

/// What an answer rests on: a passage of an article, or what the marketplace has recorded of the
/// order in question, which the facts cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    /// Its footnote number, from 1.
    pub number: u32,
    /// The article; absent where it is the order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The article's title, or the order's name.
    pub title: String,
    /// The passage that the answer uses.
    pub excerpt: String,
    /// The passage's language.
    pub lang: String,
}

/// Body of `POST /answers/{id}/rating`; the reply is 204. A later rating replaces the earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RateAnswerRequest {
    /// Whether it helped.
    pub helpful: bool,
    /// Why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RatingReason>,
}

/// Why an answer did not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RatingReason {
    /// It answers something else.
    OffTopic,
    /// It is hard to understand.
    Unclear,
    /// It is wrong.
    Wrong,
}

impl<'de> Deserialize<'de> for AnswerEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "AnswerEvent")]
        struct Fields {
            #[serde(rename = "type")]
            tag: String,
            answer_id: Option<String>,
            origin: Option<Origin>,
            lang: Option<String>,
            facts: Option<Vec<OrderFact>>,
            clocks: Option<Vec<Clock>>,
            kind: Option<BlockKind>,
            text: Option<String>,
            number: Option<u32>,
            source: Option<Source>,
            outcome: Option<AnswerOutcome>,
            actions: Option<Vec<Action>>,
            links: Option<Vec<ActionLink>>,
            message_first: Option<MessageFirst>,
            next: Option<Vec<String>>,
            error: Option<ApiError>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.tag.as_str() {
            "started" => Ok(Self::Started {
                answer_id: required(fields.answer_id, "answer_id")?,
                origin: required(fields.origin, "origin")?,
                lang: required(fields.lang, "lang")?,
            }),
            "facts" => Ok(Self::Facts {
                facts: required(fields.facts, "facts")?,
                clocks: required(fields.clocks, "clocks")?,
            }),
            "block" => Ok(Self::Block {
                kind: required(fields.kind, "kind")?,
            }),
            "text" => Ok(Self::Text {
                text: required(fields.text, "text")?,
            }),
            "cite" => Ok(Self::Cite {
                number: required(fields.number, "number")?,
            }),
            "source" => Ok(Self::Source {
                source: required(fields.source, "source")?,
            }),
            "done" => Ok(Self::Done {
                outcome: required(fields.outcome, "outcome")?,
                actions: required(fields.actions, "actions")?,
                links: fields.links.unwrap_or_default(),
                message_first: fields.message_first,
                next: fields.next.unwrap_or_default(),
            }),
            "failed" => Ok(Self::Failed {
                error: required(fields.error, "error")?,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &[
                    "started", "facts", "block", "text", "cite", "source", "done", "failed",
                ],
            )),
        }
    }
}

impl<'de> Deserialize<'de> for AnswerSpan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "AnswerSpan")]
        struct Fields {
            #[serde(rename = "type")]
            tag: String,
            text: Option<String>,
            number: Option<u32>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.tag.as_str() {
            "text" => Ok(Self::Text {
                text: required(fields.text, "text")?,
            }),
            "cite" => Ok(Self::Cite {
                number: required(fields.number, "number")?,
            }),
            unknown => Err(Error::unknown_variant(unknown, &["text", "cite"])),
        }
    }
}

impl Answer {
    /// Its words without facts and citations: a line for each block, a dash before those of a list.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            text.push_str(match block.kind {
                BlockKind::Paragraph => "",
                BlockKind::ListItem => "– ",
            });
            for span in &block.spans {
                if let AnswerSpan::Text { text: words } = span {
                    text.push_str(words);
                }
            }
            text.push('\n');
        }
        text
    }

    /// An answer that has only just started.
    #[must_use]
    pub fn started(id: String, origin: Origin, lang: String) -> Self {
        Self {
            id,
            origin,
            lang,
            facts: Vec::new(),
            clocks: Vec::new(),
            blocks: Vec::new(),
            sources: Vec::new(),
            outcome: None,
            actions: Vec::new(),
            links: Vec::new(),
            message_first: None,
            next: Vec::new(),
        }
    }

    /// Takes one event of the stream in. `started` and `failed` change nothing here.
    pub fn apply(&mut self, event: AnswerEvent) {
        match event {
            AnswerEvent::Started { .. } | AnswerEvent::Failed { .. } => {}
            AnswerEvent::Facts { facts, clocks } => {
                self.facts = facts;
                self.clocks = clocks;
            }
            AnswerEvent::Block { kind } => self.blocks.push(AnswerBlock {
                kind,
                spans: Vec::new(),
            }),
            AnswerEvent::Text { text: more } => {
                let spans = &mut self.current_block().spans;
                if let Some(AnswerSpan::Text { text }) = spans.last_mut() {
                    text.push_str(&more);
                } else {
                    spans.push(AnswerSpan::Text { text: more });
                }
            }
            AnswerEvent::Cite { number } => {
                self.current_block().spans.push(AnswerSpan::Cite { number });
            }
            AnswerEvent::Source { source } => self.sources.push(source),
            AnswerEvent::Done {
                outcome,
                actions,
                links,
                message_first,
                next,
            } => {
                self.outcome = Some(outcome);
                self.actions = actions;
                self.links = links;
                self.message_first = message_first;
                self.next = next;
            }
        }
    }

    fn current_block(&mut self) -> &mut AnswerBlock {
        if self.blocks.is_empty() {
            self.blocks.push(AnswerBlock {
                kind: BlockKind::Paragraph,
                spans: Vec::new(),
            });
        }
        self.blocks.last_mut().expect("a block was just pushed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stream_lines_build_the_answer() {
        let lines = [
            r#"{"type":"block","kind":"paragraph"}"#,
            r#"{"type":"text","text":"Report"}"#,
            r#"{"type":"text","text":" it."}"#,
            r#"{"type":"cite","number":1}"#,
            r#"{"type":"done","outcome":"answered","actions":["talk","dance"]}"#,
        ];
        let mut answer = Answer::started("a1".into(), Origin::Ai, "en".into());
        for line in lines {
            answer.apply(serde_json::from_str(line).unwrap());
        }
        let spans = &answer.blocks[0].spans;
        assert_eq!(
            spans[0],
            AnswerSpan::Text {
                text: "Report it.".into()
            }
        );
        assert_eq!(spans[1], AnswerSpan::Cite { number: 1 });
        assert_eq!(answer.outcome, Some(AnswerOutcome::Answered));
        assert_eq!(answer.actions, [Action::Talk, Action::Other]);
    }
}
