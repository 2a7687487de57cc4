//! `cargo xtask bench answers`: how well everyday questions find their article, through the public
//! API of the real help desk, one table per set of questions.
//!
//! The questions lie in `tests/questions/<lang>.tsv`: topic, kind, question, `-` for what no
//! article answers. On them weights and thresholds
//! were fitted; on those in `tests/questions/unseen` nothing was. Counted
//! are the articles that an answer cites, in the order of their numbers, each once.
//!
//! Then 200 shoppers ask at once, see [`super::crowd`]; `--no-crowd` leaves that out.

use std::{fs, net::SocketAddr, thread};

use serde_json::{Value, json};

use super::crowd;
use super::load::{Request, connect};
use crate::{
    process::{Failure, Outcome, Project, capture, end_children_on_interrupt},
    server::{self, Profile},
};

/// How many languages are asked at once.
const AT_ONCE: usize = 9;

/// What has to be reached, and what is wanted, in percent.
struct Mark {
    title: &'static str,
    gate: f64,
    goal: f64,
    is_at_most: bool,
}

const MARKS: [Mark; 4] = [
    Mark {
        title: "hit@1",
        gate: 70.0,
        goal: 85.0,
        is_at_most: false,
    },
    Mark {
        title: "hit@3",
        gate: 88.0,
        goal: 95.0,
        is_at_most: false,
    },
    Mark {
        title: "refused of the unanswerable",
        gate: 80.0,
        goal: 90.0,
        is_at_most: false,
    },
    Mark {
        title: "refused of the answerable",
        gate: 10.0,
        goal: 5.0,
        is_at_most: true,
    },
];

/// Where the questions lie: those that weights were fitted on, and the others.
const SETS: [&str; 2] = ["tests/questions", "tests/questions/unseen"];

/// A question with the article that answers it, if one does.
struct Asked {
    /// Place in [`SETS`].
    set: usize,
    topic: Option<String>,
    question: String,
}

/// What came of some questions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Tally {
    answerable: usize,
    first: usize,
    among_three: usize,
    reciprocal: f64,
    refused_wrongly: usize,
    unanswerable: usize,
    refused: usize,
    cited: usize,
}

impl Tally {
    fn add(&mut self, topic: Option<&str>, cited: &[String], is_refused: bool) {
        let Some(topic) = topic else {
            self.unanswerable += 1;
            self.refused += usize::from(is_refused);
            return;
        };
        self.answerable += 1;
        self.refused_wrongly += usize::from(is_refused);
        self.cited += cited.len();
        if let Some(rank) = cited.iter().position(|slug| slug == topic) {
            self.first += usize::from(rank == 0);
            self.among_three += usize::from(rank < 3);
            self.reciprocal += 1.0 / (rank + 1) as f64;
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            answerable: self.answerable + other.answerable,
            first: self.first + other.first,
            among_three: self.among_three + other.among_three,
            reciprocal: self.reciprocal + other.reciprocal,
            refused_wrongly: self.refused_wrongly + other.refused_wrongly,
            unanswerable: self.unanswerable + other.unanswerable,
            refused: self.refused + other.refused,
            cited: self.cited + other.cited,
        }
    }

    /// In the order of [`MARKS`].
    fn percent(&self) -> [f64; 4] {
        let of = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        [
            of(self.first, self.answerable),
            of(self.among_three, self.answerable),
            of(self.refused, self.unanswerable),
            of(self.refused_wrongly, self.answerable),
        ]
    }

    fn row(&self, name: &str) -> String {
        let cells =
            self.percent()
                .iter()
                .zip(&MARKS)
                .fold(String::new(), |mut cells, (percent, mark)| {
                    let missed = if mark.is_met(*percent) { "" } else { " ✗" };
                    cells.push_str(&format!(" {percent:.0} %{missed} |"));
                    cells
                });
        let answerable = self.answerable.max(1) as f64;
        format!(
            "| {name} |{cells} {:.2} | {:.2} |\n",
            self.reciprocal / answerable,
            self.cited as f64 / answerable
        )
    }
}

impl Mark {
    fn is_met(&self, percent: f64) -> bool {
        if self.is_at_most {
            percent <= self.gate
        } else {
            percent >= self.gate
        }
    }
}

/// Asks everything, prints the tables; a missed gate on the unseen questions fails.
pub(super) fn run(project: &Project, arguments: &[String]) -> Outcome {
    let mut profile = Profile::Release;
    let mut with_crowd = true;
    for argument in arguments {
        match argument.as_str() {
            "--dev" => profile = Profile::Dev,
            "--no-crowd" => with_crowd = false,
            _ => {
                return Err(Failure::new(
                    "`cargo xtask bench answers [--dev] [--no-crowd]`.",
                ));
            }
        }
    }
    end_children_on_interrupt(130)?;
    let languages = questions(project)?;
    let program = server::build(project, profile)?;
    // The demo streams answers as fast as people read; nobody reads these.
    let has_pace = capture(project.command(&program).args(["demo", "--help"]))
        .is_some_and(|help| help.contains("--pace"));
    let options: &[&str] = if has_pace { &["--pace", "0"] } else { &[] };
    let help_desk = server::start_until(
        project,
        &program,
        server::free_port()?,
        options,
        &["/api/v1/articles?lang=en"],
    )?;
    let mut tallies: Vec<(String, [Tally; 2])> = Vec::new();
    for some in languages.chunks(AT_ONCE) {
        let asked: Vec<Outcome<[Tally; 2]>> = thread::scope(|scope| {
            let threads: Vec<_> = some
                .iter()
                .map(|(lang, questions)| scope.spawn(|| ask(help_desk.address, lang, questions)))
                .collect();
            threads
                .into_iter()
                .map(|thread| {
                    thread
                        .join()
                        .unwrap_or_else(|_| Err(Failure::new("A thread of the bench panicked.")))
                })
                .collect()
        });
        for ((lang, _), tally) in some.iter().zip(asked) {
            tallies.push((lang.clone(), tally?));
        }
    }
    drop(help_desk);
    println!("\n{}", markdown(&tallies));
    if with_crowd {
        // With the pauses that shoppers see.
        let help_desk = server::start_until(
            project,
            &program,
            server::free_port()?,
            &[],
            &["/api/v1/articles?lang=en"],
        )?;
        let requests: Vec<Request> = languages
            .iter()
            .flat_map(|(lang, questions)| questions.iter().map(|asked| request(lang, asked)))
            .collect();
        println!("{}", crowd::measure(help_desk.address, &requests)?);
    }
    let missed: Vec<String> = tallies
        .iter()
        .flat_map(|(lang, [_, unseen])| {
            unseen
                .percent()
                .into_iter()
                .zip(&MARKS)
                .filter(|(percent, mark)| !mark.is_met(*percent))
                .map(move |(percent, mark)| format!("{lang}: {} {percent:.0} %", mark.title))
        })
        .collect();
    if missed.is_empty() {
        println!("Every gate is met.");
        return Ok(());
    }
    Err(Failure::new(format!(
        "On the unseen questions {} of the gates are missed:\n- {}",
        missed.len(),
        missed.join("\n- ")
    )))
}

fn markdown(tallies: &[(String, [Tally; 2])]) -> String {
    let mut text = String::new();
    for (set, title) in ["Questions that weights were fitted on", "Unseen questions"]
        .iter()
        .enumerate()
    {
        text.push_str(&format!("#### {title}\n\n| language |"));
        for mark in &MARKS {
            let sign = if mark.is_at_most { "≤" } else { "≥" };
            text.push_str(&format!(
                " {} ({sign} {}, {}) |",
                mark.title, mark.gate, mark.goal
            ));
        }
        text.push_str(" MRR | articles cited |\n|---|---:|---:|---:|---:|---:|---:|\n");
        let mut all = Tally::default();
        for (lang, sets) in tallies {
            text.push_str(&sets[set].row(lang));
            all = all.and(sets[set]);
        }
        text.push_str(&all.row("**all**"));
        text.push('\n');
    }
    text
}

/// The questions of each language.
fn questions(project: &Project) -> Outcome<Vec<(String, Vec<Asked>)>> {
    let folder = project.root.join(SETS[0]);
    let unreadable =
        |error: std::io::Error| Failure::new(format!("{}: {error}.", folder.display()));
    let mut languages = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let Some(lang) = path
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".tsv"))
        else {
            continue;
        };
        let mut questions = Vec::new();
        for (set, folder) in SETS.iter().enumerate() {
            let path = project.root.join(folder).join(format!("{lang}.tsv"));
            let text = fs::read_to_string(&path).map_err(unreadable)?;
            for line in text.lines() {
                let asked = question(set, line).ok_or_else(|| {
                    Failure::new(format!(
                        "{} has a line without three fields.",
                        path.display()
                    ))
                })?;
                questions.push(asked);
            }
        }
        languages.push((lang.to_owned(), questions));
    }
    languages.sort_by(|left, right| left.0.cmp(&right.0));
    if languages.is_empty() {
        return Err(Failure::new(format!(
            "{} has no questions.",
            folder.display()
        )));
    }
    Ok(languages)
}

fn question(set: usize, line: &str) -> Option<Asked> {
    let mut fields = line.split('\t');
    let (topic, _kind, question) = (fields.next()?, fields.next()?, fields.next()?);
    Some(Asked {
        set,
        topic: (topic != "-").then(|| topic.to_owned()),
        question: question.to_owned(),
    })
}

fn request(lang: &str, asked: &Asked) -> Request {
    let body = json!({
        "question": asked.question,
        "lang": lang,
        "subject": {"kind": "general"},
    });
    Request::post("/api/v1/answers", &body.to_string())
}

/// Asks the questions of a language one after the other.
fn ask(address: SocketAddr, lang: &str, questions: &[Asked]) -> Outcome<[Tally; 2]> {
    let mut client = connect(address)?;
    let mut tallies = [Tally::default(); 2];
    for asked in questions {
        let reply = request(lang, asked).send(&mut client)?;
        let (cited, is_refused) = read(&String::from_utf8_lossy(&reply.body)).ok_or_else(|| {
            Failure::new(format!(
                "`{}` gets an answer without an end.",
                asked.question
            ))
        })?;
        tallies[asked.set].add(asked.topic.as_deref(), &cited, is_refused);
    }
    Ok(tallies)
}

/// The articles that a streamed answer cites, and whether it says that it does not know.
fn read(lines: &str) -> Option<(Vec<String>, bool)> {
    let mut sources: Vec<(u64, String)> = Vec::new();
    let mut outcome = None;
    for line in lines.lines() {
        let event: Value = serde_json::from_str(line).ok()?;
        match event["type"].as_str() {
            Some("source") => {
                let source = &event["source"];
                sources.push((
                    source["number"].as_u64()?,
                    source["slug"].as_str()?.to_owned(),
                ));
            }
            Some("done") => outcome = event["outcome"].as_str().map(str::to_owned),
            _ => {}
        }
    }
    sources.sort();
    let mut cited: Vec<String> = Vec::new();
    for (_, slug) in sources {
        if !cited.contains(&slug) {
            cited.push(slug);
        }
    }
    Some((cited, outcome? == "unknown"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cited_articles_are_read_in_the_order_of_their_numbers() {
        let lines = r#"{"type":"started","answer_id":"x","origin":"ai","lang":"en"}
{"type":"source","source":{"number":2,"slug":"b"}}
{"type":"source","source":{"number":1,"slug":"a"}}
{"type":"source","source":{"number":3,"slug":"a"}}
{"type":"done","outcome":"answered","actions":[]}"#;
        assert_eq!(read(lines), Some((vec!["a".into(), "b".into()], false)));
        assert_eq!(read("{\"type\":\"started\"}"), None, "cut off");
        let refused = "{\"type\":\"done\",\"outcome\":\"unknown\"}";
        assert_eq!(read(refused), Some((Vec::new(), true)));
    }

    #[test]
    fn hits_are_counted_by_rank() {
        let mut tally = Tally::default();
        let cited = ["a", "b", "c", "d"].map(str::to_owned);
        for topic in ["a", "b", "d", "e"] {
            tally.add(Some(topic), &cited, false);
        }
        tally.add(None, &[], true);
        tally.add(None, &cited, false);
        assert_eq!(tally.percent(), [25.0, 50.0, 50.0, 0.0]);
        assert!((tally.reciprocal - 1.75).abs() < 1e-9);
    }

    #[test]
    fn lines_have_three_fields() {
        assert!(question(0, "-\toff-topic\tWhat?").is_some_and(|asked| asked.topic.is_none()));
        assert!(question(0, "how-to-pay\tplain").is_none());
    }
}
