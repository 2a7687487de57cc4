//! A screen without its contents: what a link asks for and what is kept through log-in and reload.

use std::fmt;
use std::str::FromStr;

use contract::Audience;

use crate::draft::Draft;

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Place {
    /// The first screen.
    #[default]
    Home,
    /// All articles; whom they are for goes with the screen.
    Articles(Audience),
    /// An article, by slug.
    Article(String),
    /// Choosing an order or item.
    Picking,
    /// Writing the question of the draft.
    Asking,
    /// Reading the draft's answer.
    Answered,
    /// Choosing how to reach customer service.
    Contacting,
    /// Waiting for the draft's case to be opened.
    Sending,
    /// My cases.
    Cases,
    /// One case, by reference.
    Case(String),
}

impl Place {
    /// Whether only a signed-in shopper may be there: help with one's own things is personal.
    #[must_use]
    pub fn needs_shopper(&self, draft: &Draft) -> bool {
        match self {
            Self::Home | Self::Articles(_) | Self::Article(_) => false,
            Self::Asking | Self::Answered => draft.subject.is_personal(),
            Self::Picking | Self::Contacting | Self::Sending | Self::Cases | Self::Case(_) => true,
        }
    }

    /// Whether the place shows what the shopper wrote.
    pub(crate) fn is_writing(&self) -> bool {
        matches!(self, Self::Answered | Self::Sending)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => formatter.write_str("home"),
            Self::Articles(_) => formatter.write_str("articles"),
            Self::Article(slug) => write!(formatter, "article:{slug}"),
            Self::Picking => formatter.write_str("picking"),
            Self::Asking => formatter.write_str("asking"),
            Self::Answered => formatter.write_str("answered"),
            Self::Contacting => formatter.write_str("contacting"),
            Self::Sending => formatter.write_str("sending"),
            Self::Cases => formatter.write_str("cases"),
            Self::Case(reference) => write!(formatter, "case:{reference}"),
        }
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(match text.split_once(':') {
            Some(("article", slug)) => Self::Article(slug.to_owned()),
            Some(("case", reference)) => Self::Case(reference.to_owned()),
            Some(_) => return Err(()),
            None => match text {
                "home" => Self::Home,
                "articles" => Self::Articles(Audience::All),
                "picking" => Self::Picking,
                "asking" => Self::Asking,
                "answered" => Self::Answered,
                "contacting" => Self::Contacting,
                "sending" => Self::Sending,
                "cases" => Self::Cases,
                _ => return Err(()),
            },
        })
    }
}
