//! Many shoppers at once: how long until the first word of an answer, and until the last, and how
//! that compares with a plain route that streams the same bytes with the same pauses.
//!
//! Each shopper has a connection and asks one question after the other, without a pause between
//! them; they start spread over a second, so that all streams are under way at any moment. Rounds
//! of answers and of the plain route take turns. The generator shares the machine with the help
//! desk, for both alike.

use std::{
    net::SocketAddr,
    thread,
    time::{Duration, Instant},
};

use super::load::{Request, connect, milliseconds};
use crate::{
    http::Reply,
    process::{Failure, Outcome},
};

const SHOPPERS: usize = 200;
/// Questions of a shopper in a round.
const QUESTIONS: usize = 5;
const ROUNDS: usize = 5;
/// Over how long the shoppers come in.
const ARRIVAL: Duration = Duration::from_secs(1);
/// What a line with words begins with.
const WORDS: &[u8] = br#"{"type":"text""#;

/// What one round came to, in milliseconds.
struct Round {
    /// Until the first word; answers without a word of their own count as a whole.
    first: Vec<f64>,
    whole: Vec<f64>,
}

/// Two numbers of each round.
struct Figures {
    middle: Vec<f64>,
    worst: Vec<f64>,
}

/// Measures, and gives the table.
pub(super) fn measure(address: SocketAddr, questions: &[Request]) -> Outcome<String> {
    let asked = spread(questions);
    println!("{SHOPPERS} shoppers at once, {ROUNDS} rounds; about a minute.");
    // The first round warms up and tells the plain route what to stream.
    let (_, bodies) = round(address, &asked)?;
    let echoes: Vec<Request> = bodies
        .iter()
        .map(|body| Request::post("/demo/echo", &String::from_utf8_lossy(body)))
        .collect();
    let echoes: Vec<&Request> = echoes.iter().collect();
    round(address, &echoes)?;
    let (mut answers, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        answers.push(round(address, &asked)?.0);
        plain.push(round(address, &echoes)?.0);
    }
    Ok(table(&answers, &plain))
}

/// As many questions as a round has, evenly from all of them.
fn spread(questions: &[Request]) -> Vec<&Request> {
    let count = SHOPPERS * QUESTIONS;
    (0..count)
        .map(|at| &questions[at * questions.len() / count])
        .collect()
}

/// All shoppers, each with its share of the requests; what it took, and the bodies in the order of
/// the requests.
fn round(address: SocketAddr, requests: &[&Request]) -> Outcome<(Round, Vec<Vec<u8>>)> {
    // Neighbours in the list are of one language: they are dealt out like cards.
    let start = Instant::now();
    let replies: Outcome<Vec<Vec<(Instant, Instant, Reply)>>> = thread::scope(|scope| {
        let shoppers: Vec<_> = (0..SHOPPERS)
            .map(|shopper| {
                scope.spawn(move || {
                    let mut client = connect(address)?;
                    let arrival = ARRIVAL.mul_f64(shopper as f64 / SHOPPERS as f64);
                    thread::sleep(arrival.saturating_sub(start.elapsed()));
                    let own = requests.iter().skip(shopper).step_by(SHOPPERS);
                    own.map(|request| {
                        let asked = Instant::now();
                        let reply = request.send(&mut client)?;
                        Ok((asked, Instant::now(), reply))
                    })
                    .collect()
                })
            })
            .collect();
        shoppers
            .into_iter()
            .map(|shopper| {
                shopper
                    .join()
                    .unwrap_or_else(|_| Err(Failure::new("A shopper of the bench panicked.")))
            })
            .collect()
    });
    let mut round = Round {
        first: Vec::new(),
        whole: Vec::new(),
    };
    let mut bodies = vec![Vec::new(); requests.len()];
    for (shopper, replies) in replies?.into_iter().enumerate() {
        for (turn, (asked, ended, reply)) in replies.into_iter().enumerate() {
            let first = first_word(&reply).unwrap_or(ended);
            round.first.push(milliseconds(first - asked));
            round.whole.push(milliseconds(ended - asked));
            bodies[turn * SHOPPERS + shopper] = reply.body;
        }
    }
    Ok((round, bodies))
}

/// When the first line with words was there.
fn first_word(reply: &Reply) -> Option<Instant> {
    let at = reply
        .body
        .windows(WORDS.len())
        .position(|window| window == WORDS)?;
    let (_, when) = reply.grown.iter().find(|(length, _)| *length > at)?;
    Some(*when)
}

impl Figures {
    fn of(rounds: &[Round], values: impl Fn(&Round) -> &Vec<f64>) -> Self {
        let each = |share| {
            let rounds = rounds.iter();
            rounds.map(|round| quantile(values(round), share)).collect()
        };
        Self {
            middle: each(0.5),
            worst: each(0.99),
        }
    }
}

fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (share * (sorted.len() as f64 - 1.0)).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

fn table(answers: &[Round], plain: &[Round]) -> String {
    let mut text = format!(
        "#### {SHOPPERS} shoppers at once\n\n{} answers a round; medians of {ROUNDS} rounds, \
         lowest–highest behind them.\n\n\
         | in ms | answer p50 | answer p99 | plain stream p50 | plain stream p99 | ratio p50 | ratio p99 |\n\
         |---|---:|---:|---:|---:|---:|---:|\n",
        SHOPPERS * QUESTIONS
    );
    let mut row = |title: &str, values: fn(&Round) -> &Vec<f64>| {
        let (answers, plain) = (Figures::of(answers, values), Figures::of(plain, values));
        let ratio = |left: &[f64], right: &[f64]| -> Vec<f64> {
            let pairs = left.iter().zip(right);
            pairs.map(|(left, right)| left / right).collect()
        };
        text.push_str(&format!(
            "| {title} | {} | {} | {} | {} | {} | {} |\n",
            shown(&answers.middle, 0),
            shown(&answers.worst, 0),
            shown(&plain.middle, 0),
            shown(&plain.worst, 0),
            shown(&ratio(&answers.middle, &plain.middle), 2),
            shown(&ratio(&answers.worst, &plain.worst), 2),
        ));
    };
    row("first word", |round| &round.first);
    row("whole answer", |round| &round.whole);
    text
}

/// The median, and from where to where.
fn shown(values: &[f64], digits: usize) -> String {
    format!(
        "{:.digits$} ({:.digits$}–{:.digits$})",
        quantile(values, 0.5),
        quantile(values, 0.0),
        quantile(values, 1.0)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_is_when_its_chunk_came() {
        let start = Instant::now();
        let after = |milliseconds| start + Duration::from_millis(milliseconds);
        let lines = "{\"type\":\"started\"}\n{\"type\":\"text\",\"text\":\"A\"}\n";
        let reply = |body: &str| Reply {
            status: 200,
            body: body.as_bytes().to_vec(),
            begun: after(1),
            grown: vec![(19, after(1)), (body.len(), after(7))],
        };
        assert_eq!(first_word(&reply(lines)), Some(after(7)));
        assert_eq!(
            first_word(&reply("{\"type\":\"started\"}\n{\"type\":\"done\"}\n")),
            None
        );
    }

    #[test]
    fn rounds_are_summed_up_by_their_medians() {
        let values: Vec<f64> = (1..=101).map(f64::from).collect();
        assert_eq!(
            [quantile(&values, 0.5), quantile(&values, 0.99)],
            [51.0, 100.0]
        );
        let round = |factor: f64| Round {
            first: values.iter().map(|value| value * factor).collect(),
            whole: values.iter().map(|value| value * factor * 10.0).collect(),
        };
        let table = table(
            &[round(2.0), round(4.0), round(6.0)],
            &[round(2.0), round(2.0), round(2.0)],
        );
        let expected = "| first word | 204 (102–306) | 400 (200–600) | 102 (102–102) | 200 (200–200) \
                        | 2.00 (1.00–3.00) | 2.00 (1.00–3.00) |";
        assert!(table.contains(expected), "{table}");
    }
}
