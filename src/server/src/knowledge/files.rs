//! Reading `locales/`: which files there are, what is good in them, and what stands in for the rest.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use contract::{Block, Inline};

use super::alarm;
use super::article::{self, ParsedArticle};
use super::classifier::Classifier;
use super::index::LanguageIndex;
use super::rules::{Rules, is_tag};
use super::wording::Wording;
use super::{ENGLISH, KnowledgeError, words};
use crate::text::primary;

/// Everything read at one moment.
pub(super) struct Base {
    pub(super) languages: BTreeMap<String, Arc<LanguageIndex>>,
    pub(super) wording: Wording,
    pub(super) problems: Vec<String>,
    /// The last good state of every article, by language and slug.
    good: BTreeMap<(String, String), Arc<ParsedArticle>>,
}

/// Which files there were, and when they changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stamp(Vec<(PathBuf, SystemTime, u64)>);

/// The files of one language.
struct Folder {
    language: String,
    /// Whether the interface itself speaks it.
    has_messages: bool,
    rules: PathBuf,
    articles: Vec<PathBuf>,
}

impl Stamp {
    pub(super) fn of(locales: &Path) -> Result<Self, KnowledgeError> {
        let mut entries = Vec::new();
        for folder in folders(locales)? {
            let messages = folder.rules.with_file_name("help-center.ftl");
            for path in folder.articles.into_iter().chain([folder.rules, messages]) {
                if let Ok(metadata) = fs::metadata(&path) {
                    let changed = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                    entries.push((path, changed, metadata.len()));
                }
            }
        }
        Ok(Self(entries))
    }
}

impl Base {
    /// Reads all there is. Beside it comes what is wrong with English, if anything: at the start
    /// that is a reason to stop, later it is not.
    pub(super) fn read(
        locales: &Path,
        rules: &Rules,
        before: Option<&Self>,
    ) -> Result<(Self, Option<KnowledgeError>), KnowledgeError> {
        words::warm_up();
        let folders = folders(locales)?;
        let mut problems = Vec::new();
        let mut english_error = None;
        let mut wording = Wording::built_in();
        for folder in &folders {
            let Ok(source) = fs::read_to_string(&folder.rules) else {
                problems.push(format!(
                    "{}: missing, the English words stand in",
                    name(locales, &folder.rules)
                ));
                continue;
            };
            for (line, reason) in wording.add(&folder.language, &source) {
                problems.push(format!("{}:{line}: {reason}", name(locales, &folder.rules)));
            }
        }
        let mut good = BTreeMap::new();
        for folder in &folders {
            for path in &folder.articles {
                let slug = path
                    .file_stem()
                    .and_then(|stem| stem.to_str())
                    .unwrap_or_default()
                    .to_owned();
                let key = (folder.language.clone(), slug);
                match read_article(locales, path, &key, &wording, rules) {
                    Ok(article) => {
                        good.insert(key, Arc::new(article));
                    }
                    Err(error) => {
                        problems.push(error.to_string());
                        if let Some(last) = before.and_then(|before| before.good.get(&key)) {
                            good.insert(key, Arc::clone(last));
                        }
                        if folder.language == ENGLISH && english_error.is_none() {
                            english_error = Some(error);
                        }
                    }
                }
            }
        }
        if !good.keys().any(|(language, _)| language == ENGLISH) && english_error.is_none() {
            english_error = Some(KnowledgeError::Text {
                path: "en/articles".into(),
                line: 0,
                reason: "there is no article in English, which stands in for every other language"
                    .into(),
            });
        }
        let spoken = folders
            .iter()
            .filter(|folder| folder.has_messages || !folder.articles.is_empty())
            .map(|folder| folder.language.as_str());
        let spoken: BTreeSet<&str> = spoken.chain([ENGLISH]).collect();
        let mut languages = BTreeMap::new();
        // Each language is read and learned in a thread of its own.
        std::thread::scope(|scope| {
            scope.spawn(Classifier::of_languages);
            scope.spawn(alarm::prepare);
            let mut building = Vec::new();
            for language in spoken {
                let articles = articles_for(language, &good, &mut problems);
                let same = before.and_then(|before| before.languages.get(language));
                if let Some(same) = same.filter(|same| same.articles == articles) {
                    languages.insert(language.to_owned(), Arc::clone(same));
                    continue;
                }
                let build = || LanguageIndex::build(language, articles, &phrases(language));
                building.push((language, scope.spawn(build)));
            }
            for (language, building) in building {
                let index = building.join().expect("building an index does not panic")?;
                languages.insert(language.to_owned(), Arc::new(index));
            }
            tantivy::Result::Ok(())
        })?;
        let base = Self {
            languages,
            wording,
            problems,
            good,
        };
        Ok((base, english_error))
    }

    /// The index of the language, of English for a language there is not.
    pub(super) fn language(&self, language: &str) -> &LanguageIndex {
        self.languages
            .get(language)
            .or_else(|| self.languages.get(ENGLISH))
            .expect("English is always read")
    }

    /// The index of the language that `question` is in: mostly the one of the interface, another
    /// only where that knows far more of its words, or no fewer and it is surely that one.
    pub(super) fn spoken(&self, language: &str, question: &str) -> &LanguageIndex {
        const FAR_MORE: f32 = 0.35;
        // The logarithm of a ratio of probabilities: fifty times as likely as the interface's.
        const CERTAIN: f32 = 4.0;
        let own = self.language(language);
        let familiarity = own.familiarity(question);
        let likeliest = Classifier::of_languages().likeliest(question, primary(language));
        let sure = likeliest
            .filter(|(_, certainty)| *certainty >= CERTAIN)
            .and_then(|(likeliest, _)| self.languages.get(likeliest))
            .filter(|index| index.familiarity(question) >= familiarity);
        if let Some(sure) = sure {
            return sure;
        }
        let least = familiarity + FAR_MORE;
        if least > 1.0 {
            return own;
        }
        self.languages
            .values()
            .map(|index| (index.familiarity(question), index))
            .filter(|(familiarity, _)| *familiarity >= least)
            .max_by(|left, right| left.0.total_cmp(&right.0))
            .map_or(own, |(_, index)| index)
    }

    /// The language of an index that this base handed out.
    pub(super) fn name_of(&self, index: &LanguageIndex) -> &str {
        let is_it = |known: &&Arc<LanguageIndex>| std::ptr::eq(known.as_ref(), index);
        self.languages
            .iter()
            .find(|(_, known)| is_it(known))
            .map_or(ENGLISH, |(language, _)| language)
    }

    pub(super) fn report(&self) {
        for problem in &self.problems {
            tracing::warn!("{problem}");
        }
    }
}

/// How people put it, by slug.
fn phrases(language: &str) -> HashMap<String, Vec<String>> {
    words::phrases(language)
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(slug, phrases)| {
            let phrases = phrases
                .split([',', '，'])
                .map(|phrase| phrase.trim().to_owned());
            (slug.to_owned(), phrases.collect())
        })
        .collect()
}

/// Own articles, and English ones for those that are missing. Links to what does not exist become
/// plain text.
fn articles_for(
    language: &str,
    good: &BTreeMap<(String, String), Arc<ParsedArticle>>,
    problems: &mut Vec<String>,
) -> Vec<Arc<ParsedArticle>> {
    let slugs: BTreeSet<&str> = good
        .keys()
        .filter(|(owner, _)| owner == language || owner == ENGLISH)
        .map(|(_, slug)| slug.as_str())
        .collect();
    let find = |owner: &str, slug: &str| good.get(&(owner.to_owned(), slug.to_owned()));
    slugs
        .iter()
        .filter_map(|slug| find(language, slug).or_else(|| find(ENGLISH, slug)))
        .map(|article| {
            let mut copy = ParsedArticle::clone(article);
            let mut missing = BTreeSet::new();
            for inline in inlines(&mut copy.body) {
                if let Inline::Article { text, slug } = inline
                    && !slugs.contains(slug.as_str())
                {
                    missing.insert(slug.clone());
                    *inline = Inline::Text {
                        text: std::mem::take(text),
                    };
                }
            }
            if copy.language == language {
                problems.extend(missing.into_iter().map(|slug| {
                    format!(
                        "{language}/articles/{}.md: links to `{slug}`, which does not exist",
                        copy.slug
                    )
                }));
            }
            Arc::new(copy)
        })
        .collect()
}

fn inlines(body: &mut [Block]) -> impl Iterator<Item = &mut Inline> {
    body.iter_mut()
        .flat_map(|block| -> Box<dyn Iterator<Item = &mut Inline>> {
            match block {
                Block::Heading { text, .. } | Block::Paragraph { text } => {
                    Box::new(text.iter_mut())
                }
                Block::List { items, .. } => Box::new(items.iter_mut().flatten()),
            }
        })
}

fn read_article(
    locales: &Path,
    path: &Path,
    (language, slug): &(String, String),
    wording: &Wording,
    rules: &Rules,
) -> Result<ParsedArticle, KnowledgeError> {
    let shown = name(locales, path);
    let text = fs::read_to_string(path).map_err(|source| KnowledgeError::Io {
        path: shown.clone(),
        source,
    })?;
    let source = article::Source {
        path: &shown,
        slug,
        language,
        text: &text,
    };
    article::parse(source, &|id| wording.rule(rules, id, language))
}

/// The path as a translator knows it: inside `locales/`.
fn name(locales: &Path, path: &Path) -> String {
    path.strip_prefix(locales)
        .unwrap_or(path)
        .display()
        .to_string()
}

fn folders(locales: &Path) -> Result<Vec<Folder>, KnowledgeError> {
    let wrong = |source| KnowledgeError::Io {
        path: locales.display().to_string(),
        source,
    };
    let mut folders = Vec::new();
    for entry in fs::read_dir(locales).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        let language = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if !path.is_dir() || !is_tag(language) {
            continue;
        }
        let mut articles: Vec<PathBuf> = fs::read_dir(path.join("articles"))
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
            .collect();
        articles.sort();
        folders.push(Folder {
            language: language.to_owned(),
            has_messages: path.join("help-center.ftl").is_file(),
            rules: path.join("rules.ftl"),
            articles,
        });
    }
    folders.sort_by(|left, right| left.language.cmp(&right.language));
    Ok(folders)
}
