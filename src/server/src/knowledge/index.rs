//! Finding: one index per language, over whole articles and over their passages.
//!
//! A question never passes through a query language. Its words are looked up in the vocabulary of
//! the index, forgiving a typo or a compound where the word itself is unknown, and the terms found
//! become a query. [`Match`] says how good a hit is in two ways: a score for the order, and how
//! much of the question it covers, to know what is off topic.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use contract::{Audience, Block, Inline};
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument, Term};

use super::answer::sentences;
use super::article::{ParsedArticle, plain};
use super::classifier::{Classifier, Traits};
use super::glossary;
use super::similar::{Closeness, Field as Kind, Meant, Space, Unit, runs, stem_token};
use super::words::{Analyzer, Word, WordTokenizer, mistakes};

const TOKENIZER: &str = "words";
const MEMORY: usize = 15_000_000;
/// More words than this tell nothing new about what a question means.
const MOST_WORDS: usize = 48;
/// Shorter words are too close to each other for a typo.
const SHORTEST_MISTYPED: usize = 4;
/// From here on two letters may be wrong.
const SHORTEST_MISTYPED_TWICE: usize = 8;
/// Shorter parts of compounds are chance.
const SHORTEST_PART: usize = 5;
/// What a mistyped word without a topic still counts.
const NOISE: f32 = 0.2;
/// What follows after so many characters is a story, not a question.
const LONGEST_TEXT: usize = 600;

/// The articles of one language, ready to be found.
pub(super) struct LanguageIndex {
    language: String,
    pub(super) analyzer: Analyzer,
    pub(super) articles: Vec<Arc<ParsedArticle>>,
    /// The passages of each article, in the order of [`Self::articles`].
    pub(super) passages: Vec<Vec<Passage>>,
    by_article: Searchable,
    by_passage: Searchable,
    /// In how many articles a term is, and how prominently at best in each.
    vocabulary: BTreeMap<String, HashMap<usize, f32>>,
    /// The terms of [`Self::vocabulary`] letter by letter.
    spelled: Vec<(String, Vec<char>)>,
    by_stem: Space,
    by_run: Space,
    classifier: Option<Arc<Classifier>>,
    /// The class of each article, in the order of [`Self::articles`].
    classes: Vec<Option<usize>>,
}

/// How many ways there are to fit a question.
const FEATURES: usize = 10;
/// What each is worth, as in a softmax over the articles: a point of score more makes an article e
/// times as likely. Learned on the odd lines of `tests/questions`, one set for all languages.
const WEIGHTS: [f32; FEATURES] = [5.86, 1.28, 0.97, 0.26, 1.30, 0.22, 6.59, 2.76, 2.78, 0.60];
/// What makes a question one that the articles know, for [`Found::knows`]. Learned like [`WEIGHTS`].
const KNOWN: [f32; 8] = [0.39, 1.44, -3.45, 1.17, 3.22, 16.8, -4.55, 3.48];
/// From which sum of them on it is known.
const KNOWN_FROM: f32 = 10.0;
/// What the words of a question and the classifier's belief in an article count together. The sum
/// is a point of score like the above: fitted so that its softmax is right about `tests/questions`.
const WORDS_AND_BELIEF: [f32; 2] = [0.5, 0.8];
/// With a classifier: what its belief in no article, its belief in this one and the sum of
/// [`KNOWN`] say together. Learned, like the one above, on the questions of `tests/questions`.
const KNOWN_WITH_BELIEF: [f32; 3] = [-0.75, 0.62, 0.58];
/// From which sum of them on it is known.
const KNOWN_WITH_BELIEF_FROM: f32 = 6.8;
/// The logarithm of one in five.
const LIKELY: f32 = -1.6;
/// Twenty times as likely as the next.
const CLEAR: f32 = 3.0;

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
    /// How close its whole text and its closest label are, in runs of letters.
    runs: (f32, f32),
    /// The score without what the classifier believes.
    by_words: f32,
    /// What the classifier believes, as the logarithm of a probability.
    belief: Option<f32>,
}

/// All that was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Best first.
    pub(super) matches: Vec<Match>,
    /// How many words were asked for.
    asked: usize,
    /// How many of them name things that are no matter of ours.
    foreign: f32,
    /// What the classifier believes of no article at all, as the logarithm of a probability.
    none: Option<f32>,
}

/// The words of a question as terms of the index.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookup {
    words: Vec<LookedUp>,
    runs: Vec<(u64, f32)>,
    traits: Traits,
    foreign: f32,
    /// 1 where only a seller would ask so, -1 for a buyer.
    side: f32,
}

#[derive(Clone, Debug)]
struct LookedUp {
    /// Terms with how surely they are what was meant, from 0 to 1. Empty: an unknown word.
    terms: Vec<(String, f32)>,
    /// The same as tokens, with those that only examples have.
    meant: Meant,
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
        phrases: &HashMap<String, Vec<String>>,
    ) -> tantivy::Result<Self> {
        let analyzer = Analyzer::for_language(language);
        let passages: Vec<Vec<Passage>> =
            articles.iter().map(|article| passages(article)).collect();
        let labels: Vec<Vec<String>> = articles
            .iter()
            .map(|article| {
                let phrases = phrases.get(&article.slug).into_iter().flatten();
                let mut labels = article.keywords.clone();
                labels.extend(phrases.cloned());
                labels
            })
            .collect();
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
                labels[at].join("\n"),
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
        let texts = texts(&articles, &passages, &labels);
        let units = |tokens: &dyn Fn(&str) -> Vec<u64>| -> Vec<Unit> {
            let unit = |(place, field, text): &(usize, Kind, String)| Unit {
                place: *place,
                field: *field,
                tokens: tokens(text),
            };
            texts.iter().map(unit).collect()
        };
        let has_class = |classifier: &Arc<Classifier>| {
            let mut slugs = articles.iter().map(|article| &article.slug);
            slugs.any(|slug| classifier.class(slug).is_some())
        };
        let classifier = Classifier::for_language(language).filter(has_class);
        let places = articles.len();
        let by_stem = Space::build(
            places,
            &units(&|text| {
                let words = analyzer.words(text).into_iter();
                words
                    .flat_map(|word| word.terms)
                    .map(|term| stem_token(&term))
                    .collect()
            }),
        );
        let by_run = Space::build(places, &units(&|text| runs(text, analyzer.is_chinese())));
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
            language: language.to_owned(),
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
            classes: articles
                .iter()
                .map(|article| classifier.as_ref()?.class(&article.slug))
                .collect(),
            classifier,
            articles,
            passages,
            spelled: vocabulary
                .keys()
                .map(|term| (term.clone(), term.chars().collect()))
                .collect(),
            vocabulary,
            by_stem,
            by_run,
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
            .map(|word| {
                let terms = self.known_terms(&word);
                let mut meant: Meant = word
                    .terms
                    .iter()
                    .map(|term| (stem_token(term), 1.0))
                    .collect();
                for (term, sureness) in &terms {
                    let token = stem_token(term);
                    if meant.iter().all(|(known, _)| *known != token) {
                        meant.push((token, *sureness));
                    }
                }
                // A mistyped "always" tells as little as the word itself.
                let is_noise = terms.is_empty() && self.analyzer.is_nearly_stop(&word.folded);
                LookedUp {
                    terms,
                    meant,
                    weight: if is_noise { weight * NOISE } else { weight },
                }
            })
            .collect();
        let start: String = text.chars().take(LONGEST_TEXT).collect();
        let runs: BTreeSet<u64> = runs(&start, self.analyzer.is_chinese())
            .into_iter()
            .collect();
        Lookup {
            words,
            runs: runs.into_iter().map(|run| (run, weight)).collect(),
            traits: self
                .classifier
                .as_ref()
                .map_or_else(Traits::new, |classifier| {
                    let traits = classifier.look_at(&start).into_iter();
                    traits
                        .map(|(each, strength)| (each, strength * weight))
                        .collect()
                }),
            foreign: weight * self.analyzer.foreign_words(&start) as f32,
            side: weight * self.analyzer.side(&start),
        }
    }

    /// The text with the words of other languages that are not known here by their own names.
    pub(super) fn in_own_words<'text>(&self, text: &'text str) -> Cow<'text, str> {
        glossary::in_own_words(text, &self.language, |word| {
            let words = self.analyzer.words(word);
            let mut terms = words.iter().flat_map(|word| &word.terms).peekable();
            // A word without a topic is cut away.
            terms.peek().is_none() || terms.any(|term| self.vocabulary.contains_key(term))
        })
    }

    /// How much of a text is in this language, from 0 to 1.
    pub(super) fn familiarity(&self, text: &str) -> f32 {
        let start: String = text.chars().take(LONGEST_TEXT).collect();
        self.analyzer
            .familiarity(&start, |term| self.vocabulary.contains_key(term))
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
    pub(super) fn find(&self, lookup: &Lookup) -> tantivy::Result<Found> {
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
        let by_stem = self.by_stem.closeness(
            lookup
                .words
                .iter()
                .map(|word| (word.meant.as_slice(), word.weight)),
        );
        let alone: Vec<([(u64, f32); 1], f32)> = lookup
            .runs
            .iter()
            .map(|(run, weight)| ([(*run, 1.0)], *weight))
            .collect();
        let by_run = self
            .by_run
            .closeness(alone.iter().map(|(run, weight)| (run.as_slice(), *weight)));
        let beliefs = self.classifier.as_ref().map(|classifier| {
            let beliefs = classifier.beliefs(&lookup.traits);
            let none = classifier.none().map(|none| beliefs.of(none));
            (beliefs, none)
        });
        // What there are no examples for is as likely as any other.
        let even = -(self.articles.len().max(1) as f32).ln();
        let length = (lookup.words.len().max(1) as f32).sqrt();
        let mut matches: Vec<Match> = (0..self.articles.len())
            .map(|article| {
                let (evidence, coverage, words) = self.evidence(lookup, article);
                let whole = scores.get(&article).copied().unwrap_or_default();
                let passage = best_passage.get(&article).copied().unwrap_or_default();
                let (stems, runs): (Closeness, Closeness) = (by_stem[article], by_run[article]);
                let features = [
                    whole / length / 10.0,
                    passage / length / 10.0,
                    coverage,
                    stems.label,
                    stems.passage,
                    stems.whole,
                    runs.label,
                    runs.passage,
                    runs.whole,
                    lookup.side * side(&self.articles[article]),
                ];
                let by_words = features
                    .iter()
                    .zip(WEIGHTS)
                    .map(|(feature, weight)| feature * weight)
                    .sum();
                let belief = beliefs
                    .as_ref()
                    .zip(self.classes[article])
                    .map(|((beliefs, _), class)| beliefs.of(class));
                Match {
                    article,
                    score: match beliefs {
                        Some(_) => {
                            let [words, beliefs] = WORDS_AND_BELIEF;
                            words * by_words + beliefs * belief.unwrap_or(even)
                        }
                        None => by_words,
                    },
                    by_words,
                    evidence,
                    coverage,
                    words,
                    runs: (runs.whole, runs.label),
                    belief,
                }
            })
            .collect();
        matches.sort_by(|left, right| right.score.total_cmp(&left.score));
        Ok(Found {
            matches,
            asked: lookup.words.len(),
            foreign: lookup.foreign,
            none: beliefs.and_then(|(_, none)| none),
        })
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

    fn known_terms(&self, word: &Word) -> Vec<(String, f32)> {
        let terms = &word.terms;
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
        // "Pizza" is no mistyped "piece".
        if self.analyzer.is_foreign(&word.folded) {
            return Vec::new();
        }
        let mut near: Vec<(String, f32)> = Vec::new();
        for term in terms
            .iter()
            .filter(|term| term.chars().count() >= SHORTEST_MISTYPED)
        {
            let letters: Vec<char> = term.chars().collect();
            for (other, other_letters) in &self.spelled {
                if let Some(sureness) = spelling(&letters, other_letters) {
                    near.push((other.clone(), sureness));
                } else if self.analyzer.compounds
                    && letters.len() >= SHORTEST_PART
                    && let Some(share) = shared_part(&letters, other_letters)
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

impl Match {
    /// Whether somebody who searches wants to see it: it is likely, or it has what was typed, and
    /// not much less of it than another has.
    pub(super) fn is_worth_showing(&self, most_by_words: f32) -> bool {
        self.belief.is_some_and(|belief| belief >= LIKELY)
            || (self.evidence > 0.0 && self.by_words >= most_by_words / 3.0)
    }
}

/// The highest score that words alone give.
pub(super) fn most_by_words(matches: &[Match]) -> f32 {
    matches
        .iter()
        .map(|found| found.by_words)
        .fold(0.0, f32::max)
}

impl Found {
    /// Whether the best article stands far above the next, so that a question before it has no say.
    pub(super) fn is_clear(&self) -> bool {
        match self.matches.as_slice() {
            [best, next, ..] => self.knows(best) && best.score - next.score >= CLEAR,
            [best] => self.knows(best),
            [] => false,
        }
    }

    /// Whether nothing is asked for that is no matter of ours.
    pub(super) fn is_ours(&self) -> bool {
        self.foreign == 0.0
    }

    /// Whether the articles know enough of the question to answer it from `found`.
    pub(super) fn knows(&self, found: &Match) -> bool {
        match (found.belief, self.none) {
            (Some(belief), Some(none)) => {
                let signs = [none, belief, self.known(found)];
                let sum: f32 = signs
                    .iter()
                    .zip(KNOWN_WITH_BELIEF)
                    .map(|(sign, weight)| sign * weight)
                    .sum();
                sum >= KNOWN_WITH_BELIEF_FROM
            }
            _ => found.words > 0 && self.known(found) >= KNOWN_FROM,
        }
    }

    fn known(&self, found: &Match) -> f32 {
        let signs = [
            found.by_words,
            found.coverage,
            found.evidence.ln_1p(),
            found.words.min(5) as f32,
            found.runs.1,
            found.runs.0,
            self.foreign.min(2.0),
            (self.asked as f32).ln_1p(),
        ];
        signs
            .iter()
            .zip(KNOWN)
            .map(|(sign, weight)| sign * weight)
            .sum()
    }
}

impl Lookup {
    /// Both questions in one.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.words.extend(other.words);
        self.runs.extend(other.runs);
        self.traits.extend(other.traits);
        self.foreign += other.foreign;
        self.side = (self.side + other.side).clamp(-1.0, 1.0);
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

/// How surely one word is the other, mistyped.
fn spelling(one: &[char], other: &[char]) -> Option<f32> {
    let length = one.len().min(other.len());
    if length + 1 < SHORTEST_MISTYPED || one.len().abs_diff(other.len()) > 2 {
        return None;
    }
    // The first letter is hardly ever wrong, and a change there mostly makes another word.
    let same_start = one.first() == other.first();
    if !same_start && length <= SHORTEST_MISTYPED_TWICE {
        return None;
    }
    match mistakes(one, other, 2) {
        0 | 1 => Some(0.75),
        2 if same_start && length >= SHORTEST_MISTYPED_TWICE => Some(0.5),
        _ => None,
    }
}

/// How much of two words is one part that both begin or end with. The stem of a word often ends
/// differently from the same word inside a compound, so most of the shorter one is enough.
fn shared_part(one: &[char], other: &[char]) -> Option<f32> {
    let shorter = one.len().min(other.len());
    let start = one
        .iter()
        .zip(other)
        .take_while(|(left, right)| left == right)
        .count();
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(|(left, right)| left == right)
        .count();
    let part = start.max(if end == shorter { end } else { 0 });
    (part >= SHORTEST_PART && part * 4 >= shorter * 3)
        .then(|| part as f32 / one.len().max(other.len()) as f32)
}

/// For whom it is written: 1 for sellers, -1 for buyers.
fn side(article: &ParsedArticle) -> f32 {
    match article.audience {
        Audience::Seller => 1.0,
        Audience::Buyer => -1.0,
        Audience::All => 0.0,
    }
}

/// Everything that is said about each article.
fn texts(
    articles: &[Arc<ParsedArticle>],
    passages: &[Vec<Passage>],
    keywords: &[Vec<String>],
) -> Vec<(usize, Kind, String)> {
    let mut texts = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let mut labels = vec![article.title.clone()];
        labels.extend(keywords[at].iter().cloned());
        for passage in &passages[at] {
            if let Some(heading) = &passage.heading
                && !labels.contains(heading)
            {
                labels.push(heading.clone());
            }
        }
        let said: Vec<String> = passages[at].iter().map(Passage::text).collect();
        let whole = [labels.join("\n"), said.join("\n")].join("\n");
        texts.push((at, Kind::Whole, whole));
        texts.extend(labels.into_iter().map(|label| (at, Kind::Label, label)));
        texts.extend(said.into_iter().map(|text| (at, Kind::Passage, text)));
    }
    texts
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
