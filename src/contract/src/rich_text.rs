//! Text with structure and without markup: the client builds nodes from it, never HTML.

use serde::{Deserialize, Serialize};

/// A block of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
