//! A small load generator: kept-alive connections, whole replies, and no
//! reply counted that is not a success.

use std::{
    io,
    net::SocketAddr,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::{
    http::{Client, Reply},
    process::{Failure, Outcome},
};

const LIMIT: Duration = Duration::from_secs(30);

/// One request, sent again and again.
pub(super) struct Request {
    method: &'static str,
    path: String,
    body: String,
    authorization: Option<String>,
}

impl Request {
    pub(super) fn get(path: &str, token: Option<&str>) -> Self {
        Self {
            method: "GET",
            path: path.to_owned(),
            body: String::new(),
            authorization: token.map(|token| format!("Bearer {token}")),
        }
    }

    pub(super) fn post(path: &str, json: &str) -> Self {
        Self {
            method: "POST",
            path: path.to_owned(),
            body: json.to_owned(),
            authorization: None,
        }
    }

    pub(super) fn send(&self, client: &mut Client) -> Outcome<Reply> {
        let mut headers = vec![("accept", "*/*")];
        if !self.body.is_empty() {
            headers.push(("content-type", "application/json"));
        }
        if let Some(authorization) = &self.authorization {
            headers.push(("authorization", authorization));
        }
        let what = || format!("{} {}", self.method, self.path);
        let reply = client
            .send(self.method, &self.path, &headers, &self.body)
            .map_err(|error| Failure::new(format!("{}: {error}.", what())))?;
        match reply.status {
            200..300 => Ok(reply),
            429 => Err(Failure::new(format!(
                "{} answers 429: the demo limits requests too tightly to be measured.",
                what()
            ))),
            status => Err(Failure::new(format!(
                "{} answers {status}: {}",
                what(),
                String::from_utf8_lossy(&reply.body)
            ))),
        }
    }
}

pub(super) fn connect(address: SocketAddr) -> Outcome<Client> {
    Client::connect(address, LIMIT)
        .map_err(|error: io::Error| Failure::new(format!("{address} cannot be reached: {error}.")))
}

/// Milliseconds until the reply began and until it was whole.
pub(super) struct Latency {
    pub(super) begun: Vec<f64>,
    pub(super) whole: Vec<f64>,
}

/// One request after the other on one connection, after a warm-up.
pub(super) fn latency(
    address: SocketAddr,
    requests: &[Request],
    samples: usize,
) -> Outcome<Latency> {
    let mut client = connect(address)?;
    let mut latency = Latency {
        begun: Vec::with_capacity(samples),
        whole: Vec::with_capacity(samples),
    };
    let warm_up = samples / 10;
    for (index, request) in requests.iter().cycle().take(warm_up + samples).enumerate() {
        let start = Instant::now();
        let reply = request.send(&mut client)?;
        let whole = start.elapsed();
        if index >= warm_up {
            latency.begun.push(milliseconds(reply.begun - start));
            latency.whole.push(milliseconds(whole));
        }
    }
    Ok(latency)
}

pub(super) fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}

/// Replies in each of some seconds, over several connections at once.
pub(super) fn throughput(
    address: SocketAddr,
    requests: &[Request],
    connections: usize,
    seconds: usize,
) -> Outcome<Vec<f64>> {
    let done = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..connections)
            .map(|worker| {
                let (done, stop) = (&done, &stop);
                scope.spawn(move || -> Outcome {
                    let mut client = connect(address)?;
                    for request in requests.iter().cycle().skip(worker) {
                        if stop.load(Ordering::Relaxed) {
                            break;
                        }
                        request.send(&mut client)?;
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                    Ok(())
                })
            })
            .collect();
        // Half a second to get going.
        thread::sleep(Duration::from_millis(500));
        let mut rates = Vec::with_capacity(seconds);
        for _ in 0..seconds {
            let (before, start) = (done.load(Ordering::Relaxed), Instant::now());
            thread::sleep(Duration::from_secs(1));
            let replies = done.load(Ordering::Relaxed) - before;
            rates.push(replies as f64 / start.elapsed().as_secs_f64());
        }
        stop.store(true, Ordering::Relaxed);
        for worker in workers {
            worker
                .join()
                .map_err(|_| Failure::new("A connection of the load generator panicked."))??;
        }
        Ok(rates)
    })
}

/// A token of the demo marketplace.
pub(super) fn token(address: SocketAddr, person: &str) -> Outcome<String> {
    let request = Request::post("/demo/token", &format!(r#"{{"person": "{person}"}}"#));
    let reply = request.send(&mut connect(address)?)?;
    string_field(&String::from_utf8_lossy(&reply.body), "token")
        .ok_or_else(|| Failure::new("POST /demo/token answers without a token."))
}

/// The cursor that `pages` pages of this request lead to.
pub(super) fn cursor_after(address: SocketAddr, first: &Request, pages: usize) -> Outcome<String> {
    let mut client = connect(address)?;
    let mut cursor: Option<String> = None;
    for _ in 0..pages {
        let request = Request {
            method: first.method,
            path: match &cursor {
                Some(cursor) => format!("{}&cursor={cursor}", first.path),
                None => first.path.clone(),
            },
            body: String::new(),
            authorization: first.authorization.clone(),
        };
        let reply = request.send(&mut client)?;
        let next = string_field(&String::from_utf8_lossy(&reply.body), "next_cursor")
            .ok_or_else(|| Failure::new("There are fewer orders than the bench needs."))?;
        cursor = Some(percent_encoded(&next));
    }
    cursor.ok_or_else(|| Failure::new("No page was asked for."))
}

/// A string at this name in JSON whose strings of interest need no escapes.
fn string_field(json: &str, name: &str) -> Option<String> {
    let (_, after) = json.split_once(&format!("\"{name}\""))?;
    let value = after.trim_start().strip_prefix(':')?.trim_start();
    Some(value.strip_prefix('"')?.split('"').next()?.to_owned())
}

/// Text for a query.
pub(super) fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_encoded() {
        assert_eq!(percent_encoded("a é=1"), "a%20%C3%A9%3D1");
    }

    #[test]
    fn fields_are_found() {
        let json = r#"{"orders": [], "next_cursor" : "ab_c", "token":"x.y"}"#;
        assert_eq!(string_field(json, "next_cursor").as_deref(), Some("ab_c"));
        assert_eq!(string_field(json, "token").as_deref(), Some("x.y"));
        assert_eq!(string_field(json, "cursor"), None);
        assert_eq!(string_field(r#"{"token": null}"#, "token"), None);
    }
}
