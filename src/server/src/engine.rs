//! A language model, if the operator has one: it words what retrieval found, and decides nothing.
//!
//! The built-in composer has answered and the answer is stored before the model hears of it. Then
//! [`Engine::word`] hands the model the question, the passages of that answer and what is known of
//! the order in question (`request`), reads what it says up to a limit (`reply`), and keeps the
//! sentences that stand in what they cite (`check`). Nothing unchecked is streamed: the reply is
//! read to its end first. Whatever goes wrong, the built-in answer goes out as it is and the log
//! says why, without a word of the shopper's.
//!
//! The model is not asked when the help desk does not know, when somebody wants a person or is
//! offered one for asking the same again, when the
//! passages are in another language than the answer, since that could not be checked, or when the
//! shopper has used up the day's budget.

mod budget;
mod check;
mod reply;
mod request;
mod settings;

use contract::{Answer, AnswerBlock, AnswerOutcome, AnswerSpan, Source};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use reqwest::{Client, StatusCode, redirect};

use budget::Budget;
pub(crate) use request::{OrderText, Task};
pub(crate) use settings::AnswersSection;
pub use settings::Settings;

use crate::answers::last_known;
use crate::knowledge::{CONTACT, Knowledge};
use crate::orders::OrderRecord;
use crate::state::AppState;

/// The model with everything that is needed to ask it.
pub struct Engine {
    settings: Settings,
    client: Client,
    budget: Budget,
}

/// Why the engine cannot start.
#[derive(Debug, thiserror::Error)]
#[error("the client for the language model cannot be built")]
pub struct EngineError(#[from] reqwest::Error);

/// Why what the model said is not used. Never holds what somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    #[error("there is no connection")]
    NoConnection,
    #[error("it took too long")]
    TimedOut,
    #[error("the status is {0}")]
    Status(StatusCode),
    #[error("the content type is not text/event-stream")]
    ContentType,
    #[error("a line of the stream cannot be read")]
    BrokenLine,
    #[error("a line of the stream is too long")]
    LongLine,
    #[error("the text is too long")]
    LongText,
    #[error("the stream broke off")]
    CutShort,
    #[error("the model stopped before the end, or reports an error")]
    GaveUp,
    #[error("no sentence is supported by what it cites")]
    NothingLeft,
}

/// What passed, in the shape of an answer.
pub(crate) struct Wording {
    pub(crate) blocks: Vec<contract::AnswerBlock>,
    pub(crate) sources: Vec<Source>,
}

impl Engine {
    pub(crate) fn new(settings: Settings) -> Result<Self, EngineError> {
        // Whoever installed one before has the same wish.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .connect_timeout(settings.connect_timeout)
            .timeout(settings.timeout)
            // The question goes to the configured address and to no other.
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()?;
        Ok(Self {
            settings,
            client,
            budget: Budget::default(),
        })
    }

    /// The answer in the model's words, or as it was.
    pub(crate) async fn word(
        &self,
        state: &AppState,
        who: &str,
        answer: Answer,
        question: String,
        order: Option<OrderRecord>,
    ) -> Answer {
        if !is_for_the_model(&answer) {
            return answer;
        }
        let most = self.settings.questions_per_shopper_per_day;
        if !self.budget.take(who, state.now(), most) {
            tracing::info!(answer = answer.id, "the budget for the model is used up");
            return answer;
        }
        let task = {
            let (state, answer) = (state.clone(), answer.clone());
            // Words are read from files.
            tokio::task::spawn_blocking(move || {
                let order = order.map(|order| OrderText::of(&state, &order, &answer));
                Task::new(&answer, question, order)
            })
            .await
        };
        let Ok(task) = task else {
            return answer;
        };
        match self.try_word(&state.knowledge, &task, &answer).await {
            Ok(wording) => {
                tracing::info!(answer = answer.id, "the model worded it");
                Answer {
                    blocks: wording.blocks,
                    sources: wording.sources,
                    ..answer
                }
            }
            Err(trouble) => {
                tracing::warn!(answer = answer.id, %trouble, "the model did not word it");
                answer
            }
        }
    }

    async fn try_word(
        &self,
        knowledge: &Knowledge,
        task: &Task,
        answer: &Answer,
    ) -> Result<Wording, Trouble> {
        let text = tokio::time::timeout(self.settings.timeout, self.ask(task))
            .await
            .map_err(|_| Trouble::TimedOut)??;
        let terms = |text: &str| knowledge.terms(&task.lang, text);
        let blocks = check::check(&text, task, &terms);
        if blocks.is_empty() {
            return Err(Trouble::NothingLeft);
        }
        let sent = last_known(answer);
        Ok(check::with_sources(blocks, &answer.sources, sent))
    }

    /// What the model says, read to its end.
    async fn ask(&self, task: &Task) -> Result<String, Trouble> {
        let mut request = self
            .client
            .post(self.settings.url.clone())
            .header(ACCEPT, "text/event-stream")
            .header(CONTENT_TYPE, "application/json")
            .body(task.body(&self.settings.model, self.settings.max_tokens));
        if let Some(key) = &self.settings.key {
            request = request.header(AUTHORIZATION, key.clone());
        }
        let mut response = request.send().await.map_err(|error| trouble(&error))?;
        if response.status() != StatusCode::OK {
            return Err(Trouble::Status(response.status()));
        }
        let kind = response.headers().get(CONTENT_TYPE);
        let is_stream = kind
            .and_then(|kind| kind.to_str().ok())
            .and_then(|kind| kind.split(';').next())
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("text/event-stream"));
        if !is_stream {
            return Err(Trouble::ContentType);
        }
        let mut reader = reply::Reader::default();
        while let Some(bytes) = response.chunk().await.map_err(|error| trouble(&error))? {
            if reader.read(&bytes)? == reply::Progress::Finished {
                return Ok(reader.text);
            }
        }
        Err(Trouble::CutShort)
    }
}

/// Only the kind: the message of the error names addresses.
fn trouble(error: &reqwest::Error) -> Trouble {
    if error.is_timeout() {
        Trouble::TimedOut
    } else if error.is_connect() {
        Trouble::NoConnection
    } else {
        Trouble::CutShort
    }
}

fn is_for_the_model(answer: &Answer) -> bool {
    let wants_person = answer
        .sources
        .first()
        .is_some_and(|source| source.slug.as_deref() == Some(CONTACT));
    // What the help desk says by itself cites nothing, and stays in its own words.
    let is_cited = |block: &AnswerBlock| {
        let is_mark = |span: &AnswerSpan| matches!(span, AnswerSpan::Cite { .. });
        block.spans.iter().any(is_mark)
    };
    answer.outcome == Some(AnswerOutcome::Answered)
        && !wants_person
        && answer.blocks.iter().all(is_cited)
        && !answer.sources.is_empty()
        && answer
            .sources
            .iter()
            .filter(|source| source.slug.is_some())
            .all(|source| source.lang == answer.lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_asked_only_what_is_known() {
        let source = |slug: &str, lang: &str| Source {
            number: 1,
            slug: Some(slug.into()),
            title: "Title".into(),
            excerpt: "Text.".into(),
            lang: lang.into(),
        };
        let answer = |outcome, sources: Vec<Source>| Answer {
            outcome: Some(outcome),
            sources,
            ..crate::answers::started("a1".into(), "de")
        };
        use AnswerOutcome::{Answered, Unknown};
        for (expected, outcome, sources) in [
            (true, Answered, vec![source("refund-timing", "de")]),
            (false, Unknown, vec![]),
            (false, Answered, vec![]),
            (false, Answered, vec![source(CONTACT, "de")]),
            (false, Answered, vec![source("refund-timing", "en")]),
        ] {
            let answer = answer(outcome, sources);
            assert_eq!(is_for_the_model(&answer), expected, "{answer:?}");
        }
        // The order may be told in English where its words are missing.
        let order = Source {
            slug: None,
            ..source("", "en")
        };
        let told = answer(Answered, vec![source("refund-timing", "de"), order]);
        assert!(is_for_the_model(&told), "{told:?}");
        let mut led = answer(Answered, vec![source("refund-timing", "de")]);
        let text = AnswerSpan::Text {
            text: "A person can look at it.".into(),
        };
        let cited = vec![text.clone(), AnswerSpan::Cite { number: 1 }];
        for (expected, spans) in [(true, cited), (false, vec![text])] {
            led.blocks = vec![AnswerBlock {
                kind: contract::BlockKind::Paragraph,
                spans,
            }];
            assert_eq!(is_for_the_model(&led), expected, "{led:?}");
        }
    }
}
