//! Ways to reach customer service: which, why, until when.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::tagged::required;
use crate::{MessageFirst, Timestamp};

/// Query of `GET /contact-options`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct ContactOptionsQuery {
    /// Language the shopper writes in, a folder name of `locales/`.
    pub lang: String,
    /// Short form of a [`crate::Subject`]: `general`, `order:ID` or `item:ID`.
    pub subject: String,
    /// The answer that was not enough; its topic weighs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_id: Option<String>,
    /// The article that was read before, by slug; its topic weighs in where there is no answer. One
    /// that is not there is passed over; what cannot be a slug is an invalid request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// Reply of `GET /contact-options`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactOptions {
    /// Every channel, the recommended one first. E-mail is always among them and always open;
    /// exactly one is recommended, and that one is open.
    pub options: Vec<ContactOption>,
    /// Title of the article that goes along, in the language asked for; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article_title: Option<String>,
    /// The team's IANA time zone, which its opening hours are kept in.
    pub time_zone: String,
    /// Advice to message the other party first; absent where waiting would do harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_first: Option<MessageFirst>,
}

/// A way to reach customer service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A written case, answered by e-mail.
    Email,
    /// A live conversation in writing.
    Chat,
    /// The team calls back, or the shopper calls.
    Phone,
}

/// One channel for this situation at this hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactOption {
    /// The channel.
    pub channel: Channel,
    /// Whether it suits the situation best; true for exactly one.
    pub recommended: bool,
    /// Why it is recommended, possible or closed; the widget has a sentence for each.
    pub reason: ReasonCode,
    /// Whether it can be used now.
    pub availability: Availability,
    /// Languages spoken on it, folder names of `locales/`.
    pub languages: Vec<String>,
    /// Whether the shopper's language is among them; otherwise another must be picked.
    pub speaks_language: bool,
    /// Telephone lines, for the phone only.
    #[serde(default)]
    pub lines: Vec<PhoneLine>,
}

/// Whether a channel can be used now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Availability {
    /// At any hour.
    Always,
    /// Now.
    Open {
        /// Until when today.
        until: Timestamp,
        /// Minutes until somebody answers, when known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wait_minutes: Option<u32>,
    },
    /// Not now.
    Closed {
        /// When it opens next; absent when that is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opens_at: Option<Timestamp>,
    },
}

/// Why a channel stands where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// E-mail: photos and documents can be looked at calmly.
    NeedsEvidence,
    /// E-mail: it works at any hour and in every language.
    AlwaysPossible,
    /// Chat or phone: the matter is urgent and somebody is there.
    Urgent,
    /// Chat: somebody is there, a short question is settled soonest.
    QuickestNow,
    /// Phone: talking suits the matter.
    PersonalMatter,
    /// Open, and another channel suits better.
    AlsoPossible,
    /// Closed: outside the opening hours.
    OutsideHours,
    /// Closed: a public holiday.
    Holiday,
    /// Closed: nobody is at the desk although it is open.
    NobodyThere,
    /// Closed: everyone is busy and the queue is full.
    QueueFull,
    /// Open, in other languages than the shopper's.
    OtherLanguages,
    /// A reason of a newer service.
    #[serde(other)]
    Other,
}

/// A telephone number to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PhoneLine {
    /// E.164, for example `+31201234567`.
    pub number: String,
    /// Language spoken on it.
    pub lang: String,
}

impl<'de> Deserialize<'de> for Availability {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Availability")]
        struct Fields {
            state: String,
            until: Option<Timestamp>,
            wait_minutes: Option<u32>,
            opens_at: Option<Timestamp>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.state.as_str() {
            "always" => Ok(Self::Always),
            "open" => Ok(Self::Open {
                until: required(fields.until, "until")?,
                wait_minutes: fields.wait_minutes,
            }),
            "closed" => Ok(Self::Closed {
                opens_at: fields.opens_at,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &["always", "open", "closed"],
            )),
        }
    }
}
