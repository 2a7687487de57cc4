//! One article: front matter and Markdown in, a contract tree out.
//!
//! The Markdown is what [`contract::Block`] can say: paragraphs, headings of level 2 and 3, flat
//! lists, **strong**, *emphasis* and links to `article:slug` or `https:`. Everything else is
//! refused with file and line instead of being dropped, so that its writer hears of it. A
//! `{rule-id}` becomes the rule's text.

use std::cell::RefCell;
use std::collections::BTreeSet;

use contract::{Action, Audience, Block, Inline};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::KnowledgeError;
use super::wording::RuleText;

/// In the order in which they are shown; `rules.ftl` names them.
pub(super) const CATEGORIES: &[&str] = &[
    "delivery",
    "order-problem",
    "payment",
    "bidding",
    "selling",
    "account",
    "contact",
];
const LONGEST_FILE: usize = 64 * 1024;

/// An article as its file says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ParsedArticle {
    pub(super) slug: String,
    pub(super) language: String,
    pub(super) title: String,
    pub(super) audience: Audience,
    pub(super) category: String,
    pub(super) message_first: bool,
    pub(super) actions: Vec<Action>,
    pub(super) related: Vec<String>,
    pub(super) keywords: Vec<String>,
    pub(super) reviewed: String,
    /// The ids of the rules that it names.
    pub(super) rules: Vec<String>,
    pub(super) body: Vec<Block>,
}

/// A file with its place in the knowledge base.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// As it is named in messages.
    pub(super) path: &'a str,
    pub(super) slug: &'a str,
    pub(super) language: &'a str,
    pub(super) text: &'a str,
}

/// What is wrong, and at which byte of the file.
struct Flaw {
    at: usize,
    reason: String,
}

type Fill<'a> = &'a dyn Fn(&str) -> Option<RuleText>;

/// Reads an article; `fill` gives the text of a rule.
pub(super) fn parse(source: Source<'_>, fill: Fill<'_>) -> Result<ParsedArticle, KnowledgeError> {
    read(source, fill).map_err(|flaw| KnowledgeError::Text {
        path: source.path.to_owned(),
        line: source.text[..flaw.at.min(source.text.len())]
            .matches('\n')
            .count()
            + 1,
        reason: flaw.reason,
    })
}

/// Whether `slug` can name an article.
pub(crate) fn is_slug(slug: &str) -> bool {
    (1..=80).contains(&slug.len())
        && !slug.starts_with('-')
        && slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Whether `url` is `https:` with a plain host, so that nothing else hides behind it.
pub(super) fn is_safe_url(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && !url.contains(|each: char| {
            each.is_whitespace() || each.is_control() || "\"'<>\\`".contains(each)
        })
}

/// The plain text of a run of inlines.
pub(super) fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text }
            | Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Article { text, .. }
            | Inline::Link { text, .. } => text.as_str(),
        })
        .collect()
}

fn read(source: Source<'_>, fill: Fill<'_>) -> Result<ParsedArticle, Flaw> {
    let flaw = |at, reason: String| Flaw { at, reason };
    if source.text.len() > LONGEST_FILE {
        return Err(flaw(0, format!("longer than {LONGEST_FILE} bytes")));
    }
    if !is_slug(source.slug) {
        return Err(flaw(
            0,
            "the file's name must be lower-case letters, digits and `-`".into(),
        ));
    }
    let named = RefCell::new(BTreeSet::new());
    let fill: Fill<'_> = &|id| {
        named.borrow_mut().insert(id.to_owned());
        fill(id)
    };
    let front = Front::read(source.text)?;
    let title = fill_rules(front.text("title")?, front.at("title"), fill)?;
    let audience = match front.text("audience")? {
        "all" => Audience::All,
        "buyer" => Audience::Buyer,
        "seller" => Audience::Seller,
        other => {
            return Err(front.wrong(
                "audience",
                format!("`{other}` is none of all, buyer, seller"),
            ));
        }
    };
    let category = front.text("category")?;
    if !CATEGORIES.contains(&category) {
        let reason = format!("`{category}` is none of {}", CATEGORIES.join(", "));
        return Err(front.wrong("category", reason));
    }
    let message_first = match front.text("message_first")? {
        "true" => true,
        "false" => false,
        other => {
            return Err(front.wrong(
                "message_first",
                format!("`{other}` is neither true nor false"),
            ));
        }
    };
    let mut actions = Vec::new();
    for name in front.list("actions")? {
        match toml::Value::String(name.to_owned()).try_into::<Action>() {
            Ok(action) if action != Action::Other => actions.push(action),
            _ => return Err(front.wrong("actions", format!("there is no action `{name}`"))),
        }
    }
    let related = front.list("related")?;
    if let Some(slug) = related.iter().find(|slug| !is_slug(slug)) {
        return Err(front.wrong("related", format!("`{slug}` is no name of an article")));
    }
    let keywords = front.list("keywords")?;
    let reviewed = front.text("reviewed")?;
    if !is_date(reviewed) {
        return Err(front.wrong(
            "reviewed",
            format!("`{reviewed}` is no day such as 2026-11-20"),
        ));
    }
    let body =
        Body::read(&source.text[front.end..], source.language, fill).map_err(|flaw| Flaw {
            at: flaw.at + front.end,
            ..flaw
        })?;
    if !matches!(body.first(), Some(Block::Paragraph { .. })) {
        return Err(flaw(
            front.end,
            "an article starts with a paragraph that gives the answer".into(),
        ));
    }
    Ok(ParsedArticle {
        slug: source.slug.to_owned(),
        language: source.language.to_owned(),
        title: title.into_iter().map(|part| part.text).collect(),
        audience,
        category: category.to_owned(),
        message_first,
        actions,
        related: owned(related),
        keywords: owned(keywords),
        reviewed: reviewed.to_owned(),
        rules: named.take().into_iter().collect(),
        body,
    })
}

fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let number = |text: &str, length: usize| {
        (text.len() == length)
            .then(|| text.parse::<u32>().ok())
            .flatten()
            .unwrap_or(0)
    };
    let (year, month, day) = (number(year, 4), number(month, 2), number(day, 2));
    let days = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year >= 2000 && (1..=days).contains(&day)
}

/// The lines between the two `---`: `key: text` and `key: [text, text]`, with `#` comments.
///
/// This is the part of YAML that articles need; a whole YAML reader would accept a dozen spellings
/// of the same thing and could not name the line of a wrong value.
struct Front<'a> {
    fields: Vec<(&'a str, &'a str, usize)>,
    end: usize,
}

impl<'a> Front<'a> {
    const KEYS: &'static [&'static str] = &[
        "title",
        "audience",
        "category",
        "message_first",
        "actions",
        "related",
        "keywords",
        "reviewed",
    ];

    fn read(text: &'a str) -> Result<Self, Flaw> {
        let mut fields: Vec<(&str, &str, usize)> = Vec::new();
        let mut at = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let start = at;
            at += line.len();
            let line = line.trim_end();
            let wrong = |reason: String| Err(Flaw { at: start, reason });
            match (number, line.trim_start_matches('\u{feff}')) {
                (0, "---") => continue,
                (0, _) => return wrong("an article starts with a line `---`".into()),
                (_, "---") => return Ok(Self { fields, end: at }),
                _ => {}
            }
            let line = without_comment(line).trim_end();
            if line.is_empty() {
                continue;
            }
            let Some((key, value)) = line.split_once(':') else {
                return wrong(format!("expected `key: value`, found `{line}`"));
            };
            if !Self::KEYS.contains(&key) {
                return wrong(format!("there is no field `{key}`"));
            }
            if fields.iter().any(|(known, ..)| *known == key) {
                return wrong(format!("`{key}` is there twice"));
            }
            fields.push((key, value.trim(), start));
        }
        Err(Flaw {
            at: 0,
            reason: "the front matter has no closing line `---`".into(),
        })
    }

    fn field(&self, key: &str) -> Result<(&'a str, usize), Flaw> {
        self.fields
            .iter()
            .find(|(known, ..)| *known == key)
            .map(|&(_, value, at)| (value, at))
            .ok_or_else(|| Flaw {
                at: 0,
                reason: format!("the field `{key}` is missing"),
            })
    }

    fn at(&self, key: &str) -> usize {
        self.field(key).map_or(0, |(_, at)| at)
    }

    fn wrong(&self, key: &str, reason: impl std::fmt::Display) -> Flaw {
        Flaw {
            at: self.at(key),
            reason: format!("{key}: {reason}"),
        }
    }

    fn text(&self, key: &str) -> Result<&'a str, Flaw> {
        let (value, _) = self.field(key)?;
        let text = unquoted(value).trim();
        if text.is_empty() {
            return Err(self.wrong(key, "is empty"));
        }
        Ok(text)
    }

    fn list(&self, key: &str) -> Result<Vec<&'a str>, Flaw> {
        let (value, _) = self.field(key)?;
        let inner = value
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            .ok_or_else(|| self.wrong(key, "expected a list such as [one, two]"))?;
        if inner.trim().is_empty() {
            return Ok(Vec::new());
        }
        inner
            .trim_end_matches(|each: char| each == ',' || each.is_whitespace())
            .split([',', '，'])
            .map(|entry| match unquoted(entry.trim()).trim() {
                "" => Err(self.wrong(key, "has an empty entry")),
                entry => Ok(entry),
            })
            .collect()
    }
}

fn without_comment(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    line.split_once(" #").map_or(line, |(before, _)| before)
}

fn unquoted(text: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(text)
}

/// Text with the rules filled in. A rule with a website makes a part of its own.
fn fill_rules(text: &str, at: usize, fill: Fill<'_>) -> Result<Vec<RuleText>, Flaw> {
    let mut parts = vec![RuleText {
        text: String::new(),
        url: None,
    }];
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let place = at + text.len() - after.len() - 1;
        let Some((id, after)) = after.split_once('}') else {
            return Err(Flaw {
                at: place,
                reason: "`{` without `}`".into(),
            });
        };
        let Some(filled) = fill(id) else {
            return Err(Flaw {
                at: place,
                reason: format!("there is no rule `{id}`"),
            });
        };
        push_text(&mut parts, before);
        if filled.url.is_some() {
            parts.push(filled);
        } else {
            push_text(&mut parts, &filled.text);
        }
        rest = after;
    }
    if rest.contains('}') {
        return Err(Flaw {
            at,
            reason: "`}` without `{`".into(),
        });
    }
    push_text(&mut parts, rest);
    parts.retain(|part| !part.text.is_empty());
    Ok(parts)
}

fn push_text(parts: &mut Vec<RuleText>, text: &str) {
    match parts.last_mut() {
        Some(RuleText {
            text: last,
            url: None,
        }) => last.push_str(text),
        _ => parts.push(RuleText {
            text: text.to_owned(),
            url: None,
        }),
    }
}

/// Builds the tree while the Markdown is read.
struct Body<'a> {
    fill: Fill<'a>,
    /// What stands for a line break inside a paragraph; Chinese has no spaces.
    line_break: &'static str,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    strong: usize,
    emphasis: usize,
    /// The address of the link that is open, with the text so far.
    link: Option<(String, String)>,
    list: Option<(bool, Vec<Vec<Inline>>)>,
}

impl<'a> Body<'a> {
    fn read(markdown: &str, language: &str, fill: Fill<'a>) -> Result<Vec<Block>, Flaw> {
        let mut body = Self {
            fill,
            line_break: if language.starts_with("zh") { "" } else { " " },
            blocks: Vec::new(),
            inlines: Vec::new(),
            strong: 0,
            emphasis: 0,
            link: None,
            list: None,
        };
        for (event, range) in TextMergeWithOffset::new(Parser::new(markdown).into_offset_iter()) {
            body.take(event, range.start)?;
        }
        Ok(body.blocks)
    }

    fn take(&mut self, event: Event<'_>, at: usize) -> Result<(), Flaw> {
        let refuse = |what: &str| {
            Err(Flaw {
                at,
                reason: format!(
                    "{what} cannot be shown; use paragraphs, ## headings, flat lists, **strong**, *emphasis* and links"
                ),
            })
        };
        match event {
            Event::Start(Tag::Paragraph) => {
                // A second paragraph inside a list entry.
                if self.list.is_some() && !self.inlines.is_empty() {
                    self.push(self.line_break.to_owned());
                }
            }
            Event::End(TagEnd::Paragraph) => {
                if self.list.is_none() {
                    let text = self.finish();
                    self.blocks.push(Block::Paragraph { text });
                }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) {
                    return refuse("a heading other than ## and ###");
                }
            }
            Event::End(TagEnd::Heading(level)) => {
                let text = self.finish();
                if text.is_empty() {
                    return refuse("an empty heading");
                }
                let level = if level == HeadingLevel::H2 { 2 } else { 3 };
                self.blocks.push(Block::Heading { level, text });
            }
            Event::Start(Tag::List(first)) => {
                if self.list.is_some() {
                    return refuse("a list inside a list");
                }
                self.list = Some((first.is_some(), Vec::new()));
            }
            Event::End(TagEnd::List(_)) => {
                if let Some((ordered, items)) = self.list.take() {
                    self.blocks.push(Block::List { ordered, items });
                }
            }
            Event::Start(Tag::Item) => {}
            Event::End(TagEnd::Item) => {
                let text = self.finish();
                if text.is_empty() {
                    return refuse("an empty list entry");
                }
                if let Some((_, items)) = &mut self.list {
                    items.push(text);
                }
            }
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Strong) => self.strong -= 1,
            Event::Start(Tag::Emphasis) => self.emphasis += 1,
            Event::End(TagEnd::Emphasis) => self.emphasis -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_known = match dest_url.strip_prefix("article:") {
                    Some(slug) => is_slug(slug),
                    None => is_safe_url(&dest_url),
                };
                if !is_known {
                    let reason =
                        format!("the link `{dest_url}` is neither `article:name` nor https");
                    return Err(Flaw { at, reason });
                }
                self.link = Some((dest_url.into_string(), String::new()));
            }
            Event::End(TagEnd::Link) => self.finish_link(at)?,
            Event::Text(text) => self.text(&text, at)?,
            Event::Code(text) => self.text(&text, at)?,
            Event::SoftBreak | Event::HardBreak => self.push(self.line_break.to_owned()),
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                return refuse("HTML");
            }
            Event::Start(Tag::Image { .. }) => return refuse("an image"),
            Event::Start(Tag::BlockQuote(_)) => return refuse("a quotation"),
            Event::Start(Tag::CodeBlock(_)) => return refuse("a block of code or indented text"),
            Event::Rule => return refuse("a horizontal line"),
            _ => return refuse("this Markdown"),
        }
        Ok(())
    }

    fn text(&mut self, text: &str, at: usize) -> Result<(), Flaw> {
        for part in fill_rules(text, at, self.fill)? {
            match part.url {
                Some(url) if self.link.is_none() => {
                    self.inlines.push(Inline::Link {
                        text: part.text,
                        url,
                    });
                }
                _ => self.push(part.text),
            }
        }
        Ok(())
    }

    fn push(&mut self, more: String) {
        if let Some((_, text)) = &mut self.link {
            text.push_str(&more);
            return;
        }
        match (self.inlines.last_mut(), self.strong > 0, self.emphasis > 0) {
            (Some(Inline::Strong { text }), true, _)
            | (Some(Inline::Emphasis { text }), false, true)
            | (Some(Inline::Text { text }), false, false) => text.push_str(&more),
            (_, true, _) => self.inlines.push(Inline::Strong { text: more }),
            (_, false, true) => self.inlines.push(Inline::Emphasis { text: more }),
            (_, false, false) => self.inlines.push(Inline::Text { text: more }),
        }
    }

    fn finish_link(&mut self, at: usize) -> Result<(), Flaw> {
        let Some((address, text)) = self.link.take() else {
            return Ok(());
        };
        if text.trim().is_empty() {
            return Err(Flaw {
                at,
                reason: format!("the link `{address}` has no text"),
            });
        }
        self.inlines.push(match address.strip_prefix("article:") {
            Some(slug) => Inline::Article {
                text,
                slug: slug.to_owned(),
            },
            None => Inline::Link { text, url: address },
        });
        Ok(())
    }

    fn finish(&mut self) -> Vec<Inline> {
        std::mem::take(&mut self.inlines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = "---\ntitle: A title: with a colon\naudience: all\ncategory: contact\n\
        message_first: true\nactions: [log-in, talk]\nrelated: [other]\nkeywords: [one, \"two words\"]\n\
        reviewed: 2026-11-20\n---\n";

    fn fill(id: &str) -> Option<RuleText> {
        match id {
            "report-window-days" => Some(RuleText {
                text: "3 days".into(),
                url: None,
            }),
            "dispute-authority" => Some(RuleText {
                text: "ACM".into(),
                url: Some("https://www.acm.nl/".into()),
            }),
            _ => None,
        }
    }

    fn parse_text(text: &str) -> Result<ParsedArticle, KnowledgeError> {
        parse(
            Source {
                path: "en/articles/a.md",
                slug: "a",
                language: "en",
                text,
            },
            &fill,
        )
    }

    fn body(markdown: &str) -> Vec<Block> {
        parse_text(&format!("{FRONT}{markdown}")).unwrap().body
    }

    fn text(text: &str) -> Inline {
        Inline::Text { text: text.into() }
    }

    #[test]
    fn front_matter_and_markdown_become_the_contract_tree() {
        let article = parse_text(&format!(
            "{FRONT}First, **strong** and *soft*\nwithin {{report-window-days}}.\n\n## A heading\n\n\
             - see [this one](article:other)\n- or [**that**](https://example.org/x)\n\n1. one\n2. {{dispute-authority}}.\n"
        ))
        .unwrap();
        assert_eq!(article.title, "A title: with a colon");
        assert_eq!(article.actions, [Action::LogIn, Action::Talk]);
        assert_eq!(article.keywords, ["one", "two words"]);
        assert_eq!(
            article.body,
            [
                Block::Paragraph {
                    text: vec![
                        text("First, "),
                        Inline::Strong {
                            text: "strong".into()
                        },
                        text(" and "),
                        Inline::Emphasis {
                            text: "soft".into()
                        },
                        text(" within 3 days."),
                    ]
                },
                Block::Heading {
                    level: 2,
                    text: vec![text("A heading")]
                },
                Block::List {
                    ordered: false,
                    items: vec![
                        vec![
                            text("see "),
                            Inline::Article {
                                text: "this one".into(),
                                slug: "other".into()
                            }
                        ],
                        vec![
                            text("or "),
                            Inline::Link {
                                text: "that".into(),
                                url: "https://example.org/x".into()
                            }
                        ],
                    ]
                },
                Block::List {
                    ordered: true,
                    items: vec![
                        vec![text("one")],
                        vec![
                            Inline::Link {
                                text: "ACM".into(),
                                url: "https://www.acm.nl/".into()
                            },
                            text(".")
                        ],
                    ]
                },
            ]
        );
    }

    #[test]
    fn windows_line_ends_and_loose_lists_are_fine() {
        let article = parse_text(
            &format!("\u{feff}{FRONT}Text.\n\n- one\n\n  more\n\n- two\n").replace('\n', "\r\n"),
        );
        let Block::List { items, .. } = &article.unwrap().body[1] else {
            panic!("a list");
        };
        assert_eq!(plain(&items[0]), "one more");
        assert_eq!(items.len(), 2);
    }

    #[test]
    fn angle_brackets_that_are_no_html_stay_text() {
        assert_eq!(
            body("1 < 2 & `a` \\<b\\>"),
            [Block::Paragraph {
                text: vec![text("1 < 2 & a <b>")]
            }]
        );
    }

    #[test]
    fn what_cannot_be_shown_is_refused_with_its_line() {
        for (markdown, line, reason) in [
            ("Fine.\n\n<b>bold</b>", 13, "HTML"),
            ("Fine.\n\nA <img src=x onerror=alert(1)> B", 13, "HTML"),
            ("Fine.\n\n<script>\nalert(1)\n</script>", 13, "HTML"),
            ("Fine ![picture](https://example.org/a.png)", 11, "an image"),
            ("Fine.\n\n# Title", 13, "a heading other than"),
            ("Fine.\n\n- a\n  - b", 14, "a list inside a list"),
            ("Fine.\n\n> quote", 13, "a quotation"),
            ("Fine.\n\n    code", 13, "a block of code"),
            ("Fine.\n\n---\n", 13, "a horizontal line"),
            (
                "See [x](http://example.org)",
                11,
                "neither `article:name` nor https",
            ),
            (
                "See [x](javascript:alert(1))",
                11,
                "neither `article:name` nor https",
            ),
            (
                "See [x](https://user@evil.example/)",
                11,
                "neither `article:name` nor https",
            ),
            (
                "See [x](article:../../etc)",
                11,
                "neither `article:name` nor https",
            ),
            ("See [](article:other)", 11, "has no text"),
            (
                "Fine.\n\nWithin {report-windows-days}.",
                13,
                "there is no rule `report-windows-days`",
            ),
            ("Fine.\n\nWithin {report-window-days", 13, "`{` without `}`"),
            ("Within report-window-days}", 11, "`}` without `{`"),
            ("## Heading first\n\nText.", 11, "starts with a paragraph"),
            ("", 11, "starts with a paragraph"),
        ] {
            let error = parse_text(&format!("{FRONT}{markdown}")).expect_err(markdown);
            let KnowledgeError::Text {
                line: at,
                reason: found,
                path,
            } = &error
            else {
                panic!("{error}");
            };
            assert!(found.contains(reason), "{markdown}: {found}");
            assert_eq!(path, "en/articles/a.md");
            assert_eq!(*at, line, "{markdown}");
        }
    }

    #[test]
    fn broken_front_matter_is_refused_with_its_line() {
        for (from, to, line, reason) in [
            ("---\ntitle", "title", 1, "starts with a line `---`"),
            ("2026-11-20\n---\nFine.", "2026-11-20", 1, "no closing line"),
            (
                "audience: all",
                "audience: everyone",
                3,
                "`everyone` is none of",
            ),
            (
                "category: contact\n",
                "",
                1,
                "the field `category` is missing",
            ),
            (
                "category: contact",
                "category: misc",
                4,
                "`misc` is none of",
            ),
            (
                "message_first: true",
                "message_first: yes",
                5,
                "neither true nor false",
            ),
            (
                "[log-in, talk]",
                "[log-in, dance]",
                6,
                "there is no action `dance`",
            ),
            ("[log-in, talk]", "log-in", 6, "expected a list"),
            (
                "[log-in, talk]",
                "[log-in, , talk]",
                6,
                "has an empty entry",
            ),
            ("[other]", "[Other One]", 7, "`Other One` is no name"),
            ("2026-11-20", "2026-02-29", 9, "no day such as"),
            ("2026-11-20", "soon", 9, "no day such as"),
            ("title: A title: with a colon", "title:", 2, "is empty"),
            (
                "audience: all",
                "audience: all\naudience: all",
                4,
                "is there twice",
            ),
            (
                "audience: all",
                "audience: all\nauthor: me",
                4,
                "there is no field `author`",
            ),
            (
                "audience: all",
                "audience: all\nwhat",
                4,
                "expected `key: value`",
            ),
            (
                "title: A title: with a colon",
                "title: Within {no-rule}",
                2,
                "there is no rule `no-rule`",
            ),
        ] {
            let broken = format!("{FRONT}Fine.\n").replacen(from, to, 1);
            let error = parse_text(&broken).expect_err(to).to_string();
            assert!(error.contains(reason), "{to}: {error}");
            assert!(
                error.starts_with(&format!("en/articles/a.md:{line}: ")),
                "{to}: {error}"
            );
        }
    }

    #[test]
    fn addresses_that_hide_something_are_unsafe() {
        for url in [
            "http://a.example/",
            "https://",
            "https://localhost/",
            "https://a.example:8080/",
            "//a.example",
            "https://a.example/\u{a0}x",
            "https://a.example/\"x",
            "data:text/html,x",
            "HTTPS://a.example/",
        ] {
            assert!(!is_safe_url(url), "{url}");
        }
        assert!(is_safe_url("https://www.acm.nl/en?x=1#top"));
    }
}
