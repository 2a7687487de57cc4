//! Running the help desk for `demo`, the browser tests and the bench.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use crate::{
    http,
    process::{Failure, Outcome, Project, Running, run, spawn},
    widget,
};

/// A help desk that answers, until it is dropped.
pub(crate) struct HelpDesk {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// The process.
    pub(crate) process: Running,
}

impl HelpDesk {
    /// Address of the demo marketplace.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// How the server is compiled.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// Quick to build: demo and tests.
    Dev,
    /// As it is deployed: bench.
    Release,
}

/// Compiles the help desk; where the program lies.
pub(crate) fn build(project: &Project, profile: Profile) -> Outcome<PathBuf> {
    println!("Building the help desk; some minutes the first time, seconds when nothing changed.");
    let mut cargo = project.cargo();
    cargo.args([
        "build",
        "--quiet",
        "--package",
        "server",
        "--bin",
        "help-desk",
    ]);
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => {
            cargo.arg("--release");
            "release"
        }
    };
    run(&mut cargo)?;
    let name = format!("help-desk{}", std::env::consts::EXE_SUFFIX);
    Ok(project.target.join(folder).join(name))
}

/// An address on this machine.
pub(crate) fn local(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

/// A port nobody uses now.
pub(crate) fn free_port() -> Outcome<u16> {
    TcpListener::bind(local(0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Failure::new(format!("No free port on this machine: {error}.")))
}

/// Refuses a port that is taken, before anything is built for it.
pub(crate) fn expect_free(port: u16) -> Outcome {
    let taken = || {
        Failure::new(format!(
            "Port {port} is taken: stop the program that uses it or choose another, `cargo xtask demo --port {}`.",
            if port == u16::MAX { port - 1 } else { port + 1 }
        ))
    };
    // A server bound to all addresses does not always keep us from binding to this one.
    if TcpStream::connect_timeout(&local(port), Duration::from_millis(300)).is_ok() {
        return Err(taken());
    }
    match TcpListener::bind(local(port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(taken()),
        Err(error) => Err(Failure::new(format!(
            "Port {port} cannot be used ({error}): choose another, `cargo xtask demo --port 8081`."
        ))),
    }
}

/// What a shopper's browser asks for first.
const WHOLE: [&str; 4] = [
    "/",
    "/embed.js",
    "/widget/widget.js",
    "/widget/widget_bg.wasm",
];

/// Starts the demo marketplace and waits until page and widget really answer.
pub(crate) fn start(
    project: &Project,
    program: &PathBuf,
    port: u16,
    options: &[&str],
) -> Outcome<HelpDesk> {
    start_until(project, program, port, options, &WHOLE)
}

/// Starts the demo marketplace and waits until all of `paths` answer.
pub(crate) fn start_until(
    project: &Project,
    program: &PathBuf,
    port: u16,
    options: &[&str],
    paths: &[&str],
) -> Outcome<HelpDesk> {
    let mut command = project.command(program);
    command
        .args(["demo", "--port", &port.to_string()])
        .args(["--locales", "locales", "--public", "public", "--widget"])
        .arg(widget::folder(project))
        .args(options);
    let mut help_desk = HelpDesk {
        address: local(port),
        process: spawn(&mut command)?,
    };
    let deadline = Instant::now() + Duration::from_secs(60);
    let mut last = String::from("no answer");
    while Instant::now() < deadline {
        if let Some(status) = help_desk.process.ended() {
            return Err(Failure::new(format!(
                "The help desk stopped while starting ({status}); its last lines stand above."
            )));
        }
        match first_not_ready(help_desk.address, paths) {
            None => return Ok(help_desk),
            Some(reason) => last = reason,
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(Failure::new(format!(
        "The help desk did not become ready within a minute: {last}."
    )))
}

/// The first of these that does not answer.
fn first_not_ready(address: SocketAddr, paths: &[&str]) -> Option<String> {
    paths
        .iter()
        .find_map(|path| match http::get(address, path) {
            Ok(reply) if reply.status == 200 && !reply.body.is_empty() => None,
            Ok(reply) => Some(format!("GET {path} answers {}", reply.status)),
            Err(error) => Some(format!("GET {path}: {error}")),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_and_another_suggested() {
        let listener = TcpListener::bind(local(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let sentence = expect_free(port).unwrap_err().to_string();
        assert!(sentence.contains(&format!("Port {port} is taken")));
        assert!(sentence.contains("--port"));
        drop(listener);
        assert!(expect_free(port).is_ok());
    }
}
