//! What every step shares: the draft, the submission, request ids and the effects collected.

use contract::{Author, Case, Limits, Subject};

use crate::Setup;
use crate::draft::{Draft, ReplyDraft, position};
use crate::effect::{Effect, HostEvent};
use crate::failure::Failure;
use crate::submission::Submission;

/// Names one request; its reply carries the same id, and a reply nobody waits for is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u32);

#[derive(Clone, Debug)]
pub(crate) struct Core {
    pub(crate) language: String,
    pub(crate) limits: Limits,
    pub(crate) draft: Draft,
    pub(crate) submission: Submission,
    /// Whether a request to open the case was sent and nobody knows what came of it.
    pub(crate) is_unsettled: bool,
    /// What was refused while an earlier try might have got through.
    pub(crate) refusal: Option<Failure>,
    /// The language of the conversation, as last reviewed.
    pub(crate) reviewed_language: Option<String>,
    /// Replies to cases that are being written.
    pub(crate) replies: Vec<ReplyDraft>,
    pub(crate) effects: Vec<Effect>,
    requests: u32,
    keys: Keys,
}

impl Core {
    pub(crate) fn new(setup: Setup) -> Self {
        let mut keys = Keys(setup.seed);
        Self {
            language: setup.language,
            limits: Limits::default(),
            draft: Draft::new(keys.next_key()),
            submission: Submission::None,
            is_unsettled: false,
            refusal: None,
            reviewed_language: None,
            replies: Vec::new(),
            effects: Vec::new(),
            requests: 0,
            keys,
        }
    }

    pub(crate) fn request(&mut self, effect: impl FnOnce(RequestId) -> Effect) -> RequestId {
        self.requests += 1;
        let request = RequestId(self.requests);
        self.effects.push(effect(request));
        request
    }

    pub(crate) fn tell(&mut self, event: HostEvent) {
        self.effects.push(Effect::Tell(event));
    }

    pub(crate) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    pub(crate) fn new_key(&mut self) -> String {
        self.keys.next_key()
    }

    /// Text that was asked and answered makes room for a new question; text that was not, stays.
    pub(crate) fn begin_draft(&mut self, subject: Subject) {
        if self.draft.is_spent() {
            self.reset_draft();
        }
        self.draft.choose(subject);
    }

    pub(crate) fn reset_draft(&mut self) {
        let key = self.keys.next_key();
        self.draft = Draft::new(key);
        self.submission = Submission::None;
        self.is_unsettled = false;
        self.refusal = None;
    }

    /// Text written after the case was sent is not in it: it becomes a reply to that case.
    pub(crate) fn keep_unsent(&mut self, case: &Case, sent: Option<&str>) {
        let text = self.draft.message_text();
        let thread = case
            .messages
            .iter()
            .filter(|message| message.author == Author::You)
            .map(|message| message.text.trim());
        let sent: Vec<&str> = sent.into_iter().map(str::trim).chain(thread).collect();
        let text = text.trim();
        if text.is_empty() || sent.contains(&text) {
            return;
        }
        let unsent = sent
            .iter()
            .filter_map(|sent| text.strip_prefix(sent))
            .min_by_key(|rest| rest.len())
            .unwrap_or(text)
            .trim();
        let key = self.new_key();
        self.join_reply(ReplyDraft {
            reference: case.reference.clone(),
            text: unsent.to_owned(),
            key,
            is_tried: false,
        });
    }

    /// Keeps a reply beside what is being written to the same case already.
    pub(crate) fn join_reply(&mut self, mut reply: ReplyDraft) {
        let written = self
            .replies
            .iter()
            .find(|written| written.reference == reply.reference);
        if let Some(written) = written {
            if position(&written.text, &reply.text).is_some() {
                return;
            }
            reply.text = format!("{}\n\n{}", written.text, reply.text);
            reply.key = self.new_key();
            reply.is_tried = false;
        }
        self.keep_reply(reply);
    }

    pub(crate) fn keep_reply(&mut self, reply: ReplyDraft) {
        self.drop_reply(&reply.reference);
        if !reply.text.is_empty() {
            self.replies.push(reply);
        }
    }

    pub(crate) fn drop_reply(&mut self, reference: &str) {
        self.replies.retain(|reply| reply.reference != reference);
    }
}

/// Version 4 UUIDs out of a seed: random enough to be unique per shopper, and repeatable in tests.
/// The generator is `SplitMix64` (Steele, Lea, Flood 2014), run once for each half.
#[derive(Clone, Debug)]
struct Keys(u128);

impl Keys {
    fn next_key(&mut self) -> String {
        let high = mix(&mut self.0);
        let low = mix(&mut self.0);
        let bits = (u128::from(high) << 64) | u128::from(low);
        let bits = (bits & !(0xf << 76)) | (4 << 76);
        let bits = (bits & !(0b11 << 62)) | (0b10 << 62);
        let mut key = format!("{bits:032x}");
        for at in [20, 16, 12, 8] {
            key.insert(at, '-');
        }
        key
    }
}

fn mix(state: &mut u128) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    let mut value = (*state >> 64) as u64 ^ *state as u64;
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn keys_are_distinct_version_4_uuids() {
        let mut keys = Keys(7);
        let made: HashSet<String> = (0..10_000).map(|_| keys.next_key()).collect();
        assert_eq!(made.len(), 10_000);
        for key in &made {
            assert_eq!(key.len(), 36);
            assert_eq!(&key[14..15], "4");
            assert!(matches!(&key[19..20], "8" | "9" | "a" | "b"), "{key}");
        }
    }
}
