//! The knowledge base: the help articles, the rules they name, the index over them and the answers
//! composed from them.
//!
//! [`Knowledge::load`] reads `locales/` once; [`Knowledge::refresh_if_changed`] reads it again when
//! a file changed, so that a translator sees the article on reload. Readers never wait: they work
//! on the last complete state. A broken translation is reported and replaced by the last good one,
//! or by English.

/// The text that is part of the binary for a language, nothing for one that has none.
macro_rules! text_for {
    ($language:expr, $folder:literal, $ending:literal) => {
        match $crate::text::primary($language) {
            "en" => include_str!(concat!($folder, "en", $ending)),
            "es" => include_str!(concat!($folder, "es", $ending)),
            "it" => include_str!(concat!($folder, "it", $ending)),
            "fr" => include_str!(concat!($folder, "fr", $ending)),
            "nl" => include_str!(concat!($folder, "nl", $ending)),
            "de" => include_str!(concat!($folder, "de", $ending)),
            "zh" => include_str!(concat!($folder, "zh", $ending)),
            "pt" => include_str!(concat!($folder, "pt", $ending)),
            "pl" => include_str!(concat!($folder, "pl", $ending)),
            _ => "",
        }
    };
}

mod alarm;
mod answer;
mod article;
mod calm;
mod classifier;
mod files;
mod glossary;
mod index;
mod notice;
mod rephrasing;
mod rules;
mod similar;
mod suggestions;
mod tongue;
mod wording;
mod words;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use arc_swap::ArcSwap;
use contract::{
    Action, AnswerBlock, AnswerOutcome, Article, ArticleSummary, Audience, Clock, OrderStatus,
    Side, Source,
};

pub(crate) use article::is_slug;
use article::{CATEGORIES, ParsedArticle};
use files::{Base, Stamp};
use index::LanguageIndex;
use notice::{Notice, Place};

pub use rephrasing::Before;
pub use rules::{Kind, RuleError, Rules, Value};
pub use wording::{RuleText, Wording};

/// The article for those who want a person.
pub(crate) const CONTACT: &str = "contact-customer-service";
/// What people ask most, for those who have not typed anything yet.
const MOST_ASKED: [&str; 5] = [
    CONTACT,
    "order-not-received",
    "not-as-described",
    "when-do-i-get-paid",
    "dispute-resolution",
];
const ENGLISH: &str = "en";
const LONGEST_SUMMARY: usize = 200;

/// Everything the help desk can look up.
pub struct Knowledge {
    locales: PathBuf,
    rules: Rules,
    base: ArcSwap<Base>,
    /// When the files were last looked at, and what they looked like; held while they are read.
    stamp: Mutex<(Instant, Stamp)>,
}

/// What a topic says about contacting somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// `delivery`, `order-problem`, `payment`, `bidding`, `selling`, `account` or `contact`.
    pub category: String,
    /// Whether the other party should be messaged before customer service.
    pub message_first: bool,
}

/// Where the order in question stands, for choosing between equally good answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderSituation {
    /// The state of the order.
    pub status: OrderStatus,
    /// On which side the shopper stands.
    pub side: Side,
    /// Whether the estimated delivery date has passed without a delivery.
    pub overdue: bool,
}

/// An answer, composed and not yet streamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// What it rests on, in order of their numbers.
    pub sources: Vec<Source>,
    /// Its text; each block ends with a citation, except what the help desk says by itself.
    pub blocks: Vec<AnswerBlock>,
    /// Whether there is an answer.
    pub outcome: AnswerOutcome,
    /// What can be done next.
    pub actions: Vec<Action>,
    /// Whether the shopper may be sent to the other party before customer service.
    pub message_first_allowed: bool,
}

/// Why the knowledge base cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum KnowledgeError {
    /// A file or folder cannot be read.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A text breaks the rules of its format.
    #[error("{path}:{line}: {reason}")]
    Text {
        /// The file.
        path: String,
        /// The line in it, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// The index cannot be built.
    #[error("the index of the articles cannot be built")]
    Index(#[from] tantivy::TantivyError),
}

impl Knowledge {
    /// Reads all articles under `locales` and indexes them.
    ///
    /// # Errors
    ///
    /// English is missing or broken, or the folder cannot be read. Other broken languages are
    /// reported in [`Self::problems`] and in the log.
    pub fn load(locales: &Path, rules: Rules) -> Result<Self, KnowledgeError> {
        let stamp = Stamp::of(locales)?;
        let (base, first_error) = Base::read(locales, &rules, None)?;
        if let Some(error) = first_error {
            return Err(error);
        }
        base.report();
        Ok(Self {
            locales: locales.to_owned(),
            rules,
            base: ArcSwap::from_pointee(base),
            stamp: Mutex::new((Instant::now(), stamp)),
        })
    }

    /// Reads everything again if a file changed since; cheap when none did. Returns whether it did.
    ///
    /// What is broken now keeps its last good state, see [`Self::problems`].
    pub fn refresh_if_changed(&self) -> bool {
        let asked = Instant::now();
        let mut known = self.stamp.lock().unwrap_or_else(PoisonError::into_inner);
        // Somebody else has looked while this one waited.
        if known.0 > asked {
            return false;
        }
        known.0 = Instant::now();
        let stamp = match Stamp::of(&self.locales) {
            Ok(stamp) if stamp == known.1 => return false,
            Ok(stamp) => stamp,
            Err(error) => {
                tracing::warn!(%error, "the articles cannot be read");
                return false;
            }
        };
        known.1 = stamp;
        match Base::read(&self.locales, &self.rules, Some(&self.base.load())) {
            Ok((base, _)) => {
                base.report();
                self.base.store(Arc::new(base));
                true
            }
            Err(error) => {
                tracing::warn!(%error, "the articles cannot be read");
                false
            }
        }
    }

    /// The languages there are: the folders of `locales` with messages or articles, and English.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        self.base.load().languages.keys().cloned().collect()
    }

    /// What is wrong in the files right now, one line each with file, line and reason.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        self.base.load().problems.clone()
    }

    /// The rules that the articles name.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// What the rule says in the language, "3 days"; `None` for an unknown id.
    #[must_use]
    pub fn rule_text(&self, id: &str, lang: &str) -> Option<String> {
        self.base
            .load()
            .wording
            .rule(&self.rules, id, lang)
            .map(|rule| rule.text)
    }

    /// Articles that match `query`, best first; an empty query gives the most asked.
    #[must_use]
    pub fn search(&self, lang: &str, query: &str, limit: usize) -> Vec<ArticleSummary> {
        self.search_for(Audience::All, lang, query, limit)
    }

    /// The same among the articles for an audience.
    #[must_use]
    pub fn search_for(
        &self,
        audience: Audience,
        lang: &str,
        query: &str,
        limit: usize,
    ) -> Vec<ArticleSummary> {
        let base = self.base.load();
        let index = base.language(lang);
        let is_for_them = |at: usize| is_for(audience, index.articles[at].audience);
        if query.trim().is_empty() {
            let mut articles: Vec<usize> = (0..index.articles.len()).collect();
            articles.sort_by_key(|at| popularity(&index.articles[*at]));
            return articles
                .into_iter()
                .filter(|at| is_for_them(*at))
                .take(limit)
                .map(|at| summary(index, at, None))
                .collect();
        }
        let lookup = index.look_up_typing(&index.in_own_words(query));
        let found = index.find(&lookup).unwrap_or_else(|error| {
            tracing::error!(%error, "the search failed");
            index::Found::default()
        });
        let matches = found.matches;
        let most = index::most_by_words(&matches);
        matches
            .into_iter()
            .filter(|found| found.is_worth_showing(most))
            .filter(|found| is_for_them(found.article))
            .take(limit)
            .map(|found| summary(index, found.article, Some(&lookup)))
            .collect()
    }

    /// All articles for an audience, by category; within one the most asked first.
    #[must_use]
    pub fn browse(&self, audience: Audience, lang: &str) -> Vec<ArticleSummary> {
        let base = self.base.load();
        let index = base.language(lang);
        let mut articles: Vec<usize> = (0..index.articles.len())
            .filter(|at| is_for(audience, index.articles[*at].audience))
            .collect();
        articles.sort_by_key(|at| {
            let article = &index.articles[*at];
            let is_same = |category: &&str| **category == article.category;
            (CATEGORIES.iter().position(is_same), popularity(article))
        });
        articles
            .into_iter()
            .map(|at| {
                let category = &index.articles[at].category;
                ArticleSummary {
                    category: Some(base.wording.category(category, lang)),
                    ..summary(index, at, None)
                }
            })
            .collect()
    }

    /// The article, in English where there is no translation.
    #[must_use]
    pub fn article(&self, lang: &str, slug: &str) -> Option<Article> {
        let base = self.base.load();
        let index = base.language(lang);
        let article = index.articles.iter().find(|article| article.slug == slug)?;
        let related = article
            .related
            .iter()
            .filter_map(|slug| {
                index
                    .articles
                    .iter()
                    .position(|article| article.slug == *slug)
            })
            .map(|at| summary(index, at, None))
            .collect();
        Some(Article {
            slug: article.slug.clone(),
            title: article.title.clone(),
            lang: article.language.clone(),
            audience: article.audience,
            reviewed: article.reviewed.clone(),
            body: article.body.clone(),
            actions: article.actions.clone(),
            links: Vec::new(),
            related,
        })
    }

    /// The words of a text that carry meaning, each with the terms under which the search knows it.
    pub(crate) fn terms(&self, lang: &str, text: &str) -> Vec<Vec<String>> {
        let base = self.base.load();
        let words = base.language(lang).analyzer.words(text);
        words.into_iter().map(|word| word.terms).collect()
    }

    /// What the topic says about contacting somebody.
    #[must_use]
    pub fn topic(&self, slug: &str) -> Option<Topic> {
        let base = self.base.load();
        let article = base
            .language(ENGLISH)
            .articles
            .iter()
            .find(|article| article.slug == slug)?;
        Some(Topic {
            category: article.category.clone(),
            message_first: article.message_first,
        })
    }

    /// The ids of the rules that the article names; they are the same in every language.
    #[must_use]
    pub fn rules_of(&self, slug: &str) -> Vec<String> {
        let base = self.base.load();
        let articles = &base.language(ENGLISH).articles;
        articles
            .iter()
            .find(|article| article.slug == slug)
            .map(|article| article.rules.clone())
            .unwrap_or_default()
    }

    /// Lets each clock cite the passage of the first article that says its rule. Where the answer
    /// shows none that does, it joins the sources.
    pub fn explain(&self, lang: &str, clocks: &mut [Clock], sources: &mut Vec<Source>) {
        let base = self.base.load();
        let index = base.language(lang);
        let slug = sources.first().and_then(|source| source.slug.clone());
        let at = index
            .articles
            .iter()
            .position(|it| Some(&it.slug) == slug.as_ref());
        let Some(at) = at else {
            return;
        };
        let article = &index.articles[at];
        for clock in clocks {
            let value = base
                .wording
                .rule(&self.rules, &clock.rule, &article.language);
            let says_it = |text: &str| value.as_ref().is_some_and(|it| text.contains(&it.text));
            let shown = sources
                .iter()
                .find(|source| source.slug == slug && says_it(&source.excerpt));
            if let Some(source) = shown {
                clock.source = Some(source.number);
                continue;
            }
            let mut items = index.passages[at].iter().flat_map(|passage| &passage.items);
            let Some(item) = items.find(|item| says_it(item)) else {
                clock.source = Some(sources[0].number);
                continue;
            };
            let source = answer::source(sources.len() + 1, article, item);
            clock.source = Some(source.number);
            sources.push(source);
        }
    }

    /// Answers from the articles, or says that it does not know; before that it looks whether
    /// something else is called for, see [`notice`].
    ///
    /// `previous` is the question that this one follows up; `situation` the order it is about.
    #[must_use]
    pub fn answer(
        &self,
        lang: &str,
        question: &str,
        previous: Option<&str>,
        situation: Option<&OrderSituation>,
    ) -> Composed {
        let base = self.base.load();
        let urgent = Notice::urgent(&base, lang, question, previous);
        if let Some((notice, Place::Instead)) = urgent {
            return notice.instead(&base, lang);
        }
        let index = base.language(lang);
        let spoken = base.spoken(lang, question);
        // What is asked counts, not how.
        let civil = calm::without_insults(base.name_of(spoken), question)
            .or_else(|| calm::without_insults(lang, question));
        let asked = answer::Asked {
            question: civil.as_deref().unwrap_or(question),
            previous,
            situation,
        };
        let mut composed = answer::answer(index, spoken, &asked).unwrap_or_else(|error| {
            tracing::error!(%error, "the answer failed");
            answer::unknown()
        });
        if civil.is_some() {
            match composed.outcome {
                AnswerOutcome::Answered => notice::talk_first(&mut composed),
                AnswerOutcome::Unknown if urgent.is_none() => {
                    return Notice::Insult.instead(&base, lang);
                }
                AnswerOutcome::Unknown => {}
            }
        }
        if let Some((notice, Place::Above)) = urgent {
            notice.lead(&base, lang, &mut composed);
        }
        composed
    }
}

/// About how many words a text has; two Chinese characters make a word.
pub(crate) fn length(text: &str) -> usize {
    answer::length(text)
}

/// Whether an audience should be shown an article for `whom`.
fn is_for(audience: Audience, whom: Audience) -> bool {
    audience == Audience::All || matches!(whom, Audience::All) || whom == audience
}

/// Smaller is asked more.
fn popularity(article: &ParsedArticle) -> (usize, &str) {
    let slug = article.slug.as_str();
    let rank = MOST_ASKED.iter().position(|asked| *asked == slug);
    (rank.unwrap_or(MOST_ASKED.len()), slug)
}

fn summary(index: &LanguageIndex, at: usize, lookup: Option<&index::Lookup>) -> ArticleSummary {
    let article = &index.articles[at];
    let passages = &index.passages[at];
    let lead = passages
        .first()
        .map(|passage| passage.text())
        .unwrap_or_default();
    let matching = lookup.and_then(|lookup| {
        let lead_overlap = index.overlap(lookup, &lead);
        passages
            .iter()
            .flat_map(|passage| &passage.items)
            .map(|item| (index.overlap(lookup, item), item))
            .filter(|(overlap, _)| *overlap > 1.3 * lead_overlap)
            .filter(|(_, item)| answer::length(item) >= answer::SHORTEST_ENTRY)
            .max_by(|left, right| left.0.total_cmp(&right.0))
            .map(|(_, item)| item.clone())
    });
    ArticleSummary {
        slug: article.slug.clone(),
        title: article.title.clone(),
        excerpt: answer::excerpt(&matching.unwrap_or(lead), LONGEST_SUMMARY),
        lang: article.language.clone(),
        category: None,
    }
}

#[cfg(test)]
mod edges;
#[cfg(test)]
mod quality;
#[cfg(test)]
mod tests;
