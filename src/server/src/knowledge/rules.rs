//! The rules of the marketplace: deadlines, fees and languages, each with an id and a value.

use std::collections::BTreeMap;

/// The rules with their values.
#[derive(Clone, Debug)]
pub struct Rules {}

/// Why a set of values is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// There is no such rule.
    #[error("there is no rule `{id}`")]
    Unknown {
        /// What was written.
        id: String,
    },
}

impl Rules {
    /// The example values.
    #[must_use]
    pub fn defaults() -> Self {
        Self {}
    }

    /// The example values with an operator's own in their place.
    pub fn with(_overrides: &BTreeMap<String, toml::Value>) -> Result<Self, RuleError> {
        Ok(Self {})
    }

    /// The number of a rule that counts days, working days, hours, minutes, months, percent,
    /// attempts or sales.
    #[must_use]
    pub fn number(&self, _id: &str) -> Option<u32> {
        None
    }

    /// The number of a rule in days; `None` for an unknown id or another kind.
    #[must_use]
    pub fn days(&self, _id: &str) -> Option<u32> {
        None
    }

    /// The languages of a rule such as `phone-languages`.
    #[must_use]
    pub fn languages(&self, _id: &str) -> Option<&[String]> {
        None
    }
}
