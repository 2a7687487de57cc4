//! My cases.

use contract::CaseSummary;

use crate::core::{Core, RequestId};
use crate::effect::Effect;
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;

/// The list of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    /// The cases so far.
    pub list: Remote<CaseList>,
}

/// Cases so far, and how to get more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseList {
    /// The cases of all pages so far.
    pub cases: Vec<CaseSummary>,
    /// Where the next page starts.
    pub next_cursor: Option<String>,
    /// The next page, when it was asked for.
    pub more: Option<Remote<()>>,
}

impl Cases {
    pub(crate) fn enter(core: &mut Core) -> Self {
        Self {
            list: Remote::Waiting {
                request: load(None, core),
            },
        }
    }

    fn more(&self) -> Option<&Remote<()>> {
        self.list.ready().and_then(|list| list.more.as_ref())
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        self.list.awaits(request) || self.more().is_some_and(|more| more.awaits(request))
    }

    pub(crate) fn has_failed(&self) -> bool {
        self.list.is_failed() || self.more().is_some_and(Remote::is_failed)
    }

    pub(crate) fn update(&mut self, event: &Event, core: &mut Core) -> Option<Step> {
        if *event == Event::MoreChosen {
            self.load_more(core);
        }
        None
    }

    fn load_more(&mut self, core: &mut Core) {
        if let Remote::Ready(list) = &mut self.list
            && !list.more.as_ref().is_some_and(Remote::is_waiting)
            && let Some(cursor) = list.next_cursor.clone()
        {
            list.more = Some(Remote::Waiting {
                request: load(Some(cursor), core),
            });
        }
    }

    pub(crate) fn receive(&mut self, request: RequestId, reply: Result<Reply, Failure>) {
        if self.list.awaits(request) {
            self.list.settle(reply.map(|reply| match reply {
                Reply::Cases(page) => Some(CaseList {
                    cases: page.cases,
                    next_cursor: page.next_cursor,
                    more: None,
                }),
                _ => None,
            }));
        } else if let Remote::Ready(list) = &mut self.list {
            match reply {
                Ok(Reply::Cases(page)) => {
                    list.cases.extend(page.cases);
                    list.next_cursor = page.next_cursor;
                    list.more = None;
                }
                Ok(_) => list.more = Some(Remote::Failed(Failure::Service)),
                Err(failure) => list.more = Some(Remote::Failed(failure)),
            }
        }
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.list.is_failed() {
            *self = Self::enter(core);
        } else if self.more().is_some_and(Remote::is_failed) {
            self.load_more(core);
        }
    }
}

fn load(cursor: Option<String>, core: &mut Core) -> RequestId {
    core.request(|request| Effect::LoadCases { request, cursor })
}
