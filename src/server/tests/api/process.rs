//! The program itself: it starts, refuses what is wrong in one sentence, and survives being killed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::desk::repository;

struct Running {
    child: Child,
    port: u16,
}

impl Drop for Running {
    fn drop(&mut self) {
        // SIGKILL: nothing is closed properly.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn help_desk(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_help-desk"));
    command
        .args(arguments)
        .current_dir(repository())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn start_demo(data: &Path) -> Running {
    let port = free_port();
    let mut child = help_desk(&["demo", "--port", &port.to_string(), "--data"])
        .arg(data)
        .args(["--now", "2026-11-20T09:30:00Z"])
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert!(
        line.contains(&format!("http://127.0.0.1:{port}/")),
        "{line}"
    );
    Running { child, port }
}

fn request(port: u16, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let length = body.len();
    write!(
        stream,
        "{head}\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    reply
}

fn bearer(port: u16) -> String {
    let reply = request(port, "POST /demo/token HTTP/1.1", r#"{"person":"emil"}"#);
    let (_, rest) = reply.split_once("\"token\":\"").unwrap();
    format!("authorization: Bearer {}", rest.split('"').next().unwrap())
}

#[test]
fn a_confirmed_case_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo.db");
    let body =
        r#"{"channel":"email","lang":"en","subject":{"kind":"general"},"message":"Help me"}"#;
    let mut reference = None;
    for round in 0..3 {
        let running = start_demo(&data);
        let bearer = bearer(running.port);
        let head = format!(
            "POST /api/v1/cases HTTP/1.1\r\n{bearer}\r\nidempotency-key: one-key-for-all-rounds"
        );
        let reply = request(running.port, &head, body);
        let status = if round == 0 { "201" } else { "200" };
        assert!(reply.starts_with(&format!("HTTP/1.1 {status}")), "{reply}");
        let found = reply.split("HC-").nth(1).unwrap()[..9].to_owned();
        assert_eq!(*reference.get_or_insert_with(|| found.clone()), found);
    }
}

#[test]
fn what_cannot_work_is_one_sentence() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("help-desk.toml");
    std::fs::write(&config, "[server]\nbind = \"127.0.0.1:0\"\ntypo = 1\n").unwrap();
    let config = config.to_str().unwrap();
    for (arguments, reason) in [
        (
            vec!["demo", "--port", &port],
            "is taken; choose another with --port",
        ),
        (
            vec!["serve", "--config", config],
            "help-desk.toml:3: unknown field `typo`",
        ),
        (vec!["serve", "--config", "/nowhere.toml"], "cannot be read"),
        (
            vec!["demo", "--port", "0", "--locales", "/nowhere"],
            "/nowhere",
        ),
    ] {
        let output = help_desk(&arguments).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(error.contains(reason), "{arguments:?}: {error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}

#[test]
fn production_has_no_demo() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let root = repository().canonicalize().unwrap();
    let config = include_str!("../../help-desk.toml")
        .replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))
        .replace("\"locales\"", &format!("{:?}", root.join("locales")))
        .replace("\"public\"", &format!("{:?}", root.join("public")));
    let path = folder.path().join("help-desk.toml");
    std::fs::write(&path, config).unwrap();
    let mut child = help_desk(&["serve", "--config"])
        .arg(&path)
        .env("HELP_DESK_SHOPPER_KEY", "k".repeat(32))
        .env("HELP_DESK_TOKEN_SECRET", "s".repeat(32))
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let running = Running { child, port };
    for (head, status) in [
        ("GET / HTTP/1.1", "404"),
        ("GET /login HTTP/1.1", "404"),
        ("GET /demo/people HTTP/1.1", "404"),
        ("POST /demo/token HTTP/1.1", "404"),
        ("GET /api/v1/articles?lang=en HTTP/1.1", "200"),
        ("GET /api/v1/session HTTP/1.1", "401"),
        ("GET /embed.js HTTP/1.1", "200"),
    ] {
        let reply = request(running.port, head, "");
        assert!(
            reply.starts_with(&format!("HTTP/1.1 {status}")),
            "{head}: {reply}"
        );
    }
    let allowed = "GET /embed.js HTTP/1.1\r\norigin: https://www.marketplace.example";
    let reply = request(running.port, allowed, "");
    assert!(reply.contains("access-control-allow-origin: https://www.marketplace.example"));
}

/// A request that never comes to its end is left behind; what was written lies in one file.
#[cfg(unix)]
#[test]
fn who_is_asked_to_stop_closes_the_store_whatever_is_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo.db");
    let mut running = start_demo(&data);
    let mut half = TcpStream::connect(("127.0.0.1", running.port)).unwrap();
    let head = "POST /demo/token HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{";
    half.write_all(head.as_bytes()).unwrap();
    // Another one has been answered meanwhile, so this one has been taken up.
    request(running.port, "GET /demo/people HTTP/1.1", "");
    let pid = running.child.id().to_string();
    assert!(Command::new("kill").arg(pid).status().unwrap().success());
    assert!(running.child.wait().unwrap().success());
    let left = std::fs::read_dir(folder.path()).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["demo.db"]);
}
