//! Choosing how to reach customer service: the most suitable method first, all others with their
//! reasons.

use contract::{
    Availability, Channel, ContactOption, ContactOptions, ContactOptionsQuery, Subject,
};

use crate::core::Core;
use crate::effect::{Effect, HostEvent};
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;
use crate::step::reviewing::Reviewing;

/// The contact options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contacting {
    /// The methods.
    pub options: Remote<ContactOptions>,
    /// Whether the shopper is back here because the method chosen has closed meanwhile.
    pub changed: bool,
}

impl Contacting {
    pub(crate) fn enter(core: &mut Core) -> Self {
        let mut contacting = Self {
            options: Remote::Failed(Failure::NotFound),
            changed: false,
        };
        contacting.load(core);
        contacting
    }

    pub(crate) fn load(&mut self, core: &mut Core) {
        if !is_well_formed(&core.draft.subject) {
            // The page linked to what cannot be an order: a person can still be reached.
            core.draft.drop_subject();
        }
        let query = ContactOptionsQuery {
            lang: core.language.clone(),
            subject: core.draft.subject.to_string(),
            answer_id: core.draft.answer_id.clone(),
            article: core.draft.article.clone(),
        };
        let request = core.request(|request| Effect::LoadContactOptions { request, query });
        self.options = Remote::Waiting { request };
    }

    /// The method chosen, as it stands now.
    #[must_use]
    pub fn chosen(&self, channel: Option<Channel>) -> Option<&ContactOption> {
        let options = &self.options.ready()?.options;
        options
            .iter()
            .find(|option| Some(option.channel) == channel)
    }

    /// Whether the review may follow: a method is chosen, open, and has a language in common.
    #[must_use]
    pub fn can_continue(&self, channel: Option<Channel>, language: Option<&str>) -> bool {
        self.chosen(channel).is_some_and(|option| {
            is_open(option)
                && (option.speaks_language
                    || language.is_some_and(|language| {
                        option.languages.iter().any(|spoken| spoken == language)
                    }))
        })
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match event {
            Event::ChannelChosen(channel) if self.chosen(Some(channel)).is_some_and(is_open) => {
                core.draft.channel = Some(channel);
                core.draft.is_channel_chosen = true;
            }
            Event::ContactLanguageChosen(language) => {
                core.draft.contact_language = Some(language);
            }
            Event::ContinueChosen => {
                let language = core.draft.contact_language.clone();
                if self.can_continue(core.draft.channel, language.as_deref())
                    && let Some(option) = self.chosen(core.draft.channel)
                {
                    let reviewing = Reviewing::enter(option, core);
                    return Some(Step::Reviewing(reviewing));
                }
            }
            _ => {}
        }
        None
    }

    pub(crate) fn receive(&mut self, reply: Result<Reply, Failure>, core: &mut Core) {
        let is_gone = matches!(reply, Err(Failure::NotFound));
        if is_gone && core.draft.subject != Subject::General {
            // The order is not there, or not theirs: a person can still be reached.
            core.draft.drop_subject();
            return self.load(core);
        }
        if is_gone && core.draft.answer_id.take().is_some() {
            return self.load(core);
        }
        self.options.settle(reply.map(|reply| match reply {
            Reply::ContactOptions(options) => Some(options),
            _ => None,
        }));
        let Remote::Ready(options) = &self.options else {
            return;
        };
        core.draft.article_title.clone_from(&options.article_title);
        let recommended = options.options.iter().find(|option| option.recommended);
        core.tell(HostEvent::ContactOptions {
            recommended: recommended.map(|option| option.channel),
        });
        let still_open = self.chosen(core.draft.channel).is_some_and(is_open);
        if !still_open || !core.draft.is_channel_chosen {
            core.draft.is_channel_chosen = false;
            core.draft.channel = recommended.map(|option| option.channel);
        }
    }

    /// The reasons are in another language, and another one may be spoken.
    pub(crate) fn outdate(&mut self) {
        self.options = Remote::Failed(Failure::Cut);
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.options.is_failed() {
            self.load(core);
        }
    }
}

fn is_well_formed(subject: &Subject) -> bool {
    match subject {
        Subject::General => true,
        Subject::Order { id } | Subject::Item { id } => Subject::is_well_formed_id(id),
    }
}

/// Whether a method can be used now.
pub(crate) fn is_open(option: &ContactOption) -> bool {
    !matches!(option.availability, Availability::Closed { .. })
}
