//! What a question or a case is about.

use std::fmt;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::tagged::required;

/// An order, an item, or nothing in particular.
///
/// In a body it is `{"kind": "order", "id": "…"}`; in a query, an attribute or a link it is the
/// short form of [`fmt::Display`]: `order:ID`, `item:ID`, `general`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// A question about no particular order or item.
    General,
    /// One of the shopper's own orders, bought or sold.
    Order {
        /// The marketplace's id of the order.
        id: String,
    },
    /// An item the shopper looked at.
    Item {
        /// The marketplace's id of the item.
        id: String,
    },
}

/// The text is neither `general` nor `order:` or `item:` with an id of 1 to 64 characters out of
/// letters, digits, `-`, `_` and `.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseSubjectError;

impl Subject {
    /// The longest id that a subject may carry, in bytes.
    pub const MAX_ID: usize = 64;

    /// Whether `id` could be the id of an order or item at all.
    #[must_use]
    pub fn is_well_formed_id(id: &str) -> bool {
        (1..=Self::MAX_ID).contains(&id.len())
            && id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    }

    /// Whether the subject is the shopper's own, so that only a signed-in shopper may use it.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        !matches!(self, Self::General)
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Subject")]
        struct Fields {
            kind: String,
            id: Option<String>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.kind.as_str() {
            "general" => Ok(Self::General),
            "order" => Ok(Self::Order {
                id: required(fields.id, "id")?,
            }),
            "item" => Ok(Self::Item {
                id: required(fields.id, "id")?,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &["general", "order", "item"],
            )),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::General => formatter.write_str("general"),
            Self::Order { id } => write!(formatter, "order:{id}"),
            Self::Item { id } => write!(formatter, "item:{id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = ParseSubjectError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "general" {
            return Ok(Self::General);
        }
        let (kind, id) = text.split_once(':').ok_or(ParseSubjectError)?;
        if !Self::is_well_formed_id(id) {
            return Err(ParseSubjectError);
        }
        match kind {
            "order" => Ok(Self::Order { id: id.to_owned() }),
            "item" => Ok(Self::Item { id: id.to_owned() }),
            _ => Err(ParseSubjectError),
        }
    }
}

impl fmt::Display for ParseSubjectError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected `general`, `order:ID` or `item:ID`")
    }
}

impl std::error::Error for ParseSubjectError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_form_round_trips_and_refuses_what_is_malformed() {
        for text in ["general", "order:A-1", "item:42"] {
            assert_eq!(text.parse::<Subject>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "order",
            "order:",
            "order:a b",
            "case:1",
            "item:../x",
            "order:<img>",
        ] {
            assert_eq!(text.parse::<Subject>(), Err(ParseSubjectError), "{text}");
        }
        assert!("order:".parse::<Subject>().is_err());
        assert!(
            format!("order:{}", "a".repeat(65))
                .parse::<Subject>()
                .is_err()
        );
    }
}
