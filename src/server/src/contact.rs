//! Which ways to customer service suit this situation at this hour, and why.
//!
//! [`contact_options`] is a pure function: situation, language, hour, state of the team and
//! configuration go in, the list that the shopper reads comes out. E-mail is always there; exactly
//! one channel is recommended, and that one can be used now.

use contract::{
    Availability, Channel, ContactOption, ContactOptions, MessageFirst, OrderStatus, PhoneLine,
    ReasonCode, Side,
};
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};

use crate::calendar::{Calendar, add_days};
use crate::clock::to_json;

/// What the shopper needs help with, as far as it decides about the channel.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// The state and side of the order in question, if it is about one.
    pub order: Option<(OrderStatus, Side)>,
    /// Slug and category of the article that the answer rested on, else of the one that was read.
    pub topic: Option<Topic>,
    /// Advice to write to the other party first; passed through.
    pub message_first: Option<MessageFirst>,
}

/// What a question was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Slug of the article.
    pub slug: String,
    /// Its category.
    pub category: String,
}

/// How the team is staffed right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamState {
    /// The people at the chat.
    pub chat: Desk,
    /// The people on the phone.
    pub phone: Desk,
}

/// One channel's people and queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desk {
    /// How many people are there.
    pub staffed: u32,
    /// How many shoppers wait.
    pub waiting: u32,
}

/// The configured side of it.
#[derive(Clone, Debug)]
pub struct ContactConfig {
    /// Time zone and holidays of the team.
    pub calendar: Calendar,
    /// Languages of e-mail.
    pub email_languages: Vec<String>,
    /// The live chat.
    pub chat: LiveChannel,
    /// The phone.
    pub phone: LiveChannel,
    /// Numbers that a shopper may call.
    pub lines: Vec<PhoneLine>,
    /// Topics that photos and documents decide; e-mail suits them.
    pub evidence_topics: Vec<String>,
    /// Topics that cannot wait.
    pub urgent_topics: Vec<String>,
    /// Topics that are better talked about.
    pub personal_topics: Vec<String>,
    /// A chat with a longer wait than this is not called the quickest way.
    pub patience_minutes: u32,
}

/// A channel that needs people at that moment.
#[derive(Clone, Debug)]
pub struct LiveChannel {
    /// Languages spoken.
    pub languages: Vec<String>,
    /// When it is open.
    pub hours: WeeklyHours,
    /// With so many waiting the queue is full.
    pub queue_limit: u32,
    /// How long one shopper takes, on average.
    pub minutes_per_case: u32,
}

/// Opening hours of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeeklyHours {
    /// Monday first; each day's stretches in order, in minutes from midnight.
    days: [Vec<Stretch>; 7],
}

/// From and until when, in minutes from midnight; the end is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first minute.
    pub from: u16,
    /// The minute after the last, at most 1440.
    pub to: u16,
}

/// Two stretches of a day overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the hours overlap with others of the same day")]
pub struct Overlap;

/// The minutes of a day.
pub const MINUTES_PER_DAY: u16 = 24 * 60;

/// How far ahead the next opening is looked for.
const DAYS_AHEAD: u32 = 60;

impl WeeklyHours {
    /// Adds a stretch to a weekday.
    pub fn add(&mut self, day: Weekday, stretch: Stretch) -> Result<(), Overlap> {
        let stretches = &mut self.days[index(day)];
        if stretches
            .iter()
            .any(|other| stretch.from < other.to && other.from < stretch.to)
        {
            return Err(Overlap);
        }
        stretches.push(stretch);
        stretches.sort_by_key(|stretch| stretch.from);
        Ok(())
    }

    fn of(&self, day: Weekday) -> &[Stretch] {
        &self.days[index(day)]
    }
}

fn index(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or(0)
}

/// Every channel for this situation at this hour, the recommended one first.
#[must_use]
pub fn contact_options(
    situation: &Situation,
    language: &str,
    now: Timestamp,
    team: &TeamState,
    config: &ContactConfig,
) -> ContactOptions {
    let chat = live_option(
        Channel::Chat,
        &config.chat,
        team.chat,
        language,
        now,
        config,
    );
    let phone = live_option(
        Channel::Phone,
        &config.phone,
        team.phone,
        language,
        now,
        config,
    );
    let (channel, reason) = recommend(situation, config, &chat, &phone);

    let email = ContactOption {
        channel: Channel::Email,
        recommended: false,
        reason: ReasonCode::AlwaysPossible,
        availability: Availability::Always,
        languages: config.email_languages.clone(),
        speaks_language: speaks(&config.email_languages, language),
        lines: Vec::new(),
    };
    let mut options = vec![chat, phone, email];
    for option in &mut options {
        if option.channel == channel {
            option.recommended = true;
            option.reason = reason;
        }
    }
    options.sort_by_key(|option| (!option.recommended, !is_usable(option)));

    ContactOptions {
        options,
        article_title: None,
        time_zone: config.calendar.zone_name().to_owned(),
        message_first: situation.message_first.clone(),
    }
}

/// Whether a case may be opened over this channel now, in the language that the options are for.
/// E-mail is never refused.
#[must_use]
pub fn is_usable(option: &ContactOption) -> bool {
    match option.availability {
        Availability::Always => true,
        Availability::Open { .. } => option.speaks_language,
        Availability::Closed { .. } => false,
    }
}

/// Minutes until somebody answers, when known.
#[must_use]
pub fn wait_minutes(option: &ContactOption) -> Option<u32> {
    match option.availability {
        Availability::Open { wait_minutes, .. } => wait_minutes,
        Availability::Always | Availability::Closed { .. } => None,
    }
}

fn recommend(
    situation: &Situation,
    config: &ContactConfig,
    chat: &ContactOption,
    phone: &ContactOption,
) -> (Channel, ReasonCode) {
    let topic = situation.topic.as_ref();
    let is_one_of = |names: &[String]| {
        topic.is_some_and(|topic| {
            names
                .iter()
                .any(|name| *name == topic.slug || *name == topic.category)
        })
    };
    if is_one_of(&config.urgent_topics) {
        if is_usable(phone) {
            return (Channel::Phone, ReasonCode::Urgent);
        }
        if is_usable(chat) {
            return (Channel::Chat, ReasonCode::Urgent);
        }
        return (Channel::Email, ReasonCode::AlwaysPossible);
    }
    // Without a topic, a buyer who has the object in hands most likely has to show something.
    let arrived =
        topic.is_none() && situation.order == Some((OrderStatus::Delivered, Side::Bought));
    if arrived || is_one_of(&config.evidence_topics) {
        return (Channel::Email, ReasonCode::NeedsEvidence);
    }
    if is_one_of(&config.personal_topics) && is_usable(phone) {
        return (Channel::Phone, ReasonCode::PersonalMatter);
    }
    let is_quick = wait_minutes(chat).is_none_or(|wait| wait <= config.patience_minutes);
    if is_usable(chat) && is_quick {
        return (Channel::Chat, ReasonCode::QuickestNow);
    }
    (Channel::Email, ReasonCode::AlwaysPossible)
}

fn live_option(
    channel: Channel,
    live: &LiveChannel,
    desk: Desk,
    language: &str,
    now: Timestamp,
    config: &ContactConfig,
) -> ContactOption {
    let speaks_language = speaks(&live.languages, language);
    let (availability, reason) = availability(live, desk, now, &config.calendar);
    let is_open = matches!(availability, Availability::Open { .. });
    ContactOption {
        channel,
        recommended: false,
        reason: if is_open && !speaks_language {
            ReasonCode::OtherLanguages
        } else {
            reason
        },
        availability,
        languages: live.languages.clone(),
        speaks_language,
        lines: match channel {
            Channel::Phone => config.lines.clone(),
            Channel::Email | Channel::Chat => Vec::new(),
        },
    }
}

fn speaks(languages: &[String], language: &str) -> bool {
    languages.iter().any(|spoken| spoken == language)
}

fn availability(
    live: &LiveChannel,
    desk: Desk,
    now: Timestamp,
    calendar: &Calendar,
) -> (Availability, ReasonCode) {
    let openings = openings(&live.hours, now, calendar);
    let next = |from: usize| Availability::Closed {
        opens_at: openings.get(from).map(|(opens, _)| to_json(*opens)),
    };
    match openings.first() {
        Some((opens, closes)) if *opens <= now => {
            if desk.staffed == 0 {
                return (next(1), ReasonCode::NobodyThere);
            }
            if desk.waiting >= live.queue_limit {
                // It may be shorter in a minute: nothing is known.
                return (
                    Availability::Closed { opens_at: None },
                    ReasonCode::QueueFull,
                );
            }
            let wait = desk
                .waiting
                .saturating_mul(live.minutes_per_case)
                .div_ceil(desk.staffed);
            (
                Availability::Open {
                    until: to_json(*closes),
                    wait_minutes: Some(wait),
                },
                ReasonCode::AlsoPossible,
            )
        }
        _ if closed_by_holiday(&live.hours, now, calendar) => (next(0), ReasonCode::Holiday),
        _ => (next(0), ReasonCode::OutsideHours),
    }
}

/// Whether it would be open at this minute if today were no holiday, or is shut all day for one.
fn closed_by_holiday(hours: &WeeklyHours, now: Timestamp, calendar: &Calendar) -> bool {
    let today = calendar.day_of(now);
    calendar.is_holiday(today) && !hours.of(today.weekday()).is_empty()
}

/// The current opening, if it is open, and those to come; stretches that meet are one.
fn openings(
    hours: &WeeklyHours,
    now: Timestamp,
    calendar: &Calendar,
) -> Vec<(Timestamp, Timestamp)> {
    let mut found: Vec<(Timestamp, Timestamp)> = Vec::new();
    // Yesterday too: a stretch to midnight and one from midnight on are one opening.
    let first = calendar.day_of(now).yesterday().unwrap_or(Date::MIN);
    for ahead in 0..=DAYS_AHEAD {
        let day = add_days(first, ahead);
        if calendar.is_holiday(day) {
            continue;
        }
        for stretch in hours.of(day.weekday()) {
            let opens = moment(calendar, day, stretch.from);
            let closes = moment(calendar, day, stretch.to);
            match found.last_mut() {
                // Hours that the change to summer time swallows are none.
                _ if opens >= closes => {}
                Some(before) if before.1 >= opens => before.1 = before.1.max(closes),
                _ => found.push((opens, closes)),
            }
        }
    }
    found.retain(|(_, closes)| *closes > now);
    found
}

fn moment(calendar: &Calendar, day: Date, minutes: u16) -> Timestamp {
    if minutes >= MINUTES_PER_DAY {
        return calendar.moment(add_days(day, 1), Time::midnight());
    }
    let hour = i8::try_from(minutes / 60).unwrap_or(0);
    let minute = i8::try_from(minutes % 60).unwrap_or(0);
    calendar.moment(day, jiff::civil::time(hour, minute, 0, 0))
}

#[cfg(test)]
mod tests;
