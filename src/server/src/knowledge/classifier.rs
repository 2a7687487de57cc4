//! Which article a question asks for, and in which language it does so, learned from examples.
//!
//! `examples/<language>.tsv` holds what people type: some forty questions for each article, as
//! keywords, sentences, chat and with typing errors, and more than a hundred that no article
//! answers; a short one that may mean several articles stands under each, and the order decides. A
//! softmax regression learns from them and from the phrases, over words, pairs of words and runs of
//! letters, which see through endings, compounds and typing errors. In Chinese these are runs of
//! signs, as written and as spoken. Another one learns the languages from the same examples: most
//! of their words tell Spanish and Portuguese too little apart.
//!
//! It learns when a language is first read, once for the life of the process; that takes a fraction
//! of a second, and the same examples always teach the same. A language without examples has no
//! classifier, and an article without examples is found by its words alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::similar::{hash, spoken};
use super::words::{EXEMPLARY, examples, fold, is_chinese, phrases};
use crate::text::primary;

/// The class of what no article answers.
pub(super) const NONE: &str = "-";
/// The length of a first step; later ones shorten with what a weight has been through (AdaGrad).
const STEP: f32 = 0.5;
const ARTICLES: Pace = Pace {
    passes: 24,
    caution: 1e-6,
};
const LANGUAGES: Pace = Pace {
    passes: 6,
    ..ARTICLES
};

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// How often each lesson is gone through.
    pub(super) passes: usize,
    /// What each weight has been through before the first lesson. With more of it a first step
    /// follows how wrong the lesson found the weight, and less depends on which lesson was first.
    pub(super) caution: f32,
}

/// A question as the classifier sees it: traits that it knows, and how strong they are.
pub(super) type Traits = Vec<(u32, f32)>;

/// What was learned for one language.
pub(super) struct Classifier {
    is_chinese: bool,
    /// The number of a trait, and how telling it is.
    traits: FxHashMap<u64, (u32, f32)>,
    classes: Vec<String>,
    /// One row for each trait, one weight for each class, and a last row for what needs no trait.
    weights: Vec<f32>,
}

/// A classifier that has learned, is learning or will.
type Lesson = Arc<OnceLock<Arc<Classifier>>>;

/// How likely each class is: natural logarithms of probabilities, in the order of the classes.
pub(super) struct Beliefs(Vec<f32>);

impl Classifier {
    /// The classifier of a language, if it has examples.
    pub(super) fn for_language(language: &str) -> Option<Arc<Self>> {
        static LEARNED: Mutex<BTreeMap<String, Lesson>> = Mutex::new(BTreeMap::new());
        let primary = primary(language).to_owned();
        if examples(&primary).is_empty() {
            return None;
        }
        let mut learned = LEARNED.lock().unwrap_or_else(PoisonError::into_inner);
        let lesson = Arc::clone(learned.entry(primary.clone()).or_default());
        // Other languages learn at the same time.
        drop(learned);
        let classifier = lesson.get_or_init(|| Arc::new(Self::of_articles(&primary)));
        Some(Arc::clone(classifier))
    }

    /// Tells the languages of the examples from each other; some of them are enough for that.
    pub(super) fn of_languages() -> &'static Self {
        static LEARNED: LazyLock<Classifier> = LazyLock::new(|| {
            let some = |language: &'static str| {
                let questions = lines(language).step_by(3);
                questions.map(move |(_, question)| (language, question))
            };
            let lessons: Vec<_> = EXEMPLARY.into_iter().flat_map(some).collect();
            Classifier::learn(&lessons, false, LANGUAGES)
        });
        &LEARNED
    }

    fn of_articles(language: &str) -> Self {
        let mut lessons: Vec<(&str, &str)> = lines(language).collect();
        for line in phrases(language).lines() {
            let Some((slug, phrases)) = line.split_once('\t') else {
                continue;
            };
            let phrases = phrases.split([',', '，', '、']).map(str::trim);
            lessons.extend(phrases.map(|phrase| (slug, phrase)));
        }
        Self::learn(&lessons, is_chinese(language), ARTICLES)
    }

    /// From texts with their classes.
    pub(super) fn learn(lessons: &[(&str, &str)], is_chinese: bool, pace: Pace) -> Self {
        let classes: BTreeSet<&str> = lessons.iter().map(|(slug, _)| *slug).collect();
        let classes: Vec<String> = classes.into_iter().map(str::to_owned).collect();
        let said: Vec<[Vec<u64>; 2]> = lessons
            .iter()
            .map(|(_, text)| raw_traits(text, is_chinese))
            .collect();
        let mut sharing: BTreeMap<u64, u32> = BTreeMap::new();
        for groups in &said {
            for each in groups.iter().flatten().collect::<BTreeSet<_>>() {
                *sharing.entry(*each).or_default() += 1;
            }
        }
        let rarity = |having: u32| ((1 + said.len()) as f32 / (1 + having) as f32).ln() + 1.0;
        let traits = (0..)
            .zip(&sharing)
            .map(|(number, (each, having))| (*each, (number, rarity(*having))))
            .collect();
        let mut classifier = Self {
            is_chinese,
            traits,
            weights: vec![0.0; (sharing.len() + 1) * classes.len()],
            classes,
        };
        let lessons: Vec<(usize, Traits)> = lessons
            .iter()
            .zip(&said)
            .map(|((slug, _), groups)| {
                let class = classifier.class(slug).unwrap_or_default();
                (class, classifier.weigh(groups))
            })
            .collect();
        classifier.train(&lessons, pace);
        classifier
    }

    fn train(&mut self, lessons: &[(usize, Traits)], pace: Pace) {
        let width = self.classes.len();
        let mut steepness = vec![pace.caution; self.weights.len()];
        let mut order: Vec<usize> = (0..lessons.len()).collect();
        let mut random = 1_u64;
        for _ in 0..pace.passes {
            // A shuffle that is the same every time.
            for at in (1..order.len()).rev() {
                random = random
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                order.swap(at, (random >> 33) as usize % (at + 1));
            }
            for at in &order {
                let (class, traits) = &lessons[*at];
                let Beliefs(mut errors) = self.beliefs(traits);
                for error in &mut errors {
                    *error = error.exp();
                }
                errors[*class] -= 1.0;
                for (row, strength) in traits.iter().copied().chain([self.always()]) {
                    let places = row as usize * width..(row as usize + 1) * width;
                    let weights = &mut self.weights[places.clone()];
                    let steepness = &mut steepness[places];
                    for ((weight, steepness), error) in
                        weights.iter_mut().zip(steepness).zip(&errors)
                    {
                        let slope = error * strength;
                        *steepness += slope * slope;
                        *weight -= STEP * slope / steepness.sqrt();
                    }
                }
            }
        }
    }

    /// The likeliest class of a text, and how much likelier than `other` it is: the logarithm of
    /// the ratio. Nothing where `other` is no class.
    pub(super) fn likeliest(&self, text: &str, other: &str) -> Option<(&str, f32)> {
        let other = self.class(other)?;
        let Beliefs(beliefs) = self.beliefs(&self.look_at(text));
        let (best, belief) = beliefs
            .iter()
            .enumerate()
            .max_by(|left, right| left.1.total_cmp(right.1))?;
        Some((&self.classes[best], belief - beliefs[other]))
    }

    /// The number of an article's class, if there are examples for it.
    pub(super) fn class(&self, slug: &str) -> Option<usize> {
        self.classes
            .binary_search_by(|class| class.as_str().cmp(slug))
            .ok()
    }

    /// The number of the class of what no article answers.
    pub(super) fn none(&self) -> Option<usize> {
        self.class(NONE)
    }

    /// What it sees in a text.
    pub(super) fn look_at(&self, text: &str) -> Traits {
        self.weigh(&raw_traits(text, self.is_chinese))
    }

    /// What it makes of traits.
    pub(super) fn beliefs(&self, traits: &[(u32, f32)]) -> Beliefs {
        let width = self.classes.len();
        let mut sums = vec![0.0_f32; width];
        for (row, strength) in traits.iter().copied().chain([self.always()]) {
            let weights = &self.weights[row as usize * width..][..width];
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += weight * strength;
            }
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let all: f32 = sums.iter().map(|sum| (sum - most).exp()).sum();
        let all = most + all.ln();
        Beliefs(sums.into_iter().map(|sum| sum - all).collect())
    }

    /// What needs no trait is there in every question.
    fn always(&self) -> (u32, f32) {
        (self.traits.len() as u32, 1.0)
    }

    /// Each group of traits weighs the same, however many there are.
    fn weigh(&self, groups: &[Vec<u64>; 2]) -> Traits {
        let mut traits = Traits::new();
        for group in groups {
            let known = group.iter().filter_map(|each| self.traits.get(each));
            let mut known: Traits = known.copied().collect();
            known.sort_unstable_by_key(|(number, _)| *number);
            let same = known.chunk_by(|left, right| left.0 == right.0);
            let weights = same.map(|same| {
                let ((number, rarity), count) = (same[0], same.len() as f32);
                (number, (1.0 + count.ln()) * rarity)
            });
            let weights: Traits = weights.collect();
            let length = weights.iter().map(|(_, each)| each * each).sum::<f32>();
            let scale = |(number, each)| (number, each / length.sqrt());
            traits.extend(weights.into_iter().map(scale));
        }
        traits
    }
}

impl Beliefs {
    /// The logarithm of the probability of a class.
    pub(super) fn of(&self, class: usize) -> f32 {
        self.0[class]
    }
}

/// The examples of a language: the article that answers, and the question.
pub(super) fn lines(language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = examples(language).lines();
    lines.filter_map(|line| line.split_once('\t'))
}

/// Runs of letters inside words, and words with pairs of them.
fn raw_traits(text: &str, is_chinese: bool) -> [Vec<u64>; 2] {
    let folded = fold(text);
    if is_chinese {
        let signs: Vec<char> = folded
            .chars()
            .filter(|each| each.is_alphanumeric())
            .collect();
        let runs = (1..=3).flat_map(|length| {
            let runs = signs.windows(length);
            runs.map(move |run| hash(length, run.iter().copied()))
        });
        return [runs.collect(), spoken(&signs)];
    }
    let words: Vec<&str> = folded
        .split(|each: char| !each.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut runs = Vec::new();
    for word in &words {
        let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
        for length in 2..=5 {
            runs.extend(
                letters
                    .windows(length)
                    .map(|run| hash(length, run.iter().copied())),
            );
        }
    }
    let single = words.iter().map(|word| hash(1, word.chars()));
    let pairs = words.windows(2).map(|pair| hash(0, pair.join(" ").chars()));
    [runs, single.chain(pairs).collect()]
}
