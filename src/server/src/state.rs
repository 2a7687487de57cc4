//! What every request needs at hand, built once at start.

use std::net::IpAddr;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use contract::{ActionLink, ErrorCode, Limits};
use jiff::Timestamp;

use crate::assets::Assets;
use crate::clock::Clock;
use crate::config::{CasesConfig, Config, LimitsConfig, LogInPage};
use crate::contact::{ContactConfig, TeamState};
use crate::demo::Demo;
use crate::engine::{Engine, EngineError};
use crate::error::Failure;
use crate::idempotency::InFlight;
use crate::identity::Verifier;
use crate::knowledge::{Knowledge, KnowledgeError, Rules};
use crate::limiter::{Kind, Limiter};
use crate::orders::{OrderSource, Orders};
use crate::plain::Words;
use crate::store::{Store, StoreError};

/// The state of the service; cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

/// What the state consists of.
pub struct Parts {
    pub(crate) store: Store,
    pub(crate) orders: Arc<dyn OrderSource>,
    pub(crate) knowledge: Arc<Knowledge>,
    pub(crate) rules: Rules,
    pub(crate) verifier: Verifier,
    pub(crate) log_in: LogInPage,
    /// The marketplace's pages for what a shopper can do by themselves.
    pub(crate) pages: Vec<ActionLink>,
    /// The words of the contact page.
    pub(crate) words: Words,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) limiter: Limiter,
    pub(crate) limits: LimitsConfig,
    pub(crate) contact: ContactConfig,
    pub(crate) cases: CasesConfig,
    /// Words answers, if the operator has a language model.
    pub(crate) engine: Option<Engine>,
    pub(crate) team: RwLock<TeamState>,
    pub(crate) in_flight: InFlight,
    pub(crate) assets: Assets,
    pub(crate) allowed_origins: Vec<String>,
    pub(crate) trusted_proxies: Vec<IpAddr>,
    /// Pause between the lines of a streamed answer; none in production.
    pub(crate) pace: Duration,
    /// Present in the demo only: its people and pages.
    pub(crate) demo: Option<Demo>,
}

/// Why the service cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The articles.
    #[error(transparent)]
    Knowledge(#[from] KnowledgeError),
    /// The language model.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl AppState {
    /// Opens the database and reads the articles.
    pub async fn open(config: Config, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let knowledge = Knowledge::load(&config.server.locales, config.rules.clone())?;
        Self::open_with(config, knowledge.into(), clock, Duration::ZERO, |_| None).await
    }

    pub(crate) async fn open_with(
        config: Config,
        knowledge: Arc<Knowledge>,
        clock: Arc<dyn Clock>,
        pace: Duration,
        demo: impl FnOnce(&Config) -> Option<Demo>,
    ) -> Result<Self, StartError> {
        let demo = demo(&config);
        for problem in knowledge.problems() {
            tracing::warn!("{problem}");
        }
        let store = Store::open(&config.server.database).await?;
        store
            .forget_old(clock.now())
            .await
            .map_err(StoreError::from)?;
        Ok(Self(Arc::new(Parts {
            orders: Arc::new(Orders::new(store.clone())),
            store,
            knowledge,
            rules: config.rules,
            verifier: Verifier::new(config.identity),
            log_in: config.log_in,
            pages: config.pages,
            words: Words::new(config.server.locales.clone()),
            clock,
            limiter: Limiter::default(),
            limits: config.limits,
            contact: config.contact,
            cases: config.cases,
            engine: config.engine.map(Engine::new).transpose()?,
            team: RwLock::new(config.team),
            in_flight: InFlight::default(),
            assets: Assets::new(
                config.server.locales,
                config.server.public,
                config.server.widget,
            ),
            allowed_origins: config.server.allowed_origins,
            trusted_proxies: config.server.trusted_proxies,
            pace,
            demo,
        })))
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Gets ready what takes a while; for a service that stays, not for tests.
    pub fn warm_up(&self) {
        let state = self.clone();
        std::thread::spawn(move || state.assets.warm_up());
    }

    /// The database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// How the team is staffed.
    #[must_use]
    pub fn team(&self) -> TeamState {
        *self.team.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes how the team is staffed.
    pub fn set_team(&self, team: TeamState) {
        *self.team.write().unwrap_or_else(PoisonError::into_inner) = team;
    }

    /// The longest texts.
    #[must_use]
    pub fn text_limits(&self) -> Limits {
        self.limits.texts
    }

    pub(crate) fn check_language(&self, lang: &str) -> Result<(), Failure> {
        if self.knowledge.languages().iter().any(|known| known == lang) {
            return Ok(());
        }
        Err(Failure::new(
            ErrorCode::UnknownLanguage,
            "`lang` is not among the languages of this service",
        ))
    }

    pub(crate) fn take(&self, kind: Kind, who: &str) -> Result<(), Failure> {
        let limit = match kind {
            Kind::Request => self.limits.requests,
            Kind::Question => self.limits.questions,
            Kind::Case => self.limits.cases,
            Kind::Message => self.limits.messages,
            Kind::Vote => self.limits.votes,
        };
        self.limiter.take(kind, who, limit, self.now())
    }
}

impl std::ops::Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
