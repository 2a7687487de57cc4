//! Finding: one index per language, over whole articles and over their passages.
//!
//! A question never passes through a query language. Its words are looked up in the vocabulary of
//! the index, forgiving a typo or a compound where the word itself is unknown, and the terms found
//! become a query. [`Match`] says how good a hit is in two ways: a score for the order, and how
//! much of the question it covers, to know what is off topic.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use contract::{Block, Inline};
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument, Term};

use super::answer::sentences;
use super::article::{ParsedArticle, plain};
use super::words::{Analyzer, WordTokenizer, is_one_typo_apart};

const TOKENIZER: &str = "words";
const MEMORY: usize = 15_000_000;
/// More words than this tell nothing new about what a question means.
const MOST_WORDS: usize = 48;
/// Shorter words are too close to each other for a typo, or for a part of a compound.
const SHORTEST_FORGIVEN: usize = 5;

/// The articles of one language, ready to be found.
pub(super) struct LanguageIndex {
    pub(super) analyzer: Analyzer,
    pub(super) articles: Vec<Arc<ParsedArticle>>,
    /// The passages of each article, in the order of [`Self::articles`].
    pub(super) passages: Vec<Vec<Passage>>,
    by_article: Searchable,
    by_passage: Searchable,
    /// In how many articles a term is, and how prominently at best in each.
    vocabulary: BTreeMap<String, HashMap<usize, f32>>,
}

/// A paragraph or list with the heading above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) heading: Option<String>,
    /// One entry for a paragraph, several for a list.
    pub(super) items: Vec<String>,
    /// The same without the sentences that only send the reader to another article.
    pub(super) answers: Vec<String>,
    pub(super) is_list: bool,
}

/// An article that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Match {
    /// Place in [`LanguageIndex::articles`].
    pub(super) article: usize,
    /// How well it fits compared to others.
    pub(super) score: f32,
    /// How much of the question is in the article, in words that are telling.
    pub(super) evidence: f32,
    /// The same as a share of the whole question, from 0 to 1.
    pub(super) coverage: f32,
    /// How many words of the question are in the article.
    pub(super) words: usize,
}

/// The words of a question as terms of the index.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookup {
    words: Vec<LookedUp>,
}

#[derive(Clone, Debug)]
struct LookedUp {
    /// Terms with how surely they are what was meant, from 0 to 1. Empty: an unknown word.
    terms: Vec<(String, f32)>,
    weight: f32,
}

struct Searchable {
    reader: IndexReader,
    place: Field,
    fields: Vec<(Field, f32)>,
}

impl LanguageIndex {
    pub(super) fn build(
        language: &str,
        articles: Vec<Arc<ParsedArticle>>,
    ) -> tantivy::Result<Self> {
        let analyzer = Analyzer::for_language(language);
        let passages: Vec<Vec<Passage>> =
            articles.iter().map(|article| passages(article)).collect();
        let mut vocabulary: BTreeMap<String, HashMap<usize, f32>> = BTreeMap::new();
        let mut whole = Vec::new();
        for (at, article) in articles.iter().enumerate() {
            let body: Vec<String> = passages[at].iter().map(Passage::text).collect();
            let headings: BTreeSet<&str> = passages[at]
                .iter()
                .filter_map(|passage| passage.heading.as_deref())
                .collect();
            let headings = headings.into_iter().collect::<Vec<_>>().join("\n");
            let texts = [
                article.title.clone(),
                article.keywords.join("\n"),
                headings,
                body.join("\n"),
            ];
            for (text, prominence) in texts.iter().zip([1.0, 1.0, 0.85, 0.65]) {
                for term in analyzer.words(text).into_iter().flat_map(|word| word.terms) {
                    let best = vocabulary.entry(term).or_default().entry(at).or_insert(0.0);
                    *best = best.max(prominence);
                }
            }
            whole.push((at as u64, texts.to_vec()));
        }
        let parts = passages.iter().enumerate().flat_map(|(at, passages)| {
            passages.iter().enumerate().map(move |(number, passage)| {
                let heading = passage.heading.clone().unwrap_or_default();
                (
                    ((at as u64) << 32) | number as u64,
                    vec![heading, passage.text()],
                )
            })
        });
        Ok(Self {
            by_article: Searchable::build(
                &analyzer,
                &[
                    ("title", 2.5),
                    ("keywords", 2.5),
                    ("headings", 1.5),
                    ("body", 1.0),
                ],
                whole.into_iter(),
            )?,
            by_passage: Searchable::build(&analyzer, &[("heading", 1.5), ("text", 1.0)], parts)?,
            analyzer,
            articles,
            passages,
            vocabulary,
        })
    }

    /// Looks the words of a question up. `weight` says how much they count.
    pub(super) fn look_up(&self, text: &str, weight: f32) -> Lookup {
        let mut seen = BTreeSet::new();
        let words = self
            .analyzer
            .words(text)
            .into_iter()
            .filter(|word| seen.insert(word.terms.clone()))
            .take(MOST_WORDS)
            .map(|word| LookedUp {
                terms: self.known_terms(&word.terms),
                weight,
            })
            .collect();
        Lookup { words }
    }

    /// Looks up what somebody is typing: the last word may be only begun.
    pub(super) fn look_up_typing(&self, text: &str) -> Lookup {
        let mut lookup = self.look_up(text, 1.0);
        let words = self.analyzer.words(text);
        let begun = words
            .last()
            .filter(|_| text.ends_with(char::is_alphanumeric));
        if let (Some(word), Some(last)) = (begun, lookup.words.last_mut())
            && word.folded.chars().count() >= 3
        {
            let completions = self
                .vocabulary
                .range::<str, _>((Bound::Included(word.folded.as_str()), Bound::Unbounded))
                .take_while(|(term, _)| term.starts_with(&word.folded))
                .take(16);
            for (term, _) in completions {
                if last.terms.iter().all(|(known, _)| known != term) {
                    last.terms.push((term.clone(), 0.7));
                }
            }
        }
        lookup
    }

    /// Articles that match, best first.
    pub(super) fn find(&self, lookup: &Lookup) -> tantivy::Result<Vec<Match>> {
        let mut scores: BTreeMap<usize, f32> = BTreeMap::new();
        for (place, score) in self.by_article.search(lookup, self.articles.len())? {
            *scores.entry(place as usize).or_default() += score;
        }
        // One passage that says it all beats the same words spread over an article.
        let mut best_passage: BTreeMap<usize, f32> = BTreeMap::new();
        for (place, score) in self.by_passage.search(lookup, 64)? {
            let best = best_passage.entry((place >> 32) as usize).or_default();
            *best = best.max(score);
        }
        let mut matches: Vec<Match> = scores
            .into_iter()
            .map(|(article, score)| {
                let (evidence, coverage, words) = self.evidence(lookup, article);
                let passage = best_passage.get(&article).copied().unwrap_or_default();
                Match {
                    article,
                    // A rare word must not outweigh the rest of the question.
                    score: (score + 0.5 * passage) * (0.4 + 0.6 * coverage),
                    evidence,
                    coverage,
                    words,
                }
            })
            .collect();
        matches.sort_by(|left, right| right.score.total_cmp(&left.score));
        Ok(matches)
    }

    /// The passages of an article that match, best first, with their scores.
    pub(super) fn find_passages(
        &self,
        lookup: &Lookup,
        article: usize,
    ) -> tantivy::Result<Vec<(usize, f32)>> {
        let all = self.passages.iter().map(Vec::len).sum();
        let hits = self.by_passage.search(lookup, all)?;
        Ok(hits
            .into_iter()
            .filter(|(place, _)| (place >> 32) as usize == article)
            .map(|(place, score)| ((place & 0xffff_ffff) as usize, score))
            .collect())
    }

    /// How many telling words of the question are in `text`.
    pub(super) fn overlap(&self, lookup: &Lookup, text: &str) -> f32 {
        let terms: BTreeSet<String> = self
            .analyzer
            .words(text)
            .into_iter()
            .flat_map(|word| word.terms)
            .collect();
        lookup
            .words
            .iter()
            .map(|word| {
                let best = word
                    .terms
                    .iter()
                    .filter(|(term, _)| terms.contains(term))
                    .map(|(term, sureness)| sureness * self.rarity(term))
                    .fold(0.0, f32::max);
                best * word.weight
            })
            .sum()
    }

    fn evidence(&self, lookup: &Lookup, article: usize) -> (f32, f32, usize) {
        let mut found = 0.0;
        let mut asked = 0.0;
        let mut words = 0;
        for word in &lookup.words {
            let best = word
                .terms
                .iter()
                .filter_map(|(term, sureness)| {
                    let prominence = self.vocabulary.get(term)?.get(&article)?;
                    Some(sureness * prominence * self.rarity(term))
                })
                .fold(0.0, f32::max);
            found += best * word.weight;
            words += usize::from(best > 0.0);
            // The word itself tells how much it matters, and only if it is unknown its substitutes.
            let surest = word
                .terms
                .iter()
                .map(|(_, sureness)| *sureness)
                .fold(0.0, f32::max);
            let telling = word
                .terms
                .iter()
                .filter(|(_, sureness)| *sureness == surest)
                .map(|(term, _)| self.rarity(term))
                .fold(f32::INFINITY, f32::min);
            asked += word.weight * if telling.is_finite() { telling } else { 1.0 };
        }
        let coverage = if asked > 0.0 {
            (found / asked).min(1.0)
        } else {
            0.0
        };
        (found, coverage, words)
    }

    /// 1 for a term of one article, less for one that many share.
    fn rarity(&self, term: &str) -> f32 {
        let articles = self.articles.len().max(1) as f32;
        let having = self.vocabulary.get(term).map_or(0, HashMap::len).max(1) as f32;
        (1.0 + articles / having).ln() / (1.0 + articles).ln()
    }

    fn known_terms(&self, terms: &[String]) -> Vec<(String, f32)> {
        let known: Vec<(String, f32)> = terms
            .iter()
            .filter(|term| self.vocabulary.contains_key(*term))
            .map(|term| (term.clone(), 1.0))
            .collect();
        let same = self.analyzer.same(terms);
        let same = same
            .into_iter()
            .filter(|term| self.vocabulary.contains_key(term))
            .map(|term| (term, 0.7));
        let known: Vec<(String, f32)> = known.into_iter().chain(same).collect();
        if !known.is_empty() {
            return known;
        }
        let mut near: Vec<(String, f32)> = Vec::new();
        for term in terms
            .iter()
            .filter(|term| term.chars().count() >= SHORTEST_FORGIVEN)
        {
            for other in self.vocabulary.keys() {
                if other.chars().count() + 1 >= SHORTEST_FORGIVEN && is_one_typo_apart(term, other)
                {
                    near.push((other.clone(), 0.75));
                } else if self.analyzer.compounds
                    && let Some(share) = shared_part(term, other)
                {
                    // The longer the part, the more of the meaning it carries.
                    near.push((other.clone(), 0.35 + 0.4 * share));
                }
            }
        }
        near.sort_by(|left, right| {
            right
                .1
                .total_cmp(&left.1)
                .then_with(|| left.0.cmp(&right.0))
        });
        near.dedup_by(|left, right| left.0 == right.0);
        near.truncate(8);
        near
    }
}

impl Lookup {
    /// Both questions in one.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.words.extend(other.words);
        self
    }
}

impl Passage {
    /// All of it in one piece.
    pub(super) fn text(&self) -> String {
        self.items.join("\n")
    }
}

impl Searchable {
    fn build(
        analyzer: &Analyzer,
        names: &[(&str, f32)],
        documents: impl Iterator<Item = (u64, Vec<String>)>,
    ) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let options = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(TOKENIZER)
                .set_index_option(IndexRecordOption::WithFreqs),
        );
        let fields: Vec<(Field, f32)> = names
            .iter()
            .map(|(name, boost)| (schema.add_text_field(name, options.clone()), *boost))
            .collect();
        let place = schema.add_u64_field("place", STORED);
        let index = Index::create(
            RamDirectory::create(),
            schema.build(),
            tantivy::IndexSettings::default(),
        )?;
        index
            .tokenizers()
            .register(TOKENIZER, WordTokenizer(analyzer.clone()));
        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, MEMORY)?;
        for (number, texts) in documents {
            let mut document = TantivyDocument::new();
            document.add_u64(place, number);
            for ((field, _), text) in fields.iter().zip(texts) {
                document.add_text(*field, text);
            }
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Self {
            reader,
            place,
            fields,
        })
    }

    fn search(&self, lookup: &Lookup, limit: usize) -> tantivy::Result<Vec<(u64, f32)>> {
        let clauses: Vec<(Occur, Box<dyn Query>)> = lookup
            .words
            .iter()
            .filter(|word| !word.terms.is_empty())
            .map(|word| {
                let places = word
                    .terms
                    .iter()
                    .flat_map(|(term, sureness)| {
                        self.fields.iter().map(move |(field, boost)| {
                            let query = TermQuery::new(
                                Term::from_field_text(*field, term),
                                IndexRecordOption::WithFreqs,
                            );
                            Box::new(BoostQuery::new(Box::new(query), boost * sureness))
                                as Box<dyn Query>
                        })
                    })
                    .collect();
                let word_query = DisjunctionMaxQuery::with_tie_breaker(places, 0.2);
                let weighted: Box<dyn Query> =
                    Box::new(BoostQuery::new(Box::new(word_query), word.weight));
                (Occur::Should, weighted)
            })
            .collect();
        if clauses.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let query = BooleanQuery::new(clauses);
        let hits = searcher.search(&query, &TopDocs::with_limit(limit).order_by_score())?;
        let mut found = Vec::with_capacity(hits.len());
        for (score, address) in hits {
            let document: TantivyDocument = searcher.doc(address)?;
            if let Some(place) = document
                .get_first(self.place)
                .and_then(|value| value.as_u64())
            {
                found.push((place, score));
            }
        }
        Ok(found)
    }
}

/// How much of two words is one part that both begin or end with. The stem of a word often ends
/// differently from the same word inside a compound, so most of the shorter one is enough.
fn shared_part(one: &str, other: &str) -> Option<f32> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one.len().min(other.len());
    let start = one
        .iter()
        .zip(&other)
        .take_while(|(left, right)| left == right)
        .count();
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(|(left, right)| left == right)
        .count();
    let part = start.max(if end == shorter { end } else { 0 });
    (part >= SHORTEST_FORGIVEN && part * 4 >= shorter * 3)
        .then(|| part as f32 / one.len().max(other.len()) as f32)
}

fn passages(article: &ParsedArticle) -> Vec<Passage> {
    let mut heading = None;
    let mut passages = Vec::new();
    for block in &article.body {
        match block {
            Block::Heading { text, .. } => heading = Some(plain(text)),
            Block::Paragraph { text } => passages.push(Passage {
                heading: heading.clone(),
                items: vec![plain(text)],
                answers: vec![without_pointers(text)],
                is_list: false,
            }),
            Block::List { items, .. } => passages.push(Passage {
                heading: heading.clone(),
                items: items.iter().map(|item: &Vec<Inline>| plain(item)).collect(),
                answers: items.iter().map(|item| without_pointers(item)).collect(),
                is_list: true,
            }),
        }
    }
    passages
}

/// Leaves out sentences with a link to an article, and the question such a sentence replies to:
/// "Something else inside? Read [this](article:that)." An answer has no links.
fn without_pointers(text: &[Inline]) -> String {
    const LINK: char = '\u{e000}';
    let mut marked = String::new();
    for inline in text {
        if matches!(inline, Inline::Article { .. }) {
            marked.push(LINK);
        }
        marked.push_str(&plain(std::slice::from_ref(inline)));
    }
    let mut kept: Vec<&str> = Vec::new();
    for sentence in sentences(&marked) {
        if sentence.contains(LINK) {
            while kept
                .last()
                .is_some_and(|last| last.trim_end().ends_with(['?', '？']))
            {
                kept.pop();
            }
        } else {
            kept.push(sentence);
        }
    }
    kept.concat().trim().to_owned()
}
