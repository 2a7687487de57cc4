//! Home: search and the most asked articles; every way in starts here. And all articles by
//! category, the same list without the search.

use contract::{ArticleSummary, Audience};

use crate::core::{Core, RequestId};
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
    /// What was found, or the most asked while the field is empty, or all by category. It stays
    /// while the next words are searched for.
    pub articles: Remote<Vec<ArticleSummary>>,
    /// Whether the articles are for words, which may stand in the field no longer.
    pub is_found: bool,
    /// The search for what stands in the field by now.
    pub next: Option<RequestId>,
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
            is_found: false,
            next: None,
        }
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        self.articles.awaits(request) || self.next == Some(request)
    }

    pub(crate) fn search(&mut self, core: &mut Core) {
        self.next = None;
        self.is_found = !self.words().is_empty();
        self.articles = Remote::Waiting {
            request: self.ask(core),
        };
    }

    /// What was found before is better than nothing, and a list that comes and goes with every
    /// letter can neither be read nor pressed.
    fn search_on(&mut self, core: &mut Core) {
        if self.articles.ready().is_some() {
            self.next = Some(self.ask(core));
        } else {
            self.search(core);
        }
    }

    fn ask(&self, core: &mut Core) -> RequestId {
        let (lang, search) = (core.language.clone(), self.words().to_owned());
        let audience = self.audience;
        core.request(|request| Effect::SearchArticles {
            request,
            lang,
            search,
            audience,
        })
    }

    fn words(&self) -> &str {
        self.search.trim()
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        if let Event::ArticleSearchTyped(text) = event {
            let is_same = text.trim() == self.search.trim();
            self.search = text;
            if !is_same {
                self.search_on(core);
            }
        }
        None
    }

    pub(crate) fn receive(&mut self, reply: Result<Reply, Failure>) {
        self.next = None;
        self.is_found = !self.words().is_empty();
        self.articles.settle(reply.map(|reply| match reply {
            Reply::Articles(articles) => Some(articles),
            _ => None,
        }));
    }

    /// The list is in another language; fetched anew when it is shown again.
    pub(crate) fn outdate(&mut self) {
        self.next = None;
        self.articles = Remote::Failed(Failure::Cut);
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.articles.is_failed() {
            self.search(core);
        }
    }
}
