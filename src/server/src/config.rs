//! `help-desk.toml`: read strictly, refused at start with file, line and reason.
//!
//! Secrets never stand in the file itself: it names an environment variable or a file. Paths are
//! relative to the folder of the configuration file.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use axum::http::Uri;
use contract::{Action, ActionLink, Limits, PhoneLine};
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use toml::Spanned;

use crate::calendar::{Calendar, Holidays};
use crate::contact::{
    ContactConfig, Desk, LiveChannel, MINUTES_PER_DAY, Stretch, TeamState, WeeklyHours,
};
use crate::engine::{self, AnswersSection};
use crate::identity::{self, Key, algorithm_name};
use crate::knowledge::Rules;
use crate::limiter::Limit;
use crate::text::check_phone;

/// Everything an operator decides.
pub struct Config {
    /// Where to listen, where files lie, who may embed.
    pub server: ServerConfig,
    /// Who may sign tokens.
    pub identity: identity::Settings,
    /// Where the contact page sends people to log in.
    pub log_in: LogInPage,
    /// The marketplace's pages for what a shopper can do by themselves.
    pub pages: Vec<ActionLink>,
    /// Lengths and frequencies.
    pub limits: LimitsConfig,
    /// The team.
    pub contact: ContactConfig,
    /// How the team is staffed when the service starts.
    pub team: TeamState,
    /// What a case promises.
    pub cases: CasesConfig,
    /// The language model that words answers, if there is one.
    pub engine: Option<engine::Settings>,
    /// The rules of the marketplace.
    pub rules: Rules,
}

/// The `[server]` section.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// Address and port to listen on.
    pub bind: SocketAddr,
    /// The SQLite file.
    pub database: PathBuf,
    /// The folder with a folder for each language.
    pub locales: PathBuf,
    /// The folder of `embed.js`.
    pub public: PathBuf,
    /// The folder of the built widget.
    pub widget: PathBuf,
    /// Origins of pages that embed the widget from elsewhere.
    pub allowed_origins: Vec<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// The marketplace's log-in for people without scripts; see `help-desk.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogInPage {
    /// What the form posts to.
    pub url: String,
    /// Its origin, if it is another one.
    pub origin: Option<String>,
}

/// The `[limits]` section.
#[derive(Clone, Copy, Debug)]
pub struct LimitsConfig {
    /// Longest texts.
    pub texts: Limits,
    /// Requests of any kind.
    pub requests: Limit,
    /// Questions to the AI assistant.
    pub questions: Limit,
    /// New cases.
    pub cases: Limit,
    /// Messages in cases.
    pub messages: Limit,
    /// Votes.
    pub votes: Limit,
}

/// The `[cases]` section.
#[derive(Clone, Copy, Debug)]
pub struct CasesConfig {
    /// A person replies to an e-mail within so many working days.
    pub first_reply_working_days: u32,
    /// The time of that day by which it is sent.
    pub first_reply_by: Time,
    /// A call comes at most so many minutes after the stated wait.
    pub call_back_minutes: u32,
    /// Somebody joins the chat at most so many minutes after the stated wait.
    pub chat_reply_minutes: u32,
    /// A case about an order or object is decided within so many working days.
    pub decision_working_days: u32,
}

/// Why a configuration is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct ConfigError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in a sentence.
    pub reason: String,
}

impl Config {
    /// Reads the file, with secrets from the environment.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError {
            file: path.display().to_string(),
            line: 1,
            reason: format!("cannot be read: {error}"),
        })?;
        Self::parse(&text, path, &|name| std::env::var(name).ok())
    }

    /// Reads the text of a file that lies at `path`; `environment` looks variables up.
    pub fn parse(
        text: &str,
        path: &Path,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let source = SourceText { text, path };
        let file: File = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            source.error(at, error.message())
        })?;
        file.resolve(&source, environment)
    }
}

struct SourceText<'a> {
    text: &'a str,
    path: &'a Path,
}

impl SourceText<'_> {
    fn error(&self, at: usize, reason: impl Into<String>) -> ConfigError {
        let before = self.text.get(..at).unwrap_or(self.text);
        ConfigError {
            file: self.path.display().to_string(),
            line: before.matches('\n').count() + 1,
            reason: reason.into(),
        }
    }

    /// A path as it is meant: relative to the file.
    fn path(&self, path: &Path) -> PathBuf {
        match self.path.parent() {
            Some(folder) => folder.join(path),
            None => path.to_owned(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    server: ServerSection,
    identity: IdentitySection,
    #[serde(default)]
    pages: PagesSection,
    #[serde(default)]
    limits: LimitsSection,
    contact: ContactSection,
    #[serde(default)]
    cases: CasesSection,
    #[serde(default)]
    answers: AnswersSection,
    #[serde(default)]
    rules: BTreeMap<String, Spanned<toml::Value>>,
    #[serde(default)]
    orders: OrdersSection,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ServerSection {
    bind: Spanned<String>,
    database: Spanned<String>,
    locales: PathBuf,
    public: PathBuf,
    widget: PathBuf,
    #[serde(default)]
    allowed_origins: Vec<Spanned<String>>,
    #[serde(default)]
    trusted_proxies: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IdentitySection {
    issuer: Spanned<String>,
    audience: Spanned<String>,
    algorithms: Spanned<Vec<Spanned<String>>>,
    #[serde(default = "half_a_minute")]
    leeway_seconds: u32,
    #[serde(default = "ten_minutes")]
    max_lifetime_seconds: u32,
    log_in_url: Spanned<String>,
    shopper_key: Spanned<SecretSource>,
    keys: Vec<Spanned<KeySection>>,
}

fn half_a_minute() -> u32 {
    30
}

fn ten_minutes() -> u32 {
    600
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeySection {
    #[serde(default)]
    id: Option<String>,
    algorithm: Spanned<String>,
    #[serde(default)]
    secret: Option<Spanned<SecretSource>>,
    #[serde(default)]
    public_key: Option<Spanned<SecretSource>>,
}

/// Where a secret or key lies.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum SecretSource {
    Env(String),
    File(PathBuf),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct LimitsSection {
    question_characters: u32,
    message_characters: u32,
    requests: LimitSection,
    questions: LimitSection,
    cases: LimitSection,
    messages: LimitSection,
    votes: LimitSection,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitSection {
    count: std::num::NonZeroU32,
    minutes: std::num::NonZeroU32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactSection {
    time_zone: Spanned<String>,
    #[serde(default)]
    holidays: Vec<Spanned<String>>,
    #[serde(default = "evidence_topics")]
    evidence_topics: Vec<String>,
    #[serde(default = "urgent_topics")]
    urgent_topics: Vec<String>,
    #[serde(default = "personal_topics")]
    personal_topics: Vec<String>,
    #[serde(default = "quarter_of_an_hour")]
    patience_minutes: u32,
    chat: ChannelSection,
    phone: ChannelSection,
}

fn quarter_of_an_hour() -> u32 {
    15
}

fn evidence_topics() -> Vec<String> {
    vec!["order-problem".into()]
}

fn urgent_topics() -> Vec<String> {
    [
        "account-hacked-and-phishing",
        "withdraw-a-bid",
        "missed-delivery",
    ]
    .map(String::from)
    .into()
}

fn personal_topics() -> Vec<String> {
    vec!["selling".into(), "account".into()]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChannelSection {
    staffed: u32,
    #[serde(default)]
    waiting: u32,
    queue_limit: u32,
    minutes_per_case: u32,
    hours: Vec<Spanned<HoursSection>>,
    #[serde(default)]
    lines: Vec<Spanned<LineSection>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoursSection {
    days: Vec<Day>,
    from: String,
    to: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineSection {
    number: String,
    lang: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CasesSection {
    first_reply_working_days: u32,
    first_reply_by: Spanned<String>,
    call_back_minutes: u32,
    chat_reply_minutes: u32,
    decision_working_days: u32,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct OrdersSection {
    source: OrdersFrom,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum OrdersFrom {
    /// Tables that the marketplace fills.
    #[default]
    Database,
}

impl Default for LimitsSection {
    fn default() -> Self {
        let texts = Limits::default();
        let limit = |count, minutes| LimitSection {
            count: std::num::NonZeroU32::new(count).unwrap_or(std::num::NonZeroU32::MIN),
            minutes: std::num::NonZeroU32::new(minutes).unwrap_or(std::num::NonZeroU32::MIN),
        };
        Self {
            question_characters: texts.question,
            message_characters: texts.message,
            requests: limit(600, 5),
            questions: limit(30, 10),
            cases: limit(10, 60),
            messages: limit(60, 5),
            votes: limit(60, 10),
        }
    }
}

impl Default for CasesSection {
    fn default() -> Self {
        Self {
            first_reply_working_days: 1,
            first_reply_by: Spanned::new(0..0, "18:00".into()),
            call_back_minutes: 15,
            chat_reply_minutes: 5,
            decision_working_days: 10,
        }
    }
}

impl Default for LimitsConfig {
    fn default() -> Self {
        LimitsSection::default().resolve()
    }
}

impl From<LimitSection> for Limit {
    fn from(section: LimitSection) -> Self {
        Self {
            count: section.count.get(),
            minutes: section.minutes.get(),
        }
    }
}

impl LimitsSection {
    fn resolve(&self) -> LimitsConfig {
        LimitsConfig {
            texts: Limits {
                question: self.question_characters,
                message: self.message_characters,
            },
            requests: self.requests.into(),
            questions: self.questions.into(),
            cases: self.cases.into(),
            messages: self.messages.into(),
            votes: self.votes.into(),
        }
    }
}

impl File {
    fn resolve(
        self,
        source: &SourceText<'_>,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Config, ConfigError> {
        // The one source there is so far.
        let OrdersFrom::Database = self.orders.source;
        let rules = resolve_rules(&self.rules, source)?;
        let (contact, team) = self.contact.resolve(source, &rules)?;
        Ok(Config {
            server: self.server.resolve(source)?,
            log_in: self.identity.log_in(source)?,
            identity: self.identity.resolve(source, environment)?,
            pages: self.pages.resolve(source)?,
            limits: self.limits.resolve(),
            contact,
            team,
            cases: self.cases.resolve(source)?,
            engine: self
                .answers
                .resolve(environment)
                .map_err(|refusal| source.error(refusal.at, refusal.reason))?,
            rules,
        })
    }
}

fn resolve_rules(
    section: &BTreeMap<String, Spanned<toml::Value>>,
    source: &SourceText<'_>,
) -> Result<Rules, ConfigError> {
    let values = section
        .iter()
        .map(|(id, value)| (id.clone(), value.get_ref().clone()))
        .collect();
    Rules::with(&values).map_err(|error| {
        let reason = error.to_string();
        // The line of the first written rule that the reason names.
        let at = section
            .iter()
            .filter(|(id, _)| reason.contains(id.as_str()))
            .map(|(_, value)| value.span().start)
            .min()
            .unwrap_or_else(|| source.text.find("[rules]").unwrap_or(0));
        source.error(at, reason)
    })
}

impl ServerSection {
    fn resolve(self, source: &SourceText<'_>) -> Result<ServerConfig, ConfigError> {
        let bind = self.bind.get_ref().parse().map_err(|_| {
            source.error(
                self.bind.span().start,
                "`bind` must be an address and a port, for example 127.0.0.1:8080",
            )
        })?;
        let database = match self.database.get_ref().split_once(':') {
            Some(("sqlite", file)) if !file.is_empty() => source.path(Path::new(file)),
            _ => {
                return Err(source.error(
                    self.database.span().start,
                    "`database` must be sqlite: and a file name",
                ));
            }
        };
        let mut allowed_origins = Vec::new();
        for origin in self.allowed_origins {
            if !is_origin(origin.get_ref()) {
                return Err(source.error(
                    origin.span().start,
                    "an origin is a scheme and a host, for example https://www.marketplace.example",
                ));
            }
            allowed_origins.push(origin.into_inner());
        }
        let mut trusted_proxies = Vec::new();
        for proxy in self.trusted_proxies {
            let address = proxy.get_ref().parse().map_err(|_| {
                source.error(proxy.span().start, "a trusted proxy is an IP address")
            })?;
            trusted_proxies.push(address);
        }
        Ok(ServerConfig {
            bind,
            database,
            locales: source.path(&self.locales),
            public: source.path(&self.public),
            widget: source.path(&self.widget),
            allowed_origins,
            trusted_proxies,
        })
    }
}

impl LogInPage {
    /// Reads an address, or a path of the same origin. What it lets through can stand in an
    /// attribute and its origin in a policy.
    fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok().filter(|_| !text.contains('#'))?;
        let origin = match (uri.scheme_str(), uri.authority()) {
            (None, None) if text.starts_with('/') && !text.starts_with("//") => None,
            (Some(scheme @ ("https" | "http")), Some(host)) => {
                let origin = format!("{scheme}://{host}");
                is_origin(&origin).then_some(Some(origin))?
            }
            _ => return None,
        };
        Some(Self {
            url: text.to_owned(),
            origin,
        })
    }
}

fn is_origin(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
    })
}

/// Pages of the marketplace, each named like the action that leads there.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct PagesSection {
    open_orders: Option<Spanned<String>>,
    reset_password: Option<Spanned<String>>,
    verify_profile: Option<Spanned<String>>,
    view_invoices: Option<Spanned<String>>,
    account_settings: Option<Spanned<String>>,
}

impl PagesSection {
    fn resolve(self, source: &SourceText<'_>) -> Result<Vec<ActionLink>, ConfigError> {
        let written = [
            (Action::OpenOrders, self.open_orders),
            (Action::ResetPassword, self.reset_password),
            (Action::VerifyProfile, self.verify_profile),
            (Action::ViewInvoices, self.view_invoices),
            (Action::AccountSettings, self.account_settings),
        ];
        let mut pages = Vec::new();
        for (action, url) in written {
            let Some(url) = url else { continue };
            // What one can be sent to for the log-in can be linked to, at any place of the page.
            let address = url.get_ref().split('#').next().unwrap_or_default();
            if LogInPage::parse(address).is_none() {
                return Err(source.error(
                    url.span().start,
                    "a page is an address such as https://www.marketplace.example/account, or a \
                     path of the pages that embed the widget",
                ));
            }
            pages.push(ActionLink {
                action,
                url: url.into_inner(),
            });
        }
        Ok(pages)
    }
}

impl IdentitySection {
    fn log_in(&self, source: &SourceText<'_>) -> Result<LogInPage, ConfigError> {
        LogInPage::parse(self.log_in_url.get_ref()).ok_or_else(|| {
            source.error(
                self.log_in_url.span().start,
                "`log_in_url` must be an address such as https://www.marketplace.example/log-in, \
                 or a path of the help desk's own origin",
            )
        })
    }

    fn resolve(
        self,
        source: &SourceText<'_>,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<identity::Settings, ConfigError> {
        for text in [&self.issuer, &self.audience] {
            if text.get_ref().trim().is_empty() {
                return Err(source.error(text.span().start, "must not be empty"));
            }
        }
        let shopper_key_secret =
            self.shopper_key
                .get_ref()
                .load(source, self.shopper_key.span().start, environment)?;
        check_secret(&shopper_key_secret, source, self.shopper_key.span().start)?;

        let mut allowed = Vec::new();
        for name in self.algorithms.get_ref() {
            allowed.push(parse_algorithm(name, source)?);
        }
        let mut keys = Vec::new();
        for section in self.keys {
            let at = section.span().start;
            keys.push(
                section
                    .into_inner()
                    .resolve(at, &allowed, source, environment)?,
            );
        }
        for algorithm in &allowed {
            if !keys.iter().any(|key| key.algorithm == *algorithm) {
                return Err(source.error(
                    self.algorithms.span().start,
                    format!("there is no key for {}", algorithm_name(*algorithm)),
                ));
            }
        }
        if keys.is_empty() {
            return Err(source.error(
                self.algorithms.span().start,
                "at least one algorithm and key is needed",
            ));
        }
        Ok(identity::Settings {
            keys,
            issuer: self.issuer.into_inner(),
            audience: self.audience.into_inner(),
            leeway_seconds: self.leeway_seconds,
            max_lifetime_seconds: self.max_lifetime_seconds,
            shopper_key_secret,
        })
    }
}

fn parse_algorithm(
    name: &Spanned<String>,
    source: &SourceText<'_>,
) -> Result<Algorithm, ConfigError> {
    match name.get_ref().as_str() {
        "HS256" => Ok(Algorithm::HS256),
        "RS256" => Ok(Algorithm::RS256),
        "ES256" => Ok(Algorithm::ES256),
        "EdDSA" => Ok(Algorithm::EdDSA),
        other => Err(source.error(
            name.span().start,
            format!("unknown algorithm `{other}`; there are HS256, RS256, ES256 and EdDSA"),
        )),
    }
}

fn check_secret(secret: &[u8], source: &SourceText<'_>, at: usize) -> Result<(), ConfigError> {
    if secret.len() < 32 {
        return Err(source.error(at, "a secret needs at least 32 bytes"));
    }
    Ok(())
}

impl KeySection {
    fn resolve(
        self,
        at: usize,
        allowed: &[Algorithm],
        source: &SourceText<'_>,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Key, ConfigError> {
        let algorithm = parse_algorithm(&self.algorithm, source)?;
        if !allowed.contains(&algorithm) {
            return Err(source.error(
                self.algorithm.span().start,
                format!("{} is not among `algorithms`", algorithm_name(algorithm)),
            ));
        }
        let wanted = match (algorithm, &self.secret, &self.public_key) {
            (Algorithm::HS256, Some(secret), None) => secret,
            (Algorithm::HS256, ..) => {
                return Err(source.error(at, "an HS256 key needs `secret` and nothing else"));
            }
            (_, None, Some(public_key)) => public_key,
            _ => {
                return Err(source.error(
                    at,
                    format!(
                        "an {} key needs `public_key` and nothing else",
                        algorithm_name(algorithm)
                    ),
                ));
            }
        };
        let bytes = wanted
            .get_ref()
            .load(source, wanted.span().start, environment)?;
        let key = match algorithm {
            Algorithm::HS256 => {
                check_secret(&bytes, source, wanted.span().start)?;
                Ok(DecodingKey::from_secret(&bytes))
            }
            Algorithm::RS256 => DecodingKey::from_rsa_pem(&bytes),
            Algorithm::ES256 => DecodingKey::from_ec_pem(&bytes),
            _ => DecodingKey::from_ed_pem(&bytes),
        };
        let key = key.map_err(|_| {
            source.error(
                wanted.span().start,
                format!(
                    "this is no {} public key in PEM form",
                    algorithm_name(algorithm)
                ),
            )
        })?;
        Ok(Key {
            id: self.id,
            algorithm,
            key,
        })
    }
}

impl SecretSource {
    fn load(
        &self,
        source: &SourceText<'_>,
        at: usize,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Vec<u8>, ConfigError> {
        match self {
            Self::Env(name) => environment(name).map(String::into_bytes).ok_or_else(|| {
                source.error(at, format!("the environment variable {name} is not set"))
            }),
            Self::File(path) => {
                let path = source.path(path);
                let bytes = std::fs::read(&path).map_err(|error| {
                    source.error(at, format!("{} cannot be read: {error}", path.display()))
                })?;
                Ok(bytes.trim_ascii().to_vec())
            }
        }
    }
}

impl ContactSection {
    fn resolve(
        self,
        source: &SourceText<'_>,
        rules: &Rules,
    ) -> Result<(ContactConfig, TeamState), ConfigError> {
        let zone = TimeZone::get(self.time_zone.get_ref()).map_err(|_| {
            source.error(
                self.time_zone.span().start,
                format!(
                    "unknown time zone `{}`; expected an IANA name such as Europe/Amsterdam",
                    self.time_zone.get_ref()
                ),
            )
        })?;
        let holidays = resolve_holidays(&self.holidays, source)?;
        let languages = |rule: &str| rules.languages(rule).unwrap_or_default().to_vec();
        let phone_languages = languages("phone-languages");
        let mut lines = Vec::new();
        for line in &self.phone.lines {
            let at = line.span().start;
            let line = line.get_ref();
            let number = check_phone(&line.number)
                .map_err(|_| source.error(at, "a line needs an international number"))?;
            if !phone_languages.contains(&line.lang) {
                return Err(source.error(
                    at,
                    format!("`{}` is not among the rule phone-languages", line.lang),
                ));
            }
            lines.push(PhoneLine {
                number,
                lang: line.lang.clone(),
            });
        }
        if let Some(line) = self.chat.lines.first() {
            return Err(source.error(line.span().start, "`lines` belongs to the phone"));
        }
        let team = TeamState {
            chat: self.chat.desk(),
            phone: self.phone.desk(),
        };
        let config = ContactConfig {
            calendar: Calendar::new(zone, holidays),
            email_languages: languages("email-languages"),
            chat: self.chat.resolve(languages("chat-languages"), source)?,
            phone: self.phone.resolve(phone_languages, source)?,
            lines,
            evidence_topics: self.evidence_topics,
            urgent_topics: self.urgent_topics,
            personal_topics: self.personal_topics,
            patience_minutes: self.patience_minutes,
        };
        Ok((config, team))
    }
}

fn resolve_holidays(
    section: &[Spanned<String>],
    source: &SourceText<'_>,
) -> Result<Holidays, ConfigError> {
    let mut once = BTreeSet::new();
    let mut yearly = BTreeSet::new();
    for holiday in section {
        let text = holiday.get_ref();
        if let Ok(day) = text.parse::<Date>() {
            once.insert(day);
        } else if let Ok(day) = format!("2024-{text}").parse::<Date>() {
            yearly.insert((day.month(), day.day()));
        } else {
            return Err(source.error(
                holiday.span().start,
                format!("`{text}` is no day; write 2026-12-25, or 12-25 for every year"),
            ));
        }
    }
    Ok(Holidays { once, yearly })
}

impl ChannelSection {
    fn desk(&self) -> Desk {
        Desk {
            staffed: self.staffed,
            waiting: self.waiting,
        }
    }

    fn resolve(
        self,
        languages: Vec<String>,
        source: &SourceText<'_>,
    ) -> Result<LiveChannel, ConfigError> {
        let mut hours = WeeklyHours::default();
        for entry in &self.hours {
            let at = entry.span().start;
            let entry = entry.get_ref();
            let minutes = |text: &str| {
                parse_minutes(text).ok_or_else(|| {
                    source.error(at, format!("`{text}` is no time; write 09:00 to 24:00"))
                })
            };
            let stretch = Stretch {
                from: minutes(&entry.from)?,
                to: minutes(&entry.to)?,
            };
            if stretch.from >= stretch.to {
                return Err(source.error(
                    at,
                    "`from` must be before `to`; write two entries for a night",
                ));
            }
            for day in &entry.days {
                hours
                    .add((*day).into(), stretch)
                    .map_err(|error| source.error(at, error.to_string()))?;
            }
        }
        Ok(LiveChannel {
            languages,
            hours,
            queue_limit: self.queue_limit,
            minutes_per_case: self.minutes_per_case,
        })
    }
}

fn parse_minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    if hour.len() != 2 || minute.len() != 2 {
        return None;
    }
    let hour: u16 = hour.parse().ok()?;
    let minute: u16 = minute.parse().ok()?;
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= MINUTES_PER_DAY).then_some(minutes)
}

impl From<Day> for Weekday {
    fn from(day: Day) -> Self {
        match day {
            Day::Mon => Self::Monday,
            Day::Tue => Self::Tuesday,
            Day::Wed => Self::Wednesday,
            Day::Thu => Self::Thursday,
            Day::Fri => Self::Friday,
            Day::Sat => Self::Saturday,
            Day::Sun => Self::Sunday,
        }
    }
}

impl CasesSection {
    fn resolve(&self, source: &SourceText<'_>) -> Result<CasesConfig, ConfigError> {
        let by = self.first_reply_by.get_ref();
        let first_reply_by = by.parse().map_err(|_| {
            source.error(
                self.first_reply_by.span().start,
                format!("`{by}` is no time; write 18:00"),
            )
        })?;
        Ok(CasesConfig {
            first_reply_working_days: self.first_reply_working_days,
            first_reply_by,
            call_back_minutes: self.call_back_minutes,
            chat_reply_minutes: self.chat_reply_minutes,
            decision_working_days: self.decision_working_days,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../help-desk.toml");

    fn read(text: &str) -> Result<Config, ConfigError> {
        Config::parse(text, Path::new("/etc/help-desk.toml"), &|name| {
            name.starts_with("HELP_DESK_").then(|| "s".repeat(40))
        })
    }

    #[test]
    fn the_sample_is_good() {
        let config = read(SAMPLE).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(config.server.bind.port(), 8080);
        assert_eq!(config.server.locales, Path::new("/etc/locales"));
        assert_eq!(config.contact.calendar.zone_name(), "Europe/Amsterdam");
        let pages: Vec<_> = config.pages.iter().map(|page| page.action).collect();
        assert_eq!(
            pages,
            [
                Action::OpenOrders,
                Action::ResetPassword,
                Action::VerifyProfile,
                Action::ViewInvoices,
                Action::AccountSettings
            ]
        );
    }

    /// Puts `new` in the place of `old` and checks line and reason of the refusal.
    fn check(old: &str, new: &str, reason: &str) {
        assert_eq!(
            SAMPLE.matches(old).count(),
            1,
            "`{old}` stands once in the sample"
        );
        let text = SAMPLE.replace(old, new);
        let Err(error) = read(&text) else {
            panic!("`{new}` was taken");
        };
        let at = text.find(new.lines().last().unwrap()).unwrap();
        let line = text[..at].matches('\n').count() + 1;
        assert!(error.reason.contains(reason), "`{new}`: {error}");
        assert_eq!(error.line, line, "`{new}`: {error}");
        assert!(error.to_string().starts_with("/etc/help-desk.toml:"));
    }

    #[test]
    fn mistakes_are_refused_with_line_and_reason() {
        check("bind = ", "bnid = ", "bnid");
        check("\"127.0.0.1:8080\"", "\"here\"", "address and a port");
        check("\"sqlite:help-desk.db\"", "\"mysql:x\"", "sqlite:");
        check(
            "reset_password = \"https://www.marketplace.example/password\"",
            "reset_password = \"javascript:alert(1)\"",
            "a page is an address",
        );
        check("view_invoices = ", "view_invoice = ", "view_invoice");
        check("\"https://www.marketplace.example\"]", "\"*\"]", "origin");
        check(
            "\"Europe/Amsterdam\"",
            "\"Europe/Atlantis\"",
            "unknown time zone",
        );
        check("\"12-26\"", "\"26.12.\"", "is no day");
        check(
            "  { days = [\"sat\"], from = \"09:00\", to = \"17:00\" },",
            "  { days = [\"sat\", \"fri\"], from = \"09:00\", to = \"17:00\" },",
            "overlap",
        );
        check("to = \"17:00\"", "to = \"25:00\"", "no time");
        check("from = \"10:00\"", "from = \"19:00\"", "before");
        check(
            "number = \"+31201234567\"",
            "number = \"0900-CALL\"",
            "number",
        );
        check("lang = \"nl\"", "lang = \"pl\"", "phone-languages");
        check(
            "algorithms = [\"HS256\"]",
            "algorithms = [\"none\"]",
            "unknown algorithm",
        );
        check(
            "algorithms = [\"HS256\"]",
            "algorithms = [\"HS256\", \"ES256\"]",
            "no key for ES256",
        );
        check(
            "secret = { env = \"HELP_DESK_TOKEN_SECRET\" }",
            "secret = { env = \"NOT_SET\" }",
            "NOT_SET",
        );
        check(
            "secret = { env = \"HELP_DESK_TOKEN_SECRET\" }",
            "secret = \"hunter2\"",
            "",
        );
        check(
            "first_reply_by = \"18:00\"",
            "first_reply_by = \"six\"",
            "no time",
        );
        check(
            "questions = { count = 30, minutes = 10 }",
            "questions = { count = 0, minutes = 10 }",
            "",
        );
        check(
            "report-window-days = 3",
            "report-windows-days = 3",
            "report-windows-days",
        );
        check(
            "report-window-days = 3",
            "report-window-days = \"soon\"",
            "report-window-days",
        );
        check(
            "report-window-days = 3",
            "report-window-days = 9",
            "report-window-days",
        );
        for bad in [
            "//evil.example/",
            "www.marketplace.example",
            "https://a b",
            "mailto:x",
        ] {
            check(
                "log_in_url = \"https://www.marketplace.example/help/log-in\"",
                &format!("log_in_url = \"{bad}\""),
                "log_in_url",
            );
        }
        check(
            "engine = \"built-in\"",
            "engine = \"oracle\"",
            "unknown variant",
        );
        check(
            "base_url = \"https://models.example/v1\"",
            "base_url = \"http://models.example/v1\"",
            "https://",
        );
        check("max_tokens = 400", "max_tokens = 4", "`max_tokens`");
        check(
            "source = \"database\"",
            "source = \"carrier-pigeon\"",
            "carrier-pigeon",
        );
    }

    #[test]
    fn the_log_in_is_an_address_or_a_path() {
        let origin = |text| LogInPage::parse(text).map(|page| page.origin);
        let elsewhere = |origin: &str| Some(Some(origin.to_owned()));
        assert_eq!(origin("/log-in?from=help"), Some(None));
        assert_eq!(
            origin("https://www.marketplace.example:8443/log-in"),
            elsewhere("https://www.marketplace.example:8443")
        );
        for bad in [
            "",
            "log-in",
            "//evil.example",
            "https:///x",
            "https://user:secret@host/",
            "https://host;script-src/",
            "https://a,b/",
            "javascript:alert(1)",
            "/log-in#there",
            "/a b",
        ] {
            assert_eq!(origin(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_secret_must_be_long() {
        let error = Config::parse(SAMPLE, Path::new("x.toml"), &|_| Some("short".into()));
        assert!(error.is_err_and(|error| error.reason.contains("32 bytes")));
    }

    #[test]
    fn a_missing_file_is_one_sentence() {
        let error = Config::read(Path::new("/nowhere/help-desk.toml"));
        assert!(error.is_err_and(|error| error.reason.starts_with("cannot be read")));
    }
}
