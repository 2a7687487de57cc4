//! The demo marketplace "Lot & Found": people to log in as, their orders, pages to see it all on.
//!
//! It is a host page like any other, except that its pages and the service share one address: the
//! pages ask [`routes`] for tokens the way a marketplace's own server would sign them. Nothing of
//! this is reachable through `help-desk serve`. Tests open the same state with a clock of their own.

mod echo;
mod hosts;
mod log_in;
mod market;
mod pages;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header};
use serde::Serialize;
use tempfile::TempDir;

use crate::clock::Clock;
use crate::config::{Config, LimitsConfig};
use crate::engine;
use crate::identity::{self, Key};
use crate::knowledge::{Knowledge, KnowledgeError};
use crate::limiter::Limit;
use crate::state::{AppState, StartError};
use crate::store::{StoreError, random_bytes};

pub(crate) use hosts::may_ask;
pub use market::{PEOPLE, Person};
pub(crate) use pages::routes;

/// How long a demo token lasts, in seconds.
const TOKEN_SECONDS: i64 = 600;

/// The demo's configuration: that of a small team in Amsterdam which is there every day.
const CONFIG: &str = include_str!("demo/demo.toml");

/// What a demo is made of.
#[derive(Clone, Debug)]
pub struct DemoOptions {
    /// Folder with a folder for each language.
    pub locales: PathBuf,
    /// Folder of `embed.js` and the demo pages.
    pub public: PathBuf,
    /// Folder of the built widget.
    pub widget: PathBuf,
    /// File to keep cases in; a temporary one without.
    pub data: Option<PathBuf>,
    /// How often somebody may ask; practically always, since a demo has few visitors and many tests.
    pub limits: LimitsConfig,
    /// A language model that words answers; none in `help-desk demo`.
    pub engine: Option<engine::Settings>,
    /// Whether the articles are read once for all demos of this process.
    pub shares_knowledge: bool,
    /// How many orders Dana has.
    pub dana_orders: u32,
    /// Pause between the lines of a streamed answer.
    pub pace: Duration,
}

/// What a demo has and the service has not.
pub struct Demo {
    signing_key: EncodingKey,
    issuer: String,
    audience: String,
    /// Deleted together with the state.
    _folder: Option<TempDir>,
}

#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    aud: &'a str,
    sub: &'a str,
    name: &'a str,
    iat: i64,
    nbf: i64,
    exp: i64,
}

impl DemoOptions {
    /// A demo from those folders, with everything as `help-desk demo` shows it.
    #[must_use]
    pub fn new(locales: PathBuf, public: PathBuf, widget: PathBuf) -> Self {
        let many = Limit {
            count: 100_000,
            minutes: 1,
        };
        Self {
            locales,
            public,
            widget,
            data: None,
            limits: LimitsConfig {
                requests: many,
                questions: many,
                cases: many,
                messages: many,
                votes: many,
                ..LimitsConfig::default()
            },
            engine: None,
            shares_knowledge: false,
            dana_orders: 5_000,
            pace: Duration::from_millis(12),
        }
    }

    /// A demo for tests: quick to open, answers without pauses.
    #[must_use]
    pub fn for_tests(locales: PathBuf, public: PathBuf) -> Self {
        Self {
            shares_knowledge: true,
            dana_orders: 60,
            pace: Duration::ZERO,
            ..Self::new(locales, public, PathBuf::from("target/dist"))
        }
    }
}

/// Opens the demo: configuration, database, and a marketplace full of orders.
pub async fn open(options: DemoOptions, clock: Arc<dyn Clock>) -> Result<AppState, StartError> {
    let secret = random_bytes::<32>();
    let mut config = Config::parse(CONFIG, "demo.toml".as_ref(), &|_| Some("demo".repeat(10)))
        .expect("the demo's configuration is good");
    config.identity.keys = vec![Key {
        id: None,
        algorithm: Algorithm::HS256,
        key: DecodingKey::from_secret(&secret),
    }];
    config.limits = options.limits;
    config.engine = options.engine;
    config.server.locales = options.locales;
    config.server.public = options.public;
    config.server.widget = options.widget;
    let folder = match options.data {
        Some(file) => {
            config.server.database = file;
            None
        }
        None => {
            let folder =
                TempDir::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
            config.server.database = folder.path().join("demo.db");
            Some(folder)
        }
    };
    let knowledge = if options.shares_knowledge {
        shared_knowledge(&config)?
    } else {
        Knowledge::load(&config.server.locales, config.rules.clone())?.into()
    };
    let state = AppState::open_with(config, knowledge, clock, options.pace, |config| {
        Some(Demo {
            signing_key: EncodingKey::from_secret(&secret),
            issuer: config.identity.issuer.clone(),
            audience: config.identity.audience.clone(),
            _folder: folder,
        })
    })
    .await?;
    market::fill(&state, options.dana_orders).await?;
    Ok(state)
}

/// The articles of a folder, read once for all demos of this process.
fn shared_knowledge(config: &Config) -> Result<Arc<Knowledge>, KnowledgeError> {
    static READ: Mutex<BTreeMap<PathBuf, Arc<Knowledge>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(knowledge) = read.get(&config.server.locales) {
        return Ok(Arc::clone(knowledge));
    }
    let knowledge = Knowledge::load(&config.server.locales, config.rules.clone())?;
    let knowledge = Arc::new(knowledge);
    read.insert(config.server.locales.clone(), Arc::clone(&knowledge));
    Ok(knowledge)
}

/// A token for one of [`PEOPLE`], good for ten minutes; `None` without such a person or demo.
#[must_use]
pub fn token(state: &AppState, person: &str) -> Option<String> {
    let demo = state.demo.as_ref()?;
    let person = PEOPLE.iter().find(|known| known.id == person)?;
    let now = state.now().as_second();
    let claims = Claims {
        iss: &demo.issuer,
        aud: &demo.audience,
        sub: person.id,
        name: person.name,
        iat: now,
        nbf: now,
        exp: now + TOKEN_SECONDS,
    };
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &demo.signing_key).ok()
}

/// A token with any claims and header, for tests of what is refused.
#[must_use]
pub fn token_with(
    state: &AppState,
    header: &Header,
    claims: &BTreeMap<&str, serde_json::Value>,
) -> Option<String> {
    let demo = state.demo.as_ref()?;
    jsonwebtoken::encode(header, claims, &demo.signing_key).ok()
}

/// The settings a demo checks tokens with are ordinary ones; only the key is its own.
#[must_use]
pub fn shopper_key(state: &AppState, person: &str) -> String {
    let verifier: &identity::Verifier = &state.verifier;
    verifier.shopper_key(person)
}
