//! Cases in the database: opened with their key in one transaction, read, added to.

use contract::{
    Author, Case, CaseEvent, CaseEventKind, CaseMessage, CaseReply, CaseState, CaseSubject,
    CaseSummary, Channel, MessageReply,
};
use jiff::{SignedDuration, Timestamp};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::calendar::Calendar;
use crate::clock::{from_milliseconds, to_json};
use crate::config::CasesConfig;
use crate::error::Failure;
use crate::idempotency::Claim;
use crate::orders::Position;
use crate::store::{Store, random_bytes, random_id};

/// A case that is about to be opened.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// The opaque key of the shopper.
    pub shopper: String,
    /// Where it stands; open, except in demonstrations.
    pub state: CaseState,
    /// Since when it stands there.
    pub state_since: Timestamp,
    /// How it is handled.
    pub channel: Channel,
    /// Language of the conversation.
    pub lang: String,
    /// What lists call it.
    pub title: String,
    /// What it is about.
    pub subject: CaseSubject,
    /// What happens next.
    pub timeline: Vec<CaseEvent>,
    /// What was said so far.
    pub messages: Vec<NewMessage>,
    /// The answer that was not enough.
    pub answer_id: Option<String>,
    /// The article that was not enough, by slug.
    pub article: Option<String>,
    /// Where to call.
    pub call_back_number: Option<String>,
    /// When it is opened.
    pub opened_at: Timestamp,
}

/// A message on its way into a thread.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Who wrote it.
    pub author: Author,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
    /// In which language.
    pub lang: Option<String>,
}

/// A reply that went out before or goes out now; either way the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The first time.
    Created(String),
    /// A repetition.
    Again(String),
}

impl Outcome {
    /// The reply, for the first time or again.
    pub(crate) fn body(&self) -> &str {
        match self {
            Self::Created(body) | Self::Again(body) => body,
        }
    }
}

/// Opens a case under a key.
pub(crate) async fn open(store: &Store, claim: &Claim, new: &NewCase) -> Result<Outcome, Failure> {
    let mut transaction = store.write().await?;
    let reference = insert(&mut transaction, new).await?;
    let case = read(&mut transaction, &new.shopper, &reference)
        .await?
        .ok_or_else(|| Failure::internal(&"the case that was just written is missing"))?;
    let reply = serialize(&CaseReply { case })?;
    let is_first = claim
        .keep(&mut transaction, &reference, true, &reply, new.opened_at)
        .await?;
    if !is_first {
        transaction.rollback().await?;
        return repetition(store, claim).await;
    }
    transaction.commit().await?;
    tracing::info!(reference, "case opened");
    Ok(Outcome::Created(reply))
}

/// Adds a shopper's message under a key.
pub(crate) async fn add_message(
    store: &Store,
    claim: &Claim,
    reference: &str,
    text: &str,
    now: Timestamp,
) -> Result<Outcome, Failure> {
    let mut transaction = store.write().await?;
    let row = sqlx::query("SELECT state FROM cases WHERE shopper = $1 AND reference = $2")
        .bind(&claim.shopper)
        .bind(reference)
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or_else(Failure::not_found)?;
    let state = state_of(row.try_get("state")?);
    if state == CaseState::Closed {
        return Err(Failure::new(
            contract::ErrorCode::CaseClosed,
            "the case is closed",
        ));
    }
    let message = NewMessage {
        author: Author::You,
        at: now,
        text: text.to_owned(),
        lang: None,
    };
    let message = insert_message(&mut transaction, reference, &message).await?;
    sqlx::query(
        "UPDATE cases SET updated_at = $2,
           state = CASE state WHEN $3 THEN $4 ELSE state END,
           state_since = CASE state WHEN $3 THEN $2 ELSE state_since END
         WHERE reference = $1",
    )
    .bind(reference)
    .bind(now.as_millisecond())
    .bind(state_name(CaseState::WaitingForYou))
    .bind(state_name(CaseState::Open))
    .execute(&mut *transaction)
    .await?;
    let reply = serialize(&MessageReply { message })?;
    let is_first = claim
        .keep(&mut transaction, reference, false, &reply, now)
        .await?;
    if !is_first {
        transaction.rollback().await?;
        return repetition(store, claim).await;
    }
    transaction.commit().await?;
    tracing::info!(reference, "message added");
    Ok(Outcome::Created(reply))
}

async fn repetition(store: &Store, claim: &Claim) -> Result<Outcome, Failure> {
    match claim.earlier_reply(store).await? {
        Some(reply) => Ok(Outcome::Again(reply)),
        None => Err(Failure::internal(&"a key was taken and is gone")),
    }
}

fn serialize(reply: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(reply).map_err(|error| Failure::internal(&error))
}

/// Writes a case and its first messages; gives its reference.
pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    new: &NewCase,
) -> Result<String, Failure> {
    let (kind, id) = match &new.subject {
        CaseSubject::General => ("general", None),
        CaseSubject::Order { order } => ("order", Some(order.id.clone())),
        CaseSubject::Item { item } => ("item", Some(item.id.clone())),
    };
    let reference = loop {
        let reference = new_reference();
        let done = sqlx::query(
            "INSERT INTO cases (reference, shopper, state, channel, lang, title, subject_kind,
               subject_id, subject, timeline, answer_id, call_back_number, opened_at, updated_at,
               article, state_since)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
             ON CONFLICT (reference) DO NOTHING",
        )
        .bind(&reference)
        .bind(&new.shopper)
        .bind(state_name(new.state))
        .bind(channel_name(new.channel))
        .bind(&new.lang)
        .bind(&new.title)
        .bind(kind)
        .bind(&id)
        .bind(serialize(&new.subject)?)
        .bind(serialize(&new.timeline)?)
        .bind(&new.answer_id)
        .bind(&new.call_back_number)
        .bind(new.opened_at.as_millisecond())
        .bind(
            new.messages
                .iter()
                .map(|message| message.at)
                .fold(new.opened_at, Timestamp::max)
                .as_millisecond(),
        )
        .bind(&new.article)
        .bind(new.state_since.as_millisecond())
        .execute(&mut *connection)
        .await?;
        if done.rows_affected() == 1 {
            break reference;
        }
    };
    for message in &new.messages {
        insert_message(connection, &reference, message).await?;
    }
    Ok(reference)
}

async fn insert_message(
    connection: &mut SqliteConnection,
    reference: &str,
    message: &NewMessage,
) -> Result<CaseMessage, Failure> {
    let id = random_id();
    let (author, agent_name) = match &message.author {
        Author::You => ("you", None),
        Author::Assistant => ("assistant", None),
        Author::Agent { name } => ("agent", Some(name)),
    };
    sqlx::query(
        "INSERT INTO case_messages
           (id, case_reference, position, author, agent_name, sent_at, text, lang)
         SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4, $5, $6, $7
         FROM case_messages WHERE case_reference = $2",
    )
    .bind(&id)
    .bind(reference)
    .bind(author)
    .bind(agent_name)
    .bind(message.at.as_millisecond())
    .bind(&message.text)
    .bind(&message.lang)
    .execute(&mut *connection)
    .await?;
    Ok(CaseMessage {
        id,
        author: message.author.clone(),
        at: to_json(message.at),
        text: message.text.clone(),
        lang: message.lang.clone(),
    })
}

/// One case of the shopper.
pub async fn find(store: &Store, shopper: &str, reference: &str) -> Result<Case, Failure> {
    let mut connection = store.read().acquire().await?;
    read(&mut connection, shopper, reference)
        .await?
        .ok_or_else(Failure::not_found)
}

/// The case that was opened under a key.
pub async fn find_by_key(store: &Store, shopper: &str, key: &str) -> Result<Case, Failure> {
    let reference: Option<String> = sqlx::query_scalar(
        "SELECT case_reference FROM idempotency_keys
         WHERE shopper = $1 AND key = $2 AND opens_case = 1",
    )
    .bind(shopper)
    .bind(key)
    .fetch_optional(store.read())
    .await?;
    match reference {
        Some(reference) => find(store, shopper, &reference).await,
        None => Err(Failure::not_found()),
    }
}

/// What a case promised when it was opened, for whoever holds its receipt: nothing that was said.
#[derive(Clone, Debug)]
pub(crate) struct Receipt {
    pub(crate) opened_at: Timestamp,
    pub(crate) timeline: Vec<CaseEvent>,
}

/// The receipt of a case.
pub(crate) async fn receipt(store: &Store, reference: &str) -> Result<Receipt, Failure> {
    let row = sqlx::query("SELECT opened_at, timeline FROM cases WHERE reference = $1")
        .bind(reference)
        .fetch_optional(store.read())
        .await?
        .ok_or_else(Failure::not_found)?;
    let timeline: String = row.try_get("timeline")?;
    Ok(Receipt {
        opened_at: from_milliseconds(row.try_get("opened_at")?),
        timeline: serde_json::from_str(&timeline).map_err(|error| Failure::internal(&error))?,
    })
}

/// A page of the shopper's cases, last changed first.
pub async fn page(
    store: &Store,
    shopper: &str,
    after: Option<&Position>,
    limit: u32,
) -> Result<(Vec<CaseSummary>, Option<Position>), Failure> {
    let first = Position {
        at: i64::MAX,
        id: String::new(),
    };
    let after = after.unwrap_or(&first);
    let rows = sqlx::query(
        "SELECT * FROM cases WHERE shopper = $1 AND (updated_at, reference) < ($2, $3)
         ORDER BY updated_at DESC, reference DESC LIMIT $4",
    )
    .bind(shopper)
    .bind(after.at)
    .bind(&after.id)
    .bind(i64::from(limit) + 1)
    .fetch_all(store.read())
    .await?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut next = None;
    if rows.len() > limit
        && let Some(last) = rows.get(limit.saturating_sub(1))
    {
        next = Some(Position {
            at: last.try_get("updated_at")?,
            id: last.try_get("reference")?,
        });
    }
    let cases = rows
        .iter()
        .take(limit)
        .map(read_summary)
        .collect::<Result<_, sqlx::Error>>()?;
    Ok((cases, next))
}

/// A case about an order that is not closed.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// The marketplace's id of the order.
    pub order: String,
    /// What the shopper quotes.
    pub reference: String,
    /// Where it stands.
    pub state: CaseState,
    /// Since when it stands there: when the team asked, or decided.
    pub since: Timestamp,
}

/// The shopper's open cases about orders, newest last.
pub async fn open_order_cases(store: &Store, shopper: &str) -> Result<Vec<OpenCase>, Failure> {
    let rows = sqlx::query(
        "SELECT subject_id, reference, state, state_since FROM cases
         WHERE shopper = $1 AND subject_kind = 'order' AND state <> 'closed'
         ORDER BY opened_at, reference",
    )
    .bind(shopper)
    .fetch_all(store.read())
    .await?;
    rows.iter()
        .map(|row| {
            Ok(OpenCase {
                order: row.try_get("subject_id")?,
                reference: row.try_get("reference")?,
                state: state_of(row.try_get("state")?),
                since: from_milliseconds(row.try_get("state_since")?),
            })
        })
        .collect::<Result<_, sqlx::Error>>()
        .map_err(Failure::from)
}

async fn read(
    connection: &mut SqliteConnection,
    shopper: &str,
    reference: &str,
) -> Result<Option<Case>, Failure> {
    let row = sqlx::query("SELECT * FROM cases WHERE shopper = $1 AND reference = $2")
        .bind(shopper)
        .bind(reference)
        .fetch_optional(&mut *connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let messages =
        sqlx::query("SELECT * FROM case_messages WHERE case_reference = $1 ORDER BY position")
            .bind(reference)
            .fetch_all(&mut *connection)
            .await?
            .iter()
            .map(read_message)
            .collect::<Result<Vec<_>, sqlx::Error>>()?;
    let state = state_of(row.try_get("state")?);
    let timeline: String = row.try_get("timeline")?;
    let mut timeline: Vec<CaseEvent> =
        serde_json::from_str(&timeline).map_err(|error| Failure::internal(&error))?;
    mark_done(&mut timeline, state, &messages);
    let subject: String = row.try_get("subject")?;
    Ok(Some(Case {
        reference: row.try_get("reference")?,
        state,
        channel: channel_of(row.try_get("channel")?),
        lang: row.try_get("lang")?,
        subject: serde_json::from_str(&subject).map_err(|error| Failure::internal(&error))?,
        opened_at: to_json(from_milliseconds(row.try_get("opened_at")?)),
        updated_at: to_json(from_milliseconds(row.try_get("updated_at")?)),
        timeline,
        messages,
    }))
}

fn mark_done(timeline: &mut [CaseEvent], state: CaseState, messages: &[CaseMessage]) {
    let has_reply = messages
        .iter()
        .any(|message| matches!(message.author, Author::Agent { .. }));
    let is_decided = matches!(state, CaseState::Decided | CaseState::Closed);
    for event in timeline {
        event.done |= match event.kind {
            CaseEventKind::Received => true,
            CaseEventKind::FirstReply | CaseEventKind::CallBack | CaseEventKind::ChatReply => {
                has_reply || is_decided
            }
            CaseEventKind::BothSidesHeard | CaseEventKind::Decision => is_decided,
            CaseEventKind::Other => false,
        };
    }
}

fn read_summary(row: &SqliteRow) -> Result<CaseSummary, sqlx::Error> {
    Ok(CaseSummary {
        reference: row.try_get("reference")?,
        state: state_of(row.try_get("state")?),
        channel: channel_of(row.try_get("channel")?),
        title: row.try_get("title")?,
        opened_at: to_json(from_milliseconds(row.try_get("opened_at")?)),
        updated_at: to_json(from_milliseconds(row.try_get("updated_at")?)),
    })
}

fn read_message(row: &SqliteRow) -> Result<CaseMessage, sqlx::Error> {
    Ok(CaseMessage {
        id: row.try_get("id")?,
        author: match row.try_get("author")? {
            "agent" => Author::Agent {
                name: row
                    .try_get::<Option<String>, _>("agent_name")?
                    .unwrap_or_default(),
            },
            "assistant" => Author::Assistant,
            _ => Author::You,
        },
        at: to_json(from_milliseconds(row.try_get("sent_at")?)),
        text: row.try_get("text")?,
        lang: row.try_get("lang")?,
    })
}

/// What is promised: received now, heard from by then, and decided by then where there is something
/// to decide.
#[must_use]
pub fn timeline(
    channel: Channel,
    wait_minutes: Option<u32>,
    has_decision: bool,
    now: Timestamp,
    config: &CasesConfig,
    calendar: &Calendar,
) -> Vec<CaseEvent> {
    let in_minutes = |minutes: u32| {
        let wait = wait_minutes.unwrap_or(0).saturating_add(minutes);
        now.checked_add(SignedDuration::from_mins(i64::from(wait)))
            .unwrap_or(now)
    };
    let today = calendar.day_of(now);
    let (kind, by) = match channel {
        Channel::Email => {
            let day = calendar.working_day_after(today, config.first_reply_working_days);
            let by = calendar.moment(day, config.first_reply_by);
            (CaseEventKind::FirstReply, by.max(now))
        }
        Channel::Chat => (
            CaseEventKind::ChatReply,
            in_minutes(config.chat_reply_minutes),
        ),
        Channel::Phone => (
            CaseEventKind::CallBack,
            in_minutes(config.call_back_minutes),
        ),
    };
    let event = |kind, at, done| CaseEvent {
        kind,
        at: to_json(at),
        done,
    };
    let mut timeline = vec![
        event(CaseEventKind::Received, now, true),
        event(kind, by, false),
    ];
    if has_decision {
        let by = calendar.end_after_working_days(now, config.decision_working_days);
        timeline.push(event(CaseEventKind::Decision, by.max(now), false));
    }
    timeline
}

/// The first words of a text, for lists.
#[must_use]
pub fn first_words(text: &str) -> String {
    const LONGEST: usize = 80;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= LONGEST {
        return flat;
    }
    let cut: String = flat.chars().take(LONGEST).collect();
    match cut.rsplit_once(' ') {
        Some((words, _)) => format!("{words}…"),
        None => format!("{cut}…"),
    }
}

/// No I, L, O, U: nothing to mistake when it is read out.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn new_reference() -> String {
    let signs: Vec<char> = random_bytes::<8>()
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect();
    let (front, back) = signs.split_at(4);
    format!(
        "HC-{}-{}",
        front.iter().collect::<String>(),
        back.iter().collect::<String>()
    )
}

/// A reference as a shopper types it, as it was given; `None` if it cannot be one.
#[must_use]
pub fn normal_reference(text: &str) -> Option<String> {
    let upper: String = text.trim().to_ascii_uppercase();
    let rest = upper.strip_prefix("HC-")?;
    let (front, back) = rest.split_once('-')?;
    let plain = |part: &str| -> Option<String> {
        let part: String = part
            .chars()
            .map(|sign| match sign {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let fits = part.len() == 4 && part.bytes().all(|byte| ALPHABET.contains(&byte));
        fits.then_some(part)
    };
    Some(format!("HC-{}-{}", plain(front)?, plain(back)?))
}

fn state_name(state: CaseState) -> &'static str {
    match state {
        CaseState::Open => "open",
        CaseState::WaitingForYou => "waiting_for_you",
        CaseState::Decided => "decided",
        CaseState::Closed => "closed",
        CaseState::Other => "other",
    }
}

fn state_of(name: &str) -> CaseState {
    match name {
        "open" => CaseState::Open,
        "waiting_for_you" => CaseState::WaitingForYou,
        "decided" => CaseState::Decided,
        "closed" => CaseState::Closed,
        _ => CaseState::Other,
    }
}

fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Chat => "chat",
        Channel::Phone => "phone",
    }
}

fn channel_of(name: &str) -> Channel {
    match name {
        "chat" => Channel::Chat,
        "phone" => Channel::Phone,
        _ => Channel::Email,
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::calendar::Holidays;

    #[test]
    fn references_are_read_as_people_write_them() {
        let reference = new_reference();
        assert_eq!(reference.len(), 12);
        assert_eq!(normal_reference(&reference), Some(reference.clone()));
        assert_eq!(
            normal_reference(" hc-7k3m-o2ql "),
            Some("HC-7K3M-02Q1".into())
        );
        for bad in [
            "",
            "HC-",
            "HC-7K3M",
            "HC-7K3M-92Q",
            "HC-7K3M-92QF0",
            "7K3M-92QF",
            "HC-7K3U-92QF",
            "HC-日本-92QF",
        ] {
            assert_eq!(normal_reference(bad), None, "{bad}");
        }
    }

    /// The shopper's reply ends the wait for it; what is written after that changes nothing.
    #[tokio::test]
    async fn a_case_stands_where_it_does_since_it_came_there() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("help.db")).await.unwrap();
        let at = |second| Timestamp::from_second(second).unwrap();
        let mut transaction = store.write().await.unwrap();
        let new = NewCase {
            shopper: "anna".into(),
            state: CaseState::WaitingForYou,
            state_since: at(5),
            channel: Channel::Email,
            lang: "en".into(),
            title: "Vase".into(),
            subject: CaseSubject::General,
            timeline: Vec::new(),
            messages: Vec::new(),
            answer_id: None,
            article: None,
            call_back_number: None,
            opened_at: at(1),
        };
        let reference = insert(&mut transaction, &new).await.unwrap();
        transaction.commit().await.unwrap();
        let stands = async || -> (String, i64) {
            sqlx::query_as("SELECT state, state_since / 1000 FROM cases")
                .fetch_one(store.read())
                .await
                .unwrap()
        };
        assert_eq!(stands().await, ("waiting_for_you".into(), 5));
        for second in [7, 9] {
            let key = format!("key-{second}");
            let claim = Claim::new("anna", &key, "messages", &key);
            add_message(&store, &claim, &reference, "Here it is.", at(second))
                .await
                .unwrap();
            assert_eq!(stands().await, ("open".into(), 7));
        }
    }

    #[test]
    fn a_case_promises_what_is_configured() {
        let calendar = Calendar::new(
            TimeZone::get("Europe/Amsterdam").unwrap(),
            Holidays::default(),
        );
        let config = CasesConfig {
            first_reply_working_days: 1,
            first_reply_by: jiff::civil::time(18, 0, 0, 0),
            call_back_minutes: 15,
            chat_reply_minutes: 5,
            decision_working_days: 10,
        };
        let friday = "2026-11-20T09:30:00Z".parse().unwrap();
        let lines = |channel, wait, has_decision| -> Vec<(CaseEventKind, String, bool)> {
            timeline(channel, wait, has_decision, friday, &config, &calendar)
                .into_iter()
                .map(|event| (event.kind, event.at.0, event.done))
                .collect()
        };
        let received = (
            CaseEventKind::Received,
            "2026-11-20T09:30:00Z".to_owned(),
            true,
        );
        let line = |kind, at: &str| (kind, at.to_owned(), false);
        assert_eq!(
            lines(Channel::Email, None, true),
            [
                received.clone(),
                line(CaseEventKind::FirstReply, "2026-11-23T17:00:00Z"),
                line(CaseEventKind::Decision, "2026-12-04T22:59:59Z"),
            ]
        );
        assert_eq!(
            lines(Channel::Phone, Some(10), false),
            [
                received.clone(),
                line(CaseEventKind::CallBack, "2026-11-20T09:55:00Z"),
            ]
        );
        assert_eq!(
            lines(Channel::Chat, Some(4), false),
            [
                received,
                line(CaseEventKind::ChatReply, "2026-11-20T09:39:00Z"),
            ]
        );
    }

    #[test]
    fn titles_are_first_words() {
        assert_eq!(first_words("  My\nparcel "), "My parcel");
        let long = first_words(&"word ".repeat(40));
        assert!(
            long.chars().count() <= 81 && long.ends_with("word…"),
            "{long}"
        );
        assert_eq!(first_words(&"漢".repeat(100)).chars().count(), 81);
    }
}
