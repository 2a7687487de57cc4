//! The rules of the marketplace: deadlines, fees, languages and names, each with an id and a value.
//!
//! An operator overrides values in the configuration; [`Rules::with`] refuses what cannot be right,
//! including combinations that would contradict each other. How a value reads in a language comes
//! from `locales/<lang>/rules.ftl`, see [`super::wording`].

use std::collections::BTreeMap;

use Kind::{
    Attempts, Authority, Choice, Days, Hours, Languages, Minutes, Money, Months, Percent, Sales,
    WorkingDays,
};

const RHYTHMS: &[&str] = &["daily", "weekly", "every two weeks", "monthly"];
const AVAILABILITIES: &[&str] = &["always", "when staffed"];
const ALL_LANGUAGES: &str = "en es it fr nl de zh pt pl";

/// Every rule with its kind and example value.
const TABLE: &[(&str, Kind, Example)] = &[
    ("payment-window-days", Days, Example::Number(3)),
    ("payment-slip-valid-days", Days, Example::Number(3)),
    (
        "bank-transfer-working-days",
        WorkingDays,
        Example::Number(3),
    ),
    ("unpaid-cancel-days", Days, Example::Number(10)),
    ("buyer-protection-fee-percent", Percent, Example::Number(5)),
    (
        "buyer-protection-fee-fixed",
        Money,
        Example::Text("1.00 EUR"),
    ),
    ("refund-start-working-days", WorkingDays, Example::Number(2)),
    (
        "refund-arrival-working-days",
        WorkingDays,
        Example::Number(10),
    ),
    ("ship-window-working-days", WorkingDays, Example::Number(3)),
    ("pickup-window-days", Days, Example::Number(10)),
    (
        "not-shipped-cancel-working-days",
        WorkingDays,
        Example::Number(9),
    ),
    ("tracking-gap-working-days", WorkingDays, Example::Number(3)),
    ("overdue-notice-days", Days, Example::Number(5)),
    ("overdue-report-days", Days, Example::Number(7)),
    ("delivery-attempts", Attempts, Example::Number(2)),
    ("parcel-hold-days", Days, Example::Number(7)),
    ("report-window-days", Days, Example::Number(3)),
    ("counterfeit-report-days", Days, Example::Number(30)),
    ("withdrawal-days", Days, Example::Number(14)),
    ("withdrawal-return-days", Days, Example::Number(14)),
    ("carrier-claim-days", Days, Example::Number(7)),
    ("insurance-damage-days", Days, Example::Number(14)),
    ("insurance-loss-days", Days, Example::Number(30)),
    ("insurance-loss-abroad-days", Days, Example::Number(60)),
    ("insurance-not-received-days", Days, Example::Number(10)),
    ("question-lead-hours", Hours, Example::Number(24)),
    ("reply-wait-hours", Hours, Example::Number(48)),
    ("case-answer-days", Days, Example::Number(3)),
    ("objection-days", Days, Example::Number(14)),
    ("restriction-complaint-months", Months, Example::Number(6)),
    ("payout-delay-days", Days, Example::Number(4)),
    ("payout-frequency", Choice(RHYTHMS), Example::Text("weekly")),
    ("payout-bank-working-days", WorkingDays, Example::Number(3)),
    ("payout-no-scan-days", Days, Example::Number(25)),
    ("payout-pickup-days", Days, Example::Number(14)),
    ("selling-fee-percent", Percent, Example::Number(10)),
    ("tax-report-sales", Sales, Example::Number(30)),
    ("tax-report-amount", Money, Example::Text("2000 EUR")),
    ("verification-working-days", WorkingDays, Example::Number(3)),
    ("activation-link-hours", Hours, Example::Number(24)),
    ("reset-link-hours", Hours, Example::Number(2)),
    ("login-attempts", Attempts, Example::Number(5)),
    ("login-lock-minutes", Minutes, Example::Number(30)),
    (
        "police-report-working-days",
        WorkingDays,
        Example::Number(7),
    ),
    ("deletion-wait-days", Days, Example::Number(60)),
    ("deletion-done-days", Days, Example::Number(14)),
    ("email-languages", Languages, Example::Text(ALL_LANGUAGES)),
    ("chat-languages", Languages, Example::Text(ALL_LANGUAGES)),
    (
        "phone-languages",
        Languages,
        Example::Text("en es it fr nl de"),
    ),
    (
        "email-availability",
        Choice(AVAILABILITIES),
        Example::Text("always"),
    ),
    (
        "chat-availability",
        Choice(AVAILABILITIES),
        Example::Text("when staffed"),
    ),
    (
        "phone-availability",
        Choice(AVAILABILITIES),
        Example::Text("when staffed"),
    ),
    ("dispute-authority", Authority, Example::Text("")),
];

/// The rules with their values. Made by [`Rules::defaults`] or [`Rules::with`], so every rule has
/// one and the values fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    values: BTreeMap<&'static str, Value>,
}

/// What a rule counts or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Calendar days.
    Days,
    /// Days on which banks and offices work.
    WorkingDays,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Months.
    Months,
    /// A share of an amount.
    Percent,
    /// An amount with its currency.
    Money,
    /// Tries.
    Attempts,
    /// Sold objects.
    Sales,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Languages, by the folder names of `locales/`.
    Languages,
    /// A public body with its website.
    Authority,
}

/// The value of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number of something countable.
    Number(u32),
    /// A percentage in hundredths: 250 is 2.5 %.
    Percent(u32),
    /// An amount.
    Money(contract::Money),
    /// The chosen word.
    Choice(&'static str),
    /// Languages, in the order of the configuration.
    Languages(Vec<String>),
    /// A public body. Without a name of its own it is called what `rules.ftl` says.
    Authority {
        /// Its name, the same in every language.
        name: Option<String>,
        /// Its website, `https:`.
        url: String,
    },
}

/// Why a set of values is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// There is no such rule.
    #[error("there is no rule `{id}`{}", .similar.map(|id| format!("; did you mean `{id}`?")).unwrap_or_default())]
    Unknown {
        /// What was written.
        id: String,
        /// The rule with the most similar id.
        similar: Option<&'static str>,
    },
    /// The value is of another type or outside what makes sense.
    #[error("rule `{id}`: expected {expected}, found {found}")]
    Value {
        /// The rule.
        id: &'static str,
        /// What it takes.
        expected: String,
        /// What was given.
        found: String,
    },
    /// Two values contradict each other.
    #[error("rules contradict each other: {0}")]
    Condition(String),
}

#[derive(Clone, Copy)]
enum Example {
    Number(i64),
    Text(&'static str),
}

impl Rules {
    /// The example values.
    #[must_use]
    pub fn defaults() -> Self {
        let values = TABLE
            .iter()
            .map(|&(id, kind, example)| {
                let value = match (kind, example) {
                    (Authority, _) => Value::Authority {
                        name: None,
                        url: "https://www.acm.nl/".into(),
                    },
                    (Languages, Example::Text(tags)) => {
                        Value::Languages(tags.split(' ').map(str::to_owned).collect())
                    }
                    (_, Example::Number(number)) => read(id, kind, &toml::Value::Integer(number))
                        .expect("the examples are of their kind"),
                    (_, Example::Text(text)) => read(id, kind, &toml::Value::String(text.into()))
                        .expect("the examples are of their kind"),
                };
                (id, value)
            })
            .collect();
        Self { values }
    }

    /// The example values with an operator's own in their place.
    ///
    /// Numbers are integers, percentages numbers, money is `"1.50 EUR"`, choices are one of their
    /// words, languages a list of tags, the authority a table of `name` and `url`.
    ///
    /// # Errors
    ///
    /// The first id that is unknown, value that is not of its rule's kind, or contradiction.
    pub fn with(overrides: &BTreeMap<String, toml::Value>) -> Result<Self, RuleError> {
        let mut rules = Self::defaults();
        for (id, value) in overrides {
            let Some(&(id, kind, _)) = TABLE.iter().find(|(known, ..)| known == id) else {
                return Err(RuleError::Unknown {
                    id: id.clone(),
                    similar: similar(id),
                });
            };
            rules.values.insert(id, read(id, kind, value)?);
        }
        rules.check()?;
        Ok(rules)
    }

    /// The ids of all rules.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        TABLE.iter().map(|&(id, ..)| id)
    }

    /// What the rule counts or names; `None` for an unknown id.
    #[must_use]
    pub fn kind(id: &str) -> Option<Kind> {
        TABLE
            .iter()
            .find(|(known, ..)| *known == id)
            .map(|&(_, kind, _)| kind)
    }

    /// The value of the rule; `None` for an unknown id.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<&Value> {
        self.values.get(id)
    }

    /// The number of a rule that counts something; `None` for an unknown id or another kind.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<u32> {
        match self.value(id)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The number of a rule in calendar days; `None` for an unknown id or another kind.
    #[must_use]
    pub fn days(&self, id: &str) -> Option<u32> {
        self.number(id).filter(|_| Self::kind(id) == Some(Days))
    }

    /// The number of a rule in working days; `None` for an unknown id or another kind.
    #[must_use]
    pub fn working_days(&self, id: &str) -> Option<u32> {
        self.number(id)
            .filter(|_| Self::kind(id) == Some(WorkingDays))
    }

    /// The number of a rule in hours; `None` for an unknown id or another kind.
    #[must_use]
    pub fn hours(&self, id: &str) -> Option<u32> {
        self.number(id).filter(|_| Self::kind(id) == Some(Hours))
    }

    /// The languages of a rule such as `phone-languages`.
    #[must_use]
    pub fn languages(&self, id: &str) -> Option<&[String]> {
        match self.value(id)? {
            Value::Languages(languages) => Some(languages),
            _ => None,
        }
    }

    /// The word chosen for a rule such as `chat-availability`.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&'static str> {
        match self.value(id)? {
            Value::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    /// Finds values that would make two articles contradict each other, or a deadline pointless.
    fn check(&self) -> Result<(), RuleError> {
        // Payment, then a weekend for every working week begun.
        let transfer = self.count("bank-transfer-working-days");
        let transfer_in_days = transfer + 2 * transfer.div_ceil(5);
        self.at_least("payout-delay-days", "report-window-days", 1)?;
        self.at_least("payment-window-days", "payment-slip-valid-days", 0)?;
        if self.count("unpaid-cancel-days") < self.count("payment-window-days") + transfer_in_days {
            return Err(RuleError::Condition(format!(
                "`unpaid-cancel-days` ({}) must be at least `payment-window-days` ({}) plus \
                 `bank-transfer-working-days` in calendar days ({transfer_in_days}), so that a \
                 transfer sent on the last day arrives in time",
                self.count("unpaid-cancel-days"),
                self.count("payment-window-days"),
            )));
        }
        self.at_least(
            "not-shipped-cancel-working-days",
            "ship-window-working-days",
            1,
        )?;
        self.at_least("counterfeit-report-days", "report-window-days", 0)?;
        for clock in [
            "carrier-claim-days",
            "insurance-damage-days",
            "insurance-loss-days",
            "insurance-loss-abroad-days",
            "insurance-not-received-days",
        ] {
            self.at_least(clock, "report-window-days", 1)?;
        }
        self.at_least("insurance-loss-abroad-days", "insurance-loss-days", 0)?;
        for written in ["phone-languages", "chat-languages"] {
            let email = self.languages("email-languages").unwrap_or_default();
            let missing = self
                .languages(written)
                .unwrap_or_default()
                .iter()
                .find(|language| !email.contains(language));
            if let Some(language) = missing {
                return Err(RuleError::Condition(format!(
                    "`{written}` has `{language}`, but `email-languages` has not; email is the \
                     way that always works"
                )));
            }
        }
        let overdue = self.count("overdue-notice-days") + self.count("overdue-report-days");
        if self.count("payout-no-scan-days") <= overdue {
            return Err(RuleError::Condition(format!(
                "`payout-no-scan-days` ({}) must be more than `overdue-notice-days` plus \
                 `overdue-report-days` ({overdue}), so that the seller is paid after the buyer \
                 could report the parcel missing",
                self.count("payout-no-scan-days"),
            )));
        }
        self.at_least("deletion-wait-days", "counterfeit-report-days", 0)?;
        self.at_least("deletion-wait-days", "withdrawal-days", 0)
    }

    fn at_least(&self, longer: &str, shorter: &str, difference: u32) -> Result<(), RuleError> {
        if self.count(longer) >= self.count(shorter) + difference {
            return Ok(());
        }
        let relation = if difference == 0 {
            "at least"
        } else {
            "more than"
        };
        Err(RuleError::Condition(format!(
            "`{longer}` ({}) must be {relation} `{shorter}` ({})",
            self.count(longer),
            self.count(shorter),
        )))
    }

    fn count(&self, id: &str) -> u32 {
        self.number(id).expect("the checked rules count something")
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self::defaults()
    }
}

fn read(id: &'static str, kind: Kind, value: &toml::Value) -> Result<Value, RuleError> {
    let refuse = |expected: String| RuleError::Value {
        id,
        expected,
        found: found(value),
    };
    match kind {
        Days | WorkingDays | Hours | Minutes | Months | Attempts | Sales => {
            let (what, most) = match kind {
                Days => ("days", 3_650),
                WorkingDays => ("working days", 2_600),
                Hours => ("hours", 8_760),
                Minutes => ("minutes", 10_080),
                Months => ("months", 120),
                Attempts => ("attempts", 100),
                _ => ("sales", 1_000_000),
            };
            value
                .as_integer()
                .and_then(|number| u32::try_from(number).ok())
                .filter(|number| (1..=most).contains(number))
                .map(Value::Number)
                .ok_or_else(|| refuse(format!("a whole number of {what} from 1 to {most}")))
        }
        Percent => {
            let percent = match value {
                toml::Value::Integer(number) => i32::try_from(*number).map(f64::from).ok(),
                toml::Value::Float(number) => Some(*number),
                _ => None,
            };
            percent
                .filter(|percent| (0.0..=100.0).contains(percent))
                .map(|percent| (percent * 100.0).round())
                .map(|hundredths| Value::Percent(hundredths as u32))
                .ok_or_else(|| refuse("a percentage from 0 to 100".into()))
        }
        Money => value
            .as_str()
            .and_then(read_money)
            .map(Value::Money)
            .ok_or_else(|| refuse("an amount with its currency such as \"1.50 EUR\"".into())),
        Choice(words) => value
            .as_str()
            .and_then(|chosen| words.iter().find(|word| **word == chosen))
            .map(|word| Value::Choice(word))
            .ok_or_else(|| refuse(format!("one of \"{}\"", words.join("\", \"")))),
        Languages => {
            let tags = value.as_array().map(|tags| {
                tags.iter()
                    .filter_map(toml::Value::as_str)
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            });
            tags.filter(|tags| {
                let all = value.as_array().map_or(0, Vec::len);
                let unique = tags
                    .iter()
                    .enumerate()
                    .all(|(at, tag)| !tags[..at].contains(tag));
                !tags.is_empty()
                    && tags.len() == all
                    && unique
                    && tags.iter().all(|tag| is_tag(tag))
            })
            .map(Value::Languages)
            .ok_or_else(|| {
                refuse("a list of different language tags such as [\"en\", \"nl\"]".into())
            })
        }
        Authority => {
            let table = value.as_table();
            let name = table
                .and_then(|table| table.get("name"))
                .and_then(toml::Value::as_str);
            let url = table
                .and_then(|table| table.get("url"))
                .and_then(toml::Value::as_str);
            match (name, url) {
                (Some(name), Some(url))
                    if table.is_some_and(|table| table.len() == 2)
                        && !name.trim().is_empty()
                        && super::article::is_safe_url(url) =>
                {
                    Ok(Value::Authority {
                        name: Some(name.trim().to_owned()),
                        url: url.to_owned(),
                    })
                }
                _ => Err(refuse("a table with `name` and `url` (https)".into())),
            }
        }
    }
}

fn read_money(text: &str) -> Option<contract::Money> {
    let (amount, currency) = text.trim().split_once(' ')?;
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let digits = minor_digits(currency);
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 12
        || fraction.len() > digits
        || !is_number(whole)
        || !is_number(fraction)
    {
        return None;
    }
    let minor = format!("{whole}{fraction:0<digits$}").parse().ok()?;
    Some(contract::Money {
        minor,
        currency: currency.to_owned(),
    })
}

/// How many digits the smallest unit of a currency takes.
pub(super) fn minor_digits(currency: &str) -> usize {
    match currency {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" => 0,
        _ => 2,
    }
}

/// Whether `tag` could be a folder of `locales/`.
pub(super) fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && tag.parse::<unic_langid::LanguageIdentifier>().is_ok()
}

fn found(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => format!("\"{text}\""),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Float(number) => number.to_string(),
        toml::Value::Boolean(value) => value.to_string(),
        toml::Value::Datetime(_) => "a date".into(),
        toml::Value::Array(values) => {
            format!(
                "[{}]",
                values.iter().map(found).collect::<Vec<_>>().join(", ")
            )
        }
        toml::Value::Table(_) => "a table".into(),
    }
}

fn similar(id: &str) -> Option<&'static str> {
    Rules::ids()
        .map(|known| (distance(id, known), known))
        .min()
        .filter(|(edits, _)| *edits <= 4)
        .map(|(_, known)| known)
}

/// How many letters to add, drop or change between two ids (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.bytes().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], line + 1);
        for (column, to) in right.bytes().enumerate() {
            let change = corner + usize::from(from != to);
            corner = row[column + 1];
            row[column + 1] = change.min(corner + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(toml: &str) -> Result<Rules, RuleError> {
        Rules::with(&toml::from_str(toml).unwrap())
    }

    #[test]
    fn examples_meet_their_own_conditions() {
        assert_eq!(with("").unwrap(), Rules::defaults());
        assert_eq!(Rules::ids().count(), 53);
        assert_eq!(Rules::defaults().days("report-window-days"), Some(3));
        assert_eq!(Rules::defaults().days("reply-wait-hours"), None);
        assert_eq!(Rules::defaults().hours("reply-wait-hours"), Some(48));
        assert_eq!(
            Rules::defaults().working_days("ship-window-working-days"),
            Some(3)
        );
        assert_eq!(
            Rules::defaults()
                .languages("phone-languages")
                .unwrap()
                .len(),
            6
        );
        assert_eq!(
            Rules::defaults().choice("email-availability"),
            Some("always")
        );
        assert_eq!(Rules::defaults().days("no-such-rule"), None);
    }

    #[test]
    fn values_of_an_operator_replace_the_examples() {
        let rules = with(
            "report-window-days = 2\n\
             buyer-protection-fee-percent = 7.5\n\
             tax-report-amount = \"1999.9 EUR\"\n\
             phone-languages = [\"nl\"]\n\
             payout-frequency = \"every two weeks\"\n\
             dispute-authority = { name = \"DGCCRF\", url = \"https://www.economie.gouv.fr/\" }",
        )
        .unwrap();
        assert_eq!(rules.days("report-window-days"), Some(2));
        assert_eq!(
            rules.value("buyer-protection-fee-percent"),
            Some(&Value::Percent(750))
        );
        let Some(Value::Money(money)) = rules.value("tax-report-amount") else {
            panic!("an amount");
        };
        assert_eq!(money.minor, 199_990);
        assert_eq!(rules.choice("payout-frequency"), Some("every two weeks"));
    }

    #[test]
    fn wrong_values_are_refused_with_a_reason() {
        for (toml, reason) in [
            (
                "report-windows-days = 3",
                "there is no rule `report-windows-days`; did you mean `report-window-days`?",
            ),
            ("colour = 3", "there is no rule `colour`"),
            (
                "report-window-days = \"3\"",
                "rule `report-window-days`: expected a whole number of days from 1 to 3650, found \"3\"",
            ),
            ("report-window-days = 0", "found 0"),
            ("report-window-days = -3", "found -3"),
            ("reply-wait-hours = 1.5", "found 1.5"),
            ("selling-fee-percent = 101", "a percentage from 0 to 100"),
            ("selling-fee-percent = nan", "a percentage from 0 to 100"),
            ("tax-report-amount = 2000", "\"1.50 EUR\""),
            ("tax-report-amount = \"20.005 EUR\"", "\"1.50 EUR\""),
            ("tax-report-amount = \"-1 EUR\"", "\"1.50 EUR\""),
            ("tax-report-amount = \"1 euro\"", "\"1.50 EUR\""),
            (
                "payout-frequency = \"hourly\"",
                "one of \"daily\", \"weekly\"",
            ),
            ("phone-languages = []", "a list of different language tags"),
            (
                "phone-languages = [\"en\", \"en\"]",
                "a list of different language tags",
            ),
            (
                "phone-languages = [\"en\", 7]",
                "a list of different language tags",
            ),
            (
                "phone-languages = [\"../etc\"]",
                "a list of different language tags",
            ),
            (
                "dispute-authority = \"ACM\"",
                "a table with `name` and `url`",
            ),
            (
                "dispute-authority = { name = \"A\", url = \"javascript:alert(1)\" }",
                "a table with `name` and `url`",
            ),
        ] {
            let error = with(toml).expect_err(toml).to_string();
            assert!(error.contains(reason), "{toml}: {error}");
        }
    }

    #[test]
    fn contradictions_are_refused() {
        for (toml, rule) in [
            (
                "payout-delay-days = 3",
                "`payout-delay-days` (3) must be more than `report-window-days` (3)",
            ),
            (
                "payment-slip-valid-days = 4",
                "`payment-window-days` (3) must be at least `payment-slip-valid-days` (4)",
            ),
            ("unpaid-cancel-days = 7", "`unpaid-cancel-days` (7)"),
            (
                "not-shipped-cancel-working-days = 3",
                "`not-shipped-cancel-working-days` (3)",
            ),
            (
                "counterfeit-report-days = 2",
                "`counterfeit-report-days` (2)",
            ),
            ("carrier-claim-days = 3", "`carrier-claim-days` (3)"),
            (
                "insurance-not-received-days = 2",
                "`insurance-not-received-days` (2)",
            ),
            (
                "insurance-loss-abroad-days = 29",
                "`insurance-loss-abroad-days` (29)",
            ),
            (
                "chat-languages = [\"en\", \"sv\"]",
                "`chat-languages` has `sv`",
            ),
            ("email-languages = [\"en\"]", "`email-languages` has not"),
            ("payout-no-scan-days = 12", "`payout-no-scan-days` (12)"),
            ("deletion-wait-days = 29", "`deletion-wait-days` (29)"),
            ("withdrawal-days = 90", "`withdrawal-days` (90)"),
        ] {
            let error = with(toml).expect_err(toml);
            assert!(matches!(error, RuleError::Condition(_)), "{toml}: {error}");
            assert!(error.to_string().contains(rule), "{toml}: {error}");
        }
    }
}
