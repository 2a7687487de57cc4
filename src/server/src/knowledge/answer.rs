//! Answering: the best article, its first paragraph, then the passages that fit the question.
//!
//! Nothing is made up: every block is a passage of an article, cut at a sentence, with its citation.
//! When the articles cover too little of the question there is no text at all. A wish for a person
//! is granted, not answered.

use contract::{
    Action, AnswerBlock, AnswerOutcome, AnswerSpan, Audience, BlockKind, OrderStatus, Side, Source,
};

use super::article::ParsedArticle;
use super::index::{LanguageIndex, Lookup, Match, Passage};
use super::suggestions::topics;
use super::{CONTACT, Composed, OrderSituation};

/// An answer is read on a phone, in the middle of a worry.
const MOST_WORDS: usize = 120;
const MOST_BLOCKS: usize = 5;
const LONGEST_LEAD: usize = 60;
const LONGEST_BLOCK: usize = 45;
/// How an article begins that may be meant instead.
const LONGEST_POINTER: usize = 14;
const LONGEST_EXCERPT: usize = 280;
/// A shorter entry of a list says nothing without the line above it.
pub(super) const SHORTEST_ENTRY: usize = 7;

/// The article for what has not come.
const NOT_RECEIVED: &str = "order-not-received";
/// The article for what has come and is not what was bought.
const NOT_AS_DESCRIBED: &str = "not-as-described";

/// The article on the money that sellers get.
const PAYOUT: &str = "when-do-i-get-paid";
/// The article on the money that buyers get back.
const REFUND: &str = "refund-timing";

/// What a question that follows up takes over from the one before.
const WEIGHT_OF_PREVIOUS: f32 = 0.6;
/// An order's state decides between articles that fit about equally well, no more. This and the
/// following are points of score, see [`LanguageIndex::find`].
const BOOST_OF_SITUATION: f32 = 0.8;
const BOOST_OF_RELATED: f32 = 0.5;
/// What is written for sellers seldom helps with something bought, and the other way round.
const MALUS_OF_AUDIENCE: f32 = 4.0;
/// What the state of the order rules out.
const MALUS_OF_STATE: f32 = 4.0;
/// An article that is less likely than this to be the one is not offered.
const LEAST_LIKELY: f32 = 0.02;
const MOST_ARTICLES: usize = 3;

/// What is asked, and about what.
pub(super) struct Asked<'a> {
    pub(super) question: &'a str,
    pub(super) previous: Option<&'a str>,
    pub(super) situation: Option<&'a OrderSituation>,
}

/// Answers, or says that it does not know. The articles are found in the language of the question
/// and cited in that of the interface.
pub(super) fn answer(
    index: &LanguageIndex,
    spoken: &LanguageIndex,
    asked: &Asked<'_>,
) -> tantivy::Result<Composed> {
    let question = asked.question;
    let asks_for_person = |index: &LanguageIndex| index.analyzer.asks_for_person(question);
    if (asks_for_person(index) || asks_for_person(spoken))
        && let Some(contact) = place(index, CONTACT)
    {
        let mut composed = compose(index, &index.look_up(question, 1.0), &[contact])?;
        composed.actions.retain(|action| *action != Action::Talk);
        composed.actions.insert(0, Action::Talk);
        return Ok(composed);
    }
    let chosen = choose_in(spoken, asked)?.into_iter();
    let mut chosen = chosen.map(|article| place(index, &spoken.articles[article].slug));
    // It is known that the first one answers, not that its neighbours do.
    let Some(Some(first)) = chosen.next() else {
        return Ok(unknown());
    };
    let articles: Vec<usize> = [first].into_iter().chain(chosen.flatten()).collect();
    let words = index.in_own_words(question);
    let mut composed = compose(index, &look_up(index, &words, asked.previous), &articles)?;
    let urgent = |text: &str| index.analyzer.is_urgent(text) || spoken.analyzer.is_urgent(text);
    // A person is never further away than the end of an answer.
    if !composed.actions.contains(&Action::Talk) {
        composed.actions.push(Action::Talk);
    }
    if urgent(question) || asked.previous.is_some_and(urgent) {
        composed.message_first_allowed = false;
        composed
            .actions
            .retain(|action| !matches!(action, Action::MessageSeller | Action::MessageBuyer));
    }
    Ok(composed)
}

fn place(index: &LanguageIndex, slug: &str) -> Option<usize> {
    index
        .articles
        .iter()
        .position(|article| article.slug == slug)
}

/// [`choose`] with what is asked in words of the index.
fn choose_in(index: &LanguageIndex, asked: &Asked<'_>) -> tantivy::Result<Vec<usize>> {
    let question = index.in_own_words(asked.question);
    let previous = asked.previous.map(|previous| index.in_own_words(previous));
    let asked = Asked {
        question: &question,
        previous: previous.as_deref(),
        situation: asked.situation,
    };
    choose(index, &asked)
}

/// The article that answers, if any does, and behind it those that may be meant instead.
fn choose(index: &LanguageIndex, asked: &Asked<'_>) -> tantivy::Result<Vec<usize>> {
    // "Until when?" is about what was asked before, whatever article has an "until" in it.
    if let Some(previous) = asked.previous
        && index.analyzer.leans_on_previous(asked.question)
    {
        let before = Asked {
            question: previous,
            previous: None,
            situation: asked.situation,
        };
        return choose(index, &before);
    }
    // Without anything before it, and without an order, it is about nothing.
    if asked.previous.is_none()
        && asked.situation.is_none()
        && index.analyzer.leans_on_previous(asked.question)
    {
        return Ok(Vec::new());
    }
    // "What can I do now?" is about the order, and what that asks for its state says.
    if let (None, Some(situation)) = (asked.previous, asked.situation)
        && index.analyzer.leans_on_order(asked.question)
    {
        let topics = topics(situation).iter();
        return Ok(topics.filter_map(|slug| place(index, slug)).collect());
    }
    let mut own = index.find(&index.look_up(asked.question, 1.0))?;
    let mut matches = match asked.previous {
        Some(_) if !own.is_clear() => {
            index
                .find(&look_up(index, asked.question, asked.previous))?
                .matches
        }
        _ => own.matches.clone(),
    };
    if is_a_buyer_s(index, asked) {
        for matches in [&mut own.matches, &mut matches] {
            expect_a_refund(index, matches);
        }
    }
    let likely = likely(index, matches, asked.situation);
    let Some(best) = likely.first().copied() else {
        return Ok(likely);
    };
    let own_match = own.matches.iter().find(|found| found.article == best);
    let knows = match (own_match, asked.previous) {
        (Some(own_match), _) if own.knows(own_match) => true,
        // "And if the bank is slow?" says too little by itself.
        (own_match, Some(previous)) => {
            let follows = own.is_ours() && own_match.is_some_and(|found| found.coverage >= 0.15);
            let before = index.find(&index.look_up(previous, 1.0))?;
            follows
                && before
                    .matches
                    .iter()
                    .any(|found| found.article == best && before.knows(found))
        }
        _ => false,
    };
    Ok(if knows { likely } else { Vec::new() })
}

/// Whether it is about something bought, and says nothing of selling.
fn is_a_buyer_s(index: &LanguageIndex, asked: &Asked<'_>) -> bool {
    let is_bought = |situation: &OrderSituation| situation.side == Side::Bought;
    asked.situation.is_some_and(is_bought) && index.analyzer.side(asked.question) <= 0.0
}

/// "When do I get my money?" is a seller's payout, but a buyer's refund.
fn expect_a_refund(index: &LanguageIndex, matches: &mut Vec<Match>) {
    let (Some(payout), Some(refund)) = (place(index, PAYOUT), place(index, REFUND)) else {
        return;
    };
    // Best first: what is left of the two is the better one.
    let mut is_found = false;
    matches.retain_mut(|found| {
        if ![payout, refund].contains(&found.article) {
            return true;
        }
        found.article = refund;
        !std::mem::replace(&mut is_found, true)
    });
}

/// The words of the question, and behind them those of the one before.
fn look_up(index: &LanguageIndex, question: &str, previous: Option<&str>) -> Lookup {
    let own = index.look_up(question, 1.0);
    match previous {
        Some(previous) => own.and(index.look_up(previous, WEIGHT_OF_PREVIOUS)),
        None => own,
    }
}

pub(super) fn unknown() -> Composed {
    Composed {
        sources: Vec::new(),
        blocks: Vec::new(),
        outcome: AnswerOutcome::Unknown,
        actions: vec![Action::Talk],
        message_first_allowed: false,
    }
}

/// The first sentences of `text`, at most about `most` words, at least one sentence.
pub(super) fn first_sentences(text: &str, most: usize) -> String {
    let mut end = 0;
    for stop in sentence_ends(text) {
        if end > 0 && length(&text[..stop]) > most {
            break;
        }
        end = stop;
    }
    let cut = text[..end].trim();
    if length(cut) <= most + most / 2 {
        return cut.to_owned();
    }
    // A sentence without an end in sight.
    let mut short = String::new();
    for part in cut.split_inclusive(|each: char| each.is_whitespace() || "，、".contains(each)) {
        if length(&short) + length(part) > most {
            break;
        }
        short.push_str(part);
    }
    if short.is_empty() {
        short = cut.chars().take(most * 2).collect();
    }
    format!(
        "{}…",
        short.trim_end_matches(|each: char| !each.is_alphanumeric())
    )
}

/// The source with this number: a text of the article.
pub(super) fn source(number: usize, article: &ParsedArticle, text: &str) -> Source {
    Source {
        number: u32::try_from(number).unwrap_or(u32::MAX),
        slug: Some(article.slug.clone()),
        title: article.title.clone(),
        excerpt: excerpt(text, LONGEST_EXCERPT),
        lang: article.language.clone(),
    }
}

/// `text` in at most `most` characters, cut after a sentence or else a word.
pub(super) fn excerpt(text: &str, most: usize) -> String {
    let mut one_line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        // Signs of full width bring their own space.
        if !one_line.is_empty() && !one_line.ends_with(['。', '！', '？', '；', '：', '，', '、'])
        {
            one_line.push(' ');
        }
        one_line.push_str(word);
    }
    let text = one_line;
    if text.chars().count() <= most {
        return text;
    }
    let limit = text
        .char_indices()
        .nth(most)
        .map_or(text.len(), |(at, _)| at);
    let last_sentence = sentence_ends(&text).filter(|end| *end <= limit).last();
    if let Some(end) = last_sentence.filter(|end| *end >= limit / 2) {
        return text[..end].trim().to_owned();
    }
    let cut = text[..limit]
        .rfind([' ', '，', '、'])
        .filter(|at| *at > limit / 2)
        .unwrap_or(limit);
    format!(
        "{}…",
        text[..cut].trim_end_matches(|each: char| !each.is_alphanumeric())
    )
}

/// About how many words a text has; two Chinese characters make a word.
pub(super) fn length(text: &str) -> usize {
    let is_wide = |each: char| {
        ('\u{2e80}'..='\u{9fff}').contains(&each) || ('\u{f900}'..='\u{faff}').contains(&each)
    };
    let wide = text.chars().filter(|each| is_wide(*each)).count();
    let narrow = text
        .split(|each: char| each.is_whitespace() || is_wide(each))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    wide.div_ceil(2) + narrow
}

/// The sentences of `text`, each with the space after it.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut start = 0;
    let mut sentences = Vec::new();
    for end in sentence_ends(text) {
        let end = end + text[end..].len() - text[end..].trim_start().len();
        sentences.push(&text[start..end]);
        start = end;
    }
    sentences
}

fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((at, each)) = characters.next() {
            let end = at + each.len_utf8();
            match (each, characters.peek()) {
                (_, None) => return Some(end),
                ('。' | '！' | '？', Some(_)) => return Some(end),
                ('.' | '!' | '?', Some((_, next))) if next.is_whitespace() => return Some(end),
                _ => {}
            }
        }
        None
    })
}

/// The articles that fit best, with an eye on the order that the question is about.
fn likely(
    index: &LanguageIndex,
    mut matches: Vec<Match>,
    situation: Option<&OrderSituation>,
) -> Vec<usize> {
    if let Some(situation) = situation {
        for found in &mut matches {
            found.score += fit(situation, &index.articles[found.article]);
        }
        matches.sort_by(|left, right| right.score.total_cmp(&left.score));
    }
    let Some(best) = matches.first().map(|best| best.score) else {
        return Vec::new();
    };
    let sum: f32 = matches.iter().map(|found| (found.score - best).exp()).sum();
    matches
        .iter()
        .take(MOST_ARTICLES)
        .enumerate()
        .filter(|(rank, found)| *rank == 0 || (found.score - best).exp() / sum >= LEAST_LIKELY)
        .map(|(_, found)| found.article)
        .collect()
}

/// What an order speaks for: the article that it most likely is about, and others near it.
fn situation_articles(situation: &OrderSituation) -> (&'static str, &'static [&'static str]) {
    match (situation.side, situation.status) {
        (Side::Bought, OrderStatus::Unpaid) => (
            "how-to-pay",
            &["buyer-protection-fee", "cancel-purchase", "withdraw-a-bid"],
        ),
        (Side::Bought, OrderStatus::Paid) if situation.overdue => {
            (NOT_RECEIVED, &["seller-has-not-shipped", "cancel-purchase"])
        }
        (Side::Bought, OrderStatus::Paid) => {
            ("seller-has-not-shipped", &["cancel-purchase", NOT_RECEIVED])
        }
        (Side::Bought, OrderStatus::Shipped) => (
            NOT_RECEIVED,
            &[
                "tracking-and-delivery-status",
                "missed-delivery",
                "customs-and-import-charges",
            ],
        ),
        (Side::Bought, OrderStatus::Delivered | OrderStatus::Completed) => {
            (NOT_AS_DESCRIBED, &["damaged-in-transit", "counterfeit"])
        }
        (Side::Bought, OrderStatus::Cancelled | OrderStatus::Refunded) => (REFUND, &[]),
        (Side::Sold, OrderStatus::Unpaid) => ("buyer-has-not-paid", &[]),
        (Side::Sold, OrderStatus::Paid) => ("shipping-rules", &[PAYOUT]),
        (Side::Sold, OrderStatus::Shipped) => (
            PAYOUT,
            &["lost-or-damaged-parcel", "tracking-and-delivery-status"],
        ),
        (Side::Sold, OrderStatus::Delivered | OrderStatus::Completed) => (
            PAYOUT,
            &["lost-or-damaged-parcel", "selling-fees-and-invoices"],
        ),
        (Side::Sold, OrderStatus::Cancelled | OrderStatus::Refunded) => {
            ("dispute-resolution", &["buyer-has-not-paid"])
        }
        (_, OrderStatus::Other) => ("", &[]),
    }
}

/// What the order itself contradicts: nobody waits for a refund of what is still on its way.
fn is_contradicted(situation: &OrderSituation, slug: &str) -> bool {
    use OrderStatus::{Cancelled, Completed, Delivered, Other, Refunded, Shipped, Unpaid};
    match (situation.side, slug, situation.status) {
        (_, _, Other) => false,
        (Side::Bought, REFUND, status) => !matches!(status, Cancelled | Refunded),
        (Side::Bought, "how-to-pay", status) => status != Unpaid,
        (Side::Bought, "seller-has-not-shipped", status) => {
            matches!(status, Shipped | Delivered | Completed)
        }
        (Side::Sold, "buyer-has-not-paid", status) => status != Unpaid,
        _ => false,
    }
}

/// What an article gains when the question is about this order.
fn fit(situation: &OrderSituation, article: &ParsedArticle) -> f32 {
    let (likely, related) = situation_articles(situation);
    if is_contradicted(situation, &article.slug) {
        return -MALUS_OF_STATE;
    }
    // A seller also asks what buyers read: a case is about both.
    let is_for_others = situation.side == Side::Bought && article.audience == Audience::Seller;
    if article.slug == likely && situation.side == Side::Sold {
        BOOST_OF_RELATED
    } else if article.slug == likely {
        BOOST_OF_SITUATION
    } else if related.contains(&article.slug.as_str()) {
        BOOST_OF_RELATED
    } else if is_for_others {
        -MALUS_OF_AUDIENCE
    } else {
        0.0
    }
}

/// An answer from the first of `articles`, then a line on each of the others.
fn compose(
    index: &LanguageIndex,
    lookup: &Lookup,
    articles: &[usize],
) -> tantivy::Result<Composed> {
    let [article, others @ ..] = articles else {
        return Ok(unknown());
    };
    let article = *article;
    let passages = &index.passages[article];
    // What the others need is kept free.
    let others: Vec<(usize, String)> = others
        .iter()
        .map(|other| (*other, pointer(index, *other)))
        .collect();
    let kept: usize = others.iter().map(|(_, text)| length(text)).sum();
    let mut draft = Draft {
        parts: Vec::new(),
        words: 0,
        blocks: 0,
        most_words: MOST_WORDS.saturating_sub(kept),
        most_blocks: MOST_BLOCKS - others.len(),
    };
    if let Some(lead) = passages.first() {
        draft.add(
            0,
            BlockKind::Paragraph,
            &first_sentences(&lead.text(), LONGEST_LEAD),
        );
    }
    let mut more: Vec<usize> = index
        .find_passages(lookup, article)?
        .into_iter()
        .map(|(passage, _)| passage)
        .collect();
    // When nothing else fits, the first steps do.
    more.extend(passages.iter().position(|passage| passage.is_list));
    more.extend(1..passages.len());
    let mut used = 0;
    for number in more {
        let is_new = number != 0 && draft.parts.iter().all(|(part, ..)| *part != number);
        if is_new && used < 2 && draft.add_passage(index, lookup, number, &passages[number]) {
            used += 1;
        }
        if used == 2 {
            break;
        }
    }
    draft.parts.sort_by_key(|(passage, ..)| *passage);
    Ok(draft.finish(index, article, &others))
}

/// What another article is about, for those who meant that: its title, and how it begins.
fn pointer(index: &LanguageIndex, article: usize) -> String {
    let title = &index.articles[article].title;
    let lead = index.passages[article].first();
    let begin = lead.map_or(String::new(), |lead| {
        first_sentences(&lead.answers.concat(), LONGEST_POINTER)
    });
    let ends = title.ends_with(['?', '.', '!', '？', '。', '！']);
    let joint = match (
        ends,
        title.is_ascii() || !title.ends_with(['？', '。', '！']),
    ) {
        (true, true) => " ",
        (true, false) => "",
        (false, _) => ": ",
    };
    format!("{title}{joint}{begin}")
        .trim_end_matches([' ', ':', '：'])
        .to_owned()
}

/// The blocks so far, each with the passage that it is from.
struct Draft {
    parts: Vec<(usize, BlockKind, String)>,
    words: usize,
    blocks: usize,
    most_words: usize,
    most_blocks: usize,
}

impl Draft {
    fn add(&mut self, passage: usize, kind: BlockKind, text: &str) -> bool {
        let words = length(text);
        let is_full = self.blocks == self.most_blocks
            || (self.blocks > 0 && self.words + words > self.most_words);
        if is_full || text.is_empty() {
            return false;
        }
        self.words += words;
        self.blocks += 1;
        self.parts.push((passage, kind, text.to_owned()));
        true
    }

    fn add_passage(
        &mut self,
        index: &LanguageIndex,
        lookup: &Lookup,
        number: usize,
        passage: &Passage,
    ) -> bool {
        if !passage.is_list {
            let text = passage.answers.concat();
            // What only leads over to a list says nothing alone.
            let leads_over = text.trim_end().ends_with([':', '：']);
            return !leads_over
                && self.add(
                    number,
                    BlockKind::Paragraph,
                    &first_sentences(&text, LONGEST_BLOCK),
                );
        }
        let mut items: Vec<(usize, f32)> = passage
            .answers
            .iter()
            .enumerate()
            .filter(|(_, item)| length(item) >= SHORTEST_ENTRY)
            .map(|(place, item)| (place, index.overlap(lookup, item)))
            .collect();
        // The first entries win among equals: a list of steps starts at its start.
        items.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        items.truncate(3);
        let best = items.first().map_or(0.0, |(_, overlap)| *overlap);
        items.retain(|(_, overlap)| *overlap >= best / 2.0);
        items.sort_by_key(|(place, _)| *place);
        let mut added = false;
        for (place, _) in items {
            let text = first_sentences(&passage.answers[place], LONGEST_BLOCK);
            added |= self.add(number, BlockKind::ListItem, &text);
        }
        added
    }

    fn finish(self, index: &LanguageIndex, article: usize, others: &[(usize, String)]) -> Composed {
        let passages = &index.passages[article];
        let article = &index.articles[article];
        let mut sources: Vec<Source> = Vec::new();
        let mut last = None;
        let mut blocks = Vec::new();
        for (passage, kind, text) in self.parts {
            if last != Some(passage) {
                last = Some(passage);
                sources.push(source(
                    sources.len() + 1,
                    article,
                    &passages[passage].text(),
                ));
            }
            let number = sources.last().map_or(1, |source| source.number);
            blocks.push(AnswerBlock {
                kind,
                spans: vec![AnswerSpan::Text { text }, AnswerSpan::Cite { number }],
            });
        }
        for (other, text) in others {
            let lead = index.passages[*other].first().map(Passage::text);
            let other = source(
                sources.len() + 1,
                &index.articles[*other],
                &lead.unwrap_or_default(),
            );
            let number = other.number;
            sources.push(other);
            blocks.push(AnswerBlock {
                kind: BlockKind::ListItem,
                spans: vec![
                    AnswerSpan::Text { text: text.clone() },
                    AnswerSpan::Cite { number },
                ],
            });
        }
        Composed {
            sources,
            blocks,
            outcome: AnswerOutcome::Answered,
            actions: article.actions.clone(),
            message_first_allowed: article.message_first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_stay_whole() {
        assert_eq!(
            first_sentences("One two. Three four. Five.", 4),
            "One two. Three four."
        );
        assert_eq!(
            first_sentences("One two three four five. Six.", 4),
            "One two three four five."
        );
        assert_eq!(
            first_sentences("第一句。第二句很长很长很长。", 3),
            "第一句。"
        );
        assert_eq!(
            first_sentences("one two three four five six seven", 4),
            "one two three four…"
        );
        assert_eq!(
            first_sentences("Version 1.5 of it. Then.", 4),
            "Version 1.5 of it."
        );
        assert_eq!(first_sentences("", 4), "");
    }

    #[test]
    fn excerpts_are_cut_after_a_sentence_or_a_word() {
        assert_eq!(excerpt("Short  and\nsweet.", 40), "Short and sweet.");
        assert_eq!(
            excerpt("请先检查。\n送达当天就算。", 40),
            "请先检查。送达当天就算。"
        );
        assert_eq!(
            excerpt("One sentence here. Another one that is long.", 25),
            "One sentence here."
        );
        assert_eq!(
            excerpt("Onelongwordandthen another", 22),
            "Onelongwordandthen…"
        );
        assert_eq!(
            excerpt(&"字".repeat(50), 10),
            format!("{}…", "字".repeat(10))
        );
    }

    #[test]
    fn length_counts_words_and_chinese_characters() {
        assert_eq!(length("Report it within 3 days."), 5);
        assert_eq!(length("请在 3 天内报告"), 4);
        assert_eq!(length("— …"), 0);
    }
}
