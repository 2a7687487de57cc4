//! Running other programs: found on one `PATH`, shown before they run, ended
//! with us.
//!
//! Every child is registered, so Ctrl-C or SIGTERM ends all of them before we
//! go; a child never outlives the command that started it.

use std::{
    env,
    ffi::OsString,
    fmt, fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// What a command hands back: nothing, or the sentence to end with.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a command stopped, written for the person who typed it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The repository on this machine and the places its tools live in.
pub(crate) struct Project {
    /// Top of the repository.
    pub(crate) root: PathBuf,
    /// Where Cargo builds; tools and scratch files of ours go below it.
    pub(crate) target: PathBuf,
    path: OsString,
}

impl Project {
    /// Finds the repository this program was built from.
    pub(crate) fn locate() -> Outcome<Self> {
        // Cargo tells where the package is; the built-in place serves a copy run by hand.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .ancestors()
            .nth(2)
            .filter(|root| root.join("Trunk.toml").is_file())
            .ok_or_else(|| {
                Failure::new("Run this as `cargo xtask` inside a checkout of the repository.")
            })?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(
            || root.join("target"),
            |directory| root.join(PathBuf::from(directory)),
        );
        let tools = target.join("tools");
        // Ours come first, so that their versions win over whatever is installed.
        let first = [
            tools.join("bin"),
            root.join("tests/browser/node_modules/.bin"),
        ];
        let inherited = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(first.into_iter().chain(env::split_paths(&inherited)))
            .map_err(|error| Failure::new(format!("PATH cannot be extended: {error}.")))?;
        Ok(Self { root, target, path })
    }

    /// Where missing tools are installed, so `~/.cargo/bin` stays as it is.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Folder of the npm packages: browser tests, wasm-opt.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The program of this name on our `PATH`, if there is one.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        let names: &[String] = &if cfg!(windows) {
            vec![
                format!("{name}.exe"),
                format!("{name}.cmd"),
                name.to_owned(),
            ]
        } else {
            vec![name.to_owned()]
        };
        env::split_paths(&self.path)
            .flat_map(|directory| names.iter().map(move |name| directory.join(name)))
            .find(|candidate| is_executable(candidate))
    }

    /// A command at the top of the repository, with our `PATH`.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let program = program.as_ref();
        let found = program.to_str().and_then(|name| self.find(name));
        let mut command = Command::new(found.as_deref().unwrap_or(program));
        command.current_dir(&self.root).env("PATH", &self.path);
        // `cargo run` describes this package in our environment. Passed on, it would make
        // build scripts that watch these variables run again on every other command.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name.as_ref());
            }
        }
        command
    }

    /// Cargo, the same one that started us.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
    }
}

fn is_executable(path: &Path) -> bool {
    let Ok(metadata) = fs::metadata(path) else {
        return false;
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        metadata.is_file() && metadata.permissions().mode() & 0o111 != 0
    }
    #[cfg(not(unix))]
    {
        metadata.is_file()
    }
}

/// How the command looks to a reader: program and arguments, no paths.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let arguments = command
        .get_args()
        .map(|argument| argument.to_string_lossy());
    std::iter::once(program)
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a command with its output on our terminal and expects success.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let label = shown(command);
    let status = spawn(command)?.wait()?;
    expect_success(&label, status)
}

/// Runs a command, shows each line of its standard output and hands it on.
pub(crate) fn watch(command: &mut Command, mut line_seen: impl FnMut(&str)) -> Outcome {
    let label = shown(command);
    let mut running = spawn(command.stdout(Stdio::piped()))?;
    if let Some(output) = running.output() {
        for line in BufReader::new(output).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            line_seen(&without_colors(&line));
        }
    }
    let status = running.wait()?;
    expect_success(&label, status)
}

/// Runs a command silently; its standard output if it succeeded.
pub(crate) fn capture(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn expect_success(label: &str, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{label}` failed ({status}).")))
}

/// Terminal colors hide the words we look for.
pub(crate) fn without_colors(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            for escaped in characters.by_ref() {
                if escaped.is_ascii_alphabetic() {
                    break;
                }
            }
        } else if character != '\r' {
            plain.push(character);
        }
    }
    plain
}

/// A child process that ends when this value goes or when we are interrupted.
pub(crate) struct Running {
    child: Arc<Mutex<Child>>,
}

static CHILDREN: Mutex<Vec<Arc<Mutex<Child>>>> = Mutex::new(Vec::new());

/// Starts a registered child.
pub(crate) fn spawn(command: &mut Command) -> Outcome<Running> {
    // Whatever we printed belongs before the child's first line.
    let _ = std::io::stdout().flush();
    let child = command.stdin(Stdio::null()).spawn().map_err(|error| {
        Failure::new(format!(
            "`{}` could not be started: {error}.",
            shown(command)
        ))
    })?;
    let child = Arc::new(Mutex::new(child));
    CHILDREN
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(Arc::clone(&child));
    Ok(Running { child })
}

impl Running {
    /// The child's standard output, once, if it was piped.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.locked(|child| child.stdout.take())
    }

    /// How it ended, or `None` while it runs.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.locked(|child| child.try_wait().ok().flatten())
    }

    /// Waits for the end. Polls, because the interrupt handler needs the child too.
    pub(crate) fn wait(&mut self) -> Outcome<ExitStatus> {
        let mut pause = Duration::from_millis(2);
        loop {
            let status = self
                .locked(Child::try_wait)
                .map_err(|error| Failure::new(format!("A child process was lost: {error}.")))?;
            if let Some(status) = status {
                return Ok(status);
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(50));
        }
    }

    fn locked<T>(&mut self, action: impl FnOnce(&mut Child) -> T) -> T {
        action(&mut self.child.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.locked(end);
        CHILDREN
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|child| !Arc::ptr_eq(child, &self.child));
    }
}

fn end(child: &mut Child) {
    if let Ok(None) = child.try_wait() {
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// On Ctrl-C or SIGTERM ends all children, then us with `exit_code`.
pub(crate) fn end_children_on_interrupt(exit_code: i32) -> Outcome {
    ctrlc::set_handler(move || {
        for child in CHILDREN
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            end(&mut child.lock().unwrap_or_else(PoisonError::into_inner));
        }
        println!("\nStopped.");
        // The main thread may wait for a child that is gone: only from here can xtask end.
        std::process::exit(exit_code);
    })
    .map_err(|error| Failure::new(format!("Ctrl-C cannot be listened to: {error}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_removed() {
        assert_eq!(
            without_colors("test \u{1b}[32mok\u{1b}(B\u{1b}[m. 3 passed\r"),
            "test ok. 3 passed"
        );
    }

    #[test]
    fn a_failing_program_is_named_without_its_path() {
        let failure = run(Command::new("/bin/sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(failure.to_string().starts_with("`sh -c exit 3` failed"));
    }

    #[test]
    fn a_dropped_child_is_gone() {
        let running = spawn(Command::new("/bin/sh").args(["-c", "sleep 60"])).unwrap();
        let child = Arc::clone(&running.child);
        drop(running);
        assert!(child.lock().unwrap().try_wait().unwrap().is_some());
        assert!(
            !CHILDREN
                .lock()
                .unwrap()
                .iter()
                .any(|registered| Arc::ptr_eq(registered, &child))
        );
    }
}
