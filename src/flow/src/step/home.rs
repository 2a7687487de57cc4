//! Home: search and the most asked articles; every way in starts here. And all articles by
//! category, the same list without the search.

use contract::{ArticleSummary, Audience};

use crate::core::Core;
use crate::effect::Effect;
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;

/// The first screen, or the one of all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The search field.
    pub search: String,
    /// Whom all articles are for; nothing on the first screen.
    pub audience: Option<Audience>,
    /// What was found, or the most asked while the field is empty, or all by category.
    pub articles: Remote<Vec<ArticleSummary>>,
}

impl Home {
    pub(crate) fn enter(audience: Option<Audience>, core: &mut Core) -> Self {
        let mut home = Self {
            audience,
            ..Self::empty()
        };
        home.search(core);
        home
    }

    pub(crate) fn empty() -> Self {
        Self {
            search: String::new(),
            audience: None,
            articles: Remote::Ready(Vec::new()),
        }
    }

    pub(crate) fn search(&mut self, core: &mut Core) {
        let (lang, search) = (core.language.clone(), self.search.trim().to_owned());
        let audience = self.audience;
        let request = core.request(|request| Effect::SearchArticles {
            request,
            lang,
            search,
            audience,
        });
        self.articles = Remote::Waiting { request };
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        if let Event::ArticleSearchTyped(text) = event {
            let is_same = text.trim() == self.search.trim();
            self.search = text;
            if !is_same {
                self.search(core);
            }
        }
        None
    }

    pub(crate) fn receive(&mut self, reply: Result<Reply, Failure>) {
        self.articles.settle(reply.map(|reply| match reply {
            Reply::Articles(articles) => Some(articles),
            _ => None,
        }));
    }

    /// The list is in another language; fetched anew when it is shown again.
    pub(crate) fn outdate(&mut self) {
        self.articles = Remote::Failed(Failure::Cut);
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.articles.is_failed() {
            self.search(core);
        }
    }
}
