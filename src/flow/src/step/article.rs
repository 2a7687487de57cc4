//! Reading an article, saying whether it helped.

use contract::{Article, ArticleFeedbackRequest};

use crate::core::{Core, RequestId};
use crate::effect::Effect;
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;

/// An article on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its name.
    pub slug: String,
    /// The article.
    pub article: Remote<Box<Article>>,
    /// What the reader said of it.
    pub feedback: Feedback,
}

/// What the reader said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feedback {
    /// Nothing yet.
    None,
    /// On its way.
    Sending {
        /// The request.
        request: RequestId,
        /// What was said.
        helpful: bool,
    },
    /// It arrived.
    Sent {
        /// What was said.
        helpful: bool,
    },
    /// It did not arrive.
    Failed(Failure),
}

impl Reading {
    pub(crate) fn enter(slug: String, core: &mut Core) -> Self {
        let mut reading = Self {
            slug,
            article: Remote::Failed(Failure::NotFound),
            feedback: Feedback::None,
        };
        reading.load(core);
        reading
    }

    pub(crate) fn load(&mut self, core: &mut Core) {
        let (lang, slug) = (core.language.clone(), self.slug.clone());
        let request = core.request(|request| Effect::LoadArticle {
            request,
            lang,
            slug,
        });
        self.article = Remote::Waiting { request };
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        self.article.awaits(request)
            || matches!(self.feedback, Feedback::Sending { request: mine, .. } if mine == request)
    }

    pub(crate) fn update(&mut self, event: &Event, core: &mut Core) -> Option<Step> {
        let &Event::ArticleRated { helpful, reason } = event else {
            return None;
        };
        if let Remote::Ready(article) = &self.article {
            let (slug, lang) = (article.slug.clone(), article.lang.clone());
            let request = core.request(|request| Effect::SendFeedback {
                request,
                slug,
                body: ArticleFeedbackRequest {
                    lang,
                    helpful,
                    reason,
                },
            });
            self.feedback = Feedback::Sending { request, helpful };
        }
        None
    }

    pub(crate) fn receive(&mut self, request: RequestId, reply: Result<Reply, Failure>) {
        if self.article.awaits(request) {
            self.article.settle(reply.map(|reply| match reply {
                Reply::Article(article) => Some(article),
                _ => None,
            }));
        } else if let Feedback::Sending { helpful, .. } = self.feedback {
            self.feedback = match reply {
                Ok(_) => Feedback::Sent { helpful },
                Err(failure) => Feedback::Failed(failure),
            };
        }
    }

    /// The article is in another language; fetched anew when it is shown again.
    pub(crate) fn outdate(&mut self) {
        self.article = Remote::Failed(Failure::Cut);
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.article.is_failed() {
            self.load(core);
        }
        if matches!(self.feedback, Feedback::Failed(_)) {
            self.feedback = Feedback::None;
        }
    }
}
