//! Text with structure and without markup: the client builds nodes from it, never HTML.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::tagged::required;

/// A block of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A heading inside the article; the title is not one.
    Heading {
        /// 2 or 3.
        level: u8,
        /// What it says.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        text: Vec<Inline>,
    },
    /// A flat list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// Its entries.
        items: Vec<Vec<Inline>>,
    },
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Text of weight.
    Strong {
        /// The text.
        text: String,
    },
    /// Stressed text.
    Emphasis {
        /// The text.
        text: String,
    },
    /// A link to another article.
    Article {
        /// The text of the link.
        text: String,
        /// The article.
        slug: String,
    },
    /// A link out, `https:` and on the operator's list of hosts.
    Link {
        /// The text of the link.
        text: String,
        /// The address.
        url: String,
    },
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Block")]
        struct Fields {
            #[serde(rename = "type")]
            tag: String,
            level: Option<u8>,
            text: Option<Vec<Inline>>,
            ordered: Option<bool>,
            items: Option<Vec<Vec<Inline>>>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.tag.as_str() {
            "heading" => Ok(Self::Heading {
                level: required(fields.level, "level")?,
                text: required(fields.text, "text")?,
            }),
            "paragraph" => Ok(Self::Paragraph {
                text: required(fields.text, "text")?,
            }),
            "list" => Ok(Self::List {
                ordered: required(fields.ordered, "ordered")?,
                items: required(fields.items, "items")?,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &["heading", "paragraph", "list"],
            )),
        }
    }
}

impl<'de> Deserialize<'de> for Inline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Inline")]
        struct Fields {
            #[serde(rename = "type")]
            tag: String,
            text: Option<String>,
            slug: Option<String>,
            url: Option<String>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.tag.as_str() {
            "text" => Ok(Self::Text {
                text: required(fields.text, "text")?,
            }),
            "strong" => Ok(Self::Strong {
                text: required(fields.text, "text")?,
            }),
            "emphasis" => Ok(Self::Emphasis {
                text: required(fields.text, "text")?,
            }),
            "article" => Ok(Self::Article {
                text: required(fields.text, "text")?,
                slug: required(fields.slug, "slug")?,
            }),
            "link" => Ok(Self::Link {
                text: required(fields.text, "text")?,
                url: required(fields.url, "url")?,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &["text", "strong", "emphasis", "article", "link"],
            )),
        }
    }
}
