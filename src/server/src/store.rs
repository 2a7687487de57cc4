//! The database: opened and brought up to date at start, one writer at a time.
//!
//! SQLite takes one writer; a pool of one connection queues writers in order instead of letting
//! them meet as "database is locked". Readers have their own connections and never wait (WAL).
//!
//! Each commit waits for the disk. What many requests write at the same time, one row each, goes
//! into one transaction, so that the hundredth does not wait a hundred times ([`Store::write_together`]).

use std::fmt;
use std::path::Path;
use std::slice;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqlSafeStr, Sqlite, SqliteConnection, SqlitePool, Transaction};
use tokio::sync::oneshot;

/// The open database.
#[derive(Clone, Debug)]
pub struct Store {
    readers: SqlitePool,
    writer: SqlitePool,
    waiting: Arc<Waiting>,
}

/// What one request writes. It may run twice: again by itself if it failed among others.
pub(crate) type Write = Box<
    dyn for<'a> Fn(&'a mut SqliteConnection) -> BoxFuture<'a, Result<(), sqlx::Error>>
        + Send
        + Sync,
>;

/// A write, and who is told how it went.
type Told = (Write, oneshot::Sender<Result<(), sqlx::Error>>);

/// What waits for [`Store::write_together`].
#[derive(Default)]
struct Waiting {
    writes: Mutex<Vec<Told>>,
    turn: tokio::sync::Mutex<()>,
}

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It cannot be opened or read.
    #[error("the database cannot be used: {0}")]
    Database(#[from] sqlx::Error),
    /// It cannot be brought up to date.
    #[error("the database cannot be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

/// How long a key, an answer without a case and the like are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

impl Store {
    /// Opens the file, creates it when it is missing, and runs the migrations that are new.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A power cut must not take back what a shopper was told.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5));
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options.clone())
            .await?;
        migrator().run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options)
            .await?;
        Ok(Self {
            readers,
            writer,
            waiting: Arc::default(),
        })
    }

    /// For reading. Never while a transaction of [`Store::write`] is open in the same request.
    #[must_use]
    pub fn read(&self) -> &SqlitePool {
        &self.readers
    }

    /// A transaction that may write; waits for its turn.
    pub async fn write(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// Writes as [`Store::write`] does, in one transaction with all that comes while the one before
    /// is under way. What fails does not take the others along.
    pub(crate) async fn write_together(&self, write: Write) -> Result<(), sqlx::Error> {
        let (done, written) = oneshot::channel();
        self.waiting.lock().push((write, done));
        let store = self.clone();
        // A request that is given up must not give up what others write.
        tokio::spawn(async move { store.write_waiting().await });
        written.await.unwrap_or(Err(sqlx::Error::PoolClosed))
    }

    async fn write_waiting(&self) {
        let _turn = self.waiting.turn.lock().await;
        let waiting = std::mem::take(&mut *self.waiting.lock());
        let (writes, told): (Vec<Write>, Vec<_>) = waiting.into_iter().unzip();
        if writes.is_empty() {
            return;
        }
        let together = self.write_all(&writes).await;
        for (write, done) in writes.iter().zip(told) {
            let written = match &together {
                Ok(()) => Ok(()),
                Err(_) => self.write_all(slice::from_ref(write)).await,
            };
            // Who does not wait for it any more need not be told.
            _ = done.send(written);
        }
    }

    async fn write_all(&self, writes: &[Write]) -> Result<(), sqlx::Error> {
        let mut transaction = self.write().await?;
        for write in writes {
            write(&mut transaction).await?;
        }
        transaction.commit().await
    }

    /// Forgets what is kept for a while only: used keys, and answers that no case refers to.
    pub async fn forget_old(&self, now: Timestamp) -> Result<(), sqlx::Error> {
        let before = now.checked_sub(KEPT).unwrap_or(now).as_millisecond();
        let mut transaction = self.write().await?;
        sqlx::query("DELETE FROM idempotency_keys WHERE created_at < $1")
            .bind(before)
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "DELETE FROM answers WHERE created_at < $1
             AND id NOT IN (SELECT answer_id FROM cases WHERE answer_id IS NOT NULL)",
        )
        .bind(before)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// Closes all connections, so that the file is whole by itself.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

impl fmt::Debug for Waiting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Waiting").finish_non_exhaustive()
    }
}

impl Waiting {
    fn lock(&self) -> MutexGuard<'_, Vec<Told>> {
        self.writes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn migrator() -> Migrator {
    let migration = |version, name: &'static str, text: &'static str| {
        let text = text.into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, text, false)
    };
    Migrator::with_migrations(vec![
        migration(1, "start", include_str!("../migrations/0001_start.sql")),
        migration(
            2,
            "case article",
            include_str!("../migrations/0002_case_article.sql"),
        ),
        migration(3, "clocks", include_str!("../migrations/0003_clocks.sql")),
        migration(
            4,
            "asked before",
            include_str!("../migrations/0004_asked_before.sql"),
        ),
        migration(
            5,
            "case state",
            include_str!("../migrations/0005_case_state.sql"),
        ),
        migration(
            6,
            "more moments",
            include_str!("../migrations/0006_more_moments.sql"),
        ),
    ])
}

/// A random id of 128 bits that nobody guesses.
#[must_use]
pub(crate) fn random_id() -> String {
    random_bytes::<16>()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Random bytes from the operating system.
#[must_use]
pub(crate) fn random_bytes<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).expect("the operating system has random numbers");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn opens_twice_and_keeps_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("help.db");
        let store = Store::open(&file).await.unwrap();
        let mut transaction = store.write().await.unwrap();
        sqlx::query(
            "INSERT INTO items (id, title, price_minor, currency) VALUES ('1', 'Vase', 1, 'EUR')",
        )
        .execute(&mut *transaction)
        .await
        .unwrap();
        transaction.commit().await.unwrap();
        // Not closed: as after a kill.
        drop(store);
        let store = Store::open(&file).await.unwrap();
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM items")
            .fetch_one(store.read())
            .await
            .unwrap();
        assert_eq!(count, 1);
        let broken = sqlx::query("INSERT INTO recent_items VALUES ('a', 'none', 1)")
            .execute(store.read())
            .await;
        assert!(broken.is_err(), "foreign keys hold");
    }

    fn item(id: &'static str) -> Write {
        Box::new(move |connection| {
            Box::pin(async move {
                sqlx::query(
                    "INSERT INTO items (id, title, price_minor, currency) VALUES ($1, '', 1, 'EUR')",
                )
                .bind(id)
                .execute(connection)
                .await
                .map(drop)
            })
        })
    }

    async fn items(store: &Store) -> i64 {
        let count = sqlx::query_scalar("SELECT COUNT(*) FROM items");
        count.fetch_one(store.read()).await.unwrap()
    }

    #[tokio::test]
    async fn what_comes_together_is_written_at_once_and_fails_alone() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("help.db")).await.unwrap();
        let turn = store.waiting.turn.lock().await;
        let seen = Arc::new(Mutex::new(None));
        let look: Write = {
            let (seen, store) = (Arc::clone(&seen), store.clone());
            Box::new(move |_| {
                let (seen, store) = (Arc::clone(&seen), store.clone());
                Box::pin(async move {
                    *seen.lock().unwrap() = Some(items(&store).await);
                    Ok(())
                })
            })
        };
        let mut all = Vec::new();
        for write in [item("1"), item("2"), look] {
            let store = store.clone();
            all.push(tokio::spawn(
                async move { store.write_together(write).await },
            ));
            tokio::task::yield_now().await;
        }
        while store.waiting.lock().len() < 3 {
            tokio::task::yield_now().await;
        }
        drop(turn);
        for one in all {
            one.await.unwrap().unwrap();
        }
        // The third of one transaction sees nothing of the two before it from outside.
        assert_eq!(*seen.lock().unwrap(), Some(0));
        assert_eq!(items(&store).await, 2);

        let turn = store.waiting.turn.lock().await;
        let writes = [item("3"), item("1"), item("4")].map(|write| store.write_together(write));
        let [first, same, last] = writes;
        let told = async { tokio::join!(first, same, last) };
        let begin = async {
            while store.waiting.lock().len() < 3 {
                tokio::task::yield_now().await;
            }
            drop(turn);
        };
        let ((first, same, last), ()) = tokio::join!(told, begin);
        assert!(first.is_ok() && same.is_err() && last.is_ok());
        assert_eq!(items(&store).await, 4);
    }

    #[tokio::test]
    async fn a_request_that_is_given_up_gives_up_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("help.db")).await.unwrap();
        let turn = store.waiting.turn.lock().await;
        let given_up = tokio::spawn({
            let store = store.clone();
            async move { store.write_together(item("1")).await }
        });
        while store.waiting.lock().is_empty() {
            tokio::task::yield_now().await;
        }
        given_up.abort();
        drop(turn);
        store.write_together(item("2")).await.unwrap();
        assert_eq!(items(&store).await, 2);
    }

    /// The deadlines of cases that were there before count from what the team wrote last.
    #[tokio::test]
    async fn cases_of_before_know_since_when_they_stand_where_they_do() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("help.db");
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true);
        let before = SqlitePool::connect_with(options).await.unwrap();
        let earlier = migrator()
            .iter()
            .filter(|one| one.version < 5)
            .cloned()
            .collect();
        Migrator::with_migrations(earlier)
            .run(&before)
            .await
            .unwrap();
        sqlx::raw_sql(
            "INSERT INTO cases (reference, shopper, state, channel, lang, title, subject_kind,
               subject, timeline, opened_at, updated_at)
             VALUES ('told', 'anna', 'decided', 'email', 'en', '', 'general', '', '', 1, 9),
               ('silent', 'anna', 'open', 'email', 'en', '', 'general', '', '', 2, 3);
             INSERT INTO case_messages (id, case_reference, position, author, sent_at, text)
             VALUES ('a', 'told', 1, 'you', 1, ''), ('b', 'told', 2, 'agent', 5, ''),
               ('c', 'told', 3, 'you', 9, ''), ('d', 'silent', 1, 'you', 2, '')",
        )
        .execute(&before)
        .await
        .unwrap();
        before.close().await;
        let store = Store::open(&file).await.unwrap();
        let since: Vec<(String, i64)> =
            sqlx::query_as("SELECT reference, state_since FROM cases ORDER BY reference")
                .fetch_all(store.read())
                .await
                .unwrap();
        assert_eq!(since, [("silent".into(), 3), ("told".into(), 5)]);
    }

    #[tokio::test]
    async fn a_file_that_is_no_database_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("help.db");
        std::fs::write(
            &file,
            "certainly not a database, but long enough to be read as one",
        )
        .unwrap();
        assert!(Store::open(&file).await.is_err());
    }
}
